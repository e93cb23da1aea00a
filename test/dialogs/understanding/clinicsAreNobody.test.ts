import { sampleFacilities } from '../../../bot/storage/sampleData/facilities';
import type { Heard } from '../../../dialogs/understanding/heard';
import { createFacilitySearch } from '../../../dialogs/understanding/places/facilitySearch';
import type { SlotName } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

const facilities = createFacilitySearch(sampleFacilities);

const listenHere = (text: string, expecting: readonly SlotName[] = []): Heard =>
  listen(text, expecting, { facilities, usualClinics: [] });

describe('a clinic of the directory is nobody, where a name is asked', () => {
  it.each([
    ['Gull Road Eye Care', 'gull-road-eye-care'],
    ['old quarry medical center', 'old-quarry-medical-center'],
    ['Elm Arch', 'elm-arch-primary-care'],
    ['sleeping giant', 'sleeping-giant-family-medicine'],
    ["it's northgate dental in Hamden", 'northgate-dental'],
    ['es en Hanging Hills Family Health', 'hanging-hills-family-health'],
  ])('%s', (text, facilityId) => {
    const { slots } = listenHere(text, ['personName', 'zipCode']);
    expect(slots.personName).toBeUndefined();
    expect(slots.destination).toMatchObject({ facilityId });
  });

  it.each([
    'sleeping giant 3/12/1984',
    'un viaje para tidewater mañana a las 9',
    'a ride for riverbend friday',
  ])('nor where none is asked: %s', (text) => {
    expect(listenHere(text).slots.personName).toBeUndefined();
  });

  it.each([
    ['Marcus Odell', { first: 'Marcus', last: 'Odell' }],
    ['Brooks Hill', { first: 'Brooks', last: 'Hill' }],
    ['my name is Elm Arch', { first: 'Elm', last: 'Arch' }],
  ])('but somebody is, and so is who says so: %s', (text, personName) => {
    expect(listenHere(text, ['personName']).slots.personName).toEqual(personName);
  });
});

describe('the name of a clinic is no doubt about a danger', () => {
  it.each(['copper beech', "it's at copper beech", 'Copper Beech Heart Group'])('%s', (text) => {
    const { danger, mayBe } = listenHere(text, ['medicaidId', 'dateOfBirth', 'personName']);
    expect({ danger, mayBe }).toEqual({ danger: 'routine', mayBe: undefined });
  });

  it.each(['my chest hurts bad, copper beech', "I can't breathe, take me to copper beech now"])(
    'but what is said beside it is: %s',
    (text) => {
      expect(listenHere(text).danger).toBe('emergency');
    },
  );
});

it.each([
  'me and his brother are coming',
  'my brother and i are coming with him',
  'i and her sister going too',
])('who comes along is no danger: %s', (text) => {
  expect(listenHere(text, ['escortCount']).danger).toBe('routine');
});
