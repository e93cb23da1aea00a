import { z } from 'zod';
import { at } from '../../domain/calendar/calendarDate';
import { isOpen } from '../../domain/rides';
import type { Ride } from '../../domain/ride';
import type { Effect, Step, Task, Turn } from '../conversation';
import { speechOnly, yesNoKeys } from '../form/keys';
import { callBack, inGroups, workItem } from '../handOff/callBack';
import { isEntitled } from '../identify/authority';
import { identifiedFirst } from '../identify/identifiedFirst';

import { keepGivenEarly, saysOnlyWho } from '../identify/given';
import { isTrusted } from '../identify/trust';
import { isBookedHere } from '../identify/mayBeTold';
import { say, type Say } from '../say';
import { wishes } from '../wishes';
import { unaskedPhone } from './offer';
import { textedForNobodyElse, textedPhones } from './textedPhones';
import { rideText, textsEndedText } from './texts';
import { textingPhones } from './textsEnded';

const draftSchema = z.object({
  wants: z.enum(['texts', 'no-texts']),
  /** What was said when texts were asked to end. */
  words: z.string(),
  asked: z.boolean().optional(),
  /** It was asked once more, after who somebody is was told instead. */
  isAskedAgain: z.boolean().optional(),
  /** Somebody ended texts to the member's phone: how are they to be reached? */
  ended: z.boolean().optional(),
  /** Texts were not asked for: the ride that was just booked is offered in writing. */
  offered: z.boolean().optional(),
  /** Ten digits of the cell phone on file that the ride was offered to be sent to. */
  to: z.string().optional(),
});

type Draft = z.infer<typeof draftSchema>;

const done = (draft: Draft, says: readonly Say[], effects: readonly Effect[] = []): Step<Draft> => ({
  draft,
  say: says,
  effects,
  then: 'done',
});

/** For one member, or for all of a number. */
const consent = (
  phone: string,
  given: boolean,
  words: string,
  memberId: string | undefined,
  { world: { now } }: Turn,
): Extract<Effect, { kind: 'recordConsent' }> => {
  return {
    kind: 'recordConsent',
    change: {
      phone,
      ...(memberId !== undefined && { memberId }),
      kind: 'texts',
      given,
      words,
      at: at(now.date, now.time),
      source: 'conversation',
    },
  };
};

const aboutWhom = (turn: Turn): string | undefined =>
  isTrusted(turn) ? turn.state.caller.member?.medicaidId : undefined;

/** The number a text came from; a call or a browser shows none that can be believed. */
const textingPhone = ({ incoming }: Turn): string | undefined =>
  incoming.isTextMessage ? incoming.senderPhone : undefined;

/** The ride asked for last in this conversation, which the caller wants in writing. */
const lastAskedFor = async (turn: Turn): Promise<Ride | undefined> => {
  const { member } = turn.state.caller;
  if (member === undefined || !isTrusted(turn)) return undefined;
  const all = await turn.world.rides.ofMember(member.medicaidId, turn.world.now.date);
  const here = all.map(({ value }) => value).filter((ride) => isOpen(ride) && isBookedHere(ride, turn));
  return here.reduce<Ride | undefined>(
    (last, ride) => (last === undefined || ride.requestedAt > last.requestedAt ? ride : last),
    undefined,
  );
};

/** Texts again, which the phone has to ask for itself, or calls: "no" is kept for this member, and not asked again. */
const howToReach = (
  draft: Draft,
  how: Say,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Step<Draft> => {
  const { answer, choice, text } = turn.heard;
  if (draft.asked !== true || entry !== 'message')
    return {
      draft: { ...draft, asked: true },
      say: [],
      effects: [],
      after: [say('texts.ended')],
      then: 'wait',
    };
  if (answer === 'yes' || choice === 1) return done(draft, [how]);
  // Whoever says neither has other things in mind, and is asked again at the next contact.
  if (answer !== 'no' && choice !== 2) return done(draft, [say('myRides.ok')]);
  const declined = textingPhones(turn).map((phone) => consent(phone, false, text, aboutWhom(turn), turn));
  return done(draft, [say('texts.calls')], declined);
};

/** The ride in writing, and news of rides, to the cell phone on file that was never asked about texts: a yes or a no is kept. */
const offered = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  if (entry === 'begun') {
    const to = await unaskedPhone(turn);
    if (to === undefined) return done(draft, []);
    return {
      draft: { ...draft, asked: true, to },
      say: [],
      effects: [],
      after: [say('texts.offer')],
      then: 'wait',
    };
  }
  const { answer, choice } = turn.heard;
  const { text: words } = turn.incoming;
  if (entry === 'resumed' || draft.to === undefined) return done(draft, []);
  if (answer === 'no' || choice === 2)
    return done(draft, [say('texts.no')], [consent(draft.to, false, words, aboutWhom(turn), turn)]);
  if (answer !== 'yes' && choice !== 1) return done(draft, [say('myRides.ok')]);
  const ride = await lastAskedFor(turn);
  const given = consent(draft.to, true, words, aboutWhom(turn), turn);
  return done(
    draft,
    [say('texts.offer.yes')],
    [
      given,
      ...(ride === undefined ? [] : [{ kind: 'sendText', text: rideText(draft.to, ride, turn) } as const]),
    ],
  );
};

/** How a phone asks for texts; on a call, which may come from one that takes none, whether there is such a phone, else the number twice. */
const toldHow = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  const { textLine: line, agentLine } = turn.world;
  const how = line === undefined ? say('texts.start', { line: agentLine }) : say('texts.startTo', { line });
  if (draft.ended === true) return howToReach(draft, how, turn, entry);
  if (draft.offered === true) return offered(draft, turn, entry);
  if (turn.incoming.isCall !== true) return done(draft, [how]);
  const { answer, choice } = turn.heard;
  const ride = await lastAskedFor(turn);
  if (draft.asked === true && entry === 'message') {
    const isYes = answer === 'yes' || choice === 1;
    if (isYes && draft.to === undefined) return done(draft, [how]);
    if (ride === undefined) return done(draft, [say('texts.noRide')]);
    const number = inGroups(ride.number);
    if (!isYes || draft.to === undefined) return done(draft, [say('texts.spelt', { number })]);
    const text = rideText(draft.to, ride, turn);
    return done(draft, [say('texts.coming', { number })], [{ kind: 'sendText', text }]);
  }
  const [to] = ride === undefined || !isEntitled(turn) ? [] : await textedPhones(turn);
  return {
    draft: { ...draft, asked: true, ...(to !== undefined && { to }) },
    say: [],
    effects: [],
    after: [say(to === undefined ? 'texts.hasPhone' : 'texts.shall')],
    then: 'wait',
  };
};

/** Only the phone that gets the texts can ask for them: it is told what they are, and answers. */
const start = async (
  draft: Draft,
  turn: Turn,
  entry: 'begun' | 'message' | 'resumed',
): Promise<Step<Draft>> => {
  const phone = textingPhone(turn);
  if (phone === undefined) return toldHow(draft, turn, entry);
  const { answer, choice, text } = turn.heard;
  const isYes = answer === 'yes' || choice === 1;
  if (draft.asked === true && entry === 'message') {
    // Who says who they are instead has it kept, and is asked once more.
    if (!isYes && draft.isAskedAgain !== true && saysOnlyWho(turn)) {
      keepGivenEarly(turn);
      return {
        draft: { ...draft, isAskedAgain: true },
        say: [say('identify.thanks')],
        effects: [],
        after: [say('texts.ask')],
        then: 'wait',
      };
    }
    if (!isYes) return done(draft, [say('texts.no')]);
    turn.state.textsStopped = false;
    return done(draft, [say('texts.yes')], [consent(phone, true, text, aboutWhom(turn), turn)]);
  }
  return { draft: { ...draft, asked: true }, say: [], effects: [], after: [say('texts.ask')], then: 'wait' };
};

/** The number that texts is stopped at once; by phone and web, once the caller is known, those on file that take texts. */
const stop = async (draft: Draft, turn: Turn): Promise<Step<Draft>> => {
  const { agentLine: line } = turn.world;
  const phone = textingPhone(turn);
  if (phone !== undefined) {
    // One text says so, and no other until texts are started again.
    const says = turn.state.textsStopped ? [] : [say('consent.stopped', { line })];
    turn.state.textsStopped = true;
    return done(draft, says, [consent(phone, false, draft.words, undefined, turn)]);
  }
  const first = identifiedFirst(draft, turn);
  if (first !== undefined) return first;
  if (!isEntitled(turn)) {
    const item = workItem(turn, 'call-back', 'not-entitled', { request: { said: draft.words } });
    return done(draft, [], [callBack(turn, item, 'handOff.callBack')]);
  }
  const phones = textingPhones(turn);
  if (phones.length === 0) return done(draft, [say('texts.noPhone', { line })]);
  const toTell = await textedForNobodyElse(turn);
  return done(
    draft,
    [say('texts.stopped')],
    phones.map((number) => {
      const ended = consent(number, false, draft.words, aboutWhom(turn), turn);
      return toTell.includes(number) ? { ...ended, confirmation: textsEndedText(number, turn) } : ended;
    }),
  );
};

/** Texts about rides, asked for or ended in words; the carrier's words STOP and START come before every task. */
export const textUpdates: Task<Draft> = {
  id: 'textUpdates',
  startsOn: ['text-opt-out'],
  startsAlone: ['text-opt-in'],
  begin: (turn) => ({
    wants: wishes(turn, 'text-opt-out') ? 'no-texts' : 'texts',
    words: turn.heard.text,
    ...(turn.heard.textsEnded === true && { ended: true }),
    ...(turn.heard.offersText === true && { offered: true }),
  }),
  absorb: (draft) => draft,
  advance: async (draft, turn, entry) =>
    draft.wants === 'texts' ? start(draft, turn, entry) : stop(draft, turn),
  expecting: () => [],
  days: () => [],
  keys: ({ asked }) => (asked === true ? yesNoKeys : speechOnly),
  revive: (draft) => draftSchema.parse(draft),
};
