import fc from 'fast-check';
import type { Reply } from '../../bot/turn/turn';
import { revive } from '../../bot/turn/stateSchema';
import { expecting } from '../../dialogs/openTask';
import { renderAll, render, type Medium } from '../../dialogs/locales/render';
import type { Say } from '../../dialogs/say';
import type { NewRide, Ride } from '../../domain/ride';
import { isOpen } from '../../domain/rides';
import { aLeg, aRide } from '../contracts/samples';
import { inProcess, START, type Happened, type InProcess, type Line } from './inProcess';
import { answerTo, anyAct, keysTo, type Act } from './steps';

/** `npm run walk` goes further: its turns, and its seed where one is given. */
const TURNS = Number(process.env.WALK_TURNS ?? 3_000);
const SEED = Number(process.env.WALK_SEED ?? 1);

/** Conversations begun with one seed. */
const AT_ONCE = 20;

/** Most turns of one conversation. */
const LONGEST = 60;

const stranger = '2005550100';

const linesOf = (phone: string): readonly Line[] => [
  { channel: 'sms', phone },
  { channel: 'sms', phone: stranger },
  { channel: 'voice' },
  { channel: 'web' },
];

const mediumOf = ({ channel }: Line): Medium => (channel === 'voice' ? 'spoken' : 'written');

interface Spoken {
  readonly text: string;
  /** What is asked, sentence by sentence, with the message it stands in. */
  readonly questions: readonly { readonly key: string; readonly message: string; readonly asks: string }[];
}

/** What may stand last beside an open question: lists and what belongs to them, danger, consent, and the one line there is of an interpreter. */
const NOT_ASKED = /\.(?:option|moreRides)$|^(?:danger|consent)\.|^interpreter\b|^myRides\.which$/u;

/**
 * What was said last and waits for an answer, whether or not it is put as a question; not what is said to who is
 * not found, which is the same each time.
 */
const askedLast = ({ says, awaits }: Reply): Say | undefined => {
  const last = says.at(-1);
  const isOpen = awaits?.then === 'answer' && awaits.keys.kind !== 'wishes';
  const isNoMatch = says.some(({ key }) => key === 'identify.noMatch');
  return last === undefined || !isOpen || isNoMatch || NOT_ASKED.test(last.key) ? undefined : last;
};

const SENTENCE_END = /(?<=[.?!])\s+(?=\p{Lu}|¿)/u;

const spokenIn = ({ reply }: Happened, line: Line): Spoken => {
  const medium = mediumOf(line);
  const last = askedLast(reply);
  const questions = reply.languages.flatMap((language) =>
    reply.says.flatMap((one) => {
      const message = render(one, language, medium);
      const asked = message.split(SENTENCE_END).filter((sentence) => sentence.includes('?'));
      return [...asked, ...(one === last ? [message] : [])].map((asks) => ({ key: one.key, message, asks }));
    }),
  );
  return {
    text: reply.languages.map((language) => renderAll(reply.says, language, medium)).join(' / '),
    questions,
  };
};

/** What is asked in the words of the message before; the same of another ride or place is another question. */
const askedAgain = ({ questions }: Spoken, before: Spoken | undefined): readonly string[] =>
  questions.flatMap(({ key, message, asks }) => {
    const same = (before?.questions ?? []).filter((one) => one.asks === asks);
    const isOfAnother = same.every((one) => one.key === key && one.message !== message);
    return same.length === 0 || isOfAnother ? [] : [asks];
  });

const momentsOf = ({ memberId, legs, facts }: Ride): readonly string[] =>
  legs.map(({ date, direction }) => `${memberId} ${date} ${direction} ${String(facts.appointmentTime)}`);

const doubled = (rides: readonly Ride[]): readonly string[] => {
  const moments = rides.filter(isOpen).flatMap(momentsOf);
  return moments.filter((one, index) => moments.indexOf(one) !== index);
};

const intentsIn = (heard: unknown): readonly unknown[] =>
  typeof heard === 'object' && heard !== null && 'intents' in heard && Array.isArray(heard.intents)
    ? heard.intents
    : [];

const kindsIn = (effects: unknown): readonly string[] =>
  Array.isArray(effects) ? effects.flatMap((one: unknown) => kindIn(one)) : [];

const kindIn = (effect: unknown): readonly string[] =>
  typeof effect === 'object' && effect !== null && 'kind' in effect ? [String(effect.kind)] : [];

/** Rides the rider has from the start: of today, of some days later, and one by bus. */
const bookAhead = async ({ rides }: InProcess, { medicaidId: memberId }: Rider): Promise<void> => {
  const ahead: readonly Partial<NewRide>[] = [
    { legs: [aLeg('2026-11-23')], status: 'assigned' },
    { legs: [aLeg('2026-12-03')] },
    { legs: [aLeg('2026-12-09')], mode: 'bus' },
  ];
  for (const [index, ride] of ahead.entries()) {
    const [leg] = ride.legs ?? [];
    const facts = { appointmentDate: leg?.date ?? START, appointmentTime: '14:30' };
    await rides.book({ id: `desk ${index}`, version: 1 }, aRide({ ...ride, memberId, facts }), []);
  }
};

/** Plays a conversation and says what is wrong with it, with all that was said; undefined where nothing is. */
const wrongWith = async (
  rider: number,
  acts: readonly Act[],
  note: (happened: Happened) => void,
): Promise<string | undefined> => {
  const house = await inProcess();
  const member = house.members[rider % house.members.length];
  if (member === undefined) return 'There is no member.';
  await bookAhead(house, member);
  const lines = linesOf(member.phones[0]?.number ?? stranger);
  const before = new Map<Line, Spoken>();
  const written: string[] = [`as ${member.medicaidId}`];
  let line = lines[0];
  for (const act of acts) {
    if (line === undefined) return 'There is no line.';
    if (act.kind === 'later') {
      house.later(act.minutes);
      written.push(`(${act.minutes} minutes later)`);
      continue;
    }
    if (act.kind === 'line') {
      line = lines[act.which % lines.length];
      written.push(`(now by ${JSON.stringify(line)})`);
      continue;
    }
    const happened = await doOf(house, line, act, member);
    if (happened === undefined) continue;
    note(happened);
    const spoken = spokenIn(happened, line);
    written.push(`rider: ${happened.entry?.text ?? ''}`, `bot:   ${spoken.text}`);
    const wrong = whatIsWrong(house, happened, act, spoken, before.get(line));
    if (wrong !== undefined) return [wrong, ...written].join('\n');
    if (spoken.text !== '') before.set(line, spoken);
  }
  return undefined;
};

type Rider = InProcess['members'][number];

/** Ways to say who rides that identify on any phone, and one that does on the rider's own. */
const whoIs = (
  { medicaidId, firstName, lastName, pickupAddress }: Rider,
  birth: string,
): readonly string[] => {
  const [year, month, day] = birth.split('-').map(Number);
  return [
    `${medicaidId}, ${month}/${day}/${year}`,
    `${firstName} ${lastName}, ${month}/${day}/${year}, ${pickupAddress.zip}`,
    `${month}/${day}/${year}`,
  ];
};

const WAYS_TO_SAY_WHO = 3;

const doOf = (
  house: InProcess,
  line: Line,
  act: Exclude<Act, { kind: 'later' | 'line' }>,
  member: Rider,
): Promise<Happened> | undefined => {
  const stored = house.stateOf(line);
  const state = stored === undefined ? undefined : revive(JSON.parse(stored), EMPTY).state;
  const { dateOfBirth } = member;
  const asked = state === undefined ? [] : expecting(state);
  switch (act.kind) {
    case 'say':
      return house.send(line, act.text);
    case 'answer': {
      const isWho = asked.includes('dateOfBirth') && act.way > 2;
      const answer = isWho
        ? (whoIs(member, dateOfBirth)[act.way % WAYS_TO_SAY_WHO] ?? '')
        : answerTo(asked, act.way);
      return house.send(line, act.and === undefined ? answer : `${answer}. ${act.and}`);
    }
    case 'who': {
      const ways = whoIs(member, act.right ? dateOfBirth : '1950-01-01');
      return house.send(line, ways[act.way % ways.length] ?? '');
    }
    case 'keys': {
      const keys = keysTo(house.awaitsOf(line)?.keys, act.way);
      return line.channel === 'sms' ? house.send(line, keys) : house.send(line, keys, { keys });
    }
    case 'silence':
      return line.channel === 'voice' ? house.send(line, '') : undefined;
    case 'opens':
      return line.channel === 'sms' ? undefined : house.send(line, '', { opens: true });
    case 'hangsUp':
      return line.channel === 'voice' ? house.send(line, '', { ends: true }) : undefined;
  }
};

const EMPTY = { text: '', isTextMessage: false } as const;

/** Who stops texts once more got the one text that says so. */
const stopsAgain = (entry: Happened['entry']): boolean =>
  JSON.stringify(entry?.effects).includes('"recordConsent"') &&
  JSON.stringify(entry?.effects).includes('"given":false');

const whatIsWrong = (
  house: InProcess,
  { reply, entry, state, errors }: Happened,
  act: Act,
  spoken: Spoken,
  before: Spoken | undefined,
): string | undefined => {
  if (errors.length > 0 || reply.failed !== undefined) return `It failed: ${errors.join(', ')}`;
  if (state === undefined || revive(JSON.parse(state), EMPTY).restarted) return 'Its own state is not read.';
  const maySay = act.kind !== 'hangsUp' && entry?.leftOut === undefined && !stopsAgain(entry);
  if (spoken.text.trim() === '' && maySay) return 'It is silent.';
  const isRepeat = act.kind === 'opens' || intentsIn(entry?.heard).includes('repeat');
  const again = askedAgain(spoken, before);
  if (!isRepeat && again.length > 0) return `It asks twice: ${again.join(' ')}`;
  const twice = doubled(house.rides.all());
  return twice.length > 0 ? `It books twice: ${twice.join(', ')}` : undefined;
};

describe('any conversation', () => {
  test(`of ${TURNS} turns from seed ${SEED} is answered, and asks nothing twice running`, async () => {
    let turns = 0;
    const said = new Set<string>();
    const effects = new Set<string>();
    const note = ({ reply, entry }: Happened): void => {
      turns += 1;
      for (const { key } of reply.says) said.add(key);
      for (const one of kindsIn(entry?.effects)) effects.add(one);
    };
    const conversation = fc.array(anyAct, { minLength: 1, maxLength: LONGEST, size: 'max' });
    for (let seed = SEED; turns < TURNS; seed += 1) {
      await fc.assert(
        fc.asyncProperty(fc.nat(99), conversation, async (rider, acts) => {
          const wrong = await wrongWith(rider, acts, note);
          if (wrong !== undefined) throw new Error(wrong);
        }),
        { seed, numRuns: AT_ONCE },
      );
    }
    // A walk that gets nowhere proves nothing.
    expect([...effects].sort()).toEqual(['bookRide', 'openWorkItem', 'recordConsent', 'replaceRide']);
    expect(said.size).toBeGreaterThan(200);
  }, 3_600_000);
});
