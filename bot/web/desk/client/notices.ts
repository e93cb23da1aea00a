import { byId, make, type Content } from './make';

const shown = new Map<string, HTMLElement>();

/** Shows a notice above the page, which stays until it is taken away; one of a name at a time. */
export const showNotice = (name: string, ...content: readonly Content[]): void => {
  hideNotice(name);
  const notice = make('div', { class: 'notice', role: 'alert', 'data-notice': name }, ...content);
  shown.set(name, notice);
  byId('notices').append(notice);
};

/** Takes a notice away. Returns whether it was there. */
export const hideNotice = (name: string): boolean => {
  shown.get(name)?.remove();
  return shown.delete(name);
};
