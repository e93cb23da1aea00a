import { kindsOfCare, type KindOfCare, type Mobility } from '../../../domain/facts';
import { numberWords, placeLexicon, rideLexicon, type RideConcept } from '../../locales/vocabulary';
import type { HearingContext, SlotName, SlotValues } from '../heard';
import { longest, type Found } from '../lexicon';
import type { Message, Span } from '../message';
import { spanOf, type Reading } from '../reading';

const needs = ['oxygen', 'service-animal', 'car-seat', 'door-to-door'] as const;
const devices = [
  'stretcher',
  'electric-wheelchair',
  'wheelchair',
  'walker',
  'cane',
] as const satisfies readonly Mobility[];
const MOST_COMPANIONS = 9;
/** Words between "from" and the place: "from my job", "from the food bank". */
const START_REACH = 2;

/**
 * Reads what the ride is for and how the rider travels.
 * @param clinicNames where kinds of care stand in names of clinics: "Twin Ponds Orthopedics" says nothing of the visit
 */
export const readRide = (
  message: Message,
  { expecting }: HearingContext,
  answer: 'yes' | 'no' | 'unknown' | undefined,
  clinicNames: readonly Span[],
): Reading => {
  const { tokens, text } = message;
  const slots: Partial<SlotValues> = {};
  const every = rideLexicon.find(tokens);
  const found = longest(every);
  const among = (...concepts: readonly RideConcept[]): readonly Found<RideConcept>[] =>
    longest(all(...concepts));
  const expects = (slot: SlotName): boolean => expecting.includes(slot);
  const all = (...concepts: readonly RideConcept[]): readonly Found<RideConcept>[] =>
    every.filter(({ concept }) => concepts.includes(concept));
  const has = (...concepts: readonly RideConcept[]): boolean => all(...concepts).length > 0;
  const denied = (one: Found<RideConcept>, concept: 'noDevice' | 'noNeed'): boolean =>
    all(concept).some(
      ({ from, to }) => to <= one.from && one.from - to <= 1 && !pauseBetween(from, one.from),
    );
  const pauseBetween = (from: number, to: number): boolean =>
    tokens.slice(from + 1, to + 1).some(({ pause }) => pause !== 'none');

  // Kind of care: the first that is not vague, else the first.
  const cares = found.filter(
    (one): one is Found<KindOfCare> =>
      kindsOfCare.some((kind) => kind === one.concept) &&
      !clinicNames.some(({ start, end }) => {
        const span = spanOf(message, one);
        return span.start < end && start < span.end;
      }),
  );
  const isVague = (one: Found<string>): boolean =>
    every.some(({ concept, from, to }) => concept === 'vague' && from === one.from && to === one.to);
  const care = cares.find((one) => !isVague(one)) ?? cares[0];
  const pickUps = all('pickUpVerb').filter(
    (verb) => !all('pickMe').some(({ from, to }) => verb.from >= from && verb.to <= to + 1),
  );
  const fetched = (concept: 'prescription' | 'item'): boolean =>
    all(concept).some((thing) =>
      pickUps.some((verb) => verb.from < thing.to && Math.abs(thing.from - verb.to) <= 4),
    );
  if (fetched('prescription') || (expects('errand') && has('prescription')))
    slots.errand = 'prescription-pickup';
  else if (fetched('item')) slots.errand = 'item-pickup';
  else if (isNotCare() && care === undefined && !expects('pickup')) slots.errand = 'not-care';
  if (
    care !== undefined &&
    (slots.errand === undefined ||
      (!isVague(care) &&
        care.concept !== 'vision' &&
        care.concept !== 'audiology' &&
        care.concept !== 'dental'))
  )
    slots.reason = care.concept;

  // Mobility.
  const moving = among(...devices, 'ambulatory', 'wheelchairVan');
  const van = all('wheelchairVan');
  const used = devices.find((device) =>
    moving.some(
      (one) =>
        one.concept === device &&
        !denied(one, 'noDevice') &&
        !(device !== 'wheelchair' && slots.errand === 'item-pickup'),
    ),
  );
  const isErrand = slots.errand === 'item-pickup';
  if (used !== undefined && !isErrand) slots.mobility = used;
  else if (van.length > 0) slots.mobility = 'wheelchair';
  else if (has('ambulatory')) slots.mobility = 'ambulatory';
  else if (
    devices.some((device) => moving.some((one) => one.concept === device && denied(one, 'noDevice'))) &&
    expects('mobility')
  )
    slots.mobility = 'ambulatory';
  if (slots.mobility === 'electric-wheelchair') slots.chairKind = 'power';
  else if (slots.mobility === 'wheelchair' || expects('chairKind')) {
    if (has('powerChair') && (expects('chairKind') || slots.mobility === undefined))
      slots.chairKind = 'power';
    else if (has('manualChair') && (expects('chairKind') || slots.mobility === 'wheelchair'))
      slots.chairKind = 'manual';
  }
  if (
    has('transferNo') &&
    (slots.mobility === undefined || slots.mobility.includes('wheelchair') || expects('canTransferToCarSeat'))
  )
    slots.canTransferToCarSeat = false;
  else if (has('transferYes')) slots.canTransferToCarSeat = true;

  // Who comes along.
  const companions = all('companion').filter(
    (one) =>
      all('comesAlong').some((cue) =>
        cue.to <= one.from ? one.from - cue.to <= 3 : cue.from - one.to <= 5 && cue.from >= one.from,
      ) && !all('notComing').some((cue) => cue.from < one.to && one.from <= cue.to + 1),
  );
  const several = (one: Found<RideConcept>): number => {
    const before = tokens[one.from - 1]?.word ?? '';
    const counted = /^\d$/.test(before) ? Number(before) : numberWords.counts.get(before);
    const noun = tokens[one.to - 1]?.word ?? '';
    return counted ?? (/[^s]s$/.test(noun) && !noun.endsWith('ss') ? 2 : 1);
  };
  const count = (persons: readonly Found<RideConcept>[]): number =>
    Math.min(
      MOST_COMPANIONS,
      longest(persons).reduce((sum, one) => sum + several(one), 0),
    );
  if (companions.length > 0) slots.escortCount = count(companions);
  else if (has('speakerComes')) slots.escortCount = 1;
  else if (expects('escortCount')) {
    const number = /^\D{0,12}(\d)\D{0,20}$/.exec(message.folded)?.[1];
    const word = tokens
      .map((token) => numberWords.counts.get(token.word))
      .find((value) => value !== undefined);
    const named = all('companion');
    if (has('alone')) slots.escortCount = 0;
    else if (number !== undefined) slots.escortCount = Number(number);
    else if (named.length > 0) slots.escortCount = count(named);
    else if (word !== undefined && tokens.length <= 4) slots.escortCount = word;
  } else if (has('alone') && !has('shareNo', 'oneWay') && isAlone()) slots.escortCount = 0;

  // Equipment.
  const equipment = needs.filter(
    (need) =>
      among(...needs).some((one) => one.concept === need && !denied(one, 'noNeed')) &&
      !(need === 'car-seat' && has('transferYes', 'transferNo')),
  );
  if (equipment.length > 0) slots.needs = equipment;

  // Other ways.
  if (has('canDriveNo')) slots.canDrive = false;
  else if (has('canDriveYes')) slots.canDrive = true;
  if (has('hasCarNo')) slots.hasCar = false;
  else if (has('hasCarYes')) slots.hasCar = true;
  if (has('moneyForGas')) slots.mileageOffer = true;
  else if (has('someoneNo')) slots.someoneCanDrive = false;
  else if (has('someoneYes') && !isQuestion(text) && !deniedHelp()) slots.someoneCanDrive = true;
  if (has('busNo')) slots.canUseBus = false;
  else if (has('busYes') && !isQuestion(text)) slots.canUseBus = true;
  if (has('busPassNo')) slots.hasBusPass = false;
  else if (has('busPassYes')) slots.hasBusPass = true;
  if (has('nursingHomeNo')) slots.livesInNursingHome = false;
  else if (
    all('nursingHome').some((one) =>
      all('livesThere').some((cue) => Math.abs(one.from - cue.to) <= 3 || cue.from >= one.to),
    )
  )
    slots.livesInNursingHome = true;
  if (has('inHospital') && !isQuestion(text)) slots.staysInHospital = true;
  if (has('shareNo')) slots.sharedRideReason = text;
  else if (expects('sharedRideReason') && answer !== 'no' && tokens.length >= 2)
    slots.sharedRideReason = text;

  // The way back.
  if (has('willCall')) slots.returnTime = 'will-call';
  else if (has('oneWay')) slots.returnTime = 'one-way';

  return { slots, spans: [] };

  /** "Pick me up at work": where the ride begins says nothing of what it is for. */
  function isNotCare(): boolean {
    const starts = placeLexicon.find(tokens).filter(({ concept }) => concept === 'fromCue');
    return all('notCare').some(
      ({ from }) => !starts.some((cue) => cue.to <= from && from - cue.to <= START_REACH),
    );
  }
  function isAlone(): boolean {
    return all('alone').some(
      (one) =>
        !denied(one, 'noNeed') && !all('someoneNo').some(({ from, to }) => from < one.to && one.from < to),
    );
  }
  function deniedHelp(): boolean {
    return all('someoneYes').every((one) => denied(one, 'noNeed'));
  }
};

const isQuestion = (text: string): boolean => text.trimEnd().endsWith('?');
