import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const root = path.resolve(__dirname, '../..');

export interface SourceFile {
  /** From the project's folder, with forward slashes: src/register/day.ts. */
  readonly path: string;
  /** The folder of src it belongs to: register. */
  readonly area: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** Every TypeScript file under src. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const file = `src/${name.split(path.sep).join('/')}`;
      const text = readFileSync(path.join(root, file), 'utf8');
      const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      return { path: file, area: file.split('/')[1] ?? '', text, tree };
    });
}

/** What a file imports or re-exports: project files as src/… without ending, packages by name. */
export function importsOf(file: SourceFile): string[] {
  const found: string[] = [];
  visit(file.tree, (node) => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (specifier && ts.isStringLiteral(specifier)) found.push(specifier.text);
  });
  return found.map((name) =>
    name.startsWith('.') ? path.posix.join(path.posix.dirname(file.path), name) : packageName(name),
  );
}

export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => {
    visit(child, look);
  });
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
