import { languages, type Language } from '../../locales';
import {
  criticalWords,
  realWords,
  safetyLexicon,
  safetyLexiconOf,
  type SafetyConcept,
} from '../../locales/vocabulary';
import type { SafetyClass } from '../heard';
import { readLanguage } from '../intents/readLanguage';
import type { Found, Lexicon } from '../lexicon';
import { readMessage } from '../message';
import type { Token } from '../token';
import { circumstancesOf, type Circumstances, type Range } from './circumstances';
import { signs, type Sign } from './signs';
import { createSpelling } from './spelling';

const spell = createSpelling(criticalWords, realWords, (word) => safetyLexicon.knows(word));

/** The concepts that name a symptom with a noun; such words stand in the name of a visit more often than a verb does. */
const nouns: ReadonlySet<SafetyConcept> = new Set<SafetyConcept>([
  'painNoun',
  'breathHard',
  'headPain',
  'bleed',
  'fever',
  'seizures',
  'breathe',
]);

const LONGEST_SENTENCE = 400;

const sentencesOf = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const sentences: Token[][] = [];
  for (const token of tokens) {
    const last = sentences.at(-1);
    if (last === undefined || token.pause === 'stop' || last.length >= LONGEST_SENTENCE)
      sentences.push([token]);
    else last.push(token);
  }
  return sentences;
};

interface Sighting extends Range {
  readonly sign: Sign;
  readonly nominal: boolean;
}

const sightingsOf = (sign: Sign, { all, gap }: Circumstances): readonly Sighting[] => {
  const [first, ...rest] = sign.parts.map((part) => all(...(typeof part === 'string' ? [part] : part)));
  const within = sign.within ?? 5;
  return (first ?? []).flatMap((start) => {
    let range: Range = start;
    const used: Found<SafetyConcept>[] = [start];
    for (const choices of rest) {
      let best: Found<SafetyConcept> | undefined;
      for (const choice of choices) {
        const fits =
          gap(choice, range) <= within &&
          !used.some(({ from, to }) => from === choice.from && to === choice.to);
        if (fits && (best === undefined || gap(choice, range) < gap(best, range))) best = choice;
      }
      if (best === undefined) return [];
      used.push(best);
      range = { from: Math.min(range.from, best.from), to: Math.max(range.to, best.to) };
    }
    return [{ ...range, sign, nominal: used.some(({ concept }) => nouns.has(concept)) }];
  });
};

const counts = (
  sighting: Sighting,
  others: readonly Sighting[],
  here: Circumstances,
  said: ReadonlySet<SafetyConcept>,
): boolean => {
  const { sign, nominal } = sighting;
  if (sign.needs?.some((concept) => said.has(concept)) === false) return false;
  if (sign.unless !== undefined && here.near(sighting, sign.unless)) return false;
  if (here.isFigurative(sighting) || here.negated(sighting) || here.deniedInList(sighting, others))
    return false;
  if (sign.lasts === true && here.all('lasting').length > 0) return false;
  const present = here.isPresent(sighting);
  if (here.isHypothetical(sighting) && !present) return false;
  if (here.isDayPast(sighting) && !here.near(sighting, ['presentStrong'])) return false;
  if (here.isPast(sighting) && !here.near(sighting, ['presentStrong'])) return false;
  if (sign.event === true) {
    if (here.isMourning || here.isVisit(sighting)) return false;
    if (sign.named === true && (here.isName(sighting) || (here.isOwned(sighting) && !present))) return false;
    if (here.isAftermath(sighting) && !present) return false;
    // "my mom had a stroke and goes to rehab" tells of the past; "my mom had a stroke" may be now.
    if (
      !present &&
      here.near(sighting, ['pastVerb'], 3) &&
      (said.has('beforeEvent') || said.has('afterEvent'))
    )
      return false;
  }
  return !(
    nominal &&
    !here.near(sighting, ['presentStrong'], 6) &&
    (here.isName(sighting) || here.isVisit(sighting))
  );
};

/** 911 asked for: beside a verb of calling, or as good as alone; never as a house number or in an id. */
const asksFor911 = (tokens: readonly Token[], here: Circumstances): boolean =>
  here.all('call911').some((one) => {
    const before = here.all('idWord').some(({ to }) => to === one.from);
    const isStreet = here.all('street').some(({ from }) => from >= one.to && from - one.to <= 2);
    const isPhone = [one.from - 1, one.to].some((index) => /^\d{3,4}$/.test(tokens[index]?.word ?? ''));
    const sought = here.near(one, ['callVerb'], 3) || tokens.length <= 4;
    return (
      sought &&
      !isPhone &&
      !before &&
      !isStreet &&
      !here.negated(one) &&
      !here.isPast(one) &&
      !here.isHypothetical(one)
    );
  });

const readUrgent = (here: readonly Circumstances[], found: readonly Found<SafetyConcept>[]): boolean => {
  const idle = found.filter(({ concept }) => concept === 'notSoon');
  const has = (concept: SafetyConcept): boolean =>
    found.some(
      (one) => one.concept === concept && !idle.some(({ from, to }) => one.from >= from && one.to <= to),
    );
  if (has('cancelling')) return false;
  const meant = (concept: SafetyConcept): boolean =>
    here.some((sentence) =>
      sentence
        .all(concept)
        .some((one) => !sentence.negated(one) && !sentence.isPast(one) && !sentence.isHypothetical(one)),
    );
  const wanted = here.some((sentence) =>
    sentence.all('wantsSeen').some((one) => sentence.near(one, ['provider'], 8) && !sentence.negated(one)),
  );
  return (
    (has('soon') && (meant('treatment') || meant('discharge') || wanted)) ||
    (has('todayWord') && has('cares') && (meant('ill') || has('resolved')))
  );
};

const classOf = (tokens: readonly Token[], lexicon: Lexicon<SafetyConcept>): SafetyClass => {
  const sentences = sentencesOf(tokens).map((words) => ({ tokens: words, found: lexicon.find(words) }));
  const circumstances = sentences.map(circumstancesOf);
  const said = new Set(sentences.flatMap(({ found }) => found.map(({ concept }) => concept)));

  let crisis = false;
  let urgent = false;
  for (const [index, here] of circumstances.entries()) {
    if (asksFor911(sentences[index]?.tokens ?? [], here)) return 'emergency';
    const sightings = signs.flatMap((sign) => sightingsOf(sign, here));
    for (const sighting of sightings) {
      if (!counts(sighting, sightings, here, said)) continue;
      if (sighting.sign.danger === 'emergency') return 'emergency';
      if (sighting.sign.danger === 'crisis') crisis = true;
      else urgent = true;
    }
  }
  if (crisis) return 'crisis';
  return urgent ||
    readUrgent(
      circumstances,
      sentences.flatMap(({ found }) => found),
    )
    ? 'urgent'
    : 'routine';
};

/**
 * Reads a message for danger, in English and Spanish at once, before anything else looks at it. Knows nothing but the text: a pure
 * function, linear in its length, so that it works when everything else is down.
 * @see SafetyClass for what the classes mean; the first that fits wins
 */
export const readDanger = (text: string): SafetyClass =>
  classOf(spell(readMessage(text).tokens), safetyLexicon);

/**
 * The languages to answer an emergency or a crisis in: the one whose words tell of it by themselves, else the one of the whole
 * message. All, where neither can be told: who is in danger understands one of them.
 */
export const languagesOfDanger = (text: string): readonly Language[] => {
  const message = readMessage(text);
  const tokens = spell(message.tokens);
  const telling = languages.filter((language) => {
    const danger = classOf(tokens, safetyLexiconOf[language]);
    return danger === 'emergency' || danger === 'crisis';
  });
  if (telling.length === 1) return telling;
  const language = readLanguage(message);
  return language === undefined ? languages : [language];
};
