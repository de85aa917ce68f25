/** The one user of a test cluster: administrator of the broker, long and random, never guessable. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}
