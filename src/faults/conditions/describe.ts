import type { Condition, Effect } from '../../config/condition.js';

/** A condition in words: `delay 75 ms ±100 ms (normal) arriving from rabbitmq1 at port 5672 for 30 s`. */
export function describeCondition({ effect, aim, durationMs }: Condition): string {
  const { direction, peers, ports } = aim;
  const way = { in: 'arriving', out: 'leaving', both: 'both ways' }[direction];
  const words = [
    describeEffect(effect),
    way,
    peers === null ? '' : `${{ in: 'from', out: 'to', both: 'with' }[direction]} ${peers.join(', ')}`,
    ports === null ? '' : `at port ${ports.join(', ')}`,
    durationMs === null ? '' : `for ${durationMs / 1000} s`,
  ];
  return words.filter((word) => word !== '').join(' ');
}

export function describeConditions(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? 'no conditions' : conditions.map(describeCondition).join('; ');
}

function describeEffect(effect: Effect): string {
  switch (effect.kind) {
    case 'delay': {
      const spread = effect.jitterMs === 0 ? '' : ` ±${effect.jitterMs} ms (${effect.distribution})`;
      return `delay ${effect.delayMs} ms${spread}`;
    }
    case 'rate':
      return `at most ${effect.kbit} kbit/s`;
    case 'reorder':
      return `reorder ${effect.percent}% (others ${effect.delayMs} ms late)`;
    default:
      return `${effect.kind} ${effect.percent}%`;
  }
}
