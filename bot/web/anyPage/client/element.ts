class PageElementMissing extends TypeError {}

/** The element of this id, of this kind. */
export const element = <Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind => {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new PageElementMissing(id);
};
