import type { Answers } from './conversation';

/**
 * What somebody answers who can only go by the broker's car: no car, nobody to drive, no bus. The date of birth and what
 * else is about one member comes from the test.
 */
export const englishAnswers: Answers = {
  'ask.reason': 'a checkup',
  'ask.otherRide': 'no',
  'ask.someoneElse': 'no',
  'ask.hasCar': 'no',
  'ask.providerRide': 'no',
  'ask.mileage': 'no',
  'ask.inpatient': 'no',
  'ask.careOnTheWay': 'no',
  'ask.residence': 'no',
  'ask.mobility': 'I can walk',
  'ask.bus': 'no',
  'ask.returnRide': '1',
  'ask.driverNote': 'no',
  'clarify.place': '1',
};

/** The same in Spanish. */
export const spanishAnswers: Answers = {
  'ask.reason': 'un chequeo',
  'ask.otherRide': 'no',
  'ask.someoneElse': 'no',
  'ask.hasCar': 'no',
  'ask.providerRide': 'no',
  'ask.mileage': 'no',
  'ask.inpatient': 'no',
  'ask.careOnTheWay': 'no',
  'ask.residence': 'no',
  'ask.mobility': 'camino',
  'ask.bus': 'no',
  'ask.returnRide': '1',
  'ask.driverNote': 'no',
  'clarify.place': '1',
};

/** The same by keys on a phone, where a ride is read back in pieces. */
export const keyedAnswers: Answers = {
  'readBack.goOn': '1',
  'readBack.goOn.again': '1',
  'ask.reason': '3',
  'ask.appointmentTime': '1030',
  'clarify.halfOfDay': '1',
  'ask.destination': '1',
  'ask.destinationName': '1',
  'ask.otherRide': '2',
  'ask.someoneElse': '2',
  'ask.hasCar': '2',
  'ask.providerRide': '2',
  'ask.mileage': '2',
  'ask.mobility': '1',
  'ask.bus': '2',
  'ask.returnRide': '1',
  'ask.driverNote': '2',
};
