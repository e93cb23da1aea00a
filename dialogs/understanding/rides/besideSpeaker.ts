import { peopleLexicon, type RideConcept } from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import type { Found } from '../lexicon';
import type { RideWords } from './rideWords';

/** Words between a relative with who speaks and that they come: "his dad and me will". */
const SPEAKER_REACH = 2;

/** "Her dad and me will both be there", "vamos su papá y yo": somebody beside whom who speaks comes, too, with another who rides. */
export const besideSpeaker = (
  { message: { tokens }, all }: RideWords,
  named: readonly Found<RideConcept>[],
): Found<RideConcept> | undefined => {
  const speakers = all('speaker');
  const comings = speakers.length === 0 ? [] : all('bothCome');
  if (comings.length === 0) return undefined;
  const people = peopleLexicon.find(tokens);
  const isJoining = (index: number): boolean => placeWords.and.has(tokens[index]?.word ?? '');
  return named.find((one) => {
    // "Vamos mi prima y yo con ella": with the one who rides, whose cousin that need not be.
    const isMine = placeWords.owners.has(tokens[one.from - 1]?.word ?? '');
    const owner =
      people.find(({ concept, to }) => concept === 'theirs' && to === one.from) ??
      (isMine && all('withRider').length > 0 ? { from: one.from - 1 } : undefined);
    const [first, last] = [owner?.from ?? one.from, one.to];
    const me = speakers.find(
      ({ from, to }) => (from === last + 1 && isJoining(last)) || (to === first - 1 && isJoining(to)),
    );
    return (
      owner !== undefined &&
      me !== undefined &&
      comings.some(
        ({ from, to }) =>
          Math.min(Math.abs(from - Math.max(me.to, last)), Math.abs(Math.min(me.from, first) - to)) <=
          SPEAKER_REACH,
      )
    );
  });
};
