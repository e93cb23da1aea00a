import { languageIn, messageOf, parseActivity } from '../../../../bot/channels/webChat/posted';

const messageIn = (activity: object) => {
  const posted = parseActivity(JSON.stringify({ type: 'message', ...activity }));
  return posted === undefined ? undefined : messageOf('abc', posted, () => 'made');
};

describe('a posted activity', () => {
  it.each([
    ['words', { text: ' a ride ' }, { text: 'a ride' }],
    ['a button with its title', { text: 'Yes', value: { turn: 3, key: '1' } }, { text: 'Yes', keys: '1' }],
    ['a button alone', { value: { turn: 3, key: '9' } }, { text: '9', keys: '9' }],
    ['a value that is no button', { text: 'Yes', value: { turn: 3, key: '12' } }, { text: 'Yes' }],
    ['a picture', { attachments: [{}] }, { text: '', hasPicture: true }],
    ['words of a Spanish page', { text: 'hola', locale: 'es-PR' }, { text: 'hola', languageHint: 'es' }],
    ['nothing', {}, { text: '' }],
  ])('is %s', (_, activity, incoming) => {
    expect(messageIn(activity)?.incoming).toEqual({ isTextMessage: false, ...incoming });
  });

  it('belongs to a turn when it is a button, and else to none', () => {
    expect(messageIn({ value: { turn: 3, key: '1' } })?.after).toBe(3);
    expect(messageIn({ text: 'yes' })).not.toHaveProperty('after');
  });

  it.each([
    ['1589-kq.z:9_A', '1589-kq.z:9_A'],
    ['open', 'made'],
    ['', 'made'],
    ['a|answer', 'made'],
    ['x'.repeat(65), 'made'],
    [7, 'made'],
    [undefined, 'made'],
  ])('with the id %p is known as %p', (clientActivityID, id) => {
    expect(messageIn({ text: 'hi', channelData: { clientActivityID } })).toMatchObject({
      id,
      conversation: 'web:abc',
      channel: 'web',
    });
  });

  it.each(['', '{', 'null', '[]', '{"type":1}', '{"type":"message","text":7}'])('is none: %s', (text) => {
    expect(parseActivity(text)).toBeUndefined();
  });
});

describe('the language somebody reads', () => {
  it.each([
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['pt-BR, ES', 'es'],
    ['en', 'en'],
    ['pt', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of %p is %p', (tags, language) => {
    expect(languageIn(tags)).toBe(language);
  });
});
