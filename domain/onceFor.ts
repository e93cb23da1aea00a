/**
 * Makes something of an object once, and gives the same again wherever that very object is asked for. What it is made of may not
 * change afterwards, nor may what was made.
 */
export const onceFor = <Source extends object, Made>(
  make: (source: Source) => Made,
): ((source: Source) => Made) => {
  const made = new WeakMap<Source, { readonly value: Made }>();
  return (source) => {
    const before = made.get(source);
    if (before !== undefined) return before.value;
    const value = make(source);
    made.set(source, { value });
    return value;
  };
};
