import { inLanguage } from './language';

/** What stands in the first view. */
export const paneMessages = inLanguage(
  {
    title: 'ISMS 管理審查',
    copy: '複製診斷資訊',
    copied: '已複製',
    cannotCopy: '無法自動複製，請選取下列文字複製：',
    help: '使用說明',
    helpPage: 'help.html',
    version: (version: string) => `版本 ${version}`,
  },
  {
    title: 'ISMS management review',
    copy: 'Copy diagnostics',
    copied: 'Copied',
    cannotCopy: 'It could not be copied. Select the text below and copy it:',
    help: 'Help',
    helpPage: 'help.html#en',
    version: (version) => `Version ${version}`,
  },
);
