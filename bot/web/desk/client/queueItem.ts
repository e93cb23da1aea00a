import type { CaseLine } from '../exchange';
import { channelWords, kindWords, languageWords, wordFor, words } from '../words';
import { make } from './make';
import { momentInWords, numberInWords, sinceInWords } from './times';

/** What marks a case, most urgent first; each says it in words. */
export const tagsOf = ({ danger, treatment, isLate, noticeDue }: CaseLine): HTMLElement => {
  const tag = (name: string, text: string) => make('span', { class: `tag ${name}` }, text);
  return make(
    'span',
    { class: 'tags' },
    ...(danger === undefined ? [] : [tag('alarming', words.danger[danger])]),
    ...(isLate ? [tag('alarming', words.late)] : []),
    ...(treatment ? [tag('treatment', words.treatment)] : []),
    ...(noticeDue === undefined ? [] : [tag('letter', words.noticeDue)]),
  );
};

/** Whose it is, as far as it is somebody's. */
export const holderOf = ({ heldBy, isHeldByMe, owner }: CaseLine): string | undefined => {
  if (isHeldByMe) return words.heldByYou;
  if (heldBy !== undefined) return words.heldBy(heldBy);
  return owner === undefined ? undefined : words.ownedBy(owner);
};

/** What stands in the queue of a case. */
export const itemOf = (line: CaseLine): readonly HTMLElement[] => {
  const { kind, caseNumber, why, due, openedAt, channel, language } = line;
  const holder = holderOf(line);
  const about = [
    words.due(momentInWords(due)),
    words.waits(sinceInWords(openedAt)),
    ...(channel === undefined ? [] : [channelWords[channel]]),
    wordFor(languageWords, language),
  ].join(' · ');
  return [
    tagsOf(line),
    make(
      'span',
      { class: 'title' },
      make('strong', {}, wordFor(kindWords, kind)),
      ' ',
      make('span', { class: 'number' }, numberInWords(caseNumber)),
    ),
    make('span', { class: 'why' }, why),
    make('span', { class: 'about' }, about),
    ...(holder === undefined ? [] : [make('span', { class: 'holder' }, holder)]),
  ];
};
