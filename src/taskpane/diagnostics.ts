import { paneMessages } from './pane-messages';

/**
 * Text for the person who is asked for help: program, browser, Excel, and the last fault with
 * its causes. Holds no cell of the workbook unless a fault's own message names one.
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
  if (!(fault instanceof Error)) return [`Fault: ${String(fault)}`];
  const code = 'code' in fault ? ` [${String(fault.code)}]` : '';
  const own = `Fault: ${fault.name}${code}: ${fault.message}`;
  const at = fault.stack?.split('\n').slice(1, 4).join('\n') ?? '';
  return [own, at, ...faultLines(fault.cause)].filter(Boolean);
}
