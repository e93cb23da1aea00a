import type { Heard, SlotName } from '../../../dialogs/understanding/heard';
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
  ['my appointment on december 4 is at 2:30 pm now', [], { intents: ['change-trip'] }],
  ['me cancelaron la cita del 4 de diciembre, no necesito el viaje', [], { intents: ['cancel-trip'] }],
  ['cancel my ride on december 4th', [], { intents: ['cancel-trip'] }],
  ['my bus pass got lost', [], { intents: ['bus-pass-lost'] }],
  [
    'ride to Tidewater in Bridgeport tomorrow 10:15 in the morning',
    [],
    { danger: 'urgent', isOnlySoon: true },
  ],
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

  it('tells the pick-up that changes from the clinic', () => {
    const { slots } = listen('change the pick up for December 4 to 310 Elm Street in Hamden');
    expect(slots.pickup).toMatchObject({ street: '310 Elm Street' });
    expect(slots.destination).toBeUndefined();
  });
});
