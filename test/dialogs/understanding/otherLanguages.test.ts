import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ctHusky } from '../../../domain/program/ctHusky';
import { readMessage } from '../../../dialogs/understanding/message';
import { readOtherLanguage } from '../../../dialogs/understanding/intents/readOtherLanguage';

const SAID: Readonly<Record<string, readonly string[]>> = {
  pl: [
    'Dzień dobry, potrzebuję transportu do lekarza',
    'Nie mowie po angielsku prosze o pomoc',
    'mam jutro dializy i nie mam jak dojechac',
    'gdzie jest mój samochód',
    'witam',
  ],
  ht: ['Mwen bezwen yon machin pou al kay doktè', 'bonjou', 'Mwen gen randevou demen', 'M pa konprann angle'],
  pt: ['Preciso de uma carona para o médico', 'nao entendo', 'minha mãe tem consulta na segunda-feira'],
  fr: ["J'ai besoin d'une voiture pour aller chez le médecin", 'je ne parle pas anglais', 'bonjour'],
  it: ['Ho bisogno di un passaggio per andare dal dottore', 'mia madre deve andare in ospedale'],
  sq: ['Përshëndetje, kam nevojë për makinë', 'nuk flas anglisht'],
  vi: ['Tôi cần xe đi bệnh viện', 'toi khong noi tieng anh'],
  tl: ['Kailangan ko ng sasakyan papunta sa ospital', 'hindi ako marunong mag ingles'],
  zh: ['我需要去医院的车', '中文'],
  ru: ['мне нужна машина к врачу'],
  uk: ['мені потрібна машина до лікаря'],
  ar: ['أحتاج سيارة إلى المستشفى'],
  ur: ['مجھے ہسپتال جانا ہے'],
  ko: ['병원에 갈 차가 필요해요'],
  hi: ['मुझे अस्पताल जाना है'],
  el: ['χρειάζομαι μεταφορά'],
};

const OURS: readonly string[] = [
  'Maria das Dores',
  'Nguyễn Thị Hồng',
  'my name is Nguyễn Thị Hồng',
  'Jean-Baptiste Pierre',
  'Mai Anh Nguyen',
  'Wojciech Kowalski',
  'Ana dos Santos',
  'merci',
  'ciao',
  'me and my pa need a ride',
  'necesito un ride pa mi appointment el lunes at 10',
  'no oigo nada, soy sorda',
  'ok 👍🏽',
  'thanks 🙏🙏🙏🙏',
  'jueves a las 3, al hospital de Yale',
];

const EVALS = path.join(__dirname, '../../evals');

const linesOf = (file: string): readonly string[] =>
  readFileSync(path.join(EVALS, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => z.object({ text: z.string().optional() }).parse(JSON.parse(line)).text ?? '');

describe('the language of a message in none of ours', () => {
  it.each(Object.entries(SAID).flatMap(([language, said]) => said.map((text) => ({ language, text }))))(
    'is $language: $text',
    ({ language, text }) => {
      expect(readOtherLanguage(readMessage(text))).toBe(language);
    },
  );

  it.each(OURS)('is none in %s', (text) => {
    expect(readOtherLanguage(readMessage(text))).toBeUndefined();
  });

  it('is hardly ever seen in English and Spanish messages', () => {
    const lines = readdirSync(EVALS)
      .filter((file) => file.endsWith('.jsonl'))
      .flatMap(linesOf);
    expect(lines.length).toBeGreaterThan(7_000);
    expect(
      lines.filter((text) => readOtherLanguage(readMessage(text)) !== undefined).length,
    ).toBeLessThanOrEqual(3);
  });
});

describe('what who speaks another language is told', () => {
  const lines = Object.entries(ctHusky.interpreterLines.value);

  it('is there in fifteen languages', () => {
    expect(lines).toHaveLength(15);
  });

  it.each(lines)('names in %s the line to call and 911', (_, words) => {
    expect(words).toContain('{line}');
    expect(words).toContain('911');
  });
});
