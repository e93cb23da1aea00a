import { holds, informs, type Rule } from './rule';

/** A bus pass is asked for five business days ahead, so that it can be mailed. */
export const busPassMailed: Rule = {
  citation: 'BRK-notice-bus-pass-five',
  decide: ({ mode, busPassInHand }) =>
    mode === 'bus' && busPassInHand !== true ? informs('bus-pass-mailed') : holds,
};
