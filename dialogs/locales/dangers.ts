import { compileLexicon, type Lexicon } from '../understanding/lexicon';
import { dangers as en } from './en/dangers';
import { dangers as es } from './es/dangers';

/** What a phrase of a listed sign stands for. */
export type DangerConcept = keyof typeof en;

const spanish: { readonly [Concept in DangerConcept]: string } = es;

/** Both languages at once: signs of danger that can be listed whole. */
export const dangerLexicon: Lexicon<DangerConcept> = compileLexicon<DangerConcept>('dangers', en, spanish);
