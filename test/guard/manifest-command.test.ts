import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './source-files';

// npm run manifest, as an office's clerk types it.

const folder = mkdtempSync(path.join(tmpdir(), 'isms-manifest-'));
const out = path.join(folder, 'manifest-isms.xml');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function manifest(...options: string[]) {
  const given = ['src/launch/manifest.mjs', ...options];
  return spawnSync(process.execPath, given, { cwd: root, encoding: 'utf8' });
}

test('it stamps origin, version and id, and prints what Microsoft’s parser reads', () => {
  const id = '0F8FAD5B-D9CB-469F-A165-70867728950E';
  const { status, stdout, stderr } = manifest(
    ...['--origin', 'https://isms.example.gov.tw/isms/', '--version', '1.2.0.0'],
    ...['--id', id, '--out', out],
  );
  expect([status, stderr]).toEqual([0, `已寫出 ${out}，讀回的內容：\n`]);
  expect(stdout.split('\n')).toEqual(
    expect.arrayContaining([
      '名稱：ISMS 管理審查',
      `識別碼：${id.toLowerCase()}`,
      '版本：1.2.0.0',
      '需要：ExcelApi 1.14、SharedRuntime 1.1',
      '窗格：https://isms.example.gov.tw/isms/taskpane.html',
      '網域：https://isms.example.gov.tw',
    ]),
  );
  const written = readFileSync(out, 'utf8');
  expect(written).not.toContain('localhost');
  // Nothing else differs from the one of the project.
  const back = written
    .replaceAll(
      '<AppDomain>https://isms.example.gov.tw</AppDomain>',
      '<AppDomain>https://localhost:3000</AppDomain>',
    )
    .replaceAll('https://isms.example.gov.tw/isms/', 'https://localhost:3000/')
    .replace(id.toLowerCase(), 'fd82720c-be91-41f0-adee-8d5932b79858')
    .replace('<Version>1.2.0.0<', '<Version>1.0.0.0<');
  expect(back).toBe(readFileSync(path.join(root, 'manifest.xml'), 'utf8'));
});

test('what cannot be written leaves what was there, and nothing beside it', () => {
  writeFileSync(out, '原來的內容');
  for (const [options, sentence] of [
    [['--origin', 'http://isms.example.gov.tw'], /Office 只接受 https 的網址/],
    [['--origin', 'https://isms.example.gov.tw', '--version', '0.9'], /版本「0.9」不能用/],
    [['--origin', 'https://isms.example.gov.tw', '--id', '{1}'], /識別碼「\{1\}」不能用/],
    [['--orign', 'https://isms.example.gov.tw'], /沒有「--orign」這個選項/],
    [
      ['--origin', 'https://a.example', '--origin', 'https://b.example'],
      /「--origin」寫了兩次以上/,
    ],
    [['--origin', 'https://isms.example.gov.tw', '--out', 'b.xml'], /「--out」寫了兩次以上/],
    [['https://isms.example.gov.tw'], /選項要寫在「--」之後/],
    [[], /請以 --origin 寫明網站的網址/],
  ] as const) {
    const { status, stderr } = manifest(...options, '--out', out);
    expect([options, status]).toEqual([options, 1]);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
  expect(readFileSync(out, 'utf8')).toBe('原來的內容');
  expect(readdirSync(folder)).toEqual(['manifest-isms.xml']);
});

interface Origin {
  readonly base?: string;
  readonly origin?: string;
  readonly note?: string;
  readonly refused?: string;
}

/** In a process of its own: jest cannot import the programs' own modules. */
function origins(typed: readonly string[]): Origin[] {
  const script = `import { readOrigin } from './src/launch/manifest/origin.mjs';
    const read = (text) => { try { return readOrigin(text); } catch (e) { return { refused: e.message }; } };
    process.stdout.write(JSON.stringify(${JSON.stringify(typed)}.map(read)));`;
  const made = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(made) as Origin[];
}

test('a site may have a port, a folder, a name in Chinese or capitals; it is told how it is written', () => {
  const cases = [
    ['https://isms.example.gov.tw', 'https://isms.example.gov.tw'],
    ['https://isms.example.gov.tw/', 'https://isms.example.gov.tw'],
    [' https://isms.example.gov.tw:8443 ', 'https://isms.example.gov.tw:8443'],
    ['https://intranet/isms/v1/', 'https://intranet/isms/v1'],
    ['https://10.1.2.3/isms', 'https://10.1.2.3/isms'],
    ['HTTPS://ISMS.example.gov.tw', 'https://isms.example.gov.tw'],
    ['https://資安.台灣/', 'https://xn--49sv95i.xn--kpry57d'],
  ] as const;
  const read = origins(cases.map(([typed]) => typed));
  expect(read.map(({ base, refused }) => base ?? refused)).toEqual(cases.map(([, base]) => base));
  expect(read.map(({ note }) => note !== undefined)).toEqual([
    ...[false, false, false, false, false],
    ...[true, true],
  ]);
  expect(read[3]?.origin).toBe('https://intranet');
});

test('any other address is refused in one sentence that repeats no password', () => {
  const cases = [
    ['isms.example.gov.tw', /以 https:\/\/ 開頭/],
    ['ftp://isms.example.gov.tw', /只接受 https/],
    ['https://isms.example.gov.tw/?v=1', /不可帶 \?/],
    ['https://isms.example.gov.tw/#top', /不可帶 \?/],
    ['https://clerk:s3cret@isms.example.gov.tw', /帳號或密碼/],
    ['https://isms.example.gov.tw:99999', /連接埠/],
    ['https://isms.example.gov.tw:0', /連接埠/],
    ['https://', /主機名稱/],
    ['https://*.example.gov.tw', /主機名稱/],
    ['https://isms..gov.tw', /主機名稱/],
    ['https://isms.example.gov.tw/a/../b', /\.\./],
    ['https://isms.example.gov.tw//a', /\/\//],
    ['https://isms.example.gov.tw/%zz', /編碼/],
    ['https://isms.example.gov.tw/taskpane.html', /不含檔名/],
    ['https:\\\\isms.example.gov.tw', /反斜線/],
    [`https://isms.example.gov.tw/${'a'.repeat(2000)}`, /太長/],
  ] as const;
  const read = origins(cases.map(([typed]) => typed));
  for (const [index, [typed, reason]] of cases.entries()) {
    const { refused = '' } = read[index] ?? {};
    expect([typed, refused]).toEqual([typed, expect.stringMatching(reason)]);
    expect(refused).not.toContain('s3cret');
  }
});

test('npm run excel says in a sentence that there is none, and what does without', () => {
  // A machine that is neither Windows nor a Mac; where an Excel is, it would be started.
  if (process.platform !== 'linux') return;
  const { status, stderr } = spawnSync(process.execPath, ['src/launch/excel.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^這台電腦沒有找到 Excel：.*\n不需要 Excel 的工作台，請執行 npm start。\n$/,
  );
});
