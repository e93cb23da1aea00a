import { z } from 'zod';
import type { LocalDateTime } from '../../domain/calendar/calendarDate';
import {
  detailTable,
  detailsSchema,
  type DetailName,
  type Details,
  type DetailValues,
} from '../../domain/details';
import {
  factsSchema,
  factTable,
  type FactName,
  type Facts,
  type FactValues,
  type Unknown,
} from '../../domain/facts';
import { onceFor } from '../../domain/onceFor';
import type { DraftId, Origin, Ride, Versioned } from '../../domain/ride';
import type { Say } from '../say';

/** A fact or a detail set to a value, and what it was taken from. */
export type Change = FactChange | ClaimChange | DetailChange;

/** A fact that is claimed or not. */
export type ClaimName = {
  [Name in FactName]: FactValues[Name] extends boolean ? Name : never;
}[FactName];

interface ClaimChange {
  readonly fact: ClaimName;
  readonly value: boolean | Unknown;
  readonly origin?: Origin['kind'];
  readonly because?: FactName | DetailName;
}

type FactChange = {
  readonly [Name in FactName]: {
    readonly fact: Name;
    readonly value: FactValues[Name] | Unknown;
    readonly origin?: Origin['kind'];
    /** The detail or fact this value was taken from: it goes when that one changes. */
    readonly because?: FactName | DetailName;
  };
}[FactName];

type DetailChange = {
  readonly [Name in DetailName]: {
    readonly detail: Name;
    readonly value: DetailValues[Name];
    readonly origin?: Origin['kind'];
    readonly because?: FactName | DetailName;
  };
}[DetailName];

/** A value in a form with where it came from. */
export interface Entry {
  readonly value: unknown;
  readonly origin: Origin;
  readonly because?: FactName | DetailName;
}

/** What one turn changed, as before and after. */
export interface TurnChanges {
  readonly turn: number;
  readonly changes: readonly { readonly name: string; readonly before?: Entry; readonly after?: Entry }[];
}

/** Two or more readings of a slot, waiting for one to be picked. */
export interface Clarification {
  readonly slot: string;
  readonly say: readonly Say[];
  /** What each choice sets, in the order shown. */
  readonly options: readonly (readonly Change[])[];
  /** What the choices are called; with one reading, the yes and the no. */
  readonly choices: readonly Say[];
  /** Times it was put, whatever else was told meanwhile. */
  readonly timesPut?: number;
}

/** What the last message did to the form. */
export interface LastHeard {
  readonly turn: number;
  /** Something was set or corrected. */
  readonly changed: boolean;
  /** Something that stood otherwise was corrected. */
  readonly corrected: boolean;
  /** The open question was answered. */
  readonly answered: boolean;
  /** What was said as it is held already; absent where there was none. */
  readonly same?: readonly string[];
  /** A slot that has to be asked next to make sense of it. */
  readonly follow?: string;
}

/** The unfinished result of a task: facts and details said so far, the open question, and how it went. */
export interface Form {
  readonly id: DraftId;
  /** Counts changes; what was read back is booked under it. */
  readonly version: number;
  /** When it was first asked for, for the day it is for; notice is counted from here. */
  readonly begun: LocalDateTime;
  /** Facts and details by name; a name is never both. */
  readonly entries: { readonly [Name in FactName | DetailName]?: Entry };
  /** The slot asked for last. */
  readonly asked?: string;
  /** Times in a row this question was put. */
  readonly timesAsked: number;
  readonly clarification?: Clarification;
  /** What else was unclear, each asked about once the one before it is settled. */
  readonly toClarify?: readonly Clarification[];
  /** What the readings would have set that were offered, and were none of those meant. */
  readonly declined?: readonly (readonly Change[])[];
  readonly lastHeard?: LastHeard;
  /** Times in a row the open question was not answered. */
  readonly misses: number;
  /** Pages of a menu that were passed by with the key for more. */
  readonly menuPage?: number;
  /** What to change was asked. */
  readonly changing?: boolean;
  /** The version that was read back and waits for a yes. */
  readonly readBackVersion?: number;
  /** The version that was agreed to with words beside the yes, which were asked about. */
  readonly besideYesAsked?: number;
  /** On a call: what was said back last, and the pieces before it that the caller has agreed to. */
  readonly saidBack?: readonly Say[];
  readonly agreed?: readonly (readonly Say[])[];
  /** Reasons for which this request already went to a person; each opens one work item. */
  readonly referred: readonly string[];
  /** The booked ride that is being changed, as it was read; without one a new ride is booked. */
  readonly replaces?: Versioned<Ride>;
  /** Last changes, oldest first, at most {@link KEPT_CHANGES} turns. */
  readonly history: readonly TurnChanges[];
}

const factNames: ReadonlySet<string> = new Set(Object.keys(factTable));
const detailNames: ReadonlySet<string> = new Set(Object.keys(detailTable));

const ORIGINS: readonly unknown[] = [
  'record',
  'directory',
  'derived',
  'presumed',
] satisfies readonly Origin['kind'][];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isOrigin = (origin: unknown): boolean =>
  isObject(origin) &&
  'kind' in origin &&
  (origin.kind === 'said'
    ? 'turn' in origin && Number.isSafeInteger(origin.turn)
    : ORIGINS.includes(origin.kind));

const isEntry = ([name, entry]: readonly [string, unknown]): boolean =>
  isName(name) &&
  isObject(entry) &&
  'origin' in entry &&
  isOrigin(entry.origin) &&
  (!('because' in entry) ||
    entry.because === undefined ||
    (typeof entry.because === 'string' && isName(entry.because)));

/** Entries are many, and are read at every turn. */
const areEntries = (entries: unknown): boolean =>
  isObject(entries) && !Array.isArray(entries) && Object.entries(entries).every(isEntry);

const isChange = (change: unknown): boolean =>
  isObject(change) && 'name' in change && typeof change.name === 'string';

const isOfTurn = (one: unknown): boolean =>
  isObject(one) &&
  'turn' in one &&
  Number.isSafeInteger(one.turn) &&
  'changes' in one &&
  Array.isArray(one.changes) &&
  one.changes.every(isChange);

const documentSchema = z.object({
  id: z.string(),
  version: z.int(),
  begun: z.string(),
  entries: z.custom(areEntries),
  timesAsked: z.int(),
  misses: z.int(),
  referred: z.array(z.string()),
  history: z.custom((history) => Array.isArray(history) && history.every(isOfTurn)),
});

const forms = new WeakSet();

/** A form that needs no reading any more: it was made here, or was read. */
export const asForm = (form: Form): Form => {
  forms.add(form);
  return form;
};

/** Whether a draft of the state document is a form, which is found out of each once. */
export const isForm = (draft: unknown): draft is Form => {
  if (!isObject(draft)) return false;
  if (forms.has(draft)) return true;
  if (!documentSchema.safeParse(draft).success) return false;
  forms.add(draft);
  return true;
};

/** Reads a form back from the state document; throws a ZodError when it is none. */
export const formSchema = z.custom<Form>(isForm);

// They are asked for dozens of times a turn, and a form changes by getting other entries.
const valuesOf = onceFor((entries: Form['entries']): { readonly facts: Facts; readonly details: Details } => {
  const facts: Record<string, unknown> = {};
  const details: Record<string, unknown> = {};
  for (const [name, { value }] of Object.entries(entries)) {
    if (factNames.has(name)) facts[name] = value;
    else if (detailNames.has(name)) details[name] = value;
  }
  return { facts: factsSchema.parse(facts), details: detailsSchema.parse(details) };
});

/** The facts of a form. */
export const factsIn = ({ entries }: Pick<Form, 'entries'>): Facts => valuesOf(entries).facts;

/** The details of a form. */
export const detailsIn = ({ entries }: Pick<Form, 'entries'>): Details => valuesOf(entries).details;

/** Turns whose changes can be taken back. */
export const KEPT_CHANGES = 20;

/** An empty form. */
export const newForm = (id: DraftId, begun: LocalDateTime): Form => ({
  id,
  version: 0,
  begun,
  entries: {},
  timesAsked: 0,
  misses: 0,
  referred: [],
  history: [],
});

/** Whether it was read back as it stands, and waits for a yes. */
export const isReadBack = ({ readBackVersion, version }: Form): boolean => readBackVersion === version;

/** Whether anything was said for it yet. */
export const isBegun = ({ history }: Form): boolean =>
  history.some(({ changes }) => changes.some(({ after }) => after?.origin.kind === 'said'));

const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** Names of what is said just as the form holds it already. */
export const heldAlready = ({ entries }: Form, changes: readonly Change[]): readonly string[] =>
  changes.flatMap((change) => {
    const name = nameOf(change);
    const before = entries[name];
    const isSaid = (change.origin ?? 'said') === 'said';
    return isSaid && before !== undefined && same(before.value, change.value) ? [name] : [];
  });

/** The fact or detail a change sets. */
export const nameOf = (change: Change): FactName | DetailName =>
  'fact' in change ? change.fact : change.detail;

const entryOf = ({ value, origin: kind = 'said', because }: Change, turn: number): Entry => ({
  value,
  origin: kind === 'said' ? { kind, turn } : { kind },
  ...(because !== undefined && { because }),
});

/**
 * The form with the changes applied. Values taken because of one that changed go with it, unless the same message said
 * both. A value that is the same again changes nothing, and one from a directory never replaces one that was said.
 */
export const applyChanges = (form: Form, changes: readonly Change[], turn: number): Form => {
  if (changes.length === 0) return form;
  const entries: { [Name in FactName | DetailName]?: Entry } = { ...form.entries };
  const named = new Set(changes.map(nameOf));
  const made: { name: string; before?: Entry; after?: Entry }[] = [];
  let isConfirmed = false;
  const record = (name: FactName | DetailName, after: Entry | undefined): void => {
    const before = entries[name];
    made.push({ name, ...(before && { before }), ...(after && { after }) });
    if (after === undefined) Reflect.deleteProperty(entries, name);
    else entries[name] = after;
  };
  for (const change of changes) {
    const name = nameOf(change);
    const before = entries[name];
    const kind = change.origin ?? 'said';
    if (kind !== 'said' && before?.origin.kind === 'said') continue;
    if (before !== undefined && same(before.value, change.value)) {
      // What is said as well stays when that goes which it was taken from before.
      const isSaidNow = kind === 'said' && before.origin.kind === 'directory';
      if (isSaidNow) entries[name] = entryOf(change, turn);
      isConfirmed ||= isSaidNow;
      continue;
    }
    for (const dependent of Object.keys(entries)) {
      if (isNameOf(entries, dependent) && entries[dependent]?.because === name && !named.has(dependent)) {
        record(dependent, undefined);
      }
    }
    record(name, entryOf(change, turn));
  }
  if (made.length === 0) return isConfirmed ? { ...form, entries } : form;
  const last = form.history.at(-1);
  const history =
    last?.turn === turn
      ? [...form.history.slice(0, -1), { turn, changes: [...last.changes, ...made] }]
      : [...form.history, { turn, changes: made }].slice(-KEPT_CHANGES);
  return { ...form, version: form.version + 1, entries, history };
};

/** The form with some of these values, as if they were said. */
export const applyValues = (
  form: Form,
  from: { readonly facts?: Facts; readonly details?: Details } | undefined,
  names: readonly (FactName | DetailName)[],
  turn: number,
): Form => {
  const entries: { [Name in FactName | DetailName]?: Entry } = { ...form.entries };
  const made = Object.entries({ ...from?.facts, ...from?.details }).flatMap(([name, value]) => {
    if (!isName(name) || !names.includes(name) || entries[name] !== undefined) return [];
    const after: Entry = { value, origin: { kind: 'said', turn } };
    entries[name] = after;
    return [{ name, after }];
  });
  if (made.length === 0) return form;
  const history = [...form.history, { turn, changes: made }].slice(-KEPT_CHANGES);
  return { ...form, version: form.version + 1, entries, history };
};

/** The form without these values and what was taken because of them, so that they are asked again; it can be taken back. */
export const forget = (form: Form, names: readonly (FactName | DetailName)[], turn: number): Form => {
  const entries: { [Name in FactName | DetailName]?: Entry } = { ...form.entries };
  const made: { name: string; before: Entry }[] = [];
  for (const [name, before] of Object.entries(form.entries)) {
    if (!isName(name)) continue;
    if (!names.includes(name) && (before.because === undefined || !names.includes(before.because))) continue;
    made.push({ name, before });
    Reflect.deleteProperty(entries, name);
  }
  if (made.length === 0) return form;
  const history = [...form.history, { turn, changes: made }].slice(-KEPT_CHANGES);
  return { ...form, version: form.version + 1, entries, history };
};

/** The form as it was before the last turn that changed it, or undefined when there is none to take back. */
export const takeBack = (form: Form): Form | undefined => {
  const last = form.history.at(-1);
  if (last === undefined) return undefined;
  const entries: { [Name in FactName | DetailName]?: Entry } = { ...form.entries };
  for (const { name, before } of [...last.changes].reverse()) {
    if (!isName(name)) continue;
    if (before === undefined) Reflect.deleteProperty(entries, name);
    else entries[name] = before;
  }
  return { ...form, version: form.version + 1, entries, history: form.history.slice(0, -1), misses: 0 };
};

const isNameOf = (entries: Form['entries'], name: string): name is FactName | DetailName => name in entries;
const isName = (name: string): name is FactName | DetailName => factNames.has(name) || detailNames.has(name);
