import type { Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import type { Desk } from '../desk';

/** Cells that were copied or cut and have not changed since. */
export interface Clip {
  readonly sheet: SheetModel;
  readonly rect: Rect;
  /** Rows of it that are taken along. */
  readonly runs: readonly Rect[];
  readonly isCut: boolean;
  /** In the HTML that went to the clipboard. */
  readonly mark: string;
  /** `desk.contentVersion()` as long as the copy is good. */
  readonly version: number;
}

const clips = new WeakMap<Desk, Clip>();

/** As in Excel a copy ends with the next change of the workbook that is no paste of it. */
export function clipOf(desk: Desk): Clip | undefined {
  const clip = clips.get(desk);
  return clip?.version === desk.contentVersion() ? clip : undefined;
}

export function keepClip(desk: Desk, clip: Omit<Clip, 'version'>): void {
  clips.set(desk, { ...clip, version: desk.contentVersion() });
}

export function endClip(desk: Desk): boolean {
  const had = clipOf(desk) !== undefined;
  clips.delete(desk);
  return had;
}
