import type { Mobility } from '../../../domain/facts';
import type { SlotName, SlotValues } from '../heard';
import type { RideWords } from './rideWords';

const needs = ['oxygen', 'service-animal', 'car-seat', 'door-to-door'] as const;
const devices = [
  'stretcher',
  'electric-wheelchair',
  'wheelchair',
  'walker',
  'cane',
] as const satisfies readonly Mobility[];

const byConcept = [
  ['chairScooter', 'scooter'],
  ['chairBariatric', 'bariatric'],
  ['chairTransport', 'transport'],
  ['chairReclining', 'reclining'],
  ['chairTilt', 'tilt'],
  ['chairCustom', 'custom'],
  ['chairWide', 'extra wide'],
  ['chairNarrow', 'narrow'],
] as const;

/** Words between a chair and what kind it is: "the big wheelchair the extra wide one". */
const CHAIR_REACH = 6;

type Moving = Partial<Pick<SlotValues, 'mobility' | 'chairKind' | 'canTransferToCarSeat' | 'needs'>>;

/** Reads how the rider moves about, and what equipment comes along. */
export const readMoving = (
  words: RideWords,
  expects: (slot: SlotName) => boolean,
  isItemPickUp: boolean,
): Moving => {
  const { all, has, among, denied } = words;
  const slots: Moving = {};
  const moving = among(...devices, 'ambulatory', 'wheelchairVan');
  const isDevice = (concept: string): boolean => moving.some((one) => one.concept === concept);
  const used = devices.find((device) =>
    moving.some((one) => one.concept === device && !denied(one, 'noDevice')),
  );
  if (used !== undefined && !isItemPickUp) slots.mobility = used;
  else if (has('wheelchairVan')) slots.mobility = 'wheelchair';
  else if (has('ambulatory')) slots.mobility = 'ambulatory';
  else if (devices.some(isDevice) && !isItemPickUp && used === undefined && expects('mobility'))
    slots.mobility = 'ambulatory';

  const isChair = slots.mobility === 'wheelchair' || slots.mobility === 'electric-wheelchair';
  const special = byConcept.find(([concept]) =>
    all(concept).some(
      (kind) =>
        expects('chairKind') ||
        moving.some(
          (one) =>
            (one.concept === 'wheelchair' || one.concept === 'electric-wheelchair') &&
            kind.from - one.to <= CHAIR_REACH &&
            one.from - kind.to <= 1,
        ),
    ),
  )?.[1];
  if (special !== undefined && (isChair || expects('chairKind'))) slots.chairKind = special;
  else if (slots.mobility === 'electric-wheelchair') slots.chairKind = 'power';
  else if (slots.mobility === 'wheelchair' || expects('chairKind')) {
    if (has('powerChair') && (expects('chairKind') || slots.mobility === undefined))
      slots.chairKind = 'power';
    else if (has('manualChair') && (expects('chairKind') || slots.mobility === 'wheelchair'))
      slots.chairKind = 'manual';
  }

  const isAboutSeat = slots.mobility === undefined || isChair || expects('canTransferToCarSeat');
  if (isAboutSeat && has('transferNo')) slots.canTransferToCarSeat = false;
  else if (isAboutSeat && has('transferYes')) slots.canTransferToCarSeat = true;

  const equipment = needs.filter(
    (need) =>
      among(...needs).some((one) => one.concept === need && !denied(one, 'noNeed')) &&
      !(need === 'car-seat' && has('transferYes', 'transferNo')),
  );
  if (equipment.length > 0) slots.needs = equipment;
  return slots;
};
