import { activitiesOf } from '../../../../bot/channels/webChat/activities';
import type { LogEntry } from '../../../../bot/storage/conversationStore';
import { logEntrySchema } from '../../../../bot/storage/records';
import { say } from '../../../../dialogs/say';

const entry: LogEntry = {
  schema: 1,
  turn: 4,
  messageId: 'm4',
  at: '2026-11-23T14:05:00.000Z',
  channel: 'web',
  language: 'es',
  text: 'sí',
  heard: {},
  changes: [],
  decision: null,
  effects: [],
  said: [say('idle')],
};

/** A button of this turn: who presses it says its title. */
const button = (title: string, key: string) => ({
  type: 'messageBack',
  title,
  text: title,
  displayText: title,
  value: { turn: 4, key },
});

describe('a turn on the page', () => {
  it('is what was written and then what was answered, with its choices as buttons of this turn', () => {
    const keys = {
      kind: 'menu',
      choices: [
        say('choice.day', { day: { day: '2026-12-04' } }),
        say('place.usualClinicIn', { town: 'Hamden' }),
      ],
      more: true,
    } as const;
    const shown = activitiesOf('abc', { ...entry, awaits: { keys, then: 'answer' } });
    expect(shown).toEqual([
      expect.objectContaining({
        id: 'm4',
        text: 'sí',
        from: { id: 'member', role: 'user' },
        conversation: { id: 'abc' },
        channelData: { clientActivityID: 'm4' },
      }),
      expect.objectContaining({
        id: 'm4|answer',
        from: { id: 'rideline', role: 'bot' },
        replyToId: 'm4',
        locale: 'es',
        inputHint: 'expectingInput',
        suggestedActions: {
          // Whom an official client takes itself for is its own affair: it shows buttons that name nobody.
          to: [],
          actions: [
            button('Vie, 4 de dic', '1'),
            button('Su clínica de siempre en Hamden', '2'),
            button('Más opciones', '9'),
          ],
        },
      }),
    ]);
  });

  it('brings a card for clients that show such with each ride it booked, and none otherwise', () => {
    const [, without] = activitiesOf('abc', entry);
    expect(without).not.toHaveProperty('attachments');
    const event = {
      number: '03279585',
      sequence: 0,
      status: 'confirmed',
      mode: 'livery',
      day: '2026-12-04',
      appointmentTime: '10:00',
    } as const;
    const events = [event, { ...event, number: '03279593' }];
    const [, booked] = activitiesOf('abc', { ...entry, rides: { events, line: '1-855-478-7350' } });
    expect(booked?.attachments).toEqual(
      ['0327 9585', '0327 9593'].map((number) => ({
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          version: '1.2',
          body: [
            expect.objectContaining({ type: 'TextBlock', text: 'Su viaje' }),
            {
              type: 'FactSet',
              facts: [
                { title: 'Número de viaje', value: number },
                { title: 'Día', value: 'vie, 4 de dic' },
                { title: 'Cita', value: '10:00 a.m.' },
                { title: 'Viaja en', value: 'carro con chofer' },
                { title: 'Retrasos o cambios', value: '1-855-478-7350' },
              ],
            },
          ],
        },
      })),
    );
  });

  it('shows rides it cancelled by number and day, with the file that takes them out of a calendar', () => {
    const events = [
      {
        number: '03279585',
        sequence: 2,
        status: 'cancelled',
        mode: 'livery',
        day: '2026-12-04',
        appointmentTime: '10:00',
      },
    ] as const;
    const [, canceled] = activitiesOf('abc', { ...entry, rides: { events, line: '1-855-478-7350' } });
    expect(canceled?.channelData).toMatchObject({
      rideline: {
        rides: {
          title: 'Cancelado',
          areCanceled: true,
          cards: [
            [
              ['Número de viaje', '0327 9585'],
              ['Día', 'vie, 4 de dic'],
            ],
          ],
          calendar: expect.stringMatching(/METHOD:CANCEL[\s\S]+UID:ride-03279585@rideline/),
        },
      },
    });
  });

  it('is the greeting alone when it opens the conversation', () => {
    expect(activitiesOf('abc', { ...entry, messageId: 'open', text: '' }).map(({ id }) => id)).toEqual([
      'open|answer',
    ]);
  });

  it('is in the languages it was answered in, one line each', () => {
    const [, answered] = activitiesOf('abc', {
      ...entry,
      languages: ['es', 'en'],
      said: [say('danger.emergency')],
    });
    expect(answered?.locale).toBe('es');
    expect(answered?.text.split('\n')).toEqual([
      expect.stringContaining('Llame al 911'),
      expect.stringContaining('Call 911'),
    ]);
  });

  it('leaves out what only another release can say', () => {
    const stored: unknown = {
      ...entry,
      said: [{ key: 'toString' }, { key: 'of.tomorrow' }, { key: 'idle' }],
    };
    const [, answered] = activitiesOf('abc', logEntrySchema.parse(stored));
    const [, known] = activitiesOf('abc', entry);
    expect(answered?.text).toBe(known?.text);
  });
});
