import { readFile } from 'node:fs/promises';
import { createServer, get } from 'node:https';
import path from 'node:path';
import { Refusal } from './project.mjs';

/** What the server's own list says otherwise or without the letters' encoding. */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/png',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves a folder's files over HTTPS to this machine only. Port 0 takes any free one.
 * @returns {Promise<{port: number, close: () => void}>}
 */
export async function serve({ folder, port, key, cert }) {
  // Not there before the command has installed it.
  const { default: sirv } = await import('sirv');
  // Every file is asked for again and answered 304 while it is the same: a new build is seen at
  // once, and Office refuses icons sent with no-store.
  const files = sirv(folder, { dev: true, etag: true, brotli: true, setHeaders });
  const server = createServer({ key, cert }, files);
  return new Promise((resolve, reject) => {
    server.on('error', (error) => reasonOf(error, port, folder).then(reject));
    server.listen(port, 'localhost', () =>
      resolve({ port: server.address().port, close: () => server.close() }),
    );
  });
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
  response.setHeader('X-Content-Type-Options', 'nosniff');
}
