/** Everything that is ever traced; a new span is a line here. */
export type SpanName =
  /** A request that somebody posts, from its first byte until it is answered. */
  | 'door'
  /** A message, until its answer is known. */
  | 'turn'
  /** What the message says is read. */
  | 'understanding'
  /** What is to be said and done is made of it. */
  | 'decision'
  /** What is to be done is done. */
  | 'effects'
  /** A round trip to Redis. */
  | 'store'
  /** A text of the outbox, by a worker. */
  | 'text'
  /** It is handed over to Twilio. */
  | 'sending'
  /** A ride whose time has come, by a worker. */
  | 'ride';

/** The only attributes a span may have. None can hold anything about a person: codes, counts and names of ours alone. */
export interface SpanFields {
  readonly channel?: string;
  readonly language?: string;
  /** How it ended: `answered`, `busy`, `away`; `sent`, `refused` … */
  readonly outcome?: string;
  /** The code of what broke. */
  readonly code?: string;
  /** The address as it stands in our table of routes: what is different in each request is a name in it. */
  readonly route?: string;
  readonly status?: number;
  /** The command of Redis, or `script`. */
  readonly command?: string;
}

/** Adds attributes to a span. */
export type SetFields = (fields: SpanFields) => void;

/** Tells how long what takes, and what is a part of what. */
export interface Tracing {
  /** Times what is done. What is begun in it, however deep, is a part of it. */
  span<Made>(name: SpanName, work: (set: SetFields) => Promise<Made>): Promise<Made>;
  /** Times what is a part of something; what stands alone is not timed. */
  part<Made>(name: SpanName, work: (set: SetFields) => Made): Made;
  /** Hands over what is not handed over yet, for two seconds at most. */
  close(): Promise<void>;
}

const setNothing: SetFields = () => undefined;

/** Times nothing. */
export const noTracing: Tracing = {
  span: (_, work) => work(setNothing),
  part: (_, work) => work(setNothing),
  close: () => Promise.resolve(),
};
