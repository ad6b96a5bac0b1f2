require("./rolldown-runtime-n5aEA02a.cjs");
const require_dist$1 = require("./dist-gJK9tRYC.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/load/explain-yaml.ts
var import_dist = require_dist$1.require_dist();
function explainYaml(text, { report, lineAt }) {
	const { stackTraceLimit } = Error;
	Error.stackTraceLimit = 0;
	try {
		const { errors, warnings } = (0, import_dist.parseDocument)(text, {
			prettyErrors: false,
			version: "1.2",
			schema: "core"
		});
		const linesDone = new Set();
		for (const { code, message, pos } of [...errors, ...warnings]) {
			const line = lineAt(pos[0]);
			if (linesDone.has(line)) continue;
			linesDone.add(line);
			const range = {
				start: pos[0],
				end: Math.max(pos[1], pos[0] + 1)
			};
			if (code === "TAB_AS_INDENT" || text[pos[0]] === "	" || text[pos[0] - 1] === "	") report("YAML_TAB", range);
			else report("YAML_SYNTAX", range, () => ({ reason: reasonOfYaml(code, message) }));
		}
	} catch (thrown) {
		if (!(thrown instanceof RangeError)) throw thrown;
		report("TOO_DEEP", {
			start: 0,
			end: 1
		}, { limit: `${require_main.limits.nesting}` });
	} finally {
		Error.stackTraceLimit = stackTraceLimit;
	}
}
function reasonOfYaml(code, message) {
	if (code === "BLOCK_AS_IMPLICIT_KEY" || /compact mapping/.test(message)) return "A second colon on the line, as if its text were a field of its own";
	return message.replace(/\s+/g, " ").replace(/[.:]$/, "");
}
exports.explainYaml = explainYaml;
