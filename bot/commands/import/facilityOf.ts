import { findTown, townOfZip } from '../../../domain/places/towns';
import type { Facility } from '../../../domain/ports/facilityDirectory';
import { checkDigit } from '../../../domain/ride';
import type { Cells, Entry } from './directory';
import { npiColumns, payerColumns, taxonomyColumns } from './facilityColumns';
import { kindsOfCareIn, noPlaces } from './kindsOfCareIn';

/** Entity Type Code of an organization; a person's entry is no place. */
const ORGANIZATION = '2';

/** Type code of a payer's number that is a Medicaid program's. */
const MEDICAID = '05';

/** What an NPI's check digit is counted over besides its own digits (45 CFR 162.406, ISO standard prefix of US health cards). */
const NPI_PREFIX = '80840';

const isNpi = (npi: string): boolean =>
  /^\d{10}$/.test(npi) && checkDigit(NPI_PREFIX + npi.slice(0, -1)) === npi.slice(-1);

/** Words that stay in capitals in a name. */
const INITIALS = new Set([
  'LLC',
  'PC',
  'LLP',
  'PLLC',
  'PA',
  'MD',
  'DDS',
  'DMD',
  'II',
  'III',
  'IV',
  'YMCA',
  'VA',
]);

const inCapitals = (word: string): string =>
  INITIALS.has(word) ? word : word.charAt(0) + word.slice(1).toLowerCase();

/** The registry writes everything in capitals. */
const asWritten = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .toUpperCase()
    .replace(/[\p{L}\p{N}']+/gu, inCapitals);

const sayNothing = new Set(['', '<UNAVAIL>']);

const isActive = (deactivated: string, reactivated: string): boolean =>
  deactivated === '' || reactivated !== '';

/**
 * Reads a line of the NPI registry's file: an organization's place of practice in one of these states. It says nothing of hours and
 * entrances, and of being enrolled only where the organization gives a number of the state's Medicaid program.
 * @param states two capital letters each
 */
export const facilityOf =
  (states: readonly string[]) =>
  (cells: Cells): Entry<Facility> => {
    const cell = (column: keyof typeof npiColumns): string => cells(npiColumns[column]).trim();
    const npi = cell('npi');
    if (!isNpi(npi))
      return { kind: 'bad', reason: `${npiColumns.npi} is none: ten digits, the last checks the others` };
    const state = cell('state').toUpperCase();
    const codes = taxonomyColumns.map(cells).filter((code) => code !== '');
    const isPlace = !codes.every((code) => noPlaces.some((start) => code.startsWith(start)));
    const isWanted =
      cell('entityType') === ORGANIZATION &&
      isActive(cell('deactivated'), cell('reactivated')) &&
      states.includes(state);
    if (!isWanted || (codes.length > 0 && !isPlace)) return { kind: 'left-out' };

    const name = cell('name');
    const street = cell('street');
    const zip = cell('zip').replace('-', '').slice(0, 5);
    const phone = cell('phone')
      .replace(/\D/g, '')
      .replace(/^1(?=\d{10}$)/, '');
    const said = asWritten(cell('town'));
    const town = state === 'CT' ? (findTown(said) ?? townOfZip(zip)) : said;
    if (sayNothing.has(name)) return { kind: 'bad', reason: `${npiColumns.name} has to be given` };
    if (street === '') return { kind: 'bad', reason: `${npiColumns.street} has to be given` };
    if (!/^\d{5}$/.test(zip))
      return { kind: 'bad', reason: `${npiColumns.zip} has to be five or nine digits` };
    if (town === undefined || town === '')
      return { kind: 'bad', reason: `${npiColumns.town} has to be a town` };
    if (!/^\d{10}$/.test(phone)) return { kind: 'bad', reason: `${npiColumns.phone} has to be ten digits` };

    const other = cell('otherName');
    const unit = cell('unit');
    const isEnrolled = payerColumns.some(
      (column) => cells(column.kind) === MEDICAID && cells(column.state) === 'CT',
    );
    return {
      kind: 'read',
      value: {
        id: npi,
        name: asWritten(name),
        aliases: sayNothing.has(other) ? [] : [asWritten(other)],
        street: asWritten(street),
        ...(unit !== '' && { unit: asWritten(unit) }),
        town,
        state,
        zip,
        phone,
        entrances: [],
        kindsOfCare: [...kindsOfCareIn(codes)],
        hours: {},
        ...(isEnrolled && { medicaidEnrolled: true }),
      },
    };
  };
