import type { KnownPatient } from './coverageOf';

/** Patients that are kept at least for the Coverages after them; with twice as many the older half is forgotten. Some 1 KB each. */
export const PATIENTS_KEPT = 25_000;

/** The Patients of the last lines, by `Patient/id`. */
export class RecentPatients {
  private recent = new Map<string, KnownPatient>();
  private older = new Map<string, KnownPatient>();

  get(key: string): KnownPatient | undefined {
    return this.recent.get(key) ?? this.older.get(key);
  }

  add(key: string, patient: KnownPatient): void {
    // Forgetting the first of one map for each that comes takes longer the more have been forgotten.
    if (this.recent.size >= PATIENTS_KEPT) {
      this.older = this.recent;
      this.recent = new Map();
    }
    this.recent.set(key, patient);
  }
}
