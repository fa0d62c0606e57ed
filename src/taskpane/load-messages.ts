import { inLanguage } from './language';

export const loadMessages = inLanguage(
  {
    loading: (name: string) => `正在準備「${name}」…`,
    failed: (name: string) =>
      `「${name}」沒有載入，活頁簿與已填寫的內容都沒有變動。請確認提供增益集的網站可以連線，再按「重試」。`,
    retry: '重試',
  },
  {
    loading: (name) => `Opening ${name}…`,
    failed: (name) =>
      `${name} could not be loaded. The workbook and what you have typed are unchanged. Check that the add-in’s site can be reached, then choose Try again.`,
    retry: 'Try again',
  },
);
