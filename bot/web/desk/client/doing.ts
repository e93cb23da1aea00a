import { make } from './make';
import { troubleOf } from './refused';

/** Where it is said, below what was pressed, that it went wrong. */
export const troubleLine = (): HTMLElement => make('p', { class: 'trouble', role: 'alert' });

/**
 * What a button does, one at a time; what goes wrong is said in its line. The button keeps the focus meanwhile.
 * @returns whether it was done
 */
export const doing =
  (button: HTMLButtonElement, trouble: HTMLElement, work: () => Promise<void>) =>
  async (): Promise<boolean> => {
    if (button.getAttribute('aria-disabled') === 'true') return false;
    button.setAttribute('aria-disabled', 'true');
    trouble.textContent = '';
    try {
      await work();
      return true;
    } catch (error) {
      trouble.textContent = troubleOf(error);
      return false;
    } finally {
      button.removeAttribute('aria-disabled');
    }
  };

/** A button that does something when it is pressed. */
export const buttonFor = (
  label: string,
  trouble: HTMLElement,
  work: () => Promise<void>,
): HTMLButtonElement => {
  const button = make('button', { type: 'button' }, label);
  const press = doing(button, trouble, work);
  button.addEventListener('click', () => void press());
  return button;
};
