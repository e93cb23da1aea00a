import type { PeopleConcept } from '../../locales/vocabulary';
import type { PeopleAround } from './peopleAround';

/** What tells that "I work at" is about a place of care. */
const isOfCare: ReadonlySet<PeopleConcept> = new Set(['patientOf', 'clientOf', 'formalTitle', 'staff']);

/** Whether a social worker speaks of a patient or a resident, or discharges somebody: they are of the house. */
export const isSocialWorkerOfHouse = ({ all }: PeopleAround): boolean =>
  all.some(({ concept }) => concept === 'socialWorker') &&
  all.some(({ concept }) => concept === 'patientOf' || concept === 'discharges');

/** "I'm calling from Elm House" */
const callsFromWork = ({ all, message: { tokens, folded }, starts, ends }: PeopleAround): boolean =>
  all.some(
    ({ concept, to }) =>
      concept === 'callingFrom' &&
      to < tokens.length &&
      !starts(to, 'notFrom') &&
      // "I work at Stop & Shop" says nothing of the rider's care.
      (!ends(to, 'worksIn') || all.some((other) => isOfCare.has(other.concept))) &&
      !folded.slice(tokens[to - 1]?.end ?? 0, (tokens[to - 1]?.end ?? 0) + 2).includes('|'),
  );

/** "Regarding Mrs. Solberg", "el paciente Casimiro Bravo": nobody speaks so of the family, or of themselves. */
export const speaksFormally = ({
  all,
  starts,
  ends,
  nameFrom,
  afterName,
  isNameCue,
}: PeopleAround): boolean =>
  all.some(({ concept, from, to }) => {
    if (concept === 'formalTitle')
      return (
        !ends(from, 'iAm', 'nameCue', 'nameCueLoose', 'self') &&
        nameFrom(to).length > 0 &&
        !starts(afterName(to), 'hereAfter', 'droveMe')
      );
    return (
      concept === 'patientOf' &&
      !ends(from, 'iAm', 'own') &&
      !isNameCue(from) &&
      (ends(from, 'theirs') || nameFrom(starts(to, 'title') ? to + 1 : to).length > 0)
    );
  });

/** Whether somebody who does not say who they are speaks as those do who work where the rider is cared for. */
export const speaksForHouse = (around: PeopleAround): boolean =>
  callsFromWork(around) || speaksFormally(around);
