/**
 * Who may import whom. `tsPreCompilationDeps` makes `import type` count: without it a type from bot/ slips into domain/ unseen.
 * test/architecture.test.ts feeds every rule one import it must forbid.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'dialogs-not-bot',
      comment: 'Imports point one way: bot -> dialogs -> domain.',
      severity: 'error',
      from: { path: '^dialogs/' },
      to: { path: '^bot/' },
    },
    {
      name: 'domain-only-zod',
      comment: 'The regulation is pure: no other room, no node module, no package but zod.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: ['^domain/', '(^|/)node_modules/zod(/|$)'] },
    },
    {
      name: 'botbuilder-at-the-rim',
      comment: 'Bot Framework is archived; its types stay where its successor can take their place.',
      severity: 'error',
      from: { pathNot: ['^bot/', '^dialogs/taskStack\\.ts$', '^test/'] },
      to: { path: '(^|/)(botbuilder|botframework)[^/]*(/|$)' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'tests-stay-in-test',
      comment: 'What runs in production imports no test, double or fixture.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'page-only-types',
      comment:
        'What runs in the browser takes from the rest of the house only types, and from its own room and what every page has what needs neither.',
      severity: 'error',
      from: { path: '^bot/web/([^/]+)/client/' },
      to: {
        path: '^(bot|dialogs|domain)/',
        pathNot: ['^bot/web/$1/', '^bot/web/anyPage/client/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'page-in-the-browser',
      comment: 'What runs in the browser is bundled; the server only sends it.',
      severity: 'error',
      from: { path: '^(bot|dialogs|domain)/', pathNot: '^bot/web/[^/]+/client/' },
      to: { path: '^bot/web/[^/]+/client/' },
    },
    {
      name: 'no-development-packages',
      comment:
        'A package the product imports belongs under "dependencies". (@types packages hold types only; what the page is made of is bundled when it is built.)',
      severity: 'error',
      from: { path: '^(bot|dialogs|domain)/', pathNot: '^bot/web/[^/]+/client/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '(^|/)node_modules/@types/' },
    },
    {
      name: 'no-undeclared-packages',
      comment:
        'A package that is imported is named in package.json, even if it is installed by way of another.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: '(^|/)node_modules/@types/' },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere would pass every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '(^|/)node_modules/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'require', 'node', 'default'],
      extensions: ['.ts', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
