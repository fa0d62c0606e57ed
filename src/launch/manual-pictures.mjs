// npm run manual-pictures [-- NAME…]: the pictures of the manuals, taken anew of the sample on a
// fixed day. It fails where a place that a manual shows is not found. With names, those alone are
// written.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCamera } from './pictures/camera.mjs';
import { paperPictures } from './pictures/papers.mjs';
import { paneWalk } from './pictures/walk.mjs';
import { certificate } from './steps/certificate.mjs';
import { command, inProject, say } from './steps/project.mjs';
import { serve } from './steps/serve.mjs';
import { siteAndBrowser } from './steps/site-and-browser.mjs';

await command(async () => {
  const executablePath = await siteAndBrowser();
  const { key, cert } = await certificate();
  const folder = mkdtempSync(path.join(tmpdir(), 'isms-pictures-'));
  const server = await serve({ folder: inProject('build', 'web'), port: 0, key, cert });
  const camera = await openCamera({
    executablePath,
    address: `https://localhost:${server.port}/`,
    folder: inProject('docs', 'manual', 'pictures'),
    only: process.argv.slice(2),
  });
  try {
    await paneWalk(camera, folder);
    await paperPictures(camera, folder);
    const { count, bytes } = camera.told();
    say(`已產生 ${count} 張圖，共 ${Math.round(bytes / 1024)} KB。`);
  } finally {
    await camera.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
