import { minorConsent } from '../../../domain/rules/minorConsent';
import { holds, needs, requires } from '../../../domain/rules/rule';
import { situations } from '../situations';

situations(minorConsent, [
  [
    '15, alone, no form yet',
    { age: 15, adultEscortAvailable: false, minorConsentOnFile: false },
    requires('minor-consent-form'),
  ],
  [
    '12, alone, no form yet',
    { age: 12, adultEscortAvailable: false, minorConsentOnFile: false },
    requires('minor-consent-form'),
  ],
  [
    'nobody can tell whether the form is on file',
    { age: 15, adultEscortAvailable: false, minorConsentOnFile: 'unknown' },
    requires('minor-consent-form'),
  ],
  [
    '15, alone, the form is on file',
    { age: 15, adultEscortAvailable: false, minorConsentOnFile: true },
    holds,
  ],
  ['15, with an adult', { age: 15, adultEscortAvailable: true }, holds],
  ['16', { age: 16, adultEscortAvailable: false }, holds],
  ['11: a form does not help', { age: 11, adultEscortAvailable: false }, holds],
  ['nobody can tell the age', { age: 'unknown', adultEscortAvailable: false }, holds],
  ['nobody said the age', {}, needs('age')],
]);
