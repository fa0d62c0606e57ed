import { readFile } from 'node:fs/promises';
import { STATUS_CODES } from 'node:http';
import { createServer, get } from 'node:https';
import path from 'node:path';
import { Refusal } from './project.mjs';
import { headersOf, pageAt } from './site-headers.cjs';

/** What the server's own list says otherwise or without the letters' encoding. */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/png',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** One of our own names, or a page of somebody else's that had its name point here asks for us. */
const NAMES = ['localhost', '127.0.0.1', '[::1]'];
/** Left out where it is the one of HTTPS. */
const USUAL_PORT = 443;

/** Whichever of the two `localhost` is to the one who asks; one may not be there. */
const LOOPBACK = ['127.0.0.1', '::1'];
const ABSENT = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/** How often another free port is tried: it may be taken at the second address. */
const TRIES = 5;

/**
 * Serves a folder's files over HTTPS to this machine only. Port 0 takes any free one.
 * @returns {Promise<{port: number, close: () => void}>}
 */
export async function serve({ folder, port, key, cert }) {
  const answer = answering(await filesOf(folder));
  for (let left = TRIES; ; left--) {
    const servers = [];
    const close = () => servers.forEach((server) => server.close());
    try {
      let taken = port;
      for (const address of LOOPBACK) {
        // Without a name it is for us to answer, with the headers of every answer.
        const server = createServer({ key, cert, requireHostHeader: false }, answer);
        answerTheRest(server, answer);
        if (!(await isListening(server, taken, address))) continue;
        servers.push(server);
        taken = server.address().port;
      }
      if (servers.length === 0) throw new Refusal('這台電腦沒有 127.0.0.1 或 ::1，無法啟動。');
      return { port: taken, close };
    } catch (error) {
      close();
      if (port === 0 && error.code === 'EADDRINUSE' && left > 0) continue;
      throw await reasonOf(error, port, folder);
    }
  }
}

/** False where the machine has no such address. */
function isListening(server, port, address) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (ABSENT.has(error.code) ? resolve(false) : reject(error)));
    server.listen(port, address, () => resolve(true));
  });
}

async function filesOf(folder) {
  // Not there before the command has installed it.
  const { default: sirv } = await import('sirv');
  // Every file is asked for again and answered 304 while it is the same: a new build is seen at
  // once, and Office refuses icons sent with no-store.
  return sirv(folder, { dev: true, etag: true, brotli: true, setHeaders });
}

/** What to answer before any file is looked for. */
function answering(files) {
  return (request, response) => {
    for (const [name, value] of Object.entries(headersOf(undefined))) {
      response.setHeader(name, value);
    }
    if (countOf('host', request.rawHeaders) > 1) return end(response, 400);
    if (!isOurName(request.headers.host, request.socket.localPort)) return end(response, 421);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return end(response, 405);
    }
    if (!isAddress(request.url)) return end(response, 400);
    // Files are given whole: of a part that ends before it begins the library would die.
    delete request.headers.range;
    files(request, response, () => end(response, 404));
  };
}

/** Node answers these by itself, without a header: what is no HTTP, CONNECT and odd expectations. */
function answerTheRest(server, answer) {
  server.on('checkExpectation', answer);
  server.on('connect', (_, socket) => endRaw(socket, 405, ['Allow: GET, HEAD']));
  server.on('clientError', ({ code }, socket) => {
    if (code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else endRaw(socket, { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[code] ?? 400);
  });
}

/** Node takes the first of several; another server in front may take the last. */
function countOf(name, rawHeaders) {
  return rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === name).length;
}

function isOurName(host = '', port) {
  const names = port === USUAL_PORT ? [...NAMES] : [];
  names.push(...NAMES.map((name) => `${name}:${port}`));
  return names.includes(host.toLowerCase());
}

function isAddress(url) {
  try {
    return url.startsWith('/') && !decodeURIComponent(url.split('?')[0]).includes('\0');
  } catch {
    return false;
  }
}

function end(response, status) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status} ${STATUS_CODES[status]}\n`);
}

function endRaw(socket, status, more = []) {
  const text = `${status} ${STATUS_CODES[status]}`;
  const headers = Object.entries(headersOf(undefined)).map(([name, value]) => `${name}: ${value}`);
  const length = `Content-Length: ${text.length + 1}`;
  const type = 'Content-Type: text/plain; charset=utf-8';
  const lines = [`HTTP/1.1 ${text}`, ...headers, ...more, type, length, 'Connection: close'];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${text}\n`);
}

/** Why the port cannot be had, for the person who typed the command. */
async function reasonOf(error, port, folder) {
  if (error.code === 'EACCES') {
    return new Refusal(`沒有使用連接埠 ${port} 的權限。請改用 1024 以上的連接埠，${example}`);
  }
  if (error.code !== 'EADDRINUSE') return error;
  if (await isOurs(port, folder)) {
    return new Refusal(
      `工作台已經在執行：https://localhost:${port}/\n` +
        `要重新啟動時，請先在原來的視窗按 Ctrl+C；要另開一個時，請改用其他連接埠，${example}`,
    );
  }
  return new Refusal(
    `連接埠 ${port} 已被其他程式使用。請先關閉該程式，或改用其他連接埠，${example}`,
  );
}

const example = '例如：\n  PORT=3443 npm start（Windows 命令提示字元：set PORT=3443 && npm start）';

/** Whether what answers at the port serves this add-in's manifest. */
async function isOurs(port, folder) {
  const own = await readFile(path.join(folder, 'manifest.xml'), 'utf8');
  const there = await new Promise((resolve) => {
    // Only read, never trusted: its certificate is as home-made as ours.
    const options = { rejectUnauthorized: false, timeout: 1000, agent: false };
    const request = get(`https://localhost:${port}/manifest.xml`, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve(text));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(''));
  });
  return there === own;
}

function setHeaders(response, pathname) {
  const type = TYPES[path.extname(pathname)];
  if (type) response.setHeader('Content-Type', type);
  const page = pageAt(pathname);
  if (page === undefined) return;
  for (const [name, value] of Object.entries(headersOf(page))) response.setHeader(name, value);
}
