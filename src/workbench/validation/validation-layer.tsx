import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { rectOf } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import { checkCells, dropDownAt, ruleAt } from '../../host/model/validation/check-cells';
import type { ListItem } from '../../host/model/validation/list-items';
import { cellAddress } from '../cell-address';
import type { GridLayerProps } from '../grid/layers';
import { boxOf, OverCells } from '../grid/over-cells';
import { boxOf as boxInWindow, type Box } from '../menu/place-box';
import { chooseItem } from './choose-item';
import { circlesOf, type Circle } from './circles';
import { DropDown } from './drop-down';
import { hasDropDown, openListOf } from './open-list';

const BUTTON = 18;

/** What validation shows over the cells: button and list, input message, rings around wrong entries. */
export function ValidationLayer(props: GridLayerProps) {
  return (
    <>
      <Rings {...props} />
      <CellRule {...props} />
    </>
  );
}

function CellRule({ view, desk, sheet, onFault }: GridLayerProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [from, setFrom] = useState<Box>();
  const list = openListOf(desk);
  const opened = useSyncExternalStore(list.subscribe, list.now);
  const { row, column } = sheet.view.activeCell;
  const isOpen = opened?.sheet === sheet && opened.row === row && opened.column === column;
  const close = useCallback(() => list.show(undefined), [list]);
  useEffect(() => {
    if (opened && !isOpen) close();
  }, [opened, isOpen, close]);
  // At once: the key after the one that opens the list is the list's.
  useLayoutEffect(() => {
    const cell = button.current?.parentElement;
    setFrom(isOpen && cell ? cellInWindow(cell) : undefined);
  }, [isOpen]);

  const contentVersion = desk.contentVersion();
  const rule = useMemo(
    () => ruleNow(sheet, row, column, contentVersion),
    [sheet, row, column, contentVersion],
  );
  if (!rule) return null;
  const rect = sheet.merges.at(row, column) ?? rectOf(row, column);
  const cell = boxOf(view, rect);
  const { prompt } = rule.validation;
  const hasPrompt = prompt.show && (prompt.title !== '' || prompt.text !== '') && !isOpen;
  const items = isOpen ? dropDownAt(sheet, row, column) : null;

  function choose(item: ListItem) {
    try {
      chooseItem(desk, sheet, { row, column }, item);
    } catch (fault) {
      onFault(fault);
    }
  }
  return (
    <>
      {hasDropDown(sheet, { row, column }) && (
        <OverCells
          view={view}
          rect={rect}
          className="drop-down-place"
          box={{ ...cell, width: cell.width + BUTTON }}
          letsMouseThrough
        >
          <button
            ref={button}
            type="button"
            tabIndex={-1}
            className="drop-down-button"
            aria-label={`${cellAddress({ row, column })} 的下拉清單`}
            aria-haspopup="listbox"
            aria-expanded={isOpen}
            onMouseDown={(event) => {
              // The keyboard stays with the cell.
              event.preventDefault();
              event.stopPropagation();
            }}
            onClick={(event) => {
              event.stopPropagation();
              list.show(isOpen ? undefined : { sheet, row, column });
            }}
          >
            <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden>
              <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </button>
          {isOpen && from && items && (
            <DropDown
              label={`${cellAddress({ row, column })} 可選的值`}
              from={from}
              items={items}
              present={sheet.text(row, column)}
              onChoose={choose}
              onClose={close}
            />
          )}
        </OverCells>
      )}
      {hasPrompt && (
        <OverCells
          view={view}
          rect={rect}
          className="input-message"
          box={{ left: cell.left + 12, top: cell.top + cell.height + 6, width: 0, height: 0 }}
          letsMouseThrough
        >
          <div role="note" aria-label="輸入提示">
            {prompt.title !== '' && <strong>{prompt.title}</strong>}
            <span>{prompt.text}</span>
          </div>
        </OverCells>
      )}
    </>
  );
}

/** Anew for every version of the sheet's content. */
function ruleNow(sheet: SheetModel, row: number, column: number, _version: number) {
  return ruleAt(sheet, row, column);
}

/** The place spans the cell and the button beside it. */
function cellInWindow(place: Element): Box {
  const box = boxInWindow(place);
  return { ...box, width: box.width - BUTTON };
}

function Rings({ view, desk, sheet }: GridLayerProps) {
  const circles = circlesOf(desk);
  const all = useSyncExternalStore(circles.subscribe, circles.now);
  const contentVersion = desk.contentVersion();
  const { services } = sheet.workbook;
  const broken = useMemo(
    () => brokenNow(all, sheet, [contentVersion, services]),
    [all, sheet, contentVersion, services],
  );
  return (
    <>
      {broken.map((rect) => (
        <OverCells
          key={`${rect.row} ${rect.column}`}
          view={view}
          rect={rect}
          className="invalid-ring"
          letsMouseThrough
        >
          <span className="unseen">{`${cellAddress(rect)} 不符合資料驗證`}</span>
        </OverCells>
      ))}
    </>
  );
}

/** A ring goes when what its cell holds has become right. */
function brokenNow(all: readonly Circle[], sheet: SheetModel, _asOf: readonly unknown[]) {
  const own = all.filter((circle) => circle.sheet === sheet).map(({ rect }) => rect);
  return own.length > 0 ? checkCells(sheet, ...own).broken : [];
}
