import { brokerPorts, type ReachProof } from './reach-proof.js';

/** Who reaches whom, in words; `down` are nodes that have no network now. */
export function describeReach({ cut, open, oneWay, untested }: ReachProof, down: readonly string[]): string {
  const parts = [
    cut.length > 0
      ? `cut, no answer on ${brokerPorts.join(', ')} and packets dropped on arrival: ${cut.join(', ')}`
      : '',
    oneWay.length > 0 ? `open one way, packets counted on arrival: ${oneWay.join(', ')}` : '',
    open.length > 0 ? `open: ${open.join(', ')}` : '',
    untested.length > 0 ? `not testable: ${untested.join(', ')}` : '',
    down.length > 0 ? `down, gets its rules when it starts: ${down.join(', ')}` : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
