import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataDictionary } from '../../src/rules/data-dictionary';
import { tableNamed, tableNames, type TableName } from '../../src/register/register';
import { SCHEMA_VERSION } from '../../src/register/schema-version';
import { root } from './source-files';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const documents = [
  ...readdirSync(root),
  ...readdirSync(path.join(root, 'docs'), { recursive: true }).map(
    (name) => `docs/${String(name)}`,
  ),
  ...['vendor/README.md', 'src/rules/RULES.md'],
].filter((name) => name.endsWith('.md'));

const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);

test('docs/data-dictionary.md is what the declarations print', () => {
  const isPrinted = read('docs/data-dictionary.md') === dataDictionary();
  expect(isPrinted ? '' : 'run `npm run data-docs` and commit docs/data-dictionary.md').toBe('');
});

test('the dictionary has every column once, each with its version', () => {
  const printed = read('docs/data-dictionary.md');
  const rows = printed.match(/^\| `\w+` \|(?:[^|]*\|){6} \d+ \|/gm) ?? [];
  const columns = tableNames.flatMap((name) => Object.keys(tableNamed(name).columns));
  expect(rows).toHaveLength(columns.length);
  const later = rows.filter((row) => row.endsWith(` ${String(SCHEMA_VERSION)} |`));
  // What the second version brought, counted in the design's list.
  expect(later).toHaveLength(15);
});

test('every path that a document names is there', () => {
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'docs/architecture.md']));
  const missing = documents.flatMap((document) => {
    const text = read(document);
    const named = [...text.matchAll(/`((?:src|test|docs|assets|vendor)\/[\w./-]+)`/g)].map(
      ([, place = '']) => place,
    );
    const linked = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(
      ([, place = '']) => path.posix.join(path.posix.dirname(document), place),
    );
    return [...named, ...linked]
      .filter((place) => !existsSync(path.join(root, place)))
      .map((place) => `${document}: ${place}`);
  });
  expect(missing).toEqual([]);
});

test('every npm command that a document names is one', () => {
  const unknown = documents.flatMap((document) =>
    [...read(document).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)]
      .filter(([, name = '']) => !scripts.includes(name))
      .map(([, name]) => `${document}: ${String(name)}`),
  );
  expect(unknown).toEqual([]);
});

const folder = 'docs/county-view';
const queries = readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.pq'));

test.each(queries)('%s names tables and columns as they are declared', (file) => {
  const text = read(`${folder}/${file}`).replace(/\/\/.*$/gm, '');
  const asked = [...text.matchAll(/(?:ReadTable|TableOf)\((?:parts, )?"(\w+)", \{([^}]*)\}/gi)];
  const known = new Set<string>();
  for (const [, table = '', list = ''] of asked) {
    expect(tableNames).toContain(table);
    const headers = Object.values(tableNamed(table as TableName).columns).map((one) => one.header);
    const columns = [...list.matchAll(/"([^"]+)"/g)].map(([, column = '']) => column);
    expect([table, columns.filter((column) => !headers.includes(column))]).toEqual([table, []]);
    expect(columns.length).toBeGreaterThan(0);
    for (const column of columns) known.add(column);
  }
  for (const [, added = ''] of text.matchAll(/Table\.AddColumn\(\s*\w+,\s*"([^"]+)"/g)) {
    known.add(added);
  }
  // Of other queries.
  for (const shared of ['機關', '未結', '類別']) known.add(shared);
  const used = [...text.matchAll(/\[(\p{Script=Han}+)\]/gu)].map(([, column = '']) => column);
  expect(used.filter((column) => !known.has(column))).toEqual([]);
});

test('the queries name one another, and each stands in the list', () => {
  const names = queries.map((file) => file.replace('.pq', ''));
  expect(names).toEqual(expect.arrayContaining(['FolderPath', 'ReadTable', 'Summary']));
  const listed = read(`${folder}/README.md`);
  expect(queries.filter((file) => !listed.includes(`(${file})`))).toEqual([]);
  const all = queries.map((file) => read(`${folder}/${file}`)).join('\n');
  for (const name of ['FolderPath', 'ReadTable', 'ToDate', 'Findings', 'OverdueActions']) {
    expect([name, new RegExp(`[(,\\s]${name}[(,)\\s]`).test(all)]).toEqual([name, true]);
  }
  expect(queries.map((file) => /名稱：(\w+)/.exec(read(`${folder}/${file}`))?.[1])).toEqual(names);
});

test('change log and manifest have the version of the package, and what is to come stands above it', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const heads = [...read('CHANGELOG.md').matchAll(/^## \[([^\]]+)\]/gm)].map(([, name]) => name);
  expect(heads.slice(0, 2)).toEqual(['未發行', version]);
  expect(read('manifest.xml')).toContain(`<Version>${version}.0</Version>`);
});
