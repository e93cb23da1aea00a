import { placeLexicon, type PeopleConcept } from '../../locales/vocabulary';
import { nameParticles } from '../../locales/words/nameWords';
import { placeWords } from '../../locales/words/placeWords';
import type { Found } from '../lexicon';
import type { PeopleAround } from './peopleAround';

/** Words from somebody who comes along to what would be theirs: "with my mom to her appointment". */
const THEIRS_REACH = 3;

/** "Recójanme en casa de mi comadre Nidia": `owner` is where "my" stands. */
const isAtTheirHome = ({ message: { tokens }, wordAt }: PeopleAround, owner: number): boolean =>
  nameParticles.has(wordAt(owner - 1)) &&
  (placeWords.homes.has(wordAt(owner - 2)) ||
    placeLexicon
      .find(tokens.slice(Math.max(0, owner - 2), owner - 1))
      .some(({ concept }) => concept === 'workPlace' || concept === 'someonesHome'));

/** "Maneja como mi abuela", "como saco de papa" */
const isLikened = ({ ends }: PeopleAround, start: number, from: number): boolean =>
  ends(start, 'likened') || ends(start - 1, 'likened') || ends(from, 'likened');

/** "Going with my wife to the dentist", "viene conmigo mi hermana Susana", but "going with my mom to her appointment" */
const comesAlong = (
  { message: { tokens }, starts, ends, wordAt }: PeopleAround,
  start: number,
  to: number,
): boolean => {
  // "Ponga que va mi marido también", but "va mi marido al dentista"
  const isGoing = ends(start, 'goesToo') && starts(to, 'tooAfter');
  if (!ends(start, 'comesWith')) return isGoing;
  let hasOwnThing = false;
  for (let gap = 1; gap <= THEIRS_REACH; gap += 1)
    hasOwnThing ||= starts(to + gap, 'theirThing') && placeWords.owners.has(wordAt(to + gap - 1));
  // "Viene mi hermana" along, where nothing more is said of her
  const isAlone = tokens[to]?.pause !== 'none' || starts(to, 'theyHelp', 'tooAfter');
  return !hasOwnThing || isAlone;
};

/** Whether somebody is but spoken of: for whom it is not, with whom the caller stays or comes along, before whom, at whose home, like whom. */
export const isOnlySpokenOf = (around: PeopleAround, { from, to }: Found<PeopleConcept>): boolean => {
  const { ends, wordAt } = around;
  const owned = around.ownedFrom(from);
  const start = owned ?? from;
  return (
    // "Not for my dad, for me"
    ends(start, 'notForWhom') ||
    // "I'm staying with my friend Rosa": that is where, and not for whom.
    ends(start, 'staysWith') ||
    (owned !== undefined && isAtTheirHome(around, owned)) ||
    isLikened(around, start, from) ||
    (owned !== undefined && comesAlong(around, owned, to)) ||
    // "Delante de mi hija"
    ends(start, 'witness') ||
    // "Me and my roommate"
    (placeWords.and.has(wordAt(start - 1)) && ends(start - 1, 'me'))
  );
};
