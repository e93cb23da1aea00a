import { once } from 'node:events';
import { memberColumns, type MemberColumn } from '../../bot/commands/import/memberColumns';
import { towns } from '../../domain/places/towns';

const FIRST_NAMES = [
  'Alma',
  'Bernice',
  'Carmen',
  'Dwight',
  'Esperanza',
  'Floyd',
  'Grace',
  'Hubert',
  'Inés',
  'José',
];
const LAST_NAMES = [
  'Whitcomb',
  'Abbott',
  "O'Neill",
  'Quist',
  'Rivera-Soto',
  'Farrow',
  'Kuzma',
  'Núñez',
  'Brandt',
  'Moss',
];
const STREETS = ['Elm St', 'Whalley Ave', 'Old Post Rd', 'Mill Pond Ln', 'Chapel St'];
const PROGRAMS = ['husky-a', 'husky-b', 'husky-c', 'husky-d', 'limited-benefit'];

const DEFAULT_COUNT = 1_000_000;
const ROWS_A_WRITE = 1_000;

const pick = <Value>(values: readonly Value[], index: number): Value | undefined =>
  values[index % values.length];

const digits = (number: number, length: number): string => String(number).padStart(length, '0');

/** What the file of members says of the nth invented one. Names and places repeat, IDs and phones do not. */
export const inventedMember = (n: number): Readonly<Partial<Record<MemberColumn, string>>> => {
  // A number that shares no rhythm with the others, so that names, towns and programs come in every combination.
  const spread = Math.floor(n / 7) + n * 3;
  const town = pick(
    towns.filter(({ zips }) => zips.length > 0),
    spread,
  );
  return {
    medicaid_id: digits(200_000_000 + n, 9),
    first_name: pick(FIRST_NAMES, spread) ?? '',
    last_name: `${pick(LAST_NAMES, Math.floor(n / 3)) ?? ''}${n % 4 === 0 ? ', Jr.' : ''}`,
    date_of_birth: `${String(1930 + (n % 90))}-${digits(1 + (spread % 12), 2)}-${digits(1 + (n % 28), 2)}`,
    language: n % 5 === 0 ? 'es' : 'en',
    phone_1: `860${digits(n % 10_000_000, 7)}`,
    phone_1_kind: n % 6 === 0 ? 'landline' : 'mobile',
    phone_1_texts: n % 6 === 0 ? 'no' : 'yes',
    ...(n % 3 === 0 && { phone_2: `203${digits(n % 10_000_000, 7)}`, phone_2_kind: 'mobile' }),
    mailing_street: `${String(1 + (n % 900))} ${pick(STREETS, spread) ?? ''}`,
    mailing_town: town?.name ?? '',
    mailing_state: 'CT',
    mailing_zip: town?.zips[0] ?? '',
    program: pick(PROGRAMS, spread) ?? '',
    coverage_begin: '2024-01-01',
    ...(n % 9 === 0 && { ride_mode: 'livery', ride_from: '2026-01-01', ride_until: '2027-06-30' }),
    ...(n % 11 === 0 && { equipment: 'oxygen;cane', door_notes: 'Ring twice, "Apt 2"' }),
  };
};

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The header and the lines of these invented members, as a file of CSV has them. */
export const asCsv = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => {
    const member = inventedMember(from + index);
    return `${memberColumns.map((column) => quoted(member[column] ?? '')).join(',')}\n`;
  }).join('');

const writeAll = async (count: number): Promise<void> => {
  process.stdout.write(`${memberColumns.join(',')}\n`);
  for (let from = 0; from < count; from += ROWS_A_WRITE)
    if (!process.stdout.write(asCsv(from, Math.min(from + ROWS_A_WRITE, count))))
      await once(process.stdout, 'drain');
};

if (require.main === module) void writeAll(Number(process.argv[2] ?? DEFAULT_COUNT));
