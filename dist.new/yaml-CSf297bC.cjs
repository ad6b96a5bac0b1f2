require("./rolldown-runtime-n5aEA02a.cjs");
const require_dist$1 = require("./dist-gJK9tRYC.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/render/yaml.ts
var import_dist = require_dist$1.require_dist();
const yaml = function* (result, page) {
	let isEmpty = true;
	for (const row of require_main.dataRows(result, page)) {
		isEmpty = false;
		yield entry(new Map(row));
	}
	if (isEmpty) yield "[]\n";
};
function entry(row) {
	const document = new import_dist.Document([row], {
		version: "1.2",
		compat: "yaml-1.1"
	});
	(0, import_dist.visit)(document, { Scalar(_, node) {
		if (typeof node.value !== "string") return;
		if (/^\P{L}/u.test(node.value) || require_main.visibleLines(node.value) !== node.value) node.type = "QUOTE_DOUBLE";
	} });
	return require_main.visibleLines(document.toString({ lineWidth: 0 }));
}
exports.yaml = yaml;
