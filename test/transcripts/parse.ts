import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A conversation written down: what the rider says, what the bot says, and what stands in the store at the end. */
export interface Transcript {
  readonly title: string;
  /**
   * `channel`, `language`, `now`, `from`; `optOut: own` where Twilio does not answer its own words, `texts: sent` where there is an account to
   * send texts with.
   */
  readonly settings: Readonly<Record<string, string>>;
  /** What the rider writes, one message a line; `(a picture)` before it sends one along, `(keys)` before digits, `*` and `#` presses them on a call, `(40 minutes later)` moves the clock, before a message that comes at once `(2 seconds later)`, `(now by voice)` begins on another channel, `(the watch looks)` tells members what is due, `(dispatch: assigned white van)` and `(acme: on-the-way 09:40)` tell over the API what happens to the ride whose number was told last. */
  readonly messages: readonly string[];
}

/** All transcripts below a folder. */
export const transcriptFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));

/** Reads a transcript: a title, a line of settings, and the messages of the rider. The rest is compared as a whole. */
export const parseTranscript = (text: string): Transcript => {
  const lines = text.split('\n');
  const settings = Object.fromEntries(
    (lines[1] ?? '').split(', ').map((pair) => {
      const [name = '', value = ''] = pair.split(/: (.*)/);
      return [name, value];
    }),
  );
  return {
    title: lines[0] ?? '',
    settings,
    messages: lines.flatMap((line) => (/^rider: |^\(/.test(line) ? [line.replace(/^rider: /, '')] : [])),
  };
};
