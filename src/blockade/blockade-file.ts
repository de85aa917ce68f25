/** A Blockade file after defaults, `count` and `${VAR}`: what its containers and network are meant to be. */
export interface BlockadeFile {
  /** In file order, `count` expanded. */
  readonly containers: readonly BlockadeContainer[];
  readonly network: BlockadeNetwork;
  /** Names in the order of starting: a container comes after all that it links to. */
  readonly startOrder: readonly string[];
}

export interface BlockadeContainer {
  readonly name: string;
  readonly image: string;
  /** Null: the image's own. A text is split by the engine as a shell would. */
  readonly command: string | readonly string[] | null;
  /** Null: the engine's own choice. */
  readonly hostname: string | null;
  /** Null: Blockade's own, from its id and the name. */
  readonly containerName: string | null;
  /** Linked container to the alias it is known by. */
  readonly links: Readonly<Record<string, string>>;
  /** Absolute path on the host to path in the container. */
  readonly volumes: Readonly<Record<string, string>>;
  /** Port on the host to port in the container. */
  readonly ports: Readonly<Record<string, number>>;
  /** Ports in the container, the published ones among them; ascending. */
  readonly expose: readonly number[];
  readonly environment: Readonly<Record<string, string>>;
  readonly dns: readonly string[];
  readonly capAdd: readonly string[];
  readonly startDelaySeconds: number;
  readonly neutral: boolean;
  readonly holy: boolean;
}

export interface BlockadeNetwork {
  readonly driver: 'default' | 'udn';
  /** Words for netem, as Blockade passes them on. */
  readonly flaky: string;
  readonly slow: string;
  readonly duplicate: string;
}

/** What Blockade takes when a file says nothing, or when there is no file. */
export const usualNetwork: BlockadeNetwork = {
  driver: 'default',
  flaky: '30%',
  slow: '75ms 100ms distribution normal',
  duplicate: '5%',
};

/** No file found: containers may still be added. */
export const emptyFile: BlockadeFile = { containers: [], network: usualNetwork, startOrder: [] };

/** One mistake, or one thing that has no effect, at its place in the file. */
export interface BlockadeProblem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** Where in the file's structure, e.g. `containers.c1.image`; empty: the whole file. */
  readonly path: string;
  readonly message: string;
  /** What to do; empty when the message says it. */
  readonly suggestion: string;
}
