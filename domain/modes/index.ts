import { bus } from './bus';
import { livery } from './livery';
import { privateCar } from './privateCar';
import { wheelchairVan } from './wheelchairVan';

/** Kinds of ride this assistant can book, cheapest first: the order that stands when there are no quotes. */
export const modes = {
  bus,
  'private-car': privateCar,
  livery,
  'wheelchair-van': wheelchairVan,
};

/** A kind of ride this assistant can book. */
export type ModeId = keyof typeof modes;

/** All kinds of ride, cheapest first. */
export const modeIds = [
  'bus',
  'private-car',
  'livery',
  'wheelchair-van',
] as const satisfies readonly ModeId[];
