import { parseArgs } from 'node:util';
import { CliFault } from './cli-fault';
import type { Arguments, Command } from './command';
import { messageOf, nodeErrorCode } from './node-error';

/** The English message of node names the option between quotes. */
function optionIn(message: string): string {
  return /'(-{1,2}[^\s'=]+)/.exec(message)?.[1] ?? '';
}

function sentence(code: string, message: string): string {
  const option = optionIn(message);
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `沒有「${option}」這個選項。`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return message.includes('does not take')
      ? `選項「${option}」不需要值。`
      : `選項「${option}」後面要接一個值。`;
  }
  return '指令的寫法不正確。';
}

function parsedBy({ options }: Command, argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    options: { ...options },
    allowPositionals: true,
    strict: true,
    tokens: true,
  });
}

/** The option that is given two values, of which one would be lost without a word. */
function namedTwice(
  { options }: Command,
  tokens: ReturnType<typeof parsedBy>['tokens'],
): string | undefined {
  const names = tokens.flatMap((token) => (token.kind === 'option' ? token.name : []));
  return names.find(
    (name, at) =>
      names.indexOf(name) < at && options[name]?.type === 'string' && !options[name].multiple,
  );
}

/** @throws CliFault for an unknown or doubled option, a missing value, too few or too many arguments. */
export function parseArguments(command: Command, argv: readonly string[]): Arguments {
  const usage = `用法：isms ${command.usage}`;
  let parsed: ReturnType<typeof parsedBy>;
  try {
    parsed = parsedBy(command, argv);
  } catch (error) {
    const code = nodeErrorCode(error);
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new CliFault(`${sentence(code, messageOf(error))}${usage}`, { cause: error });
  }
  const twice = namedTwice(command, parsed.tokens);
  if (twice !== undefined)
    throw new CliFault(`選項「--${twice}」寫了兩次以上，只能寫一次。${usage}`);
  const { further } = command;
  const isFurther = (text: string) => further?.pattern.test(text) === true;
  const positionals = parsed.positionals.filter((text) => !isFurther(text));
  const missing = command.positionals[positionals.length];
  if (missing !== undefined) throw new CliFault(`少了${missing}。${usage}`);
  const extra = positionals[command.positionals.length];
  if (extra !== undefined) throw new CliFault(`多了「${extra}」。${usage}`);
  const options: Record<string, string | boolean | undefined> = {};
  const lists: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(parsed.values)) {
    if (Array.isArray(value)) lists[name] = value.map(String);
    else if (typeof value === 'string' || typeof value === 'boolean') options[name] = value;
  }
  if (further) {
    const more = parsed.positionals.filter(isFurther);
    lists[further.option] = [...(lists[further.option] ?? []), ...more];
  }
  return { positionals, options, lists };
}

/** A text option, or undefined. An empty text is a slip: it would silently mean "not given". */
export function textOption(args: Arguments, name: string): string | undefined {
  const value = args.options[name];
  if (value === '') throw new CliFault(`選項「--${name}」的值是空白。`);
  return typeof value === 'string' ? value : undefined;
}
