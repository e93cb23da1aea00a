import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { wordsOf } from './wordLists';

const spanishDoors: { readonly [Name in keyof typeof enWords.doors]: string } = esWords.doors;

const doorSet = (name: keyof typeof enWords.doors): ReadonlySet<string> =>
  new Set(wordsOf(enWords.doors[name], spanishDoors[name]));

/** Words around doors and steps, both languages. */
export const doorWords = {
  /** "back door" */
  before: doorSet('before'),
  /** "puerta trasera" */
  after: doorSet('after'),
  /** "the entrance by the garage" */
  links: doorSet('links'),
  /** "Side entrance on Oak Street", "la puerta que da a la calle Broad" */
  toStreet: doorSet('toStreet'),
  /** "no stairs", "a few steps" */
  counts: doorSet('counts'),
  /** "la puerta del patio" */
  articles: doorSet('articles'),
  /** "four steps down from the porch", and where that ends. */
  goingOn: doorSet('goingOn'),
  /** "The Fitch wing": after its name. */
  named: doorSet('named'),
  /** "7 West" of a hospital. */
  wards: doorSet('wards'),
  /** Which side of a floor: "2nd floor rear". */
  floorSides: doorSet('floorSides'),
  ends: doorSet('ends'),
  and: doorSet('and'),
  of: doorSet('of'),
  /** Those of {@link doorWords.counts} that say there are none. */
  none: doorSet('none'),
  /** Between a number and the steps: "2 little steps". */
  small: doorSet('small'),
  /** "A ramp outside" */
  where: doorSet('where'),
  /** What leads into a note and is no part of it. */
  noteLead: doorSet('noteLead'),
  /** What leads into the answer to which door it is. */
  lead: doorSet('lead'),
  /** "Back by the ramp", "where the ramp is" */
  nearby: doorSet('nearby'),
  /** "The wrong entrance" */
  wrong: doorSet('wrong'),
  /** After a number that is no door's: "in a lobby 2 hours". */
  hours: doorSet('hours'),
};
