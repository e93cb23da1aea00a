import type { Place } from '../../domain/details';
import { known } from '../../domain/facts';
import { detailsIn, factsIn, type Form } from '../form/form';
import { say, type Say } from '../say';

/** A place by its name, and home without its street. */
const nameOf = ({ kind, name, street }: Place): string | Say | undefined =>
  kind === 'home' ? say('place.home') : (name ?? street);

/** A place that was said in this conversation: what a record tells is confirmed to nobody who guesses at it. */
const placeSays = (
  key: 'held.visit' | 'held.pickUp',
  name: 'destination' | 'pickup',
  form: Form,
): readonly Say[] => {
  const origin = form.entries[name]?.origin;
  const place = origin?.kind === 'said' && origin.turn > 0 ? detailsIn(form)[name] : undefined;
  const called = place === undefined ? undefined : nameOf(place);
  return called === undefined ? [] : [say(key, { place: called })];
};

const backSays = ({ returnRide: back }: ReturnType<typeof detailsIn>): readonly Say[] => {
  switch (back?.kind) {
    case 'at':
      return [say('held.back', { time: { clock: back.time } })];
    case 'will-call':
      return [say('held.back.willCall')];
    case 'none':
      return [say('held.back.none')];
    case undefined:
      return [];
  }
};

/** What of a ride is held as it was said again, in few words; nothing of what no member would name so. */
export const heldSays = (form: Form, names: readonly string[]): readonly Say[] => {
  const { appointmentDate: day, appointmentTime: time } = factsIn(form);
  const details = detailsIn(form);
  const { companions } = details;
  const all: readonly (readonly [string, readonly Say[]])[] = [
    ['appointmentDate', known(day) ? [say('choice.day', { day: { day } })] : []],
    ['appointmentTime', known(time) ? [say('held.appointment', { time: { clock: time } })] : []],
    ['destination', placeSays('held.visit', 'destination', form)],
    ['pickup', placeSays('held.pickUp', 'pickup', form)],
    ['returnRide', backSays(details)],
    ['companions', companions === undefined ? [] : [say('held.along', { companions })]],
  ];
  return all.flatMap(([name, says]) => (names.includes(name) ? says : []));
};
