import type { Message } from '../message';
import { marksOf, openingOf, type Features } from './features';

/** What is learned of danger. `spanish` tells the language. */
export const dangerLabels = ['danger', 'crisis', 'urgent', 'spanish'] as const;

/** One of {@link dangerLabels}. */
export type DangerLabel = (typeof dangerLabels)[number];

/** The features by which danger is told, of some words of a message alone; `text` is what is said in them. */
export const dangerFeatures = (
  { tokens, text }: Pick<Message, 'tokens' | 'text'>,
  from = 0,
  to = tokens.length,
): Features => ({ tokens, from, to, given: [openingOf(tokens[from]), ...marksOf(text)] });
