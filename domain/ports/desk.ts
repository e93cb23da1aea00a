/** The representatives' desk, as far as who waits for a person has to know of it. */
export interface Desk {
  /**
   * How many members wait in writing for a person before whoever is at this address; undefined while nobody is at the desk. Throws
   * StoreUnavailable when the store does not answer in time.
   */
  before(address: string): Promise<number | undefined>;
}
