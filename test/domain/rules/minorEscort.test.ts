import { minorEscort } from '../../../domain/rules/minorEscort';
import { holds, needs, refuses, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(minorEscort, [
  ['16 years old, alone', { age: 16, adultEscortAvailable: false }, holds],
  ['16 years old, and nobody was asked', { age: 16 }, holds],
  ['15, with an adult', { age: 15, adultEscortAvailable: true }, requires('adult-escort')],
  ['15, alone, no form yet: for the consent form', { age: 15, adultEscortAvailable: false }, holds],
  ['15, with the form on file', { age: 15, minorConsentOnFile: true }, holds],
  ['12, with the form on file', { age: 12, minorConsentOnFile: true }, holds],
  [
    '12, with the form on file, alone',
    { age: 12, minorConsentOnFile: true, adultEscortAvailable: false },
    holds,
  ],
  [
    '12, alone, the form is not on file: for the consent form',
    { age: 12, minorConsentOnFile: false, adultEscortAvailable: false },
    holds,
  ],
  ['11, with an adult', { age: 11, adultEscortAvailable: true }, requires('adult-escort')],
  ['11, alone', { age: 11, adultEscortAvailable: false }, refuses('minor-needs-adult')],
  [
    '11, alone: a form on file does not help',
    { age: 11, minorConsentOnFile: true, adultEscortAvailable: false },
    refuses('minor-needs-adult'),
  ],
  [
    '11, with a form on file, and nobody said who comes',
    { age: 11, minorConsentOnFile: true },
    needs('adultEscortAvailable'),
  ],
  ['a newborn with an adult', { age: 0, adultEscortAvailable: true }, requires('adult-escort')],

  ['the age is not known yet', {}, needs('age')],
  ['15, and nobody said who comes along', { age: 15 }, needs('adultEscortAvailable')],
  [
    'nobody can tell the age: the day is missing, not the birth date on the record, and notice asks for the day',
    { age: 'unknown' },
    holds,
  ],
  [
    '11, and nobody can tell who comes',
    { age: 11, adultEscortAvailable: 'unknown' },
    requires('adult-escort'),
  ],
  [
    '15, and nobody can tell who comes',
    { age: 15, adultEscortAvailable: 'unknown' },
    requires('adult-escort'),
  ],
  [
    '15, and nobody can tell whether the form is on file: for the consent form',
    { age: 15, minorConsentOnFile: 'unknown', adultEscortAvailable: false },
    holds,
  ],
]);
