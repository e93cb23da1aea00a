import { relativeOfInpatient } from '../../../domain/rules/relativeOfInpatient';
import { holds, needs, refuses, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

const mother = { companionRelation: 'relative', hospitalInpatient: true } as const;

situations(relativeOfInpatient, [
  [
    'a mother who learns to care for her child at home',
    { ...mother, companionTrainedForUnpaidCare: true, couldReturnHomeWithoutTraining: false },
    holds,
  ],
  [
    'a foster parent who learns it',
    {
      ...mother,
      companionRelation: 'foster-parent',
      companionTrainedForUnpaidCare: true,
      couldReturnHomeWithoutTraining: false,
    },
    holds,
  ],
  [
    'learns it, though the child could come home without',
    { ...mother, companionTrainedForUnpaidCare: true, couldReturnHomeWithoutTraining: true },
    refuses('relative-of-inpatient'),
  ],
  [
    'family therapy at the hospital: for inpatients only training counts',
    { ...mother, companionNeededAtService: true, companionTrainedForUnpaidCare: false },
    refuses('relative-of-inpatient'),
  ],
  [
    'learns nothing there',
    { ...mother, companionTrainedForUnpaidCare: false },
    refuses('relative-of-inpatient'),
  ],
  ['is she taught?', mother, needs('companionTrainedForUnpaidCare')],
  [
    'could the child come home without?',
    { ...mother, companionTrainedForUnpaidCare: true },
    needs('couldReturnHomeWithoutTraining'),
  ],
  [
    'the patient could come home without it: nothing more is asked',
    { ...mother, couldReturnHomeWithoutTraining: true },
    refuses('relative-of-inpatient'),
  ],
  [
    'cannot tell whether she is taught',
    { ...mother, companionTrainedForUnpaidCare: 'unknown', couldReturnHomeWithoutTraining: false },
    requires('provider-consult'),
  ],
  [
    'cannot tell whether the child could come home',
    { ...mother, companionTrainedForUnpaidCare: true, couldReturnHomeWithoutTraining: 'unknown' },
    requires('provider-consult'),
  ],
  [
    'a neighbor who would learn it',
    { ...mother, companionRelation: 'neighbor-or-friend', companionTrainedForUnpaidCare: true },
    refuses('not-a-relative'),
  ],
  [
    'a paid aide',
    { ...mother, companionRelation: 'paid-aide', companionTrainedForUnpaidCare: true },
    refuses('relative-of-inpatient'),
  ],
  ['the patient rides', { ...mother, companionRelation: 'patient' }, holds],
  ['nobody is in a hospital', { companionRelation: 'relative', hospitalInpatient: false }, holds],
  [
    'nobody can tell whether the patient is in a hospital',
    { companionRelation: 'relative', hospitalInpatient: 'unknown' },
    holds,
  ],
]);
