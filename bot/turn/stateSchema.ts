import { z } from 'zod';
import type { Incoming } from '../../dialogs/conversation';
import { newConversation, STATE_SCHEMA, type ConversationState } from '../../dialogs/conversationState';
import { languages } from '../../dialogs/locales';
import { canGoOn } from '../../dialogs/tasks';
import { intents, safetyClasses, situations } from '../../dialogs/understanding/heard';
import { relationships } from '../../dialogs/understanding/slotValues';
import { detailsSchema, placeSchema } from '../../domain/details';
import { factsSchema } from '../../domain/facts';
import { memberSchema } from '../../domain/ports/memberDirectory';
import { textApps } from '../../domain/textApps';

const nameSchema = z.object({ first: z.string(), last: z.string().optional() });

const callerSchema = z.object({
  member: memberSchema.optional(),
  identifiers: z.array(z.enum(['medicaid-id', 'date-of-birth', 'name-and-zip', 'phone-on-file'])),
  trustedUntil: z.string().optional(),
  relationship: z.enum(relationships),
  saidRelationship: z.literal(true).optional(),
  name: nameSchema.optional(),
  askedName: z.literal(true).optional(),
  callBackTo: z.string().optional(),
  textPhone: z.string().optional(),
  textApp: z.object({ app: z.enum(textApps), ours: z.string(), theirs: z.string() }).optional(),
  saidName: z.literal(true).optional(),
  given: z.object({
    medicaidId: z.string().optional(),
    dateOfBirth: z.string().optional(),
    birthDayFirst: z.string().optional(),
    name: nameSchema.optional(),
    zipCode: z.string().optional(),
  }),
  idsByPhone: z.array(z.string()).optional(),
  namesByPhone: z.array(z.string()).optional(),
  asksWho: z.literal(true).optional(),
  staff: z
    .object({
      who: z.string(),
      phone: z.string().optional(),
      residents: z.array(
        z.object({
          medicaidId: z.string().optional(),
          firstName: z.string().optional(),
          isReferred: z.literal(true).optional(),
        }),
      ),
      pending: z.int().optional(),
      toldTheirs: z.literal(true).optional(),
      last: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  lastPlaces: z.object({ destinations: z.array(placeSchema), pickUps: z.array(placeSchema) }).optional(),
  lastMoved: z.object({ draft: z.string(), facts: factsSchema, details: detailsSchema }).optional(),
  rideBefore: z
    .object({ draft: z.string(), asked: z.string(), facts: factsSchema, details: detailsSchema })
    .optional(),
  visitsAhead: z.array(z.string()).optional(),
  toldOfMember: z.string().optional(),
  begunElsewhere: z.object({ task: z.string(), id: z.string(), conversation: z.string() }).optional(),
  cannotHear: z.literal(true).optional(),
  lastBooked: z
    .object({
      memberId: z.string(),
      day: z.string(),
      time: z.string().optional(),
      place: z.string().optional(),
    })
    .optional(),
  tries: z.int(),
  lockedUntil: z.string().optional(),
});

/** What was heard in a message and waits; slots are read by the tasks as if the message came now. */
const heardSchema = z.object({
  text: z.string(),
  danger: z.enum(safetyClasses),
  intents: z.array(z.enum([...intents, ...situations])),
  slots: z.record(z.string(), z.unknown()),
  unclear: z.array(z.object({ slot: z.string(), options: z.array(z.string()) })),
});

const documentSchema = z.object({
  schema: z.literal(STATE_SCHEMA),
  turn: z.int(),
  language: z.enum(languages),
  languageFrom: z.enum(['chosen', 'record', 'text', 'default']),
  caller: callerSchema,
  dialogStack: z.array(
    z.object({
      id: z.string(),
      state: z.object({
        draft: z.unknown().optional(),
        about: z.string().optional(),
        put: z
          .array(z.object({ question: z.array(z.object({ key: z.string() })), times: z.int() }))
          .optional(),
      }),
    }),
  ),
  said: z.array(z.object({ key: z.string() })),
  saidIn: z.enum(languages).optional(),
  question: z.array(z.object({ key: z.string() })),
  danger: z
    .object({
      kind: z.enum(['emergency', 'crisis']),
      times: z.int(),
      languages: z.array(z.enum(languages)).optional(),
      held: heardSchema.optional(),
      isAskedAgain: z.literal(true).optional(),
    })
    .optional(),
  lastDone: z
    .object({
      kind: z.enum(['cancelled', 'changed']),
      ride: z.object({ number: z.string() }),
      others: z.array(z.object({ number: z.string() })).optional(),
    })
    .optional(),
  misses: z.int(),
  owesNumber: z.literal(true).optional(),
  unheard: z.int().optional(),
  wishesPage: z.int().optional(),
  spokenOf: z.enum(['animal', 'person']).optional(),
  toCome: z.array(heardSchema).optional(),
  confirming: z.literal('start-over').optional(),
  textedAt: z.int().optional(),
  leftOut: z.int().optional(),
  hasReported: z.literal(true).optional(),
  toldLate: z.string().optional(),
  textsStopped: z.boolean(),
  waiting: z.object({ before: z.int(), toldAt: z.string(), times: z.int() }).optional(),
  withPerson: z
    .object({ by: z.object({ id: z.string(), name: z.string() }), caseNumber: z.string() })
    .optional(),
});

/** The state document of a conversation as the store gives it back; tasks read their own drafts. */
const stateSchema = z.custom<ConversationState>((state) => documentSchema.safeParse(state).success);

/**
 * The state of a conversation, from what the store holds. Of another version, or with a draft that this release cannot read,
 * it restarts with an apology: a conversation is
 * never an error.
 */
export const revive = (
  stored: unknown,
  incoming: Incoming,
): { readonly state: ConversationState; readonly restarted: boolean } => {
  const fresh = newConversation(incoming.languageHint ?? 'en', 'default');
  if (stored === undefined) return { state: fresh, restarted: false };
  const parsed = stateSchema.safeParse(stored);
  if (parsed.success && parsed.data.dialogStack.every(canGoOn))
    return { state: parsed.data, restarted: false };
  return { state: { ...fresh, turn: turnIn(stored) }, restarted: true };
};

const turnIn = (stored: unknown): number =>
  typeof stored === 'object' && stored !== null && 'turn' in stored && typeof stored.turn === 'number'
    ? stored.turn
    : 0;
