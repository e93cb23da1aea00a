import type { KindOfCare } from '../../../domain/facts';
import { rideLexicon } from '../../locales/vocabulary';
import { readMessage } from '../message';

/** Whether the name of a clinic tells that it gives this care: "Riverbend Dialysis", but not all that "Community Health" may be. */
export const namesCare = (name: string, kind: KindOfCare): boolean =>
  kind !== 'primary-care' &&
  rideLexicon.find(readMessage(name).tokens).some(({ concept }) => concept === kind);
