import { particulars, type ParticularName } from './authorization/particulars';
import {
  isBesideUrgentRide,
  isByVoice,
  requirementTable,
  type Requirement,
} from './authorization/requirements';
import type { Decision, Grounds, TraceLine } from './decision';
import { factTable, known, type FactName, type Facts } from './facts';
import { onceFor } from './onceFor';
import { presumedFacts } from './presumedFacts';
import type { ModeId } from './modes';
import { WITHOUT_COSTS } from './modes/byCost';
import type { Program } from './program/program';
import { rulebook as wholeRulebook, type Rulebook, type Rules } from './rulebook';
import { forAPerson, remedies, type Notice, type Refusal } from './rules/refusals';
import { holds, needs, type Finding, type View } from './rules/rule';

/** What something after a ride is for that no rule knows. */
const AFTER_RIDE_CITATION = 'FAQ-when-to-call';
const CHEAPEST_SUITABLE_CITATION = '17-134d-33(b)(7)';

/**
 * Nothing known of any fact. What the rules see is a copy of this or of what is presumed, so that all they ever look at is of one shape,
 * which is copied whole and read fast.
 */
const certainView: Record<string, unknown> = {
  ...factTable,
  mode: undefined,
  appropriateMode: undefined,
  awaited: undefined,
};
for (const name of Object.keys(certainView)) certainView[name] = undefined;

const presumedView: Record<string, unknown> = { ...certainView };
for (const [name, { value }] of Object.entries(presumedFacts)) presumedView[name] = value;

const derivationsIn = onceFor((derivations: Rulebook['derivations']) =>
  Object.entries(derivations).map(([name, { derive }]) => ({ name, derive })),
);

const rulesIn = onceFor((rules: Rules) =>
  Object.entries(rules).map(([rule, { citation, decide: judge }]) => ({
    rule,
    citation,
    judge,
    silent: { rule, citation, finding: holds },
  })),
);

/** What the rules see, and which facts of it nobody had to presume. */
const lookAt = (
  facts: Facts,
  program: Program,
  presuming: boolean,
  derivations: Rulebook['derivations'],
): { readonly view: View; readonly given: readonly string[] } => {
  const view: Record<string, unknown> = { ...(presuming ? presumedView : certainView) };
  const given: string[] = [];
  const said: Readonly<Record<string, unknown>> = facts;
  for (const [name, value] of Object.entries(said)) {
    if (value === undefined) continue;
    view[name] = value;
    given.push(name);
  }
  for (const { name, derive } of derivationsIn(derivations)) {
    if (said[name] !== undefined) continue;
    const value = derive(view, program);
    if (value === undefined) continue;
    view[name] = value;
    given.push(name);
  }
  return { view, given };
};

/** The facts with presumed and derived ones filled in; what somebody said or a record holds comes first. */
export const viewOf = (facts: Facts, program: Program, presuming = true): View =>
  lookAt(facts, program, presuming, wholeRulebook.derivations).view;

/** The fact to ask for, when a rule needs one that is made of others. */
const askable = (fact: FactName, seen: View, derivations: Rulebook['derivations']): FactName => {
  const missing = derivations[fact]?.from.find((part) => seen[part] === undefined);
  return missing === undefined ? fact : askable(missing, seen, derivations);
};

const isPresumable = (name: string): name is keyof typeof presumedFacts => Object.hasOwn(presumedFacts, name);

const presumable = Object.keys(presumedFacts).filter(isPresumable);

/** What is known of how the rider moves by other facts alone. */
const takenIn = ({ canWalk, mobility }: Facts, view: View): readonly FactName[] => {
  if (mobility !== undefined || view.mobility === undefined) return [];
  return canWalk === undefined && view.canWalk === true ? ['mobility', 'canWalk'] : ['mobility'];
};

const presumedIn = (facts: Facts, view: View, given: readonly string[]): readonly FactName[] => {
  // Few are said or derived: those are looked for, not each of the many that are not.
  const certain = given.filter(isPresumable);
  const presumed = certain.length === 0 ? presumable : presumable.filter((name) => !certain.includes(name));
  return [...presumed, ...takenIn(facts, view)];
};

const isParticular = (name: string): name is ParticularName => Object.hasOwn(particulars, name);

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

const citationsIn = (trace: readonly TraceLine[]): readonly string[] =>
  trace.filter(({ finding }) => finding.kind !== 'holds').map(({ citation }) => citation);

/** What was found to be asked for, and what is to be told. */
const foundIn = (trace: readonly TraceLine[]) => {
  const requirements: Requirement[] = [];
  const notices: Notice[] = [];
  for (const { finding } of trace) {
    if (finding.kind === 'requires') requirements.push(finding.requirement);
    if (finding.kind === 'informs') notices.push(finding.notice);
  }
  return { requirements: unique(requirements), notices: unique(notices) };
};

const holdsRide = (finding: Finding): finding is Extract<Finding, { kind: 'requires' }> =>
  finding.kind === 'requires' && (finding.holdsRide ?? requirementTable[finding.requirement].holdsRide);

/** What a ride still waits for: one that cannot wait goes without some of it. */
const stillAwaited = (
  awaited: readonly Requirement[],
  isUrgent: boolean,
  requirements: readonly Requirement[],
): readonly Requirement[] => {
  if (!isUrgent) return awaited;
  const isApprovedAfterwards = requirements.includes('written-after-the-fact-request');
  return awaited.filter(
    (requirement) => !isBesideUrgentRide(requirement) && !(isApprovedAfterwards && isByVoice(requirement)),
  );
};

/** The kind of ride, its ground, and the suitable kind it stands in for. */
interface Choice {
  readonly mode: ModeId;
  readonly citation: string;
  readonly appropriateMode?: ModeId;
}

/**
 * Decides a trip: evaluates the rules in order and stops at the first that decides. Ends in the first fact that is still
 * needed, an emergency, a referral to a person, or a booking with its mode; always with the trace.
 * Nothing is refused on a presumption: then the presumed fact is asked for.
 * @param facts as far as they are known; `requestDate` says when the ride was first asked for
 * @param rulebook what is decided by; another than the whole one serves to see what a clause does
 */
export const decide = (facts: Facts, program: Program, rulebook: Rulebook = wholeRulebook): Decision => {
  const { derivations, modes } = rulebook;
  const { view, given } = lookAt(facts, program, true, derivations);
  const trace: TraceLine[] = [];
  const awaited: Requirement[] = [];
  const grounds: Grounds = { trace, presumed: presumedIn(facts, view, given) };

  const need = (fact: FactName): Decision => ({ kind: 'needs', fact, ...grounds });
  const refer = (rule: string, citation: string, because: Refusal): Decision => {
    const outcome = forAPerson.includes(because) ? 'agent' : 'deny-refer';
    // A person who takes a trip on is told what was found so far; a ground for not booking stands alone.
    const found = outcome === 'agent' ? trace : [];
    const { requirements: missing, notices } = foundIn(found);
    const requirements = unique([...missing, ...(remedies[because] ?? [])]);
    trace.push({ rule, citation, finding: { kind: 'refuses', because } });
    const citations = unique([...citationsIn(found), citation]);
    return { kind: 'refer', outcome, because, citations, requirements, notices, ...grounds };
  };

  /** Runs rules until one decides; what decided, or undefined. */
  const run = (rules: Rules, chosen: Pick<View, 'mode' | 'appropriateMode'> = {}): Decision | undefined => {
    const believed: View = Object.assign(view, chosen, { awaited });
    for (const { rule, citation, judge, silent } of rulesIn(rules)) {
      let finding: Finding = judge(believed, program);
      if (finding.kind === 'holds') {
        trace.push(silent);
        continue;
      }
      let seen = believed;
      if (finding.kind === 'refuses') {
        const { view: without } = lookAt(facts, program, false, derivations);
        const certain: View = Object.assign(without, chosen, { awaited });
        const withoutPresuming = judge(certain, program);
        if (withoutPresuming.kind === 'needs') {
          finding = withoutPresuming;
          seen = certain;
        }
      }
      if (finding.kind === 'refuses') return refer(rule, citation, finding.because);
      if (finding.kind === 'needs') finding = needs(askable(finding.fact, seen, derivations));
      if (holdsRide(finding)) awaited.push(finding.requirement);
      trace.push({ rule, citation, finding });
      if (finding.kind === 'needs') return need(finding.fact);
      if (finding.kind === 'emergency') {
        return { kind: 'emergency', outcome: 'emergency-911', citations: [citation], ...grounds };
      }
    }
    return undefined;
  };

  /** The cheapest kind of ride that suits and can be had; where none of those can, one that can carry the rider. */
  const chooseMode = (): Choice | Decision | undefined => {
    const order = rulebook.modesByCost?.order(view, program) ?? WITHOUT_COSTS;
    const { availableModes } = view;
    const canBeHad = (id: ModeId): boolean => !known(availableModes) || availableModes.includes(id);
    let appropriateMode: ModeId | undefined;
    for (const id of order) {
      const mode = modes[id];
      if (mode === undefined) continue;
      const suitability = mode.suits(view, program);
      if (suitability.kind === 'does-not') continue;
      if (suitability.kind === 'needs') {
        const fact = askable(suitability.fact, view, derivations);
        trace.push({ rule: id, citation: mode.citation, finding: needs(fact) });
        return need(fact);
      }
      if (mode.nothingLess === true || canBeHad(id)) {
        const citation = suitability.citation ?? mode.citation;
        return { mode: id, citation, ...(appropriateMode && { appropriateMode }) };
      }
      appropriateMode ??= id;
    }
    const standIn = order.find((id) => canBeHad(id) && modes[id]?.standIn?.canCarry(view) === true);
    const ground = standIn === undefined ? undefined : modes[standIn]?.standIn;
    if (standIn === undefined || ground === undefined || appropriateMode === undefined) return undefined;
    return { mode: standIn, citation: ground.citation, appropriateMode };
  };

  const inDanger = run(rulebook.safetyRules);
  if (inDanger !== undefined) return inDanger;
  if (view.requestKind !== 'ride') {
    return run(rulebook.afterRideRules) ?? refer('afterRide', AFTER_RIDE_CITATION, 'after-ride');
  }
  const stopped = run(rulebook.tripRules);
  if (stopped !== undefined) return stopped;

  const choice = chooseMode();
  if (choice === undefined) return refer('modes', CHEAPEST_SUITABLE_CITATION, 'no-suitable-mode');
  if ('kind' in choice) return choice;
  const { mode, citation: ground, ...standsIn } = choice;
  trace.push({ rule: mode, citation: ground, finding: { kind: 'holds' } });

  const stoppedByMode = run(rulebook.modeRules, { mode, ...standsIn });
  if (stoppedByMode !== undefined) return stoppedByMode;

  const { requirements, notices } = foundIn(trace);
  const isUrgent = trace.some(({ finding }) => finding.kind === 'urgent');
  const waitsFor = unique(stillAwaited(awaited, isUrgent, requirements));
  return {
    kind: 'book',
    outcome: waitsFor.length > 0 ? 'book-pending-authorization' : isUrgent ? 'urgent-book' : 'book',
    mode,
    citations: unique([ground, ...citationsIn(trace)]),
    requirements,
    waitsFor,
    particulars: requirements.includes('transport-provider-request')
      ? Object.keys(rulebook.particulars).filter(isParticular)
      : [],
    notices,
    ...grounds,
  };
};

/**
 * Every fact the rules and the choice of a kind of ride need as things stand, in the order in which they are asked for. An answer
 * may spare some of the others, and bring new ones.
 */
export const factsNeeded = (facts: Facts, program: Program): readonly FactName[] => {
  const { derivations, tripRules, modes, modesByCost } = wholeRulebook;
  const view: View = Object.assign(viewOf(facts, program), { awaited: [] });
  const decision = decide(facts, program);
  const found = rulesIn(tripRules).map(({ judge }) => judge(view, program));
  const ways = (modesByCost?.order(view, program) ?? WITHOUT_COSTS).map((id) =>
    modes[id]?.suits(view, program),
  );
  const firstOfWays = ways.find((way) => way?.kind === 'needs' || way?.kind === 'suits');
  const needed = [...found, firstOfWays].flatMap((finding) =>
    finding?.kind === 'needs' ? [askable(finding.fact, view, derivations)] : [],
  );
  return unique([...(decision.kind === 'needs' ? [decision.fact] : []), ...needed]);
};
