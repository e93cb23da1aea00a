/** How many numbered columns the NPI registry has of each kind. */
const TAXONOMIES = 15;
const IDENTIFIERS = 50;

const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name}_${String(index + 1)}`);

/**
 * The columns of the NPI registry's file that are read, as it names them.
 * @see https://download.cms.gov/nppes/NPI_Files.html, NPPES Data Dissemination
 */
export const npiColumns = {
  npi: 'NPI',
  entityType: 'Entity Type Code',
  name: 'Provider Organization Name (Legal Business Name)',
  otherName: 'Provider Other Organization Name',
  street: 'Provider First Line Business Practice Location Address',
  unit: 'Provider Second Line Business Practice Location Address',
  town: 'Provider Business Practice Location Address City Name',
  state: 'Provider Business Practice Location Address State Name',
  zip: 'Provider Business Practice Location Address Postal Code',
  phone: 'Provider Business Practice Location Address Telephone Number',
  deactivated: 'NPI Deactivation Date',
  reactivated: 'NPI Reactivation Date',
} as const;

/** Codes of what a provider does. */
export const taxonomyColumns = numbered('Healthcare Provider Taxonomy Code', TAXONOMIES);

/** Numbers other payers know a provider by: the kind of payer, and its state. */
export const payerColumns = numbered('Other Provider Identifier Type Code', IDENTIFIERS).map(
  (kind, index) => ({ kind, state: `Other Provider Identifier State_${String(index + 1)}` }),
);

/** Every column of the file that is read. */
export const facilityColumns: readonly string[] = [
  ...Object.values(npiColumns),
  ...taxonomyColumns,
  ...payerColumns.flatMap(({ kind, state }) => [kind, state]),
];

/** Columns a file of facilities has to have. */
export const neededFacilityColumns: readonly string[] = [
  ...Object.values(npiColumns),
  ...taxonomyColumns.slice(0, 1),
];
