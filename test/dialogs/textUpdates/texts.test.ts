import type { World } from '../../../dialogs/conversation';
import { newConversation } from '../../../dialogs/conversationState';
import { rideText, textsEndedText } from '../../../dialogs/textUpdates/texts';
import type { Language } from '../../../dialogs/locales';
import type { Leg, Ride } from '../../../domain/ride';
import { aLeg, aRide } from '../../contracts/samples';

const TO = '8605550142';

const ride = (changes: Partial<Ride> = {}): Ride => ({
  ...aRide(),
  schema: 1,
  number: '03279585',
  draft: 'draft',
  draftVersion: 1,
  ...changes,
});

/** A conversation in a language; nothing but the line is read of the world. */
const inLanguage = (language: Language) => ({
  state: newConversation(language, 'text'),
  world: { agentLine: '1-855-478-7350' } satisfies Partial<World>,
});

const { readyAt: _, ...byBus }: Leg = aLeg('2026-12-04');

it.each([
  [
    'a ride',
    'en',
    ride(),
    'Ride 0327 9585, Fri, Dec 4: be ready by 1:30 PM. Late car or changes: 1-855-478-7350. Emergency: call 911.',
  ],
  [
    'a ride that waits',
    'en',
    ride({ status: 'pending' }),
    'Request 0327 9585 for Fri, Dec 4. It is not booked yet. Questions: 1-855-478-7350. Emergency: call 911.',
  ],
  [
    'a ride nobody drives yet',
    'es',
    ride({ status: 'requested' }),
    'Solicitud 0327 9585 para el vie, 4 de dic. Todavía no tiene viaje. Preguntas: 1-855-478-7350. Emergencia: llame al 911.',
  ],
  [
    'a trip without a car of ours',
    'es',
    ride({ legs: [byBus] }),
    'Viaje 0327 9585, vie, 4 de dic. Preguntas o cambios: 1-855-478-7350. Emergencia: llame al 911.',
  ],
] as const)(
  'tells of %s day, time and number, and neither who, from where, to where nor why',
  (_, language, given, body) => {
    expect(rideText(TO, given, inLanguage(language))).toEqual({ to: TO, body, purpose: 'ride-asked-for' });
  },
);

it.each(['en', 'es'] as const)('says once that texts have ended, with 911, in %s', (language) => {
  const { to, body, purpose } = textsEndedText(TO, inLanguage(language));
  expect([to, purpose]).toEqual([TO, 'texts-ended']);
  expect(body).toContain('911');
  expect(body).toContain('1-855-478-7350');
});
