require("./rolldown-runtime-n5aEA02a.cjs");
// src/cli/progress.ts
const quietTime = 400;
const updateTime = 100;
function progressLine({ stderr }) {
	const first = Date.now() + quietTime;
	let next = first;
	return (text) => {
		if (!stderr.isTerminal || (text === void 0 ? next === first : Date.now() < next)) return;
		next = Date.now() + updateTime;
		stderr.write(`\r${(text ?? "").slice(0, (stderr.columns ?? 80) - 1)}\x1b[K`);
	};
}
function progressOn(io) {
	const started = Date.now();
	const show = progressLine(io);
	return ({ files, of, facts }) => {
		const left = Math.ceil((Date.now() - started) / files * ((of - files) / 1e3));
		show(files === of ? void 0 : `Reading the facts: ${files} of ${of} files, ${facts} facts, ${left} s left`);
	};
}
exports.progressLine = progressLine;
exports.progressOn = progressOn;
