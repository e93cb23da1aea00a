import type { CaseView } from '../exchange';
import { answerWords, languageWords, wordFor, words } from '../words';
import { make, rowsOf, type Content } from './make';
import { momentInWords, phoneInWords } from './times';

type Row = readonly [name: string, value: Content];

const phoneLink = (phone: string): HTMLElement => make('a', { href: `tel:+1${phone}` }, phoneInWords(phone));

const listOf = (values: readonly string[]): Content =>
  values.length === 0 ? words.nothing : make('ul', {}, ...values.map((value) => make('li', {}, value)));

const callerRows = ({ caller }: CaseView): readonly Row[] => {
  if (caller === undefined) return [[words.who, words.nobody]];
  const { relationship, isVerified, identifiers, phone, answer } = caller;
  return [
    [
      words.who,
      isVerified
        ? words.verified(relationship, identifiers.join(', '))
        : make('strong', {}, words.notVerified(relationship)),
    ],
    ...(phone === undefined ? [] : [[words.call, phoneLink(phone)] as const]),
    [words.answer, answerWords[answer]],
  ];
};

const memberRows = ({ member }: CaseView): readonly Row[] => {
  if (member === undefined) return [];
  const { name, medicaidId, dateOfBirth, language, phones } = member;
  return [
    [words.member, name],
    [words.medicaidId, medicaidId],
    [words.birthDate, dateOfBirth],
    ...(language === undefined ? [] : [[words.languageOnFile, wordFor(languageWords, language)] as const]),
    ...(phones.length === 0
      ? []
      : [[words.phones, make('span', {}, ...phones.flatMap((phone) => [phoneLink(phone), ' ']))] as const]),
  ];
};

/** What has to be known of a case before anything is done: why it is here, who it is about, what is missing. */
export const caseFacts = (view: CaseView): HTMLElement => {
  const { why, citation, due, noticeDue, letter = [], missing, request, language } = view;
  return make(
    'div',
    { class: 'facts' },
    rowsOf([
      [words.why, why],
      ...(citation === undefined ? [] : [[words.clause, citation] as const]),
      [words.dueTime, momentInWords(due)],
      ...(noticeDue === undefined ? [] : [[words.letter, momentInWords(noticeDue)] as const]),
      ...letter.map(({ name, value }) => [name, value] as const),
      ...callerRows(view),
      [words.language, wordFor(languageWords, language)],
      ...memberRows(view),
      [words.missing, listOf(missing)],
    ]),
    ...(request.length === 0
      ? []
      : [make('h3', {}, words.known), rowsOf(request.map(({ name, value }) => [name, value]))]),
  );
};

/** What was done to a case. */
export const historyOf = ({ history }: CaseView): HTMLElement =>
  make(
    'ol',
    { class: 'history' },
    ...history.map(({ at, by, event, note, outcome }) =>
      make(
        'li',
        {},
        `${momentInWords(at)}, ${by}: ${event}`,
        ...(outcome === undefined ? [] : [`. ${outcome}`]),
        ...(note === undefined ? [] : [make('p', { class: 'text', dir: 'auto' }, note)]),
      ),
    ),
  );
