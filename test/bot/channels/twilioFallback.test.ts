import { readFileSync } from 'node:fs';
import { ctHusky } from '../../../domain/program/ctHusky';
import { parseXml, textsOf, voiceProblems } from '../../e2e/support/twiml';

const documentOf = (name: string): string => readFileSync(`docs/${name}`, 'utf8');

const voice = documentOf('twilioFallbackVoice.xml');
const text = documentOf('twilioFallbackText.xml');

const digitsOf = (words: string): string => words.replaceAll(/[^\d.]/g, '');
const line = digitsOf(ctHusky.lines.rides.value);

describe('what Twilio says when the server does not answer', () => {
  it('goes on to a person on a call, and ends in words', () => {
    expect(voiceProblems(voice)).toEqual([]);
    expect(textsOf(parseXml(voice), 'Dial')).toEqual([`+${line}`]);
  });

  it('names the ride line of the program, 911 and 988 in both languages', () => {
    const [english = '', spanish = ''] = textsOf(parseXml(voice), 'Say');
    const [message = ''] = textsOf(parseXml(text), 'Message');
    const [inEnglish = '', inSpanish = ''] = message.split('\n');
    expect([english, inEnglish].every((words) => words.includes('ride line'))).toBe(true);
    expect([spanish, inSpanish].every((words) => /línea de viajes/i.test(words))).toBe(true);
    for (const words of [english, spanish, inEnglish, inSpanish]) {
      expect(words).toContain('911');
      expect(words).toContain('988');
      expect(digitsOf(words)).toContain(line);
    }
  });

  it('is one text, and a voice for each language', () => {
    expect(parseXml(text).children.map(({ name }) => name)).toEqual(['Message']);
    const says = parseXml(voice).children.filter(({ name }) => name === 'Say');
    expect(new Set(says.map(({ attributes }) => attributes.language))).toEqual(new Set(['en-US', 'es-US']));
  });
});
