import type { Answer } from './answer';
import type { Turn } from './conversation';
import { identify } from './identify/identify';
import type { MessageKey } from './locales/messages';
import { say, type Say } from './say';
import { saysNothingElse } from './wishes';

/** After these the number that was given is asked again, or no more: there is nothing to take back. */
const SETTLED: readonly MessageKey[] = [
  'identify.noMatch',
  'identify.done',
  'identify.done.for',
  'identify.done.callerFor',
];

/** Digits of a birth date whose year has two. */
const SHORT_BIRTH = 6;

/** Numbers given on a call, said back for the ear to check, with the way to put one right while it can be taken back. */
export const numbersHeard = (
  { heard, incoming, state }: Turn,
  { say: says, after }: Answer,
): readonly Say[] => {
  const { medicaidId, phone, callbackPhone, zipCode } = heard.slots;
  const numbers = [medicaidId, phone, callbackPhone, zipCode].filter((number) => number !== undefined);
  const isSettled = [...says, ...after].some(({ key }) => SETTLED.includes(key));
  // Of a year of two digits the ear tells whether it is the right one, where nothing else does.
  const { dateOfBirth } = heard.slots;
  const isShort = heard.keyed === true && heard.text.length === SHORT_BIRTH && !isSettled;
  const births = isShort && dateOfBirth !== undefined ? [dateOfBirth] : [];
  if (incoming.isCall !== true || (numbers.length === 0 && births.length === 0)) return [];
  const howToMend = isSettled || state.dialogStack.length === 0 ? [] : [say('keys.ifWrong')];
  return [
    ...numbers.map((number) => say('keys.heard', { number })),
    ...births.map((day) => say('keys.heardBirth', { day: { day } })),
    ...howToMend,
  ];
};

/** "No" or "that's wrong" to a number that was just read back takes it back, like the key for it. */
const mendsNumber = (turn: Turn): boolean => {
  const { heard, state } = turn;
  if (!state.said.some(({ key }) => key === 'keys.ifWrong') || !saysNothingElse(turn)) return false;
  // Where the open question takes a no, a bare no is the answer to that.
  return heard.isWrong === true || (heard.answer === 'no' && state.dialogStack.at(-1)?.id === identify.id);
};

/** The turn as it is meant: to take back a number that was heard wrong is the same by voice and by key. */
export const withNumberMended = (turn: Turn): Turn => {
  if (!mendsNumber(turn)) return turn;
  const { answer: _, choice: __, ...heard } = turn.heard;
  return { ...turn, heard: { ...heard, text: '', intents: ['go-back'] } };
};
