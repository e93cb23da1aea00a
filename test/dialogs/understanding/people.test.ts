import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

type Row = readonly [text: string, slots: Partial<SlotValues>, expecting?: readonly SlotName[]];

const slots = [
  'personName',
  'callerName',
  'callerRelationship',
  'medicaidId',
  'phone',
  'callbackPhone',
  'zipCode',
  'tripRef',
  'providerName',
  'providerPhone',
  'language',
] as const;
const ruth = { first: 'Ruth', last: 'Adeyemi' };
const maria = { first: 'Maria', last: 'Lopez' };

const rows: readonly Row[] = [
  // Who calls for whom
  [
    'Tasha Benoit here. I look after Mr. Vernon Oakes',
    {
      callerName: { first: 'Tasha', last: 'Benoit' },
      callerRelationship: 'caregiver',
      personName: { first: 'Vernon', last: 'Oakes' },
    },
  ],
  [
    'I am the daughter. My name is Ginger Haas, my mother needs a ride',
    { callerName: { first: 'Ginger', last: 'Haas' }, callerRelationship: 'child' },
  ],
  [
    "I'm Bo's mother. Bo Whitfield, he's twelve",
    { personName: { first: 'Bo', last: 'Whitfield' }, callerRelationship: 'parent' },
  ],
  ['me (his wife) will come', { callerRelationship: 'spouse' }],
  // For whom it is not
  ['its not for my dad its for me', { callerRelationship: 'self' }],
  ['no es para mi papá, es para mí', { callerRelationship: 'self' }],
  ["it's not for me, it's for my dad", { callerRelationship: 'child' }],
  ['no, para mi mamá', { callerRelationship: 'child' }],
  ["It's for my mother-in-law. Wound care", { callerRelationship: 'other-family' }],
  ['mi mai kedo en el ospital', { callerRelationship: 'child' }],
  ['la cita de mami', { callerRelationship: 'child' }],
  ['tomorrow for Cornell Scott', {}],
  [
    'Theodora Papadakis but everybody says Teddy',
    { personName: { first: 'Theodora', last: 'Papadakis' } },
    ['personName'],
  ],
  ['Dr. Nakamura dice que vaya', { providerName: 'Dr. Nakamura' }],
  ['Not Dr. Ahn, Dr. Hahn', { providerName: 'Dr. Hahn' }],
  ['15 Corporate Dr Trumbull', {}],
  ['the doctor re-evaluates', {}],
  ['tel 203 5 5 5 0 1 2 2', { phone: '2035550122' }],
  // Numbers
  ['123456789', { medicaidId: '123456789' }],
  ['my id is 123 456 789', { medicaidId: '123456789' }],
  ['123-45-6789', { medicaidId: '123456789' }],
  ['eight six oh five five five oh one two', { medicaidId: '860555012' }],
  ['uno dos tres cuatro cinco seis siete ocho nueve', { medicaidId: '123456789' }],
  ['double five one two three four five six seven', { medicaidId: '551234567' }],
  ['203-555-0123', { phone: '2035550123' }],
  ['(203) 555-0123', { phone: '2035550123' }],
  ['+1 203 555 0123', { phone: '2035550123' }],
  ['203.555.0123', { phone: '2035550123' }, ['phone']],
  ['2035550123', { callbackPhone: '2035550123' }, ['callbackPhone']],
  ['call me back at 203 555 0123', { phone: '2035550123' }],
  ['llámeme al 203-555-0123', { phone: '2035550123' }],
  ['06510', { zipCode: '06510' }],
  ['zip 10001', { zipCode: '10001' }],
  ['código postal 06106', { zipCode: '06106' }],
  ['cancel ride 12345674', { tripRef: '12345674' }],
  ['cancel #2', { tripRef: '#2' }],
  ['Cancel my ride on the 6th. Number 709251.', { tripRef: '709251' }],
  ['Cambie mi viaje. Número 70925.', { tripRef: '70925' }],
  ['house number 12345, I need a ride', {}],
  ['2', { tripRef: '#2' }, ['tripRef']],
  ['la segunda', { tripRef: '#2' }, ['tripRef']],
  ['1234567', {}],
  ['12345678901234', {}],
  ['room 12345', {}],
  // Numbers beside dates and ZIP codes
  ['3/12/1984 06514', { zipCode: '06514' }],
  ['06514 12/9 at 2', { zipCode: '06514' }],
  ['100 000 001 06514', { medicaidId: '100000001', zipCode: '06514' }],
  ['06510 203 555 0123', { zipCode: '06510', phone: '2035550123' }],
  ['100 000 001, dob march 12 1984', { medicaidId: '100000001' }],
  ['100-000-001 born 7/30/1949', { medicaidId: '100000001' }],
  ['my id is 100 000 001 2 people', { medicaidId: '100000001' }],
  ['1984 06514', { zipCode: '06514' }],
  ['my zip is o6514', { zipCode: '06514' }, ['zipCode']],
  // Names
  ['my name is Maria Lopez', { personName: maria }],
  ['MY NAME IS MARIA LOPEZ', { personName: maria }],
  ['my name is maria lopez and i need a ride', { personName: maria }],
  ['me llamo María López', { personName: { first: 'María', last: 'López' } }],
  ['soy Ana Ruiz', { personName: { first: 'Ana', last: 'Ruiz' } }],
  ["I'm Maria Lopez", { personName: maria }],
  ['this is Maria Lopez calling', { personName: maria }],
  ['maria lopez', { personName: maria }, ['personName']],
  ['Lopez, Maria', { personName: maria }, ['personName']],
  ['Ana de la Cruz', { personName: { first: 'Ana', last: 'de la Cruz' } }, ['personName']],
  ["Shawn O'Brien-Smith", { personName: { first: 'Shawn', last: "O'Brien-Smith" } }, ['personName']],
  ['Maria', { personName: { first: 'Maria' } }, ['personName']],
  ['Maria Lopez 06510', { personName: maria, zipCode: '06510' }, ['personName', 'zipCode']],
  ['maria lopez 3/4/45', { personName: maria }, ['personName', 'dateOfBirth']],
  ['patient is Carmen Diaz', { personName: { first: 'Carmen', last: 'Diaz' } }],
  ['last name okafor first name grace', { personName: { first: 'Grace', last: 'Okafor' } }, ['personName']],
  // The first words of a message that has an id or a birth date
  ['alma whitcomb 3/12/1984 need a ride', { personName: { first: 'Alma', last: 'Whitcomb' } }],
  [
    'alma whitcomb, 100000001, need a ride',
    { personName: { first: 'Alma', last: 'Whitcomb' }, medicaidId: '100000001' },
  ],
  ['cancel appointment 100000001', { medicaidId: '100000001' }],
  ['need ride 3/12/1984', {}],
  // Not names
  ['i dont know', {}, ['personName']],
  ['yes', {}, ['personName']],
  ['agent', {}, ['personName']],
  ['i need a ride', {}, ['personName']],
  ['im diabetic', {}],
  ["I'm ready", {}],
  ['soy diabetica', {}],
  ['this is urgent', {}],
  ['no sé', {}, ['personName']],
  // A clinic that the directory knows is nobody, unless what leads to a name stands before it
  ['Gaylord Hospital', {}, ['personName']],
  // After what only takes back what was said before
  [
    'sorry, i mean joseph farrow 2/3/1941',
    { personName: { first: 'Joseph', last: 'Farrow' } },
    ['zipCode', 'dateOfBirth'],
  ],
  [
    'quise decir joseph farrow 2/3/1941',
    { personName: { first: 'Joseph', last: 'Farrow' } },
    ['zipCode', 'dateOfBirth'],
  ],
  // Whose ride
  [
    'ride for my mom Carmen Diaz',
    { callerRelationship: 'child', personName: { first: 'Carmen', last: 'Diaz' } },
  ],
  ['for my mom', { callerRelationship: 'child' }],
  ["my son's appointment is friday", { callerRelationship: 'parent' }],
  ['my son has an appointment', { callerRelationship: 'parent' }],
  ['para mi mamá', { callerRelationship: 'child' }],
  ['mi hijo tiene cita el lunes', { callerRelationship: 'parent' }],
  ['my husband needs a ride', { callerRelationship: 'spouse' }],
  ['para mi abuela', { callerRelationship: 'grandchild' }],
  ["I'm her daughter", { callerRelationship: 'child' }],
  ['soy su hija', { callerRelationship: 'child' }],
  ['i am his wife', { callerRelationship: 'spouse' }],
  ["I'm a nurse at Gaylord Hospital", { callerRelationship: 'facility-staff' }],
  // What an office did is told of it by somebody else.
  ["the doctor's office called and wants me in today", {}],
  ['la enfermera me llamó que vaya hoy', {}],
  ['soy enfermera en Gaylord', { callerRelationship: 'facility-staff' }],
  ["I'm her case manager", { callerRelationship: 'case-manager' }],
  ['soy su trabajadora social', { callerRelationship: 'case-manager' }],
  ["I'm his caregiver", { callerRelationship: 'caregiver' }],
  ['for me', { callerRelationship: 'self' }, ['callerRelationship']],
  ['myself', { callerRelationship: 'self' }, ['callerRelationship']],
  ['para mí', { callerRelationship: 'self' }, ['callerRelationship']],
  ['my mom', { callerRelationship: 'child' }, ['callerRelationship']],
  ['mother', { callerRelationship: 'parent' }, ['callerRelationship']],
  [
    'my name is Ana, calling for my mom Carmen Diaz',
    {
      callerRelationship: 'child',
      callerName: { first: 'Ana' },
      personName: { first: 'Carmen', last: 'Diaz' },
    },
  ],
  // Numbers said in tens and hundreds, with fillers, and several of them
  ['my number is two oh three triple five oh one double two', { phone: '2035550122' }],
  ['eight sixty five five five oh one twenty three', { phone: '8605550123' }],
  ['ocho sesenta cinco cincuenta y cinco cero uno veintitrés', { phone: '8605550123' }],
  ['ochocientos sesenta quinientos cincuenta y cinco cero uno dos tres', { phone: '8605550123' }],
  ['one hundred, um, zero zero zero, zero zero one', { medicaidId: '100000001' }],
  ['100000001 2035550123', { medicaidId: '100000001', phone: '2035550123' }],
  ['two oh three five five five oh one two three to my house', { phone: '2035550123' }],
  ['social security 123-45-6789', {}],
  // Whose phone it is
  ["my doctor's number is 860-555-0199", { providerPhone: '8605550199' }],
  ['nuestro teléfono es 203 555 0182', { providerPhone: '2035550182' }],
  ['text her at 860-555-0144', { phone: '8605550144' }],
  ['Dr. Vickers 203 555 0114', { providerName: 'Dr. Vickers', providerPhone: '2035550114' }],
  ['860-555-0109, ask for the nurse', { providerPhone: '8605550109' }, ['providerPhone']],
  // Confirmation numbers, and places in a list
  ['confirmation 44721', { tripRef: '44721' }],
  ['cancel the second one', { tripRef: '#2' }],
  ['cancele el segundo viaje', { tripRef: '#2' }],
  ['the later ride, cancel it', { tripRef: '#2' }],
  ['cancel it, 2 people cannot go', {}],
  // Doctors and languages
  ['la doctora se llama Patel', { providerName: 'Patel' }],
  ['cita con la Dra. Winslow', { providerName: 'Dra. Winslow' }],
  ['she speaks only Haitian Creole', { language: 'ht' }],
  ['he signs ASL', { language: 'ase' }],
  ['mi papá solo habla portugués', { callerRelationship: 'child', language: 'pt' }],
  ['drop me by the italian restaurant on main', {}],
  // More ways to say who calls for whom
  ['hubby needs a lift', { callerRelationship: 'spouse' }],
  ['my dauther has a visit', { callerRelationship: 'parent' }],
  ['mi ermano necesita un viaje', { callerRelationship: 'sibling' }],
  ['ride for my 5 year old son Ian', { callerRelationship: 'parent', personName: { first: 'Ian' } }],
  [
    "I'm Stephan Goral, brother of Adam Goral",
    {
      callerRelationship: 'sibling',
      callerName: { first: 'Stephan', last: 'Goral' },
      personName: { first: 'Adam', last: 'Goral' },
    },
  ],
  [
    'soy Ivonne, la mamá de Génesis',
    { callerRelationship: 'parent', callerName: { first: 'Ivonne' }, personName: { first: 'Génesis' } },
  ],
  [
    'Tomás Rey, mi hermano, necesita ir',
    { callerRelationship: 'sibling', personName: { first: 'Tomás', last: 'Rey' } },
  ],
  [
    'Regarding Mrs. Ingrid Berg, room 118',
    { callerRelationship: 'facility-staff', personName: { first: 'Ingrid', last: 'Berg' } },
  ],
  [
    'i take care of mister ambrose',
    { callerRelationship: 'caregiver', personName: { title: 'mister', first: 'Ambrose' } },
  ],
  ['i watch mrs Odell', { callerRelationship: 'caregiver', personName: { title: 'mrs', first: 'Odell' } }],
  [
    'El residente Sr. Figueroa necesita camilla',
    { callerRelationship: 'facility-staff', personName: { title: 'Sr.', first: 'Figueroa' } },
  ],
  ['para mi señora Graciela', { callerRelationship: 'spouse', personName: { first: 'Graciela' } }],
  // Names as they are spoken and typed
  ['its jamal w brooks', { personName: { first: 'Jamal', last: 'W Brooks' } }, ['personName']],
  ['josefina d la cruz', { personName: { first: 'Josefina', last: 'd la Cruz' } }, ['personName']],
  [
    'for my wife carol carol whitfield',
    { callerRelationship: 'spouse', personName: { first: 'Carol', last: 'Whitfield' } },
  ],
  // Whose ride is asked about
  ['where is the ride of Walter Kuzma', { personName: { first: 'Walter', last: 'Kuzma' } }],
  ['¿Dónde está el viaje de Walter Kuzma?', { personName: { first: 'Walter', last: 'Kuzma' } }],
  ['quiero un viaje de ida', {}],
  ['Is Jerome Batts on the schedule?', { personName: { first: 'Jerome', last: 'Batts' } }],
  ['¿Está Jerome Batts en la lista?', { personName: { first: 'Jerome', last: 'Batts' } }],
  // Staff who say their name and their work
  ['Charge nurse Ruth Adeyemi here.', { callerRelationship: 'facility-staff', callerName: ruth }],
  [
    "Hello, Noreen from Dr. Patel's office.",
    { callerRelationship: 'facility-staff', callerName: { first: 'Noreen' }, providerName: 'Dr. Patel' },
  ],
  [
    'Denise here, nurse at Quarry Hill.',
    { callerRelationship: 'facility-staff', callerName: { first: 'Denise' } },
  ],
  [
    'Le habla Joan Brill de Maple Hollow',
    { callerRelationship: 'facility-staff', callerName: { first: 'Joan', last: 'Brill' } },
  ],
  ['Le habla Ana Ruiz de la Cruz', { personName: { first: 'Ana', last: 'Ruiz de la Cruz' } }],
  ['Staff at Oak Hill group home', { callerRelationship: 'facility-staff' }],
  ['Soy la trabajadora de casos', { callerRelationship: 'case-manager' }],
  // Who is meant beside the driver
  ['the driver yelled at my wife', { callerRelationship: 'spouse' }],
  ['el chofer le gritó a mi esposa', { callerRelationship: 'spouse' }],
  ['muy amable con mi suegra', { callerRelationship: 'other-family' }],
  ["me and my son, he's the patient", { callerRelationship: 'parent' }],
  ['llevar mi nene al dentista', { callerRelationship: 'parent' }],
  // No relations and no names
  ['tengo las pastillas en la mano', {}],
  ['I need rides for PT', {}],
  ['For me, Walter Hsu.', { callerRelationship: 'self', personName: { first: 'Walter', last: 'Hsu' } }],
  ['i need a ride', {}],
  ['can my 13 year old ride alone?', {}],
  // Not whose ride
  ['my daughter comes with me', {}],
  ['my sister has a car', {}],
  ['my son will drive me', {}],
  ["from my sister's house", {}],
  ['mi hija viene conmigo', {}],
  ["drop me at my daughter's after", {}],
];

it.each(rows.map(([text, said, expecting]) => [text, expecting ?? [], said] as const))(
  '%s %j',
  (text, expecting, said) => {
    const heard = listen(text, expecting);
    expect(
      Object.fromEntries(
        slots.flatMap((slot) => (heard.slots[slot] === undefined ? [] : [[slot, heard.slots[slot]]])),
      ),
    ).toEqual(said);
  },
);
