import { isMessageKey, type MessageKey } from './locales/messages';
import type { Say } from './say';

/** The next wording of a question whose wordings are not called after it. */
const nextWording: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  idle: 'idle.again',
  'idle.again': 'idle.examples',
  'idle.examples': 'idle',
  'idle.forOther': 'idle.again',
  'idle.story': 'idle.again',
  'idle.loss': 'idle.again',
  'startOver.done': 'idle.again',
  'startOver.stopped': 'idle.again',
  restarted: 'idle.again',
  'booked.already.other': 'idle.again',
  wait: 'wait.still',
  'wait.still': 'wait',
  'resume.book': 'resume.again',
  'resume.book.onDay': 'resume.again',
  'resume.change': 'resume.again',
  'resume.change.onDay': 'resume.again',
  'resume.again': 'resume.again.more',
  'resume.again.more': 'resume.again',
  'cancel.one': 'cancel.yesOrKeep',
  'cancel.one.underway': 'cancel.yesOrKeep',
  'cancel.told': 'cancel.yesOrKeep',
  'cancel.allOf': 'cancel.all.again',
  'cancel.all.again': 'cancel.all.again.more',
  'cancel.all.again.more': 'cancel.all.again',
  'cancel.pair.again': 'cancel.pair.again.more',
  'cancel.pair.again.more': 'cancel.pair.again',
  'cancel.series.again': 'cancel.series.again.more',
  'cancel.series.again.more': 'cancel.series.again',
  'change.what.again': 'form.whatToChange',
  'readBack.confirm': 'form.yesOrChange',
  'readBack.confirmChange': 'change.yesOrChange',
  'claim.mode.money': 'claim.mode.again',
  'claim.mode.approval': 'claim.mode.again',
  'claim.mode.again': 'claim.mode.again.more',
  'claim.mode.again.more': 'claim.mode.again',
  'identify.whole.noMatch': 'identify.whole.again',
};

const AGAIN = '.again';
const EXAMPLES = '.examples';
const WRITTEN = '.written';

/** A question is put as it is called, then `again`, then with `examples`, then from the start. */
const findWordingAfter = (key: MessageKey): MessageKey | undefined => {
  const base = key.replace(/\.(?:again|examples)$/u, '');
  const named = key === base ? [base + AGAIN] : key.endsWith(AGAIN) ? [base + EXAMPLES, base] : [base];
  return nextWording[key] ?? named.find(isMessageKey);
};

const wordingsAfter = new Map<MessageKey, MessageKey | undefined>();

/** The next wording of a question; each message is looked up once. */
const wordingAfter = (key: MessageKey): MessageKey | undefined => {
  if (!wordingsAfter.has(key)) wordingsAfter.set(key, findWordingAfter(key));
  return wordingsAfter.get(key);
};

/** What tells of danger is told by itself, in an order of its own. */
const isOfDanger = ({ key }: Say): boolean => key.startsWith('danger.');

/** What was asked of who cannot hear was put in writing only as it went out. */
const asAsked = (key: string): string => (key.endsWith(WRITTEN) ? key.slice(0, -WRITTEN.length) : key);

/** Without values it takes none, whatever stands beside it. */
const areValuesSame = ({ values: one }: Say, { values: other }: Say): boolean =>
  one === undefined || other === undefined || one === other || JSON.stringify(one) === JSON.stringify(other);

const isSame = (one: Say, other: Say): boolean =>
  asAsked(one.key) === asAsked(other.key) && areValuesSame(one, other);

/** Most wordings of one question. */
const MOST_WORDINGS = 4;

/** What a question is called in the words it is put in, one after the other. */
const findWordingsFrom = (asked: string): ReadonlySet<string> => {
  const wordings = [asked];
  let key = isMessageKey(asked) ? wordingAfter(asked) : undefined;
  while (key !== undefined && wordings.length <= MOST_WORDINGS) {
    wordings.push(asAsked(key));
    key = wordingAfter(key);
  }
  return new Set(wordings);
};

const wordingsOf = new Map<string, ReadonlySet<string>>();

/** The same; each message is looked up once, and what this release does not know each time. */
const wordingsFrom = (asked: string): ReadonlySet<string> => {
  const before = wordingsOf.get(asked);
  if (before !== undefined) return before;
  const wordings = findWordingsFrom(asked);
  if (isMessageKey(asked)) wordingsOf.set(asked, wordings);
  return wordings;
};

/** Whether two questions ask the same, in whichever of its words. */
export const isSameQuestion = (one: Say, other: Say): boolean => {
  const [asked, before] = [asAsked(one.key), asAsked(other.key)];
  return (
    (asked === before || wordingsFrom(asked).has(before) || wordingsFrom(before).has(asked)) &&
    areValuesSame(one, other)
  );
};

/**
 * What is said now, with no question put in the very words of the message before it: whoever did not answer is helped by
 * other words, and whoever asked something between hears that it was listened to.
 */
export const inOtherWords = (before: readonly Say[], now: readonly Say[]): readonly Say[] => {
  const wasSaid = (one: Say): boolean => before.some((other) => isSame(one, other));
  return now.map((one) => {
    let other = one;
    for (let tried = 0; tried < MOST_WORDINGS && wasSaid(other) && !isOfDanger(one); tried += 1) {
      const key = wordingAfter(other.key);
      if (key === undefined) return one;
      other = { ...other, key };
    }
    return other;
  });
};
