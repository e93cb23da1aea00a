import {
  answerLexicon,
  nameParticles,
  peopleLexicon,
  placeLexicon,
  rideLexicon,
  timeLexicon,
  wishLexicon,
  type PeopleConcept,
} from '../../locales/vocabulary';
import type { HearingContext, PersonName, Relationship, SlotName, SlotValues } from '../heard';
import { longest, positionsOf } from '../lexicon';
import type { Message, Span } from '../message';
import type { Token } from '../token';
import type { Reading } from '../reading';

/** Who the rider is to the caller, turned into who the caller is to the rider. */
const callerOf: Partial<Record<PeopleConcept, Relationship>> = {
  parentOf: 'child',
  childOf: 'parent',
  spouse: 'spouse',
  sibling: 'sibling',
  grandparentOf: 'grandchild',
  grandchildOf: 'grandparent',
  otherFamily: 'other-family',
  friend: 'friend',
  patientOf: 'facility-staff',
  clientOf: 'caregiver',
};

/** Who the caller says to be. */
const callerAs: Partial<Record<PeopleConcept, Relationship>> = {
  parentOf: 'parent',
  childOf: 'child',
  spouse: 'spouse',
  sibling: 'sibling',
  grandparentOf: 'grandparent',
  grandchildOf: 'grandchild',
  otherFamily: 'other-family',
  friend: 'friend',
  caregiver: 'caregiver',
  staff: 'facility-staff',
  caseManager: 'case-manager',
};

/** "my son's appointment": the relation, without its ending. */
const withoutPossessive = ({ folded }: Message, token: Token): Token => {
  if (!folded.slice(token.start, token.end).endsWith("'s")) return token;
  const stem = { ...token, word: token.word.slice(0, -1) };
  return peopleLexicon.find([stem]).some(({ concept }) => callerOf[concept] !== undefined) ? stem : token;
};

const LONGEST_NAME = 5;
const MOST_BARE_WORDS = 6;

const titled = (word: string): string =>
  nameParticles.has(word) || (/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word))
    ? word
    : word.toLowerCase().replace(/(?:^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase());

const nameOf = (text: string, tokens: readonly Token[]): PersonName | undefined => {
  const [one, two] = tokens;
  const last = tokens.at(-1);
  if (one === undefined || last === undefined) return undefined;
  const first = titled(text.slice(one.start, one.end));
  if (two === undefined) return { first };
  // What joins the words of a last name stays: "O'Brien-Smith", "de la Cruz".
  const rest = text.slice(two.start, last.end).split(/\s+/).map(titled).join(' ');
  // "Lopez, Maria"
  return tokens.length === 2 && two.pause === 'comma' ? { first: rest, last: first } : { first, last: rest };
};

/**
 * Reads who is asking, and who rides.
 * @param isIdentified whether the message also has an id or a birth date, before which the first words are a name
 */
export const readPeople = (
  message: Message,
  { expecting }: HearingContext,
  isIdentified: boolean,
): Reading => {
  const { text } = message;
  const tokens = message.tokens.map((token) => withoutPossessive(message, token));
  const expects = (slot: SlotName): boolean => expecting.includes(slot);
  const slots: Partial<SlotValues> = {};
  const spans: Span[] = [];
  const found = longest(peopleLexicon.find(tokens));
  const everything = peopleLexicon.find(tokens);
  const isWord = ({ word }: Token): boolean => /^[a-z]+$/.test(word);
  const stops = new Set(
    everything
      .filter(({ concept, from, to }) => concept === 'nameStop' && to - from === 1)
      .map(({ from }) => from),
  );
  const commons = new Set(
    everything
      .filter(({ concept }) => concept === 'notName')
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  // A word of any other vocabulary is no name either, unless it is written like one in the middle of a name ("Rosa", "Dolores").
  const isCommon = (index: number): boolean => {
    const token = tokens[index];
    if (token === undefined) return true;
    if (commons.has(index)) return true;
    return (
      [answerLexicon, wishLexicon, timeLexicon, rideLexicon, placeLexicon].some((lexicon) =>
        lexicon.knows(token.word),
      ) && !/^[A-Z]/.test(text.charAt(token.start))
    );
  };

  const nameFrom = (index: number, strict: boolean): readonly Token[] => {
    const name: Token[] = [];
    for (let at = index; at < tokens.length && name.length < LONGEST_NAME; at += 1) {
      const token = tokens[at];
      if (token === undefined || !isWord(token) || (at > index && token.pause !== 'none')) break;
      const particle =
        name.length > 0 &&
        nameParticles.has(token.word) &&
        tokens[at + 1] !== undefined &&
        isWord(tokens[at + 1] ?? token);
      if (stops.has(at) && !particle) break;
      if (strict && !particle && isCommon(at)) break;
      name.push(token);
    }
    return name;
  };

  const set = (slot: 'personName' | 'callerName', words: readonly Token[]): boolean => {
    const name = nameOf(text, words);
    const [start, end] = [words[0]?.start, words.at(-1)?.end];
    if (name === undefined || slots[slot] !== undefined || start === undefined || end === undefined)
      return false;
    slots[slot] = name;
    spans.push({ start, end });
    return true;
  };

  // Relationship.
  const positions = positionsOf(everything);
  const at = (index: number, ...concepts: readonly PeopleConcept[]) =>
    [...positions.startingAt(index, ...concepts)].sort((one, other) => other.to - one.to)[0];

  const setRelationship = (relationship: Relationship): void => {
    slots.callerRelationship ??= relationship;
  };
  const calls = everything.filter(({ concept }) => concept === 'callingFrom');
  let riderNamedAfter: number | undefined;
  for (const one of found) {
    const riders = callerOf[one.concept];
    const callers = callerAs[one.concept];
    const owned = positions.endingAt(one.from, 'own')[0];
    const raw = text.slice(tokens[one.to - 1]?.start ?? 0, tokens[one.to - 1]?.end ?? 0);
    if (callers !== undefined && positions.endingAt(one.from, 'iAm').length > 0) {
      setRelationship(callers);
      continue;
    }
    if (
      callers !== undefined &&
      riders === undefined &&
      [0, 1, 2, 3].some((gap) => positions.endingAt(one.from - gap, 'iAm').length > 0)
    ) {
      setRelationship(callers);
      continue;
    }
    if (riders === undefined) continue;
    const possessed = /['’]s$/i.test(raw);
    if (owned === undefined && !(one.concept === 'patientOf' || one.concept === 'clientOf')) continue;
    const start = owned?.from ?? one.from;
    const forThem =
      positions.endingAt(start, 'forWhom').length > 0 ||
      calls.some(({ from, to }) => from < one.to && to >= one.to);
    const helps = [0, 1, 2].some((gap) => positions.startingAt(one.to + gap, 'theyHelp').length > 0);
    // "my mom needs", "my mom Carmen needs"
    const needing = [0, 1, 2, 3].some(
      (ahead) =>
        at(one.to + ahead, 'theyNeed') !== undefined &&
        (ahead === 0 || nameFrom(one.to, true).length >= ahead),
    );
    const theirs = /['’]s$/i.test(raw) && at(one.to, 'theirThing') !== undefined;
    if ((forThem || needing || theirs) && !helps && !(possessed && !theirs)) {
      setRelationship(riders);
      if (forThem || needing) riderNamedAfter ??= one.to;
    }
  }
  if (slots.callerRelationship === undefined) {
    if (
      everything.some(
        ({ concept, from, to }) =>
          concept === 'staff' &&
          everything.some(
            (cue) =>
              (cue.concept === 'callingFrom' || cue.concept === 'iAm') &&
              (cue.to <= from ? from - cue.to <= 3 : cue.from >= to && cue.from - to <= 2),
          ),
      )
    )
      setRelationship('facility-staff');
    else if (found.some(({ concept }) => concept === 'callingFrom')) setRelationship('facility-staff');
    else if (
      found.some(
        ({ concept, from, to }) =>
          concept === 'self' && !(to - from === 2 && at(from, 'iAm') !== undefined && tokens.length > 3),
      )
    )
      setRelationship('self');
    else if (expects('callerRelationship') && tokens.length <= 4) {
      const bare = found.find(
        ({ concept }) =>
          callerAs[concept] !== undefined || callerOf[concept] !== undefined || concept === 'selfAlone',
      );
      const owned = bare !== undefined && positions.endingAt(bare.from, 'own', 'forWhom').length > 0;
      const relation =
        bare === undefined
          ? undefined
          : bare.concept === 'selfAlone'
            ? 'self'
            : owned
              ? callerOf[bare.concept]
              : callerAs[bare.concept];
      if (relation !== undefined) setRelationship(relation);
    }
  }

  // Names.
  const isOther = slots.callerRelationship !== undefined && slots.callerRelationship !== 'self';
  if (riderNamedAfter !== undefined) {
    const words = nameFrom(riderNamedAfter, true);
    const sure = words.length >= 2 || words.some(({ start }) => /\p{Lu}/u.test(text.charAt(start)));
    if (sure) set('personName', words);
  }
  const lastNames = everything.filter(({ concept }) => concept === 'lastNameCue');
  for (const one of everything
    .filter(
      ({ concept, from, to }) =>
        concept === 'riderNameCue' ||
        (concept === 'nameCue' && !lastNames.some((other) => other.from < to && from < other.to)),
    )
    .sort((left, right) => right.to - right.from - (left.to - left.from))) {
    const isRider = one.concept === 'riderNameCue';
    const loose = at(one.from, 'nameCueWeak')?.to === one.to;
    const words = nameFrom(one.to, true);
    if (
      words.length === 0 ||
      spans.some((span) => span.start === words[0]?.start) ||
      (loose && words.length < 2)
    )
      continue;
    if (isRider) set('personName', words);
    else if (slots.personName === undefined && (!isOther || !expects('callerName')) && !isOther)
      set(expects('callerName') && !expects('personName') ? 'callerName' : 'personName', words);
    else set('callerName', words);
  }
  for (const one of everything.filter(({ concept }) => concept === 'nameCueLoose')) {
    const words = nameFrom(one.to, true);
    const capital = words.length > 0 && words.every(({ start }) => /\p{Lu}/u.test(text.charAt(start)));
    if (
      words.length < (capital ? 1 : 2) ||
      words.length > 4 ||
      (!capital && words.some(({ word }) => word.length < 3))
    )
      continue;
    // One capitalised word after "I'm" may be anything at the start of a sentence; it must be said after an "I am" of ours.
    const slot = isOther || (expects('callerName') && !expects('personName')) ? 'callerName' : 'personName';
    if (spans.every((span) => span.start !== words[0]?.start)) set(slot, words);
  }
  const wanted: 'personName' | 'callerName' | undefined = expects('personName')
    ? 'personName'
    : expects('callerName')
      ? 'callerName'
      : undefined;
  if (wanted !== undefined && slots.personName === undefined && slots.callerName === undefined) {
    const rest = tokens
      .map((token, index) => ({ token, index }))
      .filter(
        ({ token, index }) =>
          isWord(token) &&
          !everything.some(
            ({ concept, from, to }) =>
              (concept === 'birthCue' || concept === 'zipCue') &&
              from <= index &&
              index < to,
          ),
      );
    const first = rest.find(({ index }) => !isCommon(index));
    if (first !== undefined && rest.length <= MOST_BARE_WORDS) {
      const [one, two] = [tokens[first.index], tokens[first.index + 1]];
      const flipped =
        one !== undefined &&
        two?.pause === 'comma' &&
        isWord(two) &&
        !isCommon(first.index + 1) &&
        rest.length === 2;
      const words = flipped ? [one, two] : nameFrom(first.index, true);
      const startsThere = rest
        .filter(({ index }) => index < first.index)
        .every(({ index }) => commons.has(index) && tokens[index]?.pause !== 'stop');
      if (words.length > 0 && (startsThere || words.length > 1) && rest.length - words.length <= 2)
        set(wanted, words);
    }
  }
  // "last name okafor first name grace"
  const [lastWord] = lastNames
    .sort((left, right) => right.to - left.to)
    .flatMap((one) => nameFrom(one.to, true));
  if (slots.personName !== undefined && slots.personName.last === undefined && lastWord !== undefined) {
    slots.personName = { ...slots.personName, last: titled(text.slice(lastWord.start, lastWord.end)) };
    spans.push({ start: lastWord.start, end: lastWord.end });
  }
  // "alma whitcomb 3/12/1984 need a ride"
  if (isIdentified && slots.personName === undefined && slots.callerName === undefined) {
    const words = nameFrom(0, true);
    const next = tokens[words.length];
    const end = words.at(-1)?.end ?? 0;
    const isCutOff = next?.pause !== 'none' || message.folded.slice(end, next.start).includes('|');
    if (words.length >= 2 && isCutOff) set('personName', words);
  }
  return { slots, spans };
};
