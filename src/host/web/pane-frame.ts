export interface PaneAddress {
  /** The pane's page: HTTPS and of this page's own host name, or office.js will not trust us. */
  readonly url: string;
  readonly conversationId: string;
  /** The add-in's id, from its manifest. */
  readonly appId: string;
}

// host$platform$version$language$correlation$dialog$…, as Excel on the web names its frames.
const HOST_INFO = 'Excel$Web$16.01$zh-TW$1$$$0';

/**
 * A frame for the pane. office.js learns where it is from the frame's name, which must be there
 * before the page begins to load.
 */
export function createPaneFrame(page: Document, { url, conversationId, appId }: PaneAddress) {
  const frame = page.createElement('iframe');
  frame.name = JSON.stringify({
    hostInfo: HOST_INFO,
    xdmInfo: `${conversationId}|${appId}|${page.location.origin}`,
    serializerVersion: '1',
  });
  frame.title = '增益集';
  frame.src = url;
  return frame;
}
