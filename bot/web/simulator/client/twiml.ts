/** Something that is said, in a language as BCP 47 names it. */
export interface Spoken {
  readonly text: string;
  readonly language: string;
}

/** One step of a call. Addresses are paths with their query. */
export type Step =
  | ({ readonly kind: 'say' } & Spoken)
  | {
      readonly kind: 'gather';
      readonly says: readonly Spoken[];
      readonly language: string;
      readonly action: string;
      readonly numDigits: number | undefined;
      readonly finishOnKey: string;
      /** Seconds without a key after which an entry is done. */
      readonly timeout: number;
      /** Whether silence is an answer too, and not passed over. */
      readonly takesSilence: boolean;
    }
  | {
      readonly kind: 'dial';
      readonly number: string;
      /** Where the document is that whoever is dialled hears first. */
      readonly whisper: string | undefined;
      /** Where the call goes on afterwards; without it, with the next step. */
      readonly action: string | undefined;
    }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'hangup' };

/** The document has something in it that this phone cannot do. */
class UnknownVerb extends Error {}

/** Seconds Twilio waits where a document does not say. */
const USUAL_TIMEOUT = 5;

const pathIn = (address: string): string => {
  const { pathname, search } = new URL(address, location.href);
  return pathname + search;
};

const spokenIn = (say: Element): Spoken => ({
  text: say.textContent,
  language: say.getAttribute('language') ?? 'en-US',
});

const stepOf = (verb: Element): Step => {
  const attribute = (name: string): string | undefined => verb.getAttribute(name) ?? undefined;
  const action = attribute('action');
  switch (verb.tagName) {
    case 'Say':
      return { kind: 'say', ...spokenIn(verb) };
    case 'Gather': {
      const numDigits = attribute('numDigits');
      return {
        kind: 'gather',
        says: [...verb.children].map(spokenIn),
        language: attribute('language') ?? 'en-US',
        action: pathIn(action ?? ''),
        numDigits: numDigits === undefined ? undefined : Number(numDigits),
        finishOnKey: attribute('finishOnKey') ?? '#',
        timeout: Number(attribute('timeout') ?? USUAL_TIMEOUT),
        takesSilence: attribute('actionOnEmptyResult') === 'true',
      };
    }
    case 'Dial': {
      const number = verb.querySelector('Number');
      const whisper = number?.getAttribute('url') ?? undefined;
      return {
        kind: 'dial',
        number: verb.textContent,
        whisper: whisper === undefined ? undefined : pathIn(whisper),
        action: action === undefined ? undefined : pathIn(action),
      };
    }
    case 'Redirect':
      return { kind: 'redirect', to: pathIn(verb.textContent) };
    case 'Hangup':
      return { kind: 'hangup' };
    default:
      throw new UnknownVerb(verb.tagName);
  }
};

/** The steps of a document, in order. */
export const stepsIn = (xml: string): readonly Step[] =>
  [...new DOMParser().parseFromString(xml, 'text/xml').documentElement.children].map(stepOf);

/** The texts in a document. */
export const textsIn = (xml: string): readonly string[] =>
  [...new DOMParser().parseFromString(xml, 'text/xml').querySelectorAll('Message')].map(
    ({ textContent }) => textContent,
  );
