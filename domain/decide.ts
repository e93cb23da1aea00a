import { requirementTable, type Requirement } from './authorization/requirements';
import type { Decision, Grounds, TraceLine } from './decision';
import { derivations, presumedFacts, type FactName, type Facts } from './facts';
import { modeIds, modes, type ModeId } from './modes';
import { noticeOf } from './notice/noticeOf';
import type { Program } from './program/program';
import { modeRules, tripRules } from './rules';
import { forAPerson, type Notice, type Refusal } from './rules/refusals';
import { needs, type Finding, type Rule, type View } from './rules/rule';

const EMERGENCY_CITATION = 'FAQ-emergency-911';
const CHEAPEST_SUITABLE_CITATION = '17-134d-33(b)(7)';
/** Notice does not bar what cannot wait. */
const URGENT_CITATION = 'FAQ-urgent';
const URGENT_APPROVAL_CITATION = '17-134d-33(f)(3)(A)#verbal';

/** The facts with presumed and derived ones filled in; what somebody said or a record holds comes first. */
export const viewOf = (facts: Facts, presuming = true): View => {
  const view: Record<string, unknown> = { ...facts };
  if (presuming) {
    for (const [name, presumption] of Object.entries(presumedFacts)) view[name] ??= presumption.value;
  }
  for (const [name, { derive }] of Object.entries(derivations)) view[name] ??= derive(view);
  return view;
};

/** The fact to ask for, when a rule needs one that is made of others. */
const askable = (fact: FactName, view: View): FactName => {
  const derivation = derivations[fact];
  const missing = derivation?.from.find((part) => view[part] === undefined);
  return missing === undefined ? fact : askable(missing, view);
};

const presumedIn = (facts: Facts): readonly FactName[] =>
  Object.keys(presumedFacts).filter(
    (name): name is keyof typeof presumedFacts => isPresumable(name) && facts[name] === undefined,
  );

const isPresumable = (name: string): name is keyof typeof presumedFacts => Object.hasOwn(presumedFacts, name);

const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

const citationsIn = (trace: readonly TraceLine[]): readonly string[] =>
  trace.filter(({ finding }) => finding.kind !== 'holds').map(({ citation }) => citation);

/**
 * Decides a trip: evaluates the rules in order and stops at the first that decides. Ends in the first fact that is still
 * needed, an emergency, a referral to a person, or a booking with its mode; always with the trace.
 * Nothing is refused on a presumption: then the presumed fact is asked for.
 * @param facts as far as they are known; `requestDate` says when the ride was first asked for
 */
export const decide = (facts: Facts, program: Program): Decision => {
  const view = viewOf(facts);
  const certain = viewOf(facts, false);
  const trace: TraceLine[] = [];
  const grounds: Grounds = { trace, presumed: presumedIn(facts) };

  if (view.emergencySymptoms === true) {
    return { kind: 'emergency', outcome: 'emergency-911', citations: [EMERGENCY_CITATION], ...grounds };
  }
  const need = (fact: FactName): Decision => ({ kind: 'needs', fact, ...grounds });
  const refer = (rule: string, citation: string, because: Refusal): Decision => {
    const outcome = forAPerson.includes(because) ? 'agent' : 'deny-refer';
    // A person who takes a trip on is told what was found so far; a ground for not booking stands alone.
    const found = outcome === 'agent' ? citationsIn(trace) : [];
    trace.push({ rule, citation, finding: { kind: 'refuses', because } });
    return { kind: 'refer', outcome, because, citations: unique([...found, citation]), ...grounds };
  };

  /** Runs rules until one decides; what decided, or undefined. */
  const run = (rules: Readonly<Record<string, Rule>>, mode?: ModeId): Decision | undefined => {
    const chosen = mode === undefined ? {} : { mode };
    for (const [rule, { citation, decide: judge }] of Object.entries(rules)) {
      let finding: Finding = judge({ ...view, ...chosen }, program);
      let seen = view;
      if (finding.kind === 'refuses') {
        const withoutPresuming = judge({ ...certain, ...chosen }, program);
        if (withoutPresuming.kind === 'needs') {
          finding = withoutPresuming;
          seen = certain;
        }
      }
      if (finding.kind === 'refuses') return refer(rule, citation, finding.because);
      if (finding.kind === 'needs') finding = needs(askable(finding.fact, seen));
      trace.push({ rule, citation, finding });
      if (finding.kind === 'needs') return need(finding.fact);
    }
    return undefined;
  };

  const stopped = run(tripRules);
  if (stopped !== undefined) return stopped;

  let mode: ModeId | undefined;
  for (const id of modeIds) {
    const { citation, suits } = modes[id];
    const suitability = suits(view, program);
    if (suitability.kind === 'does-not') continue;
    if (suitability.kind === 'needs') {
      const fact = askable(suitability.fact, view);
      trace.push({ rule: id, citation, finding: needs(fact) });
      return need(fact);
    }
    trace.push({ rule: id, citation, finding: { kind: 'holds' } });
    mode = id;
    break;
  }
  if (mode === undefined) return refer('modes', CHEAPEST_SUITABLE_CITATION, 'no-suitable-mode');

  const stoppedByMode = run(modeRules, mode);
  if (stoppedByMode !== undefined) return stoppedByMode;

  const requirements = unique(
    trace.flatMap(({ finding }): readonly Requirement[] =>
      finding.kind === 'requires' ? [finding.requirement] : [],
    ),
  );
  const notices = unique(
    trace.flatMap(({ finding }): readonly Notice[] => (finding.kind === 'informs' ? [finding.notice] : [])),
  );
  const waits = requirements.some((requirement) => requirementTable[requirement].holdsRide);
  const isUrgent = noticeOf({ ...view, mode }, program).kind === 'urgent';
  if (isUrgent && waits) {
    return refer('urgentNeedsPerson', URGENT_APPROVAL_CITATION, 'urgent-needs-person');
  }
  return {
    kind: 'book',
    outcome: waits ? 'book-pending-authorization' : isUrgent ? 'urgent-book' : 'book',
    mode,
    citations: unique([modes[mode].citation, ...citationsIn(trace), ...(isUrgent ? [URGENT_CITATION] : [])]),
    requirements,
    notices,
    ...grounds,
  };
};
