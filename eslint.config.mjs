import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import jsdoc from 'eslint-plugin-jsdoc';
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** A recommended set with its warnings raised: what is worth saying is worth stopping for. */
const asErrors = (config) => ({
  ...config,
  rules: Object.fromEntries(
    Object.entries(config.rules).map(([name, level]) => [name, level === 'warn' ? 'error' : level]),
  ),
});

/**
 * A hash of every source file. Typed rules read the types of other files, but ESLint's cache looks only at the file itself
 * and would repeat an answer from before its imports changed; as a setting, this hash becomes part of the cache's key.
 */
const sourceTree = () => {
  const hash = createHash('sha256');
  const add = (path) =>
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(import.meta.dirname, path)));
  for (const room of ['bot', 'dialogs', 'domain', 'test']) {
    if (!existsSync(join(import.meta.dirname, room))) continue;
    for (const path of readdirSync(join(import.meta.dirname, room), { recursive: true }).sort()) {
      if (/\.(?:ts|json)$/.test(path)) add(join(room, path));
    }
  }
  add('package-lock.json');
  add('tsconfig.json');
  return hash.digest('hex');
};

// Two `no-restricted-syntax` blocks on one file replace each other, so every folder below gets one list made of these.
const namedExportsOnly = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Named exports only.',
  },
];
const typedErrors = [
  {
    selector:
      ':matches(ThrowStatement, CallExpression[callee.object.name="Promise"][callee.property.name="reject"]) > :matches(NewExpression, CallExpression)[callee.name="Error"]',
    message:
      'Throw an AppError with a code (domain/errors.ts); a refusal or an unread answer is a return value.',
  },
];
const clockComesIn = [
  {
    selector: [
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      'MemberExpression[object.name=/^(Date|performance)$/][property.name="now"]',
      'MemberExpression[object.name="Temporal"][property.name="Now"]',
    ].join(', '),
    message: 'The time comes in as an argument; only bot/ reads the clock.',
  },
];
const randomnessComesIn = [
  {
    selector: [
      'MemberExpression[object.name="Math"][property.name="random"]',
      'CallExpression[callee.name=/^(randomUUID|randomBytes|randomInt|getRandomValues)$/]',
      'MemberExpression[property.name=/^(randomUUID|randomBytes|randomInt|getRandomValues)$/]',
    ].join(', '),
    message: 'Ids and randomness come in as arguments; only bot/ makes them.',
  },
];
const environmentStaysOutside = [
  {
    selector:
      'MemberExpression[object.name="process"][property.name="env"], ImportDeclaration[source.value=/^(node:)?process$/]',
    message: 'Only bot/ knows the environment.',
  },
];
const globalsOfTests = [
  'afterAll',
  'afterEach',
  'beforeAll',
  'beforeEach',
  'describe',
  'expect',
  'it',
  'jest',
  'test',
];
const handlersReturnNothing = [
  {
    selector:
      'ArrowFunctionExpression[async=true] > CallExpression.body[callee.object.name=/^(res|response)$/]',
    message: 'restify logs whatever an async handler returns, here the whole response: use braces.',
  },
];

export default defineConfig(
  { ignores: ['build/', 'coverage/', '.data/', 'node_modules/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    settings: { sourceTree: sourceTree() },
  },
  comments.recommended,
  asErrors(regexp.configs['flat/recommended']),
  {
    rules: {
      '@eslint-community/eslint-comments/require-description': ['error', { ignore: ['eslint-enable'] }],
      eqeqeq: 'error',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A default may stand for the rest of a large union; one that covers nothing would swallow the next member.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {
          allowDefaultCaseForExhaustiveSwitch: false,
          considerDefaultExhaustiveForUnions: true,
          requireDefaultForNonUnion: true,
        },
      ],

      // Tuned, because the strict setting complains about sound code:
      // a number reads the same in a template as anywhere else.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => socket.end()` is how a void callback is written.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Drain loops are `while (true)`.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // An async method without await is how an adapter of a port turns a throw into a rejection.
      '@typescript-eslint/require-await': 'off',
      // `ClockTime | 'will-call'` tells the reader something though both are strings to the compiler.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // `{ readonly [Name in FactName]?: Value }` reads better than `Readonly<Partial<Record<FactName, Value>>>`.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // An underscore marks what a signature demands and the body does not use; `{ left, ...rest }` leaves something out.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          caughtErrors: 'all',
          ignoreRestSiblings: true,
        },
      ],
    },
  },
  {
    files: ['{bot,dialogs,domain}/**/*.ts'],
    plugins: { jsdoc },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'no-console': 'error',
      // Their types are there for the tests.
      'no-restricted-globals': ['error', ...globalsOfTests],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: { ClassDeclaration: true, FunctionDeclaration: true },
          contexts: [
            'TSEnumDeclaration',
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
      // Only a parameter whose type does not say everything needs a line.
      'jsdoc/check-param-names': ['error', { disableMissingParamChecks: true }],
      'jsdoc/check-tag-names': 'error',
      'jsdoc/no-types': 'error',
      'jsdoc/require-param-description': 'error',
      'jsdoc/require-returns-description': 'error',
    },
  },
  {
    files: ['domain/**/*.ts', 'dialogs/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...namedExportsOnly,
        ...typedErrors,
        ...clockComesIn,
        ...randomnessComesIn,
        ...environmentStaysOutside,
      ],
    },
  },
  {
    files: ['bot/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...namedExportsOnly, ...typedErrors, ...handlersReturnNothing],
    },
  },
  {
    // Commands talk to whoever typed them.
    files: ['bot/commands/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...namedExportsOnly, ...clockComesIn, ...randomnessComesIn],
      // `expect.any(String)` and its kin are typed `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      // `expect(double.book)` reads a method without calling it.
      '@typescript-eslint/unbound-method': 'off',
      // Stubs do nothing.
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    // These run against real processes, on the real clock.
    files: ['test/{e2e,bench,chaos,simulate,soak}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...namedExportsOnly] },
  },
);
