import { inLanguage } from '../language';

/** What the tab 「議程」 says of the paper's first page: loaded with it, not with the pane. */
export const firstPageWords = inLanguage(
  {
    summary: '提請裁示事項',
    none: '沒有逾期、未達成或待同意結案的事項須提請裁示。',
    proposal: '擬辦：',
    figures: '重點數字',
    before: (before: string, change: string, judgement: string) =>
      `前期 ${before}，${change}・${judgement}`,
    nothingBefore: (judgement: string) => `前期無資料・${judgement}`,
  },
  {
    summary: 'For decision',
    none: 'Nothing is late, unmet or waiting for consent to be closed.',
    proposal: 'Proposal: ',
    figures: 'Key figures',
    before: (before, change, judgement) =>
      [`before: ${before}`, change, judgement].filter((part) => part !== '—').join(', '),
    nothingBefore: (judgement) => `nothing before, ${judgement}`,
  },
);
