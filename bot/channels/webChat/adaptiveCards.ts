import type { RidesShown } from '../../web/chat/pageData';

/** An attachment that holds an Adaptive Card. */
export interface AdaptiveCard {
  readonly contentType: 'application/vnd.microsoft.card.adaptive';
  readonly content: object;
}

/** The version of the schema that every client of the last years knows; its cards need nothing newer. */
const VERSION = '1.2';

/** Booked rides as cards for clients that show such: a title, and a name and a value a row. */
export const adaptiveCardsOf = ({
  title,
  cards,
}: Pick<RidesShown, 'title' | 'cards'>): readonly AdaptiveCard[] =>
  cards.map((rows) => ({
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      type: 'AdaptiveCard',
      version: VERSION,
      body: [
        { type: 'TextBlock', text: title, weight: 'Bolder', size: 'Medium', wrap: true },
        { type: 'FactSet', facts: rows.map(([name, value]) => ({ title: name, value })) },
      ],
    },
  }));
