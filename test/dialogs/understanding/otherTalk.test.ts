import type { SlotName } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

describe('talk that is of no ride has no day', () => {
  test.each(['who won the game tonight', 'whats on tv tomorrow', 'que hora juegan los yankees hoy'])(
    '%s',
    (text) => {
      const { slots, intents } = listen(text);
      expect(intents).toEqual(['out-of-scope']);
      expect(slots.appointmentDate).toBeUndefined();
      expect(slots.recurrenceDays).toBeUndefined();
    },
  );
});

describe('what is cancelled because a visit is moved to nobody knows when', () => {
  test.each([
    'cancele lo del lunes a las 9, me movieron la cita',
    'necesito cancelar el viaje del jueves porque me cambiaron la cita',
    'cancel my december 4 ride, the doctor changed my appointment',
  ])('cancels and moves nothing: %s', (text) => {
    const { intents } = listen(text);
    expect(intents).toContain('cancel-trip');
    expect(intents).not.toContain('change-trip');
  });

  test('a day to which it is moved moves it', () => {
    expect(listen('cancel thursday, they moved my appointment to friday').intents).toContain('change-trip');
  });
});

test.each<[text: string, asked: readonly SlotName[], wishes: readonly string[]]>([
  ['jul 2 1961', ['dateOfBirth'], []],
  ['aug 9 1957', ['dateOfBirth'], []],
  ['¿puede ir mi perro de servicio conmigo en la van?', [], ['service-animal-question']],
  ['La señora que me llevó ayer, muy amable, ojalá todos fueran como ella', [], ['compliment-suggestion']],
])('%s, asked for %j, wants %j', (text, asked, wishes) => {
  const heard = listen(text, asked);
  expect([...new Set([...heard.intents, ...(heard.asked ?? [])])]).toEqual(wishes);
});
