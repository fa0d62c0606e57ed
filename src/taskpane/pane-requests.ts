/** What a ribbon button asks of the pane, or a part of the pane that stands before the others. */
export type PaneRequest =
  'overview' | 'check' | 'agenda' | 'overdue' | 'clear' | 'newFinding' | 'papers' | 'help';

type Serve = (request: PaneRequest) => Promise<void>;

interface Waiting {
  readonly request: PaneRequest;
  readonly resume: () => void;
  readonly drop: () => void;
}

/**
 * The way from the ribbon's buttons to the pane: both run on one page. What is asked before the
 * pane is there waits for it; where the pane cannot take anything it ends.
 */
export class PaneRequests {
  private serve: Serve | undefined;
  private dropped: ((request: PaneRequest) => void) | undefined;
  private waiting: Waiting[] = [];
  private readonly asked = new Map<PaneRequest, Promise<void>>();

  /**
   * Resolves when the pane has done it or has said that it cannot; the pane shows failures itself.
   * What is asked again before that is the same request: an impatient second click.
   */
  ask(request: PaneRequest): Promise<void> {
    const same = this.asked.get(request);
    if (same) return same;
    const asked = this.take(request).finally(() => this.asked.delete(request));
    this.asked.set(request, asked);
    return asked;
  }

  /** Gives a function that ends the service. */
  answerWith(serve: Serve): () => void {
    this.serve = serve;
    this.dropped = undefined;
    for (const { resume } of this.waiting.splice(0)) resume();
    return () => {
      if (this.serve === serve) this.serve = undefined;
    };
  }

  /** Until the pane answers: what waits ends, and what comes, each told to `onDropped`. */
  drop(onDropped: (request: PaneRequest) => void): void {
    if (this.serve) return;
    this.dropped = onDropped;
    for (const { request, drop } of this.waiting.splice(0)) {
      onDropped(request);
      drop();
    }
  }

  private async take(request: PaneRequest): Promise<void> {
    while (!this.serve) {
      if (this.dropped) {
        this.dropped(request);
        return;
      }
      const isDropped = await new Promise<boolean>((resolve) => {
        this.waiting.push({
          request,
          resume: () => resolve(false),
          drop: () => resolve(true),
        });
      });
      if (isDropped) return;
    }
    await this.serve(request);
  }
}

export const paneRequests = new PaneRequests();
