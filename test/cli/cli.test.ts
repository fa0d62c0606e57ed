import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validationErrors } from '../host/xlsx/parts';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'isms-cli-'));
const at = (name: string) => join(folder, name);
const sample = at('sample.xlsx');
const today = ['--today', '2026-12-01'];

beforeAll(async () => {
  expect(await run('init', sample, '--sample')).toMatchObject({ code: 0, stderr: '' });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('init', () => {
  test('writes a valid workbook with fourteen tables', async () => {
    const result = await run('init', at('new.xlsx'));
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toContain('14 個資料表');
    expect(validationErrors(readFileSync(at('new.xlsx')))).toEqual([]);
  });

  test('does not write over a file with content', async () => {
    const before = readFileSync(sample);
    const result = await run('init', sample);
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/已經存在/);
    expect(readFileSync(sample).equals(before)).toBe(true);
  });
});

describe('check', () => {
  test('the sample can go to the meeting: exit 0 and the report as JSON', async () => {
    const { code, stdout } = await run('check', sample, '--json', ...today);
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(report)).toEqual(['ready', 'counts', 'problems']);
    expect(report).toMatchObject({ ready: true, counts: { E: 0 } });
  });

  test('an error gives exit 1 and names its worksheet row', async () => {
    writeFileSync(
      at('spoil.js'),
      `module.exports = ({Excel}) => Excel.run(async (context) => {
        const column = context.workbook.tables.getItem('Findings').columns.getItem('發現日期');
        column.getDataBodyRange().getRow(1).values = [['115/2/29']];
        await context.sync();
      });`,
    );
    const spoilt = at('spoilt.xlsx');
    expect(await run('exec', at('spoil.js'), sample, '--out', spoilt)).toMatchObject({ code: 0 });
    const { code, stdout } = await run('check', spoilt, '--json', ...today);
    expect(code).toBe(1);
    const { problems } = JSON.parse(stdout) as { problems: Record<string, unknown>[] };
    const problem = problems.find(({ rule }) => rule === 'DAT-02');
    expect(Object.keys(problem ?? {}).sort()).toEqual(
      ['column', 'key', 'message', 'row', 'rule', 'severity', 'table', 'value'].sort(),
    );
    expect(problem).toMatchObject({ table: 'Findings', row: 4, column: '發現日期', severity: 'E' });

    const text = await run('check', spoilt, ...today);
    expect(text.code).toBe(1);
    expect(text.stdout).toMatch(/^尚不可開會：錯誤 \d+ 項/);
    expect(text.stdout).toContain('[DAT-02] 發現事項 第 4 列 發現日期');
  });
});

describe('severities set in the workbook', () => {
  /** The sample with a text in 規則等級調整, checked: its exit code and the problems of M-03. */
  async function checkedWith(text: string) {
    // Node keeps a script it has loaded: each text has its own.
    const script = at(`severities-${String(text.length)}.js`);
    writeFileSync(
      script,
      `module.exports = ({Excel}) => Excel.run(async (context) => {
        const table = context.workbook.tables.getItem('Settings');
        const items = table.columns.getItem('項目').getDataBodyRange().load('values');
        await context.sync();
        const at = items.values.findIndex(([item]) => item === '規則等級調整');
        table.columns.getItem('值').getDataBodyRange().getRow(at).values = [[${JSON.stringify(text)}]];
        await context.sync();
      });`,
    );
    const book = at('severities.xlsx');
    expect(await run('exec', script, sample, '--out', book)).toMatchObject({
      code: 0,
    });
    const { code, stdout } = await run('check', book, '--json', ...today);
    const { ready, problems } = JSON.parse(stdout) as {
      ready: boolean;
      problems: { rule: string; severity: string; key: string }[];
    };
    const own = problems.filter(({ key }) => key === 'M-03' || key === '規則等級調整');
    return { code, ready, own: own.map(({ rule, severity }) => `${severity} ${rule}`) };
  }

  test('decide whether the meeting can be held', async () => {
    expect(await checkedWith('KPI-03=E')).toEqual({ code: 1, ready: false, own: ['E KPI-03'] });
    expect(await checkedWith('KPI-03=I、KPI-98=E')).toEqual({
      code: 0,
      ready: true,
      own: ['W REG-10', 'I KPI-03'],
    });
  });
});

describe('agenda', () => {
  test('JSON: the review, its six parts and figures with their rows', async () => {
    const { code, stdout } = await run('agenda', sample, '--json', ...today);
    expect(code).toBe(0);
    const agenda = JSON.parse(stdout) as {
      review: string;
      parts: { no: string; title: string; reporter: string; status: string; reason: string }[];
      figures: Record<string, { value: number; rows: string[] }>;
    };
    expect(agenda.review).toBe('MR-115-01');
    expect(agenda.parts.map(({ no }) => no)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(agenda.parts[0]?.title).toBe('過往管理審查之議案的處理狀態');
    const opening = agenda.figures['3-1.total.opening'];
    expect(opening?.rows).toHaveLength(opening?.value ?? -1);
    expect(agenda).not.toHaveProperty('paper');
  });

  test('--review chooses another one; text without --json', async () => {
    const { code, stdout } = await run('agenda', sample, '--review', 'MR-113-01', ...today);
    expect(code).toBe(0);
    expect(stdout).toContain('首次會議，無前次決議');
  });

  test('--out writes a valid workbook with the sheet and leaves the input alone', async () => {
    const before = readFileSync(sample);
    const out = at('agenda.xlsx');
    const result = await run('agenda', sample, '--out', out, ...today);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toContain('議程 MR-115-01');
    expect(validationErrors(readFileSync(out))).toEqual([]);
    expect(readFileSync(sample).equals(before)).toBe(true);
    // Again onto itself: the sheet is replaced, not doubled.
    expect(await run('agenda', out, '--out', out, ...today)).toMatchObject({ code: 0 });
    writeFileSync(
      at('names.js'),
      `module.exports = ({Excel}) => Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load('items/name');
        await context.sync();
        return sheets.items.map((sheet) => sheet.name).filter((name) => name.startsWith('議程'));
      });`,
    );
    const { stdout } = await run('exec', at('names.js'), out);
    expect(JSON.parse(stdout)).toEqual(['議程 MR-115-01', '議程附表 MR-115-01']);
  });

  test('no review to come is said plainly', async () => {
    const { code, stderr } = await run('agenda', at('new.xlsx'), ...today);
    expect(code).toBe(2);
    expect(stderr).toMatch(/尚未召開的會議/);
  });
});

describe('exec', () => {
  const script = (name: string, text: string) => {
    writeFileSync(at(name), text);
    return at(name);
  };

  test('a thrown error is told as code and message; nothing is written', async () => {
    const failing = script(
      'failing.js',
      `module.exports = ({Excel}) => Excel.run(async (context) => {
        context.workbook.worksheets.getItem('沒有這張').delete();
        await context.sync();
      });`,
    );
    const result = await run('exec', failing, sample, '--out', at('never.xlsx'));
    expect(result.code).toBe(1);
    expect(JSON.parse(result.stderr)).toMatchObject({ code: 'ItemNotFound' });
    expect(readdirSync(folder)).not.toContain('never.xlsx');
  });

  test('console goes to the terminal, the result is JSON, an older Excel lacks what it lacks', async () => {
    const asking = script(
      'asking.js',
      `module.exports = async ({Office, console}) => {
        console.log('to stdout');
        console.error('to stderr');
        return ['1.9', '1.10'].map((v) => Office.context.requirements.isSetSupported('ExcelApi', v));
      };`,
    );
    const result = await run('exec', asking, sample, '--api', '1.9');
    expect(result).toMatchObject({ code: 0, stderr: 'to stderr\n' });
    expect(result.stdout.startsWith('to stdout\n')).toBe(true);
    expect(JSON.parse(result.stdout.slice('to stdout\n'.length))).toEqual([true, false]);
  });

  test('a script that is no script', async () => {
    const noFunction = script('none.js', 'module.exports = 3;');
    expect((await run('exec', noFunction, sample)).stderr).toMatch(/module\.exports/);
    expect((await run('exec', at('gone.js'), sample)).stderr).toMatch(/找不到指令稿/);
    const broken = script('broken.js', 'module.exports = (');
    const result = await run('exec', broken, sample);
    expect(result.code).toBe(1);
    expect(JSON.parse(result.stderr)).toMatchObject({ code: expect.any(String) });
  });
});

describe('bad input: one sentence, exit 2, no stack trace', () => {
  const bytes = (name: string, content: Uint8Array | string) => {
    writeFileSync(at(name), content);
    return at(name);
  };

  test.each([
    ['no such file', () => ['check', at('gone.xlsx')], /找不到檔案/],
    ['a folder', () => ['check', folder], /是資料夾/],
    ['a text file', () => ['check', bytes('text.xlsx', 'hello')], /不是 Excel 活頁簿/],
    ['an empty file', () => ['check', bytes('empty.xlsx', '')], /不是 Excel 活頁簿/],
    [
      'an encrypted workbook',
      () => {
        // A compound file that holds the stream EncryptedPackage ([MS-OFFCRYPTO] 2.3).
        const file = Buffer.alloc(2048);
        Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
        Buffer.from('EncryptedPackage', 'utf16le').copy(file, 1024);
        return ['check', bytes('secret.xlsx', file)];
      },
      /密碼/,
    ],
    [
      'a damaged workbook',
      () => ['check', bytes('cut.xlsx', readFileSync(sample).subarray(0, 20_000))],
      /已損毀/,
    ],
    ['no such review', () => ['agenda', sample, '--review', 'MR-999-01'], /MR-999-01/],
    ['an impossible day', () => ['check', sample, '--today', '2026-02-30'], /不是存在的日期/],
    ['a 民國 day', () => ['check', sample, '--today', '115/3/1'], /不是存在的日期/],
    ['an unknown option', () => ['check', sample, '--fast'], /沒有「--fast」這個選項/],
    ['an option without its value', () => ['check', sample, '--today'], /後面要接一個值/],
    [
      'an option given twice',
      () => ['check', sample, '--today', '2026-11-22', '--today=2027-01-01'],
      /「--today」寫了兩次以上/,
    ],
    [
      'a file to write given twice',
      () => ['agenda', sample, '--out', 'a.xlsx', '--out', 'b.xlsx'],
      /「--out」寫了兩次以上/,
    ],
    ['an empty value', () => ['agenda', sample, '--review='], /空白/],
    ['a value too many', () => ['check', sample, '--json=yes'], /不需要值/],
    ['no file', () => ['check'], /少了要檢核的檔名/],
    ['a file too many', () => ['check', sample, 'other.xlsx'], /多了「other.xlsx」/],
    ['an unknown command', () => ['delete', sample], /沒有「delete」這個指令/],
    ['an inherited word', () => ['toString'], /沒有「toString」這個指令/],
    ['no such output folder', () => ['init', at('gone/out.xlsx')], /資料夾.*不存在/],
    ['an output of another kind', () => ['init', at('out.ods')], /以 .xlsx 結尾/],
    ['an odd version', () => ['exec', 'a.js', sample, '--api', 'new'], /不是 ExcelApi 的版本/],
  ])('%s', async (_, argv, sentence) => {
    const before = readdirSync(folder).length;
    const args = argv();
    const result = await run(...args);
    expect(result.code).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr).toMatch(sentence);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
    expect(result.stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect(readdirSync(folder).length - before).toBeLessThanOrEqual(1);
  });

  test('a workbook without the tables', async () => {
    const script = bytes('nothing.js', 'module.exports = async () => {};');
    writeFileSync(
      at('bare.js'),
      `module.exports = ({Excel}) => Excel.run(async (context) => {
        const tables = context.workbook.tables.load('items/name');
        await context.sync();
        for (const table of tables.items) table.delete();
        await context.sync();
      });`,
    );
    expect(await run('exec', script, sample)).toMatchObject({ code: 0, stdout: '' });
    expect(await run('exec', at('bare.js'), sample, '--out', at('bare.xlsx'))).toMatchObject({
      code: 0,
    });
    const { code, stderr } = await run('check', at('bare.xlsx'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/沒有管理審查的資料表/);
  });

  test('an output that cannot be put in place leaves nothing behind', async () => {
    mkdirSync(at('taken.xlsx'));
    const { code, stderr } = await run('agenda', sample, '--out', at('taken.xlsx'), ...today);
    expect(code).toBe(2);
    expect(stderr).toMatch(/是資料夾/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

test('help and no arguments say what there is', async () => {
  for (const argv of [[], ['help'], ['--help']]) {
    const { code, stdout } = await run(...argv);
    expect(code).toBe(0);
    for (const name of ['init', 'check', 'agenda', 'exec']) expect(stdout).toContain(`  ${name} `);
  }
  expect((await run('check', '--help')).stdout).toContain('--today');
});
