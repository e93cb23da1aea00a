import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFacilities } from '../../bot/storage/sampleData/facilities';
import { hear } from '../../dialogs/understanding/hear';
import type { HearingContext } from '../../dialogs/understanding/heard';
import { createFacilitySearch } from '../../dialogs/understanding/places/facilitySearch';
import { labelledIn } from '../evals/labelled';
import { inMicroseconds } from './inMicroseconds';
import type { Timing } from './timing';

/** What hearing may take, microseconds: on average over the messages of whole bookings, and at the median of free sentences. */
const AT_MOST_IN_BOOKINGS = 100;
const AT_MOST_FREE = 200;

const WARM_UP_ROUNDS = 20;
const ROUNDS = 20;
const FEWEST_WORDS = 6;
const RIDER = 'rider: ';

const context: HearingContext = {
  today: '2026-11-25',
  time: '10:15',
  language: 'en',
  expecting: [],
  facilities: createFacilitySearch(sampleFacilities),
  usualClinics: [],
};

const bookings = join('test', 'transcripts', 'happyPath');

/** What riders say in the transcripts that end in a ride. */
const ofBookings = (): readonly string[] =>
  readdirSync(bookings)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => readFileSync(join(bookings, file), 'utf8').split('\n'))
    .filter((line) => line.startsWith(RIDER))
    .map((line) => line.slice(RIDER.length));

const freeSentences = (): readonly string[] =>
  labelledIn(join('test', 'evals', 'messages.jsonl'))
    .map(({ text }) => text)
    .filter((text) => text.split(/\s+/).length >= FEWEST_WORDS);

const timesOf = (messages: readonly string[]): readonly number[] =>
  messages.map((text) =>
    inMicroseconds(() => {
      hear(text, context);
    }),
  );

/** Times the hearing of messages, with the clinics of the sample data. */
export const understanding = (): readonly Timing[] => {
  const [booking, free] = [ofBookings(), freeSentences()];
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) timesOf([...booking, ...free]);
  const timed = (messages: readonly string[]): readonly number[] =>
    Array.from({ length: ROUNDS }, () => timesOf(messages)).flat();
  return [
    { name: 'messages of bookings', samples: timed(booking), of: 'mean', atMost: AT_MOST_IN_BOOKINGS },
    { name: 'free sentences', samples: timed(free), of: 'median', atMost: AT_MOST_FREE },
  ];
};
