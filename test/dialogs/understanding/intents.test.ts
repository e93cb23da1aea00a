import type { Intent } from '../../../dialogs/understanding/heard';
import type { SlotName } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

const messages: Partial<Record<Intent, readonly string[]>> = {
  'book-trip': [
    'I need a ride',
    'need a ride tomorrow',
    'book a ride',
    'can you take me to the doctor friday',
    'I have an appointment on friday at 10',
    'ride',
    'i need to schedule transportation',
    'need transport to dialysis',
    'necesito un viaje',
    'quiero reservar un viaje',
    'tengo una cita el lunes',
    'me pueden llevar al doctor',
    'necesito transporte para mañana',
    'nesesito un viaje',
    'i wanna book',
    'necesito un ride',
  ],
  'cancel-trip': [
    'please cancel confirmation number 55209',
    'cancele lo del viernes',
    'the driver is outside, cancel',
    'cancel my ride',
    'cancel',
    'i need to cancel my trip tomorrow',
    "I don't need my ride friday",
    'please cancel',
    'cancele mi viaje',
    'quiero cancelar',
    'ya no necesito el viaje',
    'cancelar el viaje del lunes',
    'cancle my ride',
    'my appointment was cancelled',
  ],
  'change-trip': [
    'change my ride',
    'i need to reschedule my appointment',
    'can you move my pickup time',
    'cambiar mi viaje',
    'me cambiaron la cita',
    'quiero cambiar la hora de mi viaje',
    'my appointment was moved to 3',
  ],
  'trip-status': [
    'where is my ride',
    "where's my driver",
    'is my ride still coming',
    'what time is my pick up',
    'donde está mi chofer',
    'a qué hora me recogen',
    'no ha llegado el carro',
    'driver is late',
    'ya viene mi viaje?',
  ],
  'list-trips': [
    'where are all my rides',
    'dónde están todos mis viajes',
    'what rides do i have',
    'show my rides',
    'my rides',
    'qué viajes tengo',
    'mis viajes',
    'do i have any rides this week?',
  ],
  'recurring-trip': [
    'i have dialysis every monday wednesday and friday',
    'mwf at 6am',
    'tengo terapia todos los martes',
    'three times a week',
    'tres veces por semana',
  ],
  'several-trips': ['i need two rides', 'i have 3 appointments next week', 'necesito dos viajes'],
  'mileage-reimbursement': [
    'how do i get my gas money',
    'mileage reimbursement',
    'reembolso de gasolina',
    'millaje',
  ],
  'eligibility-question': ['am i eligible', 'do i qualify for rides', 'soy elegible?', 'is my husky active?'],
  'covered-service-question': [
    'do you cover rides to the gym',
    'can i get a ride to the pharmacy?',
    'me llevan a la farmacia?',
  ],
  'how-to-book-question': [
    'how do i book a ride?',
    'how far in advance do i have to call',
    'cómo reservo un viaje',
    'con cuánta anticipación tengo que llamar',
  ],
  'modes-question': [
    'what kind of car will come',
    'can i get a bus pass',
    'qué tipo de carro es',
    'is it uber?',
  ],
  'minors-question': ['can my son ride alone?', 'puede mi hija viajar sola?'],
  'service-animal-question': [
    'can i bring my service dog?',
    'do you allow my dog',
    'puedo llevar mi perro de servicio?',
  ],
  'shared-ride': ['do i have to share a ride', 'i cant share', 'es un viaje compartido?'],
  'weather-closures-question': [
    'are you running on thanksgiving?',
    'are rides cancelled for snow?',
    'trabajan el día de navidad?',
  ],
  complaint: [
    'the driver never showed up',
    'i want to file a complaint',
    'your driver was rude',
    'i waited 3 hours',
    'quiero poner una queja',
    'el chofer fue grosero',
    'me dejaron plantada',
    'I want a hearing',
    'quiero apelar',
  ],
  'compliment-suggestion': ['the driver was great', 'i have a suggestion', 'excelente servicio'],
  'text-opt-in': ['text me updates', 'sign me up for text reminders', 'quiero recibir mensajes'],
  'text-opt-out': [
    'stop texting me',
    "don't text me anymore",
    'take me off your list',
    'no me escriban más',
    'dejen de mandarme mensajes',
    'you have the wrong number',
  ],
  'talk-to-agent': [
    'agent',
    'AGENT',
    'representative please',
    'let me talk to a person',
    'i want to speak to someone',
    'operador',
    'quiero hablar con una persona',
    'hablar con alguien',
    'I want a hearing',
    'quiero una audiencia',
    'persona',
    'can someone call me',
  ],
  'change-language': [
    'español',
    'en español por favor',
    'english please',
    'do you speak spanish',
    'habla inglés?',
    'polski',
    'kreyol',
  ],
  help: ['help', 'ayuda', 'i need help', 'what can you do'],
  'start-over': [
    'never mind',
    'nevermind',
    'forget it',
    'forget it ill drive myself',
    'stop this booking',
    'olvídelo',
    'ya no',
    'mejor olvídelo gracias',
    'start over',
    'empezar de nuevo',
    'restart',
    "let's start over",
  ],
  'go-back': ['back', 'go back', 'undo', 'atrás', 'undo that'],
  repeat: ['repeat', 'say that again', 'what?', 'repita por favor', 'no entendí', 'cómo?'],
  'thanks-bye': ['thanks', 'thank you so much', 'bye', 'gracias', 'adiós', 'that’s all'],
  correction: [
    'actually make it friday',
    'yes but at 3',
    'no, thursday',
    'sí pero a las 3',
    'i meant the 5th of december',
    'mejor el jueves',
  ],
  'out-of-scope': [
    'tell me a story about pirates',
    'who won the game last night',
    'quién ganó el juego anoche',
  ],
};

describe.each(Object.entries(messages))('%s', (intent, texts) => {
  it.each(texts.map((text) => [text]))('%s', (text) => {
    expect(listen(text).intents).toContain(intent);
  });
});

describe('a plain answer has no wish', () => {
  const rows: readonly (readonly [string, readonly SlotName[]])[] = [
    ['yes', []],
    ['no', []],
    ['friday', ['appointmentDate']],
    ['my appointment is at 3', ['appointmentTime']],
    ['tomorrow at 10', ['appointmentDate', 'appointmentTime']],
    ['Maria Lopez', ['personName']],
    ['12 Elm St, Hamden', ['pickup']],
    ['home', ['pickup']],
    ['wheelchair', ['mobility']],
    ['no car', ['hasCar']],
    ['dialysis', ['reason']],
    ['my daughter comes with me', ['escortCount']],
    ['no tengo carro', ['hasCar']],
    ['2', []],
    ['👍', []],
    ['asdf', []],
    ['', []],
    ['i cant drive', ['canDrive']],
    ['nadie me puede llevar', ['someoneCanDrive']],
    ['no sé', ['appointmentTime']],
    ["i'll call when i'm done", ['returnTime']],
    ['123456789', ['medicaidId']],
  ];
  it.each(rows)('%s %j', (text, expecting) => {
    expect(listen(text, expecting).intents).toEqual([]);
  });
});

it.each([
  ["don't cancel my ride", 'cancel-trip'],
  ['the driver cancelled on me', 'cancel-trip'],
  ['where is my ride', 'book-trip'],
  ['cancel my ride', 'book-trip'],
  ['how do i cancel a ride?', 'cancel-trip'],
  ['my hearing aid appointment is friday', 'talk-to-agent'],
  ['another person comes with me', 'talk-to-agent'],
  ['i need help getting to the van', 'help'],
  ['stop texting me', 'cancel-trip'],
  ['stop texting me', 'start-over'],
  ['stop this booking', 'text-opt-out'],
  ['stop this booking', 'cancel-trip'],
  ['never mind', 'cancel-trip'],
  ['never mind, cancel my ride', 'start-over'],
  ['never mind the wheelchair', 'start-over'],
  ['ya no necesito el viaje', 'start-over'],
  ['my english teacher has an appointment', 'change-language'],
] as const)('%s is no %s', (text, intent) => {
  expect(listen(text).intents).not.toContain(intent);
});

it.each([
  ['español por favor', 'es'],
  ['english please', 'en'],
  ['habla español?', 'es'],
  ['polski', 'pl'],
])('asks for a language: %s', (text, language) => {
  expect(listen(text).slots.language).toBe(language);
});

it.each([
  ['i need to cancel no wait i need a ride dec 10 at 9', ['book-trip'], '2026-12-10'],
  ['cancel, oh wait no, book me a ride for dec 10 at 3', ['book-trip'], '2026-12-10'],
  ['cancele, no espere, necesito un viaje al doctor el 10 de diciembre a las 3', ['book-trip'], '2026-12-10'],
  ['cancelar no espera necesito transporte al medico el 10 de diciembre', ['book-trip'], '2026-12-10'],
  ['cancel my ride friday, no need for a ride', ['cancel-trip'], undefined],
] as const)('what comes after a no is what is wanted: %s', (text, wished, day) => {
  const { intents, slots } = listen(text);
  expect(intents).toEqual(wished);
  expect(slots.appointmentDate).toBe(day);
});

describe('a likeness that the rest of the message does not bear out is no wish', () => {
  it.each([
    // Told, and not asked.
    [
      "seeing the eye doctor dec 11 at 10 at griffin hospital, i can't see so the driver has to come to my door, guide dog with me",
      ['book-trip'],
    ],
    // Of the ride there is.
    ['will you be driving if it snows? my dialysis is on thursday', ['weather-closures-question']],
    ['si nieva trabajan? el jueves me toca dialisis', ['weather-closures-question']],
    ['my cousin took me to hartford hospital monday, what do you pay for the gas', ['mileage-reimbursement']],
    ['mi prima me llevo el lunes al hospital, cuanto dan por la gasolina', ['mileage-reimbursement']],
    [
      'the regular van cancelled on us so my mother needs a ride to dialysis tomorrow at 10:45',
      ['book-trip'],
    ],
    // Of one day.
    ['ride fri 11am quest danbury lab', ['book-trip']],
    ['dentista el lune 14 a la 1. mandan guagua o taxi?', ['book-trip', 'modes-question']],
  ] as const)('%s', (text, wished) => {
    const { intents, asked = [] } = listen(text);
    expect([...intents, ...asked]).toEqual(wished);
  });

  it.each([
    ['rides for therapy mondays and wednesdays at 2, starting dec 7', 'recurring-trip'],
    ['do you do methadone clinic rides every day at 5:30 am', 'recurring-trip'],
    ['two rides, dec 7 at 8 to quest and dec 9 at 3 to dr olsen', 'several-trips'],
    ['will you run if it snows? and book me for dec 9 at 3 at yale', 'book-trip'],
    ['my dog is trained for seizures, can he ride? cita el 9 de diciembre a las 3 en yale', 'book-trip'],
  ] as const)('%s is %s', (text, wish) => {
    expect(listen(text).intents).toContain(wish);
  });
});
