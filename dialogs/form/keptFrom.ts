import { z } from 'zod';

const lastHeard = z.object({ turn: z.int(), changed: z.boolean() });

/** A form, or a draft that holds one. */
const withForm = z.union([z.object({ lastHeard }), z.object({ form: z.object({ lastHeard }) })]);

/** Whether a draft, of whichever task, took something from the message of this turn. */
export const keptFrom = (draft: unknown, turn: number): boolean => {
  const read = withForm.safeParse(draft);
  if (!read.success) return false;
  const { lastHeard: last } = 'form' in read.data ? read.data.form : read.data;
  return last.turn === turn && last.changed;
};
