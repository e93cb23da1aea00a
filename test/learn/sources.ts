import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '../../dialogs/locales';

/** What can be learned, each from a file of that name in every language. */
export type Lesson = 'danger' | 'wishes';

/** What is read beside the lesson of its own name. */
const beside: Readonly<Record<Lesson, readonly string[]>> = {
  danger: ['wishes', 'plain', 'situations'],
  wishes: ['situations'],
};

/** Marks a line whose label has to come out. */
export const MUST = '!';

const fileOf = (lesson: string, language: Language): string =>
  join('dialogs', 'locales', language, 'learned', `${lesson}.txt`);

const makersOfAll: readonly string[] = ['dialogs/understanding/learned/features.ts', 'test/learn/train.ts'];

/** What besides the phrases decides what is learned from them. */
const makers: Readonly<Record<Lesson, readonly string[]>> = {
  danger: [
    ...makersOfAll,
    'dialogs/understanding/learned/ofDanger.ts',
    'test/learn/dangerExamples.ts',
    'test/learn/together.ts',
  ],
  wishes: [...makersOfAll, 'dialogs/understanding/learned/ofWishes.ts', 'test/learn/wishExamples.ts'],
};

/** The lines of a lesson in a language, cut at their tabs; comments are left out. */
export const linesOf = (
  lesson: Lesson | 'situations' | 'plain',
  language: Language,
): readonly (readonly string[])[] =>
  readFileSync(fileOf(lesson, language), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** A checksum of everything a lesson is learned from: SHA-256, hexadecimal. */
export const learnedFrom = (lesson: Lesson): string => {
  const hash = createHash('sha256');
  const files = languages.flatMap((language) =>
    [lesson, ...beside[lesson]].map((one) => fileOf(one, language)),
  );
  for (const file of [...files, ...makers[lesson]]) hash.update(readFileSync(file));
  return hash.digest('hex');
};
