import {
  facilityWords,
  languageNames,
  nameWords,
  speakingWords,
  type PeopleConcept,
} from '../../locales/vocabulary';
import type { HearingContext, SlotName, SlotValues } from '../heard';
import type { Found } from '../lexicon';
import { mended } from '../mended';
import type { Message, Span } from '../message';
import type { Reading } from '../reading';
import type { Token } from '../token';
import { createNameReader, isWord, titled } from './names';
import { peopleIn, readRelations } from './relations';

const MOST_BARE_WORDS = 6;
/** Slots whose question is about somebody. */
const aboutPeople: readonly SlotName[] = [
  'personName',
  'callerName',
  'callerRelationship',
  'medicaidId',
  'dateOfBirth',
];
const NOTHING: Reading = { slots: {}, spans: [] };

/**
 * Reads who is asking, who rides, which doctor is visited and which language somebody speaks.
 * @param isIdentified whether the message also has an id or a birth date, before which the first words are a name
 */
export const readPeople = (said: Message, { expecting }: HearingContext, isIdentified: boolean): Reading => {
  const message: Message = { ...said, tokens: mended(said) };
  const people = peopleIn(message);
  const expects = (slot: SlotName): boolean => expecting.includes(slot);
  const slots: Partial<SlotValues> = {};
  const language = spokenLanguage(message);
  if (language !== undefined) slots.language = language;
  const doctor = doctorIn(said, message.tokens);
  if (doctor !== undefined) slots.providerName = doctor;
  const wanted: 'personName' | 'callerName' | undefined = expects('personName')
    ? 'personName'
    : expects('callerName')
      ? 'callerName'
      : undefined;
  if (people.all.length === 0 && wanted === undefined && !isIdentified)
    return Object.keys(slots).length === 0 ? NOTHING : { slots, spans: [] };

  const { text, folded } = message;
  const names = createNameReader(said, message.tokens);
  const { tokens } = said;
  const spans: Span[] = [];
  const { relationship, riderAfter, callerAfter } = readRelations(
    message,
    people,
    names,
    expects('callerRelationship'),
    expecting.length > 0 && !aboutPeople.some(expects),
  );
  if (relationship !== undefined) slots.callerRelationship = relationship;
  const isOther = relationship !== undefined && relationship !== 'self';

  const set = (slot: 'personName' | 'callerName', words: readonly Token[]): boolean => {
    const name = names.nameOf(words);
    const [start, end] = [words[0]?.start, words.at(-1)?.end];
    if (name === undefined || slots[slot] !== undefined || start === undefined || end === undefined)
      return false;
    if (spans.some((span) => span.start < end && start < span.end)) return false;
    // "La doctora se llama Patel"
    if (slots.providerName?.includes(text.slice(start, end)) === true) return false;
    slots[slot] = name;
    spans.push({ start, end });
    return true;
  };
  const isTitle = (index: number): boolean => people.at.startingAt(index, 'title').length > 0;
  /** The name after a cue, over "Mrs." and "is". */
  const nameAfter = (index: number): readonly Token[] => {
    let from = index;
    while (from < index + MOST_LEADING && nameWords.leading.has(tokens[from]?.word ?? '')) from += 1;
    return names.nameFrom(isTitle(from) ? from + 1 : from);
  };

  for (const index of riderAfter) {
    const words = nameAfter(index);
    if (names.isLikely(words) || isTitle(index)) set('personName', words);
  }
  for (const index of callerAfter) {
    const words = nameAfter(index);
    if (names.isLikely(words)) set('callerName', words);
  }
  // "For me, Walter Hsu."
  for (const { concept, to } of people.all) {
    if (concept !== 'self' || tokens[to]?.pause === 'none') continue;
    const words = nameAfter(to);
    if (names.isSure(words)) set('personName', words);
  }
  const lastNames = people.all.filter(({ concept }) => concept === 'lastNameCue');
  const cues = people.all
    .filter(
      ({ concept, from, to }) =>
        concept === 'riderNameCue' ||
        (concept === 'nameCue' && !lastNames.some((other) => other.from < to && from < other.to)),
    )
    .toSorted((left, right) => right.to - right.from - (left.to - left.from));
  const isCovered = ({ from, to }: Found<PeopleConcept>): boolean =>
    cues.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from);
  for (const cue of cues) {
    const words = nameAfter(cue.to);
    if (words.length === 0) continue;
    const isWeak =
      people.at.startingAt(cue.from, 'nameCueWeak').some(({ to }) => to === cue.to) ||
      (cue.concept === 'riderNameCue' && cue.to - cue.from === 1);
    if (isWeak && !names.isSure(words) && !isTitle(cue.to)) continue;
    if (cue.concept === 'riderNameCue') {
      if (!isCovered(cue)) set('personName', words);
    } else if (isOther || (expects('callerName') && !expects('personName'))) set('callerName', words);
    else set('personName', words);
  }
  for (const one of people.all) {
    if (one.concept !== 'nameCueLoose') continue;
    const words = nameAfter(one.to);
    const next = one.to + words.length;
    // "Soy ivonne la mamá", "it's mo, I look after": what follows an introduction.
    const isIntroduced =
      words.length === 1 &&
      names.isLikely(words) &&
      (people.at.startingAt(next, 'hereAfter', 'afterIntroduction').length > 0 ||
        next >= tokens.length ||
        tokens[next]?.pause !== 'none');
    const isCalm =
      words.length > 0 &&
      words.length <= 4 &&
      (words.length === 1 || words.every(({ word }) => word.length > 1));
    if (!isCalm || !(names.isSure(words) || isIntroduced)) continue;
    set(isOther || (expects('callerName') && !expects('personName')) ? 'callerName' : 'personName', words);
  }
  // "Mrs. Lopez", where somebody else calls.
  if (isOther && slots.personName === undefined) {
    const title = people.all.find(({ concept, to }) => concept === 'title' && names.nameFrom(to).length > 0);
    if (title !== undefined) set('personName', names.nameFrom(title.to));
  }
  // "My name is Ana, ride for Carmen Diaz": of two names the one after "for" rides.
  if (wanted !== undefined && slots.personName === undefined && slots.callerName === undefined) {
    const words = bareName(tokens, people.all, names.isCommon, names.nameFrom);
    if (words !== undefined) set(wanted, words);
  }
  // "last name okafor first name grace"
  const [lastWord] = lastNames
    .toSorted((left, right) => right.to - left.to)
    .flatMap((one) => names.nameFrom(one.to));
  if (slots.personName !== undefined && slots.personName.last === undefined && lastWord !== undefined) {
    slots.personName = { ...slots.personName, last: titled(text.slice(lastWord.start, lastWord.end)) };
    spans.push({ start: lastWord.start, end: lastWord.end });
  }
  // "alma whitcomb 3/12/1984 need a ride"
  if (isIdentified && slots.personName === undefined && slots.callerName === undefined) {
    const words = names.nameFrom(0);
    const next = tokens[words.length];
    const end = words.at(-1)?.end ?? 0;
    const isCutOff = next?.pause !== 'none' || folded.slice(end, next.start).includes('|');
    if (words.length >= 2 && isCutOff) set('personName', words);
  }
  return { slots, spans };
};

/** A name that is the answer to the question for one: "Maria Lopez", "it's maria", "Lopez, Maria". */
const bareName = (
  tokens: readonly Token[],
  found: readonly Found<PeopleConcept>[],
  isCommon: (index: number) => boolean,
  nameFrom: (index: number) => readonly Token[],
): readonly Token[] | undefined => {
  const rest = tokens
    .map((token, index) => ({ token, index }))
    .filter(
      ({ token, index }) =>
        isWord(token) &&
        !found.some(
          ({ concept, from, to }) =>
            (concept === 'birthCue' || concept === 'zipCue' || concept === 'callbackCue') &&
            from <= index &&
            index < to,
        ),
    );
  const first = rest.find(({ index }) => !isCommon(index));
  if (first === undefined || rest.length > MOST_BARE_WORDS) return undefined;
  const [one, two] = [tokens[first.index], tokens[first.index + 1]];
  const isFlipped =
    one !== undefined &&
    two?.pause === 'comma' &&
    isWord(two) &&
    !isCommon(first.index + 1) &&
    rest.length === 2;
  const words = isFlipped ? [one, two] : nameFrom(first.index);
  const startsThere = rest
    .filter(({ index }) => index < first.index)
    .every(({ index }) => isCommon(index) && tokens[index]?.pause !== 'stop');
  const isName = words.length > 0 && (startsThere || words.length > 1) && rest.length - words.length <= 2;
  return isName ? words : undefined;
};

/** Words between "doctor" and the name: "the doctor's name is um Fitch", "la doctora se llama Patel". */
const MOST_LEADING = 4;

/** The doctor named: "Dr. Patel", "la doctora Ruiz". */
const doctorIn = (message: Message, meant: readonly Token[]): string | undefined => {
  const { tokens, text } = message;
  const names = createNameReader(message, meant);
  for (let at = 0; at < tokens.length - 1; at += 1) {
    if (!facilityWords.titles.has(meant[at]?.word ?? '') || tokens[at + 1]?.pause !== 'none') continue;
    let from = at + 1;
    while (from <= at + MOST_LEADING && nameWords.leading.has(tokens[from]?.word ?? '')) from += 1;
    const words = names.nameFrom(from);
    const last = words.at(-1);
    if (last === undefined) continue;
    // In Spanish the article of a woman's title is said with it.
    const isArticle = nameWords.articles.has(tokens[at - 1]?.word ?? '') && from === at + 1;
    const first = from > at + 1 ? from : isArticle ? at - 1 : at;
    return text.slice(tokens[first]?.start, last.end).replace(/['’]s$/i, '');
  }
  return undefined;
};

/** Words between a language and what says that somebody speaks it. */
const SPEAKING_REACH = 3;
const ENGLISH = 'en';

/** The language somebody speaks, ISO 639-1: "she speaks only Spanish", "Polish speaker", "no english, ukrainian". */
const spokenLanguage = ({ tokens }: Message): string | undefined => {
  for (let index = 0; index < tokens.length; index += 1) {
    const word = tokens[index]?.word ?? '';
    const next = tokens[index + 1]?.word ?? '';
    const double = languageNames.get(`${word} ${next}`);
    const code = double ?? languageNames.get(word);
    if (code === undefined || code === ENGLISH) continue;
    const to = index + (double === undefined ? 1 : 2);
    if (speakingWords.notAfter.has(tokens[to]?.word ?? '')) continue;
    const around = tokens.slice(Math.max(0, index - SPEAKING_REACH), to + SPEAKING_REACH);
    if (around.some((token) => speakingWords.cues.has(token.word))) return code;
  }
  return undefined;
};
