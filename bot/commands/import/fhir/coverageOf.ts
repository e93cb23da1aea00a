import type { Entry } from '../directory';
import { programIn } from '../programIn';
import { renewalOf, type Renewal } from '../renewal';
import { patientCells, type PatientCells } from './patientCells';
import { coverageSchema, namesOf, patientSchema, resourceIn, type Coverage } from './resources';

/** What is known of a Patient, or why nothing is. */
export type KnownPatient = PatientCells | { readonly reason: string };

/** Reads a Patient. */
export const patientOf = (given: unknown): KnownPatient => {
  const read = resourceIn('Patient', patientSchema, given);
  return 'reason' in read ? read : patientCells(read.value);
};

/** The day of a date, or of a date with a time as it is written there. */
const dayOf = (moment: string | undefined): string => moment?.split('T')[0] ?? '';

/** What a reference to a Patient has in common with the Patient's address, whatever server and version it names. */
const keyOf = (reference: string): string => {
  const [, id] = /(?:^|\/)Patient\/([^/]+)/.exec(reference) ?? [];
  return id === undefined ? reference : `Patient/${id}`;
};

const containedPatient = ({ contained, beneficiary }: Coverage): KnownPatient | undefined => {
  if (!beneficiary.reference.startsWith('#')) return undefined;
  const found = contained.find((one) => {
    const read = resourceIn('Patient', patientSchema, one);
    return 'value' in read && `#${read.value.id ?? ''}` === beneficiary.reference;
  });
  return found === undefined ? undefined : patientOf(found);
};

/** Reads a Coverage, with its Patient from within it or from among those that are known by `Patient/id`. */
export const coverageOf = (
  given: unknown,
  patientBy: (key: string) => KnownPatient | undefined,
): Entry<Renewal> => {
  const read = resourceIn('Coverage', coverageSchema, given);
  if ('reason' in read) return { kind: 'bad', reason: read.reason };
  const coverage = read.value;
  // What is not in force yet says nothing of what is.
  if (coverage.status === 'draft') return { kind: 'left-out' };
  const patient = containedPatient(coverage) ?? patientBy(keyOf(coverage.beneficiary.reference));
  if (patient === undefined)
    return { kind: 'bad', reason: 'Coverage.beneficiary: its Patient was not found' };
  if ('reason' in patient) return { kind: 'bad', reason: patient.reason };
  const program = programIn([
    ...coverage.class.flatMap(({ value, name = '' }) => [value, name]),
    ...(coverage.type === undefined ? [] : namesOf(coverage.type)),
  ]);
  const isActive = coverage.status === 'active';
  if (program === undefined)
    return { kind: 'bad', reason: 'Coverage.class: none of the programs in docs/import.md' };
  return renewalOf(
    {
      ...(coverage.subscriberId !== undefined && { medicaid_id: coverage.subscriberId }),
      ...patient.cells,
      coverage_begin: dayOf(coverage.period?.start),
      coverage_end: dayOf(coverage.period?.end),
    },
    { isActive, program, oldPhones: patient.oldPhones },
  );
};
