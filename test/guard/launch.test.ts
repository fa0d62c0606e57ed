import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './source-files';

const folder = path.join(root, 'src/launch');

/** What a program imports before its first line runs, itself and by the files it imports. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return tree.statements.flatMap((statement) => {
    const given =
      ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
        ? statement.moduleSpecifier
        : undefined;
    if (!given || !ts.isStringLiteral(given) || given.text.startsWith('node:')) return [];
    if (!given.text.startsWith('.')) return [`${path.basename(file)}: ${given.text}`];
    return packagesOf(path.resolve(path.dirname(file), given.text), seen);
  });
}

test('every npm command begins without a package: it is what installs them', () => {
  const programs = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  expect(programs).toContain('start.mjs');
  expect(programs.flatMap((name) => packagesOf(path.join(folder, name)))).toEqual([]);
});
