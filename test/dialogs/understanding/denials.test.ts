import type { Held } from '../../../dialogs/understanding/heard';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

const visit: readonly SlotName[] = ['appointmentDate', 'appointmentTime'];
const back: readonly SlotName[] = ['returnTime'];

type Language = 'en' | 'es';
/** `X` is what is meant, `Y` what is denied. */
type Frame = readonly [language: Language, said: string];

const times: readonly (readonly [Language, meant: string, denied: string, time: string])[] = [
  ['es', 'a las diez y media', 'a las 10', '10:30'],
  ['es', 'a las 10:30', 'a las 10', '10:30'],
  ['es', 'a las once y veinte', 'a las once y media', '11:20'],
  ['es', 'a las dos menos cuarto', 'a las dos', '13:45'],
  ['es', 'a las 3 de la tarde', 'a las 3 de la mañana', '15:00'],
  ['es', 'alas 4', 'alas 3', '16:00'],
  ['en', 'at 10:30', 'at 10', '10:30'],
  ['en', 'at ten thirty', 'at ten', '10:30'],
  ['en', 'at quarter past eight', 'at half past eight', '08:15'],
  ['en', 'at noon', 'at eleven', '12:00'],
  ['en', 'at 3pm', 'at 3am', '15:00'],
];
const timeFrames: readonly Frame[] = [
  ['es', 'X, no Y'],
  ['es', 'X no Y'],
  ['es', 'es X, no Y'],
  ['es', 'es X no es Y'],
  ['es', 'perdón, X, no Y'],
  ['es', 'no, X, no Y'],
  ['es', 'X y no Y'],
  ['es', 'no Y, X'],
  ['es', 'no Y sino X'],
  ['es', 'no es Y es X'],
  ['es', 'no era Y, era X'],
  ['es', 'Y, no, X'],
  ['es', 'Y, no perdón, X'],
  ['es', 'X en vez de Y'],
  ['en', 'X, not Y'],
  ['en', 'X not Y'],
  ['en', 'no, X, not Y'],
  ['en', 'X and not Y'],
  ['en', 'not Y, X'],
  ['en', 'not Y but X'],
  ['en', "it's not Y it's X"],
  ['en', 'Y, no, X'],
  ['en', 'Y, no wait, X'],
  ['en', 'X instead of Y'],
];

const days: readonly (readonly [Language, meant: string, denied: string, date: string])[] = [
  ['es', 'el martes', 'el jueves', '2026-11-24'],
  ['es', 'martes', 'jueves', '2026-11-24'],
  ['es', 'mrtes', 'juebes', '2026-11-24'],
  ['es', 'el 6', 'el 5', '2026-12-06'],
  ['es', 'el seis de diciembre', 'el cinco de diciembre', '2026-12-06'],
  ['es', '12/6', '12/5', '2026-12-06'],
  ['es', 'mañana', 'el miércoles', '2026-11-24'],
  ['en', 'tuesday', 'thursday', '2026-11-24'],
  ['en', 'tusday', 'thersday', '2026-11-24'],
  ['en', 'the 6th', 'the 5th', '2026-12-06'],
  ['en', 'dec 6', 'dec 5', '2026-12-06'],
  ['en', 'december sixth', 'december fifth', '2026-12-06'],
];
const dayFrames: readonly Frame[] = [
  ['es', 'X, no Y'],
  ['es', 'X no Y'],
  ['es', 'es X no Y'],
  ['es', 'no, es X, no Y'],
  ['es', 'X y no Y'],
  ['es', 'no Y, X'],
  ['es', 'no Y sino X'],
  ['es', 'no es Y es X'],
  ['es', 'no era Y, era X'],
  ['en', 'X, not Y'],
  ['en', 'X not Y'],
  ['en', "it's X not Y"],
  ['en', 'not Y, X'],
  ['en', 'not Y but X'],
  ['en', 'X instead of Y'],
  ['en', 'Y, no, X'],
];

const said = (frame: string, meant: string, denied: string): string =>
  frame.replace('X', meant).replace('Y', denied);

describe('a time or a day that is denied', () => {
  it.each(
    times.flatMap(([language, meant, denied, time]) =>
      timeFrames
        .filter(([one]) => one === language)
        .map(([, frame]) => [said(frame, meant, denied), language, time] as const),
    ),
  )('%s', (text, language, time) => {
    for (const expecting of [visit, []])
      expect(listen(text, expecting, { language })).toMatchObject({
        slots: { appointmentTime: time },
        unclear: [],
      });
  });

  it.each(
    days.flatMap(([language, meant, denied, date]) =>
      dayFrames
        .filter(([one]) => one === language)
        .map(([, frame]) => [said(frame, meant, denied), language, date] as const),
    ),
  )('%s', (text, language, date) => {
    for (const isReadBack of [true, false])
      expect(listen(text, isReadBack ? [] : visit, { language, isReadBack })).toMatchObject({
        slots: { appointmentDate: date },
        unclear: [],
      });
  });

  it.each<readonly [Language, string]>([
    ['es', 'el martes a las 3, no el jueves a las 4'],
    ['es', 'el martes a las 3 no el jueves a las 4'],
    ['es', 'el martes a las 3, no el jueves'],
    ['es', 'el martes no el jueves a las 3'],
    ['es', 'el martes a las 3 no a las 4'],
    ['es', 'no el jueves a las 4 sino el martes a las 3'],
    ['es', 'no el jueves a las 4, el martes a las 3'],
    ['es', 'es el martes no el jueves, y es a las 3 no a las 4'],
    ['en', 'tuesday at 3 not thursday at 4'],
    ['en', 'tuesday not thursday at 3'],
    ['en', 'tuesday at 3, not at 4'],
    ['en', 'not thursday at 4, tuesday at 3'],
    ['en', 'its tuesday not thursday and its at 3 not 4'],
  ])('keeps the day and the time that are meant: %s %s', (language, text) => {
    expect(listen(text, visit, { language }).slots).toMatchObject({
      appointmentDate: '2026-11-24',
      appointmentTime: '15:00',
    });
  });

  it.each<readonly [string, Partial<SlotValues>]>([
    ['eight no eight thirty', { appointmentTime: '08:30' }],
    ['at 3, no 4', { appointmentTime: '16:00' }],
    ['a las 3, no, a las 4', { appointmentTime: '16:00' }],
  ])('takes back what stands before the no: %s', (text, slots) => {
    expect(listen(text, visit, { language: 'en' }).slots).toEqual(slots);
  });

  it.each<readonly [string, Partial<SlotValues>]>([
    ['no a las 9:30', { appointmentTime: '09:30' }],
    ['no el viernes', { appointmentDate: '2026-11-27' }],
    ['no es el viernes', {}],
    ['puedo cualquier día pero no el viernes', {}],
  ])('tells a no that answers from one that denies: %s', (text, slots) => {
    expect(listen(text, [], { language: 'es', isReadBack: true }).slots).toEqual(slots);
  });
});

describe('what was put down wrong', () => {
  it.each<readonly [string, Partial<SlotValues>]>([
    ['yo puse las 2 y ustedes me pusieron las 12', { appointmentTime: '14:00' }],
    ['la hora esta mal yo dije 8 no 9', { appointmentTime: '08:00' }],
    ['the time is wrong, 8 not 9', { appointmentTime: '08:00' }],
    ['i said 2 oclock and you put 12', { appointmentTime: '14:00' }],
    ['i said tuesday you have thursday', { appointmentDate: '2026-11-24' }],
    ['yo dije el martes y me pusieron el jueves', { appointmentDate: '2026-11-24' }],
    ['i said 2 you put 12', { appointmentTime: '14:00' }],
    ['you put 12', {}],
  ])('%s', (text, slots) => {
    const held: Held = { appointmentTime: '12:00' };
    expect(listen(text, [], { held, isReadBack: true }).slots).toEqual(slots);
  });
});

describe('what was told before', () => {
  const held: Held = { appointmentDate: '2026-12-05', appointmentTime: '10:00', returnTime: '15:00' };

  it.each<readonly [text: string, slots: Partial<SlotValues>, language: Language]>([
    ['a las 4, no a las 3', { returnTime: '16:00' }, 'es'],
    ['a las 10:30, no a las 10', { appointmentTime: '10:30' }, 'es'],
    ['10:30, no 10', { appointmentTime: '10:30' }, 'es'],
    ['10:30, no 10', { appointmentTime: '10:30' }, 'en'],
    ['at 4 not 3', { returnTime: '16:00' }, 'en'],
    ['4 not 3', { returnTime: '16:00' }, 'en'],
    ['no 3, 4', { returnTime: '16:00' }, 'es'],
    ['6 not 5', { appointmentDate: '2026-12-06' }, 'en'],
    ['no el 5, el 6', { appointmentDate: '2026-12-06' }, 'es'],
    ['the 6th no the 5th', { appointmentDate: '2026-12-06' }, 'en'],
    ['no el 6', { appointmentDate: '2026-12-06' }, 'es'],
    ['no el 5', {}, 'es'],
    ['viernes, no sábado', { appointmentDate: '2026-12-04' }, 'es'],
    ['friday not saturday', { appointmentDate: '2026-12-04' }, 'en'],
  ])('is what a correction of what was read back is of: %s', (text, slots, language) => {
    expect(listen(text, [], { language, held, days: ['2026-12-05'], isReadBack: true }).slots).toEqual(slots);
  });

  const { returnTime: _, ...withoutWayBack } = held;
  it.each<readonly [text: string, slots: Partial<SlotValues>]>([
    ['10:30, not 10', { appointmentTime: '10:30' }],
    ['a las diez y media, no a las diez', { appointmentTime: '10:30' }],
    ['at 5 not 4', { returnTime: '17:00' }],
    ['at 4', { returnTime: '16:00' }],
    [
      "my appointment is at 10, i'll call when i'm done",
      { appointmentTime: '10:00', returnTime: 'will-call' },
    ],
    ["it's at 10, i'll call", { appointmentTime: '10:00', returnTime: 'will-call' }],
    [
      "i'll call when i'm done. the appointment is at 11",
      { appointmentTime: '11:00', returnTime: 'will-call' },
    ],
    ["around 3, i'll call when i'm done", { returnTime: 'will-call' }],
    ['la cita es a las 10, yo llamo cuando termine', { appointmentTime: '10:00', returnTime: 'will-call' }],
    ['no se a que hora salgo, la cita es a las 10', { appointmentTime: '10:00', returnTime: 'will-call' }],
    ['the appointment is at 10 so 11:30', { appointmentTime: '10:00', returnTime: '11:30' }],
    ['la cita es a las 10 y salgo a las 12', { appointmentTime: '10:00', returnTime: '12:00' }],
  ])('is told from the way back that is asked for: %s', (text, slots) => {
    expect(listen(text, back, { held: withoutWayBack }).slots).toEqual(slots);
  });
});
