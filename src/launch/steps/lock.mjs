import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject, Refusal } from './project.mjs';

const PATIENCE_MS = 10 * 60 * 1000;

/** Lets one process at a time do `work`; the others wait for it to end. */
export async function oneAtATime(name, work) {
  const lock = inProject('build', `${name}.lock`);
  mkdirSync(inProject('build'), { recursive: true });
  const deadline = Date.now() + PATIENCE_MS;
  while (!take(lock)) {
    if (Date.now() > deadline) {
      throw new Refusal(`另一個程序一直占用 ${lock}；確定沒有其他指令在執行後，請刪除它再試一次。`);
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    dropIfDead(lock);
    return false;
  }
}

/** A process that was killed leaves its lock behind. */
function dropIfDead(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner > 0) process.kill(owner, 0);
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(lock, { force: true });
  }
}
