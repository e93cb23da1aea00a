import type { Turn } from '../conversation';

/** Ends the trust in a member, with everything that was said to that one. */
export const forgetMember = ({ state }: Turn): void => {
  const {
    member: _member,
    trustedUntil: _trustedUntil,
    lastPlaces: _lastPlaces,
    lastMoved: _lastMoved,
    rideBefore: _rideBefore,
    begunElsewhere: _begunElsewhere,
    visitsAhead: _visitsAhead,
    toldOfMember: _toldOfMember,
    asksWho: _asksWho,
    saidName: _saidName,
    ridesWith: _ridesWith,
    ...caller
  } = state.caller;
  state.caller = { ...caller, identifiers: [], given: {} };
  state.said = [];
  state.question = [];
};
