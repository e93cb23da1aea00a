type Step = (at: number, last: number) => number;

const next: Step = (at, last) => Math.min(at + 1, last);
const previous: Step = (at) => Math.max(at - 1, 0);

/** Keys that move in a list. */
const steps: Readonly<Record<string, Step>> = {
  j: next,
  ArrowDown: next,
  k: previous,
  ArrowUp: previous,
  Home: () => 0,
  End: (_at, last) => last,
};

/** Lets J and K, the arrows, Home and End move between what is in a list, while the focus is there. */
export const moveByKeys = (list: HTMLElement, shown: () => readonly HTMLElement[]): void => {
  list.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    const all = shown();
    const at = all.findIndex((one) => one === document.activeElement);
    if (step === undefined || at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    all[step(at, all.length - 1)]?.focus();
  });
};
