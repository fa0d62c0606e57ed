import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './programs';

// A command that is ended while LibreOffice works for it: a program that never ends stands in its place.

const folder = mkdtempSync(path.join(tmpdir(), 'isms-converting-'));
const scratch = path.join(folder, 'scratch');
const office = path.join(folder, 'soffice');
const pids = path.join(folder, 'pids');

beforeAll(() => {
  mkdirSync(scratch);
  // As LibreOffice's own: a script that starts another program, which has files for a while, and waits for it.
  writeFileSync(
    office,
    `#!/bin/sh\ntouch "$TMPDIR/lu1.tmp"\nsleep 300 &\necho $! > '${pids}.new'\nmv '${pids}.new' '${pids}'\nwait\n`,
  );
  chmodSync(office, 0o755);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function toPdf(temporary: string) {
  const sample = path.join(root, 'build/web/sample.xlsx');
  const child = spawn(
    process.execPath,
    ['src/launch/isms.mjs', 'paper', 'terms', sample, '--pdf', path.join(folder, 'terms.pdf')],
    {
      cwd: root,
      env: { ...process.env, SOFFICE_PATH: office, TMPDIR: temporary },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const end = new Promise<{ code: number | null; signal: string | null; said: string }>((resolve) =>
    child.on('close', (code, signal) => {
      resolve({ code, signal, said });
    }),
  );
  return { child, end };
}

async function until(holds: () => boolean): Promise<boolean> {
  for (let look = 0; look < 300 && !holds(); look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return holds();
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // One that has ended and that nobody has asked about yet.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  'by %s it leaves no program at work, and no folder',
  async (signal) => {
    rmSync(pids, { force: true });
    const { child, end } = toPdf(scratch);
    expect(await until(() => existsSync(pids))).toBe(true);
    const started = Number(readFileSync(pids, 'utf8'));
    expect(runs(started)).toBe(true);
    expect(readdirSync(scratch)).toHaveLength(1);
    child.kill(signal);
    expect(await end).toMatchObject({ code: null, signal });
    expect(await until(() => !runs(started))).toBe(true);
    expect(readdirSync(scratch)).toEqual([]);
    expect(existsSync(path.join(folder, 'terms.pdf'))).toBe(false);
  },
);

test('what a killed run has left goes with the next; a folder that is not there is told', async () => {
  rmSync(pids, { force: true });
  const killed = toPdf(scratch);
  expect(await until(() => existsSync(pids))).toBe(true);
  killed.child.kill('SIGKILL');
  process.kill(Number(readFileSync(pids, 'utf8')), 'SIGKILL');
  await killed.end;
  const [left] = readdirSync(scratch);
  expect(left).toMatch(/^isms-office-/);
  rmSync(pids, { force: true });
  const next = toPdf(scratch);
  expect(await until(() => existsSync(pids))).toBe(true);
  expect(readdirSync(scratch)).not.toContain(left);
  next.child.kill('SIGTERM');
  await next.end;
  const gone = path.join(folder, 'gone');
  const { code, said } = await toPdf(gone).end;
  expect(code).toBe(2);
  expect(said).toMatch(
    new RegExp(`^轉檔要用的暫存資料夾「${gone}」不存在；沒有寫出任何檔案。.*TMPDIR.*\n$`),
  );
});
