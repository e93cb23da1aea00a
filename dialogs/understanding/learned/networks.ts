import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import learned from './learned.json';
import { networksOf } from './network';

/** What was learned, brought to life: scores by the labels of danger, and by the wishes. */
export const networks = networksOf(learned, readFileSync(join(__dirname, 'numbers.bin')));
