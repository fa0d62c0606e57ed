import packageJson from '../../package.json';
import { diagnosticsText } from './diagnostics';
import { describeEnvironment } from './office/describe-environment';

export const { version } = packageJson;

export function paneDiagnostics(fault?: unknown): string {
  return diagnosticsText({
    version,
    browser: navigator.userAgent,
    environment: describeEnvironment(),
    fault,
  });
}
