import { air } from '../../../domain/modes/air';
import { doesNot, suitsBecause } from '../../../domain/modes/mode';
import { suitability } from '../situations';

const necessary = suitsBecause('17-134d-33(e)(2)(J)(i)');
const cheaper = suitsBecause('17-134d-33(e)(2)(J)(ii)');
const noTime = suitsBecause('17-134d-33(e)(2)(J)(iii)');

suitability(air, [
  ['the condition makes it necessary', { airReason: 'medical' }, necessary],
  ['it is said to cost less', { airReason: 'cheaper' }, cheaper],
  ['it costs less, by the quotes', { airReason: 'cheaper', quotedCosts: { air: 199, livery: 200 } }, cheaper],
  [
    'it costs as much, by the quotes',
    { airReason: 'cheaper', quotedCosts: { air: 200, livery: 200 } },
    doesNot,
  ],
  ['there is a quote for the car only', { airReason: 'cheaper', quotedCosts: { livery: 200 } }, cheaper],
  ['nobody can tell the quotes', { airReason: 'cheaper', quotedCosts: 'unknown' }, cheaper],
  ['there is no time to go otherwise', { airReason: 'no-time' }, noTime],
  ['there is no ground', { airReason: 'none' }, doesNot],
  ['nobody can tell', { airReason: 'unknown' }, doesNot],
  ['nothing said', {}, doesNot],
]);
