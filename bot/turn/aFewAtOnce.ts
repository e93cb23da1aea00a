/**
 * Lets those who ask go on in the order they came in, a few at a time; then it is looked at what came in meanwhile. So whoever has gone
 * on and waits for an answer gets it before others begin, and is not put behind all of them at each of its round trips.
 * @param few how many go on at a time
 * @returns waits until it is one's turn
 */
export const aFewAtOnce = (few: number): (() => Promise<void>) => {
  const waiting: (() => void)[] = [];
  let isOnItsWay = false;
  const goOn = (): void => {
    for (const go of waiting.splice(0, few)) go();
    isOnItsWay = waiting.length > 0;
    if (isOnItsWay) setImmediate(goOn);
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (isOnItsWay) return;
      isOnItsWay = true;
      setImmediate(goOn);
    });
};
