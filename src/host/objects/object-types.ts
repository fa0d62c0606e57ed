import type { ObjectType } from '../protocol/object-type';
import type { RangeTarget } from './range-target';
import type { ShapeTarget } from './shape-target';
import type { TableTarget } from './table';
import type { WorksheetTarget } from './worksheet';

/**
 * The types that others lead back to: a range to its worksheet, a worksheet to its ranges. They
 * are reached through the session, so that no two files import each other.
 */
export interface ObjectTypes {
  readonly range: ObjectType<RangeTarget>;
  readonly rangeAreas: ObjectType<readonly RangeTarget[]>;
  readonly shape: ObjectType<ShapeTarget>;
  readonly table: ObjectType<TableTarget>;
  readonly worksheet: ObjectType<WorksheetTarget>;
}
