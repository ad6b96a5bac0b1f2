const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_problems = require("./problems-S1EPT1sm.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
let node_path = require("node:path");
// src/cli/problems.ts
var problems_exports = require_rolldown_runtime.__exportAll({
	reportFailure: () => reportFailure,
	requireSound: () => requireSound
});
async function requireSound({ index, io, options }, kind) {
	const errors = require_problems.errorsIn(index, kind);
	if (errors.length === 0) return;
	if (!options.keepGoing) throw new require_problems.InvalidFacts(errors);
	const leftOut = require_problems.factsLeftOut(errors, index.database, (file) => shownPath(file, io.cwd));
	await require_main.warn(leftOut, io);
}
const maxProblems = 20;
async function reportFailure(failure, argv, io) {
	const thrown = require_main.isSystemError(failure) ? refusal(failure) : failure;
	const { value: color = "auto" } = require_main.optionsIn(argv).findLast(({ flag }) => flag === "--color") ?? {};
	const style = await require_main.styleFor({ color }, io, io.stderr);
	io.stderr.write(await require_main.wrapMessage(failureText(thrown, style, io.cwd), io.stderr));
	return thrown instanceof require_main.PismError ? thrown.code : "fault";
}
function refusal(failure) {
	const { syscall, path } = failure;
	const reason = require_main.reasonOf(failure);
	if (syscall === "write") return new require_main.PismError("unreadable", `The output cannot be written: ${reason}`);
	const what = path === void 0 ? `The system refused ${syscall}` : `${path} cannot be read or written`;
	return new require_main.PismError("unreadable", `${what}: ${reason}`, "Check that it exists and that you may use it.");
}
function failureText(thrown, style, cwd) {
	if (!(thrown instanceof require_main.PismError)) {
		const trace = thrown instanceof Error ? thrown.stack ?? thrown.message : require_main.messageOf(thrown);
		const { bugs } = require_main.packageManifest();
		const where = bugs ? ` at ${bugs.url}` : "";
		return `${style.bad(`pism: this is a bug in pism; please report it${where} with these lines`)}\n${require_main.visibleLines(trace)}\n`;
	}
	const problems = thrown instanceof require_problems.InvalidFacts ? problemsText(thrown.problems, style, cwd) : "";
	const hint = thrown.hint ? `${require_main.visibleLines(thrown.hint)}\n` : "";
	return `${problems}${style.bad("pism:")} ${require_main.visible(thrown.message)}\n${hint}`;
}
function problemsText(problems, style, cwd) {
	const shown = problems.slice(0, maxProblems).map((problem) => `${problemText(problem, style, cwd)}\n`);
	const rest = problems.slice(maxProblems).reduce((sum, problem) => sum + require_problem.problemCount(problem), 0);
	return shown.join("") + (rest > 0 ? `and ${rest} more problems\n\n` : "");
}
function problemText(problem, style, cwd) {
	const severity = require_problem.severityOf(problem);
	const position = problem.line > 0 ? [problem.line, problem.column] : [];
	const place = [require_main.visible(shownPath(problem.file, cwd)), ...position].join(":");
	const tone = severity === "error" ? style.bad : style.warning;
	const lines = [`${style.strong(place)}: ${tone(severity)} ${problem.code}`];
	if (problem.line > 0) lines.push(...excerptLines(problem).map((line, row) => `    ${row === 1 ? tone(line) : line}`));
	lines.push(`  ${require_main.visible(require_problem.problemSays(problem))}`, `  ${require_main.visible(require_problem.problemRemedy(problem))}`);
	return `${lines.join("\n")}\n`;
}
function problemForGithub(problem, cwd) {
	const file = escapeData(shownPath(problem.file, cwd)).replace(/:/g, "%3A").replace(/,/g, "%2C");
	const line = problem.line > 0 ? `,line=${problem.line},col=${problem.column}` : "";
	const message = escapeData(`${require_problem.problemSays(problem)} ${require_problem.problemRemedy(problem)}`);
	return `${require_main.visible(`::${require_problem.severityOf(problem)} file=${file}${line},title=${problem.code}::${message}`)}\n`;
}
function problemJson(problem, cwd) {
	const { code, line, column, length, excerpt } = problem;
	const where = {
		file: shownPath(problem.file, cwd),
		line: line || null,
		column: column || null,
		length,
		excerpt
	};
	return {
		code,
		severity: require_problem.severityOf(problem),
		...where,
		says: require_problem.problemSays(problem),
		remedy: require_problem.problemRemedy(problem)
	};
}
function shownPath(file, cwd) {
	const path = (0, node_path.relative)(cwd, file);
	return path.startsWith("..") || path === "" ? file : path;
}
const maxExcerpt = 100;
function excerptLines({ excerpt: line, before: cut = 0, column, length }) {
	const at = column - 1 - cut;
	const from = column > maxExcerpt ? Math.max(0, at - maxExcerpt / 2) : 0;
	const part = line.slice(from, from + maxExcerpt);
	const start = cut + from > 0 ? "…" : "";
	const end = from + maxExcerpt < line.length ? "…" : "";
	const before = start.length + require_main.visible(part.slice(0, at - from)).length;
	const marked = require_main.visible(part.slice(at - from, at - from + length)).length;
	return [start + require_main.visible(part) + end, " ".repeat(before) + "^".repeat(Math.max(1, marked))];
}
function escapeData(text) {
	return require_main.visibleLines(text).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
Object.defineProperty(exports, "problemForGithub", {
	enumerable: true,
	get: function() {
		return problemForGithub;
	}
});
Object.defineProperty(exports, "problemJson", {
	enumerable: true,
	get: function() {
		return problemJson;
	}
});
Object.defineProperty(exports, "problemText", {
	enumerable: true,
	get: function() {
		return problemText;
	}
});
Object.defineProperty(exports, "problems_exports", {
	enumerable: true,
	get: function() {
		return problems_exports;
	}
});
Object.defineProperty(exports, "requireSound", {
	enumerable: true,
	get: function() {
		return requireSound;
	}
});
Object.defineProperty(exports, "shownPath", {
	enumerable: true,
	get: function() {
		return shownPath;
	}
});
