import type { Step, Turn } from '../conversation';
import { keptFrom } from '../form/keptFrom';
import { speechOnly, type KeyInput } from '../form/keys';
import { say, type Say } from '../say';
import { idsOfPhone } from './fitting';
import type { SlotName } from '../understanding/slotValues';
import type { IdentifyDraft } from './identifyDraft';

/** Times a question is put before a person is offered with it. */
const ASKED_BEFORE_A_PERSON = 4;

/** A question for who is asking: what it expects, by voice and by key, and its three wordings. */
export interface Question {
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

/** For the birth date alone. */
export const birthQuestion = question(
  'birth',
  ['dateOfBirth', 'personName', 'zipCode'],
  { kind: 'birth-date', mayNotKnow: true },
  say('identify.birth'),
  say('identify.birth.again'),
  say('identify.ask.examples'),
);
/** For the birth date, or the full name and ZIP code, of who does not know the ID that nobody asked for. */
export const noIdQuestion = question(
  'noId',
  ['dateOfBirth', 'personName', 'zipCode', 'medicaidId'],
  { kind: 'birth-date', mayNotKnow: true },
  say('identify.noId'),
  say('identify.birth.again'),
  say('identify.ask.examples'),
);
/** For the second thing beside a birth date: the ID, or name and ZIP code. */
export const idQuestion = question(
  'id',
  ['medicaidId', 'personName', 'zipCode', 'dateOfBirth'],
  idKeys,
  say('identify.id'),
  say('identify.id.again'),
  say('identify.ask.examples'),
);
/** For ID and birth date in one breath. */
export const bothQuestion = question(
  'both',
  ['medicaidId', 'dateOfBirth', 'personName', 'zipCode'],
  idKeys,
  say('identify.ask'),
  say('identify.ask.again'),
  say('identify.ask.examples'),
);
/** For the ZIP code beside a full name. */
export const zipQuestion = question(
  'zip',
  ['zipCode', 'dateOfBirth'],
  { kind: 'number', slot: 'zipCode', digits: 5, mayNotKnow: true },
  say('identify.zip'),
  say('identify.zip.again'),
  say('identify.ask.examples'),
);
/** For the full name, of who has no card at hand; who finds it may key its number in after all. */
export const nameQuestion = question(
  'name',
  ['personName', 'dateOfBirth'],
  idKeys,
  say('identify.name'),
  say('identify.id.again'),
  say('identify.ask.examples'),
);
/** For the first name, where two records fit. */
export const whichQuestion = question(
  'which',
  ['personName'],
  speechOnly,
  say('identify.which'),
  say('identify.which'),
  say('identify.which'),
);

/** Name of the question which member of a phone is meant. */
const WHO = 'who';

/** Name of the question which member of a phone is meant, and when that one was born. */
const WHO_AND_BIRTH = 'whoAndBirth';

/** Whether the open question is which member of a phone is meant. */
export const asksWhich = ({ asked }: IdentifyDraft): boolean => asked === WHO || asked === WHO_AND_BIRTH;

/** For which of these members of one phone it is. */
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

/** The same, with the birth date in one breath, of who is not known yet. */
const whoAndBirthQuestion = (names: readonly string[]): Question => {
  const values = { names: { either: names } };
  return question(
    WHO_AND_BIRTH,
    ['personName', 'dateOfBirth'],
    speechOnly,
    say('identify.whoAndBirth', values),
    say('identify.whoAndBirth.again', values),
    say('identify.whoAndBirth.again', values),
  );
};

/** What to ask where several members share a phone. */
export const amongMembers = ({ caller: { member, given, namesByPhone = [] } }: Turn['state']): Question =>
  member === undefined && given.dateOfBirth === undefined
    ? whoAndBirthQuestion(namesByPhone)
    : whoQuestion(namesByPhone);

/** All questions there are, by whose names a draft knows which one is open. */
export const identifyQuestions = [
  birthQuestion,
  noIdQuestion,
  idQuestion,
  bothQuestion,
  zipQuestion,
  nameQuestion,
  whichQuestion,
  whoQuestion([]),
  whoAndBirthQuestion([]),
];

/**
 * What to ask for next: the fewest things that make two identifiers.
 * @param without what cannot or will not be given
 */
export const missing = (state: Turn['state'], without?: IdentifyDraft['without']): Question => {
  const { caller } = state;
  const { given, member } = caller;
  const isNamed = given.name?.last !== undefined;
  if (member === undefined && without !== undefined) {
    if (isNamed && given.zipCode === undefined) return zipQuestion;
    if (!isNamed && given.zipCode !== undefined) return nameQuestion;
    if (without === 'birth') return given.medicaidId === undefined ? idQuestion : nameQuestion;
    if (given.dateOfBirth === undefined) return noIdQuestion;
  }
  if (member !== undefined || (idsOfPhone(caller).length > 0 && given.dateOfBirth === undefined))
    return birthQuestion;
  // Staff have the whole record before them: who was named is not asked for again, and the rest in one breath.
  const isWhole =
    caller.staff !== undefined && given.dateOfBirth === undefined && given.zipCode === undefined;
  if (isNamed && isWhole && given.medicaidId === undefined) return bothQuestion;
  if (isNamed && given.zipCode === undefined && given.medicaidId === undefined) return zipQuestion;
  if (given.zipCode !== undefined && !isNamed && given.medicaidId === undefined) return nameQuestion;
  if (given.medicaidId !== undefined || isNamed) return birthQuestion;
  return given.dateOfBirth === undefined ? bothQuestion : idQuestion;
};

/** Questions for the second of two things: who gave the first is thanked. */
const SECOND: readonly Question[] = [idQuestion, zipQuestion, nameQuestion];

/** Whether the message gives an identifier. */
export const isGiven = ({ heard: { slots } }: Turn): boolean =>
  [slots.medicaidId, slots.dateOfBirth, slots.personName, slots.zipCode].some((one) => one !== undefined);

/** Whether a task that waits for this one took something from the message. */
const isKeptBelow = ({ state, number }: Turn): boolean =>
  state.dialogStack.some(({ state: { draft } }) => keptFrom(draft, number));

/** Puts the next question, with thanks for what was given; what was told of the ride meanwhile is no try that went wrong. */
export const askNext = (draft: IdentifyDraft, next: Question, turn: Turn): Step<IdentifyDraft> => {
  if (isGiven(turn))
    return { ...put(draft, next), say: SECOND.includes(next) ? [say('identify.thanks')] : [] };
  const isAgain = draft.asked === next.slot && isKeptBelow(turn);
  if (!isAgain) return put(draft, next);
  return { ...put({ ...draft, timesAsked: draft.timesAsked - 1 }, next), say: [say('form.kept')] };
};

/** Puts a question: plainly, then in other words, and offers a person with it after a while. */
export const put = (draft: IdentifyDraft, { slot, says }: Question): Step<IdentifyDraft> => {
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
