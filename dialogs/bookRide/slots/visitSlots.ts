import { unknown, type KindOfCare } from '../../../domain/facts';
import type { Turn } from '../../conversation';
import type { Change } from '../../form/form';
import { yesNoKeys } from '../../form/keys';
import type { Slot } from '../../form/slot';
import { say } from '../../say';
import { keepsBack } from '../../understanding/people/keptBack';
import { saysNothingElse } from '../../wishes';
import { purposeOf } from './purposeOf';
import { set, answered, claim, yesNo, keyedIn, menuOf, type Choice } from './reading';

/** Kinds of care by key, the commonest first. */
const keyedCare = [
  'primary-care',
  'dialysis',
  'dental',
  'behavioral-health',
  'physical-therapy',
  'lab',
  'vision',
  'surgery',
  'substance-use',
  'oncology',
  'prenatal',
  'other',
] as const satisfies readonly KindOfCare[];

const careChoices = keyedCare.map((kind): Choice => ({
  what: say(`care.${kind}`),
  changes: [
    { fact: 'kindOfCare', value: kind },
    { fact: 'visitPurpose', value: purposeOf(kind), because: 'kindOfCare' },
  ],
}));

/** What the visit is for. */
export const reason: Slot = {
  sets: ['kindOfCare', 'visitPurpose'],
  expects: ['reason', 'errand'],
  read: (reading) => {
    const { turn, open, form } = reading;
    const keyed = keyedIn(() => careChoices, reading);
    if (keyed !== undefined) return keyed;
    const { reason: said, errand, destination: place } = turn.heard.slots;
    // "I have to be back at work" does not change what the visit was said to be for.
    const isAside = errand === 'not-care' && !open && form.entries.kindOfCare !== undefined;
    if (errand !== undefined && !isAside) {
      return set({ fact: 'visitPurpose', value: errand }, { fact: 'kindOfCare', value: 'other' });
    }
    // A word in the name of a clinic ("Twin Ponds Orthopedics") does not change what the visit was said to be for.
    const isFromName =
      place?.facilityId !== undefined && !open && form.entries.kindOfCare?.origin.kind === 'said';
    if (said !== undefined && !isFromName) {
      return set(
        { fact: 'kindOfCare', value: said },
        { fact: 'visitPurpose', value: purposeOf(said), because: 'kindOfCare' },
      );
    }
    // Who does not want to say is told why it is asked, and need not say.
    const keeps = form.timesAsked > 1 && keepsBack(turn.heard.text);
    return open && (turn.heard.answer === unknown || keeps)
      ? set({ fact: 'visitPurpose', value: unknown }, { fact: 'kindOfCare', value: unknown })
      : undefined;
  },
  ask: () => say('ask.reason'),
  keys: (form) => ({ ...menuOf(careChoices, form), mayNotKnow: true }),
  again: (_form, { heard }) => (keepsBack(heard.text) ? 'ask.reason.why' : 'ask.reason.again'),
  examples: 'ask.reason.examples',
};

/** Whether an item that is picked up has to be fitted. */
export const fitting = yesNo('fittingRequired', 'ask.fitting', 'ask.fitting.again', 'ask.fitting.again');

/** Whether something is only picked up, or care is given there too. */
export const pickupOnly = yesNo(
  'pickupOnly',
  'ask.pickupOnly',
  'ask.pickupOnly.again',
  'ask.pickupOnly.again',
);

const patient: Change = { fact: 'companionRelation', value: 'patient' };
const livesAtHome: Change = { fact: 'residence', value: 'home' };

/** What an inpatient may be on the way to; each settles all that the rules would ask one by one. */
const hospitalTrips: readonly Choice[] = [
  {
    what: say('hospitalTrip.scan'),
    changes: [
      { fact: 'scanType', value: 'mri' },
      { fact: 'scanAvailableInHospital', value: false },
      livesAtHome,
      patient,
    ],
  },
  {
    what: say('hospitalTrip.lives'),
    changes: [{ fact: 'residence', value: 'chronic-disease-hospital' }, patient],
  },
  { what: say('hospitalTrip.family'), changes: [{ fact: 'companionRelation', value: 'relative' }] },
  {
    what: say('hospitalTrip.other'),
    changes: [{ fact: 'scanType', value: 'none' }, livesAtHome, patient],
  },
];

/** What the ride of somebody who stays in a hospital is for, and who rides. */
export const hospitalTrip: Slot = {
  sets: ['scanType', 'scanAvailableInHospital', 'residence', 'companionRelation'],
  expects: [],
  read: ({ turn, open }) => {
    if (!open) return undefined;
    const chosen = hospitalTrips[(turn.heard.choice ?? 0) - 1];
    if (chosen !== undefined) return { changes: chosen.changes };
    return turn.heard.answer === unknown ? set({ fact: 'scanType', value: unknown }) : undefined;
  },
  ask: () => say('ask.hospitalTrip'),
  keys: { kind: 'menu', choices: hospitalTrips.map(({ what }) => what), inQuestion: true },
  again: 'ask.hospitalTrip.again',
  examples: 'ask.hospitalTrip.again',
};

const REASONS_OUT_OF_STATE = [
  ['unsafe-to-travel-home', say('outOfState.unsafe')],
  ['more-readily-available', say('outOfState.available')],
  ['preference', say('outOfState.preference')],
] as const;

/** Why the care is sought in another state. */
export const outOfStateReason: Slot = {
  sets: ['outOfStateReason'],
  expects: [],
  read: ({ turn, open }) => {
    if (!open) return undefined;
    const chosen = REASONS_OUT_OF_STATE[(turn.heard.choice ?? 0) - 1];
    if (chosen !== undefined) return set({ fact: 'outOfStateReason', value: chosen[0] });
    return turn.heard.answer === unknown ? set({ fact: 'outOfStateReason', value: unknown }) : undefined;
  },
  ask: () => say('ask.outOfStateReason'),
  keys: { kind: 'menu', choices: REASONS_OUT_OF_STATE.map(([, what]) => what), inQuestion: true },
  again: 'ask.outOfStateReason.again',
  examples: 'ask.outOfStateReason.again',
};

/** Whether the rider is admitted to a hospital that day. */
export const inpatient: Slot = {
  ...yesNo('hospitalInpatient', 'ask.inpatient', 'ask.inpatient.again', 'ask.inpatient.again'),
  expects: ['staysInHospital'],
  read: (reading) =>
    set(
      ...claim('hospitalInpatient', reading.turn.heard.slots.staysInHospital),
      ...(reading.turn.heard.slots.staysInHospital === undefined
        ? answered(reading, 'hospitalInpatient')
        : []),
    ),
};

/** "Dialysis tomorrow": some kinds of care cannot wait, whatever else is said of them. */
const isOfCareThatCannotWait = ({ heard: { slots }, world: { program } }: Turn): boolean =>
  slots.reason !== undefined && program.urgentKindsOfCare.value.includes(slots.reason);

/** Whether the visit can wait for the notice period. */
export const urgentNeed: Slot = {
  sets: ['needsImmediateTreatment'],
  expects: ['canWait'],
  read: (reading) => {
    const { canWait } = reading.turn.heard.slots;
    if (reading.open && canWait !== undefined)
      return set({ fact: 'needsImmediateTreatment', value: !canWait });
    return reading.turn.heard.danger === 'urgent' &&
      (reading.turn.heard.isOnlySoon !== true || isOfCareThatCannotWait(reading.turn)) &&
      // A bare "walk-in" is what the clinic is, and no hurry.
      (reading.turn.heard.anyTime === undefined || !saysNothingElse(reading.turn))
      ? set({ fact: 'needsImmediateTreatment', value: true })
      : set(...answered(reading, 'needsImmediateTreatment'));
  },
  ask: () => say('ask.urgentNeed'),
  keys: yesNoKeys,
  again: 'ask.urgentNeed.again',
  examples: 'ask.urgentNeed.again',
};
