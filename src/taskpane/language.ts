/** The languages that the pane speaks; papers and data are Chinese in both. */
export type Language = 'zh' | 'en';

let spoken: Language = 'zh';

/** Chinese for every Chinese tag (BCP 47), English for any other and for none. */
export function languageOf(tag: string | undefined): Language {
  return /^zh\b/i.test(tag ?? '') ? 'zh' : 'en';
}

/** Must be called before a module with words is evaluated: what has its words keeps them. */
export function speak(language: Language): void {
  spoken = language;
}

export function spokenLanguage(): Language {
  return spoken;
}

/** The words of the language that is spoken when the module is evaluated; both are of one type. */
export function inLanguage<T>(zh: T, en: NoInfer<T>): T {
  return spoken === 'zh' ? zh : en;
}
