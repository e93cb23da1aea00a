import { peopleLexicon, placeLexicon, type PeopleConcept } from '../../locales/vocabulary';
import { facilityWords } from '../../locales/words/facilityWords';
import { placeWords } from '../../locales/words/placeWords';
import { nameStart } from './nameStart';
import { gapBefore, isNameLike, type Ground } from './ground';
import { isOnlyCare } from './onlyCare';
import { phraseAt, type Phrase } from './phrases';

/** "Dr. Smith, 20 Main Street", "Wheeler, 43 Woodland Street": the clinic an address belongs to. */
export const clinicBefore = (ground: Ground, address: number): Phrase | undefined => {
  const { tokens } = ground.message;
  if (gapBefore(ground, address) || tokens[address]?.pause !== 'comma') return undefined;
  const last = address - 1;
  const isPart = isNameLike(ground, last) || placeWords.nouns.has(tokens[last]?.word ?? '');
  if (!isPart) return undefined;
  const from = nameStart(ground, last, () => false);
  if (facilityWords.titles.has(tokens[from - 1]?.word ?? '')) return undefined;
  const phrase = phraseAt(ground, from);
  const isClinic = phrase.address !== undefined && phrase.isNamed && !isOnlyCare(tokens.slice(from, address));
  return isClinic ? phrase : undefined;
};

/** Words of whose home it is: "mi comadre Nidia Ríos". */
const MOST_HOME_WORDS = 4;

/** "My mom's, 14 Lincoln St", "mi comadre, 9 Sheldon St": whose home an address is. */
export const homeBefore = (ground: Ground, address: number): Phrase | undefined => {
  const { tokens, text } = ground.message;
  if (tokens[address]?.pause === 'stop' || gapBefore(ground, address)) return undefined;
  const isApart = tokens[address]?.pause === 'comma';
  for (let from = address - 1; from >= Math.max(0, address - MOST_HOME_WORDS); from -= 1) {
    if (placeWords.owners.has(tokens[from]?.word ?? '') && from < address - 1) {
      const phrase = phraseAt(ground, address);
      const words = tokens.slice(from, address);
      const last = words.at(-1);
      const isHome =
        (isApart && /['’]s$/i.test(text.slice(last?.start, last?.end))) ||
        placeLexicon
          .find(words)
          .some(({ concept, to }) => concept === 'someonesHome' && to === words.length) ||
        peopleLexicon.find(words).some(
          ({ concept, to }) =>
            relatives.has(concept) &&
            to === words.length &&
            // "My moms 9 Cherry St", but "pick up my mom 9 Cherry St"
            (isApart || last?.word.endsWith('s') === true),
        ) ||
        // "Casa de mi comadre Nidia 44 Vine St"
        (houseBefore(ground, from) < from &&
          peopleLexicon.find(words).some(({ concept }) => relatives.has(concept)));
      return isHome ? { ...phrase, from: houseBefore(ground, from) } : undefined;
    }
    if (tokens[from]?.pause !== 'none') return undefined;
  }
  return undefined;
};

/** Where "casa de" of "casa de mi mamá" begins. */
const houseBefore = ({ message: { tokens } }: Ground, owner: number): number => {
  const isOf = placeWords.of.has(tokens[owner - 1]?.word ?? '');
  // "El trabajo de mi hija, 90 Park St"
  const isHouse =
    isOf &&
    (placeWords.homes.has(tokens[owner - 2]?.word ?? '') ||
      placeLexicon
        .find(tokens.slice(Math.max(0, owner - 2), owner - 1))
        .some(({ concept }) => concept === 'workPlace'));
  return isHouse && tokens[owner - 1]?.pause === 'none' ? owner - 2 : owner;
};

/** Whose home may be named. */
const relatives: ReadonlySet<string> = new Set([
  'parentOf',
  'childOf',
  'sibling',
  'grandparentOf',
  'grandchildOf',
  'spouse',
  'otherFamily',
  'friend',
] satisfies readonly PeopleConcept[]);
