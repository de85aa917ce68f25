export const id = 8841;
export const ids = [8841];
export const modules = {

/***/ 8599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ defaultCacheFolder),
/* harmony export */   P: () => (/* binding */ cached)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6239);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2703);






/** `RMQ_CHAOS_CACHE`, else `rmq-chaos` in the user's cache folder (XDG base directory specification). */
function defaultCacheFolder(env = process.env) {
    if (env.RMQ_CHAOS_CACHE)
        return env.RMQ_CHAOS_CACHE;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.XDG_CACHE_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.cache'), 'rmq-chaos');
}
/** Raised whenever a root file system is built differently, so that older ones are built anew. */
const format = 1;
const neededBytes = 700 * 1024 * 1024;
const lockPollMs = 500;
const lockLimitMs = 900_000;
const removeLimitMs = 120_000;
/**
 * Gives the folder of a cached thing, making it first when it is not there. It is made aside and renamed,
 * its marker written before the rename: a folder under its final name is always whole. Two makers at
 * once wait for each other. Throws {@link ClusterError} `disk-full`, `timeout` and what `make` throws.
 */
async function cached(cacheFolder, name, host, make) {
    const final = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cacheFolder, name);
    if (await isWhole(final))
        return final;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(cacheFolder, { recursive: true });
    const unlock = await lock((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cacheFolder, `${name}.lock`));
    try {
        if (await isWhole(final))
            return final;
        await requireSpace(cacheFolder);
        const aside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cacheFolder, `${name}.making`);
        await removeAll([aside, final], host);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(aside);
        try {
            await make(aside);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(aside, 'whole.json'), JSON.stringify({ format }));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(aside, final);
        }
        finally {
            await removeAll([aside], host);
        }
        return final;
    }
    finally {
        await unlock();
    }
}
async function isWhole(folder) {
    const marker = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'whole.json'), 'utf8').catch(() => '{}');
    return JSON.parse(marker).format === format;
}
async function requireSpace(folder) {
    const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
    if (bavail * bsize >= neededBytes)
        return;
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_4__/* .ClusterError */ .b('disk-full', `${folder} has ${Math.floor((bavail * bsize) / 2 ** 20)} MB free, fetching a broker needs ${neededBytes / 2 ** 20} MB`, 'Free some space, or set RMQ_CHAOS_CACHE to a folder on another disk.');
}
/** Unpacked files belong to root, so removing them may take root. */
async function removeAll(folders, host) {
    await host.must(['rm', '-rf', '--one-file-system', '--', ...folders], {
        root: host.privileged,
        timeoutMs: removeLimitMs,
    });
}
/** A lock that a dead owner does not hold. */
async function lock(file) {
    const deadline = performance.now() + lockLimitMs;
    const own = JSON.stringify(await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .ownIdentity */ .hY)());
    while (performance.now() < deadline) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, own, { flag: 'wx' });
            return () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
        }
        if (await heldByDead(file))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
        else
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(lockPollMs);
    }
    throw new _cluster_js__WEBPACK_IMPORTED_MODULE_4__/* .ClusterError */ .b('timeout', `another run holds ${file} for more than ${lockLimitMs / 60_000} minutes`, 'If no other run is fetching a broker, remove that file.');
}
/** An empty file is a lock being taken just now. */
async function heldByDead(file) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '');
    if (text === '')
        return false;
    return !(await (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .isAlive */ ._n)(JSON.parse(text)));
}


/***/ }),

/***/ 5125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ networkTools),
/* harmony export */   US: () => (/* binding */ requireNamespaceTools)
/* harmony export */ });
/* unused harmony export foreignNft */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _broker_cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8599);
/* harmony import */ var _cluster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6239);



/** Programs that must be the machine's own, with the package that holds them. */
const required = { ip: 'iproute2', nsenter: 'util-linux', unshare: 'util-linux', setsid: 'util-linux' };
/**
 * Finds the packet filter's tool: the machine's own, else the one in a fetched root file system.
 * Throws {@link ClusterError} `missing-binary` and those of {@link fetchSuite}.
 */
async function networkTools(host, options = {}) {
    if ((await host.which('nft')) !== null)
        return { nft: ['nft'] };
    const { fetchSuite } = await __webpack_require__.e(/* import() */ 9896).then(__webpack_require__.bind(__webpack_require__, 9896));
    const rootfs = await fetchSuite(null, host, {
        cacheFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(options.cacheFolder ?? (0,_broker_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultCacheFolder */ .I)()),
        progress: options.progress ?? (() => undefined),
    });
    return { nft: foreignNft(rootfs) };
}
/** nft before 1.0.6 opens /dev/stdin by name, which a socket, as Node gives its children, does not allow. */
const realPipe = 'cat |';
/** nft of another root file system, with /proc and /dev in a mount namespace that ends with it. */
function foreignNft(rootfs) {
    const mounts = 'mount --rbind /proc "$0/proc" && mount --rbind /dev "$0/dev"';
    return [
        'unshare',
        '--mount',
        'sh',
        '-c',
        `${mounts} && ${realPipe} chroot "$0" /usr/sbin/nft "$@"`,
        rootfs,
    ];
}
/** Throws {@link ClusterError} `missing-binary` when a program that nothing can stand in for is not there. */
async function requireNamespaceTools(host) {
    for (const [program, packageName] of Object.entries(required)) {
        if ((await host.which(program)) !== null)
            continue;
        throw new _cluster_js__WEBPACK_IMPORTED_MODULE_2__/* .ClusterError */ .b('missing-binary', `the program "${program}" is not on this machine`, `Install the package ${packageName}.`);
    }
}


/***/ }),

/***/ 9334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vn: () => (/* binding */ effectKinds),
/* harmony export */   _o: () => (/* binding */ distributions),
/* harmony export */   vQ: () => (/* binding */ directions)
/* harmony export */ });
/** The model of a node's network conditions: what is done to which packets, and for how long. */
/** Which packets of a node: those that arrive at it, those that leave it, or both kinds. */
const directions = ['in', 'out', 'both'];
/** How the jitter of a delay is spread; `uniform` is netem's own when none is named. */
const distributions = ['uniform', 'normal', 'pareto', 'paretonormal'];
const effectKinds = ['delay', 'loss', 'duplicate', 'reorder', 'corrupt', 'rate'];


/***/ }),

/***/ 31:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p4: () => (/* binding */ composed),
/* harmony export */   yI: () => (/* binding */ touches)
/* harmony export */ });
/* unused harmony export conditionKey */
/** Names what a condition replaces: the same kind of effect on the same node with the very same aim. */
function conditionKey({ effect, aim }) {
    return `${effect.kind} ${aim.direction} ${listed(aim.peers)} ${listed(aim.ports)}`;
}
/** Adds conditions to others; one with the key of an earlier one takes its place. */
function composed(existing, added) {
    const byKey = new Map(existing.map((condition) => [conditionKey(condition), condition]));
    for (const condition of added)
        byKey.set(conditionKey(condition), condition);
    return [...byKey.values()];
}
/** True when the condition touches packets of this direction. */
function touches({ aim }, way) {
    return aim.direction === 'both' || aim.direction === way;
}
function listed(items) {
    return items === null ? 'any' : [...new Set(items.map(String))].sort().join(',');
}


/***/ }),

/***/ 6621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ refuseImpossible),
/* harmony export */   Kv: () => (/* binding */ kernelAbilities),
/* harmony export */   Wq: () => (/* binding */ lostByFilter),
/* harmony export */   zm: () => (/* binding */ abilityTable)
/* harmony export */ });
/* unused harmony export unableTo */
/* harmony import */ var _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6239);
/* harmony import */ var _config_condition_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9334);
/* harmony import */ var _shaping_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9335);
/* harmony import */ var _traffic_classes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2091);




const netemTrials = {
    delay: 'delay 1ms 1ms distribution normal',
    loss: 'loss 1% 25%',
    duplicate: 'duplicate 1%',
    reorder: 'delay 1ms reorder 1%',
    corrupt: 'corrupt 1%',
};
const trials = {
    filter: 'printf "table inet t { chain i { type filter hook input priority -300; numgen random mod 10 < 5 counter drop; }; }" | "$@" -f -',
    rewrite: 'printf "table inet r { chain o { type filter hook postrouting priority 300; numgen random mod 10 < 5 ip saddr set 255.255.255.255; }; }" | "$@" -f -',
    classes: 'tc qdisc add dev east root handle 1: htb default 0 && tc class add dev east parent 1: classid 1:1 htb rate 1mbit && tc filter add dev east parent 1: protocol ip prio 1 u32 match ip dst 198.18.0.1/32 flowid 1:1',
    arriving: 'ip link add trial type ifb && ip link set trial up && tc qdisc add dev west handle ffff: ingress && tc filter add dev west parent ffff: protocol ip prio 1 u32 match u32 0 0 action mirred egress redirect dev trial',
    ...Object.fromEntries(Object.entries(netemTrials).map(([kind, words]) => [
        `netem-${kind}`,
        `tc qdisc replace dev west root netem ${words}`,
    ])),
    duplicateBeside: 'tc qdisc add dev east parent 1:1 netem duplicate 1% && tc class add dev east parent 1: classid 1:2 htb rate 1mbit && tc qdisc add dev east parent 1:2 netem delay 1ms',
};
const trialLimitMs = 15_000;
/** Tries what this kernel can do; leaves nothing behind. What cannot be tried (no root, no tool) counts as not there. */
async function kernelAbilities(host, { nft }) {
    const script = [
        'ip link add east type veth peer name west; ip link set east up; ip link set west up',
        ...Object.entries(trials).map(([name, trial]) => `{ ${trial}; } >/dev/null 2>&1 && echo ${name}`),
        'exit 0',
    ].join('\n');
    const found = new Set();
    try {
        const argv = ['unshare', '--net', 'sh', '-c', script, 'try', ...nft];
        const { stdout } = await host.run(argv, { root: true, timeoutMs: trialLimitMs });
        for (const name of stdout.split('\n'))
            found.add(name);
    }
    catch (error) {
        if (!(error instanceof _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b))
            throw error;
    }
    return {
        filter: found.has('filter'),
        rewrite: found.has('rewrite'),
        classes: found.has('classes'),
        arriving: found.has('classes') && found.has('arriving'),
        netem: {
            delay: found.has('netem-delay'),
            loss: found.has('netem-loss'),
            duplicate: found.has('netem-duplicate'),
            reorder: found.has('netem-reorder'),
            corrupt: found.has('netem-corrupt'),
        },
        duplicateBeside: found.has('duplicateBeside'),
    };
}
/** True when the packet filter loses the packets: plain loss where netem is not to be had. */
function lostByFilter({ effect }, kernel) {
    return effect.kind === 'loss' && effect.correlationPercent === null && !kernel.netem.loss;
}
const doing = {
    delay: 'delay',
    loss: 'lose',
    duplicate: 'duplicate',
    reorder: 'reorder',
    corrupt: 'corrupt',
    rate: 'limit the rate of',
};
/** Why this kernel cannot do what a condition asks for; null: it can. */
function unableTo(condition, way, kernel) {
    const { effect } = condition;
    const what = `${doing[effect.kind]} ${way === 'in' ? 'arriving' : 'leaving'} packets`;
    if (lostByFilter(condition, kernel)) {
        if (!kernel.filter)
            return `${what}: neither netem nor nft's random numbers work here`;
        return way === 'out' && !kernel.rewrite ? `${what}: nft cannot rewrite addresses here` : null;
    }
    if (effect.kind === 'loss' && !kernel.netem.loss)
        return `${what} with a correlation: the kernel has no netem (sch_netem)`;
    if (effect.kind !== 'rate' && !kernel.netem[effect.kind])
        return `${what}: the kernel has no netem (sch_netem)`;
    if (!kernel.classes)
        return `${what}: the kernel has no htb or u32 (sch_htb, cls_u32)`;
    if (way === 'in' && !kernel.arriving)
        return `${what}: the kernel has no ifb or mirred (ifb, act_mirred)`;
    return null;
}
/**
 * Refuses, by name and before anything changed, conditions of one node that this kernel cannot put in force.
 * @throws {ClusterError} `no-such-effect` listing everything that cannot be done.
 */
function refuseImpossible(conditions, kernel) {
    const problems = new Set();
    for (const way of ['in', 'out']) {
        const here = conditions.filter(({ aim }) => aim.direction === 'both' || aim.direction === way);
        for (const condition of here) {
            const problem = unableTo(condition, way, kernel);
            if (problem !== null)
                problems.add(problem);
        }
        const shaped = here.filter((condition) => !lostByFilter(condition, kernel));
        const leaves = (0,_traffic_classes_js__WEBPACK_IMPORTED_MODULE_2__/* .trafficClasses */ .WN)(shaped, way).filter(({ fate }) => (0,_shaping_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .leafWords */ .g0)(fate).startsWith('netem'));
        if (leaves.length > 1 && leaves.some(({ fate }) => fate.duplicate) && !kernel.duplicateBeside)
            problems.add(`duplicate ${way === 'in' ? 'arriving' : 'leaving'} packets beside other conditions with another aim: ` +
                'the kernel allows a duplicating netem only by itself');
    }
    if (problems.size === 0)
        return;
    throw new _cluster_cluster_js__WEBPACK_IMPORTED_MODULE_0__/* .ClusterError */ .b('no-such-effect', `this machine cannot ${[...problems].join('; nor ')}`, '"rmq-chaos doctor" shows the table of what it can do. On Ubuntu the package linux-modules-extra of the running kernel may hold what is missing.');
}
/** Whether each effect works for arriving and for leaving packets, as `rmq-chaos doctor` shows it. */
function abilityTable(kernel) {
    const works = (kind, way) => unableTo(plain(kind), way, kernel) === null;
    return Object.fromEntries(_config_condition_js__WEBPACK_IMPORTED_MODULE_3__/* .effectKinds */ .Vn.map((kind) => [kind, { arriving: works(kind, 'in'), leaving: works(kind, 'out') }]));
}
function plain(kind) {
    const aim = { direction: 'both', peers: null, ports: null };
    const share = { percent: 1, correlationPercent: null };
    const delay = { delayMs: 1, jitterMs: 0, correlationPercent: null, distribution: 'uniform' };
    const effect = kind === 'delay'
        ? { kind, ...delay }
        : kind === 'rate'
            ? { kind, kbit: 1000 }
            : kind === 'reorder'
                ? { kind, ...share, delayMs: 1 }
                : { kind, ...share };
    return { effect, aim, durationMs: null };
}


/***/ }),

/***/ 2571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ mergeEffects),
/* harmony export */   s: () => (/* binding */ untouched)
/* harmony export */ });
const untouched = {
    delay: null,
    loss: null,
    duplicate: null,
    corrupt: null,
    reorder: null,
    kbit: null,
};
/**
 * What several effects do to the same packet, in whatever order they are named: delays and jitters add up
 * (the largest jitter says how it is spread), shares are independent chances, the lowest rate counts.
 */
function mergeEffects(effects) {
    return effects.reduce(merge, untouched);
}
function merge(fate, effect) {
    switch (effect.kind) {
        case 'delay':
            return { ...fate, delay: later(fate.delay, effect) };
        case 'reorder':
            return {
                ...fate,
                reorder: either(fate.reorder, effect),
                delay: later(fate.delay, { delayMs: effect.delayMs, ...steady }),
            };
        case 'rate':
            return { ...fate, kbit: Math.min(fate.kbit ?? effect.kbit, effect.kbit) };
        default:
            return { ...fate, [effect.kind]: either(fate[effect.kind], effect) };
    }
}
const steady = { jitterMs: 0, correlationPercent: null, distribution: 'uniform' };
function later(a, b) {
    const before = a ?? { delayMs: 0, ...steady };
    const { correlationPercent, distribution } = b.jitterMs > before.jitterMs ? b : before;
    return {
        delayMs: before.delayMs + b.delayMs,
        jitterMs: before.jitterMs + b.jitterMs,
        correlationPercent,
        distribution,
    };
}
function either(a, { percent, correlationPercent }) {
    if (a === null)
        return { percent, correlationPercent };
    return {
        percent: rounded(100 * (1 - (1 - a.percent / 100) * (1 - percent / 100))),
        correlationPercent: a.correlationPercent === null && correlationPercent === null
            ? null
            : Math.max(a.correlationPercent ?? 0, correlationPercent ?? 0),
    };
}
/** As exact as tc reads a share, so that what is read back compares equal. */
function rounded(percent) {
    return Math.round(percent * 1e6) / 1e6;
}


/***/ }),

/***/ 9335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ shapingScript),
/* harmony export */   XS: () => (/* binding */ rootHandle),
/* harmony export */   _l: () => (/* binding */ classId),
/* harmony export */   g0: () => (/* binding */ leafWords),
/* harmony export */   xD: () => (/* binding */ arrivingDevice)
/* harmony export */ });
/* harmony import */ var _traffic_classes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2091);

/** Handle of our root queue; a queue of anybody else at the root is not ours to remove. */
const rootHandle = 'c405:';
/** The device that arriving packets are led through; its name also says that they are. */
const arrivingDevice = 'rmq-chaos-in';
/** Preference of the filter that leads them there, so that it is found again when the device is gone. */
const leadPreference = 0xc405;
/**
 * A shell script that replaces the node's queues, to run in its network namespace. Each direction has one
 * tree: filters lead packets into classes of an htb, whose rate is the limit asked for or none, each with a
 * netem leaf for the rest. Arriving packets are led through an ifb device first, since queues hold only what
 * leaves. What no class holds, address resolution and loopback included, passes unhindered.
 */
function shapingScript({ address, addressOf, leaving, arriving }) {
    const lines = [
        `set -- $(ip -o -4 address show to ${address})`,
        'dev=$2',
        `tc qdisc del dev "$dev" root handle ${rootHandle} 2>/dev/null`,
        `ip link del ${arrivingDevice} 2>/dev/null`,
        `if tc filter del dev "$dev" parent ffff: pref ${leadPreference} 2>/dev/null; then`,
        '  [ -n "$(tc filter show dev "$dev" parent ffff:)" ] || tc qdisc del dev "$dev" ingress',
        'fi',
    ];
    if (leaving.length === 0 && arriving.length === 0)
        return `${lines.join('\n')}\ntrue\n`;
    const rules = tree('$dev', leaving, 'out', addressOf);
    if (arriving.length > 0) {
        lines.push(`ip link add ${arrivingDevice} type ifb && ip link set ${arrivingDevice} up || exit`, 'tc qdisc add dev "$dev" handle ffff: ingress 2>/dev/null');
        rules.push(...tree(arrivingDevice, arriving, 'in', addressOf), `filter add dev $dev parent ffff: protocol ip pref ${leadPreference} u32 match u32 0 0 action mirred egress redirect dev ${arrivingDevice}`);
    }
    return `${[...lines, 'tc -batch - <<RULES', ...rules, 'RULES'].join('\n')}\n`;
}
function tree(device, classes, way, addressOf) {
    if (classes.length === 0)
        return [];
    const filters = classes.flatMap(({ cells }, index) => cells.map((cell) => ({ rank: (0,_traffic_classes_js__WEBPACK_IMPORTED_MODULE_0__/* .cellRank */ .Jt)(cell), cell, id: classId(index) })));
    return [
        `qdisc add dev ${device} root handle ${rootHandle} htb default 0`,
        ...classes.flatMap(({ fate }, index) => [
            `class add dev ${device} parent ${rootHandle} classid ${classId(index)} htb ${rateWords(fate.kbit)}`,
            `qdisc add dev ${device} parent ${classId(index)} ${leafWords(fate)}`,
        ]),
        ...filters
            .sort((a, b) => a.rank - b.rank)
            .flatMap(({ rank, cell, id }) => matches(cell, way, addressOf).map((match) => `filter add dev ${device} parent ${rootHandle} protocol ip prio ${rank} u32 ${match} flowid ${id}`)),
    ];
}
/** Class ids are hexadecimal to tc. */
function classId(index) {
    return `${rootHandle}${(index + 1).toString(16)}`;
}
/** Faster than any veth: a class without a limit. */
const unlimited = 'rate 10gbit quantum 60000';
/** A burst of one full frame: more would let short exchanges through unhindered. */
function rateWords(kbit) {
    return kbit === null ? unlimited : `rate ${kbit}kbit burst 1600 cburst 1600 quantum 1514`;
}
/** Room for all that is under way; a queue behind a slow link is as long as a network card's. */
const manyPackets = 100_000;
const cardPackets = 1000;
/** The leaf of a class: netem's words, or a plain queue where only the rate is limited. */
function leafWords({ delay, loss, duplicate, corrupt, reorder, kbit }) {
    const words = [
        ...(delay ? delayWords(delay) : []),
        ...shareWords('loss', loss),
        ...shareWords('duplicate', duplicate),
        ...shareWords('corrupt', corrupt),
        ...shareWords('reorder', reorder),
    ];
    if (words.length === 0)
        return `pfifo limit ${cardPackets}`;
    return ['netem limit', kbit === null ? manyPackets : cardPackets, ...words].join(' ');
}
function delayWords({ delayMs, jitterMs, correlationPercent, distribution, }) {
    const words = ['delay', `${delayMs}ms`];
    if (jitterMs === 0)
        return words;
    words.push(`${jitterMs}ms`);
    if (correlationPercent !== null)
        words.push(`${correlationPercent}%`);
    // netem spreads evenly unless told otherwise, and needs no table for it.
    if (distribution !== 'uniform')
        words.push('distribution', distribution);
    return words;
}
function shareWords(word, share) {
    if (share === null)
        return [];
    const { percent, correlationPercent } = share;
    return [word, `${percent}%`, ...(correlationPercent === null ? [] : [`${correlationPercent}%`])];
}
const protocols = [6, 17];
/** A port may be at either end of a TCP or UDP packet. */
function matches({ peer, port }, way, addressOf) {
    const other = way === 'in' ? 'src' : 'dst';
    const host = peer === null ? [] : [`match ip ${other} ${addressOf(peer)}/32`];
    if (port === null)
        return [host[0] ?? 'match u32 0 0'];
    return protocols.flatMap((protocol) => ['dport', 'sport'].map((end) => [...host, `match ip protocol ${protocol} 0xff`, `match ip ${end} ${port} 0xffff`].join(' ')));
}


/***/ }),

/***/ 2091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ cellRank),
/* harmony export */   KA: () => (/* binding */ effectsOn),
/* harmony export */   WN: () => (/* binding */ trafficClasses)
/* harmony export */ });
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31);
/* harmony import */ var _merge_effects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);


/** What is done to one packet: by every condition that its direction, peer and port fit. */
function effectsOn(conditions, way, { peer, port }) {
    return conditions
        .filter((condition) => (0,_compose_js__WEBPACK_IMPORTED_MODULE_1__/* .touches */ .yI)(condition, way) && fits(condition.aim.peers, peer) && fits(condition.aim.ports, port))
        .map(({ effect }) => effect);
}
function fits(aimed, value) {
    return aimed === null || (value !== null && aimed.includes(value));
}
/**
 * Sorts the packets of one direction into classes, by the peers and ports that conditions name. A cell that
 * names both a peer and a port stands for every pair of them, so that filters asked in order of
 * {@link cellRank} need no other rule. Packets in no cell are left alone.
 */
function trafficClasses(conditions, way) {
    const here = conditions.filter((condition) => (0,_compose_js__WEBPACK_IMPORTED_MODULE_1__/* .touches */ .yI)(condition, way));
    const peers = [...named(here.map(({ aim }) => aim.peers)), null];
    const ports = [...named(here.map(({ aim }) => aim.ports)), null];
    const classes = new Map();
    for (const peer of peers) {
        for (const port of ports) {
            const fate = (0,_merge_effects_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeEffects */ .D)(effectsOn(here, way, { peer, port }));
            const key = JSON.stringify(fate);
            if (key === nothing)
                continue;
            const known = classes.get(key);
            if (known)
                known.cells.push({ peer, port });
            else
                classes.set(key, { fate, cells: [{ peer, port }] });
        }
    }
    return [...classes.values()];
}
const nothing = JSON.stringify((0,_merge_effects_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeEffects */ .D)([]));
/** Order in which filters are asked: the narrow ones first. */
function cellRank({ peer, port }) {
    return 1 + (peer === null ? 2 : 0) + (port === null ? 1 : 0);
}
function named(aims) {
    return [...new Set(aims.flatMap((aim) => aim ?? []))].sort();
}


/***/ })

};
