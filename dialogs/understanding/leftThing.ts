import { wishLexicon } from '../locales/vocabulary';
import type { Message } from './message';

/** Words between what was done and the thing, and between the thing and the vehicle: "left my good blue umbrella back in the van". */
const REACH = 4;

/** A thing of the rider's own that was left in a vehicle, as words of the message; `to` is exclusive. */
export interface LeftThing {
  readonly from: number;
  readonly to: number;
}

/** What was left behind in a vehicle: "I left my cane in the van", "se me quedó el celular en el carro". */
export const leftThings = ({ tokens }: Pick<Message, 'tokens'>): readonly LeftThing[] => {
  const found = wishLexicon.find(tokens);
  const cues = found.filter(({ concept }) => concept === 'leftCue');
  if (cues.length === 0) return [];
  const vehicles = found.filter(({ concept }) => concept === 'inVehicle');
  const people = found.filter(({ concept }) => concept === 'leftWho');
  /** "Left my mother with her walker" leaves her, and no walker. */
  const isNear = (end: number, start: number): boolean =>
    start >= end && start - end <= REACH && !people.some((who) => who.from >= end && who.to <= start);
  return found.filter(
    ({ concept, from, to }) =>
      concept === 'ownThing' &&
      cues.some(
        (cue) =>
          vehicles.some((vehicle) => isNear(Math.max(to, cue.to), vehicle.from)) &&
          (isNear(cue.to, from) || isNear(to, cue.from)),
      ),
  );
};
