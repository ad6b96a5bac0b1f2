require("./rolldown-runtime-n5aEA02a.cjs");
const require_item = require("./item-B4NYB67K.cjs");
// src/cite/ris.ts
const types = {
	report: "RPRT",
	dataset: "DATA",
	webpage: "ELEC"
};
const ris = (cited, isEach) => require_item.itemsOf(cited, isEach).map(recordText).join("\n");
function recordText({ author = [], issued, accessed, type, ...item }) {
	const tags = {
		DA: dateText(issued),
		PY: dateText(issued)?.replace(/^0+|\/.*/g, ""),
		ID: item.id,
		LA: item.language,
		N1: item.note,
		PB: item.publisher,
		SN: item["collection-number"],
		T2: item["collection-title"],
		TI: item.title,
		UR: item.URL,
		Y2: dateText(accessed)
	};
	const known = Object.entries(tags).filter(([, value]) => value !== void 0 && value !== "");
	return [
		["TY", types[type]],
		...author.map((name) => ["AU", nameText(name)]),
		...known,
		["ER", ""]
	].map(([tag, value]) => `${tag}  - ${value}\n`).join("");
}
function dateText(date) {
	const [year, month = "", day = ""] = (date?.["date-parts"]?.[0] ?? []).map((part) => String(part).padStart(2, "0"));
	return year && `${year.padStart(4, "0")}/${month}/${day}/`;
}
function nameText({ "non-dropping-particle": particle, family, given, suffix, literal }) {
	const whole = [particle, family].filter(Boolean).join(" ");
	return literal ?? [
		whole,
		given,
		suffix
	].filter(Boolean).join(", ");
}
exports.ris = ris;
