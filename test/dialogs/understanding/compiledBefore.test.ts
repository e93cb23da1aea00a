import { serialize } from 'node:v8';
import { words as enWords } from '../../../dialogs/locales/en/vocabulary';
import { words as esWords } from '../../../dialogs/locales/es/vocabulary';
import { allCompiled } from '../../../dialogs/locales/compileAll';
import { readCompiled } from '../../../dialogs/understanding/compiledBefore';
import { compilePhrases, type CompiledPhrases } from '../../../dialogs/understanding/compilePhrases';

// Lists of numbers that Node itself makes are of another kind to a test.
const listsOf = (phrases: CompiledPhrases | undefined) => ({
  ...phrases,
  code: [...(phrases?.code ?? [])],
  kinds: [...(phrases?.kinds ?? [])],
  choices: [...(phrases?.choices ?? [])],
});

describe('the phrases that the build compiles', () => {
  const compiled = readCompiled(allCompiled());

  it('are those of every vocabulary', () => {
    expect(Object.keys(compiled).sort()).toEqual([
      'additions',
      'answers',
      'dangers',
      'openings',
      'parts',
      'people',
      'places',
      'questions',
      'rides',
      'saidWhole',
      'times',
      'wishes',
    ]);
  });

  it('come back as they were compiled', () => {
    const openings = [{ en: enWords.openings, es: esWords.openings }];
    expect(listsOf(compiled.openings)).toEqual(listsOf(compilePhrases(openings)));
  });

  it('are refused where a vocabulary lacks a part', () => {
    const { dangers = {}, ...others } = compiled;
    const { code, ...rest } = { code: undefined, ...dangers };
    expect(code).toBeDefined();
    expect(() => readCompiled(serialize({ ...others, dangers: rest }))).toThrow('code');
  });
});
