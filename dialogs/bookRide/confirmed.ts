import type { NewWorkItem } from '../../domain/ports/workItems';
import type { NewRide, Ride, Versioned } from '../../domain/ride';
import { changedRide, isToldToDispatch, standsUntilConfirmed } from '../../domain/rides';
import type { Effect, Turn } from '../conversation';
import type { Form } from '../form/form';
import { aboutRide, momentValues, workItem } from '../handOff/callBack';
import { say, type Say } from '../say';
import { noteResident } from '../staff/noteResident';
import type { BookRideNext } from './ask';
import { bookedSays } from './bookedSays';
import { rideTogether } from './together';
import { workFor } from './workFor';

/** What a yes to the read-back does. */
export const booking = (form: Form, ride: NewRide, turn: Turn): BookRideNext => {
  const { work: shared, says } = rideTogether(ride, turn);
  const told = [...noteResident(ride, turn), ...says];
  const work = [...workFor(ride, turn), ...shared];
  const effect: Effect = {
    kind: 'bookRide',
    draft: { id: form.id, version: form.version },
    ride,
    work,
    saying: (booked) => [...bookedSays(booked, work, turn), ...alongSays(work), ...told],
  };
  return { kind: 'finish', say: [], effects: [effect] };
};

/**
 * What a yes to the read-back of a changed ride does: the ride that was booked stands until then, and where the changed one has to wait for
 * a form or a person, until that one is confirmed.
 */
export const change = (form: Form, before: Versioned<Ride>, planned: NewRide, turn: Turn): BookRideNext => {
  if (standsUntilConfirmed(before.value, planned)) {
    turn.state.lastDone = { kind: 'changed', ride: before.value, added: form.id };
    return booking(form, { ...planned, insteadOf: before.value.number }, turn);
  }
  const { now, program, agentLine: line } = turn.world;
  const ride = changedRide(before.value, planned, now);
  const owed = before.value.decision.waitsFor;
  const work = [
    ...workFor(ride, turn).filter(({ reason }) => !owed.some((one) => one === reason)),
    ...(isToldToDispatch(before.value, ride, now, program)
      ? [workItem(turn, 'ride-change', 'tell-dispatch', aboutRide(ride, turn))]
      : []),
  ];
  const effect: Effect = {
    kind: 'replaceRide',
    ride,
    version: before.version,
    work,
    saying: (replaced) =>
      replaced.kind === 'replaced'
        ? bookedSays({ ride, cases: replaced.cases }, work, turn, 'change.confirmed')
        : [say('cancel.changed', { line })],
  };
  turn.state.lastDone = { kind: 'changed', ride: before.value };
  return { kind: 'finish', say: [], effects: [effect] };
};

/** The child, or the pet, of which a person says whether it can ride: when they will hear. */
const alongSays = (work: readonly NewWorkItem[]): readonly Say[] =>
  work.flatMap(({ reason, due }) => {
    if (reason === 'child-rides-too') return [say('booked.childAlong', momentValues(due))];
    return reason === 'pet-rides-too' ? [say('booked.petAlong', momentValues(due))] : [];
  });

/** The question after a read-back. */
export const confirmQuestion = (replaced: Versioned<Ride> | undefined, after: NewRide | undefined): Say => {
  if (replaced !== undefined) return say('readBack.confirmChange');
  return say(after === undefined ? 'readBack.confirm' : 'readBack.confirmBoth');
};
