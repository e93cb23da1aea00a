import { listen } from './listen';

describe('a ride that is asked for somebody else', () => {
  it.each([
    'can i get a ride for my kid instead',
    'can you set up a ride for my son?',
    '¿puede ser un viaje para mi nene?',
    '¿me podría reservar un viaje para mi hijo?',
  ])('%s is asked for, and nothing about children', (text) => {
    const { intents, questions, slots } = listen(text);
    expect({ intents, questions, relation: slots.callerRelationship }).toEqual({
      intents: ['book-trip'],
      questions: undefined,
      relation: 'parent',
    });
  });

  it.each(['can my son ride alone, hes 13', 'can i book a ride for my mom or does she have to call'])(
    '%s asks how it is',
    (text) => {
      expect(listen(text).intents).not.toContain('book-trip');
    },
  );
});
