import type { HearingContext } from '../../../dialogs/understanding/heard';
import { createFacilitySearch } from '../../../dialogs/understanding/places/facilitySearch';
import type { PlaceSaid, SlotName } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';
import { sampleFacilities } from './sampleFacilities';

interface Places {
  readonly pickup?: Partial<PlaceSaid>;
  readonly destination?: Partial<PlaceSaid>;
}
type Row = readonly [
  text: string,
  places: Places,
  expecting?: readonly SlotName[],
  more?: Partial<HearingContext>,
];

const home = { kind: 'home' } as const;
const ynhh = { kind: 'facility', facilityId: 'ynhh' } as const;
const to: readonly SlotName[] = ['destination'];
const from: readonly SlotName[] = ['pickup'];

const rows: readonly Row[] = [
  // An address that is left, without "from"
  [
    'ride tomorrow at 11, 12 Vine St Bristol to Grove Hill',
    { pickup: { street: '12 Vine St' }, destination: { said: 'Grove Hill' } },
  ],
  ['take me to physical therapy at Select in Vernon', { destination: { said: 'Select in Vernon' } }],
  ['me toca la clinica del dolor en Hamden', { destination: { said: 'clinica del dolor en Hamden' } }],
  [
    'wednesday Dr. Feinberg on Washington Ave in North Haven',
    { destination: { said: 'Dr. Feinberg on Washington Ave in North Haven' } },
  ],
  ['resident in room 22 sees Dr. Harmon at Gaylord Hospital', { destination: { facilityId: 'gaylord' } }],
  ['56 calle Park apto 2 New Britain', { pickup: { street: '56 calle Park', unit: '2' } }, ['pickup']],
  ['the other address, 9 Oak Ter', { pickup: { said: '9 Oak Ter' } }, ['pickup']],
  ['3 steps at my door', {}],
  ['I need a ride tomorrow at 3 to Yale New Haven Hospital from home', { pickup: home, destination: ynhh }],
  ['necesito un viaje mañana a las 3 de mi casa a Yale', { pickup: home, destination: ynhh }],
  ['from my house to Gaylord Hospital on friday', { pickup: home, destination: { facilityId: 'gaylord' } }],
  [
    "from my sister's in Hamden to Yale",
    { pickup: { kind: 'address', said: "my sister's in Hamden", town: 'Hamden' }, destination: ynhh },
  ],
  [
    'Kimberly Hall North, Windsor. Resident Ruth Inman, MRI at Gaylord Hospital',
    { pickup: { said: 'Kimberly Hall North, Windsor' }, destination: { facilityId: 'gaylord' } },
  ],
  ['four steps down from the porch', {}],
  ['cita con la doctora Ruiz en el hospital Gaylord', { destination: { facilityId: 'gaylord' } }],
  ['appointment with Dr. Ruiz at Gaylord Hospital', { destination: { facilityId: 'gaylord' } }],
  ['me dan de alta hoy del hospital Gaylord', { pickup: { facilityId: 'gaylord' } }],
  ['discharged from Gaylord Hospital today', { pickup: { facilityId: 'gaylord' } }],
  [
    "Hello, Noreen from Dr. Patel's office. Our patient has an MRI at Gaylord Hospital",
    { destination: { facilityId: 'gaylord' } },
  ],
  ['change my pickup adress, its now 43 Elm St, Hamden', { pickup: { street: '43 Elm St' } }],
  // An hour before a clinic that is named after its street
  ['friday at 2 Maple Street Clinic', { destination: { said: 'Maple Street Clinic' } }],
  ['el viernes a las 2 Maple Street Dental', { destination: { said: 'Maple Street Dental' } }],
  ['dermatology at 2 Maple Street in Shelton', { destination: { street: '2 Maple Street' } }],
  // A name that sounds like a question
  ['es Bluebird Dental, 340 Main Street', { destination: { street: '340 Main Street' } }],
  // What is said of a name is no place
  ['el apellido es Montañez, con z', {}, from],
  ['i put the wrong birthday', {}, from],
  // A yes, a no and a greeting name nothing
  ['yeah', {}, to],
  ['uh, sure', {}, to],
  ['nope, no idea', {}, from],
  ['hello?', {}, to],
  ['claro que sí', {}, to],
  ['pues no', {}, from],
  ['buenas tardes', {}, to],
  ['Hope Center', { destination: { said: 'Hope Center' } }, to],
  ['tomorrow 3pm Gaylord Hospital', { destination: { facilityId: 'gaylord' } }],
  ['Gaylord', { destination: { facilityId: 'gaylord' } }, to],
  ['gaylrod hospital', { destination: { facilityId: 'gaylord' } }, to],
  ['St Francis', { destination: { facilityId: 'stfrancis' } }, to],
  ['saint francis hosp', { destination: { facilityId: 'stfrancis' } }, to],
  ['st raphaels', { destination: { facilityId: 'ynhh-sr' } }, to],
  ['Davita', { destination: { candidates: ['davita-nh', 'davita-wh'] } }, to],
  ['davita in west hartford', { destination: { facilityId: 'davita-wh' } }, to],
  ['chc meriden', { destination: { facilityId: 'chcm' } }, to],
  ['the methadone clinic', { destination: { facilityId: 'apt' } }, to],
  ['smilow cancer', { destination: { facilityId: 'smilow' } }, to],
  ['my dialysis', { destination: { facilityId: 'davita-nh' } }, to],
  ['mi diálisis', { destination: { facilityId: 'davita-nh' } }, to],
  ['ride to my dialysis on friday', { destination: { facilityId: 'davita-nh' } }],
  ['my clinic', { destination: { candidates: ['davita-nh', 'cornell'] } }, to],
  ['my dentist', { destination: { facilityId: 'cornell' } }, to],
  [
    'Dr Smith in Danbury',
    { destination: { kind: 'facility', said: 'Dr Smith in Danbury', name: 'Dr Smith', town: 'Danbury' } },
    to,
  ],
  ['Some Clinic Nobody Knows', { destination: { kind: 'facility', said: 'Some Clinic Nobody Knows' } }, to],
  [
    '100 York St, New Haven',
    { destination: { kind: 'address', street: '100 York St', town: 'New Haven' } },
    to,
  ],
  [
    '12 Elm St apt 3, Hamden',
    { pickup: { kind: 'address', street: '12 Elm St', unit: '3', town: 'Hamden' } },
    from,
  ],
  [
    '12 Elm Street, Hamden CT 06514',
    { pickup: { street: '12 Elm Street', town: 'Hamden', state: 'CT', zip: '06514' } },
    from,
  ],
  ['I live at 45 North Main St in Waterbury', { pickup: { street: '45 North Main St', town: 'Waterbury' } }],
  ['pick me up at 12 Elm St', { pickup: { street: '12 Elm St' } }],
  ['pick me up at 12 chestnut hill', { pickup: { street: '12 chestnut hill' } }],
  ['recójanme en 9 orchard ridge, hamden', { pickup: { street: '9 orchard ridge', town: 'Hamden' } }],
  [
    '12 Chestnut Hill Abe, New Haven',
    { pickup: { street: '12 Chestnut Hill Abe', town: 'New Haven' } },
    from,
  ],
  ['change pickup to 10 Pine St', { pickup: { street: '10 Pine St' } }, from],
  ['from Yale to home', { pickup: ynhh, destination: home }],
  ['home', { pickup: home }, from],
  ['my house', { pickup: home }, from],
  ['en mi casa', { pickup: home }, from],
  ['de mi casa', { pickup: home }, from],
  ['same address', { pickup: home }, from],
  ['from home please', { pickup: home }, from],
  ['my friend Rosa’s house in Hamden', { pickup: { kind: 'address', town: 'Hamden' } }, from],
  ['the corner by the library', { pickup: { kind: 'address' } }, from],
  ['Hamden', { pickup: { kind: 'town', town: 'Hamden' } }, from],
  ['to Hamden', { destination: { kind: 'town', town: 'Hamden' } }],
  // Hospitals and chains that are in no directory, as they were said
  ['infusion at griffin hospital', { destination: { said: 'griffin hospital' } }],
  ['going to backus in norwich', { destination: { said: 'backus in norwich', town: 'Norwich' } }],
  ['the labcorp on dixwell', { destination: { said: 'the labcorp on dixwell' } }, to],
  [
    'dermatology at 2 Trap Falls Road in Shelton',
    { destination: { street: '2 Trap Falls Road', town: 'Shelton' } },
  ],
  [
    'Wheeler, 43 Woodland Street, Hartford',
    { destination: { said: 'Wheeler, 43 Woodland Street, Hartford' } },
  ],
  ['terapia en el hospital de bristol', { destination: { said: 'hospital de bristol', town: 'Bristol' } }],
  // Slips in towns and streets; what is said stays
  ['from my hous in merdien', { pickup: { said: 'my hous in merdien', town: 'Meriden' } }],
  ['ortho in torington', { destination: { kind: 'town', said: 'torington', town: 'Torrington' } }],
  ['pick me up 44 walnut st new brtain', { pickup: { street: '44 walnut st', town: 'New Britain' } }],
  ['she lives at four eleven blue hills avenue', { pickup: { street: 'four eleven blue hills avenue' } }],
  ['pickup 55 Hillside Ave apt 2', { pickup: { said: '55 Hillside Ave', unit: '2' } }],
  [
    'en la Dixwell Ave 310, Hamden, allí vive mi hija',
    { pickup: { street: 'Dixwell Ave 310', town: 'Hamden' } },
    ['pickup'],
  ],
  ['Main Street 45 en Bristol', { pickup: { street: 'Main Street 45', town: 'Bristol' } }, ['pickup']],
  ['recójanme en la calle Maple 12, Hartford', { pickup: { street: 'calle Maple 12', town: 'Hartford' } }],
  ['vivo en willimantic', { pickup: { kind: 'town', town: 'Windham' } }],
  // Only a town of a doctor who has no name
  [
    'to the allergy doctor in milford',
    { destination: { kind: 'town', said: 'the allergy doctor in milford', town: 'Milford' } },
  ],
  ['to dialysis in milford', { destination: { kind: 'town', said: 'milford', town: 'Milford' } }],
  [
    'the pain clinic in shelton',
    { destination: { said: 'the pain clinic in shelton', town: 'Shelton' } },
    to,
  ],
  ['at 8 in the mornin in middletown', { destination: { said: 'middletown', town: 'Middletown' } }],
  // Verbs, and what is denied
  ['i want to reschedule my ride', {}],
  ['not at home', {}],
  // A town is no clinic, and neither is a kind of care
  ['Hamden', { destination: { kind: 'town', town: 'Hamden' } }, to],
  ['to the dentist in Meriden', { destination: { kind: 'town', town: 'Meriden' } }],
  ['the dialysis place in New Haven', { destination: { kind: 'town', town: 'New Haven' } }, to],
  ['DaVita New Haven Dialysis', { destination: { facilityId: 'davita-nh' } }, to],
  [
    'Dr. Reyes, Norwich',
    { destination: { kind: 'facility', said: 'Dr. Reyes, Norwich', name: 'Dr. Reyes', town: 'Norwich' } },
    to,
  ],
  [
    'to Dr. Molar in Manchester',
    { destination: { said: 'Dr. Molar in Manchester', name: 'Dr. Molar', town: 'Manchester' } },
  ],
  ['St. Francis', { destination: { facilityId: 'stfrancis' } }, to],
  ['to dialysis', { destination: { facilityId: 'davita-nh' } }],
  ['to dialysis', {}, [], { usualClinics: ['davita-nh', 'davita-wh'] }],
  ['to dialysis', {}, [], { usualClinics: [] }],
  ['ride for 100000002 born 7/30/1949 to dialysis', {}, [], { usualClinics: [] }],
  // The whole name that stands before a town, a street without its number
  ['radiology group in Cromwell', { destination: { said: 'radiology group in Cromwell', town: 'Cromwell' } }],
  ['Kidsense in Avon at 4', { destination: { said: 'Kidsense in Avon', town: 'Avon' } }],
  [
    'the kidney doctor on chapel street new haven',
    { destination: { said: 'kidney doctor on chapel street new haven', town: 'New Haven' } },
  ],
  ['tengo el dermatólogo en Fairfield el viernes', { destination: { said: 'dermatólogo en Fairfield' } }],
  ['she has the wound clinic at Gaylord friday', { destination: { said: 'wound clinic at Gaylord' } }],
  ['at the uh Leever center in waterbury', { destination: { said: 'Leever center in waterbury' } }],
  ['para mi cita en el Smilow de Derby', { destination: { said: 'Smilow de Derby' } }],
  ['a la clinica d dolor n cheshir', { destination: { town: 'Cheshire' } }],
  ['voy al cardiologo d saint francis', { destination: { facilityId: 'stfrancis' } }],
  // Towns by their sound
  ['voy a niu jeiven', { destination: { town: 'New Haven' } }],
  ['at l+m in new lundun', { destination: { said: 'l+m in new lundun' } }],
  ['ride to estorrs', { destination: { town: 'Mansfield' } }],
  // House numbers without a kind of street, or said in words
  ['from 12 Elm to Gaylord', { pickup: { said: '12 Elm' }, destination: { facilityId: 'gaylord' } }],
  [
    'desde el doscientos veintidós farmington avenue',
    { pickup: { street: 'doscientos veintidós farmington avenue' } },
  ],
  ["Yes, a '09 Corolla", {}],
  // Whose home it is, and who only works there
  [
    "from my mom's, 14 Lincoln St in Seymour",
    { pickup: { said: "my mom's, 14 Lincoln St in Seymour", street: '14 Lincoln St' } },
  ],
  [
    'salgo de casa de mi hermana en Ansonia',
    { pickup: { said: 'casa de mi hermana en Ansonia', town: 'Ansonia' } },
  ],
  [
    'I live at 33 Laurel Hill Ave Norwich, I need a ride home from Gaylord',
    { pickup: { facilityId: 'gaylord' }, destination: { street: '33 Laurel Hill Ave' } },
  ],
  [
    "I'm with my brother at 222 Farmington Avenue and I have to go to Gaylord",
    { pickup: { street: '222 Farmington Avenue' }, destination: { facilityId: 'gaylord' } },
  ],
  ["Take me to Dr. Grant, she's at Gaylord", { destination: { facilityId: 'gaylord' } }],
  ['mi oculista está en Old Saybrook', { destination: { town: 'Old Saybrook' } }],
  [
    'Bridgeport Manor, social work. Mrs. Inez Calderwood goes to Gaylord',
    { pickup: { said: 'Bridgeport Manor' }, destination: { facilityId: 'gaylord' } },
  ],
  // Nothing of the kind
  ["i don't remember the name", {}, to],
  ['I need a ride', {}],
  ['I need to go to the doctor', {}],
  ['i want to talk to a person', {}, to],
  ['no sé', {}, to],
  ["i don't know", {}, from],
  ['tomorrow at 3', {}, to],
  ['yes', {}, to],
  ['help', {}, from],
  ['my daughter comes with me', {}],
  ["I'm a nurse at Gaylord Hospital", {}],
  ['asdf', {}],
];

it.each(rows.map(([text, places, expecting, more]) => [text, expecting ?? [], places, more ?? {}] as const))(
  '%s %j',
  (text, expecting, places, more) => {
    const { pickup, destination } = listen(text, expecting, more).slots;
    expect({ ...(pickup && { pickup }), ...(destination && { destination }) }).toMatchObject(places);
    expect([pickup !== undefined, destination !== undefined]).toEqual([
      places.pickup !== undefined,
      places.destination !== undefined,
    ]);
  },
);

describe('the search for facilities', () => {
  const { search } = createFacilitySearch(sampleFacilities);

  it.each([
    ['Yale New Haven Hospital', ['ynhh']],
    ['hartford hospital', ['hartford']],
    ['Hill Health', ['cornell']],
    ['fresenius hamden', ['fres-hamden']],
    ['prohealth cardiology', ['mdspec']],
    ['CSHHC', ['cornell']],
    ['hospital', []],
    ['the clinic', []],
    ['pizza hut', []],
    ['friday', []],
    ['dentist meriden', []],
    ['born', []],
    ['', []],
    ['!!!', []],
  ])('%s', (words, ids) => {
    expect(search(words)).toEqual(ids);
  });

  it('says several when several are near, never more than five', () => {
    expect(search('community health center').length).toBeGreaterThan(1);
    expect(search('dialysis davita').length).toBeLessThanOrEqual(5);
  });

  it('is empty when there are no facilities', () => {
    expect(createFacilitySearch([]).search('Yale')).toEqual([]);
  });
});
