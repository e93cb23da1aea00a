import { writeFileSync } from 'node:fs';
import { allCompiled } from '../understanding/compiledBefore';
import './dangers';
import './questions';
import './vocabulary';
import './words/languageSigns';

/** Writes the phrases of all vocabularies, compiled, to the file that is named: a step of `npm run build`. */
writeFileSync(process.argv[2] ?? 'phrases.bin', allCompiled());
