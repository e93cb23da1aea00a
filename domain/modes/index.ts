import type { KindOfRide } from '../facts';
import { air } from './air';
import { ambulance } from './ambulance';
import { bus } from './bus';
import { livery } from './livery';
import type { Mode } from './mode';
import { otherCarrier } from './otherCarrier';
import { privateCar } from './privateCar';
import { taxi } from './taxi';
import { train } from './train';
import { wheelchairVan } from './wheelchairVan';

/** A kind of ride that is booked here. */
export type ModeId = KindOfRide;

/** A table of kinds of ride; one that is left out is never chosen. */
export type Modes = { readonly [Id in ModeId]?: Mode };

/** Kinds of ride, cheapest first: the order that stands when there are no quotes. */
export const modes = {
  bus,
  train,
  'private-car': privateCar,
  livery,
  taxi,
  'other-carrier': otherCarrier,
  'wheelchair-van': wheelchairVan,
  ambulance,
  air,
} satisfies Readonly<Record<ModeId, Mode>>;

/** Ways the rider goes alone and is paid back for: their notice, approval and papers differ from those of a ride we send. */
export const paidBackModes: readonly ModeId[] = ['bus', 'train', 'private-car'];

/** Kinds of ride with a driver of ours, who has to find the door. */
export const drivenModes: readonly ModeId[] = ['livery', 'taxi', 'wheelchair-van', 'ambulance'];
