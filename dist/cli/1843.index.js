export const id = 1843;
export const ids = [1843,9896,3453];
export const modules = {

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

/***/ 615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ downloadFromArchive),
  Y: () => (/* binding */ wantedSuite)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/cluster/apt-source.js
var apt_source = __webpack_require__(3706);
// EXTERNAL MODULE: ./build/cluster/cluster.js
var cluster = __webpack_require__(6239);
;// CONCATENATED MODULE: ./build/cluster/apt-download.js




const updateLimitMs = 180_000;
const downloadLimitMs = 600_000;
/**
 * Downloads packages with everything they depend on, as if nothing were installed, and returns the
 * files. Needs no root. Throws {@link ClusterError} `fetch-failed`, `disk-full`, `no-apt`.
 */
async function downloadPackages(request, host, progress) {
    const { folder, suite } = request;
    const name = request.packages[0] ?? '';
    const apt = await privateApt(request, host);
    progress(`reading the package index of ${suite}`);
    const update = await host.run([...apt, 'update'], { timeoutMs: updateLimitMs });
    const origin = await indexOrigin((0,external_node_path_.join)(folder, 'state/lists'));
    // apt only warns, and succeeds, when an index could not be had.
    if (update.exitCode !== 0 || origin === null)
        throw fetchError(name, suite, update.stdout + update.stderr);
    if (origin !== request.origin)
        throw new cluster/* ClusterError */.b('foreign-archive', `the package source ${request.source.uris.join(' ')} is ${origin}'s, not ${request.origin}'s own`, 'Only the distribution’s own archive is used; check the machine’s apt sources.');
    progress(`downloading ${name} and what it needs from ${suite}`);
    const install = [...apt, '-y', '--download-only', 'install', ...request.packages];
    const download = await host.run(install, { timeoutMs: downloadLimitMs });
    if (download.exitCode !== 0)
        throw fetchError(name, suite, download.stdout + download.stderr);
    const archives = (0,external_node_path_.join)(folder, 'cache/archives');
    return (await (0,promises_.readdir)(archives))
        .filter((name) => name.endsWith('.deb'))
        .map((name) => (0,external_node_path_.join)(archives, name));
}
/** apt-get on private folders; the machine's own proxies, keys and credentials stay in force. */
async function privateApt({ source, suite, folder }, host) {
    if ((await host.which('apt-get')) === null || (await host.which('dpkg')) === null)
        throw new cluster/* ClusterError */.b('no-apt', 'this machine has no apt-get to fetch packages with', 'Give a root file system folder or a container image as the broker source.');
    const { stdout } = await host.must(['dpkg', '--print-architecture'], { timeoutMs: 10_000 });
    const architecture = stdout.trim();
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'state/lists/partial'), { recursive: true });
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'cache/archives/partial'), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'status'), '');
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'archive.sources'), (0,apt_source/* renderSource */.uc)(source, suite, architecture));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'apt.conf'), configuration(folder, architecture));
    return ['apt-get', '-c', (0,external_node_path_.join)(folder, 'apt.conf'), '-q'];
}
function configuration(folder, architecture) {
    return `// The machine's hooks are for its own updates, not for ours.
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Pre-Install-Pkgs;
#clear DPkg::Post-Invoke;
#clear APT::Architectures;
APT::Architecture "${architecture}";
APT::Architectures { "${architecture}"; };
APT::Sandbox::User "root";
APT::Install-Recommends "false";
APT::Install-Suggests "false";
Acquire::Languages "none";
Acquire::Retries "3";
Acquire::http::Timeout "30";
Acquire::https::Timeout "30";
Dir::State "${folder}/state";
Dir::State::status "${folder}/status";
Dir::Cache "${folder}/cache";
Dir::Etc::sourcelist "${folder}/archive.sources";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
`;
}
async function indexOrigin(lists) {
    const names = await (0,promises_.readdir)(lists);
    const index = names.find((name) => /_(In)?Release$/.test(name));
    if (!index || !names.some((name) => /_Packages(\.\w+)?$/.test(name)))
        return null;
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(lists, index), 'utf8');
    return /^Origin:\s*(.+)$/m.exec(text)?.[1]?.trim().toLowerCase() ?? null;
}
function fetchError(name, suite, output) {
    const said = output.split('\n').filter((line) => /^(E:|W:|Err)/.test(line));
    const reason = said.slice(0, 4).join(' ') || output.slice(-300);
    if (/No space left on device|enough free space/.test(output))
        return new cluster/* ClusterError */.b('disk-full', `the disk filled up while fetching ${suite}: ${reason}`, 'Free some space; one broker needs about 700 MB while it is fetched.');
    return new cluster/* ClusterError */.b('fetch-failed', `${name} of ${suite} could not be fetched: ${reason}`, hintFor(name, output));
}
function hintFor(name, output) {
    if (/NO_PUBKEY|not signed|couldn't be verified/.test(output))
        return 'The suite is signed by a key this machine does not know: update its archive keyring package.';
    if (/does not have a Release file|404/.test(output))
        return 'This machine’s package source has no such suite; check its spelling.';
    if (/Unable to locate package/.test(output))
        return `This suite has no ${name}; choose another.`;
    return 'Check the network and the proxy settings of apt ("apt-get update" must work).';
}

// EXTERNAL MODULE: ./build/cluster/distribution.js
var cluster_distribution = __webpack_require__(8411);
;// CONCATENATED MODULE: ./build/cluster/archive-download.js






/** `suite` null: that of the machine. Throws {@link ClusterError} `no-apt`, `fetch-failed`. */
async function wantedSuite(suite) {
    const distribution = await (0,cluster_distribution/* readDistribution */.x)();
    const wanted = suite ?? distribution.codename;
    if (!/^[a-z][a-z0-9.-]*$/.test(wanted))
        throw new cluster/* ClusterError */.b('fetch-failed', `"${wanted}" is no suite name`, 'Use a name such as "bookworm".');
    return { distribution, suite: wanted, cacheName: `${distribution.id}-${wanted}-${process.arch}` };
}
/**
 * Downloads packages of a suite from the machine's own package source. Tries the likeliest entry first;
 * another's archive that shares a suite name is passed over. Throws as {@link downloadPackages}.
 */
async function downloadFromArchive({ distribution, suite }, wanted, host, progress) {
    const candidates = (0,apt_source/* archiveCandidates */.Pe)(distribution.sources, distribution.codename);
    let foreign = new cluster/* ClusterError */.b('no-apt', `no entry of this machine's apt sources is the archive of ${distribution.id} ${distribution.codename}`, 'Give a root file system folder or a container image as the broker source.');
    for (const [index, source] of candidates.entries()) {
        const folder = (0,external_node_path_.join)(wanted.folder, String(index));
        await (0,promises_.mkdir)(folder, { recursive: true });
        try {
            const request = { source, suite, origin: distribution.id, packages: wanted.packages, folder };
            return await downloadPackages(request, host, progress);
        }
        catch (error) {
            if (!(error instanceof cluster/* ClusterError */.b) || error.code !== 'foreign-archive')
                throw error;
            foreign = error;
        }
    }
    throw foreign;
}


/***/ }),

/***/ 6332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ resolveBroker)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _broker_cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8599);
/* harmony import */ var _broker_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3211);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6239);
/* harmony import */ var _suite_fetch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9896);
/* harmony import */ var _tree_tree_broker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2100);






/**
 * A RabbitMQ that can be run without a container engine. `progress` gets one line for each long step.
 * Throws {@link ClusterError}: `broker-not-installed`, `broker-not-found`, `broker-without-user`,
 * `image-needs-docker`, and those of {@link fetchSuite} and
 * {@link treeBroker}.
 */
async function resolveBroker(source, host, options = {}) {
    const fetching = {
        cacheFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(options.cacheFolder ?? (0,_broker_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultCacheFolder */ .I)()),
        progress: options.progress ?? (() => undefined),
    };
    const fetch = async (suite) => required(await (0,_suite_fetch_js__WEBPACK_IMPORTED_MODULE_4__.fetchSuite)(suite, host, fetching));
    switch (source.kind) {
        case 'auto':
            return (await (0,_broker_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .findBroker */ .x5)('/')) ?? (await fetch(null));
        case 'installed':
            return (await (0,_broker_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .findBroker */ .x5)('/')) ?? notInstalled();
        case 'rootfs':
            return required((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(source.path));
        case 'suite':
            return fetch(source.suite);
        case 'tarball':
        case 'tree':
            return (0,_tree_tree_broker_js__WEBPACK_IMPORTED_MODULE_5__/* .treeBroker */ .g)(source, host, fetching);
        case 'image':
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('image-needs-docker', `the image "${source.image}" can only be run by the docker engine`, 'Choose the docker engine, or a broker source that needs none (suite, tarball, rootfs, installed).');
    }
}
async function required(rootfs) {
    const broker = await (0,_broker_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .findBroker */ .x5)(rootfs);
    if (broker)
        return broker;
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('broker-not-found', `there is no RabbitMQ in the root file system ${rootfs}`, 'It must hold /usr/lib/rabbitmq/lib/rabbitmq_server-VERSION or /opt/rabbitmq.');
}
function notInstalled() {
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_3__/* .ClusterError */ .b('broker-not-installed', 'no rabbitmq-server is installed on this machine', 'Install it, or leave the broker source out: it is then fetched without installing anything.');
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

/***/ 3453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z8: () => (/* binding */ connectDocker),
/* harmony export */   dockerOnDemand: () => (/* binding */ dockerOnDemand),
/* harmony export */   sT: () => (/* binding */ dockerLimitMs)
/* harmony export */ });
/* unused harmony export dockerVersion */
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6239);

const answerLimitMs = 5_000;
const dockerLimitMs = 60_000;
/**
 * Asks the container engine whether it is there.
 * @throws {ClusterError} `engine-missing` with the reason.
 */
async function connectDocker(host) {
    const ask = (root) => host.run(['docker', 'version', '--format', '{{.Server.Version}}'], { root, timeoutMs: answerLimitMs });
    if ((await host.which('docker')) === null)
        throw engineMissing('the program "docker" is not on this machine');
    let asRoot = false;
    let answer = await ask(false);
    if (answer.exitCode !== 0 && /permission denied/i.test(answer.stderr) && host.privileged) {
        asRoot = true;
        answer = await ask(true);
    }
    if (answer.exitCode !== 0)
        throw engineMissing(answer.stderr.trim() || 'docker gave no answer');
    const run = (words, timeoutMs = dockerLimitMs) => host.run(['docker', ...words], { root: asRoot, timeoutMs });
    return {
        serverVersion: answer.stdout.trim(),
        asRoot,
        run,
        must: (words, timeoutMs) => mustSucceed(words, run(words, timeoutMs)),
    };
}
/**
 * The engine, asked nothing until there is something to ask: who acts on containers that are known to be
 * there saves the time of asking first. Goes on as root when the engine answers to root only.
 * Its calls throw {@link ClusterError} `engine-missing`.
 */
function dockerOnDemand(host) {
    let asRoot = false;
    const run = async (words, timeoutMs = dockerLimitMs) => {
        const call = () => host.run(['docker', ...words], { root: asRoot, timeoutMs });
        let result = await call().catch((error) => {
            if (error instanceof _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b && error.code === 'missing-binary')
                throw engineMissing('the program "docker" is not on this machine');
            throw error;
        });
        if (result.exitCode !== 0 && !asRoot && host.privileged && /permission denied/i.test(result.stderr)) {
            asRoot = true;
            result = await call();
        }
        if (result.exitCode !== 0 && /cannot connect to the docker daemon/i.test(result.stderr))
            throw engineMissing(result.stderr.trim());
        return result;
    };
    return {
        serverVersion: '',
        get asRoot() {
            return asRoot;
        },
        run,
        must: (words, timeoutMs) => mustSucceed(words, run(words, timeoutMs)),
    };
}
async function mustSucceed(words, running) {
    const result = await running;
    if (result.exitCode !== 0)
        throw dockerError(words, result.stderr.trim() || result.stdout.trim());
    return result;
}
/** The engine's version, or null when none answers; for choosing an engine. Never throws. */
async function dockerVersion(host) {
    return connectDocker(host).then((docker) => docker.serverVersion, () => null);
}
function engineMissing(reason) {
    return new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('engine-missing', `no container engine answers: ${reason}`, 'Start docker, or choose the engine "netns", which needs none.');
}
/** Failures that users meet, each with what to do about it; first match wins. */
const known = [
    {
        says: /container name .* is already in use|network with name .* already exists/i,
        code: 'name-in-use',
        hint: 'An earlier run of the same id left it: "rmq-chaos clean" removes what earlier runs left.',
    },
    {
        says: /address already in use|port is already allocated|overlaps with other one|could not find an available/i,
        code: 'address-in-use',
        hint: 'Name another subnet, or none: a free one is then chosen.',
    },
    {
        says: /no space left on device/i,
        code: 'disk-full',
        hint: 'Free some space where docker keeps its data ("docker system df" shows what it holds).',
    },
];
function dockerError(words, said) {
    const match = known.find(({ says }) => says.test(said));
    const call = `docker ${words.slice(0, 2).join(' ')}`;
    return new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b(match?.code ?? 'docker-failed', `"${call}" failed: ${said.slice(-1_000)}`, match?.hint ?? 'The words after the colon are docker\'s own; "rmq-chaos doctor" shows what works here.');
}


/***/ }),

/***/ 3817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ prepareImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/cluster/cluster.js
var cluster = __webpack_require__(6239);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/cluster/docker-image-facts.js

const usualPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** A name for an image of ours: the same for the same version and origin. A version may hold what a tag may not. */
function cachedTag(kind, version, origin) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(origin).digest('hex').slice(0, 12);
    return `rmq-chaos/${kind}:${version.replace(/[^A-Za-z0-9_.-]/g, '_').slice(0, 80)}-${digest}`;
}
/** `PATH` as the image says it, else the usual one. */
async function imagePath(image, docker) {
    const format = '{{range .Config.Env}}{{println .}}{{end}}';
    const env = await docker.must(['image', 'inspect', '--format', format, image]);
    return /^PATH=(.*)$/m.exec(env.stdout)?.[1] ?? usualPath;
}

// EXTERNAL MODULE: ./build/cluster/docker-pull.js
var docker_pull = __webpack_require__(681);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/cluster/rootfs-build.js
var rootfs_build = __webpack_require__(8487);
;// CONCATENATED MODULE: ./build/cluster/rootfs-image.js

/** Where an image has a RabbitMQ that came as a tree; the official images have theirs there too. */
const treeInImage = '/opt/rabbitmq';
/**
 * Command that writes a root file system as a tar archive to its stdout, for `docker import -`. Run it
 * as root (files keep their owners), through {@link Host.pipe}. Throws nothing; a broker whose root is
 * the machine's own `/` has no image of its own and gives null.
 */
function rootfsArchive(broker) {
    if (broker.rootfs === '/')
        return null;
    const root = ['tar', '-c', '--numeric-owner', '--one-file-system', '-C', broker.rootfs, '.'];
    if (!broker.tree)
        return root;
    const folder = (0,external_node_path_.basename)(broker.tree.folder);
    const rename = `--transform=s,^${folder}\\b,${treeInImage.slice(1)},rSh`;
    return [...root, rename, '-C', (0,external_node_path_.dirname)(broker.tree.folder), folder];
}

;// CONCATENATED MODULE: ./build/cluster/docker-tree-image.js






const buildLimitMs = 300_000;
/** Puts a RabbitMQ into a copy of an image that has Erlang, once for each pair of the two. */
async function buildTreeImage(tree, erlangImage, docker, host, progress) {
    const base = await docker.must(['image', 'inspect', '--format', '{{.Id}}', erlangImage]);
    const image = cachedTag('tree', tree.version, `${base.stdout.trim()} ${tree.digest}`);
    const path = `${treeInImage}/sbin:${await imagePath(erlangImage, docker)}`;
    const made = { image, version: tree.version, path, uid: rootfs_build/* brokerId */.r, gid: rootfs_build/* brokerId */.r };
    if ((await docker.run(['image', 'inspect', '--format', '{{.Id}}', image])).exitCode === 0)
        return made;
    progress?.(`building the image ${image} from ${erlangImage}`);
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'rmq-chaos-build-'));
    try {
        const name = (0,external_node_path_.basename)(tree.folder);
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'Dockerfile'), `FROM ${erlangImage}\nCOPY ${name} ${treeInImage}\nLABEL rmq-chaos.cache=1\n`);
        await host.pipe(['tar', '-c', '-C', folder, 'Dockerfile', '-C', (0,external_node_path_.dirname)(tree.folder), name], ['docker', 'build', '--quiet', '--force-rm', '--tag', image, '-'], { root: docker.asRoot, timeoutMs: buildLimitMs });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    return made;
}

;// CONCATENATED MODULE: ./build/cluster/docker-image.js







const importLimitMs = 300_000;
/**
 * Pulls or imports the image, and finds RabbitMQ in it.
 * @throws {ClusterError} `image-missing`, `broker-not-found`, `broker-without-user`, and those of docker.
 */
async function prepareImage(broker, docker, host, options) {
    if (broker.kind === 'root') {
        const image = await importRoot(broker.root, docker, host, options.progress);
        const { version, binFolder, uid, gid, tree } = broker.root;
        const path = tree ? `${treeInImage}/sbin:${tree.erlangFolder}` : binFolder;
        return { image, version, path: `${path}:${usualPath}`, uid, gid };
    }
    if (broker.kind === 'tree') {
        await (0,docker_pull/* ensureImage */.Y)(docker, broker.erlangImage, options);
        return buildTreeImage(broker.tree, broker.erlangImage, docker, host, options.progress);
    }
    await (0,docker_pull/* ensureImage */.Y)(docker, broker.image, options);
    return inspectBroker(broker.image, docker);
}
/** Imports a root file system once; its tag names the version and the very folder it came from. */
async function importRoot(root, docker, host, progress) {
    const archive = rootfsArchive(root);
    if (!archive)
        throw new cluster/* ClusterError */.b('image-missing', 'a broker that is installed on this machine has no image of its own', 'Choose the engine "netns" for it, or another broker source: an image, a suite or a root file system.');
    const made = await (0,promises_.stat)((0,external_node_path_.join)(root.rootfs, 'etc/passwd')).catch(() => (0,promises_.stat)(root.rootfs));
    const origin = `${await (0,promises_.realpath)(root.rootfs)} ${made.ino} ${made.ctimeMs}${root.tree ? ` ${root.tree.digest}` : ''}`;
    const image = cachedTag('broker', root.version, origin);
    if ((await docker.run(['image', 'inspect', '--format', '{{.Id}}', image])).exitCode === 0)
        return image;
    progress?.(`importing RabbitMQ ${root.version} as image ${image}`);
    const sink = ['docker', 'import', '--change', 'LABEL rmq-chaos.cache=1', '-', image];
    await host.pipe(archive, sink, { root: true, timeoutMs: importLimitMs });
    return image;
}
const finder = [
    'for f in /opt/rabbitmq/plugins/rabbit-[0-9]* /usr/lib/rabbitmq/lib/rabbitmq_server-[0-9]*;',
    'do [ -e "$f" ] && echo "$f"; done; grep ^rabbitmq: /etc/passwd; exit 0',
].join(' ');
/** Looks into an image with a container that has no network and lives for a moment. */
async function inspectBroker(image, docker) {
    const look = ['run', '--rm', '--network', 'none', '--user', '0', '--label', 'rmq-chaos.look=1'];
    const { stdout, stderr } = await docker.run([...look, '--entrypoint', '/bin/sh', image, '-c', finder]);
    const inOpt = /^\/opt\/rabbitmq\/plugins\/rabbit-(\d.*?)(?:\.ez)?$/m.exec(stdout)?.[1];
    const packaged = /^(\/usr\/lib\/rabbitmq\/lib\/rabbitmq_server-(\d.*))$/m.exec(stdout);
    const version = inOpt ?? packaged?.[2];
    if (version === undefined)
        throw new cluster/* ClusterError */.b('broker-not-found', `there is no RabbitMQ in the image "${image}"${stderr.trim() && `: ${stderr.trim()}`}`, 'Use an official rabbitmq image, or one in which the package rabbitmq-server is installed.');
    const user = /^rabbitmq:[^:]*:(\d+):(\d+):/m.exec(stdout);
    if (!user)
        throw new cluster/* ClusterError */.b('broker-without-user', `the image "${image}" has no user "rabbitmq"`, "RabbitMQ's packages and official images make one; use an image made of them.");
    const binFolder = inOpt ? '/opt/rabbitmq/sbin' : `${packaged?.[1]}/sbin`;
    const path = await imagePath(image, docker);
    return { image, version, path: `${binFolder}:${path}`, uid: Number(user[1]), gid: Number(user[2]) };
}


/***/ }),

/***/ 1169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $$: () => (/* binding */ containerProcess),
  uR: () => (/* binding */ dockerNodes),
  YU: () => (/* binding */ stateOfContainer)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/cluster/cluster.js
var cluster = __webpack_require__(6239);
// EXTERNAL MODULE: ./build/cluster/command-line.js
var command_line = __webpack_require__(8283);
// EXTERNAL MODULE: ./build/cluster/docker-command.js
var docker_command = __webpack_require__(3453);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/cluster/docker-logs.js




/** Last lines of the broker's log and of its console, each under its name; the container may be dead. */
async function dockerLogTail(docker, host, container, node, lines, scratch) {
    await (0,external_node_fs_promises_.mkdir)(scratch, { recursive: true });
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'tail-'));
    try {
        const files = await collectDockerLogs(docker, host, container, folder, lines);
        const wanted = [`${node.erlangName}.log`, 'console.log'];
        const parts = [];
        for (const name of wanted) {
            const file = files.find((candidate) => candidate.endsWith(`/${name}`));
            if (file === undefined)
                continue;
            const text = (await (0,external_node_fs_promises_.readFile)(file, 'utf8')).trimEnd();
            parts.push(`==> ${name} <==\n${text.split('\n').slice(-lines).join('\n')}`);
        }
        return parts.join('\n');
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Copies a node's log folder (crash dumps are in it) and its console; returns the files written. */
async function collectDockerLogs(docker, host, container, target, consoleLines = 'all') {
    await (0,external_node_fs_promises_.mkdir)(target, { recursive: true });
    const console = await docker.run(['logs', '--tail', String(consoleLines), container]);
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(target, 'console.log'), console.stdout + console.stderr);
    await docker.run(['cp', `${container}:/var/log/rabbitmq/.`, target]);
    if (docker.asRoot) {
        const { uid, gid } = (0,external_node_os_.userInfo)();
        await host.must(['chown', '-R', `${uid}:${gid}`, '--', target], { root: true, timeoutMs: docker_command/* dockerLimitMs */.sT });
    }
    const entries = await (0,external_node_fs_promises_.readdir)(target, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
}

// EXTERNAL MODULE: ./build/cluster/process-identity.js
var process_identity = __webpack_require__(2703);
;// CONCATENATED MODULE: ./build/cluster/docker-nodes.js






const goneLimitMs = 15_000;
const gonePollMs = 5;
/** What can be done to nodes that are containers, whoever made them. */
function dockerNodes(options) {
    const { docker, host, nodeCalled, container, first, scratch } = options;
    const inspect = async (name) => {
        const format = '{{.State.Status}} {{.State.Pid}}';
        const { stdout } = await docker.must(['container', 'inspect', '--format', format, container(name)]);
        const [status = '', pid = '0'] = stdout.trim().split(' ');
        return { status, pid: Number(pid) };
    };
    const state = async (name) => stateOfContainer((await inspect(name)).status);
    const start = async (name) => {
        await docker.must(['start', container(name)]);
        const identity = await containerProcess(name, (await inspect(name)).pid);
        if (identity)
            first.set(name, identity);
    };
    /** Without a process that we know, the engine has to say when it is gone. */
    const waitGone = async (name) => {
        const identity = first.get(name);
        const deadline = performance.now() + goneLimitMs;
        while (identity && performance.now() < deadline && (await (0,process_identity/* isAlive */._n)(identity)))
            await (0,promises_.setTimeout)(gonePollMs);
        if (!identity || (await (0,process_identity/* isAlive */._n)(identity)))
            await docker.must(['wait', container(name)], goneLimitMs);
        first.delete(name);
    };
    const alive = async (name) => {
        const identity = first.get(nodeCalled(name).name);
        return identity && (await (0,process_identity/* isAlive */._n)(identity)) ? identity.pid : null;
    };
    return {
        start,
        stop: async (name, timeoutMs) => {
            const seconds = String(Math.ceil(timeoutMs / 1000));
            await docker.must(['stop', '-t', seconds, container(name)], timeoutMs + docker_command/* dockerLimitMs */.sT);
            await waitGone(name);
        },
        kill: async (name) => {
            const killed = await docker.run(['kill', '--signal', 'KILL', container(name)]);
            if (killed.exitCode !== 0 && (await state(name)) !== 'down')
                throw new cluster/* ClusterError */.b('not-gone', `${name} could not be killed: ${killed.stderr.trim()}`, 'Look at it with "docker ps".');
            await waitGone(name);
        },
        signal: async (name, signal) => {
            await docker.must(['kill', '--signal', signal, container(name)]);
        },
        pause: async (name) => {
            await docker.must(['pause', container(name)]);
        },
        unpause: async (name) => {
            await docker.must(['unpause', container(name)]);
        },
        state,
        pid: alive,
        inNetwork: async (name) => {
            const pid = await alive(name);
            if (pid === null)
                throw new cluster/* ClusterError */.b('node-down', `the node ${name} is down`, 'Start it first.');
            return [...(0,command_line/* rootPrefix */.RO)(host.privilege), 'nsenter', '-t', String(pid), '-n'];
        },
        exec: (name, command, timeoutMs) => docker.run(['exec', container(name), ...command], timeoutMs),
        logTail: (name, lines) => dockerLogTail(docker, host, container(name), nodeCalled(name), lines, scratch),
        collectLogs: (name, target) => collectDockerLogs(docker, host, container(name), target),
    };
}
/** The engine's word for a container's state in ours. */
function stateOfContainer(status) {
    if (status === 'paused')
        return 'paused';
    return status === 'running' || status === 'removing' ? 'up' : 'down';
}
/**
 * The first process of a container, by the engine's word; null when it has ended meanwhile.
 * @throws {ClusterError} `engine-elsewhere` when the process is not on this machine.
 */
async function containerProcess(name, pid) {
    if (pid <= 0)
        return null;
    const stat = await (0,process_identity/* processStat */.QX)(pid);
    if (stat)
        return { pid, startTicks: stat.startTicks };
    throw new cluster/* ClusterError */.b('engine-elsewhere', `the container engine runs somewhere else: process ${pid} of ${name} is not on this machine`, 'Faults need the nodes\' own namespaces. Use an engine on this machine, or choose the engine "netns".');
}


/***/ }),

/***/ 681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ensureImage)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6239);


const pullLimitMs = 600_000;
/** Trying again cannot help: the registry answered, and the image is not there or not for us. */
const final = /not found|manifest unknown|access denied|does not exist|invalid reference|unauthorized|no matching manifest/i;
/**
 * Makes sure that an image is here. One that is here already is never pulled.
 * @throws {ClusterError} `image-missing` when it cannot be had, at once when the registry says no.
 */
async function ensureImage(docker, image, options = {}) {
    if ((await docker.run(['image', 'inspect', '--format', '{{.Id}}', image])).exitCode === 0)
        return;
    const backOffMs = options.backOffMs ?? [1_000, 4_000];
    for (let attempt = 0;; attempt++) {
        options.progress?.(`pulling image ${image}${attempt === 0 ? '' : `, attempt ${attempt + 1}`}`);
        const pulled = await docker.run(['pull', '--quiet', image], pullLimitMs);
        if (pulled.exitCode === 0)
            return;
        const reason = pulled.stderr.trim().split('\n').at(-1) ?? '';
        const waitMs = final.test(reason) ? undefined : backOffMs[attempt];
        if (waitMs === undefined)
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b('image-missing', `the image "${image}" is not here and could not be pulled (${attempt + 1} ${attempt === 0 ? 'attempt' : 'attempts'}): ${reason}`, 'Check its name and the network, load it beforehand with "docker load", or choose a broker source without images.');
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(waitMs);
    }
}


/***/ }),

/***/ 3049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ createDockerCluster)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/cluster/cluster.js
var cluster = __webpack_require__(6239);
// EXTERNAL MODULE: ./build/cluster/docker-command.js
var docker_command = __webpack_require__(3453);
// EXTERNAL MODULE: ./build/cluster/node-clock.js
var node_clock = __webpack_require__(7190);
;// CONCATENATED MODULE: ./build/cluster/docker-container.js




/**
 * The same first process for every image. Nobody may open a billion files: Erlang would reserve memory for
 * each. The broker is a child, so that what it leaves behind is reaped by a first process that never dies
 * before it.
 */
const entryScript = (broker) => `#!/bin/sh
ulimit -n 65536 2>/dev/null || true
cd /var/lib/rabbitmq || exit 1
${broker.join(' ')} &
broker=$!
trap 'kill -TERM "$broker" 2>/dev/null' TERM INT
code=0
while kill -0 "$broker" 2>/dev/null; do wait "$broker"; code=$?; done
exit "$code"
`;
/** Names resolve from the hosts file, so that a peer keeps its name while it is down. Never privileged. */
function createWords(plan) {
    const { node, image } = plan;
    const environment = {
        ...plan.environment,
        PATH: image.path,
        HOME: '/var/lib/rabbitmq',
        LANG: 'C.UTF-8',
        RABBITMQ_NODENAME: node.erlangName,
        // Some images log to the console only; a log file survives and can be copied from a dead node.
        RABBITMQ_LOGS: '',
        RABBITMQ_SASL_LOGS: '',
        ERL_CRASH_DUMP: '/var/log/rabbitmq/erl_crash.dump',
    };
    const peers = plan.nodes.filter((peer) => peer.name !== node.name);
    return [
        ...['create', '--name', plan.name, '--label', `rmq-chaos.run=${plan.runId}`],
        ...['--hostname', node.name, '--network', plan.network, '--ip', node.address],
        ...peers.flatMap((peer) => ['--add-host', `${peer.name}:${peer.address}`]),
        ...Object.entries(environment).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
        ...[
            '--user',
            `${image.uid}:${image.gid}`,
            '--restart',
            'no',
            '--stop-signal',
            'SIGTERM',
            '--pull',
            'never',
        ],
        ...['--log-driver', 'json-file', '--log-opt', 'max-size=10m'],
        ...['--entrypoint', '/bin/sh', image.image, '/etc/rabbitmq/rmq-chaos-entry.sh'],
    ];
}
/**
 * Puts configuration, cookie and first script into a container that has not started yet. An archive keeps
 * the owner we give it; docker's own way of setting one looks the user up on the wrong machine. The broker's
 * folders are in it too, so that they are its own whatever the image says.
 */
async function copyFiles(docker, host, plan, files, folder) {
    const etc = (0,external_node_path_.join)(folder, 'etc/rabbitmq');
    const data = (0,external_node_path_.join)(folder, 'var/lib/rabbitmq');
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    for (const path of [etc, data, (0,external_node_path_.join)(folder, 'var/log/rabbitmq')])
        await (0,promises_.mkdir)(path, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(etc, 'rabbitmq.conf'), files.rabbitmqConf);
    await (0,promises_.writeFile)((0,external_node_path_.join)(etc, 'advanced.config'), files.advancedConfig);
    await (0,promises_.writeFile)((0,external_node_path_.join)(etc, 'enabled_plugins'), files.enabledPlugins);
    await (0,promises_.writeFile)((0,external_node_path_.join)(etc, 'rmq-chaos-entry.sh'), entryScript((0,node_clock/* brokerWords */.D3)(plan.clockLibrary)));
    if (plan.clockLibrary !== null)
        await (0,node_clock/* placeClock */.OX)(etc, plan.clockLibrary);
    await (0,promises_.writeFile)((0,external_node_path_.join)(data, '.erlang.cookie'), files.erlangCookie, { mode: 0o400 });
    const { uid, gid } = plan.image;
    await host.pipe([
        ...['tar', '-c', `--owner=${uid}`, `--group=${gid}`, '--numeric-owner', '-C', folder],
        ...['etc/rabbitmq', 'var/lib/rabbitmq', 'var/log/rabbitmq'],
    ], ['docker', 'cp', '-', `${plan.name}:/`], { root: docker.asRoot, timeoutMs: docker_command/* dockerLimitMs */.sT });
    await (0,promises_.rm)(folder, { recursive: true, force: true });
}

// EXTERNAL MODULE: ./build/cluster/docker-image.js + 3 modules
var docker_image = __webpack_require__(3817);
// EXTERNAL MODULE: ./build/cluster/docker-nodes.js + 1 modules
var docker_nodes = __webpack_require__(1169);
// EXTERNAL MODULE: ./build/cluster/free-subnet.js
var free_subnet = __webpack_require__(9349);
// EXTERNAL MODULE: ./build/cluster/netns-network.js
var netns_network = __webpack_require__(5454);
// EXTERNAL MODULE: ./build/cluster/node-commands.js
var node_commands = __webpack_require__(3456);
// EXTERNAL MODULE: ./build/cluster/node-disks.js
var node_disks = __webpack_require__(6086);
// EXTERNAL MODULE: ./build/cluster/subnet.js
var cluster_subnet = __webpack_require__(6564);
// EXTERNAL MODULE: ./build/cluster/undo.js
var undo = __webpack_require__(4867);
;// CONCATENATED MODULE: ./build/cluster/docker.js













/**
 * A cluster of which every node is a container, through the docker command line. Has the image when it
 * returns. Throws {@link ClusterError} `engine-missing`, `no-root`, `image-missing`, `broker-not-found`,
 * `broker-without-user`, `address-in-use`, `bad-subnet`, `name-in-use`, `disk-full`.
 */
async function createDockerCluster(options) {
    const { runId, host, journal, folder } = options;
    const docker = await (0,docker_command/* connectDocker */.Z8)(host);
    host.requirePrivilege();
    const image = await (0,docker_image/* prepareImage */.F)(options.broker, docker, host, {
        ...(options.progress ? { progress: options.progress } : {}),
        ...(options.pullBackOffMs ? { backOffMs: options.pullBackOffMs } : {}),
    });
    const subnet = await (0,free_subnet/* chooseSubnet */.J)(runId, options.subnet ?? null, host);
    const network = `rmq-chaos-${runId}`;
    const nodes = options.nodes.map((name, index) => ({
        name,
        address: (0,netns_network/* nodeAddress */.xF)(subnet, index),
        erlangName: `rabbit@${name}`,
    }));
    const made = [];
    const first = new Map();
    const nodeCalled = (0,node_commands/* nodeFinder */.b)(() => nodes);
    const container = (name) => `${network}-${nodeCalled(name).name}`;
    const commands = (0,docker_nodes/* dockerNodes */.uR)({ docker, host, nodeCalled, container, first, scratch: folder });
    const will = async (entry) => {
        await journal.will(entry);
        made.push(entry);
    };
    const planOf = (node) => ({
        runId,
        name: container(node.name),
        network,
        node,
        nodes,
        image,
        environment: options.environment ?? {},
        clockLibrary: options.clockLibrary ?? null,
    });
    const create = async (files) => {
        await will({ kind: 'folder', path: folder });
        await will({ kind: 'docker-network', name: network });
        const label = `rmq-chaos.run=${runId}`;
        await docker.must([
            ...['network', 'create', '--driver', 'bridge', '--label', label, '--subnet', (0,cluster_subnet/* formatSubnet */.xx)(subnet)],
            network,
        ]);
        await Promise.all(nodes.map(async (node) => {
            const plan = planOf(node);
            await will({ kind: 'container', name: plan.name });
            await docker.must(createWords(plan));
            await copyFiles(docker, host, plan, files(node), (0,external_node_path_.join)(folder, node.name));
        }));
    };
    return {
        engine: 'docker',
        nodes,
        brokerVersion: image.version,
        create,
        ...commands,
        disks: (0,node_disks/* nodeDisks */.F)({
            host,
            journal,
            made,
            pid: commands.pid,
            dataFolder: (_, pid) => `/proc/${pid}/root/var/lib/rabbitmq`,
            grouping: null,
        }),
        destroy: async () => {
            const failed = await (0,undo/* undoEntries */.l_)(made, journal, host);
            made.length = 0;
            first.clear();
            await (0,promises_.rm)(folder, { recursive: true, force: true });
            if (failed.length > 0)
                throw new cluster/* ClusterError */.b('not-undone', `left behind: ${failed.join('; ')}`, 'Run "rmq-chaos clean" later.');
        },
    };
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

/***/ 9349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ chooseSubnet)
/* harmony export */ });
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6239);
/* harmony import */ var _subnet_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6564);


const limitMs = 10_000;
/**
 * A /24 that nothing on this machine uses: the wanted one, else a free one in 198.18.0.0/15.
 * Throws {@link ClusterError} `address-in-use`, `bad-subnet`.
 */
async function chooseSubnet(runId, wanted, host) {
    const used = await usedSubnets(host);
    const clash = (subnet) => used.find((other) => (0,_subnet_js__WEBPACK_IMPORTED_MODULE_1__/* .overlaps */ .$f)(subnet, other));
    if (wanted === null) {
        const free = (0,_subnet_js__WEBPACK_IMPORTED_MODULE_1__/* .candidateSubnets */ .cL)(runId).find((subnet) => !clash(subnet));
        if (free)
            return free;
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('address-in-use', 'every network in 198.18.0.0/15 is in use on this machine', 'A VPN or proxy may hold the whole range; end it, or name a free subnet.');
    }
    const subnet = (0,_subnet_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSubnet */ .Fg)(wanted);
    if (!subnet || subnet.prefix < 16 || subnet.prefix > 26)
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('bad-subnet', `"${wanted}" is no IPv4 network between /16 and /26`, 'Write it like 198.18.7.0/24.');
    const other = clash(subnet);
    if (!other)
        return subnet;
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('address-in-use', `the subnet ${(0,_subnet_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSubnet */ .xx)(subnet)} overlaps ${(0,_subnet_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSubnet */ .xx)(other)}, which this machine already uses`, 'Name another subnet, or none: a free one is then chosen.');
}
/** Networks of this machine's addresses, routes and container engine. */
async function usedSubnets(host) {
    const addresses = await host.must(['ip', '-4', '-o', 'addr'], { timeoutMs: limitMs });
    const routes = await host.must(['ip', '-4', 'route', 'show', 'table', 'all'], { timeoutMs: limitMs });
    const texts = [
        ...[...addresses.stdout.matchAll(/ inet (\S+)/g)].map((match) => match[1]),
        // Kinds of route come before the network; a default route overlaps everything and means nothing.
        ...routes.stdout
            .split('\n')
            .map((line) => /(\d+\.\d+\.\d+\.\d+(?:\/\d+)?)/.exec(line.replace(/^default .*/, ''))?.[1]),
        ...(await dockerSubnets(host)),
    ];
    return texts.flatMap((text) => (0,_subnet_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSubnet */ .Fg)(text ?? '') ?? []).filter((subnet) => subnet.prefix > 0);
}
/** Networks of a container engine, if one answers; a network without a bridge is in no routing table. */
async function dockerSubnets(host) {
    if ((await host.which('docker')) === null)
        return [];
    const script = 'docker network ls -q | xargs -r docker network inspect -f "{{range .IPAM.Config}}{{.Subnet}} {{end}}"';
    const result = await host.run(['sh', '-c', script], { timeoutMs: limitMs });
    return result.exitCode === 0 ? result.stdout.split(/\s+/) : [];
}


/***/ }),

/***/ 2554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ openJournal),
/* harmony export */   h: () => (/* binding */ journalAt)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _journal_entry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4407);
/* harmony import */ var _journal_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1207);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2703);





/** Begins the journal of a run, owned by this process. Throws ClusterError `journal-unsafe`. */
async function openJournal(options) {
    const folder = options.folder ?? (0,_journal_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultJournalFolder */ .VA)();
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${options.runId}.journal`);
    // Written aside and renamed: nobody ever sees a journal without its owner.
    const aside = await asideFolder(folder);
    await writeDurably((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(aside, 'journal'), (0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .headerLine */ .iH)(await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .ownIdentity */ .hY)()), 'wx');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(aside, 'journal'), file);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(aside, { recursive: true });
    await syncFolder(folder);
    return journalAt(file);
}
/** The journal of an earlier process, to go on with. */
function journalAt(file) {
    return {
        file,
        will: (entry) => writeDurably(file, (0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .willLine */ .lB)(entry), 'a'),
        undone: (entry) => writeDurably(file, (0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .undoneLine */ .w$)(entry), 'a'),
        handOver: (stateFile) => writeDurably(file, (0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .heldByLine */ .BU)(stateFile), 'a'),
        close: async () => {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r').catch(() => null);
            const content = handle && (0,_journal_entry_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJournal */ .z8)(await handle.readFile('utf8'));
            await handle?.close();
            if (content?.pending.length !== 0)
                return;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
            // Fails, as it should, while other runs have their journals there.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file)).catch(() => undefined);
        },
    };
}
const asideTries = 5;
/** Another run that ends may take the empty folder away before we write to it; then it is made again. */
async function asideFolder(folder) {
    for (let attempt = 1;; attempt += 1) {
        await (0,_journal_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareJournalFolder */ .ll)(folder);
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'new-'));
        }
        catch (error) {
            if (error.code !== 'ENOENT' || attempt >= asideTries)
                throw error;
        }
    }
}
/** One write call, so that lines written at the same time never mix. */
async function writeDurably(file, line, flags) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, flags, 0o600);
    try {
        await handle.write(line);
        await handle.datasync();
    }
    finally {
        await handle.close();
    }
}
async function syncFolder(folder) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(folder, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 1701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ createNetnsCluster)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6239);
/* harmony import */ var _free_subnet_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9349);
/* harmony import */ var _netns_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3310);
/* harmony import */ var _netns_network_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5454);
/* harmony import */ var _netns_nodes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7696);
/* harmony import */ var _netns_processes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4773);
/* harmony import */ var _network_tools_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5125);
/* harmony import */ var _node_commands_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3456);
/* harmony import */ var _node_disks_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6086);
/* harmony import */ var _subnet_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6564);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4867);












/**
 * A cluster of which every node is a process tree in namespaces of its own; no container engine.
 * Throws {@link ClusterError} `no-root`, `missing-binary`, `bad-node-name`, `address-in-use`, `bad-subnet`.
 */
async function createNetnsCluster(options) {
    const { runId, broker, host, journal, folder, clockLibrary = null } = options;
    host.requirePrivilege();
    await (0,_network_tools_js__WEBPACK_IMPORTED_MODULE_7__/* .requireNamespaceTools */ .US)(host);
    const subnet = await (0,_free_subnet_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseSubnet */ .J)(runId, options.subnet ?? null, host);
    const tag = (0,_subnet_js__WEBPACK_IMPORTED_MODULE_10__/* .runTag */ .eZ)(runId);
    const names = (0,_netns_network_js__WEBPACK_IMPORTED_MODULE_4__/* .networkNames */ .Di)(tag);
    const nodes = options.nodes.map((name, index) => describeNode(name, (0,_netns_network_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeAddress */ .xF)(subnet, index)));
    const made = [];
    const first = new Map();
    const nodeCalled = (0,_node_commands_js__WEBPACK_IMPORTED_MODULE_8__/* .nodeFinder */ .b)(() => nodes);
    const create = async (files) => {
        await will({ kind: 'folder', path: folder });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        const found = { broker, clockLibrary, host };
        for (const node of nodes)
            await (0,_netns_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .writeNodeFolder */ .Q)(folder, node, nodes, files(node), found);
        await (0,_netns_network_js__WEBPACK_IMPORTED_MODULE_4__/* .buildNetwork */ .d9)({ names, subnet, nodes }, host, journal, made);
    };
    const will = async (entry) => {
        await journal.will(entry);
        made.push(entry);
    };
    const commands = (0,_netns_nodes_js__WEBPACK_IMPORTED_MODULE_5__/* .netnsNodes */ .G)({ tag, nodeCalled, folder, broker, clockLibrary, host, first });
    const destroy = async () => {
        const failed = await (0,_undo_js__WEBPACK_IMPORTED_MODULE_11__/* .undoEntries */ .l_)(made, journal, host);
        made.length = 0;
        first.clear();
        if (failed.length === 0)
            return;
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b('not-undone', `left behind: ${failed.join('; ')}`, 'Run "rmq-chaos clean" later.');
    };
    return {
        engine: 'netns',
        nodes,
        brokerVersion: broker.version,
        create,
        ...commands,
        disks: (0,_node_disks_js__WEBPACK_IMPORTED_MODULE_9__/* .nodeDisks */ .F)({
            host,
            journal,
            made,
            pid: commands.pid,
            dataFolder: (node) => (0,_netns_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeFolder */ .p)(folder, node).data,
            grouping: {
                nameOf: (node) => `rmq-chaos-${tag}-${node}`,
                pids: (node) => (0,_netns_processes_js__WEBPACK_IMPORTED_MODULE_6__/* .nodePids */ .lP)(names.nodeNamespace(node), host),
            },
        }),
        destroy,
    };
}
/** A node's name is also a host name, a folder and part of a namespace's name. */
function describeNode(name, address) {
    if (!/^[a-z0-9][a-z0-9_-]{0,62}$/i.test(name))
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b('bad-node-name', `"${name}" cannot be a node's name`, 'Use letters, digits, "-" and "_", at most 63 of them.');
    return { name, address, erlangName: `rabbit@${name}` };
}


/***/ }),

/***/ 6086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ nodeDisks)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
/* harmony import */ var _block_io_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(269);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6239);
/* harmony import */ var _disk_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7200);
/* harmony import */ var _slow_group_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(626);







const joinLimitMs = 10_000;
const joinPollMs = 50;
const writeLimitMs = 60_000;
const probeFile = '.rmq-chaos-disk-probe';
/** The file is made anew, so that nobody can have put a link in its place. */
const writeScript = `
echo $$ >"$1/cgroup.procs" || exit 1
rm -f "$2"
dd if=/dev/zero of="$2" bs="$3" count=1 conv=excl,fsync
code=$?
rm -f "$2"
exit $code
`;
function nodeDisks(options) {
    const { host, journal, made, dataFolder, grouping } = options;
    const inForce = new Map();
    const livingPid = async (node) => {
        const pid = await options.pid(node);
        if (pid !== null)
            return pid;
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_4__/* .ClusterError */ .b('node-down', `the node ${node} is down`, 'Start it first.');
    };
    const slow = async (node, bytesPerSecond) => {
        const pid = await livingPid(node);
        const { version, root } = await (0,_block_io_js__WEBPACK_IMPORTED_MODULE_3__/* .blockIoHere */ .KO)();
        const disk = await (0,_disk_of_js__WEBPACK_IMPORTED_MODULE_5__/* .diskOf */ .FG)(dataFolder(node, pid), host, pid);
        const home = await groupOf(pid);
        if (grouping === null && (home === root || home === (await groupOf('self'))))
            throw sharedGroup(node);
        const group = grouping === null ? home : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, grouping.nameOf(node));
        const entry = { group, version, device: disk.device, home: grouping === null ? null : home };
        const journaled = { kind: 'slow-disk', ...entry };
        await journal.will(journaled);
        made.push(journaled);
        inForce.set(node, { entry, bytesPerSecond });
        await (0,_slow_group_js__WEBPACK_IMPORTED_MODULE_6__/* .setWriteLimit */ .rL)(entry, bytesPerSecond, host);
        if (grouping !== null)
            await joinAll(group, () => grouping.pids(node), host);
        return disk;
    };
    const free = async (node) => {
        const limit = inForce.get(node);
        if (!limit)
            return null;
        await (0,_slow_group_js__WEBPACK_IMPORTED_MODULE_6__/* .undoSlowGroup */ .R4)(limit.entry, host);
        await journal.undone({ kind: 'slow-disk', ...limit.entry });
        inForce.delete(node);
        return limit.bytesPerSecond;
    };
    const timeWrite = async (node, bytes) => {
        const pid = await livingPid(node);
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dataFolder(node, pid), probeFile);
        const argv = ['sh', '-c', writeScript, 'probe', await groupOf(pid), file, String(bytes)];
        const began = performance.now();
        await host.must(argv, { root: true, timeoutMs: writeLimitMs });
        return performance.now() - began;
    };
    return { slow, free, timeWrite };
}
/** Folder of the group that a process is in now. */
async function groupOf(pid) {
    const group = (0,_block_io_js__WEBPACK_IMPORTED_MODULE_3__/* .groupIn */ .Vh)(await (0,_block_io_js__WEBPACK_IMPORTED_MODULE_3__/* .blockIoHere */ .KO)(), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/cgroup`, 'utf8'));
    if (group !== null)
        return group;
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_4__/* .ClusterError */ .b('no-such-effect', `process ${pid} is in no control group that could limit how fast it writes`, '"rmq-chaos doctor" shows what this machine can do.');
}
/** A process may be born while others are moved: done when none of them is outside. */
async function joinAll(group, pids, host) {
    const script = 'group=$1; shift; for pid; do echo "$pid" >"$group/cgroup.procs"; done';
    const deadline = performance.now() + joinLimitMs;
    for (;;) {
        const inside = new Set((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(group, 'cgroup.procs'), 'utf8')).split('\n'));
        const outside = (await pids()).map(String).filter((pid) => !inside.has(pid));
        if (outside.length === 0)
            return;
        if (performance.now() >= deadline)
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_4__/* .ClusterError */ .b('no-such-effect', `processes ${outside.join(', ')} could not be put into the control group ${group} within ${joinLimitMs / 1000} s`, '"rmq-chaos doctor" shows what this machine can do.');
        await host.run(['sh', '-c', script, 'join', group, ...outside], { root: true, timeoutMs: joinLimitMs });
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(joinPollMs);
    }
}
function sharedGroup(node) {
    return new _cluster_js__WEBPACK_IMPORTED_MODULE_4__/* .ClusterError */ .b('no-such-effect', `the container of ${node} has no control group of its own, so a limit would slow others too`, 'Use the engine "netns", or a container engine that makes groups.');
}


/***/ }),

/***/ 8487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ buildRootfs),
/* harmony export */   r: () => (/* binding */ brokerId)
/* harmony export */ });
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6239);

/** Owner of the broker's files in a root file system of ours; a number nobody else uses. */
const brokerId = 55_672;
const extractLimitMs = 300_000;
/**
 * Unpacks packages into a root file system without running any script of theirs, and does by hand the
 * few things those scripts would have done. Throws {@link ClusterError} `disk-full`, `command-failed`.
 */
async function buildRootfs(packages, root, host) {
    const built = await host.run(['bash', '-o', 'pipefail', '-euc', script, 'rootfs', root, String(brokerId), ...packages], { root: true, timeoutMs: extractLimitMs });
    if (built.exitCode === 0)
        return;
    const said = built.stderr.trim().slice(-1_000);
    if (/No space left on device/.test(said))
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('disk-full', `the disk filled up while unpacking into ${root}`, 'Free some space.');
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('fetch-failed', `the packages could not be unpacked into ${root}: ${said}`, 'Remove the cache folder and try again.');
}
/**
 * Documents and translations are left out. Links for the merged /usr come first, so that older packages unpack into it. `bin/sh` and `awk` are
 * links that maintainer scripts make in some suites. The pam.d files let root, and only root, use su.
 */
const script = String.raw `
root=$1 id=$2; shift 2
mkdir -p "$root"/usr/bin "$root"/usr/sbin "$root"/usr/lib "$root"/usr/lib64
for name in bin sbin lib lib64; do ln -s "usr/$name" "$root/$name"; done
printf '%s\0' "$@" | xargs -0 -P 4 -n 1 bash -o pipefail -c 'dpkg-deb --fsys-tarfile "$2" |
  tar -x -p --keep-directory-symlink -C "$1" --exclude="./usr/share/doc/*" --exclude="./usr/share/man/*" \
      --exclude="./usr/share/info/*" --exclude="./usr/share/locale/*"' unpack "$root"
cd "$root"
mkdir -p etc/pam.d etc/rabbitmq var/lib/rabbitmq var/log/rabbitmq proc sys dev run tmp
chmod 1777 tmp
cat usr/share/base-passwd/passwd.master >etc/passwd
cat usr/share/base-passwd/group.master >etc/group
echo "rabbitmq:x:$id:$id:RabbitMQ:/var/lib/rabbitmq:/usr/sbin/nologin" >>etc/passwd
echo "rabbitmq:x:$id:" >>etc/group
printf 'passwd: files\ngroup: files\nhosts: files dns\n' >etc/nsswitch.conf
printf '127.0.0.1 localhost\n' >etc/hosts
: >etc/resolv.conf
[ -e usr/bin/sh ] || ln -s dash usr/bin/sh
[ -e usr/bin/awk ] || ln -s mawk usr/bin/awk
echo 'auth required pam_deny.so' >etc/pam.d/common-auth
echo 'password required pam_deny.so' >etc/pam.d/common-password
echo 'account required pam_permit.so' >etc/pam.d/common-account
echo 'session required pam_permit.so' >etc/pam.d/common-session
chown -R "$id:$id" etc/rabbitmq var/lib/rabbitmq var/log/rabbitmq
`;


/***/ }),

/***/ 9896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchSuite: () => (/* binding */ fetchSuite)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _archive_download_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(615);
/* harmony import */ var _broker_cache_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8599);
/* harmony import */ var _rootfs_build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8487);




/** RabbitMQ, the tools its scripts call, and what a node or a bare machine needs for its network. */
const packages = [
    'rabbitmq-server',
    ...['base-files', 'base-passwd', 'bash', 'coreutils', 'dash', 'debianutils', 'findutils', 'grep', 'gzip'],
    ...['hostname', 'libc-bin', 'login', 'mawk', 'mount', 'ncurses-base', 'netbase', 'procps', 'sed', 'tar'],
    ...['util-linux', 'iproute2', 'nftables'],
];
/**
 * Root file system of a suite with RabbitMQ in it, from the cache or fetched from the machine's own
 * package source. Nothing is installed, no script of a package runs, nothing outside the cache folder
 * is written. Needs root (files must belong to root) only when it is not cached yet.
 * Throws {@link ClusterError} `no-apt`, `fetch-failed`, `foreign-archive`, `disk-full`, `no-root`.
 */
async function fetchSuite(suite, host, options) {
    const wanted = await (0,_archive_download_js__WEBPACK_IMPORTED_MODULE_1__/* .wantedSuite */ .Y)(suite);
    const folder = await (0,_broker_cache_js__WEBPACK_IMPORTED_MODULE_2__/* .cached */ .P)(options.cacheFolder, wanted.cacheName, host, async (aside) => {
        host.requirePrivilege();
        const work = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(aside, 'download');
        const files = await (0,_archive_download_js__WEBPACK_IMPORTED_MODULE_1__/* .downloadFromArchive */ .T)(wanted, { packages, folder: work }, host, options.progress);
        options.progress(`unpacking ${files.length} packages of ${wanted.suite}`);
        await (0,_rootfs_build_js__WEBPACK_IMPORTED_MODULE_3__/* .buildRootfs */ .Q)(files, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(aside, 'root'), host);
        await host.must(['rm', '-rf', '--', work], { timeoutMs: 60_000 });
    });
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'root');
}


/***/ }),

/***/ 5776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ suitesOwn),
/* harmony export */   a: () => (/* binding */ erlangRoot)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6239);
/* harmony import */ var _rootfs_build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8487);
/* harmony import */ var _suite_fetch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9896);





const usualFolders = ['/usr/local/bin', '/usr/bin', '/usr/local/lib/erlang/bin', '/usr/lib/erlang/bin'];
const probeLimitMs = 30_000;
/** Says the release, e.g. `27`. */
const probe = ['-noshell', '-eval', 'io:put_chars(erlang:system_info(otp_release)), halt().'];
/**
 * The Erlang for a RabbitMQ that brings none, without a container engine.
 * @throws {ClusterError} `erlang-not-found`, `image-needs-docker`, and those of {@link fetchSuite}.
 */
async function erlangRoot(source, host, options) {
    switch (source.kind) {
        case 'auto':
            return (await machinesOwn(host, options.progress)) ?? (await suitesOwn(host, options));
        case 'suite':
            return rootWithErlang(await (0,_suite_fetch_js__WEBPACK_IMPORTED_MODULE_4__.fetchSuite)(source.suite, host, options));
        case 'rootfs':
            return rootWithErlang((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(source.path));
        case 'image':
            throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('image-needs-docker', `the Erlang of the image "${source.image}" can only be used by the docker engine`, 'Choose the docker engine, or an Erlang that needs none (auto, suite, rootfs).');
    }
}
/** The Erlang of this machine's own distribution, fetched and not installed. */
async function suitesOwn(host, options) {
    try {
        return await rootWithErlang(await (0,_suite_fetch_js__WEBPACK_IMPORTED_MODULE_4__.fetchSuite)(null, host, options));
    }
    catch (error) {
        if (!(error instanceof _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b))
            throw error;
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('erlang-not-found', `RabbitMQ needs Erlang, and there is none: no "erl" on PATH, and ${error.message}`, 'Install Erlang, or name one: "erlang: suite:NAME", "rootfs:FOLDER", or "image:erlang:27" with docker.', { cause: error });
    }
}
/** The Erlang on PATH; null when there is none, or none that the broker's user could run. */
async function machinesOwn(host, progress) {
    const erl = await host.which('erl');
    if (erl === null)
        return null;
    // A node has folders of its own in their places.
    if (/^\/(tmp|run)\//.test(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(erl))) {
        progress(`the Erlang ${erl} is passed over: a node cannot see what lies below /tmp or /run`);
        return null;
    }
    const own = process.getuid?.() ?? 0;
    // Never as root; who runs us may reach an Erlang in a home folder that nobody else can.
    const [uid, gid] = own === 0 ? [_rootfs_build_js__WEBPACK_IMPORTED_MODULE_3__/* .brokerId */ .r, _rootfs_build_js__WEBPACK_IMPORTED_MODULE_3__/* .brokerId */ .r] : [own, process.getgid?.() ?? own];
    const user = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--'];
    const said = await host
        .run([...(own === 0 ? user : []), 'env', 'HOME=/tmp', erl, ...probe], { timeoutMs: probeLimitMs })
        .catch((error) => ({ exitCode: 1, stdout: '', stderr: error.message }));
    if (said.exitCode !== 0) {
        progress(`the Erlang ${erl} is passed over, it does not run as user ${uid}: ${said.stderr.trim()}`);
        return null;
    }
    progress(`using this machine's Erlang/OTP ${said.stdout.trim()} (${erl})`);
    return { rootfs: '/', erlangFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(erl), uid, gid };
}
async function rootWithErlang(rootfs) {
    for (const folder of usualFolders) {
        // A link in it may be absolute, and then leads somewhere only from inside.
        const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rootfs, folder, 'erl')).catch(() => null);
        if (there === null)
            continue;
        const passwd = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(rootfs, 'etc/passwd'), 'utf8').catch(() => '');
        const [, uid = _rootfs_build_js__WEBPACK_IMPORTED_MODULE_3__/* .brokerId */ .r, gid = _rootfs_build_js__WEBPACK_IMPORTED_MODULE_3__/* .brokerId */ .r] = /^rabbitmq:[^:]*:(\d+):(\d+):/m.exec(passwd) ?? [];
        return { rootfs, erlangFolder: folder, uid: Number(uid), gid: Number(gid) };
    }
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('erlang-not-found', `there is no Erlang in the root file system ${rootfs}`, `It must hold "erl" in one of ${usualFolders.join(', ')}.`);
}


/***/ }),

/***/ 2100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ onErlang),
/* harmony export */   g: () => (/* binding */ treeBroker)
/* harmony export */ });
/* harmony import */ var _broker_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3211);
/* harmony import */ var _erlang_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5776);
/* harmony import */ var _unpack_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9551);



/**
 * A RabbitMQ from an archive or a folder, on an Erlang from somewhere else.
 * @throws {ClusterError} those of {@link unpackTree} and {@link erlangRoot}.
 */
async function treeBroker(source, host, options) {
    const tree = await (0,_unpack_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .unpackTree */ .F)(source, host, options);
    return onErlang(tree, await (0,_erlang_root_js__WEBPACK_IMPORTED_MODULE_1__/* .erlangRoot */ .a)(source.erlang, host, options));
}
/** The two together, as a node that is no container has them. */
function onErlang(tree, { rootfs, erlangFolder, uid, gid }) {
    return {
        rootfs,
        version: tree.version,
        binFolder: `${_broker_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .treePlace */ .is}/sbin`,
        uid,
        gid,
        tree: { folder: tree.folder, digest: tree.digest, erlangFolder },
    };
}


/***/ }),

/***/ 9551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ unpackTree)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/cluster/broker-cache.js
var broker_cache = __webpack_require__(8599);
// EXTERNAL MODULE: ./build/cluster/cluster.js
var cluster = __webpack_require__(6239);
;// CONCATENATED MODULE: ./build/cluster/tree/tree-version.js



/**
 * The version that an unpacked `generic-unix` archive states by its own plugin `rabbit-VERSION`; null when the
 * folder is none.
 */
async function treeVersion(folder) {
    const scripts = ['sbin/rabbitmq-server', 'sbin/rabbitmq-env', 'sbin/rabbitmq-defaults', 'escript'];
    const there = await Promise.all(scripts.map((name) => exists((0,external_node_path_.join)(folder, name))));
    if (there.includes(false))
        return null;
    for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(folder, 'plugins')).catch(() => [])) {
        const version = /^rabbit-(\w[^/]*?)(\.ez)?$/.exec(name)?.[1];
        if (version !== undefined)
            return version;
    }
    return null;
}
/** @throws {ClusterError} `broker-not-found` saying what was expected. */
async function requireTree(folder, shown) {
    const version = await treeVersion(folder);
    if (version !== null)
        return version;
    throw new cluster/* ClusterError */.b('broker-not-found', `${shown} is no RabbitMQ as "make package-generic-unix" makes it`, 'Expected in it: sbin/rabbitmq-server, sbin/rabbitmq-env, sbin/rabbitmq-defaults, escript and plugins/rabbit-VERSION.');
}
function exists(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./build/cluster/tree/unpack-tree.js








const unpackLimitMs = 300_000;
const digestLength = 16;
/**
 * Brings a `generic-unix` archive, or one that is unpacked already, into the cache, under a name made of its
 * content. A tree that a build replaces meanwhile thus stays what it was for the run.
 * @throws {ClusterError} `broker-not-found`, `unpack-failed`, `disk-full`.
 */
async function unpackTree(source, host, options) {
    const path = (0,external_node_path_.resolve)(source.path);
    const shown = (0,external_node_path_.basename)(path);
    const isArchive = source.kind === 'tarball';
    await requireKind(path, isArchive);
    if (!isArchive)
        await requireTree(path, path);
    const digest = (isArchive ? await digestOfFile(path) : await digestOfTree(path, host)).slice(0, digestLength);
    const whole = await (0,broker_cache/* cached */.P)(options.cacheFolder, `rabbitmq-tree-${digest}`, host, async (aside) => {
        options.progress(isArchive ? `unpacking ${shown}` : `copying the RabbitMQ in ${path}`);
        const into = (0,external_node_path_.join)(aside, 'tree');
        await (0,promises_.mkdir)(into);
        if (isArchive)
            await extract(path, into, host);
        else
            await host.must(['cp', '-R', '--', `${path}/.`, into], { timeoutMs: unpackLimitMs });
        await host.must(['chmod', '-R', 'u+w,a+rX', '--', into], { timeoutMs: unpackLimitMs });
        await requireTree(into, path);
        await useUsualFolders(into);
    });
    const folder = (0,external_node_path_.join)(whole, 'tree');
    return { folder, version: await requireTree(folder, path), digest };
}
async function requireKind(path, isArchive) {
    const found = await (0,promises_.stat)(path).catch(() => null);
    if (isArchive ? found?.isFile() : found?.isDirectory())
        return;
    const what = isArchive ? 'file' : 'folder';
    throw new cluster/* ClusterError */.b('broker-not-found', found === null ? `there is no ${what} ${path}` : `${path} is not a ${what}`, isArchive
        ? 'Give a generic-unix archive of RabbitMQ; "tree:" takes one that is unpacked.'
        : 'Give the folder that holds sbin and plugins; "tarball:" takes an archive.');
}
/** The archive's only top folder is left out, whatever it is called. */
async function extract(archive, into, host) {
    const words = ['tar', '-x', '--no-same-owner', '-f', archive, '-C', into];
    const { exitCode, stderr } = await host.run(words, { timeoutMs: unpackLimitMs });
    if (exitCode !== 0)
        throw new cluster/* ClusterError */.b('unpack-failed', `${archive} could not be unpacked: ${stderr.trim().split('\n').slice(0, 3).join(' ')}`, 'It must be a tar archive, plain or compressed; .xz needs the program "xz" (package xz-utils).');
    const [only, ...others] = await (0,promises_.readdir)(into);
    if (only === undefined || others.length > 0 || (await treeVersion((0,external_node_path_.join)(into, only))) === null)
        return;
    const inside = await (0,promises_.readdir)((0,external_node_path_.join)(into, only));
    const from = inside.map((name) => (0,external_node_path_.join)(into, only, name));
    await host.must(['mv', '--', ...from, into], { timeoutMs: unpackLimitMs });
}
/**
 * The archive keeps everything below its own folder, packages use /etc, /var/lib and /var/log: the one line
 * that tells them apart, as the scripts themselves say ("updated in package install steps").
 */
async function useUsualFolders(tree) {
    const file = (0,external_node_path_.join)(tree, 'sbin/rabbitmq-defaults');
    const text = await (0,promises_.readFile)(file, 'utf8');
    await (0,promises_.writeFile)(file, text.replace(/^SYS_PREFIX=.*$/m, 'SYS_PREFIX='));
}
async function digestOfFile(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}
/** Names, modes and contents; not times and owners. */
async function digestOfTree(path, host) {
    const still = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner'];
    const { stdout } = await host.pipe(['tar', '-c', ...still, '-C', path, '.'], ['sha256sum'], {
        timeoutMs: unpackLimitMs,
    });
    return stdout.trim();
}


/***/ }),

/***/ 7537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ brokerSettings),
/* harmony export */   Ld: () => (/* binding */ amqpPort),
/* harmony export */   jN: () => (/* binding */ managementPort),
/* harmony export */   kT: () => (/* binding */ nodeFiles)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2199);

const amqpPort = 5672;
const managementPort = 15672;
/**
 * The files every node boots with; the same on all nodes. Lines of the scenario's own `config` win over ours.
 * Keys that a version does not know are left out, because a node refuses to boot on an unknown key.
 */
function nodeFiles(spec, nodes, credentials, cookie, brokerVersion) {
    const settings = { ...brokerSettings(spec, brokerVersion), ...ourSettings(nodes, credentials) };
    const wanted = { ...settings, ...spec.config };
    return {
        rabbitmqConf: Object.entries(wanted)
            .filter(([key]) => isKnown(key, brokerVersion))
            .map(([key, value]) => `${key} = ${value}\n`)
            .join(''),
        advancedConfig: advancedConfig(spec.netTickSeconds),
        enabledPlugins: '[rabbitmq_management].\n',
        erlangCookie: cookie,
    };
}
/** Settings that change what a run can show, so they belong in the history's header. */
function brokerSettings(spec, brokerVersion) {
    const settings = {
        cluster_partition_handling: spec.partitionHandling,
        /** 4.3's own default: how long a quorum queue waits for a consumer whose node is gone. */
        consumer_disconnected_timeout: '60000',
        ...spec.config,
    };
    const relevant = ['cluster_partition_handling', 'consumer_disconnected_timeout'];
    return Object.fromEntries(relevant.filter((key) => isKnown(key, brokerVersion)).map((key) => [key, settings[key] ?? '']));
}
function ourSettings(nodes, credentials) {
    const peers = nodes.map((node, index) => [
        `cluster_formation.classic_config.nodes.${index + 1}`,
        node.erlangName,
    ]);
    return {
        'cluster_formation.peer_discovery_backend': 'classic_config',
        ...Object.fromEntries(peers),
        'listeners.tcp.default': String(amqpPort),
        'management.tcp.port': String(managementPort),
        default_user: credentials.user,
        default_pass: credentials.password,
        'default_user_tags.administrator': 'true',
        'log.file.level': 'info',
        // Several nodes share a small machine: no alarm before it is really full.
        'disk_free_limit.absolute': '20MB',
        'vm_memory_high_watermark.relative': '0.25',
    };
}
/** Partition handling went away with 4.3, which brought the disconnect timeout (its release notes). */
function isKnown(key, version) {
    if (key.startsWith('cluster_partition_handling'))
        return !(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .j)(version, 4, 3);
    if (key === 'consumer_disconnected_timeout')
        return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .j)(version, 4, 3);
    return true;
}
/** The net tick has no key in rabbitmq.conf; some images switch message counts off in a later file. */
function advancedConfig(netTickSeconds) {
    return [
        '[',
        `  {kernel, [{net_ticktime, ${netTickSeconds}}]},`,
        '  {rabbitmq_management_agent, [{disable_metrics_collector, false}]}',
        '].',
        '',
    ].join('\n');
}


/***/ }),

/***/ 2199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ atLeast)
/* harmony export */ });
/** True when a version such as `3.10.8` or `4.3.6+dfsg` is at least major.minor. Unknown text, and the 0.0.0 of a build without tags, count as newest. */
function atLeast(version, major, minor) {
    const match = /^([1-9]\d*)\.(\d+)/.exec(version);
    if (!match)
        return true;
    const [ownMajor, ownMinor] = [Number(match[1]), Number(match[2])];
    return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}


/***/ }),

/***/ 216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ dockerBroker)
/* harmony export */ });
/* harmony import */ var _cluster_broker_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6332);
/* harmony import */ var _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6239);
/* harmony import */ var _cluster_suite_fetch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9896);
/* harmony import */ var _cluster_tree_erlang_root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5776);
/* harmony import */ var _cluster_tree_tree_broker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2100);
/* harmony import */ var _cluster_tree_unpack_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9551);
/* harmony import */ var _rabbitmq_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2199);







/**
 * What is no image becomes one: a root file system is imported, a tree joins an image or a root with Erlang.
 * @throws ClusterError `installed-needs-netns`, and those of fetching.
 */
async function dockerBroker(source, host, options) {
    if (source.kind === 'image')
        return { kind: 'image', image: source.image };
    if (source.kind === 'tarball' || source.kind === 'tree')
        return treeInDocker(source, host, options);
    if (source.kind === 'installed') {
        throw new _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b('installed-needs-netns', 'the installed RabbitMQ cannot be run by the docker engine', 'Choose the netns engine, or another broker source.');
    }
    const wanted = source.kind === 'auto' ? { kind: 'rootfs', path: await (0,_cluster_suite_fetch_js__WEBPACK_IMPORTED_MODULE_2__.fetchSuite)(null, host, options) } : source;
    return { kind: 'root', root: await (0,_cluster_broker_source_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveBroker */ .M)(wanted, host, options) };
}
/** The machine's own Erlang cannot be put into a container: `auto` is its suite's, else the official image. */
async function treeInDocker(source, host, options) {
    const tree = await (0,_cluster_tree_unpack_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .unpackTree */ .F)(source, host, options);
    const { erlang } = source;
    if (erlang.kind === 'image')
        return { kind: 'tree', tree, erlangImage: erlang.image };
    if (erlang.kind !== 'auto')
        return { kind: 'root', root: (0,_cluster_tree_tree_broker_js__WEBPACK_IMPORTED_MODULE_4__/* .onErlang */ .$)(tree, await (0,_cluster_tree_erlang_root_js__WEBPACK_IMPORTED_MODULE_3__/* .erlangRoot */ .a)(erlang, host, options)) };
    try {
        return { kind: 'root', root: (0,_cluster_tree_tree_broker_js__WEBPACK_IMPORTED_MODULE_4__/* .onErlang */ .$)(tree, await (0,_cluster_tree_erlang_root_js__WEBPACK_IMPORTED_MODULE_3__/* .suitesOwn */ .I)(host, options)) };
    }
    catch (error) {
        if (!(error instanceof _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_1__/* .ClusterError */ .b) || error.code !== 'erlang-not-found')
            throw error;
        const erlangImage = officialErlang(tree.version);
        options.progress(`${error.message}; using the image ${erlangImage}`);
        return { kind: 'tree', tree, erlangImage };
    }
}
/** One that the version supports, by RabbitMQ's table "Erlang Version Requirements". */
function officialErlang(version) {
    if ((0,_rabbitmq_version_js__WEBPACK_IMPORTED_MODULE_6__/* .atLeast */ .j)(version, 4, 0))
        return 'erlang:27';
    if ((0,_rabbitmq_version_js__WEBPACK_IMPORTED_MODULE_6__/* .atLeast */ .j)(version, 3, 13))
        return 'erlang:26';
    return (0,_rabbitmq_version_js__WEBPACK_IMPORTED_MODULE_6__/* .atLeast */ .j)(version, 3, 10) ? 'erlang:25' : 'erlang:24';
}


/***/ })

};
