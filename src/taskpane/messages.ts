import type { Severity } from '../rules/problem';

interface Counts {
  readonly repairs: number;
  readonly cells: number;
  readonly rows: number;
}

function changes(repairs: number, cells: number, rows: number): string {
  return [
    repairs > 0 ? `修復結構 ${repairs} 處` : '',
    cells > 0 ? `變更 ${cells} 格` : '',
    rows > 0 ? `增列 ${rows} 列` : '',
  ]
    .filter((part) => part !== '')
    .join('、');
}

/** Everything the pane says, in one place; another language is another object of this shape. */
export const messages = {
  title: 'ISMS 管理審查',
  start: {
    waiting: '正在連接 Excel…',
    lateTitle: 'Excel 沒有回應',
    late: '等了 5 秒仍無法與 Excel 連線。請按「重新載入」；若仍無法使用，請關閉窗格再開啟，或重新啟動 Excel。',
    absentTitle: '增益集元件沒有載入',
    absent: '無法載入 office.js。請確認提供增益集的網站可以連線，再按「重新載入」。',
    outsideTitle: '請在 Excel 中開啟',
    outside: '這個網頁是 Excel 的工作窗格，須由 Excel 或工作台開啟才能使用。',
    oldTitle: '這個版本的 Excel 無法使用本增益集',
    old: '需要 Excel 2021（LTSC）或更新的版本、Microsoft 365 或 Excel 網頁版。活頁簿裡的資料不受影響，仍可照常開啟與編輯。',
    reload: '重新載入',
    dropped: (buttons: readonly string[]) =>
      `剛才按的${buttons.map((name) => `「${name}」`).join('、')}沒有執行。窗格可以使用之後，請再按一次。`,
  },

  sheets: {
    intro: '各項紀錄分別放在下列工作表，照一般 Excel 表格填寫即可。',
    create: '建立工作表',
    open: '前往「工作表」',
    lacking: (missing: number, all: number) =>
      `${all} 個表格中有 ${missing} 個尚未建立，請按「建立工作表」。`,
    stillLacking: (missing: number) =>
      `仍有 ${missing} 個表格沒有建立。請依上列說明處理後，再按「建立工作表」。`,
    complete:
      '表格都已建立。清單、公式、驗證或版面若有缺漏，例如上次建立時中斷，再按一次「建立工作表」就會補齊。',
    note: '只加入缺少的部分，不會更動活頁簿原有的內容。',
    present: '已建立',
    missing: '未建立',
    created: (count: number) => `已建立 ${count} 個表格。可從「首頁」工作表前往各表。`,
    nothingCreated: '沒有建立新的表格。',
    notices: '建立時的說明',
    refresh: '重新檢視',
    list: '工作表清單',
    units: '單位',
    progress: '正在建立工作表…',
    reading: '正在讀取活頁簿…',
  },

  check: {
    run: '檢核',
    again: '重新檢核',
    progress: '正在檢核…',
    intro: '讀取各工作表並依程序檢核，不會更動任何儲存格。',
    stale: '資料已變更，下列結果可能不是最新的，請重新檢核。',
    updated: '資料已變更，下列結果已自動更新。',
    papersAt: (at: string) =>
      `其中文件的檢核（RPT 各項與 MR-26）為 ${at} 全面檢核時的結果，按「重新檢核」才會重算。`,
    followed: (errors: number, warnings: number, notes: number) =>
      `已自動更新：錯誤 ${errors} 項、警告 ${warnings} 項、提醒 ${notes} 項。`,
    ready: '可開會',
    readyNote: '沒有錯誤；警告與提醒不影響開會。',
    notReady: '尚不可開會',
    notReadyNote: (errors: number) => `還有 ${errors} 項錯誤需要處理。`,
    clean: '沒有發現任何問題。',
    shown: (n: number, m: number) => `顯示 ${n} / ${m}`,
    nothingShown: '篩選後沒有可顯示的項目，請勾選其他類別或工作表。',
    filter: '顯示的類別',
    table: '工作表',
    allTables: (count: number) => `全部工作表（${count}）`,
    ofTable: (sheet: string, count: number) => `${sheet}（${count}）`,
    list: '問題清單',
    more: (left: number, count: number) => `還有 ${left} 項，再顯示 ${count} 項`,
    wholeTable: '整張表',
    why: '為什麼？',
    mend: '如何改正：',
    authority: '依據：',
    going: '正在前往儲存格…',
    announce: (errors: number, warnings: number, notes: number) =>
      `檢核完成：錯誤 ${errors} 項、警告 ${warnings} 項、提醒 ${notes} 項。`,
    arrived: (address: string) => `已移到 ${address}`,
    hidden: (address: string) => `已選取 ${address}，但該列目前被篩選或隱藏，請清除篩選後查看。`,
    sheetShown: (sheet: string) => `工作表「${sheet}」原本是隱藏的，已取消隱藏。`,
    hideAgain: '再隱藏此工作表',
    hiding: '正在隱藏工作表…',
    sheetHidden: (sheet: string) => `已再隱藏工作表「${sheet}」。`,
  },

  marks: {
    label: '在儲存格標示問題',
    again: '重新標示',
    note: '標示會隨工作表印出；產生議程等文件之前會先移除。',
    looking: '正在檢視儲存格的標示…',
    putting: '正在檢核並標示…',
    removing: '正在移除標示…',
    removed: '已移除標示。',
    done: (at: string, marked: number, cells: number) =>
      marked === cells
        ? `已標示 ${cells} 格，為 ${at} 檢核的結果。`
        : `已標示 ${cells} 格中的 ${marked} 格，為 ${at} 檢核的結果。`,
    nothing: (at: string) => `${at} 檢核沒有可標示的儲存格。`,
    elsewhere: (count: number) =>
      `另有 ${count} 項不屬於單一儲存格（整張表或缺少的列、欄），請看清單。`,
    shut: (sheet: string) => `工作表「${sheet}」受到保護，沒有標示；要標示時請在「校閱」解除保護。`,
    earlier: '活頁簿裡有先前留下的標示，不一定是現在的結果。',
  },

  remedies: {
    chooseAll: (count: number) => `選取可自動修正的 ${count} 項`,
    choose: (place: string, label: string) => `選取 ${place}：${label}`,
    one: (label: string) => `${label}…`,
    preview: (count: number) => `預覽修正（${count}）`,
    planning: '正在比對要修正的儲存格…',
    toChange: (repairs: number, cells: number, rows: number) =>
      repairs + cells + rows === 0 ? '沒有可變更的內容' : `將${changes(repairs, cells, rows)}`,
    previewList: '修正預覽',
    gone: (count: number) => `另有 ${count} 項已不存在，可能剛被更正，不列入。`,
    left: (reason: string) => `未列入：${reason}`,
    blank: '（空白）',
    rowNumber: (row: number) => `第 ${row} 列`,
    newRow: (sheet: string) => `${sheet} 增列：`,
    moreCells: (count: number) => `還有 ${count} 格`,
    tooBig: '變更的儲存格太多，套用後無法一步復原。建議先另存備份，或減少一次套用的項目。',
    agree: '我了解無法一步復原，仍要套用',
    apply: '套用',
    cancel: '取消',
    applying: '正在套用修正…',
    applied: ({ repairs, cells, rows }: Counts) =>
      repairs + cells + rows === 0 ? '沒有變更任何內容。' : `已${changes(repairs, cells, rows)}。`,
    told: '未變更的內容與說明',
    journal: '變更紀錄',
    journalNote: '復原時，之後又改過的儲存格不會覆寫；紀錄隨活頁簿保存。',
    noEntries: '這個活頁簿沒有變更紀錄。',
    readingJournal: '正在讀取變更紀錄…',
    entry: (at: string, cells: number, rows: number) =>
      [at, cells > 0 ? `${cells} 格` : '', rows > 0 ? `增列 ${rows} 列` : '']
        .filter((part) => part !== '')
        .join('・'),
    undo: '復原',
    undoOf: (what: string) => `復原：${what}`,
    undoLast: '復原上一步',
    undoHere: '復原…',
    back: '回到問題清單',
    restoring: '正在復原…',
    restored: ({ cells, rows }: Counts) =>
      cells + rows === 0 ? '沒有可復原的內容。' : `已復原 ${cells + rows} 處。`,
  },

  severity: { E: '錯誤', W: '警告', I: '提醒' } satisfies Record<Severity, string>,

  agenda: {
    review: '管理審查會議',
    reading: '正在讀取會議與各表…',
    goToReview: '前往「管審會議」',
    pick: '請選擇會議',
    refresh: '重新讀取',
    next: '下次：',
    summary: '摘要',
    status: { content: '有內容', none: '無', missing: '未備妥' },
    errors: (count: number) => `檢核尚有 ${count} 項錯誤，仍可產生議程，但開會前請先處理。`,
    seeErrors: '查看檢核結果',
    unfilled: (numbers: string) =>
      `尚未備妥：${numbers}。請在「審查議案」填寫內容，或填寫「無報告理由」。`,
    unknown: (numbers: string) =>
      `無法計算：${numbers}。原因列在下方各項；請補正後按「重新讀取」。`,
    stale: '資料已變更，下列內容可能不是最新的，請按「重新讀取」。',
    staleSheet: '資料已變更，議程工作表與下列摘要可能不是最新的，請按「重新產生議程」。',
    make: '產生議程',
    remake: '重新產生議程',
    replaceNote: '議程與議程附表一併產生，同名的工作表會整張取代；產生後無法以「復原」還原。',
    progress: '正在產生議程…',
    made: (sheets: readonly string[]) =>
      `已產生工作表「${sheets.join('」、「')}」。列印請用「檔案」＞「列印」（Ctrl+P）。`,
    notices: '產生時的說明',
    go: '前往議程工作表',
    going: '正在前往議程工作表…',
    keep: '保留核定版',
    keeping: '正在保留核定版…',
    keptCopy: '核定版',
    keepNote:
      '會議已核定：「保留核定版」把今天的議程與附表另存為受保護的工作表，之後產生議程不會取代；同名的一般議程仍會整張取代。',
    figures: '數字與來源列',
  },

  fault: {
    title: '沒有完成',
    unexpected:
      '發生未預期的錯誤，這次操作沒有完成。請再試一次；仍無法使用時，請複製診斷資訊給資訊人員。',
    retry: '重試',
    replace: '仍要取代',
    close: '關閉訊息',
    slow: 'Excel 還沒有回應。若正在編輯儲存格，請在工作表按 Enter 或 Esc 結束編輯；若持續沒有反應，請關閉窗格再開啟。',
  },

  footer: {
    copy: '複製診斷資訊',
    copied: '已複製',
    cannotCopy: '無法自動複製，請選取下列文字複製：',
    help: '使用說明',
    version: (version: string) => `版本 ${version}`,
  },
} as const;
