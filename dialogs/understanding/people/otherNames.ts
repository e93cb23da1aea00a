import type { PeopleConcept } from '../../locales/vocabulary';
import { nameParticles, nameWords } from '../../locales/words/nameWords';
import type { SlotName } from '../slotValues';
import { bareName } from './bareName';
import { titled } from './names';
import type { Naming } from './naming';
import type { NamesTaken, NameSlot } from './namesTaken';
import { ownerOfRide } from './ownerOfRide';

/** "De la Cruz Vega" */
const LONGEST_LAST_NAME = 4;
/** "María del Pilar" */
const LONGEST_FIRST_NAME = 3;
/** What stands beside such a name, where none is asked for. */
const besideName: ReadonlySet<PeopleConcept> = new Set([
  'title',
  'forWhom',
  'theirThing',
  'theyNamed',
  'lastNameCue',
]);

/**
 * Takes the names that nothing announces: "Mrs. Lopez", "for Noah", a name alone; and the last name that is told apart. `expecting` is what
 * the open question asks for, `wanted` the name it asks for, `isOther` says whether somebody calls for another.
 */
export const takeOtherNames = (
  naming: Naming,
  { slots, spans, set }: NamesTaken,
  expecting: readonly SlotName[],
  wanted: NameSlot | undefined,
  isOther: boolean,
): void => {
  const { people, names } = naming;
  if (wanted === undefined && !people.all.some(({ concept }) => besideName.has(concept))) return;
  const { tokens, text } = naming.message;
  const { isPlace, isClinic, isOfOther, nameAfter } = naming;
  // "Mrs. Lopez"
  if (slots.personName === undefined && !(slots.callerName !== undefined && !isOther)) {
    const title = people.all.find(
      ({ concept, from, to }) => concept === 'title' && names.nameFrom(to).length > 0 && !isOfOther(from),
    );
    if (title !== undefined) set('personName', names.nameFrom(title.to));
  }
  // "A ride to Gaylord for Noah", "solicito para Abdul-Karim Haddad"
  if (
    slots.personName === undefined &&
    !expecting.some((slot) => slot === 'destination' || slot === 'pickup')
  )
    for (const { concept, to } of people.all) {
      // "The front desk, ask for Nadine"
      if (concept !== 'forWhom' || people.at.endingAt(to, 'askFor').length > 0) continue;
      const words = nameAfter(to);
      const isName =
        words.length > 1
          ? names.isSure(words)
          : words.some(({ word, start }) => nameWords.given.has(word) && /\p{Lu}/u.test(text.charAt(start)));
      if (isName && !isPlace(words)) set('personName', words);
    }
  // "Cancel Leonard Ames's ride"
  if (slots.personName === undefined) {
    const owner = ownerOfRide(naming);
    if (owner !== undefined) set('personName', owner);
  }
  // "My grandma needs a ride, she's Evelyn Farrow"
  if (slots.personName === undefined && isOther)
    for (const { concept, to } of people.all) {
      const words = concept === 'theyNamed' ? nameAfter(to) : [];
      const isWhole = words.length > 1 && nameWords.given.has(words[0]?.word ?? '');
      if (isWhole && !isPlace(words)) set('personName', words);
    }
  // "My name is Ana, ride for Carmen Diaz": of two names the one after "for" rides.
  if (wanted !== undefined && slots.personName === undefined && slots.callerName === undefined) {
    const words = bareName(tokens, people.all, names.isCommon, names.nameFrom);
    if (words !== undefined && !isClinic(words)) set(wanted, words);
  }
  // "Theodora Papadakis but everybody says Teddy"
  if (wanted !== undefined && slots[wanted] === undefined) {
    const words = names.nameFrom(0);
    const isAside = words.length === 1 && nameWords.asides.has(tokens[1]?.word ?? '');
    if ((words.length > 1 || isAside) && names.isSure(words) && !isPlace(words) && !isClinic(words))
      set(wanted, words);
  }
  // "De la Cruz, María del Pilar"
  const [lead] = tokens;
  const comma = tokens.findIndex(({ pause }, index) => index > 0 && pause === 'comma');
  // "Vázquez, Ana Celia"
  const isTurned =
    comma === 1 &&
    tokens.length > 3 &&
    nameWords.given.has(tokens[1]?.word ?? '') &&
    tokens.every((_, index) => !names.isCommon(index));
  if (
    wanted !== undefined &&
    lead !== undefined &&
    (isTurned || (slots[wanted] === undefined && nameParticles.has(lead.word) && comma > 1)) &&
    comma <= LONGEST_LAST_NAME &&
    tokens.length - comma <= LONGEST_FIRST_NAME
  ) {
    const written = (from: number, to: number): string =>
      tokens
        .slice(from, to)
        .map(({ start, end }) => titled(text.slice(start, end)))
        .join(' ');
    slots[wanted] = { first: written(comma, tokens.length), last: written(0, comma) };
    spans.push({ start: lead.start, end: tokens.at(-1)?.end ?? lead.end });
  }
  // "last name okafor first name grace"
  const lastNames = people.all.filter(({ concept }) => concept === 'lastNameCue');
  const [lastWord] = lastNames
    .toSorted((left, right) => right.to - left.to)
    .flatMap((one) => names.nameFrom(one.to));
  // "El apellido es Montañez" names no place.
  if (slots.personName === undefined && lastWord !== undefined)
    spans.push({ start: lastWord.start, end: lastWord.end });
  if (slots.personName !== undefined && slots.personName.last === undefined && lastWord !== undefined) {
    slots.personName = { ...slots.personName, last: titled(text.slice(lastWord.start, lastWord.end)) };
    spans.push({ start: lastWord.start, end: lastWord.end });
  }
};

/** Takes the whole name where it is said after the first one: "I'm Bo's mother. Bo Whitfield, he's twelve". */
export const takeWholeName = (
  { message: { tokens, text }, names }: Naming,
  { slots, spans }: NamesTaken,
): void => {
  const { personName } = slots;
  if (personName !== undefined && personName.last === undefined)
    for (const [index, { word, start, end }] of tokens.entries()) {
      if (
        !personName.first.toLowerCase().startsWith(word) ||
        titled(text.slice(start, end)) !== personName.first
      )
        continue;
      const words = names.nameFrom(index);
      const whole = words.length > 1 && names.isSure(words) ? names.nameOf(words) : undefined;
      if (whole === undefined) continue;
      slots.personName = whole;
      spans.push({ start, end: words.at(-1)?.end ?? end });
      break;
    }
};
