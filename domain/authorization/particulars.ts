import type { Details, Place } from '../details';
import type { Facts } from '../facts';

/** The ride a carrier asks for. */
interface Wanted {
  readonly memberId: string;
  readonly facts: Facts;
  readonly details: Details;
  readonly legs: readonly { readonly from: Place; readonly to: Place }[];
}

/** What the carrier has to give when it asks the Department for an approval. */
export interface Particular {
  /** The clause that wants it for a wheelchair van or an ambulance. */
  readonly citation: string;
  /** The one that wants it for a livery or taxi ride of a nursing home resident. */
  readonly carries: readonly string[];
  /** What we know of it; undefined where only the carrier or the doctor can tell. */
  readonly of: (ride: Wanted) => unknown;
}

/** Particulars of a carrier's request, in the order of the regulation. Town and procedure codes are the carrier's to add. */
export const particulars = {
  carrier: {
    citation: '17-134d-33(f)(3)(A)(i)',
    carries: ['17-134d-33(f)(3)(B)(ii)(aa)'],
    of: () => undefined,
  },
  recipient: {
    citation: '17-134d-33(f)(3)(A)(ii)',
    carries: ['17-134d-33(f)(3)(B)(ii)(bb)'],
    of: ({ memberId, details }) => ({ name: details.riderName, medicaidId: memberId }),
  },
  // No diagnosis is asked for by text: the treating provider's form tells it.
  diagnosis: {
    citation: '17-134d-33(f)(3)(A)(iii)',
    carries: ['17-134d-33(f)(3)(B)(ii)(cc)'],
    of: () => undefined,
  },
  route: {
    citation: '17-134d-33(f)(3)(A)(iv)',
    carries: ['17-134d-33(f)(3)(B)(ii)(dd)'],
    of: ({ legs }) => legs.map(({ from, to }) => ({ from, to })),
  },
  reason: {
    citation: '17-134d-33(f)(3)(A)(v)',
    carries: ['17-134d-33(f)(3)(B)(ii)(ee)'],
    of: ({ facts }) => facts.kindOfCare ?? facts.visitPurpose,
  },
  date: {
    citation: '17-134d-33(f)(3)(A)(vi)',
    carries: ['17-134d-33(f)(3)(B)(ii)(ff)'],
    of: ({ facts }) => facts.appointmentDate,
  },
} satisfies Readonly<Record<string, Particular>>;

/** The name of a particular. */
export type ParticularName = keyof typeof particulars;

/** A table of particulars; one that is left out is not asked for. */
export type Particulars = { readonly [Name in ParticularName]?: Particular };
