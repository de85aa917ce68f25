/** The one user of a test cluster: administrator of the broker, long and random, never guessable. Of an attached one: as given. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
  /** Virtual host of all queues; left out: `/`. */
  readonly vhost?: string;
}
