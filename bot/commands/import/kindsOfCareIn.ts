import type { KindOfCare } from '../../../domain/facts';

/**
 * Kinds of care by what a code of the Health Care Provider Taxonomy begins with; the longest one that fits counts. What is not here
 * is asked of the member.
 * @see NUCC, Health Care Provider Taxonomy, version 21.1
 */
const taxonomies: Readonly<Record<string, readonly KindOfCare[]>> = {
  '101Y': ['behavioral-health'],
  '101YA0400X': ['substance-use'],
  '103': ['behavioral-health'],
  '1041C': ['behavioral-health'],
  '106H': ['behavioral-health'],
  '122300000X': ['dental'],
  '1223': ['dental'],
  '1223S0112X': ['dental', 'surgery'],
  '124Q': ['dental'],
  '152W': ['vision'],
  '163WD': ['dialysis'],
  '163WW0000X': ['wound-care'],
  '176B': ['prenatal'],
  '207K': ['allergy'],
  '207L': ['surgery'],
  '207LP2900X': ['pain-management'],
  '207N': ['dermatology'],
  '207Q': ['primary-care'],
  '207R00000X': ['primary-care'],
  '207RC0000X': ['cardiology'],
  '207RE0101X': ['endocrinology'],
  '207RG0100X': ['gastroenterology'],
  '207RH0003X': ['oncology'],
  '207RN0300X': ['nephrology'],
  '207RP1001X': ['pulmonology'],
  '207RX0202X': ['oncology'],
  '207T': ['neurology', 'surgery'],
  '207V': ['prenatal'],
  '207W': ['vision'],
  '207X': ['orthopedics'],
  '208000000X': ['pediatric'],
  '2080': ['pediatric'],
  '2081': ['physical-therapy'],
  '2084N': ['neurology'],
  '2084P': ['behavioral-health'],
  '2085R0001X': ['radiation'],
  '2085R0202X': ['imaging'],
  '2086': ['surgery'],
  '2088': ['urology'],
  '208D': ['primary-care'],
  '208VP': ['pain-management'],
  '213E': ['podiatry'],
  '225100000X': ['physical-therapy'],
  '2251': ['physical-therapy'],
  '225X': ['physical-therapy'],
  '231H': ['audiology'],
  '235Z': ['speech-therapy'],
  '251S': ['behavioral-health'],
  '261QA0600X': ['adult-day'],
  '261QA1903X': ['surgery'],
  '261QD0000X': ['dental'],
  '261QE0700X': ['dialysis'],
  '261QF0400X': ['primary-care'],
  '261QH0700X': ['audiology', 'speech-therapy'],
  '261QM0801X': ['behavioral-health'],
  '261QM0850X': ['behavioral-health'],
  '261QM0855X': ['behavioral-health'],
  '261QM1200X': ['imaging'],
  '261QM2800X': ['substance-use'],
  '261QP2000X': ['physical-therapy'],
  '261QP2300X': ['primary-care'],
  '261QP3300X': ['pain-management'],
  '261QR0200X': ['imaging'],
  '261QR0206X': ['imaging'],
  '261QR0405X': ['substance-use'],
  '261QX0200X': ['oncology'],
  '261QX0203X': ['radiation'],
  '291U': ['lab'],
  '3245': ['substance-use'],
  '363LF': ['primary-care'],
};

/** What the code of something begins with that is no place to ride to: insurers, carriers. */
export const noPlaces: readonly string[] = ['30', '34'];

const longestFirst = Object.keys(taxonomies).toSorted((one, other) => other.length - one.length);

/** The kinds of care of these codes, each once; none where they are not known. */
export const kindsOfCareIn = (codes: readonly string[]): readonly KindOfCare[] => [
  ...new Set(
    codes.flatMap((code) => {
      const known = longestFirst.find((start) => code.startsWith(start));
      return known === undefined ? [] : (taxonomies[known] ?? []);
    }),
  ),
];
