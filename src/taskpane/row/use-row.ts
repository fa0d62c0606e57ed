import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type DraftRow, draftOf, withoutRow, withRow } from '../../app/row/draft';
import { knownOfNew, type NewRow } from '../../app/row/new-row';
import { linksOf } from '../../app/row/row-links';
import { foundAgain, placedAt, type RowAt, type RowDesk } from '../../app/row/row-desk';
import type { Saved } from '../../app/row/save-rows';
import { tableNamed, type TableName } from '../../register/register';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { ChangeCount } from '../changes';
import type { UseCases } from '../use-cases';
import { currentOf, draftNow, freeName, settledAt, typedInto } from './current';
import type { Current, RowAsked, RowKept } from './kept';
import { rowMessages as words } from './row-messages';
import { useDesk } from './use-desk';
import { useSelection } from './use-selection';
import { useSpoken } from './use-spoken';
import { useVisible } from './use-visible';
import { asWords } from '../learnt';

export type RowHand = ReturnType<typeof useRow>;

/** The row at hand: what is selected in the grid, or opened here; nothing is written before 「儲存」. */
export function useRow(useCases: UseCases, changes: ChangeCount, kept: RowKept) {
  const { run } = useAction();
  const announce = useAnnounce();
  const [drafts, setDrafts] = useState(kept.drafts);
  const [current, setCurrent] = useState(kept.current);
  const [trail, setTrail] = useState(kept.trail);
  const [table, setTable] = useState(kept.table);
  const [header, setHeader] = useState('');
  const [saved, setSaved] = useState<Saved>();
  const [answered, setAnswered] = useState<RowAsked>();
  const [filterTurn, setFilterTurn] = useState(0);
  const again = useCallback((found: RowDesk) => {
    setCurrent((now) => {
      if (now?.kind !== 'row') return now;
      const own = foundAgain(found, now.at);
      return own ? { kind: 'row', at: own } : now;
    });
  }, []);
  const { desk, read, take } = useDesk(useCases, changes, again);
  useEffect(() => {
    Object.assign(kept, { drafts, current, trail, table });
  }, [kept, drafts, current, trail, table]);

  const draft = useMemo(
    () => (desk && current ? draftNow(desk, drafts, current) : undefined),
    [desk, drafts, current],
  );
  const at = current?.kind === 'row' ? current.at : undefined;

  /** Leaves what is shown: a row to be added into which nothing was typed is no row. */
  const show = useCallback((next: Current | undefined, from: Current | undefined) => {
    if (from?.kind === 'new' && (next?.kind !== 'new' || next.key !== from.key)) {
      setDrafts((all) => {
        const own = draftOf(all, from.table, from.key);
        return own && Object.keys(own.cells).length === 0
          ? withoutRow(all, from.table, from.key)
          : all;
      });
    }
    setCurrent(next);
    if (next) setTable(next.kind === 'row' ? next.at.table : next.table);
  }, []);

  const selection = useSelection(useCases, (found) => {
    if (!desk) return;
    const placed = placedAt(desk, found.place);
    if (placed.kind === 'row') {
      setHeader(placed.header);
      if (at && at.table === placed.at.table && at.row === placed.at.row) return;
      setTrail([]);
      show({ kind: 'row', at: placed.at }, current);
    } else if (placed.kind === 'blank' && current?.kind !== 'new') {
      show(undefined, current);
      setTable(placed.table);
    }
  });

  const isLooked = useRef(false);
  useEffect(() => {
    if (isLooked.current) return;
    isLooked.current = true;
    const begin = async () => {
      const cases = await useCases.row();
      const now = await read(cases, true);
      // Where nothing can be selected, as on a chart, the form is there all the same.
      const place = await cases.place().catch(() => undefined);
      return { ...now, place };
    };
    void run(words.reading, begin, ({ place, ...now }) => {
      const { found } = now;
      take(now);
      const { wanted } = kept;
      kept.wanted = undefined;
      if (wanted) {
        setHeader(wanted.header);
        show({ kind: 'row', at: foundAgain(found, wanted.at) ?? wanted.at }, kept.current);
        return;
      }
      if (kept.current?.kind === 'new' || !place) return;
      const placed = placedAt(found, place);
      if (placed.kind === 'row') {
        setHeader(placed.header);
        show({ kind: 'row', at: placed.at }, undefined);
      } else if (placed.kind === 'blank') setTable(placed.table);
    });
  }, [kept, read, run, show, take, useCases]);

  const spoken = useSpoken(useCases, desk, drafts, current, draft);
  const visible = useVisible(useCases, table, at?.row, desk, filterTurn);
  const rows = useMemo(() => {
    const own = desk?.rows.of(table)?.rows ?? [];
    const seen = visible && new Set(visible);
    return own
      .map((each): RowAt => ({ table, ...each }))
      .filter(({ row }) => seen?.has(row) ?? true);
  }, [desk, table, visible]);

  const type = useCallback(
    (column: string, text: string) => {
      if (!desk || !current) return;
      setDrafts((all) => {
        const own = draftNow(desk, all, current);
        return own ? withRow(all, typedInto(desk, own, at, column, text)) : all;
      });
    },
    [desk, current, at],
  );

  const settle = (column: string, isMine: boolean) => {
    if (!desk || !draft) return;
    setDrafts((all) => withRow(all, settledAt(desk, draft, at, column, isMine)));
  };

  const add = (wanted: NewRow, from?: Current) => {
    const key = freeName(drafts, wanted.table);
    const row: DraftRow = {
      ...{ table: wanted.table, key, unit: `${wanted.table} ${key}`, cells: {} },
      added: wanted.known,
    };
    setDrafts((all) => withRow(all, row));
    setTrail((so) => (from ? [...so, from] : []));
    setHeader('');
    setSaved(undefined);
    show({ kind: 'new', table: wanted.table, key }, from ? undefined : current);
  };

  const save = () => {
    if (!draft || (draft.added === undefined && Object.keys(draft.cells).length === 0)) return;
    const asked = draft;
    const subject = words.subject(tableNamed(asked.table).sheet);
    const work = async () => {
      const cases = await useCases.row();
      const done = await cases.save([asked], subject);
      return { done, ...(await read(cases, false)) };
    };
    void run(words.saving, work, ({ done, ...now }) => {
      const { found } = now;
      take(now);
      setSaved(done);
      const isDone = done.units.includes(asked.unit);
      // What was typed while it was being saved stays.
      setDrafts((all) =>
        all.filter((row) => !(row === draftOf([asked], row.table, row.key) && isDone)),
      );
      const [first] = done.at;
      if (isDone && first) {
        setCurrent({ kind: 'row', at: foundAgain(found, first) ?? first });
      }
      const told = done.blocked.map(({ text }) => asWords(text));
      announce(
        [words.saved(done.cells, done.rows), ...told, ...done.notices.map(asWords)].join(' '),
      );
    });
  };

  const undo = () => {
    const id = saved?.entry;
    if (id === undefined) return;
    const work = async () => {
      const mended = await useCases.restore(id);
      return { mended, ...(await read(await useCases.row(), true)) };
    };
    void run(words.restoring, work, ({ mended, ...now }) => {
      const { found } = now;
      take(now);
      setSaved(undefined);
      setCurrent((so) => (so?.kind === 'row' && !foundAgain(found, so.at) ? undefined : so));
      announce([words.undone, ...mended.conflicts.map(({ text }) => asWords(text))].join(' '));
    });
  };

  const chooseTable = (next: TableName) => {
    setTrail([]);
    setHeader('');
    const own = desk?.rows.of(next)?.rows[0];
    show(own && { kind: 'row', at: { table: next, ...own } }, current);
    setTable(next);
  };
  const addTo = (next: TableName) => {
    if (desk) add({ table: next, known: knownOfNew(desk.facts, next) });
  };

  // It is asked before the tables have been read, or while another row is shown.
  useEffect(() => {
    const { asked } = kept;
    if (!desk || !asked) return;
    Object.assign(kept, { asked: undefined });
    setAnswered(asked);
    if (asked.kind === 'new' && desk.rows.of(asked.table)) addTo(asked.table);
    else if (asked.kind === 'rows' && asked.first) {
      setTrail([]);
      setHeader('');
      show({ kind: 'row', at: asked.first }, current);
    } else if (table !== asked.table) chooseTable(asked.table);
  });

  const back = trail.at(-1);
  return {
    ...{ desk, drafts, current, draft, at, table, header, spoken, saved, rows, type, back },
    /** Rows are hidden by a filter. */
    isFiltered: visible !== undefined,
    isSeveral: selection.isSeveral,
    links: useMemo(() => (desk && at ? linksOf(desk.facts, at) : []), [desk, at]),
    ...{ chooseTable, answered },
    openRow: (next: RowAt) => {
      setHeader('');
      setTrail([]);
      show({ kind: 'row', at: next }, current);
    },
    openDraft: (row: DraftRow) => {
      const next = desk && currentOf(desk, row);
      if (!next) return;
      setTrail([]);
      show(next, current);
    },
    follow: (link: RowAt) => {
      // A row that nothing was typed into is dropped when it is left.
      const isKept = current?.kind === 'row' || (draft && Object.keys(draft.cells).length > 0);
      if (current && isKept) setTrail((so) => [...so, current]);
      setHeader('');
      show({ kind: 'row', at: link }, current);
    },
    /** The table's filter may be another. */
    lookFiltered: () => setFilterTurn((so) => so + 1),
    goBack: () => {
      setTrail((so) => so.slice(0, -1));
      setHeader('');
      show(back, current);
    },
    addToTable: () => addTo(table),
    addLinked: (wanted: NewRow) => add(wanted, current),
    keepMine: (column: string) => settle(column, true),
    takeTheirs: (column: string) => settle(column, false),
    discard: () => {
      if (!draft) return;
      setDrafts((all) => withoutRow(all, draft.table, draft.key));
      if (draft.added === undefined) return;
      setTrail((so) => so.slice(0, -1));
      setCurrent(back);
      if (back) setTable(back.kind === 'row' ? back.at.table : back.table);
    },
    save,
    undo,
    goTo: () => {
      if (!at) return;
      const go = async () => (await useCases.row()).goTo({ ...at, column: header });
      void run(words.going, go, ({ address }) => {
        announce(words.arrived(address));
      });
    },
  };
}
