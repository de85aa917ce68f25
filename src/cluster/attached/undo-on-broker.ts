import { type ApiUser, askApi, passwordOf, refusal } from './broker-api.js';

/** A thing that a run made on a cluster which is not ours. */
export interface OnBroker extends ApiUser {
  readonly kind: 'on-broker';
  /** E.g. `virtual host rmq-chaos-1a2b3c of 198.18.0.2:15672`. */
  readonly name: string;
  /** Its path in the management API, by which it is deleted. */
  readonly path: string;
  /** Where the management API is: one for each node. */
  readonly bases: readonly string[];
}

/**
 * Deletes the thing through whichever node answers, whether or not it is there.
 * @throws Error when no node answers, the API refuses, or the password is not in the environment.
 */
export async function undoOnBroker(
  thing: OnBroker,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<void> {
  passwordOf(thing, env);
  const reasons: string[] = [];
  for (const base of thing.bases) {
    try {
      const answer = await askApi(base, thing, 'DELETE', thing.path, undefined, env);
      if (answer.status < 300 || answer.status === 404) return;
      reasons.push(`${base}: ${refusal(answer)}`);
    } catch (error) {
      reasons.push((error as Error).message);
    }
  }
  throw new Error(`it could not be deleted: ${reasons.join('; ')}`);
}
