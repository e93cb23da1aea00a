import type { Refusal } from '../exchange';
import { words } from '../words';
import { buttonFor, troubleLine } from './doing';
import { make } from './make';

/** What the rules say against it, with their clauses, and how to do it all the same: with a reason. */
export const overruling = (
  findings: NonNullable<Refusal['findings']>,
  again: (reason: string) => Promise<void>,
): HTMLElement => {
  const trouble = troubleLine();
  const reason = make('textarea', { id: 'reason', rows: '2', maxlength: '500', required: true });
  return make(
    'div',
    { class: 'overruling' },
    make('p', { tabindex: '-1' }, make('strong', {}, words.rulesSayNo)),
    make(
      'ul',
      {},
      ...findings.map(({ text, citation }) =>
        make('li', {}, `${text} `, make('span', { class: 'clause' }, citation)),
      ),
    ),
    make('label', { for: 'reason' }, words.overrideReason),
    reason,
    buttonFor(words.override, trouble, async () => {
      const text = reason.value.trim();
      if (text !== '') {
        await again(text);
        return;
      }
      trouble.textContent = words.reasonNeeded;
      reason.focus();
    }),
    trouble,
  );
};
