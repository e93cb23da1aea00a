import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dangerExamples, dangerSeeds, dangerTraining } from './dangerExamples';
import { learnedFrom } from './sources';
import { trainTogether } from './together';
import { train } from './train';
import { wishExamples, wishTraining } from './wishExamples';

const HELP = `npm run learn

Learns anew to tell danger and wishes from the phrases in dialogs/locales/<language>/learned, and writes what was learned to
dialogs/understanding/learned. To be run after any change to those phrases or to what is made of them.
`;

const write = (name: 'danger' | 'wishes', learned: object): void => {
  const file = join('dialogs', 'understanding', 'learned', `${name}.json`);
  writeFileSync(file, `${JSON.stringify({ from: learnedFrom(name), ...learned })}\n`);
  process.stdout.write(`${file}\n`);
};

if (process.argv.length > 2) process.stdout.write(HELP);
else {
  write('danger', trainTogether(dangerExamples(), dangerTraining, dangerSeeds));
  write('wishes', train(wishExamples(), wishTraining));
}
