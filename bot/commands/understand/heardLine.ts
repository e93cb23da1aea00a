import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { isCalendarDate, type Now } from '../../../domain/calendar/calendarDate';
import { hear } from '../../../dialogs/understanding/hear';
import {
  isSituation,
  type FacilitySearch,
  type Intent,
  type SafetyClass,
  type Situation,
} from '../../../dialogs/understanding/heard';
import { isSlotName, type SlotName, type SlotValues } from '../../../dialogs/understanding/slotValues';
import { languages, type Language } from '../../../dialogs/locales';
import { placeWords } from '../../../dialogs/locales/words/placeWords';
import { parsedLine, type LineId } from '../parsedLine';

/** What a line says about the hearing of its text. */
export interface Surrounding {
  readonly facilities: FacilitySearch;
  /** The wall clock of America/New_York, for lines without `now`. */
  readonly now: () => Now;
}

/** What was heard in the text of a line, by the names of docs/understanding.md. */
export interface Understood {
  readonly id: LineId;
  readonly safety: SafetyClass;
  /** ISO 639-1; not only ours. */
  readonly lang: string;
  readonly intents: readonly Intent[];
  /** What else it tells has happened, or wants of a booked ride; absent where it tells nothing of the kind. */
  readonly situations?: readonly Situation[];
  /** Where several rides differ in a slot, it holds an array in the order of the rides. */
  readonly slots: Readonly<Partial<Record<SlotName, unknown>>>;
  /** `slots.appointmentDate`, or null. */
  readonly date: unknown;
  /** `slots.appointmentTime`, or null. */
  readonly time: unknown;
  readonly ambiguous: readonly { readonly slot: SlotName; readonly candidates: readonly string[] }[];
}

const MOMENT = /^(?<date>\d{4}-\d{2}-\d{2})[T ](?<time>(?:[01]\d|2[0-3]):[0-5]\d)/;

/** A local date and time; seconds and more are left aside. */
const moment = z.string().transform((text, context): Now => {
  const { date = '', time = '' } = MOMENT.exec(text)?.groups ?? {};
  if (isCalendarDate(date)) return { date, time };
  context.addIssue({ code: 'custom', message: 'not a local date and time such as 2026-11-23T10:00' });
  return z.NEVER;
});

/** What `asking` says after a booking was read back. */
const READ_BACK = 'confirmTrip';

/** Slots that only the conversation knows: docs/understanding.md has no names for them. */
const ownSlots: readonly string[] = [
  'zipCode',
  'mobilities',
  'errand',
  'mileageOffer',
  'noOtherWay',
  'noBus',
  'canWait',
  'canTransferToCarSeat',
  'livesInNursingHome',
  'staysInHospital',
  'afterVisit',
  'birthDayFirst',
  'newAddress',
  'childAlong',
  'stop',
] satisfies readonly SlotName[];

const lineSchema = z.object({
  text: z.string(),
  lang: z.string().nullish(),
  channel: z.enum(['sms', 'voice', 'web']).nullish(),
  asking: z.string().nullish(),
  now: moment.nullish(),
});

const isLanguage = (name: string | null | undefined): name is Language =>
  languages.some((language) => language === name);

/** A place as it was said, without an article before it: "pain clinic in Shelton". */
const writtenPlace = (said: string): string => {
  const [first = '', ...rest] = said.split(' ');
  const isArticle = placeWords.saidArticles.has(first) || placeWords.articles.has(first);
  return isArticle && rest.length > 0 ? rest.join(' ') : said;
};

/** A value of a slot as one would write it down: names and places as they were said. */
const written = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('said' in value) return value.said;
  if ('first' in value)
    return ['title', 'first', 'last', 'initial']
      .flatMap((part) => (part in value ? [String(new Map(Object.entries(value)).get(part))] : []))
      .join(' ');
  return value;
};

const writtenOf = (slot: SlotName, value: unknown): unknown => {
  const said = written(value);
  const isPlace = slot === 'pickup' || slot === 'destination';
  return isPlace && typeof said === 'string' ? writtenPlace(said) : said;
};

/** That a chair has a motor is said by the kind of mobility already, and who drives for gas money can drive. */
const withoutSaidTwice = ({
  chairKind,
  ...said
}: Readonly<Partial<SlotValues>>): Readonly<Partial<Record<SlotName, unknown>>> => {
  const driven = said.mileageOffer === true ? { someoneCanDrive: true, ...said } : said;
  const slots = said.mobilities === undefined ? driven : { ...driven, mobility: said.mobilities };
  const isSaid = said.mobility === 'electric-wheelchair' && chairKind?.kind === 'power';
  return chairKind === undefined || isSaid ? slots : { ...slots, chairKind };
};

/** The slots of one ride or of several: what is the same for all as it is, and the rest as an array in the order of the rides; an hour goes with its day. */
const writtenSlots = (
  rides: readonly Readonly<Partial<Record<SlotName, unknown>>>[],
): Understood['slots'] => {
  const [ride, ...others] = rides;
  const isOfDays = others.some(({ appointmentDate }) => appointmentDate !== ride?.appointmentDate);
  const names = [...new Set(rides.flatMap((ride) => Object.keys(ride)))].filter(isSlotName);
  return Object.fromEntries(
    names
      .filter((slot) => !ownSlots.includes(slot))
      .map((slot) => {
        const values = rides.map((ride) => writtenOf(slot, ride[slot]) ?? null);
        const [first] = values;
        const isSame = values.every((value) => isDeepStrictEqual(value, first));
        return [slot, isSame && !(isOfDays && slot === 'appointmentTime') ? first : values];
      }),
  );
};

/**
 * Hears the text of one line of JSON, `{ id, text, lang?, channel?, asking?, now? }`. Never throws: what cannot be read
 * comes back as an error that says why.
 */
export const heardLine = (
  line: string,
  { facilities, now }: Surrounding,
): Understood | { readonly id: LineId; readonly error: string } => {
  const read = parsedLine(line, lineSchema);
  if ('error' in read) return read;
  const { id, value } = read;
  const { date: today, time } = value.now ?? now();
  const language = isLanguage(value.lang) ? value.lang : 'en';
  const asking = value.asking ?? '';
  const heard = hear(value.text, {
    today,
    time,
    language,
    expecting: isSlotName(asking) ? [asking] : [],
    isReadBack: asking === READ_BACK,
    facilities,
    usualClinics: [],
  });
  const { appointmentDate: _day, refDate: _ride, ...more } = heard.slots;
  const said = heard.isDayAskedOf === true ? more : heard.slots;
  const slots = {
    ...heard.askedOf,
    ...writtenSlots([said, ...(heard.otherRides ?? [])].map(withoutSaidTwice)),
    ...(heard.refDates !== undefined && { refDate: heard.refDates }),
  };
  const told = heard.intents.filter(isSituation);
  // "Yes, I was wondering", when nothing was asked
  const opensOnly = asking === '' && heard.intents.length + (heard.asked?.length ?? 0) > 0;
  return {
    id,
    safety: heard.danger,
    lang: heard.otherLanguage ?? heard.language ?? language,
    intents: [
      ...new Set([
        ...(heard.agreement === undefined || opensOnly ? [] : [heard.agreement]),
        ...heard.intents.filter((intent) => !isSituation(intent)),
        ...(heard.asked ?? []),
      ]),
    ],
    ...(told.length > 0 && { situations: told }),
    slots,
    date: slots.appointmentDate ?? null,
    time: slots.appointmentTime ?? null,
    ambiguous: heard.unclear.map(({ slot, options }) => ({ slot, candidates: options })),
  };
};
