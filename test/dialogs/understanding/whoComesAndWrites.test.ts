import { listen } from './listen';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { slotsOf } from './slotsOf';

type Row = readonly [text: string, slots: Partial<SlotValues>, expecting?: readonly SlotName[]];

const told = ['escortCount', 'callerRelationship', 'callerName'] as const;

const toldIn = (text: string, expecting: readonly SlotName[] = []): Partial<SlotValues> => {
  const heard = slotsOf(text, expecting);
  return Object.fromEntries(
    told.filter((slot) => heard[slot] !== undefined).map((slot) => [slot, heard[slot]]),
  );
};

describe('how many come along, by their number', () => {
  const rows: readonly Row[] = [
    ['vienen tres conmigo', { escortCount: 3 }],
    ['conmigo van dos', { escortCount: 2 }],
    ['me acompañan dos, mi tía y mi primo', { escortCount: 2 }],
    ['llevo a dos conmigo', { escortCount: 2 }],
    ['van dos conmigo, mi mamá y la niña', { escortCount: 2 }],
    ['van 2 conmigo, mi hijo y la nena', { escortCount: 2 }, ['escortCount']],
    ['necesito viaje el viernes a las 2, vienen dos conmigo', { escortCount: 2 }],
    ['two are coming with me, my aunt and the baby', { escortCount: 2 }],
    ['i got 2 riding with me', { escortCount: 2 }],
    ['me plus two', { escortCount: 2 }],
    ['I have an appointment friday at 2 and 3 are coming with me', { escortCount: 3 }],
    // Who speaks is one of them.
    ['three of us are going', { escortCount: 2 }],
    ["there's two of us coming with him", { escortCount: 2 }],
    // The one behind has an article, and nobody's "my".
    ['my sister is coming with me and the baby', { escortCount: 2 }],
    ['va conmigo mi marido y la niña', { escortCount: 2 }],
    // The number takes in who speaks.
    ['contando conmigo somos tres', { escortCount: 2 }, ['escortCount']],
    ['4 people including me', { escortCount: 3 }, ['escortCount']],
    ['its gonna be 2 with me', { escortCount: 2 }],
    ['me acompañarán mis dos hijas', { escortCount: 2 }],
    // Others with whom nobody wants to ride are no company.
    ['she cant ride with others, she bites', {}],
  ];
  it.each(rows.map(([text, slots, expecting = []]) => [text, slots, expecting] as const))(
    '%s',
    (text, slots, expecting) => {
      expect(toldIn(text, expecting)).toStrictEqual(slots);
    },
  );

  it.each([
    'van dos conmigo, mi hijo y mi tía',
    'van mi hijo y mi mamá conmigo',
    'viene mi hermana conmigo',
    'i got 2 riding with me',
    'me and two others',
  ])('complains of nothing and asks nothing: %s', (text) => {
    const { intents, questions } = listen(text);
    expect([intents, questions]).toStrictEqual([[], undefined]);
  });

  it('but a driver who shouts is complained of, whoever comes along', () => {
    expect(listen('the driver yelled at my wife who rides with me').intents).toStrictEqual(['complaint']);
  });
});

describe('who writes for the rider', () => {
  const rows: readonly Row[] = [
    ['my cousin is typing this for me', { callerRelationship: 'other-family' }],
    ['my nephew Leo is texting for me', { callerRelationship: 'other-family', callerName: { first: 'Leo' } }],
    ['my husband is the one typing', { callerRelationship: 'spouse' }],
    ['my granddaughter writes these for me', { callerRelationship: 'grandchild' }],
    ['my home health aide is helping me type', { callerRelationship: 'caregiver' }],
    ['mi hijo es el que escribe', { callerRelationship: 'child' }],
    ['quien les escribe es mi vecina', { callerRelationship: 'friend' }],
    ['mi sobrina me está ayudando a escribir', { callerRelationship: 'other-family' }],
    ['les escribe mi nieta por mí', { callerRelationship: 'grandchild' }],
    // Who writes of the rider is told the other way around.
    ['le escribe la hija de Ana Ruiz', { callerRelationship: 'child' }],
    ['my doctor is writing a letter', {}],
  ];
  it.each(rows.map(([text, slots]) => [text, slots] as const))('%s', (text, slots) => {
    expect(toldIn(text)).toStrictEqual(slots);
  });
});
