import type { Member } from '../../../domain/ports/memberDirectory';
import { escaped } from '../escaped';

/** A number that is never assigned, so that it is on nobody's file. */
const STRANGER = '2005550100';

const asSaid = (number: string): string => number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');

/** Whose phone it may be, one of each member; the rest of what is known of them is for who has to say it. */
const phoneOptions = (members: readonly Member[]): string =>
  [
    ...members.flatMap(({ firstName, lastName, medicaidId, dateOfBirth, phones }) =>
      phones.slice(0, 1).map(({ number }) => ({
        number,
        who: `${firstName} ${lastName}`,
        about: `Medicaid ID ${medicaidId}, born ${dateOfBirth}`,
      })),
    ),
    { number: STRANGER, who: 'Somebody who is on no file', about: 'On nobody’s file' },
  ]
    .map(
      ({ number, who, about }) =>
        `<option value="${number}" data-about="${escaped(about)}">${escaped(who)}, ${asSaid(number)}</option>`,
    )
    .join('');

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

const keyNames: Readonly<Record<string, string>> = { '*': 'Star', '#': 'Number sign' };

const key = (sign: string): string =>
  `<button type="button" data-key="${sign}"${keyNames[sign] === undefined ? '' : ` aria-label="${keyNames[sign]}"`}>${sign}</button>`;

/** What lies behind a conversation, filled in by the page. */
const behind = (id: string, sent: string): string => {
  const part = (name: string, title: string, content: string): string =>
    `<h3 id="${id}-${name}">${title}</h3><div class="part" role="region" tabindex="0" aria-labelledby="${id}-title ${id}-${name}">${content}</div>`;
  return `
<div class="behind" id="${id}-behind">
${part('in', `Heard <span class="turn"></span>`, '<dl class="heard"></dl>')}
${part('known', 'Facts of the ride', '<dl class="facts"></dl>')}
${part('trace', 'Decision and its trace', '<pre class="decision">No ride is asked for.</pre>')}
${part('effects', 'Done', '<dl class="done"></dl>')}
${part('out', sent, '<pre class="sent"></pre>')}
</div>`;
};

/** The screen on which somebody new sees the whole assistant: a phone that texts, a phone that calls, and the page to chat on. */
export const simulatorPage = (members: readonly Member[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rideline, simulator</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/simulator.css">
<script src="/simulator.js" defer></script>
</head>
<body>
<header>
<h1>Rideline, three ways at once</h1>
<p>Texts and calls go to the server as Twilio sends them, signed. All members are invented.</p>
<p class="who"><label for="who">Whose phone</label> <select id="who">${phoneOptions(members)}</select> <span id="about"></span></p>
</header>
<main>
<section aria-labelledby="sms-title">
<h2 id="sms-title">Text messages</h2>
<div class="device">
<div class="thread" id="texts" role="log" tabindex="0" aria-label="Texts"></div>
<form id="text-form" autocomplete="off">
<label for="text">Text</label>
<input id="text" maxlength="1600" placeholder="I need a ride to the dentist">
<button type="submit">Send</button>
</form>
</div>
${behind('sms', 'TwiML that came back')}
</section>
<section aria-labelledby="voice-title">
<h2 id="voice-title">Phone call</h2>
<div class="device">
<div class="thread" id="heard" role="log" tabindex="0" aria-label="What the call says"></div>
<p class="line"><button type="button" id="call">Call</button> <span id="line" role="status">Not in a call</span></p>
<div class="choices" id="dialled" hidden><button type="button" id="picks-up">Somebody picks up</button> <button type="button" id="no-answer">Nobody picks up</button></div>
<div class="pad" role="group" aria-label="Keys">${keys.map(key).join('')}</div>
<form id="say-form" autocomplete="off">
<label for="say">Say</label>
<input id="say" maxlength="1000" placeholder="What you would say">
<button type="submit">Say</button>
</form>
<p class="choices"><button type="button" id="listen" hidden>Speak</button> <button type="button" id="silence">Stay silent</button>
<label><input type="checkbox" id="aloud" checked> Read aloud</label></p>
<p id="cannot-listen" hidden>This browser cannot listen: type what you would say.</p>
<p id="listens-where" hidden>Some browsers have their maker turn speech into words: say nothing real.</p>
</div>
${behind('voice', 'TwiML that came back')}
</section>
<section aria-labelledby="web-title">
<h2 id="web-title">Web chat</h2>
<div class="device"><iframe src="/simulator/chat" title="Web chat"></iframe></div>
${behind('web', 'Direct Line activities that went out')}
</section>
</main>
<p id="trouble" role="alert"></p>
</body>
</html>
`;
