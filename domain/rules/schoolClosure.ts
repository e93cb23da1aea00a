import { holds, refuses, type Rule } from './rule';

/** No child is taken to an after-school treatment program while schools are closed where the child lives or the program is. */
export const schoolClosure: Rule = {
  citation: 'FAQ-school-closure',
  decide: ({ afterSchoolTreatmentProgram, schoolsClosedHomeTown, schoolsClosedProgramTown }) =>
    afterSchoolTreatmentProgram === true &&
    (schoolsClosedHomeTown === true || schoolsClosedProgramTown === true)
      ? refuses('school-closed')
      : holds,
};
