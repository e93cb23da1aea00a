import type { Message } from '../message';
import { featuresOf, marksOf, openingOf, type Features } from './features';

/** What is learned of danger. `spanish` tells the language. */
export const dangerLabels = ['danger', 'crisis', 'urgent', 'spanish'] as const;

/** One of {@link dangerLabels}. */
export type DangerLabel = (typeof dangerLabels)[number];

/** The features by which danger is told. */
export const dangerFeatures = ({ tokens, text }: Pick<Message, 'tokens' | 'text'>): Features =>
  featuresOf(tokens, [openingOf(tokens), ...marksOf(text)]);
