import { z } from 'zod';
import type { Lookup } from '../lookup';
import type { Person } from './redisErasures';

/** Everything that tells a member from others in what was said. */
export interface Marks {
  /** Keyed hash of the Medicaid ID. */
  readonly member: string;
  readonly person: Person | undefined;
  /** Numbers of the member's rides and cases. */
  readonly numbers: ReadonlySet<string>;
}

/** What a state says of everybody who shares the phone: it is no word about the one. */
const OF_THE_PHONE: readonly string[] = ['idsByPhone', 'namesByPhone'];

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (OF_THE_PHONE.includes(name) ? [] : textsIn(one)));
};

const stateSchema = z.looseObject({
  caller: z.looseObject({ idsByPhone: z.array(z.string()).optional() }),
});

/** Whether the state of a conversation knows the member as one of those who share its phone. */
export const sharesPhone = (state: unknown, { member }: Marks, lookup: Pick<Lookup, 'hash'>): boolean => {
  const ids = stateSchema.safeParse(state).data?.caller.idsByPhone ?? [];
  return ids.some((id) => lookup.hash('member', id) === member);
};

/** The state of a conversation without those who share its phone: they are looked up anew. */
export const withoutPhoneOf = (state: unknown): unknown => {
  const parsed = stateSchema.parse(state);
  const { idsByPhone: _ids, namesByPhone: _names, ...caller } = parsed.caller;
  return { ...parsed, caller };
};

const folded = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, ' ')} `;

/**
 * Whether something is about a member: it holds the Medicaid ID, a number of a ride or a case, a phone that is nobody else's, or the
 * whole name together with birth date or ZIP code, by which members say who they are. A name alone may be a namesake's.
 */
export const isAbout = (
  value: unknown,
  { member, person, numbers }: Marks,
  lookup: Pick<Lookup, 'hash'>,
): boolean => {
  const texts = textsIn(value);
  const digits = texts.flatMap((text) => text.match(/\d+/gu) ?? []);
  const isTheirs = (one: string): boolean =>
    numbers.has(one) ||
    (one.length === 9 && lookup.hash('member', one) === member) ||
    (person?.ownPhones ?? []).some((phone) => one === phone || one === `1${phone}`);
  if (digits.some(isTheirs)) return true;
  if (person === undefined) return false;
  const said = folded(texts.join(' '));
  const saysName = [person.firstName, person.lastName].every((name) => said.includes(folded(name)));
  return saysName && [person.dateOfBirth, ...person.zips].some((mark) => said.includes(folded(mark)));
};
