import { hear } from '../../../dialogs/understanding/hear';
import type { SlotName } from '../../../dialogs/understanding/slotValues';

const asked = (text: string, slot: SlotName) =>
  hear(text, {
    today: '2026-11-30',
    time: '09:40',
    language: 'en',
    expecting: [slot],
    facilities: { search: () => [] },
    usualClinics: [],
  });

describe('a moment that is asked for, with why', () => {
  it.each([
    ['hold on my kid is crying', 'appointmentTime'],
    ['lemme check the letter', 'appointmentTime'],
    ['idk the date lemme check', 'appointmentDate'],
    ['gotta find the paper', 'appointmentTime'],
    ['let me ask my wife', 'appointmentTime'],
    ['deja ver el papel', 'appointmentTime'],
    ['espérate que no encuentro los lentes', 'medicaidId'],
    ['ahora lo busco', 'medicaidId'],
    ['deje buscar los papeles', 'dateOfBirth'],
    ['mi nene está llorando espere', 'appointmentTime'],
  ] as const)('%s, to %s', (text, slot) => {
    expect(asked(text, slot)).toEqual(expect.objectContaining({ waits: true, slots: {}, intents: [] }));
  });

  it.each([
    ['hold on its at 3', 'appointmentTime'],
    ['hold on no i have no one', 'someoneCanDrive'],
    ['hold on the address is wrong', 'canUseBus'],
    ['espere que no es esa la dirección', 'canUseBus'],
    ['hang on do you take dogs?', 'appointmentTime'],
    ['hang on i feel dizzy and my chest hurts', 'appointmentTime'],
  ] as const)('%s tells more', (text, slot) => {
    expect(asked(text, slot).waits).toBeUndefined();
  });
});

describe('what somebody does is no name', () => {
  it.each(['my kid is crying', 'mi nene está durmiendo'])('%s', (text) => {
    expect(asked(text, 'appointmentTime').slots.personName).toBeUndefined();
  });

  it('but "my son is Fernando" names him', () => {
    expect(asked('my son is fernando', 'personName').slots.personName).toEqual({ first: 'Fernando' });
  });
});
