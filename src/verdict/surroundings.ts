import type { PlainEvent } from '../history/events.js';
import { PartitionBook } from './partition-book.js';
import type { ActionReference } from './result.js';

export interface ActionRecord {
  readonly index: number;
  readonly kind: string;
  readonly beginLine: number;
  readonly beginUs: number;
  /** A heal of a whole, running cluster: it can have caused nothing. */
  readonly isIdle: boolean;
  target: string;
  verifiedUs: number | null;
  failure: string | null;
}

/** Where and under what circumstances something showed. */
export interface Scene {
  readonly line: number;
  readonly atUs: number;
  readonly reconnectLine: number | null;
  readonly action: ActionRecord | null;
  /** Nodes and faults then, e.g. "2 of 3 nodes up, partition in force". */
  readonly state: string;
}

/** Default net tick of RabbitMQ, within which it notices a lost peer; heartbeats have the same default. */
const noticeUs = 60_000_000;

/** Actions that give something back, or change a setting. What is lost was lost by another one. */
const undoing: ReadonlySet<string> = new Set([
  'heal',
  'start',
  'unpause',
  'fast',
  'consumer-start',
  'consumer-settle',
  'set-policy',
  'start-cluster',
  'revive',
  'start-app',
  'add-member',
  'end-alarm',
  'fast-disk',
  'clock-back',
]);

/** A node that has come up again has no fault of its broker left. */
const comesUp = ['start', 'restart', 'start-cluster', 'rolling-restart'] as const;

/** Actions whose nodes are up and yet do not do what healthy ones do, and which actions end that. */
const lasting: Readonly<Record<string, readonly string[]>> = {
  slow: ['fast'],
  flaky: ['fast'],
  duplicate: ['fast'],
  reorder: ['fast'],
  corrupt: ['fast'],
  'rate-limit': ['fast'],
  drain: ['revive', ...comesUp],
  'stop-app': ['start-app', ...comesUp],
  'memory-alarm': ['end-alarm', ...comesUp],
  'disk-alarm': ['end-alarm', ...comesUp],
  'slow-disk': ['fast-disk', ...comesUp],
};

/** Actions that leave the brokers alone, so that it is calm while they go on. */
const onlyClients: ReadonlySet<string> = new Set([
  'consumer-crash',
  'consumer-close',
  'consumer-cancel',
  'consumer-start',
  'consumer-settle',
  'consumer-storm',
  'publisher-crash',
  'publisher-close',
  'close-connections',
  'set-policy',
]);

interface Disturbance {
  readonly kind: string;
  readonly nodes: Set<string>;
  readonly until: readonly string[];
}

/** What the cluster and the chaos were doing, as the lines so far tell. */
export class Surroundings {
  readonly actions: ActionRecord[] = [];
  readonly partitions = new PartitionBook();
  readonly #nodes = new Map<string, string>();
  /** Nodes that are disturbed, by the action that does it, and the kinds of actions that end it. */
  readonly #disturbed = new Map<string, Disturbance>();
  /** An action on brokers goes on; what it has done to which is told only behind it. */
  #isUnderway = false;
  #calmSinceUs = Number.NEGATIVE_INFINITY;
  #wasCalm = true;

  /** An action that can have done something has begun: not just the heal of a whole cluster. */
  get hasChaosBegun(): boolean {
    return this.actions.some((action) => !action.isIdle);
  }

  /** No fault is in force. */
  get isCalm(): boolean {
    return this.#wasCalm;
  }

  /** No fault has been in force for longer than a broker takes to notice that a peer or client is gone. */
  isLongCalm(atUs: number): boolean {
    return this.#wasCalm && atUs - this.#calmSinceUs > noticeUs;
  }

  isDown(node: string): boolean {
    return (this.#nodes.get(node) ?? 'up') !== 'up';
  }

  scene(line: number, atUs: number, reconnectLine: number | null): Scene {
    const action = this.actions.findLast((known) => !known.isIdle) ?? null;
    return { line, atUs, reconnectLine, action, state: this.#state() };
  }

  /** For what was noticed only at the end: the last action that had begun at that time. */
  sceneBefore(line: number, atUs: number): Scene {
    const action = this.actions.findLast((known) => !known.isIdle && known.beginUs <= atUs) ?? null;
    return { line, atUs, reconnectLine: null, action, state: '' };
  }

  /** The last action before the line that can have cost messages: one that takes something away. */
  harmBefore(line: number): ActionRecord | null {
    return this.actions.findLast(({ kind, beginLine }) => beginLine <= line && !undoing.has(kind)) ?? null;
  }

  accept(event: PlainEvent): void {
    if (event.type === 'action') this.#action(event);
    else if (event.type === 'node') this.#nodes.set(event.subject, event.words[0] ?? 'up');
    else if (event.type === 'partition') this.partitions.accept(event);
    const calm = this.#measure();
    if (calm && !this.#wasCalm) this.#calmSinceUs = event.atUs;
    this.#wasCalm = calm;
  }

  #action({ subject, words: [step = '', kind = ''], values, line, atUs }: PlainEvent): void {
    const index = Number(subject);
    let action = this.actions.find((known) => known.index === index && known.kind === kind);
    if (action === undefined || (step === 'begin' && action.verifiedUs !== null)) {
      action = {
        index,
        kind,
        beginLine: line,
        beginUs: atUs,
        isIdle: kind === 'heal' && this.#wasCalm,
        target: values.target ?? '',
        verifiedUs: null,
        failure: null,
      };
      this.actions.push(action);
    }
    if (values.target !== undefined) action.target = values.target;
    if (step === 'begin') this.#isUnderway = !action.isIdle && !onlyClients.has(kind);
    else if (step === 'verified' || step === 'failed') this.#isUnderway = false;
    if (step === 'failed') action.failure = values.reason ?? values.evidence ?? 'no reason given';
    if (step === 'undone') this.#calmDown(values.target ?? 'all', (by) => by === subject);
    if (step !== 'verified') return;
    action.verifiedUs = atUs;
    if (action.target === '') return;
    if (kind === 'kill' || kind === 'stop') this.#nodes.set(action.target, 'down');
    else if (kind === 'pause') this.#nodes.set(action.target, 'paused');
    else if (kind === 'start' || kind === 'restart' || kind === 'unpause') {
      this.#nodes.set(action.target, 'up');
    }
    this.#calmDown(action.target, (_, until) => until.includes(kind));
    const until = lasting[kind];
    if (until) this.#disturbed.set(subject, { kind, nodes: new Set(action.target.split(',')), until });
  }

  /** What some actions did to nodes ends; `all` means every node. */
  #calmDown(target: string, isMeant: (action: string, until: readonly string[]) => boolean): void {
    for (const [action, { nodes, until }] of this.#disturbed) {
      if (!isMeant(action, until)) continue;
      for (const node of target.split(',')) nodes.delete(node);
      if (target === 'all' || nodes.size === 0) this.#disturbed.delete(action);
    }
  }

  #measure(): boolean {
    if (this.#isUnderway || this.partitions.current !== null || this.#disturbed.size > 0) return false;
    for (const state of this.#nodes.values()) if (state !== 'up') return false;
    return true;
  }

  #state(): string {
    const states = [...this.#nodes.values()];
    const parts: string[] = [];
    if (states.length > 0) {
      parts.push(`${states.filter((state) => state === 'up').length} of ${states.length} nodes up`);
    }
    if (this.partitions.current !== null) parts.push('partition in force');
    const isOfPackets = ({ until }: Disturbance) => until.includes('fast');
    const disturbed = [...this.#disturbed.values()];
    const nodes = new Set(disturbed.filter(isOfPackets).flatMap((each) => [...each.nodes]));
    if (nodes.size > 0) parts.push(`packets disturbed at ${[...nodes].join(', ')}`);
    for (const each of disturbed.filter((one) => !isOfPackets(one)))
      parts.push(`${each.kind} in force at ${[...each.nodes].join(', ')}`);
    return parts.join(', ');
  }
}

/** The result model's form of a scene's action. */
export function actionReference(scene: Scene): ActionReference | null {
  const { action, atUs } = scene;
  if (action === null) return null;
  // A kill shows before it has been verified: until then its beginning counts.
  const effectUs =
    action.verifiedUs !== null && action.verifiedUs <= atUs ? action.verifiedUs : action.beginUs;
  return {
    line: action.beginLine,
    index: action.index,
    kind: action.kind,
    target: action.target,
    secondsBefore: (atUs - effectUs) / 1e6,
  };
}
