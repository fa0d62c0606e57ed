import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './programs';

const folder = mkdtempSync(path.join(tmpdir(), 'isms-pipe-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a reader that closes the pipe early is no fault: no stack trace, the exit code stays', async () => {
  const script = path.join(folder, 'talk.js');
  // More than a pipe holds, in several pieces, so that writing meets the closed end.
  writeFileSync(
    script,
    `module.exports = async ({ console }) => {
      for (let i = 0; i < 20; i += 1) {
        console.log('x'.repeat(100000));
        await new Promise((done) => setTimeout(done, 5));
      }
    };`,
  );
  const sample = path.join(root, 'build/web/sample.xlsx');
  const child = spawn(process.execPath, ['src/launch/isms.mjs', 'exec', script, sample], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(errors).not.toMatch(/EPIPE|^\s+at /m);
  expect(code).toBe(0);
});
