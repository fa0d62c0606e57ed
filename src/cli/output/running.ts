import { nodeErrorCode } from '../node-error';

/** Whether a process of this machine is at work. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else's.
    return nodeErrorCode(error) !== 'ESRCH';
  }
}
