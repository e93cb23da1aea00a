import { towns } from '../../../domain/places/towns';
import type { Element } from './element';
import { typeProblems } from './twimlTypes';

/** A document that is not well formed. */
class NotWellFormed extends Error {}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string => {
  if (/[<>]/.test(text)) throw new NotWellFormed(`A bare sign in: ${text}`);
  return text.replaceAll(/&(?:#(?<code>\d+);|(?<name>[a-z]+);)?/g, (whole, code?: string, name?: string) => {
    const read = code === undefined ? entities[name ?? ''] : String.fromCodePoint(Number(code));
    if (read === undefined) throw new NotWellFormed(`No entity: ${whole}`);
    return read;
  });
};

const DECLARATION = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/;
const COMMENT = /<!--(?:[^-]|-[^-])*-->/g;
const PIECE = /<(?<tag>[^<>]*)>|(?<text>[^<>]+)|(?<stray>[<>])/g;
const TAG = /^(?<close>\/?)(?<name>[A-Z]+)(?<attributes>(?:\s+[A-Z]+="[^"<]*")*)\s*(?<empty>\/?)$/i;
const ATTRIBUTE = /\s(?<name>[A-Z]+)="(?<value>[^"]*)"/gi;

const attributesOf = (text: string): Readonly<Record<string, string>> => {
  const pairs = [...text.matchAll(ATTRIBUTE)].map(({ groups }): [string, string] => [
    groups?.name ?? '',
    unescaped(groups?.value ?? ''),
  ]);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length)
    throw new NotWellFormed('An attribute twice.');
  return Object.fromEntries(pairs);
};

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads a document as strictly as XML wants it, of the part of XML that TwiML uses. Throws where it is not well formed. */
export const parseXml = (xml: string): Element => {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  for (const { groups } of xml.replace(DECLARATION, '').replaceAll(COMMENT, '').matchAll(PIECE)) {
    const inside = open.at(-1) ?? root;
    if (groups?.text !== undefined) {
      inside.text += unescaped(groups.text);
      continue;
    }
    const tag = TAG.exec(groups?.tag ?? '')?.groups;
    if (tag === undefined) throw new NotWellFormed(`No tag: ${groups?.tag ?? groups?.stray ?? ''}`);
    const { name = '', attributes = '', close, empty } = tag;
    if (close === '/') {
      if (inside.name !== name || open.length === 1) throw new NotWellFormed(`Not open: ${name}`);
      open.pop();
      continue;
    }
    const element: Open = { name, attributes: attributesOf(attributes), children: [], text: '' };
    inside.children.push(element);
    if (empty !== '/') open.push(element);
  }
  const [only, ...others] = root.children;
  if (open.length > 1 || only === undefined || others.length > 0 || root.text.trim() !== '') {
    throw new NotWellFormed('Not one whole element.');
  }
  return only;
};

/** All text of a document's elements of one name, in order. */
export const textsOf = (element: Element, name: string): readonly string[] => [
  ...(element.name === name ? [element.text] : []),
  ...element.children.flatMap((child) => textsOf(child, name)),
];

/** What each attribute may hold. Whatever fits none of these could be about somebody. */
const harmless: Readonly<Record<string, RegExp>> = {
  action:
    /^https:\/\/[a-z.:\d]+\/twilio\/(?:voice\/(?:step\?turn=\d{1,6}(?:&offer=crisis)?|dialled\?turn=\d{1,6})|relay\/ended\?broken=\d)$/,
  url: /^(?:https:\/\/[a-z.:\d]+\/twilio\/voice\/whisper|wss:\/\/[a-z.:\d]+\/twilio\/relay)$/,
  method: /^POST$/,
  voice: /^(?:Polly\.)?[A-Za-z]+-Neural$/,
  ttsProvider: /^Amazon$/,
  code: /^(?:en|es)-US$/,
  dtmfDetection: /^true$/,
  interruptible: /^any$/,
  language: /^(?:en|es)-US$/,
  input: /^dtmf speech$/,
  actionOnEmptyResult: /^(?:true|false)$/,
  speechTimeout: /^[1-9]$/,
  timeout: /^(?:6|10|30)$/,
  hints: new RegExp(`^${towns.map(({ name }) => name).join(',')}$`, 'u'),
  finishOnKey: /^#$/,
  numDigits: /^\d{1,2}$/,
  answerOnBridge: /^true$/,
};

const neededToGather = [
  'action',
  'method',
  'actionOnEmptyResult',
  'input',
  'language',
  'speechTimeout',
  'timeout',
];

const attributeProblems = ({ name, attributes, children }: Element): readonly string[] => [
  ...Object.entries(attributes)
    .filter(([attribute, value]) => harmless[attribute]?.test(value) !== true)
    .map(([attribute, value]) => `<${name} ${attribute}="${value}">`),
  ...(name === 'Gather'
    ? neededToGather
        .filter((needed) => attributes[needed] === undefined)
        .map((needed) => `<Gather> without ${needed}`)
    : []),
  ...children.flatMap(attributeProblems),
];

/** How a call goes on after a document: the verbs in order, as one word each. */
const WAYS_ON = /^(?:Say )*(?:Gather (?:Dial )?Redirect|Dial(?: (?:Say )+Hangup| Redirect)?|Hangup|Connect)$/;

/** Whether the last verb is a dial that brings nobody back: no action, and nothing after it. */
const endsInADial = ({ children }: Element): boolean => {
  const last = children.at(-1);
  return last?.name === 'Dial' && last.attributes.action === undefined;
};

/** What is wrong with what whoever is dialled hears: words, and nothing that keeps both apart. Throws when it is not well formed. */
export const whisperProblems = (twiml: string): readonly string[] => {
  const response = parseXml(twiml);
  const others = response.children
    .filter(({ name }) => name !== 'Say')
    .map(({ name }) => `<${name}> in a whisper.`);
  return [...typeProblems(response, 'VoiceResponse'), ...attributeProblems(response), ...others];
};

/**
 * What is wrong with the answer to a step of a call: an attribute that may hold something about somebody, a Gather without what it
 * needs, or an end at which Twilio would hang up without a word. Throws when it is not well formed.
 */
export const voiceProblems = (twiml: string): readonly string[] => {
  const response = parseXml(twiml);
  const verbs = response.children.map(({ name }) => name).join(' ');
  const goesOn = response.name === 'Response' && WAYS_ON.test(verbs) && !verbs.startsWith('Hangup');
  // Silence may fall through only to where somebody is dialled.
  const fallsThrough = response.children.some(
    ({ name, attributes }) => name === 'Gather' && attributes.actionOnEmptyResult === 'false',
  );
  return [
    ...typeProblems(response, 'VoiceResponse'),
    ...attributeProblems(response),
    ...(endsInADial(response) ? ['Nobody comes back from the dial.'] : []),
    ...(goesOn ? [] : [`It ends in ${verbs}.`]),
    ...(fallsThrough && !verbs.includes('Gather Dial') ? ['Silence leads nowhere.'] : []),
  ];
};
