import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import { languages } from '../../../../dialogs/locales';
import { TOWN_NAMES, VOICES } from '../voices';

/** Where the socket of a call is, and where Twilio comes back to when its session is over. */
export interface RelayUrls {
  readonly socket: string;
  readonly ended: string;
}

/** Twilio's own provider of these voices; without its name before them they are the same as those of a `<Say>`. */
const PROVIDER = 'Amazon';

const voiceOf = (voice: string): string => voice.replace(/^Polly\./u, '');

/**
 * Connects a call to a socket, over which it is talked in words: keys are told apart, whoever speaks or presses a key interrupts what is
 * said, and both languages are known. Nothing about anybody stands in it.
 * @see https://www.twilio.com/docs/voice/twiml/connect/conversationrelay, read 2026-11
 */
export const relayTwiml = ({ socket, ended }: RelayUrls): string => {
  const response = new VoiceResponse();
  const relay = response.connect({ action: ended, method: 'POST' }).conversationRelay({
    url: socket,
    language: VOICES.en.language,
    ttsProvider: PROVIDER,
    voice: voiceOf(VOICES.en.voice),
    dtmfDetection: true,
    interruptible: 'any',
    hints: TOWN_NAMES,
  });
  for (const language of languages) {
    const { voice, language: code } = VOICES[language];
    relay.language({ code, ttsProvider: PROVIDER, voice: voiceOf(voice) });
  }
  return response.toString();
};
