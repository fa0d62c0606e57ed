import type { OpenMatter } from '../../app/meeting/agenda-walk';
import { inLanguage } from '../language';

/** What the panel 「會議」 says: loaded with it, not with the pane. */
export const meetingMessages = inLanguage(
  {
    review: '會議',
    next: '（下次）',
    steps: '會議的步驟',
    step: { prepare: '準備', meet: '開會', close: '會後' },
    reading: '正在讀取會議…',
    saving: '正在儲存…',
    restoring: '正在復原…',
    going: '正在前往…',
    arrived: (address: string) => `已選取 ${address}。`,

    save: (cells: number, rows: number) =>
      rows === 0
        ? `儲存 ${cells} 格`
        : `儲存（${cells > 0 ? `${cells} 格、` : ''}增列 ${rows} 列）`,
    saved: (cells: number, rows: number) =>
      `已儲存${cells > 0 ? `，變更 ${cells} 格` : ''}${rows > 0 ? `，增列 ${rows} 列` : ''}。`,
    // The journal is of the workbook: what it calls a change is Chinese in both.
    subject: (id: string) => `會議 ${id}`,
    undo: '復原上一次',
    undone: '已復原上一次儲存。',
    refresh: '重新讀取',
    unsaved: (where: string) => `尚未儲存：${where}`,
    unsavedOf: { Reviews: '會議資料', Attendance: '出席' } as Readonly<Record<string, string>>,
    morePlaces: (shown: string, count: number) => `${shown} 等 ${count} 處`,
    typed: (text: string) => `您輸入的內容：${text}`,
    left: '下列內容沒有儲存',
    goBack: '前往',
    notices: '儲存時的說明',
    stale: '資料已變更，請重新讀取；您輸入的內容會保留。',
    discard: '捨棄',

    undecided: (open: number, all: number) => `未決定 ${open}／${all}`,
    allDecided: '各項都已決定',
    openList: '尚待決定',
    /** 「2」, or 「2 之 1」 where the item has several. */
    itemNo: (no: string) => no,
    openItem: (title: string, subject: string, why: string) => `項次 ${title} ${subject}：${why}`,
    openMatters: (open: readonly OpenMatter[]) => {
      const lacks = open.flatMap((each) =>
        each === 'lead' ? ['主辦'] : each === 'dueDate' ? ['完成期限'] : [],
      );
      if (open.includes('undecided')) return '尚未決定';
      if (open.includes('untracked')) return '尚未列管';
      return lacks.length === 0 ? '' : `列管缺${lacks.join('、')}`;
    },
    nextItem: '下一項',
    addItem: (no: string) => `增列第 ${no} 項議案`,
    addMotion: '增列臨時動議',
    noRow: '這個項次在「審查議案」還沒有列。',
    reporterHint: '空白時由程序所定的陳報人報告。',
    content: '議案內容',
    facts: '本項資料',
    removeDraft: '不增列',

    written: (sheets: readonly string[], count: number) =>
      `${sheets.map((name) => `「${name}」`).join('、')}上填寫的 ${count} 處與資料表不同。帶入後請核對，儲存時才寫入。`,
    takeAll: (count: number) => `帶入空白的 ${count} 處`,
    writtenOn: (title: string, text: string, sheet: string) =>
      `${title}「${text}」（「${sheet}」上填寫）`,
    takeIt: '帶入',
    takeNamed: (title: string) => `帶入：${title}`,
    taken: (count: number) => `已帶入 ${count} 處，尚未儲存。`,
    noPlace: '資料表沒有單一對應的欄位，請在所屬項次增列議案後自行輸入。',

    conclusion: '審查結論',
    openConclusion: (count: number) => `尚缺 ${count} 項`,
    decided: '已決定',

    noTracking: '無須列管',
    noTrackingSuffix: '（無須列管）',
    tracked: (id: string) => `列管 ${id}`,
    newTracked: '列管（儲存時編號）',
    moreWork: '再交辦一項',
    isTrackedAnyway: '此項已有列管的列；列管的列不刪除，解除請到「會後」。',

    facts0: '會議資料',
    missingFacts: (count: number) => `尚缺 ${count} 項`,
    complete: '已備妥',
    attendance: '出席名單',
    seated: (count: number) => `${count} 人`,
    unseated: (count: number) => `${count} 人未列入`,
    unmarked: (count: number) => `${count} 人未填`,
    proposed: '未列入',
    addAll: (count: number) => `補列 ${count} 人`,
    allPresent: '未填者皆為出席',
    addSeat: '增列列席人員',
    addSeatName: '列席人員姓名',
    statusOf: (name: string) => `${name} 出席狀況`,
    deputyOf: (name: string) => `${name} 的代理人`,
    roles: { 委員: '委員', 列席: '列席' },
    agendaRows: '議程議案',
    missingItems: (nos: string) => `「審查議案」缺少項次 ${nos}。`,
    addItems: (count: number) => `補列 ${count} 列議案`,
    heldItems: '會議已召開：如當時確有討論，請依會議紀錄於「審查議案」補正；不要補寫未發生的事。',
    unwritten: (count: number) => `${count} 項尚未填寫`,
    unwrittenItem: (no: string, title: string) => `項次 ${no} ${title}：尚無內容，也無報告理由`,
    itemsComplete: '各項均已列入，並有內容或理由。',

    status: '會議狀態',
    checks: '結案前檢核',
    checksAsIf: '會議尚未召開；以下為召開後仍會缺少的項目。',
    checksLeft: (count: number) => `尚缺 ${count} 項`,
    moreOf: (count: number) => `（另有 ${count} 列相同）`,
    checksNone: '沒有缺漏。',
    toCell: '到儲存格',
    toCellOf: (name: string) => `到儲存格：${name}`,
    mendOf: (name: string) => `前往：${name}`,
    openResolutions: '列管中的決議',
    openCount: (open: number, late: number) => `${open} 案${late > 0 ? `，逾期 ${late} 案` : ''}`,
    noneOpen: '沒有列管中的決議。',
    // The agenda counts up to the day of its meeting: another number of the same name.
    late: (days: number) => `至今逾期 ${days} 日`,
    due: (day: string) => `期限 ${day}`,
    noDue: '期限空白',
    releaseNote: '解除列管須有辦理情形、解除依據、佐證與解除日期。',
    today: '填今日',

    decision: '決定內容',
    resolution: '決議內容',
    dateHint: '例如 116/3/31',
    notListed: '未列入',
    notSaved: '尚未儲存',
    conclusionHints: {
      suitability: '制度是否適用於本所；例如「適用」或需調整之處。',
      adequacy: '範圍、程序與資源是否適切。',
      effectiveness: '是否達到預期成效。',
      improvements: '沒有請填「無」。',
      changes: '沒有請填「無」。',
      resources: '沒有請填「無」。',
      nextDate: '例如 116/12/9',
    },
    newItem: (no: string) => `${no}（新增，尚未儲存）`,
    unset: '（未填）',
  },
  {
    review: 'Meeting',
    next: 'Next: ',
    steps: 'Steps of the meeting',
    step: { prepare: 'Prepare', meet: 'Meet', close: 'Afterwards' },
    reading: 'Reading the meeting…',
    saving: 'Saving…',
    restoring: 'Undoing…',
    going: 'Going there…',
    arrived: (address) => `${address} is selected.`,

    save: (cells, rows) => {
      const added = rows === 1 ? 'adds 1 row' : `adds ${rows} rows`;
      const changed = cells === 1 ? '1 cell' : `${cells} cells`;
      if (rows === 0) return `Save ${changed}`;
      return cells === 0 ? `Save (${added})` : `Save (${changed}, ${added})`;
    },
    saved: (cells, rows) => {
      const parts = [
        cells > 0 ? `${cells} ${cells === 1 ? 'cell' : 'cells'} changed` : '',
        rows > 0 ? `${rows} ${rows === 1 ? 'row' : 'rows'} added` : '',
      ].filter((part) => part !== '');
      return parts.length === 0 ? 'Saved.' : `Saved: ${parts.join(', ')}.`;
    },
    subject: (id) => `會議 ${id}`,
    undo: 'Undo last save',
    undone: 'The last save is undone.',
    refresh: 'Read again',
    unsaved: (where) => `Not saved: ${where}`,
    unsavedOf: { Reviews: 'meeting’s facts', Attendance: 'attendance' },
    morePlaces: (shown, count) => `${shown} and others, ${count} places in all`,
    typed: (text) => `You typed: ${text}`,
    left: 'This was not saved',
    goBack: 'Go to',
    notices: 'Notes on what was saved',
    stale: 'The data has changed. Please read again; what you have typed is kept.',
    discard: 'Discard',

    undecided: (open, all) => `Undecided ${open} / ${all}`,
    allDecided: 'Every item is decided',
    openList: 'Still to decide',
    itemNo: (no) => no.replace(/ [^\d ]+ (\d+)$/, ' ($1)'),
    openItem: (title, subject, why) => `Item ${title} ${subject}: ${why}`,
    openMatters: (open) => {
      const lacks = open.flatMap((each) =>
        each === 'lead' ? ['a lead'] : each === 'dueDate' ? ['a due date'] : [],
      );
      if (open.includes('undecided')) return 'Undecided';
      if (open.includes('untracked')) return 'Not tracked';
      return lacks.length === 0 ? '' : `Tracked without ${lacks.join(' and ')}`;
    },
    nextItem: 'Next item',
    addItem: (no) => `Add an item to part ${no}`,
    addMotion: 'Add a further item',
    noRow: 'This part has no row on 審查議案 yet.',
    reporterHint: 'Left blank, whoever the procedure names reports on it.',
    content: 'Content of the item',
    facts: 'Data of the item',
    removeDraft: 'Do not add it',

    written: (sheets, count) =>
      `${count === 1 ? 'One entry' : `${count} entries`} written on ${sheets.join(', ')} ${count === 1 ? 'is' : 'are'} not what the tables say. Take them over and look at them; they are written only when you save.`,
    takeAll: (count) => `Take over ${count} into blank cells`,
    writtenOn: (title, text, sheet) => `${title}: “${text}” (written on ${sheet})`,
    takeIt: 'Take over',
    takeNamed: (title) => `Take over: ${title}`,
    taken: (count) => `${count} taken over, not saved yet.`,
    noPlace:
      'The tables have no single place for it. Please add an item to the part it belongs to and type it there.',

    conclusion: 'Conclusions of the review',
    openConclusion: (count) => `${count} missing`,
    decided: 'Decided',

    noTracking: 'Not to be tracked',
    noTrackingSuffix: ' (not tracked)',
    tracked: (id) => `Tracked ${id}`,
    newTracked: 'Tracked (numbered when saved)',
    moreWork: 'Assign another task',
    isTrackedAnyway:
      'This item already has a tracked row. Tracked rows are not deleted; release them under Afterwards.',

    facts0: 'Facts of the meeting',
    missingFacts: (count) => `${count} missing`,
    complete: 'Ready',
    attendance: 'Attendance',
    seated: (count) => (count === 1 ? '1 person' : `${count} people`),
    unseated: (count) => `${count} not listed`,
    unmarked: (count) => `${count} not filled in`,
    proposed: 'Not listed',
    addAll: (count) => (count === 1 ? 'Add 1 person' : `Add ${count} people`),
    allPresent: 'All others were present',
    addSeat: 'Add someone attending',
    addSeatName: 'Name of the one attending',
    statusOf: (name) => `Attendance of ${name}`,
    deputyOf: (name) => `Deputy of ${name}`,
    roles: { 委員: 'Committee', 列席: 'Attending' },
    agendaRows: 'Agenda items',
    missingItems: (nos) => `審查議案 lacks parts ${nos}.`,
    addItems: (count) => (count === 1 ? 'Add 1 item' : `Add ${count} items`),
    heldItems:
      ' The meeting has been held: where it was spoken of, put it right on 審查議案 by the minutes; do not write what did not happen.',
    unwritten: (count) => `${count} not written yet`,
    unwrittenItem: (no, title) => `Item ${no} ${title}: neither content nor a reason for no report`,
    itemsComplete: 'Every part is listed and has its content or a reason.',

    status: 'Status of the meeting',
    checks: 'Check before closing',
    checksAsIf: 'The meeting has not been held; this is what it would still lack.',
    checksLeft: (count) => `${count} missing`,
    moreOf: (count) => ` (${count} more rows like it)`,
    checksNone: 'Nothing is missing.',
    toCell: 'Go to cell',
    toCellOf: (name) => `Go to cell: ${name}`,
    mendOf: (name) => `Go to: ${name}`,
    openResolutions: 'Decisions tracked',
    openCount: (open, late) => `${open}${late > 0 ? `, ${late} late` : ''}`,
    noneOpen: 'No decisions are tracked.',
    late: (days) => (days === 1 ? '1 day late today' : `${days} days late today`),
    due: (day) => `due ${day}`,
    noDue: 'no due date',
    releaseNote:
      'To be released it needs its progress, the basis, the evidence and the date of release.',
    today: 'Today',
    decision: 'Decision',
    resolution: 'Decision to track',
    dateHint: 'Such as 116/3/31',
    notListed: 'Not listed',
    notSaved: 'Not saved',
    conclusionHints: {
      suitability: 'Whether the system suits the office: 適用, or what has to be adapted.',
      adequacy: 'Whether scope, procedures and resources are adequate.',
      effectiveness: 'Whether it does what was expected of it.',
      improvements: 'Write 無 if there are none.',
      changes: 'Write 無 if there are none.',
      resources: 'Write 無 if there are none.',
      nextDate: 'Such as 116/12/9',
    },
    newItem: (no) => `${no} (new, not saved)`,
    unset: '(not filled in)',
  },
);
