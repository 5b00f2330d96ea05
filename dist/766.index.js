"use strict";
exports.id = 766;
exports.ids = [766];
exports.modules = {

/***/ 4766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  measureCoverage: () => (/* binding */ measureCoverage)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/c8/index.js
var c8 = __webpack_require__(1307);
// EXTERNAL MODULE: ./src/scratch-folder.ts
var scratch_folder = __webpack_require__(7106);
;// CONCATENATED MODULE: ./src/coverage/ratio.ts
/** Rounded down to two decimals, so that 100 means all. Of nothing, all is covered. */
function ratio(covered, total) {
    return { covered, total, percent: total === 0 ? 100 : Math.floor((covered * 10_000) / total) / 100 };
}

;// CONCATENATED MODULE: ./src/coverage/figures.ts





/** c8's own figures. With no script, those that its option `all` gives to a file that was never loaded. */
async function figuresOf(text, scripts) {
    const { folder, remove } = (0,scratch_folder/* scratchFolder */.$)();
    try {
        // c8 looks at line lengths, `ignore` comments and source maps. A copy with nothing but the lengths keeps a
        // partner from ignoring lines, and c8 from opening the file that a source map's comment names.
        const file = (0,external_node_path_.join)(folder, 'action.js');
        (0,external_node_fs_.writeFileSync)(file, text.replace(/\S/g, 'x'));
        const recorded = scripts.length > 0 ? scripts : [neverLoaded(text)];
        // One file a realm: then V8's counts are added up, not the lines and branches made of them.
        recorded.forEach(({ functions }, index) => {
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, `${index}.json`), JSON.stringify({ result: [{ scriptId: '0', url: file, functions }] }));
        });
        const report = new c8.Report({
            tempDirectory: folder,
            reporter: [],
            resolve: '',
            exclude: [],
            excludeNodeModules: false,
            allowExternal: true,
        });
        const map = await report.getCoverageMapFromAllCoverageFiles();
        // c8 leaves out a file that it could not convert, and says so to no one.
        if (!map.files().includes(file))
            throw new Error('c8 could not read the V8 coverage of the Action.');
        const summary = map.fileCoverageFor(file).toSummary();
        const figure = (kind) => ratio(summary[kind].covered, summary[kind].total);
        return {
            lines: figure('lines'),
            branches: figure('branches'),
            functions: figure('functions'),
            statements: figure('statements'),
        };
    }
    finally {
        remove();
    }
}
function neverLoaded(text) {
    const ranges = [{ startOffset: 0, endOffset: text.length, count: 0 }];
    return { functions: [{ functionName: '(empty-report)', isBlockCoverage: true, ranges }] };
}

// EXTERNAL MODULE: ./src/analysis/syntax/tree.ts + 14 modules
var tree = __webpack_require__(123);
;// CONCATENATED MODULE: ./src/coverage/ranges.ts

/**
 * The units that ran in at least one realm: those whose first character lies in a V8 range that was entered.
 *
 * V8's ranges nest, and each says how often all of it ran but for the ranges inside it; painted outermost first, they
 * leave at every offset the count of the innermost one. ast-v8-to-istanbul does the same, but obeys the `v8 ignore`
 * comments and source map that the partner wrote, and rewrites the tree that the rules share.
 */
function ranUnits(units, scripts, length) {
    const ran = new Set();
    for (const script of scripts) {
        const counts = paint(script, length);
        for (const unit of units)
            if ((counts[(0,tree/* rangeOf */.be)(unit)[0]] ?? 0) > 0)
                ran.add(unit);
    }
    return ran;
}
function paint(script, length) {
    const counts = new Float64Array(length);
    const ranges = script.functions.flatMap(({ ranges }) => ranges);
    ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
    for (const { startOffset, endOffset, count } of ranges) {
        counts.fill(count, Math.max(0, startOffset), Math.max(0, endOffset));
    }
    return counts;
}

// EXTERNAL MODULE: ./src/analysis/facts/action.ts + 41 modules
var facts_action = __webpack_require__(6537);
// EXTERNAL MODULE: ./src/analysis/paths/path-of.ts + 8 modules
var path_of = __webpack_require__(9278);
// EXTERNAL MODULE: ./src/analysis/paths/acts.ts
var acts = __webpack_require__(556);
// EXTERNAL MODULE: ./src/analysis/paths/judgement-of.ts + 6 modules
var judgement_of = __webpack_require__(944);
// EXTERNAL MODULE: ./src/analysis/paths/is-statement.ts
var is_statement = __webpack_require__(4333);
;// CONCATENATED MODULE: ./src/analysis/paths/units.ts



/** Statements count; what only groups or declares does not: blocks, labels, functions, directives, loop heads. In order of position. */
function unitsOf(action) {
    const judgement = (0,judgement_of/* judgementOf */.l)(action);
    const units = [];
    for (const [node, parent] of judgement.code.tree.parents) {
        if ((0,is_statement/* isStatement */.S)(node)) {
            if (isCounted(node, parent))
                units.push(node);
        }
        else if (parent.type === 'ArrowFunctionExpression' ? node === parent.body : (0,acts/* isActing */.l)(judgement, node, parent)) {
            units.push(node);
        }
    }
    const start = ({ range }) => range?.[0] ?? 0;
    return units.sort((a, b) => start(a) - start(b));
}
function isCounted(statement, parent) {
    switch (statement.type) {
        case 'BlockStatement':
        case 'EmptyStatement':
        case 'LabeledStatement':
        case 'FunctionDeclaration':
            return false;
        case 'ExpressionStatement':
            return !('directive' in statement && statement.directive !== undefined);
        case 'VariableDeclaration':
            return !/^For(?:In|Of)?Statement$/.test(parent.type);
        default:
            return true;
    }
}

;// CONCATENATED MODULE: ./src/analysis/paths/success-path.ts


/** The path that each unit of the Action is on, in order of position. */
function pathsOf(action) {
    return new Map(unitsOf(action).map((unit) => [unit, (0,path_of/* pathOf */.X)(action, unit)]));
}

// EXTERNAL MODULE: ./src/analysis/paths/nodes-in.ts
var nodes_in = __webpack_require__(190);
;// CONCATENATED MODULE: ./src/coverage/uncovered.ts


/**
 * Lines that hold statements, in order, each with the path it is of and whether tests ran it. A line with statements of
 * both paths counts as of the success path, where that is what no test ran, or where all of it ran.
 */
function lineStates(paths, ran) {
    return [...linesOf([...paths.keys()])]
        .sort(([a], [b]) => a - b)
        .map(([line, units]) => {
        const missed = [...units].filter((unit) => !ran.has(unit));
        const counted = missed.length === 0 ? [...units] : missed;
        const path = counted.some((unit) => paths.get(unit) === 'success') ? 'success' : 'failure';
        return { line, path, ran: missed.length === 0 };
    });
}
/** By line, the column (1-based) of the first unit that begins on it and that no test ran. */
function missedColumns(units, ran) {
    const columns = new Map();
    for (const unit of units) {
        if (ran.has(unit) || !unit.loc)
            continue;
        const { line, column } = unit.loc.start;
        columns.set(line, Math.min(columns.get(line) ?? Infinity, column + 1));
    }
    return columns;
}
/** Runs of lines that no test ran. Lines that hold no statement (braces, comments, blank ones) do not break a run. */
function uncoveredRuns(states) {
    const runs = [];
    let run;
    for (const { line, path, ran } of states) {
        if (ran)
            run = undefined;
        else if (run?.path === path)
            run.end = line;
        else {
            run = { start: line, end: line, path };
            runs.push(run);
        }
    }
    return runs;
}
/** The units that each line holds: those that start on it, and the innermost one that goes over it. */
function linesOf(units) {
    const spans = new Map();
    const outermostFirst = [...units].sort((a, b) => (0,tree/* rangeOf */.be)(a)[0] - (0,tree/* rangeOf */.be)(b)[0] || (0,tree/* rangeOf */.be)(b)[1] - (0,tree/* rangeOf */.be)(a)[1]);
    for (const unit of outermostFirst) {
        for (let line = startLine(unit); line <= lastLine(unit); line++)
            spans.set(line, unit);
        for (const line of linesOfBodiesIn(unit))
            spans.delete(line);
    }
    const lines = new Map([...spans].map(([line, unit]) => [line, new Set([unit])]));
    for (const unit of units)
        lines.get(startLine(unit))?.add(unit);
    return lines;
}
/** Lines of the function bodies in it, but for the one on which each starts. */
function linesOfBodiesIn(unit) {
    const lines = [];
    for (const node of (0,nodes_in/* nodesIn */.v)(unit)) {
        if (!(0,tree/* isFunction */.Tn)(node) || node.body.type !== 'BlockStatement')
            continue;
        const { start, end } = node.body.loc ?? { start: { line: 1 }, end: { line: 1 } };
        for (let line = start.line + 1; line <= end.line; line++)
            lines.push(line);
    }
    return lines;
}
const startLine = (unit) => unit.loc?.start.line ?? 1;
/** Of what the unit itself is: for a statement around others, its head. */
function lastLine(unit) {
    switch (unit.type) {
        case 'IfStatement':
        case 'WhileStatement':
            return unit.test.loc?.end.line ?? startLine(unit);
        case 'SwitchStatement':
            return unit.discriminant.loc?.end.line ?? startLine(unit);
        case 'ForStatement':
            return (unit.update ?? unit.test ?? unit.init)?.loc?.end.line ?? startLine(unit);
        case 'ForInStatement':
        case 'ForOfStatement':
            return unit.right.loc?.end.line ?? startLine(unit);
        case 'TryStatement':
        case 'DoWhileStatement':
        case 'ClassDeclaration':
            return startLine(unit);
        default:
            return unit.loc?.end.line ?? startLine(unit);
    }
}

;// CONCATENATED MODULE: ./src/coverage/index.ts






/**
 * What the tests covered of the Action. `scripts` is its V8 coverage, one entry a realm that loaded it; none means that
 * no test loaded it, and nothing is covered.
 */
async function measureCoverage(action, scripts) {
    const paths = new Map([...pathsOf((0,facts_action/* factsOf */.x)(action))].map(([unit, path]) => [unit, reported(path)]));
    const ran = ranUnits([...paths.keys()], scripts, action.text.length);
    const success = [...paths].filter(([, path]) => path === 'success').map(([unit]) => unit);
    const states = lineStates(paths, ran);
    return {
        successPath: ratio(success.filter((unit) => ran.has(unit)).length, success.length),
        ...(await figuresOf(action.text, scripts)),
        uncovered: uncoveredRuns(states),
        lineStates: states,
        missed: missedColumns(success, ran),
    };
}
/** The report knows two paths: a denial is on that of failures. */
function reported(path) {
    return path === 'success' ? path : 'failure';
}


/***/ })

};
;