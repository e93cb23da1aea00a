import { clauses } from '../../domain/clauses';

const aboutOf = new Map(clauses.map(({ id, about }) => [id, about]));

/** What a clause is about, in a few words; undefined for one we do not know. */
export const aboutClause = (citation: string | undefined): string | undefined =>
  citation === undefined ? undefined : aboutOf.get(citation);

/** A code of the domain as words: `asked-for-person`, `visitPurpose` and `bookRide destination` become sentences of a sort. */
export const inWords = (code: string): string => {
  const words = code
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const MOST_DEPTH = 4;

/** A value as words: what is in it one after the other, without what says nothing. */
export const valueInWords = (value: unknown, depth = 0): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object' || value === null || depth === MOST_DEPTH) return '';
  const parts = Array.isArray(value)
    ? value.map((one) => valueInWords(one, depth + 1))
    : Object.entries(value).map(([name, one]) => {
        const words = valueInWords(one, depth + 1);
        return words === '' ? '' : `${inWords(name).toLowerCase()} ${words}`;
      });
  return parts.filter((part) => part !== '').join(', ');
};
