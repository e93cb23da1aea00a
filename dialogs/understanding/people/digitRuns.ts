import { digitWords } from '../../locales/words/digitWords';
import type { Message, Span } from '../message';
import { perWord } from '../perWord';

/** Digits that belong together, as they were typed ("203") or said ("twenty three"). */
export interface DigitGroup extends Span {
  readonly digits: string;
  /** Which word of the message. */
  readonly index: number;
  readonly isSpoken: boolean;
  /** A comma or the end of a sentence stands before it. */
  readonly isApart: boolean;
}

/** A number shorter than a ZIP code stands for nothing, in digits. */
export const FEWEST_DIGITS = 5;

const TYPED = /^#?o*\d[\do]*$/;
/** What may stand between groups of one number. */
const BETWEEN = /^(?:[\s,.()+#-]{0,4}| \/ )$/;

/** The area code of Connecticut that is said "eight sixty", and goes on "five five five". */
const SAID_IN_TENS = '860';

const areaCode = (groups: readonly DigitGroup[]): string => groups.map(({ digits }) => digits).join('');

/** How a word can be part of a number. */
const partOf = perWord((word): 'typed' | 'begun' | 'spoken' | 'none' => {
  if (TYPED.test(word)) return 'typed';
  if (/^[#\d]/.test(word)) return 'begun';
  return digitWords.has(word) ? 'spoken' : 'none';
});

/** Whether a message can hold a number that stands for something. */
const hasDigits = ({ tokens }: Message): boolean => {
  let typed = 0;
  let spoken = 0;
  let isBegun = false;
  for (const { word, known } of tokens) {
    const part = partOf(known);
    if (part === 'typed') typed += word.length;
    else if (part === 'spoken') spoken += 1;
    else if (part === 'begun') isBegun = true;
  }
  return spoken === 0 ? typed >= FEWEST_DIGITS : typed > 0 || isBegun || spoken >= 3;
};

/** A run while it is being read. */
class Run {
  readonly groups: DigitGroup[] = [];
  /** What the last group still takes: "twenty" a unit, "veinte" an "y" first, "eight hundred" tens, "doscientos" both. */
  open: 'unit' | 'and' | 'tens' | 'both' | undefined;
  private edge = 0;

  add(group: DigitGroup, isHomophone = false): void {
    if (isHomophone && this.groups.length === 0) return;
    this.groups.push(group);
    this.edge = isHomophone ? this.edge + 1 : 0;
    this.open = undefined;
  }

  /** "twenty" and "three", "eight hundred" and "sixty". */
  join(value: number, end: number): void {
    const last = this.groups.pop();
    if (last === undefined) return;
    this.groups.push({ ...last, digits: String(Number(last.digits) + value), end });
  }

  /** Without the words at its end that only sound like digits: "one two three to". */
  trimmed(): readonly DigitGroup[] {
    return this.edge === 0 ? this.groups : this.groups.slice(0, -this.edge);
  }
}

/** The runs of digits of a message, in either language: "203-555-0123", "eight six oh, double five", "ocho sesenta". */
export const digitRuns = (message: Message): readonly (readonly DigitGroup[])[] => {
  if (!hasDigits(message)) return [];
  const { tokens, folded } = message;
  const runs: (readonly DigitGroup[])[] = [];
  let run = new Run();
  let times = 1;
  let last = -1;
  const close = (): void => {
    times = 1;
    if (run.groups.length === 0) return;
    const groups = run.trimmed();
    if (groups.reduce((sum, { digits }) => sum + digits.length, 0) >= FEWEST_DIGITS) runs.push(groups);
    run = new Run();
  };

  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const { word, start, end, pause } = token;
    const part = partOf(token.known);
    if (part === 'none' || part === 'begun') {
      close();
      last = end;
      continue;
    }
    if (last !== -1 && !BETWEEN.test(folded.slice(last, start))) close();
    last = end;
    const isApart = pause !== 'none';
    const group = (digits: string, isSpoken: boolean): DigitGroup => ({
      digits: digits.repeat(times),
      index,
      start,
      end,
      isSpoken,
      isApart,
    });
    if (part === 'typed') {
      run.add(group(word.replaceAll('o', '0').replace('#', ''), false));
      times = 1;
      continue;
    }
    const said = digitWords.get(word);
    switch (said?.kind) {
      case undefined:
        close();
        break;
      case 'unit':
        if ((run.open === 'unit' || run.open === 'both') && said.value > 0) {
          run.join(said.value, end);
          run.open = undefined;
        } else run.add(group(String(said.value), true));
        times = 1;
        break;
      case 'homophone':
        run.add(group(String(said.value), true), true);
        times = 1;
        break;
      case 'teen':
      case 'tens': {
        times = 1;
        if (run.open === 'tens' || run.open === 'both') run.join(said.value, end);
        else run.add(group(String(said.value), true));
        const isAreaCode = run.groups.length === 2 && areaCode(run.groups) === SAID_IN_TENS;
        if (said.kind === 'tens' && !isAreaCode) run.open = said.takesAnd ? 'and' : 'unit';
        else run.open = undefined;
        break;
      }
      case 'hundreds':
        run.add(group(String(said.value), true));
        run.open = 'both';
        break;
      case 'hundred': {
        const unit = run.groups.at(-1);
        if (unit?.isSpoken !== true || unit.digits.length !== 1) close();
        else {
          run.join(Number(unit.digits) * 99, end);
          run.open = 'tens';
        }
        break;
      }
      case 'times':
        times = said.value;
        break;
      case 'and':
        if (run.open === undefined) close();
        else run.open = run.open === 'tens' || run.open === 'both' ? 'both' : 'unit';
        break;
      case 'filler':
        break;
    }
  }
  close();
  return runs;
};
