/** Who asks for others as a part of their work, so that a person can call back. */
export interface StaffCaller {
  /** Name and facility in the caller's own words. */
  readonly who: string;
  /** Where to call back; ten digits. */
  readonly phone?: string;
}
