import type { Place } from '../../domain/details';
import { known } from '../../domain/facts';
import type { Held } from '../understanding/heard';
import { detailsIn, factsIn, type Form } from './form';

const wordsOf = ({ name, street }: Place): string => [name, street].filter(Boolean).join(' ');

/** What a form knows of its ride so far, as the next message is read beside it. */
export const heldInForm = (form: Form): Held => {
  const { appointmentDate, appointmentTime } = factsIn(form);
  const { returnRide, pickup, destination } = detailsIn(form);
  return {
    ...(known(appointmentDate) && { appointmentDate }),
    ...(known(appointmentTime) && { appointmentTime }),
    ...(returnRide?.kind === 'at' && { returnTime: returnRide.time }),
    ...(pickup !== undefined && { pickup: wordsOf(pickup) }),
    ...(destination !== undefined && { destination: wordsOf(destination) }),
  };
};
