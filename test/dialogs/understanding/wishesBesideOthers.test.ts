import type { Intent } from '../../../dialogs/understanding/heard';
import type { SlotName } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

const wishesOf = (text: string, expecting: readonly SlotName[] = []): readonly Intent[] => {
  const { intents, asked = [] } = listen(text, expecting);
  return [...new Set([...intents, ...asked])];
};

describe('whether a ride is on record', () => {
  it.each([
    '¿les aparece mi viaje del 3 de diciembre a las 8?',
    '¿les sale mi viaje del viernes?',
    'do you see my ride on dec 3 at 8',
    'is my ride showing up for tomorrow',
  ])('is asked after that ride: %s', (text) => {
    expect(wishesOf(text)).toEqual(['trip-status']);
  });
});

describe('a question about who rides along', () => {
  it.each([
    '¿el carro viene con otros pasajeros?',
    '¿la van viene con más gente cuando me buscan?',
    'does the van come with other passengers',
  ])('asks for no list of rides: %s', (text) => {
    expect(wishesOf(text)).toEqual(['shared-ride']);
  });
});

describe('a phone that takes no texts', () => {
  it.each([
    ['203 555 0101 but it cant get texts', ['phone']],
    ['203-555-0101 pero no recibe mensajes', ['phone']],
    ['203 555 0101, its a landline', ['phone']],
  ] as const)('stops none: %s', (text, expecting) => {
    expect(wishesOf(text, expecting)).not.toContain('text-opt-out');
  });

  it.each(['stop texting me', 'no me manden más mensajes'])('but who wants none does: %s', (text) => {
    expect(wishesOf(text)).toContain('text-opt-out');
  });
});

describe('which other ways there are', () => {
  it.each([
    'what other ways can i get there',
    'no bus no car. what else you got',
    '¿qué otras formas de ir tienen?',
    '¿de qué otra manera puedo ir?',
  ])('is asked: %s', (text) => {
    expect(wishesOf(text)).toContain('modes-question');
  });
});

describe('a wish beside words of another', () => {
  it.each([
    ['no stairs but theres a ramp in back', ['stairs'], 'correction'],
    ['next friday i guess? whichever one is the 27th', ['appointmentDate'], 'list-trips'],
    ["cancel tomorrow's ride", [], 'undo-last'],
    [
      'book me tuesdays and thursdays 3pm for pt in Groton thru december, my knee is still stiff since they took the brace off',
      [],
      'complaint',
    ],
  ] as const)('is not heard: %s', (text, expecting, wish) => {
    expect(wishesOf(text, expecting)).not.toContain(wish);
  });

  it.each(['xray at 10 friday? no wait they gave me 1040', 'placa el viernes a las 10, digo, a las 11'])(
    'a visit put right while it is told asks for a ride: %s',
    (text) => {
      expect(wishesOf(text)).toEqual(['book-trip']);
    },
  );
});
