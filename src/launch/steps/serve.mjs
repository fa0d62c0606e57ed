import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import path from 'node:path';
import { Refusal } from './project.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Serves a folder's files over HTTPS to this machine only. Port 0 takes any free one.
 * @returns {Promise<{port: number, close: () => void}>}
 */
export function serve({ folder, port, key, cert }) {
  const server = createServer({ key, cert }, (request, response) => {
    answer(folder, request, response).catch(() => response.writeHead(500).end());
  });
  return new Promise((resolve, reject) => {
    server.on('error', (error) => reject(error.code === 'EADDRINUSE' ? inUse(port) : error));
    server.listen(port, 'localhost', () =>
      resolve({ port: server.address().port, close: () => server.close() }),
    );
  });
}

const inUse = (port) =>
  new Refusal(
    `連接埠 ${port} 已被其他程式使用。請先關閉該程式，或改用其他連接埠，例如：\n` +
      `  PORT=3443 npm start（Windows 命令提示字元：set PORT=3443 && npm start）`,
  );

async function answer(folder, request, response) {
  const { pathname } = new URL(request.url, 'https://localhost');
  const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
  if (!file.startsWith(folder + path.sep)) return void response.writeHead(403).end();
  const wanted = pathname.endsWith('/') ? path.join(file, 'index.html') : file;
  const body = await readFile(wanted).catch(() => null);
  if (!body) return void response.writeHead(404, { 'Content-Type': TYPES['.html'] }).end('404');
  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(wanted)] ?? 'application/octet-stream',
    // Always asked again, so that a new build is seen; Office refuses icons sent with no-store.
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
