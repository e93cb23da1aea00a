import { at } from '../domain/calendar/calendarDate';
import type { ConsentChange } from '../domain/ports/consents';
import { isOpen } from '../domain/rides';
import { consentWordIn, type ConsentWord } from './consentWords';
import type { Effect, Turn } from './conversation';
import { workItem } from './handOff/callBack';
import { say, type Say } from './say';
import { saysNothingElse, wishes } from './wishes';

/** What a message says about texts, and whether by a carrier's word. */
type Consent = ConsentWord & { readonly source: ConsentChange['source'] };

/** A consent word, or a wish for no more texts in other words: any reasonable way counts (47 CFR 64.1200(a)(10)). */
export const consentOf = (turn: Turn): Consent | undefined => {
  const { isTextMessage, text } = turn.incoming;
  if (!isTextMessage) return undefined;
  const consent = consentWordIn(text);
  if (consent !== undefined) return { ...consent, source: 'keyword' };
  // "Who is this? stop": whoever has that number now is told nothing of rides.
  return wishes(turn, 'text-opt-out') && !wishes(turn, 'wrong-number') && saysNothingElse(turn)
    ? { word: text, given: false, mayMeanARide: false, source: 'conversation' }
    : undefined;
};

/** Records consent for the sending number. The rides stay; where one may have been meant, a person asks the same day. */
export const recordConsent = async (
  turn: Turn,
  { word, given, mayMeanARide, source }: Consent,
): Promise<{ readonly say: readonly Say[]; readonly effects: readonly Effect[] }> => {
  const { now, agentLine: line, members, rides } = turn.world;
  const { senderPhone: phone } = turn.incoming;
  if (phone === undefined) return { say: [], effects: [] };
  turn.state.textsStopped = !given;
  const consent: Effect = {
    kind: 'recordConsent',
    change: { phone, kind: 'texts', given, words: word, at: at(now.date, now.time), source },
  };
  if (given) return { say: [say('consent.started')], effects: [consent] };
  const ids = turn.state.caller.idsByPhone ?? (mayMeanARide ? await members.idsByPhone(phone) : []);
  const ahead = mayMeanARide ? await Promise.all(ids.map((id) => rides.ofMember(id, now.date))) : [];
  const ride = ahead.flat().find(({ value }) => isOpen(value));
  const ask: readonly Effect[] =
    ride === undefined
      ? []
      : [
          {
            kind: 'openWorkItem',
            item: {
              ...workItem(turn, 'consent-word', 'may-have-meant-the-ride', { ride: ride.value.number }),
              memberId: ride.value.memberId,
            },
            saying: () => [],
          },
        ];
  return { say: [say('consent.stopped', { line })], effects: [consent, ...ask] };
};
