import type { DeliverEvent, HistoryEvent } from '../history/events.js';
import type { Finding, FindingClass } from '../verdict/result.js';
import type { DeliveryPicture, PictureDelivery } from './timeline.js';
import { inReadingOrder } from './totals.js';

/** Pictures of one run; the most serious findings get them. */
const maxPictures = 24;
/** Lines of deliveries kept on either side of a finding. */
const maxDeliveries = 80;

const pictured: ReadonlySet<FindingClass> = new Set([
  'loss',
  'tail',
  'order',
  'duplicate',
  'withheld',
  'sac-overlap',
] satisfies FindingClass[]);

interface Growing extends DeliveryPicture {
  readonly deliveries: PictureDelivery[];
  session: string | null;
  after: number;
}

function deliveryOf(event: DeliverEvent): PictureDelivery {
  return {
    fromSeconds: event.atUs / 1e6,
    toSeconds: (event.atUs + event.spanUs) / 1e6,
    range: event.range,
    redelivered: event.redelivered,
    session: `${event.by.client}/${event.by.session}`,
  };
}

/** Keeps the deliveries around each finding that a picture helps to understand. */
export class Pictures {
  private readonly waiting: { readonly line: number; readonly publisher: string }[];
  private readonly recent = new Map<string, PictureDelivery[]>();
  private readonly growing: Growing[] = [];
  private readonly done: Growing[] = [];

  constructor(findings: readonly Finding[]) {
    const wanted = new Map<string, { line: number; publisher: string }>();
    for (const { class: name, severity, line, publisher } of inReadingOrder(findings)) {
      if (publisher === null || severity === 'info' || !pictured.has(name) || wanted.size >= maxPictures)
        continue;
      wanted.set(`${line} ${publisher}`, { line, publisher });
    }
    this.waiting = [...wanted.values()].sort((a, b) => a.line - b.line);
    for (const { publisher } of this.waiting) this.recent.set(publisher, []);
  }

  event(event: HistoryEvent): void {
    this.begin(event.line);
    if (event.type !== 'delivered') return;
    const recent = this.recent.get(event.publisher);
    if (recent === undefined) return;
    const delivery = deliveryOf(event);
    recent.push(delivery);
    if (recent.length > maxDeliveries) recent.shift();
    for (const picture of [...this.growing]) {
      if (picture.publisher !== event.publisher) continue;
      if (event.line === picture.line) picture.session = delivery.session;
      picture.deliveries.push(delivery);
      picture.after += 1;
      if (picture.after >= maxDeliveries) this.complete(picture);
    }
  }

  finish(): readonly DeliveryPicture[] {
    this.begin(Number.POSITIVE_INFINITY);
    for (const picture of [...this.growing]) this.complete(picture);
    return this.done.map(({ after: _, ...picture }) => picture);
  }

  /** Starts the pictures of all findings up to the line with what came before them. */
  private begin(line: number): void {
    for (let next = this.waiting[0]; next !== undefined && next.line <= line; next = this.waiting[0]) {
      this.waiting.shift();
      this.growing.push({
        ...next,
        deliveries: [...(this.recent.get(next.publisher) ?? [])],
        session: null,
        after: 0,
      });
    }
  }

  private complete(picture: Growing): void {
    this.growing.splice(this.growing.indexOf(picture), 1);
    this.done.push(picture);
  }
}
