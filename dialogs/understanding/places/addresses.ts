import { findTown } from '../../../domain/places/towns';
import { aroundWords, placeLexicon, streetWords } from '../../locales/vocabulary';
import type { PlaceSaid } from '../heard';
import type { Message, Span } from '../message';

/** A street address and where it stands. */
export interface AddressMention {
  readonly span: Span;
  readonly place: PlaceSaid;
}

const STREET = new RegExp(
  `(?<![\\w/:.#-])(?<number>\\d{1,5}[a-z]?) (?<street>(?:[a-z][a-z'.-]*|\\d{1,3}(?:st|nd|rd|th)) (?:[a-z][a-z'.-]* ){0,3}?)(?<kind>${streetWords.kinds})(?![\\w'])\\.?`,
  'g',
);
const STREET_FIRST = new RegExp(
  `(?<![\\w])(?:${streetWords.before}) (?<street>[a-z]+(?: [a-z]+){0,2}) (?:#|num\\.? |numero )?(?<number>\\d{1,5})(?![\\w:/])`,
  'g',
);
const UNIT = new RegExp(
  `^,? ?(?:(?:${streetWords.units})\\.? ?#?|#) ?(?<unit>\\d{1,5}[a-z]?|[a-z]\\d{0,4})(?![\\w])`,
);
const STATE = new RegExp(`^,? ?(?<state>${[...streetWords.states.keys()].join('|')})(?![\\w])`);
const STREET_NAME = new RegExp(`^${aroundWords.streetName}$`);
const elsewhereWords = [...streetWords.states].flatMap(([word, state]) => (state === 'CT' ? [] : [word]));
const TOWN_ELSEWHERE = new RegExp(
  `^(?<town>[a-z]+(?: [a-z]+)?)(?:, ?| )(?:${elsewhereWords.join('|')})(?![\\w])`,
);
const LEAD = new RegExp(`^[, ]*(?:${aroundWords.inTown} )?`);
const ZIP = /^,? ?(?<zip>\d{5})(?:-\d{4})?\b/;

/** The town, state and ZIP code that follow at an offset, and where they end. */
export const townAfter = (
  { folded, text }: Message,
  offset: number,
): { readonly town?: string; readonly state?: string; readonly zip?: string; readonly end: number } => {
  let end = offset;
  let town: string | undefined;
  const lead = LEAD.exec(folded.slice(end))?.[0] ?? '';
  const rest = folded.slice(end + lead.length, end + lead.length + 40);
  const run = /^[a-z]+(?: [a-z]+){0,2}/.exec(rest)?.[0].split(' ') ?? [];
  const stateAt = run.findIndex((word, index) => index > 0 && streetWords.states.has(word));
  const words = stateAt === -1 ? run : run.slice(0, stateAt);
  for (let length = words.length; length > 0 && town === undefined; length -= 1) {
    const name = words.slice(0, length).join(' ');
    town = findTown(text.slice(end + lead.length, end + lead.length + name.length));
    if (town !== undefined) end += lead.length + name.length;
  }
  // A town of another state is in no list of ours: the state that follows says that it is one.
  const elsewhere = town === undefined ? TOWN_ELSEWHERE.exec(rest)?.groups?.town : undefined;
  if (elsewhere !== undefined) {
    town = text.slice(end + lead.length, end + lead.length + elsewhere.length);
    end += lead.length + elsewhere.length;
  }
  const stateMatch = STATE.exec(folded.slice(end));
  const state =
    stateMatch?.groups?.state === undefined ? undefined : streetWords.states.get(stateMatch.groups.state);
  if (stateMatch !== null) end += stateMatch[0].length;
  const zipMatch = ZIP.exec(folded.slice(end));
  if (zipMatch !== null) end += zipMatch[0].length;
  const zip = zipMatch?.groups?.zip;
  return {
    ...(town === undefined ? {} : { town }),
    ...(state === undefined ? {} : { state }),
    ...(zip === undefined ? {} : { zip }),
    end,
  };
};

/** Finds street addresses: number, street, unit, town, state and ZIP code as far as they are said. */
export const addressesIn = (message: Message): readonly AddressMention[] => {
  const { folded, text } = message;
  const mentions: AddressMention[] = [];
  for (const pattern of [STREET, STREET_FIRST])
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      let end = start + match[0].length;
      if (mentions.some(({ span }) => span.start < end && start < span.end)) continue;
      const inner = message.tokens
        .filter((token) => token.start >= start + 1 && token.end <= end)
        .slice(0, -1);
      // "3 and then my way": words that end a place do not stand inside a street's name.
      if (
        placeLexicon
          .find(inner)
          .some(({ concept, from }) => concept === 'placeStop' && !STREET_NAME.test(inner[from]?.word ?? ''))
      )
        continue;
      const street = text.slice(start, end);
      const unitMatch = UNIT.exec(folded.slice(end));
      const unit = unitMatch?.groups?.unit;
      if (unitMatch !== null) end += unitMatch[0].length;
      const { end: last, ...town } = townAfter(message, end);
      mentions.push({
        span: { start, end: last },
        place: {
          said: text.slice(start, last),
          kind: 'address',
          street,
          ...(unit === undefined ? {} : { unit }),
          ...town,
        },
      });
    }
  return mentions;
};
