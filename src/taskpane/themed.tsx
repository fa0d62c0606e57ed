import { useLayoutEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import {
  FluentProvider,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { type Language, spokenLanguage } from './language';
import { isDarkTheme, onThemeChange } from './office/is-dark-theme';

const CHINESE = "'Microsoft JhengHei UI', 'Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC'";

/** Where Segoe UI is not, the quotation marks of Chinese fonts are as wide as a character: not in English. */
const FONTS: Record<Language, string> = {
  zh: `'Segoe UI', ${CHINESE}, sans-serif`,
  en: `'Segoe UI', -apple-system, 'Helvetica Neue', Arial, ${CHINESE}, sans-serif`,
};

const inFonts = (theme: Theme, language: Language): Theme => ({
  ...theme,
  fontFamilyBase: FONTS[language],
});

/** Light or dark as Excel is, also when that changes. */
export function Themed({ children }: { children: ReactNode }) {
  const isDark = useSyncExternalStore(onThemeChange, isDarkTheme);
  // What the browser draws itself: scroll bars, lists of choices, the ground before anything is drawn.
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  // Settled anew when Excel has answered, after this was loaded.
  const language = spokenLanguage();
  const theme = useMemo(
    () => inFonts(isDark ? webDarkTheme : webLightTheme, language),
    [isDark, language],
  );
  return <FluentProvider theme={theme}>{children}</FluentProvider>;
}
