import { wishLexicon, type RideConcept } from '../../locales/vocabulary';
import { placeWords } from '../../locales/words/placeWords';
import type { Found } from '../lexicon';
import { sentenceAt, type RideWords } from './rideWords';

/** Words between what an animal does and what somebody has: "trained for my low blood sugar". */
const TASK_REACH = 3;
/** Words between a service animal and what it is for: "my service dog for the seizures". */
const ANIMAL_REACH = 3;

const NONE = (): boolean => false;
const hasNoAnimal = wishLexicon.without('serviceAnimal');

/**
 * Tells of what stands in a message whether it is what a service animal is for, and so no visit: "my dog is trained for my seizures", "a
 * service dog for my heart", "is there room for my service dog? he alerts to my epilepsy".
 */
export const animalTasks = ({ all, message }: RideWords): ((one: Found<RideConcept>) => boolean) => {
  const wished = hasNoAnimal(message.tokens)
    ? []
    : wishLexicon.find(message.tokens).filter(({ concept }) => concept === 'serviceAnimal');
  const animals = [...all('service-animal'), ...wished];
  const [firstAnimal] = animals.toSorted((one, other) => one.from - other.from);
  if (firstAnimal === undefined) return NONE;
  const isUnbroken = (from: number, to: number): boolean =>
    message.tokens.slice(from, to + 1).every(({ pause }) => pause === 'none');
  return ({ from }) => {
    const { start } = sentenceAt(message, from);
    const isTask = all('animalTask').some(
      (cue) =>
        cue.from >= Math.max(start, firstAnimal.from) &&
        // "Trained for my heart", where "for my" is part of what is found
        cue.from <= from &&
        from - cue.to <= TASK_REACH &&
        // "He comes with me, my aide helps with my dialysis"
        !all('companion').some(
          (one) => one.from >= start && one.to <= cue.from && one.from > firstAnimal.from,
        ),
    );
    const isFor = animals.some(
      ({ to }) =>
        to <= from &&
        from - to <= ANIMAL_REACH &&
        isUnbroken(to, from) &&
        (from === to || message.tokens.slice(to, from + 1).some(({ word }) => placeWords.meantFor.has(word))),
    );
    return isTask || isFor;
  };
};
