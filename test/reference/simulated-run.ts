/**
 * A simulated broker and its clients, with a truth that is known: what it did wrong on purpose, if anything.
 * It tests the checker; it says nothing of any real broker.
 */
import type { SessionId } from '../../src/history/events.js';
import { createHistoryWriter, type HistoryWriter } from '../../src/history/writer.js';

export const plants = [
  'loss',
  'order',
  'unflagged',
  'never-published',
  'returned-delivered',
  'corrupt',
  'foreign',
  'sac-overlap',
] as const;
export type Plant = (typeof plants)[number];

export interface SimulatedRun {
  readonly text: string;
  /** The numbers of publisher `a` that the plant is about; null: nothing was planted. */
  readonly planted: readonly number[] | null;
}

interface Item {
  readonly number: number;
  readonly attempt: number;
  redelivered: boolean;
  delivered: boolean;
  confirmed: boolean;
}

interface Client {
  readonly name: string;
  session: number;
  isUp: boolean;
  unacked: Item[];
  /** Acked since its last delivery: such acks may not have counted. */
  justAcked: Item[];
}

const prefetch = 5;
const maxSteps = 300;

/** `random` gives numbers from 0 up to 1. The same numbers give the same run. */
export function simulate(random: () => number, plant: Plant | null): SimulatedRun {
  const run = new Simulation(random);
  const plantAt = 60 + run.below(150);
  let planted: readonly number[] | null = null;
  for (let step = 0; step < maxSteps; step += 1) {
    run.step();
    if (plant !== null && planted === null && step >= plantAt) planted = run.plant(plant);
  }
  return { text: run.finish(), planted };
}

class Simulation {
  private text = '';
  private us = 0;
  private readonly writer: HistoryWriter;
  private readonly mode: 'single' | 'sac' | 'competing';
  private readonly republishes: boolean;
  private readonly clients: Client[];
  private publisherSession = 1;
  private next = 1;
  private inFlight: { item: Item; arrived: 'no' | 'queued' | 'returned' | 'nacked' }[] = [];
  private queue: Item[] = [];
  private readonly refused: Item[] = [];
  /** Numbers published more than once. */
  private readonly several = new Set<number>();
  private actions = 0;

  constructor(private readonly random: () => number) {
    this.writer = createHistoryWriter({
      write: (piece) => {
        this.text += piece;
      },
      nowUs: () => {
        this.us += 1 + this.below(3);
        return this.us;
      },
      header: { run: 'r', scenario: 's', seed: 1, startedAt: 'now', values: {} },
    });
    this.mode = (['single', 'sac', 'competing'] as const)[this.below(3)] ?? 'single';
    this.republishes = random() < 0.5;
    const names = this.mode === 'single' ? ['c1'] : ['c1', 'c2'];
    this.writer.event('lane', 'q', [], { type: 'quorum', sac: this.mode === 'sac' });
    this.writer.event('publisher', 'a', [], { lane: 'q' });
    for (const name of names) this.writer.event('consumer', name, [], { lane: 'q', prefetch });
    this.clients = names.map((name) => ({ name, session: 0, isUp: false, unacked: [], justAcked: [] }));
    this.writer.event('connected', 'a/1', [], { node: 'n1' });
    for (const client of this.clients) this.connect(client);
  }

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  step(): void {
    this.us += this.random() < 0.05 ? 300_000 : this.below(4000);
    const dice = this.random();
    if (dice < 0.3) this.publish(1 + this.below(6));
    else if (dice < 0.5) this.arrive(1 + this.below(6));
    else if (dice < 0.62) this.confirm();
    else if (dice < 0.8) this.deliver(1 + this.below(6));
    else if (dice < 0.93) this.ack();
    else if (dice < 0.96) this.loseConsumer();
    else if (dice < 0.98) this.losePublisher();
    else this.breakNode();
  }

  private get by(): SessionId {
    return { client: 'a', session: this.publisherSession };
  }

  private publish(count: number): void {
    for (let index = 0; index < count; index += 1) this.publishOne(this.next++);
  }

  private publishOne(number: number): void {
    const item = {
      number,
      attempt: this.publisherSession,
      redelivered: false,
      delivered: false,
      confirmed: false,
    };
    this.writer.publish('published', this.by, number);
    this.inFlight.push({ item, arrived: 'no' });
  }

  private arrive(count: number): void {
    for (const entry of this.inFlight.filter(({ arrived }) => arrived === 'no').slice(0, count)) {
      const dice = this.random();
      entry.arrived = dice < 0.03 ? 'returned' : dice < 0.05 ? 'nacked' : 'queued';
      if (entry.arrived === 'queued') this.queue.push(entry.item);
      if (entry.arrived === 'returned') this.writer.publish('returned', this.by, entry.item.number);
    }
  }

  private confirm(): void {
    while (this.inFlight[0] !== undefined && this.inFlight[0].arrived !== 'no') {
      const { item, arrived } = this.inFlight.shift() as (typeof this.inFlight)[number];
      if (arrived === 'returned') this.refused.push(item);
      item.confirmed = arrived === 'queued';
      this.writer.publish(arrived === 'nacked' ? 'nacked' : 'confirmed', this.by, item.number);
    }
  }

  private session(client: Client): SessionId {
    return { client: client.name, session: client.session };
  }

  private name(client: Client): string {
    return `${client.name}/${client.session}`;
  }

  private connect(client: Client): void {
    client.session += 1;
    client.isUp = true;
    this.writer.event('connected', this.name(client), [], { node: 'n1' });
    this.writer.event('consuming', this.name(client));
  }

  private receivers(): Client[] {
    const up = this.clients.filter((client) => client.isUp);
    return this.mode === 'sac' ? up.slice(0, 1) : up;
  }

  private deliver(count: number): void {
    for (let index = 0; index < count; index += 1) {
      const free = this.receivers().filter((client) => client.unacked.length < prefetch);
      const client = free[this.below(free.length)];
      const item = client === undefined ? undefined : this.queue.shift();
      if (client === undefined || item === undefined) return;
      this.deliverTo(client, item);
    }
  }

  private deliverTo(client: Client, item: Item): void {
    this.writer.delivered(this.session(client), 'a', item.number, item.redelivered, item.attempt);
    item.delivered = true;
    client.unacked.push(item);
    client.justAcked = [];
  }

  private ack(): void {
    const holding = this.clients.filter((client) => client.isUp && client.unacked.length > 0);
    const client = holding[this.below(holding.length)];
    if (client === undefined) return;
    for (const item of client.unacked.splice(0, 1 + this.below(client.unacked.length))) {
      this.writer.settled('acked', this.session(client), 'a', item.number);
      client.justAcked.push(item);
    }
  }

  /** What it held, the acks that did not count and what was on its way go back to the head, flagged. */
  private close(client: Client): void {
    const onItsWay =
      this.receivers().includes(client) && this.mode !== 'competing'
        ? this.queue.splice(0, this.below(prefetch - Math.min(prefetch, client.unacked.length) + 1))
        : [];
    const uncounted = this.random() < 0.3 ? client.justAcked : [];
    const back = [...uncounted, ...client.unacked, ...onItsWay];
    for (const item of back) item.redelivered = true;
    this.queue.unshift(...back);
    client.unacked = [];
    client.justAcked = [];
    client.isUp = false;
    this.writer.event('disconnected', this.name(client), [], { reason: 'gone' });
  }

  private loseConsumer(): void {
    const client = this.clients[this.below(this.clients.length)] as Client;
    if (client.isUp) this.close(client);
    this.us += this.below(500_000);
    this.connect(client);
    // A consumer that comes back queues up behind the others.
    this.clients.push(...this.clients.splice(this.clients.indexOf(client), 1));
  }

  private losePublisher(): void {
    const open = this.inFlight;
    this.inFlight = [];
    for (const { item, arrived } of open) {
      if (arrived === 'no' && this.random() < 0.5) this.queue.push(item);
      this.writer.publish('unknown', this.by, item.number);
    }
    this.writer.event('disconnected', `a/${this.publisherSession}`, [], { reason: 'gone' });
    this.publisherSession += 1;
    this.writer.event('connected', `a/${this.publisherSession}`, [], { node: 'n2' });
    for (const { item } of this.republishes ? open : []) {
      this.several.add(item.number);
      this.publishOne(item.number);
    }
  }

  private breakNode(): void {
    const index = String(this.actions++);
    this.writer.event('action', index, ['begin', 'kill'], { target: 'n3' });
    this.writer.event('node', 'n3', ['down']);
    this.writer.event('action', index, ['verified', 'kill'], { target: 'n3', evidence: 'gone' });
    this.writer.event('node', 'n3', ['up']);
  }

  /** Does it wrong once; null when the moment does not allow it. */
  plant(plant: Plant): readonly number[] | null {
    const [active] = this.receivers();
    if (active === undefined) return null;
    const other = this.clients.find((client) => client.isUp && client !== active);
    // Sessions on both sides of a plant, or two attempts of a number, would make it legal.
    const isFresh = (item: Item) =>
      !item.delivered &&
      !item.redelivered &&
      item.attempt === this.publisherSession &&
      !this.several.has(item.number);
    const fresh = this.queue.filter(isFresh);
    const head = this.queue.slice(0, 3).every(isFresh) ? fresh : [];
    switch (plant) {
      case 'loss': {
        const lost = fresh.find((item) => item.confirmed);
        if (lost === undefined) return null;
        this.queue = this.queue.filter((item) => item !== lost);
        return [lost.number];
      }
      case 'order': {
        if (this.mode !== 'single' || head.length < 3) return null;
        const [late, ...earlier] = head.slice(0, 3) as [Item, Item, Item];
        this.queue = this.queue.filter((item) => item !== late && !earlier.includes(item));
        for (const item of [...earlier, late]) this.deliverTo(active, item);
        return [late.number];
      }
      case 'unflagged': {
        const again = active.unacked.find((item) => !item.redelivered);
        if (again === undefined) return null;
        this.writer.delivered(this.session(active), 'a', again.number, false, again.attempt);
        return [again.number];
      }
      case 'never-published':
        this.writer.delivered(this.session(active), 'a', 100_000, false, 1);
        return [100_000];
      case 'returned-delivered': {
        const item = this.refused.find(({ number }) => !this.several.has(number));
        if (item === undefined) return null;
        this.writer.delivered(this.session(active), 'a', item.number, true, item.attempt);
        return [item.number];
      }
      case 'corrupt':
      case 'foreign':
        this.writer.event(plant, this.name(active), [], { reason: 'planted' });
        return [];
      case 'sac-overlap': {
        if (this.mode !== 'sac' || other === undefined || head.length < 3) return null;
        const [first, second, third] = head as [Item, Item, Item];
        this.queue = this.queue.filter((item) => ![first, second, third].includes(item));
        this.deliverTo(active, first);
        this.deliverTo(other, second);
        this.deliverTo(active, third);
        this.writer.flushOpen();
        return [third.number];
      }
    }
  }

  finish(): string {
    this.arrive(this.inFlight.length);
    this.confirm();
    this.writer.event('drain', 'begin');
    for (const client of this.clients) if (client.isUp) this.close(client);
    this.writer.event('consumer', 'drain', [], { lane: 'q', prefetch: 100, drain: true });
    const drain: Client = { name: 'drain', session: 0, isUp: false, unacked: [], justAcked: [] };
    this.connect(drain);
    for (const item of this.queue) {
      this.deliverTo(drain, item);
      this.writer.settled('acked', this.session(drain), 'a', item.number);
    }
    this.writer.event('drain', 'concluded', ['q'], { by: 'empty' });
    this.writer.end('complete');
    return this.text;
  }
}
