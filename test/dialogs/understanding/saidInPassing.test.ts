import type { Heard } from '../../../dialogs/understanding/heard';
import type { SlotName } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

/** What somebody says, what was asked, and what is heard of it. */
const heardAs: readonly (readonly [string, readonly SlotName[], Partial<Heard>])[] = [
  ['Oh ok. no, and god bless', ['canUseBus'], { answer: 'no' }],
  ['Sure thing, dear, no', ['canUseBus'], { answer: 'no' }],
  ['yes', ['canUseBus'], { answer: 'yes' }],
  ['not that i know of', ['canUseBus'], { answer: 'no' }],
  ['hold on', ['reason'], { waits: true, slots: {} }],
  ['un segundito por favor', ['escortCount'], { waits: true, slots: {} }],
  ['one sec', ['destination'], { waits: true, slots: {} }],
  ['no wait, 845am', ['destination'], { slots: { appointmentTime: '08:45' } }],
  ['one way', ['returnTime'], { slots: { returnTime: 'one-way' } }],
  ['call when done, it is so cold out today', ['returnTime'], { slots: { returnTime: 'will-call' } }],
  ['walking', ['mobility'], { slots: { mobility: 'ambulatory' } }],
  ['trouble walking', ['mobility'], { slots: {} }],
  ['bad ear infection', ['reason'], { slots: { reason: 'primary-care' } }],
  ['tengo una infección de oído', ['reason'], { slots: { reason: 'primary-care' } }],
  ['one person with me, my wife', ['needs'], { slots: { escortCount: 1 } }],
  ['no one can take me', ['someoneCanDrive'], { slots: { someoneCanDrive: false }, intents: [] }],
  [
    'my sister can drive me if gas is paid',
    ['someoneCanDrive'],
    { slots: { mileageOffer: true }, intents: [] },
  ],
  ['nope, you are very kind', ['canUseBus'], { answer: 'no', intents: [] }],
  ['jue 14th 1944', ['dateOfBirth'], { slots: {}, unclear: [] }],
  ['Mar 23', ['appointmentDate'], { danger: 'routine' }],
  ['un viaje por favor', [], { intents: ['book-trip'] }],
  ['my appointment on december 4 is at 2:30 pm now', [], { intents: ['change-trip', 'clinic-moved-visit'] }],
  ['me cancelaron la cita del 4 de diciembre, no necesito el viaje', [], { intents: ['cancel-trip'] }],
  ['my appointment on december 4 was cancelled so no ride', [], { intents: ['cancel-trip'] }],
  ['my appointment on fri dec 4th got canceled', [], { intents: ['cancel-trip'] }],
  ['la cita del viernes 4 de diciembre fue cancelada', [], { intents: ['cancel-trip'] }],
  ['cancel my ride on december 4th', [], { intents: ['cancel-trip'] }],
  ['my bus pass got lost', [], { intents: ['bus-pass-lost'] }],
  [
    'ride to Tidewater in Bridgeport tomorrow 10:15 in the morning',
    [],
    { danger: 'urgent', isOnlySoon: true },
  ],
  // The time before the day
  ['half past eleven in the morning, tomorrow', ['appointmentDate'], { danger: 'urgent', isOnlySoon: true }],
  // An hour beside a date is no ride's place in a list
  ['ride 12/10/2026 8:45 AM to the dentist', [], { slots: { appointmentTime: '08:45' } }],
  ['change ride 2 to 3 pm', [], { slots: { tripRef: '#2' } }],
  ['ok honey, cancel everything, you are very kind', [], { intents: ['cancel-trip', 'all-rides'] }],
  ['canceleme todos por favor', [], { intents: ['cancel-trip', 'all-rides'] }],
  [
    'no hay quien me lleve, no hay bus, solo de ida, voy solo yo',
    [],
    { slots: { someoneCanDrive: false, noBus: true, returnTime: 'one-way', escortCount: 0 } },
  ],
  // Who asks about strangers takes nobody along
  ['do other people ride in the car too', ['escortCount'], { questions: ['sharedRide'], slots: {} }],
  ['someone else rides with me', ['escortCount'], { slots: { escortCount: 1 } }],
  // What leads to an answer is none
  ['Thanks for asking dear, no i don’t', ['canDrive'], { answer: 'no' }],
  ['Bueno, déjeme ver, no hay otra manera', ['someoneCanDrive'], { slots: { someoneCanDrive: false } }],
  ['Ok mi vida, no lo tengo', ['providerPhone'], { answer: 'unknown' }],
  // The visit put right where its phone was asked for, and when one may call
  ['hold on, make it four', ['providerPhone'], { slots: { appointmentTime: '16:00' } }],
  ['mejor ponga las cuatro', ['providerPhone'], { slots: { appointmentTime: '16:00' } }],
  ['after five, no wait, after six', ['callbackPhone'], { slots: {} }],
  ['oh sure', ['canUseBus'], { answer: 'yes' }],
  ['ok honey', ['canUseBus'], { answer: 'yes' }],
  // Whether it can wait
  ['¡Claro! puede esperar, y que Dios le bendiga', ['canWait'], { slots: { canWait: true } }],
  ['no es urgente', ['canWait'], { slots: { canWait: true } }],
  ['sure thing! it can wait', ['canWait'], { slots: { canWait: true } }],
  ['no, routine', ['canWait'], { slots: { canWait: true } }],
  [
    "Ok honey, no it's just a checkup, i appreciate it",
    ['canWait'],
    { answer: 'no', slots: { canWait: true } },
  ],
  ['no puede esperar', ['canWait'], { slots: { canWait: false } }],
  ["it can't wait", ['canWait'], { slots: { canWait: false } }],
  ['it can wait', [], { slots: {} }],
  // A key that is said
  ['one', [], { choice: 1 }],
  ['press two', [], { choice: 2 }],
  ['uno', [], { choice: 1 }],
  ['oprimo el dos', ['escortCount'], { choice: 2 }],
  // A time typed badly
  ['quartre paast ten in the morning', ['appointmentTime'], { slots: { appointmentTime: '10:15' } }],
  ['las diez y curato', ['appointmentTime'], { slots: { appointmentTime: '10:15' } }],
  ['two thurty in the afternoon', ['appointmentTime'], { slots: { appointmentTime: '14:30' } }],
  ['las dos y viente', ['appointmentTime'], { slots: { appointmentTime: '14:20' } }],
];

describe('what is said beside an answer, or in few words', () => {
  it.each(heardAs)('%s (asked for %j)', (text, expecting, heard) => {
    expect(listen(text, expecting)).toMatchObject(heard);
  });

  it('leaves the days of a series to be told by their names alone', () => {
    const { slots } = listen('take me to Cornell Scott on Monday, Thursday at 8:45 am, through January 21');
    expect(slots).toMatchObject({ recurrenceDays: ['mon', 'thu'], recurrenceUntil: '2027-01-21' });
  });

  it('goes to the street before a Spanish day', () => {
    const { slots } = listen('viaje a Harbor Light Clinic en 8 Water Street, Bridgeport el 4 de diciembre');
    expect(slots.destination).toMatchObject({ street: '8 Water Street', town: 'Bridgeport' });
  });

  it('goes to no place that is only chat', () => {
    for (const lead of ['Thanks for asking dear, ', 'Oh ok. ', 'Oh sure, ', 'Ay Dios, cuántas preguntas. ']) {
      const { slots } = listen(`${lead}DaVita Dialysis in New Haven, thank you so much`, ['destination']);
      expect(slots).toMatchObject({ destination: { said: 'DaVita Dialysis in New Haven' } });
    }
  });

  it('goes to a clinic with a street in its name, and to one named after the day', () => {
    const corrected = listen('no, espere, Frog Hollow Lane Clinic en Hartford', ['destination']);
    expect(corrected.slots.destination).toMatchObject({ facilityId: 'frog-hollow' });
    const { slots } = listen('ride for december 4 10:45 am frog hollow lane clinic please');
    expect(slots).toMatchObject({ destination: { facilityId: 'frog-hollow' } });
    expect(slots.personName).toBeUndefined();
  });

  it('takes no correction for a no', () => {
    for (const text of ['no, espere, 8:45 am', 'no wait, 8:45 am', 'no hold on, it is 8:45 am']) {
      const heard = listen(text, ['canUseBus']);
      expect(heard).toMatchObject({ slots: { appointmentTime: '08:45' }, intents: ['correction'] });
      expect(heard.answer).toBeUndefined();
      expect(heard.slots.canUseBus).toBeUndefined();
    }
  });

  it('gives a weekday to the date it stands before', () => {
    const { slots, unclear } = listen('cambie mi viaje del 30 de noviembre al lunes 14 de diciembre');
    expect(slots).toMatchObject({ refDate: '2026-11-30', appointmentDate: '2026-12-14' });
    expect(unclear).toEqual([]);
  });

  it('calls nobody what is only chat', () => {
    const said = 'Ay Dios, cuántas preguntas. 100 000 002, 30 de julio de 1949';
    expect(listen(said, ['medicaidId', 'dateOfBirth']).slots).toEqual({
      medicaidId: '100000002',
      dateOfBirth: '1949-07-30',
    });
  });

  it('hears all that is said of other ways in a message that asks for a ride', () => {
    const rides = [
      'a ride to the dentist on december 4 at 2pm. no ride otherwise and there is no bus. just me',
      'un viaje al dentista el 4 de diciembre a las 2pm. no tengo carro ni quien me lleve, no hay bus, voy solo yo',
    ];
    for (const text of rides) {
      const heard = listen(text);
      expect(heard).toMatchObject({ slots: { someoneCanDrive: false, noBus: true, escortCount: 0 } });
      expect(heard.questions).toBeUndefined();
    }
  });

  it('takes who rides along for no place to go to after', () => {
    const { slots } = listen("to the dentist dec 4 at 2, I'll call when I'm done, my wife rides with me");
    expect(slots).toMatchObject({ escortCount: 1, returnTime: 'will-call' });
    expect(slots.afterVisit).toBeUndefined();
  });

  it('reads how long a series goes on where that is misspelt', () => {
    for (const text of [
      'can you take me to the dentist on monday and tuhrsday at 3:45 pm, thrugh january 21',
      'viajes al dentista los lunes y jueves a las 3:45pm, hsata el 21 de enero',
    ])
      expect(listen(text).slots).toMatchObject({
        recurrenceDays: ['mon', 'thu'],
        recurrenceUntil: '2027-01-21',
      });
  });

  it('reads a street and a month that are misspelt', () => {
    const { slots } = listen('cambie la recogida del 4 de diciembre a 24 maple syreet en bridgeport');
    expect(slots.pickup).toMatchObject({ street: '24 maple syreet', town: 'Bridgeport' });
    expect(listen('move my ride from december 4 to the 12th of juyl').slots.appointmentDate).toBe(
      '2027-07-12',
    );
  });

  it('tells a misspelt pick-up that changes from the clinic', () => {
    for (const text of [
      'cambie la reogida del 4 de diciembre a 310 Elm Street en Hamden',
      'change the pikcup for December 4 to 310 Elm Street in Hamden',
      'change the pickup for December 4 to 310 Elm Street in Hamden',
    ]) {
      const { slots } = listen(text);
      expect(slots.pickup).toMatchObject({ street: '310 Elm Street' });
      expect(slots.destination).toBeUndefined();
    }
  });

  it('tells the pick-up that changes from the clinic', () => {
    const { slots } = listen('change the pick up for December 4 to 310 Elm Street in Hamden');
    expect(slots.pickup).toMatchObject({ street: '310 Elm Street' });
    expect(slots.destination).toBeUndefined();
  });
});
