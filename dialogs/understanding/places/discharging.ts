import { peopleLexicon, rideLexicon } from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import type { Candidates } from './candidates';
import { gapBefore, type Ground } from './ground';
import { isOnlyCare } from './onlyCare';
import { phraseAt } from './phrases';

/** Words between a hospital and that it discharges: "is", "is going to". */
const REACH = 3;

/** "Backus is discharging my mom, she goes to 5 Hickory St": the hospital that begins the sentence is where the ride begins. */
export const addDischarging = (ground: Ground, { all, add, isTaken }: Candidates): void => {
  const { tokens } = ground.message;
  const goesHome = all.some(
    ({ role, phrase, concept }) =>
      role === 'destination' && (phrase.address !== undefined || concept === 'toCue'),
  );
  if (!goesHome || all.some(({ role }) => role === 'pickup')) return;
  const discharge = [...rideLexicon.find(tokens), ...peopleLexicon.find(tokens)].find(
    ({ concept }) => concept === 'hospital-discharge' || concept === 'discharges',
  );
  if (discharge === undefined) return;
  let start = discharge.from;
  while (start > 0 && tokens[start]?.pause === 'none' && !gapBefore(ground, start)) start -= 1;
  const first = placeWords.saidArticles.has(tokens[start]?.word ?? '') ? start + 1 : start;
  const phrase = phraseAt(ground, first);
  const isHospital =
    phrase.isNamed && phrase.address === undefined && !isOnlyCare(tokens.slice(first, phrase.to));
  if (!isHospital || isTaken(first) || phrase.to > discharge.from || discharge.from - phrase.to > REACH)
    return;
  add(phrase, 'pickup', 2);
};
