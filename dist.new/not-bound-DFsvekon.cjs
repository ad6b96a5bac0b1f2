require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_not_bound = require("./not-bound-C69nPRyf.cjs");
// src/cli/not-bound.ts
function notBoundAnswer(context, query, word, option) {
	const { index, options } = context;
	const isOther = ({ isDefault, asked: { option = "" } = {} }) => !isDefault && !["--as-of", "--source"].includes(option);
	const other = query.filters.find(isOther);
	if (other) throw new require_main.PismError("usage", `${option.long} and ${other.asked?.phrase} cannot be combined`, "It takes --among, --as-of and --source.");
	const { columns, notBound: rows, notes, ...answer } = require_not_bound.notBound(index.database, query, word, options.among);
	const [count, bound, unknown] = [
		rows.length,
		answer.bound.length,
		answer.unknown.length
	];
	const others = `Facts say of ${unknown > 0 ? "the other" : "all"} ${bound} that they are bound by ${word}.`;
	const none = unknown === 0 ? `${options.among ?? "The list"} has no members then.` : "";
	return {
		...options.count ? {
			text: `${count}\n`,
			count
		} : {
			columns,
			all: columns,
			rows: rows.slice(0, query.limit)
		},
		notes,
		ifEmpty: async () => {
			return {
				notes: [...notes, ...require_main.notesAt("answer", bound > 0 ? others : none)],
				exit: options.exitStatus ? "no" : "done"
			};
		}
	};
}
exports.notBoundAnswer = notBoundAnswer;
