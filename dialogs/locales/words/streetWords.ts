import { words as enWords } from '../en/vocabulary';
import { words as esWords } from '../es/vocabulary';
import { pairsOf, wordsOf } from './wordLists';

const spanishStreets: { readonly [Name in keyof typeof enWords.streets]: string } = esWords.streets;

const streetSet = (name: Exclude<keyof typeof enWords.streets, 'states'>): ReadonlySet<string> =>
  new Set(wordsOf(enWords.streets[name], spanishStreets[name]));

/** Words of street addresses, both languages. */
export const streetWords = {
  /** "Street", after its name. */
  kinds: streetSet('kinds'),
  /** "Calle", "route": before its name. */
  before: streetSet('before'),
  units: streetSet('units'),
  inTown: streetSet('inTown'),
  /** Small words that begin the names of streets: "main". */
  first: streetSet('first'),
  /** Before a house number: "from 12 Elm". */
  ledBy: streetSet('ledBy'),
  /** Last words of streets without a kind: "12 Chestnut Hill". */
  endings: streetSet('endings'),
  /** "Corner of Main and Elm" */
  corner: streetSet('corner'),
  /** Words before "at" and a number of a house. */
  livedAt: streetSet('livedAt'),
  /** "Calle Orange número 45" */
  numbered: streetSet('numbered'),
  /** "Church Street South" */
  sides: streetSet('sides'),
  /** Kinds of street that are titles of doctors as well. */
  titles: streetSet('titles'),
  never: streetSet('never'),
  neverFirst: streetSet('neverFirst'),
  states: new Map(
    [...pairsOf(enWords.streets.states, spanishStreets.states)].map(([name, code]): [string, string] => [
      name.replace('_', ' '),
      code,
    ]),
  ),
};

const spanishTowns: { readonly [Name in keyof typeof enWords.towns]: string } = esWords.towns;

/** Words in the names of towns, both languages. */
export const townWords = {
  /** Towns by the short names that people give them. */
  short: new Map(
    [...pairsOf(enWords.towns.short, spanishTowns.short)].map(([name, town]): [string, string] => [
      name.replace('_', ' '),
      town.replace('_', ' '),
    ]),
  ),
  long: pairsOf(enWords.towns.long, spanishTowns.long),
  notMended: new Set(wordsOf(enWords.towns.notMended, spanishTowns.notMended)),
};
