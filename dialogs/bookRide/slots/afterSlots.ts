import type { Place } from '../../../domain/details';
import { townIn } from '../../../domain/places/towns';
import { detailsIn, type Form } from '../../form/form';
import { speechOnly } from '../../form/keys';
import type { Reading, Slot } from '../../form/slot';
import { say } from '../../say';
import { isDischarge, isOfAfterVisit, placeSaid } from './placeSlots';
import type { PlaceSaid } from '../../understanding/slotValues';
import { set } from './reading';

/** Home is filled in from the record. */
const HOME: Place = { kind: 'home', town: '', state: 'CT' };

/** Whether a place other than home is known by its town. */
const isWhole = (place: Place): boolean => place.kind === 'home' || place.town !== '';

const placeOf = (said: PlaceSaid): Place =>
  said.kind === 'home'
    ? HOME
    : (placeSaid(said, 'address') ?? {
        kind: 'address',
        name: said.name ?? said.said,
        town: '',
        state: 'CT',
        ...(said.street !== undefined && { street: said.street }),
      });

/** The street or the town that was left out. */
const completed = (before: Place, { street, unit, town, zip }: PlaceSaid): Place => ({
  ...before,
  ...(street !== undefined && { street }),
  ...(unit !== undefined && { unit }),
  ...(town !== undefined && { town }),
  ...(zip !== undefined && { zip }),
});

/** What a message says of the place after the visit, with what is known of it. */
const placeIn = (reading: Reading): Place | undefined => {
  const { form, turn } = reading;
  const { afterVisit: said, pickup: answer } = turn.heard.slots;
  if (said !== undefined) return placeOf(said);
  const before = detailsIn(form).afterVisit;
  if (before === undefined || answer === undefined || !isOfAfterVisit(reading)) return undefined;
  // "Hamden, 14 Elm Street": the town may stand before.
  const town = answer.town ?? townIn(turn.heard.text);
  return answer.kind === 'home'
    ? HOME
    : completed(before, { ...answer, ...(town !== undefined && { town }) });
};

/** Whether the ride after the visit goes elsewhere than where it began, as far as the form tells. */
export const goesElsewhere = (form: Form): boolean => {
  const { afterVisit, pickup } = detailsIn(form);
  if (afterVisit === undefined) return false;
  return afterVisit.kind !== 'home' || (pickup !== undefined && pickup.kind !== 'home');
};

/** Where the rider is taken after the visit, where that is not where the ride began; and a stop that is asked for on the way. */
export const afterVisit: Slot = {
  sets: ['afterVisit', 'requestedStops'],
  expects: ['pickup'],
  read: (reading) => {
    const { form, turn } = reading;
    const place = placeIn(reading);
    const { returnRide } = detailsIn(form);
    return set(
      ...(turn.heard.slots.stop === true ? [{ fact: 'requestedStops', value: 1 } as const] : []),
      ...(place === undefined
        ? []
        : // Home from a hospital is one way: this is where it goes.
          isDischarge(reading)
          ? place.kind === 'home'
            ? []
            : [{ detail: 'pickup', value: place } as const]
          : [{ detail: 'afterVisit', value: place } as const]),
      ...(place !== undefined && returnRide?.kind === 'none'
        ? [{ detail: 'returnRide', value: { kind: 'will-call' } } as const]
        : []),
    );
  },
  ask: (form) => {
    const place = detailsIn(form).afterVisit;
    return say(place?.street === undefined ? 'ask.afterVisit' : 'ask.afterVisitTown');
  },
  keys: speechOnly,
  again: 'ask.afterVisit.again',
  examples: 'ask.afterVisit.examples',
};

/** Whether the town of the place after the visit is still to be asked. */
export const isAfterVisitToAsk = (form: Form): boolean => {
  const place = detailsIn(form).afterVisit;
  return place !== undefined && !isWhole(place);
};
