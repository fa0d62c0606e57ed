import type { TableName } from '../../register/register';
import type { Target } from './target';

/** A header that means one thing here and another there: a person says which, always. */
export interface Question {
  readonly names: readonly string[];
  readonly ask: string;
  /** Of a list for this table; without it of any. */
  readonly tables?: readonly TableName[];
  readonly options: readonly Target[];
}

export const alwaysAsked: readonly Question[] = [
  {
    names: ['發現單位', '提報單位'],
    ask: '是發現（提報）的單位，還是受稽核的單位？',
    options: ['Findings.issuer', 'Findings.unit', 'Audits.units'],
  },
  {
    names: ['改善完成日', '改善完成日期', '完成日期', '完成日', '完成時間', '完成時程'],
    ask: '是應完成的期限，還是實際完成的日期？',
    options: [
      'CorrectiveActions.dueDate',
      'CorrectiveActions.doneDate',
      'Risks.dueDate',
      'Risks.doneDate',
      'Resolutions.dueDate',
      'Resolutions.releasedDate',
    ],
  },
  {
    names: ['狀態', '目前狀態', '案件狀態'],
    ask: '是哪一種狀態？由公式計算的欄只比對，不會寫入。',
    options: [
      'Findings.state',
      'CorrectiveActions.progress',
      'Resolutions.state',
      'Audits.status',
      'Risks.progress',
      'Reviews.status',
    ],
  },
  {
    names: ['日期'],
    ask: '是哪一個日期？',
    options: [
      'Findings.foundDate',
      'CorrectiveActions.openedDate',
      'Audits.startDate',
      'Risks.assessedDate',
      'Reviews.date',
      'Resolutions.updatedDate',
    ],
  },
  {
    names: ['結果'],
    ask: '是誰的什麼結果？',
    options: [
      'CorrectiveActions.result',
      'Audits.conclusion',
      'Resolutions.progress',
      'Measurements.value',
    ],
  },
  {
    names: ['項次', '項目', '項目編號'],
    ask: '是清單自己的流水號，還是議程的項次？',
    options: ['Resolutions.itemNo', 'AgendaItems.itemNo', 'Findings.findingId'],
  },
  {
    names: ['改善情形', '辦理情形', '辦理進度'],
    ask: '是說明文字，還是由公式計算的執行情形（只比對）？',
    tables: ['Findings', 'CorrectiveActions'],
    options: ['CorrectiveActions.progress', 'Findings.note', 'CorrectiveActions.note'],
  },
];

/** Headers whose cells are only compared with what our formula gives, never written. */
export const compared: readonly { readonly names: readonly string[]; readonly to: Target }[] = [
  { names: ['結案狀態', '改善狀況'], to: 'Findings.state' },
  { names: ['辦理狀態', '執行情形'], to: 'CorrectiveActions.progress' },
  { names: ['辦理狀態', '執行情形'], to: 'Risks.progress' },
];
