import { z } from 'zod';
import { isCalendarDate } from './calendar/calendarDate';

/** A place a ride goes from or to. */
export const placeSchema = z.object({
  kind: z.enum(['home', 'facility', 'address']),
  /** Name of the clinic, or of who lives there; never of the rider. */
  name: z.string().optional(),
  street: z.string().optional(),
  town: z.string(),
  state: z.string().length(2),
  zip: z.string().optional(),
  /** Apartment, suite, department, entrance or gate code. */
  unit: z.string().optional(),
  phone: z.string().optional(),
  /** Id in the facility directory. */
  facilityId: z.string().optional(),
  /** Spoken on a call, and known by those words alone. */
  asSpoken: z.boolean().optional(),
});

/** What kind of wheelchair it is; the note holds what was said of folding, width and weight. */
export const chairSchema = z.object({ power: z.boolean(), note: z.string().optional() });

/** A place a ride goes from or to. */
export type Place = z.infer<typeof placeSchema>;

/** What a ride needs and no rule reads: what a driver must know to find and carry the rider. */
export const detailTable = {
  riderName: z.string(),
  /** A phone answered on the day: ten digits, or empty when there is none. */
  riderPhone: z.object({ number: z.string(), takesTexts: z.boolean() }),
  pickup: placeSchema,
  destination: placeSchema,
  /** Where the rider is taken after the visit; a home without a town is the one on record. */
  afterVisit: placeSchema,
  /** Phone of a clinic that is not in the directory: ten digits, or empty when the member does not know it. */
  clinicPhone: z.string(),
  /** `none` is a one-way ride. */
  returnRide: z.union([
    z.object({ kind: z.literal('at'), time: z.string() }),
    z.object({ kind: z.literal('will-call') }),
    z.object({ kind: z.literal('none') }),
  ]),
  /** There is no hour to be there at: any of the day or of half of it will do, within the clinic's hours. */
  anyTime: z.enum(['day', 'morning', 'afternoon']),
  /** The ride it is to be like: the `last` one, or that of a day gone by. */
  asBefore: z.string(),
  /** Days of the week of a series, 0 Sunday to 6 Saturday. */
  seriesDays: z.array(z.int().min(0).max(6)).min(1),
  /** Days of a series on which the rider does not go. */
  seriesWithout: z.array(z.string().refine(isCalendarDate)),
  /** A child who helps nobody is to ride along: a person checks whether it can. */
  childAlong: z.boolean(),
  /** A pet is to ride along: a person says whether it can. */
  petAlong: z.boolean(),
  companions: z.int().min(0).max(9),
  /** Medicaid ID of the member whose ride this one goes together with: who comes along has a visit of their own. */
  ridesWith: z.string(),
  chair: chairSchema,
  /** Stairs at the pick-up, in the member's words, or `none`, or `unknown`. */
  stairs: z.string(),
  equipment: z.array(z.enum(['oxygen', 'service-animal', 'car-seat', 'door-to-door', 'walker', 'cane'])),
  sharedRideReason: z.string(),
  /** How the driver lets the rider know. */
  alert: z.enum(['ring', 'text', 'knock']),
  /** Of a ride that is moved to another day: it was the clinic that moved the visit. */
  movedByClinic: z.boolean(),
  /** Who is to say, on our form, why a higher kind of ride is needed, in the member's words; empty when nobody. */
  formDoctor: z.string(),
  /** What the driver is to know, said before "anything else the driver should know?" was asked. */
  noteSoFar: z.string(),
  /** Answer to "anything else the driver should know?", after what was said of it before; empty when nothing. */
  driverNote: z.string(),
} as const;

/** The name of a detail. */
export type DetailName = keyof typeof detailTable;

/** What each detail holds when it is known. */
export type DetailValues = { readonly [Name in DetailName]: z.infer<(typeof detailTable)[Name]> };

/** Details as far as they are known. */
export type Details = { readonly [Name in DetailName]?: DetailValues[Name] };

const isDetail = ([name, value]: readonly [string, unknown]): boolean =>
  isDetailName(name) && (value === undefined || detailTable[name].safeParse(value).success);

const isDetailName = (name: string): name is DetailName => Object.hasOwn(detailTable, name);

/** Details as they come from outside: every name known, every value in shape. */
export const detailsSchema = z.custom<Details>(
  (details) => typeof details === 'object' && details !== null && Object.entries(details).every(isDetail),
);
