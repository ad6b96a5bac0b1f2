// src/cli/completion/line.ts
const shells = [
	"bash",
	"zsh",
	"fish",
	"powershell"
];
const posixPieces = /\\(?<escaped>.?)|'(?<single>[^']*)(?<end>'?)|"(?<double>(?:\\.|[^"\\])*)\\?(?<end>"?)|(?<space>\s+)|(?<plain>[^\s"'\\]+)/gs;
const powershellPieces = /`(?<escaped>.?)|'(?<single>[^']*)(?<end>'?)|"(?<double>(?:`.|[^"`])*)`?(?<end>"?)|(?<space>\s+)|(?<plain>[^\s"'`]+)/gs;
function splitLine(line, shell) {
	const words = [""];
	let quote = "";
	for (const { 0: piece, groups = {} } of line.matchAll(shell === "powershell" ? powershellPieces : posixPieces)) {
		const { escaped, single, double, space, plain, end } = groups;
		quote = end === "" ? piece.charAt(0) : "";
		if (space !== void 0) words.push("");
		else words.push(words.pop() + (escaped ?? single ?? double?.replace(/[\\`](["$`\\])/g, "$1") ?? plain ?? ""));
	}
	const current = words.pop() ?? "";
	const [, ...before] = words.filter((word) => word !== "");
	return {
		before,
		current,
		quote
	};
}
function quotedForBash(word, quote) {
	const end = quote !== "" && word.endsWith(quote) ? quote : "";
	if (quote === "'") return word.replaceAll("'", "'\\''") + end;
	if (quote === "\"") return word.replace(/[$`"\\]/g, "\\$&") + end;
	return word.replace(/[^\p{L}\p{M}\p{N}_@%+,./:-]/gu, "\\$&");
}
Object.defineProperty(exports, "quotedForBash", {
	enumerable: true,
	get: function() {
		return quotedForBash;
	}
});
Object.defineProperty(exports, "shells", {
	enumerable: true,
	get: function() {
		return shells;
	}
});
Object.defineProperty(exports, "splitLine", {
	enumerable: true,
	get: function() {
		return splitLine;
	}
});
