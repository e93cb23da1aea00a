import { isCalendarDate } from '../../../domain/calendar/calendarDate';
import { AppError } from '../../../domain/errors';
import { findTown, townOfZip } from '../../../domain/places/towns';
import { memberSchema, type Member } from '../../../domain/ports/memberDirectory';
import type { Cells, Entry } from './directory';
import type { MemberColumn } from './memberColumns';

/** A cell that does not say what its column is for. */
class BadCell extends AppError {
  readonly code = 'import.cell';
}

/** Says what a column should hold, never what it holds. */
export const bad = (column: MemberColumn, wanted: string): never => {
  throw new BadCell(`${column} has to be ${wanted}`);
};

const yesNo: Readonly<Record<string, boolean>> = {
  '': false,
  yes: true,
  no: false,
  true: true,
  false: false,
  '1': true,
  '0': false,
};

const kinds = memberSchema.shape.phones.element.shape.kind.options;

/** The cells of one line, each as what its column is for. Everything it throws is a BadCell. */
export class MemberRow {
  constructor(private readonly cells: Cells) {}

  text(column: MemberColumn): string | undefined {
    const cell = this.cells(column).trim();
    return cell === '' ? undefined : cell;
  }

  given(column: MemberColumn): string {
    return this.text(column) ?? bad(column, 'given');
  }

  oneOf<Value extends string>(
    column: MemberColumn,
    values: readonly Value[],
    said = this.text(column),
  ): Value | undefined {
    if (said === undefined) return undefined;
    return values.find((value) => value === said) ?? bad(column, `one of ${values.join(', ')}`);
  }

  day(column: MemberColumn): string | undefined {
    const said = this.text(column);
    return said === undefined || isCalendarDate(said) ? said : bad(column, 'a day like 2026-12-31');
  }

  flag(column: MemberColumn): boolean {
    return yesNo[(this.text(column) ?? '').toLowerCase()] ?? bad(column, 'yes or no');
  }

  /** Ten digits. */
  phone(column: MemberColumn): string | undefined {
    const digits = this.text(column)
      ?.replace(/\D/g, '')
      .replace(/^1(?=\d{10}$)/, '');
    return digits === undefined || /^\d{10}$/.test(digits) ? digits : bad(column, 'ten digits');
  }

  /** What is set apart by semicolons. */
  listed<Value>(column: MemberColumn, read: (part: string) => Value | undefined, wanted: string): Value[] {
    const parts = (this.text(column) ?? '').split(';').map((part) => part.trim());
    return parts.filter((part) => part !== '').map((part) => read(part) ?? bad(column, wanted));
  }
}

/** The phones of a line, with the consent it tells. */
export const phonesOf = (row: MemberRow): Member['phones'] =>
  (['phone_1', 'phone_2', 'phone_3'] as const).flatMap((column) => {
    const number = row.phone(column);
    if (number === undefined) return [];
    const kind = row.oneOf(`${column}_kind`, kinds) ?? bad(`${column}_kind`, `one of ${kinds.join(', ')}`);
    const consent = { texts: row.flag(`${column}_texts`), calls: row.flag(`${column}_calls`) };
    return [{ number, kind, consent }];
  });

/** One of the addresses of a line; its town is one of those we know when it lies in Connecticut. */
export const addressOf = (row: MemberRow, which: 'mailing' | 'pickup'): Member['mailingAddress'] => {
  const state = row.given(`${which}_state`).toUpperCase();
  const zip = row.given(`${which}_zip`);
  const said = row.given(`${which}_town`);
  if (!/^[A-Z]{2}$/.test(state)) bad(`${which}_state`, 'two letters');
  if (!/^\d{5}(?:-?\d{4})?$/.test(zip)) bad(`${which}_zip`, 'five digits');
  const town =
    state === 'CT'
      ? (findTown(said) ?? townOfZip(zip.slice(0, 5)) ?? bad(`${which}_town`, 'a town of Connecticut'))
      : said;
  const unit = row.text(`${which}_unit`);
  return { street: row.given(`${which}_street`), ...(unit !== undefined && { unit }), town, state, zip };
};

/** The Medicaid ID of a line. */
export const medicaidIdOf = (row: MemberRow): string => {
  const medicaidId = row.given('medicaid_id');
  return /^\d{9}$/.test(medicaidId) ? medicaidId : bad('medicaid_id', 'nine digits');
};

/** Reads a line; a reason names the column and what it should hold, never what it holds. */
export const entryOf = <Value>(cells: Cells, read: (row: MemberRow) => Value): Entry<Value> => {
  try {
    return { kind: 'read', value: read(new MemberRow(cells)) };
  } catch (error) {
    if (error instanceof BadCell) return { kind: 'bad', reason: error.message };
    throw error;
  }
};
