import { traceSchema, type Trace } from '../exchange';
import { words } from '../words';
import { announce } from './announcer';
import { ask } from './api';
import { doing, troubleLine } from './doing';
import { byId, make, tableOf } from './make';
import { momentInWords, numberInWords } from './times';

const decisionOf = (decision: Trace['decisions'][number]): HTMLElement => {
  const { at = '', outcome, because, findings, facts } = decision;
  return make(
    'section',
    { class: 'decision' },
    make('h3', {}, words.decision(at === '' ? '' : momentInWords(at), outcome)),
    ...(because === undefined ? [] : [make('p', {}, words.because(because))]),
    tableOf(
      words.findings,
      Object.values(words.findingColumns),
      findings.map(({ rule, says, citation, facts: read }) => [rule, says, citation, read.join(', ')]),
    ),
    tableOf(
      words.facts,
      Object.values(words.factColumns),
      facts.map(({ name, value = '', origin }) => [name, value, origin]),
    ),
  );
};

/** How was decided on a ride or in a case. */
export const startTraces = (): void => {
  const field = make('input', {
    id: 'number',
    inputmode: 'numeric',
    pattern: '\\d{4} ?\\d{4}',
    required: true,
    title: words.traceNumber,
    autocomplete: 'off',
  });
  const button = make('button', { type: 'submit', class: 'main' }, words.show);
  const trouble = troubleLine();
  const form = make(
    'form',
    { class: 'fields' },
    make('p', {}, make('label', { for: 'number' }, words.traceNumber), field),
    button,
  );
  const room = make('div');
  const load = doing(button, trouble, async () => {
    room.replaceChildren();
    const { number, decisions } = await ask(`traces/${field.value.replace(' ', '')}`, traceSchema);
    const title = words.traceOf(numberInWords(number));
    room.replaceChildren(
      make('h2', {}, title),
      ...(decisions.length === 0
        ? [make('p', { class: 'none' }, words.noDecisions)]
        : decisions.map(decisionOf)),
    );
    announce(title);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void load();
  });
  byId('content').append(form, trouble, room);
};
