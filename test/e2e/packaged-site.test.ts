import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { readZip } from '../../src/intake/zip-reader';
import { headersOf } from '../../src/launch/steps/site-headers.cjs';
import { archived } from '../launch/archived';
import { launchBrowser } from './browser';
import { keptInside } from './kept-inside';
import { startNginx, type Nginx } from './nginx';
import { openPlace } from './pane-place';
import { root } from './programs';

// What an office serves, from the archive alone and without a network: one host is known.

const HOST = 'isms.example.gov.tw';
const SITE = `https://${HOST}/`;

const folder = mkdtempSync(path.join(tmpdir(), 'isms-package-'));
let site: string;
let nginx: Nginx;
let browser: Browser;

beforeAll(async () => {
  const zip = path.join(folder, 'package.zip');
  const args = ['src/launch/package.mjs', '--origin', SITE, '--out', zip];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'pipe' });
  const home = path.join(folder, unpackTo(folder, readFileSync(zip)));
  site = path.join(home, 'site');
  nginx = await startNginx(folder, path.join(home, 'deploy/nginx/isms.conf'), site);
  browser = await launchBrowser([
    `--host-resolver-rules=MAP ${HOST} 127.0.0.1:${nginx.port}, MAP * ~NOTFOUND`,
  ]);
});

afterAll(async () => {
  await browser.close();
  nginx.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** With the times of the files, as whoever unpacks it does; answers with the name of its folder. */
function unpackTo(to: string, zip: Uint8Array): string {
  const files = unzipSync(zip);
  const limits = { file: Infinity, entries: Infinity, unpacked: Infinity };
  for (const { name, date, time } of readZip(zip, limits)) {
    const file = path.join(to, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, files[name] ?? new Uint8Array());
    const day = [1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31] as const;
    const at = new Date(...day, time >> 11, (time >> 5) & 63, (time & 31) * 2);
    utimesSync(file, at, at);
  }
  return Object.keys(files)[0]?.split('/')[0] ?? '';
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

function ask(
  place: string,
  method = 'GET',
  encoding = '',
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port: nginx.port,
        path: place,
        method,
        headers: {
          Host: HOST,
          ...(encoding === '' ? {} : { 'Accept-Encoding': encoding }),
          ...more,
        },
        rejectUnauthorized: false,
        agent: false,
      },
      (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

/** Of the headers that the source names, those that came. */
function named({ headers }: Answer, name: string | undefined): Record<string, string> {
  const came = Object.keys({ ...headersOf(name), ...headersOf('index') }).flatMap((each) => {
    const value = headers[each.toLowerCase()];
    return value === undefined ? [] : [[each, String(value)]];
  });
  return Object.fromEntries(came) as Record<string, string>;
}

test('nginx takes its configuration, and sends the headers of the one source', async () => {
  expect(nginx.tested).not.toMatch(/warn/);
  const pages: [string, string | undefined][] = [
    ['/', 'index'],
    ['/index.html', 'index'],
    ['/workbench.html', 'workbench'],
    ['/taskpane.html', 'taskpane'],
    ['/help.html', 'help'],
    ['/manifest.xml', undefined],
    ['/assets/icon-32.png', undefined],
    ['/nothing', undefined],
  ];
  for (const [place, name] of pages) {
    expect([place, named(await ask(place), name)]).toEqual([place, headersOf(name)]);
  }
  expect((await ask('/web.config')).status).toBe(404);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const { status, headers } = await ask('/', method);
    expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
  }
});

test('the page of the next version is sent to whoever has that of this one, though it is as long', async () => {
  const place = path.join(site, 'taskpane.html');
  const old = readFileSync(place);
  for (const name of ['taskpane.html.gz', 'taskpane.html.br']) rmSync(path.join(site, name));
  const { headers } = await ask('/taskpane.html');
  const conditions = {
    'If-None-Match': headers.etag ?? '',
    'If-Modified-Since': headers['last-modified'] ?? '',
  };
  expect((await ask('/taskpane.html', 'GET', '', conditions)).status).toBe(304);
  const next = old.toString().replace(/build-[0-9a-f]{12}/g, 'build-0123456789ab');
  expect(next.length).toBe(old.toString().length);
  unpackTo(folder, archived({ 'taskpane.html': next }, 'Asia/Taipei'));
  const { atime, mtime } = statSync(place);
  renameSync(path.join(folder, 'package', 'taskpane.html'), place);
  expect((await ask('/taskpane.html', 'GET', '', conditions)).status).toBe(200);
  writeFileSync(place, old);
  utimesSync(place, atime, mtime);
});

test('pages and icons are asked for again, scripts are kept, and types and compression are right', async () => {
  for (const place of [
    '/',
    '/taskpane.html',
    '/manifest.xml',
    '/assets/icon-32.png',
    '/sample.xlsx',
  ]) {
    const { status, headers } = await ask(place);
    expect([place, status, headers['cache-control']]).toEqual([place, 200, 'no-cache']);
  }
  const types = {
    '/': 'text/html; charset=utf-8',
    '/manifest.xml': 'application/xml; charset=utf-8',
    '/favicon.ico': 'image/png',
    '/sample.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
  for (const [place, type] of Object.entries(types)) {
    expect([place, (await ask(place)).headers['content-type']]).toEqual([place, type]);
  }
  const scripts = readdirSync(site).find((name) => name.startsWith('build-')) ?? '';
  const { status, headers } = await ask(`/${scripts}/workbench.js`, 'GET', 'gzip, br');
  expect([status, headers]).toMatchObject([
    200,
    {
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      vary: 'Accept-Encoding',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  ]);
});

test('the main job is done there, and nothing leaves it', async () => {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const strayed = await keptInside(context, SITE);
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  page.on('pageerror', (error) => strayed.push(error.stack ?? error.message));
  await page.goto(SITE);
  const pane = page.frameLocator('iframe');
  await work(page, pane);
  expect(strayed).toEqual([]);

  // And were office.js to tell Microsoft how it is used, it could not; the watch would tell.
  const frame = page.frames().find((each) => each.parentFrame() === page.mainFrame());
  const collector = 'https://browser.pipe.aria.microsoft.com/Collector/3.0/';
  const sent = await frame?.evaluate(
    (address) => fetch(address, { method: 'POST', body: '{}' }).then(String, String),
    collector,
  );
  expect(sent).toContain('TypeError');
  await page.waitForTimeout(50);
  expect(strayed).toContain(`connect-src ${collector} in /taskpane.html`);
  await context.close();
});

/** The sample is checked, an agenda is made of it, a paper looked at and a list read beside the pane; every place is walked by axe.test.ts. */
async function work(page: Page, pane: FrameLocator): Promise<void> {
  await openPlace(pane, '檢核');
  await pane.getByRole('button', { name: /^(重新)?檢核$/ }).click();
  await pane.getByText('可開會', { exact: true }).waitFor();
  await openPlace(pane, '議程');
  await pane.getByRole('list', { name: '摘要' }).waitFor();
  await pane.getByRole('button', { name: '產生議程' }).click();
  await page.getByRole('tab', { name: /^議程 MR-/ }).waitFor();
  await openPlace(pane, '文件');
  await pane.getByRole('combobox', { name: '文件', exact: true }).selectOption({ label: '任期' });
  await pane.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  await openPlace(pane, '帶入');
  const worker = page.waitForEvent('worker');
  const list = path.join(root, 'test/fixtures/lists/04-category-sections.xlsx');
  await pane.locator('input[type=file]').setInputFiles(list);
  await pane.getByText(/清單「[^」]+」，資料 \d+ 列/).waitFor();
  expect(new URL((await worker).url()).pathname).toMatch(/^\/build-[0-9a-f]+\/list-worker\.js$/);
  for (const place of ['會議', '設定', '說明']) await openPlace(pane, place);
}
