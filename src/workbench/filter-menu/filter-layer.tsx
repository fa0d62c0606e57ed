import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { FilterCriteria } from '../../host/model/filter-criteria';
import { cellId } from '../grid/grid-cell';
import type { GridLayerProps } from '../grid/layers';
import { boxOf, type Box } from '../menu/place-box';
import { questionOf } from './condition';
import { CustomFilterDialog, type AskedCondition } from './custom-filter-dialog';
import type { FilterHead } from './filter-head';
import { FilterMenu } from './filter-menu';
import { filterBy, sortBy } from './filter-steps';
import { onFilterOpened, openedFilter, openFilter } from './opened-filter';
import type { Preset } from './presets';
import { TopFilterDialog } from './top-filter-dialog';

/** The open filter menu, and the questions it leads to. */
export function FilterLayer({ sheet, desk, onFault }: GridLayerProps) {
  const opened = useSyncExternalStore(onFilterOpened, openedFilter);
  const [asking, setAsking] = useState<{ head: FilterHead; preset: Preset }>();
  const close = useCallback(() => {
    openFilter(undefined);
    focusGrid();
  }, []);
  // A menu belongs to the sheet in front.
  useEffect(() => () => openFilter(undefined), [sheet]);

  const context = { desk, onFault };
  const head = opened?.sheet === sheet ? opened : undefined;
  const from = head && boxAt(head);
  const act = (work: () => void) => {
    close();
    setAsking(undefined);
    work();
  };
  const preset = asking?.preset;
  const asked = asking?.head;
  const apply = (criteria: FilterCriteria) => {
    if (asked) act(() => filterBy(context, asked, criteria));
  };
  const cancel = () => act(() => undefined);
  return (
    <>
      {head && from && (
        <FilterMenu
          key={`${head.row} ${head.column}`}
          head={head}
          from={from}
          onSort={(ascending) => act(() => sortBy(context, head, ascending))}
          onFilter={(criteria) => act(() => filterBy(context, head, criteria))}
          onAsk={(which) => act(() => setAsking({ head, preset: which }))}
          onClose={close}
        />
      )}
      {asked && preset && 'ask' in preset && preset.ask === 'top' && (
        <TopFilterDialog name={asked.name} onApply={apply} onCancel={cancel} />
      )}
      {asked && preset && 'ask' in preset && preset.ask !== 'top' && (
        <CustomFilterDialog
          name={asked.name}
          {...conditionsOf(asked, preset.ask)}
          onApply={apply}
          onCancel={cancel}
        />
      )}
    </>
  );
}

/** 「自訂篩選」 begins with the conditions there are, the others with what they ask. */
function conditionsOf(
  head: FilterHead,
  questions: Extract<Preset, { ask: unknown }>['ask'],
): { first: AskedCondition; second?: AskedCondition | undefined; and: boolean } {
  const present = head.filter.criteria(head.index);
  const [first = 'equal', second] = questions === 'top' ? [] : questions;
  if (present?.kind === 'custom' && first === 'equal') {
    const [one, other] = present.conditions.map(questionOf);
    if (one) return { first: one, second: other, and: present.and };
  }
  return {
    first: { question: first, typed: '' },
    second: second && { question: second, typed: '' },
    and: true,
  };
}

function boxAt({ row, column }: FilterHead): Box | undefined {
  const cell = document.getElementById(cellId(row, column));
  return cell ? boxOf(cell) : undefined;
}

function focusGrid(): void {
  document.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
}
