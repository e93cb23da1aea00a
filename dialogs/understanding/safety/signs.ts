import type { SafetyConcept } from '../../locales/vocabulary';
import type { SafetyClass } from '../heard';

/** One concept, or any of several. */
export type Part = SafetyConcept | readonly SafetyConcept[];

/** Something that a message shows when its parts stand near each other in one sentence, in any order. */
export interface Sign {
  readonly parts: readonly Part[];
  /** The most words that may lie between two parts; 5 unless told. */
  readonly within?: number;
  readonly danger: Exclude<SafetyClass, 'routine'>;
  /** Counts only when one of these is said somewhere in the message. */
  readonly needs?: readonly SafetyConcept[];
  /** Does not count when one of these stands within four words. */
  readonly unless?: readonly SafetyConcept[];
  /** An event ("fell and hit his head"), which people tell of the past as well. */
  readonly event?: boolean;
  /** The name of an event ("stroke"): it stands in the names of clinics, and "my stroke" is a past one. */
  readonly named?: boolean;
  /** A symptom that may last for years after what caused it ("speech still slurred since December"). */
  readonly lasts?: boolean;
}

const pain: Part = ['painNoun', 'painVerb'];
const now: readonly SafetyConcept[] = ['present', 'presentStrong', 'sudden'];

const emergency = (parts: readonly Part[], more: Omit<Sign, 'parts' | 'danger'> = {}): Sign => ({
  parts,
  danger: 'emergency',
  ...more,
});
const crisis = (parts: readonly Part[], more: Omit<Sign, 'parts' | 'danger'> = {}): Sign => ({
  parts,
  danger: 'crisis',
  ...more,
});
const urgent = (parts: readonly Part[], more: Omit<Sign, 'parts' | 'danger'> = {}): Sign => ({
  parts,
  danger: 'urgent',
  ...more,
});

/**
 * The signs of danger. They follow the public lists: heart attack and stroke (American Heart and Stroke Associations), warning signs of an
 * emergency (ACEP), maternal danger signs, head injury, heat and overdose (CDC), children (AAP), 999 (NHS), 988 and NIMH.
 */
export const signs: readonly Sign[] = [
  emergency(['heartAttack'], { event: true, named: true }),
  emergency(['chest', pain]),
  emergency(['heart', pain], { within: 3 }),
  emergency(['heart', 'heartOdd'], { needs: [...now, 'faintish', 'severe', 'chest', 'breathHard'] }),
  emergency(['arm', pain, ['jaw', 'chest', 'faintish']], { within: 8 }),
  emergency(['jaw', pain, 'faintish'], { within: 8 }),

  emergency(['stroke'], { event: true, named: true }),
  emergency(['face', ['droop', 'numb']], { within: 4, lasts: true }),
  emergency(['oneSide', 'numb'], { lasts: true }),
  emergency(['limb', 'numb'], {
    needs: ['sudden', 'presentStrong', 'face', 'slurAlone', 'speech', 'confused', 'headPain', 'chest'],
    unless: ['chronic'],
    lasts: true,
  }),
  emergency(['slurAlone'], { unless: ['beforeEvent'], lasts: true }),
  emergency(['speech', 'slur'], { within: 4, unless: ['beforeEvent'], lasts: true }),
  emergency(['cannot', 'speak', 'clearly'], { within: 3, unless: ['speakOther'], lasts: true }),
  emergency(['third', 'cannot', 'speak'], {
    within: 3,
    needs: ['sudden', 'presentStrong', 'face', 'oneSide', 'confused', 'headPain'],
    unless: ['speakOther', 'driver'],
    lasts: true,
  }),
  emergency(['sudden', ['visionGone', 'balance', 'confused', 'headPain', 'faintish']], { within: 6 }),
  emergency(['sudden', 'cannot', ['see', 'speak', 'getUp']], { within: 6 }),
  emergency(['visionGone'], { needs: now, lasts: true }),
  emergency(['confused'], {
    needs: ['presentStrong', 'sudden', 'fever', 'hitHead', 'sugar', 'headPain'],
    unless: ['chronic'],
  }),
  emergency(['balance'], { needs: ['sudden', 'face', 'numb', 'slurAlone', 'headPain'] }),
  emergency(['headacheWorst']),
  emergency(['headPain', ['severe', 'strong']], { within: 4, unless: ['chronic'] }),
  emergency(['head', 'painVerb', ['severe', 'strong']], { within: 4, unless: ['chronic'] }),

  emergency(['cannot', 'breathe'], { within: 3, unless: ['habitual'] }),
  emergency(['breathHard'], { unless: ['habitual'] }),
  emergency(['breathHard'], { needs: ['presentStrong'] }),
  emergency(['skin', 'colour'], { within: 4 }),
  emergency(['inhaler', 'notHelping'], { within: 4, needs: [...now, 'breathHard', 'breathe'] }),
  emergency(['choke']),
  emergency(['drown']),

  emergency(['bleedNow'], { unless: ['minorBleed'] }),
  emergency(['bleed', 'lots'], { within: 4 }),
  emergency(['cannot', 'stopBleed'], { within: 3 }),
  emergency(['vomit', 'blood'], { within: 3 }),
  emergency(['access', 'bleed'], { within: 4 }),
  emergency(['head', 'bleed'], { within: 3 }),
  urgent(['minorBleed', 'bleed'], { within: 3, needs: now }),

  emergency(['outCold'], { unless: ['phone'], event: true }),
  emergency(['cannot', 'wakeSure'], { within: 3, unless: ['driver'] }),
  emergency(['third', 'cannot', 'wake'], { within: 3, unless: ['driver'] }),
  emergency(['seizing']),
  emergency(['seizure', ['present', 'presentStrong']], { within: 6, event: true, named: true }),
  emergency(['pastVerb', 'seizure'], { within: 1, event: true }),

  emergency(['overdose'], { event: true, named: true }),
  emergency(['tookTooMuch'], { event: true }),
  emergency(['swallow', 'poison'], { within: 5 }),
  emergency(['took', 'manyPills', 'drug'], { within: 2, event: true }),
  emergency(['epipenUsed']),
  emergency(['monoxide'], { event: true }),
  emergency(['gas']),
  emergency(['fire']),
  emergency(['allergicReaction'], { event: true, named: true }),
  emergency(['allergy'], { event: true }),

  emergency(['labor'], { unless: ['laborName'] }),
  emergency(['pregnant', 'pregnancySign'], { within: 9 }),
  emergency(['babyStill']),
  emergency(['child', 'limp'], { within: 5 }),
  emergency(['newborn', ['fever', 'highFever']], { within: 8, needs: ['fever'] }),
  emergency(['fever', 'highFever'], { within: 5, needs: ['child', 'confused', 'stiffNeck', 'cannot'] }),
  emergency(['fever', ['stiffNeck', 'confused']], { within: 9 }),
  emergency(['sepsis'], { event: true, needs: now }),

  emergency(['hitHead'], { event: true }),
  emergency(['fall', 'cannot', 'getUp'], { within: 7 }),
  emergency(['broken'], { event: true }),
  emergency(['severed'], { event: true }),
  emergency(['burnBad'], { event: true }),
  urgent(['burnMinor'], { event: true }),
  emergency(['sugar', 'sugarBad'], { within: 4 }),
  emergency(['diabeticCrisis'], { event: true }),
  emergency(['pressureWord', 'pressureBad'], { within: 4 }),
  emergency(['heat'], { event: true }),
  emergency(['bite'], { event: true }),
  emergency(['clot'], { event: true, named: true }),
  emergency(['vomitNonstop']),
  emergency(['missed', 'treatment', ['swollen', 'faintish', 'confused', 'breathHard']], { within: 10 }),

  emergency(['stomach', pain, ['severe', 'strong']], { within: 5, unless: ['chronic'] }),
  emergency(['bodyOther', pain, 'severe'], { within: 5, unless: ['chronic'] }),
  emergency([pain, 'severe'], { within: 3, unless: ['chronic'] }),
  urgent(['bodyOther', pain, 'strong'], {
    within: 5,
    unless: ['chronic'],
    needs: ['present', 'presentStrong', 'todayWord'],
  }),

  emergency(['dying'], { unless: ['dyingSlow', 'lateFor'] }),
  emergency(['ambulanceAsk'], { unless: ['plannedAmbulance'] }),
  emergency(['emergencyWord']),
  emergency(['toEr'], { unless: ['erOther'] }),

  emergency(['attack'], { unless: ['notAttack'], event: true, named: true }),
  emergency(['shot'], { unless: ['notAttack'], event: true }),
  emergency(['hitByCar'], { event: true }),
  emergency(['unsafeDriver']),
  emergency(['trapped']),
  emergency(['cutNow'], { event: true }),

  crisis(['wantDie']),
  crisis(['suicide'], { event: true, named: true }),
  crisis(['selfHarm'], { event: true, named: true }),
  crisis(['intend', 'killOther'], { within: 3 }),
  crisis(['voices']),
  crisis(['farewellSure']),
  crisis(['farewell', ['loveThem', 'hopeless', 'cancelling']], { within: 14 }),
  crisis(['means', ['hopeless', 'loveThem', 'farewell']], { within: 20 }),

  urgent(['urgentWord']),
  urgent(['dischargeNow']),
  urgent(['missed', 'treatment'], { within: 4 }),
];
