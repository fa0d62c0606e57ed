import { inLanguage } from '../language';

/** What the tab 「議程」 says of the paper's first page: loaded with it, not with the pane. */
export const firstPageWords = inLanguage(
  {
    summary: '提請裁示事項',
    none: '沒有逾期、未達成或待同意結案的事項須提請裁示。',
    proposal: (text: string) => `擬辦：${text}`,
    figures: '重點數字',
    before: (before: string, change: string) => `前期 ${before}，${change}`,
    nothingBefore: '前期無資料',
  },
  {
    summary: 'For decision',
    none: 'Nothing is late, unmet or waiting for consent to be closed.',
    proposal: (text) => `Proposal: ${text}`,
    figures: 'Key figures',
    before: (before, change) => `before ${before}, ${change}`,
    nothingBefore: 'nothing before',
  },
);
