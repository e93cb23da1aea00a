import { readDanger } from '../../../dialogs/understanding/safety/readDanger';

test.each([
  'if i dont get to dialysis i die so please make sure its on for the whole month',
  'without dialysis i die so i want it all set up for next year',
  'i would die without my chemo, put me down for all of march',
  'si me quedo sin diálisis me muero, así que apúnteme todo el mes que viene',
  'si falto a la quimio no duro, por eso lo kiero todo apuntao desde ya',
])('how much hangs on a treatment is no danger: %s', (text) => {
  expect(readDanger(text)).toEqual({ danger: 'routine' });
});

test.each([
  ['i missed dialysis since friday, i cant breathe, without it i die', 'emergency'],
  ['llevo 6 dias sin dialisis y no puedo respirar, si no voy me muero', 'emergency'],
  ['im stopping dialysis, without it i die, good', 'crisis'],
  ['without dialysis i die and thats what i want', 'crisis'],
  ['si dejo la dialisis me muero y eso es lo que quiero', 'crisis'],
])('who missed it, or wants to die, is read as they are: %s', (text, danger) => {
  expect(readDanger(text).danger).toBe(danger);
});

test.each([
  'masks make me feel like im suffocating, can i skip it on the van',
  'masks make it hard to breathe for me, do riders still have to wear one',
  'i cant breathe right with a mask on, can i ride without one',
  'la máscara esa me asfixia, ¿es obligao ponérsela?',
  'me falta el aire con el tapabocas, ¿lo tengo que llevar en el carro?',
])('a mask in which it is hard to breathe is a question about a rule: %s', (text) => {
  expect(readDanger(text)).toEqual({ danger: 'routine' });
});

test.each([
  'do i have to wear a mask, i cant breathe right now and my chest is tight',
  'i cant breathe, do i need a mask to go to the hospital',
  'took my mask off and i still cant breathe, do you need me to wear it',
  'my dad is short of breath and sweating, does he need a mask on the van',
  'no puedo respirar, ¿tengo que llevar mascarilla al hospital?',
  'me quité la mascarilla y sigo sin poder respirar, ¿es obligatoria?',
  'i cant breathe with this bronchitis, do drivers make us wear masks, is it a rule',
  'are masks mandatory? she cant breathe from this covid',
  'no puedo respirar con esta monga, ¿hay que llevar mascarilla?',
])('breath that is short without a mask stays an emergency: %s', (text) => {
  expect(readDanger(text).danger).toBe('emergency');
});
