import { ListError } from '../adopt/source/list-error';
import { Refusal } from '../app/refusal';
import { NoSuchReviewError } from '../review/no-such-review-error';
import { WorkbookError } from '../workbook/excel-errors';
import { WrittenAtRisk } from '../workbook/paper/written-box';
import { CliFault } from './cli-fault';
import type { Command } from './command';
import { commands } from './commands/commands';
import { type Io, print } from './io';
import { messageOf } from './node-error';
import { parseArguments } from './parse-arguments';
import { usage } from './usage';

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

/** One sentence, never a stack trace. */
function sentence(error: unknown): string {
  if (error instanceof WrittenAtRisk)
    return `${error.message}（加上 --discard-written 即仍要取代。）`;
  if (error instanceof Refusal || error instanceof WorkbookError) return error.message;
  if (error instanceof ListError) return error.message;
  if (error instanceof CliFault || error instanceof NoSuchReviewError) return error.message;
  return `發生未預期的錯誤，沒有完成（${messageOf(error).split('\n')[0] ?? ''}）。`;
}

/** Runs one command line, without the program's name. Gives the exit code: 0, 1 or 2. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  try {
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      print(io.stdout, usage(Object.values(commands)));
      return 0;
    }
    if (!isCommand(name)) {
      throw new CliFault(
        `沒有「${name}」這個指令；可用的指令：${Object.keys(commands).join('、')}。`,
      );
    }
    const command: Command = commands[name];
    if (rest.includes('--help')) {
      print(io.stdout, `用法：isms ${command.usage}\n${command.about}`);
      return 0;
    }
    const args = parseArguments(command, rest);
    const run = await command.load();
    return await run(args, io);
  } catch (error) {
    print(io.stderr, sentence(error));
    return 2;
  }
}
