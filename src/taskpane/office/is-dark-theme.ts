/**
 * Whether Excel's own theme is dark. LTSC leaves parts of it out and Excel on the web all of it:
 * then what the user has chosen for the whole machine decides.
 */
export function isDarkTheme(): boolean {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const background = theme?.bodyBackgroundColor;
  if (background && /^#[0-9a-f]{6}$/i.test(background)) return luminance(background) < 0.5;
  return theme?.isDarkTheme ?? window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** 0 (black) to 1 (white), weighted as the eye sees it. */
function luminance(hex: string): number {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return 0.299 * part(1) + 0.587 * part(3) + 0.114 * part(5);
}
