import type { Clock } from '../../register/day';
import type { Finding } from '../../register/register';
import { actionProgress } from '../../register/progress';
import type { Workbook } from '../../workbook/workbook';
import { restore } from '../journal';
import { Refusal } from '../refusal';
import { type Mended, mendedBy } from '../remedies/remedies';
import { nowText } from '../taipei-clock';
import { foundAgain, type RowAt, type RowDesk } from '../row/row-desk';
import type { RowUseCases } from '../row/row-use-cases';
import { choicesOf, type FindingFilter, FLAGS, isNothing } from './finding-filter';
import { ChipSets } from './chip-sets';
import { chipsOf, nativeFilter } from './native-filter';
import { filterOverdue, type Overdue } from './overdue';
import { parseView, type SavedView, viewText, withoutView } from './saved-views';
import { verify, type Verification, type Verified } from './verification';

/** An action of a finding that is in sight. */
export interface Work extends RowAt {
  readonly finding: string;
  readonly owner: string;
  /** 執行情形 or 驗證結果, as people read it. */
  readonly state: string;
  /** Done and not verified. */
  readonly isToVerify: boolean;
  readonly action: string;
}

export interface FindingsDesk {
  readonly desk: RowDesk;
  readonly choices: ReturnType<typeof choicesOf>;
  /** How many findings there are of each flag. */
  readonly counts: Readonly<Record<(typeof FLAGS)[number], number>>;
  /** As the table is filtered now. */
  readonly filter: FindingFilter;
  readonly others: readonly string[];
  readonly shown: number;
  readonly all: number;
  readonly works: readonly Work[];
  readonly views: readonly SavedView[];
  /** Names of those who are in 成員 today, for 「我」. */
  readonly people: readonly string[];
  /** Which of them one is; ''. */
  readonly me: string;
}

/** Which of the members one is, by their names. */
export type Chosen = (people: readonly string[]) => string;

export interface Filtered {
  /** No finding is one that was asked for: the table's filter is as it was. */
  readonly isNone: boolean;
  /** Findings asked for that no filter can name. */
  readonly unnamed: number;
}

/** What the chips over 發現事項 and the list of its actions do. */
export interface FindingsUseCases {
  /** @param before what was set here last. */
  readonly read: (me: string | Chosen, before: FindingFilter) => Promise<FindingsDesk>;
  readonly set: (me: string, filter: FindingFilter) => Promise<Filtered>;
  readonly clear: () => Promise<void>;
  /** Filters 發現事項 and 矯正措施 to what is overdue. */
  readonly overdue: () => Promise<Overdue>;
  /** Takes the filter off every table; gives the sheets of those that had one. */
  readonly clearAll: () => Promise<readonly string[]>;
  readonly watch: (onChange: () => void) => Promise<() => Promise<void>>;
  readonly keepView: (view: SavedView) => Promise<void>;
  readonly dropView: (name: string) => Promise<void>;
  readonly verify: (at: RowAt, given: Verification, isAgreed: boolean) => Promise<Verified>;
  readonly undo: (entry: string) => Promise<Mended>;
}

export function bindFindings(workbook: Workbook, clock: Clock, row: RowUseCases): FindingsUseCases {
  const set: FindingsUseCases['set'] = async (me, filter) => {
    if (isNothing(filter)) {
      await workbook.showAllRows('Findings');
      return { isNone: false, unnamed: 0 };
    }
    const { facts, rows } = await row.read(false);
    const { columns, count, unnamed } = nativeFilter(new ChipSets(facts, rows, me), filter);
    if (count - unnamed === 0) return { isNone: true, unnamed };
    await workbook.setTableFilter('Findings', columns);
    return { isNone: false, unnamed };
  };
  return {
    set,
    overdue: () => filterOverdue(workbook, row, set),
    clearAll: () => workbook.showEveryRow(),
    read: async (who, before) => {
      const desk = await row.read(false);
      const [table, kept] = [await workbook.tableFilter('Findings'), await workbook.keptViews()];
      const { facts, rows } = desk;
      const choices = choicesOf(facts);
      const current = facts.people.current(facts.today);
      const people = [...new Set(current.flatMap(({ name }) => name ?? []))];
      const me = typeof who === 'string' ? who : who(people);
      const sets = new ChipSets(facts, rows, me);
      // One after the other, so that the page may do something else meanwhile.
      for (const chip of FLAGS) {
        sets.of(chip, true);
        await new Promise((resolve) => setTimeout(resolve));
      }
      const seen = table.rows && new Set(table.rows);
      const all = facts.rows.Findings;
      const shown = all.filter((finding) => seen?.has(finding.row) ?? true);
      const { filter, others } = chipsOf(sets, choices, table, before);
      const counts = FLAGS.map((chip) => [chip, sets.of(chip, true).size]);
      return {
        ...{ desk, choices, filter, others, shown: shown.length, all: all.length },
        counts: Object.fromEntries(counts) as FindingsDesk['counts'],
        works: shown.flatMap((finding) => worksOf(desk, finding)),
        views: kept.flatMap((text) => parseView(text) ?? []),
        ...{ people, me },
      };
    },
    clear: () => workbook.showAllRows('Findings'),
    watch: (onChange) => workbook.watchFilter('Findings', onChange),
    keepView: (view) =>
      workbook.changeViews((texts) => [viewText(view), ...withoutView(texts, view.name)]),
    dropView: (name) => workbook.changeViews((texts) => withoutView(texts, name)),
    // The tables are read again: what is said of the verifier is to hold as they are now.
    verify: async (at, given, isAgreed) => {
      const desk = await row.read(true);
      const now = foundAgain(desk, at);
      if (!now)
        throw new Refusal(
          'changedMeanwhile',
          '找不到這項措施，可能已被刪除或改了編號。沒有寫入任何內容。',
        );
      return verify(row, desk, now, given, isAgreed);
    },
    undo: async (entry) => mendedBy(await restore(workbook, entry, nowText(clock))),
  };
}

/** The actions of a finding that count; one that a later one replaces does not. */
function worksOf({ facts }: RowDesk, finding: Finding): Work[] {
  if (finding.findingId === null) return [];
  return facts.currentActionsOf(finding.findingId).map((action): Work => {
    const progress = actionProgress(action, facts.today);
    const isToVerify = action.doneDate !== null && action.result === null;
    return {
      ...{ table: 'CorrectiveActions', key: action.key, row: action.row, isToVerify },
      finding: finding.findingId ?? '',
      owner: action.owner ?? '',
      state: [progress, action.result].filter((each) => each !== null).join('、'),
      action: action.action ?? '',
    };
  });
}
