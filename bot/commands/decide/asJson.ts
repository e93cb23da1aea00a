import type { Answer } from './answerLine';

/** An answer as one line of JSON: null and empty where there is none of a kind. */
export const asJson = (answer: Answer): string => {
  if ('error' in answer) return JSON.stringify(answer);
  const { id, decision } = answer;
  const isNeed = decision.kind === 'needs';
  const found = decision.kind === 'book' || decision.kind === 'refer';
  return JSON.stringify({
    id,
    outcome: isNeed ? null : decision.outcome,
    mode: decision.kind === 'book' ? decision.mode : null,
    citations: isNeed ? [] : decision.citations,
    requirements: found ? decision.requirements : [],
    refusals: decision.kind === 'refer' ? [decision.because] : [],
    notices: found ? decision.notices : [],
    needs: isNeed ? decision.fact : null,
    ...(decision.kind === 'book' && decision.particulars.length > 0 && { particulars: decision.particulars }),
    trace: decision.trace,
  });
};
