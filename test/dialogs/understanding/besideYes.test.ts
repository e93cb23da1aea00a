import { besideYes } from '../../../dialogs/understanding/intents/besideYes';

describe('beside a yes', () => {
  it.each([
    'yes',
    'yes please',
    'yes, book it',
    'yes that is right, see you then',
    'Yes, thank you so much!',
    'yes with pleasure',
    'sure, go ahead and book it',
    'yep, my appointment, thanks',
    'perfect, why not',
    'sí',
    'sí, con mucho gusto',
    'dale, mi amor',
    'sí, resérvelo por favor, gracias por su ayuda',
    'sí, está bien así',
  ])('nothing is added by "%s"', (text) => {
    expect(besideYes(text)).toBeUndefined();
  });

  it.each([
    ['yes, my grfgr rides with me', 'my grfgr rides with me'],
    ['Yes but the thing with the lttr', 'but the thing with the lttr'],
    ['ok, also the blnkt please', 'also the blnkt'],
    ['sí, conmigo va la srtga', 'conmigo va la srtga'],
    ['sí pero el prtn', 'pero el prtn'],
    ['sí, llevo la mqna', 'llevo la mqna'],
  ])('"%s" adds', (text, expected) => {
    expect(besideYes(text)).toBe(expected);
  });
});
