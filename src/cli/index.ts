import { main } from './main';
import { nodeErrorCode } from './node-error';

// A reader such as `head` may close the pipe early: that is its right, and no fault.
process.stdout.on('error', (error) => {
  if (nodeErrorCode(error) !== 'EPIPE') throw error;
});

void main(process.argv.slice(2), process).then((code) => {
  // Not process.exit: what is still on its way to a pipe must arrive.
  process.exitCode = code;
});
