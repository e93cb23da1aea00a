import { doesNot, suits, type Mode } from './mode';

/** Private car with mileage money: counts only when the caller offers it. */
export const privateCar: Mode = {
  citation: '17-134d-33(e)(2)(M)',
  suits: ({ paidMileageDriverAvailable }) => (paidMileageDriverAvailable === true ? suits : doesNot),
};
