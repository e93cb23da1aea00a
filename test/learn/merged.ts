import type { Learned, LearnedLesson } from '../../dialogs/understanding/learned/network';
import type { Lesson } from './sources';
import type { Trained } from './train';

/** A lesson that was learned, and a checksum of what it was learned from. */
export type FromSource = Trained & Pick<LearnedLesson, 'from'>;

/** What was learned of a lesson before, taken out of the form of {@link merged}. */
export const learnedBefore = (learned: Learned, numbers: Buffer, name: Lesson): FromSource => {
  const { danger } = learned;
  const features = new Uint32Array(
    numbers.buffer.slice(numbers.byteOffset, numbers.byteOffset + learned.features * 4),
  );
  const { first, known, ...lesson } = learned[name];
  const length = 1 + lesson.width;
  const start = features.byteLength + (name === 'danger' ? 0 : danger.known * (1 + danger.width));
  const own = features.slice(first, first + known);
  // In the order of their numbers, as they come out of learning.
  const order = [...own.keys()].sort((one, other) => (own[one] ?? 0) - (own[other] ?? 0));
  const rarity = new Uint8Array(known);
  const rows = new Int8Array(known * lesson.width);
  for (const [index, place] of order.entries()) {
    const at = start + place * length;
    rarity[index] = numbers[at] ?? 0;
    rows.set(new Int8Array(numbers.subarray(at + 1, at + length)), index * lesson.width);
  }
  return { ...lesson, features: own.sort(), rarity, rows };
};

/** How rare each feature of a lesson is; the lower, the more often it comes. */
const raritiesOf = ({ features, rarity }: Trained): ReadonlyMap<number, number> =>
  new Map(Array.from(features, (feature, index) => [feature, rarity[index] ?? 0]));

/** Puts what was learned of both lessons together in the form in which it is read: see {@link Learned}. */
export const merged = (
  danger: FromSource,
  wishes: FromSource,
): { readonly learned: Learned; readonly numbers: Buffer } => {
  const [ofDanger, ofWishes] = [raritiesOf(danger), raritiesOf(wishes)];
  const rarest = (feature: number): number =>
    Math.min(ofDanger.get(feature) ?? Infinity, ofWishes.get(feature) ?? Infinity);
  const kindOf = (feature: number): number => (ofDanger.has(feature) ? (ofWishes.has(feature) ? 1 : 0) : 2);
  const features = Uint32Array.from(
    [...new Set([...danger.features, ...wishes.features])].sort(
      (one, other) => kindOf(one) - kindOf(other) || rarest(one) - rarest(other),
    ),
  );
  const lessonOf = (
    { features: own, rarity, rows, ...lesson }: FromSource,
    knows: ReadonlyMap<number, number>,
  ): { readonly lesson: LearnedLesson; readonly bytes: Uint8Array } => {
    const { width } = lesson;
    const first = features.findIndex((feature) => knows.has(feature));
    const indices = new Map(Array.from(own, (feature, index) => [feature, index]));
    const bytes = new Uint8Array(own.length * (1 + width));
    for (let place = 0; place < own.length; place += 1) {
      const index = indices.get(features[first + place] ?? 0) ?? 0;
      bytes[place * (1 + width)] = rarity[index] ?? 0;
      bytes.set(rows.subarray(index * width, (index + 1) * width), place * (1 + width) + 1);
    }
    return { lesson: { ...lesson, first, known: own.length }, bytes };
  };
  const [one, other] = [lessonOf(danger, ofDanger), lessonOf(wishes, ofWishes)];
  return {
    learned: { features: features.length, danger: one.lesson, wishes: other.lesson },
    numbers: Buffer.concat([new Uint8Array(features.buffer), one.bytes, other.bytes]),
  };
};
