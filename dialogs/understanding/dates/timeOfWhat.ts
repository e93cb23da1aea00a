import { timeLexicon } from '../../locales/vocabulary';
import { readMessage } from '../message';

/** Whether words speak of the visit or of the car that comes before or after it; undefined where they speak of both or of neither. */
export const timeOfWhat = (text: string): 'visit' | 'car' | undefined => {
  const found = timeLexicon.find(readMessage(text).tokens);
  const isOfVisit = found.some(({ concept }) => concept === 'appointmentCue');
  const isOfCar = found.some(({ concept }) => concept === 'pickupCue' || concept === 'returnCue');
  if (isOfVisit === isOfCar) return undefined;
  return isOfVisit ? 'visit' : 'car';
};
