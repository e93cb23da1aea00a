import { z } from 'zod';
import { closingKinds } from '../../domain/closing';
import { kindsOfRide } from '../../domain/facts';
import { towns } from '../../domain/places/towns';
import { workEvents, workItemKinds, workOutcomes } from '../../domain/ports/workItems';
import { actors, rideEventNames, rideStatuses } from '../../domain/ride';
import { problemSchema } from './problem';

/*
 * What the API takes and answers. The document at /api/openapi.json is made of these schemas, and every request is checked by them.
 * Names are those of the transactional data specification for demand-responsive transport (TCRP Research Report 210, appendix D)
 * where it has them: tripTicketId, pickupAddress, nodePerformedTime. It writes no word for the states of a ride and for what
 * happens to it; those are ours.
 */

/** Names of schemas that the document lists once. */
export const components = z.registry<{ id: string }>();

const named = <Schema extends z.ZodType>(id: string, schema: Schema): Schema => {
  components.add(schema, { id });
  return schema;
};

const problem = named('Problem', problemSchema);

const time = named(
  'Time',
  z
    .strictObject({ time: z.iso.datetime({ offset: true }) })
    .meta({ description: 'A moment with its offset from UTC, as "2026-12-04T13:45:00-05:00".' }),
);

/** The number of a ride, which is no proof of identity. */
export const tripTicketId = z
  .string()
  .regex(/^\d{8}$/)
  .meta({ description: "The ride's confirmation number: eight digits." });

/** A day in the program's time zone. */
export const day = z.iso.date().meta({ description: 'A day in America/New_York: YYYY-MM-DD.' });

const address = named(
  'Address',
  z.strictObject({
    addressName: z.string().optional(),
    street: z.string().optional(),
    street2: z
      .string()
      .optional()
      .meta({ description: 'Apartment, suite, department, entrance or gate code.' }),
    city: z.string(),
    state: z.string(),
    postalCode: z.string().optional(),
  }),
);

/** Codes of the specification for what the rider moves about with and needs. */
const specialAttributes = ['A', 'C', 'WA', 'W', 'E', 'O', 'SA', 'D2D', 'HI', 'VI'] as const;

/** One of {@link specialAttributes}. */
export type SpecialAttribute = (typeof specialAttributes)[number];

const trip = named(
  'Trip',
  z
    .strictObject({
      direction: z.enum(['outbound', 'return']),
      pickupAddress: address,
      dropoffAddress: address,
      appointmentTime: time.optional(),
      pickupTime: time.optional().meta({ description: 'Absent where the rider calls for the vehicle.' }),
      pickupWindowStartTime: time.optional().meta({ description: 'When the rider was told to be ready.' }),
    })
    .meta({ description: 'One way of a ride.' }),
);

const rideEvent = named(
  'RideEvent',
  z
    .strictObject({
      tripTicketId,
      event: z.enum(rideEventNames),
      status: z.enum(rideStatuses).meta({ description: 'The state of the ride since then.' }),
      nodePerformedTime: time,
      actor: z.enum(actors),
      direction: z.enum(['outbound', 'return']).optional(),
      estimatedPickupTime: time.optional(),
    })
    .meta({ description: 'Something that happened to a ride.' }),
);

/** Something that happened to a ride, as the API tells it. */
export type RideEventBody = z.infer<typeof rideEvent>;

const ride = named(
  'Ride',
  z.strictObject({
    tripTicketId,
    status: z.enum(rideStatuses),
    transportServices: z.array(z.enum(kindsOfRide)),
    provider: z.string().optional().meta({ description: 'The transport provider it is assigned to.' }),
    vehicleInformation: z.string().optional(),
    customerInfo: z.strictObject({
      firstLegalName: z.string().optional(),
      lastName: z.string().optional(),
      phone: z.string().optional().meta({ description: 'Answered on the day: ten digits.' }),
      mobilePhone: z.string().optional().meta({ description: 'The same where it takes texts.' }),
      language: z.string().optional(),
    }),
    numOtherReservedPassengers: z.int().min(0),
    specialAttributes: z.array(z.enum(specialAttributes)),
    notesForDriver: z.string().optional(),
    trips: z.array(trip),
    events: z.array(rideEvent),
  }),
);

/** A ride, as the API tells it. */
export type RideBody = z.infer<typeof ride>;

const rides = named(
  'Rides',
  z.strictObject({
    rides: z.array(ride),
    next: tripTicketId.optional().meta({
      description:
        'There may be more: ask again with `after` set to this. A page may hold fewer rides than asked for.',
    }),
  }),
);

const provider = z
  .string()
  .regex(/^[a-z\d][a-z\d-]{0,39}$/)
  .meta({ description: 'Name of the transport provider, as its client is called.' });

const vehicleInformation = z
  .string()
  .min(1)
  .max(60)
  .meta({ description: 'What the rider looks for: "white van, AB-12345". Never the name of a person.' });

const performed = {
  nodePerformedTime: time.optional().meta({ description: 'When it happened; now unless given.' }),
};

const plain = <Name extends string>(event: Name) => z.strictObject({ event: z.literal(event), ...performed });

const withEstimate = { estimatedPickupTime: time.optional() };

const because = <Reason extends string>(...reasons: readonly [Reason, ...Reason[]]) => z.enum(reasons);

/** What a client can tell of a ride. */
export const newEvent = named(
  'NewRideEvent',
  z
    .discriminatedUnion('event', [
      z.strictObject({
        event: z.literal('assigned'),
        provider,
        vehicleInformation: vehicleInformation.optional(),
        ...withEstimate,
        ...performed,
      }),
      z.strictObject({ event: z.literal('on-the-way'), ...withEstimate, ...performed }),
      z.strictObject({ event: z.literal('estimated'), estimatedPickupTime: time }),
      plain('arrived'),
      plain('picked-up'),
      plain('dropped-off'),
      plain('no-show'),
      z.strictObject({
        event: z.literal('handed-back'),
        reason: because('no-driver', 'no-vehicle', 'breakdown', 'weather', 'other'),
        ...performed,
      }),
      plain('looked-for-again'),
      plain('confirmed'),
      z.strictObject({
        event: z.literal('cancelled'),
        reason: because('closed', 'weather', 'not-covered', 'no-vehicle', 'other'),
        ...performed,
      }),
    ])
    .meta({
      description:
        'What happened to a ride. A transport provider hands a ride back and never cancels one; confirmed, assigned, cancelled and looked-for-again take the scope rides:dispatch.',
    }),
);

/** What a client tells of a ride. */
export type NewRideEventBody = z.infer<typeof newEvent>;

/** A closing as the desk enters it. */
export const newClosing = named(
  'NewClosing',
  z
    .strictObject({
      day,
      kind: z.enum(closingKinds),
      towns: z
        .array(z.enum(towns.map(({ name }) => name)))
        .min(1)
        .optional()
        .meta({ description: 'Towns of Connecticut; left out: everywhere.' }),
    })
    .meta({
      description:
        'Rides that do not run on a day, clinics and offices that are closed, or schools. Nothing is cancelled by it.',
    }),
);

/** The number of a work item. */
export const caseNumber = z
  .string()
  .regex(/^9\d{7}$/)
  .meta({ description: 'The case number: eight digits, the first a 9.' });

const person = z
  .string()
  .regex(/^[\w.@-]{1,60}$/)
  .meta({ description: 'Who does the work, as the desk calls them.' });

const note = z.string().min(1).max(2_000);

const workEvent = named(
  'WorkEvent',
  z
    .strictObject({
      caseNumber,
      event: z.enum(workEvents),
      nodePerformedTime: time,
      by: z.string().meta({ description: 'Name of the client that told it.' }),
      owner: z.string().optional(),
      due: time.optional(),
      outcome: z.enum(workOutcomes).optional(),
      note: z.string().optional(),
    })
    .meta({ description: 'Something that was done to a work item.' }),
);

/** Something that was done to a work item, as the API tells it. */
export type WorkEventBody = z.infer<typeof workEvent>;

const workFields = {
  caseNumber,
  status: z.enum(['open', 'done']),
  kind: z.enum(workItemKinds),
  reason: z.string().meta({ description: 'Why, as a code.' }),
  citations: z.array(z.string()),
  treatment: z
    .boolean()
    .meta({ description: 'It is about a ride to treatment that cannot wait, and comes first.' }),
  openedAt: time,
  due: time,
  owner: z.string().optional(),
  noticeDue: time.optional().meta({ description: 'When the letter has to be sent that is owed.' }),
  tripTicketId: tripTicketId.optional(),
  language: z.string(),
};

const work = named(
  'Work',
  z
    .strictObject(workFields)
    .meta({ description: 'A work item as the queue shows it: nothing about a member.' }),
);

/** A work item as the queue shows it. */
export type WorkBody = z.infer<typeof work>;

const wholeWork = named(
  'WholeWork',
  z.strictObject({
    ...workFields,
    customerId: z.string().optional().meta({ description: 'The Medicaid ID, where the member is known.' }),
    notice: z
      .unknown()
      .optional()
      .meta({ description: 'The letter: language, mailing address, since when.' }),
    packet: z.unknown().optional().meta({ description: 'What the conversation knows, to take it over.' }),
    staff: z.unknown().optional().meta({ description: 'Who called, where it was staff of a facility.' }),
    request: z.unknown().optional().meta({ description: 'What was asked for, facts and details as said.' }),
    history: z.array(workEvent),
  }),
);

/** A work item with everything that is needed to do it. */
export type WholeWorkBody = z.infer<typeof wholeWork>;

const closing = named(
  'Closing',
  z
    .strictObject({
      rides: z.array(
        z.strictObject({ tripTicketId, status: z.enum(rideStatuses), caseNumber: caseNumber.optional() }),
      ),
    })
    .meta({ description: 'The rides it touches, and the work item of each that is a person’s now.' }),
);

const queue = named('Queue', z.strictObject({ work: z.array(work) }));

/** What a desk can do to a work item. */
export const newWorkEvent = named(
  'NewWorkEvent',
  z
    .discriminatedUnion('event', [
      z.strictObject({ event: z.literal('taken'), owner: person, note: note.optional() }),
      z.strictObject({ event: z.literal('given-back'), note: note.optional() }),
      z.strictObject({ event: z.literal('noted'), note }),
      z.strictObject({ event: z.literal('postponed'), due: time, note: note.optional() }),
      z.strictObject({ event: z.literal('done'), outcome: z.enum(workOutcomes), note: note.optional() }),
      z.strictObject({ event: z.literal('reopened'), note: note.optional() }),
    ])
    .meta({
      description:
        'What was done to a work item. Work in which somebody waits for help is not postponed; work that owes a letter ends as asked for or with the letter.',
    }),
);

/** What a desk did to a work item. */
export type NewWorkEventBody = z.infer<typeof newWorkEvent>;

/** Which work is looked for. */
export const workQuery = z.strictObject({
  kind: z.enum(workItemKinds).optional(),
  owner: z
    .union([z.literal('-'), person])
    .optional()
    .meta({ description: 'Whose it is; "-" for nobody’s.' }),
  dueBy: z.iso.datetime({ offset: true }).optional().meta({ description: 'Due by then at the latest.' }),
});

/** The key under which a request is done once, with or without quotation marks. */
export const idempotencyKey = z
  .string()
  .regex(/^(?:"[\w.:-]{8,128}"|[\w.:-]{8,128})$/)
  .meta({
    description:
      'Names the request, chosen by the client: the same key with the same body is done once, with another body it is refused.',
  });

/** What is answered. */
export const answers = { rides, rideEvent, closing, queue, wholeWork, workEvent, problem };
