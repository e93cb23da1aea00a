import { z } from 'zod';
import { chairSchema } from '../details';

const phoneSchema = z.object({
  number: z.string().regex(/^\d{10}$/),
  kind: z.enum(['mobile', 'landline']),
  /** What the member agreed to receive at this number, as the broker's file has it; what is said later is in Consents. */
  consent: z.object({ texts: z.boolean(), calls: z.boolean() }),
});

const addressSchema = z.object({
  street: z.string(),
  unit: z.string().optional(),
  town: z.string(),
  state: z.string().length(2),
  zip: z.string(),
});

/** What the health plan and the broker know of a member (the member file). */
export const memberSchema = z.object({
  schema: z.literal(1),
  /** Nine digits. */
  medicaidId: z.string().regex(/^\d{9}$/),
  firstName: z.string(),
  lastName: z.string(),
  dateOfBirth: z.string(),
  language: z.enum(['en', 'es']).optional(),
  phones: z.array(phoneSchema),
  mailingAddress: addressSchema,
  pickupAddress: addressSchema,
  /** A confidential record goes to a person. */
  confidential: z.boolean(),
  program: z.enum(['husky-a', 'husky-b', 'husky-c', 'husky-d', 'limited-benefit', 'none']),
  coverageBegin: z.string(),
  coverageEnd: z.string().optional(),
  /** Kind of ride approved, and its last day. */
  levelOfRide: z
    .object({ mode: z.enum(['livery', 'wheelchair-van']), from: z.string(), until: z.string() })
    .optional(),
  mobility: z
    .enum(['ambulatory', 'cane', 'walker', 'wheelchair', 'electric-wheelchair', 'stretcher'])
    .optional(),
  /** What kind of wheelchair it is, for who uses one. */
  chair: chairSchema.optional(),
  /** Forms on file with their last day. */
  forms: z.array(
    z.object({
      form: z.enum(['medical-necessity-form', 'minor-consent-form', 'escort-approval-form']),
      until: z.string(),
    }),
  ),
  /** Name of the nursing home the member lives in. */
  nursingHome: z.string().optional(),
  authorizedPersons: z.array(
    z.object({
      firstName: z.string(),
      lastName: z.string(),
      /** What this person is to the member, in the words of the conversation: `parent`, `child`, `facility-staff` … */
      relation: z.string(),
      phone: z.string().optional(),
    }),
  ),
  equipment: z.array(z.enum(['oxygen', 'service-animal', 'car-seat', 'door-to-door', 'walker', 'cane'])),
  doorNotes: z.string().optional(),
  cannotHear: z.boolean(),
  cannotSee: z.boolean(),
  /** Facility ids, the most used first. */
  usualClinics: z.array(z.string()),
});

/** What the health plan and the broker know of a member. */
export type Member = z.infer<typeof memberSchema>;

/**
 * The member file. Every method throws StoreUnavailable when the store does not answer in time.
 * Each method is one round trip, whether or not somebody is found.
 */
export interface MemberDirectory {
  /** The member with this Medicaid ID (nine digits), or undefined. */
  byMedicaidId(medicaidId: string): Promise<Member | undefined>;
  /** Medicaid IDs of the members who have this phone (ten digits) on file. */
  idsByPhone(phone: string): Promise<readonly string[]>;
  /** Medicaid IDs of the members with this full name and ZIP code. */
  idsByNameAndZip(firstName: string, lastName: string, zip: string): Promise<readonly string[]>;
}
