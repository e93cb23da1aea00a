import { ctHusky } from '../../../domain/program/ctHusky';
import type { Terminal } from '../terminal';
import { answerTwiml } from './twiml';

/** What a caller notices of each element: words, a line that is dialled, the end of the call. */
const ELEMENTS =
  /<Say[^>]*>(?<words>[^<]*)<\/Say>|<(?:Dial|Number)[^>]*>(?<dialled>[^<]+)<\/(?:Dial|Number)>|<(?<end>Hangup)\/>/g;

const noticed = ({ words, dialled, end }: Readonly<Record<string, string | undefined>>): string => {
  if (dialled !== undefined) return `(puts you through to ${dialled})`;
  return end === undefined ? (words ?? '').replaceAll('&apos;', "'").replaceAll('&quot;', '"') : '(hangs up)';
};

/** A call in a terminal: digits, * and # are keys, everything else is spoken. */
export const terminal: Terminal = {
  opens: true,
  incomingOf: (line, { language }) => ({
    text: line,
    ...(/^[\d*#]+$/.test(line) && { keys: line }),
    isTextMessage: false,
    isCall: true,
    languageHint: language,
  }),
  linesOf: (reply) => {
    const twiml = answerTwiml(reply, {
      turn: reply.turn ?? 0,
      stepUrl: String,
      crisisUrl: String,
      whisperUrl: '',
      dialledUrl: String,
      agentLine: ctHusky.lines.rides.value,
      crisisLine: '988',
    });
    return [...twiml.matchAll(ELEMENTS)].map(({ groups = {} }) => noticed(groups));
  },
};
