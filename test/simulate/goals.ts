import {
  addDays,
  dayOfWeek,
  minutesOf,
  type CalendarDate,
  type ClockTime,
} from '../../domain/calendar/calendarDate';
import type { ModeId } from '../../domain/modes';
import type { Facility } from '../../domain/ports/facilityDirectory';
import type { WorkItemKind } from '../../domain/ports/workItems';
import type { RideStatus } from '../../domain/ride';
import type { MessageKey } from '../../dialogs/locales/messages';
import type { Random } from './random';
import type { Plain, Wish } from './sayings/sayings';
import type { Clinic, Reason, Trip } from './trip';

/** How a goal rightly ends: with a ride booked or changed without a person, with something else done, or with a person. */
export type GoalClass = 'booked' | 'served' | 'referred';

/** One thing a member wants to get done in a conversation. */
export interface Step {
  readonly wish: Wish | 'question';
  /** What questions are answered from. */
  readonly trip: Trip;
  /** Day a ride is on before it is changed. */
  readonly old?: CalendarDate;
  /** What tells the member that it is done. */
  readonly ends: readonly MessageKey[];
  /** What is new, where a change is asked for in two goes. */
  readonly isNew?: 'day' | 'time' | 'clinic' | 'pickup';
  /** Which choice is taken where a series can be cancelled in part. */
  readonly ofSeries?: 'one' | 'all';
}

/** A ride that has to be there in the end. */
export interface ExpectedRide {
  readonly trip: Trip;
  readonly modes: readonly ModeId[];
  readonly statuses: readonly RideStatus[];
}

/** What a conversation is about and what has to be there in the end. */
export interface Plan {
  /** Rides booked before it begins. */
  readonly before: readonly Trip[];
  readonly steps: readonly Step[];
  readonly rides: readonly ExpectedRide[];
  /** Kinds of work, any one of which a person has to have got; absent where nobody needs to. */
  readonly work?: readonly WorkItemKind[];
  /** Answers that this goal gives another way than its trip says. */
  readonly answers?: { readonly [Key in MessageKey]?: Plain };
  /** Consent to texts that has to be recorded last. */
  readonly consent?: boolean;
  /** Messages one of which has to have been said. */
  readonly said?: readonly MessageKey[];
}

/** What a plan is made from. */
export interface Making {
  readonly random: Random;
  readonly today: CalendarDate;
  readonly facilities: readonly Facility[];
  readonly isBusinessDay: (day: CalendarDate) => boolean;
  /** Medicaid ID of who rides. */
  readonly rider: string;
}

/** A kind of goal. */
export interface Goal {
  readonly id: string;
  readonly class: GoalClass;
  /** Why a person has to decide it, where it is referred: the rule, whatever the assistant makes of it. */
  readonly because?: string;
  readonly riders: readonly string[];
  /** One ride of a member's own, which one message can tell whole: no series, no chair that papers are needed for, nobody else's ride. */
  readonly isSingle?: true;
  /** How often it comes up beside the others. */
  readonly weight: number;
  readonly make: (making: Making) => Plan;
}

const WALKING: readonly ModeId[] = ['livery', 'taxi'];
const BOOKED: readonly MessageKey[] = [
  'booked.confirmed',
  'booked.requested',
  'booked.pending',
  'booked.address',
  'booked.series',
  'booked.withoutDriver',
  'booked.already',
];
const CHANGED: readonly MessageKey[] = ['change.confirmed', ...BOOKED];

const ALMA = '100000001';
const HAROLD = '100000002';
const TOMAS = '100000003';
const PRIYA = '100000004';
const MARCUS = '100000007';
const INGRID = '100000008';
const LILY = '100000010';
const MATEO = '100000011';
const JADA = '100000013';
const OWEN = '100000014';
const EVELYN = '100000015';
const JOSEPH = '100000016';
const PHILIP = '100000019';
const GERALD = '100000020';
const ADULTS = [ALMA, HAROLD, TOMAS, PRIYA, EVELYN, JOSEPH, PHILIP, OWEN];

const MOVES: Readonly<Record<string, Trip['moves']>> = {
  [HAROLD]: 'walker',
  [MARCUS]: 'wheelchair',
  [INGRID]: 'wheelchair',
  [EVELYN]: 'cane',
  [JOSEPH]: 'walker',
  [GERALD]: 'power-chair',
};

/** Clinics each rider goes to, and what for. */
const VISITS: Readonly<Record<string, readonly (readonly [string, Reason])[]>> = {
  [ALMA]: [
    ['northgate-dental', 'dentist'],
    ['sleeping-giant-family-medicine', 'checkup'],
    ['elm-arch-primary-care', 'checkup'],
    ['gull-road-eye-care', 'eyes'],
  ],
  [HAROLD]: [
    ['riverbend-dialysis-of-new-haven', 'dialysis'],
    ['elm-arch-primary-care', 'checkup'],
    ['quayside-regional-hospital', 'heart'],
  ],
  [TOMAS]: [
    ['tidewater-community-health', 'checkup'],
    ['tidewater-community-health', 'dentist'],
    ['black-heron-behavioral-health', 'therapy'],
  ],
  [PRIYA]: [
    ['sound-cancer-pavilion', 'cancer'],
    ['old-quarry-medical-center', 'imaging'],
  ],
  [MARCUS]: [
    ['hardware-square-lab', 'lab'],
    ['frog-hollow-lane-clinic', 'checkup'],
  ],
  [INGRID]: [['millstone-brook-dialysis', 'dialysis']],
  [LILY]: [['spindle-street-pediatrics', 'checkup']],
  [MATEO]: [['hanging-hills-family-health', 'checkup']],
  [JADA]: [
    ['frog-hollow-lane-clinic', 'dentist'],
    ['spindle-street-pediatrics', 'checkup'],
  ],
  [OWEN]: [
    ['threadmill-community-health', 'dentist'],
    ['threadmill-community-health', 'checkup'],
  ],
  [EVELYN]: [['arrowhead-hearing-and-speech', 'checkup']],
  [JOSEPH]: [['arrowhead-hearing-and-speech', 'checkup']],
  [PHILIP]: [['thames-bluff-hospital', 'imaging']],
  [GERALD]: [['lockwood-pediatrics', 'checkup']],
};

/** Clinics nobody's directory has. */
const OWN_CLINICS: readonly (readonly [string, string])[] = [
  ['Dr. Lindqvist', '12 Chestnut Hill Ave'],
  ['Bluebird Dental', '340 Main Street'],
  ['Dr. Okonkwo', '55 Prospect Street'],
  ['Harbor Light Clinic', '8 Water Street'],
];

const HOME_TOWN: Readonly<Record<string, string>> = {
  [ALMA]: 'Hamden',
  [HAROLD]: 'New Haven',
  [TOMAS]: 'Bridgeport',
  [PRIYA]: 'Stamford',
  [EVELYN]: 'Middletown',
  [JOSEPH]: 'Middletown',
  [PHILIP]: 'Groton',
  [OWEN]: 'Windham',
};

const asClinic = ({ id, name, aliases, street, town, state, phone }: Facility): Clinic => ({
  id,
  name,
  aliases: aliases
    .filter((alias) => !/\b(?:el|la|los|mi|de|centro|dentista|oculista|pediatra|clínica)\b/u.test(alias))
    .slice(0, 1),
  street,
  town,
  state,
  phone,
});

const clockOf = (minutes: number): ClockTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const QUARTER = 15;

/** A time the clinic is open at, or between nine and three. */
const timeAt = ({ random, facilities }: Making, clinic: Clinic, day: CalendarDate): ClockTime => {
  const hours = facilities.find(({ id }) => id === clinic.id)?.hours;
  const open = {
    '0': hours?.['0'],
    '1': hours?.['1'],
    '2': hours?.['2'],
    '3': hours?.['3'],
    '4': hours?.['4'],
    '5': hours?.['5'],
    '6': hours?.['6'],
  };
  const today = Object.entries(open).find(([weekday]) => weekday === String(dayOfWeek(day)))?.[1];
  const from = Math.max(minutesOf(today?.opens ?? '09:00'), minutesOf('08:00'));
  const until = Math.min(minutesOf(today?.closes ?? '15:00') - 60, minutesOf('16:00'));
  return clockOf(from + QUARTER * random.below(Math.max(1, Math.floor((until - from) / QUARTER))));
};

/** A business day, so many or a few more ahead. */
const businessDay = (
  { random, today, isBusinessDay }: Making,
  atLeast: number,
  spread: number,
): CalendarDate => {
  let day = addDays(today, atLeast + random.below(spread));
  while (!isBusinessDay(day)) day = addDays(day, 1);
  return day;
};

/** Days ahead that every notice allows, a pass by mail included. */
const AMPLE = 12;

const tripOf = (making: Making, given: Partial<Trip> & { readonly ahead?: number } = {}): Trip => {
  const { random, rider, facilities } = making;
  const { ahead = AMPLE, ...rest } = given;
  const [id, reason] = random.pick(VISITS[rider] ?? [['elm-arch-primary-care', 'checkup'] as const]);
  const facility = facilities.find((one) => one.id === id);
  const clinic = rest.clinic ?? (facility === undefined ? ownClinic(making) : asClinic(facility));
  const day = rest.day ?? businessDay(making, ahead, 14);
  const time = rest.time ?? timeAt(making, clinic, day);
  return {
    day,
    time,
    clinic,
    reason,
    back: { kind: 'will-call' },
    along: 'nobody',
    driver: 'nobody',
    bus: false,
    urgent: false,
    moves: MOVES[rider] ?? 'walks',
    ...rest,
  };
};

const ownClinic = ({ random, rider }: Making): Clinic => {
  const [name, street] = random.pick(OWN_CLINICS);
  return {
    name,
    aliases: [],
    street,
    town: HOME_TOWN[rider] ?? 'New Haven',
    state: 'CT',
    ...(random.chance(0.5) && { phone: `203555017${random.below(10)}` }),
  };
};

const confirmed = (trip: Trip, modes = WALKING): ExpectedRide => ({ trip, modes, statuses: ['confirmed'] });

/** A plan of one booking. */
const booking = (
  trip: Trip,
  ride: ExpectedRide | undefined,
  rest: Partial<Plan> & { readonly wish?: Wish } = {},
): Plan => {
  const { wish = 'book', ...plan } = rest;
  return {
    before: [],
    steps: [{ wish, trip, ends: BOOKED }],
    rides: ride === undefined ? [] : [ride],
    ...plan,
  };
};

/** What a person has to have got where a booking is referred. */
const REFERRAL: readonly WorkItemKind[] = ['referral', 'call-back'];

const referredBooking = (trip: Trip, rest: Partial<Plan> & { readonly wish?: Wish } = {}): Plan =>
  booking(trip, undefined, { work: REFERRAL, ...rest });

/** A plan about a ride that is booked already. */
const about = (
  before: Trip,
  step: Partial<Step> & Pick<Step, 'wish' | 'ends'>,
  after: readonly Trip[],
  rest: Partial<Plan> = {},
): Plan => ({
  before: [before],
  steps: [{ trip: after[0] ?? before, old: before.day, ...step }],
  rides: after.map((trip) => confirmed(trip)),
  ...rest,
});

const report =
  (wish: Wish, ends: readonly MessageKey[], work: readonly WorkItemKind[]) =>
  (making: Making): Plan => ({
    before: [],
    steps: [{ wish, trip: tripOf(making), ends }],
    rides: [],
    work,
  });

/** A visit that can wait, whatever else the rider has. */
const checkupOf = ({ facilities }: Making): Pick<Trip, 'reason'> & { readonly clinic?: Clinic } => {
  const clinic = facilities.filter(({ id }) => id === 'elm-arch-primary-care').map(asClinic)[0];
  return { reason: 'checkup', ...(clinic !== undefined && { clinic }) };
};

const laterTime = (making: Making, trip: Trip): ClockTime => {
  const { random } = making;
  const other = timeAt(making, trip.clinic, trip.day);
  return other === trip.time ? clockOf(minutesOf(trip.time) + QUARTER * (1 + random.below(3))) : other;
};

const afterVisit = (random: Random, time: ClockTime): ClockTime =>
  clockOf(minutesOf(time) + 60 + QUARTER * random.below(5));

const seriesOf = (making: Making): Trip => {
  const { random } = making;
  const start = businessDay(making, AMPLE, 7);
  const trip = tripOf(making, { day: start });
  const days = random.pick([
    [1, 3, 5],
    [2, 4],
    [1, 4],
  ]);
  return { ...trip, series: { days, until: addDays(making.today, 35 + random.below(14)) } };
};

/** Every kind of goal. A line here adds one. */
export const goals: readonly Goal[] = [
  {
    id: 'round trip, by call',
    class: 'booked',
    isSingle: true,
    riders: ADULTS,
    weight: 8,
    make: (making) => {
      const trip = tripOf(making);
      return booking(trip, confirmed(trip));
    },
  },
  {
    id: 'round trip, by time',
    class: 'booked',
    isSingle: true,
    riders: ADULTS,
    weight: 8,
    make: (making) => {
      const trip = tripOf(making);
      const timed: Trip = { ...trip, back: { kind: 'at', time: afterVisit(making.random, trip.time) } };
      return booking(timed, confirmed(timed));
    },
  },
  {
    id: 'one way',
    class: 'booked',
    isSingle: true,
    riders: ADULTS,
    weight: 5,
    make: (making) => {
      const trip = tripOf(making, { back: { kind: 'none' } });
      return booking(trip, confirmed(trip));
    },
  },
  {
    id: 'own clinic',
    class: 'booked',
    isSingle: true,
    riders: [ALMA, HAROLD, TOMAS, EVELYN],
    weight: 6,
    make: (making) => {
      const clinic = ownClinic(making);
      const trip = tripOf(making, { clinic, reason: clinic.name.includes('Dental') ? 'dentist' : 'checkup' });
      return booking(trip, confirmed(trip));
    },
  },
  {
    id: 'picked up elsewhere',
    class: 'booked',
    isSingle: true,
    riders: [ALMA, TOMAS, HAROLD],
    weight: 4,
    make: (making) => {
      const trip = tripOf(making, {
        pickup: {
          street: making.random.pick(['24 Maple Street', '310 Elm Street', '7 Cherry Lane']),
          town: HOME_TOWN[making.rider] ?? 'Hamden',
        },
      });
      return booking(trip, confirmed(trip));
    },
  },
  {
    id: 'with spouse',
    class: 'booked',
    isSingle: true,
    riders: [ALMA, TOMAS, HAROLD],
    weight: 4,
    make: (making) => {
      const trip = tripOf(making, { along: 'spouse' });
      return booking(trip, confirmed(trip));
    },
  },
  {
    id: 'by bus',
    class: 'booked',
    isSingle: true,
    riders: [ALMA, TOMAS],
    weight: 3,
    make: (making) => {
      const trip = tripOf(making, { bus: true });
      return booking(trip, confirmed(trip, ['bus', 'train']));
    },
  },
  {
    id: 'driven for gas money',
    class: 'booked',
    isSingle: true,
    riders: [ALMA, TOMAS],
    weight: 3,
    make: (making) => {
      const trip = tripOf(making, { driver: 'paid' });
      return booking(trip, confirmed(trip, ['private-car']));
    },
  },
  {
    id: 'urgent today',
    class: 'booked',
    isSingle: true,
    riders: [ALMA, HAROLD, TOMAS],
    weight: 4,
    make: (making) => {
      const trip = tripOf(making, {
        day: making.today,
        time: making.random.pick(['14:00', '15:30', '14:30']),
        reason: 'sick',
        urgent: true,
      });
      const clinic = making.facilities.find(
        ({ kindsOfCare, town }) =>
          kindsOfCare.includes('primary-care') &&
          town === { [ALMA]: 'Hamden', [HAROLD]: 'New Haven', [TOMAS]: 'Bridgeport' }[making.rider],
      );
      const here: Trip = clinic === undefined ? trip : { ...trip, clinic: asClinic(clinic) };
      return booking(here, { trip: here, modes: WALKING, statuses: ['requested'] }, { wish: 'book-urgent' });
    },
  },
  {
    id: 'child with an adult',
    class: 'booked',
    riders: [LILY, MATEO],
    weight: 5,
    make: (making) => {
      const trip = tripOf(making, { along: 'parent' });
      return booking(trip, confirmed(trip), { wish: 'book-child' });
    },
  },
  {
    id: 'teenager alone',
    class: 'booked',
    riders: [JADA],
    weight: 2,
    make: (making) => {
      const trip = tripOf(making);
      return booking(trip, confirmed(trip), { wish: 'book-child' });
    },
  },
  {
    id: 'for a parent',
    class: 'booked',
    riders: [EVELYN, JOSEPH],
    weight: 3,
    make: (making) => {
      const trip = tripOf(making);
      return booking(trip, confirmed(trip), { wish: 'book-parent' });
    },
  },
  {
    id: 'wheelchair approved',
    class: 'booked',
    riders: [MARCUS],
    weight: 5,
    make: (making) => {
      const trip = tripOf(making);
      return booking(trip, confirmed(trip, ['wheelchair-van']));
    },
  },
  {
    id: 'wheelchair, nothing on file',
    class: 'booked',
    riders: [INGRID],
    weight: 4,
    make: (making) => {
      const trip = tripOf(making);
      return booking(
        trip,
        { trip, modes: ['wheelchair-van'], statuses: ['pending'] },
        { work: ['chase-form', 'referral'] },
      );
    },
  },
  {
    id: 'series',
    class: 'booked',
    riders: [ALMA, HAROLD, TOMAS],
    weight: 6,
    make: (making) => {
      const trip = seriesOf(making);
      return booking(trip, confirmed(trip), { wish: 'book-series' });
    },
  },
  {
    id: 'two rides, one after the other',
    class: 'booked',
    riders: [ALMA, HAROLD, TOMAS],
    weight: 3,
    make: (making) => {
      const one = tripOf(making);
      const other = tripOf(making, { day: businessDay(making, AMPLE + 16, 8) });
      return {
        before: [],
        steps: [one, other].map((trip): Step => ({ wish: 'book', trip, ends: BOOKED })),
        rides: [confirmed(one), confirmed(other)],
      };
    },
  },
  {
    id: 'change the time',
    class: 'booked',
    riders: [ALMA, HAROLD, TOMAS],
    weight: 4,
    make: (making) => {
      const before = tripOf(making);
      return about(before, { wish: 'change-time', isNew: 'time', ends: CHANGED }, [
        { ...before, time: laterTime(making, before) },
      ]);
    },
  },
  {
    id: 'change the day',
    class: 'booked',
    riders: [ALMA, HAROLD, TOMAS],
    weight: 4,
    make: (making) => {
      const before = tripOf(making);
      const day = businessDay(making, AMPLE + 15, 5);
      return about(before, { wish: 'change-day', isNew: 'day', ends: CHANGED }, [{ ...before, day }]);
    },
  },
  {
    id: 'change the pick-up',
    class: 'booked',
    riders: [ALMA, TOMAS],
    weight: 3,
    make: (making) => {
      const before = tripOf(making);
      const after: Trip = {
        ...before,
        pickup: {
          street: making.random.pick(['24 Maple Street', '310 Elm Street']),
          town: HOME_TOWN[making.rider] ?? 'Hamden',
        },
      };
      return about(before, { wish: 'change-pickup', isNew: 'pickup', ends: CHANGED }, [after]);
    },
  },
  {
    id: 'change the clinic',
    class: 'booked',
    riders: [ALMA],
    weight: 3,
    make: (making) => {
      const pick = (id: string): Clinic | undefined =>
        making.facilities.filter((one) => one.id === id).map(asClinic)[0];
      const before = tripOf(making, {
        clinic: pick('sleeping-giant-family-medicine') ?? ownClinic(making),
        reason: 'checkup',
      });
      const after: Trip = { ...before, clinic: pick('elm-arch-primary-care') ?? ownClinic(making) };
      return about(before, { wish: 'change-clinic', isNew: 'clinic', ends: CHANGED }, [after]);
    },
  },
  {
    id: 'cancel one of two',
    class: 'booked',
    riders: [ALMA, HAROLD, TOMAS],
    weight: 5,
    make: (making) => {
      const gone = tripOf(making);
      const stays = tripOf(making, { day: businessDay(making, AMPLE + 16, 8) });
      return {
        before: [gone, stays],
        steps: [{ wish: 'cancel-one', trip: gone, ends: ['cancel.done', 'cancel.done.underway'] }],
        rides: [confirmed(stays)],
      };
    },
  },
  {
    id: 'cancel all',
    class: 'booked',
    riders: [ALMA, HAROLD, TOMAS],
    weight: 3,
    make: (making) => {
      const one = tripOf(making);
      const other = tripOf(making, { day: businessDay(making, AMPLE + 16, 8) });
      return {
        before: [one, other],
        steps: [
          {
            wish: making.random.pick(['cancel-all', 'cancel-series']),
            trip: one,
            ends: ['cancel.doneAll'],
            ofSeries: 'all',
          },
        ],
        rides: [],
      };
    },
  },
  {
    id: 'cancel, then undo',
    class: 'booked',
    riders: [ALMA, HAROLD, TOMAS],
    weight: 4,
    make: (making) => {
      const ride = tripOf(making);
      return {
        before: [ride],
        steps: [
          { wish: 'cancel-one', trip: ride, ends: ['cancel.done', 'cancel.done.underway'] },
          { wish: 'undo', trip: ride, ends: ['undo.cancelled', 'undo.cancelledAll', 'undo.changed'] },
        ],
        rides: [confirmed(ride)],
      };
    },
  },
  {
    id: 'where is my ride',
    class: 'served',
    riders: [ALMA, HAROLD, TOMAS],
    weight: 3,
    make: (making) => {
      const ride = tripOf(making);
      return about(
        ride,
        {
          wish: 'where',
          ends: ['where.notToday', 'where.ahead', 'where.due', 'where.ride', 'where.willCall'],
        },
        [ride],
      );
    },
  },
  {
    id: 'list',
    class: 'served',
    riders: [ALMA, HAROLD, TOMAS],
    weight: 3,
    make: (making) => {
      const ride = tripOf(making);
      return about(ride, { wish: 'list', ends: ['myRides.one', 'myRides.list'] }, [ride]);
    },
  },
  {
    id: 'complaint',
    class: 'served',
    riders: ADULTS,
    weight: 3,
    make: report('complaint', ['report.complaint', 'report.incident'], ['complaint', 'late-ride']),
  },
  {
    id: 'incident',
    class: 'served',
    riders: ADULTS,
    weight: 2,
    make: report('incident', ['report.incident'], ['serious-incident']),
  },
  {
    id: 'compliment',
    class: 'served',
    riders: ADULTS,
    weight: 2,
    make: report('compliment', ['report.compliment'], ['complaint']),
  },
  {
    id: 'mileage',
    class: 'served',
    riders: [ALMA, TOMAS],
    weight: 3,
    make: report(
      'mileage',
      ['claim.money.taken', 'refusal.claim', 'refusal.person', 'refusal.caseNumber'],
      ['referral', 'call-back'],
    ),
  },
  {
    id: 'bus pass lost',
    class: 'served',
    riders: [ALMA, TOMAS],
    weight: 2,
    make: report(
      'pass-lost',
      ['busPass.noRide', 'busPass.mailed', 'busPass.car', 'busPass.address'],
      ['bus-pass'],
    ),
  },
  {
    id: 'texts on',
    class: 'served',
    riders: [ALMA, HAROLD, TOMAS],
    weight: 2,
    make: (making) => ({
      before: [],
      steps: [{ wish: 'texts-on', trip: tripOf(making), ends: ['texts.yes', 'texts.start'] }],
      rides: [],
      said: ['texts.yes', 'texts.start'],
    }),
  },
  {
    id: 'texts off',
    class: 'served',
    riders: [ALMA, HAROLD, TOMAS],
    weight: 2,
    make: (making) => ({
      before: [],
      steps: [
        { wish: 'texts-off', trip: tripOf(making), ends: ['texts.stopped', 'consent.stopped', 'texts.no'] },
      ],
      rides: [],
      said: ['texts.stopped', 'consent.stopped'],
    }),
  },
  {
    id: 'a person',
    class: 'referred',
    because: 'Who asks for a person gets one.',
    riders: ADULTS,
    weight: 2,
    make: report('person', ['handOff.callBack', 'handOff.written'], ['call-back']),
  },
  {
    id: 'a hearing',
    class: 'referred',
    because: 'A wish for a hearing is recorded for a person.',
    riders: ADULTS,
    weight: 2,
    make: report('hearing', ['hearing.recorded'], ['referral', 'call-back', 'complaint']),
  },
  {
    id: 'HUSKY B',
    class: 'referred',
    because: 'FAQ: HUSKY B has no rides.',
    riders: ['100000005'],
    weight: 3,
    make: (making) => referredBooking(tripOf(making)),
  },
  {
    id: 'coverage ended',
    class: 'referred',
    because: '(e)(1): only who is covered on the day rides.',
    riders: ['100000006'],
    weight: 3,
    make: (making) => referredBooking(tripOf(making)),
  },
  {
    id: 'confidential record',
    class: 'referred',
    because: 'A confidential record goes to a person.',
    riders: ['100000017'],
    weight: 2,
    make: (making) => referredBooking(tripOf(making)),
  },
  {
    id: 'tomorrow, and it could wait',
    class: 'referred',
    because: 'BRK: two business days of notice.',
    riders: [ALMA, TOMAS],
    weight: 4,
    make: (making) =>
      referredBooking(tripOf(making, { day: addDays(making.today, 1), ...checkupOf(making) })),
  },
  {
    id: 'child alone',
    class: 'referred',
    because: 'FAQ: under 12 with an adult.',
    riders: [LILY],
    weight: 2,
    make: (making) => referredBooking(tripOf(making), { wish: 'book-child' }),
  },
  {
    id: 'someone can drive',
    class: 'referred',
    because: '(e)(2)(A): no ride where another is to be had.',
    riders: [ALMA, TOMAS, HAROLD],
    weight: 3,
    make: (making) => referredBooking(tripOf(making, { driver: 'free' })),
  },
  {
    id: 'a prescription',
    class: 'referred',
    because: '(e)(3)(E): not to pick up medicine.',
    riders: [ALMA, TOMAS],
    weight: 2,
    make: (making) => {
      const clinic = ownClinic(making);
      return referredBooking(
        tripOf(making, { clinic: { ...clinic, name: 'Corner Pharmacy' }, reason: 'prescription' }),
      );
    },
  },
  {
    id: 'approval run out',
    class: 'booked',
    riders: [GERALD],
    weight: 2,
    make: (making) => {
      const trip = tripOf(making, { day: businessDay(making, 5, 2) });
      return booking(
        trip,
        { trip, modes: ['wheelchair-van'], statuses: ['pending'] },
        { work: ['chase-form', 'referral'] },
      );
    },
  },
];
