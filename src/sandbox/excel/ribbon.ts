import { MessageCategory, type MessageEntry } from "./events";
import { WireObject } from "./wire/wireObject";

/** How the door hands a command to the add-in. */
export type CommandSink = (commandId: string, functionName: string, eventJson: string) => void;

const RUN_ACTION = 1000;

/** The ribbon buttons and keyboard shortcuts of the add-in, as Excel presses them. */
export class Ribbon {
  /** True once the add-in takes actions (shortcuts). */
  isReady = false;
  readonly #send: (entry: MessageEntry) => void;
  readonly #sinks = new Set<CommandSink>();
  readonly #running = new Map<string, (completed: CompletedCommand) => void>();
  #lastCommand = 0;

  constructor(send: (entry: MessageEntry) => void) {
    this.#send = send;
  }

  /** Presses the button whose FunctionName is given; resolves when the add-in calls event.completed(). */
  invokeCommand(functionName: string, { buttonId = functionName } = {}): Promise<CompletedCommand> {
    const id = `command-${++this.#lastCommand}`;
    const sink = [...this.#sinks].at(-1);
    if (!sink) return Promise.reject(new Error(`no add-in listens to ribbon buttons: ${functionName}`));
    return new Promise((resolve) => {
      this.#running.set(id, resolve);
      sink(id, functionName, JSON.stringify({ source: { id: buttonId } }));
    });
  }

  /** Presses the keyboard shortcut bound to an action; Excel is not told when it is done. */
  runAction(actionId: string): void {
    this.#send({ messageCategory: MessageCategory.action, messageType: RUN_ACTION, targetId: "", message: JSON.stringify([actionId]) });
  }

  /** Buttons pressed whose event.completed() has not been called. */
  get runningCommands(): number {
    return this.#running.size;
  }

  connect(sink: CommandSink): () => void {
    this.#sinks.add(sink);
    return () => this.#sinks.delete(sink);
  }

  complete(commandId: string, status: number, data: string): void {
    this.#running.get(commandId)?.({ status, data });
    this.#running.delete(commandId);
  }
}

export interface CompletedCommand {
  /** 0: done. */
  readonly status: number;
  readonly data: string;
}

/** The service by which the add-in says that its actions are associated. */
export class AddinInternalService extends WireObject {
  static override readonly className = "AddinInternalService";
  readonly ribbon: Ribbon;

  constructor(ribbon: Ribbon) {
    super();
    this.ribbon = ribbon;
  }

  notifyActionHandlerReady() {
    this.ribbon.isReady = true;
  }
}
