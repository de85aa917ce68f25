import { connect } from 'node:net';

export const amqpPort = 5672;
export const epmdPort = 4369;
export const distributionPort = 25672;

const amqpGreeting = Buffer.from('AMQP\x00\x00\x09\x01', 'latin1');
/** EPMD's NAMES request: length 1, then the letter n. */
const epmdNames = Buffer.from([0, 1, 0x6e]);

/** True when a broker greets back: any bytes at all prove that its process runs and serves. */
export function amqpAnswers(address: string, windowMs: number, port = amqpPort): Promise<boolean> {
  return answers(address, port, amqpGreeting, windowMs);
}

/** True when the node's port mapper replies. A stopped process still accepts connections, but never replies. */
export function epmdAnswers(address: string, windowMs: number, port = epmdPort): Promise<boolean> {
  return answers(address, port, epmdNames, windowMs);
}

/** True when the port accepts a connection within the window. */
export function portAccepts(address: string, port: number, windowMs: number): Promise<boolean> {
  return answers(address, port, null, windowMs);
}

/** Resolves true at the first byte back (at the connection itself when nothing is asked), else false. */
function answers(address: string, port: number, question: Buffer | null, windowMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port });
    const end = (answered: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answered);
    };
    const timer = setTimeout(() => end(false), windowMs);
    socket.on('connect', () => (question ? socket.write(question) : end(true)));
    socket.on('data', () => end(true));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
  });
}
