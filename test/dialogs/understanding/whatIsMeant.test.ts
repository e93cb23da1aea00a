import type { Intent } from '../../../dialogs/understanding/heard';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

type Said = { readonly [Slot in keyof SlotValues]?: SlotValues[Slot] | string | undefined };
type Row = readonly [text: string, slots: Said, ...expecting: readonly SlotName[]];

/** Of a place, what was said. */
const saidOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'said' in value ? value.said : value;

const rows: readonly Row[] = [
  // Who comes along sees and hears for the rider
  ['my brother rides with me, he is my eyes and ears', { reason: undefined, escortCount: 1 }],
  ['mi sobrina me acompaña, ella es mis oídos', { reason: undefined, escortCount: 1 }],
  ["it's for my eyes", { reason: 'vision' }, 'reason'],
  // In whose sight it happened
  ['your driver cussed in front of my grandson', { callerRelationship: undefined }],
  ['el chofer me insultó delante de mi papá', { callerRelationship: undefined }],
  ['el chofer insultó a mi papá', { callerRelationship: 'child' }],
  // The car that is to come, and the rider's own
  ['no van yet, it was for 2', { hasCar: undefined }],
  ['do i have a car for friday?', { hasCar: undefined }],
  ['no hay carro todavía y mi cita es a la 1', { hasCar: undefined }],
  ['¿tengo carro para el viernes?', { hasCar: undefined }],
  ['no tengo carro', { hasCar: false }],
  ['no car yet', { hasCar: false }, 'hasCar'],
  ['es de mi yerno', { hasCar: false }, 'hasCar'],
  ['its at the mechanic', { hasCar: false }, 'hasCar'],
  // Left there, and no way back wanted
  ['been waiting since 4 at the clinic and no ride home', { returnTime: undefined }],
  ['no ride home', { returnTime: 'one-way' }, 'returnTime'],
  // Sent home from a hospital
  [
    'they are letting my husband go at 3 today from Griffin Hospital, to 12 Elm St in Derby',
    { reason: 'hospital-discharge', pickup: 'Griffin Hospital', destination: '12 Elm St in Derby' },
  ],
  [
    'mi hermano sale mañana del hospital Griffin y va para el 8 de Maple Street en Derby',
    { reason: 'hospital-discharge', pickup: 'hospital Griffin', destination: '8 de Maple Street en Derby' },
  ],
  [
    'This is Joan, nurse at Griffin Hospital. Mrs. Lee leaves today for 40 Hill St Derby at 2',
    { pickup: 'Griffin Hospital', destination: '40 Hill St Derby' },
  ],
  [
    'nurse at Griffin Hospital here, my patient is discharging at 3 today, needs a ride home',
    { reason: 'hospital-discharge', pickup: 'Griffin Hospital', destination: undefined },
  ],
  [
    'soy enfermera del hospital Griffin, le doy de alta a un paciente hoy a las 4',
    { reason: 'hospital-discharge', pickup: 'hospital Griffin', destination: undefined },
  ],
  // Who is seen in a town is the place with it, and a program is none
  ['cita con el eye doctor en Bristol el martes', { destination: 'eye doctor en Bristol', reason: 'vision' }],
  ['al oculista en Bristol el martes', { destination: 'oculista en Bristol' }],
  ['she goes to the day program at Easter Seals in Hamden', { destination: 'Easter Seals in Hamden' }],
  // A street "de" its town
  ['voy para el 100 Retreat Ave de Hartford mañana', { destination: '100 Retreat Ave de Hartford' }],
  ['22 Pearl St d Bridgeport', { pickup: '22 Pearl St d Bridgeport' }, 'pickup'],
  ['22 Pearl St de lunes a viernes', { pickup: '22 Pearl St' }, 'pickup'],
  // The usual, and its name
  ['la de siempre, la clínica Robles', { destination: 'clínica Robles' }, 'destination'],
  ['same as always, Wellmore in Waterbury', { destination: 'Wellmore in Waterbury' }, 'destination'],
  // Where somebody stays
  [
    'estoy viviendo en el hotel Days Inn de Branford, búsquenme allá',
    { pickup: 'hotel Days Inn de Branford' },
  ],
  ["i'm at the motel 6 in Milford now, pick me up there", { pickup: 'the motel 6 in Milford' }],
  ['ahora vivo en el albergue de la Grand Ave', { pickup: 'albergue de la Grand Ave' }],
  ["my cousin's place 9 Cherry St Danbury", { pickup: "my cousin's place 9 Cherry St Danbury" }, 'pickup'],
  ['casa de mi tía, 61 Broad St Danbury', { pickup: 'casa de mi tía, 61 Broad St Danbury' }, 'pickup'],
  [
    "pick me up at my sister's apartment 77 Farmington Ave",
    { pickup: "my sister's apartment 77 Farmington Ave" },
  ],
  // Streets by their bare name
  ['dentista en la Howard el lunes a las 9', { destination: 'la Howard' }],
  ['la clínica de la Dixwell el martes', { destination: 'clínica de la Dixwell' }],
  // Who is at work does not drive
  [
    'mi hijo está en el trabajo, no puede llevarme al dentista',
    { pickup: undefined, someoneCanDrive: false },
  ],
  ['recójanme en el trabajo', { pickup: 'trabajo' }],
  // Lay names of doctors
  ['ride to the chiropodist friday', { reason: 'podiatry' }],
  ['the ticker doctor', { reason: 'cardiology' }, 'reason'],
  ['back pain shots', { reason: 'pain-management' }, 'reason'],
  ['voy al callista el viernes', { reason: 'podiatry' }],
  ['el del estómago', { reason: 'gastroenterology' }, 'reason'],
  ['doctor de la panza', { reason: 'gastroenterology' }, 'reason'],
  ['doctor del nene', { reason: 'pediatric' }, 'reason'],
  // The whole remark for the driver
  [
    'my goat is loose dont mind her, honk when you get here',
    { driverNote: 'my goat is loose dont mind her, honk when you get here' },
  ],
  [
    'pick me up at 22 Oak St. the bridge is out so come in from Main',
    { driverNote: 'the bridge is out so come in from Main' },
  ],
  [
    'la calle está cerrada por la feria, entren por la Park',
    { driverNote: 'la calle está cerrada por la feria, entren por la Park' },
  ],
  [
    'hay dos perros en el patio no muerden, piten al llegar',
    { driverNote: 'hay dos perros en el patio no muerden, piten al llegar' },
  ],
  ['is the road closed tomorrow?', { driverNote: undefined }],
  // What is told before a question
  ['i can take the bus, do you give out passes?', { canUseBus: true }],
  ['puedo andar en guagua, me dan el pase?', { canUseBus: true }],
  ['can i take the bus?', { canUseBus: undefined }],
  ['me mareo en eso', { canUseBus: false }, 'canUseBus'],
  ['the stop is too far', { canUseBus: false }, 'canUseBus'],
  ['my daughter can', { someoneCanDrive: true }, 'someoneCanDrive'],
  ['my son but he works nights', { someoneCanDrive: false }, 'someoneCanDrive'],
  ['mi nieta de 4 añitos', { escortCount: 1 }, 'escortCount'],
  // Rides that go on
  ['wound care every monday at 9 until the doctor says so', { recurrenceUntil: 'ongoing' }],
  ['terapia los martes a las 9 hasta que el médico me diga', { recurrenceUntil: 'ongoing' }],
];

test.each(rows.map(([text, said, ...expecting]) => [text, said, expecting] as const))(
  '%s',
  (text, said, expecting) => {
    const { slots } = listen(text, expecting);
    const heard: Readonly<Record<string, unknown>> = { ...slots };
    expect(Object.fromEntries(Object.keys(said).map((slot) => [slot, saidOf(heard[slot])]))).toEqual(said);
  },
);

type Wish = readonly [text: string, intents: readonly Intent[]];

const wishes: readonly Wish[] = [
  ["pick me up at my daughter's tomorrow, not my place", ['change-trip']],
  [
    'cancel my tuesday ride they saw me already, and i need one december 3 at 10, dentist in Hamden',
    ['cancel-trip', 'book-trip'],
  ],
  [
    'quiten el del martes que ya no voy, y necesito otro el jueves 3 a las 10 al dentista en Hamden',
    ['cancel-trip', 'book-trip'],
  ],
  ['mil gracias, felices fiestas a todo el equipo', ['thanks-bye']],
  ['thank you and happy holidays to all the drivers', ['thanks-bye']],
  ['el chofer Ramón fue bien grosero', ['complaint']],
  ['your driver Tony was very ugly to my mom', ['complaint']],
  ['el timbre no sirve, toquen la ventana', []],
  // A thing that was left in a vehicle, and a rider who was
  ['i left my phone in the van', ['complaint']],
  ['my umbrella got left in your taxi', ['complaint']],
  ['se me quedó el celular en el carro', ['complaint']],
  ['they left my kid in the van', ['complaint', 'left-alone']],
  ['they left mom with her walker in the van', ['complaint', 'left-alone']],
];

test.each(wishes)('%s', (text, intents) => {
  expect(listen(text).intents.toSorted()).toEqual(intents.toSorted());
});

test.each(['left my cane in the car', 'deje mi bastón en la van', 'dejé mi andador en el taxi'])(
  'what is left in a vehicle is asked after, and tells nothing of the rider: %s',
  (text) => {
    expect(listen(text)).toMatchObject({ intents: ['complaint'], slots: {} });
    expect(listen(text).slots).not.toHaveProperty('mobility');
  },
);

test.each([
  'who are you',
  'who am i talking to',
  'is this a person or a robot',
  'con quién hablo',
  '¿es usted una máquina?',
  'quién eres',
  'who is this',
  'whos this pls',
  'What number is this?',
  'who texted me this',
  'quien es?',
  'quién habla',
  '¿de quién es este número?',
  'de donde me escriben',
])('who answers is told, no person sent for, and nobody is taken for a stranger: %s', (text) => {
  const { intents, questions } = listen(text);
  expect(questions).toEqual(['robot']);
  expect(intents).not.toContain('talk-to-agent');
  expect(intents).not.toContain('wrong-number');
});

test.each([
  'who are you sending to pick me up',
  'con quién hablo para cambiar mi cita',
  'who are you? stop texting me',
  'quien eres? no me escriban mas',
  'who is this driver you sent',
  'quién es el chofer de mañana',
])('is asked of somebody else: %s', (text) => {
  expect(listen(text).questions ?? []).not.toContain('robot');
});

test.each([
  ['can i bring my walker', 'walker'],
  ['will my wheelchair fit in the car?', 'wheelchair'],
  ['puedo llevar mi andador', 'walker'],
])('who asks whether their own comes along uses it: %s', (text, mobility) => {
  expect(listen(text).slots).toEqual({ mobility });
});

test.each([
  'i need bus passes for my appts',
  'i need a bus pass',
  'me pueden dar pases de bus',
  'necesito pases de guagua para mis citas',
  'quiero boletos de autobús',
])('passes for the bus are asked for: %s', (text) => {
  expect(listen(text).questions).toEqual(['busPass']);
});

test.each(['i need a bus pass and my id is 002118845', 'cant drive, no car, need a bus pass'])(
  'what else is told beside the wish for a pass is not lost: %s',
  (text) => {
    expect(Object.keys(listen(text).slots).length).toBeGreaterThan(1);
  },
);

test('a seat for a child who rides along asks nothing', () => {
  expect(listen('va mi nieto de 3 años, hay que llevar su sillita', ['escortCount'])).toMatchObject({
    intents: [],
    slots: { escortCount: 1, needs: ['car-seat'] },
  });
});
