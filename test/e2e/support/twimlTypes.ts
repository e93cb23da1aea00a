import { readFileSync } from 'node:fs';
import {
  createSourceFile,
  isClassDeclaration,
  isConstructorDeclaration,
  isInterfaceDeclaration,
  isMethodDeclaration,
  isModuleBlock,
  isModuleDeclaration,
  isPropertySignature,
  isTypeAliasDeclaration,
  ScriptTarget,
  type ClassDeclaration,
  type MethodDeclaration,
  type SourceFile,
  type Statement,
} from 'typescript';
import type { Element } from './element';

/** The kinds of document twilio declares, each in a file of its own. */
export type TwimlKind = 'VoiceResponse' | 'MessagingResponse';

/** What twilio's definitions say of one element inside another. */
interface Declared {
  /** The type of each attribute, as it is written there. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: 'none' | 'may' | 'has to';
}

/** Elements by name, each with what may stand in it; and what the names of types stand for. */
interface Definitions {
  readonly children: ReadonlyMap<string, ReadonlyMap<string, Declared>>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

const bare = (type: string): string => type.replace(/^\w+Response\./u, '');

const literals = (union: string): readonly string[] =>
  [...union.matchAll(/"(?<value>[^"]*)"/gu)].map(({ groups }) => groups?.value ?? '');

const statementsOf = (source: SourceFile): readonly Statement[] =>
  source.statements.flatMap((one) =>
    isModuleDeclaration(one) && one.body !== undefined && isModuleBlock(one.body)
      ? [...one.body.statements]
      : [one],
  );

const methodsOf = (one: ClassDeclaration): readonly MethodDeclaration[] =>
  one.members.filter((member) => isMethodDeclaration(member));

/** Reads a definition file of twilio's: each method of an element makes an element in it. */
const read = (kind: TwimlKind): Definitions => {
  const file = require.resolve(`twilio/lib/twiml/${kind}`).replace(/\.js$/u, '.d.ts');
  const source = createSourceFile(file, readFileSync(file, 'utf8'), ScriptTarget.Latest, true);
  const statements = statementsOf(source);
  const aliases = new Map(
    statements.flatMap((one) =>
      isTypeAliasDeclaration(one) ? [[one.name.text, literals(one.type.getText())] as const] : [],
    ),
  );
  const attributesOf = (name: string): readonly (readonly [string, string])[] =>
    statements
      .filter((one) => isInterfaceDeclaration(one))
      .filter((one) => one.name.text === name)
      .flatMap(({ members }) => members.filter((member) => isPropertySignature(member)))
      .map((member) => [member.name.getText(), member.type?.getText() ?? ''] as const);
  const declaredBy = (methods: readonly MethodDeclaration[]): Declared => {
    const parameters = methods.flatMap(({ parameters: all }) => [...all]);
    const takesText = methods.map(({ parameters: all }) =>
      all.find(({ type }) => type?.getText() === 'string'),
    );
    const isFree = takesText.some((text) => text === undefined || text.questionToken !== undefined);
    return {
      attributes: new Map(parameters.flatMap(({ type }) => attributesOf(bare(type?.getText() ?? '')))),
      text: takesText.every((text) => text === undefined) ? 'none' : isFree ? 'may' : 'has to',
    };
  };
  const children = new Map<string, ReadonlyMap<string, Declared>>();
  for (const one of statements) {
    if (!isClassDeclaration(one) || one.members.every(isConstructorDeclaration)) continue;
    const methods = methodsOf(one);
    const makes = ({ type }: MethodDeclaration): string => bare(type?.getText() ?? '');
    const declared = methods.map((method): readonly [string, Declared] => {
      const child = makes(method);
      return [child, declaredBy(methods.filter((other) => makes(other) === child))];
    });
    children.set(one.name?.text === kind ? 'Response' : (one.name?.text ?? ''), new Map(declared));
  }
  return { children, aliases };
};

const definitions = new Map<TwimlKind, Definitions>();

const definitionsOf = (kind: TwimlKind): Definitions => {
  const found = definitions.get(kind) ?? read(kind);
  definitions.set(kind, found);
  return found;
};

/** Whether a value is of a type as it is written in the definitions: a union by name, a list of one, or a plain type. */
const isOf = (value: string, type: string, aliases: Definitions['aliases']): boolean => {
  if (type.endsWith('[]')) return value.split(' ').every((one) => isOf(one, type.slice(0, -2), aliases));
  switch (type) {
    case 'string':
      return value !== '';
    case 'number':
      return /^\d+$/u.test(value);
    case 'boolean':
      return value === 'true' || value === 'false';
    default:
      return aliases.get(type)?.includes(value) === true;
  }
};

const problemsIn = (element: Element, kind: TwimlKind): readonly string[] => {
  const { children, aliases } = definitionsOf(kind);
  return element.children.flatMap((child) => {
    const declared = children.get(element.name)?.get(child.name);
    if (declared === undefined) return [`<${child.name}> has no place in <${element.name}>.`];
    const wrong = Object.entries(child.attributes).filter(
      ([name, value]) => !isOf(value, declared.attributes.get(name) ?? '', aliases),
    );
    const hasText = child.text.trim() !== '';
    const isTextWrong = hasText ? declared.text === 'none' : declared.text === 'has to';
    return [
      ...wrong.map(([name, value]) => `<${child.name} ${name}="${value}"> is not of twilio's types.`),
      ...(isTextWrong ? [`<${child.name}> ${hasText ? 'takes no' : 'needs'} text.`] : []),
      ...problemsIn(child, kind),
    ];
  });
};

/** What is in a document that twilio's own definitions do not know: elements, where they stand, attributes, values, text. */
export const typeProblems = (document: Element, kind: TwimlKind): readonly string[] =>
  document.name === 'Response' ? problemsIn(document, kind) : [`<${document.name}> is no response.`];
