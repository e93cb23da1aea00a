/** Apps whose messages come in at the same door as texts, once they are switched on. */
export const textApps = ['whatsapp', 'rcs'] as const;

/** One of {@link textApps}. */
export type TextApp = (typeof textApps)[number];

/** Both ends of a conversation in an app, as Twilio addresses them: `whatsapp:+12035550101`; ours may be another number than the one for texts. */
export interface AppThread {
  readonly app: TextApp;
  readonly ours: string;
  readonly theirs: string;
}

/** Hours after the last message of a member in which free words may be written by WhatsApp (Twilio's error 63016, read 2026-11). */
const WHATSAPP_HOURS = 24;

/**
 * Whether free words may be written to a member now.
 * @param heardAt when the member wrote last, and `instant` now: milliseconds since 1970
 */
export const isWindowOpen = (app: TextApp | undefined, heardAt: number, instant: number): boolean =>
  app !== 'whatsapp' || instant - heardAt < WHATSAPP_HOURS * 3_600_000;

/**
 * The app whose consent is its own. Of words by RCS Twilio makes one with those by text (since 2026-03-16); of WhatsApp it keeps no
 * consent at all.
 */
export const consentApp = (app: TextApp | undefined): 'whatsapp' | undefined =>
  app === 'whatsapp' ? app : undefined;
