import type { Language } from '../../../dialogs/locales';

/** Words no member should have to read, and what to say in their place. */
interface Banned {
  readonly words: RegExp;
  readonly instead: string;
}

/** What is never said, in each language. Stems: the ends of words do not matter. */
export const bannedWords: Readonly<Record<Language, readonly Banned[]>> = {
  en: [
    { words: /\bdenied\b|\bdenial\b/i, instead: "I can't book this here" },
    { words: /\bnot eligible\b|\bineligible\b/i, instead: 'the rides are for members of …' },
    { words: /\brejected\b/i, instead: 'a person will look at it' },
    { words: /\byou must\b/i, instead: 'please, or: to do this we need' },
    { words: /\byou failed\b/i, instead: 'I did not get that' },
    { words: /\bpolic(?:y|ies)\b/i, instead: 'the rule is' },
    { words: /\bguarantee/i, instead: 'what will be done, by when' },
    { words: /\bon its way\b/i, instead: 'we are looking for a driver' },
    { words: /\bhelp is coming\b/i, instead: 'call 911 now' },
    { words: /\bcalm down\b/i, instead: 'you waited three hours; that is not right' },
    { words: /\bunfortunately\b/i, instead: 'I am sorry' },
    {
      words: /\bno-?shows? (?:may|can|will|could)\b|\bmay lose\b|\bbe suspended\b/i,
      instead: 'nothing: no-shows count against nobody',
    },
  ],
  es: [
    { words: /\bdenegad|\bnegad[oa]s?\b|\bdenegaci/i, instead: 'yo no lo puedo reservar' },
    { words: /\bno es elegible|\binelegible|\bno califica/i, instead: 'los viajes son para miembros de …' },
    { words: /\brechazad/i, instead: 'una persona lo va a revisar' },
    {
      words: /\b(?:usted debe|tiene la obligaci|debe usted)/i,
      instead: 'por favor, o: para esto hace falta',
    },
    { words: /\busted fall[oó]/i, instead: 'no entendí' },
    { words: /\bpol[ií]ticas?\b/i, instead: 'la regla es' },
    { words: /\bgarant[ií]/i, instead: 'qué se hace, y para cuándo' },
    { words: /\b(?:va|viene|está) en camino\b/i, instead: 'buscamos un chofer' },
    { words: /\bla ayuda (?:viene|ya viene|va)\b/i, instead: 'llame al 911 ahora' },
    { words: /\bc[aá]lmese|\btranquil[ií]cese/i, instead: 'esperó tres horas; eso no está bien' },
    { words: /\bdesafortunadamente|\blamentablemente|\bdesgraciadamente/i, instead: 'lo siento' },
    { words: /\bpuede perder\b|\bser[aá] suspendid/i, instead: 'nada: faltar no cuenta contra nadie' },
  ],
};

/** What to say in place of the banned words of a text; nothing where it has none. */
export const insteadOf = (text: string, language: Language): readonly string[] =>
  bannedWords[language].flatMap(({ words, instead }) => (words.test(text) ? [instead] : []));
