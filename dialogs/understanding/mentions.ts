import { peopleLexicon, type PeopleConcept } from '../locales/vocabulary';
import { readMessage } from './message';

/** Whether words speak of something in the vocabulary of people, in either language. */
export const mentions = (text: string, concept: PeopleConcept): boolean =>
  text !== '' && peopleLexicon.says(readMessage(text).tokens, concept);
