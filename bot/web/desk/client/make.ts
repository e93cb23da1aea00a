/** What an element holds: a text is only ever text, so that nothing anybody wrote is read as HTML. */
export type Content = Node | string;

/** Attributes by name; `true` stands without a value, `false` and undefined are left out. */
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** A new element with what it holds. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...content);
  return element;
};

/** Names and values, side by side. */
export const rowsOf = (rows: readonly (readonly [name: string, value: Content])[]): HTMLElement =>
  make(
    'dl',
    {},
    ...rows.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value))),
  );

/** A table that scrolls by itself where it is wider than the page. */
export const tableOf = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Content[])[],
): HTMLElement =>
  make(
    'div',
    { class: 'wide', role: 'region', tabindex: '0', 'aria-label': caption },
    make(
      'table',
      {},
      make('caption', {}, caption),
      make('thead', {}, make('tr', {}, ...columns.map((column) => make('th', { scope: 'col' }, column)))),
      make(
        'tbody',
        {},
        ...rows.map(([first = '', ...rest]) =>
          make('tr', {}, make('th', { scope: 'row' }, first), ...rest.map((cell) => make('td', {}, cell))),
        ),
      ),
    ),
  );

/** The element of this id, which every page of the desk has. */
export const byId = (id: 'content' | 'notices' | 'announcer' | 'alarm'): HTMLElement =>
  document.getElementById(id) ?? document.body;
