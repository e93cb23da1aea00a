import type { PickInput } from '../../../../dialogs/form/pickInput';
import type { Picked } from '../pickedText';

const names: readonly PickInput[] = ['birth-day', 'day', 'time'];

const inputOf = (name: PickInput): HTMLInputElement | undefined => {
  const input = document.getElementById(`pick-${name}`);
  return input instanceof HTMLInputElement ? input : undefined;
};

const valueOf = (name: PickInput): string => {
  const value = inputOf(name)?.value ?? '';
  return inputOf(name)?.parentElement?.hidden === true ? '' : value;
};

/** The calendar and the clock beside the field: what can be picked there can be written as well. */
export const picks = {
  /** Shows those that answer the open question, empty; none takes them away. */
  show: (wanted: readonly string[]): void => {
    for (const name of names) {
      const input = inputOf(name);
      if (input === undefined) continue;
      input.value = '';
      if (input.parentElement !== null) input.parentElement.hidden = !wanted.includes(name);
    }
    const all = document.getElementById('picks');
    if (all !== null) all.hidden = !names.some((name) => wanted.includes(name));
  },
  /** What is picked now. */
  picked: (): Picked => ({
    'birth-day': valueOf('birth-day'),
    day: valueOf('day'),
    time: valueOf('time'),
  }),
};
