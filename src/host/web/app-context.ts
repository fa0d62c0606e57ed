import type { Host } from '../host';
import { requirementMatrix } from '../protocol/requirement-matrix';

export interface PaneContext {
  readonly appId: string;
  /** The version of ExcelApi this Excel is to have. */
  readonly api: string;
  readonly documentUrl: string;
  /** Of Excel's display; the data's stays zh-TW. */
  readonly language: string;
}

// OSF.AppName.ExcelWebApp, OSF.ClientMode.ReadWrite, OSF.OsfControlType.TaskPane.
const EXCEL_WEB_APP = 16;
const READ_WRITE = 1;
const TASK_PANE = 1;

/** Of the file there are copies as .xlsx; for a PDF it has no printer. */
const fileSets = { file: '1.1', compressedfile: '1.1' };

/** The answer to ContextActivationManager_getAppContextAsync. */
export function appContext(host: Host, context: PaneContext) {
  const { appId, api, documentUrl, language } = context;
  return {
    _id: appId,
    _appInstanceId: appId,
    _correlationId: appId,
    _appName: EXCEL_WEB_APP,
    _appVersion: 16,
    _appMinorVersion: 1,
    _hostFullVersion: '16.0.0.0',
    _appUILocale: language,
    _dataLocale: 'zh-TW',
    _docUrl: documentUrl,
    _clientMode: READ_WRITE,
    _osfControlType: TASK_PANE,
    _settings: storedSettings(host),
    _reason: 0,
    _eToken: '',
    _appDomains: [],
    _requirementMatrix: requirementMatrix(api, fileSets),
  };
}

/** Document settings as `[name, JSON text]`. */
export function storedSettings(host: Host): [string, string][] {
  const { settings } = host.model;
  return settings.keys().map((key) => [key, JSON.stringify(settings.get(key) ?? null)]);
}
