import type { Finding } from '../domain/rules/rule';

/** What a rule says, as a few words; `holds` and the codes in it are worded by who shows it. */
export const findingInWords = (
  finding: Finding,
  { holds, code }: { readonly holds: string; readonly code: (code: string) => string },
): string => {
  switch (finding.kind) {
    case 'holds':
      return holds;
    case 'refuses':
      return `refuses: ${code(finding.because)}`;
    case 'requires':
      return `requires ${code(finding.requirement)}`;
    case 'informs':
      return `tells ${code(finding.notice)}`;
    case 'needs':
      return `needs ${finding.fact}`;
    case 'urgent':
      return 'cannot wait';
    case 'emergency':
      return 'an emergency';
  }
};
