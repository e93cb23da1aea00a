import type { Step, Task, Turn } from '../conversation';
import type { Staff } from '../conversationState';
import { speechOnly } from '../form/keys';
import { say } from '../say';
import { isDischargeNow } from '../staff/discharge';
import { noteTextsEnded } from '../textUpdates/textsEnded';
import { mentions } from '../understanding/mentions';
import { isWithoutId } from '../understanding/intents/readAnswer';
import { readMessage } from '../understanding/message';
import { keepsBack } from '../understanding/people/keptBack';
import { saysNothingElse, wishes } from '../wishes';
import {
  countGiven,
  filesOf,
  FREE,
  identifiersOf,
  IDENTIFIERS_NEEDED,
  isNamedOnPhone,
  isOfWhoCalls,
  tryAt,
  underWayOf,
} from './fitting';
import { keepGiven } from './given';
import { identifyDraftSchema, type IdentifyDraft } from './identifyDraft';
import {
  amongMembers,
  askNext,
  birthQuestion,
  bothQuestion,
  idQuestion,
  identifyQuestions,
  isGiven,
  missing,
  nameQuestion,
  noIdQuestion,
  put,
  whichQuestion,
  zipQuestion,
} from './identifyQuestions';
import { askWhole, completedByPerson, failed, isForARide, toAPerson, WHOLE } from './notFound';
import { mendBefore } from './mendBefore';
import { nameFits } from './nameFits';
import { thanks } from './thanks';
import { isLockedOut, isTrusted, noteUnderWay, trust } from './trust';
import { isWhoOpen, lookUpPhone } from './whoOnPhone';

/** Times the whole request is asked for. */
const ASKED_FOR_THE_WHOLE = 2;

const isWho = ({ who }: Staff, { heard: { text } }: Turn): boolean => who !== '' && text.startsWith(who);

/** Takes identifiers from a message into what the caller has given. */
const collect = (draft: IdentifyDraft, turn: Turn): IdentifyDraft => {
  const { medicaidId, dateOfBirth } = turn.heard.slots;
  const { staff } = turn.state.caller;
  // Staff who were asked who they are have named no rider, unless they say more of one.
  const isOnRider = medicaidId !== undefined || dateOfBirth !== undefined;
  // "Smile Dental" to the birth date is nobody's first name.
  const isFirstOnly = draft.asked === birthQuestion.slot && turn.heard.slots.personName?.last === undefined;
  const names = keepGiven(turn, isFirstOnly || (!isOnRider && staff !== undefined && isWho(staff, turn)));
  const { before, ...open } = draft;
  if (before === undefined || names.length === 0)
    return { ...draft, given: [...draft.given.filter((name) => !names.includes(name)), ...names] };
  mendBefore(turn, before);
  return { ...open, given: [...draft.given.filter((name) => !names.includes(name)), ...names] };
};

/** What was given as the rider's name is that of who calls. */
const noteOwnName = ({ state }: Turn): void => {
  const { name, ...given } = state.caller.given;
  state.caller = { ...state.caller, ...(name !== undefined && { name }), given };
};

/** Takes back what was given last, and asks for it again. */
const takeBack = (draft: IdentifyDraft, turn: Turn): Step<IdentifyDraft> => {
  const { caller } = turn.state;
  const last = draft.given.findLast((name) => caller.given[name] !== undefined);
  const given = draft.given.filter((name) => name !== last);
  if (last !== undefined) {
    const { [last]: _, ...rest } = caller.given;
    turn.state.caller = { ...caller, given: rest };
  }
  const before = missing(turn.state, draft.without);
  const { without, keptBack } = draft;
  const kept = { ...(without !== undefined && { without }), ...(keptBack !== undefined && { keptBack }) };
  const step = put({ timesAsked: 0, given, ...kept }, before);
  // Out of a question for something else it goes back as well, with nothing given.
  const isNothing = last === undefined && draft.asked === before.slot;
  return { ...step, say: [say(isNothing ? 'back.nothing' : 'form.takenBack')] };
};

/** Questions to which there is no other way, when they cannot be answered. */
const UNHELPED: readonly (string | undefined)[] = [
  birthQuestion,
  noIdQuestion,
  zipQuestion,
  nameQuestion,
].map(({ slot }) => slot);

/** Who does not want to say is told why it is asked, once, and asked for something else where that does, too; then a person helps. */
const keptBack = (draft: IdentifyDraft, turn: Turn): Step<IdentifyDraft> => {
  const isKnown = turn.state.caller.member !== undefined;
  if (draft.keptBack === true) return toAPerson(draft, turn);
  const isOfBirth = draft.asked === birthQuestion.slot || mentions(turn.heard.text, 'birthCue');
  const without = isOfBirth && !isKnown ? 'birth' : draft.without;
  const why = { ...draft, keptBack: true as const, ...(without !== undefined && { without }) };
  const open = identifyQuestions.find(({ slot }) => slot === draft.asked);
  const next = without === draft.without && open !== undefined ? open : missing(turn.state, without);
  const step = put(why, next);
  return { ...step, say: [say('identify.why')], after: [say('offer.person'), ...(step.after ?? [])] };
};

const isWithoutTheId = (text: string): boolean =>
  (mentions(text, 'idCue') || mentions(text, 'cardOrNumber')) && isWithoutId(readMessage(text));

/** "I don't know my ID" where the birth date is asked: that will do, and so will something else. */
const noIdNeeded = (draft: IdentifyDraft): Step<IdentifyDraft> =>
  put({ ...draft, without: 'id' }, noIdQuestion);

/** Nor is the birth date, of who does not know it: the ID will do, or the full name and ZIP code. */
const noBirthNeeded = (draft: IdentifyDraft, { state }: Turn): Step<IdentifyDraft> => {
  const step = put({ ...draft, without: 'birth' }, missing(state, 'birth'));
  return { ...step, say: [say('identify.noBirth')] };
};

/** Who gave name and ZIP code has no ID at hand: without the birth date nothing else is left to ask for. */
const isOtherwiseGiven = ({ state: { caller } }: Turn): boolean =>
  caller.given.name?.last !== undefined &&
  caller.given.zipCode !== undefined &&
  caller.given.medicaidId === undefined;

const isForTheId = ({ asked }: IdentifyDraft): boolean =>
  asked === bothQuestion.slot || asked === idQuestion.slot;

const advance = async (
  draft: IdentifyDraft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<IdentifyDraft>> => {
  const isInHaste = entry === 'message' && isDischargeNow(turn);
  if (isTrusted(turn) || isInHaste) return { draft, say: [], effects: [], then: 'done' };
  const { agentLine: line } = turn.world;
  if (entry === 'message' && draft.asked === WHOLE) {
    return saysNothingElse(turn) && draft.timesAsked < ASKED_FOR_THE_WHOLE
      ? askWhole(draft, turn, 'identify.whole.again')
      : completedByPerson(draft, turn, 'identify.whole.person');
  }
  if (isLockedOut(turn)) {
    return { draft, say: [say('notYet', { line })], effects: [], then: 'abandon' };
  }
  if (entry === 'message' && wishes(turn, 'go-back')) return takeBack(draft, turn);
  if (isForARide(turn) && mentions(turn.heard.text, 'notOnFile')) {
    return askWhole(draft, turn, 'identify.whole');
  }
  const cannotTell = entry === 'message' && turn.heard.answer === 'unknown' && saysNothingElse(turn);
  const { text } = turn.heard;
  const isAsked = entry === 'message' && draft.asked !== undefined && !isGiven(turn);
  if (isAsked && keepsBack(text)) return keptBack(draft, turn);
  const mayDoWithout = draft.asked === birthQuestion.slot && turn.state.caller.member === undefined;
  if (isAsked && mayDoWithout && draft.without === undefined && isWithoutTheId(text))
    return noIdNeeded(draft);
  if (cannotTell && mayDoWithout && draft.without === undefined && !isOtherwiseGiven(turn))
    return noBirthNeeded(draft, turn);
  // "I don't know, it's Dr. Ruiz in New Haven": the doctor is kept, and who rides is not known all the same.
  const knowsOther = isAsked && turn.heard.answer === 'unknown' && turn.heard.slots.returnTime === undefined;
  if ((cannotTell || knowsOther) && UNHELPED.includes(draft.asked)) return toAPerson(draft, turn);
  // An ID, how often it was tried, and the phone are looked up side by side, whether or not the one needs the other: one round trip.
  const { medicaidId } = turn.state.caller.given;
  const [member, triedId] = await Promise.all([
    medicaidId === undefined ? undefined : turn.world.members.byMedicaidId(medicaidId),
    medicaidId === undefined ? FREE : tryAt(turn),
    lookUpPhone(turn),
  ]);
  if (isWhoOpen(draft, turn)) return put(draft, amongMembers(turn.state));
  if (isTrusted(turn)) return { draft, say: [], effects: [], then: 'done' };
  const { caller } = turn.state;
  const again = caller.member;
  if (again !== undefined && caller.given.dateOfBirth !== undefined) {
    if (identifiersOf(caller, again) === undefined) return failed(draft, turn);
    trust(turn, again, caller.identifiers);
    noteUnderWay(turn, await underWayOf(again.medicaidId, turn));
    return { draft, say: [], effects: [], then: 'done' };
  }
  if (again !== undefined || countGiven(caller, await isNamedOnPhone(turn)) < IDENTIFIERS_NEEDED) {
    // "I don't have the card" is a normal answer: the other way is asked for, and no try is counted.
    const noCard =
      entry === 'message' &&
      isForTheId(draft) &&
      (turn.heard.answer === 'no' || turn.heard.answer === 'unknown');
    // Who has no card is not asked for it again, as long as there is nothing to go by.
    const { given } = caller;
    const isNameless = draft.asked === nameQuestion.slot && given.name?.last === undefined;
    const stays = isNameless && given.medicaidId === undefined && given.dateOfBirth === undefined;
    const wanted = noCard || stays ? nameQuestion : missing(turn.state, draft.without);
    // Staff who have no card at hand have just said the name.
    const isWithoutCard = wanted === bothQuestion && draft.asked === nameQuestion.slot;
    return askNext(draft, isWithoutCard && given.name !== undefined ? zipQuestion : wanted, turn);
  }
  const { files, tried } = await filesOf(turn, { member, tried: triedId });
  const fitting = files.flatMap(({ member, underWay }) => {
    const identifiers = member === undefined ? undefined : identifiersOf(caller, member);
    if (member === undefined || identifiers === undefined) return [];
    // Whoever guesses at a member from elsewhere uses up no try on the member's own phone.
    const mayTry = tried.isAllowed || identifiers.includes('phone-on-file');
    return mayTry && identifiers.length >= IDENTIFIERS_NEEDED ? [{ member, identifiers, underWay }] : [];
  });
  // Twins may have names like that: who is named without a slip comes first.
  const { name } = caller.given;
  const named = name === undefined ? [] : fitting.filter(({ member: one }) => nameFits(name, one));
  const [only, another] = named.length > 0 ? named : fitting;
  if (only === undefined) return failed(draft, turn);
  if (another !== undefined) {
    await tried.giveBack();
    return put(draft, whichQuestion);
  }
  if (isOfWhoCalls(caller, only.member)) noteOwnName(turn);
  trust(turn, only.member, only.identifiers);
  const [underWay] = await Promise.all([
    only.underWay ?? underWayOf(only.member.medicaidId, turn),
    tried.giveBack(),
    noteTextsEnded(turn),
  ]);
  noteUnderWay(turn, underWay);
  // Of a confidential record nothing is read back, not even the name.
  return { draft, say: only.member.confidential ? [] : [thanks(turn)], effects: [], then: 'done' };
};

/**
 * Finds out who is asking: any two of Medicaid ID, date of birth, full name with ZIP code and, by text, the sending
 * number on file. Comes before every task that needs a member, and leaves that task where it was.
 */
export const identify: Task<IdentifyDraft> = {
  id: 'identify',
  startsOn: [],
  begin: (turn) => collect({ timesAsked: 0, given: [] }, turn),
  absorb: collect,
  advance,
  expecting: ({ asked }) => identifyQuestions.find(({ slot }) => slot === asked)?.expects ?? [],
  days: () => [],
  keys: ({ asked }) => identifyQuestions.find(({ slot }) => slot === asked)?.keys ?? speechOnly,
  revive: (draft) => identifyDraftSchema.parse(draft),
};
