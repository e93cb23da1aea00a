import type { Held } from '../../../dialogs/understanding/heard';
import { listen } from './listen';

const held: Held = { destination: 'Yale New Haven Hospital', pickup: '12 Elm St' };

describe('a place that is denied', () => {
  it.each<readonly [text: string, slot: 'pickup' | 'destination', said: string]>([
    ['340 Main Street, not Yale', 'destination', '340 Main Street'],
    ['340 Main Street Hamden, no Yale', 'destination', '340 Main Street Hamden'],
    ['Bluebird Dental in Hamden, not Yale', 'destination', 'Bluebird Dental in Hamden'],
    ['es la clinica Sol en Hamden, no Yale', 'destination', 'la clinica Sol en Hamden'],
    ['15 Oak St not 12 Elm', 'pickup', '15 Oak St'],
    ['de 15 Oak St, no de 12 Elm', 'pickup', '15 Oak St'],
  ])('corrects what was told with it, whatever is asked: %s', (text, slot, said) => {
    for (const expecting of [[], ['pickup'], ['destination'], ['returnTime']] as const)
      expect(listen(text, expecting, { held }).slots).toMatchObject({ [slot]: { said } });
  });

  it.each<readonly [string, string]>([
    ['ride friday at 10 Bluebird Dental in hamden', 'Bluebird Dental in hamden'],
    ['necesito ir al dentista en la avenida Whalley el viernes a las 3', 'dentista en la avenida Whalley'],
    [
      'radiation starting january 4 at nine at Anselm Cancer Center in Bridgeport',
      'Anselm Cancer Center in Bridgeport',
    ],
    ['to the Wellspring Center for Joints, Trumbull', 'the Wellspring Center for Joints, Trumbull'],
    ['a dermatología en la Clínica Monte Claro, en Naugatuck', 'la Clínica Monte Claro, en Naugatuck'],
  ])('keeps the whole name beside days and times: %s', (text, said) => {
    expect(listen(text).slots.destination?.said).toBe(said);
  });

  it('takes no day for a house number', () => {
    expect(listen('move my January 20 ride to January 21, same place').slots.pickup).toBeUndefined();
  });
});
