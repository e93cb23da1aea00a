import { relativeOfPatient } from '../../../domain/rules/relativeOfPatient';
import { holds, needs, refuses, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(relativeOfPatient, [
  ['the patient rides', { companionRelation: 'patient' }, holds],
  ['nobody can tell who rides', { companionRelation: 'unknown' }, holds],
  [
    'a mother, to family therapy with her child',
    { companionRelation: 'relative', companionNeededAtService: true },
    requires('companion-seat'),
  ],
  [
    'a foster parent who has to be there',
    { companionRelation: 'foster-parent', companionNeededAtService: true },
    requires('companion-seat'),
  ],
  [
    'a brother who only keeps company',
    { companionRelation: 'relative', companionNeededAtService: false, hospitalInpatient: false },
    refuses('relative-not-needed'),
  ],
  ['is the brother needed there?', { companionRelation: 'relative' }, needs('companionNeededAtService')],
  [
    'before a no: does the patient stay in a hospital?',
    { companionRelation: 'relative', companionNeededAtService: false },
    needs('hospitalInpatient'),
  ],
  [
    'cannot tell whether the brother is needed',
    { companionRelation: 'relative', companionNeededAtService: 'unknown' },
    requires('provider-consult'),
  ],
  [
    'not needed, and nobody can tell whether the patient is in a hospital',
    { companionRelation: 'relative', companionNeededAtService: false, hospitalInpatient: 'unknown' },
    requires('provider-consult'),
  ],
  ['a neighbor', { companionRelation: 'neighbor-or-friend' }, refuses('not-a-relative')],
  ['a paid aide', { companionRelation: 'paid-aide' }, refuses('not-a-relative')],
  [
    'the patient is in a hospital: another rule stands',
    { companionRelation: 'relative', companionNeededAtService: false, hospitalInpatient: true },
    holds,
  ],
]);
