import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** An absolute path inside the project, whatever folder the command was started from. */
export const inProject = (...parts) => path.join(ROOT, ...parts);

/** Progress goes to stderr: the standard output belongs to what the command was asked for. */
export const say = (message) => process.stderr.write(`${message}\n`);

/** A failure whose sentence is all the reader needs: printed without a stack trace. */
export class Refusal extends Error {}

/** Runs a command's body; a Refusal ends it with its sentence and the exit code of a fault. */
export async function command(body, faultCode = 1) {
  try {
    await body();
  } catch (error) {
    say(error instanceof Refusal ? error.message : String(error?.stack ?? error));
    process.exitCode = faultCode;
  }
}
