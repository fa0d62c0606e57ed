import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { FilterCriteria } from '../../host/model/filter-criteria';
import { command, SEPARATOR, type MenuEntry } from '../menu/menu-entry';
import { boxOf, placeBox, type Box } from '../menu/place-box';
import { PopupMenu } from '../menu/popup-menu';
import { columnEntries, criteriaOf, type FilterEntry } from './filter-entries';
import type { FilterHead } from './filter-head';
import { FilterList } from './filter-list';
import { PRESETS, PRESETS_TITLE, type Preset } from './presets';

export interface FilterMenuProps {
  readonly head: FilterHead;
  /** Of the cell it opens from, in the window. */
  readonly from: Box;
  readonly onSort: (ascending: boolean) => void;
  readonly onFilter: (criteria: FilterCriteria | null) => void;
  readonly onAsk: (preset: Extract<Preset, { ask: unknown }>) => void;
  readonly onClose: () => void;
}

/** The menu of a filter button: sort, clear, conditions, and what the column holds to choose from. */
export function FilterMenu({ head, from, onSort, onFilter, onAsk, onClose }: FilterMenuProps) {
  const panel = useRef<HTMLDivElement>(null);
  const { entries, kind } = useMemo(() => columnEntries(head), [head]);
  const [chosen, setChosen] = useState(
    () => new Set(entries.filter(({ isShown }) => isShown).map(({ text }) => text)),
  );
  const [search, setSearch] = useState('');
  const [presets, setPresets] = useState<Box>();
  const criteria = head.filter.criteria(head.index);
  const wanted = search.trim().toLocaleUpperCase();
  const listed = useMemo(
    () => entries.filter(({ text }) => text.toLocaleUpperCase().includes(wanted)),
    [entries, wanted],
  );
  const isChosen = ({ text }: FilterEntry) => chosen.has(text);
  const picked = listed.filter(isChosen);

  useLayoutEffect(() => {
    const element = panel.current;
    if (!element) return;
    element.showPopover();
    const room = { width: innerWidth, height: innerHeight };
    const { left, top } = placeBox(from, boxOf(element), room);
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    stopsOf(element)[0]?.focus({ preventScroll: true });
  }, [from]);

  useEffect(() => {
    const pressed = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && panel.current?.contains(target))) onClose();
    };
    document.addEventListener('pointerdown', pressed, true);
    window.addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      window.removeEventListener('resize', onClose);
    };
  }, [onClose]);

  function choose(texts: readonly FilterEntry[], isOn: boolean) {
    const next = new Set(chosen);
    for (const { text } of texts) {
      if (isOn) next.add(text);
      else next.delete(text);
    }
    setChosen(next);
  }

  function searchFor(text: string) {
    setSearch(text);
    // As in Excel, what was found is chosen; without a search, what is shown now.
    const isFound = (entry: FilterEntry) =>
      text.trim() === ''
        ? entry.isShown
        : entry.text.toLocaleUpperCase().includes(text.trim().toLocaleUpperCase());
    setChosen(new Set(entries.filter(isFound).map((entry) => entry.text)));
  }

  function apply() {
    if (picked.length === 0) return;
    // All of what other columns leave: the column itself hides nothing.
    onFilter(picked.length === entries.length ? null : criteriaOf(picked));
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    event.stopPropagation();
    const { key, target } = event;
    if (key === 'Escape') {
      event.preventDefault();
      onClose();
      return;
    }
    const isBox = target instanceof HTMLInputElement;
    if (key === 'Enter' && isBox && !event.nativeEvent.isComposing) {
      event.preventDefault();
      apply();
      return;
    }
    const by = moveOf(event);
    const stops = panel.current ? stopsOf(panel.current) : [];
    const at = stops.findIndex((stop) => stop === target);
    if (by === 0 || at < 0 || presets) return;
    event.preventDefault();
    stops[(at + by + stops.length) % stops.length]?.focus();
  }

  const shownPresets: readonly MenuEntry[] = PRESETS[kind].map((preset) => {
    if (!preset) return SEPARATOR;
    return command(preset.label, () =>
      'criteria' in preset ? onFilter(preset.criteria) : onAsk(preset),
    );
  });
  return (
    // What happens in the menu is none of the business of the grid it opened from.
    <div
      ref={panel}
      role="dialog"
      aria-label={`篩選 ${head.name}`}
      popover="manual"
      className="menu filter-menu"
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.stopPropagation()}
      onMouseOver={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onContextMenu={(event) => event.stopPropagation()}
    >
      <MenuButton label="遞增排序" onPress={() => onSort(true)} />
      <MenuButton label="遞減排序" onPress={() => onSort(false)} />
      <div role="separator" className="menu-separator" />
      <MenuButton label="清除篩選" isDisabled={!criteria} onPress={() => onFilter(null)} />
      <MenuButton
        label={PRESETS_TITLE[kind]}
        hasMore
        onPress={(button) => setPresets(boxOf(button))}
      />
      <div role="separator" className="menu-separator" />
      <input
        type="search"
        className="filter-search"
        aria-label="搜尋"
        placeholder="搜尋"
        data-stop
        value={search}
        onChange={({ target }) => searchFor(target.value)}
      />
      {listed.length > 0 ? (
        <FilterList
          entries={listed}
          isChosen={isChosen}
          allLabel={wanted === '' ? '(全選)' : '(選取所有搜尋結果)'}
          onToggle={(entry) => choose([entry], !isChosen(entry))}
          onToggleAll={(isOn) => choose(listed, isOn)}
        />
      ) : (
        <p className="filter-none" role="status">
          沒有相符的項目
        </p>
      )}
      <div className="dialog-actions filter-actions">
        <button
          type="button"
          className="button dialog-usual"
          data-stop
          disabled={picked.length === 0}
          onClick={apply}
        >
          確定
        </button>
        <button type="button" className="button" data-stop onClick={onClose}>
          取消
        </button>
      </div>
      {presets && (
        <PopupMenu
          label={PRESETS_TITLE[kind]}
          from={presets}
          entries={shownPresets}
          onClose={() => setPresets(undefined)}
        />
      )}
    </div>
  );
}

interface MenuButtonProps {
  readonly label: string;
  readonly hasMore?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: (button: HTMLElement) => void;
}

function MenuButton({ label, hasMore = false, isDisabled = false, onPress }: MenuButtonProps) {
  return (
    <button
      type="button"
      className="menu-line filter-command"
      data-stop
      disabled={isDisabled}
      aria-haspopup={hasMore ? 'menu' : undefined}
      onClick={({ currentTarget }) => onPress(currentTarget)}
    >
      <span className="menu-mark" aria-hidden />
      <span className="menu-label">{label}</span>
      <span className="menu-shortcut" aria-hidden>
        {hasMore && '▸'}
      </span>
    </button>
  );
}

/** Tab stays in the menu; arrows do as Tab does, but in a text they move the caret. */
function moveOf({ key, shiftKey, target }: KeyboardEvent): 1 | -1 | 0 {
  if (key === 'Tab') return shiftKey ? -1 : 1;
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  const isMore = target instanceof HTMLElement && target.ariaHasPopup === 'menu';
  if (key === 'ArrowRight' && isMore) target.click();
  return 0;
}

function stopsOf(panel: HTMLElement): HTMLElement[] {
  const all = panel.querySelectorAll<HTMLElement>('[data-stop]:not([data-stop=false])');
  return [...all].filter((stop) => !stop.matches(':disabled'));
}
