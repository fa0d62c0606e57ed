import { invalidArgument } from '../protocol/host-error';
import { ObjectType } from '../protocol/object-type';

const STATES = ['Background', 'Visible'] as const;
type State = (typeof STATES)[number];

/** The page of one add-in: whether its pane can be seen, and which ribbon commands it is at. */
export class AppRuntime {
  private current: State = 'Visible';
  private readonly commands = new Set<string>();

  /** Told when the add-in shows or hides its pane. */
  onState: (state: State) => void = () => undefined;

  get state(): State {
    return this.current;
  }

  /** The user shows or closes the pane. */
  set isShown(shown: boolean) {
    this.current = shown ? 'Visible' : 'Background';
  }

  beginCommand(id: string): void {
    this.commands.add(id);
  }

  endCommand(id: string): void {
    this.commands.delete(id);
  }

  /**
   * As the add-in asks. Until its ribbon command is completed Excel for Windows shows no pane, and
   * says nothing of it (OfficeDev/office-js 3250).
   */
  request(state: State): void {
    if (this.commands.size > 0 && state === 'Visible') return;
    this.current = state;
    this.onState(state);
  }
}

/** Behind `Office.addin.showAsTaskpane` and `hide`. */
export const appRuntimeType = new ObjectType<AppRuntime>('AppRuntimeService', {
  methods: {
    GetAppRuntimeState: (runtime) => runtime.state,
    SetAppRuntimeState: (runtime, args) => {
      const state = STATES.find((each) => each === args.any(0));
      if (!state) throw invalidArgument('There is no such state.');
      runtime.request(state);
      return null;
    },
  },
});
