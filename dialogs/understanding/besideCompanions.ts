import type { Heard, HearingContext } from './heard';
import { hearPart } from './hearPart';
import { readMessage, type Message, type Span } from './message';
import { questionIntents } from './questions/readQuestions';
import { findCompanionsVisit } from './rides/companionsVisit';

/** What a message says beside the visit of the one who comes along, and what it says of that. */
export const besideCompanions = (
  message: Message,
  context: HearingContext,
  hearWithout: (spans: readonly Span[]) => Heard,
): Heard => {
  const visit = findCompanionsVisit(message);
  if (visit === undefined) return hearWithout([]);
  const { span, isThere, mayBeRiders } = visit;
  const rest = hearWithout([span]);
  const { escortCount = 0, callerRelationship } = rest.slots;
  if (escortCount === 0 || (mayBeRiders && callerRelationship !== undefined)) return hearWithout([]);
  const said = message.text.slice(span.start, span.end);
  const { slots } = hearPart(readMessage(said), { ...context, expecting: [] }, 'routine', said, true);
  const { personName: _name, callerRelationship: _relation, escortCount: _count, ...own } = slots;
  // "She's on HUSKY, too" asks nothing.
  const intents = rest.intents.filter((wish) => !questionIntents.includes(wish));
  return { ...rest, intents, companionsVisit: { slots: own, isThere } };
};
