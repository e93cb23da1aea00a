/**
 * How often somebody was tried to be identified, over all conversations. Counting is all the world does while the assistant thinks:
 * were it done afterwards, a thousand conversations at once would each find nothing counted. Both throw StoreUnavailable; each is one
 * round trip.
 */
export interface Guesses {
  /**
   * Counts one try, and says whether it may be made: the same whether or not there is such a member.
   * @param of whom the try names, as it was said: hashed before it is kept
   */
  take(of: string): Promise<boolean>;
  /** Gives a try back that was right: who is the member uses none up. */
  giveBack(of: string): Promise<void>;
}
