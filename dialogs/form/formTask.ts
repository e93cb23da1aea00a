import type { Effect, Scene, Step, Task, Turn } from '../conversation';
import { at } from '../../domain/calendar/calendarDate';
import type { Place } from '../../domain/details';
import { known } from '../../domain/facts';
import { say, type Say } from '../say';
import type { MessageKey } from '../locales/messages';
import type { Held, Intent } from '../understanding/heard';
import {
  applyChanges,
  asForm,
  detailsIn,
  factsIn,
  forget,
  formSchema,
  heldAlready,
  nameOf,
  newForm,
  takeBack,
  type Change,
  type Clarification,
  type Form,
  type TurnChanges,
} from './form';
import { MORE_KEY, speechOnly, type KeyInput } from './keys';
import { afterYes, pieceBefore, pieceOf, type ReadBack } from './readInPieces';
import type { Slot } from './slot';
import { unreadBeside } from './unreadBeside';
import { saysNothingElse, wishes } from '../wishes';

/** What a task wants to do next with its form. */
export type Next<SlotId extends string> =
  | {
      readonly kind: 'ask';
      readonly slot: SlotId;
      readonly before?: readonly Say[];
      readonly effects?: readonly Effect[];
      /** A reason for which the request went to a person meanwhile. */
      readonly referred?: string;
    }
  /** Another task has to come first. */
  | { readonly kind: 'first'; readonly task: string }
  /** Read back and wait for a yes to the question; `confirmed` is what comes after it, from the same decision. */
  | ({ readonly kind: 'confirm'; readonly confirmed: () => Next<SlotId> } & ReadBack)
  | { readonly kind: 'finish'; readonly say: readonly Say[]; readonly effects: readonly Effect[] };

/** A task over a form. */
export interface FormTask<SlotId extends string> {
  readonly id: string;
  readonly startsOn: readonly Intent[];
  readonly startsAlone?: readonly Intent[];
  readonly slots: Readonly<Record<SlotId, Slot>>;
  /** Pure but for reading: from the form to what comes next. */
  readonly next: (form: Form, turn: Turn) => Promise<Next<SlotId>>;
  /** Reads what the keys of a question need, before it is put. */
  readonly lookUp?: (slot: SlotId, turn: Turn) => Promise<void>;
  /** What comes instead when a question was put and not answered so often; undefined where it is put again. */
  readonly missed?: (form: Form, slot: SlotId, turn: Turn) => Next<SlotId> | undefined;
  /** What comes instead of asking what to change, after a no to what was read back. */
  readonly refused?: (form: Form, turn: Turn) => Promise<Next<SlotId> | undefined>;
  /** What is told, in few words, of values that were said again just as they are held. */
  readonly heldSays?: (form: Form, names: readonly string[]) => readonly Say[];
  /** What can be picked by key when something is to be changed, in this order, with what it is called. */
  readonly changeable: readonly { readonly slot: SlotId; readonly what: Say }[];
}

/** Times a question may go unanswered before a person is offered. */
export const MISSES_BEFORE_A_PERSON = 3;

/** "Never mind, it's good": so few words that sound like a yes leave nothing else unread. */
const WORDS_OF_AGREEMENT = 5;

const without = (form: Form, ...names: readonly (keyof Form)[]): Form => {
  if (!names.some((name) => name in form)) return form;
  const copy: Form = { ...form };
  for (const name of names) Reflect.deleteProperty(copy, name);
  return copy;
};

const keysOf = (slot: Slot | undefined, form: Form, scene: Scene): KeyInput =>
  typeof slot?.keys === 'function' ? slot.keys(form, scene) : (slot?.keys ?? speechOnly);

const hasMore = (keys: KeyInput): boolean => keys.kind === 'menu' && keys.more === true;

/** A read-back is answered with 1 or 2. */
const readBackKeys = ({ replaces }: Form): KeyInput => ({
  kind: 'menu',
  choices: [say(replaces === undefined ? 'choice.bookIt' : 'choice.changeIt'), say('choice.change')],
  inQuestion: true,
});

const isReadBack = ({ readBackVersion, version }: Form): boolean => readBackVersion === version;

/** The question after what was said back, once more. */
const askedAgain = <SlotId extends string>(form: Form, due: Next<SlotId>, turn: Turn): Say => {
  if (due.kind === 'confirm' && !afterYes(form, due, turn).isAllAgreed) return say('readBack.goOn.again');
  return say(form.replaces === undefined ? 'form.yesOrChange' : 'change.yesOrChange');
};

/** Whether what was said settles which reading was meant: it sets the very thing they differ in. */
const settles = (changes: readonly Change[], clarification: Clarification | undefined): boolean => {
  const meant = (clarification?.options ?? []).flatMap((option) =>
    option.filter(({ origin = 'said' }) => origin === 'said').map(nameOf),
  );
  return changes.some((change) => meant.includes(nameOf(change)));
};

/** "No, nobody" to "which day?" answers another question: what was unclear stays so. */
const isOfElse = (slot: Slot | undefined, { heard: { slots, unclear } }: Turn): boolean => {
  const told = [...Object.keys(slots), ...unclear.map((one) => one.slot)];
  return told.length > 0 && !told.some((name) => slot?.expects.some((one) => one === name) === true);
};

const wordsOf = ({ name, street }: Place): string => [name, street].filter(Boolean).join(' ');

/** "In Hamden" after "Dr. Lee" completes what was said; "Dr. Roy" corrects it. */
const isCorrection = ({ before, after }: TurnChanges['changes'][number]): boolean =>
  before?.origin.kind === 'said' && after !== undefined && !isCompleted(before.value, after.value);

const isCompleted = (before: unknown, after: unknown): boolean =>
  typeof before === 'object' &&
  typeof after === 'object' &&
  before !== null &&
  after !== null &&
  Object.entries(before).every(
    ([name, value]) =>
      value === '' || Object.entries(after).some(([other, now]) => other === name && now === value),
  );

/** Makes a task of a slot table and of what comes next: over-answering, corrections, read-back and repair are the same for all. */
export const formTask = <SlotId extends string>(definition: FormTask<SlotId>): Task<Form> => {
  const inOrder = Object.entries<Slot>(definition.slots);
  const byName: ReadonlyMap<string | undefined, Slot> = new Map(inOrder);
  const slotOf = (id: string | undefined): Slot | undefined => byName.get(id);

  const absorb = (form: Form, turn: Turn): Form => {
    const changes: Change[] = [];
    let follow: string | undefined;
    let clarification: Clarification | undefined;
    let answered = false;

    const { asked } = form;
    const isAsked = form.readBackVersion === undefined && turn.heard.isAside !== true;
    const open = isAsked ? slotOf(asked) : undefined;
    const wantsMore =
      turn.heard.keyed === true && turn.heard.choice === MORE_KEY && hasMore(keysOf(open, form, turn));
    const options = form.clarification?.options ?? [];
    // With one reading to choose from, the question is a yes or a no.
    const isYesOrNo = options.length === 1;
    const named =
      options.length > 0 ? slotOf(form.clarification?.slot)?.named?.(turn, options.length) : undefined;
    const chosen = turn.heard.choice ?? named;
    const number = chosen ?? (isYesOrNo && turn.heard.answer === 'yes' ? 1 : undefined);
    const picked = number === undefined ? undefined : options[number - 1];
    const refused =
      options.length > 0 &&
      picked === undefined &&
      !isOfElse(slotOf(form.clarification?.slot), turn) &&
      (turn.heard.answer === 'no' || (isYesOrNo && chosen === 2));
    if (picked !== undefined) {
      changes.push(...picked);
      answered = true;
    } else if (wantsMore) {
      answered = true;
      form = { ...form, menuPage: (form.menuPage ?? 0) + 1 };
    } else if (turn.heard.text !== '') {
      // Silence, and keys that say nothing, answer nothing: not even a question that takes any words.
      const clarified = form.clarification?.slot;
      if (refused) changes.push(...(slotOf(clarified)?.refused ?? []));
      for (const [name, slot] of inOrder) {
        // A bare answer to "which one?" answers no other question.
        const isOpen =
          open !== undefined &&
          asked === name &&
          (clarified === undefined || (clarified === name && !refused));
        const read = slot.read({ form, turn, open: isOpen });
        if (read === undefined) continue;
        changes.push(...(read.changes ?? []));
        follow = read.follow ?? follow;
        if (read.clarify !== undefined) clarification = { slot: name, ...read.clarify };
        // "I don't know" that leaves the question open is taken kindly, and counted.
        answered ||= isOpen && (read.changes !== undefined || turn.heard.answer !== 'unknown');
      }
    }
    const isOnlyRefusal = changes.every((change) =>
      slotOf(form.clarification?.slot)?.refused?.includes(change),
    );
    if (refused && isOnlyRefusal) follow = form.clarification?.slot;
    const applied = applyChanges(form, changes, turn.number);
    const corrected = (applied.history.at(-1)?.changes ?? []).some(isCorrection);
    const changed = applied.version !== form.version;
    const isSettled = settles(changes, form.clarification);
    const same = heldAlready(form, changes);
    return {
      ...without(applied, 'clarification'),
      ...(clarification !== undefined && { clarification }),
      ...(clarification === undefined &&
        !isSettled &&
        !refused &&
        form.clarification && { clarification: form.clarification }),
      lastHeard: {
        turn: turn.number,
        changed,
        corrected: changed && corrected,
        answered: answered || changed || refused || clarification !== undefined,
        ...(same.length > 0 && { same }),
        ...(follow !== undefined && { follow }),
      },
    };
  };

  /** Puts a question: plainly the first time, in other words the second, with examples the third. */
  const put = async (form: Form, slotId: SlotId, turn: Turn, before: readonly Say[]): Promise<Step<Form>> => {
    await definition.lookUp?.(slotId, turn);
    const slot = definition.slots[slotId];
    const last = form.history.at(-1);
    // Part of it was just answered: what is left is a question of its own, put for the first time.
    const isPartly =
      last?.turn === turn.number && last.changes.some(({ name }) => slot.sets.some((one) => one === name));
    const timesAsked = form.asked === slotId && !isPartly ? form.timesAsked + 1 : 1;
    const again = (): MessageKey => (typeof slot.again === 'string' ? slot.again : slot.again(form, turn));
    const question =
      timesAsked === 1 ? slot.ask(form, turn) : say(timesAsked % 2 === 0 ? again() : slot.examples);
    // A question that was answered and stands again helps no more than one that was not; who tells something else meanwhile is not stuck.
    const isStuck = Math.max(form.misses, timesAsked - 1) >= MISSES_BEFORE_A_PERSON;
    const tellsElse = timesAsked > 1 && form.lastHeard?.turn === turn.number && form.lastHeard.changed;
    const offer = isStuck && !tellsElse ? [say('offer.person')] : [];
    const kept = tellsElse && before.length === 0 ? [say('form.kept')] : [];
    return {
      draft: {
        ...(form.asked === slotId
          ? without(form, 'readBackVersion')
          : without(form, 'readBackVersion', 'menuPage')),
        asked: slotId,
        timesAsked,
      },
      say: [...before, ...kept],
      effects: [],
      after: [...offer, question],
      then: 'wait',
    };
  };

  /** A correction is told, before whatever comes next. */
  const notedIn = ({ lastHeard }: Form, turn: Turn): readonly Say[] =>
    lastHeard?.turn === turn.number && lastHeard.corrected ? [say('form.noted')] : [];

  /** What was added to what was read back, as a phone that is not read back: that it was taken. */
  const takenIn = (form: Form, turn: Turn): readonly Say[] => {
    const { lastHeard, readBackVersion } = form;
    const isTaken = lastHeard?.turn === turn.number && lastHeard.changed && !lastHeard.corrected;
    return isTaken && readBackVersion !== undefined ? [say('form.noted')] : [];
  };

  /** What was told of something else, while a question about the last answer stands. */
  const keptIn = ({ lastHeard, clarification }: Form, turn: Turn): readonly Say[] => {
    const asks = turn.state.question.some(({ key }) => key === clarification?.say[0]?.key);
    return lastHeard?.turn === turn.number && lastHeard.changed && asks ? [say('form.kept')] : [];
  };

  /** "No, it's at 10:30", where it is: that it is held so, of a message that changed nothing. */
  const asHeldIn = (form: Form, turn: Turn): readonly Say[] => {
    const { lastHeard } = form;
    if (lastHeard?.turn !== turn.number || lastHeard.changed || form.clarification !== undefined) return [];
    const what = definition.heldSays?.(form, lastHeard.same ?? []) ?? [];
    return what.length === 0 ? [] : [say('form.asHeld', { what: { all: what } })];
  };

  const follow = async (form: Form, next: Next<SlotId>, turn: Turn): Promise<Step<Form>> => {
    const noted = notedIn(form, turn);
    switch (next.kind) {
      case 'ask': {
        const referred = next.referred === undefined ? form.referred : [...form.referred, next.referred];
        const step = await put({ ...form, referred }, next.slot, turn, [...noted, ...(next.before ?? [])]);
        return { ...step, effects: next.effects ?? [] };
      }
      case 'first':
        return { draft: form, say: [], effects: [], then: { first: next.task } };
      case 'confirm': {
        const { piece, question } = pieceOf(form, next, turn);
        return {
          draft: {
            ...without(form, 'asked'),
            readBackVersion: form.version,
            timesAsked: 0,
            ...(turn.incoming.isCall === true && { saidBack: piece }),
          },
          say: [...noted, ...takenIn(form, turn)],
          effects: [],
          after: [...piece, question],
          then: 'wait',
        };
      }
      case 'finish':
        return { draft: form, say: next.say, effects: next.effects, then: 'done' };
    }
  };

  /** One step back: out of a question about the last answer, else to before the last change. It is no try that went wrong. */
  const stepBack = async (form: Form, due: Next<SlotId>, turn: Turn): Promise<Step<Form>> => {
    const piece = isReadBack(form) ? pieceBefore(form) : undefined;
    if (piece !== undefined) return follow(piece, due, turn);
    const isAside = form.clarification !== undefined || form.changing === true;
    const before = isAside ? form : takeBack(form);
    const back = without(before ?? form, 'readBackVersion', 'asked', 'clarification', 'changing');
    const next = before === undefined || isAside ? due : await definition.next(back, turn);
    const step = await follow(back, next, turn);
    return { ...step, say: [say(before === undefined ? 'back.nothing' : 'form.takenBack'), ...step.say] };
  };

  /** What was said to what was read back is as it stands: its question once more. */
  const standsAsSaid = (form: Form, due: Next<SlotId>, turn: Turn): Step<Form> => ({
    draft: { ...form, misses: 0 },
    say: asHeldIn(form, turn),
    effects: [],
    after: [askedAgain(form, due, turn)],
    then: 'wait',
  });

  const advance = async (
    form: Form,
    turn: Turn,
    entry: 'begun' | 'message' | 'resumed',
  ): Promise<Step<Form>> => {
    const { heard } = turn;
    if (entry !== 'message') {
      const next = await definition.next(form, turn);
      // What was unclear is settled before anything else is asked, but for who is asking.
      if (next.kind === 'first' || form.clarification === undefined) {
        // After something else was done its question is new again.
        const isBack = entry === 'resumed' && next.kind === 'ask' && form.asked === next.slot;
        if (!isBack) return follow(form, next, turn);
        return { ...(await follow({ ...form, timesAsked: 0 }, next, turn)), lead: [say('form.backTo')] };
      }
      return { draft: form, say: [], effects: [], after: form.clarification.say, then: 'wait' };
    }

    const due = await definition.next(form, turn);
    if (due.kind === 'first') return follow(form, due, turn);
    if (heard.intents.includes('go-back')) return stepBack(form, due, turn);
    if (form.clarification !== undefined) {
      const misses = form.lastHeard?.answered === true ? 0 : form.misses + 1;
      if (misses < MISSES_BEFORE_A_PERSON) {
        return {
          draft: { ...form, misses },
          say: form.lastHeard?.corrected === true ? notedIn(form, turn) : keptIn(form, turn),
          effects: [],
          after: form.clarification.say,
          then: 'wait',
        };
      }
      form = without(form, 'clarification');
    }
    if (form.changing === true) {
      form = without(form, 'changing');
      const wanted = heard.keyed === true ? definition.changeable[(heard.choice ?? 0) - 1] : undefined;
      const slot = slotOf(wanted?.slot);
      if (wanted !== undefined && slot !== undefined) {
        return put(forget(form, slot.sets, turn.number), wanted.slot, turn, []);
      }
      // What was wrong was told, and not made out: to read the same back would pass it over.
      const misses = form.misses + 1;
      const asHeld = asHeldIn(form, turn);
      if (asHeld.length > 0 && due.kind === 'confirm') {
        const step = await follow({ ...form, misses: 0 }, due, turn);
        return { ...step, say: [...asHeld, ...step.say] };
      }
      // "Nothing, it's fine, book it": what was read back is read back once more, for the yes itself.
      const isAllRight = heard.agreement === 'affirm';
      const isMissed =
        form.lastHeard?.answered !== true &&
        heard.answer === undefined &&
        heard.choice === undefined &&
        !isAllRight;
      if (isMissed && misses < MISSES_BEFORE_A_PERSON) {
        return {
          draft: { ...form, misses, changing: true },
          say: [],
          effects: [],
          after: [say('form.whatToChange')],
          then: 'wait',
        };
      }
    }
    const waitsForYes = isReadBack(form);
    if (waitsForYes) {
      if (heard.choice === 1 || (heard.choice === undefined && heard.answer === 'yes')) {
        if (due.kind !== 'confirm') return follow(form, due, turn);
        const words = unreadBeside(form, turn);
        if (words !== undefined) {
          return {
            draft: { ...form, besideYesAsked: form.version },
            say: [say('form.besideYes', { words })],
            effects: [],
            after: [askedAgain(form, due, turn)],
            then: 'wait',
          };
        }
        const { form: agreed, isAllAgreed } = afterYes(form, due, turn);
        return follow(agreed, isAllAgreed ? due.confirmed() : due, turn);
      }
      if (heard.choice === 2 || heard.answer === 'no') {
        const refused = await definition.refused?.(form, turn);
        if (refused !== undefined) return follow(form, refused, turn);
        if (asHeldIn(form, turn).length > 0) return standsAsSaid(form, due, turn);
        // A yes after this is no yes to what was read back before: it is read back again.
        const after = [say('form.whatToChange')];
        return {
          draft: { ...without(form, 'readBackVersion'), changing: true },
          say: [],
          effects: [],
          after,
          then: 'wait',
        };
      }
    }
    const understood = form.lastHeard?.answered === true;
    if (waitsForYes && !understood && asHeldIn(form, turn).length > 0) return standsAsSaid(form, due, turn);
    // "God bless you", to what was read back, is no yes yet, and nothing that was not made out.
    if (waitsForYes && !understood && wishes(turn, 'thanks-bye') && saysNothingElse(turn))
      return {
        draft: form,
        say: [say('thanks')],
        effects: [],
        after: [askedAgain(form, due, turn)],
        then: 'wait',
      };
    const misses = understood ? 0 : form.misses + 1;
    if (waitsForYes && !understood) {
      const offer = misses >= MISSES_BEFORE_A_PERSON ? [say('offer.person')] : [];
      // Whoever meant to change something has to know that it is as it was.
      const isAgreed = heard.agreement === 'affirm' && heard.text.split(/\s+/u).length <= WORDS_OF_AGREEMENT;
      const isNotRead = heard.text !== '' && !isAgreed ? [say('form.notRead')] : [];
      return {
        draft: { ...form, misses },
        say: [...isNotRead, ...offer],
        effects: [],
        after: [askedAgain(form, due, turn)],
        then: 'wait',
      };
    }
    const heardForm = { ...form, misses };
    const instead = due.kind === 'ask' ? definition.missed?.(heardForm, due.slot, turn) : undefined;
    return follow(heardForm, instead ?? due, turn);
  };

  const held = (form: Form): Held => {
    const { appointmentDate, appointmentTime } = factsIn(form);
    const { returnRide, pickup, destination } = detailsIn(form);
    return {
      ...(known(appointmentDate) && { appointmentDate }),
      ...(known(appointmentTime) && { appointmentTime }),
      ...(returnRide?.kind === 'at' && { returnTime: returnRide.time }),
      ...(pickup !== undefined && { pickup: wordsOf(pickup) }),
      ...(destination !== undefined && { destination: wordsOf(destination) }),
    };
  };

  const keys = (form: Form, scene: Scene): KeyInput => {
    if (form.clarification !== undefined) {
      return { kind: 'menu', choices: form.clarification.choices, inQuestion: true };
    }
    if (form.readBackVersion !== undefined) return readBackKeys(form);
    if (form.changing === true)
      return { kind: 'menu', choices: definition.changeable.map(({ what }) => what) };
    return keysOf(slotOf(form.asked), form, scene);
  };

  return {
    id: definition.id,
    startsOn: definition.startsOn,
    ...(definition.startsAlone !== undefined && { startsAlone: definition.startsAlone }),
    begin: ({ world }) => newForm(world.newId(), at(world.now.date, world.now.time)),
    absorb,
    advance: async (form, turn, entry) => {
      const step = await advance(form, turn, entry);
      return { ...step, draft: asForm(step.draft) };
    },
    expecting: (form) => slotOf(form.asked ?? form.clarification?.slot)?.expects ?? [],
    days: (form) => {
      const { appointmentDate } = factsIn(form);
      return known(appointmentDate) ? [appointmentDate] : [];
    },
    held,
    keys,
    isReadBack,
    revive: (draft) => {
      const form = formSchema.parse(draft);
      // Values are read at every step: one that is out of shape by now is found out here, once.
      factsIn(form);
      detailsIn(form);
      return form;
    },
  };
};
