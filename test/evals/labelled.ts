import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { intents, safetyClasses, situations } from '../../dialogs/understanding/heard';

const dayOrTimes = z.union([z.string(), z.array(z.string())]).nullish();

const labelledSchema = z.object({
  id: z.string(),
  text: z.string(),
  lang: z.enum(['en', 'es']),
  channel: z.enum(['sms', 'voice', 'web']),
  now: z.string().optional(),
  asking: z.string().nullish(),
  safety: z.enum(safetyClasses).optional(),
  intents: z.array(z.enum(intents)).optional(),
  situations: z.array(z.enum(situations)).optional(),
  slots: z.record(z.string(), z.unknown()).optional(),
  date: dayOrTimes,
  time: dayOrTimes,
  ambiguous: z.array(z.object({ slot: z.string(), candidates: z.array(z.string()) })).optional(),
  source: z.string(),
});

/** A message with what it means, by the names of docs/understanding.md, and where its kind comes from. */
export type Labelled = z.infer<typeof labelledSchema>;

/** The labelled messages of a file of JSON lines. */
export const labelledIn = (file: string): readonly Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => labelledSchema.parse(JSON.parse(line)));
