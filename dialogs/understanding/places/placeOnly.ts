import { placeWords } from '../../locales/words/placeWords';
import { fold, type Message } from '../message';
import type { SlotValues } from '../slotValues';
import { isFunctional } from './ground';

type Slots = Partial<SlotValues>;

/** "Dr. Patel in Meriden": a doctor who is gone to in a town. */
export const goesToDoctor = (doctor: string | undefined, { destination }: Slots): boolean => {
  if (doctor === undefined || destination === undefined || destination.street !== undefined) return false;
  if (!destination.said.startsWith(doctor)) return false;
  const [link = ''] = fold(destination.said.slice(doctor.length)).trimStart().split(' ');
  return placeWords.in.has(link) || placeWords.of.has(link);
};

/** "The office of Dr. Patel in Meriden", "consultorio de la doctora Ruiz en Avon" */
const isOfficeOf = (doctor: string, said: string): boolean => {
  const at = said.indexOf(doctor);
  if (at <= 0) return false;
  const before = fold(said.slice(0, at)).trimEnd().split(' ');
  const of = before.findLast((word) => !placeWords.saidArticles.has(word)) ?? '';
  const [link = ''] = fold(said.slice(at + doctor.length))
    .trimStart()
    .split(' ');
  return placeWords.of.has(of) && (placeWords.in.has(link) || placeWords.of.has(link));
};

/** "Dr. Patel in Meriden" only tells where to, and "to see Dr. Patel" who is seen, too. */
export const isPlaceOnly = (slots: Slots, { tokens, text }: Message): boolean => {
  const { providerName: doctor, destination } = slots;
  if (doctor === undefined || destination === undefined || destination.street !== undefined) return false;
  const start = text.indexOf(destination.said);
  const before = tokens.filter((token) => token.end <= start).slice(-2);
  const led = before.toReversed().find(({ word }) => !placeWords.saidArticles.has(word))?.word ?? '';
  if (goesToDoctor(doctor, slots)) return !placeWords.seeing.has(led);
  if (isOfficeOf(doctor, destination.said)) return true;
  return destination.name === doctor && placeWords.goal.has(led);
};

/** "Elmwood Dental on Park Street": where the ride goes, and not a word beside it. */
export const saysOnlyPlace = ({ destination }: Slots, { tokens, text }: Message): boolean => {
  if (destination === undefined) return false;
  const start = text.indexOf(destination.said);
  const end = start + destination.said.length;
  return (
    start >= 0 &&
    tokens.every((token) => (token.start >= start && token.end <= end) || isFunctional(token.word))
  );
};
