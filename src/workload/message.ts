import { crc32 } from 'node:zlib';

/** What a message says of itself. The body is `<run> <publisher> <number> <session> <crc32>\n` and filling. */
export interface MessageIdentity {
  readonly run: string;
  readonly publisher: string;
  readonly number: number;
  /** Publisher session of this attempt. */
  readonly session: number;
}

export type DecodedMessage =
  | { readonly kind: 'own'; readonly identity: MessageIdentity }
  /** Says it is one of this run's, but its checksum is wrong. */
  | { readonly kind: 'corrupt'; readonly reason: string }
  /** Whole, but of another run; or nothing that we ever write. */
  | { readonly kind: 'foreign'; readonly reason: string };

const checksumLength = 8;

/** A body of exactly `bytes`, or as many as the identity needs. The checksum covers all but itself. */
export function encodeMessage(identity: MessageIdentity, bytes: number): Buffer {
  const head = `${identity.run} ${identity.publisher} ${identity.number} ${identity.session} `;
  const headLength = Buffer.byteLength(head);
  const body = Buffer.alloc(Math.max(bytes, headLength + checksumLength + 1), '.');
  body.write(head, 0);
  body[headLength + checksumLength] = 10;
  body.write(checksum(body, headLength), headLength);
  return body;
}

export function decodeMessage(body: Buffer, run: string): DecodedMessage {
  const end = body.indexOf(10);
  const fields = body.subarray(0, Math.max(end, 0)).toString().split(' ');
  const [ownRun, publisher, number, session, written] = fields;
  if (fields.length !== 5 || !ownRun || !publisher || !number || !session || !written) {
    const damaged = body.subarray(0, run.length).toString() === run;
    return { kind: damaged ? 'corrupt' : 'foreign', reason: 'no message of ours' };
  }
  if (checksum(body, end - checksumLength) !== written) {
    return { kind: ownRun === run ? 'corrupt' : 'foreign', reason: `checksum is not ${written}` };
  }
  if (ownRun !== run) return { kind: 'foreign', reason: `of run ${ownRun}` };
  return { kind: 'own', identity: { run, publisher, number: Number(number), session: Number(session) } };
}

/** Of everything before and behind the checksum's own place, as eight hexadecimal digits. */
function checksum(body: Buffer, place: number): string {
  const before = crc32(body.subarray(0, place));
  return crc32(body.subarray(place + checksumLength), before)
    .toString(16)
    .padStart(checksumLength, '0');
}
