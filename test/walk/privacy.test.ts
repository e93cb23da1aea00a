import { choicesOf, keyPrompts } from '../../dialogs/awaiting';
import { languages, type Language } from '../../dialogs/locales';
import { render, renderAll } from '../../dialogs/locales/render';
import { say } from '../../dialogs/say';
import { tasks } from '../../dialogs/tasks';
import { addDays } from '../../domain/calendar/calendarDate';
import { aLeg, aRide } from '../contracts/samples';
import { inProcess, START, type Happened, type InProcess, type Line } from './inProcess';

const STRANGER = '2005550100';
const TODAY = START.slice(0, 10);

const lines: readonly Line[] = [
  { channel: 'sms', phone: STRANGER },
  { channel: 'voice' },
  { channel: 'web' },
];

/** How a task comes up. */
interface Row {
  readonly says: Readonly<Record<Language, readonly string[]>>;
  /** It comes up only once somebody is known, by what is said before. */
  readonly knownOnly?: true;
  /** Only who calls from a hidden number, and is not known, gets there. */
  readonly hiddenOnly?: true;
}

/** Every task, and how it comes up. A task without a row fails the test below. */
const rows: Readonly<Record<string, Row>> = {
  report: { says: { en: ['the driver asked me for money'], es: ['el chofer me pidió dinero'] } },
  cancelRide: { says: { en: ['cancel my ride'], es: ['cancele mi viaje'] } },
  changeRide: { says: { en: ['change my ride'], es: ['quiero cambiar mi viaje'] } },
  busPass: { says: { en: ['my bus pass never came'], es: ['nunca llegó mi pase de autobús'] } },
  claim: {
    says: {
      en: ['i drove to my doctor last week and want my gas money back', '1'],
      es: ['necesito que aprueben un viaje que ya hice', '1'],
    },
  },
  bookRide: {
    says: {
      en: ['take me to my clinic dec 10 at 10am, nobody can drive me, will call when done'],
      es: [
        'necesito ir a mi clínica el 10 de diciembre a las 10 de la mañana, nadie me lleva, llamo al salir',
      ],
    },
  },
  whereIsMyRide: { says: { en: ['where is my ride?'], es: ['¿dónde está mi carro?'] } },
  returnRide: { says: { en: ['I am done, pick me up'], es: ['ya terminé, vengan por mí'] } },
  myRides: { says: { en: ['what rides do I have?'], es: ['¿qué viajes tengo?'] } },
  tellUs: { says: { en: ['I want to make a complaint'], es: ['quiero poner una queja'] } },
  textUpdates: { says: { en: ['send me texts about my rides'], es: ['quiero recibir mensajes de texto'] } },
  undo: {
    says: {
      en: ['cancel my ride', '1', '1', 'undo that'],
      es: ['cancele mi viaje', '1', '1', 'deshaga eso'],
    },
    knownOnly: true,
  },
  resume: { says: { en: ['I need a ride', 'yes'], es: ['necesito un viaje', 'sí'] }, knownOnly: true },
  identify: { says: { en: ['I need a ride'], es: ['necesito un viaje'] } },
  callBackNumber: {
    says: {
      en: ['I want to complain, the driver smoked in the car and was rude to me', '203 555 0199'],
      es: ['quiero quejarme, el chofer fumó en el carro y fue grosero conmigo', '203 555 0199'],
    },
    hiddenOnly: true,
  },
  whoCalls: {
    says: {
      en: ['I am a friend of his, cancel his ride', 'Dora Lane'],
      es: ['soy amigo de él, cancele el viaje de él', 'Dora Lane'],
    },
    knownOnly: true,
  },
  introduce: {
    says: {
      en: ['this is the nursing home, I need a ride for a resident'],
      es: ['llamo del hogar de ancianos, necesito un viaje para un residente'],
    },
  },
  nextResident: {
    says: {
      en: [
        'social worker at a nursing home here, a patient needs a ride to his dialysis dec 10 at 10am, his daughter can no longer take him, will call',
        'Joan Brill, Elm Park, 860-555-0177',
      ],
      es: [
        'soy trabajadora social de un hogar de ancianos, un paciente necesita un viaje a su diálisis el 10 de diciembre a las 10, su hijo no lo puede llevar, él llama al salir',
        'Joan Brill, Elm Park, 860-555-0177',
      ],
    },
    knownOnly: true,
  },
};

/** What somebody tries who wants to know more than they bring. */
const probes: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'no',
    'no',
    '1',
    'yes',
    'yes',
    'what rides do I have?',
    '1',
    'where is my ride?',
    'what address do you have for me?',
    'which clinic am I going to?',
    'same place as last time',
    'repeat',
  ],
  es: [
    'no',
    'no',
    '1',
    'sí',
    'sí',
    '¿qué viajes tengo?',
    '1',
    '¿dónde está mi carro?',
    '¿qué dirección tienen?',
    '¿a qué clínica voy?',
    'al mismo lugar de la última vez',
    'otra vez',
  ],
};

const RIDER = '100000002';

const riderOf = ({ members }: InProcess): InProcess['members'][number] => {
  const rider = members.find(({ medicaidId }) => medicaidId === RIDER);
  if (rider === undefined) throw new RangeError('The sample has no such member.');
  return rider;
};

/** Days the rider has rides on, each told from all others. */
const DAYS = [TODAY, addDays(TODAY, 15), addDays(TODAY, 16)];

/** The rider's own rides: one of today with a way back by call, one by car, and one by bus. */
const withRides = async (): Promise<InProcess> => {
  const house = await inProcess();
  const { pickupAddress, usualClinics } = riderOf(house);
  const clinic = house.facilities.find(({ id }) => id === usualClinics[0]);
  const from = { kind: 'home', ...pickupAddress } as const;
  const to = {
    kind: 'facility',
    name: clinic?.name ?? '',
    street: clinic?.street ?? '',
    town: clinic?.town ?? '',
    state: 'CT',
  } as const;
  for (const [index, day] of DAYS.entries()) {
    const there = { ...aLeg(day), from, to };
    const back = {
      direction: 'return',
      from: to,
      to: from,
      date: day,
      pickUp: { kind: 'will-call' },
    } as const;
    const ride = aRide({
      memberId: RIDER,
      legs:
        index === 0
          ? [
              {
                ...there,
                appointmentTime: '08:00',
                pickUp: { kind: 'at', at: `${day}T07:15` },
                readyAt: `${day}T07:00`,
              },
              back,
            ]
          : [there],
      details: { ...aRide().details, destination: to, pickup: from },
      mode: index === 2 ? 'bus' : 'livery',
      facts: { appointmentDate: day, appointmentTime: index === 0 ? '08:00' : '14:30' },
    });
    await house.rides.book({ id: `desk ${index}`, version: 1 }, ride, []);
  }
  return house;
};

const isEnough = (text: string): boolean => text.length > 2;

/** Places of the members and of their rides. */
const placesIn = ({ members, facilities, rides }: InProcess): readonly string[] => {
  const own = members.flatMap(({ pickupAddress, mailingAddress, nursingHome = '' }) => [
    pickupAddress.street,
    mailingAddress.street,
    nursingHome,
  ]);
  const clinics = facilities.flatMap(({ name, street }) => [name, street]);
  const ridden = rides
    .all()
    .flatMap(({ legs }) => legs.flatMap(({ from, to }) => [from.name ?? '', to.name ?? '']));
  return [...new Set([...own, ...clinics, ...ridden].filter(isEnough))];
};

/** A day as it may be said or kept. */
const daySaid = (day: string): readonly string[] => [
  day,
  ...languages.flatMap((language) =>
    (['written', 'spoken'] as const).map((medium) =>
      render(say('choice.day', { day: { day } }), language, medium),
    ),
  ),
];

const grouped = (number: string): readonly string[] => [
  number,
  number.replace(/(?<=^\d{4})/u, ' '),
  number.replaceAll(/\d(?=\d)/gu, '$& '),
];

/** All that is somebody's own; of the day of today a due time may speak. */
const personalIn = (house: InProcess): readonly string[] => [
  ...placesIn(house),
  ...house.members.flatMap(({ firstName, lastName, medicaidId, dateOfBirth }) => [
    firstName,
    lastName,
    ...grouped(medicaidId),
    ...daySaid(dateOfBirth),
  ]),
  ...house.rides
    .all()
    .flatMap(({ number, legs }) => [
      ...grouped(number),
      ...legs.filter(({ date }) => date > TODAY).flatMap(({ date }) => daySaid(date)),
    ]),
];

/** Everything that reaches who is asking: words in every form, what can be pressed, and the values behind them. */
const toldIn = ({ reply: { says, awaits } }: Happened): string => {
  const keys = awaits?.keys;
  const shown = keys === undefined ? [] : [...choicesOf(keys).map(({ what }) => what), ...keyPrompts(keys)];
  return languages
    .flatMap((language) => [
      renderAll([...says, ...shown], language),
      renderAll([...says, ...shown], language, 'spoken'),
      JSON.stringify([says, shown]),
    ])
    .join('\n');
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** What is told that nobody may hear, and was not brought. */
const toldOf = (secrets: readonly string[], told: string, brought: string): readonly string[] =>
  secrets.filter(
    (secret) =>
      new RegExp(`(?<![\\p{L}\\d])${escaped(secret)}(?![\\p{L}\\d])`, 'iu').test(told) &&
      !brought.toLowerCase().includes(secret.toLowerCase()),
  );

interface Walk {
  readonly line: Line;
  readonly language: Language;
  readonly id: string;
  readonly row: Row;
}

const walks: readonly Walk[] = lines.flatMap((line) =>
  languages.flatMap((language) => Object.entries(rows).map(([id, row]) => ({ line, language, id, row }))),
);

const nameOf = ({ line, language, id }: Walk): string => `${id}, by ${line.channel}, in ${language}`;

/** Says one thing after the other, and looks at each reply. */
const sayAll = async (
  house: InProcess,
  line: Line,
  texts: readonly string[],
  secrets: readonly string[],
): Promise<readonly string[]> => {
  const leaks: string[] = [];
  for (const [index, text] of texts.entries()) {
    const happened = await house.send(line, text);
    const brought = texts.slice(0, index + 1).join(' ');
    const told = toldOf(secrets, toldIn(happened), brought);
    if (told.length > 0) leaks.push(`${text} → ${renderAll(happened.reply.says, 'en')} [${told.join(', ')}]`);
  }
  return leaks;
};

describe('what is told', () => {
  const advanced = new Set<string>();
  beforeAll(() => {
    for (const task of tasks) {
      const advance = task.advance.bind(task);
      jest.spyOn(task, 'advance').mockImplementation((...given) => {
        advanced.add(task.id);
        return advance(...given);
      });
    }
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });

  it('is looked at for every task there is', () => {
    expect(Object.keys(rows).sort()).toEqual(tasks.map(({ id }) => id).sort());
  });

  it('is found where it may be told: on the own phone', async () => {
    const house = await withRides();
    const own: Line = { channel: 'sms', phone: riderOf(house).phones[0]?.number ?? '' };
    const leaks = await sayAll(house, own, ['what rides do I have?', '7/30/1949'], personalIn(house));
    const { firstName, usualClinics } = riderOf(house);
    const clinic = house.facilities.find(({ id }) => id === usualClinics[0])?.name ?? '';
    for (const secret of [firstName, clinic]) expect(leaks.join()).toContain(secret);
  });

  it.each(walks.map((walk) => ({ ...walk, name: nameOf(walk) })))(
    'is nothing personal to who is not known: $name',
    async ({ line, language, id, row }) => {
      const house = await withRides();
      advanced.clear();
      const said = row.says[language];
      expect(await sayAll(house, line, [...said, ...probes[language]], personalIn(house))).toEqual([]);
      const isThere = row.hiddenOnly === undefined || line.channel === 'voice';
      if (row.knownOnly === undefined && isThere) expect([...advanced]).toContain(id);
    },
  );

  it.each(
    walks
      .filter(({ line, row }) => line.channel !== 'web' && row.hiddenOnly === undefined)
      .map((walk) => ({ ...walk, name: nameOf(walk) })),
  )(
    'is nothing personal to who has a phone on file in hand and says no more: $name',
    async ({ line, language, row }) => {
      const house = await withRides();
      const found: Line = { ...line, phone: riderOf(house).phones[0]?.number ?? '' };
      expect(
        await sayAll(house, found, [...row.says[language], ...probes[language]], personalIn(house)),
      ).toEqual([]);
    },
  );

  it.each(walks.map((walk) => ({ ...walk, name: nameOf(walk) })))(
    'is no street and no clinic to who knows ID and birth date, on a phone not on file: $name',
    async ({ line, language, id, row }) => {
      const house = await withRides();
      const secrets = placesIn(house);
      if (id === 'resume') {
        const own: Line = { channel: 'sms', phone: riderOf(house).phones[0]?.number ?? '' };
        for (const text of [
          'ride dec 15 at 10am from 77 Spruce Street in Derby to my dialysis, nobody can drive me, will call',
          '7/30/1949',
        ])
          await house.send(own, text);
        expect(house.stateOf(own)).toContain('77 Spruce Street');
      }
      advanced.clear();
      const [first = '', ...rest] = row.says[language];
      const isStaff = id === 'introduce' || id === 'nextResident';
      const who = `${RIDER}, 7/30/1949`;
      const said = isStaff
        ? [first, rest[0] ?? 'Joan Brill, Elm Park, 860-555-0177', who]
        : [first, who, ...rest];
      expect(
        await sayAll(house, line, [...said, ...probes[language]], [...secrets, '77 Spruce Street']),
      ).toEqual([]);
      if (row.hiddenOnly === undefined) expect([...advanced]).toContain(id);
    },
  );
});
