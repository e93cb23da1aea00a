/** Who carries a ride, since it was assigned. */
export interface Carrier {
  /** Name of the transport provider, as its client of the API is called. */
  readonly name: string;
  /** What the rider looks for: "white van, AB-12345". */
  readonly vehicle?: string;
}
