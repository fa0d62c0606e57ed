import type { BrowserContext } from 'playwright-core';

/**
 * Told of whatever a page or its frames ask of another place than the site, and of whatever the
 * policy of the site stops; to stay empty. Begins before any page is opened.
 */
export async function keptInside(context: BrowserContext, site: string): Promise<string[]> {
  const strayed: string[] = [];
  const { origin } = new URL(site);
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (!['blob:', 'data:'].includes(protocol) && asked !== origin) strayed.push(request.url());
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => strayed.push(socket.url()));
  });
  await context.exposeFunction('toldOfPolicy', (violation: string) => {
    strayed.push(violation);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { toldOfPolicy } = globalThis as unknown as { toldOfPolicy(text: string): void };
      toldOfPolicy(`${event.effectiveDirective} ${event.blockedURI} in ${location.pathname}`);
    });
  });
  context.on('console', (message) => {
    // A header nobody understands, or a word in it, is told here alone.
    if (/policy/i.test(message.text())) strayed.push(message.text());
  });
  return strayed;
}
