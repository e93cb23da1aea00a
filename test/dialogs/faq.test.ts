import { answerIds, faqAnswers, type AnswerId } from '../../dialogs/faq/answers';
import { languages } from '../../dialogs/locales';
import { render } from '../../dialogs/locales/render';
import { say } from '../../dialogs/say';
import { ctHusky } from '../../domain/program/ctHusky';
import type { SlotName } from '../../dialogs/understanding/slotValues';
import { listen } from './understanding/listen';

/** Ways to ask, in English and in Spanish, some badly typed. */
const ways: Readonly<Record<AnswerId, readonly [en: readonly string[], es: readonly string[]]>> = {
  programs: [
    ['am i eligible for rides', 'who can use this service?', 'do you take husky b', 'do i qulify for this'],
    ['soy elegible?', 'quien puede usar este servicio', 'aceptan husky b?', 'califico para los viajes'],
  ],
  noOtherRide: [
    ['can i use this if i have a car', 'do i qualify if my son can drive me?', 'what if someone can take me'],
    ['puedo usarlo si tengo carro', 'me llevan aunque tengo carro?', 'y si alguien me puede llevar'],
  ],
  coveredVisit: [
    [
      'what appointments do you cover',
      'do you cover rides to the gym?',
      'can i use this to go to the store',
      'what kind of apointments can i go to',
    ],
    ['que citas cubren', 'me llevan a la tienda?', 'cubren viajes al gimnasio', 'a que citas puedo ir'],
  ],
  howToBook: [
    ['how do i book a ride', 'how does this work?', 'can i book online', 'how do i shedule a ride'],
    ['como reservo un viaje', 'como funciona esto?', 'puedo reservar por internet', 'komo pido un viaje'],
  ],
  whatYouNeed: [
    [
      'what do i need to book',
      'what info do you need from me?',
      'do i need my card',
      'wat do i need to have ready',
    ],
    ['que necesito para reservar', 'que datos necesitan?', 'hace falta mi tarjeta', 'q informacion piden'],
  ],
  urgent: [
    [
      'what if its urgent',
      'can i get a ride the same day?',
      'do you do last minute rides',
      'what counts as urgent',
    ],
    ['que pasa si es urgente', 'se puede el mismo dia?', 'hacen viajes urgentes', 'y si no puedo esperar'],
  ],
  emergency: [
    ['do you take people in an emergency?', 'what do i do in an emergency', 'can you do emergencies'],
    ['hacen emergencias?', 'que hago en una emergencia', 'sirve para una emergencia?'],
  ],
  whoMayBook: [
    [
      'who can call for my mother',
      'can my daughter book for me?',
      'can the doctor set it up',
      'can my nurse make the apointment for the ride',
    ],
    [
      'quien puede llamar por mi mama',
      'puede mi hija reservar por mi?',
      'puede la clinica pedir el viaje',
      'mi esposa puede llamar por mi',
    ],
  ],
  severalRides: [
    ['can i book more than one ride', 'can i do several rides in one call?', 'how many trips can i book'],
    [
      'puedo reservar mas de un viaje',
      'se pueden pedir varios viajes a la vez?',
      'cuantos viajes puedo pedir',
    ],
  ],
  regularRides: [
    ['can i book rides for every week', 'do you do recurring rides?', 'can i set up a standing order'],
    [
      'puedo reservar viajes para todas las semanas',
      'hacen viajes fijos?',
      'se pueden pedir viajes que se repiten',
    ],
  ],
  rideThatFits: [
    [
      'who decides what car i get',
      'why do i have to take the bus?',
      'will you call my doctor',
      'how do you decide',
    ],
    [
      'quien decide que carro me toca',
      'por que tengo que ir en autobus?',
      'van a llamar a mi doctor',
      'como deciden el viaje',
    ],
  ],
  kindsOfRide: [
    [
      'what kinds of rides are there',
      'do you have wheelchair vans?',
      'is it an uber',
      'wat kind of vehicals',
    ],
    [
      'que tipos de viajes hay',
      'tienen camionetas para silla de ruedas?',
      'es un uber',
      'que tipo de caro es',
    ],
  ],
  ambulance: [
    [
      'do you send ambulances',
      'can i get an ambulance ride?',
      'do you do stretchers',
      'is there an ambulence',
    ],
    ['mandan ambulancias', 'puedo pedir ambulancia?', 'tienen camillas', 'hay ambulansia'],
  ],
  outOfState: [
    ['can i go out of state', 'do you drive to another state?', 'do you go outside of connecticut'],
    ['puedo ir fuera del estado', 'van a otro estado?', 'llevan fuera de connecticut'],
  ],
  whoRunsThis: [
    ['who pays for this', 'is this the state?', 'what is mtm', 'who runs this thing'],
    ['quien paga por esto', 'ustedes son del estado?', 'que es mtm', 'quien esta a cargo de esto'],
  ],
  gasMoney: [
    ['do you pay gas', 'can my son get paid to drive me?', 'is there mileage money', 'do you reimberse gas'],
    ['pagan la gasolina', 'le pagan a mi hijo por llevarme?', 'dan dinero por millas', 'pagan gasolna?'],
  ],
  claimMoney: [
    ['how do i get my gas money', 'how long do i have to claim mileage?', 'where do i get the trip log'],
    [
      'como pido el dinero de la gasolina',
      'cuanto tiempo tengo para cobrar el millaje?',
      'donde esta la hoja de viajes',
    ],
  ],
  sharedRide: [
    [
      'will there be other people in the car',
      'do i have to share the ride?',
      'can i ride by myself in a private ride',
    ],
    ['va a haber otras personas en el carro?', 'tengo que compartir el viaje', 'es un viaje compartido?'],
  ],
  changeRide: [
    [
      'how do i cancel',
      'can i change it later?',
      'what if my appointment changes',
      'how do i reschedual a ride',
    ],
    ['como cancelo', 'se puede cambiar el viaje?', 'y si me cambian la cita', 'komo cancelo un viaje'],
  ],
  missedRide: [
    ['what happens if i miss my ride', 'what if im not there when they come?', 'what is a no show'],
    ['que pasa si no estoy', 'y si pierdo el viaje?', 'que pasa si no voy a la cita'],
  ],
  whenToCall: [
    ['when should i call you', 'what number do i call?', 'whats the phone number', 'what can i call about'],
    ['cuando debo llamar', 'a que numero llamo?', 'cual es el telefono', 'para que llamo'],
  ],
  trackDriver: [
    ['can i track my driver', 'how can i see where my ride is?', 'is there gps for the van'],
    ['puedo rastrear al chofer', 'como puedo ver donde viene el carro?', 'se puede seguir al chofer'],
  ],
  textUpdates: [
    [
      'do you send reminders',
      'can i get text messages about my ride?',
      'will you text me when the driver is close',
    ],
    ['mandan recordatorios', 'puedo recibir mensajes de mi viaje?', 'me avisan por texto'],
  ],
  driverLate: [
    [
      'what if the driver does not come',
      'what do i do if my ride is late?',
      'what happens if nobody shows up',
      'wat if the driver dosent come',
    ],
    [
      'que pasa si el chofer no llega',
      'que hago si el carro se tarda?',
      'y si nadie viene',
      'q pasa si no viene el chofer',
    ],
  ],
  chooseDriver: [
    [
      'can i choose my driver',
      'can i have the same driver?',
      'can i request a certain cab company',
      'can i chose my driver',
    ],
    [
      'puedo escoger el chofer',
      'puedo tener el mismo chofer?',
      'se puede pedir otra compania',
      'puedo elejir mi chofer',
    ],
  ],
  badWeather: [
    [
      'what happens in snow',
      'do you drive in a snow storm?',
      'what if the wether is bad',
      'are rides cancelled when its icy',
    ],
    ['que pasa si nieva', 'manejan con mal tiempo?', 'y si hay tormenta', 'que pasa cuando hay nive'],
  ],
  schoolClosed: [
    [
      'what if school is closed',
      'do you take kids to the after school program on snow days?',
      'is there a ride when schools are closed',
    ],
    [
      'que pasa si la escuela esta cerrada',
      'hay viaje cuando cierran las escuelas?',
      'llevan al programa despues de clases si no hay clases',
    ],
  ],
  complaint: [
    ['how do i complain', 'where can i make a complaint?', 'how do i report a driver'],
    ['como pongo una queja', 'donde puedo quejarme?', 'como hago para reportar a un chofer'],
  ],
  serviceAnimal: [
    [
      'can my dog come',
      'do you allow service dogs?',
      'is it ok to bring my cat',
      'are servise dogs allowed in the car',
    ],
    [
      'puede ir mi perro',
      'aceptan animales de servicio?',
      'puedo llevar mi gato',
      'puedo llevar mi pero de servicio',
    ],
  ],
  equipmentAlong: [
    ['can i take a stroller in the car?', 'can i bring the oxygen tank', 'will the strollr fit?'],
    ['puedo llevar un cochecito?', 'puedo traer el tanque de oxigeno', 'cabe un cochecito?'],
  ],
  children: [
    [
      'do I need an adult with my 14 year old',
      'can my son ride alone?',
      'how old do you have to be to ride alone',
      'can my dauhgter go by herself',
      'can my son, 4, ride',
      'can a 3 year old ride',
      'can my daughter, shes 7, go on the ride',
    ],
    [
      'hace falta un adulto con mi hijo de 14 anos',
      'puede mi hija viajar sola?',
      'desde que edad pueden ir solos',
      'mi ijo de 13 puede ir solo?',
      'puede viajar mi hijo de 4 años',
      'pueden llevar a mi nena de 3 años?',
    ],
  ],
  carSeat: [
    [
      'do you have a car seat',
      'do you guys have car seats for babies?',
      'do i need to bring a booster',
      'does the car come with a carseat?',
      'is there a child seat in the van',
      'do u have a infant car seet',
    ],
    [
      'tienen silla de bebe?',
      'hay asiento para niños en el carro',
      'tengo que llevar la sillita?',
      'ustedes traen silla de carro para el nene?',
      'hay booster en el carro?',
    ],
  ],
  childMisbehaved: [
    ['what happens if my kid misbehaves', 'what if my son acts up on the ride?', 'what if he doesnt behave'],
    [
      'que pasa si mi hijo se porta mal',
      'y si el nino se porta mal en el viaje?',
      'que pasa si se pelea en el carro',
    ],
  ],
  staffWithChild: [
    [
      'can our staff ride with the child',
      'what is the escort approval form?',
      'do you need a form when group home staff go with a kid',
    ],
    [
      'puede ir personal del centro con el nino',
      'que es el escort approval?',
      'hay formulario para el personal que va con un menor',
    ],
  ],
  notice: [
    [
      'how early must I call',
      'how far in advance do i book?',
      'how many days before',
      'how much notise do you need',
    ],
    [
      'con cuanta anticipacion llamo',
      'cuantos dias antes tengo que llamar?',
      'cuanto tiempo antes',
      'con cuanta antisipacion',
    ],
  ],
  busPass: [
    [
      'can i get a bus pass',
      'how do i get bus tickets?',
      'do you give bus passes',
      'how early for a buss pass',
    ],
    ['puedo tener un pase de autobus', 'dan boletos de bus?', 'como pido el pase de guagua'],
  ],
  hours: [
    [
      'what are your hours',
      'are you open on saturday?',
      'when do you close',
      'are you running on thanksgiving?',
    ],
    ['cual es el horario', 'trabajan los sabados?', 'a que hora cierran', 'estan abiertos los domingos'],
  ],
  beReady: [
    [
      'when should i be ready',
      'what time do i have to be ready?',
      'how early do i have to be outside waiting',
    ],
    ['a que hora debo estar listo', 'cuando tengo que estar lista?', 'tengo que esperar afuera'],
  ],
  doctorsForm: [
    [
      'does my doctor have to sign a form',
      'what is the medical necessity form?',
      'do i need a form for a wheelchair van',
    ],
    [
      'mi doctor tiene que llenar un formulario?',
      'que es el medical necessity',
      'hace falta un papel del doctor',
    ],
  ],
  farClinic: [
    ['how far can i go', 'is there a mileage limit?', 'what if my doctor is far away'],
    ['que tan lejos me llevan', 'hay limite de millas?', 'y si mi clinica queda lejos'],
  ],
  driverHelps: [
    [
      'will the driver help me in',
      'does the driver come to the door?',
      'how do i know the driver is here',
      'do they knock',
    ],
    ['el chofer me ayuda a subir?', 'viene a la puerta el chofer?', 'como se que llego el carro'],
  ],
  nursingHome: [
    [
      'who brings the resident to the car at the nursing home',
      'does nursing home staff help me to the van?',
      'who takes him out of the nursing home to the van',
    ],
    [
      'quien lleva al residente al carro en el asilo',
      'el personal del asilo me ayuda?',
      'quien lo saca del asilo',
    ],
  ],
  cost: [
    ['how much is it', 'is it free?', 'do i have to pay', 'how mutch does it cost', 'do i tip the driver'],
    ['cuanto cuesta', 'es gratis?', 'tengo que pagar', 'quanto cuesta', 'hay que dar propina'],
  ],
  robot: [
    ['is this a robot?', 'are you a real person', 'am i talking to a computer', 'r u a bot'],
    ['eres un robot?', 'es usted una persona real', 'estoy hablando con una maquina?'],
  ],
  someoneAlong: [
    [
      'can my wife come with me',
      'can i bring someone?',
      'can a friend ride with me',
      'is my aide allowed to ride along',
    ],
    ['puede mi esposa ir conmigo', 'puedo llevar a alguien?', 'puede venir mi hermana conmigo'],
  ],
  wayBack: [
    ['will you take me home after', 'is it a round trip?', 'how do i get back', 'do you bring me back home'],
    ['me traen de vuelta?', 'es ida y vuelta', 'como regreso a casa'],
  ],
  driverStays: [
    [
      'does the driver wait for me?',
      'will they wait while im in with the doctor',
      'will the driver stay there the whole time',
      'does the van wait or leave and come back',
    ],
    [
      '¿me espera el chofer?',
      'el carro se queda esperando mientras me atienden?',
      'el chofer me va a esperar ahi?',
      'se quedan afuera esperando hasta que salga?',
    ],
  ],
  noStops: [
    ['can we stop at the store', 'can the driver stop at the pharmacy on the way home?', 'do you make stops'],
    ['podemos parar en la farmacia', 'se puede hacer una parada?', 'puede el chofer pasar por la tienda'],
  ],
  whyAsked: [
    ['why do you need that', 'why are you asking?', 'what do you need that for', 'why so many questions'],
    ['por que preguntan eso', 'para que lo necesitan?', 'por que tantas preguntas'],
  ],
};

const rows = answerIds.flatMap((id) => ways[id].flat().map((text) => [text, id] as const));

describe('a question finds its answer', () => {
  it.each(rows)('%s: %s', (text, id) => {
    const { questions, slots, text: rest } = listen(text);
    expect(questions).toContain(id);
    expect({ slots, rest }).toEqual({ slots: {}, rest: '' });
  });

  const midway: readonly SlotName[] = ['needs'];
  it.each(rows)('%s: %s, in the middle of the question what the driver should know', (text, id) => {
    const { questions, slots, text: rest } = listen(text, midway);
    expect(questions?.[0]).toBe(id);
    expect({ slots, rest }).toEqual({ slots: {}, rest: '' });
  });
});

describe('a question is found beside what else is said', () => {
  it.each<readonly [string, readonly SlotName[], string, object]>([
    [
      'friday dec 4 at 10, can my dog come?',
      ['appointmentDate'],
      'friday dec 4 at 10,',
      { appointmentTime: '10:00' },
    ],
    [
      'oxygen and a walker. can my wife come with me?',
      ['needs'],
      'oxygen and a walker.',
      { needs: ['oxygen'] },
    ],
    [
      'I need a ride tomorrow. do i have to share the ride?',
      [],
      'I need a ride tomorrow.',
      { appointmentDate: '2026-11-24' },
    ],
    [
      'el lunes a las 9. ¿puede ir mi perro?',
      ['appointmentDate'],
      'el lunes a las 9.',
      { appointmentTime: '09:00' },
    ],
  ])('%s', (text, expecting, rest, slots) => {
    const heard = listen(text, expecting);
    expect(heard.questions).toHaveLength(1);
    expect(heard.text).toBe(rest);
    expect(heard.slots).toMatchObject(slots);
  });

  it('gives two answers to two questions, in their order', () => {
    expect(listen('can my dog come and how much is it?').questions).toEqual(['serviceAnimal', 'cost']);
    expect(listen('how much is it? can my dog come? what if it snows?').questions).toEqual([
      'cost',
      'serviceAnimal',
    ]);
  });

  it('takes a yes only where a question waits for it', () => {
    expect(listen('yes. can my dog come?', ['escortCount']).answer).toBe('yes');
    expect(listen('yes. can my dog come?').answer).toBeUndefined();
    expect(listen('ok can my dog come?', ['escortCount']).answer).toBeUndefined();
  });

  it('knows a question that nothing here answers', () => {
    expect(listen('what color is the car', ['needs']).questions).toEqual([]);
    expect(listen('de que color es el carro', ['needs']).questions).toEqual([]);
  });
});

describe('what is no question is left as it is', () => {
  it.each(['can somebody come get me at the clinic?', '¿puede venir alguien a recogerme a la clínica?'])(
    'hears a car asked for, and nobody who rides along: %s',
    (text) => {
      expect(listen(text).questions ?? []).not.toContain('someoneAlong');
    },
  );

  it.each<readonly [string, readonly SlotName[]]>([
    ['can i get a ride friday to the eye doctor', []],
    ['can you pick me up at home at 9', ['pickup']],
    ['is 3 pm ok', ['appointmentTime']],
    ['i have a service dog', ['needs']],
    ['oxygen and he helps me in', ['needs']],
    ['call when you get here', ['needs']],
    ['my sister can drive me if you pay for gas?', ['canDrive']],
    ['my aide comes with me', ['escortCount']],
    ['i have a bus pass', ['hasBusPass']],
    ['the bus?', ['canUseBus']],
    ['dental?', ['reason']],
    ['stretcher', ['mobility']],
    ['where is my driver', []],
    ['the driver never came', []],
    ['cancel my ride because of the snow', []],
    ['what rides do i have', []],
    ['can i talk to a person about gas money', []],
    ['what do you mean', ['reason']],
    ['puede recogerme en casa a las 9', ['pickup']],
    ['mi hermana me lleva si le pagan la gasolina', ['canDrive']],
    ['donde esta mi chofer', []],
    ['can i give you my birthday', ['medicaidId']],
  ])('%s', (text, expecting) => {
    expect(listen(text, expecting).questions).toBeUndefined();
    expect(listen(text, expecting).text).toBe(text);
  });
});

/** Clauses that only tell a member something, and every statement of the broker's pages. */
const told = [
  '17-134d-33(b)(13)',
  '17-134d-33(b)(15)',
  '17-134d-33(b)(24)',
  '17-134d-33(b)(36)',
  '17-134d-33(c)(5)#private',
  '17-134d-33(e)(2)(G)(ii)',
  '17-134d-33(e)(2)(H)(ii)',
  '17-134d-33(f)(3)(B)(i)(dd)',
  '17-134d-33(g)(8)',
  '17-134d-33(g)(11)(A)',
  'FAQ-limited-benefit',
  'FAQ-programs',
  'FAQ-no-other-ride',
  'FAQ-covered-appointment',
  'FAQ-booking-channels',
  'FAQ-information-needed',
  'FAQ-urgent',
  'FAQ-urgent-24x7',
  'FAQ-emergency-911',
  'FAQ-caller-on-behalf',
  'FAQ-multiple-trips',
  'FAQ-recurring-trips',
  'FAQ-appropriate-ride',
  'FAQ-consult-provider',
  'FAQ-modes-offered',
  'FAQ-ambulance-out-of-state-only',
  'FAQ-ambulance-prior-approval',
  'FAQ-specialized-form',
  'FAQ-mileage-reimbursement',
  'FAQ-mileage-ask-first',
  'FAQ-shared-ride',
  'FAQ-shared-ride-health',
  'FAQ-cancel-change',
  'FAQ-when-to-call',
  'FAQ-tracking',
  'FAQ-text-updates',
  'FAQ-driver-late',
  'FAQ-provider-choice',
  'FAQ-provider-network',
  'FAQ-weather-service',
  'FAQ-weather-check-office',
  'FAQ-weather-cancel',
  'FAQ-school-closure',
  'FAQ-complaint',
  'FAQ-service-animal',
  'FAQ-service-animal-clean',
  'FAQ-minor-escort',
  'FAQ-minor-consent',
  'FAQ-minor-misbehavior',
  'BRK-notice-two-business-days',
  'BRK-notice-excludes-nonbusiness-days',
  'BRK-notice-bus-pass-five',
  'BRK-routine-hours',
  'BRK-urgent-kinds',
  'BRK-be-ready',
  'BRK-medical-necessity-form',
  'BRK-distance-verification',
  'BRK-escort-approval-form',
  'BRK-minor-consent-form',
  'BRK-specialized-form',
  'BRK-mileage-trip-log',
];

/** Letters of the plain alphabet of text messages; any other makes a message of two parts 134 letters long, and not 306. */
const PLAIN = /^[\w\s@$!"#%&'()*+,\-./:;<=>?¿¡éèùìòñÑüöäÉ]*$/u;

describe('the answers', () => {
  it('tell every clause that is for telling, and name no clause twice in one answer', () => {
    const clauses = answerIds.map((id) => faqAnswers[id].clauses);
    expect(told.filter((clause) => !clauses.flat().includes(clause))).toEqual([]);
    expect(clauses.filter((own) => new Set(own).size < own.length)).toEqual([]);
  });

  const says = answerIds.flatMap((id) =>
    languages.map((language) => ({ id, language, say: say(`faq.${id}`, faqAnswers[id].values?.(ctHusky)) })),
  );

  it.each(says)('$id fits two parts of a text message: $language', ({ say: one, language }) => {
    const text = render(one, language);
    expect(text.length).toBeLessThanOrEqual(PLAIN.test(text) ? 306 : 134);
    expect(text).not.toMatch(/[{}]/);
  });

  it.each(says)('$id is fit to be spoken: $language', ({ say: one, language }) => {
    expect(render(one, language, 'spoken')).not.toMatch(/[={}\n]|\d-\d/);
  });
});
