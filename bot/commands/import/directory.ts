/** What a line says under a column; '' where its cell is empty or not there. */
export type Cells = (column: string) => string;

/** What became of a line: a record, the reason it is not one (without anything it says), or no concern of this directory. */
export type Entry<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'bad'; readonly reason: string }
  | { readonly kind: 'left-out' };

/** A directory that can be imported. */
export interface Directory<Value> {
  /** What its records are called. */
  readonly name: string;
  /** The columns that are read. */
  readonly columns: readonly string[];
  /** Those of them a file has to have. */
  readonly needed: readonly string[];
  /** Whether a file may have columns beside them. */
  readonly mayHaveOthers: boolean;
  readonly read: (cells: Cells) => Entry<Value>;
  /** Whose record it is. */
  readonly idOf: (value: Value) => string;
  /** Writes the records, of several of one member or place the last; doing so again is safe. Returns how many were new or changed. */
  readonly put: (values: readonly Value[]) => Promise<number>;
}
