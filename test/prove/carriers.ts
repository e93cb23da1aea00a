import { faqAnswers } from '../../dialogs/faq/answers';
import { dispatchNeeds, type DispatchNeeds } from '../../domain/dispatch';
import { charges } from '../../domain/money/charges';
import { ctHusky } from '../../domain/program/ctHusky';
import { rulebook, type Rulebook } from '../../domain/rulebook';

/** All tables a ride is decided and carried out by. */
export interface Tables extends Rulebook {
  readonly dispatchNeeds: DispatchNeeds;
}

/** An object that runs, with the clauses it carries out. */
export interface Carrier {
  readonly table: string;
  readonly name: string;
  readonly clauses: readonly string[];
  /** All tables but this object; absent where nothing is decided by it. */
  readonly without?: Tables;
}

interface Carrying {
  readonly citation?: string;
  readonly carries?: readonly string[];
  readonly standIn?: { readonly citation: string };
}

/** The tables as they are. */
export const wholeTables: Tables = { ...rulebook, dispatchNeeds };

const clausesOf = ({ citation, carries = [], standIn }: Carrying): readonly string[] => [
  ...new Set([citation, ...carries, standIn?.citation].filter((id) => id !== undefined)),
];

const takenFrom = <Entry extends Carrying>(
  table: string,
  entries: Readonly<Record<string, Entry>>,
  withOnly: (rest: Readonly<Record<string, Entry>>) => Partial<Tables>,
): readonly Carrier[] =>
  Object.entries(entries).map(([name, entry]) => {
    const { [name]: _, ...rest } = entries;
    return { table, name, clauses: clausesOf(entry), without: { ...wholeTables, ...withOnly(rest) } };
  });

const rules = (['safetyRules', 'afterRideRules', 'tripRules', 'modeRules'] as const).flatMap((table) =>
  takenFrom(table, rulebook[table], (rest) => ({ [table]: rest })),
);

const derivations = Object.entries(rulebook.derivations).map(([name, entry]): Carrier => {
  const rest = Object.fromEntries(Object.entries(rulebook.derivations).filter(([other]) => other !== name));
  return {
    table: 'derivations',
    name,
    clauses: clausesOf(entry),
    without: { ...wholeTables, derivations: rest },
  };
});

const { modesByCost, ...withoutCosts } = wholeTables;

const idsIn = (source: string): readonly string[] =>
  source.match(/(?:17-134d-33\(|FAQ-|BRK-)[a-z\d#()-]*/gi) ?? [];

/** Settings of the program whose source names a clause, however deep they lie. */
const settingsIn = (settings: object, path: readonly string[] = []): readonly Carrier[] =>
  Object.entries(settings).flatMap(([name, entry]: [string, unknown]) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const here = [...path, name];
    return 'source' in entry && typeof entry.source === 'string'
      ? [{ table: 'program', name: here.join('.'), clauses: idsIn(entry.source) }]
      : settingsIn(entry, here);
  });

/** Every object that carries a clause, as the tables that run have it. */
export const carriers: readonly Carrier[] = [
  ...derivations,
  ...rules,
  ...takenFrom('modes', rulebook.modes, (modes) => ({ modes })),
  ...(modesByCost === undefined
    ? []
    : [{ table: 'modesByCost', name: 'byCost', clauses: clausesOf(modesByCost), without: withoutCosts }]),
  ...takenFrom('particulars', rulebook.particulars, (particulars) => ({ particulars })),
  ...takenFrom('dispatchNeeds', dispatchNeeds, (needs) => ({ dispatchNeeds: needs })),
  ...Object.entries(charges).map(([name, charge]) => ({
    table: 'charges',
    name,
    clauses: clausesOf(charge),
  })),
  ...Object.entries(faqAnswers).map(([name, answer]) => ({ table: 'faq', name, clauses: answer.clauses })),
  ...settingsIn(ctHusky),
].filter(({ clauses }) => clauses.length > 0);
