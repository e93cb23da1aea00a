import type { OutgoingText } from '../../domain/ports/outbox';
import { rideDay, type Ride } from '../../domain/ride';
import type { Turn } from '../conversation';
import { inGroups } from '../handOff/callBack';
import { renderAll } from '../locales/render';
import { say, type Say } from '../say';

interface Conversation {
  readonly state: Pick<Turn['state'], 'language'>;
  readonly world: Pick<Turn['world'], 'agentLine'>;
}

const inWords = (one: Say, { state }: Conversation): string => renderAll([one], state.language);

/** The one text that says that texts have ended. */
export const textsEndedText = (to: string, turn: Conversation): OutgoingText => ({
  to,
  body: inWords(say('consent.stopped', { line: turn.world.agentLine }), turn),
  purpose: 'texts-ended',
});

/** What is told of a ride by text: day, time and number; who rides, from where, to where and why stay out of it. */
const rideSays = (ride: Ride, { world }: Conversation): Say => {
  const told = { number: inGroups(ride.number), day: { day: rideDay(ride) }, line: world.agentLine };
  if (ride.status === 'requested' || ride.status === 'pending') return say('texts.request', told);
  const ready = ride.legs[0]?.readyAt;
  return ready === undefined
    ? say('texts.trip', told)
    : say('texts.ride', { ...told, ready: { clock: ready.slice(11) } });
};

/** A ride in writing. */
export const rideText = (to: string, ride: Ride, turn: Conversation): OutgoingText => ({
  to,
  body: inWords(rideSays(ride, turn), turn),
  purpose: 'ride-asked-for',
});

/** How to go on by text with what was begun on a call. */
export const goOnText = (to: string, turn: Conversation): OutgoingText => ({
  to,
  body: inWords(say('texts.goOn', { line: turn.world.agentLine }), turn),
  purpose: 'call-ended',
});
