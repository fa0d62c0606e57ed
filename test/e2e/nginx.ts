import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { program, root } from './programs';

/** A port that nothing listens at. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function isAnswering(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** A certificate of its own: no other test need have run before. */
function makeCertificate(folder: string): string {
  const certificates = path.join(folder, 'certificate');
  const make = `import('office-addin-dev-certs')
    .then(({ default: { generateCertificates } }) => generateCertificates(
      ...${JSON.stringify(['ca.crt', 'localhost.crt', 'localhost.key'])}
        .map((name) => ${JSON.stringify(certificates)} + '/' + name), 1))`;
  execFileSync(process.execPath, ['-e', make], { cwd: root, stdio: 'pipe' });
  return certificates;
}

export interface Nginx {
  readonly port: number;
  /** What `nginx -t` says of the configuration. */
  readonly tested: string;
  stop(): void;
}

/**
 * nginx with the configuration of deploy/, in which only what an office fills in itself is filled
 * in: port, certificate and folder.
 * @param folder for its own files
 * @param site the folder it serves
 */
export async function startNginx(folder: string, config: string, site: string): Promise<Nginx> {
  const port = await freePort();
  const certificates = makeCertificate(folder);
  const filledIn = new Map([
    ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`],
    ['/etc/ssl/isms/isms.crt', path.join(certificates, 'localhost.crt')],
    ['/etc/ssl/isms/isms.key', path.join(certificates, 'localhost.key')],
    ['root /srv/isms/site;', `root ${site};`],
  ]);
  let text = readFileSync(config, 'utf8');
  for (const [before, after] of filledIn) {
    if (text.split(before).length !== 2) throw new Error(`${before} is not there once`);
    text = text.replace(before, after);
  }
  writeFileSync(path.join(folder, 'site.conf'), text);
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const main = path.join(folder, 'nginx.conf');
  writeFileSync(
    main,
    [
      // Of root it would make another user, who may not read the folder.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'daemon off;',
      `pid ${folder}/nginx.pid;`,
      'error_log stderr crit;',
      'events {}',
      'http {',
      'access_log off;',
      ...own.map((name) => `${name}_temp_path ${folder}/${name};`),
      `include ${folder}/site.conf;`,
      '}',
    ].join('\n'),
  );
  const nginx = program('NGINX_PATH', 'nginx');
  const args = ['-e', 'stderr', '-p', folder, '-c', main];
  const { status, stderr } = spawnSync(nginx, [...args, '-t'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const child = spawn(nginx, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  while (!(await isAnswering(port))) {
    if (child.exitCode !== null) throw new Error('nginx ended');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { port, tested: stderr, stop: () => child.kill() };
}
