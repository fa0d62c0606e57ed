import ts from 'typescript';
import { sourceFiles, visit, type SourceFile } from './source-files';

const files = sourceFiles();

/** The folders whose business is Excel, and the roots that join the add-in to Office. */
const OFFICE_FILES =
  /^src\/(workbook|host|cli|launch)\/|^src\/taskpane\/(index\.ts|bound-use-cases\.ts|office\/[^/]+)$|^src\/commands\//;

/** Where the add-in learns what time it is and names its attempts; hosts keep Excel's own clock. */
const CLOCK_FILES = /^src\/(app\/(taipei-clock|random-id)\.ts|cli\/|host\/|workbench\/)/;

/** Longer than 300 lines, each with its reason. */
const LONG_FILES: Record<string, string> = {
  'src/workbook/workbook.ts': 'the one door to Excel: each method hands on to its part',
  'src/host/model/sheet-model.ts': 'the one face of a worksheet: each member hands on to its part',
};

/** Names that say where a program begins; any other index file would be a barrel. */
const ENTRIES = [
  'src/cli/index.ts',
  'src/commands/index.ts',
  'src/taskpane/index.ts',
  'src/workbench/index.tsx',
];

/** Namespaces of the file formats and our own server: names, not places that are asked. */
const HOST_NAMES =
  /^(localhost(:\d+)?|schemas\.(openxmlformats|microsoft)\.(org|com)|www\.w3\.org|purl\.(org|oclc\.org))$/;

const broken = (look: (file: SourceFile) => string[]) =>
  files.flatMap((file) => look(file).map((what) => `${file.path}: ${what}`));

test('only the workbook folder and the composition roots name Excel or Office', () => {
  const wrong = broken((file) => {
    if (OFFICE_FILES.test(file.path)) return [];
    const names: string[] = [];
    visit(file.tree, (node) => {
      if (ts.isIdentifier(node) && /^(Excel|Office|OfficeExtension)$/.test(node.text)) {
        names.push(node.text);
      }
    });
    return names;
  });
  expect(wrong).toEqual([]);
});

test('time and chance come from outside', () => {
  const wrong = broken((file) => {
    if (CLOCK_FILES.test(file.path)) return [];
    const found: string[] = [];
    visit(file.tree, (node) => {
      const isNow = ts.isNewExpression(node) && !node.arguments?.length;
      if (isNow && node.expression.getText() === 'Date') found.push('new Date()');
      if (ts.isPropertyAccessExpression(node)) {
        const text = node.getText();
        if (/^(Date\.now|Math\.random|crypto\.randomUUID)$/.test(text)) found.push(text);
      }
    });
    return found;
  });
  expect(wrong).toEqual([]);
});

test('no source names another machine', () => {
  const wrong = broken((file) =>
    [...file.text.matchAll(/https?:\/\/([^/\s'"`<>)]+)/g)]
      .map(([, host]) => host ?? '')
      .filter((host) => !host.startsWith('${') && !HOST_NAMES.test(host)),
  );
  expect(wrong).toEqual([]);
});

test('files are small; a longer one gives its reason here', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path);
  expect(long).toEqual(Object.keys(LONG_FILES));
});

test('named exports only, no barrels, no catch-all file names', () => {
  const wrong = broken((file) => {
    const found: string[] = [];
    const name = file.path.split('/').at(-1) ?? '';
    if (/^(utils?|helpers?|types|common|misc)\./.test(name)) found.push('catch-all name');
    if (/^index\./.test(name) && !ENTRIES.includes(file.path)) found.push('barrel');
    for (const statement of file.tree.statements) {
      if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) found.push('re-export');
      if (ts.isExportAssignment(statement)) found.push('default export');
      const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
      if (modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) {
        found.push('default export');
      }
    }
    return found;
  });
  expect(wrong).toEqual([]);
});
