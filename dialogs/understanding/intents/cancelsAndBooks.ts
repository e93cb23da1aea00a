import { wishLexicon } from '../../locales/vocabulary';
import type { Message } from '../message';

/** Words before what is cancelled first. */
const LATEST_CANCEL = 3;

/** "Cancel Monday's, and I need one for Wednesday": a ride is left, and another asked for behind it. */
export const cancelsAndBooks = ({ tokens }: Message): boolean => {
  const found = wishLexicon.find(tokens);
  const [cancel] = found.filter(({ concept }) => concept === 'cancelVerb' || concept === 'cancelWhole');
  return (
    cancel !== undefined &&
    cancel.from <= LATEST_CANCEL &&
    found.some(({ concept, from }) => concept === 'oneMore' && from >= cancel.to)
  );
};
