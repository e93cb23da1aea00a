/** The table of languages. Adding one is a folder and a line here. */
export const languages = ['en', 'es'] as const;

/** A language the assistant speaks, ISO 639-1. */
export type Language = (typeof languages)[number];
