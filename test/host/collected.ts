import v8 from 'node:v8';
import vm from 'node:vm';

/** Over when what nobody holds any more is gone from memory. */
export function collected(): Promise<void> {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  return new Promise((resolve) => {
    // What a turn has looked at is kept until it ends.
    setTimeout(() => {
      collect();
      resolve();
    }, 0);
  });
}
