import type { KeyInput } from '../../form/keys';
import { yesNoKeys } from '../../form/keys';
import type { Slot } from '../../form/slot';
import { say } from '../../say';
import { returnRide } from './driverSlots';
import { destination, pickup } from './placeSlots';
import { answerTo, set } from './reading';

/** What of a ride can be changed by key, in this order. */
export const changeable = [
  { slot: 'appointment', what: say('change.appointment') },
  { slot: 'destination', what: say('change.destination') },
  { slot: 'pickup', what: say('change.pickup') },
  { slot: 'returnRide', what: say('change.returnRide') },
] as const;

/** What is asked anew of a part of the ride that shall be another. */
export const toChange = {
  slot: 'theChange',
  takesAnyWords: ['driverNote'],
  parts: {
    day: { slot: 'appointment', forgets: ['appointmentDate'] },
    time: { slot: 'appointment', forgets: ['appointmentTime'] },
    place: { slot: 'destination', forgets: destination.sets },
    pickUp: { slot: 'pickup', forgets: pickup.sets },
    wayBack: { slot: 'returnRide', forgets: returnRide.sets },
  },
} as const;

const changeKeys: KeyInput = { kind: 'menu', choices: changeable.map(({ what }) => what) };

/** What is to change of a booked ride; anything that can be said of a ride answers it. */
export const theChange: Slot = {
  sets: [],
  expects: [],
  read: ({ turn, open }) => {
    const wanted = open && turn.heard.keyed === true ? changeable[(turn.heard.choice ?? 0) - 1] : undefined;
    return wanted === undefined ? undefined : { follow: wanted.slot };
  },
  ask: () => say('form.whatToChange'),
  keys: changeKeys,
  again: 'change.what.again',
  examples: 'change.what.again',
};

/** Who moved the visit to another day: by the clinic it is no new request, and notice counts from the first one. */
export const movedByClinic: Slot = {
  sets: ['movedByClinic'],
  expects: [],
  read: (reading) => {
    const answer = answerTo(reading);
    if (answer === undefined) return undefined;
    return set({ detail: 'movedByClinic', value: answer === 'yes', because: 'appointmentDate' });
  },
  ask: () => say('ask.movedByClinic'),
  keys: yesNoKeys,
  again: 'ask.movedByClinic.again',
  examples: 'ask.movedByClinic.again',
};
