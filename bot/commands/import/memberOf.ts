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

const bad = (column: MemberColumn, wanted: string): never => {
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

const { shape } = memberSchema;
const kinds = shape.phones.element.shape.kind.options;
const forms = shape.forms.element.shape.form.options;

/** The cells of one line, each as what its column is for. Everything it throws is a BadCell. */
class MemberRow {
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

const phonesOf = (row: MemberRow): Member['phones'] =>
  (['phone_1', 'phone_2', 'phone_3'] as const).flatMap((column) => {
    const number = row.phone(column);
    if (number === undefined) return [];
    const kind = row.oneOf(`${column}_kind`, kinds) ?? bad(`${column}_kind`, `one of ${kinds.join(', ')}`);
    const consent = { texts: row.flag(`${column}_texts`), calls: row.flag(`${column}_calls`) };
    return [{ number, kind, consent }];
  });

const addressOf = (row: MemberRow, which: 'mailing' | 'pickup'): Member['mailingAddress'] => {
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

const levelOf = (row: MemberRow): Member['levelOfRide'] => {
  const mode = row.oneOf('ride_mode', ['livery', 'wheelchair-van']);
  if (mode === undefined) return undefined;
  const from = row.day('ride_from') ?? bad('ride_from', 'given with ride_mode');
  const until = row.day('ride_until') ?? bad('ride_until', 'given with ride_mode');
  return until < from ? bad('ride_until', 'no day before ride_from') : { mode, from, until };
};

const formIn = (part: string): Member['forms'][number] | undefined => {
  const [name, until = ''] = part.split(':');
  const form = forms.find((one) => one === name);
  return form !== undefined && isCalendarDate(until) ? { form, until } : undefined;
};

const authorizedOf = (row: MemberRow): Member['authorizedPersons'] =>
  (['authorized_1', 'authorized_2'] as const).flatMap((who) => {
    if (row.text(`${who}_last_name`) === undefined) return [];
    const number = row.phone(`${who}_phone`);
    return [
      {
        firstName: row.given(`${who}_first_name`),
        lastName: row.given(`${who}_last_name`),
        relation: row.given(`${who}_relation`),
        ...(number !== undefined && { phone: number }),
      },
    ];
  });

const read = (row: MemberRow): Member => {
  const medicaidId = row.given('medicaid_id');
  if (!/^\d{9}$/.test(medicaidId)) bad('medicaid_id', 'nine digits');
  const coverageBegin = row.day('coverage_begin') ?? bad('coverage_begin', 'given');
  const coverageEnd = row.day('coverage_end');
  if (coverageEnd !== undefined && coverageEnd < coverageBegin)
    bad('coverage_end', 'no day before coverage_begin');
  const language = row.oneOf('language', ['en', 'es']);
  const mailingAddress = addressOf(row, 'mailing');
  const levelOfRide = levelOf(row);
  const mobility = row.oneOf('mobility', shape.mobility.unwrap().options);
  const nursingHome = row.text('nursing_home');
  const doorNotes = row.text('door_notes');
  return {
    schema: 1,
    medicaidId,
    firstName: row.given('first_name'),
    lastName: row.given('last_name'),
    dateOfBirth: row.day('date_of_birth') ?? bad('date_of_birth', 'given'),
    ...(language !== undefined && { language }),
    phones: phonesOf(row),
    mailingAddress,
    pickupAddress: row.text('pickup_street') === undefined ? mailingAddress : addressOf(row, 'pickup'),
    confidential: row.flag('confidential'),
    program: row.oneOf('program', shape.program.options) ?? bad('program', 'given'),
    coverageBegin,
    ...(coverageEnd !== undefined && { coverageEnd }),
    ...(levelOfRide !== undefined && { levelOfRide }),
    ...(mobility !== undefined && { mobility }),
    forms: row.listed('forms', formIn, `like ${forms[0]}:2026-12-31, set apart by semicolons`),
    ...(nursingHome !== undefined && { nursingHome }),
    authorizedPersons: authorizedOf(row),
    equipment: row.listed(
      'equipment',
      (part) => row.oneOf('equipment', shape.equipment.element.options, part),
      'given',
    ),
    ...(doorNotes !== undefined && { doorNotes }),
    cannotHear: row.flag('cannot_hear'),
    cannotSee: row.flag('cannot_see'),
    usualClinics: row.listed('usual_clinics', (part) => part, 'given'),
  };
};

/** Reads a line of a file of members; a reason names the column and what it should hold, never what it holds. */
export const memberOf = (cells: Cells): Entry<Member> => {
  try {
    return { kind: 'read', value: read(new MemberRow(cells)) };
  } catch (error) {
    if (error instanceof BadCell) return { kind: 'bad', reason: error.message };
    throw error;
  }
};
