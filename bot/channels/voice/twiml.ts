import { parsePhoneNumberFromString } from 'libphonenumber-js';
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import type { Awaiting } from '../../../dialogs/awaiting';
import type { KeyInput } from '../../../dialogs/form/keys';
import type { Language } from '../../../dialogs/locales';
import { render, renderAll } from '../../../dialogs/locales/render';
import { say, type Say, type SayValue } from '../../../dialogs/say';
import type { Reply } from '../../turn/turn';
import { digitsOf, sentencesFor, sentencesOf, type Sentence } from './sentences';
import { TOWN_NAMES, VOICES } from './voices';

/** A step of a call that is being answered. */
export interface CallStep {
  /** The number the step came with. */
  readonly turn: number;
  /** Where the answer to what is said goes, by the number of turns there are then. */
  readonly stepUrl: (turn: number) => string;
  /** Where Twilio asks what whoever is dialled hears before the caller is put through. */
  readonly whisperUrl: string;
  /** Where a call comes back to from a person who was dialled, by the same number. */
  readonly dialledUrl: (turn: number) => string;
  /** The same as `stepUrl`, when 988 was offered with it. */
  readonly crisisUrl: (turn: number) => string;
  /** The line with people behind it, as it is said. */
  readonly agentLine: string;
  /** The line for a crisis. */
  readonly crisisLine: string;
}

/** Seconds of silence, or between two keys, before an answer counts as given. */
const SILENCE_SECONDS = 6;

/** The same for a number of many digits, which is read off a card and keyed with pauses. */
const NUMBER_SECONDS = 10;

/**
 * Seconds of quiet that end what is spoken. No speech model is named beside it: one that does not serve the language fails the
 * whole Gather (Twilio's warnings 13331 and 13334), and without one Twilio chooses model and provider for each language, and
 * another provider when that one is down (twilio.com/docs/voice/twiml/gather, as changed 2026-06-22, read 2026-11-25).
 */
const SPEECH_SECONDS = '2';

/** The same, for who asked for a moment. */
const MOMENT_SECONDS = 30;

const speak = (
  to: Pick<VoiceResponse, 'say'> | Pick<ReturnType<VoiceResponse['gather']>, 'say'>,
  sentences: readonly Sentence[],
): void => {
  for (const { language, text } of sentences) if (text !== '') to.say(VOICES[language], text);
};

/** What is listened for, and where the answer goes. */
interface Listening {
  readonly keys: KeyInput;
  readonly language: Language;
  readonly action: string;
  /** Whether silence comes back as an answer. */
  readonly actionOnEmptyResult: boolean;
  readonly asksPlace?: boolean | undefined;
  readonly hasAMoment?: boolean | undefined;
}

/** Whether many digits are keyed, and not one. */
const isLong = ({ kind }: KeyInput): boolean => kind === 'number' || kind === 'birth-date';

const listenTo = (response: VoiceResponse, listening: Listening): ReturnType<VoiceResponse['gather']> => {
  const { keys, language, action, actionOnEmptyResult, asksPlace, hasAMoment } = listening;
  const digits = digitsOf(keys);
  return response.gather({
    input: ['dtmf', 'speech'],
    action,
    method: 'POST',
    actionOnEmptyResult,
    language: VOICES[language].language,
    speechTimeout: SPEECH_SECONDS,
    timeout: hasAMoment === true ? MOMENT_SECONDS : isLong(keys) ? NUMBER_SECONDS : SILENCE_SECONDS,
    finishOnKey: '#',
    ...(asksPlace === true && { hints: TOWN_NAMES }),
    ...(digits !== undefined && { numDigits: digits }),
  });
};

/** A line as it is dialled: E.164, or a short number as it is. */
const dialled = (line: string): string => {
  const number = parsePhoneNumberFromString(line, 'US');
  return number?.isPossible() === true ? number.number : line.replace(/\D/g, '');
};

/** What is gathered comes back even when it is nothing; the redirect is for whatever else ends the gathering. */
const ask = (
  response: VoiceResponse,
  sentences: readonly Sentence[],
  listening: Omit<Listening, 'actionOnEmptyResult'>,
): void => {
  const gather = listenTo(response, { ...listening, actionOnEmptyResult: true });
  speak(gather, sentences);
  response.redirect({ method: 'POST' }, listening.action);
};

/** Puts through to a person, who hears the number of the case first. The call comes back when that is over, or came to nothing. */
const putThrough = (response: VoiceResponse, step: CallStep, turn: number): void => {
  const dial = response.dial({ answerOnBridge: true, action: step.dialledUrl(turn), method: 'POST' });
  dial.number({ url: step.whisperUrl, method: 'POST' }, dialled(step.agentLine));
};

/** What whoever is dialled hears, in English whatever the caller speaks, before both are connected. */
export const whisperTwiml = (caller: {
  readonly language: Language;
  readonly caseNumber?: SayValue;
}): string => {
  const response = new VoiceResponse();
  const { language, caseNumber } = caller;
  const says = [
    caseNumber === undefined ? say('call.whisper') : say('call.whisper.case', { caseNumber }),
    ...(language === 'en' ? [] : [say('call.whisper.spanish')]),
  ];
  speak(response, [{ language: 'en', text: renderAll(says, 'en', 'spoken') }]);
  return response.toString();
};

/** Says goodbye after a person was dialled: they have talked, or nobody can tell whether they have. */
export const afterPersonTwiml = (
  spoken: readonly Language[],
  reached: 'reached' | 'not known',
  { agentLine }: Pick<CallStep, 'agentLine'>,
): string => {
  const response = new VoiceResponse();
  const goodbye = reached === 'reached' ? say('call.goodbye') : say('call.afterPerson', { line: agentLine });
  speak(response, sentencesOf({ languages: spoken, says: [goodbye] }));
  response.hangup();
  return response.toString();
};

/** Dials the crisis line; when that call is over, the conversation goes on. */
export const crisisTwiml = (step: CallStep): string => {
  const response = new VoiceResponse();
  response.dial({ answerOnBridge: true }, dialled(step.crisisLine));
  response.redirect({ method: 'POST' }, step.stepUrl(step.turn));
  return response.toString();
};

/** An answer as TwiML. Whatever it says, it goes on to something: a question, a person, 988, or a goodbye in words. */
export const answerTwiml = (reply: Reply, step: CallStep): string => {
  const response = new VoiceResponse();
  const { languages: spoken, failed } = reply;
  const [language = 'en'] = spoken;
  const sentences = sentencesOf(reply);
  if (failed === 'away') {
    speak(response, sentences);
    putThrough(response, step, step.turn);
    return response.toString();
  }
  const turn = reply.turn ?? (failed === 'busy' ? step.turn : step.turn + 1);
  const action = step.stepUrl(turn);
  const awaits: Awaiting = reply.awaits ?? { keys: { kind: 'speech' }, then: 'answer' };
  const { keys, then, asksPlace, hasAMoment } = awaits;
  const listening = { keys, language, action, asksPlace, hasAMoment };
  switch (then) {
    case 'answer':
    case 'anything-else':
    case 'emergency':
      ask(response, sentencesFor(reply), listening);
      break;
    case 'crisis': {
      speak(response, sentences);
      // Who stays on the line in silence is put through.
      const offered = { keys, language, action: step.crisisUrl(turn), actionOnEmptyResult: false };
      const gather = listenTo(response, offered);
      speak(gather, sentencesOf({ languages: spoken, says: [say('call.crisisOffer')] }));
      response.dial({ answerOnBridge: true }, dialled(step.crisisLine));
      response.redirect({ method: 'POST' }, action);
      break;
    }
    case 'person':
      speak(response, sentences);
      putThrough(response, step, turn);
      break;
    case 'goodbye':
      speak(response, sentences);
      response.hangup();
      break;
  }
  return response.toString();
};

/** What is told on a call of ours, with a key to press while it is told if there is one; then the last words. */
export const updateTwiml = (
  language: Language,
  last: Say,
  asks?: { readonly text: string; readonly action: string },
): string => {
  const response = new VoiceResponse();
  if (asks !== undefined)
    response
      .gather({
        input: ['dtmf'],
        numDigits: 1,
        action: asks.action,
        method: 'POST',
        timeout: SILENCE_SECONDS,
      })
      .say(VOICES[language], asks.text);
  response.say(VOICES[language], render(last, language, 'spoken'));
  response.hangup();
  return response.toString();
};
