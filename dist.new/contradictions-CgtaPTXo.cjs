const require_reading = require("./reading-m0i2WrxT.cjs");
const require_finding = require("./finding-DjN3g5e-.cjs");
const require_wording = require("./wording-BUnHlBnQ.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/verify/contradictions.ts
function contradictionFinder({ database }, { names }) {
	const parts = database.prepare("SELECT 1 FROM entry_parts WHERE register = ? AND ((whole = ? AND part = ?) OR (part = ? AND whole = ?))");
	const areRelated = (register, one, other) => one === other || parts.get(register, one, other, one, other) !== void 0;
	return (claim, says) => {
		const unregistered = claim.values.filter((value) => require_finding.isUnregistered(value, names)).map(({ field }) => field);
		return [...otherEntries(claim, says, areRelated).filter(({ field }) => !unregistered.includes(field)), ...otherDates(claim, says)];
	};
}
function otherEntries({ exact }, says, areRelated) {
	const entries = exact.filter((value) => value.kind === "entry");
	const isForeign = ({ register, entry, isPart }) => !isPart && !entries.some((own) => own.register === register && areRelated(register, own.entry, entry));
	return [...Map.groupBy(entries, ({ field }) => field)].flatMap(([field, own]) => {
		const isOwn = (at) => own.some((value) => require_reading.keyOf(value) === require_reading.keyOf(at));
		if (says.entries.some(isOwn)) return [];
		const foreign = says.entries.filter((at) => at.register === own[0]?.register && isForeign(at));
		const others = [...new Set(foreign.map(({ entry }) => entry))].join(", ");
		if (others === "" || require_wording.governmentsIn(says).some(isOwn)) return [];
		return [require_finding.differs("contradiction", {
			field,
			value: own.map(({ entry }) => entry).join(", ")
		}, "says", `names ${others}`)];
	});
}
function otherDates({ exact }, says) {
	const own = exact.filter((value) => value.kind === "date");
	const inferred = own.find(({ isInferred }) => isInferred);
	if (!inferred) return [];
	const numbers = exact.flatMap((value) => value.kind === "number" ? String(value.number) : []);
	const stated = require_finding.datesStatedIn(says, { bulletin: "" }).map(({ date }) => date).filter((date) => !numbers.includes(date));
	const isOwn = (stated) => own.some(({ date: date$1 }) => require_main.date.relate(date$1, stated, [true, true]) !== "different");
	if (stated.length === 0 || stated.some(isOwn)) return [];
	return [require_finding.differs("contradiction", inferred, "says", [...new Set(stated)])];
}
Object.defineProperty(exports, "contradictionFinder", {
	enumerable: true,
	get: function() {
		return contradictionFinder;
	}
});
