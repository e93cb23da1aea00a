import type { Intent, SlotName, SlotValues } from '../../../dialogs/understanding/heard';
import { listen } from './listen';

type Row = readonly [text: string, wishes: readonly Intent[], ...expecting: readonly SlotName[]];

const rows: readonly Row[] = [
  // In which language we write or speak, and not whether, nor with whom
  ['can you text me in spanish please', ['change-language']],
  ['quisiera que ustedes me hablen en español', ['change-language']],
  ['a suggestion: have the driver text people when he gets there', ['compliment-suggestion']],
  // Which ways to travel there are
  ['Do you have anything other than the bus? Which types of rides do you have?', ['modes-question']],
  [
    'am I eligible with husky C? what kinds of transportation are there?',
    ['eligibility-question', 'modes-question'],
  ],
  ['qué tipos de transporte tienen', ['modes-question']],
  // Just the rider
  ['nobody else just myself', [], 'escortCount'],
  // What is put right while a ride is asked about
  ['wait before that change it to 2 people coming not 1', ['correction'], 'appointmentTime'],
  ['change my friday ride to 3', ['change-trip'], 'needs'],
  // A no of the rider alone, with why
  ['no i never got one', ['deny'], 'hasBusPass'],
  ['no, el bus me queda bien lejos', ['deny'], 'canUseBus'],
  ["I don't drive no more since the stroke", [], 'canDrive'],
  ['no, my son works days', [], 'someoneCanDrive'],
  // A chair that did not fit, and a van that is to come sooner
  ['vino la guagua y no cupo mi silla, me quedé sin cita', ['complaint']],
  ['can they come get me earlier for dialysis', ['change-trip']],
];

describe('wishes told from the words of another', () => {
  it.each(rows)('%s', (text, wishes, ...expecting) => {
    const { intents, asked = [], agreement } = listen(text, expecting);
    const heard = new Set([...(agreement === undefined ? [] : [agreement]), ...intents, ...asked]);
    expect([...heard].sort()).toEqual([...wishes].sort());
  });

  it.each<readonly [string, Partial<SlotValues>]>([
    ['Muy atento el muchacho que maneja. ¿Me confirma el viaje del jueves?', { refDate: '2026-11-26' }],
    ['q hora me recogen mañana', { refDate: '2026-11-24' }],
    ['what time do they pick me up tomorrow', { refDate: '2026-11-24' }],
  ])('a ride to come that is asked after: %s', (text, slots) => {
    const heard = listen(text);
    expect(heard.intents).toContain('trip-status');
    expect(heard.slots).toMatchObject(slots);
    expect(heard.slots.appointmentDate).toBeUndefined();
  });
});
