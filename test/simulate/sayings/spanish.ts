import { dayOfWeek, daysBetween } from '../../../domain/calendar/calendarDate';
import type { Sayings } from './sayings';

const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const WEEKDAYS = 'domingo lunes martes miércoles jueves viernes sábado'.split(' ');
const HOURS = 'doce una dos tres cuatro cinco seis siete ocho nueve diez once'.split(' ');

/** Everything a member says in Spanish. */
export const spanish: Sayings = {
  plain: {
    yes: ['sí', 'si', 'sí por favor', 'claro', 'claro que sí', 'ajá', 'correcto', 'así es', 'bueno, sí'],
    no: ['no', 'no gracias', 'para nada', 'nop', 'no señora', 'la verdad no'],
    'none-else': [
      'no',
      'no, nadie',
      'no hay otra manera',
      'nadie me puede llevar',
      'no tengo carro ni quien me lleve',
      'no, no manejo y mi familia trabaja',
      'ninguna',
    ],
    'nobody-drives': [
      'nadie me puede llevar',
      'no tengo carro ni quien me lleve',
      'no tengo otra manera de llegar',
      'no manejo y no hay quien me lleve',
    ],
    'somebody-drives-free': [
      'sí, mi hijo me puede llevar',
      'sí, mi vecina me lleva sin cobrar',
      'mi esposo me puede llevar gratis',
    ],
    'somebody-drives-paid': [
      'mi hermana me puede llevar si pagan la gasolina',
      'mi hijo me lleva si le pagan la gasolina',
      'una amiga me lleva pero solo si le dan para la gasolina',
    ],
    'no-bus': [
      'no',
      'no hay bus',
      'no hay autobús por aquí',
      'no, no pasa ninguna guagua',
      'no puedo tomar el bus',
      'que yo sepa no',
    ],
    bus: ['sí', 'sí hay un bus', 'sí, la guagua va para allá', 'sí hay autobús'],
    'can-ride-bus': ['sí', 'sí, sin problema', 'sí, siempre lo tomo', 'claro'],
    'will-call': [
      '1',
      'llamo cuando termine',
      'yo llamo cuando salga',
      'no sé cuánto dura, yo les llamo',
      'les aviso cuando esté lista',
      'llamo al terminar',
    ],
    'no-way-back': ['2', 'sin regreso', 'solo de ida', 'solo la ida por favor', 'no necesito regreso'],
    home: ['en casa', 'mi casa', 'en mi casa', 'de mi casa', 'recójanme en casa', 'en mi apartamento'],
    'nothing-else': ['no', 'nada más', 'eso es todo', 'no, nada', 'no gracias', 'ninguna otra cosa'],
    walks: ['camino', 'caminando', 'camino bien', 'puedo caminar', 'camino sin ayuda', 'a pie'],
    cane: ['bastón', 'con bastón', 'uso bastón'],
    walker: ['andador', 'uso andador', 'con mi andador'],
    wheelchair: ['silla de ruedas', 'estoy en silla de ruedas', 'uso silla de ruedas', 'en silla de ruedas'],
    'power-chair': ['silla de ruedas eléctrica', 'silla eléctrica', 'una silla de motor'],
    'not-transfer': [
      'no',
      'no, tengo que quedarme en la silla',
      'no me puedo pasar al asiento',
      'no puedo, viajo en la silla',
    ],
    'chair-hand': ['normal, de empujar', 'una manual, se dobla', 'se dobla', 'manual'],
    'chair-power': ['eléctrica', 'es eléctrica, no se dobla', 'de motor, pesada'],
    stairs: [
      'no hay escaleras',
      'hay 3 escalones, mi hijo ayuda',
      'ninguna',
      'no, hay una rampa',
      'dos escalones',
      'no',
    ],
    'adult-rides': ['sí', 'sí, yo', 'sí, yo voy con él', 'yo lo acompaño', 'sí, la mamá', 'yo voy también'],
    'no-adult': ['no', 'no, va solo', 'nadie puede ir', 'no, tengo que trabajar'],
    'spouse-rides': [
      'mi esposa va conmigo',
      'me acompaña mi esposa',
      'sí, mi esposo viene conmigo',
      'una persona conmigo, mi esposa',
    ],
    alone: ['solo yo', 'voy solo', 'nadie más', 'solamente yo'],
    urgent: [
      'sí, el doctor quiere verme hoy mismo',
      'estoy enfermo y me dijeron que venga hoy',
      'sí, el doctor dijo que vaya hoy',
      'no puede esperar, el doctor me dijo que fuera',
    ],
    'can-wait': ['no', 'no, es solo un chequeo', 'puede esperar', 'no es urgente', 'no, es de rutina'],
    'not-known': ['no sé', 'no lo sé', 'no estoy seguro', 'ni idea', 'no lo tengo'],
    'book-it': [
      '1',
      'sí',
      'sí, resérvelo',
      'reservar',
      'está bien',
      'sí por favor',
      'correcto',
      'perfecto',
      'dale',
      'ok',
    ],
    'cancel-it': ['1', 'sí', 'sí, cancélelo', 'cancelar', 'sí por favor'],
    'change-it': ['1', 'sí', 'sí, cámbielo', 'está bien', 'sí por favor', 'correcto'],
    'appointment-not-pickup': ['1', 'sí', 'la cita', 'sí, la cita es a esa hora'],
    'not-happening': ['no', 'no no, nada de eso', 'no, estoy bien', 'no es una emergencia'],
    'no-id': ['no tengo mi tarjeta', 'mi tarjeta la tiene mi hija', 'no tengo la tarjeta aquí'],
    wait: [
      'espere',
      'un momento',
      'déjeme buscar la tarjeta',
      'un segundito por favor',
      'ya voy',
      '...',
      '?',
      'mmm',
    ],
    'chat-before': [
      'Ay sí mi amor,',
      'Bueno, déjeme ver,',
      'Gracias por preguntar,',
      'Ok mi vida,',
      'Pues',
      'Ah ok.',
      'Ay Dios, cuántas preguntas.',
      '¡Claro!',
    ],
    'chat-after': [
      'y que Dios le bendiga',
      'muchas gracias',
      'qué frío hace hoy',
      'es usted muy amable',
      'disculpe que hable tanto',
      'si se puede',
      'le agradezco',
    ],
    mumble: ['¿cómo?', '¿qué dijo?', 'no entiendo', '¿me lo repite?'],
    thanks: ['gracias', 'muchas gracias', 'ok gracias, adiós'],
    correction: ['cambiar algo', '2', 'no, eso está mal'],
  },
  wishes: {
    book: [
      'necesito un viaje',
      'hola, necesito transporte',
      'quiero reservar un viaje',
      'necesito que me lleven al médico',
      '¿me pueden llevar a mi cita?',
      'tengo una cita y necesito transporte',
      'un viaje por favor',
      'buenas, quisiera pedir un viaje',
      'necesito un ride',
    ],
    'book-urgent': [
      'estoy enfermo y necesito un viaje hoy a las {time} a {clinic}, el doctor quiere verme hoy',
      'necesito ir a {clinic} hoy a las {time}, mi doctor dijo que fuera hoy mismo',
      'el doctor quiere que vaya hoy a las {time} a {clinic}, ¿me llevan?',
    ],
    'book-child': [
      'necesito un viaje para mi hijo',
      'mi hijo tiene una cita',
      'un viaje para mi niño por favor',
      'mi hijo necesita transporte al médico',
    ],
    'book-parent': [
      'necesito un viaje para mi mamá',
      'mi mamá necesita transporte',
      'es para mi mamá, tiene cita con el médico',
    ],
    'book-series': [
      'necesito viajes a {clinic} los {weekdays} a las {time} hasta el {until}',
      'tengo {reason} los {weekdays} a las {time} en {clinic} hasta el {until}, necesito transporte cada vez',
      '¿me pueden llevar a {clinic} los {weekdays} a las {time}, hasta el {until}?',
    ],
    'cancel-one': [
      'cancele mi viaje del {day}',
      'no puedo ir el {day}, cancele por favor',
      'ya no necesito el viaje del {day}',
      'quiero cancelar el viaje del {day}',
      'me cancelaron la cita del {day}, no necesito el viaje',
    ],
    'cancel-series': [
      'cancele todos mis viajes',
      'cancele todos los viajes de diálisis',
      'ya no necesito ninguno de los viajes, cancélelos todos',
    ],
    'cancel-all': ['cancele todos mis viajes', 'cancele todo', 'quiero cancelarlos todos'],
    change: ['necesito cambiar mi viaje', '¿puedo cambiar mi viaje?'],
    'change-time': [
      'cambie mi viaje del {day} a las {time}',
      'mi cita del {day} ahora es a las {time}',
      'me cambiaron la cita del {day} para las {time}',
      'el viaje del {day}, lo necesito para las {time}',
    ],
    'change-day': [
      'cambie mi viaje del {old} al {day}',
      'mi cita del {old} ahora es el {day}',
      '¿puede pasar el viaje del {old} para el {day}?',
    ],
    'change-clinic': ['el viaje del {day} ahora es a {clinic}', 'cambie mi viaje del {day}, voy a {clinic}'],
    'change-pickup': [
      'el {day} recójanme en {street}, {town} en vez de mi casa',
      'cambie la recogida del {day} a {street} en {town}',
    ],
    undo: [
      'deshaga eso',
      'ay no, sí necesito ese viaje, deshágalo',
      'póngalo otra vez por favor',
      'me equivoqué, no quería cancelar',
    ],
    where: [
      'dónde está mi viaje',
      '¿dónde está mi chofer?',
      '¿ya viene mi carro?',
      '¿a qué hora viene el carro?',
    ],
    list: [
      'qué viajes tengo',
      '¿cuáles son mis viajes?',
      '¿tengo viajes pendientes?',
      '¿cuándo es mi próximo viaje?',
    ],
    ready: [
      'ya estoy listo para irme a casa',
      'listo',
      'ya terminé, vengan por mí',
      'ya salí de la cita, mándeme el carro',
    ],
    complaint: [
      'quiero poner una queja, el chofer fue muy grosero',
      'el chofer me trató mal y el carro estaba sucio',
      'quiero quejarme, el carro llegó 50 minutos tarde el martes pasado',
    ],
    incident: ['el chofer chocó conmigo adentro la semana pasada', 'el chofer me agarró del brazo ayer'],
    compliment: [
      'mi chofer de ayer fue excelente, dígaselo',
      'el chofer fue muy bueno, muchas gracias',
      'solo quiero decir que el chofer Luis fue muy amable',
    ],
    mileage: [
      '¿cómo me devuelven la gasolina de la semana pasada?',
      'manejé yo al médico la semana pasada y quiero que me paguen la gasolina',
      'quiero el reembolso de millas de un viaje que hice',
    ],
    'pass-lost': [
      'perdí mi pase de bus',
      'se me perdió el pase del bus',
      'no encuentro el pase que me mandaron',
    ],
    'texts-on': [
      'quiero recibir mensajes de mis viajes',
      'mándenme mensajes de texto sobre mis viajes',
      '¿me pueden avisar por texto de mis viajes?',
    ],
    'texts-off': [
      'no me manden más mensajes',
      'ya no quiero los mensajes de texto',
      'quite los avisos por texto',
    ],
    person: ['agente', 'quiero hablar con una persona', 'un representante por favor', 'páseme con alguien'],
    hearing: ['quiero una audiencia', 'quiero apelar', '¿cómo pido una audiencia? quiero una'],
  },
  reasons: {
    checkup: [
      'un chequeo',
      'chequeo',
      'un examen físico',
      'consulta con mi doctor',
      'una revisión',
      'visita al doctor',
      'seguimiento',
    ],
    dialysis: ['diálisis', 'mi diálisis', 'dialisis'],
    dentist: ['dentista', 'el dentista', 'una limpieza dental', 'el dentista, por una muela'],
    eyes: ['oculista', 'examen de la vista', 'los ojos'],
    therapy: ['terapia', 'consejería', 'mi terapista', 'salud mental'],
    'physical-therapy': ['terapia física', 'fisioterapia', 'terapia física de la rodilla'],
    lab: ['análisis de sangre', 'laboratorio', 'examen de sangre', 'unos análisis'],
    imaging: ['una resonancia', 'rayos x', 'un escáner'],
    heart: ['el cardiólogo', 'doctor del corazón', 'cardiología'],
    cancer: ['quimio', 'quimioterapia', 'mi quimio'],
    prenatal: ['cita prenatal', 'control del embarazo'],
    methadone: ['metadona', 'mi dosis de metadona'],
    sick: ['infección de oído', 'tengo una infección de oído', 'una sinusitis', 'una erupción que empeoró'],
    prescription: ['solo recoger mi receta', 'recoger medicinas nada más', 'buscar mis pastillas solamente'],
    groceries: ['hacer compras', 'comprar comida', 'ir al supermercado'],
  },
  whole: [
    'necesito un viaje a {clinic} el {day} a las {time} para {reason}. {rest}',
    'tengo cita el {day} a las {time} en {clinic}, {reason}. {rest}',
    'por favor un viaje para el {day}, la cita es a las {time} en {clinic}, es para {reason}. {rest}',
  ],
  parts: [
    'necesito un viaje a {clinic} el {day} a las {time}',
    'necesito transporte el {day} a las {time} a {clinic}',
    'tengo cita en {clinic} el {day} a las {time}, necesito un viaje',
    '¿me llevan a {clinic} el {day}? la cita es a las {time}',
    'viaje a {clinic} el {day} a las {time}',
  ],
  questions: [
    '¿cuánto cuesta?',
    '¿hay que dar propina al chofer?',
    '¿puedo llevar a mi perro?',
    '¿es usted un robot?',
    '¿y si hay mal tiempo?',
    '¿tienen vans para silla de ruedas?',
    '¿con cuánto tiempo hay que pedirlo?',
    '¿qué hago si el chofer llega tarde?',
    '¿va otra gente en el carro?',
  ],
  day(day, today) {
    const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
    const date = Number(day.slice(8));
    const weekday = WEEKDAYS[dayOfWeek(day)] ?? '';
    const ahead = daysBetween(today, day);
    if (ahead === 0) return ['hoy'];
    if (ahead === 1) return ['mañana'];
    const plain = [
      `${date} de ${month}`,
      `${weekday} ${date} de ${month}`,
      `${weekday} ${date}`,
      `${date} de ${month} de ${day.slice(0, 4)}`,
      `${weekday.normalize('NFD').replaceAll(/\p{M}/gu, '')} ${date} de ${month}`,
    ];
    return ahead < 7 ? [...plain, weekday, `este ${weekday}`] : plain;
  },
  time(time) {
    const hour = Number(time.slice(0, 2));
    const minutes = time.slice(3);
    const half = hour < 12 ? 'am' : 'pm';
    const twelve = hour % 12 === 0 ? 12 : hour % 12;
    const part = hour < 12 ? 'de la mañana' : hour < 19 ? 'de la tarde' : 'de la noche';
    const word = HOURS[hour % 12] ?? '';
    if (minutes === '00')
      return [
        `${twelve} ${half}`,
        `${twelve}:00 ${half}`,
        `${twelve} ${part}`,
        `${word} ${part}`,
        `${twelve}${half}`,
      ];
    return [
      `${twelve}:${minutes} ${half}`,
      `${twelve}:${minutes}${half}`,
      `${twelve}:${minutes} ${part}`,
      ...(minutes === '30' ? [`${word} y media ${part}`, `${twelve} y media ${part}`] : []),
      ...(minutes === '15' ? [`${word} y cuarto ${part}`] : []),
    ];
  },
  dayAndTime: [
    'el {day} a las {time}',
    '{day} a las {time}',
    'es el {day} a las {time}',
    'a las {time} el {day}',
  ],
  birth(date) {
    const [year = '', month = '', day = ''] = date.split('-');
    const name = MONTHS[Number(month) - 1] ?? '';
    return [
      `${Number(day)} de ${name} de ${year}`,
      `${Number(day)} de ${name} del ${year}`,
      `el ${Number(day)} de ${name} de ${year}`,
      `nací el ${Number(day)} de ${name} de ${year}`,
    ];
  },
  back: (time) => spanish.time(time).flatMap((clock) => [clock, `a las ${clock}`, `recójame a las ${clock}`]),
  weekdays(days) {
    const names = days.map((day) => WEEKDAYS[day] ?? '');
    return [names.join(', '), names.join(' '), `${names.slice(0, -1).join(', ')} y ${names.at(-1) ?? ''}`];
  },
  clinic: ({ name, aliases, town, street, id }) =>
    id === undefined
      ? [`${name}, ${street}, ${town}`, `${name} en ${street}, ${town}`]
      : [name, `${name} en ${town}`, `${name}, ${town}`, ...aliases.map((alias) => `${alias} en ${town}`)],
  rest({ back, driver, bus, along, urgent }) {
    const wayBack = {
      at: back.kind === 'at' ? `recójanme a las ${spanish.time(back.time)[0] ?? ''}` : '',
      'will-call': 'llamo cuando termine',
      none: 'solo de ida',
    }[back.kind];
    const others = {
      nobody: spanish.plain['nobody-drives'],
      free: ['mi hijo me puede llevar'],
      paid: ['mi hermana me lleva si pagan la gasolina'],
    }[driver];
    const transit = bus ? 'puedo ir en bus' : 'no hay bus';
    const company = { nobody: 'voy solo yo', parent: 'yo voy también', spouse: 'mi esposa va conmigo' }[
      along
    ];
    const soon = urgent ? 'el doctor quiere verme hoy. ' : '';
    return others.flatMap((other) => [
      `${soon}${other}, ${transit}, ${wayBack}, ${company}`,
      `${soon}Desde mi casa. ${other} y ${transit}. ${wayBack}. ${company}.`,
    ]);
  },
  pickUpAt: ['recójanme en {street}, {town}', 'la recogida es en {street}, {town}', 'desde {street}, {town}'],
  corrections: [
    'perdón, {right}, no {wrong}',
    'no, espere, {right}',
    'me equivoqué, es {right}',
    'mejor dicho {right}',
    'corrijo: {right}',
  ],
};
