import { join } from 'node:path';
import { languagesOfDanger, readDanger } from '../../../dialogs/understanding/safety/readDanger';
import type { Language } from '../../../dialogs/locales';
import { labelledIn } from '../../evals/labelled';

const FEWEST_WORDS = 4;

/**
 * A labelled message that may be an emergency and is asked about, by what is learned now, and the language it is answered in.
 * @throws RangeError when there is none: ASKED_BELOW of readDanger.ts then asks about nothing
 */
export const doubted = (): { readonly text: string; readonly language: Language } => {
  const sets = ['safety', 'messages', 'dates', 'wishes'].flatMap((name) =>
    labelledIn(join('test', 'evals', `${name}.jsonl`)),
  );
  const found = sets.find(
    ({ text }) => text.split(/\s+/).length >= FEWEST_WORDS && readDanger(text).mayBe === 'emergency',
  );
  const language = found === undefined ? undefined : languagesOfDanger(found.text)[0];
  if (found === undefined || language === undefined)
    throw new RangeError('No labelled message is asked about.');
  return { text: found.text, language };
};
