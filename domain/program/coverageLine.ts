import type { Member } from '../ports/memberDirectory';
import type { Program } from './program';

/** The line that settles questions of coverage: the Department's for its own programs (HUSKY C), else Access Health CT's. */
export const coverageLine = (
  of: Member['program'] | undefined,
  { lines, departmentPrograms }: Pick<Program, 'lines' | 'departmentPrograms'>,
): string =>
  of !== undefined && departmentPrograms.value.includes(of) ? lines.department.value : lines.coverage.value;
