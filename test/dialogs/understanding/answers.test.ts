import type { Heard } from '../../../dialogs/understanding/heard';
import { listen } from './listen';

const answers: Readonly<Record<NonNullable<Heard['answer']>, readonly string[]>> = {
  yes: [
    'yes',
    'YES',
    'yeah',
    'yep',
    'ok',
    'sure',
    'correct',
    "that's right",
    'no problem that’s right',
    'no problem',
    'y',
    'sounds good',
    '👍',
    'sí',
    'si',
    'claro',
    'vale',
    'así es',
    'claro que sí',
    'está bien',
    'dale',
    'yes please',
    'hi yes',
    'pues sí',
    'ok thanks',
    'he uses a wheelchair, yes',
    'yes but at 3',
    'Yes!!',
    'correcto',
    'si señora',
    'uh huh',
    '✅',
  ],
  no: [
    'no',
    'NO',
    'nope',
    'nah',
    'no thanks',
    'no gracias',
    'not really',
    'no, thursday',
    'para nada',
    'no puedo',
    "that's wrong",
    'claro que no',
    'no ma’am',
    'n',
    '👎',
    'no tengo',
    'i cant',
  ],
  unknown: [
    "I don't know",
    'idk',
    'not sure',
    "i'm not sure",
    'no sé',
    'nose',
    'no estoy segura',
    'no idea',
    'ni idea',
    'no me acuerdo',
    "i really don't know",
    'no lo sé',
    'maybe',
    'tal vez',
    'no, i dont know',
  ],
};

describe.each(Object.entries(answers))('%s', (answer, messages) => {
  it.each(messages.map((message) => [message]))('%s', (message) => {
    expect(listen(message).answer).toBe(answer);
  });
});

it.each([
  'right now',
  'tomorrow at 3',
  'Maria Lopez',
  'asdfgh',
  '',
  '2',
  'notary office',
  'noon',
  'i need a ride',
  'mañana',
  '🚗',
])('is no answer: %s', (message) => {
  expect(listen(message).answer).toBeUndefined();
});

it.each([
  ['2', 2],
  ['#2', 2],
  ['the second one', 2],
  ['second', 2],
  ['number two', 2],
  ['option 3', 3],
  ['la segunda', 2],
  ['el primero', 1],
  ['número dos', 2],
  ['1.', 1],
  ['3rd one', 3],
])('choice: %s', (message, choice) => {
  expect(listen(message).choice).toBe(choice);
});

it.each(['i have 2 kids with me', 'at 2', 'yes', '123456789', 'friday the 2nd at noon', '99', 'no one'])(
  'is no choice: %s',
  (message) => {
    expect(listen(message).choice).toBeUndefined();
  },
);

it.each([
  ['I need a ride to my doctor tomorrow please', 'en'],
  ['what time is the driver coming to get me', 'en'],
  ['necesito un viaje para mi cita de mañana', 'es'],
  ['a qué hora me van a recoger', 'es'],
  ['mi mama tiene cita el lunes a las 10', 'es'],
])('language: %s', (message, language) => {
  expect(listen(message).language).toBe(language);
});

it.each([
  'yes',
  'no',
  'sí',
  'ok',
  '12 Elm St',
  'Maria Lopez',
  'necesito un ride pa mi appointment el lunes at 10 but no en bus',
  '2',
])('no language: %s', (message) => {
  expect(listen(message).language).toBeUndefined();
});

it.each([
  ['dont have my card', 'unknown'],
  ['no tengo la tarjeta', 'unknown'],
  ['lost my card', 'unknown'],
  ['its at my daughters', 'unknown'],
  ['i cant find my medicaid card right now', 'unknown'],
  ['se me perdió', 'unknown'],
])('no id at hand: %s', (message, answer) => {
  expect(listen(message, ['medicaidId', 'dateOfBirth', 'personName', 'zipCode'])).toMatchObject({
    answer,
    intents: [],
    slots: {},
  });
});

it.each([
  'nothing else',
  'thats all',
  'no thats it thank you',
  'nada más',
  'eso es todo',
  'nah im good',
  'no',
])('nothing to add: %s', (message) => {
  expect(listen(message, ['needs', 'escortCount'])).toMatchObject({ answer: 'no', intents: [], slots: {} });
});

it.each(['Right, so no', "Oh ok. no i don't", 'ok so nope', 'bueno ok, pues no', 'Sure, well I cant'])(
  'an ok that only takes note: %s',
  (message) => {
    expect(listen(message, ['canUseBus']).answer).toBe('no');
  },
);

it.each(['yes no problem', 'yes, no stairs at all', 'ok no bus pass then'])(
  'a yes all the same: %s',
  (message) => {
    expect(listen(message, ['stairs']).answer).toBe('yes');
  },
);

it.each(['Ah ok. 100000001, el 12 de marzo de 1984', 'right so 100000001 and march 12 1984'])(
  'who somebody is asks for no ride: %s',
  (message) => {
    const asked = ['medicaidId', 'dateOfBirth', 'personName', 'zipCode'] as const;
    expect(listen(message, asked, { isAsked: true }).intents).toEqual([]);
  },
);

it.each([
  'nope, and have a blessed day',
  'nah that should do it, bless you',
  "no ma'am, I really appreciate it",
  'no thats everything thx for your patience hon',
  'no señora, que Dios la bendiga',
  'nada mas, muchas grasias y q pase buena tarde',
  'no así está bien, muy amable',
])('nothing to add, kindly said: %s', (message) => {
  expect(listen(message, ['needs']).isOnlyNo).toBe(true);
});

it.each(['Oh ok. 12, sorry i talk a lot', 'mmm ok, 15, disculpe que hablo mucho'])(
  'an answer to a question of any task asks for no ride: %s',
  (message) => {
    expect(listen(message, [], { isAsked: true }).intents).toEqual([]);
  },
);

it.each([
  ['hola', 'es'],
  ['buenos días', 'es'],
  ['buenas tardes', 'es'],
  ['necesito un viaje', 'es'],
  ['ayuda', 'es'],
  ['quiero apelar', 'es'],
  ['cancele mi cita', 'es'],
  ['where is my ride', 'en'],
  ['hi', 'en'],
  ['Hello!', 'en'],
])('first words: %s', (message, language) => {
  expect(listen(message).language).toBe(language);
});
