import { dangerLexicon, type DangerConcept } from '../../locales/dangers';
import { denials } from '../../locales/words/functionWords';
import { numberWords } from '../../locales/words/numberWords';
import type { Found } from '../lexicon';
import type { Message } from '../message';
import { signsOf } from './signs';

type Sign = Found<DangerConcept>;

/** Words between what runs out and that it does, and between swallowing and what was swallowed. */
const RUNS_OUT_WITHIN = 4;
const SWALLOWED_WITHIN = 8;
/** Words between giving a rescue and its name. */
const RESCUED_WITHIN = 4;
/** Words between using and "my pen", which may be of insulin where more stand between. */
const PEN_WITHIN = 1;
/** How many words on a denial still denies: "he did not even swallow". */
const DENIED_WITHIN = 2;
/** How many words from what makes it past or a what-if a sign counts again. */
const NOT_NOW_WITHIN = 6;

/** Younger than about three months, in each unit. */
const YOUNGEST = { days: 90, weeks: 12, months: 2 } as const;

/**
 * A fever in numbers: from 100.4 degrees Fahrenheit or 38 Celsius. Whole degrees may be the number of a house, unless a temperature is spoken of.
 */
const DEGREES = /\b(?:100[.,][4-9]|10[1-6][.,]\d|3[89][.,]\d|4[01][.,]\d)/;
const WHOLE_DEGREES = /\b(?:10[1-6]|3[89]|4[01])\b/;

/** Whether any of these signs stands at most so many words before any of the others. */
const anyFollows = (firsts: readonly Sign[], nexts: readonly Sign[], within: number): boolean => {
  const starts = new Set(nexts.map(({ from }) => from));
  return firsts.some(({ to }) =>
    Array.from({ length: within + 1 }, (_, gap) => to + gap).some((at) => starts.has(at)),
  );
};

/** The places of words near these signs, so many before and after. */
const placesNear = (signs: readonly Sign[], before: number, after: number): ReadonlySet<number> =>
  new Set(
    signs.flatMap(({ from, to }) =>
      Array.from({ length: before + to - from + after }, (_, index) => from - before + index),
    ),
  );

/** Of each way in which a sign can be listed what has to be named, one of each. */
const NEEDED: readonly (readonly (readonly DangerConcept[])[])[] = [
  [['air']],
  [['hazard'], ['swallowed', 'mouthed']],
  [['medicine'], ['child'], ['swallowed', 'tookSome']],
  [['rescued', 'rescuing']],
  [['breathless'], ['ofIllness']],
  [['fit'], ['again']],
  [['ambulanceWanted']],
];
/** And those that go with a fever, named or told in numbers. */
const OF_FEVER: readonly DangerConcept[] = ['days', 'weeks', 'months', 'newborn', 'chemo'];

const DIGIT = /\d/;

const isNone = (message: Message): boolean => {
  const named = signsOf(message);
  if (named.size === 0) return true;
  const isNamed = (concept: DangerConcept): boolean => named.has(concept);
  const isOfFever = OF_FEVER.some(isNamed) && (named.has('fever') || DIGIT.test(message.folded));
  return !isOfFever && !NEEDED.some((needed) => needed.every((concepts) => concepts.some(isNamed)));
};

/**
 * Tells that a message names a sign that can be listed whole, so that what was learned need not have met its wording: oxygen that runs out
 * or a machine for it without power; what nobody may swallow, or a child may not, swallowed, however well whoever did may seem; one
 * fit after another; an ambulance that is to come, and not to a visit; breath that is short with the flu; a fever in the first weeks of life or,
 * measured, in chemotherapy; epinephrine or naloxone given, which wear off.
 * @see Poison Help (1-800-222-1222) and the American Academy of Pediatrics on swallowed batteries, magnets, medicine and cleaners, and on
 * fever in babies; the Epilepsy Foundation on repeated seizures; the American Lung Association on oxygen at home; the CDC on naloxone and the
 * American College of Allergy, Asthma and Immunology on epinephrine: call 911 after either; the CDC on fever in chemotherapy
 * (38 C, 100.4 F). Read 2026-11-27.
 */
export const namesListedSign = (message: Message): boolean => {
  if (isNone(message)) return false;
  const { tokens, folded } = message;
  const all = dangerLexicon.find(tokens);
  const isOf = (concept: DangerConcept) => (sign: Sign) => sign.concept === concept;
  const notNow = placesNear(all.filter(isOf('notNow')), NOT_NOW_WITHIN, NOT_NOW_WITHIN);
  const denied = placesNear(all.filter(isOf('denying')), 0, DENIED_WITHIN + 1);
  const owned = placesNear(all.filter(isOf('own')), 0, 1);
  const now = all.filter(({ from }) => !notNow.has(from));
  const signs = (concept: DangerConcept): readonly Sign[] => now.filter(isOf(concept));
  const undenied = (concept: DangerConcept): readonly Sign[] =>
    signs(concept).filter(({ from }) => !denied.has(from));
  const isSaid = (concept: DangerConcept): boolean => signs(concept).length > 0;

  const isAirGone = (): boolean => {
    if (!isSaid('air')) return false;
    const held = [...signs('air'), ...signs('tank')];
    return (
      isSaid('powerless') ||
      anyFollows(signs('outOf'), held, RUNS_OUT_WITHIN) ||
      anyFollows(held, signs('gone'), RUNS_OUT_WITHIN)
    );
  };

  const isHazardSwallowed = (): boolean =>
    anyFollows(undenied('swallowed'), signs('hazard'), SWALLOWED_WITHIN) ||
    anyFollows(signs('hazard'), undenied('mouthed'), SWALLOWED_WITHIN);

  /** Of its own a child may take: "she took her pills". */
  const isMedicineTaken = (): boolean =>
    isSaid('child') &&
    anyFollows(
      [...undenied('swallowed'), ...undenied('tookSome')],
      signs('medicine').filter(({ from }) => !owned.has(from)),
      SWALLOWED_WITHIN,
    );

  const isRescued = (): boolean =>
    undenied('rescued').length > 0 ||
    anyFollows(undenied('rescuing'), signs('rescue'), RESCUED_WITHIN) ||
    (isSaid('allergen') && anyFollows(undenied('rescuing'), signs('pen'), PEN_WITHIN));

  // "No puedo respirar con esta gripe"; who says "no me falta el aire" can.
  const isBreathless = (): boolean =>
    anyFollows(
      signs('breathless').filter(({ from }) => !denials.has(tokens[from - 1]?.word ?? '')),
      signs('ofIllness'),
      0,
    );

  const isYoung = (unit: keyof typeof YOUNGEST): boolean =>
    signs(unit).some(({ from, to }) => {
      // "Two weeks" may be of anything: they are of a child, or "old".
      if (to - from === 1 && !isSaid('child')) return false;
      const said = tokens[from - 1]?.word ?? '';
      const many = numberWords.units.get(said) ?? (/^\d{1,2}$/.test(said) ? Number(said) : Infinity);
      return many <= YOUNGEST[unit];
    });
  const isNewborn = (): boolean =>
    isSaid('newborn') || isYoung('days') || isYoung('weeks') || isYoung('months');
  const isMeasured = (): boolean =>
    DEGREES.test(folded) || (isSaid('temperature') && WHOLE_DEGREES.test(folded));
  const isHot = (): boolean => undenied('fever').length > 0 || isMeasured();

  return (
    isAirGone() ||
    isHazardSwallowed() ||
    isMedicineTaken() ||
    isRescued() ||
    isBreathless() ||
    (isSaid('fit') && isSaid('again')) ||
    // To a visit an ambulance is a way to ride.
    (undenied('ambulanceWanted').length > 0 &&
      !isSaid('ofRide') &&
      !isSaid('treatment') &&
      !isSaid('routineCare')) ||
    (isNewborn() && isHot()) ||
    (isSaid('chemo') && isMeasured())
  );
};
