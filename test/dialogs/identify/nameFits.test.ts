import { nameFits, nearlyFits } from '../../../dialogs/identify/nameFits';

const alma = { firstName: 'Alma', lastName: 'Whitcomb' };
const tomas = { firstName: 'Tomás', lastName: 'Arroyo' };
const ana = { firstName: 'Ana', lastName: 'Diaz' };

it.each([
  ['as it is', { first: 'Alma', last: 'Whitcomb' }, alma, 'fits'],
  ['without its accent', { first: 'TOMAS', last: 'arroyo' }, tomas, 'fits'],
  ['the first name alone', { first: 'Alma' }, alma, 'fits'],
  ['a letter left out', { first: 'Alma', last: 'Witcomb' }, alma, 'nearly'],
  ['a letter too many', { first: 'Tomas', last: 'Arrroyo' }, tomas, 'nearly'],
  ['another letter', { first: 'Elma', last: 'Whitcomb' }, alma, 'nearly'],
  ['two letters swapped', { first: 'Alam', last: 'Whitcomb' }, alma, 'nearly'],
  ['a slip in each', { first: 'Alam', last: 'Witcomb' }, alma, 'not'],
  ['two slips in one', { first: 'Alma', last: 'Wicomb' }, alma, 'not'],
  ['another of the family', { first: 'Elena', last: 'Whitcomb' }, alma, 'not'],
  ['a short name, which another may have', { first: 'Ann', last: 'Diaz' }, ana, 'not'],
] as const)('%s', (_, given, member, how) => {
  expect(nameFits(given, member)).toBe(how === 'fits');
  expect(nearlyFits(given, member)).toBe(how === 'nearly');
});
