import { forgetTry, heardInBurst, isInBurst, isLeftOut, onScreen } from '../../dialogs/burst';
import { say, type Say } from '../../dialogs/say';
import { newConversation, type ConversationState } from '../../dialogs/conversationState';
import type { Heard } from '../../dialogs/understanding/heard';

const AT = 1_000_000;

const heard = (more: Partial<Heard> = {}): Heard => ({
  text: 'dec 4',
  danger: 'routine',
  intents: [],
  slots: {},
  unclear: [],
  ...more,
});

const asking = (question: readonly Say[], said: readonly Say[] = question): ConversationState => ({
  ...newConversation('en', 'default'),
  turn: 3,
  said,
  question,
  textedAt: AT,
});

const day = [say('ask.appointment')];

describe('a burst', () => {
  it.each([
    ['the first text', undefined, AT, false],
    ['at once', AT, AT, true],
    ['4.999 seconds later', AT, AT + 4_999, true],
    ['5 seconds later', AT, AT + 5_000, false],
    ['before the last one, by a clock that was put back', AT, AT - 60_000, false],
  ])('%s', (_what, before, now, expected) => {
    expect(isInBurst(before, now)).toBe(expected);
  });
});

describe('an answer within a burst', () => {
  it.each<[string, readonly Say[], readonly Say[], boolean]>([
    ['the question again', day, day, true],
    ['the question in other words', day, [say('ask.appointment.again')], true],
    [
      'that it was not understood, and the question',
      day,
      [say('notUnderstood'), say('ask.appointment.again')],
      true,
    ],
    ['another question', day, [say('ask.reason')], false],
    ['a narrower question', day, [say('ask.appointmentTime')], false],
    ['a name, and the question', day, [say('identify.done', { name: 'Ana' }), ...day], false],
    ['a person offered', day, [say('offer.person'), ...day], false],
    [
      'the same question about another ride',
      [say('clarify.place.one', { name: 'Elm', town: 'Derby' })],
      [say('clarify.place.one', { name: 'Oak', town: 'Derby' })],
      false,
    ],
    ['danger, told again', [say('danger.ask.emergency')], [say('danger.ask.emergency')], false],
    ['nothing', day, [], false],
    ['only that it was not understood', day, [say('notUnderstood')], false],
  ])('%s', (_what, question, said, expected) => {
    expect(isLeftOut(onScreen(asking(question)), heard(), said, AT + 1_000)).toBe(expected);
  });

  it('is given five seconds after the last text', () => {
    expect(isLeftOut(onScreen(asking(day)), heard(), day, AT + 5_000)).toBe(false);
  });

  it.each<[string, Partial<Heard>]>([
    ['danger', { danger: 'emergency' }],
    ['a crisis', { danger: 'crisis' }],
    ['a wish to hear it again', { intents: ['repeat'] }],
  ])('is given to %s', (_what, more) => {
    expect(isLeftOut(onScreen(asking(day)), heard(more), day, AT + 1_000)).toBe(false);
  });

  it('is left out twice running and no more: whoever writes on may have got nothing', () => {
    const again = (leftOut: number) =>
      isLeftOut(onScreen({ ...asking(day), leftOut }), heard(), [say('ask.appointment.again')], AT);
    expect([0, 1, 2].map(again)).toEqual([true, true, false]);
  });

  it('compares with the question on the screen, whatever was told beside it', () => {
    const state = asking(day, [say('faq.cost'), say('ask.appointment.again')]);
    expect(isLeftOut(onScreen(state), heard(), day, AT + 1_000)).toBe(true);
  });
});

describe('a question that was left out', () => {
  it('counts as no try of the open task', () => {
    const state = asking(day);
    const open = (tries: number) => ({
      timesAsked: tries,
      misses: tries,
      asked: 'appointment',
      choosing: { misses: tries },
    });
    const put = (times: number) => [{ question: day, times }];
    state.dialogStack = [{ id: 'bookRide', state: { draft: open(1), about: '1', put: put(1) } }];
    const before = onScreen(state);
    state.misses = 2;
    state.dialogStack = [
      { id: 'bookRide', state: { draft: { ...open(2), note: 'kept' }, about: '1', put: put(2) } },
    ];
    forgetTry(state, before, day);
    expect(state.misses).toBe(0);
    expect(state.dialogStack).toEqual([
      { id: 'bookRide', state: { draft: { ...open(1), note: 'kept' }, about: '1', put: put(1) } },
    ]);
  });

  it('stays on the screen in its words where all that was told is forgotten', () => {
    const again = [say('ask.appointment.again')];
    const state = asking(again, [say('myRides.ok'), ...again]);
    const before = onScreen(state);
    state.said = [];
    forgetTry(state, before, day);
    expect(state.said).toEqual(again);
  });

  it('leaves a task alone that was begun with it', () => {
    const state = asking(day);
    const before = onScreen(state);
    state.dialogStack = [{ id: 'identify', state: { draft: { timesAsked: 1 } } }];
    forgetTry(state, before, day);
    expect(state.dialogStack[0]?.state.draft).toEqual({ timesAsked: 1 });
  });
});

describe('what a text in a burst says', () => {
  const asOfTheVisit = (): Heard =>
    heard({ slots: { appointmentDate: '2026-12-04', appointmentTime: '10:00' } });

  it.each<[string, Heard, Heard['slots']]>([
    ['a day is of the visit where a birth date was asked', heard(), asOfTheVisit().slots],
    ['a birth date to come is none', heard({ slots: { dateOfBirth: '2026-12-04' } }), asOfTheVisit().slots],
    ['an answer stays one', heard({ slots: { dateOfBirth: '1949-07-30' } }), { dateOfBirth: '1949-07-30' }],
    ['a yes stays one', heard({ answer: 'yes' }), {}],
    [
      'what was read already stays',
      heard({ slots: { appointmentTime: '11:00' } }),
      { appointmentDate: '2026-12-04', appointmentTime: '11:00' },
    ],
  ])('%s', (_what, one, slots) => {
    expect(heardInBurst(one, ['dateOfBirth'], '2026-11-23', asOfTheVisit).slots).toEqual(slots);
  });

  it('is as it is read where nothing was asked', () => {
    expect(heardInBurst(heard(), [], '2026-11-23', asOfTheVisit)).toEqual(heard());
  });
});
