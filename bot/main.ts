import { readConfig, type Config } from './config/config';
import { ConfigurationError } from './config/configurationError';
import { buildHouse, type House } from './house';
import { holdLess } from './ops/holdLess';
import { closeServer, endConnections } from './ops/closeServer';
import { codeOf, createLog } from './ops/log';
import { createReadiness } from './ops/readiness';
import { buildServer, serverPartsOf } from './server';
import { stopOn } from './stopOn';
import { realSurroundings } from './surroundings';
import { mountChat } from './web/chat/mountChat';
import { mountDeskPages } from './web/desk/mountDeskPages';
import { mountSimulator } from './web/simulator/mountSimulator';
import { mountBotFramework } from './channels/botFramework/mountBotFramework';
import { sampleData } from './storage/sampleData';
import { AppError } from '../domain/errors';

const print = (...lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`);
};

const deskAddress = ({ signIn, port, publicBaseUrl }: Config): string =>
  signIn?.kind === 'development'
    ? `http://localhost:${port}/desk (invented people, only from this machine)`
    : `${publicBaseUrl}/desk`;

const welcome = (config: Config, house: House): void => {
  const address = `http://localhost:${config.port}`;
  print(
    `Rideline listens on ${address} (${config.mode}). Texts come in at ${config.publicBaseUrl}/twilio/sms, calls at ${config.publicBaseUrl}/twilio/voice, web chats at ${config.publicBaseUrl}/v3/directline`,
  );
  print(`The page to chat on: ${address}/`);
  if (config.mode === 'development') print(`Text, call and chat on one screen: ${address}/simulator`);
  if (config.signIn === undefined)
    print('There is no desk for representatives: OIDC_ISSUER does not say where they sign in.');
  else print(`The representatives’ desk: ${deskAddress(config)}`);
  if (house.durability === 'last-second') {
    print(
      'This Redis does not write every change to disk at once: if its server dies, the last second may be lost.',
    );
  }
  if ((config.twilioAccountSid === undefined) !== (config.twilioNumber === undefined))
    print('No text is sent that answers none: that takes both TWILIO_ACCOUNT_SID and TWILIO_NUMBER.');
  if (config.madeSecrets.length > 0)
    print(`Secrets made here and kept in ${config.dataDir}: ${config.madeSecrets.join(', ')}`);
  if (house.sampleLoadedOn === undefined) return;
  print(
    `Sample data as of ${house.sampleLoadedOn}. Whom to play: ${address}/development`,
    'For example Alma Whitcomb, Medicaid ID 100000001, born 3/12/1984. In a terminal: npm run chat',
    'Stop with Ctrl-C.',
  );
};

const start = async (): Promise<void> => {
  holdLess();
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  log.info('server.starting', { mode: config.mode });
  const house = await buildHouse(config, log, realSurroundings);
  const stopping = new AbortController();
  const readiness = createReadiness();
  const parts = serverPartsOf(config, house, log, realSurroundings, stopping.signal, readiness);
  const server = buildServer({ ...parts, deskPages: mountDeskPages });
  mountChat(server, parts);
  if (config.botApp !== undefined || config.mode === 'development')
    mountBotFramework(server, { ...config, turn: house.turn, log });
  if (config.mode === 'development') {
    const { sampleLoadedOn } = house;
    const members = sampleLoadedOn === undefined ? [] : sampleData(sampleLoadedOn).members;
    mountSimulator(server, { ...config, ...house, members, log });
  }
  const stopWork = config.worker === 'inside' ? await house.startWork() : () => Promise.resolve();
  const leave = async (): Promise<void> => {
    endConnections(server);
    await readiness.drain(config.drainSeconds);
    log.info('server.leaving');
    stopping.abort();
    await closeServer(server, house.turnsFinished);
  };
  stopOn(async () => {
    await Promise.all([leave(), stopWork()]);
    await house.close();
  }, log);
  server.on('error', (error: unknown) => {
    print(
      `Cannot listen on port ${config.port} (${codeOf(error)}): is another server running there? PORT chooses another.`,
    );
    void house.close().finally(() => process.exit(1));
  });
  server.listen(config.port, () => {
    log.info('server.listening', { port: config.port, mode: config.mode, durability: house.durability });
    welcome(config, house);
  });
};

start().catch((error: unknown) => {
  const known = error instanceof ConfigurationError || error instanceof AppError;
  process.stderr.write(known ? `${error.message}\n` : `The server could not start (${codeOf(error)}).\n`);
  process.exit(1);
});
