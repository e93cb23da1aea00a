import { consentWordIn, endWordIn, isHelpWord } from '../../dialogs/consentWords';

describe('a word about texts, alone in a message', () => {
  it.each(['STOP', 'stop', ' Stop ', 'STOPALL', 'UNSUBSCRIBE', 'END', 'QUIT', 'REVOKE', 'OPTOUT', 'CANCEL'])(
    '%s stops them, and the carrier answers it',
    (text) => {
      expect(consentWordIn(text)).toMatchObject({ given: false, isCarriers: true });
    },
  );

  it.each(['stop.', 'STOP!', '¡Alto!', 'pare', 'Parar', 'cancel.'])(
    '%s stops them, and the carrier does not know it',
    (text) => {
      expect(consentWordIn(text)).toMatchObject({ given: false, isCarriers: false });
    },
  );

  it.each(['START', 'yes', 'UNSTOP'])('%s starts them', (text) => {
    expect(consentWordIn(text)).toMatchObject({ given: true, isCarriers: true });
  });

  it.each(['yes!', 'yes please', 'stop the ride', 'cancel my ride', 'sí', 'end of the week', '', '1'])(
    '%s is none',
    (text) => {
      expect(consentWordIn(text)).toBeUndefined();
    },
  );

  it.each([
    ['CANCEL', true],
    ['end', true],
    ['Quit.', true],
    ['STOP', false],
    ['alto', false],
  ])('%s may have meant a ride: %s', (text, expected) => {
    expect(consentWordIn(text)?.mayMeanARide).toBe(expected);
  });

  it.each([
    ['HELP', true],
    [' info ', true],
    ['help me', false],
    ['ayuda', false],
  ])('%s asks the carrier what texts are about: %s', (text, expected) => {
    expect(isHelpWord(text)).toBe(expected);
  });
});

describe('a word that ends what is being done, on a call or a page', () => {
  it.each([
    ['Stop.', 'STOP'],
    ['cancelar', 'CANCELAR'],
    ['END', 'END'],
    ['pare', 'PARE'],
    ['stop at the pharmacy', undefined],
    ['unsubscribe', undefined],
    ['no', undefined],
  ])('%s', (text, expected) => {
    expect(endWordIn(text)).toBe(expected);
  });
});
