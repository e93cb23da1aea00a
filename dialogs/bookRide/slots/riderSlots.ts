import { viewOf } from '../../../domain/decide';
import { known, unknown } from '../../../domain/facts';
import { ALONE_FROM_AGE } from '../../../domain/rules/minorEscort';
import type { Turn } from '../../conversation';
import { factsIn, type Change, type Form } from '../../form/form';
import { yesNoKeys } from '../../form/keys';
import type { Reading, Slot } from '../../form/slot';
import { say } from '../../say';
import type { ChairSaid } from '../../understanding/slotValues';
import { yesOrNoAlone } from '../../rideUpdates/yesOrNoAlone';
import { tripOf } from '../trip';
import { set, answerTo, answered, claim, yesNo, note, keyedIn, menuOf, type Choice } from './reading';

const mobilityChoices: readonly Choice[] = [
  { what: say('mobility.ambulatory'), changes: [{ fact: 'mobility', value: 'ambulatory' }] },
  { what: say('mobility.cane'), changes: [{ fact: 'mobility', value: 'cane' }] },
  { what: say('mobility.walker'), changes: [{ fact: 'mobility', value: 'walker' }] },
  { what: say('mobility.wheelchair'), changes: [{ fact: 'mobility', value: 'wheelchair' }] },
  {
    what: say('mobility.electric-wheelchair'),
    changes: [
      { fact: 'mobility', value: 'electric-wheelchair' },
      { detail: 'chair', value: { power: true }, because: 'mobility' },
    ],
  },
  { what: say('mobility.stretcher'), changes: [{ fact: 'mobility', value: 'stretcher' }] },
];

const chairChoices: readonly Choice[] = [
  {
    what: say('chair.manual'),
    changes: [{ detail: 'chair', value: { power: false }, because: 'mobility' }],
  },
  { what: say('chair.power'), changes: [{ detail: 'chair', value: { power: true }, because: 'mobility' }] },
];

const isPower = (chair: ChairSaid | undefined): boolean =>
  chair?.kind === 'power' || chair?.kind === 'scooter';

/** How the rider moves about. */
export const mobility: Slot = {
  sets: ['mobility', 'canWalk', 'chair'],
  expects: ['mobility'],
  read: (reading) => {
    const { turn, open } = reading;
    const keyed = keyedIn(() => mobilityChoices, reading);
    if (keyed !== undefined) return keyed;
    const { mobility: said, chairKind } = turn.heard.slots;
    const changes: Change[] = [];
    if (said !== undefined) changes.push({ fact: 'mobility', value: said });
    if (said === 'electric-wheelchair' || isPower(chairKind)) {
      changes.push({ detail: 'chair', value: { power: true }, because: 'mobility' });
    }
    if (isPower(chairKind) && said === 'wheelchair')
      changes[0] = { fact: 'mobility', value: 'electric-wheelchair' };
    if (changes.length === 0 && open && turn.heard.answer === unknown)
      changes.push({ fact: 'mobility', value: unknown });
    return set(...changes);
  },
  ask: () => say('ask.mobility'),
  keys: (form) => ({ ...menuOf(mobilityChoices, form), mayNotKnow: true }),
  again: 'ask.mobility.again',
  examples: 'ask.mobility.examples',
};

/** Whether the rider can leave the wheelchair for a car seat. */
export const transfer: Slot = {
  sets: ['canTransferToCarSeat', 'mustTravelInWheelchair'],
  expects: ['canTransferToCarSeat'],
  read: (reading) =>
    set(
      ...claim('canTransferToCarSeat', reading.turn.heard.slots.canTransferToCarSeat),
      ...(reading.turn.heard.slots.canTransferToCarSeat === undefined
        ? answered(reading, 'canTransferToCarSeat')
        : []),
    ),
  ask: () => say('ask.transfer'),
  keys: yesNoKeys,
  again: 'ask.transfer.again',
  examples: 'ask.transfer.again',
};

/** Words up to which a yes or a no stands alone: "yes it is", "no it is not". */
const MOST_BARE_WORDS = 4;

const isBare = ({ heard: { text } }: Turn): boolean => text.split(/\s+/u).length <= MOST_BARE_WORDS;

/** What kind of wheelchair it is. */
export const chair: Slot = {
  sets: ['chair'],
  expects: ['chairKind'],
  read: (reading) => {
    const keyed = keyedIn(() => chairChoices, reading);
    if (keyed !== undefined) return keyed;
    if (!reading.open && reading.turn.heard.slots.chairKind === undefined) return undefined;
    const { chairKind, mobility: said, ...others } = reading.turn.heard.slots;
    if (chairKind !== undefined) {
      return set({
        detail: 'chair',
        value: { power: isPower(chairKind) || said === 'electric-wheelchair', note: note(reading) },
        because: 'mobility',
      });
    }
    // "2 steps, my brother helps" tells of something else.
    if (said !== undefined || Object.keys(others).length > 0) return undefined;
    // A bare yes or no names no kind.
    if (yesOrNoAlone(reading.turn) !== undefined && isBare(reading.turn)) return undefined;
    return set({ detail: 'chair', value: { power: false, note: note(reading) }, because: 'mobility' });
  },
  ask: () => say('ask.chair'),
  keys: (form) => ({ ...menuOf(chairChoices, form), mayNotKnow: true }),
  again: 'ask.chair.again',
  examples: 'ask.chair.again',
};

/** From 16 on only who misbehaved on a ride alone needs an adult. */
const isUnderSixteen = (form: Form, turn: Turn): boolean => {
  const { age } = viewOf(tripOf(form, turn).facts, turn.world.program);
  return !known(age) || age < ALONE_FROM_AGE;
};

const ADULT_FROM_AGE = 18;

/** Whether the rider is known to be a child. */
const isChild = ({ form, turn }: Reading): boolean => {
  const { age } = viewOf(tripOf(form, turn).facts, turn.world.program);
  return known(age) && age < ADULT_FROM_AGE;
};

/** Whether an adult rides along with a child, and how many ride along at all. */
export const escort: Slot = {
  sets: ['adultEscortAvailable', 'companions', 'childAlong', 'escortType'],
  expects: ['escortCount'],
  read: (reading) => {
    const { escortCount, childAlong, callerRelationship } = reading.turn.heard.slots;
    // "I have to bring my baby to her checkup": the child may be who the visit is for.
    const { relationship } = reading.turn.state.caller;
    const isForCaller = relationship === 'self' && callerRelationship === undefined;
    const withChild = childAlong === true && (isForCaller || isChild(reading));
    const adults = (escortCount ?? 0) - (withChild ? 1 : 0);
    // "Nobody else", where an adult was to ride with a child: whether one does is asked again.
    const isTakenBack =
      escortCount === 0 && factsIn(reading.form).adultEscortAvailable === true && isChild(reading);
    // "No, nobody" to another question takes nobody out of the car.
    const isAboutOthers = escortCount === 0 && !reading.open && reading.turn.heard.answer === 'no';
    if (escortCount !== undefined && !isAboutOthers) {
      return set(
        { detail: 'companions', value: Math.min(escortCount, 9) },
        ...(withChild ? [{ detail: 'childAlong', value: true, because: 'companions' } satisfies Change] : []),
        ...((reading.open && !withChild) || adults > 0 || isTakenBack
          ? claim('adultEscortAvailable', adults > 0)
          : []),
      );
    }
    const changes = answered(reading, 'adultEscortAvailable');
    const rides = answerTo(reading) === 'yes';
    return set(
      ...changes,
      ...(rides
        ? [{ detail: 'companions', value: 1, because: 'adultEscortAvailable' } satisfies Change]
        : []),
    );
  },
  ask: (form, turn) => say(isUnderSixteen(form, turn) ? 'ask.escort' : 'ask.escort.fromNowOn'),
  keys: yesNoKeys,
  again: 'ask.escort.again',
  examples: 'ask.escort.again',
};

/** After "a child of this age does not ride alone": an adult is all it takes. */
export const adultAfterAll: Slot = {
  ...escort,
  ask: () => say('ask.adultAfterAll'),
  again: 'ask.adultAfterAll.again',
  examples: 'ask.escort.again',
};

/** Whether the rider lives in a nursing home. */
export const residence: Slot = {
  sets: ['residence'],
  expects: ['livesInNursingHome'],
  read: ({ turn, open }) => {
    const { livesInNursingHome } = turn.heard.slots;
    const { answer } = turn.heard;
    if (livesInNursingHome === undefined && open && answer === unknown) {
      return set({ fact: 'residence', value: unknown });
    }
    const lives = livesInNursingHome ?? (open && answer !== undefined ? answer === 'yes' : undefined);
    return lives === undefined
      ? undefined
      : set({ fact: 'residence', value: lives ? 'nursing-home' : 'home' });
  },
  ask: () => say('ask.residence'),
  keys: yesNoKeys,
  again: 'ask.residence.again',
  examples: 'ask.residence.again',
};

/** Whether the rider needs care on the way. */
export const careOnTheWay = yesNo(
  'needsMedicalAttentionInTransit',
  'ask.careOnTheWay',
  'ask.careOnTheWay.again',
  'ask.careOnTheWay.again',
);

/** Whether somebody who travels apart has to be there during the care. */
export const companionNeeded = yesNo(
  'companionNeededAtService',
  'ask.companionNeeded',
  'ask.companionNeeded.again',
  'ask.companionNeeded.again',
);

/** Whether somebody is taught at the hospital to care for the patient at home. */
export const companionTrained = yesNo(
  'companionTrainedForUnpaidCare',
  'ask.companionTrained',
  'ask.companionTrained.again',
  'ask.companionTrained.again',
);

/** Whether the patient could go home without that. */
export const homeWithoutTraining = yesNo(
  'couldReturnHomeWithoutTraining',
  'ask.homeWithoutTraining',
  'ask.homeWithoutTraining.again',
  'ask.homeWithoutTraining.again',
);
