import { detailsIn } from '../../form/form';
import { yesNoKeys } from '../../form/keys';
import type { Slot } from '../../form/slot';
import { say } from '../../say';
import { answerTo, note, set } from './reading';

/** The doctor who can say why a higher kind of ride is needed than the rules give; "no" is an answer. */
export const formDoctor: Slot = {
  sets: ['formDoctor'],
  expects: ['providerName'],
  read: (reading) => {
    const { open, turn, form } = reading;
    const { slots, intents, questions } = turn.heard;
    const answer = answerTo(reading);
    if (!open || slots.canUseBus !== undefined || questions !== undefined) return undefined;
    if (answer === 'no' || answer === 'unknown') return set({ detail: 'formDoctor', value: '' });
    const said = slots.providerName ?? (intents.length === 0 || answer === 'yes' ? note(reading) : '');
    const value = said === '' && answer === 'yes' ? (detailsIn(form).destination?.name ?? '') : said;
    return value === '' ? undefined : set({ detail: 'formDoctor', value });
  },
  ask: () => say('ask.formDoctor'),
  keys: yesNoKeys,
  again: 'ask.formDoctor.again',
  examples: 'ask.formDoctor.again',
};
