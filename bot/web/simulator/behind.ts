import { z } from 'zod';
import { standing } from '../../../dialogs/bookRide/standing';
import type { World } from '../../../dialogs/conversation';
import type { Decision } from '../../../domain/decision';
import type { Facts } from '../../../domain/facts';
import type { Origin, Ride } from '../../../domain/ride';
import { activitiesOf } from '../../channels/webChat/activities';
import { asText } from '../../commands/decide/asText';
import type { ConversationStore, LogEntry } from '../../storage/conversationStore';
import { revive } from '../../turn/stateSchema';
import type { Behind, Look, Row } from './exchange';

/** What is needed to look behind a conversation. */
export interface BehindParts {
  readonly conversations: Pick<ConversationStore, 'last' | 'state'>;
  readonly worldNow: () => World;
}

/** What is in a value, without the names of its parts: a place in one line. */
const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value).map(shown).filter(Boolean).join(', ')
    : String(value);

/** Whether somebody who looks wants to see it: most of what could be heard was not. */
const isSomething = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  (typeof value !== 'object' || Object.keys(value).length > 0) &&
  value !== 'routine';

const heardIn = ({ heard }: LogEntry): readonly Row[] => {
  const { slots = {}, ...rest } = z.looseObject({ slots: z.looseObject({}).optional() }).parse(heard);
  return Object.entries({ ...rest, ...slots })
    .filter(([, value]) => isSomething(value))
    .map(([name, value]) => ({ name, value: shown(value) }));
};

const effectsSchema = z.array(z.object({ kind: z.string(), result: z.unknown() }));

const numberSchema = z.object({ number: z.string() });

type Known = Pick<Ride, 'facts' | 'details' | 'origins'> & { readonly decision: Decision };

/** What was said is shown before what a record holds, and that before what follows from it. */
const ORDER: readonly Origin['kind'][] = ['said', 'directory', 'record', 'derived', 'presumed'];

const factsOf = ({ facts, details, origins }: Known, turn: number): readonly Row[] => {
  const known = { ...facts, ...details };
  return ORDER.flatMap((kind) =>
    Object.entries(origins)
      .filter(([, origin]) => origin.kind === kind)
      .map(([name, origin]) => ({
        name,
        value: shown(Reflect.get(known, name)),
        from: kind,
        isNew: origin.kind === 'said' && origin.turn === turn,
      }))
      .filter(({ name }) => isSomething(Reflect.get(known, name)))
      .toSorted((one, other) => Number(other.isNew) - Number(one.isNew)),
  );
};

const decisionOf = (facts: Facts, decision: Decision, { program }: World): string =>
  asText({ id: 'this ride', facts, decision }, program).trimEnd();

/** What the latest message of a conversation was taken for, what is known and decided since, and what was done. */
export const behind = async (
  { channel, id }: Look,
  conversation: string,
  { conversations, worldNow }: BehindParts,
): Promise<Behind> => {
  const [entry, stored] = await Promise.all([
    conversations.last(conversation),
    conversations.state(conversation),
  ]);
  if (entry === undefined) return { turn: 0, heard: [], done: [] };
  const world = worldNow();
  const { state } = revive(stored, { text: '', isTextMessage: false });
  const effects = effectsSchema.parse(entry.effects);
  const booked = effects.find(({ kind }) => kind === 'bookRide')?.result;
  const number = numberSchema.safeParse(booked).data?.number;
  const asked = standing({ state, world });
  const ride: Known | undefined =
    number === undefined
      ? asked && { ...asked.trip, origins: asked.trip.originsOf(), decision: asked.decision }
      : (await world.rides.find(number))?.value;
  return {
    turn: entry.turn,
    heard: heardIn(entry),
    done: effects.map(({ kind, result }) => ({ name: kind, value: shown(result) })),
    ...(ride !== undefined && {
      ride: {
        facts: factsOf(ride, entry.turn),
        decision: decisionOf(ride.facts, ride.decision, world),
      },
    }),
    ...(channel === 'web' && { sent: JSON.stringify(activitiesOf(id, entry), undefined, 2) }),
  };
};
