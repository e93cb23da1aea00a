import type { PeopleConcept } from '../../locales/vocabulary';
import type { Found } from '../lexicon';
import { OPENING, type PeopleAround } from './peopleAround';

/** Whether nothing but a number follows. */
export const isLastSaid = ({ message }: PeopleAround, { to }: Found<PeopleConcept>): boolean =>
  message.tokens.slice(to).every(({ word }) => /^\d/.test(word));

/** Whether a name stands apart from what is said before it, as one that is signed with does. */
const standsApart = ({ message, names }: PeopleAround, start: number): boolean =>
  message.tokens[start]?.pause !== 'none' || names.isAfterDash(start);

/** "… -Pam RN 860 555 0172": whether the last words name who writes, and where they work. */
export const isSignedByStaff = (around: PeopleAround, one: Found<PeopleConcept>): boolean => {
  const start = one.concept === 'staff' && isLastSaid(around, one) ? around.nameBefore(one.from) : undefined;
  return start !== undefined && standsApart(around, start);
};

/** "… – his daughter Winsome", "… Dad - Terrell", "Thanks, her grandma Dot" */
export const isSignature = (around: PeopleAround, one: Found<PeopleConcept>): boolean => {
  const { message, names, ends } = around;
  const { tokens } = message;
  const named = around.afterName(one.to);
  if (named !== tokens.length) return false;
  if (ends(one.from, 'theirs') && names.isAfterDash(one.from - 1)) return true;
  const start = ends(one.from, 'theirs') ? one.from - 1 : one.from;
  const isApart = start > OPENING && tokens[start]?.pause !== 'none' && tokens[start] !== undefined;
  return isApart && named > one.to && named - one.to <= 2 && names.isSure(names.nameFrom(one.to));
};

/** "… Rosa (his mom)", "… - Rosa, his grandmother": where the name begins that the last words say the relation of. */
export const signedBefore = (
  around: PeopleAround,
  { from, to }: Found<PeopleConcept>,
): number | undefined => {
  const { tokens } = around.message;
  if (to !== tokens.length || !around.ends(from, 'theirs') || tokens[from - 1]?.pause !== 'comma')
    return undefined;
  const start = around.nameBefore(from - 1);
  return start !== undefined && standsApart(around, start) && start > OPENING ? start : undefined;
};
