import { listen } from './listen';

describe('who asks for help asks nothing about drivers', () => {
  it.each(['can you help me', 'can you help my mom', 'me puede ayudar', 'puede ayudar a mi mamá'])(
    '%s',
    (text) => {
      expect(listen(text).questions).toBeUndefined();
    },
  );

  it.each([
    'will the driver help me',
    'can they help my mom',
    'can you help me get down the stairs?',
    '¿el chofer me ayuda?',
    '¿me ayudan a bajar las escaleras?',
  ])('but who asks what a driver does: %s', (text) => {
    expect(listen(text).questions).toEqual(['driverHelps']);
  });
});

it.each(['another one dec 15 at 1', 'i also need one dec 15 at 1', 'y otro el 15 a la 1'])(
  'one more ride is heard as such: %s',
  (text) => {
    expect(listen(text, ['needs']).isAnotherOne).toBe(true);
  },
);

it.each([
  'no, muchas gracias, usted es muy amable',
  "no thanks, you're very kind",
  'no thank you so much you are a blessing',
])('kind words beside a no say no more: %s', (text) => {
  expect(listen(text, ['needs']).isOnlyNo).toBe(true);
});
