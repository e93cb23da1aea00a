import type { Turn } from '../conversation';
import { mentions } from '../understanding/mentions';
import { folded } from './folded';
import { forgetMember } from './forgetMember';
import type { IdentifyDraft } from './identifyDraft';
import { asksWhich } from './identifyQuestions';
import { idsOfSender } from './idsOfSender';

/** Most members of one phone who are named to choose from: as many as can be kept in mind. */
const MOST_NAMES = 4;

/** First names to choose from, where several members share a phone and all of them may be named there. */
const namesToChoose = async (ids: readonly string[], turn: Turn): Promise<readonly string[]> => {
  if (ids.length < 2 || ids.length > MOST_NAMES) return [];
  const members = await Promise.all(ids.map((id) => turn.world.members.byMedicaidId(id)));
  const names = members.flatMap((member) => (member?.confidential === false ? [member.firstName] : []));
  return new Set(names.map(folded)).size === ids.length ? names : [];
};

/** Looks up once which members have the sending number on file; by text only, where an answer goes back to it. */
export const lookUpPhone = async (turn: Turn): Promise<void> => {
  const { caller } = turn.state;
  const { senderPhone, isTextMessage } = turn.incoming;
  if (caller.namesByPhone !== undefined || !isTextMessage || senderPhone === undefined) return;
  const idsByPhone = caller.idsByPhone ?? (await idsOfSender(senderPhone, turn));
  const namesByPhone = await namesToChoose(idsByPhone, turn);
  turn.state.caller = { ...caller, idsByPhone, namesByPhone };
};

/** The one member of this phone whose first name a message says, or picks by its place in the question. */
const namedOnPhone = (draft: IdentifyDraft, { heard, state }: Turn): string | undefined => {
  const { namesByPhone = [] } = state.caller;
  if (asksWhich(draft)) {
    const picked = heard.choice === undefined ? undefined : namesByPhone[heard.choice - 1];
    if (picked !== undefined) return picked;
    // For both: one after the other.
    if (namesByPhone.length === 2 && mentions(heard.text, 'bothRiders')) return namesByPhone[0];
  }
  const words = new Set(heard.text.split(/[^\p{L}\p{M}]+/u).map(folded));
  const [only, another] = namesByPhone.filter((name) =>
    name.split(' ').every((part) => words.has(folded(part))),
  );
  return another === undefined ? only : undefined;
};

/** Takes which member of the phone is meant, where the message says so; returns whether that still has to be asked. */
export const isWhoOpen = (draft: IdentifyDraft, turn: Turn): boolean => {
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
