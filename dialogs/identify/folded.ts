/** Letters only, without case and accents: names are compared by what people hear. */
export const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^a-z]/giu, '')
    .toLowerCase();
