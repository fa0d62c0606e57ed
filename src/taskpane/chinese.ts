/** What stands in papers and tables is Chinese in both languages, which whoever hears the page has to be told. */
export const CHINESE = 'zh-Hant-TW';
