import type { Facts } from '../../facts/facts';
import { isCurrent, type Position, REQUIRED_POSITIONS } from '../../facts/people';
import type { Clock, Day } from '../../register/day';
import { linesAsText } from '../../register/formula-like';
import { lackOf } from '../../register/lack';
import { lists } from '../../register/lists';
import type { Member } from '../../register/register';
import { clipboardHtml, papersHtml } from '../../review/html/paper-html';
import { paperText } from '../../review/text/paper-text';
import { VIEWS, type ViewName } from '../../review/views/views';
import type { RenderedPaper } from '../../workbook/render-paper';
import type { Workbook } from '../../workbook/workbook';
import { loadFacts } from '../load-facts';
import { type LongWork, unwatched } from '../long-work';
import type { Drafts } from '../row/draft';
import { planRows } from '../row/plan-rows';
import { type Saved, saveRows } from '../row/save-rows';
import { makeView } from '../view';

/** Somebody who holds a position on a day. */
export interface Holder {
  readonly key: string;
  readonly row: number;
  readonly name: string;
  readonly unit: string;
  /** 卸任日, where it is known already. */
  readonly until: Day | null;
  readonly deputy: string;
}

/** A position and who holds it on the day. */
export interface Held {
  readonly position: Position | '';
  readonly holders: readonly Holder[];
  /** The procedure asks for one, and there is none. */
  readonly isVacant: boolean;
  /** Why that cannot be told: a row that cannot be read may hold it. */
  readonly isUncertain: boolean;
}

export interface PeopleDesk {
  readonly day: Day;
  /** Why nobody can be listed; '' where they can. */
  readonly lack: string;
  readonly held: readonly Held[];
}

/** A view as it would be printed. */
export interface ViewPreview {
  readonly title: string;
  readonly html: string;
  /** For Word or the 公文系統. */
  readonly clip: { readonly html: string; readonly text: string };
}

/** What 「成員與權責」 does, bound to one workbook and one clock. */
export interface PeopleUseCases {
  /** Who holds what on a day; today's without one. */
  readonly read: (day: Day | undefined) => Promise<PeopleDesk>;
  readonly view: (name: ViewName) => Promise<ViewPreview>;
  /** The view as a sheet, to be printed from Excel. */
  readonly make: (name: ViewName) => Promise<RenderedPaper>;
  /** Writes a handover, all of it or nothing. */
  readonly handOver: (drafts: Drafts, subject: string) => Promise<Saved>;
}

export function bindPeople(
  workbook: Workbook,
  clock: Clock,
  run: LongWork['run'] = unwatched,
): PeopleUseCases {
  return {
    read: async (day) => peopleDesk(await loadFacts(workbook, clock), day),
    view: async (name) => {
      const paper = VIEWS[name].paper(await loadFacts(workbook, clock));
      return {
        title: VIEWS[name].title,
        html: papersHtml([paper], paper.sheetTitle),
        clip: { html: clipboardHtml([paper]), text: linesAsText(paperText(paper)) },
      };
    },
    make: (name) => run((course) => makeView(workbook, name, clock, course)),
    handOver: (drafts, subject) =>
      saveRows(workbook, clock, { drafts, subject }, (rows) =>
        planRows(rows, drafts, clock.today()),
      ),
  };
}

export function peopleDesk(facts: Facts, wanted: Day | undefined): PeopleDesk {
  const day = wanted ?? facts.today;
  const lack = lackOf(facts.register, 'Members', ['name', 'position', 'startDate', 'endDate']);
  if (lack !== null) return { day, lack, held: [] };
  const { people } = facts;
  const held = lists.Position.map((position): Held => {
    const holders = people.holders(position, day).filter(({ name }) => name !== null);
    const isAsked = REQUIRED_POSITIONS.includes(position);
    const isUncertain = people.mayHold(position, day);
    const isVacant = isAsked && holders.length === 0 && !isUncertain;
    return { position, holders: holders.map(holderOf), isVacant, isUncertain };
  });
  const unplaced = facts.rows.Members.filter(
    (member) => member.position === null && member.name !== null && isCurrent(member, day),
  );
  const others: Held[] =
    unplaced.length === 0
      ? []
      : [
          {
            ...{ position: '', isVacant: false, isUncertain: false },
            holders: unplaced.map(holderOf),
          },
        ];
  return { day, lack: '', held: [...held, ...others] };
}

function holderOf({ key, row, name, unit, endDate, deputy }: Member): Holder {
  return { key, row, name: name ?? '', unit: unit ?? '', until: endDate, deputy: deputy ?? '' };
}
