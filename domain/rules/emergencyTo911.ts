import { emergency, holds, type Rule } from './rule';

/** Acute symptoms, labor and severe pain included, go to 911 before coverage or anything else, whatever ride was asked for. */
export const emergencyTo911: Rule = {
  citation: 'FAQ-emergency-911',
  carries: ['17-134d-33(b)(16)', '17-134d-33(b)(17)', '17-134d-33(e)(2)(E)(i)(dd)'],
  decide: ({ emergencySymptoms }) => (emergencySymptoms === true ? emergency : holds),
};
