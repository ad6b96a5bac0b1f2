require("./rolldown-runtime-n5aEA02a.cjs");
const require_limited_worker = require("./limited-worker-Dnm103AF.cjs");
// src/copy/pdf/pdf-worker-client.ts
const pdfLimits = {
	megabytes: 160,
	seconds: 8
};
function textOfPdfInWorker(bytes) {
	const hint = "Save it as plain text, and give that.";
	return require_limited_worker.runInWorker("copy/pdf/pdf-worker", bytes, {
		...pdfLimits,
		work: "reading it",
		hint
	});
}
exports.textOfPdfInWorker = textOfPdfInWorker;
