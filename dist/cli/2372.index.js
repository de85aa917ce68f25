export const id = 2372;
export const ids = [2372];
export const modules = {

/***/ 7738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/cluster/broker-cache.js
var broker_cache = __webpack_require__(8599);
// EXTERNAL MODULE: ./build/cluster/broker-layout.js
var broker_layout = __webpack_require__(3211);
// EXTERNAL MODULE: ./build/cluster/disk-ability.js
var disk_ability = __webpack_require__(7959);
// EXTERNAL MODULE: ./build/cluster/distribution.js
var distribution = __webpack_require__(8411);
// EXTERNAL MODULE: ./build/cluster/engine.js
var engine = __webpack_require__(7387);
;// CONCATENATED MODULE: ./build/cluster/doctor.js








const programs = [
    'ip',
    'nsenter',
    'unshare',
    'setsid',
    'bash',
    'nft',
    'tc',
    'apt-get',
    'dpkg',
    'tar',
    'docker',
];
const probeLimitMs = 10_000;
/** Finds out what this machine can do. Leaves nothing behind; a fact that cannot be had is "no". */
async function machineFacts(host) {
    const paths = await Promise.all(programs.map((program) => host.which(program)));
    const namespaces = await inNamespace(host, 'ip link add probe type bridge && mount -t tmpfs probe /tmp');
    const source = await (0,distribution/* readDistribution */.x)().catch(() => null);
    const cacheFolder = (0,broker_cache/* defaultCacheFolder */.I)();
    return {
        privilege: host.privilege,
        docker: await (0,engine/* dockerVersion */.Z)(host),
        namespaces,
        packetFilter: namespaces ? await inNamespace(host, 'nft add table inet probe') : null,
        netem: namespaces ? await inNamespace(host, 'tc qdisc add dev lo root netem delay 1ms') : null,
        slowDisk: await (0,disk_ability/* slowDiskFact */.Fv)(process.env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(), host),
        programs: Object.fromEntries(programs.map((program, index) => [program, paths[index] ?? null])),
        installedBroker: (await (0,broker_layout/* findBroker */.x5)('/').catch(() => null))?.version ?? null,
        packageSource: source && `${source.id} ${source.codename}`,
        cacheFolder,
        cacheFreeBytes: await freeBytes(cacheFolder),
    };
}
/** Tries a command in namespaces that end with it. */
async function inNamespace(host, script) {
    if (!host.privileged)
        return false;
    const probe = [
        'unshare',
        '--net',
        '--uts',
        '--mount',
        '--pid',
        '--fork',
        '--kill-child',
        'sh',
        '-c',
        script,
    ];
    try {
        return (await host.run(probe, { root: true, timeoutMs: probeLimitMs })).exitCode === 0;
    }
    catch {
        return false;
    }
}
/** Free space where a folder is, or will be. */
async function freeBytes(folder) {
    try {
        const { bavail, bsize } = await (0,promises_.statfs)(folder);
        return bavail * bsize;
    }
    catch {
        return folder === (0,external_node_path_.dirname)(folder) ? 0 : freeBytes((0,external_node_path_.dirname)(folder));
    }
}

// EXTERNAL MODULE: ./build/cluster/host.js
var cluster_host = __webpack_require__(5159);
// EXTERNAL MODULE: ./build/cli/io.js
var cli_io = __webpack_require__(1973);
// EXTERNAL MODULE: ./build/cluster/network-tools.js
var network_tools = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/config/condition.js
var condition = __webpack_require__(9334);
// EXTERNAL MODULE: ./build/faults/conditions/kernel-abilities.js
var kernel_abilities = __webpack_require__(6621);
;// CONCATENATED MODULE: ./build/cli/network-rows.js



/** Null when it cannot be tried: it takes root and namespaces. */
async function networkFacts(host, namespaces) {
    if (!namespaces || !host.privileged)
        return null;
    // Without nft there is nothing to try its rules with; fetching it is the business of a run.
    const tools = (await host.which('nft')) === null ? { nft: ['nft'] } : await (0,network_tools/* networkTools */.E5)(host);
    const kernel = await (0,kernel_abilities/* kernelAbilities */.Kv)(host, tools);
    const aimed = kernel.classes || kernel.filter;
    return { effects: (0,kernel_abilities/* abilityTable */.zm)(kernel), aimed: { peer: aimed, port: aimed }, oneWay: kernel.filter };
}
const names = {
    delay: 'packet delay',
    loss: 'packet loss',
    duplicate: 'duplication',
    reorder: 'reordering',
    corrupt: 'corruption',
    rate: 'rate limit',
};
/** The rows of `rmq-chaos doctor` about network faults. */
function networkRows(facts) {
    if (facts === null)
        return [['network faults', 'not known without root and namespaces']];
    return [
        ...condition/* effectKinds */.Vn.map((kind) => [names[kind], ways(kind, facts)]),
        ['aimed by peer', facts.aimed.peer ? 'yes' : 'no'],
        ['aimed by port', facts.aimed.port ? 'yes' : 'no'],
        ['one-way cuts', facts.oneWay ? 'yes' : 'no: nft is not here; it is fetched with the broker'],
    ];
}
function ways(kind, { effects }) {
    const { arriving, leaving } = effects[kind];
    if (arriving && leaving)
        return 'arriving and leaving packets';
    if (arriving || leaving)
        return `${arriving ? 'arriving' : 'leaving'} packets only`;
    return kind === 'loss' || kind === 'rate' ? 'no' : 'no: not in this kernel (sch_netem)';
}

;// CONCATENATED MODULE: ./build/cli/doctor.js




/** `rmq-chaos doctor`: what this machine can do, and what is missing. */
const doctorCommand = {
    name: 'doctor',
    summary: 'Tells what this machine can do, and what is missing.',
    usage: 'doctor [--json]',
    help: [
        '  --json   the facts as JSON',
        '',
        'Exit code 0 when a cluster can be formed here by one engine at least, else 3.',
    ],
    options: { json: { type: 'boolean' } },
    maxPositionals: 0,
    async run(args, io) {
        const host = await (0,cluster_host/* createHost */.D)();
        const facts = await machineFacts(host);
        const network = await networkFacts(host, facts.namespaces);
        const text = args.values.json === true
            ? JSON.stringify({ ...facts, network }, null, 2)
            : describe(facts, network).join('\n');
        io.out(text);
        return facts.docker !== null || facts.namespaces ? cli_io/* exitCodes */.h.pass : cli_io/* exitCodes */.h.usage;
    },
};
function describe(facts, network) {
    const missing = Object.entries(facts.programs).flatMap(([name, path]) => (path === null ? [name] : []));
    const rows = [
        [
            'root',
            { root: 'yes', sudo: 'through passwordless sudo', none: 'no: run as root, or allow passwordless sudo' }[facts.privilege],
        ],
        ['docker engine', facts.docker ?? 'none answers'],
        ['netns engine', facts.namespaces ? 'works' : 'does not work: namespaces or mounts are not allowed here'],
        ['packet filter', yesNo(facts.packetFilter, 'works', 'nft is not here; it is fetched with the broker')],
        ...networkRows(network),
        ['slow disk', slowDiskWords(facts.slowDisk)],
        ['installed RabbitMQ', facts.installedBroker ?? 'none; one is fetched when needed'],
        ['package source', facts.packageSource ?? 'none: brokers cannot be fetched here'],
        ['cache', `${facts.cacheFolder}, ${Math.floor(facts.cacheFreeBytes / 1024 ** 2)} MB free`],
        ['programs missing', missing.length === 0 ? 'none' : missing.join(', ')],
    ];
    return rows.map(([what, answer]) => `${what.padEnd(20)}${answer}`);
}
function slowDiskWords({ disk, missing }) {
    return disk === null ? `no: ${missing}` : `works: disk ${disk.name} (${disk.device})`;
}
function yesNo(fact, yes, no) {
    return fact === null ? 'not known without namespaces' : fact ? yes : no;
}


/***/ }),

/***/ 3706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ archiveCandidates),
/* harmony export */   RM: () => (/* binding */ parseDeb822),
/* harmony export */   a1: () => (/* binding */ parseOneLine),
/* harmony export */   uc: () => (/* binding */ renderSource)
/* harmony export */ });
/** Reads the one-line format: `deb [signed-by=…] URI SUITE COMPONENT…`. */
function parseOneLine(text) {
    const sources = [];
    for (const line of text.split('\n')) {
        const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)\s+([^#]*)/.exec(line);
        if (!match)
            continue;
        const [, options = '', uri = '', suite = '', components = ''] = match;
        const trust = {};
        for (const option of options.split(/\s+/)) {
            const [name = '', value = ''] = option.split('=');
            if (name.toLowerCase() === 'signed-by')
                trust['Signed-By'] = value;
            if (name.toLowerCase() === 'trusted')
                trust.Trusted = value;
        }
        sources.push({ uris: [uri], suites: [suite], components: words(components), trust });
    }
    return sources;
}
/** Reads the deb822 format: stanzas of `Field: value`, continued by lines that begin with a blank. */
function parseDeb822(text) {
    const sources = [];
    for (const stanza of text.split(/\n\s*\n/)) {
        const fields = stanzaFields(stanza);
        const field = (name) => fields.get(name) ?? '';
        if (!words(field('types')).includes('deb') || /^(no|false|0)$/i.test(field('enabled').trim()))
            continue;
        const trust = {};
        if (fields.has('signed-by'))
            trust['Signed-By'] = field('signed-by');
        if (fields.has('trusted'))
            trust.Trusted = field('trusted');
        sources.push({
            uris: words(field('uris')),
            suites: words(field('suites')),
            components: words(field('components')),
            trust,
        });
    }
    return sources;
}
function stanzaFields(stanza) {
    const fields = new Map();
    let current = '';
    for (const line of stanza.split('\n')) {
        if (line.startsWith('#'))
            continue;
        const start = /^([A-Za-z0-9-]+):\s*(.*)$/.exec(line);
        if (start) {
            current = (start[1] ?? '').toLowerCase();
            fields.set(current, start[2] ?? '');
        }
        else if (/^\s+\S/.test(line) && current)
            fields.set(current, `${fields.get(current)}\n${line}`);
    }
    return fields;
}
const words = (text) => text.split(/\s+/).filter(Boolean);
/** Names under which a distribution's own archive serves whole releases, besides code names. */
const releaseAliases = ['stable', 'oldstable', 'oldoldstable', 'testing', 'unstable', 'sid'];
/**
 * Entries that may be the distribution's own archive, one per address, likeliest first: an address that
 * also serves `CODENAME-updates` is nearly surely it. Other people's archives may use the same suite
 * names; the caller must check the `Origin` that the signed index states.
 */
function archiveCandidates(sources, codename) {
    const whole = new Set([codename, ...releaseAliases]);
    const byUri = new Map();
    const withUpdates = new Set();
    for (const source of sources) {
        for (const uri of source.uris) {
            if (source.suites.some((suite) => suite.endsWith('-updates')))
                withUpdates.add(uri);
            if (!source.suites.some((suite) => whole.has(suite)))
                continue;
            const components = [...(byUri.get(uri)?.components ?? []), ...source.components];
            byUri.set(uri, { ...source, uris: [uri], suites: [codename], components: [...new Set(components)] });
        }
    }
    const rank = (source) => (withUpdates.has(source.uris[0] ?? '') ? 0 : 1);
    return [...byUri.values()]
        .filter((source) => source.components.includes('main'))
        .sort((a, b) => rank(a) - rank(b));
}
/** Suites that are still moving: a mirror's copy of their index may be past its validity date. */
const movingSuites = new Set(['forky', 'testing', 'sid', 'unstable']);
/** Writes an entry for one suite in the deb822 format, package index only. */
function renderSource(source, suite, architecture) {
    const fields = {
        Types: 'deb',
        URIs: source.uris.join(' '),
        Suites: suite,
        Components: source.components.join(' '),
        Architectures: architecture,
        Targets: 'Packages',
        ...(movingSuites.has(suite) ? { 'Check-Valid-Until': 'no' } : {}),
        ...source.trust,
    };
    return `${Object.entries(fields)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n')}\n`;
}


/***/ }),

/***/ 269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dq: () => (/* binding */ writeLimit),
/* harmony export */   KO: () => (/* binding */ blockIoHere),
/* harmony export */   Vh: () => (/* binding */ groupIn)
/* harmony export */ });
/* unused harmony export findBlockIo */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6239);



/** Finds it in the text of `/proc/self/mounts`; null: this machine mounts none. */
function findBlockIo(mounts) {
    const rows = mounts.split('\n').map((line) => line.split(' '));
    const first = rows.find(([, , type, options = '']) => type === 'cgroup' && options.split(',').includes('blkio'));
    if (first?.[1])
        return { version: 1, root: first[1] };
    const second = rows.find(([, , type]) => type === 'cgroup2');
    return second?.[1] ? { version: 2, root: second[1] } : null;
}
/**
 * The controller of this machine.
 * @throws {ClusterError} `no-such-effect` when there is none.
 */
async function blockIoHere() {
    const found = findBlockIo(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/self/mounts', 'utf8'));
    if (found)
        return found;
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('no-such-effect', 'this machine cannot limit how fast a node writes: neither the blkio controller of cgroup v1 nor cgroup v2 is mounted', 'Use a machine with control groups (hosted runners have them), or remove "slow-disk".');
}
/** Folder of the group that a process is in, by the text of its `/proc/PID/cgroup`; null when it does not say. */
function groupIn({ version, root }, text) {
    for (const line of text.split('\n')) {
        const [, id, controllers = '', path] = /^(\d+):([^:]*):(\/.*)$/.exec(line) ?? [];
        const isIt = version === 1 ? controllers.split(',').includes('blkio') : id === '0';
        if (isIt && path !== undefined)
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path).replace(/(.)\/$/, '$1');
    }
    return null;
}
/**
 * Which file of a group takes the limit, and the line that sets it for a device.
 * @param device number of a whole disk, e.g. `8:0`.
 * @param bytesPerSecond of writing; null: no limit.
 */
function writeLimit(version, device, bytesPerSecond) {
    return version === 1
        ? { file: 'blkio.throttle.write_bps_device', line: `${device} ${bytesPerSecond ?? 0}` }
        : { file: 'io.max', line: `${device} wbps=${bytesPerSecond ?? 'max'}` };
}


/***/ }),

/***/ 3211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ nodePath),
/* harmony export */   is: () => (/* binding */ treePlace),
/* harmony export */   x5: () => (/* binding */ findBroker)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6239);



/** Where a node that is no container has its tree: a folder that every node has of its own. */
const treePlace = '/run/rabbitmq-tree';
/** Finds RabbitMQ where Debian's, RabbitMQ's own packages and the official images put it; null when nowhere. */
async function findBroker(rootfs) {
    const place = (await inDistribution(rootfs)) ?? (await inOpt(rootfs));
    if (!place)
        return null;
    const passwd = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rootfs, 'etc/passwd'), 'utf8').catch(() => '');
    const user = /^rabbitmq:[^:]*:(\d+):(\d+):/m.exec(passwd);
    if (!user)
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('broker-without-user', `RabbitMQ in ${rootfs} has no user "rabbitmq" in etc/passwd`, 'Use a root file system made by installing the rabbitmq-server package.');
    return { rootfs, ...place, uid: Number(user[1]), gid: Number(user[2]) };
}
/** `PATH` inside a node: the broker's own scripts come before any wrapper of the distribution's. */
function nodePath(broker) {
    const erlang = broker.tree ? `${broker.tree.erlangFolder}:` : '';
    return `${broker.binFolder}:${erlang}/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;
}
async function inDistribution(rootfs) {
    const folder = '/usr/lib/rabbitmq/lib';
    for (const name of await list((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rootfs, folder))) {
        const version = /^rabbitmq_server-(\d.*)$/.exec(name)?.[1];
        const binFolder = `${folder}/${name}/sbin`;
        if (version && (await hasServer(rootfs, binFolder)))
            return { version, binFolder };
    }
    return null;
}
async function inOpt(rootfs) {
    const folder = '/opt/rabbitmq';
    for (const name of await list((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rootfs, folder, 'plugins'))) {
        const version = /^rabbit-(\d[^/]*?)(\.ez)?$/.exec(name)?.[1];
        const binFolder = `${folder}/sbin`;
        if (version && (await hasServer(rootfs, binFolder)))
            return { version, binFolder };
    }
    return null;
}
const list = (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
const hasServer = (rootfs, binFolder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rootfs, binFolder, 'rabbitmq-server')).then(() => true, () => false);


/***/ }),

/***/ 8283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RO: () => (/* binding */ rootPrefix),
/* harmony export */   ay: () => (/* binding */ commandLine),
/* harmony export */   oe: () => (/* binding */ searchPath)
/* harmony export */ });
/** PATH with the sbin folders an ordinary user's PATH lacks; `ip` and `nft` live there. */
function searchPath(path = process.env.PATH ?? '') {
    const wanted = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
    const have = path.split(':').filter((folder) => folder !== '');
    return [...have, ...wanted.filter((folder) => !have.includes(folder))].join(':');
}
/** Words before a root command, e.g. `sudo -n`. */
function rootPrefix(privilege) {
    return privilege === 'sudo' ? ['sudo', '-n', '--'] : [];
}
/**
 * What is really executed. Sudo clears the environment, so variables go through env(1); and we cannot
 * signal a process of root's, so the time limit goes through timeout(1).
 */
function commandLine(argv, options, privilege) {
    const [program = 'false', ...rest] = argv;
    if (!options.root || privilege !== 'sudo')
        return [program, ...rest];
    const variables = Object.entries({ PATH: searchPath(), ...options.env }).map(([k, v]) => `${k}=${v}`);
    const seconds = (options.timeoutMs / 1000).toFixed(3);
    return ['sudo', '-n', '--', 'env', ...variables, 'timeout', '-k', '2', seconds, program, ...rest];
}


/***/ }),

/***/ 7959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ slowDiskFact),
/* harmony export */   Y4: () => (/* binding */ trySlowDisk),
/* harmony export */   pq: () => (/* binding */ dataRoot)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _block_io_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(269);
/* harmony import */ var _disk_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7200);
/* harmony import */ var _slow_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(626);




/** The limit of the trial, which nothing runs under. */
const trialBytesPerSecond = 1_000_000;
const answerLimitMs = 10_000;
/**
 * The disk of a folder, whose writing can be limited here: tried in a group that is removed again.
 * @throws {ClusterError} `no-such-effect` naming what is missing, `no-root`.
 */
async function trySlowDisk(folder, host) {
    host.requirePrivilege();
    const { version, root } = await (0,_block_io_js__WEBPACK_IMPORTED_MODULE_1__/* .blockIoHere */ .KO)();
    const disk = await (0,_disk_of_js__WEBPACK_IMPORTED_MODULE_2__/* .diskOf */ .FG)(folder, host);
    const group = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, `rmq-chaos-trial-${process.pid}`);
    await (0,_slow_group_js__WEBPACK_IMPORTED_MODULE_3__/* .tryWriteLimit */ .wt)({ group, version, device: disk.device, home: root }, trialBytesPerSecond, host);
    return disk;
}
/**
 * The folder on whose disk an engine keeps the data of nodes.
 * @param scratch of ours, where nodes without containers have theirs.
 */
async function dataRoot(engine, scratch, host) {
    if (engine === 'netns')
        return scratch;
    const ask = ['docker', 'info', '--format', '{{.DockerRootDir}}'];
    const { stdout } = await host.must(ask, { root: host.privileged, timeoutMs: answerLimitMs });
    return stdout.trim();
}
/** The same, for a reader. */
async function slowDiskFact(folder, host) {
    try {
        return { disk: await trySlowDisk(folder, host), missing: null };
    }
    catch (error) {
        return { disk: null, missing: error instanceof Error ? error.message : String(error) };
    }
}


/***/ }),

/***/ 7200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ diskOf)
/* harmony export */ });
/* unused harmony exports behind, wholeDisk */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6239);



const limitMs = 10_000;
/** An overlay may lie on an overlay. */
const layers = 4;
/**
 * The disk that holds a folder: of a partition the disk that it is part of, of an overlay the one that its upper layer is on.
 * @param pid of a process that sees the folder's file system mounted.
 * @throws {ClusterError} `no-such-effect` for a file system that is on no block device.
 */
async function diskOf(folder, host, pid = 'self') {
    let at = folder;
    for (let layer = 0; layer < layers; layer++) {
        const script = 'stat -c %d "$1" && cat "/proc/$2/mountinfo"';
        const viewer = layer === 0 ? String(pid) : 'self';
        const { stdout } = await host.must(['sh', '-c', script, 'look', at, viewer], {
            root: true,
            timeoutMs: limitMs,
        });
        const below = behind(Number.parseInt(stdout, 10), stdout);
        if (below.kind === 'none')
            throw noDisk(folder, below.fileSystem);
        if (below.kind === 'device')
            return wholeDisk(below.device);
        if (below.kind === 'node')
            return wholeDisk(await numberOf(below.path, host));
        at = below.path;
    }
    throw noDisk(folder, 'overlay on overlay');
}
/**
 * By its device number as stat(2) has it, and, for file systems with a number of their own, by the row of
 * `/proc/PID/mountinfo` (see proc(5)).
 */
function behind(number, mountinfo) {
    const device = `${(number >>> 8) & 0xfff}:${(number & 0xff) | ((number >>> 12) & 0xfff00)}`;
    if (!device.startsWith('0:'))
        return { kind: 'device', device };
    const row = mountinfo.split('\n').find((line) => line.split(' ')[2] === device);
    const [fileSystem = 'unknown', source = '', options = ''] = row?.split(' - ')[1]?.split(' ') ?? [];
    const upper = /(?:^|,)upperdir=([^,]+)/.exec(options)?.[1];
    if (fileSystem === 'overlay' && upper)
        return { kind: 'folder', path: upper };
    return source.startsWith('/dev/') ? { kind: 'node', path: source } : { kind: 'none', fileSystem };
}
async function numberOf(path, host) {
    const { stdout } = await host.must(['stat', '-L', '-c', '%t %T', path], { root: true, timeoutMs: limitMs });
    return stdout
        .trim()
        .split(' ')
        .map((part) => Number.parseInt(part, 16))
        .join(':');
}
/**
 * The kernel limits whole disks only.
 * @param folder where the kernel lists block devices by number.
 * @throws {ClusterError} `no-such-effect` when it does not list this one.
 */
async function wholeDisk(device, folder = '/sys/dev/block') {
    const entry = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, device)).catch(() => null);
    if (entry === null)
        throw unlisted(device);
    const isPartition = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry, 'partition')).then(() => true, () => false);
    if (!isPartition)
        return { device, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(entry) };
    const disk = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(entry);
    return { device: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(disk, 'dev'), 'utf8')).trim(), name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(disk) };
}
function unlisted(device) {
    return new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('no-such-effect', `this machine cannot limit how fast a node writes: /sys/dev/block does not list device ${device}, which the data is on`, 'Use a file system on a disk, and a machine that shows its disks in /sys.');
}
function noDisk(folder, fileSystem) {
    return new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('no-such-effect', `this machine cannot limit how fast a node writes: ${folder} is on a file system (${fileSystem}) without a block device`, 'Let the nodes have their data on a disk: RUNNER_TEMP or TMPDIR says where, of containers the data root of the engine.');
}


/***/ }),

/***/ 8411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readDistribution)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _apt_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3706);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6239);




/** Reads os-release and apt's sources. Throws ClusterError `no-apt` where there is no such distribution. */
async function readDistribution(root = '/') {
    const release = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'etc/os-release'), 'utf8').catch(() => '');
    const field = (name) => new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(release)?.[1] ?? '';
    const codename = field('VERSION_CODENAME');
    const sources = await readSources((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'etc/apt'));
    if (codename === '' || sources.length === 0)
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('no-apt', 'this machine has no Debian or Ubuntu package source to fetch RabbitMQ from', 'Give a root file system folder or a container image as the broker source, or install rabbitmq-server.');
    return { id: field('ID'), codename, sources };
}
async function readSources(folder) {
    const parts = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'sources.list.d');
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parts).catch(() => []);
    const files = [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'sources.list'), ...names.sort().map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parts, name))];
    const sources = [];
    for (const file of files) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '');
        if (file.endsWith('.list'))
            sources.push(...(0,_apt_source_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOneLine */ .a1)(text));
        if (file.endsWith('.sources'))
            sources.push(...(0,_apt_source_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDeb822 */ .RM)(text));
    }
    return sources;
}


/***/ }),

/***/ 7387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ dockerVersion),
/* harmony export */   m: () => (/* binding */ chooseEngine)
/* harmony export */ });
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6239);

const answerLimitMs = 10_000;
/** Version of the container engine that answers the docker command line here, or null. */
async function dockerVersion(host) {
    if ((await host.which('docker')) === null)
        return null;
    const answer = ['docker', 'version', '--format', '{{.Server.Version}}'];
    try {
        const result = await host.run(answer, { timeoutMs: answerLimitMs });
        const version = result.stdout.trim();
        return result.exitCode === 0 && version !== '' ? version : null;
    }
    catch {
        // An engine that hangs is as good as none.
        return null;
    }
}
/**
 * The engine to use. `auto`: docker where one answers, else namespaces.
 * Throws {@link ClusterError} `docker-not-there`, `image-needs-docker`.
 */
async function chooseEngine(wanted, host, source = { kind: 'auto' }) {
    if (wanted === 'netns') {
        if (source.kind !== 'image')
            return 'netns';
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('image-needs-docker', `the image "${source.image}" cannot be run by the netns engine`, 'Choose the docker engine, or a broker source that needs none (suite, tarball, rootfs, installed).');
    }
    if ((await dockerVersion(host)) !== null)
        return 'docker';
    if (wanted === 'auto' && source.kind !== 'image')
        return 'netns';
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('docker-not-there', source.kind === 'image'
        ? `the image "${source.image}" needs docker, and no docker engine answers here`
        : 'the docker engine was asked for, and none answers here', 'Start it ("docker version" must show a server), or choose the netns engine with a suite as the broker.');
}


/***/ }),

/***/ 5159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createHost)
/* harmony export */ });
/* unused harmony export hostWith */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6239);
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8283);





const outputLimitBytes = 16 * 1024 * 1024;
const probeLimitMs = 10_000;
/** After its limit a program has this long to die before we stop waiting for its pipes. */
const deathLimitMs = 4_000;
/** Finds out once what we may do here. Asks sudo without ever prompting. */
async function createHost(runProgram = runWithExecaOnDemand) {
    return hostWith(await findPrivilege(runProgram), runProgram);
}
/** Loading the library takes longer than a short command may; whoever brings a runner of its own is spared it. */
const runWithExecaOnDemand = async (...program) => {
    const { runWithExeca } = await Promise.all(/* import() */[__webpack_require__.e(4434), __webpack_require__.e(7188)]).then(__webpack_require__.bind(__webpack_require__, 7188));
    return runWithExeca(...program);
};
async function findPrivilege(runProgram) {
    if ((0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().uid === 0)
        return 'root';
    const probe = await runProgram('sudo', ['-n', 'true'], {
        timeoutMs: probeLimitMs,
        outputLimitBytes,
        env: { PATH: (0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .searchPath */ .oe)() },
    });
    return probe.exitCode === 0 ? 'sudo' : 'none';
}
/** A host with a known privilege; tests use it to see what is said without one. */
function hostWith(privilege, runProgram = runWithExecaOnDemand) {
    const start = (argv, options) => {
        if (options.root)
            requirePrivilege(privilege);
        const [file, ...rest] = (0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .commandLine */ .ay)(argv, options, privilege);
        return runProgram(file, rest, {
            timeoutMs: options.timeoutMs + (options.root && privilege === 'sudo' ? deathLimitMs : 0),
            outputLimitBytes,
            env: { PATH: (0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .searchPath */ .oe)(), ...options.env },
            ...(options.input === undefined ? {} : { input: options.input }),
        });
    };
    const run = async (argv, options) => {
        const began = performance.now();
        const result = await within(start(argv, options), argv, options.timeoutMs + 2 * deathLimitMs);
        const program = argv[0] ?? '';
        if (result.timedOut || overran(result.exitCode, privilege, options, performance.now() - began))
            throw timeoutError(argv, options.timeoutMs);
        if (result.notStarted === 'ENOENT' ||
            result.notStarted === 'EACCES' ||
            saysMissing(result.exitCode, result.stderr, program))
            throw missingError(program);
        if (result.tooLong)
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('output-too-long', `"${brief(argv)}" wrote more than ${outputLimitBytes} bytes`, 'Look at what it writes; this is not expected of it.');
        return {
            exitCode: result.exitCode ?? 128,
            stdout: result.stdout,
            stderr: result.stderr || (result.exitCode === null ? endedBy(argv, result) : ''),
        };
    };
    const must = async (argv, options) => {
        const result = await run(argv, options);
        if (result.exitCode !== 0)
            throw failedError(argv, result);
        return result;
    };
    const pipe = async (source, sink, options) => {
        const script = `n=$1; shift; "\${@:1:n}" | "\${@:n+1}"`;
        return must(['bash', '-o', 'pipefail', '-c', script, 'pipe', String(source.length), ...source, ...sink], options);
    };
    const spawnDetached = async (argv, options) => {
        const script = 'trap "" HUP; out=$1 err=$2; shift 2; setsid "$@" </dev/null >>"$out" 2>>"$err" & echo "$!"';
        const { stdout } = await must(['sh', '-c', script, 'detach', options.stdoutFile, options.stderrFile, ...argv], {
            timeoutMs: probeLimitMs,
            ...(options.root === undefined ? {} : { root: options.root }),
            ...(options.env === undefined ? {} : { env: options.env }),
        });
        return Number.parseInt(stdout, 10);
    };
    const which = async (program) => {
        for (const folder of (0,_command_line_js__WEBPACK_IMPORTED_MODULE_4__/* .searchPath */ .oe)().split(':')) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, program);
            if (await isProgram(path))
                return path;
        }
        return null;
    };
    return {
        privileged: privilege !== 'none',
        privilege,
        requirePrivilege: () => requirePrivilege(privilege),
        run,
        must,
        pipe,
        spawnDetached,
        which,
    };
}
/** Looked up here and not by a shell: a fault must not wait for one. */
async function isProgram(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}
function requirePrivilege(privilege) {
    if (privilege !== 'none')
        return;
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('no-root', 'this needs root, and neither root nor passwordless sudo is there', 'Run as root, or give the user a NOPASSWD rule for sudo (hosted runners have one).');
}
/** A grandchild that keeps our pipes open must not keep us. */
async function within(work, argv, limitMs) {
    let timer;
    const limit = new Promise((_, reject) => {
        timer = setTimeout(() => reject(timeoutError(argv, limitMs)), limitMs);
    });
    try {
        return await Promise.race([work, limit]);
    }
    finally {
        clearTimeout(timer);
    }
}
/** Under sudo the limit is kept by timeout(1), which says 124, or 137 when it had to kill. */
function overran(code, privilege, options, tookMs) {
    const byTimeout = options.root && privilege === 'sudo' && (code === 124 || code === 137);
    return byTimeout && tookMs >= options.timeoutMs;
}
function saysMissing(code, stderr, program) {
    return code === 127 && stderr.startsWith('timeout:') && stderr.includes(program);
}
function endedBy(argv, { signal, notStarted }) {
    return `"${brief(argv)}" ${notStarted ? `could not be started: ${notStarted}` : `was ended by ${signal}`}`;
}
function missingError(program) {
    return new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('missing-binary', `the program "${program}" is not on this machine`, `Install the package that holds "${program}"; "rmq-chaos doctor" lists what is missing.`);
}
function timeoutError(argv, limitMs) {
    return new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('timeout', `"${brief(argv)}" did not end within its limit of ${limitMs} ms`, 'The machine may be overloaded; try again, and look at its load if it stays so.');
}
function failedError(argv, result) {
    const said = (result.stderr.trim() || result.stdout.trim()).slice(-2_000);
    return new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('command-failed', `"${brief(argv)}" ended with exit code ${result.exitCode}${said ? `: ${said}` : ''}`, '"rmq-chaos doctor" shows what this machine can do.');
}
function brief(argv) {
    const line = argv.join(' ').replace(/\s+/g, ' ');
    return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}


/***/ }),

/***/ 2703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ processStat),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   hY: () => (/* binding */ ownIdentity)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/** State letter (`R`, `S`, `T`, `Z`, …) and start ticks of a process, or null when there is none. */
async function processStat(pid) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8');
    }
    catch {
        return null;
    }
    // The program's name stands in parentheses and may itself hold spaces and parentheses.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startTicks: Number(fields[19]) };
}
/** Who we are, for others to find out later whether we still live. */
async function ownIdentity() {
    const stat = await processStat(process.pid);
    return { pid: process.pid, startTicks: stat?.startTicks ?? 0 };
}
/** True when this very process still runs; a zombie does not. */
async function isAlive(identity) {
    const stat = await processStat(identity.pid);
    return stat !== null && stat.state !== 'Z' && stat.startTicks === identity.startTicks;
}


/***/ }),

/***/ 626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R4: () => (/* binding */ undoSlowGroup),
/* harmony export */   rL: () => (/* binding */ setWriteLimit),
/* harmony export */   wt: () => (/* binding */ tryWriteLimit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _block_io_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(269);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6239);



const limitMs = 20_000;
/**
 * With version 2 the kernel knows who wrote a page by the memory controller: without it, what is written back
 * is nobody's and has no limit.
 */
const setScript = `
set -e
group=$1 file=$2 line=$3 root=$4
if [ -n "$root" ]; then
  [ ! -e "$root/cgroup.subtree_control" ] || echo "+io +memory" >"$root/cgroup.subtree_control"
  mkdir -p "$group"
fi
echo "$line" >"$group/$file"
`;
/** A process may be born while others are moved, so it goes on until the group can be removed. */
const undoScript = `
group=$1 file=$2 line=$3 home=$4
[ -d "$group" ] || exit 0
[ ! -e "$group/$file" ] || echo "$line" >"$group/$file" || [ -n "$home" ] || exit 1
[ -n "$home" ] || exit 0
[ -d "$home" ] || home=\${group%/*}
tries=0
until rmdir "$group" 2>/dev/null; do
  [ -d "$group" ] || exit 0
  tries=$((tries + 1))
  if [ $tries -gt 200 ]; then echo "processes are still in $group after 10 s" >&2; exit 1; fi
  while read -r pid; do echo "$pid" >"$home/cgroup.procs"; done <"$group/cgroup.procs" 2>/dev/null
  sleep 0.05
done
`;
const trialScript = `
(${setScript})
code=$?
set -- "$1" "$2" "$5" "$4"
(${undoScript}) && exit $code
`;
/**
 * Sets the limit; makes the group, below the root of the hierarchy, when it has a home.
 * @throws {ClusterError} `no-such-effect` with the kernel's own words.
 */
function setWriteLimit(slow, bytesPerSecond, host) {
    return runSet(setScript, slow, bytesPerSecond, host);
}
/**
 * Sets the limit and undoes it, in one process that outlives ours: it leaves nothing even when we are killed.
 * @throws {ClusterError} `no-such-effect` with the kernel's own words.
 */
function tryWriteLimit(slow, bytesPerSecond, host) {
    return runSet(trialScript, slow, bytesPerSecond, host);
}
async function runSet(script, slow, bytesPerSecond, host) {
    const { file, line } = (0,_block_io_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLimit */ .Dq)(slow.version, slow.device, bytesPerSecond);
    const root = slow.home === null ? '' : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(slow.group);
    const unlimited = (0,_block_io_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLimit */ .Dq)(slow.version, slow.device, null).line;
    const { exitCode, stderr } = await host.run(['sh', '-c', script, 'slow', slow.group, file, line, root, unlimited], { root: true, timeoutMs: limitMs });
    if (exitCode === 0)
        return;
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('no-such-effect', `this machine cannot limit how fast a node writes: "${line}" could not be written to ${file} of ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(slow.group)}: ${stderr.trim()}`, 'It takes the controller blkio of cgroup v1, or io and memory of cgroup v2, and a control group file system that may be written.');
}
/**
 * Takes the limit away, moves the processes back, and removes a group that was made for it. One that is gone
 * has no limit any more.
 * @throws Error when the limit or the group is still there.
 */
async function undoSlowGroup({ group, version, device, home }, host) {
    const { file, line } = (0,_block_io_js__WEBPACK_IMPORTED_MODULE_1__/* .writeLimit */ .Dq)(version, device, null);
    const argv = ['sh', '-c', undoScript, 'undo-slow', group, file, line, home ?? ''];
    const { exitCode, stderr } = await host.run(argv, { root: host.privileged, timeoutMs: limitMs });
    if (exitCode !== 0)
        throw new Error(`the disk is still slow: ${stderr.trim() || `exit code ${exitCode}`}`);
}


/***/ })

};
