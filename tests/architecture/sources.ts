import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The rooms of the house whose code the tests read. */
export const ROOMS = ['src', 'workflows', 'activities', 'prisma', 'worker', 'api', 'client', 'web', 'scripts', 'tests'] as const;

/** Every file below a folder whose name ends so, generated and installed ones left out. */
export const filesIn = (folder: string, ...ends: readonly string[]): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(each => {
    const path = join(folder, each.name);
    if (each.isDirectory()) return ['generated', 'node_modules', 'dist'].includes(each.name) ? [] : filesIn(path, ...ends);
    return ends.some(end => each.name.endsWith(end)) ? [path] : [];
  });

/** The TypeScript files of the rooms. */
export const sources = (...rooms: readonly string[]): string[] => rooms.flatMap(room => filesIn(room, '.ts', '.tsx'));

const parsed = new Map<string, ts.SourceFile>();
const parse = (file: string): ts.SourceFile => {
  const tree = parsed.get(file) ?? ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true);
  parsed.set(file, tree);
  return tree;
};

function walk(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, child => walk(child, see));
}

const DECLARES: readonly ((node: ts.Node) => boolean)[] = [
  ts.isVariableDeclaration,
  ts.isFunctionDeclaration,
  ts.isClassDeclaration,
  ts.isTypeAliasDeclaration,
  ts.isInterfaceDeclaration,
  ts.isParameter,
  ts.isPropertySignature,
  ts.isPropertyDeclaration,
  ts.isTypeParameterDeclaration,
];

/** The names that a file declares itself: those of packages are not its choice. */
export function declaredIn(file: string): string[] {
  const names: string[] = [];
  walk(parse(file), node => {
    const { name } = node as { readonly name?: ts.Node }; // every kind in the list may have one
    if (DECLARES.some(declares => declares(node)) && name && ts.isIdentifier(name)) names.push(name.text);
  });
  return names;
}

/** The texts in a file's code, comments left out. */
export function textsIn(file: string): string[] {
  const texts: string[] = [];
  walk(parse(file), node => {
    if (ts.isStringLiteralLike(node) || node.kind === ts.SyntaxKind.TemplateHead || node.kind === ts.SyntaxKind.TemplateMiddle || node.kind === ts.SyntaxKind.TemplateTail) texts.push((node as ts.LiteralLikeNode).text); // all of them are literal-like
    else if (ts.isJsxText(node)) texts.push(node.text);
  });
  return texts;
}

/** The names that a file exports, with whether each has a doc comment; the union of a documented list needs none of its own. */
export function exportsOf(file: string): { readonly name: string; readonly isDocumented: boolean }[] {
  const isExported = (node: ts.Node): boolean => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(each => each.kind === ts.SyntaxKind.ExportKeyword);
  return parse(file).statements.filter(isExported).flatMap(statement => {
    const isDocumented = ts.getJSDocCommentsAndTags(statement).length > 0 || /= \(?(?:keyof )?\(?typeof \w+\)?(?:\[|\)|;)/.test(statement.getText());
    const names = ts.isVariableStatement(statement) ? statement.declarationList.declarations.map(each => each.name.getText()) : [(statement as { readonly name?: ts.Node }).name?.getText() ?? '']; // declarations have names
    return names.map(name => ({ name, isDocumented }));
  });
}
