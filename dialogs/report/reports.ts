import type { NewWorkItem, WorkItemKind } from '../../domain/ports/workItems';
import type { MessageKey } from '../locales/messages';
import type { Intent } from '../understanding/heard';

/** Something a caller tells of that a person has to act on. */
export interface Report {
  readonly on: Intent;
  readonly kind: WorkItemKind;
  readonly reason: NewWorkItem['reason'];
  /** Said with the case number, and when somebody will be in touch. */
  readonly says: MessageKey;
  /** What is said instead where no text came: there are none to stop. */
  readonly saysUntexted?: MessageKey;
  /** Asked where few words say nothing of what happened. */
  readonly what?: MessageKey;
  /** Asked once the work is open: a no may be danger. */
  readonly safe?: MessageKey;
  /** Asked once the work is open, where a car of today may not have come: whoever waits gets one first. */
  readonly waiting?: MessageKey;
  /** No text goes to this number any more. */
  readonly stopsTexts?: true;
  /** The member has died: nobody is told of rides any more. */
  readonly isOfDeath?: true;
  /** No ride goes until a person has settled it. */
  readonly holdsRides?: true;
  /** It may be told of somebody else than a driver. */
  readonly isOfAnybody?: true;
  /** Whoever tells it is not the member: what the conversation knows of one is forgotten. */
  readonly isStranger?: true;
}

const incident = (on: Intent & NewWorkItem['reason']): Report => ({
  on,
  kind: 'serious-incident',
  reason: on,
  says: 'report.incident',
});

/** Somebody waits for a car that has not come. */
export const stranded: Report = {
  on: 'stranded',
  kind: 'stranded',
  reason: 'stranded',
  says: 'report.stranded',
  safe: 'report.safe',
};

/** What comes before any other wish; where a message tells of several, the first. */
export const reports: readonly Report[] = [
  {
    on: 'rider-died',
    kind: 'member-record',
    reason: 'died',
    says: 'report.died',
    isOfDeath: true,
    stopsTexts: true,
    holdsRides: true,
  },
  {
    on: 'wrong-number',
    kind: 'member-record',
    reason: 'wrong-number',
    says: 'report.wrongNumber',
    saysUntexted: 'report.wrongNumber.untexted',
    stopsTexts: true,
    isStranger: true,
  },
  { ...incident('abuse-or-neglect'), isOfAnybody: true },
  incident('driver-conduct'),
  incident('crash-or-fall'),
  incident('left-alone'),
  incident('unsafe-ride'),
  stranded,
  { on: 'was-there', kind: 'late-ride', reason: 'no-show-disputed', says: 'report.wasThere' },
  {
    on: 'moved-away',
    kind: 'member-record',
    reason: 'moved-away',
    says: 'report.movedAway',
    holdsRides: true,
  },
];

/** What can be told beside anything else, and waits until that is done. */
export const feedback: readonly Report[] = [
  {
    on: 'complaint',
    kind: 'complaint',
    reason: 'complaint',
    says: 'report.complaint',
    what: 'report.complaint.what',
    waiting: 'report.waiting',
  },
  {
    on: 'compliment-suggestion',
    kind: 'complaint',
    reason: 'compliment',
    says: 'report.compliment',
  },
];
