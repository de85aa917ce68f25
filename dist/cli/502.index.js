export const id = 502;
export const ids = [502];
export const modules = {

/***/ 502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   StateFileError: () => (/* binding */ StateFileError),
/* harmony export */   parseState: () => (/* binding */ parseState)
/* harmony export */ });
/* unused harmony export serialiseState */
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _yaml_locate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3223);


/** A state file that cannot be trusted. */
class StateFileError extends Error {
    name = 'StateFileError';
}
const stateVersion = 1;
/** The text of `.blockade/state.yml`, readable by Blockade too. */
function serialiseState({ blockadeId, containers, extra }) {
    const entries = Object.entries(containers).map(([name, id]) => [name, { id }]);
    return dump({ ...extra, blockade_id: blockadeId, containers: Object.fromEntries(entries), version: stateVersion }, { sortKeys: true, lineWidth: -1, noRefs: true });
}
/**
 * Reads what {@link serialiseState} or Blockade itself wrote.
 * @param file its path, for messages.
 * @throws {StateFileError} saying what is wrong with it.
 */
function parseState(text, file) {
    const value = yamlOf(text, file);
    const broken = (what) => new StateFileError(`Failed to load Blockade state: ${file} ${what}. Destroy the blockade and start anew.`);
    if (!isMapping(value))
        throw broken('is no mapping');
    const { blockade_id: blockadeId, containers, version, ...extra } = value;
    if (version !== stateVersion)
        throw broken(`has version ${JSON.stringify(version)}, not ${stateVersion}`);
    if (typeof blockadeId !== 'string' || blockadeId === '')
        throw broken('has no "blockade_id"');
    if (!isMapping(containers))
        throw broken('has no "containers"');
    const ids = Object.entries(containers).map(([name, entry]) => {
        if (!isMapping(entry) || typeof entry.id !== 'string')
            throw broken(`has no id of container "${name}"`);
        return [name, entry.id];
    });
    return { blockadeId, containers: Object.fromEntries(ids), extra };
}
function yamlOf(text, file) {
    try {
        return (0,_yaml_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .locateYaml */ .GO)(text).value;
    }
    catch (error) {
        if (!(error instanceof _yaml_locate_js__WEBPACK_IMPORTED_MODULE_1__/* .YamlProblem */ .lw))
            throw error;
        const { line, column } = error.place;
        throw new StateFileError(`Failed to load Blockade state: ${file}:${line}:${column}: ${error.message}. Destroy the blockade and start anew.`, { cause: error });
    }
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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
