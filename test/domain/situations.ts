import { factTable, unknown, type Facts } from '../../domain/facts';
import type { Mode, Suitability } from '../../domain/modes/mode';
import { ctHusky } from '../../domain/program/ctHusky';
import type { Finding, Rule, View } from '../../domain/rules/rule';

/** One situation: a sentence in plain words, what the rule sees of it, and what it must say. */
type Situation<Seen, Said> = readonly [sentence: string, seen: Seen, said: Said];

/** That a table which names facts says what holds where nobody can tell. */
const saysWhatHoldsUnknown = (seen: readonly View[]): void => {
  test('there is a row for what nobody can tell', () => {
    const values = seen.flatMap((view) =>
      Object.entries(view)
        .filter(([name]) => Object.hasOwn(factTable, name))
        .map(([, value]) => value),
    );
    expect(values.length === 0 || values.includes(unknown)).toBe(true);
  });
};

/** Tests a rule as a table of situations. */
export const situations = (rule: Rule, rows: readonly Situation<View, Finding>[]): void => {
  describe(rule.citation, () => {
    saysWhatHoldsUnknown(rows.map(([, view]) => view));
    for (const [sentence, view, finding] of rows) {
      test(sentence, () => {
        expect(rule.decide(view, ctHusky)).toEqual(finding);
      });
    }
  });
};

/** Tests a kind of ride as a table of situations. */
export const suitability = (mode: Mode, rows: readonly Situation<Facts, Suitability>[]): void => {
  describe(mode.citation, () => {
    saysWhatHoldsUnknown(rows.map(([, facts]) => facts));
    for (const [sentence, facts, said] of rows) {
      test(sentence, () => {
        expect(mode.suits(facts, ctHusky)).toEqual(said);
      });
    }
  });
};
