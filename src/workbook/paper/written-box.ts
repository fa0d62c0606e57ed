import { WorkbookError } from '../excel-errors';

/** What people wrote into a box of a paper that was made before. */
export interface WrittenBox {
  /** `FormField.box`: 「3-1.decision」. */
  readonly box: string;
  readonly label: string;
  readonly text: string;
}

/** A text of people's that gave way to what the tables say; both are told. */
export interface ReplacedBox extends WrittenBox {
  /** What the new paper prints. */
  readonly printed: string;
}

/** 「3-1 決定」; of what is no item's, the label alone. */
export function boxTitle({ box, label }: Pick<WrittenBox, 'box' | 'label'>): string {
  const [no = ''] = box.split('.');
  return /^(?:\d|臨時)/.test(no) ? `${no} ${label}` : label;
}

export function boxText(written: WrittenBox): string {
  return `${boxTitle(written)}「${written.text.trim().replace(/\s+/g, ' ')}」`;
}

/** Making the paper anew would lose what people wrote: nothing was replaced. */
export class WrittenAtRisk extends WorkbookError {
  constructor(
    /** Names of the sheets, as they stand. */
    readonly sheets: readonly string[],
    readonly texts: readonly WrittenBox[],
    /** The places of some boxes are no longer to be found. */
    readonly isUnsure: boolean,
  ) {
    const names = sheets.map((name) => `「${name}」`).join('、');
    const found = texts.map(boxText).join('、');
    const what = isUnsure
      ? `工作表${names}的部分填寫欄位已找不到（可能刪除了欄或移動了內容），無法確定填寫的文字能全部保留${found === '' ? '' : `；找到的有：${found}`}。`
      : `工作表${names}有填寫的文字，新的一份沒有相同的欄位可放：${found}。`;
    super(
      'WrittenAtRisk',
      `${what}所以沒有取代任何內容。要保留原來的工作表，請先將它改名再產生；確定不需要時，請選擇仍要取代。`,
    );
  }
}
