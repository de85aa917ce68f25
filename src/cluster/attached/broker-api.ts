/** Who asks a foreign broker's management API; the password is only ever in the environment. */
export interface ApiUser {
  readonly user: string;
  readonly passwordEnv: string;
}

export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Deleting a virtual host stops all that is in it, on every node. */
const answerLimitMs = 15_000;

/** @throws Error saying which variable is to be set. */
export function passwordOf({ user, passwordEnv }: ApiUser, env: Env): string {
  const password = env[passwordEnv];
  if (password) return password;
  throw new Error(`the environment variable ${passwordEnv}, the password of the user "${user}", is not set`);
}

/**
 * One request to the management API at `base`, e.g. `http://198.18.0.2:15672`. Gives refusals as answers.
 * @throws Error when nothing answers within 15 s, or the password is not there.
 */
export async function askApi(
  base: string,
  asking: ApiUser,
  method: string,
  path: string,
  body?: unknown,
  env: Env = process.env,
): Promise<ApiAnswer> {
  const authorization = Buffer.from(`${asking.user}:${passwordOf(asking, env)}`).toString('base64');
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { authorization: `Basic ${authorization}`, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(answerLimitMs),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error: Error) => {
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
    throw new Error(`${base} does not answer: ${error.message}${cause}`, { cause: error });
  });
  const text = await response.text();
  return { status: response.status, body: parsed(text) };
}

/** The API's own reason for a refusal, else the number of the answer. */
export function refusal({ status, body }: ApiAnswer): string {
  const { reason, error } = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >;
  return [status, error, reason].filter((each) => each !== undefined).join(' ');
}

/** What is no JSON (a proxy's page, say) is given as the text it is. */
function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text.slice(0, 200);
  }
}
