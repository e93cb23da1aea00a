import { z } from 'zod';
import { kindsOfCare } from '../facts';

/** A medical provider's place, as the broker's directory has it. */
export const facilitySchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Other names people use. */
  aliases: z.array(z.string()),
  street: z.string(),
  unit: z.string().optional(),
  town: z.string(),
  state: z.string().length(2),
  zip: z.string(),
  /** Ten digits. */
  phone: z.string().regex(/^\d{10}$/),
  entrances: z.array(z.string()),
  kindsOfCare: z.array(z.enum(kindsOfCare)),
  /** Opening hours for each day of the week, 0 Sunday to 6 Saturday; absent when closed. None at all: they are not known. */
  hours: z.partialRecord(
    z.enum(['0', '1', '2', '3', '4', '5', '6']),
    z.object({ opens: z.string(), closes: z.string() }),
  ),
  /** Absent where no record says. */
  medicaidEnrolled: z.boolean().exactOptional(),
  /** An enrolled border provider, § 17-134d-33(b)(12); absent where no record says. */
  borderProvider: z.boolean().exactOptional(),
});

/** A medical provider's place, as the broker's directory has it. */
export type Facility = z.infer<typeof facilitySchema>;

/** The facility directory: a read-only copy in memory, loaded when the process starts. */
export interface FacilityDirectory {
  all(): readonly Facility[];
  find(id: string): Facility | undefined;
}
