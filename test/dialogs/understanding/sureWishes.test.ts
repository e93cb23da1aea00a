import type { Intent } from '../../../dialogs/understanding/heard';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { at, checkDays } from './checkDays';
import { listen } from './listen';

const wishesOf = (
  text: string,
  expecting: readonly SlotName[] = [],
  isReadBack = false,
): readonly Intent[] => {
  const { intents, asked = [], agreement } = listen(text, expecting, { isReadBack });
  return [...(agreement === undefined ? [] : [agreement]), ...intents, ...asked];
};

describe('what is sure stays', () => {
  it.each<readonly [string, readonly Intent[]]>([
    [
      'quite el de mañana que no voy y póngame otro para el sábado con el podiatra',
      ['cancel-trip', 'book-trip'],
    ],
    ['the driver was rude, I want to speak with a supervisor', ['complaint', 'talk-to-agent']],
    ['no sé usar esto, ¿me puede orientar?', ['help']],
  ])('%s', (text, wishes) => {
    expect(wishesOf(text)).toEqual(expect.arrayContaining([...wishes]));
  });

  it.each<readonly [string, string]>([
    ["I'd like everything in English from now on because my daughter reads it to me at night", 'en'],
    ['necesito un intérprete de creole para mi mamá, ella no habla español ni inglés', 'ht'],
  ])('which language is wanted in a longer message: %s', (text, language) => {
    expect(listen(text)).toMatchObject({ intents: ['change-language'], slots: { language } });
  });
});

describe('words of another wish', () => {
  it.each<readonly [string, Intent, Intent]>([
    ["let's start over, I gave you the wrong person", 'start-over', 'text-opt-out'],
    ['no entiendo cómo se usa, ayúdeme', 'help', 'repeat'],
  ])('%s', (text, wish, other) => {
    expect(wishesOf(text)).toContain(wish);
    expect(wishesOf(text)).not.toContain(other);
  });
});

describe('a no', () => {
  it.each<readonly [string, readonly Intent[]]>([
    ['no', ['deny']],
    ['no thanks', ['deny']],
    ["no it's the 4th not the 5th", ['deny', 'correction']],
    ["no no it's the 4th not the 5th", ['deny', 'correction']],
    ["no, it's the 4th not the 5th", ['deny', 'correction']],
  ])('to a read-back: %s', (text, wishes) => {
    expect(wishesOf(text, [], true)).toEqual(wishes);
  });

  it('says who cannot drive', () => {
    const { agreement, slots } = listen('no my daughter works nights', ['someoneCanDrive']);
    expect(agreement).toBeUndefined();
    expect(slots.someoneCanDrive).toBe(false);
  });
});

describe('who asks whether they can cancel does', () => {
  it.each(['can i cancel my ride tomorrow?', '¿puedo cancelar el viaje de mañana?'])('%s', (text) => {
    expect(listen(text)).toMatchObject({ intents: ['cancel-trip'], slots: { refDate: '2026-11-24' } });
  });

  it('but how to cancel is a question', () => {
    expect(listen('how do i cancel a ride').intents).not.toContain('cancel-trip');
  });
});

describe('nothing is guessed', () => {
  it.each(["i'm better now, go ahead with my tuesday ride", 'no, estoy bien'])('%s', (text) => {
    expect(listen(text).intents).toEqual([]);
  });
});

describe('days and times', () => {
  const visit: readonly SlotName[] = ['appointmentTime'];
  checkDays([
    ['december 4 at 20 to 3', at('2026-12-04', '14:40')],
    ['friday at 25 to 11', at('2026-11-27', '10:35')],
    ['friday 10 to 11 lab', { ...at('2026-11-27', '10:00'), appointmentEnd: '11:00' }],
    ['between 2 and 3 i think.. no wait its 230', { appointmentTime: '14:30' }, visit],
    ['entre las 2 y las 3, no espere, es 2:30', { appointmentTime: '14:30' }, visit],
    ['two weeks from now, same day as today, 3:30', at('2026-12-07', '15:30')],
    ['is tomorrow 8 am confirmed', { refDate: '2026-11-24', refTime: '08:00' }],
  ]);

  it.each<readonly [string, Partial<SlotValues>]>([
    ['no its 8 not 9', { appointmentTime: '08:00' }],
    ['no es a las 9 no a las 10', { appointmentTime: '09:00' }],
  ])('to a read-back: %s', (text, slots) => {
    expect(listen(text, [], { isReadBack: true }).slots).toEqual(slots);
  });
});

describe('that somebody died', () => {
  it.each([
    'my aunt passed last night, stop the rides',
    'falleció mi abuelo el martes',
    'im the widow of Mr. Hale',
  ])('is heard: %s', (text) => {
    expect(listen(text).intents).toContain('rider-died');
  });

  it.each(['calling for mom she has dialysis', 'calling for my grandma', 'i passed my driving test'])(
    'is not heard without a word for it: %s',
    (text) => {
      expect(listen(text).intents).not.toContain('rider-died');
    },
  );
});
