import { at, checkDays } from './checkDays';
import type { SlotName } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

describe('a visit that only sounds like something else', () => {
  test.each([
    [
      'they told me to call you people, my eye doctor is january fifth at nine and i cant drive after',
      '09:00',
    ],
    ['me van a quitar el yeso el 5 de enero a las 9', '09:00'],
    ['el 5 de enero a las 9 le van a sacar los puntos a mi nena', '09:00'],
    ['le quitan la sonda a mi papá el 5 de enero a las 9', '09:00'],
    ['my stitches come out january 5 at 9', '09:00'],
    ['they take her cast off january 5 at 9', '09:00'],
    ['hoy no, el 5 de enero a las 9, ¿todavía se puede?', '09:00'],
  ])('%s', (text, time) => {
    const { slots, intents } = listen(text);
    expect(intents).toEqual(['book-trip']);
    expect(slots).toMatchObject({ appointmentDate: '2027-01-05', appointmentTime: time });
  });

  test.each([
    'cancel my ride on january 5, my cast comes off another day',
    'quiten el viaje del 5 de enero, ya me quitaron el yeso',
  ])('a ride that is cancelled beside it: %s', (text) => {
    const { slots, intents } = listen(text);
    expect(intents).toContain('cancel-trip');
    expect(slots).toMatchObject({ refDate: '2027-01-05' });
  });
});

describe('whether a day and an hour can still be had', () => {
  test.each([
    '¿se puede para hoy a las 4, o ya no hay tiempo?',
    'hoy a las 4, ¿da tiempo todavía?',
    'podrán hoy a las 4 o ya no alcanza',
    'can i still get one for today at 4',
    'any way to still do today at 4 or is it too late',
    'today at 4, is that possible or too late',
  ])('%s', (text) => {
    const { slots, intents } = listen(text);
    expect(intents).toContain('book-trip');
    expect(intents).not.toContain('trip-status');
    expect(slots).toMatchObject(at('2026-11-23', '16:00'));
  });

  test.each([
    ['is it too late to cancel my ride today at 4', 'cancel-trip'],
    ['is my ride today at 4 still possible', 'trip-status'],
  ] as const)('of a ride there is: %s', (text, wish) => {
    const { slots, intents } = listen(text);
    expect(intents).toContain(wish);
    expect(slots.appointmentDate).toBeUndefined();
  });
});

describe('a ride asked for on a day of which more is known', () => {
  test.each([
    'Could you give me a ride January 3rd? That is a Sunday, I know.',
    'May I get a ride January 3rd? a sunday, but the lab opens',
    'can i get picked up january 3rd? its a sunday i know',
    '¿me puede llevar el 3 de enero? sé que es domingo',
  ])('%s', (text) => {
    const { slots, intents } = listen(text);
    expect(intents).toEqual(['book-trip']);
    expect(slots.appointmentDate).toBe('2027-01-03');
    expect(slots.refDate).toBeUndefined();
  });

  checkDays([
    ['un viaje de hoy en ocho por favor', { appointmentDate: '2026-11-30' }],
    ['necesito el carro de mañana en ocho', { appointmentDate: '2026-12-01' }],
    ['cancele el viaje de hoy en ocho', { refDate: '2026-11-30' }],
  ]);
});

describe('a day on which somebody tells what is asked for is no visit', () => {
  const asked: readonly SlotName[] = ['appointmentDate'];
  test.each([
    'they have not given it to me yet, the doctor calls me tomorrow',
    'dont have it yet, theyd call tomorrow',
    "I'll find out on friday",
    "they're supposed to let me know Monday",
    'todavía no sé, el doctor me avisa mañana',
    'no tengo fecha, la clínica llama mañana',
    'mañana me la dan',
    'lo sabré el viernes',
    'tengo que llamar el viernes para saber',
  ])('%s', (text) => {
    const { slots, unclear } = listen(text, asked);
    expect(slots.appointmentDate).toBeUndefined();
    expect(unclear).toEqual([]);
  });

  checkDays([
    ['they told me friday', { appointmentDate: '2026-11-27' }, asked],
    ['me dijeron el viernes', { appointmentDate: '2026-11-27' }, asked],
  ]);

  test.each(['they have not given it to me yet, the doctor calls me tomorrow', 'aún no me dicen'])(
    'it is not known yet: %s',
    (text) => {
      expect(listen(text, asked).answer).toBe('unknown');
    },
  );
});
