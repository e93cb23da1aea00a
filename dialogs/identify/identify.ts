import { z } from 'zod';
import { addMinutes, at } from '../../domain/calendar/calendarDate';
import type { Member } from '../../domain/ports/memberDirectory';
import type { NewWorkItem } from '../../domain/ports/workItems';
import type { UnfinishedDraft } from '../../domain/ports/unfinishedDrafts';
import type { Caller, Identifier, Staff, Step, Task, Turn } from '../conversation';
import { speechOnly, type KeyInput } from '../form/keys';
import { callBack, openRequest, workItem } from '../handOff/callBack';
import { say, type Say } from '../say';
import type { SlotName } from '../understanding/heard';
import { isDischargeNow } from '../staff/discharge';
import { noteTextsEnded } from '../textUpdates/textsEnded';
import { mentions } from '../understanding/mentions';
import { saysNothingElse, wishes } from '../wishes';
import { isEntitled, mayHearName } from './authority';
import { folded } from './folded';
import { forgetMember } from './forgetMember';
import { idsOfSender } from './idsOfSender';
import { givenNames, keepGiven } from './given';

/** An hour of trust per conversation on text and web; after it the birth date is asked again. */
const TRUST_MINUTES = 60;

/** Tries before a person takes over. */
const TRIES = 3;

/** Minutes after them in which no other try counts: birth dates could be tried one by one. */
const LOCKED_MINUTES = 60;

/** Times a question is put before a person is offered with it. */
const ASKED_BEFORE_A_PERSON = 4;

/** Two identifiers before any personal fact is spoken. */
const IDENTIFIERS_NEEDED = 2;

/** Whether the caller has been identified, in this call or less than an hour ago. */
export const isTrusted = ({ state, world, incoming }: Turn): boolean =>
  state.caller.member !== undefined &&
  state.caller.asksWho !== true &&
  state.caller.trustedUntil !== undefined &&
  (incoming.isCall === true || at(world.now.date, world.now.time) < state.caller.trustedUntil);

/** Identifiers after which places are told on a phone that is not on file. */
const IDENTIFIERS_FOR_PLACES = 3;

/** Whether places of the record may be told: to who is entitled, on a phone on file or after a third identifier. */
export const mayHearPlaces = ({ state }: Pick<Turn, 'state'>): boolean =>
  isEntitled({ state }) &&
  (state.caller.identifiers.includes('phone-on-file') ||
    state.caller.identifiers.length >= IDENTIFIERS_FOR_PLACES);

const draftSchema = z.object({
  asked: z.string().optional(),
  timesAsked: z.int(),
  /** What was given, the last one last: that is what "back" takes back. */
  given: z.array(z.enum(givenNames)).default([]),
  /** What fitted nobody, for the person who completes the request. */
  tried: z.record(z.string(), z.unknown()).optional(),
  /** Names the work that was opened for it. */
  once: z.string().optional(),
});
type Draft = z.infer<typeof draftSchema>;

const nameFits = (given: NonNullable<Caller['given']['name']>, member: Member): boolean =>
  folded(given.first) === folded(member.firstName) &&
  (given.last === undefined || folded(given.last) === folded(member.lastName));

/** The identifiers that were given and fit this record, or undefined when one does not. */
const identifiersOf = (caller: Caller, member: Member): readonly Identifier[] | undefined => {
  const { medicaidId, dateOfBirth, name, zipCode } = caller.given;
  if (medicaidId !== undefined && medicaidId !== member.medicaidId) return undefined;
  if (dateOfBirth !== undefined && dateOfBirth !== member.dateOfBirth) return undefined;
  if (name !== undefined && !nameFits(name, member)) return undefined;
  const zips = [member.pickupAddress.zip, member.mailingAddress.zip];
  if (zipCode !== undefined && !zips.includes(zipCode)) return undefined;
  return [
    ...(medicaidId === undefined ? [] : ['medicaid-id' as const]),
    ...(dateOfBirth === undefined ? [] : ['date-of-birth' as const]),
    ...(name?.last === undefined || zipCode === undefined ? [] : ['name-and-zip' as const]),
    ...(caller.idsByPhone?.includes(member.medicaidId) === true ? ['phone-on-file' as const] : []),
  ];
};

const isWho = ({ who }: Staff, { heard: { text } }: Turn): boolean => who !== '' && text.startsWith(who);

/** Takes identifiers from a message into what the caller has given. */
const collect = (draft: Draft, turn: Turn): Draft => {
  const { medicaidId, dateOfBirth } = turn.heard.slots;
  const { staff } = turn.state.caller;
  // Staff who were asked who they are have named no rider, unless they say more of one.
  const isOnRider = medicaidId !== undefined || dateOfBirth !== undefined;
  const names = keepGiven(turn, !isOnRider && staff !== undefined && isWho(staff, turn));
  return { ...draft, given: [...draft.given.filter((name) => !names.includes(name)), ...names] };
};

/** Takes back what was given last, and asks for it again. */
const takeBack = (draft: Draft, turn: Turn): Step<Draft> => {
  const { caller } = turn.state;
  const last = draft.given.findLast((name) => caller.given[name] !== undefined);
  const given = draft.given.filter((name) => name !== last);
  if (last !== undefined) {
    const { [last]: _, ...rest } = caller.given;
    turn.state.caller = { ...caller, given: rest };
  }
  const before = missing(turn.state);
  const step = put({ timesAsked: 0, given }, before);
  // Out of a question for something else it goes back as well, with nothing given.
  const isNothing = last === undefined && draft.asked === before.slot;
  return { ...step, say: [say(isNothing ? 'back.nothing' : 'form.takenBack')] };
};

/** Whoever cannot tell is helped by a person, who gets all that was said. */
const toAPerson = (draft: Draft, turn: Turn): Step<Draft> => {
  const request = { given: turn.state.caller.given, ...openRequest(turn.state) };
  const item = workItem(turn, 'call-back', 'not-identified', { request });
  return { draft, say: [], effects: [callBack(turn, item, 'handOff.callBack')], then: 'abandon' };
};

/** Medicaid IDs of this phone that may be the rider's: not that of the member who rides along. */
const idsOfPhone = ({ idsByPhone = [], ridesWith }: Caller): readonly string[] =>
  idsByPhone.filter((id) => id !== ridesWith);

/** How many identifiers have been given: whether they fit is not known yet. */
const countGiven = (caller: Caller): number => {
  const { given } = caller;
  const idsByPhone = idsOfPhone(caller);
  return [
    given.medicaidId !== undefined,
    given.dateOfBirth !== undefined,
    given.name?.last !== undefined && given.zipCode !== undefined,
    // A phone on the file of somebody else than the one named says nothing of that one.
    idsByPhone.length > 0 &&
      given.name?.last === undefined &&
      (given.medicaidId === undefined || idsByPhone.includes(given.medicaidId)),
  ].filter(Boolean).length;
};

/** Medicaid IDs the given identifiers could mean. */
const candidates = async (turn: Turn): Promise<readonly string[]> => {
  const { given } = turn.state.caller;
  if (given.medicaidId !== undefined) return [given.medicaidId];
  if (given.name?.last !== undefined && given.zipCode !== undefined) {
    return turn.world.members.idsByNameAndZip(given.name.first, given.name.last, given.zipCode);
  }
  return idsOfPhone(turn.state.caller);
};

interface Question {
  readonly slot: string;
  readonly expects: readonly SlotName[];
  readonly keys: KeyInput;
  readonly says: readonly [Say, Say, Say];
}

const question = (
  slot: string,
  expects: readonly SlotName[],
  keys: KeyInput,
  ...says: Question['says']
): Question => ({
  slot,
  expects,
  keys,
  says,
});

const idKeys: KeyInput = { kind: 'number', slot: 'medicaidId', digits: 9, mayNotKnow: true };

const birthQuestion = question(
  'birth',
  ['dateOfBirth'],
  { kind: 'birth-date', mayNotKnow: true },
  say('identify.birth'),
  say('identify.birth.again'),
  say('identify.ask.examples'),
);
const idQuestion = question(
  'id',
  ['medicaidId', 'personName', 'zipCode', 'dateOfBirth'],
  idKeys,
  say('identify.id'),
  say('identify.id.again'),
  say('identify.ask.examples'),
);
const bothQuestion = question(
  'both',
  ['medicaidId', 'dateOfBirth', 'personName', 'zipCode'],
  idKeys,
  say('identify.ask'),
  say('identify.ask.again'),
  say('identify.ask.examples'),
);
const zipQuestion = question(
  'zip',
  ['zipCode', 'dateOfBirth'],
  { kind: 'number', slot: 'zipCode', digits: 5, mayNotKnow: true },
  say('identify.zip'),
  say('identify.zip.again'),
  say('identify.ask.examples'),
);
const nameQuestion = question(
  'name',
  ['personName', 'dateOfBirth'],
  speechOnly,
  say('identify.name'),
  say('identify.id.again'),
  say('identify.ask.examples'),
);
const whichQuestion = question(
  'which',
  ['personName'],
  speechOnly,
  say('identify.which'),
  say('identify.which'),
  say('identify.which'),
);

/** Most members of one phone who are named to choose from: as many as can be kept in mind. */
const MOST_NAMES = 4;

const WHO = 'who';

const WHOLE = 'whole';

/** Times the whole request is asked for. */
const ASKED_FOR_THE_WHOLE = 2;

const whoQuestion = (names: readonly string[]): Question => {
  const values = { names: { either: names } };
  return question(
    WHO,
    ['personName'],
    speechOnly,
    say('identify.who', values),
    say('identify.who.again', values),
    say('identify.who.again', values),
  );
};

const questions = [
  birthQuestion,
  idQuestion,
  bothQuestion,
  zipQuestion,
  nameQuestion,
  whichQuestion,
  whoQuestion([]),
];

/** What to ask for next: the fewest things that make two identifiers. */
const missing = ({ caller }: Turn['state']): Question => {
  const { given, member } = caller;
  const isNamed = given.name?.last !== undefined;
  if (member !== undefined || (idsOfPhone(caller).length > 0 && given.dateOfBirth === undefined))
    return birthQuestion;
  if (isNamed && given.zipCode === undefined && given.medicaidId === undefined) return zipQuestion;
  if (given.zipCode !== undefined && !isNamed && given.medicaidId === undefined) return nameQuestion;
  if (given.medicaidId !== undefined || isNamed) return birthQuestion;
  return given.dateOfBirth === undefined ? bothQuestion : idQuestion;
};

/** Questions for the second of two things: who gave the first is thanked. */
const SECOND: readonly Question[] = [idQuestion, zipQuestion, nameQuestion];

const isGiven = ({ heard: { slots } }: Turn): boolean =>
  [slots.medicaidId, slots.dateOfBirth, slots.personName, slots.zipCode].some((one) => one !== undefined);

const askNext = (draft: Draft, next: Question, turn: Turn): Step<Draft> => ({
  ...put(draft, next),
  say: SECOND.includes(next) && isGiven(turn) ? [say('identify.thanks')] : [],
});

const put = (draft: Draft, { slot, says }: Question): Step<Draft> => {
  const timesAsked = draft.asked === slot ? draft.timesAsked + 1 : 1;
  const wording = says[timesAsked === 1 ? 0 : timesAsked % 2 === 0 ? 1 : 2];
  const offer = timesAsked >= ASKED_BEFORE_A_PERSON ? [say('offer.person')] : [];
  return {
    draft: { ...draft, asked: slot, timesAsked },
    say: [],
    effects: [],
    after: [...offer, wording],
    then: 'wait',
  };
};

/** First names to choose from, where several members share a phone and all of them may be named there. */
const namesToChoose = async (ids: readonly string[], turn: Turn): Promise<readonly string[]> => {
  if (ids.length < 2 || ids.length > MOST_NAMES) return [];
  const members = await Promise.all(ids.map((id) => turn.world.members.byMedicaidId(id)));
  const names = members.flatMap((member) => (member?.confidential === false ? [member.firstName] : []));
  return new Set(names.map(folded)).size === ids.length ? names : [];
};

/** Looks up once which members have the sending number on file; by text only, where an answer goes back to it. */
const lookUpPhone = async (turn: Turn): Promise<void> => {
  const { caller } = turn.state;
  const { senderPhone, isTextMessage } = turn.incoming;
  if (caller.namesByPhone !== undefined || !isTextMessage || senderPhone === undefined) return;
  const idsByPhone = caller.idsByPhone ?? (await idsOfSender(senderPhone, turn));
  const namesByPhone = await namesToChoose(idsByPhone, turn);
  turn.state.caller = { ...caller, idsByPhone, namesByPhone };
};

/** The one member of this phone whose first name a message says, or picks by its place in the question. */
const namedOnPhone = ({ asked }: Draft, { heard, state }: Turn): string | undefined => {
  const { namesByPhone = [] } = state.caller;
  const picked = asked === WHO && heard.choice !== undefined ? namesByPhone[heard.choice - 1] : undefined;
  if (picked !== undefined) return picked;
  // For both: one after the other.
  if (asked === WHO && namesByPhone.length === 2 && mentions(heard.text, 'bothRiders'))
    return namesByPhone[0];
  const words = new Set(heard.text.split(/[^\p{L}\p{M}]+/u).map(folded));
  const [only, another] = namesByPhone.filter((name) =>
    name.split(' ').every((part) => words.has(folded(part))),
  );
  return another === undefined ? only : undefined;
};

/** Takes which member of the phone is meant, where the message says so; returns whether that still has to be asked. */
const isWhoOpen = (draft: Draft, turn: Turn): boolean => {
  const { state } = turn;
  const { namesByPhone = [] } = state.caller;
  if (namesByPhone.length === 0) return false;
  const name = namedOnPhone(draft, turn);
  const { member } = state.caller;
  const isOther = name !== undefined && member !== undefined && folded(name) !== folded(member.firstName);
  if (isOther) {
    const { given } = state.caller;
    forgetMember(turn);
    state.caller = { ...state.caller, given };
  }
  if (name !== undefined) {
    const { asksWho: _, ...caller } = state.caller;
    const { first = '' } = caller.given.name ?? {};
    const isSaid = folded(first) === folded(name);
    state.caller = isSaid ? caller : { ...caller, given: { ...caller.given, name: { first: name } } };
    return false;
  }
  const { given, asksWho } = state.caller;
  const isAnyGiven = Object.keys(given).length > 0;
  if (asksWho !== true) return state.caller.member === undefined && !isAnyGiven;
  if (given.medicaidId === undefined && given.dateOfBirth === undefined) return true;
  const { asksWho: _, ...caller } = state.caller;
  state.caller = caller;
  return false;
};

/** A record and what its member has begun, read side by side: one round trip for both. */
const fileOf = async (id: string, { world }: Turn) => {
  const [member, begun] = await Promise.all([world.members.byMedicaidId(id), world.drafts.find(id)]);
  return { member, begun };
};

/** Nobody was named. */
const NO_FILE = { member: undefined, begun: undefined } as const;

const trust = (
  turn: Turn,
  member: Member,
  identifiers: readonly Identifier[],
  begun: UnfinishedDraft | undefined,
): void => {
  const { now } = turn.world;
  // Whose ID and birth date were given is who it is for.
  const { asksWho: _, ...caller } = turn.state.caller;
  turn.state.caller = {
    ...caller,
    member,
    identifiers: [...new Set([...caller.identifiers, ...identifiers])],
    trustedUntil: addMinutes(at(now.date, now.time), TRUST_MINUTES),
    ...(caller.given.name !== undefined && { saidName: true }),
    given: {},
    tries: 0,
    // What was begun here is open here, or was left here.
    begunElsewhere: begun?.conversation === turn.conversation ? undefined : begun,
  };
  if (member.language !== undefined && turn.state.languageFrom === 'default') {
    turn.state.language = member.language;
    turn.state.languageFrom = 'record';
  }
};

/** Somebody asks for a ride: it is taken down whole before a person completes it. */
const isForARide = ({ state }: Turn): boolean => state.dialogStack.some(({ id }) => id === 'bookRide');

/** What a person gets who completes the request of somebody who cannot be found: at once where care cannot wait. */
const toComplete = (draft: Draft, turn: Turn): NewWorkItem => {
  const { dialogStack, caller } = turn.state;
  const isUrgent =
    turn.heard.danger === 'urgent' || JSON.stringify(dialogStack).includes('needsImmediateTreatment');
  const request = {
    given: { ...draft.tried, ...caller.given },
    said: turn.heard.text,
    ...openRequest(turn.state),
  };
  return workItem(turn, isUrgent ? 'urgent-dispatch' : 'call-back', 'not-identified', { request });
};

/** The last question to who cannot be found: where to, when, and where to call. A person has it already, whether or not it is answered. */
const askWhole = (
  draft: Draft,
  turn: Turn,
  key: 'identify.whole' | 'identify.whole.again' | 'identify.whole.noMatch',
): Step<Draft> => {
  const isAgain = draft.asked === WHOLE;
  const item = toComplete(draft, turn);
  const once = draft.once ?? `${item.kind} not identified ${turn.number}`;
  return {
    draft: { ...draft, asked: WHOLE, timesAsked: isAgain ? draft.timesAsked + 1 : 1, once },
    say: [],
    effects: isAgain ? [] : [{ kind: 'openWorkItem', item, once, saying: () => [] }],
    after: [say(key)],
    then: 'wait',
  };
};

/** A person completes what was asked for, the same day. Nothing of any record was told. */
const completedByPerson = (
  draft: Draft,
  turn: Turn,
  key: 'identify.person' | 'identify.whole.person',
): Step<Draft> => {
  const item = toComplete(draft, turn);
  turn.state.caller = { ...turn.state.caller, given: {} };
  const isUrgent = item.kind === 'urgent-dispatch';
  // Urgent only by the answer: that is other work.
  const isSame = draft.once?.startsWith(item.kind) === true;
  const effect = {
    ...callBack(turn, item, isUrgent ? 'identify.urgent' : key),
    ...(isSame && draft.once !== undefined && { once: draft.once }),
  };
  return { draft, say: [], effects: [effect], then: 'abandon' };
};

/** One answer for an unknown id and a wrong birth date, byte for byte; the third time a person takes over. */
const failed = (draft: Draft, turn: Turn): Step<Draft> => {
  const tries = turn.state.caller.tries + 1;
  const { caller } = turn.state;
  turn.state.caller = { ...caller, tries, given: {} };
  if (tries < TRIES) {
    // What is needed stands in the other wording of the question.
    const step = put({ asked: bothQuestion.slot, timesAsked: 1, given: [] }, bothQuestion);
    return { ...step, say: [say('identify.noMatch')] };
  }
  const { now } = turn.world;
  const lockedUntil = addMinutes(at(now.date, now.time), LOCKED_MINUTES);
  turn.state.caller = { ...turn.state.caller, tries: 0, lockedUntil };
  return isForARide(turn)
    ? askWhole({ ...draft, tried: { ...caller.given } }, turn, 'identify.whole.noMatch')
    : completedByPerson({ ...draft, tried: { ...caller.given } }, turn, 'identify.person');
};

/** Questions to which there is no other way, when they cannot be answered. */
const UNHELPED: readonly (string | undefined)[] = [birthQuestion, zipQuestion, nameQuestion].map(
  ({ slot }) => slot,
);

const isForTheId = ({ asked }: Draft): boolean => asked === bothQuestion.slot || asked === idQuestion.slot;

const advance = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  const isInHaste = entry === 'message' && isDischargeNow(turn);
  if (isTrusted(turn) || isInHaste) return { draft, say: [], effects: [], then: 'done' };
  const { now, agentLine: line } = turn.world;
  if (entry === 'message' && draft.asked === WHOLE) {
    return saysNothingElse(turn) && draft.timesAsked < ASKED_FOR_THE_WHOLE
      ? askWhole(draft, turn, 'identify.whole.again')
      : completedByPerson(draft, turn, 'identify.whole.person');
  }
  const { lockedUntil } = turn.state.caller;
  if (lockedUntil !== undefined && at(now.date, now.time) < lockedUntil) {
    return { draft, say: [say('notYet', { line })], effects: [], then: 'abandon' };
  }
  if (entry === 'message' && wishes(turn, 'go-back')) return takeBack(draft, turn);
  if (isForARide(turn) && mentions(turn.heard.text, 'notOnFile')) {
    return askWhole(draft, turn, 'identify.whole');
  }
  const cannotTell = entry === 'message' && turn.heard.answer === 'unknown' && saysNothingElse(turn);
  if (cannotTell && UNHELPED.includes(draft.asked)) return toAPerson(draft, turn);
  // An ID and the phone are looked up side by side, whether or not the one needs the other: one round trip for both.
  const { medicaidId } = turn.state.caller.given;
  const [named] = await Promise.all([
    medicaidId === undefined ? undefined : fileOf(medicaidId, turn),
    lookUpPhone(turn),
  ]);
  if (isWhoOpen(draft, turn)) return put(draft, whoQuestion(turn.state.caller.namesByPhone ?? []));
  if (isTrusted(turn)) return { draft, say: [], effects: [], then: 'done' };
  const { caller } = turn.state;
  const again = caller.member;
  if (again !== undefined && caller.given.dateOfBirth !== undefined) {
    if (identifiersOf(caller, again) === undefined) return failed(draft, turn);
    trust(turn, again, caller.identifiers, await turn.world.drafts.find(again.medicaidId));
    return { draft, say: [], effects: [], then: 'done' };
  }
  if (again !== undefined || countGiven(caller) < IDENTIFIERS_NEEDED) {
    // "I don't have the card" is a normal answer: the other way is asked for, and no try is counted.
    const noCard =
      entry === 'message' &&
      isForTheId(draft) &&
      (turn.heard.answer === 'no' || turn.heard.answer === 'unknown');
    // Who has no card is not asked for it again, as long as there is nothing to go by.
    const { given } = caller;
    const isNameless = draft.asked === nameQuestion.slot && given.name?.last === undefined;
    const stays = isNameless && given.medicaidId === undefined && given.dateOfBirth === undefined;
    return askNext(draft, noCard || stays ? nameQuestion : missing(turn.state), turn);
  }
  const ids = await candidates(turn);
  const files = medicaidId === undefined ? await Promise.all(ids.map((id) => fileOf(id, turn))) : [named];
  const fitting = files.flatMap(({ member, begun } = NO_FILE) => {
    const identifiers = member === undefined ? undefined : identifiersOf(caller, member);
    const enough = identifiers !== undefined && identifiers.length >= IDENTIFIERS_NEEDED;
    return member !== undefined && enough ? [{ member, identifiers, begun }] : [];
  });
  const [only, another] = fitting;
  if (only === undefined) return failed(draft, turn);
  if (another !== undefined) return put(draft, whichQuestion);
  trust(turn, only.member, only.identifiers, only.begun);
  await noteTextsEnded(turn);
  // Of a confidential record nothing is read back, not even the name.
  const { confidential, firstName: name } = only.member;
  const thanks = mayHearName(turn) ? say('identify.done', { name }) : say('identify.thanks');
  return { draft, say: confidential ? [] : [thanks], effects: [], then: 'done' };
};

/**
 * Finds out who is asking: any two of Medicaid ID, date of birth, full name with ZIP code and, by text, the sending
 * number on file. Comes before every task that needs a member, and leaves that task where it was.
 */
export const identify: Task<Draft> = {
  id: 'identify',
  startsOn: [],
  begin: (turn) => collect({ timesAsked: 0, given: [] }, turn),
  absorb: collect,
  advance,
  expecting: ({ asked }) => questions.find(({ slot }) => slot === asked)?.expects ?? [],
  days: () => [],
  keys: ({ asked }) => questions.find(({ slot }) => slot === asked)?.keys ?? speechOnly,
  revive: (draft) => draftSchema.parse(draft),
};
