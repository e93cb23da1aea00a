import { isCalendarDate } from '../../../domain/calendar/calendarDate';
import { memberSchema, type Member } from '../../../domain/ports/memberDirectory';
import type { Cells, Entry } from './directory';
import { addressOf, bad, entryOf, medicaidIdOf, phonesOf, type MemberRow } from './memberRow';

const { shape } = memberSchema;
const forms = shape.forms.element.shape.form.options;

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
  const medicaidId = medicaidIdOf(row);
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

/** Reads a line of a file of members. */
export const memberOf = (cells: Cells): Entry<Member> => entryOf(cells, read);
