import { languageOf, speak } from './language';
import { connect } from './office/connect';
import { languageBefore } from './office/language-before';
import type { StartState } from './start-notice';

/** Excel may never answer (platform facts 3.8): after this long the pane says so. */
const PATIENCE_MS = 5000;

/** Excel mostly answers at once: before this nothing is drawn that gives way again. */
const QUIET_MS = 200;

/** Words belong to modules, so the language is settled before the modules that have words are loaded. */
function settleLanguage(tag: string): void {
  const language = languageOf(tag);
  speak(language);
  document.documentElement.lang = language === 'zh' ? 'zh-Hant-TW' : 'en';
}

/** What the page was last told to show: a part of it that arrives late takes nothing's place. */
let shown: StartState | 'pane';

async function showNotice(state: StartState): Promise<void> {
  shown = state;
  const { showStart } = await import(/* webpackChunkName: "start" */ './start-page');
  if (shown === state) showStart(state);
}

async function start(): Promise<void> {
  settleLanguage(languageBefore(window));
  // In the first scripts, for what is fetched only after Excel has answered comes later by all of its way;
  // none of it runs before it is asked for. This has no words: it may while Excel is asked.
  const framework = import(/* webpackMode: "eager" */ './show');
  const waiting = setTimeout(() => void showNotice('waiting'), QUIET_MS);
  const watchdog = setTimeout(() => void showNotice('late'), PATIENCE_MS);
  const connection = await connect();
  clearTimeout(waiting);
  clearTimeout(watchdog);
  // An answer that comes after the watchdog is still an answer.
  if (connection !== 'ready') {
    await showNotice(connection);
    return;
  }
  settleLanguage(Office.context.displayLanguage);
  const [{ showPane }] = await Promise.all([
    import(/* webpackMode: "eager" */ './pane-page'),
    framework,
  ]);
  shown = 'pane';
  showPane();
}

// An old web view has its own page, by unsupported.js; it never gets as far as this file.
void start();
