import { answerOf, type Answer } from './answer';
import type { ConversationState, Turn } from './conversation';
import { workItem } from './handOff/callBack';
import type { Language } from './locales';
import { openQuestion } from './openQuestion';
import { say, type Say } from './say';
import { saysNothingElse, wishes } from './wishes';

/** The danger a message tells of, if any. */
export const dangerOf = ({ heard: { danger } }: Pick<Turn, 'heard'>): 'emergency' | 'crisis' | undefined =>
  danger === 'emergency' || danger === 'crisis' ? danger : undefined;

/** The languages to answer in: while danger is talked about, those it was told in. */
export const languagesOf = ({ danger, language }: ConversationState): readonly Language[] =>
  danger?.languages ?? [language];

/** Emergency and crisis come before everything else; nothing is booked, changed or cancelled in such a turn. */
export const callForHelp = (turn: Turn, kind: 'emergency' | 'crisis'): Answer => {
  const { state, heard } = turn;
  const times = state.danger?.kind === kind ? state.danger.times + 1 : 1;
  const { dangerLanguages: languages } = heard;
  // Where two are spoken, the conversation's own comes first.
  const ordered = languages?.toSorted(
    (one, other) => Number(other === state.language) - Number(one === state.language),
  );
  state.danger = { kind, times, ...(ordered !== undefined && { languages: ordered }) };
  const [language = state.language, another] = languagesOf(state);
  const item = {
    ...workItem(turn, state.textsStopped ? 'danger-after-stop' : kind, 'danger'),
    language: another === undefined ? language : state.language,
  };
  return answerOf(
    [say(times === 1 ? `danger.${kind}` : `danger.${kind}.again`)],
    [{ kind: 'openWorkItem', item, saying: () => [] }],
  );
};

/** Times an "ok" or "they are here" gets a kind word and nothing else. */
const SHORT_ANSWERS = 2;

/** Most words of an "OK, thank you". */
const SHORT_WORDS = 3;

/** Says yes, no, thanks or nothing that can be made out, and no more. */
const isOnlyAWord = (turn: Turn): boolean =>
  saysNothingElse(turn) &&
  turn.heard.questions === undefined &&
  turn.heard.intents.every((intent) => ['affirm', 'deny', 'thanks-bye', 'out-of-scope'].includes(intent));

/**
 * What the first messages after danger are answered. "OK" after 911 is an answer to that, and to nothing that was asked before;
 * on the phone 1 was offered to go on. Who says that it is over, writes on and on or of something else, goes on with what was
 * open.
 * @returns `alone`: nothing else is to be said; undefined where there was no danger
 */
export const afterDanger = (
  turn: Turn,
): { readonly say: readonly Say[]; readonly after: readonly Say[]; readonly alone: boolean } | undefined => {
  const { state, heard } = turn;
  const { danger } = state;
  if (danger === undefined) return undefined;
  const isWord = isOnlyAWord(turn);
  const goesOn = heard.keyed === true && heard.choice === 1;
  const isShort = heard.text.split(/\s+/u).length <= SHORT_WORDS;
  const { short = 0 } = danger;
  const isOver = heard.isOver === true || heard.answer === 'no' || short >= SHORT_ANSWERS;
  if (isWord && !goesOn && isShort && (!isOver || wishes(turn, 'thanks-bye'))) {
    state.danger = { ...danger, short: short + 1 };
    return { say: [say('danger.after.short')], after: [], alone: true };
  }
  delete state.danger;
  const after = say(danger.kind === 'crisis' ? 'danger.after.crisis' : 'danger.after');
  return { say: [after], after: isWord ? openQuestion(turn) : [], alone: isWord };
};
