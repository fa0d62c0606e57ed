import { paneMessages } from './pane-messages';

/**
 * Text for the person who is asked for help: program, browser, Excel, and the last fault with
 * its causes. Holds no cell of the workbook: what a message quotes is left out.
 */
export function diagnosticsText(facts: {
  readonly version: string;
  readonly browser: string;
  readonly environment: readonly string[];
  readonly fault: unknown;
}): string {
  return [
    `${paneMessages.title} ${facts.version}`,
    ...facts.environment,
    `Browser: ${facts.browser}`,
    ...faultLines(facts.fault),
  ].join('\n');
}

function faultLines(fault: unknown): string[] {
  if (fault === undefined) return [];
  if (!(fault instanceof Error)) return [`Fault: ${unquoted(String(fault))}`];
  const code = 'code' in fault ? ` [${String(fault.code)}]` : '';
  const own = `Fault: ${fault.name}${code}: ${unquoted(fault.message)}`;
  const at = (fault.stack ?? '')
    .split('\n')
    // The message stands there once more, in as many lines as it has.
    .filter((line) => /^\s*at |@/.test(line) && !fault.message.includes(line.trim()))
    .slice(0, 3)
    .join('\n');
  return [own, at, ...faultLines(fault.cause)].filter(Boolean);
}

/** What is quoted may be a cell, and so a person's name. */
function unquoted(message: string): string {
  return message.replace(/「[^」]*」?/g, '「…」').replace(/"[^"]*"/g, '"…"');
}
