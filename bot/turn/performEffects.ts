import type { Effect } from '../../dialogs/conversation';
import type { Say } from '../../dialogs/say';
import type { Consents } from '../../domain/ports/consents';
import type { Outbox } from '../../domain/ports/outbox';
import type { RideRepository } from '../../domain/ports/rideRepository';
import { onceKey, type WorkItems } from '../../domain/ports/workItems';
import type { Ride } from '../../domain/ride';

/** Where effects go. */
export interface EffectParts {
  readonly rides: RideRepository;
  readonly workItems: WorkItems;
  readonly consents: Consents;
  readonly outbox: Pick<Outbox, 'add'>;
}

/** An effect that was done. */
export interface Done {
  readonly kind: Effect['kind'];
  /** What is to be said of it. */
  readonly says: readonly Say[];
  /** What is kept of it in the log. */
  readonly result: unknown;
  /** The ride it booked or replaced. */
  readonly ride?: Ride;
}

/**
 * What an effect is for: a part of its key. A turn that broke off after its effects is done anew by the same message or by
 * another one; what the other one wants besides must not be taken for done.
 */
const purposeOf = (effect: Effect): string => {
  switch (effect.kind) {
    case 'bookRide':
      return effect.kind;
    case 'replaceRide':
      return `${effect.kind} ${effect.ride.number} ${effect.ride.status}`;
    case 'openWorkItem':
      return `${effect.kind} ${effect.item.kind} ${effect.item.reason}`;
    case 'recordConsent':
      return `${effect.kind} ${effect.change.given ? 'given' : 'taken back'}`;
    case 'sendText':
      return `${effect.kind} ${effect.text.purpose}`;
  }
};

/** Keys in the order of the effects. Of several effects for the same purpose each but the first bears its place among them. */
const keysOf = (effects: readonly Effect[], conversation: string, turn: number): readonly string[] => {
  const times = new Map<string, number>();
  return effects.map((effect) => {
    if (effect.kind === 'openWorkItem' && effect.item.once !== undefined) return onceKey(effect.item.once);
    if (effect.kind === 'openWorkItem' && effect.once !== undefined)
      return `${conversation}:once:${effect.once}`;
    const purpose = purposeOf(effect);
    const time = (times.get(purpose) ?? 0) + 1;
    times.set(purpose, time);
    return `${conversation}:${turn}:${purpose}${time === 1 ? '' : ` ${time}`}`;
  });
};

/**
 * Does what a turn wants done. Done again under the same key, it finds what the first time has done.
 * @throws StoreUnavailable when the store does not answer in time
 */
export const performEffects = ({ rides, workItems, consents, outbox }: EffectParts) => {
  const perform = async (effect: Effect, key: string): Promise<Omit<Done, 'kind'>> => {
    switch (effect.kind) {
      case 'bookRide': {
        const booked = await rides.book(effect.draft, effect.ride, effect.work);
        const { ride, cases } = booked;
        return { says: effect.saying(booked), result: { number: ride.number, cases }, ride };
      }
      case 'replaceRide': {
        const replaced = await rides.replace(key, effect.ride, effect.version, effect.work);
        const { number, status } = effect.ride;
        return {
          says: effect.saying(replaced),
          result: { number, status, ...replaced },
          ...(replaced.kind === 'replaced' && { ride: effect.ride }),
        };
      }
      case 'openWorkItem': {
        const item = await workItems.open(key, effect.item);
        return {
          says: effect.saying(item),
          result: { caseNumber: item.caseNumber, kind: item.kind, reason: item.reason },
        };
      }
      case 'recordConsent':
        await consents.record(key, effect.change, effect.confirmation);
        return { says: [], result: { given: effect.change.given } };
      case 'sendText':
        await outbox.add(key, effect.text);
        return { says: [], result: { purpose: effect.text.purpose } };
    }
  };

  /** The effects of one turn, under keys that begin with what names it: its conversation and its number. */
  return (effects: readonly Effect[], conversation: string, turn: number): Promise<readonly Done[]> => {
    const keys = keysOf(effects, conversation, turn);
    return Promise.all(
      effects.map(async (effect, index) => ({
        kind: effect.kind,
        ...(await perform(effect, keys[index] ?? conversation)),
      })),
    );
  };
};
