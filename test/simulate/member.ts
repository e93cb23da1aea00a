import type { CalendarDate } from '../../domain/calendar/calendarDate';
import type { Member } from '../../domain/ports/memberDirectory';
import type { Language } from '../../dialogs/locales';
import type { MessageKey } from '../../dialogs/locales/messages';
import { render } from '../../dialogs/locales/render';
import type { Plan, Step } from './goals';
import { choicesIn, messagesIn, type Found } from './hearing';
import type { Random } from './random';
import type { Reason, Trip } from './trip';
import { english } from './sayings/english';
import type { Plain, Sayings } from './sayings/sayings';
import { spanish } from './sayings/spanish';
import { typed } from './typist';

/** How somebody talks. */
export const tempers = [
  'plain',
  'terse',
  'chatty',
  'correcting',
  'digressing',
  'mistyping',
  'silent',
  'switching',
] as const;

/** How somebody talks. */
export type Temper = (typeof tempers)[number];

/** How much is said at first: the wish alone, the visit too, or everything. */
export type Opening = 'wish' | 'visit' | 'everything';

/** Somebody who writes or calls. */
export interface Talking {
  readonly random: Random;
  readonly today: CalendarDate;
  readonly rider: Member;
  readonly plan: Plan;
  readonly temper: Temper;
  readonly opening: Opening;
  readonly language: Language;
  /** Whether the Medicaid ID is not at hand. */
  readonly withoutCard: boolean;
  readonly isSpoken: boolean;
  readonly say: (text: string) => Promise<string>;
}

/** How a conversation went, as the member saw it. */
export interface Talked {
  readonly transcript: readonly string[];
  /** Messages the member sent until the last thing was done, or until they gave up. */
  readonly turns: number;
  readonly ended: boolean;
  /** Replies in which no message with an answer was found. */
  readonly unplaced: number;
  /** Messages of danger that were said. */
  readonly alarms: readonly MessageKey[];
  readonly said: ReadonlySet<MessageKey>;
  /** Times a read-back was not what was wanted, without a slip of the member's. */
  readonly putRight: number;
  /** Words heard or read. */
  readonly words: number;
}

const MOST_TURNS = 45;
const MOST_UNPLACED = 4;
const MOST_CORRECTIONS = 3;
const MOST_DETOURS = 2;
const DETOUR = 0.25;

/** What ends every goal: a person has it. */
const WITH_A_PERSON: readonly MessageKey[] = [
  'refusal.person',
  'refusal.caseNumber',
  'refusal.still',
  'handOff.callBack',
  'handOff.written',
  'identify.confidential',
  'identify.person',
  'identify.whole.person',
  'identify.urgent',
  'cancel.notYours',
];

const sayings: Readonly<Record<Language, Sayings>> = { en: english, es: spanish };

/** The question without its rewordings. */
const baseOf = (key: MessageKey): string => key.replace(/(?:\.(?:again|examples))?(?:\.written)?$/u, '');

/** What plain saying answers a question whatever the trip. */
const ALWAYS: Readonly<Record<string, Plain>> = {
  'ask.hasCar': 'no',
  'ask.providerRide': 'no',
  'ask.canDrive': 'no',
  'ask.inpatient': 'no',
  'ask.careOnTheWay': 'no',
  'ask.residence': 'no',
  'ask.busPass': 'yes',
  'ask.companionNeeded': 'yes',
  'ask.companionTrained': 'no',
  'ask.homeWithoutTraining': 'no',
  'ask.fitting': 'no',
  'ask.transfer': 'not-transfer',
  'ask.stairs': 'stairs',
  'ask.whichStairs': 'stairs',
  'ask.whatToTell': 'nothing-else',
  'ask.anotherDay': 'no',
  'ask.adultAfterAll': 'no-adult',
  'ask.movedByClinic': 'yes',
  'clarify.time': 'appointment-not-pickup',
  'resume.book': 'no',
  'resume.book.onDay': 'no',
  'resume.change': 'no',
  'resume.again': 'no',
  'startOver.ask': 'no',
  'danger.ask.emergency': 'not-happening',
  'danger.ask.crisis': 'not-happening',
  'danger.emergency': 'not-happening',
  'danger.crisis': 'not-happening',
  'texts.ask': 'yes',
  'report.waiting': 'no',
  'report.safe': 'yes',
  'readBack.closed': 'yes',
  'readBack.holiday': 'yes',
  'readBack.already': 'yes',
  'cancel.one': 'cancel-it',
  'cancel.one.underway': 'cancel-it',
  'cancel.yesOrKeep': 'cancel-it',
  'claim.proof': 'yes',
  'claim.writing': 'no',
  'claim.insurer': 'no',
  'claim.day.meant': 'yes',
  'busPass.mailing': 'yes',
};

/** What is said back to be checked. */
const ASKS_TO_CHECK: ReadonlySet<MessageKey> = new Set([
  'readBack.visit',
  'readBack.arriveBy',
  'readBack.series',
  'readBack.series.back',
  'readBack.wayBack.at',
  'readBack.wayBack.willCall',
]);

/** What was said back. */
interface SaidBack {
  readonly text: string;
  readonly keys: ReadonlySet<MessageKey>;
}

const wholeOf = (parts: readonly { readonly key: MessageKey; readonly text: string }[]): SaidBack => ({
  text: parts.map(({ text }) => text).join(' '),
  keys: new Set(parts.map(({ key }) => key)),
});

/** Of what is said back in pieces, those of which one stands for the other. */
const partOf = (key: MessageKey): string => {
  if (ASKS_TO_CHECK.has(key)) return 'visit';
  if (/^readBack\.(?:home|place)$/u.test(key)) return 'pickup';
  return /^readBack\.(?:return|after)\./u.test(key) ? 'return' : key;
};

/** Nobody calls these a visit to the doctor. */
const NO_VISIT: ReadonlySet<Reason> = new Set(['prescription', 'groceries']);
const NAMES_A_VISIT = /doctor|appointment|m\u00e9dic|cita/iu;

/** What care a visit is called by where a clinic is named by it. */
const careOf: Readonly<Record<Reason, MessageKey>> = {
  checkup: 'care.primary-care',
  dialysis: 'care.dialysis',
  dentist: 'care.dental',
  eyes: 'care.vision',
  therapy: 'care.behavioral-health',
  'physical-therapy': 'care.physical-therapy',
  lab: 'care.lab',
  imaging: 'care.other',
  heart: 'care.other',
  cancer: 'care.oncology',
  prenatal: 'care.prenatal',
  methadone: 'care.substance-use',
  sick: 'care.primary-care',
  prescription: 'care.other',
  groceries: 'care.other',
};

/** What stands after a clinic that is not named. */
const kindOfUsual: Readonly<Record<Language, RegExp>> = {
  en: /your usual clinic for ([^.]*)/giu,
  es: /su clínica de siempre para ([^.]*)/giu,
};

/** Something to be put right: what was said or read instead, empty where that is not said again. */
interface Wrong {
  readonly wrong?: string;
  readonly right: string;
}

/** What says that somebody rides along, or nobody. */
const withOthers: Readonly<Record<Language, RegExp>> = { en: /rides? along/iu, es: /personas? más/iu };
const alone: Readonly<Record<Language, RegExp>> = { en: /rides alone/iu, es: /sin acompañante/iu };

/** Questions about who rides. */
const ASKS_WHO: ReadonlySet<string> = new Set([
  'identify.ask',
  'identify.birth',
  'identify.id',
  'identify.zip',
  'identify.name',
  'identify.which',
  'identify.who',
  'identify.whoAndBirth',
]);

/** What is keyed or written by number where the choice is always the same. */
const BY_NUMBER: Readonly<Record<string, string>> = {
  'claim.what': '1',
  'claim.mode.money': '1',
  'claim.mode.approval': '1',
  'claim.amount': '12',
  'ask.hospitalTrip': '4',
  'ask.outOfStateReason': '3',
  'ask.freeRideWays': '1',
};

/** Says what is wanted, answers what is asked, and stops when it is done. */
export const talk = async (talking: Talking): Promise<Talked> => {
  const { random, rider, plan, temper, today, isSpoken } = talking;
  const transcript: string[] = [];
  const said = new Set<MessageKey>();
  const alarms: MessageKey[] = [];
  const asked = new Map<string, number>();
  let { language } = talking;
  let heardNow: ReadonlySet<MessageKey> = new Set();
  /** What this reply says back. */
  let readNow: readonly { readonly key: MessageKey; readonly text: string }[] = [];
  /** What was said back on a call, each part as it was said last: it is checked as a whole. */
  const saidBack = new Map<string, { readonly key: MessageKey; readonly text: string }>();
  let lastAnswer = '';
  let timesAsked = 0;
  /** What the open question is about. */
  const about = { wayBack: false };
  let [turns, words, unplaced, detours] = [0, 0, 0, 0];
  let step: Step | undefined = plan.steps[0];
  let owed: Wrong | undefined;
  let hasErred = false;
  /** What is wrong in the words that come next, if they are said. */
  let slip: typeof owed;
  let corrections = 0;
  /** What is objected to in the words that come next, if they are said, and what was objected to last. */
  let objection: Wrong | undefined;
  let objected: Wrong | undefined;
  /** What was to be objected to when something else was said. */
  let heldBack: Wrong | undefined;
  let putRight = 0;

  const one = (texts: readonly string[]): string => random.pick(texts);
  const plain = (name: Plain): string => {
    const of = sayings[language].plain[name];
    // Who is asked again says it plainer.
    return timesAsked > 1 ? (of[0] ?? '') : one(of);
  };
  const filled = (template: string, values: Readonly<Record<string, string>>): string =>
    template.replaceAll(/\{(?<name>\w+)\}/gu, (_, name: string) => values[name] ?? '');

  const valuesOf = (of: Step): Record<string, string> => {
    const { trip, old } = of;
    const speech = sayings[language];
    return {
      day: one(speech.day(trip.day, today)),
      time: one(speech.time(trip.time)),
      clinic: one(speech.clinic(trip.clinic)),
      reason: one(speech.reasons[trip.reason]),
      rest: one(speech.rest(trip)),
      ...(trip.pickup !== undefined && { street: trip.pickup.street, town: trip.pickup.town }),
      ...(old !== undefined && { old: one(speech.day(old, today)) }),
      ...(trip.series !== undefined && {
        weekdays: one(speech.weekdays(trip.series.days)),
        until: speech.day(trip.series.until, today)[0] ?? '',
      }),
    };
  };

  /** Another time or day than is meant, to be put right later. */
  const erring = (values: Record<string, string>, { trip }: Step): Record<string, string> => {
    if (temper !== 'correcting' || hasErred || values.time === undefined || trip.series !== undefined)
      return values;
    const hour = Number(trip.time.slice(0, 2));
    const wrong = one(
      sayings[language].time(
        `${String(hour < 11 ? hour + 1 : hour - 1).padStart(2, '0')}:${trip.time.slice(3)}`,
      ),
    );
    slip = { wrong, right: values.time };
    return { ...values, time: wrong };
  };

  const openingOf = (of: Step): string => {
    const speech = sayings[language];
    const wishes = of.wish === 'question' ? speech.questions : speech.wishes[of.wish];
    const isVisit = !NO_VISIT.has(of.trip.reason);
    const wish = one(wishes.filter((each) => isVisit || !NAMES_A_VISIT.test(each)));
    const values = valuesOf(of);
    if (!['book', 'book-child', 'book-parent'].includes(of.wish)) return filled(wish, values);
    const { opening } = talking;
    if (opening === 'wish') return wish;
    // Who books for somebody says so first.
    const before = of.wish === 'book' ? '' : `${wish}. `;
    const template = opening === 'visit' ? one(speech.parts) : one(speech.whole);
    return before + filled(template, erring(values, of));
  };

  const corrected = (values: Wrong): string => {
    const templates = sayings[language].corrections;
    // What is a sentence is said as it is.
    if (values.wrong === undefined) return values.right;
    return filled(
      one(values.wrong === '' ? templates.filter((each) => !each.includes('{wrong}')) : templates),
      { wrong: values.wrong, right: values.right },
    );
  };

  /** What is said again when a reply cannot be placed. */
  const again = (of: Step): string => openingOf(of);

  const dressed = (text: string): string => {
    const { plain: speech } = sayings[language];
    if (temper === 'mistyping' && !isSpoken) return typed(text, random);
    if (temper !== 'chatty' || /^\d$/u.test(text)) return text;
    const before = random.chance(0.6) ? `${one(speech['chat-before'])} ` : '';
    return before + text + (random.chance(0.4) ? `, ${one(speech['chat-after'])}` : '');
  };

  const identity = (key: string): string => {
    const speech = sayings[language];
    const birth = one(speech.birth(rider.dateOfBirth));
    const id = one([
      rider.medicaidId,
      rider.medicaidId,
      `ID ${rider.medicaidId}`,
      rider.medicaidId.replace(/(\d{3})(?=\d)/gu, '$1 '),
    ]);
    const name = `${rider.firstName} ${rider.lastName}`;
    switch (key) {
      case 'identify.birth':
        return birth;
      case 'identify.id':
        return talking.withoutCard ? `${name}, ${rider.pickupAddress.zip}` : id;
      case 'identify.zip':
        return rider.pickupAddress.zip;
      case 'identify.name':
        return name;
      case 'identify.which':
      case 'identify.who':
        return rider.firstName;
      case 'identify.whoAndBirth':
        return `${rider.firstName}, ${birth}`;
      default:
        if (talking.withoutCard) return `${name}, ${birth}, ${rider.pickupAddress.zip}`;
        return talking.opening === 'wish' && temper !== 'chatty' ? id : `${id}, ${birth}`;
    }
  };

  /** Who has said it already does not say it again. */
  const isSpouseToTell = ({ along }: Trip): boolean => along === 'spouse' && talking.opening !== 'everything';

  /** An answer with what the driver should know besides, where there is anything. */
  const withNote = (answer: string, trip: Trip): string =>
    isSpouseToTell(trip) ? `${answer}. ${plain('spouse-rides')}` : answer;

  /** The answer to a question by its key, or undefined where the member has none. */
  const answerTo = (found: Found, reply: string, of: Step): string | undefined => {
    const key = baseOf(found.key);
    const { trip } = of;
    const speech = sayings[language];
    const values = valuesOf(of);
    const special = plan.answers?.[found.key];
    if (special !== undefined) return plain(special);
    // It is the ride to be changed, and no other.
    if (key.startsWith('readBack.') && heardNow.has('readBack.already') && !of.wish.startsWith('book'))
      return plain('no');
    if (ASKS_WHO.has(key)) return identity(key);
    // A bare time would answer the way back.
    about.wayBack = key === 'ask.returnRide' || key === 'ask.wayBack';
    const always = ALWAYS[key];
    if (always !== undefined) return plain(always);
    if (key === 'form.yesOrChange' && said.has('readBack.already') && !of.wish.startsWith('book'))
      return plain('no');
    const number = BY_NUMBER[key];
    if (number !== undefined) return number;
    const choices = choicesIn(reply);
    const choice = (text: string): string | undefined =>
      choices.find((each) => each.text.includes(text))?.number;
    const dayAs = (day: CalendarDate): string =>
      render({ key: 'choice.day', values: { day: { day } } }, found.language);
    switch (key) {
      case 'ask.appointment': {
        const isDayOnly = talking.opening === 'wish' && random.chance(0.6);
        return isDayOnly ? (values.day ?? '') : filled(one(speech.dayAndTime), erring(values, of));
      }
      case 'ask.appointmentDate':
        return values.day;
      case 'ask.appointmentTime':
      case 'ask.arriveBy':
        return erring(values, of).time;
      case 'clarify.halfOfDay':
        return Number(trip.time.slice(0, 2)) < 12 ? '1' : '2';
      case 'clarify.day':
        return choice(dayAs(trip.day)) ?? values.day;
      case 'ask.destination':
        return values.clinic;
      case 'ask.destinationName':
        return trip.clinic.name;
      case 'ask.destinationTown':
        return trip.clinic.town;
      case 'clarify.place':
        return choice(trip.clinic.name) ?? values.clinic;
      case 'clarify.place.one':
        return reply.includes(trip.clinic.name) ? plain('yes') : values.clinic;
      case 'ask.pickup':
        return trip.pickup === undefined ? plain('home') : `${trip.pickup.street}, ${trip.pickup.town}`;
      case 'ask.pickupTown':
        return trip.pickup?.town ?? rider.pickupAddress.town;
      case 'ask.reason':
        return values.reason;
      case 'ask.pickupOnly':
        return plain(trip.reason === 'prescription' ? 'yes' : 'no');
      case 'ask.otherRide':
      case 'ask.someoneElse':
        return plain(
          ({ nobody: 'none-else', free: 'somebody-drives-free', paid: 'somebody-drives-paid' } as const)[
            trip.driver
          ],
        );
      case 'ask.otherRideServes':
        return plain(trip.driver === 'nobody' ? 'no' : 'yes');
      case 'ask.whoDrives':
        return { nobody: '4', free: '2', paid: '3' }[trip.driver];
      case 'ask.mileage':
        return plain(trip.driver === 'paid' ? 'yes' : 'no');
      case 'ask.mobility':
        return plain(trip.moves);
      case 'ask.chair':
        return plain(trip.moves === 'power-chair' ? 'chair-power' : 'chair-hand');
      case 'ask.bus':
        return plain(trip.bus ? 'bus' : 'no-bus');
      case 'ask.transit':
        return plain(trip.bus ? 'can-ride-bus' : 'no');
      case 'ask.escort':
        return plain(trip.along === 'parent' ? 'adult-rides' : 'no-adult');
      case 'ask.urgentNeed':
        return plain(trip.urgent ? 'urgent' : 'can-wait');
      case 'ask.returnRide':
      case 'ask.wayBack':
        if (trip.back.kind === 'at') return one(speech.back(trip.back.time));
        return plain(trip.back.kind === 'none' ? 'no-way-back' : 'will-call');
      case 'ask.riderName':
        return `${rider.firstName} ${rider.lastName}`;
      case 'ask.riderPhone':
        return rider.phones[0]?.number;
      case 'ask.clinicPhone':
        return trip.clinic.phone ?? plain('not-known');
      case 'ask.clinicPhone.andNote':
        return withNote(trip.clinic.phone ?? plain('not-known'), trip);
      case 'ask.stairs.andNote':
        return withNote(plain('stairs'), trip);
      case 'ask.driverNote':
        return plain(isSpouseToTell(trip) ? 'spouse-rides' : 'nothing-else');
      case 'ask.seriesDays':
        return values.weekdays;
      case 'ask.seriesUntil':
        return values.until;
      case 'readBack.goOn':
        return plain('yes');
      case 'readBack.confirm':
      case 'readBack.confirmChange':
      case 'form.yesOrChange':
      case 'change.yesOrChange': {
        const read = wholeOf(isSpoken ? [...saidBack.values()] : readNow);
        const isRead = [...read.keys].some((one) => ASKS_TO_CHECK.has(one));
        const unheard = heardNow.has('form.notRead') ? objected : undefined;
        if (!isRead && (owed ?? unheard) === undefined && key.includes('yesOrChange')) return '1';
        const wrong = owed ?? unheard ?? (isRead ? wrongIn(read, found.language, of) : undefined);
        if (wrong !== undefined && corrections < MOST_CORRECTIONS) {
          objection = wrong;
          return corrected(wrong);
        }
        // Nobody says yes to a ride that is still wrong.
        if (wrong !== undefined) return one(speech.wishes.person);
        if (key.includes('yesOrChange')) return '1';
        return plain(key === 'readBack.confirm' ? 'book-it' : 'change-it');
      }
      case 'form.whatToChange':
        return `${values.day ?? ''} ${values.time ?? ''}`;
      case 'change.what':
      case 'change.one':
      case 'change.notThatDay': {
        if (of.isNew === 'pickup') return `${trip.pickup?.street ?? ''}, ${trip.pickup?.town ?? ''}`;
        return of.isNew === undefined ? undefined : values[of.isNew];
      }
      case 'cancel.which':
      case 'change.which':
        return choice(dayAs(of.old ?? trip.day)) ?? values.old ?? values.day;
      case 'cancel.all':
      case 'cancel.allOf':
        return plain(of.ofSeries === 'all' ? 'cancel-it' : 'no');
      case 'cancel.series':
        return of.ofSeries === 'all' ? '2' : '1';
      case 'claim.day':
        return one(speech.day(lastWeek(today), today).slice(0, 1));
      case 'report.complaint.what':
        return one(speech.wishes.complaint);
      default:
        return undefined;
    }
  };

  /** What a read-back says otherwise than it is wanted, with the right value in the member's words. */
  const wrongIn = ({ text: reply, keys }: SaidBack, as: Language, of: Step): Wrong | undefined => {
    const { trip } = of;
    const speech = sayings[language];
    const medium = isSpoken ? 'spoken' : 'written';
    const includes = (text: string): boolean => reply.toLowerCase().includes(text.toLowerCase());
    const isUsual = includes(render({ key: 'place.usualClinic' }, as));
    // "Your usual clinic for a checkup": which of them it is.
    const care = [...reply.matchAll(kindOfUsual[as])].map((found) => found[1] ?? '')[0];
    const isOwn = rider.usualClinics.includes(trip.clinic.id ?? '');
    const isPlace = isUsual
      ? isOwn && (care === undefined || care.startsWith(render({ key: careOf[trip.reason] }, as)))
      : [
          trip.clinic.name,
          trip.clinic.street,
          render({ key: 'place.lastVisitIn', values: { town: trip.clinic.town } }, as),
        ].some(includes);
    if (!isPlace) return { wrong: '', right: one(speech.clinic(trip.clinic)) };
    const isPickup = trip.pickup === undefined || includes(trip.pickup.street);
    if (!isPickup) return { wrong: '', right: filled(one(speech.pickUpAt), { ...trip.pickup }) };
    if (trip.pickup === undefined && keys.has('readBack.place'))
      return { right: one(speech.plain.home.filter((each) => each.includes(' '))) };
    const isAlone = alone[as].test(reply);
    if (isAlone && trip.along !== 'nobody')
      return {
        right: one(
          trip.along === 'spouse'
            ? speech.plain['spouse-rides'].slice(0, 2)
            : speech.plain['adult-rides'].slice(3),
        ),
      };
    if (withOthers[as].test(reply) && trip.along === 'nobody') return { right: one(speech.plain.alone) };
    if (trip.series !== undefined) {
      // One ride is not all of them.
      if (keys.has('readBack.series')) return undefined;
      return { right: filled(one(speech.wishes['book-series']), valuesOf(of)) };
    }
    const day = render({ key: 'choice.day', values: { day: { day: trip.day } } }, as, medium);
    const time = render({ key: 'choice.time', values: { time: { clock: trip.time } } }, as, medium);
    if (!reply.includes(day)) return { wrong: '', right: one(speech.day(trip.day, today)) };
    if (!reply.includes(time)) return { wrong: '', right: one(speech.time(trip.time)) };
    if (trip.back.kind === 'at') {
      const back = render({ key: 'choice.time', values: { time: { clock: trip.back.time } } }, as, medium);
      if (!reply.includes(back)) return { wrong: '', right: one(speech.back(trip.back.time)) };
    }
    const isCalled = ['readBack.return.willCall', 'readBack.return.willCall.written'] as const;
    if (trip.back.kind === 'none' && isCalled.some((key) => keys.has(key)))
      return { right: one(speech.plain['no-way-back'].slice(1)) };
    if (
      trip.back.kind === 'will-call' &&
      (keys.has('readBack.return.none') || keys.has('readBack.return.at'))
    )
      return { right: one(speech.plain['will-call'].slice(1)) };
    return undefined;
  };

  /** What is said with a slip in it is to be put right. */
  const withSlip = (text: string): string => {
    hasErred ||= slip !== undefined;
    owed = slip ?? owed;
    return dressed(text);
  };

  /** What is put right is counted once it is said. */
  const object = (to: Wrong): void => {
    corrections += 1;
    if (owed === undefined) putRight += 1;
    owed = undefined;
    objected = to;
  };

  const hear = async (text: string): Promise<string> => {
    slip = undefined;
    objection = undefined;
    turns += 1;
    transcript.push(`rider: ${text}`);
    const reply = await talking.say(text);
    transcript.push(`bot:   ${reply}`);
    words += reply.split(/\s+/u).filter((word) => word !== '').length;
    return reply;
  };

  const result = (ended: boolean): Talked => ({
    transcript,
    turns,
    ended,
    unplaced,
    alarms,
    said,
    putRight,
    words,
  });

  if (step === undefined) return result(true);
  let text = withSlip(openingOf(step));
  let isDone = false;
  while (turns < MOST_TURNS) {
    const reply = await hear(text);
    const found = messagesIn(reply, isSpoken);
    heardNow = new Set(found.map(({ key }) => key));
    readNow = found.flatMap(({ key, from }, index) =>
      key.startsWith('readBack.') ? [{ key, text: reply.slice(from, found[index + 1]?.from) }] : [],
    );
    for (const part of readNow) saidBack.set(partOf(part.key), part);
    for (const { key } of found) {
      said.add(key);
      if (key.startsWith('danger.')) alarms.push(key);
    }
    const current: Step = step;
    const isWithPerson = found.some(({ key }) => WITH_A_PERSON.includes(key));
    if (isWithPerson || found.some(({ key }) => current.ends.includes(key))) isDone = true;
    let open: { readonly found: Found; readonly answer: string } | undefined;
    for (const each of found.toReversed()) {
      const base = baseOf(each.key);
      timesAsked = (asked.get(base) ?? 0) + 1;
      const answer = answerTo(each, reply, current);
      if (answer === undefined) continue;
      asked.set(base, timesAsked);
      open = { found: each, answer };
      break;
    }

    if (isDone && (open === undefined || /^(?:cancel|change)\.|^report\.s|^danger/u.test(open.found.key))) {
      step = plan.steps[plan.steps.indexOf(current) + 1];
      // What a person was left to do is not there to be taken back.
      if (step === undefined || (isWithPerson && step.wish === 'undo')) return result(true);
      isDone = false;
      asked.clear();
      saidBack.clear();
      text = withSlip(openingOf(step));
      continue;
    }
    // Who asked for a moment has found what they looked for.
    if (open === undefined && heardNow.has('wait') && lastAnswer !== '') {
      if (owed === heldBack) owed = undefined;
      text = dressed(lastAnswer);
      continue;
    }
    // "For Evelyn or Joseph?" has no words but the names.
    if (open === undefined && new RegExp(`\\b${rider.firstName}\\b[^.]*\\?$`, 'u').test(reply)) {
      text = rider.firstName;
      continue;
    }
    if (open === undefined) {
      unplaced += 1;
      if (unplaced >= MOST_UNPLACED) return result(false);
      text = withSlip(again(current));
      continue;
    }
    lastAnswer = open.answer;
    const base = baseOf(open.found.key);
    if (temper === 'switching' && turns === 2) {
      language = language === 'en' ? 'es' : 'en';
      text = dressed(answerTo(open.found, reply, current) ?? '');
      continue;
    }
    const mayWander = detours < MOST_DETOURS && random.chance(DETOUR);
    // What is wrong stays wrong while something else is said.
    if (mayWander && (temper === 'digressing' || temper === 'silent')) {
      heldBack = objection;
      owed ??= objection;
    }
    if (temper === 'digressing' && mayWander) {
      detours += 1;
      text = one(sayings[language].questions);
    } else if (temper === 'silent' && mayWander) {
      detours += 1;
      text = plain('wait');
    } else if (
      owed !== undefined &&
      // Who is asked again for the way back sees that the slip is in the way.
      (!about.wayBack || timesAsked > 1) &&
      random.chance(0.5) &&
      !base.startsWith('identify')
    ) {
      text = corrected(owed);
      owed = undefined;
    } else {
      if (objection !== undefined) object(objection);
      text = withSlip(open.answer);
    }
  }
  return result(false);
};

const WEEK = 7 * 86_400_000;

const lastWeek = (today: CalendarDate): CalendarDate =>
  new Date(Date.parse(`${today}T00:00:00Z`) - WEEK).toISOString().slice(0, 10);
