const DARK = '(prefers-color-scheme: dark)';

/**
 * Whether Excel's own theme is dark. LTSC leaves parts of it out and Excel on the web all of it:
 * then what the user has chosen for the whole machine decides.
 */
export function isDarkTheme(): boolean {
  const theme = themeOfExcel();
  const background = theme?.bodyBackgroundColor;
  if (background && /^#[0-9a-f]{6}$/i.test(background)) return luminance(background) < 0.5;
  return theme?.isDarkTheme ?? window.matchMedia(DARK).matches;
}

/** Nobody is told when Excel's theme changes: it is looked at when the person comes back to the pane. */
export function onThemeChange(look: () => void): () => void {
  const scheme = window.matchMedia(DARK);
  scheme.addEventListener('change', look);
  window.addEventListener('focus', look);
  return () => {
    scheme.removeEventListener('change', look);
    window.removeEventListener('focus', look);
  };
}

/** Undefined as long as Excel has not answered, and where it says nothing. */
function themeOfExcel(): Partial<Office.OfficeTheme> | undefined {
  const office = (window as { readonly Office?: { readonly context?: Partial<Office.Context> } })
    .Office;
  return office?.context?.officeTheme;
}

/** 0 (black) to 1 (white), weighted as the eye sees it. */
function luminance(hex: string): number {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return 0.299 * part(1) + 0.587 * part(3) + 0.114 * part(5);
}
