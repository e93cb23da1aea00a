import { join } from 'node:path';
import { heardLine } from '../../../bot/commands/understand/heardLine';
import { sampleFacilities } from '../../../bot/storage/sampleData/facilities';
import { createFacilitySearch } from '../../../dialogs/understanding/places/facilitySearch';
import { languagesOfDanger, readDanger } from '../../../dialogs/understanding/safety/readDanger';
import type { Language } from '../../../dialogs/locales';
import { labelledIn } from '../../evals/labelled';

const FEWEST_WORDS = 4;

const understanding = {
  facilities: createFacilitySearch(sampleFacilities),
  now: () => ({ date: '2026-11-25', time: '10:15' }),
};

/** Whether a message wants nothing and names nothing, so that the question about danger is all that comes of it. */
const saysNothingElse = (understood: ReturnType<typeof heardLine>): boolean =>
  !('error' in understood) &&
  understood.intents.length === 0 &&
  understood.situations === undefined &&
  Object.keys(understood.slots).length === 0;

/**
 * A labelled message that may be an emergency and is asked about, by what is learned now, and the language it is answered in.
 * @throws RangeError when there is none: ASKED_BELOW of readDanger.ts then asks about nothing
 */
export const doubted = (): { readonly text: string; readonly language: Language } => {
  const sets = ['safety', 'messages', 'dates', 'wishes'].flatMap((name) =>
    labelledIn(join('test', 'evals', `${name}.jsonl`)),
  );
  const found = sets.find(
    ({ id, text }) =>
      text.split(/\s+/).length >= FEWEST_WORDS &&
      readDanger(text).mayBe === 'emergency' &&
      saysNothingElse(heardLine(JSON.stringify({ id, text }), understanding)),
  );
  const language = found === undefined ? undefined : languagesOfDanger(found.text)[0];
  if (found === undefined || language === undefined)
    throw new RangeError('No labelled message is asked about.');
  return { text: found.text, language };
};
