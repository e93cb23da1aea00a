import { ctHusky } from '../../../domain/program/ctHusky';
import { listen } from './listen';

/** How members name the care that cannot wait. */
const words: Readonly<Record<string, readonly string[]>> = {
  dialysis: ['dialysis', 'diálisis'],
  oncology: ['chemo', 'quimioterapia'],
  radiation: ['radiation', 'radioterapia'],
  infusion: ['transfusion', 'transfusión'],
  surgery: ['surgery', 'cirugía'],
  'substance-use': ['methadone', 'metadona'],
  'hospital-discharge': [],
};

test.each(ctHusky.urgentKindsOfCare.value)(
  '%s is read as the care that cannot wait, in both languages',
  (kind) => {
    expect(words).toHaveProperty(kind);
    for (const word of words[kind] ?? [])
      expect([word, listen(`I need a ride to ${word}`).slots.reason]).toEqual([word, kind]);
  },
);

test('who missed such care is heard as urgent', () => {
  for (const [english = '', spanish = ''] of Object.values(words)) {
    if (english === '') continue;
    expect([english, listen(`I missed my ${english}`).danger]).toEqual([english, 'urgent']);
    expect([spanish, listen(`perdí mi ${spanish}`).danger]).toEqual([spanish, 'urgent']);
  }
});
