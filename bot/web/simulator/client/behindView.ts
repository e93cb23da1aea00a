import type { Look, Row } from '../exchange';
import { element } from '../../anyPage/client/element';
import { lookBehind } from './server';

/** What lies behind one of the three conversations, as it is shown. */
export interface BehindView {
  /** Asks what the conversation has come to, and shows it where it has gone on. */
  readonly look: (id: string) => Promise<void>;
  /** Shows the document that came back. */
  readonly showSent: (xml: string) => void;
}

const rowsIn = (rows: readonly Row[]): readonly HTMLElement[] =>
  rows.flatMap(({ name, value, from, isNew }) => {
    const term = document.createElement('dt');
    term.textContent = name;
    if (isNew === true) term.className = 'new';
    const description = document.createElement('dd');
    description.textContent = value;
    if (from !== undefined) {
      const origin = document.createElement('span');
      origin.className = 'from';
      origin.textContent = isNew === true ? `${from} just now` : from;
      description.append(' ', origin);
    }
    return [term, description];
  });

/** An XML document with each element on a line of its own. */
const indented = (node: Element, depth = 0): string => {
  const space = '  '.repeat(depth);
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`).join('');
  const children = [...node.children];
  if (children.length > 0)
    return [
      `${space}<${node.tagName}${attributes}>`,
      ...children.map((child) => indented(child, depth + 1)),
      `${space}</${node.tagName}>`,
    ].join('\n');
  const text = node.textContent;
  return text === ''
    ? `${space}<${node.tagName}${attributes}/>`
    : `${space}<${node.tagName}${attributes}>${text}</${node.tagName}>`;
};

/** The view behind one of the conversations. */
export const behindView = (channel: Look['channel']): BehindView => {
  const room = element(`${channel}-behind`, HTMLElement);
  const part = (name: string): HTMLElement => {
    const found = room.querySelector<HTMLElement>(`.${name}`);
    return found ?? room;
  };
  let shown = '';
  return {
    async look(id) {
      const { turn, heard, done, ride, sent } = await lookBehind({ channel, id });
      // What was shown is not laid anew under the eyes of who reads it.
      if (shown === `${id} ${turn}` || turn === 0) return;
      shown = `${id} ${turn}`;
      part('turn').textContent = `in turn ${turn}`;
      part('heard').replaceChildren(...rowsIn(heard));
      part('done').replaceChildren(...rowsIn(done));
      part('decision').textContent = ride?.decision ?? 'No ride is asked for.';
      part('facts').replaceChildren(...rowsIn(ride?.facts ?? []));
      if (sent !== undefined) part('sent').textContent = sent;
    },
    showSent: (xml) => {
      const { documentElement } = new DOMParser().parseFromString(xml, 'text/xml');
      part('sent').textContent = indented(documentElement);
    },
  };
};
