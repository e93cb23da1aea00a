import type { CalendarDate } from '../../../domain/calendar/calendarDate';
import type { Member } from '../../../domain/ports/memberDirectory';
import type { Entry } from './directory';
import type { MemberColumn } from './memberColumns';
import { addressOf, bad, entryOf, medicaidIdOf, phonesOf, type MemberRow } from './memberRow';

/** What a health plan says of a member, under the names a file of members has for it. */
export type PlanCells = Readonly<Partial<Record<MemberColumn, string>>>;

/** A program of a member. */
export type Program = Member['program'];

/** What a health plan says of a member; the broker's own data are not among it. */
export interface Renewal {
  readonly medicaidId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth?: CalendarDate;
  readonly language?: 'en' | 'es';
  readonly phones: readonly Pick<Member['phones'][number], 'number' | 'kind'>[];
  /** Ten digits each: phones that are the member's no more. */
  readonly oldPhones: readonly string[];
  readonly address?: Member['mailingAddress'];
  /** None: it is a no, or does not say which. */
  readonly program?: Program;
  /** The coverage that is no longer, where it says which. */
  readonly endedProgram?: Program;
  readonly isActive: boolean;
  readonly begin?: CalendarDate;
  readonly end?: CalendarDate;
}

/** What cells cannot say. */
export type PlanAnswer = Pick<Renewal, 'isActive'> & {
  /** The program that is active, or no longer. */
  readonly program: Program | undefined;
  readonly oldPhones?: readonly string[];
};

const read = (row: MemberRow, { isActive, program, oldPhones = [] }: PlanAnswer): Renewal => {
  const [begin, end] = [row.day('coverage_begin'), row.day('coverage_end')];
  if (begin !== undefined && end !== undefined && end < begin)
    bad('coverage_end', 'no day before coverage_begin');
  const language = row.oneOf('language', ['en', 'es']);
  const dateOfBirth = row.day('date_of_birth');
  return {
    medicaidId: medicaidIdOf(row),
    firstName: row.given('first_name'),
    lastName: row.given('last_name'),
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    ...(language !== undefined && { language }),
    phones: phonesOf(row).map(({ number, kind }) => ({ number, kind })),
    oldPhones,
    ...(row.text('mailing_street') !== undefined && { address: addressOf(row, 'mailing') }),
    ...(program !== undefined && (isActive ? { program } : { endedProgram: program })),
    isActive,
    ...(begin !== undefined && { begin }),
    ...(end !== undefined && { end }),
  };
};

/** Reads what a health plan says; a reason names the column it is for, and what it should hold. */
export const renewalOf = (cells: PlanCells, answer: PlanAnswer): Entry<Renewal> => {
  const given = new Map<string, string>(Object.entries(cells));
  return entryOf(
    (column) => given.get(column) ?? '',
    (row) => read(row, answer),
  );
};
