import path from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './project.mjs';

/**
 * The options of an npm command, each with one text.
 * @param {readonly string[]} names
 * @param {string} usage one line, told with every slip
 * @returns {Record<string, string | undefined>}
 */
export function readOptions(names, usage, args = process.argv.slice(2)) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, tokens: true });
  } catch (error) {
    if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
    // The English message of node names the option between quotes.
    const option = /'(-{1,2}[^\s'=]+)/.exec(error.message)?.[1] ?? '';
    throw new Refusal(
      error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `沒有「${option}」這個選項。\n用法：${usage}`
        : `選項「${option}」後面要接一個值。\n用法：${usage}`,
    );
  }
  const [extra] = parsed.positionals;
  // npm keeps to itself what does not stand behind its own `--`.
  if (extra !== undefined) {
    throw new Refusal(
      `不認得「${extra}」：以 npm run 執行時，選項要寫在「--」之後。\n用法：${usage}`,
    );
  }
  for (const name of names) {
    // Of two values one would be lost without a word.
    if (parsed.tokens.filter((token) => token.name === name).length > 1)
      throw new Refusal(`選項「--${name}」寫了兩次以上，只能寫一次。\n用法：${usage}`);
    if (parsed.values[name]?.trim() === '')
      throw new Refusal(`選項「--${name}」是空的。\n用法：${usage}`);
  }
  return parsed.values;
}

/** npm starts scripts in the project's folder; file names are meant from where the user stands. */
export const fromUser = (file) =>
  path.resolve(process.env.npm_lifecycle_event ? (process.env.INIT_CWD ?? '') : '', file);
