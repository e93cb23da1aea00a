import type { KindOfCare } from '../../../domain/facts';
import type { Facility } from '../../../domain/ports/facilityDirectory';

const facility = (
  id: string,
  name: string,
  town: string,
  kindsOfCare: readonly KindOfCare[],
  aliases: readonly string[] = [],
): Facility => ({
  id,
  name,
  aliases: [...aliases],
  street: '1 Main St',
  town,
  state: 'CT',
  zip: '06510',
  phone: '2035550100',
  entrances: [],
  kindsOfCare: [...kindsOfCare],
  hours: {},
  medicaidEnrolled: true,
  borderProvider: false,
});

/** A small directory for the tests of understanding. */
export const sampleFacilities: readonly Facility[] = [
  facility('frog-hollow', 'Frog Hollow Lane Clinic', 'Hartford', ['primary-care']),
  facility(
    'ynhh',
    'Yale New Haven Hospital',
    'New Haven',
    ['primary-care', 'surgery', 'imaging'],
    ['Yale', 'YNHH', 'Yale Hospital'],
  ),
  facility(
    'ynhh-sr',
    'Yale New Haven Hospital Saint Raphael Campus',
    'New Haven',
    ['surgery'],
    ['St Raphael', "Saint Raphael's", 'St Raphs'],
  ),
  facility('davita-nh', 'DaVita New Haven Dialysis', 'New Haven', ['dialysis']),
  facility('davita-wh', 'DaVita West Hartford Dialysis', 'West Hartford', ['dialysis']),
  facility('fres-hamden', 'Fresenius Kidney Care Hamden', 'Hamden', ['dialysis'], ['Fresenius']),
  facility('hartford', 'Hartford Hospital', 'Hartford', ['surgery', 'cardiology']),
  facility(
    'stfrancis',
    'Saint Francis Hospital and Medical Center',
    'Hartford',
    ['surgery', 'cardiology'],
    ['St Francis', 'Saint Francis'],
  ),
  facility('gaylord', 'Gaylord Hospital', 'Wallingford', ['physical-therapy']),
  facility(
    'cornell',
    'Cornell Scott-Hill Health Center',
    'New Haven',
    ['primary-care', 'dental'],
    ['Hill Health', 'CSHHC'],
  ),
  facility(
    'apt',
    'APT Foundation Methadone Clinic',
    'New Haven',
    ['substance-use'],
    ['APT Foundation', 'methadone clinic'],
  ),
  facility(
    'cchc',
    'Community Health Center of Middletown',
    'Middletown',
    ['primary-care', 'dental', 'behavioral-health'],
    ['CHC Middletown'],
  ),
  facility(
    'chcm',
    'Community Health Center of Meriden',
    'Meriden',
    ['primary-care', 'dental'],
    ['CHC Meriden'],
  ),
  facility('smilow', 'Smilow Cancer Hospital', 'New Haven', ['oncology', 'radiation'], ['Smilow']),
  facility('eyes', 'Connecticut Eye Consultants', 'Danbury', ['vision']),
  facility('barn', 'Trolley Barn Dialysis', 'Hartford', ['dialysis'], ['dialysis in Hartford']),
  facility('mdspec', 'ProHealth Physicians Cardiology', 'Bristol', ['cardiology'], ['ProHealth']),
];
