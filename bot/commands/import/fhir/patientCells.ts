import type { PlanCells } from '../renewal';
import type { Patient } from './resources';

/** "Patient Medicaid number": https://terminology.hl7.org/CodeSystem-v2-0203.html, read 2026-11-26. */
const MEDICAID_NUMBER = 'MA';

/** What phones are used for, and what kind they are of; others, as that of work, are not the member's own. */
const kindsOfPhone = new Map([
  ['mobile', 'mobile'],
  ['home', 'landline'],
]);

const isOld = ({ use }: { readonly use?: string | undefined }): boolean => use === 'old';

const digitsOf = (phone: string): string => phone.replace(/\D/g, '').slice(-10);

/** Names that are not those of the member's papers today. */
const otherNames = ['old', 'maiden', 'nickname', 'anonymous'];

const nameOf = ({ name }: Patient) =>
  name.find(({ use }) => use === 'official') ?? name.find(({ use = '' }) => !otherNames.includes(use));

/** Where mail goes; else the first place that is lived in today. */
const addressOf = ({ address }: Patient) => {
  const todays = address.filter(({ use = 'home' }) => use === 'home');
  return todays.find(({ type }) => type === 'postal' || type === 'both') ?? todays[0];
};

const languageOf = ({ communication }: Patient): string | undefined => {
  const preferred = communication.find((one) => one.preferred === true) ?? communication[0];
  const tags = (preferred?.language.coding ?? []).map(({ code = '' }) => code.slice(0, 2).toLowerCase());
  return tags.find((tag) => tag === 'en' || tag === 'es');
};

const phonesOf = ({ telecom }: Patient) =>
  telecom
    .filter(({ system, value }) => (system === 'phone' || system === 'sms') && value !== undefined)
    .toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0);

/** What is read of a Patient, and the phones that are no longer the member's. */
export interface PatientCells {
  readonly cells: PlanCells;
  readonly oldPhones: readonly string[];
}

/** The columns a Patient fills. */
export const patientCells = (patient: Patient): PatientCells => {
  const name = nameOf(patient);
  const address = addressOf(patient);
  const medicaidId = patient.identifier.find(
    (one) => !isOld(one) && one.type?.coding?.some(({ code }) => code === MEDICAID_NUMBER),
  )?.value;
  const [first, second, third] = phonesOf(patient).flatMap(({ value = '', use = '' }) => {
    const kind = kindsOfPhone.get(use);
    return kind === undefined ? [] : [{ value, kind }];
  });
  const language = languageOf(patient);
  return {
    cells: {
      ...(medicaidId !== undefined && { medicaid_id: medicaidId }),
      first_name: name?.given[0] ?? '',
      last_name: name?.family ?? '',
      date_of_birth: patient.birthDate ?? '',
      ...(language !== undefined && { language }),
      ...(first !== undefined && { phone_1: first.value, phone_1_kind: first.kind }),
      ...(second !== undefined && { phone_2: second.value, phone_2_kind: second.kind }),
      ...(third !== undefined && { phone_3: third.value, phone_3_kind: third.kind }),
      ...(address !== undefined && {
        mailing_street: address.line[0] ?? '',
        mailing_unit: address.line[1] ?? '',
        mailing_town: address.city ?? '',
        mailing_state: address.state ?? '',
        mailing_zip: address.postalCode ?? '',
      }),
    },
    oldPhones: phonesOf(patient)
      .filter(isOld)
      .map(({ value = '' }) => digitsOf(value)),
  };
};
