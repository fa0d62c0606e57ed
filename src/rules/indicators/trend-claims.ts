import { mentionsIn, type Mention } from '../../facts/mentions';
import { identity } from '../../register/identity';
import type { Indicator } from '../../register/register';

/** Words that say where an indicator is going; 「改善措施」 and 「限期改善」 say where a person is going. */
const TREND =
  /(?<!持續|限期)改善(?!措施|計畫|方案|作為|建議|機會|期限|報告|事項|作業|對策|辦法|作法|工作|情形|會議|中)|[較比](?:前|上|去)一?(?:期|次|季|年|個?月|半年)|[優高低劣多少]於(?:前|上)一?(?:期|次|季|年|個?月|半年)|[上下回攀]升|[下滑回]降|[升增提降減][至到]|[升增降減]為|變[好壞差少多高低]|走[高低]|下跌|攀高|減半|倍增|翻倍|下滑|持平|提升|提高|降低|增加|減少|成長|進步|退步|好轉|變差|惡化|遞增|遞減/g;

/** Before such a word: what is meant to be, and whether it is at all. Read backwards, from there alone. */
const AIM =
  /(?<=(?:(?<!趨勢|判定|判斷|評定|結果|變化|情形|狀況|維持)為|以期|(?<![所得])以|俾利?|期能|期望|擬|將|應|宜|須|需|欲|求|尚?待|有助於?|利於|目標|未來|計畫|規劃|預[計期定]|可望|希望|致力於?|加強|避免|防止|要求|促使|請.{0,8}|責成.{0,8}|督促.{0,8}|是否|有無|能否)(?:了|再|能|使|其|更|持續|繼續|逐步|逐年|逐期|進一步|加速|積極|有效|儘速|予以|加以|大幅|全面|努力|設法|明顯|趨勢)*)/y;

/** Before an indicator: the trend said of it is what is meant to be: 「為使 K-1 下降」. */
const AIM_BEFORE =
  /(?:[為以俾期務]使|為了?|為讓|以期|以便|俾利?|期[能望]|(?:擬|(?<!因)應|宜|(?<![已業功])將|須|需|請|目標[為是]|預[計期定]|希望|盼|可望)(?:使|將|讓|把)?|避免|防止|力求|要求|促使)(?:本所|各單位|全所|下期|[次明]年度?)?的?$/;

const OBJECT_FOLLOWS = new RegExp(`(?:${TREND.source})$`);

/** A stretch that admits it cannot tell. */
const NO_TREND =
  /資料不足|僅一期|只有一期|僅有一期|無法判斷|無從判斷|難以判斷|尚難判斷|無法比較|無從比較|不予比較/;

// Each piece is taken as it is found: what reads in two ways would, thirty times over, in 2 to the 30th.

/** What joins two names that share what follows: 「A 與 B 均下降」. */
const JOINED = /^(?:(?=(\([^()]*\)|[、及與和暨或/()]|以及|「|」))\1)*$/;

/** A clause without a subject of its own speaks of the one named before it: 「…，較前期提升」. */
const NO_SUBJECT =
  /^(?:(?=([則並且也亦而惟已仍均皆都其呈略稍屬由自從比較與為有]|相較|相比|未|達成?|標|目標值?|符合|[高低優]於|數值|實際值|大幅|微幅|小幅|明顯|顯著|持續|趨勢|逐[期年季月]|連續(?:\d+(?![\d.%]))?[期季年個月]*|[本前上去今同]一?(?:期|次|季|年度?|個?月|半年)|\d+(?:\.\d+)?%?|\([^()]*\)))\1)*$/;

const CLAUSE = /(?<!\d),|,(?!\d)|;/;

/** A sentence, as it is written, and the indicators whose trend it claims. */
export interface TrendClaim {
  readonly sentence: string;
  readonly indicators: readonly Indicator[];
}

/** The sentences of a text that claim a trend, judged clause by clause. A guess at language. */
export function trendClaims(text: string | null, indicators: readonly Indicator[]): TrendClaim[] {
  return (text ?? '')
    .split(/[。！？!?\n]/)
    .map((sentence) => ({
      sentence: sentence.trim(),
      indicators: claimedIn(identity(sentence), indicators),
    }))
    .filter((claim) => claim.indicators.length > 0);
}

function claimedIn(form: string, indicators: readonly Indicator[]): Indicator[] {
  if (form.search(TREND) < 0) return [];
  const groups = groupsOf(form, mentionsIn(form, indicators));
  return [...new Set(groups.filter(isClaimed).flatMap((group) => group.indicators))];
}

/** Indicators named together, what stands before them in their clause, and what is said after. */
interface Group {
  readonly indicators: Indicator[];
  readonly before: string;
  after: string;
}

function groupsOf(form: string, mentions: readonly Mention[]): Group[] {
  const groups: Group[] = [];
  let from = 0;
  mentions.forEach((mention, index) => {
    const between = form.slice(from, mention.start);
    const last = groups.at(-1);
    if (last && JOINED.test(between)) last.indicators.push(mention.indicator);
    else groups.push({ indicators: [mention.indicator], before: between, after: '' });
    const group = groups.at(-1);
    const next = mentions[index + 1]?.start;
    const after = form.slice(mention.end, next);
    // 「…及提升 K-2」: what stands right before another one is done to that.
    if (group) group.after = next === undefined ? after : after.replace(OBJECT_FOLLOWS, '');
    from = mention.end;
  });
  return groups;
}

function isAimAt(text: string, at: number): boolean {
  AIM.lastIndex = at;
  return AIM.test(text);
}

function isClaimed({ before, after }: Group, index: number): boolean {
  if (NO_TREND.test(after) || (index === 0 && NO_TREND.test(before))) return false;
  const [own = '', ...rest] = after.split(CLAUSE);
  // 「下降者為 K-1」 claims; 「提升 K-1」 is what somebody means to do.
  if (new RegExp(`(?:${TREND.source})(?:者|的|之指標)?[為有是計:]+$`).test(before)) return true;
  if (!isAimBefore(before) && claims(own).length > 0) return true;
  for (const clause of rest) {
    const found = claims(clause);
    const isOfOwn = (at: number) => NO_SUBJECT.test(clause.slice(0, at));
    if (found.some(isOfOwn)) return true;
    if (!NO_SUBJECT.test(clause)) return false;
  }
  return false;
}

/** 「為使 K-1 下降」, 「為降低 K-1 及提升…」: what follows is what is meant to be. */
function isAimBefore(before: string): boolean {
  const verb = OBJECT_FOLLOWS.exec(before);
  return AIM_BEFORE.test(before) || (verb !== null && isAimAt(before, verb.index));
}

/** Where a clause claims a trend. */
function claims(clause: string): number[] {
  return [...clause.matchAll(TREND)].map(({ index }) => index).filter((at) => !isAimAt(clause, at));
}
