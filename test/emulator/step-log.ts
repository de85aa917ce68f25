import { relative } from 'node:path';
import { parseCommand, type WorkflowCommand } from './command-parser.js';
import type { Masks } from './masks.js';

export interface RecordedAnnotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title: string;
  /** Relative to the workspace; empty: none. */
  readonly file: string;
  readonly line: number | null;
  readonly properties: Readonly<Record<string, string>>;
}

const maxRecordedPerLevel = 10;
const maxMessageLength = 4096;
const commandNames = [
  ...['add-mask', 'add-path', 'add-matcher', 'remove-matcher', 'debug', 'error', 'warning', 'notice'],
  ...['group', 'endgroup', 'echo', 'save-state', 'set-env', 'set-output', 'stop-commands'],
];

/** What the runner makes of the lines a step prints. */
export class StepLog {
  readonly lines: string[] = [];
  readonly annotations: RecordedAnnotation[] = [];
  /** Annotations beyond the limit: printed, but recorded nowhere. */
  dropped = 0;
  /** Annotations whose message was cut. */
  cut = 0;
  /** Every command that acted, so that a test can say which ones may. */
  readonly commands: WorkflowCommand[] = [];
  private readonly registered = new Set(commandNames);
  private stopToken: string | null = null;

  constructor(
    private readonly workspace: string,
    readonly masks: Masks,
  ) {}

  /** One line of stdout or stderr. */
  accept(line: string): void {
    const command = parseCommand(line, this.registered);
    if (command && this.act(command)) return;
    this.lines.push(this.masks.apply(line));
  }

  /** An annotation, from a command or from the runner itself. */
  annotate(
    level: RecordedAnnotation['level'],
    data: string,
    properties: WorkflowCommand['properties'],
  ): void {
    const masked = this.masks.apply(data);
    this.lines.push(`##[${level}]${masked}`);
    if (this.annotations.filter((recorded) => recorded.level === level).length >= maxRecordedPerLevel) {
      this.dropped += 1;
      return;
    }
    if (masked.length > maxMessageLength) this.cut += 1;
    const file = properties.file ?? '';
    const line = Number(properties.line);
    this.annotations.push({
      level,
      message: masked.slice(0, maxMessageLength),
      title: this.masks.apply(properties.title ?? ''),
      file: file.startsWith(`${this.workspace}/`) ? relative(this.workspace, file) : file,
      line: Number.isInteger(line) && line > 0 ? line : null,
      properties,
    });
  }

  /** False when the line is only text after all, because commands are stopped. */
  private act(command: WorkflowCommand): boolean {
    if (this.stopToken !== null) {
      if (command.name !== this.stopToken) return false;
      this.registered.delete(this.stopToken);
      this.stopToken = null;
      return true;
    }
    this.commands.push(command);
    switch (command.name) {
      case 'error':
      case 'warning':
      case 'notice':
        this.annotate(command.name, command.data, command.properties);
        break;
      case 'add-mask':
        this.masks.add(command.data);
        break;
      case 'stop-commands':
        this.stopCommands(command.data);
        break;
      case 'group':
        this.lines.push(`##[group]${this.masks.apply(command.data)}`);
        break;
    }
    return true;
  }

  private stopCommands(token: string): void {
    const name = token.toLowerCase();
    if (name === '' || this.registered.has(name)) {
      this.annotate('error', `Invalid stop token '${token}'`, {});
      return;
    }
    this.stopToken = name;
    this.registered.add(name);
    this.masks.add(token);
  }
}
