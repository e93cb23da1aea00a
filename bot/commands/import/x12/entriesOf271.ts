import type { Found } from '../directory';
import type { Renewal } from '../renewal';
import { Answer } from './answer';
import { rejectionOf } from './rejections';
import { segmentsOf } from './segmentsOf';

/** Answers that are brought in in one go. */
const ANSWERS_A_BLOCK = 500;

/** Levels of HL: who is insured, and who is so through somebody else. */
const SUBSCRIBER = '22';
const DEPENDENT = '23';

/** Segments after which an answer is whole. */
const ends = ['HL', 'SE'];

/** Segments that may not come within an answer. */
const outside = ['ST', 'GE', 'GS', 'IEA', 'ISA'];

const isOneOf = (names: readonly string[], name: string | undefined): boolean =>
  name !== undefined && names.includes(name);

async function* answersIn(stream: AsyncIterable<Uint8Array>, head: string): AsyncGenerator<Found<Renewal>> {
  let answer: Answer | undefined;
  let isEligibility = false;
  let last = 0;
  const bad = (at: number, reason: string): Found<Renewal> => ({ at, entry: { kind: 'bad', reason } });
  const cutOff = 'ends within an answer';
  for await (const segment of segmentsOf(stream, head)) {
    const { at } = segment;
    last = at;
    if ('reason' in segment) {
      if (answer === undefined) yield bad(at, segment.reason);
      else answer.spoil(at, segment.reason);
      continue;
    }
    const [name, first, , third, fourth] = segment.elements;
    if (answer !== undefined && (isOneOf(ends, name) || isOneOf(outside, name))) {
      if (isOneOf(outside, name)) answer.spoil(at, cutOff);
      yield answer.found();
      answer = undefined;
    }
    if (name === 'ST') {
      isEligibility = first === '271';
      if (!isEligibility) yield bad(at, 'not an eligibility answer (271)');
    } else if (!isEligibility) continue;
    else if (name === 'HL' && (third === SUBSCRIBER || third === DEPENDENT))
      answer = new Answer(at, { isDependent: third === DEPENDENT, hasDependents: fourth === '1' });
    else if (answer !== undefined) answer.take(segment);
    else if (name === 'AAA') yield bad(at, rejectionOf(third ?? ''));
  }
  if (answer === undefined) return;
  answer.spoil(last, cutOff);
  yield answer.found();
}

/**
 * What X12 271 eligibility answers hold, a block at a time, at the segments where they begin.
 * @param head how the stream begins: its first 106 characters and more
 * @throws FileUnreadable: the file begins with ISA and is no interchange
 */
export async function* entriesOf271(
  stream: AsyncIterable<Uint8Array>,
  head: string,
): AsyncGenerator<readonly Found<Renewal>[]> {
  let block: Found<Renewal>[] = [];
  for await (const found of answersIn(stream, head)) {
    block.push(found);
    if (block.length < ANSWERS_A_BLOCK) continue;
    yield block;
    block = [];
  }
  yield block;
}
