import { shiftRect } from '../../host/model/formula/cell-shift';
import { holdsCell, type Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import { checkCells } from '../../host/model/validation/check-cells';
import type { Desk } from '../desk';

interface Circle {
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

/**
 * Rings the cells within `rect` that break their rule, as 「圈選錯誤資料」 does; a paste calls it with
 * what it has filled. Returns how many they are.
 */
export function circleInvalid(desk: Desk, sheet: SheetModel, rect: Rect): number {
  const { broken } = checkCells(sheet, rect);
  const circles = circlesOf(desk);
  const isOutside = (circle: Circle) =>
    circle.sheet !== sheet || !holdsCell(rect, circle.rect.row, circle.rect.column);
  const kept = circles.now().filter(isOutside);
  circles.set([...kept, ...broken.map((cell) => ({ sheet, rect: cell }))]);
  return broken.length;
}

/** 「清除錯誤圈選」. */
export function clearCircles(desk: Desk): void {
  circlesOf(desk).set([]);
}
