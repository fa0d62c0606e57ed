import { inLanguage } from '../language';

interface PdfMessages {
  readonly pdf: string;
  readonly pdfOfSheets: (names: readonly string[]) => string;
  readonly get: string;
  readonly getting: string;
  readonly got: string;
  readonly check: string;
  readonly refused: (why: string) => string;
}

/** How the committee's file is made of the sheets. */
export const pdfMessages = inLanguage<PdfMessages>(
  {
    pdf: '要給委員的 PDF：選「檔案」▸「匯出」▸「建立 PDF/XPS 文件」。',
    pdfOfSheets: (names) =>
      `要給委員的 PDF：按住 Ctrl 點選${names.map((name) => `「${name}」`).join('與')}的工作表索引標籤，再選「檔案」▸「匯出」▸「建立 PDF/XPS 文件」，各張會在同一個檔案。完成後在標籤上按右鍵選「取消工作群組設定」，以免之後的輸入同時寫到各張。`,
    get: '由 Excel 取得 PDF',
    getting: '正在向 Excel 取得 PDF…',
    got: '儲存 PDF 檔',
    check: 'PDF 由 Excel 產生，可能也有其他工作表，請先檢視再送出。',
    refused: (why) =>
      `這個 Excel 不能由增益集取得 PDF${why === '' ? '' : `（${why.replace(/。$/, '')}）`}，請用「匯出」。`,
  },
  {
    pdf: 'For the committee’s PDF choose File ▸ Export ▸ Create PDF/XPS Document.',
    pdfOfSheets: (names) =>
      `For the committee’s PDF hold Ctrl and click the tabs of ${names.map((name) => `“${name}”`).join(' and ')}, then choose File ▸ Export ▸ Create PDF/XPS Document: they come in one file. Afterwards right-click a tab and choose Ungroup Sheets, or what is typed next goes into each of them.`,
    get: 'Get the PDF from Excel',
    getting: 'Getting the PDF from Excel…',
    got: 'Save the PDF',
    check: 'Excel made the PDF and other sheets may be in it: look before it is sent.',
    refused: (why) =>
      `This Excel gives add-ins no PDF${why === '' ? '' : ` (${why.replace(/[.。]$/, '')})`}. Please use Export.`,
  },
);
