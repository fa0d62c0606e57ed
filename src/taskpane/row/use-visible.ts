import { useEffect, useState } from 'react';
import type { RowDesk } from '../../app/row/row-desk';
import type { TableName } from '../../register/register';
import type { UseCases } from '../use-cases';

/**
 * Worksheet rows that the table's filter leaves in sight; undefined where none is set. It is asked with
 * each row: Excel does not tell of all that hides one.
 */
export function useVisible(
  useCases: UseCases,
  table: TableName,
  row: number | undefined,
  desk: RowDesk | undefined,
  filterTurn: number,
): readonly number[] | undefined {
  const [visible, setVisible] = useState<{ of: TableName; rows: readonly number[] | undefined }>();
  useEffect(() => {
    let isLeft = false;
    void useCases
      .row()
      .then((cases) => cases.visible(table))
      .then((rows) => {
        if (!isLeft) setVisible({ of: table, rows });
      })
      // A cell is being edited: what was seen last holds until then.
      .catch(() => undefined);
    return () => {
      isLeft = true;
    };
  }, [useCases, table, row, desk, filterTurn]);
  return visible?.of === table ? visible.rows : undefined;
}
