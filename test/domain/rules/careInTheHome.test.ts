import { careInTheHome } from '../../../domain/rules/careInTheHome';
import { holds, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

const resident = { livesInNursingHome: true, careAvailableInNursingHome: true } as const;

situations(careInTheHome, [
  ['a provider can come', resident, refuses('care-in-the-home')],
  [
    'a provider can come, and going out costs a dollar less',
    { ...resident, costInHome: 100, costOutsideHome: 99 },
    holds,
  ],
  [
    'a provider can come, and both cost the same',
    { ...resident, costInHome: 100, costOutsideHome: 100 },
    refuses('care-in-the-home'),
  ],
  [
    'a provider can come, and going out costs more',
    { ...resident, costInHome: 99, costOutsideHome: 100 },
    refuses('care-in-the-home'),
  ],
  [
    'nobody can tell what going out costs',
    { ...resident, costInHome: 100, costOutsideHome: 'unknown' },
    refuses('care-in-the-home'),
  ],
  ['nobody can come', { livesInNursingHome: true, careAvailableInNursingHome: false }, holds],
  [
    'nobody can tell whether somebody can come',
    { livesInNursingHome: true, careAvailableInNursingHome: 'unknown' },
    holds,
  ],
  ['lives at home', { livesInNursingHome: false, careAvailableInNursingHome: true }, holds],
]);
