// Two projects: `npm run check` runs "check", `npm run test:e2e` runs "e2e". No time zone is set here on purpose:
// no test may depend on the machine's. (The time limit of e2e is in its script: jest ignores `testTimeout` of a project.)

/** Packages that are ES modules alone: Node 20.19 loads them by require, jest has to have them turned into CommonJS. */
const modulesAlone = '(?:openid-client|oauth4webapi|jose)/';

/**
 * Globals that modules are handed as parameters. Jest runs tests in a context of `vm`, where every look-up of a global leaves the
 * compiled code: what is understood was read three times as slowly as on a server.
 */
const handedIn = ['Array', 'JSON', 'Map', 'Math', 'Number', 'Object', 'RegExp', 'Set', 'String'];

const shared = {
  testEnvironment: 'node',
  sandboxInjectedGlobals: handedIn,
  roots: ['<rootDir>/test'],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  // Loaded late, by the name it has once it is built.
  moduleNameMapper: { '^(\\./notify/\\w+)\\.js$': '$1' },
  transformIgnorePatterns: [`/node_modules/(?!${modulesAlone})`],
  transform: {
    [`\\.ts$|/node_modules/${modulesAlone}.*\\.js$`]: [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: true,
        module: { type: 'commonjs' },
        jsc: { target: 'es2022', keepClassNames: true, parser: { syntax: 'typescript' } },
      },
    ],
  },
};

/** @type {import('jest').Config} */
module.exports = {
  testSequencer: '<rootDir>/test/longestFirst.cjs',
  projects: [
    {
      ...shared,
      displayName: 'check',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
