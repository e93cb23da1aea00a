import { answerLine } from '../../bot/commands/decide/answerLine';
import { entriesOfBundle, entriesOfResources } from '../../bot/commands/import/fhir/entriesOfFhir';
import { formatOf } from '../../bot/commands/import/formatOf';
import { memberColumns, neededMemberColumns } from '../../bot/commands/import/memberColumns';
import { memberOf } from '../../bot/commands/import/memberOf';
import { entriesOf, FileUnreadable } from '../../bot/commands/import/rowsOf';
import { entriesOf271 } from '../../bot/commands/import/x12/entriesOf271';
import { heardLine } from '../../bot/commands/understand/heardLine';
import { parseWebhook as parseText } from '../../bot/channels/sms/webhook';
import { parseHandOff, parseRelayMessage } from '../../bot/channels/voice/relay/relayMessage';
import { parseWebhook as parseCall, stepOf } from '../../bot/channels/voice/webhook';
import { messageOf, parseActivity, parseStart } from '../../bot/channels/webChat/posted';
import { sampleFacilities } from '../../bot/storage/sampleData/facilities';
import { createFacilitySearch } from '../../dialogs/understanding/places/facilitySearch';
import { ctHusky } from '../../domain/program/ctHusky';

/** A door: what is posted to it well formed, and what reads it. Reading may refuse; it may not throw. */
export interface Door {
  readonly wellFormed: readonly string[];
  readonly read: (input: string) => unknown;
}

const formOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(text));

const surrounding = {
  facilities: createFacilitySearch(sampleFacilities),
  now: () => ({ date: '2026-11-23', time: '09:00' }) as const,
};

const wishes = [
  'I need a ride to my dialysis friday dec 4 at 10am',
  'necesito ir al dentista el viernes a las 3',
  'cancel my ride 0327 9585, my chest hurts',
];

const understood = (text: string): unknown =>
  heardLine(JSON.stringify({ id: 1, text, now: '2026-11-23T09:00' }), surrounding);

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const imported = async (text: string): Promise<number> => {
  const columns = {
    columns: memberColumns,
    needed: neededMemberColumns,
    mayHaveOthers: false,
    read: memberOf,
  };
  const readers = {
    rows: () => entriesOf(bytesOf(text), columns),
    resources: () => entriesOfResources(bytesOf(text)),
    bundle: () => entriesOfBundle(bytesOf(text)),
    x12: () => entriesOf271(bytesOf(text), text),
  };
  let entries = 0;
  try {
    for await (const found of readers[formatOf(text)]()) entries += found.length;
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error;
  }
  return entries;
};

const sid = '0123456789abcdef0123456789abcdef';

/** Every door something from outside comes in by, but the API, which is fuzzed by its own document. */
export const doors = {
  sms: {
    wellFormed: wishes.map((wish) =>
      new URLSearchParams({
        ...{ MessageSid: `SM${sid}`, AccountSid: `AC${sid}`, From: '+12035550102', To: '+18605550100' },
        ...{ Body: wish, NumMedia: '1', MediaUrl0: `https://api.twilio.com/Media/ME${sid}` },
      }).toString(),
    ),
    read: (input) => {
      const posted = parseText(formOf(input));
      return posted === undefined ? undefined : understood(posted.text);
    },
  },
  voice: {
    wellFormed: [
      ...wishes.map((wish) =>
        new URLSearchParams({ CallSid: `CA${sid}`, AccountSid: `AC${sid}`, SpeechResult: wish }).toString(),
      ),
      new URLSearchParams({ CallSid: `CA${sid}`, AccountSid: `AC${sid}`, Digits: '100000002#' }).toString(),
      JSON.stringify({ type: 'prompt', voicePrompt: wishes[0], lang: 'en-US', last: true }),
    ],
    read: (input) => {
      const posted = parseCall(formOf(input));
      const step = posted === undefined ? undefined : stepOf(posted, 1);
      return [parseRelayMessage(input), parseHandOff(input), understood(step?.incoming.text ?? '')];
    },
  },
  directLine: {
    wellFormed: wishes.map((text) =>
      JSON.stringify({
        ...{ type: 'message', text, locale: 'es-US', from: { id: 'dl_1' }, value: { key: '1', turn: 2 } },
        channelData: { clientActivityID: 'a1' },
      }),
    ),
    read: (input) => {
      const posted = parseActivity(input);
      parseStart(input);
      return posted === undefined ? undefined : understood(messageOf('c', posted, () => 'id').incoming.text);
    },
  },
  import: {
    wellFormed: [
      'medicaidId,firstName,lastName,dateOfBirth\n100000001,Alma,Whitcomb,1984-03-12\n',
      '{"medicaidId":"100000001","firstName":"Alma","lastName":"Whitcomb","dateOfBirth":"1984-03-12"}\n',
      '{"resourceType":"Patient","id":"a","identifier":[{"value":"100000001"}],"birthDate":"1984-03-12","name":[{"family":"Whitcomb","given":["Alma"]}]}\n',
      '{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"a","birthDate":"1984-03-12"}}]}',
      `ISA*00*          *00*          *ZZ*A              *ZZ*B              *261123*0900*^*00501*000000001*0*P*:~GS*HB*A*B*20261123*0900*1*X*005010X279A1~ST*271*0001*005010X279A1~NM1*IL*1*WHITCOMB*ALMA****MI*100000001~DMG*D8*19840312*F~SE*4*0001~GE*1*1~IEA*1*000000001~`,
    ],
    read: imported,
  },
  decide: {
    wellFormed: [
      '{"id":"a","facts":{"requestDate":"2026-11-16","appointmentDate":"2026-11-23","visitPurpose":"dialysis","coverage":"husky-c"}}',
      '{"id":"b","facts":{"requestDate":"2026-11-16","requestTime":"09:00","age":11,"mobility":"wheelchair"}}',
    ],
    read: (input) => answerLine(input, ctHusky),
  },
  understand: { wellFormed: wishes, read: understood },
} as const satisfies Readonly<Record<string, Door>>;
