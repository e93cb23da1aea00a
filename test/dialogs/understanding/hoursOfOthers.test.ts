import { at, checkDays } from './checkDays';
import { listen } from './listen';

describe('the hour at which an office opens', () => {
  checkDays([
    [
      'the doors open 830 and i should be there when they do',
      { appointmentTime: '08:30' },
      ['appointmentTime'],
    ],
    [
      'abren a las 7 y media, me dijeron que llegue al abrir',
      { appointmentTime: '07:30' },
      ['appointmentTime'],
    ],
    ['lab in Bristol friday, they open at 6:30 and i go right when they open', at('2026-11-27', '06:30')],
    ['i dont know, they open at 8', {}, ['appointmentTime']],
  ]);
});

describe('the hour of a pick-up beside that of a visit or of a change', () => {
  checkDays([
    [
      'Can we move the Tuesday 8:15 pickup to Wednesday at 10:30?',
      { refDate: '2026-11-24', refTime: '08:15', appointmentDate: '2026-11-25', appointmentTime: '10:30' },
    ],
    [
      'change the 7:15 pickup on thursday to 8:40',
      { refDate: '2026-11-26', refTime: '07:15', appointmentTime: '08:40' },
    ],
    ['recójame a las 9 el 30 porque la cita es 10 y cuarto', at('2026-11-30', '10:15')],
    ['sáquenme de la casa a las 7 y media el 30, la consulta es a las 8 y 20', at('2026-11-30', '08:20')],
    ['get me from home at 9 on the 30th cause the appointment is 10:15', at('2026-11-30', '10:15')],
  ]);
});

describe('the hour at which a ride was to come', () => {
  checkDays([
    [
      'la van quedó en pasar hoy a las nueve y cinco y ya son más de las diez',
      { refDate: '2026-11-23', refTime: '09:05' },
    ],
    ['quedaron en buscarme hoy a las 8 y son las 9 y media', { refDate: '2026-11-23', refTime: '08:00' }],
    ['me iban a recoger a las 8 y son las 9 y nada', { refTime: '08:00' }],
    ['the 8:20 guy drove way too fast yesterday', { refDate: '2026-11-22', refTime: '08:20' }],
  ]);
});

describe('a count of rides in a week', () => {
  checkDays([
    ['my rides went down to 2 a week and i appeal that', {}],
    ['they went from 3 to 1 a week, i want to complain', {}],
    ['me bajaron los viajes de 3 a 1 por semana, quiero apelar', {}],
    ['dialysis a week from friday at 9', at('2026-12-04', '09:00')],
  ]);
});

describe('the weekday after the coming one', () => {
  checkDays([
    ['el jueves, pero ese no sino el otro, a las 9', at('2026-12-03', '09:00')],
    ['el martes, no este, el que viene después, a las 10', at('2026-12-01', '10:00')],
    ['thursday but not this one, the next one, at 9', at('2026-12-03', '09:00')],
    ['not this thursday, the one after, at 9', at('2026-12-03', '09:00')],
  ]);
});

describe('a visit on a holiday that is asked about', () => {
  checkDays([
    ['hay transporte nochebuena a las 9 y media? tengo radioterapia', at('2026-12-24', '09:30')],
    ['are there rides christmas eve at 10? i have chemo', at('2026-12-24', '10:00')],
  ]);
});

it.each([
  '7 or thereabouts, they open early and close late so im not sure whether its am or pm',
  'it says 7 on the card but i honestly cant tell if thats morning or evening to be honest with you',
])('both hours of %s are asked about', (text) => {
  expect(listen(text, ['appointmentTime']).unclear).toEqual([
    { slot: 'appointmentTime', options: ['07:00', '19:00'] },
  ]);
});

it.each([
  'me and my wife both go dec 10, mine 9 hers 10:30',
  'somos dos el mismo día, 10 de diciembre, la mía a las 9 y la de él a las 10 y media',
])('two who ride on one day have an hour each: %s', (text) => {
  const { slots, otherRides = [] } = listen(text);
  expect(
    [slots, ...otherRides].map(({ appointmentDate, appointmentTime }) => [appointmentDate, appointmentTime]),
  ).toEqual([
    ['2026-12-10', '09:00'],
    ['2026-12-10', '10:30'],
  ]);
});

describe('ages and numbers of things, to the question for the time', () => {
  checkDays([
    ['my little girl is coming, she is 3', {}, ['appointmentTime']],
    ['my grandson is 6', {}, ['appointmentTime']],
    ['viene mi nieto, tiene 4', {}, ['appointmentTime']],
    ['el niño tiene 9 años', {}, ['appointmentTime']],
    ['tengo 2 hijos', {}, ['appointmentTime']],
    ['it is 3', { appointmentTime: '15:00' }, ['appointmentTime']],
    ['mine is 3', { appointmentTime: '15:00' }, ['appointmentTime']],
    ['ella tiene la cita a las 4', { appointmentTime: '16:00' }, ['appointmentTime']],
    ['9 horas', { appointmentTime: '09:00' }, ['appointmentTime']],
  ]);
});
