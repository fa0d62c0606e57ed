import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { program, root } from './programs';

// The archive that an office is handed. npm test has built what it is made from.

const folder = mkdtempSync(path.join(tmpdir(), 'isms-archive-'));
const TOP = 'isms-management-review-1.2.0.0/';

function make(name: string, env: Record<string, string>, ...options: string[]) {
  const file = path.join(folder, name);
  const given = ['--origin', 'https://intranet.example.gov.tw/isms/', '--version', '1.2.0.0'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'src/launch/package.mjs'), ...given, ...options, '--out', file],
    { cwd: folder, env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return { bytes: readFileSync(file), stdout };
}

let first: ReturnType<typeof make>;
let files: Map<string, Buffer>;
const text = (name: string) => files.get(name)?.toString('utf8') ?? '';

beforeAll(() => {
  first = make('first.zip', { TZ: 'Asia/Taipei' });
  files = new Map(
    Object.entries(unzipSync(first.bytes)).map(([name, bytes]) => {
      expect(name.startsWith(TOP)).toBe(true);
      return [name.slice(TOP.length), Buffer.from(bytes)];
    }),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('made again, in another time zone and language, it is the same byte for byte', () => {
  const second = make('second.zip', { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' });
  expect(sha256(second.bytes)).toBe(sha256(first.bytes));
  expect(first.stdout).toBe(`${sha256(first.bytes)}  ${path.join(folder, 'first.zip')}\n`);
});

test('the sample tells neither when nor where it was made', () => {
  const parts = unzipSync(files.get('site/sample.xlsx') ?? Buffer.alloc(0));
  const core = Buffer.from(parts['docProps/core.xml'] ?? []).toString();
  // Noon of its day in Taipei.
  expect(core).toContain('>2026-11-22T04:00:00Z<');
});

test('every file is there with its checksum, and none names this machine or a source map', () => {
  const told = text('SHA256SUMS').trim().split('\n');
  const found = [...files]
    .filter(([name]) => name !== 'SHA256SUMS')
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}`);
  expect(told.toSorted()).toEqual(found.toSorted());
  for (const [name, bytes] of files) {
    expect([name, bytes.includes(root)]).toEqual([name, false]);
    expect([name, /\.map$|\.ts$/.test(name)]).toEqual([name, false]);
    if (name.endsWith('.js'))
      expect([name, bytes.includes('sourceMappingURL')]).toEqual([name, false]);
  }
});

test('texts lie compressed beside themselves, and scripts in a folder named by their content', () => {
  const site = [...files].filter(([name]) => name.startsWith('site/'));
  const texts = site.filter(
    ([name, { length }]) => /\.(?:js|css|html|xml)$/.test(name) && length >= 1024,
  );
  expect(texts.length).toBeGreaterThan(50);
  for (const [name, bytes] of texts) {
    const br = files.get(`${name}.br`) ?? Buffer.alloc(0);
    const gz = files.get(`${name}.gz`) ?? Buffer.alloc(0);
    expect([name, brotliDecompressSync(br).equals(bytes)]).toEqual([name, true]);
    expect([name, gunzipSync(gz).equals(bytes)]).toEqual([name, true]);
  }
  const scripts = site.filter(([name]) => /\.(?:js|css)$/.test(name));
  const homes = new Set(scripts.map(([name]) => name.split('/')[1]));
  expect([...homes]).toEqual([expect.stringMatching(/^build-[0-9a-f]{12}$/)]);
  // IIS keeps that folder's files; it is named in its configuration.
  expect(text('site/web.config')).toContain(`<location path="${[...homes][0] ?? ''}">`);
  for (const page of ['index.html', 'workbench.html', 'taskpane.html', 'help.html']) {
    const html = text(`site/${page}`);
    const asked = [...html.matchAll(/(?:src|href)=["']?([^"'\s>]+)/g)].map(([, name = '']) => name);
    const missing = asked.filter((name) =>
      name.startsWith('#')
        ? !new RegExp(`\\bid=["']?${name.slice(1)}["'\\s>]`).test(html)
        : !files.has(`site/${name}`),
    );
    expect([page, missing]).toEqual([page, []]);
  }
});

test('the manifest is for the site, as its schema wants it', () => {
  expect(text('site/manifest.xml')).toBe(text('manifest.xml'));
  expect(text('manifest.xml')).not.toContain('localhost');
  const file = path.join(folder, 'manifest.xml');
  const schema = path.join(root, 'test/fixtures/manifest-xsd/OfficeAppManifestV1_1.xsd');
  const lint = (xml: string) => {
    writeFileSync(file, xml);
    return spawnSync(program('XMLLINT_PATH', 'xmllint'), [
      '--nonet',
      '--noout',
      '--schema',
      schema,
      file,
    ]).status;
  };
  expect(lint(text('manifest.xml'))).toBe(0);
  // It is the schema that is asked: what it does not allow is refused.
  expect(lint(text('manifest.xml').replace('<Version>1.2.0.0<', '<Version>1.2.0.0.0<'))).not.toBe(
    0,
  );
  const bound = [
    ...text('manifest.xml').matchAll(/https:\/\/intranet\.example\.gov\.tw\/isms\/([^"]+)/g),
  ];
  expect(bound.length).toBeGreaterThan(40);
  expect(bound.filter(([, name]) => !files.has(`site/${name ?? ''}`))).toEqual([]);
});

test('office.js is as Microsoft ships it; from Microsoft, it is asked for there and not held', () => {
  const local = [...files].filter(([name]) => /\/office-js\/.*\.js$/.test(name));
  expect(local).toHaveLength(9);
  for (const [name, bytes] of local) {
    const shipped = path.join(
      root,
      'node_modules/@microsoft/office-js/dist',
      name.replace(/.*\/office-js\//, ''),
    );
    expect([name, bytes.equals(readFileSync(shipped))]).toEqual([name, true]);
  }
  const other = unzipSync(make('cdn.zip', {}, '--office-js', 'cdn').bytes);
  const page = Buffer.from(other[`${TOP}site/taskpane.html`] ?? []).toString();
  expect(page).toContain('src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
  const allowed = "script-src 'self' https://appsforoffice.microsoft.com;";
  expect(page).toContain(allowed);
  expect(Object.keys(other).filter((name) => name.includes('/office-js/'))).toEqual([]);
  for (const name of ['site/web.config', 'deploy/nginx/isms.conf']) {
    const fitted = Buffer.from(other[TOP + name] ?? []).toString();
    expect([name, fitted.split(allowed).length]).toEqual([name, 2]);
    expect([name, text(name).includes(allowed)]).toEqual([name, false]);
  }
});

interface Bill {
  readonly components: {
    group?: string;
    name: string;
    version: string;
    licenses: unknown[];
    hashes: unknown[];
  }[];
}

const notices = (script: string) =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { bundled, components } from './src/launch/notices/components.mjs';
      import { notices } from './src/launch/notices/notices.mjs'; ${script}`,
    ],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );

test('the bill of materials and the notices name what the scripts hold, and THIRD-PARTY-NOTICES.md is current', () => {
  const { components } = JSON.parse(text('bom.cdx.json')) as Bill;
  const named = components.map(
    ({ group, name, version }) => `${group ? `${group}/` : ''}${name} ${version}`,
  );
  expect(named).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^react 19\./),
      expect.stringMatching(/^@microsoft\/office-js /),
    ]),
  );
  expect(named.filter((name) => /^(?:jest|eslint|exceljs|webpack-cli|sirv) /.test(name))).toEqual(
    [],
  );
  for (const { name, licenses, hashes } of components)
    expect([name, licenses.length, hashes.length]).toEqual([name, 1, 1]);
  const told = text('THIRD-PARTY-NOTICES.md');
  expect(
    named.filter((name) => !told.includes(`| ${name.replace(/ (?=[^ ]+$)/, ' | ')} |`)),
  ).toEqual([]);
  expect(told).toContain(
    'YOU MAY USE THE SOFTWARE SOLELY IN APPS DEVELOPED BY YOU THAT INTEROPERATE WITH MICROSOFT 365',
  );
  const now = notices(
    `process.stdout.write(notices(components({ web: bundled('web'), cli: bundled('cli') })))`,
  );
  const printed = readFileSync(path.join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
  expect(['printed again by: npm run notices', printed === now]).toEqual([
    'printed again by: npm run notices',
    true,
  ]);
});

test('a licence that is not on the list, or a package without its text, stops it', () => {
  const fake = path.join(folder, 'fake');
  mkdirSync(fake, { recursive: true });
  const place = JSON.stringify([{ folder: path.relative(root, fake) }]);
  const told = (license: unknown) => {
    writeFileSync(
      path.join(fake, 'package.json'),
      JSON.stringify({ name: 'fake', version: '1.0.0', license }),
    );
    return () => notices(`components({ web: ${place} })`);
  };
  expect(told('GPL-3.0-only')).toThrow(/fake 1\.0\.0 的授權是「GPL-3\.0-only」，不在/);
  expect(told(undefined)).toThrow(/不在 src\/launch\/licences\.json 的清單裡/);
  expect(told('MIT')).toThrow(/fake 1\.0\.0 沒有附授權全文/);
});
