import { holds, informs, refuses, type Rule } from './rule';

/**
 * No child is taken to an after-school treatment program while schools are closed where the child lives or the program is. Of a
 * series only those days fall out.
 */
export const schoolClosure: Rule = {
  citation: 'FAQ-school-closure',
  decide: ({ afterSchoolTreatmentProgram, schoolsClosedHomeTown, schoolsClosedProgramTown, recurring }) => {
    const isClosed = schoolsClosedHomeTown === true || schoolsClosedProgramTown === true;
    if (afterSchoolTreatmentProgram !== true || !isClosed) return holds;
    return recurring === true ? informs('closed-days-fall-out') : refuses('school-closed');
  },
};
