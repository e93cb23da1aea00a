import { bookRide } from './bookRide/bookRide';
import { busPass } from './busPass/busPass';
import { cancelRide } from './cancelRide/cancelRide';
import { callBackNumber } from './handOff/callBackNumber';
import { changeRide } from './changeRide/changeRide';
import { claim } from './claim/claim';
import type { Scene, Step, Task, Turn } from './conversation';
import type { OpenTask } from './conversationState';
import type { CalendarDate } from '../domain/calendar/calendarDate';
import type { KeyInput } from './form/keys';
import { identify } from './identify/identify';
import { myRides } from './myRides/myRides';
import { report, tellUs } from './report/report';
import { resume } from './resume/resume';
import { returnRide } from './returnRide/returnRide';
import { whoCalls } from './identify/whoCalls';
import { introduce } from './staff/introduce';
import { nextResident } from './staff/nextResident';
import { textUpdates } from './textUpdates/textUpdates';
import { undo } from './undo/undo';
import { whereIsMyRide } from './whereIsMyRide/whereIsMyRide';
import type { Say } from './say';
import type { Held, Intent } from './understanding/heard';
import type { SlotName } from './understanding/slotValues';

/** A task whose draft is read back from the state document at every step, so that tasks of every kind fit one table. */
export interface AnyTask {
  readonly id: string;
  readonly startsOn: readonly Intent[];
  readonly startsAlone: readonly Intent[];
  readonly begin: (turn: Turn) => unknown;
  readonly absorb: (draft: unknown, turn: Turn) => unknown;
  readonly advance: (
    draft: unknown,
    turn: Turn,
    entry: 'begun' | 'message' | 'resumed',
  ) => Promise<Step<unknown>>;
  readonly expecting: (draft: unknown) => readonly SlotName[];
  readonly keepsWords: (draft: unknown, turn: Turn) => boolean;
  readonly days: (draft: unknown) => readonly CalendarDate[];
  readonly held: (draft: unknown) => Held | undefined;
  readonly told: (draft: unknown) => readonly Say[];
  readonly keys: (draft: unknown, scene: Scene) => KeyInput;
  readonly needed: (draft: unknown, turn: Turn) => readonly Say[];
  readonly isReadBack: (draft: unknown) => boolean;
}

/** Reads drafts of a task. Each is the same one many times a turn and read once, and what the task made itself needs no reading. */
const reviving = <Draft>({ revive }: Pick<Task<Draft>, 'revive'>) => {
  const read = new WeakMap<object, { readonly draft: Draft }>();
  const keep = (from: unknown, draft: Draft): Draft => {
    if (typeof from === 'object' && from !== null) read.set(from, { draft });
    return draft;
  };
  return {
    revive: (stored: unknown): Draft => {
      const before = typeof stored === 'object' && stored !== null ? read.get(stored) : undefined;
      return before === undefined ? keep(stored, revive(stored)) : before.draft;
    },
    made: (draft: Draft): Draft => keep(draft, draft),
  };
};

const anyTask = <Draft>(task: Task<Draft>): AnyTask => {
  const { revive, made } = reviving(task);
  return {
    id: task.id,
    startsOn: task.startsOn,
    startsAlone: task.startsAlone ?? [],
    begin: (turn) => made(task.begin(turn)),
    absorb: (draft, turn) => made(task.absorb(revive(draft), turn)),
    advance: async (draft, turn, entry) => {
      const step = await task.advance(revive(draft), turn, entry);
      made(step.draft);
      return step;
    },
    expecting: (draft) => task.expecting(revive(draft)),
    keepsWords: (draft, turn) => task.keepsWords?.(revive(draft), turn) === true,
    days: (draft) => task.days(revive(draft)),
    held: (draft) => task.held?.(revive(draft)),
    told: (draft) => task.told?.(revive(draft)) ?? [],
    keys: (draft, scene) => task.keys(revive(draft), scene),
    needed: (draft, turn) => task.needed?.(revive(draft), turn) ?? [],
    isReadBack: (draft) => task.isReadBack?.(revive(draft)) === true,
  };
};

/** The table of tasks; where a message wants several, the first here comes first. Adding one is a folder and a line here. */
export const tasks: readonly AnyTask[] = [
  anyTask(report),
  anyTask(cancelRide),
  anyTask(changeRide),
  anyTask(busPass),
  anyTask(claim),
  anyTask(bookRide),
  anyTask(whereIsMyRide),
  anyTask(returnRide),
  anyTask(myRides),
  anyTask(tellUs),
  anyTask(textUpdates),
  anyTask(undo),
  anyTask(resume),
  anyTask(identify),
  anyTask(whoCalls),
  anyTask(introduce),
  anyTask(nextResident),
  anyTask(callBackNumber),
];

/** Whether an open task can go on: this release knows it and can read its draft. */
export const canGoOn = ({ id, state }: OpenTask): boolean => {
  try {
    return taskNamed(id)?.expecting(state.draft) !== undefined;
  } catch {
    return false;
  }
};

const byName: ReadonlyMap<string | undefined, AnyTask> = new Map(tasks.map((task) => [task.id, task]));

/** The task of this name. */
export const taskNamed = (id: string | undefined): AnyTask | undefined => byName.get(id);
