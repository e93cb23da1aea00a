import { isDeepStrictEqual } from 'node:util';
import type { Understood } from '../../bot/commands/understand/heardLine';
import { readDanger } from '../../dialogs/understanding/safety/readDanger';
import type { Situation } from '../../dialogs/understanding/heard';
import type { Labelled } from './labelled';

/** A share, with what it is a share of. */
export interface Share {
  readonly name: string;
  readonly of: number;
  readonly found: number;
}

/** What was labelled and what was heard. */
export interface Heard {
  readonly labelled: Labelled;
  readonly understood: Understood;
}

const isDanger = (safety: string | undefined): boolean => safety === 'emergency' || safety === 'crisis';

const isAskedAbout = ({ labelled }: Heard): boolean => readDanger(labelled.text).mayBe !== undefined;

const share = (
  name: string,
  heard: readonly Heard[],
  among: (one: Heard) => boolean,
  found: (one: Heard) => boolean,
): readonly Share[] => {
  const all = heard.filter(among);
  return all.length === 0 ? [] : [{ name, of: all.length, found: all.filter(found).length }];
};

/** How well danger was told: what was found, what was named right, what was a false alarm. */
export const safetyShares = (heard: readonly Heard[]): readonly Share[] => {
  const is =
    (...safety: readonly string[]) =>
    ({ labelled }: Heard): boolean =>
      labelled.safety !== undefined && safety.includes(labelled.safety);
  const toldDanger = ({ understood }: Heard): boolean => isDanger(understood.safety);
  return [
    ...share('emergencies and crises found', heard, is('emergency', 'crisis'), toldDanger),
    ...share(
      'crises named a crisis',
      heard,
      is('crisis'),
      ({ understood }) => understood.safety === 'crisis',
    ),
    ...share('urgent found', heard, is('urgent'), ({ understood }) => understood.safety === 'urgent'),
    ...share('false alarms on urgent', heard, is('urgent'), toldDanger),
    ...share('false alarms on routine', heard, is('routine'), toldDanger),
    ...share(
      'asked about, of emergencies and crises not found',
      heard,
      (one) => is('emergency', 'crisis')(one) && !toldDanger(one),
      isAskedAbout,
    ),
    ...share('asked about, of urgent and routine', heard, is('urgent', 'routine'), isAskedAbout),
  ];
};

const asks = (understood: Understood | Labelled, slot: string): boolean =>
  understood.ambiguous?.some((one) => one.slot === slot) === true;

const isRight = ({ labelled, understood }: Heard): boolean =>
  isDeepStrictEqual([labelled.date ?? null, labelled.time ?? null], [understood.date, understood.time]);

/** How well days and times were read. */
export const dateShares = (heard: readonly Heard[]): readonly Share[] => {
  const every = (): boolean => true;
  return [
    ...share('date and time both right', heard, every, isRight),
    ...share(
      'date wrong and not asked about',
      heard,
      every,
      ({ labelled, understood }) =>
        understood.date !== null &&
        !isDeepStrictEqual(understood.date, labelled.date) &&
        !asks(understood, 'appointmentDate'),
    ),
    ...share(
      'doubts asked about',
      heard,
      ({ labelled }) => (labelled.ambiguous?.length ?? 0) > 0,
      ({ labelled, understood }) => labelled.ambiguous?.every(({ slot }) => asks(understood, slot)) === true,
    ),
  ];
};

/** Micro-averaged: right ones, superfluous ones and missed ones over all messages. */
export interface FScore {
  readonly name: string;
  readonly right: number;
  readonly superfluous: number;
  readonly missed: number;
}

const fScore = (
  name: string,
  pairs: readonly { readonly wanted: ReadonlySet<string>; readonly got: ReadonlySet<string> }[],
): FScore => {
  const sum = (count: (pair: (typeof pairs)[number]) => number): number =>
    pairs.reduce((total, pair) => total + count(pair), 0);
  return {
    name,
    right: sum(({ wanted, got }) => [...got].filter((one) => wanted.has(one)).length),
    superfluous: sum(({ wanted, got }) => [...got].filter((one) => !wanted.has(one)).length),
    missed: sum(({ wanted, got }) => [...wanted].filter((one) => !got.has(one)).length),
  };
};

/** The harmonic mean of precision and recall. */
export const f1 = ({ right, superfluous, missed }: FScore): number =>
  right === 0 ? 0 : (2 * right) / (2 * right + superfluous + missed);

/** Letter case and full stops of a value do not count, nor does an article before a place. */
const written = (slot: string, value: unknown): string => {
  const text = JSON.stringify(value).toLowerCase().replaceAll('.', '');
  return `${slot} ${slot === 'pickup' || slot === 'destination' ? text.replaceAll(/"(?:the|el|la|los|las) /g, '"') : text}`;
};

const slotsOf = ({ slots, date, time }: Labelled): ReadonlySet<string> =>
  new Set(
    Object.entries({
      ...slots,
      ...((date ?? undefined) !== undefined && { appointmentDate: date }),
      ...((time ?? undefined) !== undefined && { appointmentTime: time }),
    }).map(([slot, value]) => written(slot, value)),
  );

/** What was wanted and what was heard, of situations; by name where one is given. */
export const situationScore = (heard: readonly Heard[], name?: Situation): FScore => {
  const only = (told: readonly Situation[] = []): ReadonlySet<string> =>
    new Set(told.filter((one) => name === undefined || one === name));
  return fScore(
    name ?? 'situations',
    heard.map(({ labelled, understood }) => ({
      wanted: only(labelled.situations),
      got: only(understood.situations),
    })),
  );
};

/** What was wanted and what was heard, of wishes and of slots. */
export const wishScore = (heard: readonly Heard[]): FScore =>
  fScore(
    'wishes',
    heard.map(({ labelled, understood }) => ({
      wanted: new Set(labelled.intents),
      got: new Set(understood.intents),
    })),
  );

/** As {@link wishScore}, of slots with their values. */
export const slotScore = (heard: readonly Heard[]): FScore =>
  fScore(
    'slots',
    heard.map(({ labelled, understood }) => ({
      wanted: slotsOf(labelled),
      got: new Set(Object.entries(understood.slots).map(([slot, value]) => written(slot, value))),
    })),
  );
