import './dangers';
import './questions';
import './vocabulary';
import './words/languageSigns';

/** The phrases of all vocabularies, compiled: what `npm run build` keeps beside the programs. */
export { allCompiled } from '../understanding/compiledBefore';
