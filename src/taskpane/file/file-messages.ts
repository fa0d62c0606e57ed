import { inLanguage } from '../language';

/** By the trouble of the file. */
export const fileMessages = inLanguage(
  {
    troubles: {
      readOnly:
        '這個檔案以唯讀開啟，在這裡做的變更存不回原檔。請關閉後以可編輯的方式重新開啟（別人正在使用時，等他關閉），或先用「檔案 ▸ 另存新檔」存成複本，在複本裡工作。',
      oldFormat:
        '這個檔案是 Excel 97–2003 的舊格式（.xls），存檔時表格的設定與變更紀錄會遺失。請先用「檔案 ▸ 另存新檔」存成「Excel 活頁簿（.xlsx）」，再在新檔裡使用。',
      openDocument:
        '這個檔案是 OpenDocument 格式（.ods），存檔時表格、下拉清單與變更紀錄會遺失。請先用「檔案 ▸ 另存新檔」存成「Excel 活頁簿（.xlsx）」，再在新檔裡使用；要交 ODF 時另外匯出。',
      plainText:
        '這個檔案不是 Excel 活頁簿，存檔時只留下一張工作表的文字。請先用「檔案 ▸ 另存新檔」存成「Excel 活頁簿（.xlsx）」，再在新檔裡使用。',
      unfinished:
        '上一次的寫入或復原中途停下，可能只做了一部分。請到「變更紀錄」，在註明「沒有做完」的那一筆按「復原」，把做了的部分收回。',
    },
    close: '關閉這項提醒',
  },
  {
    troubles: {
      readOnly:
        'This file is open as read-only: what is changed here cannot be saved to it. Close it and open it for editing (if somebody else has it open, wait until they close it), or save a copy with File ▸ Save As and work there.',
      oldFormat:
        'This file is in the old format of Excel 97–2003 (.xls): settings of tables and the record of changes are lost when it is saved. Save it as an Excel workbook (.xlsx) with File ▸ Save As first, and work there.',
      openDocument:
        'This file is an OpenDocument spreadsheet (.ods): tables, drop-down lists and the record of changes are lost when it is saved. Save it as an Excel workbook (.xlsx) with File ▸ Save As first, and work there; export ODF only to hand it on.',
      plainText:
        'This file is not an Excel workbook: only the text of one sheet is kept when it is saved. Save it as an Excel workbook (.xlsx) with File ▸ Save As first, and work there.',
      unfinished:
        'The last change, or the undoing of one, stopped halfway, and only a part of it may be done. Under Changes made, press Undo at the entry marked as not finished to take back what was done.',
    },
    close: 'Close this notice',
  },
);
