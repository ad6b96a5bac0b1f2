const require_disputes = require("./disputes-D5hSD7VP.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_table = require("./table-PZN9mO62.cjs");
// src/cli/disputes-text.ts
require_table.init_text_width();
async function disputesText(context, filters, limit) {
	const { database, kinds } = context.index;
	const page = await require_main.renderOptionsFor({
		forReader: true,
		shortNames: true
	}, context);
	const standing = require_disputes.standingOf(database, filters);
	const all = require_disputes.byDispute(database, kinds, [...filters, require_main.disputed], limit);
	const says = page.style.strong(require_table.wrapText(require_disputes.standingText(standing), page.width));
	const { tableRows } = await Promise.resolve().then(() => require("./table-PZN9mO62.cjs")).then((n) => n.table_exports);
	const rows = tableRows({
		...require_disputes.disputesIn(all, page.display),
		isWhole: limit === void 0
	}, page);
	const text = [`${says}\n`, ...rows].join("").trimEnd();
	return {
		...standing,
		text,
		first: all[0] && page.display.id(all[0].fact.id)
	};
}
Object.defineProperty(exports, "disputesText", {
	enumerable: true,
	get: function() {
		return disputesText;
	}
});
