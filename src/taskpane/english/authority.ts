/** What asks for something, where it is not a clause alone. */
const NAMED: Readonly<Record<string, string>> = {
  實務作法: 'good practice',
  會議文書實務: 'practice of meeting papers',
  公文撰作解析: 'the guide to official writing 「公文撰作解析」',
  'RACI 原則': 'the RACI principle',
  資通安全管理法施行細則有關改善報告之規定:
    'the Enforcement Rules of the Cyber Security Management Act, on improvement reports',
  院臺秘字第0930089122號函: 'the letter of the Executive Yuan 「院臺秘字第0930089122號」',
  程序封面: 'procedure, cover',
  程序文件日期: 'procedure, its date',
  程序附件二的成員姓名寫法: 'procedure, how 「附件二」 writes names',
  '程序壹、二（伍、二僅列適用性與有效性）':
    'procedure 「壹、二」 (「伍、二」 names only suitability and effectiveness)',
  '程序伍、一、(一)3(2)「政風處」與附件二「政風室」用語不一':
    'procedure 「伍、一、(一)3(2)」 「政風處」, where 「附件二」 has 「政風室」',
  '程序伍、一、(二)各款編號': 'procedure 「伍、一、(二)」, the letters of its duties',
  'ISO/IEC 27001 9.2.2 稽核之客觀與公正':
    'ISO/IEC 27001 9.2.2, objectivity and impartiality of audits',
};

/** A clause as the procedure counts: 伍、一、(二)3(1)F */
const CLAUSE = /^[、，]?([壹貳參肆伍陸柒捌附][^「」]*|\([一二三四五]\)[^「」]*)$/;

/** 「程序伍、二、(一)；ISO/IEC 27001 9.2.2」 in English; undefined where the text is nothing of the kind. */
export function englishAuthority(text: string): string | undefined {
  const parts = text.split('；').map((part, at) => ofPart(part, at > 0));
  return parts.some((part) => part === undefined) ? undefined : parts.join('; ');
}

function ofPart(part: string, isLater: boolean): string | undefined {
  const named = NAMED[part];
  if (named !== undefined) return named;
  if (/^(?:CNS|ISO)[\w/: .、]*$/.test(part)) return part.replaceAll('、', ', ');
  const isProcedure = part.startsWith('程序');
  if (!isProcedure && !isLater) return undefined;
  // What it quotes stays as it is quoted.
  const pieces = part
    .replace(/^程序/, '')
    .split(/(「[^「」]*」)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece.startsWith('「')) return piece;
      const clause = CLAUSE.exec(piece)?.[1];
      return clause && `「${clause}」`;
    });
  if (pieces.includes(undefined)) return undefined;
  return `${isProcedure ? 'procedure ' : ''}${pieces.join(' ')}`;
}
