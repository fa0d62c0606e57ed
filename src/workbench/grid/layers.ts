import type { ComponentType } from 'react';
import { CopiedFrame } from '../clipboard/copied-frame';
import { ValidationLayer } from '../validation/validation-layer';
import { FilterLayer } from '../filter-menu/filter-layer';
import { DrawingLayer } from '../charts/drawing-layer';
import { NoteLayer } from '../charts/note-layer';
import { ConditionsNote } from './conditions-note';
import type { GridContext } from './grid-context';
import type { GridView } from './grid-view';
import type { Span } from './merge-window';

export interface GridLayerProps extends GridContext {
  readonly view: GridView;
  /** Those drawn, frozen ones left out. */
  readonly rows: Span;
}

/**
 * What lies over the cells of the sheet in front: charts, frames around copied cells, lists that
 * drop down. To add one, write a component of `GridLayerProps` in the folder of its feature, have it
 * lay its children with `OverCells` over the cells they belong to, and name it here. Later ones lie
 * above earlier ones. Layers are drawn anew with every change of sheet, selection or window; what
 * costs more than a few additions keeps its result by `desk.contentVersion()`.
 */
export const GRID_LAYERS: readonly ComponentType<GridLayerProps>[] = [
  NoteLayer,
  DrawingLayer,
  FilterLayer,
  CopiedFrame,
  ValidationLayer,
  ConditionsNote,
];
