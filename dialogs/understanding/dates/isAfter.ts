import type { TimeConcept } from '../../locales/vocabulary';
import type { Atoms } from './atoms';

/** Small words between a place and what stands before it. */
const REACH = 4;

/** Whether one of these concepts stands right before a place, small words aside. */
export const isAfter = (atoms: Atoms, at: number, ...concepts: readonly TimeConcept[]): boolean => {
  let end = at;
  for (let steps = 0; end > 0 && steps < REACH; steps += 1) {
    if (atoms.list[end]?.pause === 'stop') return false;
    if (atoms.from(end, ...concepts) !== -1) return true;
    end = atoms.from(end, 'the', 'lead', 'coming', 'thisOne', 'of', 'forDay', 'theOne');
  }
  return false;
};
