/** Milliseconds a sentence stays in the live region: long enough to be read by every screen reader. */
const STAY_MS = 20_000;

/** What screen readers say without being asked. */
export const announcer = {
  /** Has a text said, once, after what is being said. */
  say: (text: string, language?: string): void => {
    const sentence = document.createElement('p');
    sentence.textContent = text;
    if (language !== undefined) sentence.lang = language;
    document.getElementById('announcer')?.append(sentence);
    // Who reads the page line by line finds it once, in the log.
    setTimeout(() => sentence.remove(), STAY_MS);
  },
  /** Takes away what was to be said: it may be personal. */
  clear: (): void => {
    document.getElementById('announcer')?.replaceChildren();
  },
};
