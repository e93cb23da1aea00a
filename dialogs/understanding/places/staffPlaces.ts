import { peopleLexicon } from '../../locales/vocabulary';
import { isGreeting } from '../people/greeting';
import { placeWords } from '../../locales/words/placeWords';
import type { Found } from '../lexicon';
import type { Span } from '../message';
import type { Token } from '../token';
import { gapBefore, isCapitalAt, type Ground } from './ground';
import { caresIn } from './onlyCare';
import type { Phrase } from './phrases';

/** Words of a greeting before the name of who calls. */
const LATEST_NAME = 3;
/** The same, where it says that somebody works there: "yes hi this is nurse Ramona at". */
const LATEST_NAMED = 6;
/** Words before the place somebody calls from. */
export const LONGEST_GREETING = 8;

type StaffConcept = (typeof staffConcepts)[number];

const staffConcepts = ['callingFrom', 'staff', 'caseManager', 'patientOf', 'residence', 'toUs'] as const;

/** A finding that tells who works where, or for whom. */
export type StaffFound = Found<StaffConcept>;

const tellsNoStaff = peopleLexicon.without(...staffConcepts);

/** Who works where, and for whom. */
export const staffIn = (tokens: readonly Token[]): readonly StaffFound[] =>
  tellsNoStaff(tokens)
    ? []
    : peopleLexicon
        .find(tokens)
        .filter((one): one is StaffFound => staffConcepts.some((concept) => concept === one.concept));

/** "A nurse at Gaylord", "calling from Yale": where the caller works, not where the ride goes. */
export const isOfStaff = (ground: Ground, { concept, from, to }: StaffFound, cue: Found<string>): boolean => {
  if (concept === 'callingFrom') return from <= cue.from && cue.from < to;
  if (concept === 'patientOf' || concept === 'toUs' || to > cue.from || cue.from - to > 2) return false;
  for (let index = to; index <= cue.from; index += 1) if (gapBefore(ground, index)) return false;
  // "From Maple Manor to Yale", "del hogar San Luis a Yale"
  if (placeWords.goal.has(ground.message.tokens[cue.to - 1]?.word ?? '')) return false;
  // "Pulmonary rehab at Griffin", "at 2pm wound center at Backus" is where somebody goes.
  const { tokens, folded } = ground.message;
  const isLate =
    from > LATEST_NAMED ||
    // "The nurse says wound center in Derby will change it"
    (from > 1 && tokens[from]?.pause === 'none' && placeWords.verbs.has(tokens[from - 1]?.word ?? '')) ||
    (from > 0 && folded.slice(tokens[from - 1]?.end, tokens[from]?.start).includes('|'));
  return !caresIn(tokens.slice(0, to)).some(
    (care) =>
      care.to === to && care.concept !== 'adult-day' && (care.from < from || (isLate && care.from === from)),
  );
};

/** "Noreen from Dr. Patel's office": what follows the name, which was read already, where somebody begins. */
export const isAfterName = (
  { message: { tokens, folded } }: Ground,
  cue: Found<string>,
  persons: readonly Span[],
): boolean => {
  // "Over at", "out of"
  const people = peopleLexicon.find(tokens);
  const works = people.find(({ concept, to }) => concept === 'worksAt' && to === cue.to);
  const from = works?.from ?? cue.from;
  // "Please take Ida Cole from Cedar Woods to Yale"
  const isMoved = people.some(
    ({ concept, from: verb, to }) => concept === 'movesWhom' && verb < cue.to && to >= from,
  );
  const [last, next] = [tokens[from - 1]?.end ?? 0, tokens[from]?.start ?? 0];
  return (
    !isMoved &&
    from <= (works === undefined ? LATEST_NAME : LATEST_NAMED) &&
    /^[|,.! ]*\| $/.test(folded.slice(last, next)) &&
    // "Terapia lunes 10am en Access Rehab": a day that was read is nobody's name.
    persons.some(({ start, end }) => last <= start && end <= next)
  );
};

/** "Good morning, Denise from Silver Hill. Our resident …": behind one name that opens the message or follows its greeting. */
export const isAfterFirstName = (ground: Ground, cue: Found<string>): boolean => {
  const name = ground.message.tokens[cue.from - 1];
  const isOpening =
    cue.from === 1 ||
    (cue.from <= LATEST_NAME &&
      // "Hi Sal from Oak Bend"
      (name?.pause !== 'none' || isGreeting(ground.message.tokens.slice(0, cue.from - 1))));
  return isOpening && isCapitalAt(ground, cue.from - 1) && !gapBefore(ground, cue.from);
};

/** "Unit 3 West at Avon Health Center here": where the caller speaks from. */
export const isHere = (ground: Ground, phrase: Phrase, cue: Found<string>): boolean =>
  cue.concept === 'softCue' &&
  phrase.isNamed &&
  cue.from <= LONGEST_GREETING &&
  peopleLexicon
    .find(ground.message.tokens)
    .some(({ concept, from }) => concept === 'hereAfter' && from === phrase.to);
