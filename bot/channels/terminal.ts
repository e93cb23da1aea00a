import type { Awaiting } from '../../dialogs/awaiting';
import type { Incoming } from '../../dialogs/conversation';
import type { Language } from '../../dialogs/locales';
import type { Reply } from '../turn/turn';

/** Who sits at the terminal. */
export interface Typist {
  /** Ten digits of the phone that texts or calls. */
  readonly phone: string;
  readonly language: Language;
}

/** How a channel is tried in a terminal, line by line and without its provider: the same messages, the same rendering. */
export interface Terminal {
  /** Whether the assistant speaks first. */
  readonly opens: boolean;
  /** What a typed line is, in answer to what was waited for. */
  readonly incomingOf: (line: string, typist: Typist, awaits: Awaiting | undefined) => Incoming;
  /** What is read or heard, in lines. */
  readonly linesOf: (reply: Reply) => readonly string[];
}
