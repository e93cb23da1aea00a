import { drawBytes } from '../../bot/drawBytes';

describe('drawBytes', () => {
  it('draws pieces of the length asked for, none of them twice', () => {
    const draw = drawBytes(12);
    const drawn = Array.from({ length: 1_000 }, draw);
    expect(new Set(drawn.map(({ length }) => length))).toStrictEqual(new Set([12]));
    expect(new Set(drawn.map((piece) => piece.toString('hex'))).size).toBe(1_000);
  });
});
