/** The papers of a workbook's agenda, for who writes them without having to lay them out. */
export const papersFile = (file: string): string => `${file}.papers.json`;

/** Where a job leaves the workbook that it saved. */
export const resultFile = (file: string, job: string): string => `${file}.${job}.xlsx`;
