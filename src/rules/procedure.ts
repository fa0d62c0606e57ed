import { settingItems } from '../register/settings/items';
import { procedureItems } from '../register/settings/procedures';
import { addMonths, rocShort } from '../register/day';
import { identity } from '../register/identity';
import type { Settings } from '../register/settings';
import { type Said, listed, say } from '../register/said';
import type { Facts } from '../facts/facts';
import { reportCell, reportTable, type Report } from './report';
import type { Rule } from './rule';

type Item = keyof Settings;

/** A report at the cell of a 項目, or of the table where it has no such row; none where the cell is unread. */
export function* reportItem(facts: Facts, name: Item, message: Said): Generator<Report> {
  if (isUnread(name, facts)) return;
  const { item } = settingItems[name];
  const row = rowOf(name, facts.rows);
  yield row
    ? reportCell('Settings', row, 'value', message)
    : reportTable('Settings', item, 'value', say`沒有「${item}」這一列。${message}`);
}

/** A date that could not be read is reported by DAT; the settings then hold none. */
function isUnread(name: Item, { rows, settings }: Facts): boolean {
  if (settings[name] !== null) return false;
  const row = rowOf(name, rows);
  return row !== undefined && (row.value !== null || row.unread.has('value'));
}

function rowOf(name: Item, { Settings }: Facts['rows']) {
  const wanted = identity(settingItems[name].item);
  return Settings.find((one) => identity(one.item ?? '') === wanted);
}

const named = Object.keys(procedureItems) as (keyof typeof procedureItems)[];

const prc08: Rule = {
  id: 'PRC-08',
  severity: 'I',
  area: 'PRC',
  title: '程序陸所列五項程序的版次與日期已登錄',
  titleEn: 'Edition and date of the five procedures in chapter 6 are on record',
  authority: '程序陸',
  why: '會議與稽核須知道所依據的是哪一版文件；版次不明時，條文引用可能已經過時。',
  mend: '於「設定」填各程序的版次與日期；不知道時向文件管理者查明，不要猜填。',
  needs: { Settings: ['item', 'value'] },
  *run(facts) {
    const { settings } = facts;
    const lacking = named.filter(
      (name) => (settings[name] === null || settings[name] === '') && !isUnread(name, facts),
    );
    const [first] = lacking;
    if (!first) return;
    const items = listed(lacking.map((name) => settingItems[name].item));
    yield* reportItem(
      facts,
      first,
      say`尚未登錄 ${items}。請查明後填寫；不知道請留白，系統不會代填。`,
    );
  },
};

const prc09: Rule = {
  id: 'PRC-09',
  severity: 'W',
  area: 'PRC',
  title: '本程序的核定日期已登錄，且按期檢討',
  titleEn: 'The procedure’s date of approval is on record, and it is reviewed in time',
  authority: '程序參',
  why: '程序由資安長或其授權人核定，並由執行小組檢討；沒有核定或久未檢討的程序，會議據以作成的決議會被質疑。',
  mend: '於「設定」填核定日期；執行小組檢討本程序後填檢討日期。',
  thresholds: ['procedureReviewMonths'],
  needs: { Settings: ['item', 'value'] },
  *run(facts) {
    const { settings, today } = facts;
    const { procedureApprovedDate: approved, procedureReviewedDate: reviewed } = settings;
    if (approved === null) {
      const message = say`本程序的核定日期未登錄，不知是否業經資安長或其授權人核定。請填核定日期。`;
      yield* reportItem(facts, 'procedureApprovedDate', message);
    }
    const months = settings.procedureReviewMonths;
    // A procedure approved not long ago has been looked through then.
    const last = reviewed ?? approved;
    if (last !== null && addMonths(last, months) >= today && last <= today) return;
    // Without either date the first message has said what is to be done.
    if (last === null) return;
    const message =
      last > today
        ? say`${rocShort(last)} 在今日之後。尚未檢討請留白，檢討後再填。`
        : reviewed === null
          ? say`未登錄檢討日期，而核定至今已逾 ${String(months)} 個月。請由執行小組檢討本程序後填寫。`
          : say`${rocShort(reviewed)} 檢討至今已逾 ${String(months)} 個月。請由執行小組檢討本程序後更新。`;
    const where =
      reviewed === null && last > today ? 'procedureApprovedDate' : 'procedureReviewedDate';
    yield* reportItem(facts, where, message);
  },
};

/** What an indicator of training speaks of; 演練 tries people out and teaches nothing. */
const TRAINING = /教育|訓練|受訓|培訓|研習|課程/;

const prc10: Rule = {
  id: 'PRC-10',
  severity: 'I',
  area: 'PRC',
  title: '有一項指標或目標衡量同仁的教育訓練',
  titleEn: 'An indicator or objective measures staff training',
  authority: '程序伍、一、(二)1(1)D',
  why: '委員會須確保實施範圍同仁均受過足夠的專業訓練；沒有指標，會議無從得知是否做到。',
  mend: '於「指標」登錄一項訓練指標，例如資安教育訓練完成率，並按期登錄量測值。',
  needs: { Indicators: ['name'] },
  *run({ rows }) {
    const { Indicators } = rows;
    // A table nobody has begun lacks more than this.
    if (Indicators.length === 0) return;
    const isOf = (text: string | null) => TRAINING.test(text ?? '');
    if (Indicators.some((row) => row.unread.has('name') || isOf(row.name) || isOf(row.note)))
      return;
    yield reportTable(
      'Indicators',
      '',
      'name',
      say`沒有任何指標或目標衡量實施範圍同仁的教育訓練。請登錄一項，例如資安教育訓練完成率。`,
    );
  },
};

export const procedureRules: readonly Rule[] = [prc08, prc09, prc10];
