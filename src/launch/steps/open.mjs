import { spawn } from 'node:child_process';
import { onPath } from './browser.mjs';

/** Opens the address in the user's browser; does nothing where there is no screen, or in CI. */
export function openInBrowser(address) {
  const opener = process.env.CI ? undefined : openerOf(process.platform);
  if (!opener) return;
  const child = spawn(opener[0], [...opener.slice(1), address], {
    stdio: 'ignore',
    detached: true,
  });
  // The address is on the terminal already.
  child.on('error', () => undefined);
  child.unref();
}

function openerOf(platform) {
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  if (platform === 'darwin') return ['open'];
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return hasScreen && onPath('xdg-open') ? ['xdg-open'] : undefined;
}
