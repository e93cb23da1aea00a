/** Characters of the plain alphabet of texts, GSM 03.38; those of the second set count twice. */
const PLAIN = /^[@£$¥èéùìòÇ\nØø\rÅåΔ\wΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/u;
const TWICE = /[\^{}\\[~\]|€]/gu;

/** How the letters of a text are sent: the plain alphabet, or one in which half as much fits into a part. */
export const encodingOf = (text: string): 'GSM-7' | 'UCS-2' =>
  PLAIN.test(text) || PLAIN.test(text.replaceAll(TWICE, '')) ? 'GSM-7' : 'UCS-2';

/** Units a part holds, when it is the only one and when there are several. */
const ROOM = { 'GSM-7': { alone: 160, joined: 153 }, 'UCS-2': { alone: 70, joined: 67 } } as const;

/**
 * Parts a text is sent, and paid, in.
 * @see 3GPP TS 23.038 and 23.040
 */
export const segments = (text: string): number => {
  const encoding = encodingOf(text);
  const { alone, joined } = ROOM[encoding];
  const length = text.length + (encoding === 'GSM-7' ? (text.match(TWICE)?.length ?? 0) : 0);
  return length <= alone ? 1 : Math.ceil(length / joined);
};
