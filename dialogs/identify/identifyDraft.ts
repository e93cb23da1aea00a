import { z } from 'zod';
import { givenNames } from './given';

/** The shape of {@link IdentifyDraft} in the state document. */
export const identifyDraftSchema = z.object({
  asked: z.string().optional(),
  timesAsked: z.int(),
  /** What was given, the last one last: that is what "back" takes back. */
  given: z.array(z.enum(givenNames)).default([]),
  /** What cannot or will not be given, so that something else is asked. */
  without: z.enum(['birth', 'id']).optional(),
  /** Somebody did not want to say who they are, and was told why it is asked. */
  keptBack: z.literal(true).optional(),
  /** What fitted nobody, for the person who completes the request. */
  tried: z.record(z.string(), z.unknown()).optional(),
  /** The same, whole: who sends only what was wrong of it is not asked for the rest again. */
  before: z
    .object({
      medicaidId: z.string().exactOptional(),
      dateOfBirth: z.string().exactOptional(),
      birthDayFirst: z.string().exactOptional(),
      name: z.object({ first: z.string(), last: z.string().exactOptional() }).exactOptional(),
      zipCode: z.string().exactOptional(),
    })
    .optional(),
  /** Names the work that was opened for it. */
  once: z.string().optional(),
});
/** How far the search for who is asking has come. */
export type IdentifyDraft = z.infer<typeof identifyDraftSchema>;
