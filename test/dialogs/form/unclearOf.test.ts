import type { Clarification } from '../../../dialogs/form/form';
import { unclearOf } from '../../../dialogs/form/unclearOf';
import { say } from '../../../dialogs/say';

const day: Clarification = {
  slot: 'appointment',
  say: [say('clarify.day')],
  options: [
    [{ fact: 'appointmentDate', value: '2026-12-11' }],
    [{ fact: 'appointmentDate', value: '2026-12-12' }],
  ],
  choices: [],
};
const clinic = { kind: 'facility', name: 'Elm Clinic', town: 'Hamden', state: 'CT' } as const;
const place: Clarification = {
  slot: 'destination',
  say: [say('clarify.place')],
  options: [[{ detail: 'destination', value: clinic }]],
  choices: [],
};
const nothing = { changes: [], isRefused: false, unclear: [] };

describe('what is unclear', () => {
  it('is asked about one after the other', () => {
    const first = unclearOf({}, { ...nothing, unclear: [day, place] });
    expect(first).toEqual({ clarification: place, toClarify: [day] });
    expect(unclearOf(first, { ...nothing, changes: [{ detail: 'destination', value: clinic }] })).toEqual({
      clarification: day,
    });
    expect(unclearOf(first, { ...nothing, isRefused: true })).toEqual({ clarification: day });
  });

  it('is settled by what is said of it meanwhile', () => {
    const open = { clarification: place, toClarify: [day] };
    const changes = [{ fact: 'appointmentDate', value: '2026-12-12' }] as const;
    expect(unclearOf(open, { ...nothing, changes })).toEqual({ clarification: place });
  });

  it('of one slot is what was said last', () => {
    const later = { ...day, options: [[{ fact: 'appointmentDate', value: '2026-12-18' }] as const] };
    expect(unclearOf({ clarification: day }, { ...nothing, unclear: [later] })).toEqual({
      clarification: later,
    });
  });
});
