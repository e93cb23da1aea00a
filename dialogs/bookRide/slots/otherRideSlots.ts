import { unknown, type Unknown } from '../../../domain/facts';
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

const all = (claims: readonly ClaimName[], value: boolean | Unknown): readonly Change[] =>
  claims.map((fact) => ({ fact, value }));

const rideClaims = ({ turn, form }: Reading): readonly Change[] => {
  const { canDrive, hasCar, someoneCanDrive, noOtherWay, mileageOffer } = turn.heard.slots;
  const drives = [
    // "I have no other way to get there" leaves out one's own car as well; "I could drive, but…" says otherwise.
    ...claim('canDriveSelf', canDrive ?? (noOtherWay === true ? false : undefined)),
    ...claim('householdCarAvailable', hasCar),
  ];
  // "My sister can, if gas is paid" says at once that nobody does it for nothing.
  if (mileageOffer === true) {
    return [...all(anyRide, false), ...drives, { fact: 'paidMileageDriverAvailable', value: true }];
  }
  // "Nobody can" takes back whoever was named before, for nothing or for mileage.
  if (someoneCanDrive === false) {
    const wasOffered = factsIn(form).paidMileageDriverAvailable === true;
    return [
      ...drives,
      ...all(someonesRide, false),
      ...(wasOffered ? all(['paidMileageDriverAvailable'], false) : []),
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
    const { someoneCanDrive, mileageOffer, canUseBus } = reading.turn.heard.slots;
    // "Yes, I can take the bus" tells of nobody who drives.
    if (answer === 'yes' && canUseBus === true && said.length === 0) return undefined;
    // "My brother can take me" does not say whether for nothing.
    if (reading.open && someoneCanDrive === true && mileageOffer !== true) {
      return { changes: said, follow: 'whoDrives' };
    }
    if (said.length > 0 || answer === undefined) return set(...said);
    return answer === 'yes' ? { follow: 'whoDrives' } : set(...answered(reading, ...anyRide));
  },
  ask: () => say('ask.otherRide'),
  keys: yesNoKeys,
  again: 'ask.otherRide.again',
  examples: 'ask.otherRide.examples',
};

/** Driving oneself, once it was said whether somebody else can. */
export const driveSelf: Slot = {
  sets: ['canDriveSelf', 'householdCarAvailable'],
  expects: ['canDrive'],
  read: (reading) =>
    set(...(reading.turn.heard.slots.canDrive === undefined ? answered(reading, 'canDriveSelf') : [])),
  ask: () => say('ask.canDrive'),
  keys: yesNoKeys,
  again: 'ask.canDrive.again',
  examples: 'ask.canDrive.again',
};

/** After "there is another way": whether it serves for this trip. A no goes on with the request as it is. */
export const otherRideServes: Slot = {
  ...otherRide,
  read: (reading) =>
    answerTo(reading) === 'no' ? set(...all([...anyRide, 'householdCarAvailable'], false)) : undefined,
  ask: () => say('ask.otherRideServes'),
  again: 'ask.otherRideServes.again',
  examples: 'ask.otherRideServes.again',
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
        return set(...all(anyRide, false), {
          fact: 'paidMileageDriverAvailable',
          value: true,
        });
      case 4:
        return set(...all(anyRide, false));
      default:
        if (turn.heard.answer === unknown) return set(...all(anyRide, unknown));
        return turn.heard.answer === 'no' ? set(...all(anyRide, false)) : undefined;
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
  again: 'ask.whoDrives.again',
  examples: 'ask.otherRide.examples',
};

/** Somebody else who can take the rider for nothing. */
export const someoneElse: Slot = {
  sets: someonesRide,
  expects: ['someoneCanDrive', 'mileageOffer'],
  // "Bueno, no hay otra manera": what is said of them counts, and no word that only leads to it.
  read: (reading) =>
    reading.open && rideClaims(reading).length === 0 ? set(...answered(reading, ...someonesRide)) : undefined,
  ask: () => say('ask.someoneElse'),
  keys: yesNoKeys,
  again: 'ask.otherRide.again',
  examples: 'ask.otherRide.examples',
};

/** Which way somebody can take the rider for nothing. */
export const freeRideWays: Slot = {
  sets: ['freeRideCovers'],
  expects: ['someoneCanDrive'],
  read: ({ turn, open }) => {
    if (!open) return undefined;
    // "No one": nobody after all, whichever way.
    if (turn.heard.answer === 'no') return set(...all(someonesRide, false));
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
  again: 'ask.freeRideWays.again',
  examples: 'ask.freeRideWays.again',
};

/** Whether a working car is at hand. */
export const hasCar = yesNo(
  'householdCarAvailable',
  'ask.hasCar',
  'ask.hasCar.again',
  'ask.otherRide.examples',
);

/** Whether the clinic gives or owes the ride. */
export const providerRide = yesNo(
  'providerFurnishesTransport',
  'ask.providerRide',
  'ask.providerRide.again',
  'ask.providerRide.again',
);

/** Whether somebody would drive for mileage money; never asked of oneself, only to settle an offer. */
export const mileage = yesNo(
  'paidMileageDriverAvailable',
  'ask.mileage',
  'ask.mileage.again',
  'ask.mileage.again',
);

/** Whether a bus goes there. */
export const bus: Slot = {
  sets: ['busServesTrip', 'usablePublicTransit'],
  expects: ['canUseBus'],
  read: (reading) => {
    const { canUseBus, noBus } = reading.turn.heard.slots;
    if (noBus === true) return set({ fact: 'busServesTrip', value: false });
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
