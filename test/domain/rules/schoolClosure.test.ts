import { schoolClosure } from '../../../domain/rules/schoolClosure';
import { holds, informs, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

const program = { afterSchoolTreatmentProgram: true } as const;

situations(schoolClosure, [
  [
    'schools are closed where the child lives',
    { ...program, schoolsClosedHomeTown: true },
    refuses('school-closed'),
  ],
  [
    'schools are closed where the program is',
    { ...program, schoolsClosedProgramTown: true },
    refuses('school-closed'),
  ],
  [
    'a series over a day on which they are closed',
    { ...program, schoolsClosedProgramTown: true, recurring: true },
    informs('closed-days-fall-out'),
  ],
  [
    'nobody can tell whether it is a series',
    { ...program, schoolsClosedProgramTown: true, recurring: 'unknown' },
    refuses('school-closed'),
  ],
  ['schools are open', { ...program, schoolsClosedHomeTown: false, schoolsClosedProgramTown: false }, holds],
  ['nobody can tell whether they are closed', { ...program, schoolsClosedHomeTown: 'unknown' }, holds],
  [
    'another visit while schools are closed',
    { afterSchoolTreatmentProgram: false, schoolsClosedHomeTown: true },
    holds,
  ],
  [
    'nobody can tell what kind of program it is',
    { afterSchoolTreatmentProgram: 'unknown', schoolsClosedHomeTown: true },
    holds,
  ],
]);
