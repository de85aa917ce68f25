export const id = 3466;
export const ids = [3466,9060];
export const modules = {

/***/ 6972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  configOutput: () => (/* binding */ configOutput),
  loadConfig: () => (/* binding */ loadConfig)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/blockade/blockade-file.js
var blockade_file = __webpack_require__(1334);
;// CONCATENATED MODULE: ./build/blockade/config-json.js
/**
 * The normalised file as JSON: keys as in the file, every key present, `count` and variables replaced.
 * @param file its path as it was found; null: there is none.
 */
function configJson({ containers, network, startOrder }, file) {
    return JSON.stringify({ version: 1, file, containers: containers.map(plain), start_order: startOrder, network }, null, 2);
}
/** The normalised file for people: the containers in the order of starting. */
function configText({ containers, network, startOrder }, file) {
    if (containers.length === 0)
        return `${file ?? 'No file'}: no containers.`;
    const sorted = startOrder.flatMap((name) => containers.filter((container) => container.name === name));
    return [
        `${file}: ${containers.length} ${containers.length === 1 ? 'container' : 'containers'}, in the order of starting`,
        ...sorted.flatMap((container) => [`  ${container.name}`, ...details(container)]),
        '  network',
        ...Object.entries(network).map(([key, words]) => `    ${key}: ${words}`),
    ].join('\n');
}
/** What differs from a container that says nothing. */
function details(container) {
    return Object.entries(plain(container)).flatMap(([key, value]) => {
        const isEmpty = value === null ||
            value === false ||
            value === 0 ||
            (typeof value === 'object' && Object.keys(value).length === 0);
        if (key === 'name' || isEmpty)
            return [];
        return [`    ${key}: ${typeof value === 'object' ? JSON.stringify(value) : value}`];
    });
}
function plain(container) {
    return {
        name: container.name,
        image: container.image,
        command: container.command,
        hostname: container.hostname,
        container_name: container.containerName,
        links: container.links,
        volumes: container.volumes,
        ports: container.ports,
        expose: container.expose,
        environment: container.environment,
        dns: container.dns,
        cap_add: container.capAdd,
        start_delay: container.startDelaySeconds,
        neutral: container.neutral,
        holy: container.holy,
    };
}

// EXTERNAL MODULE: ./build/blockade/read-blockade-file.js + 10 modules
var read_blockade_file = __webpack_require__(9554);
// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(8308);
// EXTERNAL MODULE: ./build/faults/conditions/netem-words.js
var netem_words = __webpack_require__(1206);
// EXTERNAL MODULE: ./build/cli/io.js
var cli_io = __webpack_require__(1973);
;// CONCATENATED MODULE: ./build/cli/blockade/config.js








const usualNames = ['blockade.yaml', 'blockade.yml'];
/** A Blockade file is written by people; anything larger is a mistake or an attack. */
const largestBytes = 1024 * 1024;
/**
 * Reads the Blockade file that the command line means: the one given, else `blockade.yaml` or `blockade.yml`
 * of the working directory, else an empty one, to which containers can be added. Warnings go to standard
 * error.
 * @throws {UsageError} with every problem on a line of its own: `file:line:column: message`.
 */
function loadConfig({ config, lenient }, io) {
    const path = config ?? usualNames.find((name) => (0,external_node_fs_.statSync)((0,external_node_path_.resolve)(io.cwd, name), { throwIfNoEntry: false }));
    if (path === undefined)
        return { path: null, file: blockade_file/* emptyFile */.s };
    const reading = (0,read_blockade_file/* readBlockadeFile */.A)(textOf(path, io.cwd), {
        file: path,
        environment: io.env,
        workingDirectory: io.cwd,
        lenient,
        checkCondition: whatIsWrong,
    });
    if (!reading.ok)
        throw new cli_io/* UsageError */.e(reading.problems.map(problem/* formatProblem */.V));
    for (const warning of reading.warnings)
        io.err(`warning: ${(0,problem/* formatProblem */.V)(warning)}`);
    return { path, file: reading.file };
}
/** What `blockade config` prints. @throws {UsageError} as {@link loadConfig} does. */
function configOutput(options, io) {
    const { path, file } = loadConfig(options, io);
    return options.json ? configJson(file, path) : configText(file, path);
}
const whatIsWrong = (condition, words) => {
    try {
        (0,netem_words/* conditionOf */.r)(condition, words);
        return null;
    }
    catch (error) {
        if (error instanceof netem_words/* NetemWordsError */.v)
            return error.message;
        throw error;
    }
};
function textOf(path, cwd) {
    const full = (0,external_node_path_.resolve)(cwd, path);
    const stats = (0,external_node_fs_.statSync)(full, { throwIfNoEntry: false });
    if (!stats)
        throw new cli_io/* UsageError */.e([`There is no Blockade file ${path}. It was looked for in ${cwd}.`]);
    if (!stats.isFile())
        throw new cli_io/* UsageError */.e([`The Blockade file ${path} is not a file. Give the path of a YAML file.`]);
    if (stats.size > largestBytes)
        throw new cli_io/* UsageError */.e([
            `The Blockade file ${path} has ${stats.size} bytes; the limit is ${largestBytes}. Is it the right file?`,
        ]);
    return (0,external_node_fs_.readFileSync)(full, 'utf8');
}


/***/ }),

/***/ 4634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ printStatus)
});

// EXTERNAL MODULE: ./build/blockade/columns.js
var columns = __webpack_require__(3201);
;// CONCATENATED MODULE: ./build/blockade/node-status.js
/** Blockade's word for the state of a node's network; several are joined by commas. */
function networkStateOf({ conditions }) {
    if (conditions === null)
        return 'UNKNOWN';
    return conditions.length === 0 ? 'NORMAL' : conditions.join(',');
}

;// CONCATENATED MODULE: ./build/blockade/status-table.js


/**
 * The text of `status`, sorted by name.
 * @param paintTitle makes the header line stand out on a terminal.
 */
function statusTable(rows, paintTitle) {
    return (0,columns/* columnTable */.d)([
        ['NODE', 15],
        ['CONTAINER ID', 15],
        ['STATUS', 7],
        ['IP', 15],
        ['NETWORK', 10],
        ['PARTITION', 10],
    ], byName(rows).map((row) => [
        row.name,
        row.containerId.slice(0, 12),
        row.status,
        row.ipAddress ?? '',
        networkStateOf(row),
        partitionLabel(row),
    ]), paintTitle);
}
/** The JSON of `status`: Blockade's keys and no others, sorted, indented by two. */
function statusJson(rows) {
    const plain = byName(rows).map((row) => ({
        container_id: row.containerId,
        ip_address: row.ipAddress,
        name: row.name,
        network_state: networkStateOf(row),
        partition: row.partition,
        status: row.status,
    }));
    return JSON.stringify(plain, null, 2);
}
function partitionLabel({ holy, neutral, partition }) {
    if (holy)
        return 'H';
    if (partition === null)
        return neutral ? 'N' : '';
    return neutral ? `${partition} [N]` : String(partition);
}
function byName(rows) {
    return [...rows].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

;// CONCATENATED MODULE: ./build/cli/blockade/print-status.js

/** The table with what is wrong below it, or Blockade's JSON, in which a node that is wrong says so. */
function printStatus({ rows, problems }, { io, json }) {
    if (!json) {
        io.out(statusTable(rows, io.interactive ? blue : undefined));
        for (const [name, problem] of problems)
            io.err(`${name}: ${problem}`);
        return;
    }
    const plain = JSON.parse(statusJson(rows));
    const told = plain.map((row) => {
        const problem = problems.get(row.name);
        return problem === undefined ? row : { ...row, problem };
    });
    io.out(JSON.stringify(told, null, 2));
}
const blue = (line) => `\u001b[34m${line}\u001b[0m`;


/***/ }),

/***/ 3466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ up_command)
});

// EXTERNAL MODULE: ./build/config/broker-text.js
var broker_text = __webpack_require__(4088);
// EXTERNAL MODULE: ./build/run/blockade/measure.js
var measure = __webpack_require__(4436);
// EXTERNAL MODULE: ./build/run/blockade/session.js
var session = __webpack_require__(9060);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/cluster/engine.js
var cluster_engine = __webpack_require__(7387);
// EXTERNAL MODULE: ./build/cluster/host.js
var cluster_host = __webpack_require__(5159);
// EXTERNAL MODULE: ./build/cluster/journal.js
var cluster_journal = __webpack_require__(2554);
// EXTERNAL MODULE: ./build/cluster/run-program.js
var run_program = __webpack_require__(161);
// EXTERNAL MODULE: ./build/cluster/undo.js
var undo = __webpack_require__(4867);
// EXTERNAL MODULE: ./build/run/blockade/blockade-error.js
var blockade_error = __webpack_require__(6734);
// EXTERNAL MODULE: ./build/run/blockade/living-blockade.js
var living_blockade = __webpack_require__(5279);
// EXTERNAL MODULE: ./build/cluster/broker-source.js
var broker_source = __webpack_require__(6332);
// EXTERNAL MODULE: ./build/cluster/docker.js + 1 modules
var docker = __webpack_require__(3049);
// EXTERNAL MODULE: ./build/cluster/docker-attached.js
var docker_attached = __webpack_require__(1534);
// EXTERNAL MODULE: ./build/cluster/docker-command.js
var docker_command = __webpack_require__(3453);
// EXTERNAL MODULE: ./build/cluster/netns.js
var netns = __webpack_require__(1701);
// EXTERNAL MODULE: ./build/cluster/netns-attached.js
var netns_attached = __webpack_require__(6584);
// EXTERNAL MODULE: ./build/cluster/process-identity.js
var process_identity = __webpack_require__(2703);
// EXTERNAL MODULE: ./build/rabbitmq/node-files.js
var node_files = __webpack_require__(7537);
// EXTERNAL MODULE: ./build/run/docker-broker.js
var docker_broker = __webpack_require__(216);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/run/blockade/making.js


/** The file's containers in the order of starting. */
function inStartOrder({ containers, startOrder }) {
    return startOrder.flatMap((name) => containers.filter((container) => container.name === name));
}
/**
 * Does something for each container in the order of starting, each after its own delay.
 * @throws {BlockadeError} when the user interrupts.
 */
async function oneByOne({ file, surroundings: { progress, signal } }, start) {
    const containers = inStartOrder(file);
    for (const [index, container] of containers.entries()) {
        const { name, startDelaySeconds } = container;
        const wait = startDelaySeconds > 0 ? ` (delaying for ${startDelaySeconds} seconds)` : '';
        progress(`[${index + 1}/${containers.length}] Starting '${name}'${wait}`);
        await (0,promises_.setTimeout)(startDelaySeconds * 1000, undefined, { signal }).catch(() => undefined);
        if (signal.aborted)
            throw new blockade_error/* BlockadeError */.W('interrupted; what was made is being removed');
        await start(container);
    }
}

;// CONCATENATED MODULE: ./build/run/blockade/make-brokers.js












/**
 * Makes and starts the file's containers as brokers of another source than their images. Only brokers can
 * be made so; they find each other and form a cluster by themselves. User and password are those of the
 * file's `RABBITMQ_DEFAULT_USER` and `RABBITMQ_DEFAULT_PASS`, else guest.
 */
async function makeBrokers(making, source) {
    const { living, file, host, journal, surroundings } = making;
    const { cacheFolder, progress } = surroundings;
    refuseOthers(making);
    const containers = inStartOrder(file);
    const shared = {
        runId: living.runId,
        nodes: containers.map(({ name }) => name),
        host,
        journal,
        folder: living.folder,
        progress,
    };
    const root = living.engine === 'netns' ? await (0,broker_source/* resolveBroker */.M)(source, host, { cacheFolder, progress }) : null;
    const cluster = root
        ? await (0,netns/* createNetnsCluster */.n)({ ...shared, broker: root })
        : await (0,docker/* createDockerCluster */.R)({ ...shared, broker: await (0,docker_broker/* dockerBroker */.G)(source, host, surroundings) });
    const files = filesOf(making, cluster);
    await cluster.create(() => files);
    await oneByOne(making, ({ name }) => cluster.start(name));
    const container = (name) => `rmq-chaos-${living.runId}-${name}`;
    const seen = root
        ? []
        : await (0,docker_attached/* inspectContainers */.X)((0,docker_command.dockerOnDemand)(host), shared.nodes.map((name) => container(name)));
    const nodes = {};
    for (const [index, { name, neutral, holy }] of containers.entries()) {
        const pid = await cluster.pid(name);
        const stat = pid === null ? null : await (0,process_identity/* processStat */.QX)(pid);
        nodes[name] = {
            id: root ? (0,netns_attached/* netnsNodeId */.w)(living.runId, name) : (seen[index]?.id ?? ''),
            container: container(name),
            address: cluster.nodes[index]?.address ?? null,
            process: pid !== null && stat ? { pid, startTicks: stat.startTicks } : null,
            neutral,
            holy,
            adopted: false,
        };
    }
    return { nodes, broker: root };
}
/** A container that is no broker would silently become one. */
function refuseOthers({ file, living }) {
    const others = file.containers.filter(({ image }) => !/rabbitmq/i.test(image.split('/').at(-1) ?? ''));
    if (others.length === 0)
        return;
    const list = others.map(({ name, image }) => `${name} (${image})`).join(', ');
    throw new blockade_error/* BlockadeError */.W(living.engine === 'netns'
        ? `the engine "netns" runs RabbitMQ nodes only, and the image of these is none: ${list}. Use the engine "docker".`
        : `with --broker every node is RabbitMQ, and the image of these is none: ${list}. Leave --broker out.`);
}
function filesOf({ file }, { nodes, brokerVersion }) {
    const given = (key) => file.containers.map(({ environment }) => environment[key]).find(Boolean);
    const credentials = {
        user: given('RABBITMQ_DEFAULT_USER') ?? 'guest',
        password: given('RABBITMQ_DEFAULT_PASS') ?? 'guest',
    };
    const cookie = given('RABBITMQ_ERLANG_COOKIE') ?? (0,external_node_crypto_.randomBytes)(24).toString('hex');
    const spec = {
        partitionHandling: 'pause_minority',
        netTickSeconds: 8,
        config: { loopback_users: 'none' },
    };
    return (0,node_files/* nodeFiles */.kT)(spec, nodes, credentials, cookie, brokerVersion);
}

// EXTERNAL MODULE: ./build/blockade/blockade-id.js
var blockade_id = __webpack_require__(4689);
// EXTERNAL MODULE: ./build/cluster/docker-pull.js
var docker_pull = __webpack_require__(681);
// EXTERNAL MODULE: ./build/cluster/free-subnet.js
var free_subnet = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/cluster/netns-network.js
var netns_network = __webpack_require__(5454);
;// CONCATENATED MODULE: ./build/cluster/split-words.js
/**
 * Splits a command line into words as a POSIX shell does without expanding anything: blanks divide, quotes
 * and backslashes hold together. A quote that is not closed runs to the end.
 */
function splitWords(line) {
    const words = [];
    let word = null;
    let quote = null;
    for (let at = 0; at < line.length; at += 1) {
        const char = line[at] ?? '';
        const escapes = char === '\\' && quote !== "'" && (quote === null || /["\\$`]/.test(line[at + 1] ?? ''));
        if (escapes && at + 1 < line.length) {
            at += 1;
            word = (word ?? '') + (line[at] ?? '');
        }
        else if (char === quote)
            quote = null;
        else if (quote === null && (char === '"' || char === "'")) {
            quote = char;
            word ??= '';
        }
        else if (quote === null && /\s/.test(char)) {
            if (word !== null)
                words.push(word);
            word = null;
        }
        else
            word = (word ?? '') + char;
    }
    return word === null ? words : [...words, word];
}

;// CONCATENATED MODULE: ./build/cluster/plain-container.js

/**
 * Words of `docker create`. Names resolve from the hosts file: a peer keeps its name while it is down, and
 * links need no container to exist before another. Blockade's own limit on core files is kept.
 */
function plainCreateWords(container) {
    const { description } = container;
    const { image, command, hostname, environment, volumes, ports, expose, dns, capAdd } = description;
    const option = (name, values) => values.flatMap((value) => [name, value]);
    const pairs = (of, between) => Object.entries(of).map(([left, right]) => `${left}${between}${right}`);
    return [
        ...['create', '--name', container.containerName],
        ...option('--label', container.labels),
        ...['--network', container.network, '--ip', container.address, '--network-alias', description.name],
        ...option('--hostname', hostname === null ? [] : [hostname]),
        ...option('--add-host', container.hosts.map(([name, address]) => `${name}:${address}`)),
        ...option('--env', pairs(environment, '=')),
        ...option('--volume', pairs(volumes, ':')),
        ...option('--publish', pairs(ports, ':')),
        ...option('--expose', expose.map(String)),
        ...option('--dns', dns),
        ...option('--cap-add', capAdd),
        ...['--ulimit', 'core=3145728:4194304', '--pull', 'never'],
        image,
        ...(typeof command === 'string' ? splitWords(command) : (command ?? [])),
    ];
}

// EXTERNAL MODULE: ./build/cluster/subnet.js
var cluster_subnet = __webpack_require__(6564);
;// CONCATENATED MODULE: ./build/run/blockade/make-containers.js










/**
 * Makes and starts the containers as the file describes them, each with an address of its own in a network
 * of the blockade's own.
 * @returns the nodes, in the order of starting.
 */
async function makeContainers(making) {
    const { living, file, host, journal, surroundings, force } = making;
    const docker = await (0,docker_command/* connectDocker */.Z8)(host);
    const containers = inStartOrder(file);
    const names = new Map(containers.map((each) => [each.name, (0,blockade_id/* engineNameOf */.BC)(living.id, each)]));
    await freeNames(docker, [...names.values()], force);
    for (const image of new Set(containers.map((container) => container.image)))
        await (0,docker_pull/* ensureImage */.Y)(docker, image, { progress: surroundings.progress });
    const subnet = await (0,free_subnet/* chooseSubnet */.J)(living.runId, null, host);
    const network = living.runId;
    const label = `rmq-chaos.run=${living.runId}`;
    await journal.will({ kind: 'docker-network', name: network });
    const create = ['network', 'create', '--driver', 'bridge', '--label', label];
    await docker.must([...create, '--subnet', (0,cluster_subnet/* formatSubnet */.xx)(subnet), network]);
    const addresses = new Map(containers.map(({ name }, index) => [name, (0,netns_network/* nodeAddress */.xF)(subnet, index)]));
    await oneByOne(making, async (description) => {
        const containerName = names.get(description.name) ?? '';
        await journal.will({ kind: 'container', name: containerName, label });
        await docker.must(plainCreateWords({
            containerName,
            description,
            network,
            address: addresses.get(description.name) ?? '',
            hosts: hostsOf(description, addresses),
            labels: [label, `blockade.id=${living.id}`],
        }));
        await docker.must(['start', containerName]);
    });
    const seen = await (0,docker_attached/* inspectContainers */.X)(docker, [...names.values()]);
    return Object.fromEntries(containers.map(({ name, neutral, holy }, index) => [
        name,
        {
            id: seen[index]?.id ?? '',
            container: names.get(name) ?? '',
            address: addresses.get(name) ?? null,
            process: seen[index]?.process ?? null,
            neutral,
            holy,
            adopted: false,
        },
    ]));
}
/** Every other container by its name, and those linked by their alias too. */
function hostsOf({ name: own, links }, addresses) {
    const peers = [...addresses].filter(([name]) => name !== own);
    const aliases = Object.entries(links).flatMap(([name, alias]) => {
        const address = addresses.get(name);
        return address !== undefined && alias !== name ? [[alias, address]] : [];
    });
    return [...peers, ...aliases];
}
/**
 * A container that has one of our names is not ours: without `force` it stays and we give way.
 * @throws {BlockadeError} naming every one.
 */
async function freeNames(docker, names, force) {
    const seen = await (0,docker_attached/* inspectContainers */.X)(docker, names);
    const taken = names.filter((_, index) => seen[index]?.state !== 'missing');
    if (taken.length === 0)
        return;
    if (!force)
        throw new blockade_error/* BlockadeError */.W(`there ${taken.length === 1 ? 'is a container' : 'are containers'} of that name already: ${taken.join(', ')}. "up --force" removes what is in the way.`);
    await docker.must(['rm', '--force', '--volumes', ...taken]);
}

// EXTERNAL MODULE: ./build/run/blockade/surroundings.js + 1 modules
var blockade_surroundings = __webpack_require__(4241);
;// CONCATENATED MODULE: ./build/run/blockade/up.js












/**
 * Makes and starts every container of the file, in the order of its links. The state is written before
 * anything exists, and everything is in the journal before it exists: whatever kills us, `destroy` and
 * `clean` find it. What fails while we live is undone at once.
 * @throws {BlockadeError} when there is a blockade already; ClusterError for what the machine lacks.
 */
async function up(file, options, surroundings) {
    const store = (0,blockade_surroundings/* storeOf */.x)(surroundings);
    const id = (0,blockade_surroundings/* idOf */.T)(surroundings);
    await store.locked(async () => {
        if (await store.exists())
            throw new blockade_error/* BlockadeError */.W('a blockade already exists in here - you may want to destroy it first ("blockade destroy")');
        const host = await (0,cluster_host/* createHost */.D)(run_program/* runProgram */.m);
        const engine = await (0,cluster_engine/* chooseEngine */.m)(options.engine, host, options.broker ?? { kind: 'auto' });
        if (engine === 'netns')
            host.requirePrivilege();
        const runId = `blockade-${id}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
        const starting = {
            id,
            phase: 'starting',
            engine,
            runId,
            journal: (0,external_node_path_.join)(surroundings.journalFolder, `${runId}.journal`),
            folder: (0,external_node_path_.join)(surroundings.temporaryFolder, `rmq-chaos-${runId}`),
            broker: null,
            nodes: {},
            network: living_blockade/* openNetwork */.XV,
        };
        await store.save(starting);
        try {
            const made = await make(starting, file, options, surroundings, host);
            await store.save({ ...starting, ...made, phase: 'up' });
        }
        catch (error) {
            const { failed } = await (0,undo/* undoJournal */.gk)(starting.journal, host);
            if (failed.length === 0)
                await store.remove();
            else
                surroundings.progress(`left behind, "blockade destroy" tries again: ${failed.join('; ')}`);
            throw error;
        }
    });
}
async function make(living, file, options, surroundings, host) {
    const journal = await (0,cluster_journal/* openJournal */._)({ runId: living.runId, folder: surroundings.journalFolder });
    if ((0,external_node_path_.basename)(journal.file) !== (0,external_node_path_.basename)(living.journal))
        throw new blockade_error/* BlockadeError */.W(`the journal ${journal.file} is not where it was expected`);
    const making = { living, file, host, journal, surroundings, force: options.force };
    const plain = living.engine === 'docker' && options.broker === null;
    const made = plain
        ? { nodes: await makeContainers(making), broker: null }
        : await makeBrokers(making, options.broker ?? { kind: 'auto' });
    await journal.handOver((0,blockade_surroundings/* storeOf */.x)(surroundings).stateFile);
    return made;
}

// EXTERNAL MODULE: ./build/run/contract.js
var contract = __webpack_require__(5402);
// EXTERNAL MODULE: ./build/cli/io.js
var io = __webpack_require__(1973);
// EXTERNAL MODULE: ./build/cli/blockade/command.js
var command = __webpack_require__(5164);
// EXTERNAL MODULE: ./build/cli/blockade/config.js + 1 modules
var config = __webpack_require__(6972);
// EXTERNAL MODULE: ./build/cli/blockade/print-status.js + 2 modules
var print_status = __webpack_require__(4634);
;// CONCATENATED MODULE: ./build/cli/blockade/up.js









/** `blockade up` */
const up_command = {
    name: 'up',
    summary: 'Makes and starts the containers of the file, in the order of their links.',
    usage: 'blockade up [--json] [-f] [--engine docker|netns|auto] [--broker SOURCE]',
    help: [
        '  --json                  the status of the nodes as JSON',
        '  -f, --force             removes containers that have the names needed',
        '  --engine NAME           default: docker when it answers, else netns, which runs brokers only',
        '  --broker SOURCE         RabbitMQ from elsewhere than the images: auto, installed, VERSION,',
        '                          suite:NAME, image:NAME:TAG, rootfs:FOLDER, tarball:FILE or tree:FOLDER;',
        '                          the nodes form a cluster by themselves',
        '  --lenient               takes mistakes that Blockade overlooks as warnings',
    ],
    options: {
        json: { type: 'boolean' },
        force: { type: 'boolean', short: 'f' },
        engine: { type: 'string' },
        broker: { type: 'string' },
    },
    maxPositionals: 0,
    run: async (args, context) => {
        const { io, surroundings } = context;
        const broker = args.values.broker;
        const { file } = (0,config.loadConfig)(context, io);
        await up(file, {
            engine: engineOf(args.values.engine),
            broker: broker === undefined ? null : (0,broker_text/* parseBroker */.VC)(broker, io.cwd),
            force: args.values.force === true,
        }, surroundings);
        (0,print_status/* printStatus */.a)(await (0,session.withBlockade)(surroundings, measure/* measureStatus */.n), context);
        return command/* blockadeExit */.Ie.ok;
    },
};
function engineOf(text = 'auto') {
    const choice = contract/* engineChoices */.ZG.find((candidate) => candidate === text);
    if (choice)
        return choice;
    throw new io/* UsageError */.e([`--engine: "${text}" is not one of ${contract/* engineChoices */.ZG.join(', ')}.`]);
}


/***/ }),

/***/ 1534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ inspectContainers),
/* harmony export */   attachDocker: () => (/* binding */ attachDocker)
/* harmony export */ });
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6239);
/* harmony import */ var _docker_nodes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1169);
/* harmony import */ var _node_commands_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3456);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2703);




/** Nodes that are containers and exist already; nothing is asked of the engine until it has to be. */
function attachDocker(known, docker, host, scratch) {
    const addresses = new Map(known.map(({ name, address }) => [name, address]));
    const first = new Map(known.flatMap(({ name, process }) => (process ? [[name, process]] : [])));
    const nodes = () => known.map(({ name }) => ({
        name,
        address: addresses.get(name) ?? '',
        erlangName: `rabbit@${name}`,
    }));
    const nodeCalled = (0,_node_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeFinder */ .b)(nodes);
    const container = (name) => known.find((node) => node.name === nodeCalled(name).name)?.container ?? '';
    const look = async () => {
        const seen = await inspectContainers(docker, known.map((node) => node.container));
        for (const [index, { name }] of known.entries()) {
            const now = seen[index];
            if (now?.process)
                first.set(name, now.process);
            else
                first.delete(name);
            // A container that is down has no address, but gets its pinned one back.
            if (now?.address)
                addresses.set(name, now.address);
        }
        return new Map(known.map(({ name }, index) => [name, seen[index] ?? missing]));
    };
    return {
        engine: 'docker',
        get nodes() {
            return nodes();
        },
        brokerVersion: '',
        create: async () => {
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('exists', 'the nodes of this cluster exist already', 'Destroy them first.');
        },
        ...(0,_docker_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerNodes */ .uR)({ docker, host, nodeCalled, container, first, scratch }),
        look,
        lastSeen: async (name) => {
            const identity = first.get(name);
            return identity && (await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlive */ ._n)(identity)) ? identity : null;
        },
        destroy: async () => {
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('not-ours', 'these nodes are undone by their journal', 'Use "destroy".');
        },
    };
}
const missing = { id: '', state: 'missing', address: null, process: null };
/**
 * What the engine says of containers, by name or id, in one call; `missing` for one that is not there.
 * @throws {ClusterError} of docker, for anything else.
 */
async function inspectContainers(docker, containers) {
    if (containers.length === 0)
        return [];
    const answer = await docker.run(['container', 'inspect', ...containers]);
    const others = answer.stderr.split('\n').filter((line) => line && !/No such container/i.test(line));
    if (answer.exitCode !== 0 && others.length > 0)
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('docker-failed', `the containers could not be looked at: ${others.join(' ')}`, 'The words after the colon are docker\'s own; "rmq-chaos doctor" shows what works here.');
    const found = JSON.parse(answer.stdout || '[]');
    return Promise.all(containers.map(async (wanted) => {
        const one = found.find(({ Id, Name }) => Name === `/${wanted}` || Id.startsWith(wanted));
        if (!one)
            return missing;
        const state = (0,_docker_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOfContainer */ .YU)(one.State.Status);
        return {
            id: one.Id,
            state,
            address: state === 'down' ? null : addressOf(one),
            process: state === 'down' ? null : await (0,_docker_nodes_js__WEBPACK_IMPORTED_MODULE_1__/* .containerProcess */ .$$)(wanted, one.State.Pid),
        };
    }));
}
/** The one of its only network, or of the first by name of several. */
function addressOf({ NetworkSettings: { IPAddress, Networks = {} } }) {
    const own = Object.keys(Networks)
        .sort()
        .map((name) => Networks[name]?.IPAddress)
        .find(Boolean);
    return own || IPAddress || null;
}


/***/ }),

/***/ 6584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attachNetns: () => (/* binding */ attachNetns),
/* harmony export */   w: () => (/* binding */ netnsNodeId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6239);
/* harmony import */ var _netns_network_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5454);
/* harmony import */ var _netns_nodes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7696);
/* harmony import */ var _netns_processes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4773);
/* harmony import */ var _node_commands_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3456);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2703);
/* harmony import */ var _subnet_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6564);









/** Nodes that are process trees in namespaces and exist already. */
function attachNetns(known, { runId, folder, broker }, host) {
    const tag = (0,_subnet_js__WEBPACK_IMPORTED_MODULE_8__/* .runTag */ .eZ)(runId);
    const names = (0,_netns_network_js__WEBPACK_IMPORTED_MODULE_3__/* .networkNames */ .Di)(tag);
    const first = new Map(known.flatMap(({ name, process }) => (process ? [[name, process]] : [])));
    const nodes = known.map(({ name, address }) => ({
        name,
        address: address ?? '',
        erlangName: `rabbit@${name}`,
    }));
    const commands = (0,_netns_nodes_js__WEBPACK_IMPORTED_MODULE_4__/* .netnsNodes */ .G)({ tag, nodeCalled: (0,_node_commands_js__WEBPACK_IMPORTED_MODULE_6__/* .nodeFinder */ .b)(() => nodes), folder, broker, host, first });
    const see = async ({ name, address }) => {
        const namespace = names.nodeNamespace(name);
        const exists = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(`/run/netns/${namespace}`).then(() => true, () => false);
        if (!exists)
            return { id: '', state: 'missing', address: null, process: null };
        let process = first.get(name) ?? null;
        if (process === null || !(await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_7__/* .isAlive */ ._n)(process)))
            process = await (0,_netns_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .firstProcess */ .ME)(namespace, host);
        if (process)
            first.set(name, process);
        else
            first.delete(name);
        const state = await commands.state(name);
        return { id: netnsNodeId(runId, name), state, address: state === 'down' ? null : address, process };
    };
    return {
        engine: 'netns',
        nodes,
        brokerVersion: broker.version,
        create: async () => {
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('exists', 'the nodes of this cluster exist already', 'Destroy them first.');
        },
        ...commands,
        look: async () => new Map(await Promise.all(known.map(async (node) => [node.name, await see(node)]))),
        lastSeen: async (name) => {
            const identity = first.get(name);
            return identity && (await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_7__/* .isAlive */ ._n)(identity)) ? identity : null;
        },
        destroy: async () => {
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('not-ours', 'these nodes are undone by their journal', 'Use "destroy".');
        },
    };
}
/** What stands for a container's id: as long, and no other node's. */
function netnsNodeId(runId, node) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${runId}/${node}`).digest('hex');
}


/***/ }),

/***/ 1206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ conditionOf),
/* harmony export */   v: () => (/* binding */ NetemWordsError)
/* harmony export */ });
/* harmony import */ var _config_condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9334);

/** A text of a Blockade file's network section that is no condition. The message says what was expected. */
class NetemWordsError extends Error {
    name = 'NetemWordsError';
}
/** Blockade shapes what travels towards the node, and for good. */
const towardsNode = { direction: 'in', peers: null, ports: null };
/**
 * The condition that Blockade's `flaky`, `slow` or `duplicate` text asks for, in netem's words: `30%`,
 * `30% 25%` (with correlation), `75ms 100ms distribution normal`, `75ms 10ms 25%`.
 * A number without a unit is what tc takes it for: percent, or microseconds.
 * @throws {NetemWordsError} quoting the word that does not fit.
 */
function conditionOf(word, text) {
    const words = text.split(/\s+/).filter((each) => each !== '');
    const condition = (effect) => ({
        effect,
        aim: towardsNode,
        durationMs: null,
    });
    return condition(word === 'slow' ? delayOf(words, text) : shareOf(word, words, text));
}
function shareOf(word, words, text) {
    // netem also takes `loss random 30%`, the only loss model that is a plain share.
    const shares = word === 'flaky' && words[0] === 'random' ? words.slice(1) : words;
    const [percent, correlation, extra] = shares;
    if (percent === undefined)
        throw odd(word, text, 'it is empty');
    if (extra !== undefined)
        throw odd(word, text, `"${extra}" is too much`);
    const kind = word === 'flaky' ? 'loss' : 'duplicate';
    return {
        kind,
        percent: share(word, text, percent, true),
        correlationPercent: correlation === undefined ? null : share(word, text, correlation, false) || null,
    };
}
function delayOf(words, text) {
    const at = words.indexOf('distribution');
    const amounts = at === -1 ? words : words.slice(0, at);
    const [delay, jitter, correlation, extra] = amounts;
    if (delay === undefined)
        throw odd('slow', text, 'it says no delay');
    if (extra !== undefined)
        throw odd('slow', text, `"${extra}" is too much`);
    const jitterMs = jitter === undefined ? 0 : time(text, jitter);
    const distribution = at === -1 ? 'uniform' : distributionOf(words.slice(at + 1), text);
    if (at !== -1 && jitterMs === 0)
        throw odd('slow', text, 'a distribution needs a jitter');
    const delayMs = time(text, delay);
    if (delayMs === 0 && jitterMs === 0)
        throw odd('slow', text, 'it delays nothing');
    return {
        kind: 'delay',
        delayMs,
        jitterMs,
        correlationPercent: correlation === undefined ? null : share('slow', text, correlation, false) || null,
        distribution,
    };
}
function distributionOf([name, extra], text) {
    const known = _config_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .distributions */ ._o.find((each) => each === name);
    if (known === undefined || extra !== undefined)
        throw odd('slow', text, `"distribution" takes one of ${_config_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .distributions */ ._o.join(', ')}`);
    return known;
}
const unitMs = {
    '': 0.001,
    us: 0.001,
    usec: 0.001,
    usecs: 0.001,
    ms: 1,
    msec: 1,
    msecs: 1,
    s: 1000,
    sec: 1000,
    secs: 1000,
};
/** As long as netem itself can hold a packet back. */
const longestMs = 2_000_000;
function time(text, word) {
    const match = /^(\d+(?:\.\d+)?|\.\d+)([a-z]*)$/i.exec(word);
    const factor = unitMs[(match?.[2] ?? '?').toLowerCase()];
    if (!match || factor === undefined)
        throw odd('slow', text, `"${word}" is no time such as 75ms`);
    const ms = Math.round(Number(match[1]) * factor * 1000) / 1000;
    if (ms > longestMs)
        throw odd('slow', text, `"${word}" is more than ${longestMs / 1000} s`);
    return ms;
}
function share(word, text, written, some) {
    const match = /^(\d+(?:\.\d+)?|\.\d+)%?$/.exec(written);
    const percent = Number(match?.[1] ?? Number.NaN);
    if (!(percent <= 100))
        throw odd(word, text, `"${written}" is no share from 0% to 100%`);
    if (some && percent === 0)
        throw odd(word, text, `"${written}" touches no packet`);
    return percent;
}
function odd(word, text, why) {
    const example = word === 'slow' ? '75ms 100ms distribution normal' : '30% or 30% 25%';
    return new NetemWordsError(`"${text}" is nothing that "${word}" can do: ${why}. Write e.g. ${example}.`);
}


/***/ }),

/***/ 4436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ measureStatus)
/* harmony export */ });
/* harmony import */ var _wanted_network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4762);

const words = {
    up: 'UP',
    down: 'DOWN',
    paused: 'PAUSED',
    missing: 'MISSING',
};
/** Asks the engine for every node, and every node's kernel for what it does to packets. Changes nothing. */
async function measureStatus(session) {
    const { living, cluster } = session;
    const seen = await cluster.look();
    const problems = new Map();
    const rows = await (0,_wanted_network_js__WEBPACK_IMPORTED_MODULE_0__/* .withControl */ .gi)(session, (control) => Promise.all(Object.entries(living.nodes).map(async ([name, node]) => {
        const now = seen.get(name);
        const network = now?.process ? await control.measure(name) : null;
        if (network) {
            const wrong = differences(session, name, network);
            if (wrong.length > 0)
                problems.set(name, `${wrong.join('; ')}. "start ${name}" puts it in force again.`);
        }
        return rowOf(session, name, node, now, network);
    })));
    return { rows, problems };
}
function rowOf({ living }, name, node, now, network) {
    return {
        name,
        containerId: now?.id || node.id,
        status: words[now?.state ?? 'missing'],
        ipAddress: now?.address ?? null,
        conditions: network && conditionsOf(network),
        partition: network === null ? null : (living.network.numbers[name] ?? null),
        neutral: node.neutral,
        holy: node.holy,
    };
}
function differences({ living, cluster }, name, network) {
    const there = cluster.nodes.filter(({ address }) => address !== '').map((node) => node.name);
    const wanted = (0,_wanted_network_js__WEBPACK_IMPORTED_MODULE_0__/* .cutFrom */ .T4)(living.network, name).filter((peer) => there.includes(peer));
    const missing = wanted.filter((peer) => !network.cutFrom.includes(peer));
    const extra = network.cutFrom.filter((peer) => !wanted.includes(peer));
    const lost = network.conditions.filter((each) => each.missing !== null);
    return [
        ...(missing.length > 0 ? [`should be cut off from ${missing.join(', ')}, but is not`] : []),
        ...(extra.length > 0 ? [`is cut off from ${extra.join(', ')}, but should not be`] : []),
        ...lost.map(({ condition, missing: why }) => `${condition.effect.kind} is not in force: ${why}`),
    ];
}
const conditionWords = {
    delay: 'SLOW',
    loss: 'FLAKY',
    duplicate: 'DUPLICATE',
    reorder: 'REORDER',
    corrupt: 'CORRUPT',
    rate: 'LIMITED',
};
function conditionsOf({ conditions }) {
    const inForce = conditions.filter(({ missing }) => missing === null);
    return [...new Set(inForce.map(({ condition }) => conditionWords[condition.effect.kind]))];
}


/***/ }),

/***/ 9060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodesNow: () => (/* binding */ nodesNow),
/* harmony export */   withBlockade: () => (/* binding */ withBlockade)
/* harmony export */ });
/* harmony import */ var _cluster_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5159);
/* harmony import */ var _cluster_run_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(161);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4241);



/**
 * Does something with the blockade of this place while no other command changes it.
 * @throws {BlockadeError} when there is none.
 */
async function withBlockade(surroundings, work) {
    const store = (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .storeOf */ .x)(surroundings);
    // Before the lock is taken, which would make a folder.
    await store.load();
    return store.locked(async () => work(await openSession(store, surroundings)));
}
async function openSession(store, surroundings) {
    let living = await store.load();
    const host = await (0,_cluster_host_js__WEBPACK_IMPORTED_MODULE_0__/* .createHost */ .D)(_cluster_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .m);
    return {
        store,
        host,
        cluster: await attach(living, host),
        surroundings,
        get living() {
            return living;
        },
        change: async (changes) => {
            living = { ...living, ...changes };
            await store.save(living);
        },
    };
}
/** Each engine is loaded only where it is in use. */
async function attach(living, host) {
    const known = Object.entries(living.nodes).map(([name, node]) => ({
        ...node,
        name,
        container: node.id || node.container,
    }));
    if (living.engine === 'netns' && living.broker !== null) {
        const { attachNetns } = await Promise.all(/* import() */[__webpack_require__.e(391), __webpack_require__.e(1681)]).then(__webpack_require__.bind(__webpack_require__, 6584));
        return attachNetns(known, { ...living, broker: living.broker }, host);
    }
    const { attachDocker } = await __webpack_require__.e(/* import() */ 1534).then(__webpack_require__.bind(__webpack_require__, 1534));
    const { dockerOnDemand } = await __webpack_require__.e(/* import() */ 3453).then(__webpack_require__.bind(__webpack_require__, 3453));
    return attachDocker(known, dockerOnDemand(host), host, living.folder);
}
/** The nodes with what the cluster knows of their processes now. */
async function nodesNow({ living, cluster }) {
    const entries = Object.entries(living.nodes).map(async ([name, node]) => {
        const address = cluster.nodes.find((each) => each.name === name)?.address;
        return [
            name,
            { ...node, address: address || node.address, process: await cluster.lastSeen(name) },
        ];
    });
    return Object.fromEntries(await Promise.all(entries));
}


/***/ }),

/***/ 4762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NZ: () => (/* binding */ asked),
/* harmony export */   T4: () => (/* binding */ cutFrom),
/* harmony export */   gi: () => (/* binding */ withControl),
/* harmony export */   hD: () => (/* binding */ putCutsInForce),
/* harmony export */   iK: () => (/* binding */ putInForce)
/* harmony export */ });
/* unused harmony export openControl */
/* harmony import */ var _cluster_network_tools_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5125);
/* harmony import */ var _faults_network_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3361);


/** Nodes whose packets a node drops: those that may not send to it. */
function cutFrom({ blocked }, node) {
    return Object.entries(blocked)
        .filter(([, to]) => to.includes(node))
        .map(([from]) => from);
}
/**
 * The writer of the nodes' packet filters, who knows what earlier commands asked for. A node without an
 * address can neither be cut off nor slowed down and is left out.
 */
async function openControl(session) {
    const { cluster, host, surroundings, living } = session;
    host.requirePrivilege();
    const tools = await (0,_cluster_network_tools_js__WEBPACK_IMPORTED_MODULE_0__/* .networkTools */ .E5)(host, surroundings);
    const reachable = {
        ...cluster,
        get nodes() {
            return cluster.nodes.filter(({ address }) => address !== '');
        },
    };
    const control = (0,_faults_network_js__WEBPACK_IMPORTED_MODULE_1__/* .createNetworkControl */ .c)(reachable, host, tools);
    const { blocked, conditions } = living.network;
    control.remember(new Map(Object.entries(blocked)), new Map(Object.entries(conditions)));
    return control;
}
/** Works with the writer of packet filters and lets go of it. */
async function withControl(session, work) {
    const control = await openControl(session);
    try {
        return await work(control);
    }
    finally {
        control.close();
    }
}
/** Puts the cuts that are wanted in force on every node that runs, and proves them. */
function putCutsInForce(session) {
    const { blocked } = session.living.network;
    return withControl(session, (control) => control.cut(new Map(Object.entries(blocked))));
}
/**
 * Puts in force all that is wanted of nodes that have just started, and proves it.
 * @returns the proof; empty when nothing is wanted.
 */
async function putInForce(session, nodes) {
    const { blocked, conditions } = session.living.network;
    const wanted = nodes.filter((node) => (conditions[node] ?? []).length > 0);
    const isCut = Object.keys(blocked).length > 0;
    if (!isCut && wanted.length === 0)
        return '';
    return withControl(session, async (control) => {
        // First the rules themselves, at once: a node that runs must not talk while something is being proven.
        await Promise.all(nodes.map((node) => control.reapply(node)));
        const proofs = isCut ? [await control.cut(new Map(Object.entries(blocked)))] : [];
        for (const node of wanted)
            proofs.push(await control.setConditions(node, asked(session, node)));
        return proofs.join('; ');
    });
}
/** The conditions of a node that were asked for. */
function asked({ living }, node) {
    return (living.network.conditions[node] ?? []).map(({ condition }) => condition);
}


/***/ })

};
