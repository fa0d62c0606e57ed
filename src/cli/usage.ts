import type { Command } from './command';

/** What the program can do. */
export function usage(commands: readonly Command[]): string {
  return [
    'ISMS 管理審查：資料表、檢核與議程',
    '',
    '用法：npm run --silent isms -- <指令>',
    '',
    ...commands.flatMap((command) => [`  ${command.usage}`, `      ${command.about}`]),
    '  help',
    '      顯示本說明。',
  ].join('\n');
}
