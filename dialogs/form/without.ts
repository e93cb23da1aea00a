import type { Form } from './form';

/** The form without what stands under these names. */
export const without = (form: Form, ...names: readonly (keyof Form)[]): Form => {
  if (!names.some((name) => name in form)) return form;
  const copy: Form = { ...form };
  for (const name of names) Reflect.deleteProperty(copy, name);
  return copy;
};
