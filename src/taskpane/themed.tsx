import { useLayoutEffect, useSyncExternalStore, type ReactNode } from 'react';
import {
  FluentProvider,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { isDarkTheme, onThemeChange } from './office/is-dark-theme';

const FONTS =
  "'Segoe UI', 'Microsoft JhengHei UI', 'Microsoft JhengHei', 'PingFang TC', 'Noto Sans CJK TC', sans-serif";

const inChinese = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS });
const light = inChinese(webLightTheme);
const dark = inChinese(webDarkTheme);

/** Light or dark as Excel is, also when that changes. */
export function Themed({ children }: { children: ReactNode }) {
  const isDark = useSyncExternalStore(onThemeChange, isDarkTheme);
  // What the browser draws itself: scroll bars, lists of choices, the ground before anything is drawn.
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return <FluentProvider theme={isDark ? dark : light}>{children}</FluentProvider>;
}
