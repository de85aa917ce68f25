import type { Message, Story } from './story.js';

/** What a plain reading of the story, message by message, says that an analyser must find. */
export interface Expected {
  readonly lost: ReadonlySet<string>;
  readonly tail: ReadonlySet<string>;
  readonly unconfirmed: ReadonlySet<string>;
  readonly late: ReadonlySet<string>;
  readonly lateUnflagged: ReadonlySet<string>;
  readonly repeated: ReadonlySet<string>;
  readonly duplicates: number;
  readonly stepsBack: number;
}

export const nameOf = ({ key, value }: Message) => `${key}=${value}`;

export function expectedOf(story: Story): Expected {
  const high = new Map<string, number>();
  const last = new Map<string, number>();
  const seen = new Set<string>();
  const late = new Set<string>();
  const lateUnflagged = new Set<string>();
  const repeated = new Set<string>();
  let duplicates = 0;
  let stepsBack = 0;
  for (const step of story.steps) {
    if (step.do !== 'deliver') continue;
    const name = nameOf(step);
    if (seen.has(name)) {
      duplicates += 1;
      repeated.add(name);
    } else if (step.value < (high.get(step.key) ?? 0)) {
      late.add(name);
      if (!step.redelivered) lateUnflagged.add(name);
    }
    if (step.value < (last.get(step.key) ?? 0)) stepsBack += 1;
    seen.add(name);
    last.set(step.key, step.value);
    high.set(step.key, Math.max(step.value, high.get(step.key) ?? 0));
  }
  const behind = ({ key, value }: Message) => value > (high.get(key) ?? 0);
  return {
    lost: new Set(story.lost.map(nameOf)),
    tail: new Set(story.lost.filter(behind).map(nameOf)),
    unconfirmed: new Set(story.unconfirmed.filter((message) => !behind(message)).map(nameOf)),
    late,
    lateUnflagged,
    repeated,
    duplicates,
    stepsBack,
  };
}
