import { tables } from '../../register/register';
import type { Problem } from '../../rules/problem';
import { ruleEntry } from '../../rules/reference';
import { learnt } from '../learnt';
import { ruleTitle } from '../rule-title';
import { checkMessages } from './check-messages';
import { ownOf } from './compared';

/** 「發現事項 NC-115-001・結案日」: where to look, before why. */
export function placeOf({ table, key, column, sheet }: Problem): string {
  if (sheet !== undefined) return sheet;
  const row = `${tables[table].sheet} ${key || checkMessages.wholeTable}`;
  return column ? `${row}・${column}` : row;
}

/** The message without the place it begins with: in the list the place stands above it. */
export function reasonOf({ table, key, message, said }: Problem): string {
  if (learnt.book) return learnt.book.say(said);
  const sheet = tables[table].sheet;
  const start = [`${sheet} ${key}：`, `${sheet}：`].find((each) => message.startsWith(each));
  return start === undefined ? message : message.slice(start.length);
}

/** What tells each problem from the others while the list follows the tables. */
export function listKeys(problems: readonly Problem[]): ReadonlyMap<Problem, string> {
  const times = new Map<string, number>();
  return new Map(
    problems.map((problem) => {
      const own = ownOf(problem);
      const time = times.get(own) ?? 0;
      times.set(own, time + 1);
      return [problem, `${own}\n${String(time)}`];
    }),
  );
}

/** Undefined of an id that is none. */
export function titleOfRule(rule: string): string | undefined {
  const entry = ruleEntry(rule);
  return entry && ruleTitle(entry);
}
