import { listen } from './listen';

describe('who calls', () => {
  it.each([
    ['im writing from manila, my father in norwich needs a ride', 'child'],
    ['calling from ohio, my grandma lives in hamden and needs the eye doctor', 'grandchild'],
    ['le escribo desde santo domingo, mi mama vive en bristol y necesita ir al medico', 'child'],
    ['im calling from elm house, our patient ana diaz needs a ride', 'facility-staff'],
  ])('%s', (text, relation) => {
    expect(listen(text).slots.callerRelationship).toBe(relation);
  });
});

describe('a relative who is spoken of is no clinic', () => {
  it.each([
    'his daughter denise farrow',
    'y el otro nene lucas tambien tiene cita ese dia',
    'my son owen too',
  ])('%s', (text) => {
    expect(listen(text, ['destination']).slots.destination).toBeUndefined();
  });

  it.each(['the childrens clinic', "my daughter's pediatrician in hamden", 'childrens in hartford'])(
    '%s is one',
    (text) => {
      expect(listen(text, ['destination']).slots.destination ?? listen(text).slots.reason).toBeDefined();
    },
  );
});

describe('a yes that is said twice over', () => {
  it.each(['fine yes', 'good go ahead', 'bueno si'])('%s', (text) => {
    expect(listen(text, [], { isReadBack: true }).answer).toBe('yes');
  });

  it.each(['fine no', 'good one'])('%s is none', (text) => {
    expect(listen(text, [], { isReadBack: true }).answer).not.toBe('yes');
  });
});

describe('nobody who can drive', () => {
  it.each(['noboddy can take me', 'nobdy can drive me', 'nobody can take me'])('%s', (text) => {
    expect(listen(text, ['someoneCanDrive']).slots.someoneCanDrive).toBe(false);
  });
});

describe('not knowing when one is done', () => {
  it.each(['no se cuando termino', 'no sé a qué hora salgo', 'i dont know when ill be done'])(
    '%s',
    (text) => {
      const { danger, mayBe, slots } = listen(text, ['reason']);
      expect({ danger, mayBe, back: slots.returnTime }).toEqual({
        danger: 'routine',
        mayBe: undefined,
        back: 'will-call',
      });
    },
  );
});
