import { main } from './main';

void main(process.argv.slice(2), process).then((code) => {
  // Not process.exit: what is still on its way to a pipe must arrive.
  process.exitCode = code;
});
