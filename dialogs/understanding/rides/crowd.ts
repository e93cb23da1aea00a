import { numberWords } from '../../locales/words/numberWords';
import { functionWords } from '../../locales/words/functionWords';
import { rideLexicon, wishLexicon, type RideConcept } from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import type { Found } from '../lexicon';
import { mended } from '../mended';
import type { Message } from '../message';
import { perTokens } from '../perTokens';
import type { Token } from '../token';

/** Other words beside those for who comes along, of who tells no more than that: with "with me", or with the number of them. */
const MOST_OTHER_WORDS = 2;

/** What who comes along is told in. */
const ofCompany: ReadonlySet<RideConcept> = new Set([
  'crowdComes',
  'comesWithMe',
  'comesAlong',
  'companion',
  'littleOne',
  'yearsOld',
  'speaker',
]);

/** How many a word counts: "3", "tres". */
export const countAt = (tokens: readonly Token[], index: number): number | undefined => {
  const word = tokens[index]?.word ?? '';
  return /^\d$/.test(word) ? Number(word) : numberWords.counts.get(word);
};

/** How many come along where their number is told and who speaks is not among them: "two are coming with me, my sister and the baby". */
export const crowdIn = (
  tokens: readonly Token[],
  crowds: readonly Found<RideConcept>[],
): number | undefined => {
  for (const { from, to } of crowds)
    for (let index = from; index < to; index += 1) {
      const count = countAt(tokens, index);
      if (count !== undefined && count > 1) return count;
    }
  return undefined;
};

/** Whether a message tells who comes along and hardly more: "van mi hijo y mi mamá conmigo". It asks nothing and complains of nobody. */
export const tellsOnlyCompany = (message: Message): boolean => readOnce(message.tokens, message) !== 'more';

/** Whether it tells that of who comes with the one who speaks, who rides then, and is no relative who calls for them. */
export const tellsOwnCompany = (message: Message): boolean => readOnce(message.tokens, message) === 'own';

const hasNoCrowd = rideLexicon.without('crowdComes');
const hasNoCompanion = rideLexicon.without('companion');
const comesNot = rideLexicon.without('comesAlong');

const readOnce = perTokens((_, message: Message): 'own' | 'others' | 'more' => {
  const tokens = mended(message);
  if (hasNoCrowd(tokens) && (hasNoCompanion(tokens) || comesNot(tokens))) return 'more';
  const found = rideLexicon.find(tokens).filter(({ concept }) => ofCompany.has(concept));
  const has = (wanted: RideConcept): boolean => found.some(({ concept }) => concept === wanted);
  if (!has('crowdComes') && !(has('companion') && has('comesAlong'))) return 'more';
  const asks = wishLexicon.find(tokens).some(({ concept }) => concept === 'mayI' || concept === 'question');
  if (asks || /[?\u00BF]/u.test(message.text)) return 'more';
  const isOther = ({ word }: Token, index: number): boolean =>
    !functionWords.en.has(word) &&
    !functionWords.es.has(word) &&
    !placeWords.owners.has(word) &&
    countAt(tokens, index) === undefined &&
    !found.some(({ from, to }) => from <= index && index < to);
  // "Bringing my wife and our son": not a word beside them
  const most = has('crowdComes') || has('comesWithMe') ? MOST_OTHER_WORDS : 0;
  if (tokens.filter(isOther).length > most) return 'more';
  return has('comesWithMe') ? 'own' : 'others';
});
