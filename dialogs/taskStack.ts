import type { TurnContext } from 'botbuilder-core';
// Not from the package's own door, behind which stand prompts that load recognizers: half a second and 26 MB that nothing here uses.
import { Dialog, type DialogReason, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog';
import { DialogContext } from 'botbuilder-dialogs/lib/dialogContext';
import { DialogContextError } from 'botbuilder-dialogs/lib/dialogContextError';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet';
import type { DialogStateManagerConfiguration } from 'botbuilder-dialogs/lib/memory/dialogStateManager';
import { DialogMemoryScope } from 'botbuilder-dialogs/lib/memory/scopes/dialogMemoryScope';
import { TurnMemoryScope } from 'botbuilder-dialogs/lib/memory/scopes/turnMemoryScope';
import { answerOf, type Answer } from './answer';
import { goesRound, putBeside } from './circle';
import type { Effect, Step, Turn } from './conversation';
import type { OpenTask } from './conversationState';
import { openRequest } from './handOff/callBack';
import { whoCanHelp } from './handOff/whoCanHelp';
import type { Say } from './say';
import { tasks, type AnyTask } from './tasks';

/** The open tasks of a conversation, the last one on top. Each call answers with what the tasks said and did in it. */
export interface TaskStack {
  /** Opens a task on top of the others. */
  begin(turn: Turn, id: AnyTask['id']): Promise<Answer>;
  /** Gives the message to the task on top. */
  goOn(turn: Turn): Promise<Answer>;
}

const RUNNING = Symbol('the turn that is running');

interface Running {
  readonly turn: Turn;
  readonly say: Say[];
  readonly effects: Effect[];
  after: readonly Say[];
  steps: number;
}

/** Tasks that send each other on without an end must not hold up everybody else. */
const MOST_STEPS = 50;

const isRunning = (value: unknown): value is Running =>
  typeof value === 'object' && value !== null && 'turn' in value;

const runningIn = (context: TurnContext): Running => {
  const running: unknown = context.turnState.get(RUNNING);
  if (!isRunning(running)) throw new TypeError('A task was started outside a turn.');
  return running;
};

/** Whether it is opened once, and one message asks for it twice: it is done and told once. */
const isAmong = (effect: Effect, others: readonly Effect[]): boolean =>
  effect.kind === 'openWorkItem' &&
  effect.once !== undefined &&
  others.some((other) => other.kind === 'openWorkItem' && other.once === effect.once);

/** One task as a plain Dialog: the dialog stack of Bot Framework is the stack of open tasks. */
class TaskDialog extends Dialog {
  constructor(private readonly task: AnyTask) {
    super(task.id);
  }

  /** Before a message is gone on with, Bot Framework asks whether a dialog interrupts it: none does. */
  override async onDialogEvent(): Promise<boolean> {
    return false;
  }

  override async beginDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    const { turn } = runningIn(dialogs.context);
    return this.go(dialogs, this.task.absorb(this.task.begin(turn), turn), 'begun');
  }

  override async continueDialog(dialogs: DialogContext): Promise<DialogTurnResult> {
    return this.go(dialogs, this.draftIn(dialogs), 'message');
  }

  override async resumeDialog(dialogs: DialogContext, _reason: DialogReason): Promise<DialogTurnResult> {
    return this.go(dialogs, this.draftIn(dialogs), 'resumed');
  }

  /** The draft, or a new one when it was made for another member than the one who is trusted now. */
  private draftIn(dialogs: DialogContext): unknown {
    const { turn } = runningIn(dialogs.context);
    const { draft, about } = stateOf(dialogs);
    const { member } = turn.state.caller;
    const isOthers = about !== undefined && member !== undefined && about !== member.medicaidId;
    return isOthers ? this.task.absorb(this.task.begin(turn), turn) : draft;
  }

  private async go(
    dialogs: DialogContext,
    draft: unknown,
    entry: 'begun' | 'message' | 'resumed',
  ): Promise<DialogTurnResult> {
    const running = runningIn(dialogs.context);
    running.steps += 1;
    if (running.steps > MOST_STEPS) throw new RangeError('The tasks send each other on without an end.');
    const before = running.turn.state.dialogStack.at(-1)?.state.put ?? [];
    const going: Step<unknown> = await this.task.advance(draft, running.turn, entry);
    // Silence, and somebody who opens the page again, is no answer: how often that may come is told elsewhere.
    const isAnswered = going.then === 'wait' && running.turn.heard.text !== '';
    const put = isAnswered ? putBeside(before, going.after ?? []) : before;
    const step = goesRound(put) ? toPerson(going, running.turn) : going;
    running.say.push(...step.say);
    running.effects.push(...step.effects.filter((effect) => !isAmong(effect, running.effects)));
    running.after = [...(step.lead ?? []), ...(step.after ?? [])];
    running.turn.state.question = step.after ?? [];
    if (dialogs.activeDialog !== undefined) {
      const about = running.turn.state.caller.member?.medicaidId ?? stateOf(dialogs).about;
      dialogs.activeDialog.state = {
        draft: step.draft,
        ...(about !== undefined && { about }),
        ...(put.length > 0 && { put }),
      };
    }
    switch (step.then) {
      case 'wait':
        return Dialog.EndOfTurn;
      case 'done':
        return dialogs.endDialog();
      case 'abandon':
        delete running.turn.state.toCome;
        return dialogs.cancelAllDialogs();
      default:
        return dialogs.beginDialog(step.then.first);
    }
  }
}

/** Where a task goes round in a circle a person takes over all that is open; what was to be done meanwhile is done. */
const toPerson = (step: Step<unknown>, turn: Turn): Step<unknown> => {
  const { say: says, effects } = whoCanHelp(turn, openRequest(turn.state));
  return { draft: step.draft, say: says, effects: [...step.effects, ...effects], then: 'abandon' };
};

const stateOf = ({ activeDialog }: DialogContext): OpenTask['state'] => {
  const state: unknown = activeDialog?.state;
  if (typeof state !== 'object' || state === null || !('draft' in state)) return {};
  const about = 'about' in state && typeof state.about === 'string' ? state.about : undefined;
  return { draft: state.draft, ...(about !== undefined && { about }) };
};

const dialogs = new DialogSet();
for (const task of tasks) dialogs.add(new TaskDialog(task));

/** Under what name Bot Framework looks for the scopes of its memory in a turn before it makes all nine of them. */
const MEMORY = 'DialogStateManagerConfiguration';

/** The scopes it uses itself, made once. No task reads any: what a task remembers is its draft. */
const memory: DialogStateManagerConfiguration = {
  memoryScopes: [new TurnMemoryScope(), new DialogMemoryScope()],
  pathResolvers: [],
};

/** Throws what a task failed of as it was: Bot Framework puts it into an error of its own, with all that is open, which is somebody's. */
const asItFailed = (error: unknown): never => {
  throw error instanceof DialogContextError ? error.error : error;
};

/** The stack that Bot Framework keeps for the turn of this context. */
export const taskStack = (context: TurnContext): TaskStack => {
  context.turnState.set(MEMORY, memory);
  const run = async (turn: Turn, act: (stack: DialogContext) => Promise<unknown>): Promise<Answer> => {
    const running: Running = { turn, say: [], effects: [], after: [], steps: 0 };
    context.turnState.set(RUNNING, running);
    // The dialog stack lives in the conversation's own state document.
    await act(new DialogContext(dialogs, context, { dialogStack: turn.state.dialogStack })).catch(asItFailed);
    return answerOf(running.say, running.effects, running.after);
  };
  return {
    begin: async (turn, id) => run(turn, async (stack) => stack.beginDialog(id)),
    goOn: async (turn) => run(turn, async (stack) => stack.continueDialog()),
  };
};
