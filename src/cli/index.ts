import { print } from './io';
import { keepCode } from './kept-code';
import { main } from './main';
import { heedMemory } from './memory';
import { nodeErrorCode } from './node-error';

// Before anything is kept: what was compiled under other flags of V8 is not read.
heedMemory();
keepCode(__dirname);

/** Of everything that ended the program, the worst. */
let worst = 0;
let isDone = false;

function end(code: number): void {
  worst = Math.max(worst, code);
  // Not process.exit: what is still on its way to a pipe must arrive.
  process.exitCode = worst;
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: '磁碟空間不足',
  EIO: '輸出裝置發生錯誤',
  EACCES: '沒有權限',
};

process.stdout.on('error', (error) => {
  const code = nodeErrorCode(error);
  // A reader such as `head` may close the pipe early: that is its right, and no fault.
  if (code === 'EPIPE') return;
  if (worst < 2)
    print(process.stderr, `結果無法寫到標準輸出（${reasons[code] ?? code}），內容不完整。`);
  end(2);
});
// There is nowhere left to say it.
process.stderr.on('error', () => undefined);

const io = {
  stdout: process.stdout,
  stderr: process.stderr,
  onStrayError: (tell: (error: unknown) => void) => {
    for (const event of ['uncaughtException', 'unhandledRejection']) {
      process.on(event, (error: unknown) => {
        tell(error);
        end(1);
      });
    }
  },
};

// A script may wait for what never comes: then nothing is left to do, and nothing was done.
process.once('beforeExit', () => {
  if (isDone || worst > 0) return;
  print(process.stderr, '指令稿等待的事一直沒有發生，沒有完成，也沒有寫出檔案。');
  end(2);
});

void main(process.argv.slice(2), io).then((code) => {
  isDone = true;
  end(code);
});
