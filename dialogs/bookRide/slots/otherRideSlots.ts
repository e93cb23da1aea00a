import { unknown } from '../../../domain/facts';
import { factsIn, type Change, type ClaimName } from '../../form/form';
import { yesNoKeys } from '../../form/keys';
import type { Reading, Slot } from '../../form/slot';
import { say } from '../../say';
import { set, answerTo, answered, claim, yesNo } from './reading';

const anyRide: readonly ClaimName[] = [
  'canDriveSelf',
  'freeRideAvailable',
  'volunteerRideAvailable',
  'otherAgencyRide',
];

const someonesRide: readonly ClaimName[] = ['freeRideAvailable', 'volunteerRideAvailable', 'otherAgencyRide'];

const rideClaims = ({ turn }: Reading): readonly Change[] => {
  const { canDrive, hasCar, someoneCanDrive, mileageOffer } = turn.heard.slots;
  const drives = [...claim('canDriveSelf', canDrive), ...claim('householdCarAvailable', hasCar)];
  // "My sister can, if gas is paid" says at once that nobody does it for nothing.
  if (mileageOffer === true) {
    return [
      ...anyRide.map((fact): Change => ({ fact, value: false })),
      ...drives,
      { fact: 'paidMileageDriverAvailable', value: true },
    ];
  }
  return [
    ...drives,
    ...claim('freeRideAvailable', someoneCanDrive),
    ...claim('paidMileageDriverAvailable', mileageOffer),
  ];
};

/** Any other way to get there: driving oneself, or somebody who can. */
export const otherRide: Slot = {
  sets: [...anyRide, 'householdCarAvailable', 'paidMileageDriverAvailable', 'providerFurnishesTransport'],
  expects: ['canDrive', 'someoneCanDrive', 'mileageOffer'],
  read: (reading) => {
    const said = rideClaims(reading);
    const answer = answerTo(reading);
    // "No, nobody" is a no to all of it.
    if (answer === 'no' && said.every((change) => change.value === false)) {
      return set(...answered(reading, ...anyRide));
    }
    // "My brother can take me" does not say whether for nothing.
    const { someoneCanDrive, mileageOffer } = reading.turn.heard.slots;
    if (reading.open && someoneCanDrive === true && mileageOffer !== true) {
      return { changes: said, follow: 'whoDrives' };
    }
    if (said.length > 0 || answer === undefined) return set(...said);
    return answer === 'yes' ? { follow: 'whoDrives' } : set(...answered(reading, ...anyRide));
  },
  ask: (form) => say(factsIn(form).freeRideAvailable === undefined ? 'ask.otherRide' : 'ask.canDrive'),
  keys: yesNoKeys,
  again: 'ask.otherRide.again',
  examples: 'ask.otherRide.examples',
};

/** "Yes" alone does not say who would drive, nor whether for nothing. */
export const whoDrives: Slot = {
  sets: [],
  expects: ['canDrive', 'someoneCanDrive', 'mileageOffer'],
  read: ({ turn, open }) => {
    if (!open) return undefined;
    switch (turn.heard.choice) {
      case 1:
        return set(
          { fact: 'canDriveSelf', value: true },
          { fact: 'householdCarAvailable', value: true },
          ...claim('freeRideAvailable', false),
        );
      case 2:
        return set({ fact: 'canDriveSelf', value: false }, { fact: 'freeRideAvailable', value: true });
      case 3:
        return set(...anyRide.map((fact): Change => ({ fact, value: false })), {
          fact: 'paidMileageDriverAvailable',
          value: true,
        });
      case 4:
        return set(...anyRide.map((fact): Change => ({ fact, value: false })));
      default:
        if (turn.heard.answer === unknown)
          return set(...anyRide.map((fact): Change => ({ fact, value: unknown })));
        return turn.heard.answer === 'no'
          ? set(...anyRide.map((fact): Change => ({ fact, value: false })))
          : undefined;
    }
  },
  ask: () => say('ask.whoDrives'),
  keys: {
    kind: 'menu',
    choices: [
      say('choice.drivesSelf'),
      say('choice.drivenFree'),
      say('choice.drivenForMileage'),
      say('choice.noOtherRide'),
    ],
    inQuestion: true,
    mayNotKnow: true,
  },
  again: 'ask.whoDrives',
  examples: 'ask.otherRide.examples',
};

/** Somebody else who can take the rider for nothing. */
export const someoneElse: Slot = {
  sets: someonesRide,
  expects: ['someoneCanDrive', 'mileageOffer'],
  read: (reading) => set(...answered(reading, ...someonesRide)),
  ask: () => say('ask.someoneElse'),
  keys: yesNoKeys,
  again: 'ask.otherRide.again',
  examples: 'ask.otherRide.examples',
};

/** Which way somebody can take the rider for nothing. */
export const freeRideWays: Slot = {
  sets: ['freeRideCovers'],
  expects: [],
  read: ({ turn, open }) => {
    if (!open) return undefined;
    const ways = ['both-ways', 'there', 'back'] as const;
    const chosen =
      ways[(turn.heard.choice ?? 0) - 1] ?? (turn.heard.answer === 'yes' ? 'both-ways' : undefined);
    if (chosen !== undefined) return set({ fact: 'freeRideCovers', value: chosen });
    return turn.heard.answer === unknown ? set({ fact: 'freeRideCovers', value: unknown }) : undefined;
  },
  ask: () => say('ask.freeRideWays'),
  keys: {
    kind: 'menu',
    choices: [say('freeRide.both'), say('freeRide.there'), say('freeRide.back')],
    inQuestion: true,
  },
  again: 'ask.freeRideWays',
  examples: 'ask.freeRideWays',
};

/** Whether a working car is at hand. */
export const hasCar = yesNo('householdCarAvailable', 'ask.hasCar', 'ask.hasCar', 'ask.otherRide.examples');

/** Whether the clinic gives or owes the ride. */
export const providerRide = yesNo(
  'providerFurnishesTransport',
  'ask.providerRide',
  'ask.providerRide',
  'ask.providerRide',
);

/** Whether somebody would drive for mileage money; never asked of oneself, only to settle an offer. */
export const mileage = yesNo('paidMileageDriverAvailable', 'ask.mileage', 'ask.mileage', 'ask.mileage');

/** Whether a bus goes there. */
export const bus: Slot = {
  sets: ['busServesTrip', 'usablePublicTransit'],
  expects: ['canUseBus'],
  read: (reading) => {
    const { canUseBus } = reading.turn.heard.slots;
    if (canUseBus === false)
      return set({ fact: 'busServesTrip', value: true }, { fact: 'canRideTransit', value: false });
    if (canUseBus === true) return set({ fact: 'busServesTrip', value: true });
    return set(...answered(reading, 'busServesTrip'));
  },
  ask: () => say('ask.bus'),
  keys: yesNoKeys,
  again: 'ask.bus.again',
  examples: 'ask.bus.again',
};

/** Whether the rider can use it safely. */
export const transit: Slot = {
  sets: ['canRideTransit'],
  expects: ['canUseBus'],
  read: (reading) =>
    set(
      ...(reading.open ? claim('canRideTransit', reading.turn.heard.slots.canUseBus) : []),
      ...answered(reading, 'canRideTransit'),
    ),
  ask: () => say('ask.transit'),
  keys: yesNoKeys,
  again: 'ask.transit.again',
  examples: 'ask.transit.again',
};

/** Whether a pass, or the fare, is at hand. */
export const busPass: Slot = {
  sets: ['busPassInHand'],
  expects: ['hasBusPass'],
  read: (reading) =>
    set(
      ...claim('busPassInHand', reading.turn.heard.slots.hasBusPass),
      ...answered(reading, 'busPassInHand'),
    ),
  ask: () => say('ask.busPass'),
  keys: yesNoKeys,
  again: 'ask.busPass.again',
  examples: 'ask.busPass.again',
};
