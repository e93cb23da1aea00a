import type { Turn } from '../../conversation';
import { detailsIn, type Form } from '../../form/form';
import { yesNoKeys } from '../../form/keys';
import type { Slot } from '../../form/slot';
import { say } from '../../say';
import { mentions } from '../../understanding/mentions';
import { answerTo, set } from './reading';

/** Whether the animal that comes along is a service animal, which always rides. Of a pet a person decides, who is asked before the ride. */
export const whichAnimal: Slot = {
  sets: ['equipment'],
  expects: [],
  read: (reading) => {
    const answer = answerTo(reading);
    const { equipment = [] } = detailsIn(reading.form);
    if (answer === 'yes') return set({ detail: 'equipment', value: [...equipment, 'service-animal'] });
    // "It is a service dog" is taken down where the driver is told of it.
    const { text, slots } = reading.turn.heard;
    const isTold = answer !== undefined || slots.needs !== undefined || mentions(text, 'pet');
    return reading.open && isTold ? { changes: [] } : undefined;
  },
  ask: () => say('ask.animal'),
  keys: yesNoKeys,
  again: 'ask.animal.again',
  examples: 'ask.animal.again',
};

/** "What about my dog?" in the midst of a booking is answered, and which animal it is, is asked: who has a service animal has it noted. */
export const askedOfAnimal = (form: Form, { heard, number }: Turn): Form =>
  heard.questions?.includes('serviceAnimal') !== true ||
  detailsIn(form).equipment?.includes('service-animal') === true
    ? form
    : {
        ...form,
        lastHeard: { turn: number, changed: false, corrected: false, answered: true, follow: 'whichAnimal' },
      };
