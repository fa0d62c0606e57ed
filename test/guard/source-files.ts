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

let parsed: readonly SourceFile[] | undefined;

/** Every TypeScript file under src; parsed once, which takes seconds. */
export function sourceFiles(): readonly SourceFile[] {
  parsed ??= parse();
  return parsed;
}

function parse(): SourceFile[] {
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const file = `src/${name.split(path.sep).join('/')}`;
      const text = readFileSync(path.join(root, file), 'utf8');
      const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      return { path: file, area: file.split('/')[1] ?? '', text, tree };
    });
}

export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => {
    visit(child, look);
  });
}
