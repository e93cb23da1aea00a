import { answerOf, silence, type Answer } from '../answer';
import type { DeskAct, Effect, Turn } from '../conversation';
import { openRequest, workItem } from '../handOff/callBack';
import { renderAll } from '../locales/render';
import { openQuestion } from '../openQuestion';
import { say, type Say } from '../say';

/** What a representative does. */
type RepresentativesAct = Extract<DeskAct, { readonly by: unknown }>;

/** Whether this representative has the conversation. */
const holds = ({ state: { withPerson } }: Turn, { by }: RepresentativesAct): boolean =>
  withPerson?.by.id === by.id;

/** Nobody waits for an answer to a webhook: where it is texted, or written by an app, what is said goes out by itself, the same way. */
const texted = ({ state, thread }: Turn, says: readonly Say[]): readonly Effect[] => {
  const { textPhone: to, textApp: app } = state.caller;
  if (to === undefined || says.length === 0) return [];
  const body = renderAll(says, state.language);
  const text = { to, ...(app !== undefined && { app }), thread, body, purpose: 'person-writes' } as const;
  return [{ kind: 'sendText', text }];
};

/** Drops what was open, where a person has seen to it. */
const settle = (turn: Turn): void => {
  const { state } = turn;
  state.dialogStack = [];
  state.question = [];
  delete state.toCome;
  delete state.confirming;
};

/** What the member is told of it; nothing where it is not this representative's to do. */
const saysOf = (turn: Turn, act: RepresentativesAct): readonly Say[] => {
  const { state, world } = turn;
  const { by } = act;
  const { name } = by;
  if (act.kind === 'take') {
    if (state.withPerson !== undefined) return [];
    state.withPerson = { by, caseNumber: act.caseNumber };
    return [say('desk.taken', { name })];
  }
  if (!holds(turn, act)) return [];
  switch (act.kind) {
    case 'say':
      return [say('desk.says', { name, text: act.text })];
    case 'give-back':
      delete state.withPerson;
      if (act.isSettled) settle(turn);
      return [say('desk.givenBack', { name }), ...openQuestion(turn)];
    case 'left':
      delete state.withPerson;
      return [say('desk.left', { name, line: world.agentLine })];
  }
};

/** Where nobody has the conversation any more, somebody has to know that the member did not read what was written. */
const notRead = (turn: Turn): readonly Effect[] => {
  if (turn.state.withPerson !== undefined) return [];
  const item = workItem(turn, 'call-back', 'not-delivered', { request: openRequest(turn.state) });
  return [{ kind: 'openWorkItem', item, once: `not delivered ${turn.world.now.date}`, saying: () => [] }];
};

/**
 * What happens to a conversation from the desk: one representative takes it, and has it until it is given back. What somebody else
 * tries meanwhile says and changes nothing.
 */
export const deskAct = (turn: Turn, act: DeskAct): Answer => {
  if (act.kind === 'not-delivered') return silence(notRead(turn));
  const says = saysOf(turn, act);
  return says.length === 0 ? silence() : answerOf(says, texted(turn, says));
};
