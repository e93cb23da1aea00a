import type { Language } from '../../dialogs/locales';
import { randomFrom } from '../simulate/random';

/** What stands in braces in a saying, and what may stand there, by language. */
const fillings: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    relative: `mom|mother|dad|father|son|daughter|wife|husband|sister|brother|grandma|grandson|granddaughter|aunt|uncle|cousin|neighbor|friend|baby|niece|nephew|roommate|client|stepdad|boyfriend|girlfriend|mother in law|foster son|little one|oldest|youngest`,
    name: `Alma|Rosa Perez|José|Tyrone|Mrs. Kim|Keisha Brown|Bob|Mr. Ortiz|Yadira|Marie|Anh|Fatou|Piotr|Lupe|Nancy|Dolores|Socorro|Angustias|Milagros|Mercedes|Jesús|Salvador|Grace|Faith|Mercy|Hope|Dee|Gunner|Stone|Payne|Blood|Savage|Slaughter|Coffin|Graves|Dyer|Kilmartin`,
    town: `Hartford|New Haven|Bridgeport|Waterbury|Stamford|Norwalk|Danbury|Meriden|Bristol|New Britain|Torrington|Willimantic|New London|Groton|Derby|Shelton|Ansonia|Putnam`,
    street: `Elm St|Main Street|Park Ave|Grand Ave|Chapel|Whalley|Bridge St|Cross St|Church|Hill|Gunn St|River Rd|Water St|Cemetery Rd`,
    day: `monday|tuesday|wed|thursday|friday|next week|the 15th|dec 12|the 23rd`,
    time: `9|10:30|8 am|2 pm|noon|7:45|half past ten|3 o'clock`,
    clinic: `dentist|eye doctor|heart doctor|kidney doctor|lab|physical therapy|cancer center|foot doctor|ob gyn|psychiatrist|methadone clinic|wound clinic|pain clinic|sleep study|x-ray|mri|blood work|pediatrician|surgeon|counselor|stroke rehab|burn clinic|seizure doctor|trauma therapist`,
  },
  es: {
    relative: `mamá|papá|mai|pai|hijo|hija|nene|nena|esposa|esposo|marido|mujer|hermana|hermano|abuela|abuelo|nieto|nieta|tía|tío|prima|vecina|vecino|amiga|bebé|sobrina|suegra|cuñado|novio|hijastro|madre|padre|comadre|ahijado|patrona|clienta|niña|chamaco|muchacho`,
    name: `Alma|Rosa Perez|José|Don Luis|Doña Carmen|Sr. Ortiz|Yadira|Wilfredo|Lupe|Chuy|Beto|Nancy|Dolores|Socorro|Angustias|Consuelo|Milagros|Mercedes|Ángel|Jesús|Salvador|Amparo|Remedios|Soledad|Paz|Sangre|Guerra|Matamoros|Blood|Dyer`,
    town: `Hartford|New Haven|Bridgeport|Waterbury|Stamford|Norwalk|Danbury|Meriden|Bristol|New Britain|Torrington|Willimantic|New London|Derby|Shelton|Ansonia`,
    street: `la Elm|la Main|Park Ave|Grand Ave|la Chapel|la Park|la Broad|la Franklin|Bridge St|la Cross|la calle del río|Water St`,
    day: `el lunes|el martes|el miércoles|el jueves|el viernes|la otra semana|el 15|el 12 de diciembre|el 23`,
    time: `a las 9|a las 10 y media|a las 2 de la tarde|al mediodía|a las 8 menos cuarto|a las tres`,
    clinic: `dentista|oculista|cardiólogo|doctor de los riñones|laboratorio|centro de cáncer|podiatra|psiquiatra|neumólogo|ortopeda|pediatra|cirujano|consejero|neurólogo de las convulsiones|doctor del corazón`,
  },
};

const sayings: Readonly<Record<Language, string>> = {
  en: `no its for my {relative}|my {relative}, {name}|{name} thats my {relative}|for {name}|it's my {relative} who rides, not me|me and my {relative} both|my {relative} has the card|my {relative} drives but works {day}|my {relative} moved to {town}|my {relative} passed so nobody drives|no my {relative} can't, he's at work|my {relative} took the car|car's in the shop till {day}|{number} {street}|{number} {street} {town}|{number} {street}, apt {few}|the {clinic} in {town}|{clinic} on {street}|my {clinic}, {day} at {time}|{day} {time}|{time} {day} at the {clinic}|no {day}|make it {time}|can it be {time} instead|done at {time}|I'll be through by {time}|just my {relative} with me|nobody comes along|my {relative} comes along to lift me|wheelchair, the folding kind|steps out back, {few}|ring {name} upstairs|the {relative} of {name}|yes {name} speaking|this is {name}|hi {name} here|dr {name}|Dr {name} in {town}|{name} at the {clinic}|its about my {clinic} trip|ask my {relative}|hold on my {relative} is calling|my {relative} says {time}|no idea ask {name}|the same as {day}|take me to the {clinic}|drop {name} at {street}|leave {name} with my {relative}|cut the {day} one|kill the {day} ride|lose the {time} ride|move {name} to {day}|end it at {time}|I can't {day}|can't do {time}|not {day} i cant|no more rides for {name}|I won't be here {day}|I won't need it {day}|gone till {day}|away {day}|I'm leaving {day} for {town}|going to {town} to see my {relative}|my {relative} is with me|my {relative} waits downstairs|bus is too far|no bus on {street}|bus takes 2 hours to {town}|I get off at {street}|sorry wrong {clinic}|oh the {clinic} not the other one|what {relative}? no just me|my {relative} broke the phone|text {name}|dont text my {relative}|{name} is {number}|she is {number}|he's {number} years old|my {relative} turned {number}|I am the one riding|still looking for my card|my {relative} carries me down the {few} steps|{relative}'s place on {street}`,
  es: `no, es para mi {relative}|no para mi {relative}|es pa mi {relative}|mi {relative}, {name}|{name}, mi {relative}|para {name}|viaja mi {relative}, no yo|yo y mi {relative}|mi {relative} tiene la tarjeta|mi {relative} maneja pero trabaja {day}|mi {relative} se mudó a {town}|mi {relative} murió y ya nadie maneja|no, mi {relative} no puede, está trabajando|mi {relative} se llevó el carro|el carro está en el taller hasta {day}|{number} {street}|{number} {street}, {town}|{number} de {street}|en {street}|por {street}|el {clinic} en {town}|{clinic} en {street}|con el {clinic}, {day} {time}|{day} {time}|no, {day}|póngalo {time}|puede ser {time}|salgo {time}|termino {time}|solo mi {relative} conmigo|voy solo|nadie va|mi {relative} va para cargarme|ando con andador|silla de ruedas, de las que doblan|escalones atrás, {few}|toque donde {name}|la {relative} de {name}|sí, habla {name}|soy {name}|buenas, {name}|dr {name}|la doctora {name} en {town}|{name} en el {clinic}|es por el viaje del {clinic}|pregúntele a mi {relative}|espere que me llama mi {relative}|mi {relative} dice que {time}|no sé, {name} sabe|lo mismo del otro día|lléveme al {clinic}|deje a {name} en {street}|déjelo con mi {relative}|quite el de {day}|quíteme {day}|mate el viaje de {day}|mueva a {name} pa {day}|ya no va {name}|ya no voy {day}|{day} no puedo|no llego {day}|{day} no estoy|no voy a estar {day}|no lo voy a necesitar {day}|me voy {day} pa {town}|estoy fuera hasta {day}|voy a {town} a ver a mi {relative}|mi {relative} está conmigo|mi {relative} espera abajo|la guagua queda lejos|por {street} no pasa guagua|me bajo en {street}|perdón, otro {clinic}|ah el {clinic}, no el otro|mi {relative} me rompió el teléfono|textee a {name}|{name} tiene {number}|tiene {number} años|mi {relative} cumplió {number}|yo misma la llevo|la {relative} mía|mi {relative} que es ciego|mi {relative} no oye|soy yo misma, {name}|todavía estoy buscando la tarjeta|mi {relative} me carga por los {few} escalones|la casa de mi {relative} en {street}`,
};

const numbers = { number: 97, few: 14 } as const;

/**
 * What members say all day and nobody ought to take for danger: answers, names, places, relatives, days, in as many messages as wanted, all
 * different and the same for the same seed. What is learned from has such kinds of saying, but not these messages.
 */
export const ordinaryTalk = (language: Language, many: number, seed: number): readonly string[] => {
  const random = randomFrom(seed);
  const all = sayings[language].split('|');
  const fillingOf = (what: string): string => {
    if (what === 'number' || what === 'few') return String(1 + random.below(numbers[what]));
    return random.pick((fillings[language][what] ?? '').split('|'));
  };
  const messages = new Set<string>();
  while (messages.size < many)
    messages.add(random.pick(all).replace(/\{(\w+)\}/g, (_, what: string) => fillingOf(what)));
  return [...messages];
};
