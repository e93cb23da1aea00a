import type { SlotName } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

describe('what is seen to', () => {
  it.each([
    'they want me in tomorrow at 8 to look at the lump',
    'need to go in friday at 10 so they can look at this weird mole',
    'the nurse will take a look at the blister monday at 9',
    'he has to check on the cyst dec 9 at 1',
    'me van a echar un vistazo al bulto mañana a las 8',
    'tengo que ir a que me vean el chichón el viernes a las 2',
    'they want me at the crack of dawn friday, 6am dialysis',
  ])('is no place: %s', (text) => {
    expect(slotsOf(text).destination).toBeUndefined();
  });

  it.each([
    ['i need to get my foot looked at griffin friday at 2', 'griffin'],
    ['to get it looked at in Hartford friday at 2', 'Hartford'],
  ])('leaves the place beside it: %s', (text, said) => {
    expect(slotsOf(text).destination?.said).toBe(said);
  });
});

describe('a street whose number comes behind it', () => {
  it.each<readonly [text: string, said: string, expecting: readonly SlotName[]]>([
    [
      'recójanme en calle olive número treinta y dos en waterbury',
      'calle olive número treinta y dos en waterbury',
      [],
    ],
    ['búsquenme en la avenida grand número 210, new haven', 'avenida grand número 210, new haven', []],
    ['calle ward número noventa en hamden', 'calle ward número noventa en hamden', ['pickup']],
    ['calle state veinte en bridgeport', 'calle state veinte en bridgeport', ['pickup']],
    ['vivo en la avenida whalley numero ciento doce', 'avenida whalley numero ciento doce', []],
    [
      'pick me up at grove street number sixty one in meriden',
      'grove street number sixty one in meriden',
      [],
    ],
    ['pick me up at elm st number 12 hamden', 'elm st number 12 hamden', []],
    ['estoy en la calle broad al número 31 en bristol', 'calle broad al número 31 en bristol', []],
    ['pick me up on main street number 44 in bristol', 'main street number 44 in bristol', []],
  ])('is whole: %s', (text, said, expecting) => {
    const { pickup, destination } = slotsOf(text, expecting);
    expect([pickup?.said, destination]).toStrictEqual([said, undefined]);
  });

  it('is no number of a phone behind the next words', () => {
    const { pickup, phone } = slotsOf('my house is on main street number is 203 555 0101');
    expect([pickup?.said, phone]).toStrictEqual(['main street', '2035550101']);
  });
});
