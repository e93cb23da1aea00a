import { readDanger } from '../../../dialogs/understanding/safety/readDanger';

test.each([
  'only asking for the future, who do we call if he faints on a ride',
  'If one day my oxygen ran out on the road, would the driver pull over and call 911?',
  'for my records, if i had a bad reaction after chemo would yall bring me to the hospital',
  'Hypothetically if a rider quit breathing would your driver know CPR?',
  'If I ever bled from the fistula, would your driver come or do I call 911? I feel fine today.',
  'im makin a poster bout a stroke for church, do u know the signs',
  'hipotéticamente, si un pasajero deja de respirar, ¿el chofer sabe CPR?',
  'Y si algún día me desmayo en la guagua, ¿quién avisa al 911?',
  'para un trabajo de la escuela: ¿ustedes preguntan si uno se quiere lastimar? yo bien',
  'cuando es que uno llama al 911 y cuando a ustedes',
  'what do I do if I get chest pains on the van',
  '¿a quién llamo si me da un dolor de pecho en la guagua?',
])('what is asked of a day that may never come is no danger: %s', (text) => {
  expect(readDanger(text)).toEqual({ danger: 'routine' });
});

test.each([
  'if she ever stops shaking can you come, shes been seizing for ten minutes',
  'hypothetically if my chest felt like an elephant was on it right now would i call you',
  'if i ever needed you its now, he isnt breathing',
  'should i call 911 or you, he has chest pain and says if he ever dies its my fault',
  'only asking for the future, who do we call when he faints, he is fainting now',
  'what should I do, I get chest pains on the way over',
  'a quién llamo, me está dando un dolor de pecho en la guagua',
  'my wife is bleeding a lot, if it ever got bad would i call 911 or you',
  'a passenger is seizing in the van, what do i do, for the future too',
  'si algun dia los necesito es hoy, mi papa no reacciona',
  'en caso de que se ponga peor llamo al 911? a mi mama se le torcio la boca',
  'mi mama se cayo y no se levanta, en caso de que se desmaye a quien llamo',
])('what is so now stays an emergency: %s', (text) => {
  expect(readDanger(text).danger).toBe('emergency');
});

test.each([
  'if i ever killed myself would you people notice',
  'hypothetically how many of my pills would it take to not wake up',
  'so what happens if a person is past the point of wanting to be saved',
  'si algun dia me mato, quien cancela mis viajes',
])('despair in the words of a question stays a crisis: %s', (text) => {
  expect(readDanger(text).danger).toBe('crisis');
});
