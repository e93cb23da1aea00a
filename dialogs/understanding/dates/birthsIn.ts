import { peopleLexicon } from '../../locales/vocabulary';
import type { Message, Span } from '../message';
import { spanOf } from '../reading';

/** Letters between what speaks of a birth and its day. */
export const BIRTH_REACH = 24;

const tellsNoBirth = peopleLexicon.without('birthCue');

/** The stretches of a message that speak of a birth. */
export const birthsIn = (message: Message): readonly Span[] =>
  tellsNoBirth(message.tokens)
    ? []
    : peopleLexicon
        .find(message.tokens)
        .filter(({ concept }) => concept === 'birthCue')
        .map((found) => spanOf(message, found));
