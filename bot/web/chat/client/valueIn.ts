/** What stands under a name in something that came from outside; undefined when nothing does. */
export const valueIn = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;

/** The text that stands under a name in something that came from outside; undefined when none does. */
export const textIn = (value: unknown, name: string): string | undefined => {
  const found = valueIn(value, name);
  return typeof found === 'string' ? found : undefined;
};
