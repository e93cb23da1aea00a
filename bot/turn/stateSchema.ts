import { z } from 'zod';
import { STATE_SCHEMA, type ConversationState } from '../../dialogs/conversation';
import { languages } from '../../dialogs/locales';
import { relationships } from '../../dialogs/understanding/heard';
import { memberSchema } from '../../domain/ports/memberDirectory';

const nameSchema = z.object({ first: z.string(), last: z.string().optional() });

const callerSchema = z.object({
  member: memberSchema.optional(),
  identifiers: z.array(z.enum(['medicaid-id', 'date-of-birth', 'name-and-zip', 'phone-on-file'])),
  trustedUntil: z.string().optional(),
  relationship: z.enum(relationships),
  given: z.object({
    medicaidId: z.string().optional(),
    dateOfBirth: z.string().optional(),
    name: nameSchema.optional(),
    zipCode: z.string().optional(),
  }),
  idsByPhone: z.array(z.string()).optional(),
  tries: z.int(),
});

/** The state document of a conversation as the store gives it back; tasks read their own drafts. */
export const stateSchema = z.custom<ConversationState>(
  (state) =>
    z
      .object({
        schema: z.literal(STATE_SCHEMA),
        turn: z.int(),
        language: z.enum(languages),
        languageFrom: z.enum(['chosen', 'record', 'text', 'default']),
        caller: callerSchema,
        dialogStack: z.array(
          z.object({ id: z.string(), state: z.object({ draft: z.unknown().optional() }) }),
        ),
        said: z.array(z.object({ key: z.string() })),
        question: z.array(z.object({ key: z.string() })),
        danger: z.object({ kind: z.enum(['emergency', 'crisis']), times: z.int() }).optional(),
        misses: z.int(),
        confirming: z.literal('start-over').optional(),
        textsStopped: z.boolean(),
      })
      .safeParse(state).success,
);
