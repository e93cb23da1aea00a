import { listen } from './listen';

/** Prints what is heard in messages with dates; run by dates.test.ts under several time zones. */
const messages = [
  'december 5 at 10',
  'in two weeks',
  'en 10 días',
  'friday at noon',
  'mañana a las 3',
  'thanksgiving',
  'the 5th',
  '4 de marzo de 1945',
  'a week from friday',
  '12/5 at 930',
  'next tuesday',
];

console.log(JSON.stringify(messages.map((message) => listen(message, ['appointmentDate']).slots)));
