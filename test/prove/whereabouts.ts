import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Carrier } from './carriers';

const projectRoot = join(__dirname, '../..');

const sourcesIn = (room: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(projectRoot, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .toSorted()
      .map((path) => join(room, path))
      .map((path) => [path, readFileSync(join(projectRoot, path), 'utf8')]),
  );

const sources = new Map([...sourcesIn('domain'), ...sourcesIn('dialogs')]);
const tests = sourcesIn('test');

/** The clause list names every clause and carries none. */
const LIST = 'domain/clauses.ts';

const asFileName = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The file that holds an object: among those that cite its clauses, the one named like it, else one that has it as an entry. */
export const fileOf = ({ table, name, clauses }: Carrier): string | undefined => {
  const cites = (text: string, id: string): boolean => text.includes(table === 'program' ? id : `'${id}'`);
  const citing = [...sources].filter(
    ([path, text]) => path !== LIST && clauses.some((id) => cites(text, id)),
  );
  const entry = name.split('.').at(-1) ?? name;
  const holding =
    citing.find(([path]) => basename(path, '.ts') === asFileName(entry)) ??
    citing.find(([, text]) => text.includes(`${entry}:`));
  return holding?.[0];
};

/** The test of a file, of its folder, or else of the files beside it that import it. */
const testsOfFile = (file: string): readonly string[] => {
  const folder = dirname(file);
  const mirror = (path: string): string => join('test', `${path}.test.ts`);
  const own = [mirror(file.replace(/\.ts$/, '')), mirror(folder)].filter((path) => tests.has(path));
  if (own.length > 0) return own;
  const importing = `from './${basename(file, '.ts')}'`;
  return [...sources]
    .filter(([path, text]) => dirname(path) === folder && text.includes(importing))
    .map(([path]) => mirror(path.replace(/\.ts$/, '')))
    .filter((path) => tests.has(path));
};

/** Tests of a clause that these files carry, and those that name it. */
export const testsOf = (clause: string, files: readonly string[]): readonly string[] => {
  const naming = [...tests].filter(([, text]) => text.includes(`'${clause}'`)).map(([path]) => path);
  return [...new Set([...files.flatMap(testsOfFile), ...naming])].filter(
    (path) => !path.startsWith('test/prove/'),
  );
};
