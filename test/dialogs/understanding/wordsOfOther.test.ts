import type { Intent } from '../../../dialogs/understanding/heard';
import type { SlotName, SlotValues } from '../../../dialogs/understanding/slotValues';
import { listen } from './listen';

interface Row {
  readonly text: string;
  readonly wishes: readonly Intent[];
  readonly asking?: SlotName;
}

const row = (text: string, wishes: readonly Intent[], asking?: SlotName): Row => ({
  text,
  wishes,
  ...(asking !== undefined && { asking }),
});

const rows: readonly Row[] = [
  // In which language we write or speak, and not whether, nor with whom
  row('can you text me in spanish please', ['change-language']),
  row('quisiera que ustedes me hablen en español', ['change-language']),
  row('a suggestion: have the driver text people when he gets there', ['compliment-suggestion']),
  // Who wants no texts is asked for no consent to them
  row('quite los avisos por texto', ['text-opt-out']),
  row('ya no quiero recibir las alertas por mensaje', ['text-opt-out']),
  row('apaguen los recordatorios de texto', ['text-opt-out']),
  row('quiero los avisos por texto', ['text-opt-in']),
  row('take me off the texts', ['text-opt-out']),
  // Which ways to travel there are
  row('Which types of transport can I pick from, apart from the bus?', ['modes-question']),
  row('am I eligible with husky C? what kinds of transportation are there?', [
    'eligibility-question',
    'modes-question',
  ]),
  row('qué tipos de transporte tienen', ['modes-question']),
  // Just the rider
  row('nobody else just myself', [], 'escortCount'),
  // What is put right while a ride is asked about
  row('wait before that change it to 2 people coming not 1', ['correction'], 'appointmentTime'),
  row('change my friday ride to 3', ['change-trip'], 'needs'),
  // A no of the rider alone, with why
  row('no i never got one', ['deny'], 'hasBusPass'),
  row('no, el bus me queda bien lejos', ['deny'], 'canUseBus'),
  row('I had to give up driving after the stroke', [], 'canDrive'),
  row('no, my son works days', [], 'someoneCanDrive'),
  // A chair that did not fit, and a van that is to come sooner
  row('vino la guagua y no cupo mi silla, me quedé sin cita', ['complaint']),
  row('can they come get me earlier for dialysis', ['change-trip']),
];

describe('wishes told from the words of another', () => {
  it.each(rows)('$text', ({ text, wishes, asking }) => {
    const { intents, asked = [], agreement } = listen(text, asking === undefined ? [] : [asking]);
    const heard = new Set([...(agreement === undefined ? [] : [agreement]), ...intents, ...asked]);
    expect([...heard].sort()).toEqual([...wishes].sort());
  });

  it.each<readonly [string, Partial<SlotValues>]>([
    ['El chofer de siempre es un amor. ¿Me confirma el viaje del jueves?', { refDate: '2026-11-26' }],
    ['q hora me recogen mañana', { refDate: '2026-11-24' }],
    ['what time do they pick me up tomorrow', { refDate: '2026-11-24' }],
  ])('a ride to come that is asked after: %s', (text, slots) => {
    const heard = listen(text);
    expect(heard.intents).toContain('trip-status');
    expect(heard.slots).toMatchObject(slots);
    expect(heard.slots.appointmentDate).toBeUndefined();
  });

  it.each<readonly [string, string, readonly Intent[]]>([
    ['can the driver text me when she is downstairs', 'text me when she is downstairs', []],
    ['can you have the driver honk twice, i move slow', 'honk twice, i move slow', []],
    ['¿puede el chofer avisarme cuando llegue?', 'avisarme cuando llegue', []],
    [
      'where is my ride, tell the driver to ring me when he is here',
      'ring me when he is here',
      ['trip-status'],
    ],
  ])('a word for the driver, asked or told: %s', (text, note, wishes) => {
    const heard = listen(text);
    expect(heard.slots.driverNote).toBe(note);
    expect(heard.intents.filter((wish) => wish === 'trip-status')).toEqual(wishes);
  });
});
