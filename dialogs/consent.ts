import { at } from '../domain/calendar/calendarDate';
import { wasStopped } from '../domain/consent';
import type { ConsentChange } from '../domain/ports/consents';
import { consentApp } from '../domain/textApps';
import { isOpen } from '../domain/rides';
import { answerOf, silence, type Answer } from './answer';
import { consentWordIn, isHelpWord, type ConsentWord } from './consentWords';
import type { Effect, Turn } from './conversation';
import { workItem } from './handOff/callBack';
import { say } from './say';
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
    ? { word: text, given: false, mayMeanARide: false, isCarriers: false, source: 'conversation' }
    : undefined;
};

/** Whether the carrier explains texts itself to this message. */
export const isExplainedByCarrier = ({ incoming }: Turn): boolean =>
  incoming.carrierAnswers === true && isHelpWord(incoming.text);

/**
 * Whether a consent word changes anything about consent. A bare "yes" does only where texts were stopped, in this conversation
 * or before it: from there it starts them again with the carrier as well.
 */
export const changesConsent = async (
  { incoming, state, world }: Turn,
  consent: Consent,
): Promise<boolean> => {
  const { senderPhone: phone } = incoming;
  if (consent.word !== 'YES' || state.textsStopped || phone === undefined) return true;
  return wasStopped(await world.consents.history(phone), consentApp(incoming.app?.app));
};

/** The app a consent was said in, where that has one of its own. */
const saidIn = ({ incoming }: Turn): Pick<ConsentChange, 'app'> => {
  const app = consentApp(incoming.app?.app);
  return app === undefined ? {} : { app };
};

/**
 * Records consent for the sending number. The rides stay; where one may have been meant, a person asks the same day. Who stops
 * texts gets one text that says so, from the carrier where it was the carrier's word, and no other until they start again.
 */
export const recordConsent = async (
  turn: Turn,
  { word, given, mayMeanARide, isCarriers, language, source }: Consent,
): Promise<Answer> => {
  const { now, agentLine: line, members, rides } = turn.world;
  const { senderPhone: phone } = turn.incoming;
  if (language !== undefined && turn.state.languageFrom === 'default') turn.state.language = language;
  if (phone === undefined) return answerOf([]);
  const isSaid = (isCarriers && turn.incoming.carrierAnswers === true) || (!given && turn.state.textsStopped);
  turn.state.textsStopped = !given;
  const consent: Effect = {
    kind: 'recordConsent',
    change: {
      phone,
      kind: 'texts',
      ...saidIn(turn),
      given,
      words: word,
      at: at(now.date, now.time),
      source,
    },
  };
  const started = saidIn(turn).app === undefined ? 'consent.started' : 'consent.startedHere';
  if (given) return isSaid ? silence([consent]) : answerOf([say(started)], [consent]);
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
            once: `consent word, ride ${ride.value.number}, ${now.date}`,
            saying: () => [],
          },
        ];
  const effects = [consent, ...ask];
  return isSaid ? silence(effects) : answerOf([say('consent.stopped', { line })], effects);
};

/** A wish for no more texts counts beside danger, too: it is recorded, and not talked of then. */
export const stopBesideDanger = (turn: Turn): readonly Effect[] => {
  const { now } = turn.world;
  const { senderPhone: phone, isTextMessage, text: words } = turn.incoming;
  if (!isTextMessage || phone === undefined || !wishes(turn, 'text-opt-out')) return [];
  const change: ConsentChange = {
    phone,
    kind: 'texts',
    ...saidIn(turn),
    given: false,
    words,
    at: at(now.date, now.time),
    source: 'conversation',
  };
  return [{ kind: 'recordConsent', change }];
};
