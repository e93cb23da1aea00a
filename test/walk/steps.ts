import { join } from 'node:path';
import fc from 'fast-check';
import type { KeyInput } from '../../dialogs/form/keys';
import type { SlotName } from '../../dialogs/understanding/slotValues';
import { labelledIn } from '../evals/labelled';

/** What a rider does next; what an answer is depends on what is asked by then. */
export type Act =
  | { readonly kind: 'say'; readonly text: string }
  /** Answers the open question, in one of several ways; `and` says something more in the same breath. */
  | { readonly kind: 'answer'; readonly way: number; readonly and?: string }
  /** Says who rides: rightly, or with a wrong birth date. */
  | { readonly kind: 'who'; readonly right: boolean; readonly way: number }
  /** Presses keys that fit the open question, or do not. */
  | { readonly kind: 'keys'; readonly way: number }
  | { readonly kind: 'silence' }
  | { readonly kind: 'opens' | 'hangsUp' }
  | { readonly kind: 'later'; readonly minutes: number }
  /** Goes on over another line. */
  | { readonly kind: 'line'; readonly which: number };

const evals = join(__dirname, '..', 'evals');

/** Every labelled line there is, but those written blind: they stay unseen. */
const lines: readonly string[] = ['dates', 'messages', 'plain', 'safety', 'situations', 'wishes'].flatMap(
  (name) => labelledIn(join(evals, `${name}.jsonl`)).map(({ text }) => text),
);

/** Ways to answer the question for each slot, in both languages, good and bad. */
const answers: Readonly<Record<SlotName, readonly string[]>> = {
  personName: ['Harold Pease', 'Alma Whitcomb', 'soy Tomás Arroyo', 'Evelyn'],
  callerName: ['Joan Brill', 'this is Denise Farrow', 'me llamo Carmen Rivas'],
  callerRelationship: ['I am her daughter', 'soy su mamá', 'I work at the nursing home'],
  medicaidId: ['100000001', 'my id is 100000002', 'es 100000003', '999999999', "I don't have my card"],
  phone: ['203-555-0199', '860 555 0142', 'no sé'],
  zipCode: ['06511', '06514', 'mi código es 06608'],
  dateOfBirth: ['7/30/1949', 'March 12, 1984', '5 de noviembre de 1971', "I don't know"],
  appointmentDate: [
    'Friday Dec 4',
    'december 9',
    'el martes 8 de diciembre',
    'tomorrow',
    'mañana',
    'next week',
  ],
  appointmentTime: ['10 am', '2:30 pm', 'a las 3 de la tarde', 'at 9', 'morning'],
  appointmentEnd: ['11 am', 'a las 4', 'about an hour'],
  refDate: ['the one on dec 4', 'el del martes', 'the friday one'],
  refTime: ['the 10 am one', 'el de las 3'],
  returnTime: ['will call', '4 pm', 'yo llamo', 'no ride back', 'una hora después'],
  recurrenceDays: ['mon wed fri', 'martes y jueves', 'every day'],
  recurrenceUntil: ['for four weeks', 'hasta el 30 de diciembre', 'for a year', 'no end'],
  pickup: ['home', 'en casa', '12 Elm Street, Hamden', "my sister's in Derby", 'the corner'],
  destination: [
    'Riverbend Dialysis in New Haven',
    'Bright Smiles, Hamden',
    'Dr. Lee, 20 Main Street, Bristol',
    'la clínica en Meriden',
    'yale',
    'a hospital in Boston Massachusetts',
  ],
  birthDayFirst: ['5/11/1971', 'nací el 3/9/49'],
  afterVisit: ["drop me at my daughter's after", 'después déjeme en casa de mi hija en Hamden'],
  noOtherWay: ['I have no other way to get there', 'no tengo otra manera de llegar'],
  noBus: ['there is no bus', 'no hay guagua'],
  canWait: ['it can wait', 'no, no es urgente', "it can't wait"],
  stop: ['can we stop at the pharmacy on the way', 'quiero parar en la farmacia'],
  childAlong: ['I have to bring the baby', 'tengo que llevar al nene'],
  newAddress: ['I live on Pearl St now, put that in your computer', 'ahora vivo en la calle Pearl'],
  reason: ['checkup', 'diálisis', 'dentist', 'eye doctor', 'to pick up glasses', 'therapy', 'quimioterapia'],
  errand: ['just to pick up my pills', 'solo recoger', 'no there is care too'],
  mobilities: ['a cane, and a wheelchair for far'],
  mobility: [
    'I walk',
    'cane',
    'wheelchair',
    'silla de ruedas eléctrica',
    'camino solo',
    'walker',
    'lying flat',
  ],
  chairKind: ['manual', 'power chair', 'eléctrica', 'extra wide'],
  canTransferToCarSeat: ['yes it folds', 'no', 'no sé'],
  escortCount: ['my wife comes along', 'just me', 'dos personas', '1'],
  needs: ['oxygen', 'my service dog', 'no', 'silla de bebé'],
  canDrive: ['no', 'yes I can drive', 'no manejo'],
  hasCar: ['no car', 'sí tengo carro'],
  someoneCanDrive: ['nobody can', 'my son can take me', 'nadie', 'sometimes'],
  mileageOffer: ['if gas is paid', 'no', 'sí si pagan'],
  canUseBus: ['yes', 'no bus here', 'no puedo', 'sí hay guagua'],
  hasBusPass: ['no', 'yes I have one', 'no tengo'],
  livesInNursingHome: ['no', 'yes', 'sí'],
  staysInHospital: ['no', 'yes', 'todavía no sé'],
  sharedRideReason: ['my immune system is weak', 'no'],
  callbackPhone: ['203 555 0177', 'este mismo', 'this number'],
  stairs: ['3 steps', 'no stairs', 'hay escaleras y nadie me ayuda'],
  unitOrEntrance: ['apt 3B', 'back door', 'puerta de atrás'],
  driverNote: ['no', 'gate code 4411', 'toque el timbre', 'nothing'],
  providerName: ['Dr. Patel', 'la doctora Ruiz'],
  providerPhone: ['203-555-0188', "don't know"],
  tripRef: ['1', 'the second one', '#2', 'la segunda'],
  language: ['español', 'english please'],
};

const bare = [
  'yes',
  '1',
  'sí',
  '1',
  'no',
  'sí',
  'no',
  "I don't know",
  'no sé',
  '1',
  '2',
  '3',
  'ok',
  'si claro',
  'not really',
  'maybe',
];

/** Wishes, corrections and words that count everywhere. */
const wishes = [
  'I need a ride to my dialysis friday dec 4 at 10am, nobody can drive me, will call when done',
  'necesito un viaje al dentista el 9 de diciembre a las 2 de la tarde',
  'need a ride to Bright Smiles in Hamden dec 10 at 9:30 for a cleaning, I walk, no car, nobody can take me, back at 11',
  'book the same ride as last time for next tuesday at 10',
  'ride mon wed fri at 6 am for four weeks to dialysis',
  'cancel my ride',
  'cancele todos mis viajes',
  'change my ride to 11',
  'cambie mi viaje al jueves',
  'where is my ride?',
  '¿dónde está mi carro?',
  'what rides do I have?',
  'I am ready, pick me up',
  'ya salí, estoy lista',
  'I want to file a complaint, the driver was two hours late',
  'the driver grabbed me',
  'quiero felicitar al chofer',
  'my bus pass never came',
  'perdí mi pase de guagua',
  'can I get gas money for a ride my son gave me?',
  'I took a taxi to the clinic last week, can you pay it?',
  'text me about my rides',
  'no more texts please',
  'I moved to Florida',
  'mi mamá falleció',
  "who is this? I'm not Maria",
  'I want a hearing',
  'undo',
  'deshacer',
  'back',
  'atrás',
  'repeat',
  'otra vez por favor',
  'help',
  'ayuda',
  'start over',
  'empezar de nuevo',
  'agent',
  'agente',
  'español',
  'english',
  'thanks',
  'gracias, adiós',
  'wait, let me find my card',
  'STOP',
  'START',
  'YES',
  'CANCEL',
  'is this a robot?',
  'can my dog come?',
  '¿cuánto cuesta?',
  'no, the 10th, and it is a wheelchair',
  'actually at 3 pm',
  'yes but make it 3',
  'no, el jueves',
  'not friday, thursday',
  'my wife comes too',
  'wrong',
  'no es ese',
  'my chest hurts',
  'it passed, go on',
  'ya pasó, sigamos',
  'I calling from Elm Park nursing home for a resident, this is Joan Brill, 860-555-0177',
];

const nonsense = [
  'asdf',
  '???',
  '🙂',
  '   ',
  '...',
  'blah blah blah',
  'xx'.repeat(400),
  '{}',
  '0',
  '#2',
  '12/45',
  'null',
];

const way = fc.nat(11);

const words = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...wishes) },
  { weight: 5, arbitrary: fc.constantFrom(...lines) },
  { weight: 1, arbitrary: fc.constantFrom(...nonsense) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: 'grapheme' }) },
);

const MINUTES = [1, 5, 30, 61, 400, 1_440, 3 * 1_440, 10 * 1_440];

/** What a rider may do next. */
export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('answer' as const), way }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('answer' as const), way, and: words }),
  },
  { weight: 6, arbitrary: words.map((text): Act => ({ kind: 'say', text })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('who' as const),
      right: fc.oneof(
        { weight: 5, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      ),
      way,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('keys' as const), way }) },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ kind: 'silence' }, { kind: 'opens' }, { kind: 'hangsUp' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...MINUTES).map((minutes): Act => ({ kind: 'later', minutes })),
  },
  { weight: 1, arbitrary: fc.nat(3).map((which): Act => ({ kind: 'line', which })) },
);

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** Words that answer the open question, or look like it. */
export const answerTo = (expected: readonly SlotName[], how: number): string => {
  const slot = expected[how % Math.max(1, expected.length)];
  return slot === undefined || how > 10 ? at(bare, how) : at(answers[slot], how);
};

/** Keys that answer the open question, or do not. */
export const keysTo = (keys: KeyInput | undefined, how: number): string => {
  if (how % 4 === 0) return at(['0', '*', '9', '8', '7', '12', '##', '1204'], how / 4);
  switch (keys?.kind) {
    case 'date':
      return at(['1204', '1', '1209', '2'], how);
    case 'birth-date':
      return at(['07301949', '03121984'], how);
    case 'time':
      return at(['1000', '1430', '1'], how);
    case 'number':
      return at(['100000002', '2035550199', '06511', '100000001'], how);
    default:
      return at(['1', '2', '3'], how);
  }
};
