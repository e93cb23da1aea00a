import type { PickInput } from '../../../dialogs/form/pickInput';
import { languages, type Language } from '../../../dialogs/locales';
import { messages } from '../../../dialogs/locales/messages';
import { render } from '../../../dialogs/locales/render';
import { say } from '../../../dialogs/say';
import { escaped } from '../escaped';
import { plainLog, type PlainView } from './plainLog';
import { linked } from './linked';
import { ownNames } from './ownNames';
import type { PageKey } from './pageKey';

const isPageKey = (key: string): key is PageKey => key.startsWith('web.') && key in messages.en;

const pageKeys: readonly PageKey[] = Object.keys(messages.en).filter(isPageKey);

/** Where what is written goes without scripts; the new page begins at what was said last. */
const PLAIN = '/plain#latest';

/**
 * The page members chat on. Its words stand in it twice: as they are shown, in the language asked for, and as data in every
 * language, so that the language can be changed without losing what was written.
 * @param line the number to call instead, as it is said
 * @param plain what was said, where scripts do not run: then every answer comes on a new page, which loads no script
 */
export const chatPage = (language: Language, line: string, plain?: PlainView): string => {
  const wordOf = (key: PageKey, as: Language): string => render(say(key, { line }), as);
  const words = Object.fromEntries(
    languages.map((as) => [as, Object.fromEntries(pageKeys.map((key) => [key, wordOf(key, as)]))]),
  );
  /** An element whose words change with the language. */
  const element = (tag: string, key: PageKey, attributes = ''): string =>
    `<${tag} data-word="${key}"${attributes === '' ? '' : ` ${attributes}`}>${escaped(wordOf(key, language))}</${tag}>`;
  const label = (key: PageKey): string =>
    `data-label="${key}" aria-label="${escaped(wordOf(key, language))}"`;
  const shown = plain === undefined ? undefined : plainLog(plain, language, (key) => wordOf(key, language));
  const isWanted = (name: PickInput): boolean => shown?.inputs.includes(name) === true;
  const pick = (name: PickInput, key: PageKey, type: 'date' | 'time'): string =>
    `<p${isWanted(name) ? '' : ' hidden'}>${element('label', key, `for="pick-${name}"`)}<input type="${type}" id="pick-${name}" name="${name}"></p>`;
  const languageLinks = languages.map((as) => {
    const name = ownNames[as];
    return shown === undefined || as === language
      ? `<a href="/?lang=${as}" lang="${as}" hreflang="${as}" data-language="${as}"${as === language ? ' aria-current="true"' : ''}>${name}</a>`
      : `<button form="form" name="language" value="${as}" lang="${as}">${name}</button>`;
  });
  const hidden = (name: string, value: string): string =>
    `<input type="hidden" name="${name}" value="${escaped(value)}">`;
  const carried = [
    hidden('lang', language),
    ...(plain === undefined ? [] : [hidden('token', plain.token), hidden('id', plain.id)]),
  ].join('');
  /** Who begins by a button needs no script for it. */
  const offers = `<form method="post" action="${PLAIN}" class="choices">${hidden('lang', language)}${element('button', 'web.bookRide', 'name="does" value="book"')}${element('button', 'web.cancelRide', 'name="does" value="cancel"')}</form>`;
  const withoutScript = languages.map(
    (as) =>
      `<p lang="${as}">${linked(`${wordOf('web.noScript', as)} ${wordOf('web.emergency', as)} ${wordOf('web.call911', as)}. ${wordOf('web.crisis', as)} ${wordOf('web.call988', as)}.`)}</p>`,
  );
  const scripts =
    shown === undefined
      ? `<script type="application/json" id="words">${JSON.stringify(words).replaceAll('<', '\\u003c')}</script>
<script src="/chat.js" defer></script>`
      : '';
  const group = (content: string): string =>
    `<div class="choices" id="choices" role="group" ${label('web.choices')}${content === '' ? ' hidden' : ''}>${content}</div>`;
  const choices =
    shown === undefined || shown.choices === ''
      ? group('')
      : `<form method="post" action="${PLAIN}">${carried}${group(shown.choices)}</form>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${element('title', 'web.title')}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/chat.css">
${scripts}
</head>
<body>
<header>
<div class="title">
${element('h1', 'web.heading')}
<nav class="languages" aria-label="Language / Idioma">${languageLinks.join('')}</nav>
</div>
${element('p', 'web.about', 'class="about"')}
</header>
<aside class="urgent" ${label('web.help')}>
<p>${element('span', 'web.emergency')} ${element('a', 'web.call911', 'href="tel:911"')}</p>
<p>${element('span', 'web.crisis')} ${element('a', 'web.call988', 'href="tel:988"')} ${element('a', 'web.text988', 'href="sms:988"')}</p>
</aside>
<main>
${element('h2', 'web.conversation', 'class="unseen" id="conversation"')}
<div class="scroll" id="scroll" role="region" tabindex="0" aria-labelledby="conversation">
<div class="log" id="log" role="log" aria-live="off" aria-labelledby="conversation">${shown?.log ?? ''}</div>
${choices}
${element('p', 'web.writing', 'class="writing" id="writing" hidden')}
</div>
${shown === undefined ? `<noscript>${element('p', 'web.opening')}${offers}${withoutScript.join('\n')}</noscript>` : ''}
<p class="connection" id="connection" role="status"></p>
<p class="needed" id="needed"${shown === undefined || shown.needed === '' ? ' hidden' : ''}>${escaped(shown?.needed ?? '')}</p>
<form id="form" method="post" action="${PLAIN}" autocomplete="off">
${carried}
<div class="picks" id="picks"${shown === undefined || shown.inputs.length === 0 ? ' hidden' : ''}>
${pick('birth-day', 'web.birthDay', 'date')}
${pick('day', 'web.day', 'date')}
${pick('time', 'web.time', 'time')}
</div>
${element('label', 'web.field', 'for="field"')}
<div class="entry"><textarea id="field" name="text" rows="2" maxlength="4000" enterkeyhint="send">${escaped(plain?.written ?? '')}</textarea>${element('button', 'web.send', 'type="submit"')}</div>
</form>
<div class="always">
${element('button', 'web.person', 'form="form" name="does" value="person" id="person"')}
${element('button', 'web.startAgain', 'form="form" name="does" value="start-again" id="start-again"')}
${element('button', 'web.finish', 'form="form" name="does" value="finish" id="finish"')}
</div>
<div class="unseen" id="announcer" aria-live="polite"></div>
</main>
</body>
</html>
`;
};
