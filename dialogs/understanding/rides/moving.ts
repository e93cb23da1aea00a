import type { Mobility } from '../../../domain/facts';
import type { RideConcept } from '../../locales/vocabulary';
import { denials } from '../../locales/words/functionWords';
import { leftThings } from '../leftThing';
import type { ChairKind, ChairSaid, SlotName, SlotValues } from '../slotValues';
import { longest, type Found } from '../lexicon';
import { textOf, type RideWords } from './rideWords';

const needs = ['oxygen', 'service-animal', 'car-seat', 'door-to-door'] as const;
const devices = [
  'stretcher',
  'electric-wheelchair',
  'wheelchair',
  'walker',
  'cane',
] as const satisfies readonly Mobility[];

/** The kinds of wheelchair by what is said of them; of several the first counts. */
const byConcept = [
  ['chairScooter', 'scooter'],
  ['chairBariatric', 'bariatric'],
  ['chairTransport', 'transport'],
  ['chairReclining', 'reclining'],
  ['chairTilt', 'tilt'],
  ['chairCustom', 'custom'],
  ['chairWide', 'extra wide'],
  ['chairNarrow', 'narrow'],
  ['powerChair', 'power'],
  ['manualChair', 'manual'],
] as const satisfies readonly (readonly [RideConcept, ChairKind])[];
/** What tells how the rider moves about, where that is not asked. */
const tellsMoving: ReadonlySet<RideConcept> = new Set<RideConcept>([
  ...needs,
  ...devices,
  'ambulatory',
  'wheelchairVan',
  'transferYes',
  'transferNo',
  'seatMissing',
]);
/** "Transport", which is said of more than a chair. */
const insideOnly: ReadonlySet<RideConcept> = new Set<RideConcept>(['chairTransport']);

/** Slots whose question is about it. */
const asked: readonly SlotName[] = ['mobility', 'chairKind', 'canTransferToCarSeat'];

/** An answer in which "walking" says how the rider gets around. */
const SHORT = 3;

/** Words between a chair and what kind it is: "the big wheelchair the extra wide one". */
const CHAIR_REACH = 6;

type Moving = Partial<
  Pick<SlotValues, 'mobility' | 'mobilities' | 'chairKind' | 'canTransferToCarSeat' | 'needs'>
>;

/** Reads how the rider moves about, and what equipment comes along. */
export const readMoving = (
  words: RideWords,
  expects: (slot: SlotName) => boolean,
  isItemPickUp: boolean,
): Moving => {
  if (!asked.some(expects) && !words.hasOneOf(tellsMoving)) return {};
  const { all, has, among, denied, message } = words;
  const slots: Moving = {};
  const isFirst = ({ from }: Found<RideConcept>): boolean => from === 0;
  // "I left my cane in the van" asks after the cane, and a burrito is a walker, unless somebody eats it.
  const named = among(...devices, 'ambulatory', 'wheelchairVan', 'eaten');
  const left = named.length === 0 ? [] : leftThings(message);
  const moving = named.filter((one) => !left.some(({ from, to }) => from < one.to && one.from < to));
  const isDevice = (concept: string): boolean => moving.some((one) => one.concept === concept);
  /** "En bus anda bien": how somebody gets around on the bus, and not on foot. */
  const isOnBus = (one: Found<RideConcept>): boolean =>
    all('busYes').some(({ from, to }) => from < one.to && one.from < to);
  const used = devices.find((device) =>
    moving.some((one) => one.concept === device && !denied(one, 'noDevice')),
  );
  if (used !== undefined && !isItemPickUp) slots.mobility = used;
  else if (has('wheelchairVan')) slots.mobility = 'wheelchair';
  // "Chair. Manual, folds", "the manual one"
  else if (used === undefined && expects('mobility') && all('chairAlone').some(isFirst))
    slots.mobility = has('powerChair') ? 'electric-wheelchair' : 'wheelchair';
  else if (all('ambulatory').some((one) => !denied(one, 'noDevice') && !isOnBus(one)))
    slots.mobility = 'ambulatory';
  else if (devices.some(isDevice) && !isItemPickUp && used === undefined && expects('mobility'))
    slots.mobility = 'ambulatory';
  // "Walking", as the question names it; not "trouble walking".
  else if (
    expects('mobility') &&
    message.tokens.length <= SHORT &&
    all('walkingAlone').some((one) => !denied(one, 'noDevice'))
  )
    slots.mobility = 'ambulatory';

  const apart = isItemPickUp || !has('usedApart') ? [] : inTurn();
  if (apart.length > 1) {
    slots.mobilities = apart;
    slots.mobility = devices.find((device) => apart.includes(device)) ?? apart[0] ?? 'ambulatory';
  }

  const isChair = slots.mobility === 'wheelchair' || slots.mobility === 'electric-wheelchair';
  const chairs = moving.filter(
    ({ concept }) => concept === 'wheelchair' || concept === 'electric-wheelchair',
  );
  /** "The big wheelchair the extra wide one", "reclining wheelchair": said of a chair, or asked for. */
  const isOfChair = (kind: Found<RideConcept>): boolean =>
    expects('chairKind') ||
    expects('mobility') ||
    chairs.some(
      (one) =>
        kind.from - one.to <= (insideOnly.has(kind.concept) ? -1 : CHAIR_REACH) && one.from - kind.to <= 1,
    );
  const kindSaid = (kind: ChairKind, concept: RideConcept): ChairSaid | undefined => {
    const found = longest(all(concept)).filter(isOfChair);
    const one = found.find((kindOfIt) => !denied(kindOfIt, 'noDevice'));
    if (one === undefined) return undefined;
    // "Manual, folds"
    const more = found.find(({ from }) => from === one.to);
    return { kind, said: textOf(message, one.from, more?.to ?? one.to) };
  };
  if (isChair || expects('chairKind'))
    for (const [concept, kind] of byConcept) {
      const chair = slots.chairKind === undefined ? kindSaid(kind, concept) : undefined;
      if (chair !== undefined) slots.chairKind = chair;
    }

  const isAboutSeat = slots.mobility === undefined || isChair || expects('canTransferToCarSeat');
  if (isAboutSeat && has('transferNo')) slots.canTransferToCarSeat = false;
  else if (isAboutSeat && has('transferYes')) slots.canTransferToCarSeat = true;

  const carried = among(...needs, ...devices);
  const equipment = needs.filter(
    (need) =>
      (carried.some((one) => one.concept === need && !denied(one, 'noNeed')) ||
        // "Got no car seat so bring one"
        (need === 'car-seat' && has('seatMissing'))) &&
      !(need === 'car-seat' && (has('transferYes') || has('transferNo') || has('seatUnneeded'))),
  );
  /** In the order in which they were said. */
  const placeOf = (need: Found<RideConcept>['concept']): number =>
    carried.find(({ concept }) => concept === need)?.from ?? 0;
  if (equipment.length > 0) slots.needs = equipment.toSorted((one, other) => placeOf(one) - placeOf(other));
  return slots;

  /** What is used at one place or time and at another, in the order said: "a cane at home, a chair outside". */
  function inTurn(): readonly Mobility[] {
    const said = longest(
      [
        ...moving.filter(
          (one) => !denied(one, 'noDevice') && !denials.has(message.tokens[one.from - 1]?.word ?? ''),
        ),
        ...(isDevice('wheelchair') || isDevice('electric-wheelchair') ? [] : all('chairAlone')).map(
          ({ from, to }) => ({ concept: 'wheelchair' as const, from, to }),
        ),
      ].toSorted((one, other) => one.from - other.from),
    );
    return devices
      .flatMap((device) => said.find(({ concept }) => concept === device) ?? [])
      .toSorted((one, other) => one.from - other.from)
      .flatMap(({ concept }) => devices.find((device) => device === concept) ?? []);
  }
};
