import { peopleLexicon, rideLexicon } from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import type { Found } from '../lexicon';
import type { Span } from '../message';
import type { Ground } from './ground';

/** Words of whom is fetched: "our long term resident Mr. Pym". */
const LONGEST_WHOM = 6;

/**
 * Whether "at" tells where somebody is fetched: "pick up our resident Owen Tate at Cedar Woods", "collect my dad at Backus", but "pick up
 * my glasses at Temple Eye".
 * @param persons where names stand of who rides or calls
 */
export const isFetchedFrom = (ground: Ground, cue: Found<string>, persons: readonly Span[]): boolean => {
  const { tokens } = ground.message;
  if (cue.concept !== 'softCue') return false;
  const verb = ground.found.findLast(
    ({ concept, to }) => concept === 'fetchVerb' && to <= cue.from && cue.from - to <= LONGEST_WHOM,
  );
  if (verb === undefined) return false;
  const whom = tokens.slice(verb.to, cue.from);
  // "Get my baby to her shots at the pediatrician": there they go. "Recojan a Ida" leads to whom.
  if (whom.slice(1).some(({ word }) => placeWords.goal.has(word))) return false;
  const isOneBreath = tokens.slice(verb.to, cue.from + 1).every(({ pause }) => pause === 'none');
  if (!isOneBreath) return false;
  const ofRide = rideLexicon.find(whom);
  // "My son's inhaler"
  if (ofRide.some(({ concept }) => concept === 'item' || concept === 'prescription')) return false;
  const [after, before] = [tokens[verb.to - 1]?.end ?? 0, tokens[cue.from]?.start ?? 0];
  return (
    persons.some(({ start, end }) => after <= start && end <= before) ||
    ofRide.some(({ concept }) => concept === 'companion') ||
    peopleLexicon.says(whom, 'riderNameCue')
  );
};
