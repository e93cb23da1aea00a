import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '../../../domain/errors';
import { linesOf, tooLong } from '../linesOf';
import { isRecord, parsedJson } from '../parsedLine';
import type { Cells, Columns, Found } from './directory';

/** A file that cannot be read at all. The message is a whole sentence, and holds nothing of any line but column names. */
export class FileUnreadable extends AppError {
  readonly code = 'import.file';
}

/** A line of the file, counted from 1: its cells, or why it cannot be read. */
export type Row =
  { readonly line: number; readonly cells: Cells } | { readonly line: number; readonly reason: string };

/** What is expected of a file. */
type Expected = Omit<Columns<unknown>, 'read'>;

/** Lines that are read in one go. */
const LINES_A_BLOCK = 500;

/** Longest line, characters; the longest of the NPI registry's have some 6,000. */
const LONGEST_LINE = 64_000;

/** What a decoder leaves of bytes that are no UTF-8. */
const NOT_UTF8 = '\uFFFD';

const unreadable = {
  long: `longer than ${String(LONGEST_LINE)} characters`,
  encoding: 'not written in UTF-8',
  quotes: 'its quotes do not fit; a cell ends in its line',
  json: 'not a line of JSON',
  object: 'not an object',
} as const;

const csvOptions = { record_delimiter: '\n', relax_column_count: true, skip_empty_lines: false } as const;

type Line = readonly [number: number, text: string];

/** The cells of lines with quotes. One that is never closed would swallow all lines after it: then each is read by itself. */
const splitQuoted = (lines: readonly Line[]): readonly (readonly string[] | undefined)[] => {
  if (lines.length === 0) return [];
  try {
    const records = parse(lines.map(([, text]) => text).join('\n'), csvOptions);
    if (records.length === lines.length) return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  if (lines.length === 1) return [undefined];
  return lines.flatMap((line) => splitQuoted([line]));
};

/** The cells of each line. Without quotes a comma is nothing but the end of a cell, which takes a tenth of the time. */
const splitCsv = (lines: readonly Line[]): readonly (readonly string[] | undefined)[] => {
  const isQuoted = ([, text]: Line): boolean => text.includes('"');
  const quoted = splitQuoted(lines.filter(isQuoted)).values();
  return lines.map((line) => (isQuoted(line) ? quoted.next().value : line[1].split(',')));
};

const csvReader = (header: string, expected: Expected) => {
  const [names] = splitCsv([[1, header]]);
  if (names === undefined) throw new FileUnreadable('The first line cannot be read as the names of columns.');
  const columns = names.map((name) => name.trim());
  const missing = expected.needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new FileUnreadable(`The file has no column ${missing.join(', ')}.`);
  const unknown = columns.filter((name) => !expected.columns.includes(name));
  if (unknown.length > 0 && !expected.mayHaveOthers)
    throw new FileUnreadable(`There is no column named ${unknown.join(', ')}: docs/import.md lists them.`);
  const places = new Map(columns.map((name, at) => [name, at]));
  return (lines: readonly Line[]): readonly Row[] => {
    const records = splitCsv(lines);
    return lines.map(([line], index) => {
      const record = records[index];
      if (record === undefined) return { line, reason: unreadable.quotes };
      if (record.length !== columns.length)
        return { line, reason: `${String(record.length)} cells under ${String(columns.length)} columns` };
      return { line, cells: (column) => record[places.get(column) ?? -1] ?? '' };
    });
  };
};

const cellOf = (value: unknown): string | undefined => {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
};

const jsonReader =
  (expected: Expected) =>
  (lines: readonly Line[]): readonly Row[] =>
    lines.map(([line, text]): Row => {
      const given = parsedJson(text);
      if (given === undefined) return { line, reason: unreadable.json };
      if (!isRecord(given)) return { line, reason: unreadable.object };
      const values = new Map<string, unknown>(Object.entries(given));
      const hasUnknown = [...values.keys()].some((name) => !expected.columns.includes(name));
      if (hasUnknown && !expected.mayHaveOthers)
        return { line, reason: 'a name that is none of the columns' };
      const wrong = expected.columns.find((name) => cellOf(values.get(name)) === undefined);
      if (wrong !== undefined) return { line, reason: `${wrong}: neither text nor a number, true or false` };
      return { line, cells: (column) => cellOf(values.get(column)) ?? '' };
    });

/**
 * Reads a CSV file with its header, or lines of JSON with the same names, whichever it is, a block of lines at a time. A line that
 * cannot be read costs no other line.
 * @throws FileUnreadable: no line, or not the columns that are needed
 */
export async function* rowsOf(
  stream: AsyncIterable<Uint8Array>,
  expected: Expected,
): AsyncGenerator<readonly Row[]> {
  let number = 0;
  let reader: ((lines: readonly Line[]) => readonly Row[]) | undefined;
  let bad: Row[] = [];
  let lines: Line[] = [];
  const block = (): readonly Row[] => {
    const rows = [...bad, ...(reader?.(lines) ?? [])].toSorted((one, other) => one.line - other.line);
    [bad, lines] = [[], []];
    return rows;
  };
  for await (const raw of linesOf(stream, LONGEST_LINE)) {
    number += 1;
    const text = raw === tooLong ? raw : raw.replace(number === 1 ? /^\uFEFF|\r$/g : /\r$/, '');
    if (text === tooLong) bad.push({ line: number, reason: unreadable.long });
    else if (text.trim() === '') continue;
    else if (text.includes(NOT_UTF8)) bad.push({ line: number, reason: unreadable.encoding });
    else if (reader !== undefined) lines.push([number, text]);
    else if (text.startsWith('{')) {
      reader = jsonReader(expected);
      lines.push([number, text]);
    } else reader = csvReader(text, expected);
    if (lines.length + bad.length >= LINES_A_BLOCK) yield block();
  }
  if (reader === undefined) throw new FileUnreadable('The file has no line that can be read.');
  yield block();
}

/**
 * What a file of lines holds, a block at a time.
 * @throws FileUnreadable
 */
export async function* entriesOf<Value>(
  stream: AsyncIterable<Uint8Array>,
  columns: Columns<Value>,
): AsyncGenerator<readonly Found<Value>[]> {
  for await (const rows of rowsOf(stream, columns))
    yield rows.map((row) => ({
      at: row.line,
      entry: 'reason' in row ? { kind: 'bad', reason: row.reason } : columns.read(row.cells),
    }));
}
