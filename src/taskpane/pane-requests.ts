/** What a ribbon button asks of the pane. */
export type PaneRequest = 'check' | 'agenda';

/**
 * The way from the ribbon's buttons to the pane: both run on one page. What is asked before the
 * pane is there waits for it.
 */
export class PaneRequests {
  private serve: ((request: PaneRequest) => Promise<void>) | undefined;
  private waiting: (() => void)[] = [];

  /** Resolves when the pane has done it; the pane shows failures itself. */
  async ask(request: PaneRequest): Promise<void> {
    while (!this.serve) await new Promise<void>((resolve) => this.waiting.push(resolve));
    await this.serve(request);
  }

  /** Gives a function that ends the service. */
  answerWith(serve: (request: PaneRequest) => Promise<void>): () => void {
    this.serve = serve;
    for (const resume of this.waiting.splice(0)) resume();
    return () => {
      if (this.serve === serve) this.serve = undefined;
    };
  }
}

export const paneRequests = new PaneRequests();
