/** What was timed, and what it must stay under. */
export interface Timing {
  readonly name: string;
  /** Microseconds. */
  readonly samples: readonly number[];
  readonly of: 'median' | 'mean';
  /** Microseconds that the median or the mean may take. */
  readonly atMost: number;
}
