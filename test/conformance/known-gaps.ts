import type { KnownGap } from '../../src/host/host-document';

/**
 * What we know the host does otherwise than Excel. Each has a case of the same id, written with
 * `knownGap`; when one of them passes, the run fails until it is taken from this list.
 */
export const KNOWN_GAPS: readonly KnownGap[] = [
  {
    id: 'calculated-event',
    what: 'onCalculated 可以登記，但重算之後不通知',
    reason: '重算時還沒有記下是哪些工作表',
    authority: 'Excel.Worksheet.onCalculated（ExcelApi 1.8）',
  },
  {
    id: 'sha-512-password',
    what: '以 Excel 自己的 SHA-512 保存的密碼，不能在此驗證、解除',
    reason: '檔案的短驗證碼已經夠用；長的要另寫雜湊',
    authority: 'ECMA-376 第 1 部 18.3.1.85 的 hashValue',
  },
];
