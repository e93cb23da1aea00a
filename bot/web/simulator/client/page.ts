import { element } from '../../anyPage/client/element';

/** Shows a line in a thread; as text, so that nothing anybody wrote is ever read as HTML. */
export const show = (thread: HTMLElement, by: 'member' | 'assistant' | 'note', text: string): void => {
  const line = document.createElement('p');
  line.className = by;
  line.textContent = text;
  thread.append(line);
  thread.scrollTop = thread.scrollHeight;
};

/** Tells that something went wrong; nothing clears what went wrong before. */
export const tellTrouble = (text: string): void => {
  element('trouble', HTMLElement).textContent = text;
};

const ID_BYTES = 16;

/** A new id as Twilio gives it: two letters and 32 hexadecimal digits. */
export const newSid = (letters: 'SM' | 'CA'): string =>
  letters +
  [...crypto.getRandomValues(new Uint8Array(ID_BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** The phone that was chosen, in E.164. */
export const chosenPhone = (): string => `+1${element('who', HTMLSelectElement).value}`;
