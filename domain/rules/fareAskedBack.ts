import { holds, requires, type Rule, type View } from './rule';

/** Whether the rider pays the fare: a train always, a bus where no pass of ours is waited for. */
export const paysFare = ({ mode, busPassInHand }: View): boolean =>
  mode === 'train' || (mode === 'bus' && busPassInHand === true);

/** Whoever pays the fare asks for it back within 30 days of the ride. */
export const fareAskedBack: Rule = {
  citation: '17-134d-33(f)(2)(D)#reimbursement',
  decide: (facts) => (paysFare(facts) ? requires('claim-within-30-days') : holds),
};
