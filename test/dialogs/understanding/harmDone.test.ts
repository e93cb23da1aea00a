import { readDanger } from '../../../dialogs/understanding/safety/readDanger';

test.each([
  'she wrote she wants to be gone for good, she has my pills on her bed, hasnt swallowed any',
  'my niece has all her tablets in her fist, she havent swallowed none. says shes done',
  'girlfriend took all her pills out of the bottle and lined them up, says shes done, hasnt taken one',
  'he tried to tie a noose again just now, staff stopped him, no marks',
  'resident hears commands to stab her own eyes, she is holding on to the bed so she wont',
  'gon slit my wrists when im done typin dis',
  'mi hijo de 15 sacó mis pastillas del gabinete y dice que no quiere estar aquí, no se ha tragado ninguna',
  'mi nena dice q no kiere estar aki y tiene la navaja en la mano, no c a cortao',
  'esta noche cuando los nenes se duerman me las tomo todas',
  'la voz me manda tirarme del puente',
])('means at hand and nothing done yet is a crisis: %s', (text) => {
  expect(readDanger(text).danger).toBe('crisis');
});

test.each([
  'im done, i took all the pills',
  'already swallowed it, tell my kids I love them',
  'he said he doesnt want to live and he took all of his heart pills',
  'she cut her wrist, not deep, wants to die',
  'he shot himself in the foot, he wants to die',
  'ya me las tragué, dígale a mi mamá que la quiero',
  'me tomé todas las pastillas, no quiero seguir',
  'mi hermana se cortó las venas, no se ha muerto',
])('harm that is done is an emergency, however much despair is told beside it: %s', (text) => {
  expect(readDanger(text).danger).toBe('emergency');
});

test.each([
  'no fever no cough. i just dont see any reason to keep living',
  'my cousin posted "last night on earth" and wont text back',
  'my nephew keeps drawing his school and says hell do a columbine',
  'busqué en el celular de mi hijo y puso «cómo morir sin dolor»',
  'ya no le veo razón a seguir viviendo',
])('what only who does not want to live says, or wants to kill, is a crisis: %s', (text) => {
  expect(readDanger(text).danger).toBe('crisis');
});

test.each([
  'ya no le veo caso a seguir con ese transporte, siempre llega tarde',
  'i dont see any point to keep calling, he is always late',
])('who gives up a ride gives up no life: %s', (text) => {
  expect(readDanger(text)).toEqual({ danger: 'routine' });
});
