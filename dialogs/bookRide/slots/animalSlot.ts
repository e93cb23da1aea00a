import type { Turn } from '../../conversation';
import type { Details } from '../../../domain/details';
import { applyChanges, detailsIn, type Form } from '../../form/form';
import { yesNoKeys } from '../../form/keys';
import type { Slot } from '../../form/slot';
import { say } from '../../say';
import { mentions } from '../../understanding/mentions';
import { answerTo, set } from './reading';

/** Whether the animal that comes along is a service animal, which always rides. Of a pet a person decides, who gets it with the booking. */
export const whichAnimal: Slot = {
  sets: ['equipment', 'petAlong'],
  expects: ['needs'],
  read: (reading) => {
    const answer = answerTo(reading);
    const { equipment = [] } = detailsIn(reading.form);
    if (answer === 'yes') return set({ detail: 'equipment', value: [...equipment, 'service-animal'] });
    // "It is a service dog" is taken down where the driver is told of it.
    const { text, slots } = reading.turn.heard;
    if (!reading.open || slots.needs !== undefined) return reading.open ? { changes: [] } : undefined;
    return answer !== undefined || mentions(text, 'pet')
      ? set({ detail: 'petAlong', value: true })
      : undefined;
  },
  ask: () => say('ask.animal'),
  keys: yesNoKeys,
  again: 'ask.animal.again',
  examples: 'ask.animal.again',
};

/** Whether an animal is asked after, or told of, without a word of what it is. */
const speaksOfAnimal = ({ questions, text, slots }: Turn['heard']): boolean =>
  questions?.includes('serviceAnimal') === true ||
  (slots.needs?.includes('service-animal') !== true && mentions(text, 'animalComes'));

/** Whether a pet is to ride along, as far as is known; a service animal is none. */
export const bringsPet = ({ petAlong, equipment }: Details): boolean =>
  petAlong === true && equipment?.includes('service-animal') !== true;

/**
 * "What about my dog?", "my cat comes too" in the midst of a booking: which animal it is, is asked. Told with the wish for a ride it is taken
 * for a pet, which is said back.
 */
export const askedOfAnimal = (form: Form, { heard, number }: Turn): Form => {
  const { equipment, petAlong } = detailsIn(form);
  const isKnown = petAlong === true || equipment?.includes('service-animal') === true;
  const isAnswered = form.asked === 'whichAnimal' && form.lastHeard?.answered === true;
  if (!speaksOfAnimal(heard) || isKnown || isAnswered) return form;
  if (form.asked === undefined && form.readBackVersion === undefined && mentions(heard.text, 'animalComes'))
    return applyChanges(form, [{ detail: 'petAlong', value: true }], number);
  return {
    ...form,
    lastHeard: { turn: number, changed: false, corrected: false, answered: true, follow: 'whichAnimal' },
  };
};
