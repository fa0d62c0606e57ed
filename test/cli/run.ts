import { Writable } from 'node:stream';
import { main } from '../../src/cli/main';

class Collector extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** One command line as a terminal would run it. */
export async function run(...argv: string[]) {
  const stdout = new Collector();
  const stderr = new Collector();
  const code = await main(argv, { stdout, stderr });
  return { code, stdout: stdout.text, stderr: stderr.text };
}
