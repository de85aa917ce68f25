export const id = 9896;
export const ids = [9896];
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


/***/ })

};
