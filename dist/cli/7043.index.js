export const id = 7043;
export const ids = [7043];
export const modules = {

/***/ 1730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o6: () => (/* binding */ planJoin),
  iY: () => (/* binding */ planJson),
  SU: () => (/* binding */ planPartition),
  Pt: () => (/* binding */ planText),
  R7: () => (/* binding */ rolesOf)
});

// EXTERNAL MODULE: ./build/blockade/partition.js
var partition = __webpack_require__(7252);
;// CONCATENATED MODULE: ./build/blockade/partition-numbers.js
/**
 * The number of each node's partition, as Blockade's status shows it. Nodes are collected into chain groups,
 * one group after the other: a node that has no chain group yet joins the one of its first group, and a node
 * that is met again is put alone into a new one at the end. What that empties is dropped; the rest is counted
 * from 1. Blockade takes the members of a group in no certain order; here they come in the order given.
 * @param groups the effective groups; one or none is no partition.
 * @returns numbers of the nodes that stand in a group; the others have none.
 */
function partitionNumbers(groups) {
    if (groups.length <= 1)
        return new Map();
    const chains = [];
    for (const group of groups) {
        const fresh = new Set();
        for (const node of group) {
            const chain = chains.find((each) => each.has(node));
            chain?.delete(node);
            if (chain)
                chains.push(new Set([node]));
            else
                fresh.add(node);
        }
        if (fresh.size > 0)
            chains.push(fresh);
    }
    return new Map(chains
        .filter((chain) => chain.size > 0)
        .flatMap((chain, index) => [...chain].map((node) => [node, index + 1])));
}

;// CONCATENATED MODULE: ./build/blockade/partition-plan.js


/** @throws {PartitionError} naming every mistake in names at once. */
function planPartition(nodes, { groups, cuts }, roles) {
    const blocked = (0,partition/* blockedPairs */.Co)(nodes, groups, roles, cuts);
    const inForce = (0,partition/* effectiveGroups */.A6)(nodes, groups, roles);
    return { groups: inForce, blocked, numbers: partitionNumbers(inForce) };
}
/** Everybody may talk to everybody. */
function planJoin(nodes) {
    return { groups: [], blocked: new Map(nodes.map((node) => [node, []])), numbers: new Map() };
}
/** Who is neutral and who is holy in a file. */
function rolesOf(containers) {
    const names = (role) => containers.filter((each) => each[role]).map(({ name }) => name);
    return { neutral: names('neutral'), holy: names('holy') };
}
/** The plan as `--dry-run --json` prints it. */
function planJson({ groups, blocked }) {
    return JSON.stringify({ groups, blocked: Object.fromEntries(blocked) }, null, 2);
}
/** The plan for people. */
function planText({ groups, blocked, numbers }) {
    const width = Math.max(0, ...[...blocked.keys()].map((name) => name.length));
    const numbered = (node) => (numbers.has(node) ? `  partition ${numbers.get(node)}` : '');
    const isOpen = [...blocked.values()].every((names) => names.length === 0);
    return [
        ...groups.map((group, index) => `group ${index + 1}: ${group.join(', ')}`),
        ...(isOpen ? ['nothing is blocked'] : []),
        ...[...blocked].map(([node, names]) => `${node.padEnd(width)}  ${names.length === 0 ? 'can send to everyone' : `cannot send to ${names.join(', ')}`}${numbered(node)}`.trimEnd()),
    ].join('\n');
}


/***/ }),

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

/***/ 7043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dryRunJoin: () => (/* binding */ dryRunJoin),
  dryRunPartition: () => (/* binding */ dryRunPartition),
  wantedPartition: () => (/* binding */ wantedPartition)
});

// EXTERNAL MODULE: ./build/blockade/partition.js
var partition = __webpack_require__(7252);
;// CONCATENATED MODULE: ./build/blockade/partition-arguments.js

/**
 * What the arguments of `partition` ask for: each is a group (`c1,c2`) or a one-way cut (`c1,c2>c3`). The two
 * add up: groups are made of the group arguments alone, a name in a cut does not count as named there; then
 * each cut takes its direction away. Blanks around names and empty names mean nothing.
 * @throws {PartitionError} for an argument with more than one `>`.
 */
function parsePartitionArguments(args) {
    const groups = [];
    const cuts = [];
    for (const arg of args) {
        const sides = arg.split('>').map(namesOf);
        const [from = [], to] = sides;
        if (sides.length > 2)
            throw new partition/* PartitionError */.VK(`"${arg}" has more than one ">". Write each cut as an argument of its own.`);
        if (to === undefined)
            groups.push(from);
        else
            cuts.push({ from, to });
    }
    return { groups, cuts };
}
function namesOf(list) {
    return list
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
}

// EXTERNAL MODULE: ./build/blockade/partition-plan.js + 1 modules
var partition_plan = __webpack_require__(1730);
;// CONCATENATED MODULE: ./build/blockade/random-partition.js
/**
 * Blockade's random partition: 1 to n groups of the nodes given, one node in each first, then every other
 * node in any of them. One group is none: it means `join`.
 * @param nodes those that may be named in a group: running and not holy.
 */
function randomGroups(nodes, draw) {
    if (nodes.length === 0)
        return [];
    const wanted = draw(1, nodes.length);
    if (wanted === 1)
        return [];
    const left = [...nodes];
    const pick = () => left.splice(draw(0, left.length - 1), 1);
    const groups = Array.from({ length: wanted }, pick);
    while (left.length > 0)
        groups[draw(0, wanted - 1)]?.push(...pick());
    return groups;
}

// EXTERNAL MODULE: ./build/cli/io.js
var io = __webpack_require__(1973);
;// CONCATENATED MODULE: ./build/cli/blockade/dry-run.js





/**
 * What `partition` would do to a blockade in which every node of the file is up.
 * @throws {UsageError} for no groups at all, groups together with `--random`, and names that cannot be.
 */
function dryRunPartition(request, { file }, json, draw) {
    const nodes = file.containers.map(({ name }) => name);
    const roles = (0,partition_plan/* rolesOf */.R7)(file.containers);
    try {
        const wanted = wantedPartition(request, nodes.filter((node) => !roles.holy.includes(node)), draw);
        return print(wanted === 'join' ? (0,partition_plan/* planJoin */.o6)(nodes) : (0,partition_plan/* planPartition */.SU)(nodes, wanted, roles), json);
    }
    catch (error) {
        if (error instanceof partition/* PartitionError */.VK)
            throw new io/* UsageError */.e([error.message]);
        throw error;
    }
}
/** What `join` would do: nothing is blocked then. */
function dryRunJoin({ file }, json) {
    return print((0,partition_plan/* planJoin */.o6)(file.containers.map(({ name }) => name)), json);
}
/**
 * The partition that the command line asks for; `join`: a random one of a single group.
 * @param eligible nodes that a random partition may name.
 * @throws {UsageError} for no groups at all, and for groups together with `--random`.
 * @throws {PartitionError} for an argument that cannot be read.
 */
function wantedPartition({ arguments: args, random }, eligible, draw) {
    if (random && args.length > 0)
        throw new io/* UsageError */.e(['Either specify individual partitions or --random, but not both']);
    if (!random && args.length === 0)
        throw new io/* UsageError */.e([
            'Either specify individual partitions or --random. A partition is a comma list, such as c1,c2.',
        ]);
    if (!random)
        return parsePartitionArguments(args);
    const groups = randomGroups(eligible, draw);
    return groups.length === 0 ? 'join' : { groups, cuts: [] };
}
function print(plan, json) {
    return json ? (0,partition_plan/* planJson */.iY)(plan) : (0,partition_plan/* planText */.Pt)(plan);
}


/***/ })

};
