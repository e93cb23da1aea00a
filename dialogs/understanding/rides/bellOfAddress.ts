import { placeWords } from '../../locales/words/placeWords';
import { isBroken, type RideWords } from './rideWords';

/**
 * The bell that is told with an address, by which the door is found: "42 Arch St, the bottom bell", "el segundo timbre", but "ring the bottom
 * bell" and "the bottom bell is broken" tell the driver what to do.
 * @returns the words from `from` to before `to`, without an article
 */
export const bellOfAddress = ({
  message,
  all,
}: RideWords): { readonly from: number; readonly to: number } | undefined => {
  const { tokens } = message;
  const isBreak = (index: number): boolean => index >= tokens.length || isBroken(message, index);
  return all('bellSpot')
    .toSorted((one, other) => other.to - other.from - (one.to - one.from))
    .find(({ from, to }) => {
      const before = tokens[from - 1]?.word ?? '';
      const isLed = placeWords.saidArticles.has(before) || placeWords.articles.has(before);
      const start = isLed && !isBreak(from) ? from - 1 : from;
      // The address before it was read already.
      return (tokens[start]?.start ?? 0) > 0 && (start === 0 || isBreak(start)) && isBreak(to);
    });
};
