import { spawn } from 'node:child_process';

interface Limits {
  /** Where it puts what it needs for a while: what it cannot take away, goes with the folder. */
  readonly temporary: string;
  readonly signal: AbortSignal;
  readonly milliseconds: number;
}

/**
 * Runs a program to its end. Gives why it did not do its work, '' where it does not say; undefined
 * where it did. What it has started itself ends with it.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { temporary, signal, milliseconds }: Limits,
): Promise<string | undefined> {
  // Other systems have no groups; there the program ends what it has started.
  const hasGroups = process.platform !== 'win32';
  return new Promise((resolve) => {
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const child = spawn(program, args, { stdio: 'ignore', detached: hasGroups, env });
    let why = '';
    const end = (reason: string) => {
      why = reason;
      const { pid } = child;
      try {
        if (hasGroups && pid !== undefined) process.kill(-pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(end, milliseconds, '太久沒有完成');
    const onAbort = () => {
      end('執行被中斷');
    };
    signal.addEventListener('abort', onAbort);
    const settle = (result: string | undefined) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      resolve(result);
    };
    child.once('error', () => {
      settle(why);
    });
    child.once('exit', (code) => {
      settle(code === 0 ? undefined : why);
    });
  });
}
