import { coveredProgram } from '../../../domain/rules/coveredProgram';
import { holds, needs, refuses, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(coveredProgram, [
  ['a member of HUSKY A rides', { program: 'husky-a' }, holds],
  [
    'a member of HUSKY B does not: it is not Medicaid',
    { program: 'husky-b' },
    refuses('not-covered-program'),
  ],
  ['a member of HUSKY C rides', { program: 'husky-c' }, holds],
  ['a member of HUSKY D rides', { program: 'husky-d' }, holds],
  ['a member with limited benefits rides', { program: 'limited-benefit' }, holds],
  ['who is in no program does not', { program: 'none' }, refuses('not-covered-program')],
  ['the program was not looked up yet', {}, needs('program')],
  ['the program cannot be found out: somebody asks', { program: 'unknown' }, requires('provider-consult')],
  [
    'an applicant, to the evaluation the Department asked for',
    { program: 'none', applicationStatus: 'pending', evaluationRequestedByDepartment: true },
    holds,
  ],
  [
    'an applicant, to another visit',
    { program: 'none', applicationStatus: 'pending', evaluationRequestedByDepartment: false },
    refuses('not-covered-program'),
  ],
]);
