/** The sentence of each rule by its id, from the rows 「| MEM-01 | E | … |」 of RULES.md. */
export function ruleSentences(document: string): ReadonlyMap<string, string> {
  return new Map(
    document.split('\n').flatMap((line) => {
      const [, id = '', , sentence = ''] = line.split('|').map((cell) => cell.trim());
      return /^[A-Z]+-\d\d$/.test(id) ? [[id, sentence] as const] : [];
    }),
  );
}
