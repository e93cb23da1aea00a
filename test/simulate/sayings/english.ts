import { dayOfWeek, daysBetween } from '../../../domain/calendar/calendarDate';
import type { Sayings } from './sayings';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const ordinal = (number: number): string => {
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10];
  return `${number}${ending === undefined || (number > 10 && number < 14) ? 'th' : ending}`;
};

const HOURS = 'twelve one two three four five six seven eight nine ten eleven'.split(' ');

/** Everything a member says in English. */
export const english: Sayings = {
  plain: {
    yes: ['yes', 'yeah', 'yep', 'yes please', 'sure', 'ok yes', 'correct', 'y', 'uh huh', "that's right"],
    no: ['no', 'nope', 'no sorry', 'nah', 'not really', "no i don't", 'n', 'no ma’am'],
    'none-else': [
      'no',
      'nope',
      'no nobody',
      'no, there is nobody',
      'no other way',
      'no one can take me',
      'no i have no car and nobody to drive me',
      "i don't drive and my family works",
      'none',
    ],
    'nobody-drives': [
      'nobody can drive me',
      "i don't drive and nobody can take me",
      'i have no other way to get there',
      'i dont have a car and no one to take me',
      "there's no one who can take me",
      'no ride otherwise',
    ],
    'somebody-drives-free': [
      'yes my son can take me',
      'yeah my neighbor will drive me, no charge',
      'yes, my sister can bring me for free',
      'my husband can drive me',
    ],
    'somebody-drives-paid': [
      'my sister can take me if gas is paid',
      'my son would drive me if you pay for the gas',
      'a friend can drive me but only if she gets gas money',
      'yes, my cousin, if you pay mileage',
    ],
    'no-bus': [
      'no',
      'no bus',
      "there's no bus near me",
      'nope no bus goes there',
      'no, the bus does not come by here',
      'not that i know of',
      "no i can't take the bus",
    ],
    bus: [
      'yes',
      'yes there is a bus',
      'yeah the bus goes there',
      'there is one, yes',
      'yes the 215 stops right there',
    ],
    'can-ride-bus': [
      'yes',
      "yes i'm fine on the bus",
      'yes i ride it all the time',
      'sure, no problem',
      'yeah',
    ],
    'will-call': [
      '1',
      "i'll call when i'm done",
      'will call',
      'I will call you when I am finished',
      "don't know how long it takes, i'll call",
      'call when done',
      "i'll let you know when i'm ready",
      "i'll ring you after",
    ],
    'no-way-back': [
      '2',
      'no ride back',
      'one way',
      'just one way please',
      "i don't need a ride home",
      'only there',
      'no return needed, my daughter gets me after',
    ],
    home: [
      'home',
      'at home',
      'my house',
      'from home please',
      'at my place',
      'pick me up at home',
      'my apartment',
    ],
    'nothing-else': [
      'no',
      'nope',
      'nothing else',
      "that's all",
      'no that is it',
      'nothing',
      'no thanks',
      'nah all good',
      'no, nothing',
    ],
    walks: [
      'walking',
      'i walk',
      'i can walk fine',
      'on my own two feet',
      'i walk by myself',
      'no problem walking',
      'walk',
    ],
    cane: ['cane', 'with a cane', 'i use a cane', 'walks with a cane'],
    walker: ['walker', 'i use a walker', 'with my walker'],
    wheelchair: ['wheelchair', 'im in a wheelchair', 'i use a wheelchair', 'in a wheelchair'],
    'power-chair': ['power wheelchair', 'electric wheelchair', 'motorized chair', 'i have a power chair'],
    'not-transfer': [
      'no',
      'no i have to stay in the chair',
      "no i can't get out of it",
      'i cannot transfer',
      'no, i need to ride in my chair',
    ],
    'chair-hand': [
      'a regular one, you push it',
      'just a normal manual chair, folds',
      'it folds',
      'manual',
      'standard chair that folds up',
    ],
    'chair-power': ['power chair', "it's electric, doesn't fold", 'motorized, heavy', 'a big power chair'],
    stairs: [
      'no stairs',
      'there are 3 steps, my son helps',
      'none',
      'two steps and a rail',
      'no steps, there is a ramp',
      'no',
      '4 steps, i can manage',
    ],
    'adult-rides': [
      'yes',
      'yes i will',
      'yes, me',
      "yes i'm going with her",
      'i ride along',
      'yeah i am coming too',
      'yes the mom',
    ],
    'no-adult': ['no', 'no she goes alone', 'nobody can come along', 'no, i have to work', 'alone'],
    'spouse-rides': [
      'my wife rides with me',
      'my wife comes along',
      'yes my husband is coming with me',
      'one person with me, my wife',
    ],
    alone: ['just me', 'alone', 'only me', 'nobody else'],
    urgent: [
      'yes, the doctor wants to see me right away',
      "i'm sick and they said come in today",
      'yes the doctor said to come today',
      "it can't wait, the doctor told me to come",
      'the doctors office called and wants me in today',
    ],
    'can-wait': [
      'no',
      "no it's just a checkup",
      'it can wait',
      'no, routine',
      'not urgent',
      "no it isn't urgent",
    ],
    'not-known': ["i don't know", 'not sure', 'dont know it', 'no idea', "i don't have it"],
    'book-it': [
      '1',
      'yes',
      'yes book it',
      'book it',
      'looks good',
      'yes please',
      'ok',
      "that's right",
      'yep book it please',
      'correct',
      'go ahead',
      'perfect',
    ],
    'cancel-it': ['1', 'yes', 'yes cancel it', 'cancel it', 'yes please cancel', 'yep'],
    'change-it': ['1', 'yes', 'yes change it', 'yes please', 'ok', "that's right", 'go ahead'],
    'appointment-not-pickup': [
      '1',
      'yes',
      'the appointment',
      "that's the appointment time",
      'yes the appointment is then',
    ],
    'not-happening': [
      'no',
      'no no, nothing like that',
      "no i'm fine",
      'no, not now',
      'no emergency, nothing like that',
    ],
    'no-id': ["i don't have my card", "my card is at my daughter's", 'no card with me'],
    wait: [
      'hold on',
      'one sec',
      'wait let me find my card',
      'give me a minute',
      'hang on',
      'just a moment please',
      '...',
      '?',
      'hmm',
    ],
    'chat-before': [
      'Oh sure,',
      'Well let me see now,',
      'Thanks for asking dear,',
      'Ok honey,',
      'Right, so',
      'Good question,',
      'Oh ok.',
      'My goodness, so many questions.',
      'Sure thing!',
    ],
    'chat-after': [
      'and god bless',
      'thank you so much',
      'it is so cold out today',
      'you are very kind',
      'sorry i talk a lot',
      'if that is ok with you',
      'i appreciate it',
      'hope you are having a nice day',
    ],
    mumble: ['sorry what', 'huh?', 'what do you mean', 'can you say that again'],
    thanks: ['thanks', 'thank you', 'ok thanks bye', 'great, thank you'],
    correction: ['change something', '2', "no that's wrong"],
  },
  wishes: {
    book: [
      'I need a ride',
      'hi i need a ride',
      'need transportation to the doctor',
      'can i get a ride',
      'I want to book a ride',
      'hello, I would like to schedule a ride please',
      'ride please',
      'need a lift to my appointment',
      'can you take me to my appointment',
      'i have a doctors appointment and need a ride',
      'set up a ride for me',
    ],
    'book-urgent': [
      "i'm sick and need a ride to {clinic} today at {time}, the doctor wants to see me today",
      'need a ride today at {time} to {clinic}, my doctor said come in right away',
      'i need to get to {clinic} today, {time}, bad ear infection, doctor said to come today',
      'the doctor wants me in today at {time} at {clinic}, can i get a ride',
    ],
    'book-child': [
      'I need a ride for my child',
      'my kid needs a ride to the doctor',
      'need a ride for my daughter',
      'my child has an appointment',
      'hi, ride for my little one please',
    ],
    'book-parent': [
      'I need a ride for my mother',
      'my mom needs a ride',
      'booking for my mother',
      'hi, this is about my mom, she needs a ride to the doctor',
    ],
    'book-series': [
      'I need rides to {clinic} every {weekdays} at {time} until {until}',
      'i have {reason} {weekdays} at {time} at {clinic}, until {until}. need a ride each time',
      'can you take me to {clinic} on {weekdays} at {time}, through {until}',
      'set up my regular rides: {weekdays} {time} {clinic} until {until}',
    ],
    'cancel-one': [
      'cancel my ride on {day}',
      "i can't make it {day}, cancel please",
      'please cancel the ride {day}',
      "i don't need my ride on {day} anymore",
      'cancel {day}',
      'my appointment on {day} was cancelled so no ride',
    ],
    'cancel-series': [
      'cancel all my rides',
      'cancel all of my dialysis rides',
      "i don't need any of the rides any more, cancel them all",
      'please cancel every ride i have',
    ],
    'cancel-all': ['cancel all my rides', 'cancel everything', 'i want to cancel all of them'],
    change: ['I need to change my ride', 'can i change my ride', 'change my appointment ride'],
    'change-time': [
      'change my ride on {day} to {time}',
      'my appointment on {day} is at {time} now',
      'they moved my appointment on {day} to {time}',
      'can you make the ride on {day} {time} instead',
      'the ride {day}, i need it for {time}',
    ],
    'change-day': [
      'move my ride from {old} to {day}',
      'my appointment on {old} is now {day}',
      'can you change the ride on {old} to {day}',
      'the ride on {old} has to be {day} instead',
    ],
    'change-clinic': [
      'the ride on {day} should go to {clinic} instead',
      'change my ride on {day}, i go to {clinic} now',
      'my ride on {day}: its at {clinic} now, not the other place',
    ],
    'change-pickup': [
      'on {day} pick me up at {street}, {town} instead of home',
      'change the pick up for {day} to {street} in {town}',
      "for my ride {day} i'll be at {street}, {town}, pick me up there",
    ],
    undo: [
      'undo that',
      'oh no wait, i do need that ride, undo',
      'put it back please',
      "i made a mistake, i didn't want to cancel",
      'undo',
    ],
    where: [
      'where is my ride',
      "where's my driver",
      'is my ride coming',
      'when does my car come',
      "what's going on with my ride today",
    ],
    list: [
      'what rides do i have',
      'list my rides',
      'do i have any rides coming up',
      'when is my next ride',
      'show me my rides',
      'what do i have booked',
    ],
    ready: [
      "i'm ready to go home",
      'ready',
      'my appointment is over, come get me',
      "i'm done, please pick me up",
      'im finished can you send the car',
    ],
    complaint: [
      'I want to complain, the driver was very rude to me',
      'your driver was rude and the car was filthy',
      'i want to make a complaint. the driver yelled on the phone the whole time',
      'complaint: car was 50 minutes late last tuesday',
    ],
    incident: [
      'the driver hit another car with me in it last week',
      'the driver grabbed my arm yesterday',
      'on my last ride the driver did not strap my wheelchair down and i fell over',
    ],
    compliment: [
      'my driver yesterday was wonderful, please tell him',
      'just want to say Luis the driver was so kind to me',
      'the driver was great, thank you so much',
    ],
    mileage: [
      'how do i get gas money for last week',
      'i drove myself to the doctor last week and want my gas money back',
      'i want mileage reimbursement for a trip i took',
      'my friend drove me to the clinic, can she get gas money back',
    ],
    'pass-lost': [
      'i lost my bus pass',
      'my bus pass got lost',
      "i can't find the bus pass you mailed",
      'lost my pass',
    ],
    'texts-on': [
      'sign me up for text updates',
      'can i get texts about my rides',
      'i want text updates',
      'text me about my rides please',
    ],
    'texts-off': [
      'stop texting me updates please',
      "i don't want the text updates any more",
      'turn off the texts',
      'no more text messages please',
    ],
    person: [
      'agent',
      'i want to talk to a person',
      'let me talk to someone',
      'representative please',
      'human',
      'can a real person call me',
    ],
    hearing: [
      'I want a hearing',
      'i want to appeal',
      'i want to fight this decision',
      'how do i ask for a fair hearing, i want one',
    ],
  },
  reasons: {
    checkup: [
      'checkup',
      'a check up',
      'physical',
      'just my yearly physical',
      'regular doctor visit',
      'to see my doctor',
      'doctor visit',
      'follow up',
    ],
    dialysis: ['dialysis', 'my dialysis', 'kidney treatment'],
    dentist: ['dentist', 'the dentist', 'teeth cleaning', 'dental', 'a tooth needs fixing'],
    eyes: ['eye doctor', 'eye exam', 'my eyes', 'vision checkup'],
    therapy: ['therapy', 'counseling', 'my therapist', 'mental health'],
    'physical-therapy': ['physical therapy', 'PT', 'physical therapy for my knee', 'rehab for my shoulder'],
    lab: ['blood work', 'lab test', 'blood test', 'labs'],
    imaging: ['MRI', 'an x-ray', 'a scan', 'ct scan'],
    heart: ['heart doctor', 'cardiologist', 'my heart checkup'],
    cancer: ['chemo', 'chemotherapy', 'my chemo treatment'],
    prenatal: ['prenatal visit', 'my pregnancy checkup', 'the baby doctor, i am pregnant'],
    methadone: ['methadone', 'my dose at the methadone clinic', 'methadone clinic'],
    sick: [
      'i have an ear infection',
      'bad ear infection',
      "i'm sick, sinus infection",
      'i have a rash that got worse',
    ],
    prescription: ['just to pick up my prescription', 'picking up medicine', 'only picking up my pills'],
    groceries: ['grocery shopping', 'to buy food', 'shopping at the market'],
  },
  whole: [
    'I need a ride to {clinic} on {day} at {time} for {reason}. {rest}',
    'ride {day} {time} to {clinic} for {reason}. {rest}',
    'hi, {reason} at {clinic} {day} at {time}. {rest}',
    'please book me a ride for {day}, appointment is {time} at {clinic}, its for {reason}. {rest}',
    'can you take me to {clinic}? appointment {day} at {time}, {reason}. {rest}',
  ],
  parts: [
    'I need a ride to {clinic} on {day} at {time}',
    'need a ride {day} at {time} to {clinic}',
    'i have a {time} appointment at {clinic} on {day}, need a ride',
    'can i get a ride to {clinic} {day}? appt is {time}',
    'ride to {clinic} {day} {time}',
    'hello i need transportation on {day} for a {time} appointment at {clinic}',
    'book a ride for {day} {time} {clinic} please',
  ],
  questions: [
    'how much does this cost',
    'do i have to tip the driver',
    'can i bring my dog',
    'is this a robot',
    'what if the weather is bad',
    'can my wife come along',
    'do you have wheelchair vans',
    'how early do i have to book',
    'what do i do if the driver is late',
    'do other people ride in the car too',
    'can i get gas money',
  ],
  day(day, today) {
    const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
    const short = month.slice(0, 3);
    const date = Number(day.slice(8));
    const weekday = WEEKDAYS[dayOfWeek(day)] ?? '';
    const ahead = daysBetween(today, day);
    if (ahead === 0) return ['today'];
    if (ahead === 1) return ['tomorrow', `tomorrow ${weekday.toLowerCase()}`];
    const plain = [
      `${month} ${date}`,
      `${short} ${date}`,
      `${Number(day.slice(5, 7))}/${date}`,
      `${weekday} ${month} ${date}`,
      `${weekday.slice(0, 3).toLowerCase()} ${short.toLowerCase()} ${ordinal(date)}`,
      `the ${ordinal(date)} of ${month}`,
      `${weekday} the ${ordinal(date)}`,
      `${weekday.toLowerCase()} ${Number(day.slice(5, 7))}/${date}`,
      `${month.toLowerCase()} ${ordinal(date)}`,
      `${Number(day.slice(5, 7))}/${date}/${day.slice(0, 4)}`,
    ];
    return ahead < 7 && ahead > 1
      ? [...plain, `this ${weekday.toLowerCase()}`, weekday.toLowerCase()]
      : plain;
  },
  time(time) {
    const hour = Number(time.slice(0, 2));
    const minutes = time.slice(3);
    const half = hour < 12 ? 'am' : 'pm';
    const twelve = hour % 12 === 0 ? 12 : hour % 12;
    const part = hour < 12 ? 'in the morning' : 'in the afternoon';
    const word = HOURS[hour % 12] ?? '';
    if (minutes === '00')
      return [
        `${twelve} ${half}`,
        `${twelve}${half}`,
        `${twelve}:00 ${half}`,
        `${twelve} o'clock ${part}`,
        `${twelve} ${part}`,
        `${word} ${part}`,
        ...(hour === 12 ? ['noon'] : []),
      ];
    return [
      `${twelve}:${minutes} ${half}`,
      `${twelve}:${minutes}${half}`,
      `${twelve}:${minutes} ${half.toUpperCase()}`,
      `${twelve}${minutes}${half}`,
      `${twelve}:${minutes} ${part}`,
      ...(minutes === '30' ? [`half past ${word} ${part}`, `${word} thirty ${part}`] : []),
      ...(minutes === '15' ? [`quarter past ${word} ${part}`] : []),
    ];
  },
  dayAndTime: [
    '{day} at {time}',
    '{day} {time}',
    "it's {day} at {time}",
    '{time} on {day}',
    "it's on {day}, {time}",
  ],
  birth(date) {
    const [year = '', month = '', day = ''] = date.split('-');
    const name = MONTHS[Number(month) - 1] ?? '';
    return [
      `${Number(month)}/${Number(day)}/${year}`,
      `${month}/${day}/${year}`,
      `${name} ${Number(day)}, ${year}`,
      `${name.toLowerCase()} ${ordinal(Number(day))} ${year}`,
      `${month}${day}${year}`,
      `${Number(month)}-${Number(day)}-${year}`,
      `born ${name} ${Number(day)} ${year}`,
      `${Number(month)}/${Number(day)}/${year.slice(2)}`,
    ];
  },
  back: (time) =>
    english
      .time(time)
      .flatMap((clock) => [clock, `pick me up at ${clock}`, `at ${clock}`, `${clock} please`]),
  weekdays(days) {
    const names = days.map((day) => WEEKDAYS[day] ?? '');
    const short = names.map((name) => name.slice(0, 3).toLowerCase());
    return [
      names.join(', '),
      short.join(' '),
      `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
      names.map((name) => `${name.toLowerCase()}s`).join(' '),
    ];
  },
  clinic: ({ name, aliases, town, street, id }) =>
    id === undefined
      ? [`${name}, ${street}, ${town}`, `${name} at ${street} in ${town}`, `${name} ${street} ${town}`]
      : [
          name,
          `${name} in ${town}`,
          `${name}, ${town}`,
          name.toLowerCase(),
          ...aliases.map((alias) => `${alias} in ${town}`),
        ],
  rest({ back, driver, bus, along, urgent }) {
    const wayBack = {
      at: back.kind === 'at' ? `pick me up at ${english.time(back.time)[0] ?? ''}` : '',
      'will-call': "i'll call when i'm done",
      none: 'one way only',
    }[back.kind];
    const others = {
      nobody: english.plain['nobody-drives'],
      free: ['my son could drive me'],
      paid: ['my sister can drive me if gas is paid'],
    }[driver];
    const transit = bus ? 'i can take the bus' : 'there is no bus';
    const company = { nobody: 'just me', parent: 'i ride along', spouse: 'my wife rides with me' }[along];
    const soon = urgent ? 'the doctor wants to see me today. ' : '';
    return others.flatMap((other) => [
      `${soon}${other}, ${transit}, ${wayBack}, ${company}`,
      `${soon}Pick up at home. ${other} and ${transit}. ${wayBack}. ${company}`,
      `${soon}from home, ${company}, ${wayBack}. ${other}, ${transit}`,
    ]);
  },
  pickUpAt: ['pick me up at {street}, {town}', 'from {street} in {town}', 'the pick up is {street}, {town}'],
  corrections: [
    'sorry i meant {right} not {wrong}',
    'no wait, {right}',
    'oops, {right}, not {wrong}',
    "i made a mistake, it's {right}",
    'actually {right}',
    'correction: {right}',
  ],
};
