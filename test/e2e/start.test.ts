import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { root } from './programs';

jest.setTimeout(120_000);

const start = (port: string) =>
  spawnSync(process.execPath, ['src/launch/start.mjs', '--no-open'], {
    cwd: root,
    env: { ...process.env, PORT: port },
    encoding: 'utf8',
  });

test('a port in use is said in a sentence, with what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  const { port } = other.address() as AddressInfo;
  const { status, stderr } = start(String(port));
  other.close();
  expect(status).toBe(1);
  expect(stderr).toContain(`連接埠 ${port} 已被其他程式使用`);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('a port that is none is refused', () => {
  const { status, stderr } = start('三千');
  expect(status).toBe(1);
  expect(stderr).toBe('PORT 必須是 0 到 65535 的整數，目前是「三千」。\n');
});
