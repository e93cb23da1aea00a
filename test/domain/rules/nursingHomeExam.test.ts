import { nursingHomeExam } from '../../../domain/rules/nursingHomeExam';
import { holds, refuses } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(nursingHomeExam, [
  [
    'the admission physical',
    { livesInNursingHome: true, examType: 'admission-physical' },
    refuses('nursing-home-exam'),
  ],
  [
    'the annual physical',
    { livesInNursingHome: true, examType: 'annual-physical' },
    refuses('nursing-home-exam'),
  ],
  [
    'the dental exam that is required',
    { livesInNursingHome: true, examType: 'required-dental-exam' },
    refuses('nursing-home-exam'),
  ],
  ['another exam', { livesInNursingHome: true, examType: 'other' }, holds],
  [
    'the annual physical of somebody who lives at home',
    { livesInNursingHome: false, examType: 'annual-physical' },
    holds,
  ],
  ['nobody can tell which exam', { livesInNursingHome: true, examType: 'unknown' }, holds],
]);
