import type { ApprovedFigures } from '../../facts/approved-figures';
import type { MadeSheet } from '../../workbook/paper/made-sheets';
import { readRecord } from './paper-record';

/** What the kept copies among the sheets say in numbers; the two sheets of a copy say it once. */
export function approvedFigures(made: readonly Pick<MadeSheet, 'record'>[]): ApprovedFigures[] {
  return [...new Set(made.map(({ record }) => record))].flatMap((text) => {
    const record = readRecord(text);
    if (!record?.frozen || record.review === undefined) return [];
    const { review, day, figures } = record;
    const values = Object.entries(figures).flatMap(([id, { text: said }]): [string, number][] =>
      /^\d+$/.test(said) ? [[id, Number(said)]] : [],
    );
    return [{ review, day, values: new Map(values) }];
  });
}
