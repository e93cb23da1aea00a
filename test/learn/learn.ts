import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import learnedNow from '../../dialogs/understanding/learned/learned.json';
import { dangerExamples, dangerSeeds, dangerTraining } from './dangerExamples';
import { learnedBefore, merged, type FromSource } from './merged';
import { learnedFrom, type Lesson } from './sources';
import { trainTogether } from './together';
import { train } from './train';
import { wishExamples, wishTraining } from './wishExamples';

const HELP = `npm run learn -- [danger|wishes]

Learns anew to tell danger and wishes, or only one of them, from the phrases in dialogs/locales/<language>/learned, and writes what was
learned to dialogs/understanding/learned. To be run after any change to those phrases or to what is made of them.
`;

const FOLDER = join('dialogs', 'understanding', 'learned');

const write = (name: string, content: string | Buffer): void => {
  const file = join(FOLDER, name);
  writeFileSync(file, content);
  process.stdout.write(`${file}\n`);
};

const before = (lesson: Lesson): FromSource =>
  learnedBefore(learnedNow, readFileSync(join(FOLDER, 'numbers.bin')), lesson);

const [only, ...others] = process.argv.slice(2);
if (others.length > 0 || (only !== undefined && only !== 'danger' && only !== 'wishes'))
  process.stdout.write(HELP);
else {
  const danger =
    only === 'wishes'
      ? before('danger')
      : { from: learnedFrom('danger'), ...trainTogether(dangerExamples(), dangerTraining, dangerSeeds) };
  const wishes =
    only === 'danger'
      ? before('wishes')
      : { from: learnedFrom('wishes'), ...train(wishExamples(), wishTraining) };
  const { learned, numbers } = merged(danger, wishes);
  write('learned.json', `${JSON.stringify(learned)}\n`);
  write('numbers.bin', numbers);
}
