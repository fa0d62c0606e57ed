export interface PaneAddress {
  /** The pane's page: HTTPS and of this page's own host name, or office.js will not trust us. */
  readonly url: string;
  readonly conversationId: string;
  /** The add-in's id, from its manifest. */
  readonly appId: string;
  /** Of Excel's display, as zh-TW. */
  readonly language: string;
}

// host$platform$version$language$correlation$dialog$…, as Excel on the web names its frames.
const hostInfo = (language: string) => `Excel$Web$16.01$${language}$1$$$0`;

/**
 * A frame for the pane. office.js learns where it is from the frame's name, which must be there
 * before the page begins to load.
 */
export function createPaneFrame(page: Document, address: PaneAddress) {
  const { url, conversationId, appId, language } = address;
  const frame = page.createElement('iframe');
  frame.name = JSON.stringify({
    hostInfo: hostInfo(language),
    xdmInfo: `${conversationId}|${appId}|${page.location.origin}`,
    serializerVersion: '1',
  });
  frame.title = '增益集';
  frame.src = url;
  return frame;
}
