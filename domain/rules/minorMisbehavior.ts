import { known } from '../facts';
import { holds, needs, refuses, requires, type Rule } from './rule';

/** Age at which a child is grown up: the text says "child" and names no age. */
const GROWN_UP_AGE = 18;

/** A child who misbehaved on a ride alone has an adult along on every later one; a consent form does not help. */
export const minorMisbehavior: Rule = {
  citation: 'FAQ-minor-misbehavior',
  decide: ({ age, priorMisbehaviorRidingAlone, adultEscortAvailable }) => {
    if (age === undefined) return needs('age');
    if (!known(age) || age >= GROWN_UP_AGE || priorMisbehaviorRidingAlone !== true) return holds;
    if (adultEscortAvailable === undefined) return needs('adultEscortAvailable');
    return adultEscortAvailable === false ? refuses('adult-from-now-on') : requires('adult-escort');
  },
};
