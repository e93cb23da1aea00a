import {
  applyChanges,
  detailsIn,
  factsIn,
  KEPT_CHANGES,
  newForm,
  takeBack,
  type Change,
} from '../../../dialogs/form/form';

const empty = newForm('draft-1', '2026-11-23T09:00');
const clinic = { kind: 'facility', name: 'Elm Clinic', town: 'Hamden', state: 'CT' } as const;

const toClinic: readonly Change[] = [
  { detail: 'destination', value: clinic },
  { fact: 'kindOfCare', value: 'dialysis', origin: 'directory', because: 'destination' },
  { fact: 'visitPurpose', value: 'medical', origin: 'directory', because: 'destination' },
];

describe('a form', () => {
  it('keeps what was said with the turn that said it', () => {
    const form = applyChanges(empty, [{ fact: 'appointmentDate', value: '2026-12-04' }], 3);
    expect(factsIn(form)).toEqual({ appointmentDate: '2026-12-04' });
    expect(form.entries.appointmentDate?.origin).toEqual({ kind: 'said', turn: 3 });
    expect(form.version).toBe(1);
  });

  it('is the same form when nothing new was said', () => {
    const form = applyChanges(empty, [{ fact: 'appointmentDate', value: '2026-12-04' }], 3);
    expect(applyChanges(form, [{ fact: 'appointmentDate', value: '2026-12-04' }], 4)).toBe(form);
    expect(applyChanges(form, [], 4)).toBe(form);
  });

  it('keeps what was said as well when the place goes which it was taken from', () => {
    const form = applyChanges(empty, toClinic, 1);
    const said = applyChanges(form, [{ fact: 'visitPurpose', value: 'medical' }], 2);
    expect(said.version).toBe(form.version);
    const elsewhere = applyChanges(
      said,
      [{ detail: 'destination', value: { ...clinic, name: 'Oak Clinic' } }],
      3,
    );
    expect(factsIn(elsewhere)).toEqual({ visitPurpose: 'medical' });
  });

  it('drops what was taken from a place when the place changes', () => {
    const form = applyChanges(empty, toClinic, 1);
    const elsewhere = applyChanges(
      form,
      [{ detail: 'destination', value: { ...clinic, name: 'Oak Clinic' } }],
      2,
    );
    expect(factsIn(elsewhere)).toEqual({});
    expect(detailsIn(elsewhere).destination?.name).toBe('Oak Clinic');
  });

  it('keeps what the same message said beside the new place', () => {
    const form = applyChanges(empty, toClinic, 1);
    const both = applyChanges(
      form,
      [
        { detail: 'destination', value: { ...clinic, name: 'Oak Clinic' } },
        { fact: 'kindOfCare', value: 'dental' },
      ],
      2,
    );
    expect(factsIn(both)).toEqual({ kindOfCare: 'dental' });
  });

  it('never lets a directory overrule what the member said', () => {
    const said = applyChanges(empty, [{ fact: 'kindOfCare', value: 'dental' }], 1);
    expect(factsIn(applyChanges(said, toClinic, 2)).kindOfCare).toBe('dental');
  });

  it('holds an "I don\'t know" as an answer', () => {
    const form = applyChanges(empty, [{ fact: 'fittingRequired', value: 'unknown' }], 1);
    expect(factsIn(form)).toEqual({ fittingRequired: 'unknown' });
  });

  it('takes back the last turn and nothing else', () => {
    const form = applyChanges(applyChanges(empty, toClinic, 1), [{ fact: 'kindOfCare', value: 'dental' }], 2);
    const back = takeBack(form);
    expect(back && factsIn(back).kindOfCare).toBe('dialysis');
    const begin = back && takeBack(back);
    expect(begin && [factsIn(begin), detailsIn(begin)]).toEqual([{}, {}]);
    expect(begin && takeBack(begin)).toBeUndefined();
  });

  it('counts a version for every change, taking back included', () => {
    const form = applyChanges(empty, toClinic, 1);
    expect([empty.version, form.version, takeBack(form)?.version]).toEqual([0, 1, 2]);
  });

  it(`keeps the changes of ${KEPT_CHANGES} turns`, () => {
    const days = Array.from({ length: 25 }, (_, index) => `2026-12-${String(index + 1).padStart(2, '0')}`);
    const form = days.reduce(
      (one, day, turn) => applyChanges(one, [{ fact: 'appointmentDate', value: day }], turn),
      empty,
    );
    expect(form.history).toHaveLength(KEPT_CHANGES);
    expect(form.history[0]?.turn).toBe(5);
  });
});
