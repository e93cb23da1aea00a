/** A version of a record, counted from 1. A write names the version it read. */
export type Version = number;

/** A record and its version. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly version: Version;
}
