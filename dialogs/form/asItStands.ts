import type { Turn } from '../conversation';
import type { Form } from './form';

/** What is looked at beside a form. */
type Beside = Pick<Turn, 'state' | 'world' | 'incoming'>;

/**
 * What comes of a form, of who is asking and of nothing else of the turn: worked out once, and again only where one of these has
 * changed. A turn asks for the same a dozen times, for each question that might be put.
 */
export const asItStands = <Made>(
  make: (form: Form, beside: Beside) => Made,
): ((form: Form, beside: Beside) => Made) => {
  const made = new WeakMap<Form, { readonly of: readonly unknown[]; readonly value: Made }>();
  return (form, beside) => {
    const of = [beside.state.caller, beside.world, beside.incoming];
    const before = made.get(form);
    if (before?.of.every((one, index) => one === of[index]) === true) return before.value;
    const value = make(form, beside);
    made.set(form, { of, value });
    return value;
  };
};
