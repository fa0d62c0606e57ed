import { execFileSync, spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from 'node:tls';
import { root, startServer, type Server } from './programs';

/** For localhost, good for January 2020. */
const EXPIRED = `-----BEGIN CERTIFICATE-----
MIIBnDCCAQWgAwIBAgIBATANBgkqhkiG9w0BAQsFADAUMRIwEAYDVQQDEwlsb2Nh
bGhvc3QwHhcNMjAwMTAxMDAwMDAwWhcNMjAwMjAxMDAwMDAwWjAUMRIwEAYDVQQD
Ewlsb2NhbGhvc3QwgZ8wDQYJKoZIhvcNAQEBBQADgY0AMIGJAoGBAMkA+PU845fZ
2A0LtJgKckwBFD3fC2ywdAq0OjuZh8K14DnGjpHE6tdJtTteICzFzLtFDxwph+sS
h87Pr5Vkqd6GKYr63Uisu5/fu1Uj/gqMuooFYO8X9IpWlqVsIeV6GDnHCPPBrqHT
WJsf4Td2rZOr3oTAXD5VZ9uDz3PsQminAgMBAAEwDQYJKoZIhvcNAQELBQADgYEA
AY3PI8xuReJBkXsYMKYGvtKdtJgd3stHHQT/V/pwjFduj1+JtkDmyWximUMefK1A
gOt08CZxUP6vnSu3lkikzbjNFQkvVZWgjD1cbnkQtWDLITbI8QOMMv6kwMmEtVk5
WB6VEJuHQhPZCoZxIcoztt2LSXAYnHm6pLdSEegO1gk=
-----END CERTIFICATE-----
`;

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

test('a second start says where the first one is', async () => {
  const first = await startServer();
  const { port } = new URL(first.address);
  const { status, stderr } = start(port);
  first.stop();
  expect(status).toBe(1);
  expect(stderr).toContain(`工作台已經在執行：https://localhost:${port}/`);
  expect(stderr).not.toMatch(/\n\s+at /);
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
}

/** What the server answers, its certificate only read. */
function ask(url: string, given: RequestOptions = {}): Promise<Answer> {
  const options = { ...given, rejectUnauthorized: false, agent: false };
  return new Promise((resolve, reject) => {
    const asked = request(url, options, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('what the server answers', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer();
  });

  afterAll(() => {
    server.stop();
  });

  test('pages come compressed, are asked for again, and nothing outside the folder is given', async () => {
    const script = `${server.address}workbench.js`;
    const [plain, small] = await Promise.all([
      ask(script),
      ask(script, { headers: { 'Accept-Encoding': 'gzip, deflate, br' } }),
    ]);
    expect(plain).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
    });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(small.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'br',
    });
    expect(small.bytes).toBeLessThan(plain.bytes / 2);
    const again = await ask(script, { headers: { 'If-None-Match': plain.headers.etag ?? '' } });
    expect([again.status, again.bytes]).toEqual([304, 0]);
    expect(again.headers['x-content-type-options']).toBe('nosniff');
    expect(again.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    const page = await ask(server.address);
    expect(page.headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/);
    for (const way of ['..%2Fcli.stamp', '%2e%2e/cli.stamp', 'nothing.js']) {
      expect((await ask(server.address + way)).status).toBe(404);
    }
  });

  test('each page says what it may do and who may show it, and an error does too', async () => {
    const policyAt = async (path: string, options?: RequestOptions) => {
      const { headers } = await ask(server.address + path, options);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('camera=()') as string,
      });
      const opener = headers['cross-origin-opener-policy'];
      return { policy: String(headers['content-security-policy']), opener };
    };
    const program =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors ";
    for (const page of ['', 'index.html', 'workbench.html', 'workbench']) {
      const { policy, opener } = await policyAt(page);
      expect([page, policy, opener]).toEqual([page, `${program}'none'`, 'same-origin']);
    }
    // Excel on the web shows the pane in a frame, and opens its dialogs.
    for (const page of ['taskpane.html', 'taskpane']) {
      const { policy, opener } = await policyAt(page);
      expect(policy).toMatch(`${program}'self' https://*.officeapps.live.com `);
      expect(opener).toBeUndefined();
    }
    const help = await policyAt('help.html');
    expect(help.policy).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    for (const [path, options] of [
      ['workbench.js'],
      ['manifest.xml'],
      ['nothing'],
      ['%'],
      ['', { method: 'POST' }],
    ] as const) {
      const { policy } = await policyAt(path, options);
      expect([path, policy]).toEqual([
        path,
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      ]);
    }
  });

  test('it answers at both addresses of this machine, to its own names, and only asks to read', async () => {
    const { port } = new URL(server.address);
    for (const host of ['127.0.0.1', '[::1]', 'localhost', 'LOCALHOST']) {
      expect([host, (await ask(`https://${host}:${port}/help.html`)).status]).toEqual([host, 200]);
    }
    // A page of somebody else's that had its name point here.
    for (const Host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost.evil.example',
      ':3000',
      // Our own name, and not our own port: another program of this machine.
      'localhost:1',
      `localhost:${port}1`,
      `localhost:0${port}`,
      'localhost',
      'localhost:',
      '[::1]:443',
      `user@localhost:${port}`,
    ]) {
      const { status, bytes } = await ask(`${server.address}help.html`, { headers: { Host } });
      expect([Host, status, bytes < 50]).toEqual([Host, 421, true]);
    }
    const head = await ask(`${server.address}help.html`, { method: 'HEAD' });
    expect([head.status, head.bytes]).toEqual([200, 0]);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']) {
      const { status, headers } = await ask(server.address, { method });
      expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
    }
  });

  test('no address and no range makes it fail', async () => {
    const { port } = new URL(server.address);
    const long = 'a'.repeat(8000);
    const addresses: [string, number][] = [
      ['/%', 400],
      ['/%00', 400],
      ['/help.html%00.js', 400],
      ['/%ff%fe', 400],
      ['/%E4%B8', 400],
      ['/%u4e00', 400],
      ['https://evil.example/help.html', 400],
      ['*', 400],
      ['/../../etc/passwd', 404],
      ['/..%2f..%2fetc%2fpasswd', 404],
      ['/..%5c..%5cwindows', 404],
      ['//evil.example/', 404],
      ['/office-js', 404],
      ['/office-js/', 404],
      ['/%25', 404],
      [`/${long}`, 404],
      [`/${'a/'.repeat(4000)}`, 404],
      [`/${'a'.repeat(20_000)}`, 431],
      ['/help.html?%', 200],
      ['/help.html?x=%00', 200],
    ];
    for (const [address, status] of addresses) {
      const answer = await ask(`https://localhost:${port}`, { path: address });
      expect([address, answer.status]).toEqual([address, status]);
    }
    const { bytes } = await ask(`${server.address}help.html`);
    for (const Range of ['bytes=5-2', 'bytes=-1', 'bytes=9999999-', 'bytes=a-b', 'bytes=1e9-1']) {
      const answer = await ask(`${server.address}help.html`, { headers: { Range } });
      expect([Range, answer.status, answer.bytes]).toEqual([Range, 200, bytes]);
    }
  });
});

test('what is no request of HTTP gets an answer with the headers of every answer', async () => {
  const server = await startServer();
  const port = Number(new URL(server.address).port);
  const asked: [string, number][] = [
    ['GET /help.html HTTP/1.1\r\nConnection: close\r\n\r\n', 421],
    // Which of the two is meant? Servers differ.
    ...[
      `Host: localhost:${port}\r\nhost: evil.example`,
      `Host: evil.example\r\nHost: localhost:${port}`,
    ].map((hosts): [string, number] => [
      `GET /help.html HTTP/1.1\r\n${hosts}\r\nConnection: close\r\n\r\n`,
      400,
    ]),
    [`CONNECT localhost:${port} HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`, 405],
    ['nonsense\r\n\r\n', 400],
    [`GET /a b HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`, 400],
    [`GET /\0 HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`, 400],
    [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`, 431],
    [
      `GET /help.html HTTP/1.1\r\nHost: localhost:${port}\r\nExpect: tea\r\nConnection: close\r\n\r\n`,
      200,
    ],
  ];
  for (const [text, status] of asked) {
    const answer = await raw(port, text);
    const [head = ''] = answer.split('\r\n\r\n');
    expect([text.slice(0, 40), head.split('\r\n')[0]]).toEqual([
      text.slice(0, 40),
      expect.stringMatching(`^HTTP/1.1 ${status} `),
    ]);
    expect(head).toMatch(/^X-Content-Type-Options: nosniff$/im);
    expect(head).toMatch(/^Content-Security-Policy: .*frame-ancestors 'none'$/im);
  }
  server.stop();
});

/** What comes back to bytes that no well-behaved client sends. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect({ host: 'localhost', port, rejectUnauthorized: false }, () => {
      socket.write(text);
    });
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (answer += chunk));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

test('a sample of an earlier build is made anew', async () => {
  const stamp = path.join(root, 'build/sample.stamp');
  writeFileSync(stamp, 'earlier');
  const server = await startServer();
  server.stop();
  expect(readFileSync(stamp, 'utf8')).not.toBe('earlier');
});

test('a certificate that has expired or is damaged is made anew', async () => {
  // The one of the build is in use: other tests start servers with it meanwhile.
  const folder = mkdtempSync(path.join(tmpdir(), 'isms-certificate-'));
  const file = path.join(folder, 'own', 'localhost.crt');
  const make = `import('./src/launch/steps/certificate.mjs')
    .then(({ certificate }) => certificate(${JSON.stringify(path.dirname(file))}))
    .then(({ cert }) => process.stdout.write(cert))`;
  const run = () =>
    new X509Certificate(
      execFileSync(process.execPath, ['-e', make], {
        cwd: root,
        // Not the one that Excel on this machine may trust.
        env: { ...process.env, HOME: folder, USERPROFILE: folder },
      }),
    );
  const keyMode = () => statSync(file.replace('.crt', '.key')).mode & 0o777;
  const first = run();
  expect(keyMode()).toBe(0o600);
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  // As an earlier version left it.
  chmodSync(file.replace('.crt', '.key'), 0o644);
  expect(Date.parse(first.validTo)).toBeGreaterThan(Date.now());
  expect(run().fingerprint256).toBe(first.fingerprint256);
  expect(keyMode()).toBe(0o600);
  writeFileSync(file, EXPIRED);
  const second = run();
  expect(second.fingerprint256).not.toBe(first.fingerprint256);
  expect(Date.parse(second.validTo)).toBeGreaterThan(Date.now());
  writeFileSync(file, 'cut off');
  expect(Date.parse(run().validTo)).toBeGreaterThan(Date.now());
  rmSync(folder, { recursive: true });
});

test('hazard 17: it is said until when Excel trusts the certificate, and how to renew it', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'isms-home-'));
  const folder = path.join(home, '.office-addin-dev-certs');
  const environment = { ...process.env, HOME: home, USERPROFILE: home };
  const run = (script: string) =>
    execFileSync(process.execPath, ['-e', script], {
      cwd: root,
      env: environment,
      encoding: 'utf8',
    });
  const note = () =>
    run(`import('./src/launch/steps/certificate.mjs')
      .then(({ certificate }) => certificate())
      .then(({ note }) => process.stdout.write(note))`);
  const install = (days: number) =>
    run(`const certs = require('office-addin-dev-certs');
      const at = (file) => require('node:path').join(${JSON.stringify(folder)}, file);
      certs.generateCertificates(at('ca.crt'), at('localhost.crt'), at('localhost.key'), ${days});`);
  const lastDay = () => {
    const { validTo } = new X509Certificate(readFileSync(path.join(folder, 'localhost.crt')));
    const day = new Date(validTo);
    return `${day.getFullYear() - 1911} 年 ${day.getMonth() + 1} 月 ${day.getDate()} 日`;
  };
  try {
    expect(note()).toContain('npx office-addin-dev-certs install --days 365');

    install(365);
    expect(note()).toBe(`Excel 信任的開發憑證有效至 ${lastDay()}。`);
    // Excel's generator leaves it to everybody on the machine.
    expect(statSync(path.join(folder, 'localhost.key')).mode & 0o777).toBe(0o600);

    rmSync(folder, { recursive: true });
    install(5);
    expect(note()).toContain(`有效至 ${lastDay()}。即將到期`);
    expect(note()).toContain('install --days 365');

    writeFileSync(path.join(folder, 'localhost.crt'), EXPIRED);
    expect(note()).toContain('已於 109 年 2 月 1 日 到期');
    expect(note()).toContain('install --days 365');
  } finally {
    rmSync(home, { recursive: true });
  }
});
