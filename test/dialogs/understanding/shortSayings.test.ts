import { readDanger } from '../../../dialogs/understanding/safety/readDanger';
import { listen } from './listen';

describe('a few everyday words, which are all that is said', () => {
  it.each([
    'cant go',
    "I can't go",
    'Sorry, we cannot make it tomorrow',
    'not coming today',
    "I'm done",
    'I will call you when I am finished',
    'ill call u when im done',
    'yo los llamo cuando termine',
    'all done here',
    'im dead tired',
    'i am so exhausted today',
    'dead on my feet',
    'no puedo ir',
    'Perdón, no voy a poder ir mañana',
    'ya no voy',
    'Ya terminé',
    'estoy muerta del cansancio',
    'me muero de hambre',
    'me muero de la risa',
    "no it's for my stepdad",
    'that is for our little boy',
    'just me myself and I',
    'my roommate took the car',
    "I won't be here wednesday",
    'no para mi comadre',
    'No señora, es pa mi nene',
    'sí, soy yo misma',
    'yo mismo voy',
    'no, solo quería que lo supieran',
    'I just wanted you to know',
    'I need a ride to my dialysis',
    'necesito transporte para mi diálisis',
    'my grandson carries me down the 4 steps',
    'mi yerno me carga por los 6 escalones',
    'mi vecina está conmigo',
  ])('are no danger: %s', (text) => {
    expect(readDanger(text)).toStrictEqual({ danger: 'routine' });
  });

  it.each(['my roommate took the pills', "I won't be here anymore", 'mi vecina está conmigo y no respira'])(
    'are more than that with one that is not: %s',
    (text) => {
      expect(readDanger(text)).not.toStrictEqual({ danger: 'routine' });
    },
  );

  it.each(['not gonna make it', "I'm not going to make it", 'no lo voy a lograr', 'i fell', 'Me caí'])(
    'are asked about where they may be more: %s',
    (text) => {
      expect(readDanger(text)).toStrictEqual({ danger: 'routine', mayBe: 'emergency' });
    },
  );

  it.each([
    'no point in going',
    'no reason to go',
    "what's the use of going",
    'para qué ir',
    'cancele mi viaje, ya para qué',
  ])('are asked about where who gives up a trip may give up on more: %s', (text) => {
    expect(readDanger(text)).toStrictEqual({ danger: 'routine', mayBe: 'crisis' });
  });

  it.each([
    'i cant go on',
    "I can't go on like this anymore",
    'cant do this anymore',
    'ya no puedo seguir asi',
    'ya no puedo más',
    "I'm done living",
    'im done, i got all the pills here',
    'ya no puedo seguir',
    'estoy muerta en vida',
    "I just can't face life anymore",
    "i can't keep living like this",
    'no puedo más con la vida',
    'ya no quiero seguir viviendo',
  ])('hide nothing that is said with more words: %s', (text) => {
    expect(readDanger(text).danger).toBe('crisis');
  });
});

it.each([
  'ambulance now',
  'we need an ambulance please',
  'ambulancia ya',
  'manden una ambulancia',
  'help me im dying',
  "somebody help, she's dying",
  'ayúdeme por favor que me muero',
  'auxilio se muere',
])('cries for help: %s', (text) => {
  expect(readDanger(text).danger).toBe('emergency');
});

it.each([
  'cant go',
  "Sorry, I can't make it tomorrow",
  "I don't want to go",
  'count me out',
  'no puedo ir',
  'ya no quiero ir',
])('cancel when nothing was asked: %s', (text) => {
  expect(listen(text).intents).toContain('cancel-trip');
});

it('cancel nothing where the driver did not come', () => {
  expect(listen('no llegó').intents).not.toContain('cancel-trip');
});

it.each(['cant go', 'no puedo ir'])('answers what was asked: %s', (text) => {
  expect(listen(text, ['canUseBus']).intents).toStrictEqual([]);
});
