/** 「■策略□管理□技術」 with room between them: what is meant is filled, the others stand beside it. */
export function tickBoxes(choices: readonly string[], chosen: readonly (string | null)[]): string {
  return choices.map((choice) => `${chosen.includes(choice) ? '■' : '□'}${choice}`).join('\u3000');
}
