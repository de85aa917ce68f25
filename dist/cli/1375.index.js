export const id = 1375;
export const ids = [1375];
export const modules = {

/***/ 1334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ emptyFile),
/* harmony export */   x: () => (/* binding */ usualNetwork)
/* harmony export */ });
/** What Blockade takes when a file says nothing, or when there is no file. */
const usualNetwork = {
    driver: 'default',
    flaky: '30%',
    slow: '75ms 100ms distribution normal',
    duplicate: '5%',
};
/** No file found: containers may still be added. */
const emptyFile = { containers: [], network: usualNetwork, startOrder: [] };


/***/ }),

/***/ 9554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ readBlockadeFile)
});

// EXTERNAL MODULE: ./build/yaml/locate.js + 1 modules
var locate = __webpack_require__(3223);
// EXTERNAL MODULE: ./build/blockade/blockade-file.js
var blockade_file = __webpack_require__(1334);
// EXTERNAL MODULE: ./build/yaml/suggest.js
var suggest = __webpack_require__(9964);
;// CONCATENATED MODULE: ./build/blockade/start-order.js
/**
 * Blockade's rounds: each takes every container whose links have all been taken; ties keep file order.
 * What is left when a round takes nothing links in a circle.
 */
function startOrder(containers) {
    const order = [];
    let left = containers;
    while (left.length > 0) {
        const ready = left.filter(({ links }) => Object.keys(links).every((name) => order.includes(name)));
        if (ready.length === 0)
            return { order, circular: left };
        order.push(...ready.map(({ name }) => name));
        left = left.filter((container) => !ready.includes(container));
    }
    return { order, circular: [] };
}

;// CONCATENATED MODULE: ./build/blockade/check-containers.js


/** Rules between containers: unique names, links that lead somewhere and not in a circle. */
function checkContainers(reader, containers) {
    checkNames(reader, containers);
    checkContainerNames(reader, containers);
    const linked = checkLinks(reader, containers);
    const { circular } = startOrder(linked);
    const first = linked.find(({ name }) => name === circular[0]?.name);
    if (!first)
        return;
    const circle = circular.map(({ name }) => name).join(', ');
    reader.wrong(['containers', first.entry, 'links'], `These link in a circle: ${circle}.`);
}
function checkNames(reader, containers) {
    const firstEntry = new Map();
    for (const { name, entry } of containers) {
        const other = firstEntry.get(name);
        if (other === undefined)
            firstEntry.set(name, entry);
        else
            reader.wrongKey(['containers', entry], `Two containers are named "${name}".`, `The other comes from "${other}"; one of them has a "count".`);
    }
}
function checkContainerNames(reader, containers) {
    const given = containers.flatMap(({ containerName }) => containerName ?? []);
    const told = new Set();
    for (const { entry, containerName } of containers) {
        const isTwice = containerName !== null && given.indexOf(containerName) < given.lastIndexOf(containerName);
        if (!isTwice || told.has(entry))
            continue;
        told.add(entry);
        const path = ['containers', entry, 'container_name'];
        reader.wrong(path, `The container_name "${containerName}" is used twice.`);
    }
}
/** @returns the containers with only those links that lead somewhere, to look for circles among. */
function checkLinks(reader, containers) {
    const names = containers.map(({ name }) => name);
    const told = new Set();
    return containers.map((container) => {
        const { entry, links } = container;
        const others = containers.filter((other) => other.entry !== entry).map(({ name }) => name);
        const unknown = Object.keys(links).filter((link) => !names.includes(link));
        if (!told.has(entry))
            for (const link of unknown) {
                const counted = containers.filter((other) => other.entry === link).map(({ name }) => name);
                const hint = counted.length > 0
                    ? `"${link}" has a "count": its containers are ${counted.join(', ')}.`
                    : (0,suggest/* didYouMean */.a)(link, others).trim();
                const path = reader.entryPath(['containers', entry, 'links'], link);
                reader.wrongKey(path, `"${entry}" links to "${link}", which is not there.`, hint);
            }
        told.add(entry);
        const good = Object.entries(links).filter(([link]) => names.includes(link));
        return { ...container, links: Object.fromEntries(good) };
    });
}

;// CONCATENATED MODULE: ./build/blockade/describe-value.js
/** What a message calls the thing at the path. */
function subject(path) {
    const last = path.at(-1);
    if (last === undefined)
        return 'the file';
    return typeof last === 'number' ? `item ${last + 1} of ${subject(path.slice(0, -1))}` : `"${last}"`;
}
/** What a message says that a value is instead. */
function kindOf(value) {
    if (value === null || value === undefined)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object'
        ? 'a mapping'
        : `the ${typeof value} ${JSON.stringify(value).slice(0, 40)}`;
}

;// CONCATENATED MODULE: ./build/blockade/file-reader.js


/** Reads values of a located document by path, and collects every problem instead of stopping at the first. */
class FileReader {
    file;
    document;
    variables;
    lenient;
    problems = [];
    /** Mistakes that a lenient reading lets pass. */
    warnings = [];
    notes = [];
    constructor(file, document, variables, lenient) {
        this.file = file;
        this.document = document;
        this.variables = variables;
        this.lenient = lenient;
    }
    /** Reports the value at the path. */
    wrong(path, message, suggestion = '') {
        this.problems.push(this.at(path, this.document.positionOf(path), message, suggestion));
    }
    /** Reports the key (or list item) that the path ends in. */
    wrongKey(path, message, suggestion = '') {
        this.problems.push(this.at(path, this.document.keyPositionOf(path), message, suggestion));
    }
    /** Reports the value at the path; a lenient reading goes on with what Blockade makes of it. */
    odd(path, message, suggestion, blockadeTakes) {
        this.oddAt(path, this.document.positionOf(path), message, suggestion, blockadeTakes);
    }
    /** The path of the list's item, or the mapping's key, that is written so. */
    entryPath(path, written) {
        const list = path.reduce((value, step) => value?.[step], this.document.value);
        return [...path, Array.isArray(list) ? list.findIndex((item) => String(item) === written) : written];
    }
    /** Says that the key at the path has no effect here. */
    note(path, message) {
        this.notes.push(this.at(path, this.document.keyPositionOf(path), message, ''));
    }
    oddAt(path, place, message, suggestion, taken) {
        if (this.lenient)
            this.warnings.push(this.at(path, place, message, taken));
        else
            this.problems.push(this.at(path, place, message, suggestion));
    }
    at(path, { line, column }, message, suggestion) {
        return { file: this.file, line, column, path: path.join('.'), message, suggestion };
    }
    /** A mapping whose keys are among those known (all are, without a list). */
    mapping(value, path, known) {
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return this.wrong(path, `${subject(path)} must be a mapping, not ${kindOf(value)}.`);
        for (const key of Object.keys(value)) {
            if (known === undefined || known.includes(key))
                continue;
            const guess = (0,suggest/* didYouMean */.a)(key, known).trim();
            const place = this.document.keyPositionOf([...path, key]);
            const message = `"${key}" is no key of ${subject(path)}.`;
            this.oddAt([...path, key], place, message, guess || `Known: ${known.join(', ')}.`, 'It is ignored.');
        }
        return value;
    }
    /** Text as it was written; numbers and booleans count as theirs. */
    plainText(value, path) {
        if (typeof value === 'string')
            return value;
        if (typeof value === 'number' || typeof value === 'boolean')
            return this.document.scalarAt(path) ?? String(value);
        return this.wrong(path, `${subject(path)} must be text, not ${kindOf(value)}.`);
    }
    /** Text with every `${VAR}` replaced. */
    text(value, path) {
        const written = this.plainText(value, path);
        return written === undefined ? undefined : this.substitute(written, path);
    }
    /** True and false in the words of YAML 1.1 too; absent is false. */
    boolean(value, path) {
        if (value === undefined)
            return false;
        if (typeof value === 'boolean')
            return value;
        if (typeof value === 'string' && /^(yes|on)$/i.test(value))
            return true;
        if (typeof value === 'string' && /^(no|off)$/i.test(value))
            return false;
        const empty = Array.isArray(value) ? value.length === 0 : !value;
        const message = `${subject(path)} must be true or false, not ${kindOf(value)}.`;
        this.odd(path, message, '', `It is taken for ${!empty}.`);
        return !empty;
    }
    /** The text with every `${VAR}` replaced; each variable that is not there is reported. */
    substitute(text, path, at = 'value') {
        const { result, missing } = this.variables.replace(text);
        const report = at === 'key' ? this.wrongKey.bind(this) : this.wrong.bind(this);
        for (const name of missing)
            report(path, `There is no environment variable "${name}".`, 'Set it, or write its value here.');
        return missing.length === 0 ? result : undefined;
    }
}

;// CONCATENATED MODULE: ./build/blockade/read-pairs.js

/** The items of a list or the entries of a mapping, which Blockade takes for one another; none when absent. */
function readEntries(reader, value, path) {
    if (value === undefined || value === null)
        return [];
    if (Array.isArray(value)) {
        return value.flatMap((item, index) => {
            const key = reader.plainText(item, [...path, index]);
            return key === undefined ? [] : [{ key, value: undefined, path: [...path, index] }];
        });
    }
    if (typeof value === 'object')
        return Object.entries(value).map(([key, item]) => ({
            key,
            value: item,
            path: [...path, key],
        }));
    reader.wrong(path, `${subject(path)} must be a list or a mapping, not ${kindOf(value)}.`);
    return [];
}
/** Linked name to alias; a name without one is its own. */
function readLinks(reader, value, path) {
    const pairs = readEntries(reader, value, path).flatMap(({ key, value: alias, path: place }) => {
        const text = alias === undefined || alias === null ? '' : reader.plainText(alias, place);
        return text === undefined ? [] : [[key, text || key]];
    });
    return Object.fromEntries(pairs);
}
/** Variables of the container. A list's `X` means X=X, as in Blockade; `X=Y` there is what people mean by it. */
function readEnvironment(reader, value, path) {
    const pairs = readEntries(reader, value, path).flatMap((entry) => {
        const equals = entry.value === undefined ? entry.key.indexOf('=') : -1;
        const [name, written] = equals < 0
            ? [entry.key, entry.value === undefined ? entry.key : (entry.value ?? '')]
            : [entry.key.slice(0, equals), entry.key.slice(equals + 1)];
        const key = reader.substitute(name, entry.path, 'key');
        // What is missing in an item that is its own value was told with the key.
        const text = written === name && entry.value === undefined ? key : reader.text(written, entry.path);
        return key === undefined || text === undefined ? [] : [[key, text]];
    });
    return Object.fromEntries(pairs);
}
/** Texts, as they were written; a single one counts as a list of one. */
function readTexts(reader, value, path) {
    if (value === undefined || value === null)
        return [];
    if (typeof value === 'string')
        return [value];
    if (!Array.isArray(value)) {
        reader.wrong(path, `${subject(path)} must be a list, not ${kindOf(value)}.`);
        return [];
    }
    return value.flatMap((item, index) => reader.plainText(item, [...path, index]) ?? []);
}

;// CONCATENATED MODULE: ./build/blockade/read-ports.js


/** Published ports, host to container; a list's item, or an entry without a value, is the same on both. */
function readPorts(reader, value, path) {
    const pairs = readEntries(reader, value, path).flatMap((entry) => {
        const external = portOf(entry.key);
        const same = entry.value === undefined || entry.value === null || entry.value === '';
        const internal = same ? external : portOf(entry.value);
        if (external === null)
            reader.wrongKey(entry.path, noPort(entry.key), hintFor(entry.key));
        else if (internal === null)
            reader.wrong(entry.path, noPort(entry.value));
        return external === null || internal === null ? [] : [[String(external), internal]];
    });
    return Object.fromEntries(pairs);
}
/** Exposed ports, the published ones among them; ascending. */
function readExpose(reader, value, path, published) {
    const ports = new Set(Object.values(published));
    if (value !== undefined && value !== null && !Array.isArray(value))
        reader.wrong(path, `${subject(path)} must be a list, not ${kindOf(value)}.`);
    for (const [index, item] of (Array.isArray(value) ? value : []).entries()) {
        const port = portOf(item);
        if (port === null)
            reader.wrong([...path, index], noPort(item));
        else
            ports.add(port);
    }
    return [...ports].sort((a, b) => a - b);
}
/** Null: no port number from 1 to 65535. */
function portOf(value) {
    const isWhole = typeof value === 'number' ? Number.isInteger(value) : /^\s*\d{1,5}\s*$/.test(String(value));
    const port = Number(value);
    return isWhole && port >= 1 && port <= 65_535 ? port : null;
}
function noPort(value) {
    const what = typeof value === 'string' || typeof value === 'number' ? `"${value}"` : kindOf(value);
    return `A port must be a whole number from 1 to 65535, not ${what}.`;
}
function hintFor(text) {
    const [host, container, ...more] = text.split(':');
    if (!container || more.length > 0)
        return '';
    return `Write a mapping instead of a list: "${host}: ${container}".`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/blockade/read-volumes.js


/**
 * Folders of the host in the container: host path, made absolute from the working directory, to container
 * path. Without one the container sees the folder at its host path. Variables are replaced on the host's
 * side alone, and `~` means nothing special, as in Blockade.
 */
function readVolumes(reader, value, path, workingDirectory) {
    const pairs = readEntries(reader, value, path).flatMap((entry) => {
        const given = entry.value === undefined || entry.value === null ? '' : reader.plainText(entry.value, entry.path);
        const text = reader.substitute(entry.key, entry.path, 'key');
        if (text === undefined || given === undefined)
            return [];
        const host = external_node_path_.posix.resolve(workingDirectory, text);
        const inside = given === '' ? host : given;
        if (text.includes(':') || inside.includes(':')) {
            reader.wrongKey(entry.path, `"${entry.key}" has a ":" in a path.`, read_volumes_hintFor(entry.key));
            return [];
        }
        if (!external_node_path_.posix.isAbsolute(inside)) {
            reader.wrong(entry.path, `The container's path must be absolute, not "${inside}".`);
            return [];
        }
        return [[host, inside]];
    });
    return Object.fromEntries(pairs);
}
function read_volumes_hintFor(text) {
    const [host, container] = text.split(':');
    return container ? `Write a mapping instead: "${host}: ${container}".` : '';
}

;// CONCATENATED MODULE: ./build/blockade/read-container.js




const keys = [
    ...['image', 'hostname', 'container_name', 'links', 'count', 'start_delay', 'environment'],
    ...['neutral', 'holy', 'command', 'volumes', 'ports', 'expose', 'dns', 'cap_add'],
];
/** The nodes of a run take their names from the file; they are made and started by rules of their own. */
const withoutEffectInRuns = [
    ...['command', 'volumes', 'ports', 'dns', 'cap_add', 'environment', 'links', 'start_delay'],
    ...['neutral', 'holy'],
];
/** A network of a cluster here has room for some 250 addresses. */
const largestCount = 200;
const nameForm = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
const nameHint = 'Use letters, digits, "_", "." and "-".';
/**
 * One entry of `containers`: as many containers as its `count` says. What has a problem is read as well as it
 * can be, so that links to it are not told as problems too.
 */
function readContainer(reader, name, value, workingDirectory) {
    const path = ['containers', name];
    const entry = reader.mapping(value, path, keys) ?? {};
    if (!nameForm.test(name))
        reader.wrongKey(path, `"${name}" cannot be a container's name.`, nameHint);
    const at = (key) => [...path, key];
    const ports = readPorts(reader, entry.ports, at('ports'));
    const read = {
        image: readImage(reader, entry, path, value),
        command: readCommand(reader, entry.command, at('command')),
        hostname: optional(reader, entry.hostname, at('hostname')),
        containerName: optional(reader, entry.container_name, at('container_name')),
        links: readLinks(reader, entry.links, at('links')),
        volumes: readVolumes(reader, entry.volumes, at('volumes'), workingDirectory),
        ports,
        expose: readExpose(reader, entry.expose, at('expose'), ports),
        environment: readEnvironment(reader, entry.environment, at('environment')),
        dns: readTexts(reader, entry.dns, at('dns')),
        capAdd: readTexts(reader, entry.cap_add, at('cap_add')),
        startDelaySeconds: readDelay(reader, entry.start_delay, at('start_delay')),
        neutral: reader.boolean(entry.neutral, at('neutral')),
        holy: reader.boolean(entry.holy, at('holy')),
    };
    if (read.containerName !== null && !nameForm.test(read.containerName))
        reader.wrong(at('container_name'), `"${read.containerName}" cannot be a container's name.`, nameHint);
    if (read.neutral && read.holy)
        reader.wrong(at('holy'), `"${name}" cannot be neutral and holy at the same time.`);
    const count = readCount(reader, entry.count, at('count'));
    for (const key of withoutEffectInRuns)
        if (entry[key] !== undefined)
            reader.note(at(key), `"${key}" has no effect on the nodes of a run.`);
    if (count === 1)
        return [{ name, ...read }];
    return Array.from({ length: count }, (_, index) => ({
        ...read,
        name: `${name}_${index + 1}`,
        containerName: read.containerName === null ? null : `${read.containerName}_${index + 1}`,
    }));
}
function readImage(reader, { image }, path, entry) {
    // An entry that is no mapping has been told already.
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
        return '';
    const absent = image === undefined || image === null || image === '';
    if (!absent)
        return reader.text(image, [...path, 'image']) ?? '';
    const hint = 'Add "image:", for example rabbitmq:4-management.';
    reader.wrong([...path, 'image'], `${subject(path)} has no image.`, hint);
    return '';
}
/** Variables in a command are its shell's, so nothing is replaced here. */
function readCommand(reader, value, path) {
    if (value === undefined || value === null)
        return null;
    if (Array.isArray(value))
        return readTexts(reader, value, path);
    if (typeof value !== 'object')
        return reader.plainText(value, path) ?? null;
    reader.wrong(path, `${subject(path)} must be text or a list, not ${kindOf(value)}.`);
    return null;
}
function optional(reader, value, path) {
    return value === undefined || value === null ? null : (reader.text(value, path) ?? null);
}
function readDelay(reader, value, path) {
    if (value === undefined)
        return 0;
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0)
        return value;
    reader.wrong(path, '"start_delay" must be a number of seconds, zero or more.');
    return 0;
}
/** Blockade takes anything for 1; a wrong count is a mistake that should be seen. */
function readCount(reader, value, path) {
    if (value === undefined)
        return 1;
    const isWhole = typeof value === 'number' && Number.isInteger(value);
    if (isWhole && value >= 1 && value <= largestCount)
        return value;
    const message = `"count" must be a whole number from 1 to ${largestCount}.`;
    // So many containers cannot be had, whatever Blockade makes of it.
    if (isWhole && value > largestCount)
        reader.wrong(path, message);
    else
        reader.odd(path, message, '', 'It is taken for 1.');
    return 1;
}

;// CONCATENATED MODULE: ./build/blockade/read-network.js

const conditions = ['flaky', 'slow', 'duplicate'];
/** The `network` section over Blockade's usual one. */
function readNetwork(reader, value, checkCondition) {
    if (value === undefined || value === null)
        return blockade_file/* usualNetwork */.x;
    const section = reader.mapping(value, ['network'], Object.keys(blockade_file/* usualNetwork */.x)) ?? {};
    const read = (key) => {
        const own = section[key];
        if (own === undefined || own === null)
            return blockade_file/* usualNetwork */.x[key];
        return reader.text(own, ['network', key]) ?? blockade_file/* usualNetwork */.x[key];
    };
    const driver = read('driver');
    if (driver !== 'default' && driver !== 'udn')
        reader.odd(['network', 'driver'], `"${driver}" is no network driver.`, 'Use "default" or "udn".', 'It is taken for "default".');
    const [flaky = '', slow = '', duplicate = ''] = conditions.map((key) => {
        const words = read(key);
        const wrong = checkCondition(key, words);
        if (wrong !== null)
            reader.odd(['network', key], wrong, '', `"${key}" will be refused.`);
        return words;
    });
    return { driver: driver === 'udn' ? 'udn' : 'default', flaky, slow, duplicate };
}

;// CONCATENATED MODULE: ./build/blockade/variables.js
/** A variable's name begins with a letter and goes on with letters, digits, `_` and `-`. */
const reference = /\$\{([A-Za-z][A-Za-z0-9_-]*)\}/g;
/** Replaces `${VAR}` by the environment's value, and `PWD` and `CWD` by the working directory without one. */
class Variables {
    environment;
    workingDirectory;
    constructor(environment, workingDirectory) {
        this.environment = environment;
        this.workingDirectory = workingDirectory;
    }
    /** An empty value counts as missing; each missing name is told once. */
    replace(text) {
        const missing = new Set();
        const result = text.replace(reference, (_, name) => {
            const value = this.valueOf(name);
            if (value === null)
                missing.add(name);
            return value ?? '';
        });
        return { result, missing: [...missing] };
    }
    valueOf(name) {
        const given = Object.hasOwn(this.environment, name) ? this.environment[name] : undefined;
        if (given !== undefined && given !== '')
            return given;
        return name === 'PWD' || name === 'CWD' ? this.workingDirectory : null;
    }
}

;// CONCATENATED MODULE: ./build/blockade/read-blockade-file.js








/** Reads a Blockade file: the whole of it, or every problem with its line and column. Never throws. */
function readBlockadeFile(text, options) {
    const { file, environment, workingDirectory, lenient = false } = options;
    let document;
    try {
        document = (0,locate/* locateYaml */.GO)(text, { mergeKeys: true });
    }
    catch (error) {
        if (!(error instanceof locate/* YamlProblem */.lw))
            throw error;
        const { message, place } = error;
        return { ok: false, problems: [{ file, ...place, path: '', message: `${message}.`, suggestion: '' }] };
    }
    const variables = new Variables(environment, workingDirectory);
    const reader = new FileReader(file, document, variables, lenient);
    const read = readRoot(reader, document.value, options);
    if (reader.problems.length > 0)
        return { ok: false, problems: inOrder(reader.problems) };
    return { ok: true, file: read, warnings: inOrder(reader.warnings), notes: inOrder(reader.notes) };
}
function readRoot(reader, value, { workingDirectory, checkCondition = () => null }) {
    const known = ['containers', 'network'];
    const root = reader.mapping(value ?? {}, [], known);
    if (!root)
        return { containers: [], network: blockade_file/* usualNetwork */.x, startOrder: [] };
    // A key that is nearly right has been told already.
    if (root.containers === undefined && reader.problems.length === 0)
        reader.wrong([], 'The file has no "containers".', 'List each node under "containers:".');
    const network = readNetwork(reader, root.network, checkCondition);
    const entries = root.containers === undefined ? {} : reader.mapping(root.containers, ['containers']);
    const owned = Object.entries(entries ?? {}).flatMap(([entry, own]) => readContainer(reader, entry, own, workingDirectory).map((container) => ({ ...container, entry })));
    checkContainers(reader, owned);
    const containers = owned.map(({ entry, ...container }) => container);
    return { containers, network, startOrder: startOrder(containers).order };
}
/** In the order of the file. */
function inOrder(problems) {
    return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}


/***/ }),

/***/ 8308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ formatProblem)
/* harmony export */ });
/** `file:line:column: message suggestion`, the form that editors and terminals make clickable. */
function formatProblem({ file, line, column, message, suggestion }) {
    return `${file}:${line}:${column}: ${message}${suggestion === '' ? '' : ` ${suggestion}`}`;
}


/***/ }),

/***/ 3223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lw: () => (/* binding */ YamlProblem),
  GO: () => (/* binding */ locateYaml)
});

// UNUSED EXPORTS: yamlLimits

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(3243);
;// CONCATENATED MODULE: ./build/yaml/places.js

/** Walks the parser's events once and notes the place of every value and key of the first document. */
function placesOf(text, events) {
    const toPlace = placeFinder(text);
    const values = new Map();
    const keys = new Map();
    const scalars = new Map();
    const documents = [];
    const frames = [];
    let last = 0;
    /** The path of the node that begins now, or null when the node is a mapping's key. */
    const enter = (start, scalar) => {
        const place = toPlace(start);
        const frame = frames.at(-1);
        if (!frame || frame.kind === 'document') {
            documents.push(place);
            return [];
        }
        if (frame.kind === 'map' && frame.key === null) {
            frame.key = scalar ?? '';
            if (documents.length === 1)
                keys.set(pathKey([...frame.path, frame.key]), place);
            return null;
        }
        const step = frame.kind === 'list' ? frame.next++ : (frame.key ?? '');
        if (frame.kind === 'map')
            frame.key = null;
        const path = [...frame.path, step];
        if (documents.length === 1) {
            values.set(pathKey(path), place);
            if (frame.kind === 'list')
                keys.set(pathKey(path), place);
        }
        return path;
    };
    for (const event of events) {
        switch (event.type) {
            case js_yaml/* EVENT_ID */.hy.DOCUMENT:
                frames.push({ kind: 'document' });
                break;
            case js_yaml/* EVENT_ID */.hy.SEQUENCE:
                frames.push({ kind: 'list', next: 0, path: enter(event.start, null) ?? [] });
                break;
            case js_yaml/* EVENT_ID */.hy.MAPPING:
                frames.push({ kind: 'map', key: null, path: enter(event.start, null) ?? [] });
                break;
            case js_yaml/* EVENT_ID */.hy.SCALAR: {
                const absent = event.valueStart < 0;
                const opening = event.style === 2 || event.style === 3 ? 1 : 0;
                const written = absent ? '' : (0,js_yaml/* getScalarValue */.KE)(text, event);
                const path = enter(absent ? last : event.valueStart - opening, written);
                if (path && documents.length === 1)
                    scalars.set(pathKey(path), written);
                if (!absent)
                    last = event.valueStart;
                break;
            }
            case js_yaml/* EVENT_ID */.hy.ALIAS:
                enter(event.anchorStart - 1, null);
                break;
            default:
                frames.pop();
        }
    }
    return { root: documents[0] ?? { line: 1, column: 1 }, documents, values, keys, scalars };
}
/** One text per path; keys are compared as the text that YAML made of them. */
function pathKey(path) {
    return JSON.stringify(path.map(String));
}
function placeFinder(text) {
    const lineStarts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        lineStarts.push(at + 1);
    return (offset) => {
        let low = 0;
        let high = lineStarts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((lineStarts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
    };
}

;// CONCATENATED MODULE: ./build/yaml/locate.js


const yamlLimits = { bytes: 1_000_000, depth: 50, aliases: 20 };
/** A text that is not one sound YAML document; `message` is for the reader, the place 1-based. */
class YamlProblem extends Error {
    place;
    name = 'YamlProblem';
    constructor(message, place, options) {
        super(message, options);
        this.place = place;
    }
}
/**
 * Parses one YAML 1.2 document and remembers where each value stands.
 * Size, depth and aliases are limited, so that no small file becomes a huge value.
 * @throws {YamlProblem} on a syntax error, a duplicate key, a second document, or a limit exceeded.
 */
function locateYaml(text, { mergeKeys = false } = {}) {
    const bytes = Buffer.byteLength(text);
    if (bytes > yamlLimits.bytes) {
        const size = `${(bytes / 1e6).toFixed(1)} MB`;
        throw new YamlProblem(`the file is ${size}, larger than the limit of 1 MB`, { line: 1, column: 1 });
    }
    try {
        const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
        const events = (0,js_yaml/* parseEvents */.PH)(source, { maxDepth: yamlLimits.depth });
        const schema = mergeKeys ? js_yaml/* CORE_SCHEMA */.OU.withTags(js_yaml/* mergeTag */.LJ) : js_yaml/* CORE_SCHEMA */.OU;
        const documents = (0,js_yaml/* constructFromEvents */.fw)(events, { source, schema, maxAliases: yamlLimits.aliases });
        const places = placesOf(source, events);
        if (documents.length > 1)
            throw new YamlProblem('the file holds more than one document', places.documents[1] ?? places.root);
        const nearest = (map) => (path) => {
            for (let length = path.length; length > 0; length--) {
                const place = map.get(pathKey(path.slice(0, length)));
                if (place)
                    return place;
            }
            return places.root;
        };
        return {
            value: documents[0] ?? null,
            positionOf: nearest(places.values),
            keyPositionOf: nearest(places.keys),
            scalarAt: (path) => places.scalars.get(pathKey(path)) ?? null,
        };
    }
    catch (error) {
        if (error instanceof YamlProblem)
            throw error;
        const mark = error instanceof js_yaml/* YAMLException */.tB ? error.mark : undefined;
        const reason = error instanceof js_yaml/* YAMLException */.tB ? error.reason : String(error);
        const place = mark ? { line: mark.line + 1, column: mark.column + 1 } : { line: 1, column: 1 };
        throw new YamlProblem(explain(reason), place, { cause: error });
    }
}
function explain(reason) {
    if (reason.includes('maxAliases'))
        return `more than ${yamlLimits.aliases} aliases (*name) in one file`;
    if (reason.includes('maxDepth'))
        return `nested deeper than the limit of ${yamlLimits.depth} levels`;
    return reason;
}


/***/ })

};
