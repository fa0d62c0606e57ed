import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { namesIn } from '../output/beside';
import { isRunning } from '../output/running';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A folder that is there while `use` is at work. Where this run is told to end, `use` is told, and the
 * run ends when what `use` has started is gone and the folder with it.
 */
export async function inFolderOfRun<T>(
  use: (folder: string, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  removeOrphans();
  const folder = mkdtempSync(join(tmpdir(), `isms-office-${String(process.pid)}-`));
  const end = new AbortController();
  let told: NodeJS.Signals | undefined;
  const onSignal = (signal: NodeJS.Signals) => {
    told = signal;
    end.abort();
  };
  for (const signal of SIGNALS) process.once(signal, onSignal);
  try {
    return await use(folder, end.signal);
  } finally {
    // Programs that end let go of their files, or make new ones, a moment later.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    for (const signal of SIGNALS) process.removeListener(signal, onSignal);
    if (told !== undefined) process.kill(process.pid, told);
  }
}

/** What runs that were killed have left. */
function removeOrphans(): void {
  for (const name of namesIn(tmpdir())) {
    const pid = Number(/^isms-office-([1-9]\d*)-/.exec(name)?.[1] ?? 0);
    if (pid === 0 || isRunning(pid)) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Somebody else's.
    }
  }
}
