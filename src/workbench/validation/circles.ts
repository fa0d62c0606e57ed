import { shiftRect } from '../../host/model/formula/cell-shift';
import { holdsCell, type Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import { checkCells } from '../../host/model/validation/check-cells';
import type { Desk } from '../desk';
import type { GridCommand } from '../grid/commands';
import { KeptBroken } from './kept-broken';

export interface Circle {
  readonly sheet: SheetModel;
  readonly rect: Rect;
}

/** The cells with a red ring around them: what they hold breaks their rule. */
class Circles {
  private all: readonly Circle[] = [];
  private readonly listeners = new Set<() => void>();

  constructor({ model }: Desk) {
    model.onShift((sheet, shift) => {
      this.set(
        this.all.flatMap((circle) => {
          if (circle.sheet !== sheet) return [circle];
          const rect = shiftRect(circle.rect, shift);
          return rect ? [{ sheet, rect }] : [];
        }),
      );
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): readonly Circle[] => this.all;

  set(all: readonly Circle[]): void {
    this.all = all;
    for (const listener of this.listeners) listener();
  }
}

const CIRCLES = new WeakMap<Desk, Circles>();

export function circlesOf(desk: Desk): Circles {
  const circles = CIRCLES.get(desk) ?? new Circles(desk);
  CIRCLES.set(desk, circles);
  return circles;
}

/** As many as Excel rings. */
const MOST = 255;

/**
 * Rings the cells within `rect` that break their rule, as 「圈選錯誤資料」 does, the first 255 of them.
 * Returns how many they are.
 */
export function circleInvalid(desk: Desk, sheet: SheetModel, rect: Rect): number {
  const { broken } = checkCells(sheet, rect);
  const circles = circlesOf(desk);
  const isOutside = (circle: Circle) =>
    circle.sheet !== sheet || !holdsCell(rect, circle.rect.row, circle.rect.column);
  const kept = circles.now().filter(isOutside);
  const added = broken.slice(0, MOST).map((cell) => ({ sheet, rect: cell }));
  if (kept.length + added.length < circles.now().length || added.length > 0) {
    circles.set([...kept, ...added]);
  }
  return broken.length;
}

/** What was pasted and breaks its rule is kept, ringed, and the person hears of it. */
export function markPasted(desk: Desk, sheet: SheetModel, rect: Rect): KeptBroken | undefined {
  const count = circleInvalid(desk, sheet, rect);
  return count === 0 ? undefined : new KeptBroken(count);
}

/**
 * A cell whose rule nobody can work out before the formula engine is there: should it be broken,
 * the ring comes with the engine.
 */
export function ringWhenKnown(desk: Desk, sheet: SheetModel, rect: Rect): void {
  if (sheet.workbook.services.formulaValues) return;
  const circles = circlesOf(desk);
  circles.set([...circles.now(), { sheet, rect }]);
}

/** 「清除錯誤圈選」; false when there is none. */
export function clearCircles(desk: Desk): boolean {
  const circles = circlesOf(desk);
  const isRinged = circles.now().length > 0;
  if (isRinged) circles.set([]);
  return isRinged;
}

/** Esc, as the frame around copied cells goes. */
export const CIRCLE_COMMANDS: readonly GridCommand[] = [
  { keys: 'Escape', run: ({ desk }) => clearCircles(desk) },
];
