export const id = 3361;
export const ids = [3361];
export const modules = {

/***/ 7252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ effectiveGroups),
/* harmony export */   Co: () => (/* binding */ blockedPairs),
/* harmony export */   VK: () => (/* binding */ PartitionError)
/* harmony export */ });
/* harmony import */ var _yaml_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9964);

/** Groups or cuts that cannot be: a node that is not there or is holy, a cut without two sides. */
class PartitionError extends Error {
    name = 'PartitionError';
}
/**
 * The groups in force, by Blockade's rules: the user's own, then the nodes that no group names as one more,
 * then the neutral nodes as another unless all of them are in that one. Empty groups mean nothing. Members
 * stand once each and in the order of the nodes; that order is what numbers and listings go by.
 * @throws {PartitionError} naming every unknown or holy name at once.
 */
function effectiveGroups(nodes, groups, roles = {}) {
    checkNames(nodes, groups.flat(), roles.holy ?? []);
    const members = (wanted) => nodes.filter((node) => wanted.includes(node));
    const named = new Set([...groups.flat(), ...(roles.holy ?? [])]);
    const leftover = nodes.filter((node) => !named.has(node));
    const neutral = members(roles.neutral ?? []);
    const apart = neutral.every((node) => leftover.includes(node)) ? [] : neutral;
    return [...groups.map(members), leftover, apart].filter((group) => group.length > 0);
}
/**
 * Who may not send to whom: two nodes may talk when they share an effective group or one of them is holy,
 * and a one-way cut forbids its direction whatever the groups allow.
 * @returns for every node, in their order, the sorted names it may not send to. Without one-way cuts the
 * relation is symmetric.
 * @throws {PartitionError} naming every unknown or holy name at once, or the cut that cuts nothing.
 */
function blockedPairs(nodes, groups, roles = {}, cuts = []) {
    const holy = new Set(roles.holy);
    checkNames(nodes, [...groups, ...cuts.flatMap(({ from, to }) => [from, to])].flat(), [...holy]);
    cuts.forEach(checkCut);
    const all = effectiveGroups(nodes, groups, roles).map((group) => new Set(group));
    const mayTalk = (a, b) => holy.has(a) || holy.has(b) || all.some((group) => group.has(a) && group.has(b));
    const isCut = (a, b) => cuts.some(({ from, to }) => from.includes(a) && to.includes(b));
    const blocked = (a) => nodes.filter((b) => a !== b && (!mayTalk(a, b) || isCut(a, b)));
    return new Map(nodes.map((node) => [node, blocked(node).sort()]));
}
function checkNames(nodes, names, holy) {
    const named = [...new Set(names)];
    const unknown = named.filter((name) => !nodes.includes(name));
    const hallowed = named.filter((name) => nodes.includes(name) && holy.includes(name));
    const problems = [
        ...unknown.map((name) => `"${name}" is no node of this cluster.${(0,_yaml_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, nodes)}`),
        ...hallowed.map((name) => `"${name}" is holy: it is never cut off, so no group and no cut may name it.`),
    ];
    if (problems.length > 0)
        throw new PartitionError(`${problems.join(' ')} The nodes are ${nodes.join(', ')}.`);
}
function checkCut({ from, to }) {
    if (from.some((a) => to.some((b) => a !== b)))
        return;
    throw new PartitionError(`"${from.join(',')}>${to.join(',')}" cuts nothing: it needs a node on each side, and not the same one.`);
}


/***/ }),

/***/ 7072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ amqpAnswers),
/* harmony export */   Ld: () => (/* binding */ amqpPort),
/* harmony export */   Sc: () => (/* binding */ epmdAnswers),
/* harmony export */   jo: () => (/* binding */ portAccepts),
/* harmony export */   wX: () => (/* binding */ distributionPort)
/* harmony export */ });
/* unused harmony export epmdPort */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

const amqpPort = 5672;
const epmdPort = 4369;
const distributionPort = 25672;
const amqpGreeting = Buffer.from('AMQP\x00\x00\x09\x01', 'latin1');
/** EPMD's NAMES request: length 1, then the letter n. */
const epmdNames = Buffer.from([0, 1, 0x6e]);
/** True when a broker greets back: any bytes at all prove that its process runs and serves. */
function amqpAnswers(address, windowMs, port = amqpPort) {
    return answers(address, port, amqpGreeting, windowMs);
}
/** True when the node's port mapper replies. A stopped process still accepts connections, but never replies. */
function epmdAnswers(address, windowMs, port = epmdPort) {
    return answers(address, port, epmdNames, windowMs);
}
/** True when the port accepts a connection within the window. */
function portAccepts(address, port, windowMs) {
    return answers(address, port, null, windowMs);
}
/** Resolves true at the first byte back (at the connection itself when nothing is asked), else false. */
function answers(address, port, question, windowMs) {
    return new Promise((resolve) => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host: address, port });
        const end = (answered) => {
            clearTimeout(timer);
            socket.destroy();
            resolve(answered);
        };
        const timer = setTimeout(() => end(false), windowMs);
        socket.on('connect', () => (question ? socket.write(question) : end(true)));
        socket.on('data', () => end(true));
        socket.on('error', () => end(false));
        socket.on('close', () => end(false));
    });
}


/***/ }),

/***/ 5296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ FaultNotEffective)
/* harmony export */ });
/** An action's effect could not be proven; the run is then inconclusive. */
class FaultNotEffective extends Error {
    name = 'FaultNotEffective';
}


/***/ }),

/***/ 3361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ createNetworkControl)
});

// EXTERNAL MODULE: ./build/blockade/partition.js
var partition = __webpack_require__(7252);
// EXTERNAL MODULE: ./build/cluster/cluster.js
var cluster_cluster = __webpack_require__(6239);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/faults/broker-probe.js
var broker_probe = __webpack_require__(7072);
// EXTERNAL MODULE: ./build/faults/fault.js
var fault = __webpack_require__(5296);
// EXTERNAL MODULE: ./build/faults/node-proof.js
var node_proof = __webpack_require__(3965);
;// CONCATENATED MODULE: ./build/faults/clients-proof.js




/** Long enough for a repeated SYN: a single one may be lost by a condition that is in force. */
const silentMs = 1_200;
const openMs = 7_000;
/**
 * Proves from where the clients are which nodes they cannot reach, and that they can reach those again that
 * they could not before. Nodes that are down or paused have nobody to answer and are left out.
 * @returns sentences of evidence. @throws {FaultNotEffective} naming the node.
 */
async function proveClients(options) {
    const { cluster, wires, shut, reopened } = options;
    const addressOf = (node) => (0,node_proof/* nodeNamed */.mn)(cluster, node).address;
    const proveShut = async (node) => {
        const wire = await wires.find(node);
        if (wire === null)
            return `clients of ${node} not testable: it is down`;
        if ((await attempt(addressOf(node), silentMs)) !== 'none')
            throw new fault/* FaultNotEffective */.$(`clients still reach ${node}: port ${broker_probe/* amqpPort */.Ld} answered`);
        const dropped = (await wires.counters(wire))?.outside ?? 0;
        if (dropped === 0)
            throw new fault/* FaultNotEffective */.$(`clients of ${node} are not cut: it dropped none of their packets`);
        return `clients cannot reach ${node}: no answer on ${broker_probe/* amqpPort */.Ld}, ${dropped} packets dropped on arrival`;
    };
    const proveOpen = async (node) => {
        if ((await cluster.state(node)) !== 'up')
            return null;
        if ((await attempt(addressOf(node), openMs)) === 'none')
            throw new fault/* FaultNotEffective */.$(`clients do not reach ${node} again: no answer on port ${broker_probe/* amqpPort */.Ld}`);
        return `clients reach ${node} again`;
    };
    const proofs = await Promise.all([...shut.map(proveShut), ...reopened.map(proveOpen)]);
    return proofs.filter((proof) => proof !== null);
}
/** A refusal is an answer too: somebody is there. */
function attempt(host, windowMs) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port: broker_probe/* amqpPort */.Ld });
        const end = (answer) => {
            clearTimeout(timer);
            socket.destroy();
            resolve(answer);
        };
        const timer = setTimeout(() => end('none'), windowMs);
        socket.on('connect', () => end('answered'));
        socket.on('error', ({ code }) => end(code === 'ECONNREFUSED' || code === 'ECONNRESET' ? 'answered' : 'none'));
    });
}

// EXTERNAL MODULE: ./build/faults/conditions/compose.js
var compose = __webpack_require__(31);
;// CONCATENATED MODULE: ./build/faults/conditions/condition-book.js
/** A pending end of a condition keeps no process alive. */
const machineClock = {
    nowMs: () => Date.now(),
    after: (delayMs, callBack) => {
        const timer = setTimeout(callBack, delayMs).unref();
        return () => clearTimeout(timer);
    },
};
/** What is asked for at each node, and when it ends by itself. */
class ConditionBook {
    clock;
    due;
    #noted = new Map();
    #timers = new Map();
    /** @param due called when conditions of a node have reached their end; they are still in the book then. */
    constructor(clock, due) {
        this.clock = clock;
        this.due = due;
    }
    of(node) {
        return this.#noted.get(node) ?? [];
    }
    conditions(node) {
        return this.of(node).map(({ condition }) => condition);
    }
    get nodes() {
        return [...this.#noted.keys()];
    }
    /** Replaces the node's conditions. One that was in force already, as the very same object, keeps its end. */
    replace(node, conditions) {
        const before = this.of(node);
        this.adopt(node, conditions.map((condition) => before.find((noted) => noted.condition === condition) ?? {
            condition,
            endsAtMs: condition.durationMs === null ? null : this.clock.nowMs() + condition.durationMs,
        }));
    }
    /** Takes over conditions with the ends they have. */
    adopt(node, noted) {
        if (noted.length === 0)
            this.#noted.delete(node);
        else
            this.#noted.set(node, noted);
        this.#timers.get(node)?.();
        this.#timers.delete(node);
        const ends = noted.flatMap(({ endsAtMs }) => endsAtMs ?? []);
        if (ends.length === 0)
            return;
        const wait = Math.max(0, Math.min(...ends) - this.clock.nowMs());
        this.#timers.set(node, this.clock.after(wait, () => this.due(node)));
    }
    /** Strikes out what has reached its end; returns it. */
    expire(node) {
        const now = this.clock.nowMs();
        const over = this.of(node).filter(({ endsAtMs }) => endsAtMs !== null && endsAtMs <= now);
        const left = this.of(node).filter((noted) => !over.includes(noted));
        this.adopt(node, left);
        return over.map(({ condition }) => condition);
    }
    /** Stops all timers. */
    close() {
        for (const cancel of this.#timers.values())
            cancel();
        this.#timers.clear();
    }
}

;// CONCATENATED MODULE: ./build/faults/conditions/describe.js
/** A condition in words: `delay 75 ms ±100 ms (normal) arriving from rabbitmq1 at port 5672 for 30 s`. */
function describeCondition({ effect, aim, durationMs }) {
    const { direction, peers, ports } = aim;
    const way = { in: 'arriving', out: 'leaving', both: 'both ways' }[direction];
    const words = [
        describeEffect(effect),
        way,
        peers === null ? '' : `${{ in: 'from', out: 'to', both: 'with' }[direction]} ${peers.join(', ')}`,
        ports === null ? '' : `at port ${ports.join(', ')}`,
        durationMs === null ? '' : `for ${durationMs / 1000} s`,
    ];
    return words.filter((word) => word !== '').join(' ');
}
function describeConditions(conditions) {
    return conditions.length === 0 ? 'no conditions' : conditions.map(describeCondition).join('; ');
}
function describeEffect(effect) {
    switch (effect.kind) {
        case 'delay': {
            const spread = effect.jitterMs === 0 ? '' : ` ±${effect.jitterMs} ms (${effect.distribution})`;
            return `delay ${effect.delayMs} ms${spread}`;
        }
        case 'rate':
            return `at most ${effect.kbit} kbit/s`;
        case 'reorder':
            return `reorder ${effect.percent}% (others ${effect.delayMs} ms late)`;
        default:
            return `${effect.kind} ${effect.percent}%`;
    }
}

// EXTERNAL MODULE: ./build/faults/conditions/kernel-abilities.js
var kernel_abilities = __webpack_require__(6621);
// EXTERNAL MODULE: ./build/faults/conditions/merge-effects.js
var merge_effects = __webpack_require__(2571);
// EXTERNAL MODULE: ./build/faults/conditions/shaping-rules.js
var shaping_rules = __webpack_require__(9335);
;// CONCATENATED MODULE: ./build/faults/conditions/read-shaping.js


/** Lists one device's tree: its queues as JSON, then its classes as text, then how many filters it has. */
function listingScript(device) {
    return [
        `tc -j -s qdisc show dev ${device} && echo`,
        `tc class show dev ${device}`,
        `echo filters $(tc filter show dev ${device} parent ${shaping_rules/* rootHandle */.XS} 2>/dev/null | grep -c flowid)`,
    ].join('\n');
}
/** Reads what {@link listingScript} printed. Null when the device has no tree of ours. */
function readTree(listing) {
    const [json = '', ...lines] = listing.split('\n').filter((line) => line.trim() !== '');
    const queues = json.startsWith('[') ? JSON.parse(json) : [];
    if (!queues.some((queue) => queue.root === true && queue.handle === shaping_rules/* rootHandle */.XS))
        return null;
    const rates = new Map(lines.flatMap((line) => {
        const [, id, number, unit] = /^class htb (\S+) .*\brate (\d+)([KMG]?)bit\b/.exec(line) ?? [];
        return id === undefined ? [] : [[id, Number(number) * (kbits[unit ?? ''] ?? 1)]];
    }));
    const filters = Number(/^filters (\d+)$/m.exec(listing)?.[1] ?? 0);
    const classes = [];
    for (let index = 0; index < rates.size; index++) {
        const id = (0,shaping_rules/* classId */._l)(index);
        const leaf = queues.find((queue) => queue.parent === id);
        const kbit = rates.get(id) ?? null;
        classes.push({
            fate: { ...netemFate(leaf), kbit: kbit === unlimitedKbit ? null : kbit },
            packets: leaf?.packets ?? 0,
            drops: leaf?.drops ?? 0,
        });
    }
    return { classes, filters };
}
const kbits = { '': 1 / 1000, K: 1, M: 1000, G: 1_000_000 };
const unlimitedKbit = 10_000_000;
function netemFate(queue) {
    if (queue?.kind !== 'netem')
        return merge_effects/* untouched */.s;
    const { options = {} } = queue;
    const share = (name, key) => {
        const values = numbers(options[name]);
        const part = values[key];
        return part === undefined || part === 0
            ? null
            : { percent: percentOf(part), correlationPercent: percentOf(values.correlation ?? 0) || null };
    };
    const { delay, jitter, correlation } = numbers(options.delay);
    return {
        delay: delay === undefined
            ? null
            : {
                delayMs: msOf(delay),
                jitterMs: msOf(jitter ?? 0),
                correlationPercent: percentOf(correlation ?? 0) || null,
                distribution: 'uniform',
            },
        loss: share('loss-random', 'loss'),
        duplicate: share('duplicate', 'duplicate'),
        corrupt: share('corrupt', 'corrupt'),
        reorder: share('reorder', 'reorder'),
        kbit: null,
    };
}
function numbers(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function percentOf(part) {
    return Math.round(part * 1e5) / 1e3;
}
function msOf(seconds) {
    return Math.round(seconds * 1e6) / 1e3;
}
/** True when the kernel does what was asked, as exactly as it can be read back. */
function sameFate(asked, found) {
    const close = (a, b) => Math.abs((a ?? 0) - (b ?? 0)) <= 0.01 + Math.abs(a ?? 0) * 0.001;
    const shares = ['loss', 'duplicate', 'corrupt', 'reorder'].every((kind) => close(asked[kind]?.percent, found[kind]?.percent) &&
        close(asked[kind]?.correlationPercent, found[kind]?.correlationPercent));
    return (shares &&
        close(asked.delay?.delayMs, found.delay?.delayMs) &&
        close(asked.delay?.jitterMs, found.delay?.jitterMs) &&
        close(asked.kbit, found.kbit));
}

// EXTERNAL MODULE: ./build/faults/conditions/traffic-classes.js
var traffic_classes = __webpack_require__(2091);
;// CONCATENATED MODULE: ./build/faults/conditions/node-plan.js




function planNode(conditions, kernel, peerNamed) {
    const losses = conditions.flatMap((condition) => {
        const { effect, aim } = condition;
        if (effect.kind !== 'loss' || !(0,kernel_abilities/* lostByFilter */.Wq)(condition, kernel))
            return [];
        const { percent } = effect;
        const [peers, ports] = [aim.peers?.map(peerNamed) ?? null, aim.ports];
        return waysOf(condition).map((way) => ({ condition, rule: { way, percent, peers, ports } }));
    });
    return { losses, queued: conditions.filter((condition) => !(0,kernel_abilities/* lostByFilter */.Wq)(condition, kernel)) };
}
function waysOf(condition) {
    return ['in', 'out'].filter((way) => (0,compose/* touches */.yI)(condition, way));
}
/** Why the queues in force do not do what a condition asks for; null: they do. */
function missingInQueues(condition, queued, trees) {
    for (const way of waysOf(condition)) {
        const tree = trees[way];
        const packets = way === 'in' ? 'arriving' : 'leaving';
        if (tree === null)
            return `no queue of ours holds ${packets} packets`;
        const classes = (0,traffic_classes/* trafficClasses */.WN)(queued, way);
        for (const [index, { fate, cells }] of classes.entries()) {
            if (!cells.some((cell) => (0,traffic_classes/* effectsOn */.KA)([condition], way, cell).length > 0))
                continue;
            const found = tree.classes[index];
            if (!found || !sameFate(fate, found.fate))
                return `the queue for ${packets} packets does something else`;
        }
        if (tree.filters < classes.flatMap(({ cells }) => cells).length)
            return `filters for ${packets} packets are gone`;
    }
    return null;
}
/** Why the packet filter in force does not lose what a condition asks for; null: it does. */
function missingInFilter(condition, losses, found) {
    for (const [index, { condition: its, rule }] of losses.entries()) {
        if (its !== condition)
            continue;
        const percent = found[index]?.percent;
        if (percent === undefined)
            return 'no rule loses its packets';
        if (Math.abs(percent - rule.percent) > 0.01)
            return `its rule loses ${percent}% of the packets`;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/faults/flow.js
const smallestBytes = 16;
/** Ethernet, IPv4 and UDP. */
const headerBytes = 42;
const receiver = `
const { createSocket } = require('node:dgram');
const { readFileSync } = require('node:fs');
const [port, settleMs] = process.argv.slice(1).map(Number);
const broken = () => {
  const lines = readFileSync('/proc/net/snmp', 'utf8').split('\\n').map((line) => line.split(' '));
  return [['Udp:', 'InCsumErrors'], ['Ip:', 'InHdrErrors']].reduce((sum, [what, name]) => {
    const [names = [], values = []] = lines.filter(([first]) => first === what);
    return sum + Number(values[names.indexOf(name)] ?? 0);
  }, 0);
};
const before = broken();
const arrivals = [];
const socket = createSocket('udp4', (message) => {
  const now = Number(process.hrtime.bigint() / 1000n) / 1000;
  if (message.length < 16) return;
  arrivals.push([message.readUInt32BE(0), now - message.readDoubleBE(8), now]);
});
socket.bind(port, () => console.log(socket.address().port));
process.stdin.resume().on('end', () => setTimeout(() => {
  console.log(JSON.stringify({ arrivals, broken: broken() - before }));
  process.exit();
}, settleMs));
`;
const sender = `
const { createSocket } = require('node:dgram');
const [address, ...numbers] = process.argv.slice(1);
const [count, intervalMs, bytes, port] = numbers.map(Number);
const socket = createSocket('udp4');
const now = () => Number(process.hrtime.bigint() / 1000n) / 1000;
const began = now();
let sent = 0;
let open = 0;
const send = () => {
  const message = Buffer.alloc(bytes);
  message.writeUInt32BE(sent, 0);
  message.writeDoubleBE(now(), 8);
  sent++;
  open++;
  socket.send(message, port, address, () => { if (--open === 0 && sent === count) process.exit(); });
};
const tick = () => {
  const due = intervalMs === 0 ? count : Math.min(count, 1 + Math.floor((now() - began) / intervalMs));
  for (let burst = 0; sent < due && burst < 50; burst++) send();
  if (sent < count) setTimeout(tick, Math.max(0, Math.min(intervalMs, 5)));
};
tick();
`;
/** The receiver says its port, the sender gets it as its last word, and the receiver hears of its end. */
const script = `
words=$1; shift
coproc receiver { "\${@:1:words}"; }
exec 5<&"\${receiver[0]}" 6>&"\${receiver[1]}"
eval "exec \${receiver[0]}<&- \${receiver[1]}>&-"
shift "$words"
read -r -t 20 -u 5 port || exit 3
"$@" "$port" 5<&- 6>&- </dev/null || exit 4
exec 6>&-
cat <&5
`;
const startLimitMs = 30_000;
/**
 * Sends datagrams and tells which arrived, when. Both ends are this very Node.js in the namespaces of the
 * nodes: nothing is needed in them.
 */
async function measureFlow(host, options) {
    const { from, to, address, port, count, intervalMs, bytes, settleMs } = options;
    const node = [process.execPath, '-e'];
    const receiving = [...to, ...node, receiver, '--', String(port ?? 0), String(Math.ceil(settleMs))];
    const sending = [...from, ...node, sender, '--', address, String(count), String(intervalMs), String(bytes)];
    const { stdout } = await host.must(['bash', '-c', script, 'flow', String(receiving.length), ...receiving, ...sending], { root: true, timeoutMs: startLimitMs + 2 * count * intervalMs + settleMs });
    const { arrivals, broken } = JSON.parse(stdout);
    return {
        sent: count,
        arrivals: arrivals.map(([number, lateMs, atMs]) => ({ number, lateMs, atMs })),
        broken,
    };
}

;// CONCATENATED MODULE: ./build/faults/conditions/flow-figures.js
const noFigures = {
    sent: 0,
    missing: 0,
    repeated: 0,
    overtaken: 0,
    broken: 0,
    lateMs: [],
};
function addFlow(figures, { sent, arrivals, broken }) {
    const seen = new Set();
    let last = -1;
    let overtaken = 0;
    for (const { number } of arrivals) {
        if (number < last && !seen.has(number))
            overtaken++;
        last = Math.max(last, number);
        seen.add(number);
    }
    return {
        sent: figures.sent + sent,
        missing: figures.missing + sent - seen.size,
        repeated: figures.repeated + arrivals.length - seen.size,
        overtaken: figures.overtaken + overtaken,
        broken: figures.broken + broken,
        lateMs: [...figures.lateMs, ...arrivals.map(({ lateMs }) => lateMs)].sort((a, b) => a - b),
    };
}
/** Below this many expected hits their absence proves nothing (more than one chance in a million). */
const enoughHits = 14;
/** Standard deviations that a share may be off: by chance less than once in a hundred million. */
const deviations = 6;
/** netem counts in timer ticks; a packet is never earlier than this part of its delay. */
const nearly = 0.9;
/** Both processes wake up late on a busy machine: less than this is no delay of ours. */
const promptMs = 10;
/** What of the fate the figures do not show; empty: all of it is proven. */
function notShown(fate, figures) {
    const { sent, missing, repeated, overtaken, lateMs } = figures;
    const problems = [];
    const lost = shareGone(fate);
    const duplicated = (fate.duplicate?.percent ?? 0) / 100;
    if (lost > 0 && sent * lost >= enoughHits) {
        // A correlation makes netem hit less often than the share says, by no simple rule.
        const correlated = [fate.loss, fate.corrupt].some((share) => share?.correlationPercent != null);
        const least = correlated ? 1 : lowest(sent, lost * (1 - duplicated));
        const most = lost === 1 ? sent : highest(sent, lost);
        if (missing < Math.max(1, least) || missing > most)
            problems.push(`${missing} of ${sent} datagrams lost, where ${percent(lost)} are to be`);
    }
    if (duplicated > 0 && sent * duplicated * (1 - lost) >= enoughHits && repeated === 0)
        problems.push(`none of ${sent} datagrams came twice`);
    const early = (fate.reorder?.percent ?? 0) / 100;
    if (early > 0 && sent * early * (1 - early) * (1 - lost) >= enoughHits && overtaken === 0)
        problems.push(`none of ${sent} datagrams overtook another`);
    if (fate.delay && lateMs.length > 0) {
        const { delayMs, jitterMs } = fate.delay;
        const late = lateMs.filter((ms) => ms >= delayMs * nearly).length / lateMs.length;
        // Half of them with an even spread, fewer with a skewed one; all but the overtakers with none.
        const wanted = (1 - early) * (jitterMs > 0 ? 0.1 : 0.5);
        if (late < wanted)
            problems.push(`only ${percent(late)} of the datagrams were ${delayMs} ms late, half of them ${middle(lateMs)} ms`);
    }
    return problems;
}
/** What of the ended effects the figures still show, though nothing is to cause it any more. */
function stillShown(fate, ended, figures) {
    const { sent, missing, repeated, lateMs } = figures;
    const problems = [];
    if (shareGone(ended) > 0 && shareGone(fate) === 0 && missing > 0)
        problems.push(`${missing} of ${sent} datagrams are still lost`);
    if (ended.duplicate && !fate.duplicate && repeated > 0)
        problems.push(`${repeated} of ${sent} datagrams still come twice`);
    if (ended.delay && !fate.delay && fate.kbit === null) {
        const { delayMs, jitterMs } = ended.delay;
        const half = Math.max(delayMs / 2, promptMs);
        // With a jitter some packets were early all the time; without one a single early packet tells.
        const seen = jitterMs > 0 ? middle(lateMs) : first(lateMs);
        if (lateMs.length === 0 || seen > half)
            problems.push(`datagrams are still ${seen} ms late`);
    }
    return problems;
}
/** The figures in words, those that the fate is about. */
function describeFigures(fate, figures) {
    const { sent, missing, repeated, overtaken, broken, lateMs } = figures;
    const words = [
        fate.delay ? `${middle(lateMs)} ms late (${first(lateMs)} to ${last(lateMs)})` : '',
        fate.loss || fate.corrupt ? `${missing} of ${sent} lost` : '',
        fate.corrupt ? `${broken} of them broken on arrival` : '',
        fate.duplicate ? `${repeated} of ${sent} came twice` : '',
        fate.reorder ? `${overtaken} of ${sent} overtaken` : '',
    ].filter((word) => word !== '');
    return words.length > 0 ? words.join(', ') : `all ${sent} arrived, ${middle(lateMs)} ms late`;
}
/** The chance that a packet does not get through, a broken one included. */
function shareGone({ loss, corrupt }) {
    return 1 - (1 - (loss?.percent ?? 0) / 100) * (1 - (corrupt?.percent ?? 0) / 100);
}
/** A broken packet may still be taken, when what broke is nothing that anybody checks. */
const harmless = 0.85;
const lowest = (n, p) => n * p * harmless - deviations * Math.sqrt(n * p * (1 - p));
const highest = (n, p) => 1 + n * p + deviations * Math.sqrt(n * p * (1 - p));
const percent = (part) => `${Math.round(part * 1000) / 10}%`;
const rounded = (ms) => Math.round((ms ?? 0) * 10) / 10;
const first = (sorted) => rounded(sorted[0]);
const last = (sorted) => rounded(sorted[sorted.length - 1]);
const middle = (sorted) => rounded(sorted[Math.floor(sorted.length / 2)]);

;// CONCATENATED MODULE: ./build/faults/conditions/prove-fate.js



/** More rounds only make up for noise: a slow machine, a share that is rarely hit. */
const rounds = 6;
const usualCount = 100;
/** A receiver's buffer holds that many small datagrams even when its process does not run. */
const mostCount = 200;
const rareShare = 10;
/**
 * Proves what a path does to packets by sending some, and that what ended is over.
 * @returns what was measured, one clause.
 * @throws {FaultNotEffective} with the figures that do not fit.
 */
async function proveFate(host, path) {
    const { from, to, port, fate, ended } = path;
    const arrow = `${from.node.name}→${to.node.name}${port === null ? '' : ` port ${port}`}`;
    const ends = { from: from.enter, to: to.enter, address: to.node.address, port };
    let problems = [];
    let kept = noFigures;
    for (let round = 1; round <= rounds; round++) {
        const flow = await measureFlow(host, { ...ends, ...pace(fate) });
        const figures = addFlow(noFigures, flow);
        kept = addFlow(kept, flow);
        // What is asked for is judged over all rounds, or by this one alone when an earlier one began too soon;
        // what must be over, by any one of them.
        const alone = notShown(fate, figures);
        problems = [
            ...(alone.length === 0 ? alone : notShown(fate, kept)),
            ...(ended ? stillShown(fate, ended, figures) : []),
        ];
        if (problems.length === 0) {
            const rate = fate.kbit === null ? '' : `, ${await proveRate(host, arrow, ends, fate, fate.kbit)}`;
            return `${arrow} ${describeFigures(fate, kept)}${rate}`;
        }
    }
    throw new fault/* FaultNotEffective */.$(`${arrow}: ${problems.join('; ')}`);
}
/** Fast enough that packets can overtake each other, slow enough to leave a limited rate half empty. */
function pace(fate) {
    const bytes = smallestBytes;
    const frameMs = fate.kbit === null ? 0 : ((bytes + headerBytes) * 8) / fate.kbit;
    const intervalMs = Math.max(1, 2 * frameMs);
    const shares = [fate.loss, fate.duplicate, fate.corrupt, fate.reorder].flatMap((each) => each?.percent ?? []);
    const count = Math.min(...shares, 100) < rareShare ? mostCount : usualCount;
    const slowest = Math.max(10, Math.floor(4_000 / intervalMs));
    return { count: Math.min(count, slowest), intervalMs, bytes, settleMs: 150 + longestDelayMs(fate) };
}
function longestDelayMs({ delay }) {
    return delay === null ? 0 : delay.delayMs + 4 * delay.jitterMs;
}
const burstMs = 400;
const burstLimits = { frames: { least: 12, most: 200 }, bytes: { least: smallestBytes, most: 1200 } };
/** What the limit lets through at once before it begins to count. */
const allowanceBytes = 1600;
/** A burst that is over sooner than this proves nothing. */
const shortestMs = 20;
async function proveRate(host, arrow, ends, fate, kbit) {
    const total = (kbit / 8) * burstMs;
    const clamp = (value, { least, most }) => Math.min(most, Math.max(least, Math.ceil(value)));
    const bytes = clamp(total / 20 - headerBytes, burstLimits.bytes);
    const count = clamp(total / (bytes + headerBytes), burstLimits.frames);
    const expectedMs = (arrived) => ((arrived - 1) * (bytes + headerBytes) - allowanceBytes) / (kbit / 8);
    const settleMs = 300 + longestDelayMs(fate) + (count * (bytes + headerBytes)) / (kbit / 8);
    if (expectedMs(count) < shortestMs)
        return `limit of ${kbit} kbit/s set, too fast to be measured`;
    let seen = '';
    for (let round = 1; round <= rounds; round++) {
        const { arrivals } = await measureFlow(host, { ...ends, count, intervalMs: 0, bytes, settleMs });
        const times = arrivals.map(({ atMs }) => atMs);
        const tookMs = Math.max(...times) - Math.min(...times);
        seen = `${arrivals.length} datagrams of ${bytes + headerBytes} bytes took ${Math.round(tookMs)} ms`;
        if (arrivals.length > 1 && tookMs >= 0.7 * expectedMs(arrivals.length))
            return `${seen} (${kbit} kbit/s asked for)`;
    }
    throw new fault/* FaultNotEffective */.$(`${arrow}: no limit of ${kbit} kbit/s: ${seen}`);
}

;// CONCATENATED MODULE: ./build/faults/conditions/prove-conditions.js




/** Flows at the same time: more of them would only disturb each other. */
const atOnce = 2;
/**
 * Proves by datagrams what was added to a node's network, and that what ended is over: along one path for
 * each direction, named peer and first named port.
 * @returns the evidence; says so when no peer can be reached to measure with.
 * @throws {FaultNotEffective} naming the path and the figures.
 */
async function proveConditions(options) {
    const paths = pathsOf(options);
    if (paths.length === 0)
        return 'no path to a peer is open now, so nothing was measured';
    const said = [];
    for (let first = 0; first < paths.length; first += atOnce)
        said.push(...(await Promise.all(paths.slice(first, first + atOnce).map((path) => proveFate(options.host, path)))));
    return said.join('; ');
}
function pathsOf({ target, peers, conditionsOf, open, added, ended }) {
    const paths = new Map();
    const node = target.node.name;
    for (const condition of [...added, ...ended]) {
        for (const way of waysOf(condition)) {
            const { peers: aimed, ports } = condition.aim;
            const reachable = peers.filter(({ node: { name } }) => way === 'in' ? open(name, node) : open(node, name));
            const chosen = aimed === null
                ? reachable.slice(0, 1)
                : reachable.filter(({ node: { name } }) => aimed.includes(name));
            const port = ports?.[0] ?? null;
            for (const peer of chosen) {
                const [from, to] = way === 'in' ? [peer, target] : [target, peer];
                const key = [from.node.name, to.node.name, port].join(' ');
                const fate = (0,merge_effects/* mergeEffects */.D)(effectsAlong(from, to, port, conditionsOf));
                const over = ended.includes(condition) ? [condition.effect] : [];
                const known = paths.get(key);
                if (known)
                    known.over.push(...over);
                else
                    paths.set(key, { from, to, port, fate, over });
            }
        }
    }
    return [...paths.values()].map(({ over, ...path }) => ({
        ...path,
        ended: over.length > 0 ? (0,merge_effects/* mergeEffects */.D)(over) : null,
    }));
}
/** What both ends do to a packet on its way. */
function effectsAlong(from, to, port, conditionsOf) {
    return [
        ...(0,traffic_classes/* effectsOn */.KA)(conditionsOf(from.node.name), 'out', { peer: to.node.name, port }),
        ...(0,traffic_classes/* effectsOn */.KA)(conditionsOf(to.node.name), 'in', { peer: from.node.name, port }),
    ];
}

;// CONCATENATED MODULE: ./build/faults/cut-table.js
/** Who drops whose packets on arrival; a cut in one direction is one entry. */
class CutTable {
    #droppedAt = new Map();
    #shut = [];
    /** The same cuts, said the other way round: from "may not send to" to "drops what comes from". */
    static arriving(blocked) {
        const droppedAt = new Map();
        for (const [from, to] of blocked) {
            for (const node of to)
                droppedAt.set(node, [...(droppedAt.get(node) ?? []), from]);
        }
        return droppedAt;
    }
    /** `shut`: nodes that hear nobody but nodes, so that no client reaches them. */
    replace(droppedAt, shut = []) {
        this.#droppedAt = droppedAt;
        this.#shut = shut;
    }
    get shut() {
        return this.#shut;
    }
    /** Nodes whose packets this one drops. */
    droppedAt(node) {
        return this.#droppedAt.get(node) ?? [];
    }
    /** Nodes that hear this one's packets no more, while theirs arrive here. */
    deafTo(node) {
        const here = this.droppedAt(node);
        return [...this.#droppedAt].flatMap(([at, from]) => from.includes(node) && !here.includes(at) ? [at] : []);
    }
    /** Nodes that this one cannot have a conversation with. */
    apartFrom(node) {
        return [...this.droppedAt(node), ...this.deafTo(node)];
    }
}

// EXTERNAL MODULE: ./build/config/condition.js
var config_condition = __webpack_require__(9334);
;// CONCATENATED MODULE: ./build/faults/conditions/notes.js

/** nft takes comments of at most 128 bytes. */
const chunkLength = 100;
/** Conditions as words for a comment of a packet filter, which knows neither quotes nor long texts. */
function writeNotes(noted) {
    if (noted.length === 0)
        return [];
    const text = Buffer.from(JSON.stringify(noted)).toString('base64url');
    return text.match(new RegExp(`.{1,${chunkLength}}`, 'g')) ?? [];
}
/** The conditions of {@link writeNotes}; null when these are not words of ours. */
function readNotes(notes) {
    if (notes.length === 0)
        return [];
    try {
        const read = JSON.parse(Buffer.from(notes.join(''), 'base64url').toString('utf8'));
        return Array.isArray(read) && read.every(isNoted) ? read : null;
    }
    catch {
        return null;
    }
}
function isNoted(value) {
    const { condition, endsAtMs } = value;
    const { effect, aim } = condition ?? {};
    return ((endsAtMs === null || typeof endsAtMs === 'number') &&
        effect !== undefined &&
        config_condition/* effectKinds */.Vn.includes(effect.kind) &&
        (effect.kind !== 'delay' || config_condition/* distributions */._o.includes(effect.distribution)) &&
        aim !== undefined &&
        config_condition/* directions */.vQ.includes(aim.direction));
}

;// CONCATENATED MODULE: ./build/faults/node-rules.js






/** Puts in force at the nodes whatever the cut table and the condition book say by then, and reads it back. */
class NodeRules {
    cluster;
    wires;
    cuts;
    book;
    abilities;
    #lastApply = Promise.resolve();
    #known = null;
    /** Nodes whose queues may differ from what is wanted now. */
    #queues = new Set();
    constructor(cluster, wires, cuts, book, 
    /** Asked only once there is a condition: trying it out takes time. */
    abilities) {
        this.cluster = cluster;
        this.wires = wires;
        this.cuts = cuts;
        this.book = book;
        this.abilities = abilities;
    }
    /** What the kernel can do; remembered, because rules differ by it. */
    async kernel() {
        this.#known ??= await this.abilities();
        return this.#known;
    }
    mayHaveQueues(node) {
        this.#queues.add(node);
    }
    /**
     * Puts in force, on the named nodes at once, whatever is wanted by then; calls queue up, so the last wish
     * wins. Returns the nodes that have no network now, because they are down.
     */
    apply(nodes) {
        const applied = this.#lastApply.then(async () => {
            if (this.book.nodes.length > 0)
                await this.kernel();
            const kernel = this.#known;
            const found = await Promise.all(nodes.map((node) => this.wires.find(node)));
            await this.wires.apply(found.filter((wire) => wire !== null), (node) => this.#filterOf(node, kernel), (node) => this.#queuesOf(node, kernel));
            // What has just been replaced is what is wanted; queues that are still wanted stay known by that.
            for (const wire of found)
                if (wire)
                    this.#queues.delete(wire.node.name);
            return nodes.filter((_, index) => found[index] === null);
        });
        this.#lastApply = applied.catch(() => undefined);
        return applied;
    }
    /** Reads back from the kernel what is in force at a node. */
    async measure(wire) {
        const counters = await this.wires.counters(wire);
        const noted = counters ? readNotes(counters.notes) : this.book.of(wire.node.name);
        if (noted === null)
            throw new fault/* FaultNotEffective */.$(`${wire.node.name}: its packet filter holds notes of somebody else`);
        return {
            cutFrom: [...(counters?.cut.keys() ?? [])],
            conditions: noted.length === 0 ? [] : await this.#compare(wire, noted),
        };
    }
    /** @throws {FaultNotEffective} naming what of the node's conditions its kernel does not do. */
    async requireInForce(wire) {
        const { node } = wire;
        const wanted = this.book.of(node.name);
        if (wanted.length === 0)
            return this.requireNoConditions(wire);
        const missing = (await this.#compare(wire, wanted)).flatMap((state) => state.missing ?? []);
        if (missing.length > 0)
            throw new fault/* FaultNotEffective */.$(`${node.name}: ${[...new Set(missing)].join('; ')}`);
    }
    /** @throws {FaultNotEffective} when a rule or a queue of ours is left that does something to packets. */
    async requireNoConditions(wire) {
        const [counters, trees] = await Promise.all([this.wires.counters(wire), this.wires.trees(wire)]);
        if (counters && counters.losses.length > 0)
            throw new fault/* FaultNotEffective */.$(`${wire.node.name} still has a rule that loses packets`);
        if (trees.in || trees.out)
            throw new fault/* FaultNotEffective */.$(`${wire.node.name} still has queues of ours`);
    }
    /** @throws {FaultNotEffective} when anything of ours is left at the node. */
    async requireNothing(wire) {
        await this.requireNoConditions(wire);
        if ((await this.wires.counters(wire)) !== null)
            throw new fault/* FaultNotEffective */.$(`${wire.node.name} still has packet filter rules of ours`);
    }
    /** Sets what was asked for beside what the node's kernel has. */
    async #compare(wire, noted) {
        const [trees, counters, kernel] = await Promise.all([
            this.wires.trees(wire),
            this.wires.counters(wire),
            this.kernel(),
        ]);
        const { losses, queued } = planNode(noted.map(({ condition }) => condition), kernel, this.#peer);
        return noted.map(({ condition, endsAtMs }) => {
            const found = counters?.losses ?? [];
            const missing = queued.includes(condition)
                ? missingInQueues(condition, queued, trees)
                : missingInFilter(condition, losses, found);
            return { condition, endsAtMs, missing };
        });
    }
    #peer = (name) => {
        const node = this.cluster.nodes.find((each) => each.name === name);
        if (node)
            return node;
        throw new cluster_cluster/* ClusterError */.b('unknown-node', `there is no node "${name}"`, 'Use a node of the cluster.');
    };
    /** Null: this kernel has no packet filter, and none is wanted. */
    #filterOf(node, kernel) {
        const cutFrom = this.cuts.droppedAt(node).map(this.#peer);
        const heardFrom = this.cuts.deafTo(node).map(this.#peer);
        const isShut = this.cuts.shut.includes(node);
        if (kernel?.filter === false && !isShut && cutFrom.length + heardFrom.length === 0)
            return null;
        const losses = kernel ? planNode(this.book.conditions(node), kernel, this.#peer).losses : [];
        return {
            cutFrom,
            heardFrom,
            onlyFrom: isShut ? this.cluster.nodes.filter(({ name }) => name !== node) : null,
            losses: losses.map(({ rule }) => rule),
            notes: writeNotes(this.book.of(node)),
        };
    }
    #queuesOf(node, kernel) {
        const queued = kernel ? planNode(this.book.conditions(node), kernel, this.#peer).queued : [];
        if (queued.length === 0 && !this.#queues.has(node))
            return null;
        return (0,shaping_rules/* shapingScript */.EY)({
            address: this.#peer(node).address,
            addressOf: (peer) => this.#peer(peer).address,
            leaving: (0,traffic_classes/* trafficClasses */.WN)(queued, 'out'),
            arriving: (0,traffic_classes/* trafficClasses */.WN)(queued, 'in'),
        });
    }
}

;// CONCATENATED MODULE: ./build/faults/gather.js
/**
 * Starts every command of a round before it reads from any, and no round before the one before it is over.
 * Each answer ends with a line of its own.
 */
const gather_script = `
mark=$1; shift
finish() {
  for fd in "\${open[@]}"; do mapfile -t -u "$fd" lines; printf '%s\\n' "\${lines[@]}"; done
  open=()
}
while (( $# > 0 )); do
  words=$1; shift
  if (( words == 0 )); then finish; continue; fi
  exec {fd}< <("\${@:1:words}" 2>&1; printf '\\n%s %d\\n' "$mark" "$?")
  open+=($fd)
  shift "$words"
done
`;
const mark = '==== ended with';
/**
 * Runs root commands at the same time from one shell, because each process that we would start ourselves
 * costs milliseconds.
 * @returns one answer for each, in order. Throws ClusterError when the shell itself fails.
 */
async function gather(host, commands, timeoutMs, env = {}) {
    return (await gatherInTurns(host, [commands], timeoutMs, env))[0] ?? [];
}
/** The same in rounds, each when the one before it is over. */
async function gatherInTurns(host, rounds, timeoutMs, env = {}) {
    if (rounds.every((commands) => commands.length === 0))
        return rounds.map(() => []);
    const words = rounds.flatMap((commands) => [
        ...commands.flatMap((command) => [String(command.length), ...command]),
        '0',
    ]);
    const { stdout } = await host.must(['bash', '-c', gather_script, 'gather', mark, ...words], {
        root: true,
        timeoutMs,
        env,
    });
    const answers = stdout.split(new RegExp(`^${mark} (\\d+)\\n`, 'm'));
    let index = 0;
    return rounds.map((commands) => commands.map(() => {
        const answer = {
            output: (answers[index] ?? '').replace(/\n$/, ''),
            exitCode: Number(answers[index + 1] ?? 128),
        };
        index += 2;
        return answer;
    }));
}

;// CONCATENATED MODULE: ./build/faults/probe.js

/**
 * Connects to all targets at once and gives up on the silent ones after the window. The shell's own
 * /dev/tcp needs nothing installed; its error text says which kind of failure it was.
 */
const probe_script = `
window=$1; shift
exec 4<> <(:)
end=$(( \${EPOCHREALTIME/./} + window * 1000 ))
for target in "$@"; do
  ( true 3<>"/dev/tcp/$target" && echo "accepted $target"; echo end ) >&4 2>&4 &
  started+=($!)
done
open=$#
while (( open > 0 )); do
  left=$(( end - \${EPOCHREALTIME/./} ))
  (( left > 0 )) || break
  printf -v wait '%d.%06d' $((left / 1000000)) $((left % 1000000))
  IFS= read -r -t "$wait" -u 4 line || break
  if [[ $line == end ]]; then (( open-- )); else echo "$line"; fi
done
disown -a
kill -9 "\${started[@]}" 2>/dev/null
exit 0
`;
/**
 * The commands that try to reach every target from the network namespace that each prefix enters. They want
 * `LC_ALL=C` around them.
 * @param windowMs how long a silent target is waited for; a command ends earlier when all have answered.
 */
function probeCommands(starts, windowMs) {
    return starts.map(({ enter, targets }) => [
        ...enter,
        ...['bash', '-c', probe_script, 'probe', String(Math.ceil(windowMs)), ...targets.map(wordOf)],
    ]);
}
/**
 * What one of {@link probeCommands} came to: one answer per target, in order.
 * @throws {ClusterError} when the probe itself failed.
 */
function readProbe({ targets }, { exitCode, output }) {
    if (exitCode !== 0)
        throw new cluster_cluster/* ClusterError */.b('command-failed', `the network could not be probed: ${output.trim()}`, '"rmq-chaos doctor" shows what this machine can do.');
    const lines = output.split('\n');
    return targets.map((target) => {
        const word = wordOf(target);
        if (lines.includes(`accepted ${word}`))
            return 'accepted';
        const reset = new RegExp(`/dev/tcp/${word.replaceAll('.', '\\.')}: Connection (refused|reset)`);
        return lines.some((line) => reset.test(line)) ? 'refused' : 'none';
    });
}
const wordOf = ({ address, port }) => `${address}/${port}`;
/** Sends datagrams that nobody reads, to be counted where they arrive. */
async function sendDatagrams(host, inNetwork, { address, port }, count) {
    const loop = 'for ((i = 0; i < $2; i++)); do { echo x >"/dev/udp/$1"; } 2>/dev/null; done; exit 0';
    await host.must([...inNetwork, 'bash', '-c', loop, 'send', `${address}/${port}`, String(count)], {
        root: true,
        timeoutMs: 15_000,
    });
}

;// CONCATENATED MODULE: ./build/faults/reach-proof.js



/** Ports on which brokers talk to each other and to clients: distribution, epmd, AMQP. */
const brokerPorts = [25672, 4369, 5672];
/**
 * First a short look, since a cut direction uses up its whole window: what its target's counter has counted as
 * dropped can have no answer any more, however long one waits. Then long enough for a repeated SYN.
 */
const windowsMs = [12, 60, 400, 1_200, 3_300, 3_300];
/** Beyond its window, for a look to come to its end. */
const probeLimitMs = 10_000;
/** A cut is in force at once or not at all; more looks than these only make up for a probe that started late. */
const looksAtCuts = 4;
/**
 * Proves who reaches whom, in both directions of every pair that has a network now. A cut direction: no
 * answer on any broker port, while the target's own counter for that sender grew by those very packets. An
 * open one: an answer (accepted or reset) on every port. An open one whose way back is cut cannot have an
 * answer: the packets counted on arrival prove it.
 * @throws {FaultNotEffective} naming the pair and direction.
 */
async function proveReach(options) {
    const { wires, cuts, disturbed } = options;
    const isCut = (from, to) => cuts.droppedAt(to.node.name).includes(from.node.name);
    const all = await wires.all();
    let pending = all.flatMap((from) => all
        .filter((to) => to !== from)
        .map((to) => ({
        from,
        to,
        cut: isCut(from, to),
        oneWay: !isCut(from, to) && isCut(to, from),
        ports: brokerPorts,
    })));
    const proof = {
        cut: [],
        open: [],
        oneWay: [],
        untested: [],
    };
    const seen = new Map();
    for (const [look, windowMs] of windowsMs.entries()) {
        if (!disturbed && look >= looksAtCuts && pending.every(isCounted))
            break;
        if (!options.current())
            throw new fault/* FaultNotEffective */.$('the rules were replaced before they were proven');
        pending = await proveOnce(pending, windowMs, seen, proof, options);
        if (pending.length === 0)
            return inOrder(proof);
    }
    const failures = [];
    for (const direction of pending) {
        const state = await options.cluster.state(direction.to.node.name);
        if (!isCounted(direction) && state !== 'up')
            proof.untested.push(`${arrow(direction)} (${state})`);
        else
            failures.push(explain(direction));
    }
    if (failures.length > 0)
        throw new fault/* FaultNotEffective */.$(failures.join('; '));
    return inOrder(proof);
}
async function proveOnce(pending, windowMs, seen, proof, { host, wires, disturbed }) {
    const silent = new Map();
    const starts = [...groupBy(pending, (direction) => direction.from)].map(([{ enter }, directions]) => ({
        enter,
        targets: directions.flatMap((direction) => direction.ports.map((port) => ({ direction, port, address: direction.to.node.address }))),
    }));
    const targets = [...groupBy(pending.filter(isCounted), (direction) => direction.to)];
    const [probes = [], listings = []] = await gatherInTurns(host, [probeCommands(starts, windowMs), targets.map(([to]) => wires.counterCommand(to))], windowMs + probeLimitMs, { LC_ALL: 'C' });
    const answers = starts.map((start, index) => readProbe(start, probes[index] ?? lostAnswer));
    const counted = new Map();
    for (const [index, [to, incoming]] of targets.entries()) {
        const counters = wires.readCounters(to, listings[index] ?? lostAnswer);
        for (const direction of incoming) {
            const counter = direction.cut ? counters?.cut : counters?.heard;
            counted.set(direction, counter?.get(direction.from.node.name) ?? 0);
        }
    }
    for (const [at, { targets }] of starts.entries())
        for (const [index, { direction, port }] of targets.entries()) {
            const answer = answers[at]?.[index] ?? 'none';
            if (answer === 'none')
                silent.set(direction, [...(silent.get(direction) ?? []), port]);
            else if (direction.cut)
                throw new fault/* FaultNotEffective */.$(`${arrow(direction)} is not cut: port ${port} ${answer} a connection`);
            else if (direction.oneWay)
                throw new fault/* FaultNotEffective */.$(`${direction.to.node.name}→${direction.from.node.name} is not cut: port ${port} of ${direction.to.node.name} ${answer} a connection, so its answer got through`);
        }
    const left = [];
    for (const direction of pending) {
        if (isCounted(direction)) {
            const now = counted.get(direction) ?? 0;
            const grew = now - (seen.get(arrow(direction)) ?? 0);
            seen.set(arrow(direction), now);
            const wanted = disturbed ? 1 : direction.ports.length;
            if (grew < wanted)
                left.push(direction);
            else
                (direction.cut ? proof.cut : proof.oneWay).push(`${arrow(direction)} ${now}`);
        }
        else {
            const ports = silent.get(direction) ?? [];
            // Where packets are lost on purpose, one answer says what three would.
            const enough = disturbed ? ports.length < direction.ports.length : ports.length === 0;
            if (enough)
                proof.open.push(arrow(direction));
            else
                left.push({ ...direction, ports });
        }
    }
    return left;
}
/** Directions that are proven by the target's counters, not by answers. */
function isCounted({ cut, oneWay }) {
    return cut || oneWay;
}
/** Of a command whose answer did not come. */
const lostAnswer = { exitCode: 128, output: 'no answer' };
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group)
            group.push(item);
        else
            groups.set(keyOf(item), [item]);
    }
    return groups;
}
function arrow({ from, to }) {
    return `${from.node.name}→${to.node.name}`;
}
function explain(direction) {
    const target = direction.to.node.name;
    if (direction.cut)
        return `${arrow(direction)} is not proven cut: no packet of the probe was dropped at ${target}`;
    if (direction.oneWay)
        return `${arrow(direction)} is not proven open: no packet of the probe was counted at ${target}`;
    return `${arrow(direction)} is not open: no answer on port ${direction.ports.join(', ')}`;
}
function inOrder({ cut, open, oneWay, untested }) {
    return {
        cut: [...cut].sort(),
        open: [...open].sort(),
        oneWay: [...oneWay].sort(),
        untested: [...untested].sort(),
    };
}

;// CONCATENATED MODULE: ./build/faults/reach-words.js

/** Who reaches whom, in words; `down` are nodes that have no network now. */
function describeReach({ cut, open, oneWay, untested }, down) {
    const parts = [
        cut.length > 0
            ? `cut, no answer on ${brokerPorts.join(', ')} and packets dropped on arrival: ${cut.join(', ')}`
            : '',
        oneWay.length > 0 ? `open one way, packets counted on arrival: ${oneWay.join(', ')}` : '',
        open.length > 0 ? `open: ${open.join(', ')}` : '',
        untested.length > 0 ? `not testable: ${untested.join(', ')}` : '',
        down.length > 0 ? `down, gets its rules when it starts: ${down.join(', ')}` : '',
    ];
    return parts.filter((part) => part !== '').join('; ');
}

;// CONCATENATED MODULE: ./build/faults/filter-rules.js
/** The one table we own in a node's network namespace. */
const filterTable = 'inet rmq_chaos';
/**
 * One transaction for `nft -f`: the whole table is replaced, so that no packet meets half a rule set, and
 * counters start at zero. A filter that does nothing leaves no table behind.
 * Loopback is never touched: a node cut from all others still talks to itself.
 *
 * What leaves is not dropped here, because the sender's own kernel would notice and send it again at once:
 * it gets a source address that no host may have (RFC 1122, 3.2.1.3), so that every receiver throws it away.
 */
function filterRules(filter) {
    const removal = `table ${filterTable} {}\ndelete table ${filterTable}\n`;
    const { cutFrom, heardFrom, onlyFrom = null, losses, notes } = filter;
    if (onlyFrom === null && [cutFrom, heardFrom, losses, notes].every((list) => list.length === 0))
        return removal;
    const input = [
        ...cutFrom.map(({ name, address }) => `ip saddr ${address} counter drop comment "cut ${name}"`),
        ...heardFrom.map(({ name, address }) => `ip saddr ${address} counter comment "heard ${name}"`),
        ...(onlyFrom === null ? [] : [`${notFrom(onlyFrom)}counter drop comment "outside clients"`]),
        ...jumps(losses, 'in'),
    ];
    const output = jumps(losses, 'out');
    const chains = [
        ...losses.map(({ way, percent }, index) => chain(`loss${index}`, [
            `counter comment "met ${index}"`,
            `numgen random mod ${parts} < ${shareOf(percent)} counter ${way === 'in' ? 'drop' : noSource} comment "lost ${index}"`,
        ])),
        chain('input', ['type filter hook input priority -300; policy accept;', 'iif lo accept', ...input]),
        ...(output.length === 0
            ? []
            : [
                chain('output', [
                    'type filter hook postrouting priority 300; policy accept;',
                    'oif lo accept',
                    ...output,
                ]),
            ]),
        ...(notes.length === 0
            ? []
            : [
                chain('notes', notes.map((note, index) => `counter comment "note ${index} ${note}"`)),
            ]),
    ];
    return `${removal}table ${filterTable} {\n${chains.join('')}}\n`;
}
function chain(name, rules) {
    return `  chain ${name} {\n    ${rules.join('\n    ')}\n  }\n`;
}
/** A node without peers has nobody to except. */
function notFrom(peers) {
    const addresses = peers.map(({ address }) => address).join(', ');
    return addresses === '' ? '' : `ip saddr != { ${addresses} } `;
}
const noSource = 'ip saddr set 255.255.255.255';
function jumps(losses, way) {
    return losses.flatMap(({ way: its, peers, ports }, index) => {
        if (its !== way)
            return [];
        const other = way === 'in' ? 'saddr' : 'daddr';
        const host = peers === null ? '' : `ip ${other} { ${peers.map(({ address }) => address).join(', ')} } `;
        if (ports === null)
            return [`${host}jump loss${index}`];
        const set = `{ ${ports.join(', ')} }`;
        const l4 = `${host}meta l4proto { tcp, udp } th`;
        return [
            `${l4} dport ${set} jump loss${index}`,
            `${l4} dport != ${set} th sport ${set} jump loss${index}`,
        ];
    });
}
const counting = /(?:< (\d+) )?counter packets (\d+) bytes \d+ .*?comment "(cut|heard|outside|met|lost|note) ([^"]+)"/g;
/** Reads the counters back from `nft list table`; null when the table is not there. */
function readCounters(listing) {
    if (!listing.includes(`table ${filterTable}`))
        return null;
    const cut = new Map();
    const heard = new Map();
    const losses = [];
    const notes = [];
    let outside = null;
    for (const [, share, packets, what, name = ''] of listing.matchAll(counting)) {
        if (what === 'cut')
            cut.set(name, Number(packets));
        else if (what === 'heard')
            heard.set(name, Number(packets));
        else if (what === 'outside')
            outside = Number(packets);
        else if (what === 'note')
            notes.push(name.slice(name.indexOf(' ') + 1));
        else if (what === 'met')
            losses[Number(name)] = { percent: 0, met: Number(packets), lost: 0 };
        else {
            const met = losses[Number(name)]?.met ?? 0;
            losses[Number(name)] = { percent: (Number(share) * 100) / parts, met, lost: Number(packets) };
        }
    }
    return { cut, heard, losses, notes, ...(outside === null ? {} : { outside }) };
}
const parts = 100_000;
/** Never so small that the rule could not match, never so large that nft would call it pointless. */
function shareOf(percent) {
    return Math.min(parts - 1, Math.max(1, Math.round((percent * parts) / 100)));
}

;// CONCATENATED MODULE: ./build/faults/together.js
/** Starts every job before it waits for any; one line with the exit code per job, in order. */
const together_script = `
while (( $# > 0 )); do
  words=$1; input=$2; shift 2
  "\${@:1:words}" <<<"$input" &
  started+=($!)
  shift "$words"
done
for pid in "\${started[@]}"; do wait "$pid"; echo "exit $?"; done
`;
/**
 * Runs root commands at the same time from one shell: each process that we would start ourselves costs
 * milliseconds, and all nodes should change in the same moment.
 * @returns what failed, in the commands' own words; empty when all succeeded.
 */
async function runTogether(host, jobs, timeoutMs) {
    if (jobs.length === 0)
        return '';
    const words = jobs.flatMap(({ argv, input }) => [String(argv.length), input, ...argv]);
    const { stdout, stderr } = await host.must(['bash', '-c', together_script, 'together', ...words], {
        root: true,
        timeoutMs,
    });
    const codes = [...stdout.matchAll(/^exit (\d+)$/gm)].map(([, code]) => Number(code));
    const failed = codes.length !== jobs.length || codes.some((code) => code !== 0);
    return failed ? stderr.trim() || `exit codes ${codes.join(', ')}` : '';
}

;// CONCATENATED MODULE: ./build/faults/wires.js






const toolLimitMs = 5_000;
const nftHint = '"rmq-chaos doctor" shows whether nft works on this machine.';
/** The only place that calls nft and tc. */
class Wires {
    cluster;
    host;
    tools;
    constructor(cluster, host, tools) {
        this.cluster = cluster;
        this.host = host;
        this.tools = tools;
    }
    /** The node's wire, or null when it has no network namespace now because it is down. */
    async find(name) {
        const node = this.cluster.nodes.find((candidate) => candidate.name === name);
        if (!node)
            throw new cluster_cluster/* ClusterError */.b('unknown-node', `there is no node "${name}"`, 'Use a node of the cluster.');
        try {
            return { node, enter: await this.cluster.inNetwork(name) };
        }
        catch (error) {
            if (error instanceof cluster_cluster/* ClusterError */.b && error.code === 'node-down')
                return null;
            throw error;
        }
    }
    /** All nodes that have a network namespace now. */
    async all() {
        const found = await Promise.all(this.cluster.nodes.map((node) => this.find(node.name)));
        return found.filter((wire) => wire !== null);
    }
    /**
     * Replaces the whole filter of each node in one transaction, and its queues where a script is given, all
     * nodes in the same moment.
     */
    async apply(wires, filterOf, queuesOf = () => null) {
        const filters = wires.flatMap(({ node, enter }) => {
            const filter = filterOf(node.name);
            return filter ? [{ argv: [...enter, ...this.tools.nft, '-f', '-'], input: filterRules(filter) }] : [];
        });
        const queues = wires.flatMap(({ node, enter }) => {
            const input = queuesOf(node.name);
            return input === null ? [] : [{ argv: [...enter, 'sh', '-s'], input }];
        });
        const failure = await runTogether(this.host, [...filters, ...queues], toolLimitMs);
        if (failure !== '')
            throw new cluster_cluster/* ClusterError */.b('nft-failed', `the packet filter or queues could not be changed: ${failure}`, nftHint);
    }
    /** The trees of queues in force, by direction; null where there is none of ours. */
    async trees(wire) {
        const script = [
            `set -- $(ip -o -4 address show to ${wire.node.address})`,
            listingScript('"$2"'),
            'echo ----',
            `if ip link show ${shaping_rules/* arrivingDevice */.xD} >/dev/null 2>&1; then`,
            listingScript(shaping_rules/* arrivingDevice */.xD),
            'fi',
        ].join('\n');
        const command = [...wire.enter, 'sh', '-c', script];
        const { stdout } = await this.host.run(command, { root: true, timeoutMs: toolLimitMs });
        const [leaving = '', arriving = ''] = stdout.split('----');
        return { out: readTree(leaving), in: readTree(arriving) };
    }
    /** Counters of the rules in force; null when the node has no table of ours. */
    async counters(wire) {
        const [gathered = { exitCode: 128, output: '' }] = await gather(this.host, [this.counterCommand(wire)], toolLimitMs);
        return this.readCounters(wire, gathered);
    }
    /** The command that lists the rules in force, for who runs it together with others. */
    counterCommand({ enter }) {
        return [...enter, ...this.tools.nft, 'list', 'table', ...filterTable.split(' ')];
    }
    /** What that command said. Throws {@link ClusterError} `nft-failed`. */
    readCounters({ node }, { exitCode, output }) {
        if (exitCode === 0)
            return readCounters(output);
        // The second: a kernel without such tables, which has none of ours.
        if (/No such file or directory|not supported/.test(output))
            return null;
        throw new cluster_cluster/* ClusterError */.b('nft-failed', `the packet filter of ${node.name} could not be read: ${output.trim()}`, nftHint);
    }
}

;// CONCATENATED MODULE: ./build/faults/network.js














/**
 * The one writer of packet filters and queues. Each node's rules live in its own network namespace, keyed by
 * node and made of pinned addresses; whatever is asked for is kept here, so that cuts and conditions compose
 * and can be put in force again when a node starts with a fresh namespace.
 */
function createNetworkControl(cluster, host, tools, { clock = machineClock, ended = () => undefined } = {}) {
    const wires = new Wires(cluster, host, tools);
    const names = cluster.nodes.map((node) => node.name);
    const cuts = new CutTable();
    const book = new ConditionBook(clock, (node) => void expire(node));
    let abilities = null;
    const rules = new NodeRules(cluster, wires, cuts, book, () => {
        abilities ??= (0,kernel_abilities/* kernelAbilities */.Kv)(host, tools);
        return abilities;
    });
    let generation = 0;
    const changeCuts = async (droppedAt, shut = []) => {
        checkNames(shut);
        const reopened = cuts.shut.filter((node) => !shut.includes(node));
        const mine = ++generation;
        const began = performance.now();
        cuts.replace(droppedAt, shut);
        const down = await rules.apply(names);
        const tookMs = Math.round(performance.now() - began);
        const current = () => mine === generation;
        const disturbed = book.nodes.length > 0;
        const proof = await proveReach({ cluster, host, wires, cuts, current, disturbed });
        const clients = await proveClients({ cluster, wires, shut, reopened });
        const total = Math.round(performance.now() - began);
        return `${[describeReach(proof, down), ...clients].join('; ')}; in force after ${tookMs} ms, proven after ${total} ms`;
    };
    /** Proves the change of one node's conditions: read back from its kernel, and measured. */
    const prove = async (node, added, gone) => {
        const target = await wires.find(node);
        if (!target)
            throw new fault/* FaultNotEffective */.$(`${node} went down before its network was proven`);
        await rules.requireInForce(target);
        const changed = added.length + gone.length > 0;
        const toProve = changed ? added : book.conditions(node);
        const inForce = `${node}: ${describeConditions(book.conditions(node))} in force`;
        if (toProve.length + gone.length === 0)
            return inForce;
        const peers = (await wires.all()).filter((wire) => wire.node.name !== node);
        const measured = await proveConditions({
            host,
            target,
            peers,
            conditionsOf: (name) => book.conditions(name),
            open: (from, to) => !cuts.droppedAt(to).includes(from),
            added: toProve,
            ended: gone,
        });
        return `${inForce}; ${measured}`;
    };
    const change = async (node, wanted) => {
        checkNames([node, ...wanted.flatMap(({ aim }) => aim.peers ?? [])]);
        const before = book.conditions(node);
        if (wanted.length > 0)
            (0,kernel_abilities/* refuseImpossible */.GC)(wanted, await rules.kernel());
        book.replace(node, wanted);
        rules.mayHaveQueues(node);
        const added = wanted.filter((condition) => !before.includes(condition));
        const gone = before.filter((condition) => !wanted.includes(condition));
        if ((await rules.apply([node])).length > 0)
            return `${node} is down; it starts with ${describeConditions(wanted)}`;
        return prove(node, added, gone);
    };
    const expire = async (node) => {
        const over = book.expire(node);
        const tell = (result) => ended({ node, conditions: over, result });
        try {
            rules.mayHaveQueues(node);
            const down = await rules.apply([node]);
            const what = `${describeConditions(over)} ended by itself`;
            tell(`${what}; ${down.length > 0 ? `${node} is down` : await prove(node, [], over)}`);
        }
        catch (error) {
            tell(error instanceof Error ? error : new Error(String(error)));
        }
    };
    const checkNames = (wanted) => {
        const unknown = wanted.filter((name) => !names.includes(name));
        if (unknown.length === 0)
            return;
        throw new cluster_cluster/* ClusterError */.b('unknown-node', `there is no node "${[...new Set(unknown)].join('", "')}"`, `The nodes are ${names.join(', ')}.`);
    };
    return {
        cutFrom: (node) => cuts.apartFrom(node),
        partition: (groups, shut) => changeCuts((0,partition/* blockedPairs */.Co)(names, groups), shut),
        cut: async (blocked, shut) => {
            checkNames([...blocked].flatMap(([from, to]) => [from, ...to]));
            return changeCuts(CutTable.arriving(blocked), shut);
        },
        heal: () => changeCuts(new Map()),
        clear: async () => {
            for (const node of names) {
                book.adopt(node, []);
                rules.mayHaveQueues(node);
            }
            const evidence = await changeCuts(new Map());
            await Promise.all((await wires.all()).map((wire) => rules.requireNothing(wire)));
            return evidence;
        },
        setConditions: (node, conditions) => change(node, (0,compose/* composed */.p4)([], conditions)),
        addConditions: (node, conditions) => change(node, (0,compose/* composed */.p4)(book.conditions(node), conditions)),
        conditionsOf: (node) => book.conditions(node),
        measure: async (node) => {
            const wire = await wires.find(node);
            return wire && rules.measure(wire);
        },
        adopt: async () => {
            const droppedAt = new Map();
            for (const wire of await wires.all()) {
                const { cutFrom, conditions } = await rules.measure(wire);
                droppedAt.set(wire.node.name, cutFrom);
                book.adopt(wire.node.name, conditions);
            }
            cuts.replace(droppedAt);
        },
        remember: (blocked, conditions) => {
            cuts.replace(CutTable.arriving(blocked));
            for (const [node, noted] of conditions)
                book.adopt(node, noted.filter(({ endsAtMs }) => endsAtMs === null || endsAtMs > clock.nowMs()));
        },
        reapply: async (node) => {
            await rules.apply([node]);
        },
        close: () => book.close(),
    };
}


/***/ }),

/***/ 3965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uz: () => (/* binding */ proveSilent),
/* harmony export */   en: () => (/* binding */ proveGone),
/* harmony export */   mX: () => (/* binding */ proveStarted),
/* harmony export */   mn: () => (/* binding */ nodeNamed),
/* harmony export */   sN: () => (/* binding */ proveRunning)
/* harmony export */ });
/* unused harmony export servingLimitMs */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _broker_probe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7072);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5296);



/** How long a broker may take to serve again; a cold one takes 10 to 30 s on two cores. */
const servingLimitMs = 120_000;
/** How long a started node may take to show its Erlang distribution port. */
const bootLimitMs = 60_000;
/** A broker that boots beside a cut asks the nodes behind it first, for half a minute; nobody waits for that. */
const besideCutLimitMs = 10_000;
const pollMs = 200;
function nodeNamed(cluster, name) {
    const node = cluster.nodes.find((candidate) => candidate.name === name);
    if (!node)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .FaultNotEffective */ .$(`there is no node "${name}" in this cluster`);
    return node;
}
/** Proves that no process of the node is left and that nobody answers on its ports. */
async function proveGone(cluster, name) {
    const { address } = nodeNamed(cluster, name);
    const state = await cluster.state(name);
    if (state !== 'down')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .FaultNotEffective */ .$(`${name} is still ${state}`);
    const ports = [_broker_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .amqpPort */ .Ld, _broker_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .distributionPort */ .wX];
    const accepted = await Promise.all(ports.map((port) => (0,_broker_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .portAccepts */ .jo)(address, port, 100)));
    const open = ports.filter((_, index) => accepted[index]);
    if (open.length > 0)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .FaultNotEffective */ .$(`${name} is down, yet port ${open.join(', ')} still accepts`);
    return `no process left; ports ${ports.join(' and ')} unreachable`;
}
/** Proves that a node's processes are stopped: they hold their ports open, but reply to nothing. */
async function proveSilent(cluster, name) {
    const { address } = nodeNamed(cluster, name);
    const state = await cluster.state(name);
    if (state !== 'paused')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .FaultNotEffective */ .$(`${name} is ${state}, not paused`);
    const [amqp, epmd] = await Promise.all([(0,_broker_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .amqpAnswers */ .HL)(address, 150), (0,_broker_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .epmdAnswers */ .Sc)(address, 150)]);
    if (amqp || epmd)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .FaultNotEffective */ .$(`${name} is paused, yet its ${amqp ? 'broker' : 'epmd'} replies`);
    return 'all processes stopped; neither broker nor epmd replies';
}
/** Proves that a node's processes run: its port mapper replies. */
async function proveRunning(cluster, name, limitMs = 10_000) {
    const { address } = nodeNamed(cluster, name);
    await waitFor(cluster, name, limitMs, 'its epmd replies', () => (0,_broker_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .epmdAnswers */ .Sc)(address, 1_000));
    return 'processes run; epmd replies';
}
/**
 * Proves that a node came up. When the peers that serve now and that it may reach make a majority with it,
 * its broker must greet on AMQP; otherwise it has to wait for them by design, and then its Erlang
 * distribution port is all the proof there can be. So it is for a broker that is still busy with a cut.
 */
async function proveStarted({ cluster, network }, name, { limitMs = servingLimitMs, mustServe = false } = {}) {
    const { address, amqpPort: port } = nodeNamed(cluster, name);
    const began = performance.now();
    const cut = network.cutFrom(name);
    const peers = cluster.nodes.filter((node) => node.name !== name && !cut.includes(node.name));
    const serving = (await Promise.all(peers.map((peer) => (0,_broker_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .amqpAnswers */ .HL)(peer.address, 500, peer.amqpPort)))).filter(Boolean);
    const majority = (serving.length + 1) * 2 > cluster.nodes.length;
    const took = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
    if (majority || mustServe) {
        const isBesideCut = !mustServe && cluster.nodes.some((node) => network.cutFrom(node.name).length > 0);
        const servingMs = isBesideCut ? Math.min(limitMs, besideCutLimitMs) : limitMs;
        const greets = () => (0,_broker_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .amqpAnswers */ .HL)(address, 1_000, port);
        try {
            await waitFor(cluster, name, servingMs, 'its broker answers on AMQP', greets);
            return `broker answers on AMQP after ${took()}`;
        }
        catch (error) {
            if (!isBesideCut || (await cluster.state(name)) === 'down')
                throw error;
        }
    }
    await waitFor(cluster, name, Math.min(limitMs, bootLimitMs), 'its distribution port is open', () => (0,_broker_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .portAccepts */ .jo)(address, _broker_probe_js__WEBPACK_IMPORTED_MODULE_1__/* .distributionPort */ .wX, 1_000));
    const why = majority ? 'does not serve yet, beside a cut' : 'waits for peers';
    return `Erlang runs after ${took()}; its broker ${why} (${serving.length + 1} of ${cluster.nodes.length} there)`;
}
/** Polls a fact until it holds, the node dies, or the limit passes. */
async function waitFor(cluster, name, limitMs, what, holds) {
    const end = performance.now() + limitMs;
    while (!(await holds())) {
        if ((await cluster.state(name)) === 'down')
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .FaultNotEffective */ .$(`${name} ended before ${what}: ${await lastWords(cluster, name)}`);
        if (performance.now() >= end)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .FaultNotEffective */ .$(`${name}: not within the limit of ${limitMs / 1000} s that ${what}: ${await lastWords(cluster, name)}`);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pollMs);
    }
}
async function lastWords(cluster, name) {
    const tail = await cluster.logTail(name, 5).catch(() => '');
    return tail.trim() === '' ? 'it has written no log' : `its last log lines: ${tail.trim()}`;
}


/***/ })

};
