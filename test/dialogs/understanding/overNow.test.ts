import { readDanger } from '../../../dialogs/understanding/safety/readDanger';

test.each([
  'decades ago i meant to kill myself, thats behind me, my group meets on tuesdays',
  'when i was a teenager i wanted to die, im doing better now, ride to counseling friday',
  'i used to want to hurt myself but not anymore, my therapist is in Derby',
  'i dont want to die anymore, the new doctor saved me',
  'de muchacha intenté matarme, eso quedó atrás, voy a consejería los lunes',
  'hace diez años me quería morir y ya estoy bien, necesito viaje a la terapia',
  'antes me quería matar y ya no, la pastilla me ayuda',
  'my nephew used to hear voices telling him to jump, not since the new pills, he sees psychiatry on the 4th',
  'ya no quiero morirme como el año aquel, me siento mejor',
])('a crisis of long ago that is over is none, and is asked about at most: %s', (text) => {
  expect(readDanger(text).danger).toBe('routine');
});

test.each([
  'years ago i tried to kill myself and lately it is all i think about',
  'i used to want to die, i got better, and tonight it is back',
  'a long time ago i cut my wrists and im going to do it again',
  'hace años que ya no quiero vivir',
  'hace mucho me quise matar y ya no aguanto más',
  'de joven me quise morir y otra vez estoy igual',
  'ya no quiero estar en este mundo',
  'i dont want to live anymore',
  'i used to be so happy, i dont want to be here anymore',
  'antes de navidad ya no voy a estar, lo tengo decidido, me mato',
  'hace tiempo que quiero morirme, gracias a Dios tengo con qué',
  'i used to fight it. no more fighting, im ready to die',
])('who says that it comes back, or cannot go on, tells of now: %s', (text) => {
  expect(readDanger(text).danger).toBe('crisis');
});
