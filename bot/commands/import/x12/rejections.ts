/** Why a plan answers no question: the codes of the segment AAA that eligibility answers (271, 5010) know. */
const reasons = new Map(
  Object.entries({
    '15': 'something it needs was missing',
    '41': 'who asked may not',
    '42': 'the plan could not answer at that time',
    '43': 'the number of who asked is not valid',
    '51': 'who asked is not known',
    '52': 'a day outside of what the plan answers for',
    '57': 'the day asked about is missing or not valid',
    '58': 'the date of birth is missing or not valid',
    '62': 'the day asked about lies too far back',
    '63': 'the day asked about lies too far ahead',
    '71': 'the date of birth is another',
    '72': 'the ID is missing or not valid',
    '73': 'the name is missing or not valid',
    '75': 'no such member',
    '76': 'two members under this ID',
    '78': 'the member is not of this plan',
    '79': 'the number of the plan is not valid',
    '80': 'no answer came from the plan',
  }),
);

/** A rejection in words. */
export const rejectionOf = (code: string): string => {
  const known = reasons.get(code);
  if (known !== undefined) return `the plan rejects the question: ${known} (AAA ${code})`;
  return `the plan rejects the question${/^\w{1,3}$/.test(code) ? ` (AAA ${code})` : ''}`;
};
