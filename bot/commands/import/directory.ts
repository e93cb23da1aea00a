/** What a line says under a column; '' where its cell is empty or not there. */
export type Cells = (column: string) => string;

/** What became of a line: a record, the reason it is not one (without anything it says), or no concern of this directory. */
export type Entry<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'bad'; readonly reason: string }
  | { readonly kind: 'left-out' };

/** What became of a place of the file; places are counted from 1. */
export interface Found<Value> {
  readonly at: number;
  readonly entry: Entry<Value>;
}

/** What was put: how many records were new or changed, and what could not be put, with the reason. */
export interface Put<Value> {
  readonly written: number;
  readonly refused: ReadonlyMap<Value, string>;
}

/** Where what is read goes. */
export interface Destination<Value> {
  /** What the places of the file are called. */
  readonly unit: 'line' | 'resource' | 'segment';
  /** Whose record it is. */
  readonly idOf: (value: Value) => string;
  /** Writes the records, of several of one member or place the last; doing so again is safe. */
  readonly put: (values: readonly Value[]) => Promise<Put<Value>>;
}

/** How the lines of a file are read. */
export interface Columns<Value> {
  /** The columns that are read. */
  readonly columns: readonly string[];
  /** Those of them a file has to have. */
  readonly needed: readonly string[];
  /** Whether a file may have columns beside them. */
  readonly mayHaveOthers: boolean;
  readonly read: (cells: Cells) => Entry<Value>;
}
