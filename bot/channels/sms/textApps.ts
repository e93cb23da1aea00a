/** Apps whose messages come in at the same door as texts, once they are switched on. */
export const textApps = ['whatsapp', 'rcs'] as const;

/** One of {@link textApps}. */
export type TextApp = (typeof textApps)[number];
