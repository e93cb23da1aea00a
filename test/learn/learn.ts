import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dangerExamples, dangerSeeds, dangerTraining } from './dangerExamples';
import { merged } from './merged';
import { learnedFrom } from './sources';
import { trainTogether } from './together';
import { train } from './train';
import { wishExamples, wishTraining } from './wishExamples';

const HELP = `npm run learn

Learns anew to tell danger and wishes from the phrases in dialogs/locales/<language>/learned, and writes what was learned to
dialogs/understanding/learned. To be run after any change to those phrases or to what is made of them.
`;

const write = (name: string, content: string | Buffer): void => {
  const file = join('dialogs', 'understanding', 'learned', name);
  writeFileSync(file, content);
  process.stdout.write(`${file}\n`);
};

if (process.argv.length > 2) process.stdout.write(HELP);
else {
  const danger = trainTogether(dangerExamples(), dangerTraining, dangerSeeds);
  const wishes = train(wishExamples(), wishTraining);
  const { learned, numbers } = merged(
    { from: learnedFrom('danger'), ...danger },
    { from: learnedFrom('wishes'), ...wishes },
  );
  write('learned.json', `${JSON.stringify(learned)}\n`);
  write('numbers.bin', numbers);
}
