import { escaped } from '../escaped';
import { linksIn } from './linksIn';

/** Text as HTML, with its telephone numbers as links. */
export const linked = (text: string): string =>
  linksIn(text)
    .map((piece) =>
      piece.href === undefined ? escaped(piece.text) : `<a href="${piece.href}">${escaped(piece.text)}</a>`,
    )
    .join('');
