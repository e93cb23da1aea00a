/** How far and how long the way between two towns is. Estimates to set a pick-up time and compare costs by, never a promise. */
export interface TravelEstimates {
  /** Whole minutes by car, the same both ways; a long way for a town that is not known. */
  readonly minutes: (fromTown: string, toTown: string) => number;
  /** Whole miles by road, the same both ways, or undefined when a town is not known. */
  readonly miles: (fromTown: string, toTown: string) => number | undefined;
}
