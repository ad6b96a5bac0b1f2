const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
let node_fs = require("node:fs");
let node_events = require("node:events");
let node_util = require("node:util");
let node_sqlite = require("node:sqlite");
let node_module = require("node:module");
let node_path = require("node:path");
let node_url = require("node:url");
let node_os = require("node:os");
// src/visible.ts
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
function visible(text) {
	return text.replace(controls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function visibleLines(text) {
	return text.split("\n").map(visible).join("\n");
}
function clipped(message) {
	return message.replace(/[^\s\u001b]{300,}/g, (word) => `${word.slice(0, 100)}…`);
}
// src/errors.ts
const exits = {
	done: 0,
	no: 1,
	usage: 2,
	unreadable: 3,
	fault: 70,
	interrupted: 130
};
var PismError = class extends Error {
	code;
	hint;
	constructor(code, message, hint) {
		super(visibleLines(clipped(message)));
		this.name = "PismError";
		this.code = code;
		this.hint = hint;
	}
};
function messageOf(thrown) {
	return thrown instanceof Error ? thrown.message : String(thrown);
}
function reasonOf(thrown) {
	if (hasCode(thrown, "EISDIR")) return "it is a folder";
	return /^[A-Z0-9]+: ([^,]+)/.exec(messageOf(thrown))?.[1] ?? messageOf(thrown);
}
function isSystemError(thrown) {
	return thrown instanceof Error && "syscall" in thrown;
}
function hasCode(thrown, ...codes) {
	return thrown instanceof Error && "code" in thrown && codes.includes(String(thrown.code));
}
function isSqliteError(thrown) {
	return hasCode(thrown, "ERR_SQLITE_ERROR");
}
function sqliteCode(thrown) {
	return isSqliteError(thrown) ? Number(thrown.errcode) & 255 : void 0;
}
const [SQLITE_ERROR, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_FULL, SQLITE_TOOBIG, SQLITE_NOTADB] = [
	1,
	10,
	11,
	13,
	18,
	26
];
var DamagedText = class extends Error {};
function parseStored(text) {
	try {
		return JSON.parse(String(text));
	} catch {
		throw new DamagedText("a stored value is not JSON");
	}
}
function isDamage(thrown) {
	if (thrown instanceof DamagedText) return true;
	return [
		SQLITE_IOERR,
		SQLITE_CORRUPT,
		SQLITE_NOTADB
	].includes(sqliteCode(thrown) ?? 0);
}
function isDamagedIndex(thrown) {
	return isDamage(thrown) || messageOf(thrown) === "malformed JSON";
}
function diskFull(thrown) {
	if (sqliteCode(thrown) !== SQLITE_FULL) return void 0;
	return new PismError("unreadable", "The disk is full: the query could not finish", "SQLITE_TMPDIR can name another folder for temporary data.");
}
function isFailedExpression(thrown) {
	return [SQLITE_ERROR, SQLITE_TOOBIG].includes(sqliteCode(thrown) ?? 0);
}
function failureOf(action) {
	try {
		action();
		return;
	} catch (thrown) {
		return messageOf(thrown);
	}
}
function attempt(action) {
	try {
		return action();
	} catch {
		return;
	}
}
// node_modules/commander/lib/error.js
var CommanderError = class extends Error {
	constructor(exitCode, code, message) {
		super(message);
		Error.captureStackTrace(this, this.constructor);
		this.name = this.constructor.name;
		this.code = code;
		this.exitCode = exitCode;
		this.nestedError = void 0;
	}
};
var InvalidArgumentError = class extends CommanderError {
	constructor(message) {
		super(1, "commander.invalidArgument", message);
		Error.captureStackTrace(this, this.constructor);
		this.name = this.constructor.name;
	}
};
// node_modules/commander/lib/argument.js
var Argument = class {
	constructor(name, description) {
		this.description = description || "";
		this.variadic = false;
		this.parseArg = void 0;
		this.defaultValue = void 0;
		this.defaultValueDescription = void 0;
		this.argChoices = void 0;
		switch (name[0]) {
			case "<":
				this.required = true;
				this._name = name.slice(1, -1);
				break;
			case "[":
				this.required = false;
				this._name = name.slice(1, -1);
				break;
			default:
				this.required = true;
				this._name = name;
		}
		if (this._name.endsWith("...")) {
			this.variadic = true;
			this._name = this._name.slice(0, -3);
		}
	}
	name() {
		return this._name;
	}
	_collectValue(value, previous) {
		if (previous === this.defaultValue || !Array.isArray(previous)) return [value];
		previous.push(value);
		return previous;
	}
	default(value, description) {
		this.defaultValue = value;
		this.defaultValueDescription = description;
		return this;
	}
	argParser(fn) {
		this.parseArg = fn;
		return this;
	}
	choices(values) {
		this.argChoices = values.slice();
		this.parseArg = (arg, previous) => {
			if (!this.argChoices.includes(arg)) throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
			if (this.variadic) return this._collectValue(arg, previous);
			return arg;
		};
		return this;
	}
	argRequired() {
		this.required = true;
		return this;
	}
	argOptional() {
		this.required = false;
		return this;
	}
};
function humanReadableArgName(arg) {
	const nameOutput = arg.name() + (arg.variadic === true ? "..." : "");
	return arg.required ? "<" + nameOutput + ">" : "[" + nameOutput + "]";
}
// \0node:child_process.js
var _node_child_process_default = {};
// \0node:path.js
var _node_path_default = {};
// \0node:fs.js
var _node_fs_default = {};
// \0node:process.js
var _node_process_default = process;
// node_modules/commander/lib/help.js
var Help = class {
	constructor() {
		this.helpWidth = void 0;
		this.minWidthToWrap = 40;
		this.sortSubcommands = false;
		this.sortOptions = false;
		this.showGlobalOptions = false;
	}
	prepareContext(contextOptions) {
		this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
	}
	visibleCommands(cmd) {
		const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
		const helpCommand = cmd._getHelpCommand();
		if (helpCommand && !helpCommand._hidden) visibleCommands.push(helpCommand);
		if (this.sortSubcommands) visibleCommands.sort((a, b) => {
			return a.name().localeCompare(b.name());
		});
		return visibleCommands;
	}
	compareOptions(a, b) {
		const getSortKey = (option) => {
			return option.short ? option.short.replace(/^-/, "") : option.long.replace(/^--/, "");
		};
		return getSortKey(a).localeCompare(getSortKey(b));
	}
	visibleOptions(cmd) {
		const visibleOptions = cmd.options.filter((option) => !option.hidden);
		const helpOption = cmd._getHelpOption();
		if (helpOption && !helpOption.hidden) {
			const removeShort = helpOption.short && cmd._findOption(helpOption.short);
			const removeLong = helpOption.long && cmd._findOption(helpOption.long);
			if (!removeShort && !removeLong) visibleOptions.push(helpOption);
			else if (helpOption.long && !removeLong) visibleOptions.push(cmd.createOption(helpOption.long, helpOption.description).helpGroup(helpOption.helpGroupHeading));
			else if (helpOption.short && !removeShort) visibleOptions.push(cmd.createOption(helpOption.short, helpOption.description).helpGroup(helpOption.helpGroupHeading));
		}
		if (this.sortOptions) visibleOptions.sort(this.compareOptions);
		return visibleOptions;
	}
	visibleGlobalOptions(cmd) {
		if (!this.showGlobalOptions) return [];
		const globalOptions = [];
		for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
			const visibleOptions = ancestorCmd.options.filter((option) => !option.hidden);
			globalOptions.push(...visibleOptions);
		}
		if (this.sortOptions) globalOptions.sort(this.compareOptions);
		return globalOptions;
	}
	visibleArguments(cmd) {
		if (cmd._argsDescription) cmd.registeredArguments.forEach((argument) => {
			argument.description = argument.description || cmd._argsDescription[argument.name()] || "";
		});
		if (cmd.registeredArguments.find((argument) => argument.description)) return cmd.registeredArguments;
		return [];
	}
	subcommandTerm(cmd) {
		const args = cmd.registeredArguments.map((arg) => humanReadableArgName(arg)).join(" ");
		return cmd._name + (cmd._aliases[0] ? "|" + cmd._aliases[0] : "") + (cmd.options.length ? " [options]" : "") + (args ? " " + args : "");
	}
	optionTerm(option) {
		return option.flags;
	}
	argumentTerm(argument) {
		return argument.name();
	}
	longestSubcommandTermLength(cmd, helper) {
		return helper.visibleCommands(cmd).reduce((max, command) => {
			return Math.max(max, this.displayWidth(helper.styleSubcommandTerm(helper.subcommandTerm(command))));
		}, 0);
	}
	longestOptionTermLength(cmd, helper) {
		return helper.visibleOptions(cmd).reduce((max, option) => {
			return Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))));
		}, 0);
	}
	longestGlobalOptionTermLength(cmd, helper) {
		return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
			return Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))));
		}, 0);
	}
	longestArgumentTermLength(cmd, helper) {
		return helper.visibleArguments(cmd).reduce((max, argument) => {
			return Math.max(max, this.displayWidth(helper.styleArgumentTerm(helper.argumentTerm(argument))));
		}, 0);
	}
	commandUsage(cmd) {
		let cmdName = cmd._name;
		if (cmd._aliases[0]) cmdName = cmdName + "|" + cmd._aliases[0];
		let ancestorCmdNames = "";
		for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) ancestorCmdNames = ancestorCmd.name() + " " + ancestorCmdNames;
		return ancestorCmdNames + cmdName + " " + cmd.usage();
	}
	commandDescription(cmd) {
		return cmd.description();
	}
	subcommandDescription(cmd) {
		return cmd.summary() || cmd.description();
	}
	optionDescription(option) {
		const extraInfo = [];
		if (option.argChoices) extraInfo.push(`choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`);
		if (option.defaultValue !== void 0) {
			if (option.required || option.optional || option.isBoolean() && typeof option.defaultValue === "boolean") extraInfo.push(`default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`);
		}
		if (option.presetArg !== void 0 && option.optional) extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
		if (option.envVar !== void 0) extraInfo.push(`env: ${option.envVar}`);
		if (extraInfo.length > 0) {
			const extraDescription = `(${extraInfo.join(", ")})`;
			if (option.description) return `${option.description} ${extraDescription}`;
			return extraDescription;
		}
		return option.description;
	}
	argumentDescription(argument) {
		const extraInfo = [];
		if (argument.argChoices) extraInfo.push(`choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`);
		if (argument.defaultValue !== void 0) extraInfo.push(`default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`);
		if (extraInfo.length > 0) {
			const extraDescription = `(${extraInfo.join(", ")})`;
			if (argument.description) return `${argument.description} ${extraDescription}`;
			return extraDescription;
		}
		return argument.description;
	}
	formatItemList(heading, items, helper) {
		if (items.length === 0) return [];
		return [
			helper.styleTitle(heading),
			...items,
			""
		];
	}
	groupItems(unsortedItems, visibleItems, getGroup) {
		const result = new Map();
		unsortedItems.forEach((item) => {
			const group = getGroup(item);
			if (!result.has(group)) result.set(group, []);
		});
		visibleItems.forEach((item) => {
			const group = getGroup(item);
			if (!result.has(group)) result.set(group, []);
			result.get(group).push(item);
		});
		return result;
	}
	formatHelp(cmd, helper) {
		const termWidth = helper.padWidth(cmd, helper);
		const helpWidth = helper.helpWidth ?? 80;
		function callFormatItem(term, description) {
			return helper.formatItem(term, termWidth, description, helper);
		}
		let output = [`${helper.styleTitle("Usage:")} ${helper.styleUsage(helper.commandUsage(cmd))}`, ""];
		const commandDescription = helper.commandDescription(cmd);
		if (commandDescription.length > 0) output = output.concat([helper.boxWrap(helper.styleCommandDescription(commandDescription), helpWidth), ""]);
		const argumentList = helper.visibleArguments(cmd).map((argument) => {
			return callFormatItem(helper.styleArgumentTerm(helper.argumentTerm(argument)), helper.styleArgumentDescription(helper.argumentDescription(argument)));
		});
		output = output.concat(this.formatItemList("Arguments:", argumentList, helper));
		this.groupItems(cmd.options, helper.visibleOptions(cmd), (option) => option.helpGroupHeading ?? "Options:").forEach((options, group) => {
			const optionList = options.map((option) => {
				return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)), helper.styleOptionDescription(helper.optionDescription(option)));
			});
			output = output.concat(this.formatItemList(group, optionList, helper));
		});
		if (helper.showGlobalOptions) {
			const globalOptionList = helper.visibleGlobalOptions(cmd).map((option) => {
				return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)), helper.styleOptionDescription(helper.optionDescription(option)));
			});
			output = output.concat(this.formatItemList("Global Options:", globalOptionList, helper));
		}
		this.groupItems(cmd.commands, helper.visibleCommands(cmd), (sub) => sub.helpGroup() || "Commands:").forEach((commands, group) => {
			const commandList = commands.map((sub) => {
				return callFormatItem(helper.styleSubcommandTerm(helper.subcommandTerm(sub)), helper.styleSubcommandDescription(helper.subcommandDescription(sub)));
			});
			output = output.concat(this.formatItemList(group, commandList, helper));
		});
		return output.join("\n");
	}
	displayWidth(str) {
		return (0, node_util.stripVTControlCharacters)(str).length;
	}
	styleTitle(str) {
		return str;
	}
	styleUsage(str) {
		return str.split(" ").map((word) => {
			if (word === "[options]") return this.styleOptionText(word);
			if (word === "[command]") return this.styleSubcommandText(word);
			if (word[0] === "[" || word[0] === "<") return this.styleArgumentText(word);
			return this.styleCommandText(word);
		}).join(" ");
	}
	styleCommandDescription(str) {
		return this.styleDescriptionText(str);
	}
	styleOptionDescription(str) {
		return this.styleDescriptionText(str);
	}
	styleSubcommandDescription(str) {
		return this.styleDescriptionText(str);
	}
	styleArgumentDescription(str) {
		return this.styleDescriptionText(str);
	}
	styleDescriptionText(str) {
		return str;
	}
	styleOptionTerm(str) {
		return this.styleOptionText(str);
	}
	styleSubcommandTerm(str) {
		return str.split(" ").map((word) => {
			if (word === "[options]") return this.styleOptionText(word);
			if (word[0] === "[" || word[0] === "<") return this.styleArgumentText(word);
			return this.styleSubcommandText(word);
		}).join(" ");
	}
	styleArgumentTerm(str) {
		return this.styleArgumentText(str);
	}
	styleOptionText(str) {
		return str;
	}
	styleArgumentText(str) {
		return str;
	}
	styleSubcommandText(str) {
		return str;
	}
	styleCommandText(str) {
		return str;
	}
	padWidth(cmd, helper) {
		return Math.max(helper.longestOptionTermLength(cmd, helper), helper.longestGlobalOptionTermLength(cmd, helper), helper.longestSubcommandTermLength(cmd, helper), helper.longestArgumentTermLength(cmd, helper));
	}
	preformatted(str) {
		return /\n[^\S\r\n]/.test(str);
	}
	formatItem(term, termWidth, description, helper) {
		const itemIndent = 2;
		const itemIndentStr = " ".repeat(itemIndent);
		if (!description) return itemIndentStr + term;
		const paddedTerm = term.padEnd(termWidth + term.length - helper.displayWidth(term));
		const spacerWidth = 2;
		const remainingWidth = (this.helpWidth ?? 80) - termWidth - spacerWidth - itemIndent;
		let formattedDescription;
		if (remainingWidth < this.minWidthToWrap || helper.preformatted(description)) formattedDescription = description;
		else formattedDescription = helper.boxWrap(description, remainingWidth).replace(/\n/g, "\n" + " ".repeat(termWidth + spacerWidth));
		return itemIndentStr + paddedTerm + " ".repeat(spacerWidth) + formattedDescription.replace(/\n/g, `\n${itemIndentStr}`);
	}
	boxWrap(str, width) {
		if (width < this.minWidthToWrap) return str;
		const rawLines = str.split(/\r\n|\n/);
		const chunkPattern = /[\s]*[^\s]+/g;
		const wrappedLines = [];
		rawLines.forEach((line) => {
			const chunks = line.match(chunkPattern);
			if (chunks === null) {
				wrappedLines.push("");
				return;
			}
			let sumChunks = [chunks.shift()];
			let sumWidth = this.displayWidth(sumChunks[0]);
			chunks.forEach((chunk) => {
				const visibleWidth = this.displayWidth(chunk);
				if (sumWidth + visibleWidth <= width) {
					sumChunks.push(chunk);
					sumWidth += visibleWidth;
					return;
				}
				wrappedLines.push(sumChunks.join(""));
				const nextChunk = chunk.trimStart();
				sumChunks = [nextChunk];
				sumWidth = this.displayWidth(nextChunk);
			});
			wrappedLines.push(sumChunks.join(""));
		});
		return wrappedLines.join("\n");
	}
};
// node_modules/commander/lib/option.js
var Option = class {
	constructor(flags, description) {
		this.flags = flags;
		this.description = description || "";
		this.required = flags.includes("<");
		this.optional = flags.includes("[");
		this.variadic = /\w\.\.\.[>\]]$/u.test(flags);
		this.mandatory = false;
		const optionFlags = splitOptionFlags(flags);
		this.short = optionFlags.shortFlag;
		this.long = optionFlags.longFlag;
		this.negate = false;
		if (this.long) this.negate = this.long.startsWith("--no-");
		this.defaultValue = void 0;
		this.defaultValueDescription = void 0;
		this.presetArg = void 0;
		this.envVar = void 0;
		this.parseArg = void 0;
		this.hidden = false;
		this.argChoices = void 0;
		this.conflictsWith = [];
		this.implied = void 0;
		this.helpGroupHeading = void 0;
	}
	default(value, description) {
		this.defaultValue = value;
		this.defaultValueDescription = description;
		return this;
	}
	preset(arg) {
		this.presetArg = arg;
		return this;
	}
	conflicts(names) {
		this.conflictsWith = this.conflictsWith.concat(names);
		return this;
	}
	implies(impliedOptionValues) {
		let newImplied = impliedOptionValues;
		if (typeof impliedOptionValues === "string") newImplied = { [impliedOptionValues]: true };
		this.implied = Object.assign(this.implied || {}, newImplied);
		return this;
	}
	env(name) {
		this.envVar = name;
		return this;
	}
	argParser(fn) {
		this.parseArg = fn;
		return this;
	}
	makeOptionMandatory(mandatory = true) {
		this.mandatory = !!mandatory;
		return this;
	}
	hideHelp(hide = true) {
		this.hidden = !!hide;
		return this;
	}
	_collectValue(value, previous) {
		if (previous === this.defaultValue || !Array.isArray(previous)) return [value];
		previous.push(value);
		return previous;
	}
	choices(values) {
		this.argChoices = values.slice();
		this.parseArg = (arg, previous) => {
			if (!this.argChoices.includes(arg)) throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
			if (this.variadic) return this._collectValue(arg, previous);
			return arg;
		};
		return this;
	}
	name() {
		if (this.long) return this.long.replace(/^--/, "");
		return this.short.replace(/^-/, "");
	}
	attributeName() {
		if (this.negate) return camelcase(this.name().replace(/^no-/, ""));
		return camelcase(this.name());
	}
	helpGroup(heading) {
		this.helpGroupHeading = heading;
		return this;
	}
	is(arg) {
		return this.short === arg || this.long === arg;
	}
	isBoolean() {
		return !this.required && !this.optional && !this.negate;
	}
};
var DualOptions = class {
	constructor(options) {
		this.positiveOptions = new Map();
		this.negativeOptions = new Map();
		this.dualOptions = new Set();
		options.forEach((option) => {
			if (option.negate) this.negativeOptions.set(option.attributeName(), option);
			else this.positiveOptions.set(option.attributeName(), option);
		});
		this.negativeOptions.forEach((value, key) => {
			if (this.positiveOptions.has(key)) this.dualOptions.add(key);
		});
	}
	valueFromOption(value, option) {
		const optionKey = option.attributeName();
		if (!this.dualOptions.has(optionKey)) return true;
		const preset = this.negativeOptions.get(optionKey).presetArg;
		const negativeValue = preset !== void 0 ? preset : false;
		return option.negate === (negativeValue === value);
	}
};
function camelcase(str) {
	return str.split("-").reduce((str, word) => {
		return str + word[0].toUpperCase() + word.slice(1);
	});
}
function splitOptionFlags(flags) {
	let shortFlag;
	let longFlag;
	const shortFlagExp = /^-[^-]$/;
	const longFlagExp = /^--[^-]/;
	const flagParts = flags.split(/[ |,]+/).concat("guard");
	if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
	if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
	if (!shortFlag && shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
	if (!shortFlag && longFlagExp.test(flagParts[0])) {
		shortFlag = longFlag;
		longFlag = flagParts.shift();
	}
	if (flagParts[0].startsWith("-")) {
		const unsupportedFlag = flagParts[0];
		const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
		if (/^-[^-][^-]/.test(unsupportedFlag)) throw new Error(`${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`);
		if (shortFlagExp.test(unsupportedFlag)) throw new Error(`${baseError}
- too many short flags`);
		if (longFlagExp.test(unsupportedFlag)) throw new Error(`${baseError}
- too many long flags`);
		throw new Error(`${baseError}
- unrecognised flag format`);
	}
	if (shortFlag === void 0 && longFlag === void 0) throw new Error(`option creation failed due to no flags found in '${flags}'.`);
	return {
		shortFlag,
		longFlag
	};
}
// node_modules/commander/lib/suggestSimilar.js
const maxDistance = 3;
function editDistance(a, b) {
	if (Math.abs(a.length - b.length) > maxDistance) return Math.max(a.length, b.length);
	const d = [];
	for (let i = 0; i <= a.length; i++) d[i] = [i];
	for (let j = 0; j <= b.length; j++) d[0][j] = j;
	for (let j = 1; j <= b.length; j++) for (let i = 1; i <= a.length; i++) {
		let cost;
		if (a[i - 1] === b[j - 1]) cost = 0;
		else cost = 1;
		d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost);
		if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
	}
	return d[a.length][b.length];
}
function suggestSimilar(word, candidates) {
	if (!candidates || candidates.length === 0) return "";
	candidates = Array.from(new Set(candidates));
	const searchingOptions = word.startsWith("--");
	if (searchingOptions) {
		word = word.slice(2);
		candidates = candidates.map((candidate) => candidate.slice(2));
	}
	let similar = [];
	let bestDistance = maxDistance;
	const minSimilarity = .4;
	candidates.forEach((candidate) => {
		if (candidate.length <= 1) return;
		const distance = editDistance(word, candidate);
		const length = Math.max(word.length, candidate.length);
		if ((length - distance) / length > minSimilarity) {
			if (distance < bestDistance) {
				bestDistance = distance;
				similar = [candidate];
			} else if (distance === bestDistance) similar.push(candidate);
		}
	});
	similar.sort((a, b) => a.localeCompare(b));
	if (searchingOptions) similar = similar.map((candidate) => `--${candidate}`);
	if (similar.length > 1) return `\n(Did you mean one of ${similar.join(", ")}?)`;
	if (similar.length === 1) return `\n(Did you mean ${similar[0]}?)`;
	return "";
}
// node_modules/commander/lib/command.js
var Command = class Command extends node_events.EventEmitter {
	constructor(name) {
		super();
		this.commands = [];
		this.options = [];
		this.parent = null;
		this._allowUnknownOption = false;
		this._allowExcessArguments = false;
		this.registeredArguments = [];
		this._args = this.registeredArguments;
		this.args = [];
		this.rawArgs = [];
		this.processedArgs = [];
		this._scriptPath = null;
		this._name = name || "";
		this._optionValues = {};
		this._optionValueSources = {};
		this._storeOptionsAsProperties = false;
		this._actionHandler = null;
		this._executableHandler = false;
		this._executableFile = null;
		this._executableDir = null;
		this._defaultCommandName = null;
		this._exitCallback = null;
		this._aliases = [];
		this._combineFlagAndOptionalValue = true;
		this._description = "";
		this._summary = "";
		this._argsDescription = void 0;
		this._enablePositionalOptions = false;
		this._passThroughOptions = false;
		this._lifeCycleHooks = {};
		this._showHelpAfterError = false;
		this._showSuggestionAfterError = true;
		this._savedState = null;
		this._outputConfiguration = {
			writeOut: (str) => _node_process_default.stdout.write(str),
			writeErr: (str) => _node_process_default.stderr.write(str),
			outputError: (str, write) => write(str),
			getOutHelpWidth: () => _node_process_default.stdout.isTTY ? _node_process_default.stdout.columns : void 0,
			getErrHelpWidth: () => _node_process_default.stderr.isTTY ? _node_process_default.stderr.columns : void 0,
			getOutHasColors: () => useColor() ?? (_node_process_default.stdout.isTTY && _node_process_default.stdout.hasColors?.()),
			getErrHasColors: () => useColor() ?? (_node_process_default.stderr.isTTY && _node_process_default.stderr.hasColors?.()),
			stripColor: (str) => (0, node_util.stripVTControlCharacters)(str)
		};
		this._hidden = false;
		this._helpOption = void 0;
		this._addImplicitHelpCommand = void 0;
		this._helpCommand = void 0;
		this._helpConfiguration = {};
		this._helpGroupHeading = void 0;
		this._defaultCommandGroup = void 0;
		this._defaultOptionGroup = void 0;
	}
	copyInheritedSettings(sourceCommand) {
		this._outputConfiguration = sourceCommand._outputConfiguration;
		this._helpOption = sourceCommand._helpOption;
		this._helpCommand = sourceCommand._helpCommand;
		this._helpConfiguration = sourceCommand._helpConfiguration;
		this._exitCallback = sourceCommand._exitCallback;
		this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
		this._combineFlagAndOptionalValue = sourceCommand._combineFlagAndOptionalValue;
		this._allowExcessArguments = sourceCommand._allowExcessArguments;
		this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
		this._showHelpAfterError = sourceCommand._showHelpAfterError;
		this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;
		return this;
	}
	_getCommandAndAncestors() {
		const result = [];
		for (let command = this; command; command = command.parent) result.push(command);
		return result;
	}
	command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
		let desc = actionOptsOrExecDesc;
		let opts = execOpts;
		if (typeof desc === "object" && desc !== null) {
			opts = desc;
			desc = null;
		}
		opts = opts || {};
		const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);
		const cmd = this.createCommand(name);
		if (desc) {
			cmd.description(desc);
			cmd._executableHandler = true;
		}
		if (opts.isDefault) this._defaultCommandName = cmd._name;
		cmd._hidden = !!(opts.noHelp || opts.hidden);
		cmd._executableFile = opts.executableFile || null;
		if (args) cmd.arguments(args);
		this._registerCommand(cmd);
		cmd.parent = this;
		cmd.copyInheritedSettings(this);
		if (desc) return this;
		return cmd;
	}
	createCommand(name) {
		return new Command(name);
	}
	createHelp() {
		return Object.assign(new Help(), this.configureHelp());
	}
	configureHelp(configuration) {
		if (configuration === void 0) return this._helpConfiguration;
		this._helpConfiguration = configuration;
		return this;
	}
	configureOutput(configuration) {
		if (configuration === void 0) return this._outputConfiguration;
		this._outputConfiguration = {
			...this._outputConfiguration,
			...configuration
		};
		return this;
	}
	showHelpAfterError(displayHelp = true) {
		if (typeof displayHelp !== "string") displayHelp = !!displayHelp;
		this._showHelpAfterError = displayHelp;
		return this;
	}
	showSuggestionAfterError(displaySuggestion = true) {
		this._showSuggestionAfterError = !!displaySuggestion;
		return this;
	}
	addCommand(cmd, opts) {
		if (!cmd._name) throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
		opts = opts || {};
		if (opts.isDefault) this._defaultCommandName = cmd._name;
		if (opts.noHelp || opts.hidden) cmd._hidden = true;
		this._registerCommand(cmd);
		cmd.parent = this;
		cmd._checkForBrokenPassThrough();
		return this;
	}
	createArgument(name, description) {
		return new Argument(name, description);
	}
	argument(name, description, parseArg, defaultValue) {
		const argument = this.createArgument(name, description);
		if (typeof parseArg === "function") argument.default(defaultValue).argParser(parseArg);
		else argument.default(parseArg);
		this.addArgument(argument);
		return this;
	}
	arguments(names) {
		names.trim().split(/ +/).forEach((detail) => {
			this.argument(detail);
		});
		return this;
	}
	addArgument(argument) {
		const previousArgument = this.registeredArguments.slice(-1)[0];
		if (previousArgument?.variadic) throw new Error(`only the last argument can be variadic '${previousArgument.name()}'`);
		if (argument.required && argument.defaultValue !== void 0 && argument.parseArg === void 0) throw new Error(`a default value for a required argument is never used: '${argument.name()}'`);
		this.registeredArguments.push(argument);
		return this;
	}
	helpCommand(enableOrNameAndArgs, description) {
		if (typeof enableOrNameAndArgs === "boolean") {
			this._addImplicitHelpCommand = enableOrNameAndArgs;
			if (enableOrNameAndArgs && this._defaultCommandGroup) this._initCommandGroup(this._getHelpCommand());
			return this;
		}
		const [, helpName, helpArgs] = (enableOrNameAndArgs ?? "help [command]").match(/([^ ]+) *(.*)/);
		const helpDescription = description ?? "display help for command";
		const helpCommand = this.createCommand(helpName);
		helpCommand.helpOption(false);
		if (helpArgs) helpCommand.arguments(helpArgs);
		if (helpDescription) helpCommand.description(helpDescription);
		this._addImplicitHelpCommand = true;
		this._helpCommand = helpCommand;
		if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);
		return this;
	}
	addHelpCommand(helpCommand, deprecatedDescription) {
		if (typeof helpCommand !== "object") {
			this.helpCommand(helpCommand, deprecatedDescription);
			return this;
		}
		this._addImplicitHelpCommand = true;
		this._helpCommand = helpCommand;
		this._initCommandGroup(helpCommand);
		return this;
	}
	_getHelpCommand() {
		if (this._addImplicitHelpCommand ?? (this.commands.length && !this._actionHandler && !this._findCommand("help"))) {
			if (this._helpCommand === void 0) this.helpCommand(void 0, void 0);
			return this._helpCommand;
		}
		return null;
	}
	hook(event, listener) {
		const allowedValues = [
			"preSubcommand",
			"preAction",
			"postAction"
		];
		if (!allowedValues.includes(event)) throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
		if (this._lifeCycleHooks[event]) this._lifeCycleHooks[event].push(listener);
		else this._lifeCycleHooks[event] = [listener];
		return this;
	}
	exitOverride(fn) {
		if (fn) this._exitCallback = fn;
		else this._exitCallback = (err) => {
			if (err.code !== "commander.executeSubCommandAsync") throw err;
		};
		return this;
	}
	_exit(exitCode, code, message) {
		if (this._exitCallback) this._exitCallback(new CommanderError(exitCode, code, message));
		_node_process_default.exit(exitCode);
	}
	action(fn) {
		const listener = (args) => {
			const expectedArgsCount = this.registeredArguments.length;
			const actionArgs = args.slice(0, expectedArgsCount);
			if (this._storeOptionsAsProperties) actionArgs[expectedArgsCount] = this;
			else actionArgs[expectedArgsCount] = this.opts();
			actionArgs.push(this);
			return fn.apply(this, actionArgs);
		};
		this._actionHandler = listener;
		return this;
	}
	createOption(flags, description) {
		return new Option(flags, description);
	}
	_callParseArg(target, value, previous, invalidArgumentMessage) {
		try {
			return target.parseArg(value, previous);
		} catch (err) {
			if (err.code === "commander.invalidArgument") {
				const message = `${invalidArgumentMessage} ${err.message}`;
				this.error(message, {
					exitCode: err.exitCode,
					code: err.code
				});
			}
			throw err;
		}
	}
	_registerOption(option) {
		const matchingOption = option.short && this._findOption(option.short) || option.long && this._findOption(option.long);
		if (matchingOption) {
			const matchingFlag = option.long && this._findOption(option.long) ? option.long : option.short;
			throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
		}
		this._initOptionGroup(option);
		this.options.push(option);
	}
	_registerCommand(command) {
		const knownBy = (cmd) => {
			return [cmd.name()].concat(cmd.aliases());
		};
		const alreadyUsed = knownBy(command).find((name) => this._findCommand(name));
		if (alreadyUsed) {
			const existingCmd = knownBy(this._findCommand(alreadyUsed)).join("|");
			const newCmd = knownBy(command).join("|");
			throw new Error(`cannot add command '${newCmd}' as already have command '${existingCmd}'`);
		}
		this._initCommandGroup(command);
		this.commands.push(command);
	}
	addOption(option) {
		this._registerOption(option);
		const oname = option.name();
		const name = option.attributeName();
		if (option.defaultValue !== void 0) this.setOptionValueWithSource(name, option.defaultValue, "default");
		const handleOptionValue = (val, invalidValueMessage, valueSource) => {
			if (val == null && option.presetArg !== void 0) val = option.presetArg;
			const oldValue = this.getOptionValue(name);
			if (val !== null && option.parseArg) val = this._callParseArg(option, val, oldValue, invalidValueMessage);
			else if (val !== null && option.variadic) val = option._collectValue(val, oldValue);
			if (val == null) {
				if (option.negate) val = false;
				else if (option.isBoolean() || option.optional) val = true;
				else val = "";
			}
			this.setOptionValueWithSource(name, val, valueSource);
		};
		this.on("option:" + oname, (val) => {
			const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
			handleOptionValue(val, invalidValueMessage, "cli");
		});
		if (option.envVar) this.on("optionEnv:" + oname, (val) => {
			const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
			handleOptionValue(val, invalidValueMessage, "env");
		});
		return this;
	}
	_optionEx(config, flags, description, fn, defaultValue) {
		if (typeof flags === "object" && flags instanceof Option) throw new Error("To add an Option object use addOption() instead of option() or requiredOption()");
		const option = this.createOption(flags, description);
		option.makeOptionMandatory(!!config.mandatory);
		if (typeof fn === "function") option.default(defaultValue).argParser(fn);
		else if (fn instanceof RegExp) {
			const regex = fn;
			fn = (val, def) => {
				const m = regex.exec(val);
				return m ? m[0] : def;
			};
			option.default(defaultValue).argParser(fn);
		} else option.default(fn);
		return this.addOption(option);
	}
	option(flags, description, parseArg, defaultValue) {
		return this._optionEx({}, flags, description, parseArg, defaultValue);
	}
	requiredOption(flags, description, parseArg, defaultValue) {
		return this._optionEx({ mandatory: true }, flags, description, parseArg, defaultValue);
	}
	combineFlagAndOptionalValue(combine = true) {
		this._combineFlagAndOptionalValue = !!combine;
		return this;
	}
	allowUnknownOption(allowUnknown = true) {
		this._allowUnknownOption = !!allowUnknown;
		return this;
	}
	allowExcessArguments(allowExcess = true) {
		this._allowExcessArguments = !!allowExcess;
		return this;
	}
	enablePositionalOptions(positional = true) {
		this._enablePositionalOptions = !!positional;
		return this;
	}
	passThroughOptions(passThrough = true) {
		this._passThroughOptions = !!passThrough;
		this._checkForBrokenPassThrough();
		return this;
	}
	_checkForBrokenPassThrough() {
		if (this.parent && this._passThroughOptions && !this.parent._enablePositionalOptions) throw new Error(`passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`);
	}
	storeOptionsAsProperties(storeAsProperties = true) {
		if (this.options.length) throw new Error("call .storeOptionsAsProperties() before adding options");
		if (Object.keys(this._optionValues).length) throw new Error("call .storeOptionsAsProperties() before setting option values");
		this._storeOptionsAsProperties = !!storeAsProperties;
		return this;
	}
	getOptionValue(key) {
		if (this._storeOptionsAsProperties) return this[key];
		return this._optionValues[key];
	}
	setOptionValue(key, value) {
		return this.setOptionValueWithSource(key, value, void 0);
	}
	setOptionValueWithSource(key, value, source) {
		if (this._storeOptionsAsProperties) this[key] = value;
		else this._optionValues[key] = value;
		this._optionValueSources[key] = source;
		return this;
	}
	getOptionValueSource(key) {
		return this._optionValueSources[key];
	}
	getOptionValueSourceWithGlobals(key) {
		let source;
		this._getCommandAndAncestors().forEach((cmd) => {
			if (Object.hasOwn(cmd._optionValueSources, key)) source = cmd.getOptionValueSource(key);
		});
		return source;
	}
	_prepareUserArgs(argv, parseOptions) {
		if (argv !== void 0 && !Array.isArray(argv)) throw new Error("first parameter to parse must be array or undefined");
		parseOptions = parseOptions || {};
		if (argv === void 0 && parseOptions.from === void 0) {
			if (_node_process_default.versions?.electron) parseOptions.from = "electron";
			const execArgv = _node_process_default.execArgv ?? [];
			if (execArgv.includes("-e") || execArgv.includes("--eval") || execArgv.includes("-p") || execArgv.includes("--print")) parseOptions.from = "eval";
		}
		if (argv === void 0) argv = _node_process_default.argv;
		this.rawArgs = argv.slice();
		let userArgs;
		switch (parseOptions.from) {
			case void 0:
			case "node":
				this._scriptPath = argv[1];
				userArgs = argv.slice(2);
				break;
			case "electron":
				if (_node_process_default.defaultApp) {
					this._scriptPath = argv[1];
					userArgs = argv.slice(2);
				} else userArgs = argv.slice(1);
				break;
			case "user":
				userArgs = argv.slice(0);
				break;
			case "eval":
				userArgs = argv.slice(1);
				break;
			default: throw new Error(`unexpected parse option { from: '${parseOptions.from}' }`);
		}
		if (!this._name && this._scriptPath) this.nameFromFilename(this._scriptPath);
		this._name = this._name || "program";
		return userArgs;
	}
	parse(argv, parseOptions) {
		this._prepareForParse();
		const userArgs = this._prepareUserArgs(argv, parseOptions);
		this._parseCommand([], userArgs);
		return this;
	}
	async parseAsync(argv, parseOptions) {
		this._prepareForParse();
		const userArgs = this._prepareUserArgs(argv, parseOptions);
		await this._parseCommand([], userArgs);
		return this;
	}
	_prepareForParse() {
		if (this._savedState === null) {
			this.options.filter((option) => option.negate && option.defaultValue === void 0 && this.getOptionValue(option.attributeName()) === void 0).forEach((option) => {
				const positiveLongFlag = option.long.replace(/^--no-/, "--");
				if (!this._findOption(positiveLongFlag)) this.setOptionValueWithSource(option.attributeName(), true, "default");
			});
			this.saveStateBeforeParse();
		} else this.restoreStateBeforeParse();
	}
	saveStateBeforeParse() {
		this._savedState = {
			_name: this._name,
			_optionValues: { ...this._optionValues },
			_optionValueSources: { ...this._optionValueSources }
		};
	}
	restoreStateBeforeParse() {
		if (this._storeOptionsAsProperties) throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);
		this._name = this._savedState._name;
		this._scriptPath = null;
		this.rawArgs = [];
		this._optionValues = { ...this._savedState._optionValues };
		this._optionValueSources = { ...this._savedState._optionValueSources };
		this.args = [];
		this.processedArgs = [];
	}
	_checkForMissingExecutable(executableFile, executableDir, subcommandName) {
		if (_node_fs_default.existsSync(executableFile)) return;
		const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDir ? `searched for local subcommand relative to directory '${executableDir}'` : "no directory for search for local subcommand, use .executableDir() to supply a custom directory"}`;
		throw new Error(executableMissing);
	}
	_executeSubCommand(subcommand, args) {
		args = args.slice();
		const sourceExt = [
			".js",
			".ts",
			".tsx",
			".mjs",
			".cjs"
		];
		function findFile(baseDir, baseName) {
			const localBin = _node_path_default.resolve(baseDir, baseName);
			if (_node_fs_default.existsSync(localBin)) return localBin;
			if (sourceExt.includes(_node_path_default.extname(baseName))) return void 0;
			const foundExt = sourceExt.find((ext) => _node_fs_default.existsSync(`${localBin}${ext}`));
			if (foundExt) return `${localBin}${foundExt}`;
		}
		this._checkForMissingMandatoryOptions();
		this._checkForConflictingOptions();
		let executableFile = subcommand._executableFile || `${this._name}-${subcommand._name}`;
		let executableDir = this._executableDir || "";
		if (this._scriptPath) {
			let resolvedScriptPath;
			try {
				resolvedScriptPath = _node_fs_default.realpathSync(this._scriptPath);
			} catch {
				resolvedScriptPath = this._scriptPath;
			}
			executableDir = _node_path_default.resolve(_node_path_default.dirname(resolvedScriptPath), executableDir);
		}
		if (executableDir) {
			let localFile = findFile(executableDir, executableFile);
			if (!localFile && !subcommand._executableFile && this._scriptPath) {
				const legacyName = _node_path_default.basename(this._scriptPath, _node_path_default.extname(this._scriptPath));
				if (legacyName !== this._name) localFile = findFile(executableDir, `${legacyName}-${subcommand._name}`);
			}
			executableFile = localFile || executableFile;
		}
		const launchWithNode = sourceExt.includes(_node_path_default.extname(executableFile));
		let proc;
		if (_node_process_default.platform !== "win32") {
			if (launchWithNode) {
				args.unshift(executableFile);
				args = incrementNodeInspectorPort(_node_process_default.execArgv).concat(args);
				proc = _node_child_process_default.spawn(_node_process_default.argv[0], args, { stdio: "inherit" });
			} else proc = _node_child_process_default.spawn(executableFile, args, { stdio: "inherit" });
		} else {
			this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
			args.unshift(executableFile);
			args = incrementNodeInspectorPort(_node_process_default.execArgv).concat(args);
			proc = _node_child_process_default.spawn(_node_process_default.execPath, args, { stdio: "inherit" });
		}
		if (!proc.killed) [
			"SIGUSR1",
			"SIGUSR2",
			"SIGTERM",
			"SIGINT",
			"SIGHUP"
		].forEach((signal) => {
			_node_process_default.on(signal, () => {
				if (proc.killed === false && proc.exitCode === null) proc.kill(signal);
			});
		});
		const exitCallback = this._exitCallback;
		proc.on("close", (code) => {
			code = code ?? 1;
			if (!exitCallback) _node_process_default.exit(code);
			else exitCallback(new CommanderError(code, "commander.executeSubCommandAsync", "(close)"));
		});
		proc.on("error", (err) => {
			if (err.code === "ENOENT") this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
			else if (err.code === "EACCES") throw new Error(`'${executableFile}' not executable`);
			if (!exitCallback) _node_process_default.exit(1);
			else {
				const wrappedError = new CommanderError(1, "commander.executeSubCommandAsync", "(error)");
				wrappedError.nestedError = err;
				exitCallback(wrappedError);
			}
		});
		this.runningCommand = proc;
	}
	_dispatchSubcommand(commandName, operands, unknown) {
		const subCommand = this._findCommand(commandName);
		if (!subCommand) this.help({ error: true });
		subCommand._prepareForParse();
		let promiseChain;
		promiseChain = this._chainOrCallSubCommandHook(promiseChain, subCommand, "preSubcommand");
		promiseChain = this._chainOrCall(promiseChain, () => {
			if (subCommand._executableHandler) this._executeSubCommand(subCommand, operands.concat(unknown));
			else return subCommand._parseCommand(operands, unknown);
		});
		return promiseChain;
	}
	_dispatchHelpCommand(subcommandName) {
		if (!subcommandName) this.help();
		const subCommand = this._findCommand(subcommandName);
		if (subCommand && !subCommand._executableHandler) subCommand.help();
		return this._dispatchSubcommand(subcommandName, [], [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? "--help"]);
	}
	_checkNumberOfArguments() {
		this.registeredArguments.forEach((arg, i) => {
			if (arg.required && this.args[i] == null) this.missingArgument(arg.name());
		});
		if (this.registeredArguments.length > 0 && this.registeredArguments[this.registeredArguments.length - 1].variadic) return;
		if (this.args.length > this.registeredArguments.length) this._excessArguments(this.args);
	}
	_processArguments() {
		const myParseArg = (argument, value, previous) => {
			let parsedValue = value;
			if (value !== null && argument.parseArg) {
				const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
				parsedValue = this._callParseArg(argument, value, previous, invalidValueMessage);
			}
			return parsedValue;
		};
		this._checkNumberOfArguments();
		const processedArgs = [];
		this.registeredArguments.forEach((declaredArg, index) => {
			let value = declaredArg.defaultValue;
			if (declaredArg.variadic) {
				if (index < this.args.length) {
					value = this.args.slice(index);
					if (declaredArg.parseArg) value = value.reduce((processed, v) => {
						return myParseArg(declaredArg, v, processed);
					}, declaredArg.defaultValue);
				} else if (value === void 0) value = [];
			} else if (index < this.args.length) {
				value = this.args[index];
				if (declaredArg.parseArg) value = myParseArg(declaredArg, value, declaredArg.defaultValue);
			}
			processedArgs[index] = value;
		});
		this.processedArgs = processedArgs;
	}
	_chainOrCall(promise, fn) {
		if (promise?.then && typeof promise.then === "function") return promise.then(() => fn());
		return fn();
	}
	_chainOrCallHooks(promise, event) {
		let result = promise;
		const hooks = [];
		this._getCommandAndAncestors().reverse().filter((cmd) => cmd._lifeCycleHooks[event] !== void 0).forEach((hookedCommand) => {
			hookedCommand._lifeCycleHooks[event].forEach((callback) => {
				hooks.push({
					hookedCommand,
					callback
				});
			});
		});
		if (event === "postAction") hooks.reverse();
		hooks.forEach((hookDetail) => {
			result = this._chainOrCall(result, () => {
				return hookDetail.callback(hookDetail.hookedCommand, this);
			});
		});
		return result;
	}
	_chainOrCallSubCommandHook(promise, subCommand, event) {
		let result = promise;
		if (this._lifeCycleHooks[event] !== void 0) this._lifeCycleHooks[event].forEach((hook) => {
			result = this._chainOrCall(result, () => {
				return hook(this, subCommand);
			});
		});
		return result;
	}
	_parseCommand(operands, unknown) {
		const parsed = this.parseOptions(unknown);
		this._parseOptionsEnv();
		this._parseOptionsImplied();
		operands = operands.concat(parsed.operands);
		unknown = parsed.unknown;
		this.args = operands.concat(unknown);
		if (operands && this._findCommand(operands[0])) return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
		if (this._getHelpCommand() && operands[0] === this._getHelpCommand().name()) return this._dispatchHelpCommand(operands[1]);
		if (this._defaultCommandName) {
			this._outputHelpIfRequested(unknown);
			return this._dispatchSubcommand(this._defaultCommandName, operands, unknown);
		}
		if (this.commands.length && this.args.length === 0 && !this._actionHandler && !this._defaultCommandName) this.help({ error: true });
		this._outputHelpIfRequested(parsed.unknown);
		this._checkForMissingMandatoryOptions();
		this._checkForConflictingOptions();
		const checkForUnknownOptions = () => {
			if (parsed.unknown.length > 0) this.unknownOption(parsed.unknown[0]);
		};
		const commandEvent = `command:${this.name()}`;
		if (this._actionHandler) {
			checkForUnknownOptions();
			this._processArguments();
			let promiseChain;
			promiseChain = this._chainOrCallHooks(promiseChain, "preAction");
			promiseChain = this._chainOrCall(promiseChain, () => this._actionHandler(this.processedArgs));
			if (this.parent) promiseChain = this._chainOrCall(promiseChain, () => {
				this.parent.emit(commandEvent, operands, unknown);
			});
			promiseChain = this._chainOrCallHooks(promiseChain, "postAction");
			return promiseChain;
		}
		if (this.parent?.listenerCount(commandEvent)) {
			checkForUnknownOptions();
			this._processArguments();
			this.parent.emit(commandEvent, operands, unknown);
		} else if (operands.length) {
			if (this._findCommand("*")) return this._dispatchSubcommand("*", operands, unknown);
			if (this.listenerCount("command:*")) this.emit("command:*", operands, unknown);
			else if (this.commands.length) this.unknownCommand();
			else {
				checkForUnknownOptions();
				this._processArguments();
			}
		} else if (this.commands.length) {
			checkForUnknownOptions();
			this.help({ error: true });
		} else {
			checkForUnknownOptions();
			this._processArguments();
		}
	}
	_findCommand(name) {
		if (!name) return void 0;
		return this.commands.find((cmd) => cmd._name === name || cmd._aliases.includes(name));
	}
	_findOption(arg) {
		return this.options.find((option) => option.is(arg));
	}
	_checkForMissingMandatoryOptions() {
		this._getCommandAndAncestors().forEach((cmd) => {
			cmd.options.forEach((anOption) => {
				if (anOption.mandatory && cmd.getOptionValue(anOption.attributeName()) === void 0) cmd.missingMandatoryOptionValue(anOption);
			});
		});
	}
	_checkForConflictingLocalOptions() {
		const definedNonDefaultOptions = this.options.filter((option) => {
			const optionKey = option.attributeName();
			if (this.getOptionValue(optionKey) === void 0) return false;
			return this.getOptionValueSource(optionKey) !== "default";
		});
		definedNonDefaultOptions.filter((option) => option.conflictsWith.length > 0).forEach((option) => {
			const conflictingAndDefined = definedNonDefaultOptions.find((defined) => option.conflictsWith.includes(defined.attributeName()));
			if (conflictingAndDefined) this._conflictingOption(option, conflictingAndDefined);
		});
	}
	_checkForConflictingOptions() {
		this._getCommandAndAncestors().forEach((cmd) => {
			cmd._checkForConflictingLocalOptions();
		});
	}
	parseOptions(args) {
		const operands = [];
		const unknown = [];
		let dest = operands;
		function maybeOption(arg) {
			return arg.length > 1 && arg[0] === "-";
		}
		const negativeNumberArg = (arg) => {
			if (!/^-(\d+|\d*\.\d+)([eE][+-]?\d+)?$/.test(arg)) return false;
			return !this._getCommandAndAncestors().some((cmd) => cmd.options.map((opt) => opt.short).some((short) => /^-\d$/.test(short)));
		};
		let activeVariadicOption = null;
		let activeGroup = null;
		let i = 0;
		while (i < args.length || activeGroup) {
			const arg = activeGroup ?? args[i++];
			activeGroup = null;
			if (arg === "--") {
				if (dest === unknown) dest.push(arg);
				dest.push(...args.slice(i));
				break;
			}
			if (activeVariadicOption && (!maybeOption(arg) || negativeNumberArg(arg))) {
				this.emit(`option:${activeVariadicOption.name()}`, arg);
				continue;
			}
			activeVariadicOption = null;
			if (maybeOption(arg)) {
				const option = this._findOption(arg);
				if (option) {
					if (option.required) {
						const value = args[i++];
						if (value === void 0) this.optionMissingArgument(option);
						this.emit(`option:${option.name()}`, value);
					} else if (option.optional) {
						let value = null;
						if (i < args.length && (!maybeOption(args[i]) || negativeNumberArg(args[i]))) value = args[i++];
						this.emit(`option:${option.name()}`, value);
					} else this.emit(`option:${option.name()}`);
					activeVariadicOption = option.variadic ? option : null;
					continue;
				}
			}
			if (arg.length > 2 && arg[0] === "-" && arg[1] !== "-") {
				const option = this._findOption(`-${arg[1]}`);
				if (option) {
					if (option.required || option.optional && this._combineFlagAndOptionalValue) this.emit(`option:${option.name()}`, arg.slice(2));
					else {
						this.emit(`option:${option.name()}`);
						activeGroup = `-${arg.slice(2)}`;
					}
					continue;
				}
			}
			if (/^--[^=]+=/.test(arg)) {
				const index = arg.indexOf("=");
				const option = this._findOption(arg.slice(0, index));
				if (option && (option.required || option.optional)) {
					this.emit(`option:${option.name()}`, arg.slice(index + 1));
					continue;
				}
			}
			if (dest === operands && maybeOption(arg) && !(this.commands.length === 0 && negativeNumberArg(arg))) dest = unknown;
			if ((this._enablePositionalOptions || this._passThroughOptions) && operands.length === 0 && unknown.length === 0) {
				if (this._findCommand(arg)) {
					operands.push(arg);
					unknown.push(...args.slice(i));
					break;
				} else if (this._getHelpCommand() && arg === this._getHelpCommand().name()) {
					operands.push(arg, ...args.slice(i));
					break;
				} else if (this._defaultCommandName) {
					unknown.push(arg, ...args.slice(i));
					break;
				}
			}
			if (this._passThroughOptions) {
				dest.push(arg, ...args.slice(i));
				break;
			}
			dest.push(arg);
		}
		return {
			operands,
			unknown
		};
	}
	opts() {
		if (this._storeOptionsAsProperties) {
			const result = {};
			const len = this.options.length;
			for (let i = 0; i < len; i++) {
				const key = this.options[i].attributeName();
				result[key] = key === this._versionOptionName ? this._version : this[key];
			}
			return result;
		}
		return this._optionValues;
	}
	optsWithGlobals() {
		return this._getCommandAndAncestors().reduce((combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()), {});
	}
	error(message, errorOptions) {
		this._outputConfiguration.outputError(`${message}\n`, this._outputConfiguration.writeErr);
		if (typeof this._showHelpAfterError === "string") this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
		else if (this._showHelpAfterError) {
			this._outputConfiguration.writeErr("\n");
			this.outputHelp({ error: true });
		}
		const config = errorOptions || {};
		const exitCode = config.exitCode || 1;
		const code = config.code || "commander.error";
		this._exit(exitCode, code, message);
	}
	_parseOptionsEnv() {
		this.options.forEach((option) => {
			if (option.envVar && option.envVar in _node_process_default.env) {
				const optionKey = option.attributeName();
				if (this.getOptionValue(optionKey) === void 0 || [
					"default",
					"config",
					"env"
				].includes(this.getOptionValueSource(optionKey))) {
					if (option.required || option.optional) this.emit(`optionEnv:${option.name()}`, _node_process_default.env[option.envVar]);
					else this.emit(`optionEnv:${option.name()}`);
				}
			}
		});
	}
	_parseOptionsImplied() {
		const dualHelper = new DualOptions(this.options);
		const hasCustomOptionValue = (optionKey) => {
			return this.getOptionValue(optionKey) !== void 0 && !["default", "implied"].includes(this.getOptionValueSource(optionKey));
		};
		this.options.filter((option) => option.implied !== void 0 && hasCustomOptionValue(option.attributeName()) && dualHelper.valueFromOption(this.getOptionValue(option.attributeName()), option)).forEach((option) => {
			Object.keys(option.implied).filter((impliedKey) => !hasCustomOptionValue(impliedKey)).forEach((impliedKey) => {
				this.setOptionValueWithSource(impliedKey, option.implied[impliedKey], "implied");
			});
		});
	}
	missingArgument(name) {
		const message = `error: missing required argument '${name}'`;
		this.error(message, { code: "commander.missingArgument" });
	}
	optionMissingArgument(option) {
		const message = `error: option '${option.flags}' argument missing`;
		this.error(message, { code: "commander.optionMissingArgument" });
	}
	missingMandatoryOptionValue(option) {
		const message = `error: required option '${option.flags}' not specified`;
		this.error(message, { code: "commander.missingMandatoryOptionValue" });
	}
	_conflictingOption(option, conflictingOption) {
		const findBestOptionFromValue = (option) => {
			const optionKey = option.attributeName();
			const optionValue = this.getOptionValue(optionKey);
			const negativeOption = this.options.find((target) => target.negate && optionKey === target.attributeName());
			const positiveOption = this.options.find((target) => !target.negate && optionKey === target.attributeName());
			if (negativeOption && (negativeOption.presetArg === void 0 && optionValue === false || negativeOption.presetArg !== void 0 && optionValue === negativeOption.presetArg)) return negativeOption;
			return positiveOption || option;
		};
		const getErrorMessage = (option) => {
			const bestOption = findBestOptionFromValue(option);
			const optionKey = bestOption.attributeName();
			if (this.getOptionValueSource(optionKey) === "env") return `environment variable '${bestOption.envVar}'`;
			return `option '${bestOption.flags}'`;
		};
		const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
		this.error(message, { code: "commander.conflictingOption" });
	}
	unknownOption(flag) {
		if (this._allowUnknownOption) return;
		let suggestion = "";
		if (flag.startsWith("--") && this._showSuggestionAfterError) {
			let candidateFlags = [];
			let command = this;
			do {
				const moreFlags = command.createHelp().visibleOptions(command).filter((option) => option.long).map((option) => option.long);
				candidateFlags = candidateFlags.concat(moreFlags);
				command = command.parent;
			} while (command && !command._enablePositionalOptions);
			suggestion = suggestSimilar(flag, candidateFlags);
		}
		const message = `error: unknown option '${flag}'${suggestion}`;
		this.error(message, { code: "commander.unknownOption" });
	}
	_excessArguments(receivedArgs) {
		if (this._allowExcessArguments) return;
		const expected = this.registeredArguments.length;
		const s = expected === 1 ? "" : "s";
		const received = receivedArgs.length;
		const message = `error: too many arguments${this.parent ? ` for '${this.name()}'` : ""}. Expected ${expected} argument${s} but got ${received}: ${receivedArgs.join(", ")}.`;
		this.error(message, { code: "commander.excessArguments" });
	}
	unknownCommand() {
		const unknownName = this.args[0];
		let suggestion = "";
		if (this._showSuggestionAfterError) {
			const candidateNames = [];
			this.createHelp().visibleCommands(this).forEach((command) => {
				candidateNames.push(command.name());
				if (command.alias()) candidateNames.push(command.alias());
			});
			suggestion = suggestSimilar(unknownName, candidateNames);
		}
		const message = `error: unknown command '${unknownName}'${suggestion}`;
		this.error(message, { code: "commander.unknownCommand" });
	}
	version(str, flags, description) {
		if (str === void 0) return this._version;
		this._version = str;
		flags = flags || "-V, --version";
		description = description || "output the version number";
		const versionOption = this.createOption(flags, description);
		this._versionOptionName = versionOption.attributeName();
		this._registerOption(versionOption);
		this.on("option:" + versionOption.name(), () => {
			this._outputConfiguration.writeOut(`${str}\n`);
			this._exit(0, "commander.version", str);
		});
		return this;
	}
	description(str, argsDescription) {
		if (str === void 0 && argsDescription === void 0) return this._description;
		this._description = str;
		if (argsDescription) this._argsDescription = argsDescription;
		return this;
	}
	summary(str) {
		if (str === void 0) return this._summary;
		this._summary = str;
		return this;
	}
	alias(alias) {
		if (alias === void 0) return this._aliases[0];
		let command = this;
		if (this.commands.length !== 0 && this.commands[this.commands.length - 1]._executableHandler) command = this.commands[this.commands.length - 1];
		if (alias === command._name) throw new Error("Command alias can't be the same as its name");
		const matchingCommand = this.parent?._findCommand(alias);
		if (matchingCommand) {
			const existingCmd = [matchingCommand.name()].concat(matchingCommand.aliases()).join("|");
			throw new Error(`cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`);
		}
		command._aliases.push(alias);
		return this;
	}
	aliases(aliases) {
		if (aliases === void 0) return this._aliases;
		aliases.forEach((alias) => this.alias(alias));
		return this;
	}
	usage(str) {
		if (str === void 0) {
			if (this._usage) return this._usage;
			const args = this.registeredArguments.map((arg) => {
				return humanReadableArgName(arg);
			});
			return [].concat(this.options.length || this._helpOption !== null ? "[options]" : [], this.commands.length ? "[command]" : [], this.registeredArguments.length ? args : []).join(" ");
		}
		this._usage = str;
		return this;
	}
	name(str) {
		if (str === void 0) return this._name;
		this._name = str;
		return this;
	}
	helpGroup(heading) {
		if (heading === void 0) return this._helpGroupHeading ?? "";
		this._helpGroupHeading = heading;
		return this;
	}
	commandsGroup(heading) {
		if (heading === void 0) return this._defaultCommandGroup ?? "";
		this._defaultCommandGroup = heading;
		return this;
	}
	optionsGroup(heading) {
		if (heading === void 0) return this._defaultOptionGroup ?? "";
		this._defaultOptionGroup = heading;
		return this;
	}
	_initOptionGroup(option) {
		if (this._defaultOptionGroup && !option.helpGroupHeading) option.helpGroup(this._defaultOptionGroup);
	}
	_initCommandGroup(cmd) {
		if (this._defaultCommandGroup && !cmd.helpGroup()) cmd.helpGroup(this._defaultCommandGroup);
	}
	nameFromFilename(filename) {
		this._name = _node_path_default.basename(filename, _node_path_default.extname(filename));
		return this;
	}
	executableDir(path) {
		if (path === void 0) return this._executableDir;
		this._executableDir = path;
		return this;
	}
	helpInformation(contextOptions) {
		const helper = this.createHelp();
		const context = this._getOutputContext(contextOptions);
		helper.prepareContext({
			error: context.error,
			helpWidth: context.helpWidth,
			outputHasColors: context.hasColors
		});
		const text = helper.formatHelp(this, helper);
		if (context.hasColors) return text;
		return this._outputConfiguration.stripColor(text);
	}
	_getOutputContext(contextOptions) {
		contextOptions = contextOptions || {};
		const error = !!contextOptions.error;
		let baseWrite;
		let hasColors;
		let helpWidth;
		if (error) {
			baseWrite = (str) => this._outputConfiguration.writeErr(str);
			hasColors = this._outputConfiguration.getErrHasColors();
			helpWidth = this._outputConfiguration.getErrHelpWidth();
		} else {
			baseWrite = (str) => this._outputConfiguration.writeOut(str);
			hasColors = this._outputConfiguration.getOutHasColors();
			helpWidth = this._outputConfiguration.getOutHelpWidth();
		}
		const write = (str) => {
			if (!hasColors) str = this._outputConfiguration.stripColor(str);
			return baseWrite(str);
		};
		return {
			error,
			write,
			hasColors,
			helpWidth
		};
	}
	outputHelp(contextOptions) {
		let deprecatedCallback;
		if (typeof contextOptions === "function") {
			deprecatedCallback = contextOptions;
			contextOptions = void 0;
		}
		const outputContext = this._getOutputContext(contextOptions);
		const eventContext = {
			error: outputContext.error,
			write: outputContext.write,
			command: this
		};
		this._getCommandAndAncestors().reverse().forEach((command) => command.emit("beforeAllHelp", eventContext));
		this.emit("beforeHelp", eventContext);
		let helpInformation = this.helpInformation({ error: outputContext.error });
		if (deprecatedCallback) {
			helpInformation = deprecatedCallback(helpInformation);
			if (typeof helpInformation !== "string" && !Buffer.isBuffer(helpInformation)) throw new Error("outputHelp callback must return a string or a Buffer");
		}
		outputContext.write(helpInformation);
		if (this._getHelpOption()?.long) this.emit(this._getHelpOption().long);
		this.emit("afterHelp", eventContext);
		this._getCommandAndAncestors().forEach((command) => command.emit("afterAllHelp", eventContext));
	}
	helpOption(flags, description) {
		if (typeof flags === "boolean") {
			if (flags) {
				if (this._helpOption === null) this._helpOption = void 0;
				if (this._defaultOptionGroup) this._initOptionGroup(this._getHelpOption());
			} else this._helpOption = null;
			return this;
		}
		this._helpOption = this.createOption(flags ?? "-h, --help", description ?? "display help for command");
		if (flags || description) this._initOptionGroup(this._helpOption);
		return this;
	}
	_getHelpOption() {
		if (this._helpOption === void 0) this.helpOption(void 0, void 0);
		return this._helpOption;
	}
	addHelpOption(option) {
		this._helpOption = option;
		this._initOptionGroup(option);
		return this;
	}
	help(contextOptions) {
		this.outputHelp(contextOptions);
		let exitCode = Number(_node_process_default.exitCode ?? 0);
		if (exitCode === 0 && contextOptions && typeof contextOptions !== "function" && contextOptions.error) exitCode = 1;
		this._exit(exitCode, "commander.help", "(outputHelp)");
	}
	addHelpText(position, text) {
		const allowedValues = [
			"beforeAll",
			"before",
			"after",
			"afterAll"
		];
		if (!allowedValues.includes(position)) throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
		const helpEvent = `${position}Help`;
		this.on(helpEvent, (context) => {
			let helpStr;
			if (typeof text === "function") helpStr = text({
				error: context.error,
				command: context.command
			});
			else helpStr = text;
			if (helpStr) context.write(`${helpStr}\n`);
		});
		return this;
	}
	_outputHelpIfRequested(args) {
		const helpOption = this._getHelpOption();
		if (helpOption && args.find((arg) => helpOption.is(arg))) {
			this.outputHelp();
			this._exit(0, "commander.helpDisplayed", "(outputHelp)");
		}
	}
};
function incrementNodeInspectorPort(args) {
	return args.map((arg) => {
		if (!arg.startsWith("--inspect")) return arg;
		let debugOption;
		let debugHost = "127.0.0.1";
		let debugPort = "9229";
		let match;
		if ((match = arg.match(/^(--inspect(-brk|-wait)?)$/)) !== null) debugOption = match[1];
		else if ((match = arg.match(/^(--inspect(-brk|-port|-wait)?)=(\[[^\]]+\]|[^:]+)$/)) !== null) {
			debugOption = match[1];
			if (/^\d+$/.test(match[3])) debugPort = match[3];
			else debugHost = match[3];
		} else if ((match = arg.match(/^(--inspect(-brk|-port|-wait)?)=(\[[^\]]+\]|[^:]+):(\d+)$/)) !== null) {
			debugOption = match[1];
			debugHost = match[3];
			debugPort = match[4];
		}
		if (debugOption && debugPort !== "0") return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
		return arg;
	});
}
function useColor() {
	if (_node_process_default.env.NO_COLOR || _node_process_default.env.FORCE_COLOR === "0" || _node_process_default.env.FORCE_COLOR === "false") return false;
	if (_node_process_default.env.FORCE_COLOR || _node_process_default.env.CLICOLOR_FORCE !== void 0) return true;
}
new Command();
// src/model/text.ts
var import_fastest_levenshtein = require_rolldown_runtime.__commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = 1e400;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}))();
function fold(name) {
	if (/^[a-zA-Z0-9]+(?: [a-zA-Z0-9]+)*$/.test(name)) return name.toLowerCase();
	return name.normalize("NFKD").toLowerCase().replace(/ł/g, "l").replace(/[-_/]+/g, " ").replace(/[^\p{L}\p{N} ]+/gu, "").replace(/ +/g, " ").trim();
}
function cached(compute, most = 2e4) {
	const known = new Map();
	return (key) => {
		const before = known.get(key);
		if (before !== void 0) return before;
		if (known.size === most) known.clear();
		const result = compute(key);
		known.set(key, result);
		return result;
	};
}
function foldName(name) {
	return fold(name.replaceAll("&", " and ")).replace(/\bst (?=\S)/g, "saint ");
}
const maxWordLength = 100;
const maxSuggestions = 3;
const maxWordsListed = 12;
function nearest(word, known) {
	if (word.length > maxWordLength) return [];
	const wanted = fold(word);
	const limit = Math.max(1, Math.floor(wanted.length / 3));
	return [...new Map([...known].reverse().map((candidate) => [fold(candidate), candidate]))].map(([folded, candidate]) => ({
		candidate,
		folded,
		score: score(wanted, folded)
	})).filter(({ folded, score }) => score <= limit && !isNegationOf(wanted, folded) && !isNegationOf(folded, wanted)).sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1)).slice(0, maxSuggestions).map(({ candidate }) => candidate);
}
function nearQuestion(word, known) {
	const near = nearest(word, known);
	return near.length === 0 ? void 0 : `Did you mean ${alternatives(near)}?`;
}
function alternatives(texts) {
	return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(texts);
}
function capitalised(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
function counted(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function withCommas(number) {
	return number.toLocaleString("en-GB");
}
function didYouMean(word, known, listHeading = "Choose from") {
	const words = [...known];
	const question = nearQuestion(word, words);
	if (question !== void 0 || words.length === 0) return question ?? "";
	const rest = words.length - maxWordsListed;
	return `${listHeading} ${words.slice(0, maxWordsListed).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
}
function oneOf(value, known, option) {
	const found = known.find((name) => name === value.toLowerCase());
	if (found !== void 0) return found;
	throw new PismError("usage", `${option} cannot be ${value}`, didYouMean(value, known, "Choose from"));
}
const negatingPrefix = /^(?:un|non|not|no|in|im|il|ir|dis) ?(?=..)/;
function negatedBy(word, known) {
	return known.find((each) => isNegationOf(fold(word), fold(each)));
}
function isNegationOf(negative, positive) {
	const [prefix] = negatingPrefix.exec(negative) ?? [];
	if (prefix === void 0 || positive.startsWith(prefix)) return false;
	const rest = negative.slice(prefix.length);
	return rest === positive || rest.length > 4 && (0, import_fastest_levenshtein.distance)(rest, positive) === 1;
}
function score(wanted, known) {
	if (wanted === known) return 0;
	const isShort = wanted.length >= 3 && known.startsWith(wanted);
	const isSwapped = [...wanted].sort().join("") === [...known].sort().join("");
	return isShort || isSwapped || haveOneStem(wanted, known) ? 1 : (0, import_fastest_levenshtein.distance)(wanted, known);
}
function haveOneStem(wanted, known) {
	let stem = 0;
	while (stem < wanted.length && wanted[stem] === known[stem]) stem += 1;
	if (Math.max(wanted.length, known.length) > stem + 3) return false;
	const endings = [wanted.slice(stem), known.slice(stem)];
	return /[a-z]{4}$/.test(wanted.slice(0, stem)) && endings.every((ending) => /^[a-z]{0,3}$/.test(ending));
}
const abbreviation = /^[A-Z]{2,3}$/;
function checkName(report, code, at, values, known, list) {
	const [name = ""] = Object.values(values);
	if (known.includes(name)) return true;
	report(code, at, () => ({
		...values,
		suggestion: didYouMean(name, known, list)
	}));
	return false;
}
// src/model/values.ts
function ownValue(record, name) {
	return Object.hasOwn(record, name) ? record[name] : void 0;
}
function itemsIn(value) {
	return Array.isArray(value) ? value : [];
}
function valuesIn(value) {
	return typeof value !== "object" || value === null || Array.isArray(value) ? {} : value;
}
function doOverlap(one, other) {
	return one.start < other.end && other.start < one.end;
}
const emptyRange = {
	start: 0,
	end: 0
};
function describeNode(node) {
	if (node.type === "list") return "a list";
	if (node.type === "mapping") return "a mapping";
	if (node.type === "unread" || node.value === null) return "nothing";
	return `${{
		string: "text",
		number: "a number",
		boolean: "true or false"
	}[typeof node.value]} (${clip(node.text, 40)})`;
}
function rangeOf(node, ...[key, ...rest]) {
	const inner = key === void 0 ? void 0 : valueIn$1(node, key);
	if (!inner) return node;
	if (rest.length > 0) return rangeOf(inner.value, ...rest);
	return inner.value.type === "scalar" ? inner.value : inner.key;
}
function valueIn$1(node, key) {
	if (node.type === "mapping") return node.entries.get(`${key}`);
	const items = node.type === "list" ? node.items : [];
	const isWanted = (item) => item.type === "scalar" && item.text === key;
	const item = typeof key === "number" ? items[key] : items.find(isWanted);
	return item && {
		key: item,
		value: item
	};
}
function firstKeyOf(node) {
	return node.entries.values().next().value?.key ?? node;
}
function lowerBound(length, isTrue) {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = low + high >>> 1;
		if (isTrue(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
function clip(text, limit) {
	return text.length > limit ? `${text.slice(0, limit)}…` : text;
}
function quoteName(name) {
	return `"${name.replaceAll("\"", "\"\"")}"`;
}
function quoteText(text) {
	return `'${text.replaceAll("'", "''")}'`;
}
function inParentheses(expression) {
	return `(${expression}\n)`;
}
// src/model/kind.ts
function meaningOf(choice) {
	return typeof choice === "string" ? choice : choice.means;
}
function choiceWords(choice) {
	return typeof choice === "object" ? choice : {};
}
function field(name, type, about, more) {
	return {
		name,
		type,
		about,
		...more
	};
}
function requiredField(name, type, about, more) {
	return {
		...field(name, type, about, more),
		required: true
	};
}
const empty = {
	texts: [],
	records: [],
	groups: [],
	record: {},
	dictionary: {}
};
function absentValues(fields) {
	return Object.fromEntries(fields.map(({ name, type }) => [name, ownValue(empty, type) ?? null]));
}
const placeholder = /\{(first )?(\w+)\}/g;
function fieldOf(kind, name) {
	return kind.fields.find((field) => field.name === name);
}
function isNeeded({ rules }, { name, required }) {
	return required === true || rules.some(({ require: require$2 }) => require$2.startsWith(`${name} is not null or `));
}
function optionOf({ name }) {
	return `--${name.replaceAll("_", "-")}`;
}
function isKindName(text) {
	return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
}
function kindOfFactsFile(name, kinds) {
	const names = kinds.map(({ kind }) => kind);
	return name.endsWith(".yml") ? void 0 : kindOfFile(name, names);
}
function kindOfFile(name, kinds) {
	return kinds.filter((kind) => name === kind || name.startsWith(`${kind}-`)).sort((one, other) => other.length - one.length)[0];
}
function matrixOf({ fields, summary }) {
	const list = fields.find(({ complete }) => complete !== void 0);
	return list && summary.over !== void 0 ? {
		pivot: list.name,
		over: summary.over
	} : void 0;
}
// src/model/fields/text.ts
const maxTextLength = 1e4;
const text = {
	read(node, field, reading) {
		const { report } = reading;
		if (node.type !== "scalar" || typeof node.value !== "string") {
			const remedy = node.type === "scalar" ? `Put quotes around it: "${node.text}".` : "Write it on one line.";
			return wrongType(node, field.name, "text", remedy, reading);
		}
		const value = node.value.trim();
		if (value === "") return report("EMPTY_VALUE", node, { field: field.name });
		const size = node.value.length > 1e4 ? [...node.value].length : 0;
		if (size > 1e4) return report("TOO_LONG", node, {
			field: field.name,
			size: `${size}`,
			limit: `${maxTextLength}`
		});
		if (field.pattern && !new RegExp(field.pattern.matches).test(value)) return report("BAD_PATTERN", node, {
			field: field.name,
			value,
			rule: field.pattern.rule
		});
		return value;
	},
	schema: ({ pattern }) => ({
		type: "string",
		pattern: pattern ? `^\\s*(?:${pattern.matches.replace(/^\^|\$$/g, "")})\\s*$` : "\\S",
		...pattern && { patternErrorMessage: `${capitalised(pattern.rule)}.` },
		maxLength: maxTextLength
	}),
	argument: "<words>",
	show: (value) => value === null ? "" : String(value),
	relate(stated, given) {
		if (stated === null || given === null) return "open";
		return JSON.stringify(stated) === JSON.stringify(given) ? "same" : "different";
	},
	exportType: "text",
	shape: "text",
	keys: {},
	isWritten: true,
	evidence: (value) => [{
		kind: "text",
		text: String(value)
	}],
	registerOf: () => void 0,
	entriesIn: () => []
};
function wrongType(node, name, expected, remedy, { report }) {
	if (node.type === "scalar" && node.value === null) return report("EMPTY_VALUE", node, { field: name });
	return report("WRONG_TYPE", node, {
		field: name,
		expected,
		found: describeNode(node),
		remedy
	});
}
const address = {
	matches: "^https?://[^\\s/]\\S*$",
	rule: "write the full address, starting with https://"
};
const isAddress = new RegExp(address.matches);
const link = {
	...text,
	read(node, field, reading) {
		const value = text.read(node, field, reading);
		if (typeof value !== "string") return void 0;
		return isAddress.test(value) && URL.canParse(value) ? value : reading.report("BAD_LINK", node, { value });
	},
	evidence: () => [],
	schema: (field) => text.schema({
		...field,
		pattern: address
	})
};
// src/model/fields/choice.ts
const choice = {
	...text,
	read(node, field, { report }) {
		const known = choicesOf(field);
		if (node.type === "scalar" && typeof node.value === "string" && known.includes(node.value)) return node.value;
		if (node.type === "scalar" && node.value === null) return report("EMPTY_VALUE", node, { field: field.name });
		const value = node.type === "scalar" ? node.text : describeNode(node);
		return report("UNKNOWN_CHOICE", node, () => {
			return {
				field: field.name,
				value,
				suggestion: didYouMean(value, known, "Choices are")
			};
		});
	},
	schema: (field) => ({ oneOf: Object.entries(field.choices ?? {}).map(([value, choice]) => ({
		const: value,
		description: meaningOf(choice)
	})) }),
	argument: "<choice>",
	show: (value, { inWords }) => inWords ? String(value ?? "").replaceAll("-", " ") : String(value ?? ""),
	shape: "choice",
	keys: {
		choices: "needed",
		ordered: "optional"
	},
	isOrdered: true,
	evidence(value, field) {
		const all = Object.entries(field.choices ?? {}).map(([name, choice]) => [name, choiceWords(choice)]);
		return [{
			kind: "choice",
			choice: String(value),
			choices: Object.fromEntries(all)
		}];
	}
};
const flag = {
	...text,
	read(node, field, reading) {
		if (node.type === "scalar" && typeof node.value === "boolean") return node.value;
		return wrongType(node, field.name, "true or false", "Write true or false.", reading);
	},
	schema: () => ({ type: "boolean" }),
	evidence: () => [],
	argument: "<yes|no>",
	exportType: "flag",
	shape: "flag",
	show: (value) => value === null ? "" : value ? "yes" : "no"
};
function choicesOf(field) {
	return Object.keys(field.choices ?? {});
}
// src/model/date.ts
const [openStart, openEnd] = ["0001-01-01", "9999-12-31"];
const mark$1 = "[?~%]?";
const month = "(?:0[1-9]|1[0-2])";
const day = "(?:0[1-9]|[12][0-9]|3[01])";
const loose = {
	year: "(?![0X]{4})[0-9X]{4}",
	month: "(?:0[1-9X]|1[0-2X]|X[0-9X])",
	day: "(?:0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])"
};
const year = "(?!0000)[0-9]{4}";
const moment = `(?:${year}-Q[1-4]|${`${mark$1}${year}${mark$1}(?:-${mark$1}${month}${mark$1}(?:-${mark$1}${day}${mark$1})?)?`}|${`${loose.year}(?:-${loose.month}(?:-${loose.day})?)?`})`;
const datePattern = `^(?:${moment}(?:/(?:${moment}|\\.\\.))?|\\.\\./(?:${moment}|\\.\\.))$`;
const form = new RegExp(datePattern);
const maxDateLength = 40;
const parsed = cached(parseDate, 1e5);
function readDate(text) {
	return text.length > maxDateLength ? { reason: "it is too long" } : parsed(text);
}
function parseDate(text) {
	const [from = "", to = from, ...more] = text.split("/");
	if (more.length > 0) return { reason: "an interval has one slash" };
	if (!form.test(text)) return { reason: reasonFor(text) };
	const first = from === ".." ? openStart : dayOf(from, "first");
	const last = to === ".." ? openEnd : dayOf(to, "last");
	if (first === void 0 || last === void 0) return { reason: reasonFor(text) };
	return first <= last ? {
		first,
		last
	} : { reason: "it ends before it begins" };
}
function dayOf(text, end) {
	const digits = end === "first" ? "0123456789" : "9876543210";
	for (const digit of text.includes("X") ? digits : []) {
		const found = dayOf(text.replace("X", digit), end);
		if (found !== void 0) return found;
	}
	const [year = "", part, day] = text.replace(/[?~%]/g, "").split("-");
	const [firstMonth = "01", lastMonth = "12"] = part === void 0 ? [] : quarters[part] ?? [part, part];
	const month = end === "first" ? firstMonth : lastMonth;
	const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
	const days = day ?? (end === "first" ? "01" : `${length}`);
	return year > "0000" && month > "00" && month <= "12" && days > "00" && Number(days) <= length ? `${year}-${month}-${days}` : void 0;
}
const quarters = {
	Q1: ["01", "03"],
	Q2: ["04", "06"],
	Q3: ["07", "09"],
	Q4: ["10", "12"]
};
function reasonFor(text) {
	if (/^\d{1,2}[./ -]/.test(text) || /[A-Za-z]{3}/.test(text)) return "dates begin with the year and have digits only";
	if (/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return "the calendar does not have it";
	if (/^\d{1,3}$/.test(text) || text.startsWith("-")) return "years have four digits, from 0001";
	return "it is not of a known form";
}
const months$1 = "January February March April May June July August September October November December".split(" ");
function dateInColumn(text) {
	return text.replace(/-(\d\d)(?:-(\d\d))?(?=[?~%/]|$)/g, (whole, month, day) => {
		const name = months$1[Number(month) - 1];
		return name ? ` ${name.slice(0, 3)}${day ? ` ${Number(day)}` : ""}` : whole;
	}).replaceAll("-Q", " Q").replace("..", "").replace("/", "–");
}
function dateFromColumn(text) {
	return text.replace(/ ([A-Za-z]{3})[a-z]{0,6}(?: (\d{1,2}))?(?=[?~%–]|$)/g, (whole, name, day) => {
		const month = months$1.findIndex((each) => each.slice(0, 3).toLowerCase() === name.toLowerCase()) + 1;
		const parts = [month, ...day ? [day] : []].map((part) => `-${String(part).padStart(2, "0")}`);
		return month > 0 ? parts.join("") : whole;
	}).replace(/ Q(?=[1-4])/gi, "-Q").replace(/^–/, "../").replace(/–$/, "/..").replace("–", "/");
}
function dateInWords$1(text) {
	const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? [];
	if (year === void 0 || "reason" in readDate(text)) return text;
	return `${day === void 0 ? "" : `${Number(day)} `}${months$1[Number(month) - 1]} ${Number(year)}`;
}
// src/model/fields/date.ts
const date = {
	...text,
	read(node, field, reading) {
		if (node.type !== "scalar" || node.value === null) return wrongType(node, field.name, "a date", "Write it like 1998, 2021-03 or 2024-07-03.", reading);
		const value = typeof node.value === "string" ? node.value : node.text;
		const interval = readDate(value);
		if (field.isPast && "first" in interval && interval.first > new Date(Date.now() + 864e5).toISOString()) reading.report("CHECK_IN_FUTURE", node, { on: value });
		return "reason" in interval ? reading.report("BAD_DATE", node, {
			value,
			reason: interval.reason
		}) : value;
	},
	schema: () => ({
		type: ["string", "integer"],
		pattern: datePattern,
		patternErrorMessage: "Write 1998, 2021-03, 2024-07-03, 2024-Q1 or 2023/2026.",
		minimum: 1,
		maximum: 9999
	}),
	relate(stated, given) {
		if (stated === null || given === null) return "open";
		const [one, other] = [readDate(String(stated)), readDate(String(given))];
		if ("reason" in one || "reason" in other) return "open";
		if (one.first === other.first && one.last === other.last) return "same";
		if (one.first <= other.first && other.last <= one.last) return "finer";
		return other.first <= one.first && one.last <= other.last ? "coarser" : "different";
	},
	show: showDate,
	evidence: (value) => [{
		kind: "date",
		date: String(value)
	}],
	argument: "<date>",
	isDate: true,
	isOrdered: true,
	shape: "date"
};
function showDate(value, { forReader, inWords = false }) {
	const text = String(value ?? "");
	if (inWords) return dateInColumn(text);
	return forReader ? text.replace(/^(.+)\/\.\.$/, "since $1").replace(/^\.\.\//, "until ") : text;
}
// src/model/register.ts
const entryId = "^([A-Z]{2}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$";
const schemes = {
	iso3: {
		pattern: /^[A-Z]{3}$/,
		about: "ISO 3166-1 alpha-3 code"
	},
	m49: {
		pattern: /^\d{3}$/,
		about: "M49 code of the UN Statistics Division"
	},
	untc: {
		pattern: /^[IVX]+-[1-9]\d*(-[a-z])?$/,
		about: "chapter and number in the UN Treaty Collection, such as IV-4"
	},
	celex: {
		pattern: /^[1-9CE]\d{4}[A-Z]{1,2}\d{4}(R\(\d{2}\))?$/,
		about: "CELEX number of EUR-Lex, such as 32020D1999",
		link: (id) => `https://eur-lex.europa.eu/legal-content/EN/ALL/?uri=CELEX:${encodeURIComponent(id)}`
	},
	eli: {
		pattern: /^https?:\/\/\S+\/eli\/\S+$/,
		about: "European Legislation Identifier, a web address"
	},
	"us-pl": {
		pattern: /^[1-9]\d{1,2}-[1-9]\d{0,2}$/,
		about: "US Public Law, such as 116-149"
	},
	opensanctions: {
		pattern: /^[A-Za-z][A-Za-z0-9-]*$/,
		about: "identifier of OpenSanctions"
	},
	wikidata: {
		pattern: /^Q[1-9]\d*$/,
		about: "item of Wikidata",
		link: (id) => `https://www.wikidata.org/wiki/${id}`
	}
};
const idPattern = {
	matches: entryId,
	rule: "use an ISO 3166-1 alpha-2 code, or lower-case letters, digits and single hyphens"
};
const ids = {
	pattern: idPattern,
	mayBeAlone: true
};
const memberFields = [
	requiredField("id", "text", "Id of the member, in the same register", { pattern: idPattern }),
	field("since", "date", "When it joined"),
	field("until", "date", "When it left")
];
const entryFields = [
	requiredField("id", "text", "Its id; for a state its ISO 3166-1 alpha-2 code", { pattern: idPattern }),
	field("name", "text", "Name to show"),
	field("short", "text", "Short name, for tables"),
	field("names", "dictionary", "Names in other languages by code, such as `pl`: a text, or a list", { holds: "texts" }),
	field("aliases", "texts", "Other names that find it"),
	field("adjectives", "texts", "Adjectives and demonyms, as they occur in texts"),
	field("about", "text", "What it is"),
	field("form", "text", "What sort of thing it is, such as treaty or regulation"),
	field("adopted", "date", "When it was adopted"),
	field("part_of", "text", "Id of the entry that it belongs to; a search for that one finds it too"),
	field("until", "date", "When it ceased to exist"),
	field("succeeded_by", "texts", "Ids of the entries that took its place; one alone continues its commitments", ids),
	field("see", "texts", "Ids of entries that are taken for it; an answer for one names the other", ids),
	field("members", "records", "For a group: its members", { fields: memberFields }),
	field("ids", "dictionary", `Public identifiers: ${Object.keys(schemes).join(", ")}`)
];
const actorRegister = "actors";
function newEntry(id, name) {
	return {
		...absentValues(entryFields),
		id,
		name
	};
}
function registerOf(byId) {
	const names = cached(() => namesOfAll(byId));
	return {
		byId,
		get names() {
			return names();
		}
	};
}
function namesOfAll(byId) {
	const names = new Map();
	for (const [id, entry] of byId) for (const name of namesThatFind(entry)) names.set(name, [...names.get(name) ?? [], id]);
	return names;
}
function entriesNamed(registers, register, word) {
	const entries = registers?.get(register);
	return entries?.byId.has(word) ? [word] : entries?.names.get(foldName(word)) ?? [];
}
function entryOf(row) {
	return parseStored(row["_document"]);
}
function namesOf$1({ name, short, names }) {
	return [
		name,
		short,
		...Object.values(names).flat()
	].filter((each) => each !== null);
}
function spellingsOf(entry) {
	return [
		...namesOf$1(entry),
		...entry.aliases,
		...entry.adjectives
	];
}
function namesThatFind(entry) {
	const names = spellingsOf({
		...entry,
		adjectives: []
	});
	return new Set([
		entry.id,
		...names,
		...Object.values(entry.ids)
	].map(foldName).filter((name) => name !== ""));
}
function belonging({ byId }) {
	const pairs = (key, how, others) => [...byId.keys()].flatMap((part) => Array.from(reachedFrom(part, key, byId), ([whole, isOnly]) => ({
		whole,
		part,
		how: isOnly ? how : others
	})));
	const members = [...byId.values()].flatMap((group) => group.members.filter(({ until }) => until === void 0).map(({ id }) => ({
		whole: group.id,
		part: id,
		how: "member"
	})));
	return [
		...pairs("part_of", "part", "part"),
		...members,
		...pairs("succeeded_by", "predecessor", "shared predecessor")
	];
}
function isPartOf(register, part, whole) {
	return (register?.byId.get(whole)?.members ?? []).some(({ id, until }) => id === part && until === void 0) || reachedFrom(part, "part_of", register?.byId ?? new Map()).has(whole);
}
function reachedFrom(id, key, byId) {
	const reached = new Map();
	const step = (from, isOnly) => {
		const next = [byId.get(from)?.[key] ?? []].flat();
		for (const each of next) if (!reached.has(each)) reached.set(each, isOnly && next.length === 1);
	};
	step(id, true);
	for (const [each, isOnly] of reached) if (reached.size < 20) step(each, isOnly);
	return reached;
}
// src/model/fields/entry.ts
function typeOfEntries(register, argument, keys) {
	return {
		...text,
		read(node, field, reading) {
			const value = text.read(node, field, reading);
			if (typeof value !== "string") return value;
			const own = register(field);
			const [id, ...others] = reading.entriesNamed(own, value);
			const all = [id, ...others].join(" and ");
			if (others.length > 0) return reading.report("NAME_OF_ENTRIES", node, {
				name: value,
				register: own,
				ids: all
			});
			if (id !== void 0 && id !== value) reading.onReplace?.(node, id);
			const isActor = field.type.startsWith("actor");
			if (id !== void 0 || !isActor && !new RegExp("^([A-Z]{2}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$").test(value)) return id ?? value;
			const code = isActor ? "UNKNOWN_ACTOR" : "UNKNOWN_ENTRY";
			return reading.report(code, node, () => ({
				value,
				suggestion: reading.suggestEntry(own, value)
			}));
		},
		argument,
		shape: "entry",
		show: (value, display, field) => value === null ? "" : display.entry(register(field), String(value)),
		keys,
		registerOf: register,
		entriesIn: (value) => value === null ? [] : [String(value)],
		evidence: (value, field) => [{
			kind: "entry",
			register: register(field),
			entry: String(value)
		}]
	};
}
const entry = typeOfEntries(({ register = "" }) => register, "<name>", {
	register: "needed",
	ids: "optional"
});
const actor = typeOfEntries(() => actorRegister, "<actor>", { ids: "optional" });
// src/model/fields/numbers.ts
const count = {
	...text,
	read: (node, field, reading) => readDigits(/^\d+$/, "BAD_COUNT", node, field, reading),
	schema: ({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }) => ({
		type: "integer",
		minimum,
		maximum
	}),
	evidence: (value) => [{
		kind: "number",
		number: Number(value),
		isCount: true
	}],
	argument: "<number>",
	exportType: "integer",
	shape: "number"
};
function readDigits(form, code, node, field, { report }) {
	if (node.type === "scalar" && node.value === null) return report("EMPTY_VALUE", node, { field: field.name });
	const value = node.type === "scalar" && form.test(node.text) ? node.value : void 0;
	if (typeof value !== "number" || value > Number.MAX_SAFE_INTEGER) return report(code, node, {
		field: field.name,
		found: describeNode(node)
	});
	const { name, minimum = value, maximum = value } = field;
	const shown = {
		field: name,
		value: String(value)
	};
	if (value < minimum) return report("SMALL_COUNT", node, {
		...shown,
		minimum: String(minimum)
	});
	return value <= maximum ? value : report("LARGE_COUNT", node, {
		...shown,
		maximum: String(maximum)
	});
}
const number = {
	...count,
	read: (node, field, reading) => readDigits(/^\d+(\.\d+)?$/, "BAD_NUMBER", node, field, reading),
	schema: (field) => ({
		...count.schema(field),
		type: "number"
	}),
	exportType: "number"
};
const formula = {
	...number,
	read: (node, field, { report }) => report("WORKED_OUT", node, { field: field.name }),
	schema: () => ({ not: {} }),
	keys: {
		is: "needed",
		show: "optional"
	},
	isWritten: false,
	evidence: () => [],
	fraction({ is = "" }) {
		const [, part, whole] = /^\s*1\.0\s*\*\s*([a-z]\w*)\s*\/\s*([a-z]\w*)\s*$/.exec(is) ?? [];
		return part !== void 0 && whole !== void 0 ? [part, whole] : void 0;
	},
	show: (value, { forReader }, { show }) => show === "percent" && forReader && value !== null ? `${Math.round(100 * Number(value))}%` : String(value ?? "")
};
// src/model/fields/type.ts
const codesDisplay = {
	entry: (_, id) => id,
	id: (id) => id,
	forReader: false
};
const typeKeys = [
	"choices",
	"ordered",
	"is",
	"show",
	"complete",
	"total",
	"register",
	"ids"
];
function compareItems(first, second, [knowsFirst, knowsSecond]) {
	const [one, other] = [first, second].map((list) => new Set(list.map((item) => JSON.stringify(item))));
	const added = second.filter((item) => !one?.has(JSON.stringify(item)));
	const missing = first.filter((item) => !other?.has(JSON.stringify(item)));
	return {
		kept: first.filter((item) => !missing.includes(item)),
		gained: knowsFirst ? added : [],
		lost: knowsSecond ? missing : [],
		unknown: [...knowsSecond ? [] : missing, ...knowsFirst ? [] : added]
	};
}
const kindFieldTypes = {
	text,
	texts: listOf(text),
	choice,
	choices: listOf(choice),
	date,
	count,
	ordinal: count,
	number,
	flag,
	actor,
	actors: listOf(actor),
	entry,
	entries: listOf(entry),
	link,
	formula
};
const record = {
	...text,
	read: (node, field, reading) => readRecord(node, field, reading),
	schema({ fields, together = [], oneOf = [] }) {
		if (!fields) return { type: "object" };
		const others = together.flatMap((group) => group.map((name) => [name, group.filter((each) => each !== name)]));
		return {
			...recordSchema(fields),
			...others.length > 0 && { dependencies: Object.fromEntries(others) },
			...oneOf.length > 0 && { oneOf: oneOf.map((name) => ({ required: [name] })) }
		};
	},
	show: (value) => value === null ? "" : JSON.stringify(value),
	exportType: "object"
};
const entryName = /^[a-z][a-z0-9]*([_-][a-z0-9]+)*$/;
const entryNameRule = "use lower-case letters, digits and single hyphens or underscores";
const dictionary = {
	...record,
	read: readDictionary,
	schema(field) {
		const value = valueType(field).schema(field);
		return {
			type: "object",
			...!field.anyKey && { propertyNames: { pattern: entryName.source } },
			additionalProperties: field.short ?? field.holds ? { anyOf: [text.schema(field), value] } : value,
			minProperties: 1,
			maxProperties: field.maxEntries ?? 1e3
		};
	},
	show(value, display, field) {
		const entries = Object.entries(value ?? {});
		if (entries.length > 0 && !display.forReader) return record.show(value, display, field);
		return entries.map(([name, each]) => `${name}: ${[each].flat()[0]}`).join("; ");
	}
};
const records = {
	...listOf(record),
	exportType: "array"
};
const groups = {
	...listOf(kindFieldTypes.texts),
	exportType: "array"
};
const types = {
	...kindFieldTypes,
	record,
	records,
	dictionary,
	groups
};
function fieldType(field) {
	return types[field.type];
}
function writtenFields({ fields }) {
	return fields.filter((field) => fieldType(field).isWritten);
}
function isList(field) {
	return fieldType(field).exportType === "texts";
}
function registerOfField(field) {
	return fieldType(field).registerOf(field);
}
function readRecord(node, record, reading) {
	const { name, fields = [] } = record;
	if (node.type === "unread") return void 0;
	if (node.type !== "mapping") return wrongType(node, name, "a mapping", "Write `field: value` pairs.", reading);
	readKeys(node, fields, reading);
	const result = {};
	for (const field of fields) {
		const entry = node.entries.get(field.name)?.value;
		const value = entry && entry.type !== "unread" ? fieldType(field).read(entry, field, reading) : void 0;
		if (value !== void 0) result[field.name] = value;
		if (!entry && field.required) reading.report("MISSING_FIELD", firstKeyOf(node), {
			field: field.name,
			about: field.about
		});
	}
	checkTogether(node, record, reading);
	return result;
}
function checkTogether(node, { name, together = [], oneOf = [] }, { report }) {
	const has = (key) => node.entries.has(key);
	for (const keys of together) {
		const [given, missing] = [keys.filter(has), keys.filter((key) => !has(key))].map((each) => each.join(", "));
		if (given && missing) report("HALF_PAIR", rangeOf(node, given), {
			field: name,
			given,
			missing
		});
	}
	const found = oneOf.filter(has).join(" and ") || "none of them";
	if (oneOf.length > 0 && oneOf.filter(has).length !== 1) report("ONE_PLACE", firstKeyOf(node), {
		field: name,
		found,
		keys: oneOf.join(", ")
	});
}
function readKeys({ entries }, fields, { report }) {
	const names = fields.map((field) => field.name);
	for (const [field, { key }] of entries) checkName(report, "UNKNOWN_FIELD", key, { field }, names, "Fields are");
}
function recordSchema(fields) {
	const written = writtenFields({ fields });
	const schemaOf = (field) => ({
		description: field.about,
		...fieldType(field).schema(field)
	});
	return {
		type: "object",
		properties: Object.fromEntries(written.map((field) => [field.name, schemaOf(field)])),
		required: written.filter((field) => field.required).map((field) => field.name),
		additionalProperties: false
	};
}
function readDictionary(node, field, reading) {
	if (node.type !== "mapping") return wrongType(node, field.name, "a mapping", "Write `name: …` lines.", reading);
	if (hasWrongSize(node, node.entries.size, field, reading)) return void 0;
	const result = [];
	for (const [name, { key, value: entry }] of node.entries) {
		if (!field.anyKey && !entryName.test(name)) {
			reading.report("BAD_PATTERN", key, {
				field: "a name",
				value: name,
				rule: entryNameRule
			});
			continue;
		}
		const type = (field.short ?? field.holds) !== void 0 && entry.type === "scalar" ? text : valueType(field);
		const value = entry.type === "unread" ? void 0 : type.read(entry, {
			...field,
			name
		}, reading);
		if (value !== void 0) result.push([name, value]);
	}
	return Object.fromEntries(result);
}
function valueType(field) {
	return field.fields ? record : types[field.holds ?? "text"];
}
function listOf(item) {
	return {
		...item,
		read: (node, field, reading) => readItems(item, node, field, reading),
		schema(field) {
			const items = item.schema(field);
			const list = {
				type: "array",
				items,
				minItems: 1,
				maxItems: field.maxEntries ?? 1e3,
				uniqueItems: true
			};
			return field.mayBeAlone ? { anyOf: [items, list] } : list;
		},
		isOrdered: false,
		relate(stated, given, complete = [true, true]) {
			if (stated === null || given === null) return "open";
			const { gained, lost, unknown } = compareItems(itemsIn(stated), itemsIn(given), complete);
			if (gained.length + lost.length > 0) return "different";
			const inGiven = unknown.filter((item) => itemsIn(given).includes(item)).length;
			if (inGiven > 0 && inGiven < unknown.length) return "open";
			return unknown.length === 0 ? "same" : inGiven > 0 ? "finer" : "coarser";
		},
		show: (value, display, field) => itemsIn(value).map((each) => item.show(each, display, field)).join(display.forReader ? ", " : "; "),
		exportType: "texts",
		keys: {
			...item.keys,
			complete: "optional",
			total: "optional"
		},
		evidence: (value, field) => itemsIn(value).flatMap((each) => item.evidence(each, field)),
		entriesIn: (value) => itemsIn(value).flatMap((each) => item.entriesIn(each))
	};
}
function itemsOf(node, { mayBeAlone }) {
	if (node.type === "list") return node.items;
	return mayBeAlone && node.type !== "unread" ? [node] : void 0;
}
function readItems(item, node, field, reading) {
	const items = itemsOf(node, field);
	if (!items) return wrongType(node, field.name, "a list", "Write it as a list: [one, another].", reading);
	if (hasWrongSize(node, items.length, field, reading)) return void 0;
	const values = [];
	const seen = new Set();
	for (const each of items) {
		const value = each.type === "unread" ? void 0 : item.read(each, field, reading);
		if (value === void 0) continue;
		const json = JSON.stringify(value);
		const itemText = typeof value === "object" ? "The same entry" : String(value);
		if (seen.has(json)) reading.report("DUPLICATE_ITEM", each, {
			value: itemText,
			field: field.name
		});
		seen.add(json);
		values.push(value);
	}
	return values;
}
function hasWrongSize(node, size, field, { report }) {
	const limit = field.maxEntries ?? 1e3;
	const what = `entries of ${field.name}`;
	if (size === 0) report("EMPTY_VALUE", node, { field: field.name });
	if (size > limit) report("TOO_MANY", node, {
		limit: `${limit}`,
		what,
		remedy: "Remove some."
	});
	return size === 0 || size > limit;
}
// src/model/stages.ts
function stagesOf(kind) {
	const status = fieldWithChoice(kind, kind.stages[0]?.status);
	if (!status) return void 0;
	return {
		status,
		stages: kind.stages.filter((stage) => Object.hasOwn(status.choices ?? {}, stage.status))
	};
}
const knownUntil = "coalesce(as_of, date, retrieved, '9999')";
function stageDates(kind, status) {
	return (stagesOf(kind)?.stages ?? []).flatMap((stage) => stage.status === status ? stage.date : []);
}
function datingFields(kind, status) {
	const began = stageDates(kind, status);
	return [...kind.date.filter((name) => began.includes(name)), ...kind.date];
}
function bindingOf(kind) {
	const status = fieldWithChoice(kind, kind.binding[0]);
	const subject = subjectEntries(kind).filter((field) => !isList(field));
	const isActor = (field) => registerOfField(field) === actorRegister;
	const [actor, to] = [subject.find(isActor), subject.find((field) => !isActor(field))];
	return status && actor && to && {
		to,
		actor,
		status
	};
}
function subjectEntries(kind) {
	return subjectOf(kind).filter((field) => registerOfField(field));
}
function subjectOf(kind) {
	return kind.subject.flatMap((name) => fieldOf(kind, name) ?? []);
}
function fieldWithChoice({ fields }, choice) {
	return fields.find(({ choices = {} }) => choice !== void 0 && Object.hasOwn(choices, choice));
}
// src/model/verdicts.ts
const factVerdicts = {
	agrees: {
		means: "other sources have all that it claims",
		ofCheck: "the source gives the same, or the same more exactly: then it is finer",
		mark: "✓",
		style: "good",
		others: "agree",
		legend: "compared, agrees"
	},
	differs: {
		means: "a source has another value for the same thing",
		ofCheck: "the source gives another value for the same thing",
		mark: "≠",
		style: "bad",
		others: "differ",
		legend: "others differ",
		dispute: "Another source differs"
	},
	supported: {
		means: "other sources support all that it claims",
		ofCheck: "the source supports the view or the advice",
		mark: "✓",
		style: "good",
		others: "support it",
		legend: "supported",
		source: "supports it"
	},
	opposed: {
		means: "a source speaks against it",
		ofCheck: "the source speaks against the view or the advice",
		mark: "≠",
		style: "bad",
		others: "oppose it",
		legend: "opposed",
		source: "speaks against it",
		dispute: "Another source speaks against it"
	},
	contested: {
		means: "sources contradict each other",
		mark: "±",
		style: "warning",
		others: "contradict each other",
		legend: "some differ, some agree",
		dispute: "Sources contradict each other"
	}
};
const verdictNames = Object.keys(factVerdicts);
const checkVerdicts = Object.fromEntries(Object.entries(factVerdicts).flatMap(([name, { ofCheck }]) => ofCheck ? [[name, ofCheck]] : []));
const disputedVerdicts = verdictNames.filter((name) => factVerdicts[name]?.dispute);
const verdictsAgainst = disputedVerdicts.filter((name) => checkVerdicts[name]);
function verdictOf(name) {
	return ownValue(factVerdicts, String(name));
}
function isAgainst(verdict = "") {
	return verdictsAgainst.includes(verdict);
}
const agreements = {
	yes: {
		means: "the source says the same",
		verdict: "agrees"
	},
	finer: {
		means: "the source says the same, more exactly",
		verdict: "agrees",
		finer: true
	},
	no: {
		means: "the source says something else about the same thing",
		verdict: "differs"
	}
};
const supportWords = {
	yes: {
		means: "the source supports the view or the advice",
		verdict: "supported"
	},
	no: {
		means: "the source speaks against it",
		verdict: "opposed"
	}
};
// src/search/terms.ts
const stopWords = new Set(`a an the and or but so yet of in on at to for with by from as into onto upon about over under between among through
  during before after since until against within towards toward per via than then that this these those there here it its
  he she they them his her their him we us our you your i me my who whom whose which what when where why how is are was
  were be been being am has have had having do does did doing done can could may might must shall should will would if
  because while although though also too very just only even still again more most much many some any all each both such same
  own other another say says said`.split(/\s+/));
const numbers = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`.split(/\s+/);
const months = `January February March April May June July August September October November December`.split(" ");
const spellings = [
	[/^(\d+)(?:st|nd|rd|th)$/, "$1"],
	[/^children$/, "child"],
	[/^(wo)?men$/, "$1man"],
	[/(?<=..)our(s|ed|ing|er|ers|able|ably|ite|less|ful|hood)?$/, "or$1"],
	[/(?<=..)is(e|es|ed|er|ers|ing|ation|ations|ational)$/, "iz$1"],
	[/(?<=..)ys(e|es|ed|ing)$/, "yz$1"],
	[/(?<=...)re(s|d)?$/, "er$1"],
	[/(?<=.)ence(s|less)?$/, "ense$1"],
	[/(?<=.)ogue(s)?$/, "og$1"],
	[/ll(ed|ing|er|ers|ation|ations)$/, "l$1"],
	[/amme(s|d|med)?$/, "am$1"],
	[/dgement(s)?$/, "dgment$1"]
];
const ending = /(?<=^\p{L}{4,40})(?:ications?|ations?|ating|ated|ates?|ions?|ments?|ings?|ied|ies|ying|ers?|ors?|ed|es|(?<!s)s|e|y)$|(?<=^\p{L}{3,40})(?:ings?|ed|es|(?<!s)s)$/u;
const code = /^(?!(?:AND|OR|NOT)$)[A-Z]{2,4}$/;
const maxWords = 5e4;
function normal(typed) {
	const plain = typed.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ł", "l");
	if (numbers.includes(plain)) return String(numbers.indexOf(plain));
	const [written, by] = spellings.find(([written]) => written.test(plain)) ?? ["", ""];
	return plain.replace(written, by);
}
const stemOf = cached((word) => {
	return `${word.replace(ending, "").replace(/([bdgmnprt])\1$/, "$1")}0`;
}, maxWords);
function readWord(typed, namesFrom = () => []) {
	const plain = normal(typed);
	const isStop = stopWords.has(typed.toLowerCase()) && !code.test(typed);
	const begun = namesFrom(inSingular(plain), typed).filter(({ length }) => length > 1 || !isStop);
	return {
		typed,
		words: isStop ? [] : [plain],
		names: [],
		plain,
		isStop,
		begun
	};
}
function wordsIn(text) {
	return (text.replace(/['’]s\b|['’]/g, "").replace(/\b(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?\b/g, dateInWords).match(/\d{1,3}(?:,\d{3})+|(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => word.replace(/[.,]/g, ""));
}
function dateInWords(_, year, month, day = "") {
	return `${day.replace(/^0/, "")} ${months[Number(month) - 1]} ${year}`;
}
function inSingular(name) {
	return name.replace(/(?<=[^ ]{3})(?<!s)s$/, "");
}
function isSentence(text) {
	return wordsIn(text).some((typed) => typed !== "us" && readWord(typed).isStop);
}
function partsOf(text, read) {
	const words = wordsIn(text).map(read);
	const parts = [];
	for (let at = 0, length = 1; at < words.length; at += length) {
		const word = words[at];
		const names = word.begun.filter((name) => isAt(name, words, at));
		length = names[0]?.length ?? 1;
		const all = words.slice(at, at + length);
		const isLongest = (name) => name.length === length;
		if (names.length === 0) parts.push(...word.isStop ? [] : all);
		else parts.push({
			typed: all.map(({ typed }) => typed).join(" "),
			words: all.flatMap((each) => each.words),
			names: names.filter(isLongest)
		});
	}
	return parts;
}
function isAt({ name, length }, words, at) {
	return inSingular(words.slice(at, at + length).map(({ plain }) => plain).join(" ")) === name;
}
function termsOf(parts) {
	const words = parts.flatMap((part) => part.words);
	return [
		...words,
		...words.map(stemOf),
		...parts.flatMap(({ names }) => names.map(({ entity }) => entity))
	];
}
function markedWords(text, others, read) {
	const wanted = new Set(termsOf(others));
	const isWanted = (typed) => termsOf([read(typed)]).some((term) => wanted.has(term));
	const shared = partsOf(text, read).flatMap(({ typed, names }) => names.some(({ entity }) => wanted.has(entity)) ? typed : typed.split(" ").filter(isWanted));
	if (shared.length === 0) return text;
	const written = shared.map((typed) => typed.replaceAll(" ", "[^\\p{L}\\p{N}]+")).join("|");
	return text.replace(RegExp(`(?<![\\p{L}\\p{N}])(?:${written})(?![\\p{L}\\p{N}])`, "gu"), "**$&**");
}
const namesTable = "CREATE TABLE search_names (first TEXT, name TEXT, register TEXT, id TEXT, entity TEXT, PRIMARY KEY (first, name, entity)) WITHOUT ROWID";
function namesOfEntry(register, entry) {
	const { id, ids } = entry;
	const entity = `e0${(register + id).toLowerCase().replace(/[^a-z\d]/g, "")}`;
	const rowOf = (spelling, code) => {
		const name = inSingular(wordsIn(spelling).map(normal).join(" "));
		return {
			first: code ?? inSingular(name.replace(/ .*/, "")),
			name,
			register,
			id,
			entity
		};
	};
	const codes = [id, ...Object.values(ids)].filter((each) => code.test(each));
	return [...spellingsOf(entry).map((each) => rowOf(each)), ...codes.map((each) => rowOf(each, each))].filter(({ name }) => name.length > 1);
}
function wordsOf$1(database) {
	const statement = database.prepare(`SELECT DISTINCT name, register, id, entity, length(name) - length(replace(name, ' ', '')) + 1 AS length FROM search_names WHERE first IN (?, ?)
    ORDER BY length DESC`);
	const namesFrom = (...either) => statement.all(...either);
	return cached((typed) => readWord(typed, namesFrom), maxWords);
}
// src/store/guard.ts
const valueLimits = {
	length: 2e7,
	likePatternLength: 100
};
const maxComputedBytes = 1e4;
const queryLimits = {
	sqlLength: 1e6,
	vdbeOp: 1e6
};
const maxExpressionLength = 2e3;
const allowed = new Set([
	node_sqlite.constants.SQLITE_SELECT,
	node_sqlite.constants.SQLITE_READ,
	node_sqlite.constants.SQLITE_FUNCTION,
	node_sqlite.constants.SQLITE_RECURSIVE
]);
const forbiddenFunctions = new Set(["load_extension", "fts3_tokenizer"]);
function makeReadOnly(database) {
	limitValues(database);
	Object.assign(database.limits, queryLimits);
	authorise(database, isHarmless);
}
function limitValues(database) {
	Object.assign(database.limits, valueLimits);
}
function checkExpression(database, source, expression) {
	if (expression.length > 2e3) throw new Error(`it is longer than ${maxExpressionLength} characters`);
	const maxSelects = source.split("SELECT").length;
	const value = `SELECT ${inParentheses(expression)} FROM ${source}`;
	for (const sql of [`SELECT 1 FROM ${source} WHERE ${expression}`, value]) compileWithin(database, sql, maxSelects);
	if (hasParameter(database, value)) throw new Error("it has a parameter without a value");
}
function hasParameter(database, sql) {
	if (!/[?:@$]/.test(sql)) return false;
	return database.prepare(`EXPLAIN ${sql}`).all().some(({ opcode }) => opcode === "Variable");
}
function compileWithin(database, sql, maxSelects) {
	let selects = 0;
	authorise(database, (action, first, name) => {
		if (action === node_sqlite.constants.SQLITE_SELECT) selects += 1;
		return selects <= maxSelects && isHarmless(action, first, name);
	});
	try {
		database.prepare(sql);
	} catch (thrown) {
		throw selects > maxSelects ? new Error("it contains a SELECT") : thrown;
	} finally {
		authorise(database, isHarmless);
	}
}
function authorise(database, isAllowed) {
	database.setAuthorizer((action, first, second) => isAllowed(action, first, second) ? node_sqlite.constants.SQLITE_OK : node_sqlite.constants.SQLITE_DENY);
}
function isHarmless(action, first, second) {
	if (action === node_sqlite.constants.SQLITE_FUNCTION) return !forbiddenFunctions.has(String(second).toLowerCase());
	if (action === node_sqlite.constants.SQLITE_PRAGMA) return first === "data_version" && second === null;
	return allowed.has(action);
}
// src/model/status-on.ts
function stagesOn(kind, day, fact) {
	return endingStages(kind).map((stage) => {
		const days = readDate(String(fact[stage.date] ?? ""));
		if ("reason" in days) return {
			...stage,
			first: "",
			end: "",
			state: "undated"
		};
		const { first, last } = days;
		const end = last === openEnd ? first : last;
		return {
			...stage,
			first,
			end,
			state: end <= day ? "begun" : first > day ? "ahead" : "open"
		};
	});
}
function statusOn(kind, day, fact) {
	const stages = stagesOn(kind, day, fact);
	const stated = fact[stagesOf(kind)?.status.name ?? ""] ?? null;
	const isComing = stages.some(({ state }) => state === "open" || state === "ahead");
	const ended = latestOf(stages.filter(({ keeps_earlier }) => !keeps_earlier)).findLast(({ ends }) => ends.includes(stated ?? ""))?.status ?? null;
	const status = ended ?? (isComing ? latestOf(stages).at(-1)?.status ?? null : stated);
	const isKnown = (name) => stages.every(({ date, state }) => date !== name || state !== "ahead");
	return {
		status,
		certainty: certaintyOf(stages, stated),
		ended,
		isBeforeForce: stages.some((each) => each.keeps_earlier && kind.binding.includes(each.status) && each.state === "ahead"),
		datedBy: datingFields(kind, status).find((name) => (fact[name] ?? null) !== null && isKnown(name))
	};
}
function relateStatuses(kind, first, second) {
	if (first === second || ![first, second].every((word) => kind.binding.includes(word))) return void 0;
	const { stages = [] } = stagesOf(kind) ?? {};
	const [one = -1, other = -1] = [first, second].map((word) => stages.findLastIndex(({ status }) => status === word));
	if (!(one >= 0 !== other >= 0 || stages[Math.max(one, other)]?.keeps_earlier)) return void 0;
	return other > one ? "finer" : "coarser";
}
function latestOf(stages) {
	const begun = stages.filter(({ state }) => state === "begun");
	return begun.filter(({ end }) => begun.every(({ first }) => end >= first));
}
const endingStages = cached((kind) => {
	const { status: field, stages } = stagesOf(kind) ?? {
		status: void 0,
		stages: []
	};
	const binds = (status) => kind.binding.includes(status);
	const others = Object.keys(field?.choices ?? {}).filter((choice) => stages.every(({ status }) => status !== choice));
	return stages.map((stage, at) => {
		const { status } = stage;
		const earlier = stages.slice(0, at).map((each) => each.status);
		const firstAt = stages.findIndex((each) => each.status === status);
		const isAfterBinding = earlier.slice(0, firstAt).some(binds);
		const contradicted = others.filter((choice) => binds(status) ? !binds(choice) : binds(choice) && isAfterBinding);
		return {
			...stage,
			ends: [...earlier.filter((each) => each !== status), ...contradicted]
		};
	});
}, 100);
function certaintyOf(stages, stated) {
	const lastWith = (state) => stages.findLastIndex((stage) => stage.state === state);
	if (stages.every(({ state }) => state === "undated")) return "undated";
	if (lastWith("open") > lastWith("begun")) return "inexact";
	if (lastWith("begun") < 0) return "not yet";
	const own = stages.filter(({ status }) => status === stated);
	const earlier = own[0] ? stages.slice(0, stages.indexOf(own[0])) : stages;
	return own.every(({ state }) => state === "undated") && earlier.every(({ state }) => state !== "ahead") ? "undated" : "known";
}
// src/model/source.ts
const sourceForms = {
	dataset: "a table or a list: its facts are placed by file and row",
	report: "a document with pages: its facts are placed by page or paragraph",
	page: "a page of the web: its facts are placed by paragraph or page"
};
const localId = {
	matches: "^[a-z0-9]+(-[a-z0-9]+)*$",
	rule: "use lower-case letters, digits and single hyphens"
};
const anyId = {
	matches: "^([a-z0-9]+(-[a-z0-9]+)*/)?[a-z0-9]+(-[a-z0-9]+)*$",
	rule: "use an id of this source, or source/id"
};
const grades = {
	official: "the page or text of the authority itself",
	copy: "a copy of an official text kept by someone else",
	digest: "a summary of an official act, by a law firm or trade service",
	agency: "a news agency",
	expert: "a scholar or a think tank",
	press: "a newspaper, a magazine or a broadcaster",
	ngo: "a non-governmental organisation",
	"state-media": "media or institutes of a state or of its ruling party",
	site: "any other site, such as a blog or a forum; no verdict rests on it alone"
};
const otherId = {
	matches: "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$",
	rule: "use source/id: a fact of another source"
};
const goneFields = [
	requiredField("id", "text", "Id of the fact", { pattern: localId }),
	requiredField("on", "date", "Day on which it was removed"),
	requiredField("why", "text", "Why it was removed"),
	field("now", "text", "Id of the fact to use instead", { pattern: anyId })
];
const anchorHash = {
	matches: "^[0-9a-f]{4}-[0-9a-f]{16}$",
	rule: "write four hex digits, a hyphen and 16 more, as `pism anchor` prints them"
};
const placeInTable = ["file", "row"];
const maxPassage = 1e4;
const pageFields = [field("paragraph", "count", "Paragraph of the printed bulletin; the lead is 0"), field("page", "count", "For a report: its page, as a reader of the file counts it", { minimum: 1 })];
const anchorFields = [field("chars", "count", "Length of the passage in letters and digits", { maximum: maxPassage }), field("hash", "text", "Hash of those: how they begin, and the start of their SHA-256", { pattern: anchorHash })];
const placeFields = [
	...pageFields,
	field("file", "text", "For a dataset: the name of the file"),
	field("row", "count", "For a dataset: the row as a spreadsheet counts it; of JSON, the position of the record", { minimum: 1 }),
	...anchorFields
];
const noFactReasons = {
	question: "it asks, and states nothing",
	heading: "it is a heading",
	repeats: "other sentences state the same",
	opinion: "it is a view that no kind of fact is for",
	transition: "it leads from one thought to the next",
	background: "it is common knowledge, and not what the source is about"
};
const noFactFields = [
	...pageFields,
	...anchorFields.map((each) => ({
		...each,
		required: true
	})),
	requiredField("why", "choice", "Why no fact states it", { choices: noFactReasons })
];
const themeFields = [requiredField("title", "text", "Its heading"), field("tags", "texts", "Tags of its facts; without tags, it has the facts of no other theme")];
const unlistedFields = [
	field("key", "texts", "Ids of up to ten facts that say best what it is about, for `pism summary`", { pattern: localId }),
	field("themes", "records", "Themes of a report in their order; a fact is in the first that has one of its tags", { fields: themeFields }),
	field("gone", "records", "Facts that were published and then removed, or have another id now", {
		fields: goneFields,
		maxEntries: 5e4
	}),
	field("paragraphs", "choice", "What the numbers of its paragraphs are, if they are not counted", { choices: { printed: "the numbers that are printed before them" } }),
	field("lead", "text", "First words of the lead, where `pism anchor --outline` shows that it begins elsewhere"),
	field("headings", "texts", "Headings on lines of their own that are taken for paragraphs or sentences"),
	field("no_fact", "records", "Passages that state no fact, with the reason", { fields: noFactFields })
];
const bulletinFields = [
	requiredField("series", "text", "Name of the series"),
	field("number", "count", "Number in its year"),
	field("running", "count", "Running number in the series"),
	requiredField("date", "date", "Day of publication"),
	requiredField("title", "text", "Title"),
	field("authors", "texts", "Authors"),
	requiredField("publisher", "text", "Publisher"),
	field("language", "text", "Language, as an ISO 639-1 code"),
	field("link", "link", "Its page on the web"),
	...unlistedFields
];
const sourceFields = [
	requiredField("form", "choice", "What it is", { choices: sourceForms }),
	requiredField("title", "text", "Title"),
	requiredField("publisher", "text", "Publisher"),
	field("authors", "texts", "Authors"),
	field("date", "date", "When it, or this version of it, was published"),
	field("as_of", "date", "Last day for which it is correct"),
	field("retrieved", "date", "Day on which you downloaded it"),
	field("language", "text", "Language, as an ISO 639-1 code"),
	field("licence", "text", "What its publisher allows"),
	field("link", "link", "Its address on the web"),
	field("document", "text", "Its symbol, such as A/HRC/25/5, by which a copy is known"),
	field("grade", "choice", "How close it is to the authority: with it, its facts are checks of others", { choices: grades }),
	field("beside", "flag", "Whether its facts are listed only where `--source` asks for them"),
	...unlistedFields
];
const sourceFileFields = {
	bulletin: bulletinFields,
	source: sourceFields
};
const allSourceFields = [
	...sourceFields.slice(0, 1),
	...bulletinFields.filter((each) => !isIn(sourceFields, each)),
	...sourceFields.slice(1)
];
const listedSourceFields = allSourceFields.filter((each) => !isIn(unlistedFields, each));
const statedSourceFields = listedSourceFields.filter(({ name }) => name !== "form");
function sourceOption(field) {
	return field.type === "texts" ? optionOf(field).replace(/s$/, "") : optionOf(field);
}
function optionKey(field) {
	return sourceOption(field).slice(2).replace(/-./g, (part) => part.charAt(1).toUpperCase());
}
function isIn(fields, { name }) {
	return fields.some((each) => each.name === name);
}
const placeColumns = [
	"paragraph",
	"page_number",
	"file_name",
	"row_number",
	"chars",
	"hash"
];
const placeOrder = ["source", ...placeColumns.slice(0, 4)].map((name) => `f.${name}`).join(", ");
function placeIn(cells) {
	const [paragraph = null, page = null, file = null, row = null, chars = null, hash = null] = cells;
	return {
		paragraph,
		page,
		file,
		row,
		chars,
		hash
	};
}
function placeText({ paragraph, page, file, row }) {
	if (row !== null) return `row ${row} of ${file}`;
	if (page !== null) return `page ${page}`;
	return paragraph === 0 ? "lead" : `paragraph ${paragraph}`;
}
// src/package.ts
const packageFolder = (0, node_path.join)(__dirname, "..");
const builtinFacts = (0, node_path.join)(packageFolder, "facts");
function workerFile(source) {
	return builtFile(source, ".cjs");
}
function builtFile(source, ending = "") {
	return (0, node_path.join)(__dirname, (0, node_path.basename)(source) + ending);
}
function packageVersion() {
	return packageManifest().version;
}
function packageManifest() {
	return { "version": "1.0.0" };
}
let mark;
function programMark() {
	mark ??= "f0bab0f029b3bdf7";
	return mark;
}
function loadedSources() {
	const folder = __dirname;
	const sources = JSON.parse((0, node_fs.readFileSync)((0, node_path.join)(folder, "sources.json"), "utf8"));
	return Object.keys((0, node_module.createRequire)((0, node_path.join)(folder, "start.cjs")).cache).filter((file) => (0, node_path.dirname)(file) === folder).flatMap((file) => sources[(0, node_path.basename)(file)] ?? []).sort();
}
// src/search/ranked.ts
const pairScore = 1.6;
const searchTables = `CREATE VIRTUAL TABLE search USING fts5 (says, fields, others, content = '', tokenize = unicode61);
  CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab (search, row)`;
const weights = "1.0, 0.3, 0.3";
const contextWeight = .2;
const maxTerms$1 = 24;
const maxKept = 200;
var Search = class {
	#statement;
	parts;
	marked;
	#terms = cached((text) => termsOf(this.parts(text)).join(" "), 1e3);
	#rows = cached(() => this.#count("SELECT count(*) AS n FROM search_docsize"));
	#rowsWith = cached((term) => this.#count("SELECT doc AS n FROM search_vocabulary WHERE term = ?", term));
	constructor(database, index = database) {
		const read = wordsOf$1(index);
		this.#statement = cached((sql) => database.prepare(sql));
		this.parts = (text) => partsOf(text, read);
		this.marked = (text, words) => markedWords(text, words, read);
	}
	add(row, { says, fields = "", others = [] }, command = null) {
		const columns = [
			[says],
			fields.split("\n"),
			others
		].map((texts) => texts.map(this.#terms).join(" 00 "));
		this.#statement("INSERT INTO search (search, rowid, says, fields, others) VALUES (?, ?, ?, ?, ?)").run(command, row, ...columns);
	}
	scores(sentence) {
		const expression = this.tellingOf(this.parts(sentence));
		if (expression === "") return new Map();
		const best = `${this.sqlOf(true)} ORDER BY score DESC, fact LIMIT ${maxKept}`;
		const rows = this.#statement(best).all(expression);
		return new Map(rows.map(({ fact, score }) => [Number(fact), Number(score)]));
	}
	tellingOf(words, phrases = []) {
		const most = Math.max(this.#rows() / 4, 10);
		const isTelling = (term) => this.#rowsWith(term) > 0 && this.#rowsWith(term) <= most;
		const telling = [...new Set(termsOf(words))].filter(isTelling);
		telling.sort((one, other) => this.#rowsWith(one) - this.#rowsWith(other) || (one < other ? -1 : 1));
		const any = telling.slice(0, maxTerms$1).map(quoted);
		return any.length === 0 ? "" : [`(${any.join(" OR ")})`, ...phrases].join(" AND ");
	}
	sqlOf(isRanked) {
		const unit = 2 * Math.log(Math.max(this.#rows() - .5, 4.5) / 1.5);
		return `SELECT rowid AS fact, ${isRanked ? `round(-bm25(search, ${weights}) / ${unit}, 9)` : "0"} AS score FROM search WHERE search MATCH ?`;
	}
	has(expression, row) {
		return this.#statement(`SELECT 1 FROM search WHERE search MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) LIMIT 1`).get(expression, row ?? 0, row ?? Number.MAX_SAFE_INTEGER) !== void 0;
	}
	#count(sql, ...values) {
		return Number(this.#statement(sql).get(...values)?.["n"] ?? 0);
	}
};
function inOrder$1(scores, before) {
	return Array.from(scores, ([row, own]) => {
		const score = own + contextWeight * (before.get(row) ?? 0);
		return {
			row,
			score: Math.round(score * 1e3) / 1e3
		};
	}).sort((one, other) => other.score - one.score || one.row - other.row);
}
function allOf(expressions) {
	return expressions.map((expression) => `{says fields} : ${expression}`).join(" AND ");
}
function phraseOf$1(parts, isExact) {
	const words = parts.flatMap((part) => part.words);
	return quoted((isExact ? words : words.map(stemOf)).join(" "));
}
function formsOf(parts) {
	return `(${parts.flatMap(({ words, names }) => [words.map((word) => quoted(stemOf(word))).join(" AND "), ...names.map(({ entity }) => entity)]).filter(Boolean).join(" OR ")})`;
}
function quoted(term) {
	return `"${term}"`;
}
// src/store/schema.ts
const goneFacts = `SELECT file, source, g.key AS item, source || '/' || (value ->> 'id') AS id, value ->> 'id' AS local,
  value ->> 'on' AS day, value ->> 'why' AS why, value ->> 'now' AS written,
  iif(value ->> 'now' LIKE '%/%', '', source || '/') || (value ->> 'now') AS now FROM sources, json_each(gone) g`;
const wholeDocument = "iif(f._others IS NULL, f._document, json_patch(f._document, f._others))";
const sqlTypes = {
	integer: "INTEGER",
	flag: "INTEGER",
	number: "REAL"
};
const metaTable = "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID";
const sharedColumns = [..."says paragraph page_number file_name row_number chars hash verdict agrees_in differs_in not_compared checks notes tags".split(" "), ...[
	"related",
	"inferred",
	"corrected",
	"superseded_by",
	"checked",
	"fact"
]];
const common = `
  ${metaTable};
  CREATE TABLE files (
    file INTEGER PRIMARY KEY,
    path TEXT UNIQUE,
    role TEXT,
    source TEXT, -- id; empty for kinds and registers
    kind TEXT,
    hash TEXT, -- SHA-256
    items INTEGER -- facts or entries, good and bad; in a file that is not a list, lines that seem to begin one
  );
  CREATE TABLE stats (
    path TEXT PRIMARY KEY,
    scope TEXT, -- the kind whose queries read it; for what others read, its role
    stat TEXT -- times, size and inode: a change in any of them means the file changed; empty if it must be read again
  ) WITHOUT ROWID;
  CREATE TABLE problems (
    file INTEGER,
    across INTEGER, -- 1 when other files are needed to see it, 2 when those of one kind are enough
    problem TEXT
  );
  CREATE INDEX problems_file ON problems (file);
  CREATE TABLE sources (
    source TEXT, ${allSourceFields.map(columnOfField).join(", ")}, file INTEGER, _document TEXT
  );
  CREATE INDEX sources_beside ON sources (source) WHERE beside;
  CREATE VIEW bulletins AS SELECT
    source AS bulletin, ${bulletinFields.map(({ name }) => name).join(", ")}
    FROM sources WHERE form = 'bulletin';
  CREATE TABLE entries (
    register TEXT, id TEXT, ${entryFields.slice(1).map(columnOfField).join(", ")}, _document TEXT, PRIMARY KEY (register, id)
  ) WITHOUT ROWID;
  CREATE TABLE entry_names (name TEXT, register TEXT, id TEXT, PRIMARY KEY (name, register, id)) WITHOUT ROWID;
  CREATE TABLE entry_ids (
    register TEXT, id TEXT, scheme TEXT, value TEXT, PRIMARY KEY (register, id, scheme)
  ) WITHOUT ROWID;
  CREATE TABLE entry_parts (
    register TEXT, whole TEXT, part TEXT,
    how TEXT, -- part, member of a group, predecessor or shared predecessor; direct or not
    PRIMARY KEY (register, whole, part)
  ) WITHOUT ROWID;
  CREATE TABLE fact_rows (
    fact INTEGER PRIMARY KEY,
    id TEXT, -- source/id
    kind TEXT,
    source TEXT,
    position INTEGER, -- order in its file; where a kind has other files too, theirs begins with the rest of the file's name
    dated TEXT, dated_first TEXT, dated_last TEXT, -- its main date
    title TEXT, -- its caption
    says TEXT, superseded_by TEXT,
    paragraph INTEGER, page_number INTEGER, file_name TEXT, row_number INTEGER, chars INTEGER, hash TEXT,
    tags TEXT, related TEXT, inferred TEXT, corrected TEXT, checked TEXT, -- JSON
    verdict TEXT, agrees_in TEXT, differs_in TEXT, not_compared TEXT, -- from its checks; the lists are JSON
    _disputed_by INTEGER, -- the best grade of a source that goes against it
    details TEXT, -- its kind, fields and tags as words, for search
    file INTEGER,
    line INTEGER,
    _document TEXT, -- what --json prints of it, without its verdict
    _others TEXT, -- JSON: its checks and notes with what facts of other sources give; null for most
    checks TEXT GENERATED ALWAYS AS (nullif(coalesce(_others -> 'checks', _document -> 'checks'), '[]')),
    notes TEXT GENERATED ALWAYS AS (nullif(coalesce(_others -> 'notes', _document -> 'notes'), '[]'))
  );
  CREATE TABLE fact_entries (
    register TEXT, entry TEXT, fact INTEGER, field TEXT, PRIMARY KEY (register, entry, fact, field)
  ) WITHOUT ROWID;
  CREATE TABLE fact_dates (fact INTEGER, field TEXT, date TEXT, first TEXT, last TEXT, PRIMARY KEY (fact, field)) WITHOUT ROWID;
  ${namesTable};
  ${searchTables};
  CREATE VIEW facts AS SELECT id, kind, source, dated AS date, dated_first AS date_first, dated_last AS date_last, title,
    ${sharedColumns.join(", ")}, position FROM fact_rows;
  CREATE VIEW checks AS SELECT
    f.id, f.kind, c.value ->> 'verdict' AS verdict, c.value ->> 'finer' AS finer,
    o.value AS on_field, f.says,
    c.value ->> 'says' AS source_says,
    c.value -> 'value' AS value, c.value ->> '$.source.grade' AS grade, c.value ->> '$.source.title' AS title,
    c.value ->> '$.source.publisher' AS publisher, c.value ->> '$.source.url' AS url,
    c.value ->> '$.source.date' AS date, c.value ->> 'on' AS "on", f.fact
    FROM fact_rows f JOIN json_each(f.checks) c JOIN json_each(c.value, '$.on_field') o;
`;
const derived = `
  CREATE INDEX fact_rows_id ON fact_rows (id);
  CREATE INDEX fact_rows_file ON fact_rows (file);
  CREATE INDEX fact_rows_kind ON fact_rows (kind);
  CREATE INDEX fact_rows_checked ON fact_rows (
    kind, verdict, source, paragraph, page_number, file_name, row_number, position, id, _disputed_by -- so that summary reads no row
  ) WHERE verdict IS NOT NULL;
  CREATE INDEX fact_rows_corrected ON fact_rows (fact) WHERE corrected IS NOT NULL;
  CREATE INDEX fact_rows_others ON fact_rows (fact) WHERE _others IS NOT NULL;
  CREATE INDEX fact_rows_superseded ON fact_rows (superseded_by) WHERE superseded_by IS NOT NULL;
  CREATE INDEX fact_rows_order ON fact_rows (source, paragraph, page_number, file_name, row_number, kind, position, fact);
  CREATE INDEX stats_scope ON stats (scope, path, stat);
  CREATE INDEX fact_entries_fact ON fact_entries (fact);
  CREATE INDEX fact_dates_first ON fact_dates (first, last, fact);
  INSERT INTO search (search) VALUES ('optimize');
`;
function schemaOf(kinds, registers) {
	return common + kinds.map((kind) => kindTable$1(kind) + kindView(kind)).join("") + registers.map(registerView).join("");
}
function derivedSchema(kinds) {
	return derived + kinds.map(summaryIndexes).join("");
}
function* searchedTexts(database, condition, ...values) {
	const sql = `SELECT fact, says, details AS fields,
    (SELECT json_group_array(value ->> 'says') FROM (SELECT value FROM json_each(_document, '$.checks') UNION ALL SELECT value FROM json_each(_document, '$.notes'))
      WHERE value ->> 'says' IS NOT NULL) AS others
    FROM fact_rows WHERE ${condition}`;
	for (const { fact, others, ...texts } of database.prepare(sql).iterate(...values)) yield {
		fact: Number(fact),
		texts: {
			...texts,
			others: parseStored(String(others))
		}
	};
}
function dropTables(database) {
	const tables = database.prepare("SELECT type, name FROM pragma_table_list WHERE schema = 'main'").all();
	for (const { type, name } of tables) if (type !== "shadow" && !String(name).startsWith("sqlite_")) database.exec(`DROP ${type === "view" ? "VIEW" : "TABLE"} ${quoteName(String(name))}`);
}
function readAll(database, sql, ...values) {
	return database.prepare(sql).all(...values);
}
function partFinder(database) {
	const statement = database.prepare("SELECT 1 FROM entry_parts WHERE register = ? AND part = ? AND whole = ? AND how IN ('part', 'member')");
	return (...names) => statement.get(...names) !== void 0;
}
function metaOf(database, name) {
	return database.prepare("SELECT value FROM meta WHERE name = ?").get(name)?.["value"];
}
function versionOf(database, folders) {
	const schema = database.prepare("SELECT group_concat(sql, ';') AS sql FROM sqlite_schema").get()?.["sql"];
	const names = [metaOf(database, "kinds"), metaOf(database, "registers")];
	return [
		packageVersion(),
		programMark(),
		schema,
		...names,
		...folders
	].join("\n");
}
function storedNames(database) {
	return {
		kinds: parseStored(metaOf(database, "kinds")),
		registers: parseStored(metaOf(database, "registers"))
	};
}
function fnv1a(text) {
	let hash = 2166136261;
	for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
	return (hash >>> 0).toString(16).padStart(8, "0");
}
function setMeta(database, name, value) {
	database.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)").run(name, value);
}
function summaryIndexes(kind) {
	const { count, trend, over } = kind.summary;
	const counted = columnsOf$1(kind.fields.filter(({ name }) => name === count)).map(({ name }) => name);
	const trended = trend && over ? [
		`${over}_first`,
		"_source",
		"_position",
		over,
		trend
	] : [];
	return Object.entries({
		count: counted,
		trend: trended
	}).filter(([, columns]) => columns.length > 0).map(([name, columns]) => {
		return `CREATE INDEX ${quoteName(`kind_${kind.kind}_${name}`)} ON ${tableOf(kind)} (${columns.map(quoteName).join(", ")});\n`;
	}).join("");
}
function columnOfField(field) {
	return `${field.name} ${columnsOfField(field)[0]?.definition} GENERATED ALWAYS AS (_document ->> '${field.name}') STORED`;
}
function columnsOf$1(fields) {
	return fields.flatMap(columnsOfField);
}
function columnsOfField(field) {
	const { name, is } = field;
	const { isDate, exportType } = fieldType(field);
	if (is !== void 0) return [{
		name,
		definition: computedBy(is)
	}];
	const days = isDate ? [`${name}_first`, `${name}_last`] : [];
	const length = `INTEGER GENERATED ALWAYS AS (json_array_length(${quoteName(name)})) VIRTUAL`;
	return [
		{
			name,
			definition: sqlTypes[exportType] ?? "TEXT"
		},
		...days.map((day) => ({
			name: day,
			definition: "TEXT"
		})),
		...isList(field) ? [{
			name: `${name}_count`,
			definition: length
		}] : []
	];
}
function tableOf(kind) {
	return quoteName(`kind_${kind.kind}`);
}
function ruleColumn(rule) {
	return `_rule_${rule + 1}`;
}
function writtenColumns(kind) {
	return columnsOf$1(kind.fields).filter(({ definition }) => !definition.includes("GENERATED")).map(({ name }) => name);
}
function computedColumn(name, expression) {
	return `${quoteName(name)} ${computedBy(expression)}`;
}
function computedBy(expression) {
	return `GENERATED ALWAYS AS ${inParentheses(expression)} STORED`;
}
function kindTable$1(kind) {
	const columns = [
		"fact INTEGER PRIMARY KEY, _dated_first TEXT, _source TEXT, _position INTEGER",
		...columnsOf$1(kind.fields).map(({ name, definition }) => `${quoteName(name)} ${definition}`),
		...kind.fields.flatMap(({ name, complete }) => complete === void 0 ? [] : [computedColumn(`${name}_complete`, complete)]),
		...kind.rules.map(({ require: require$1 }, rule) => computedColumn(ruleColumn(rule), `NOT ${inParentheses(require$1)}`))
	];
	return `CREATE TABLE ${tableOf(kind)} (${columns.join(", ")});\n`;
}
function registerView(register) {
	return `CREATE VIEW ${quoteName(register)} AS SELECT ${entryFields.map(({ name }) => name).join(", ")} FROM entries WHERE register = ${quoteText(register)};\n`;
}
function kindView(kind) {
	const columns = [
		"f.id",
		"f.kind",
		"f.source",
		...columnsOf$1(kind.fields).map(({ name }) => `k.${quoteName(name)}`),
		...sharedColumns.map((name) => `f.${name}`)
	].join(", ");
	return `CREATE VIEW ${quoteName(kind.kind)} AS SELECT ${columns} FROM ${tableOf(kind)} k JOIN fact_rows f ON f.fact = k.fact;\n`;
}
// src/query/as-of.ts
function kindAsOf(database, kind, asOf) {
	const names = statusAndDates(kind);
	let last;
	database.function(functionOf(kind), {
		varargs: true,
		deterministic: true
	}, (day, ...cells) => {
		const key = [day, ...cells].join("\n");
		if (last?.key === key) return last.answer;
		const fact = Object.fromEntries(names.map((name, at) => [name, cells[at]]));
		const { status, certainty, datedBy = "" } = statusOn(kind, String(day), fact);
		const dated = fact[datedBy] ?? null;
		const days = dated === null ? {} : readDate(dated);
		last = {
			key,
			answer: JSON.stringify({
				status,
				certainty,
				dated,
				...days
			})
		};
		return last.answer;
	});
	return {
		...kind,
		asOf
	};
}
function tableAsOf(kind, asOf) {
	const [status] = statusAndDates(kind);
	const isLater = new Set(kind.stages.map(({ date }) => date));
	const asText = (sql, name) => `CAST(${sql} AS TEXT) AS ${quoteName(name)}`;
	const own = kind.fields.flatMap((field) => {
		if (field.name === status) return [asText("_on ->> 'status'", field.name)];
		const names = Array.from(columnsOfField(field), ({ name }) => name);
		const isBegun = `${quoteName(`${field.name}_first`)} <= ${quoteText(asOf)}`;
		const then = (name) => asText(`CASE WHEN ${isBegun} THEN ${quoteName(name)} END`, name);
		const columns = isLater.has(field.name) ? names.map(then) : names.map(quoteName);
		return field.complete === void 0 ? columns : [...columns, quoteName(`${field.name}_complete`)];
	});
	const columns = Object.entries({
		certainty: "_certainty",
		dated: "_dated",
		first: "_dated_first",
		last: "_dated_last"
	}).map(([part, name]) => `_on ->> '${part}' AS ${name}`);
	const given = [quoteText(asOf), ...statusAndDates(kind).map(quoteName)].join(", ");
	const table = `SELECT *, ${quoteName(functionOf(kind))}(${given}) AS _on FROM ${tableOf(kind)}`;
	return `(SELECT fact, _source, _position, ${[...columns, ...own].join(", ")} FROM (${table}))`;
}
function functionOf(kind) {
	return `status_on_${kind.kind}`;
}
function statusAndDates(kind) {
	const dates = kind.fields.filter((field) => fieldType(field).isDate);
	return [stagesOf(kind)?.status, ...dates].flatMap((field) => field?.name ?? []);
}
function datesAsOf(kind) {
	if (!kind?.asOf) return "";
	return ` AND (field NOT IN (${kind.stages.flatMap(({ date }) => [date, date.replace(/_start$/, "")].map(quoteText)).join(", ")}) OR first <= ${quoteText(kind.asOf)})`;
}
// src/query/operators.ts
const negation = /^\s*(?:!|not\s)\s*/i;
const operator = /^\s*(==?|[<>]=?|)(.*)$/s;
function hasValue(word) {
	return /[a-z0-9]/i.test(word) || /[\p{L}\p{N}]/u.test(word);
}
function hasStrangeBeginning(word) {
	return /^\s*[-~^!=<>]/.test(word) && /^\s*(?:[!=<>]|[-~^]\s*\p{L})/u.test(word);
}
function conditionFor(option, words, matcher, join = "OR") {
	const all = [...new Set(words.flatMap((word) => listedIn(word, matcher)))];
	if (all.length > maxValues) throw new PismError("usage", `${option} takes at most ${maxValues} different values`);
	const termsOf = (some, sign) => some.map((word) => {
		const operand = word.replace(sign, "");
		return {
			operand,
			...readOperand(option, operand, matcher, word)
		};
	});
	const isUnwanted = (word) => negation.test(word) && !isValue(word, matcher.values);
	const wanted = termsOf(all.filter((word) => !isUnwanted(word)), "");
	const unwanted = termsOf(all.filter(isUnwanted), negation);
	const parts = [...wanted.length > 0 ? [{ sql: joined(wanted, join) }] : [], ...unwanted.map(({ sql }) => ({ sql: `(${sql}) IS NOT TRUE` }))];
	const asked = {
		days: all.length === 1 ? wanted[0]?.days : void 0,
		wanted: wanted.map(({ operand }) => operand),
		included: wanted.flatMap(({ included = [] }) => included),
		named: wanted.flatMap(({ named = [] }) => named),
		unwanted: unwanted.flatMap(({ operand, named = [operand] }) => named)
	};
	return {
		sql: joined(parts, "AND"),
		values: [...wanted, ...unwanted].flatMap(({ values }) => values),
		asked
	};
}
function listedIn(word, { isName }) {
	const [sign = ""] = negation.exec(word) ?? [];
	const parts = word.slice(sign.length).split(",");
	const isKnown = (part) => {
		try {
			return isName?.(part.trim()) !== false;
		} catch (thrown) {
			if (thrown instanceof PismError) return false;
			throw thrown;
		}
	};
	return isName && parts.length > 1 && !isKnown(parts.join(",")) && parts.every(isKnown) ? parts.map((part) => sign + part.trim()) : [word];
}
const maxValues = 5e3;
function joined(conditions, join) {
	if (conditions.length <= 1) return conditions.map(({ sql }) => inParentheses(sql)).join("");
	const half = Math.ceil(conditions.length / 2);
	return `(${joined(conditions.slice(0, half), join)} ${join} ${joined(conditions.slice(half), join)})`;
}
function readOperand(option, operand, matcher, word) {
	const { between, stated, values } = matcher;
	if (isValue(operand, values)) return matcher.is(operand, false);
	if (stated !== void 0 && operand.trim().toLowerCase() === "none") return {
		sql: `NOT (${stated})`,
		values: []
	};
	const [, sign = "", value = ""] = operator.exec(operand) ?? [];
	const bounds = sign === "" && between ? boundsIn(value) : void 0;
	const [from = "", to = ""] = (bounds ?? [value.trim()]).map((part) => bounds && part === "" ? "" : understoodPart(option, part, word));
	if (bounds && between) return between({
		...from && { from },
		...to && { to }
	});
	if (sign === "" || sign.startsWith("=")) return matcher.is(from, sign !== "");
	if (!between) throw new PismError("usage", `${option} takes no comparison, as in ${word}`, "See `pism help filters`.");
	return between({
		[sign.startsWith(">") ? "from" : "to"]: from,
		isOpen: sign.length === 1
	});
}
function boundsIn(word) {
	const [from = "", to = ""] = word.split(/\.\.(.*)/s).map((side) => side.trim());
	return word.includes("..") && !from.endsWith("/") && !to.startsWith("/") && from + to !== "" ? [from, to] : void 0;
}
function isValue(word, values = []) {
	return fold(word.charAt(0)) !== "" && values.some((value) => fold(value) === fold(word));
}
function understoodPart(option, part, word) {
	if (hasValue(part) && !hasStrangeBeginning(part)) return part;
	throw new PismError("usage", hasValue(part) ? `${option} does not understand ${word}` : `${option} ${word} has no value in it`, "Write a value: 'x', '!x' for all but x, '=x' for exactly x, or none for what is not stated.");
}
function shellWord(word) {
	if (/^[^\s!"#$&'()*;<=>?[\\\]^`{|}~]+$/.test(word)) return word;
	return /[!"$\\`=]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
// src/model/fact.ts
const comparedLists = [
	"agrees_in",
	"differs_in",
	"not_compared"
];
// src/model/document.ts
function identifierKey({ name }, scheme) {
	return `${name}_${scheme.replaceAll("-", "_")}`;
}
function documentKeys({ fields }) {
	const own = fields.flatMap((field) => [field.name, ...(field.ids ?? []).map((scheme) => identifierKey(field, scheme))]);
	const compared = ["verdict", ...comparedLists];
	const last = [
		"checks",
		"notes",
		"tags",
		"related",
		"inferred",
		"counted",
		"corrected",
		"superseded_by",
		"checked"
	];
	return [...new Set([
		"kind",
		"id",
		"source",
		"date",
		...own,
		"says",
		"place",
		...compared,
		...last
	])];
}
const absentPlace = {
	paragraph: null,
	page: null,
	file: null,
	row: null,
	chars: null,
	hash: null
};
const absentLists = {
	checks: [],
	notes: [],
	tags: [],
	related: [],
	inferred: [],
	counted: {},
	corrected: [],
	checked: []
};
function documentOf(keys, stated, computed) {
	const place = {
		...absentPlace,
		...stated.source
	};
	const values = {
		...absentLists,
		...stated,
		place,
		...computed
	};
	return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
}
// src/query/result.ts
function notesAt(where, ...texts) {
	return texts.filter(Boolean).map((says) => ({
		where,
		says
	}));
}
function valueIn(cell = null, type = "text") {
	if (cell === null) return null;
	if (type === "flag") return cell === 0 || cell === 1 ? cell === 1 : cell;
	return [
		"texts",
		"array",
		"object"
	].includes(type) ? parseStored(cell) : cell;
}
function plainColumn(name, title = headline(name), align = "left") {
	return {
		name,
		title,
		align,
		show: showPlain
	};
}
function idColumn() {
	return {
		...plainColumn("id"),
		show: (value, display) => value === null ? "" : display.id(String(value))
	};
}
const marks = {
	yes: "●",
	no: "·",
	unknown: "?"
};
function marksLegend(hasUnknown, hasYes, why = "") {
	const parts = [hasYes ? `${marks.yes} yes` : "numbers count facts", `${marks.no} no`];
	if (hasUnknown) parts.push(`${marks.unknown} not known${why === "" ? " (the list is incomplete)" : `: ${why}`}`);
	return parts.join("   ");
}
function cellText(column, row, display) {
	return column.show(row[column.name] ?? null, display, row);
}
function withNames(value, register, entry) {
	if (Array.isArray(value)) return value.map((each) => withNames(each, register, entry));
	return register !== void 0 && typeof value === "string" ? entry(register, value) : value;
}
function namedIn(register) {
	return {
		register,
		show: (value, display) => showPlain(withNames(value, register, display.entry), display)
	};
}
function showPlain(value, display) {
	if (value === null) return "";
	if (Array.isArray(value)) return value.map((each) => showPlain(each, display)).join(display.forReader ? ", " : "; ");
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}
function columnLabel({ name }) {
	return name.replaceAll("_", " ");
}
function labelInTitle({ caveat, ...named }) {
	return nounOf(named) + (caveat ? ` (${caveat})` : "");
}
function caveatsOf(columns) {
	const byCaveat = Map.groupBy(columns, ({ caveat }) => caveat);
	return Array.from(byCaveat, ([caveat, all]) => {
		return caveat === void 0 ? "" : `${headline(all.map(({ name }) => name).join(", "))}: ${caveat}.`;
	}).filter(Boolean);
}
function headline(name) {
	return capitalised(columnLabel({ name }));
}
function nounOf({ name, label }) {
	return label ?? columnLabel({ name });
}
function labelOf(field) {
	return capitalised(nounOf(field));
}
function firstOf(names, limit = 20, and = " and", total = names.length) {
	const more = total > limit ? `${and} ${total - limit} more` : "";
	return names.slice(0, limit).join(", ") + more;
}
function uniqueNames(names) {
	const taken = new Set(names);
	const seen = new Set();
	return names.map((name) => {
		let unique = name;
		for (let number = 2; seen.has(unique) || unique !== name && taken.has(unique); number += 1) unique = `${name}_${number}`;
		seen.add(unique);
		return unique;
	});
}
// src/query/fact-columns.ts
function sqlColumn(name, sql, more = {}) {
	return {
		...name === "id" ? idColumn() : plainColumn(name),
		isWidest: name === "says",
		sql,
		order: sql,
		...more
	};
}
function sharedColumn(name, more = {}) {
	return sqlColumn(name, `f.${name}`, {
		isStored: true,
		...more
	});
}
const columnsOf = cached((kind) => {
	const own = kind ? kind.fields.flatMap((field) => fieldColumns(field, kind)) : [sqlColumn("title", "f.title")];
	const showIds = (ids, display) => showPlain(itemsIn(ids).map(String).map(display.id), display);
	const all = [
		...[
			"kind",
			"id",
			"source"
		].map((name) => sharedColumn(name)),
		own.find(({ name }) => name === "date") ?? dateColumn(kind),
		...own,
		sharedColumn("says", { show: showSays }),
		placeColumn(),
		...comparisonColumns(),
		...["checks", "notes"].map(recordsColumn),
		sharedColumn("tags", { type: "texts" }),
		sharedColumn("related", {
			type: "texts",
			show: showIds
		}),
		sharedColumn("inferred", { type: "texts" }),
		countedColumn(),
		recordsColumn("corrected"),
		sharedColumn("superseded_by", { show: idColumn().show }),
		recordsColumn("checked")
	];
	return [...new Set(all)];
}, 100);
function columnsOfAll(kinds) {
	const [first, other] = kinds;
	if (first && !other) return columnsOf(first);
	const byKind = new Map(kinds.map((kind) => [kind.kind, columnsOf(kind)]));
	const all = [...byKind.values()].flat();
	return [...Map.groupBy(all, ({ name }) => name)].flatMap(([name, [column, ...others]]) => {
		if (!column) return [];
		const show = (value, display, row) => (byKind.get(String(row["kind"]))?.find((each) => each.name === name) ?? column).show(value, display, row);
		const register = [column, ...others].find((each) => each.register !== void 0)?.register;
		return {
			...column,
			register,
			show
		};
	});
}
const allColumns = cached((kind) => {
	const rowColumn = (name) => sqlColumn(name, `f.${name}`, { align: name.endsWith("_name") ? "left" : "right" });
	return [
		...columnsOf(kind),
		...[
			"paragraph",
			"page_number",
			"file_name",
			"row_number"
		].map(rowColumn),
		...kind ? [sqlColumn("title", "f.title")] : [],
		yearColumn(kind),
		countryColumn(kind),
		plainColumn("passage")
	];
}, 100);
function completeColumns(kind) {
	return (kind?.fields.filter(({ complete }) => complete !== void 0) ?? []).map((field) => sqlColumn(`${field.name}_complete`, completeSql(field)));
}
function completeSql(field) {
	return field?.complete === void 0 ? "1" : `k.${quoteName(`${field.name}_complete`)}`;
}
function fieldColumns(field, kind) {
	const { ids = [], note: caveat, complete, name } = field;
	const { exportType, isOrdered = false, isDate = false, show } = fieldType(field);
	const sql = `k.${quoteName(name)}`;
	const isStage = stagesOf(kind)?.status === field || kind.stages.some(({ date }) => date === name);
	return [{
		...plainColumn(name, void 0, ["integer", "number"].includes(exportType) ? "right" : "left"),
		sql,
		order: orderOf(field),
		type: exportType,
		isOrdered,
		isDate,
		field,
		caveat,
		complete,
		isStored: kind.asOf === void 0 || !isStage,
		show(value, display, row) {
			const text = show(value, display, field);
			return display.forReader && text !== "" && row[`${name}_complete`] === 0 ? `${text} and others` : text;
		},
		register: registerOfField(field)
	}, ...ids.map((scheme) => identifierColumn(field, scheme))];
}
function identifierColumn(field, scheme) {
	const name = identifierKey(field, scheme);
	const order = `f._document ->> ${quoteText(`$.${name}`)}`;
	if (isList(field)) return {
		...plainColumn(name),
		order,
		type: "texts"
	};
	return {
		...plainColumn(name),
		order,
		link: ownValue(schemes, scheme)?.link
	};
}
function showSays(value, { forReader, id }, { superseded_by: by }) {
	return `${value ?? ""}${by && forReader ? ` (superseded by ${id(String(by))})` : ""}`;
}
function dateColumn(kind) {
	const order = kind ? "k._dated_first" : "f.dated_first";
	return sqlColumn("date", kind?.asOf === void 0 ? "f.dated" : "k._dated", {
		order,
		isStored: kind !== null && kind.asOf === void 0,
		isOrdered: true,
		isDate: true,
		show: showDate
	});
}
function yearColumn(kind) {
	const hasOnlyEnd = `(first = '${openStart}' OR field GLOB '*_end')`;
	const sql = `(SELECT iif(${hasOnlyEnd}, '../' || substr(last, 1, 4), ${`substr(ltrim(date, '?~%'), 1, 4) || iif(last = '${openEnd}', '/..', '')`}) FROM fact_dates
    WHERE fact = ${kind ? "k" : "f"}.fact AND (first, last) <> ('${openStart}', '${openEnd}')${datesAsOf(kind)}
    ORDER BY ${hasOnlyEnd}, first, last LIMIT 1)`;
	const show = (value, { forReader }) => forReader ? yearText(value) : String(value ?? "");
	return sqlColumn("year", sql, {
		isOrdered: true,
		show
	});
}
function yearText(value) {
	return String(value ?? "").replace(/^(\d{3})X(?!X)/, (_, decade) => `${decade}0s`).replace(/^[\dX]*X[\dX]*/, (years) => `${years.replaceAll("X", "0")} to ${years.replaceAll("X", "9")}`).replace(/^(.+)\/\.\.$/, "since $1, no end").replace(/^\.\.\//, "no start, until ");
}
const countries = `SELECT coalesce(of, entry) AS value FROM fact_entries LEFT JOIN (
    SELECT part, e.value AS of FROM entry_parts, json_each(json_array(part, whole)) e
      WHERE register = ${quoteText(actorRegister)} AND how = 'part') ON part = entry
  WHERE register = ${quoteText(actorRegister)} AND fact = `;
function countryColumn(kind) {
	const sql = `(SELECT json_group_array(DISTINCT value) FROM (${countries} ${kind ? "k" : "f"}.fact ORDER BY value))`;
	return {
		...plainColumn("country", "Actor"),
		...namedIn(actorRegister),
		sql,
		type: "texts"
	};
}
function recordsColumn(name) {
	const text = (item) => item["says"] ?? Object.values(item).join(": ");
	const show = (value) => Array.from(itemsIn(value), (each) => text(valuesIn(each))).join(" ");
	return {
		...plainColumn(name),
		order: `f.${name}`,
		type: "array",
		show
	};
}
function comparisonColumns() {
	const order = `instr('${verdictNames.join(" ")}', f.verdict)`;
	const lists = comparedLists.map((name) => sqlColumn(name, `coalesce(f.${name}, '[]')`, { type: "texts" }));
	return [sqlColumn("verdict", "f.verdict", { order }), ...lists];
}
function countedColumn() {
	const show = (value) => Object.entries(valuesIn(value)).map(([name, what]) => `${name}: ${what}`).join("; ");
	return {
		...plainColumn("counted"),
		type: "object",
		order: "f._document -> 'counted'",
		show
	};
}
function placeColumn() {
	return {
		...plainColumn("place"),
		type: "object",
		order: "f.paragraph",
		show: (value) => placeText(value)
	};
}
function orderOf(field) {
	const { shape, registerOf } = fieldType(field);
	const column = `k.${quoteName(field.name)}`;
	const register = registerOf(field);
	if (register !== void 0) return `${isList(field) ? namesOf(register, column) : nameOf(register, column)} COLLATE NOCASE`;
	if (isList(field)) return column;
	if (shape === "date") return `k.${quoteName(`${field.name}_first`)}`;
	if (shape === "choice") return rankOf(field);
	return shape === "text" ? `${column} COLLATE NOCASE` : column;
}
function rankOf({ name, choices = {} }) {
	const cases = Object.keys(choices).map((value, position) => `WHEN ${quoteText(value)} THEN ${position}`);
	return `CASE k.${quoteName(name)} ${cases.join(" ")} END`;
}
function nameOf(register, id) {
	return `coalesce((${`SELECT coalesce(short, name) FROM entries WHERE register = ${quoteText(register)} AND id = ${id}`}), ${id})`;
}
function namesOf(register, list) {
	return `(SELECT group_concat(${`${nameOf(register, "e.value")} COLLATE NOCASE`}, ', ' ORDER BY e.key) FROM json_each(${list}) e)`;
}
function featuredColumns(kind) {
	const known = allColumns(kind);
	const own = columnsByName(known, kind ? kind.columns : ["date", "kind"]);
	const isActor = ({ register }) => register === actorRegister;
	const first = [own.find(({ isDate }) => isDate), own.find(isActor)].flatMap((column) => column ?? []);
	const names = [...new Set([...first, ...own])].map(({ name }) => name);
	return listColumns(known, names, kind ? kind.list.length > 0 ? kind.list : names : ["date", "says"]);
}
function listColumns(all, names, inLine, sentence = "says") {
	const below = columnsByName(all, ["id", sentence]).map((column) => {
		return {
			...column,
			isBelow: true,
			isWidest: column.name === sentence
		};
	});
	const [verdict, ...own] = columnsByName(all, ["verdict", ...names]);
	const line = inLine.map((name) => {
		const [column, ...others] = columnsByName(all, name.split(" or "));
		return others.length > 0 ? firstStated([column, ...others]) : {
			...column,
			isWidest: name === sentence
		};
	});
	const ending = inLine.includes(sentence) ? below.slice(0, 1) : below;
	return {
		columns: [
			verdict,
			...own,
			...below
		],
		line: [
			verdict,
			...line,
			...ending
		]
	};
}
function firstStated(columns) {
	const show = (_, display, row) => columns.map((column) => cellText(column, row, display)).find((text) => text !== "") ?? "";
	return {
		...columns[0],
		align: "left",
		show
	};
}
function pickColumns(kind, names) {
	return columnsByName(allColumns(kind), names);
}
function columnsFor(kind, option) {
	return allColumns(kind).filter((column) => suits(column, option));
}
function suits({ order, sql }, option) {
	return option === "--fields" || (option === "--sort" ? order : sql) !== void 0;
}
function columnsByName(all, names) {
	return [...new Set(names.map((name) => columnByName(all, name)))];
}
function columnByName(all, name, option = "--fields") {
	const column = columnNamed(all, name);
	if (column && suits(column, option)) return column;
	const suitable = [...new Set(all.filter((each) => suits(each, option)).map((each) => each.name))];
	const hint = column ? `It works with ${suitable.join(", ")}.` : didYouMean(name, suitable, "Columns are");
	throw new PismError("usage", column ? `${option} does not work with ${column.name}` : `There is no column ${name} for ${option}`, hint);
}
function columnNamed(all, name) {
	const [asName, asTitle] = [name.replaceAll("-", "_"), name.toLowerCase()];
	const isNamed = ({ name, title }) => name.replaceAll("-", "_") === asName || title.toLowerCase() === asTitle;
	return all.find(isNamed);
}
// src/query/select.ts
const fromBeside = "SELECT source FROM sources WHERE beside";
function butBeside(database, source = "f.source") {
	return database.prepare(fromBeside).get() && database.prepare("SELECT 1 FROM sources WHERE beside IS NOT 1 LIMIT 1").get() ? [{
		sql: `${source} NOT IN (${fromBeside})`,
		values: [],
		isDefault: true
	}] : [];
}
const [byActor, byYear] = ["country", "year"];
function titleOf({ kind }) {
	return kind?.title ?? "Facts";
}
function inListOrder(query) {
	const isAsked = ({ asked: { breakdown, isSearch } = {} }) => isSearch || breakdown === byYear || breakdown === byActor;
	return !query.kind && query.filters.some(isAsked) && !query.sort?.length ? {
		...query,
		sort: ["date"]
	} : query;
}
function* selectFacts(database, query, more = []) {
	const { kind } = query;
	const columns = [...new Set([
		...columnsOf(kind),
		...completeColumns(kind),
		...more
	])].filter(({ sql, isStored }) => sql !== void 0 && !isStored);
	for (const [document, ...cells] of cellsOfFacts(database, query, `${wholeDocument}, ${selectClause(columns)}`)) yield Object.assign(parseStored(document), rowOf(cells, columns));
}
function wholeFacts(database, query, kinds) {
	const columns = columnsOfAll(kinds);
	const texts = cellsOfFacts(database, query, documentSql).map(([text]) => parseStored(text) && String(text));
	return {
		columns,
		all: columns,
		rows: texts.map(parseStored),
		texts,
		isMixed: true
	};
}
const documentSql = `replace(${wholeDocument},
  '"verdict":null,"agrees_in":null,"differs_in":null,"not_compared":null',
  '"verdict":' || json_quote(f.verdict) || ',"agrees_in":' || coalesce(f.agrees_in, '[]')
    || ',"differs_in":' || coalesce(f.differs_in, '[]') || ',"not_compared":' || coalesce(f.not_compared, '[]'))`;
function cellsOfFacts(database, query, expressions) {
	const [number, from] = [factNumber(query.kind), fromClause(query.kind)];
	const statement = database.prepare(`SELECT ${expressions} FROM ${from} WHERE ${number} = ?`);
	statement.setReturnArrays(true);
	return selectCells(database, number, from, query.filters, inOrder(query)).map(([fact]) => statement.get(fact));
}
function selectClause(columns) {
	return columns.map(({ sql }) => sql ?? "NULL").join(", ");
}
function* readRows(database, sql, values, columns) {
	for (const cells of readCells(database, sql, values)) yield rowOf(cells, columns);
}
function rowOf(cells, columns) {
	return Object.fromEntries(columns.map(({ name, type }, at) => [name, valueIn(cells[at], type)]));
}
function readCells(database, sql, values = []) {
	const statement = database.prepare(sql);
	statement.setReturnArrays(true);
	return statement.iterate(...values);
}
function selectCells(database, expressions, from, filters, rest = "") {
	return readCells(database, `SELECT ${expressions} FROM ${from} ${where(filters)} ${rest}`, valuesOf(filters));
}
function readTexts(database, sql, values = []) {
	return Array.from(readCells(database, sql, values), ([text]) => text);
}
function factNumbers(database, filters) {
	return Array.from(selectCells(database, "f.fact", fromClause(null), filters), ([fact]) => fact);
}
function unitOf({ kind, isDistinct }, hasJoin = false) {
	const subject = (kind && isDistinct ? subjectOf(kind) : []).map(({ name }) => `k.${quoteName(name)}`);
	const [all, distinct] = ["count(*)", "count(DISTINCT counted)"];
	if (subject.length === 0) return {
		unit: "fact",
		counted: factNumber(kind),
		count: hasJoin ? distinct : all
	};
	return {
		unit: "subject",
		counted: `iif(coalesce(${subject}, NULL) IS NULL, k.fact, json_array(${subject}))`,
		count: distinct
	};
}
function countFacts(database, query) {
	const { counted, count } = unitOf(query);
	const [[facts = 0] = []] = readCells(database, `SELECT ${count} FROM ${rowsToCount(query, `${counted} AS counted`)}`, valuesOf(query.filters));
	return facts;
}
function rowsToCount({ kind, filters }, expressions, join = "") {
	return `(SELECT ${expressions} FROM ${fromClause(kind)} ${join} ${where(filters)} LIMIT -1)`;
}
function countRows(database, from, filters) {
	const [[count = 0] = []] = selectCells(database, "count(*)", from, filters);
	return count;
}
function fromClause(kind) {
	if (kind) return `${kindTable(kind)} LEFT JOIN fact_rows f ON f.fact = k.fact`;
	return "(SELECT *, dated AS date, dated_first AS date_first, dated_last AS date_last FROM fact_rows) f";
}
function kindTable(kind) {
	return `${kind.asOf === void 0 ? tableOf(kind) : tableAsOf(kind, kind.asOf)} k`;
}
function factNumber(kind) {
	return kind ? "k.fact" : "f.fact";
}
function withId(database, id) {
	const filter = {
		sql: id.includes("/") ? "f.id = ?" : "f.id IN (SELECT source || '/' || ? FROM sources)",
		values: [id.trim().toLowerCase()],
		asked: { phrase: shellWord(id) }
	};
	return factNumbers(database, [filter]).length > 0 ? filter : void 0;
}
function where(filters) {
	return filters.length === 0 ? "" : `WHERE ${joined(filters, "AND")}`;
}
function limitClause({ limit }) {
	return limit === void 0 ? "" : `LIMIT ${limit}`;
}
function asSubquery(query) {
	return query.filters.length === 0 ? [] : [isAmong(query, factNumber(query.kind))];
}
function isAmong({ kind, filters }, number = factNumber(null)) {
	return {
		sql: `${number} IN (${`SELECT ${factNumber(kind)} FROM ${fromClause(kind)} ${where(filters)}`})`,
		values: valuesOf(filters)
	};
}
function isOneOf(sql, values, phrase) {
	return {
		asked: { phrase },
		sql: `${sql} IN (SELECT value FROM json_each(?))`,
		values: [JSON.stringify(values)]
	};
}
function phrasesOf(filters) {
	return filters.flatMap(({ asked }) => asked?.phrase || []).join(" ");
}
function valuesOf(filters) {
	return filters.flatMap(({ values }) => values);
}
function inOrder({ kind, sort = [], order, limit }) {
	const keys = orderKeys([...sort, ...kind?.sort ?? []], (name) => columnByName(allColumns(kind), name, "--sort"));
	const last = kind ? "k._source, k._position, k.fact" : `${placeOrder}, f.kind, f.position, f.fact`;
	return `ORDER BY ${[
		...order ? [order] : [],
		...keys,
		last
	].join(", ")} ${limitClause({ limit })}`;
}
function orderKeys(sort, columnNamed) {
	return [...new Set(sort)].map((key) => {
		return `${columnNamed(key.replace(/^-/, "")).order} ${key.startsWith("-") ? "DESC" : "ASC"} NULLS LAST`;
	});
}
// src/query/lookup.ts
function factsById(database, kinds, id) {
	const filter = withId(database, id);
	return kinds.flatMap((kind) => {
		return [...filter ? selectFacts(database, {
			kind,
			filters: [filter]
		}) : []].map((fact) => ({
			kind,
			fact
		}));
	});
}
function nearestIds(database, id, sources = []) {
	const ids = readTexts(database, "SELECT id FROM fact_rows");
	const local = new Map(ids.map((each) => [id.includes("/") ? each : each.slice(each.indexOf("/") + 1), each]));
	const near = [...nearest(id, sources), ...nearest(id, local.keys()).map((each) => local.get(each))];
	return near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "`pism facts --fields id,says` lists all facts.";
}
function sourceById(database, id) {
	const rows = (condition, value) => readTexts(database, `SELECT _document FROM sources WHERE ${condition} = ?`, [value]);
	const [byId] = rows("source", id.toLowerCase());
	const [document, other] = byId ? [byId] : rows("CAST(running AS TEXT)", id);
	if (document === void 0 || other !== void 0) return void 0;
	return {
		...absentValues(allSourceFields),
		...parseStored(document)
	};
}
function sourcesOf(database, filters) {
	return readTexts(database, `SELECT source FROM sources
    WHERE source IN (SELECT f.source FROM fact_rows f ${where(filters)}) ORDER BY date, source`, valuesOf(filters)).flatMap((id) => sourceById(database, id) ?? []);
}
const maxSources = 3;
function sourceCaption(database, query) {
	const ofFact = Array.from(cellsOfFacts(database, query, "f.source"), ([source]) => String(source));
	const sources = sourcesOf(database, [isOneOf("f.source", [...new Set(ofFact)])]);
	const names = sources.length > maxSources ? [`${sources.length} sources`] : sources.map(sourceName);
	const filterText = phrasesOf(query.filters);
	const count = counted(ofFact.length, "fact") + (filterText && ` (${filterText})`);
	return `${sources.length > 1 ? "Sources" : "Source"}: ${[...names, count].join("; ")}.`;
}
function sourceName({ series, title, number, running, date, retrieved }) {
	const numbers = number ? ` No. ${number}${running ? ` (${running})` : ""}` : "";
	const day = date ?? (retrieved && `retrieved on ${retrieved}`);
	return `${series ?? title}${numbers}${day ? `, ${day}` : ""}`;
}
function sourceInBrief(id, database) {
	const source = sourceById(database, id);
	return source ? sourceName({
		...source,
		date: source.date?.slice(0, 4) ?? null
	}) : id;
}
function sourceIds(database) {
	return readTexts(database, "SELECT source FROM sources ORDER BY beside IS NOT NULL, source");
}
function entriesCalled(database, word) {
	return readAll(database, `SELECT DISTINCT e.* FROM json_each(?) w JOIN entry_names n ON n.name = w.value
    JOIN entries e ON (e.register, e.id) = (n.register, n.id) ORDER BY e.register, e.id`, JSON.stringify(inBothNumbers(foldName(word))));
}
function inBothNumbers(name) {
	return name.length <= 3 ? [name] : [name, name.endsWith("s") ? name.slice(0, -1) : `${name}s`];
}
function actorsByAdjective(database, word) {
	return readAll(database, "SELECT e.* FROM entries e, json_each(adjectives) WHERE register = ? AND lower(value) = ? ORDER BY id", actorRegister, word.trim().toLowerCase());
}
function entriesFoundBy(database, register, word) {
	const named = entriesCalled(database, word).filter((each) => each.register === register);
	const isActor = register === actorRegister;
	const ids = (named.length === 0 && isActor ? actorsByAdjective(database, word) : named).map(({ id }) => id);
	if (ids.length > 0) return {
		ids,
		parts: groupMembers(database, register, ids),
		isExact: true
	};
	if (isActor) throw unknownActor(database, word);
	return {
		ids: readTexts(database, "SELECT DISTINCT id FROM entry_names WHERE register = ? AND ?2 <> '' AND instr(name, ?2) > 0", [register, foldName(word)]),
		parts: [],
		isExact: false
	};
}
function registersNaming(database, name) {
	return [...new Set(entriesCalled(database, name).map(({ register }) => register))];
}
function groupMembers(database, register, ids) {
	return readTexts(database, `SELECT DISTINCT part FROM entry_parts
    WHERE register = ? AND how <> 'shared predecessor' AND whole IN (SELECT value FROM json_each(?))`, [register, JSON.stringify(ids)]).filter((part) => !ids.includes(part));
}
function groupsWith(database, ids) {
	return readTexts(database, `SELECT DISTINCT whole FROM entry_parts
    WHERE register = ? AND how = 'member' AND part IN (SELECT value FROM json_each(?))`, [actorRegister, JSON.stringify(ids)]);
}
function unknownActor(database, word) {
	const names = new Map(readCells(database, "SELECT n.name, a.name FROM entry_names n JOIN actors a USING (id) WHERE register = ?", [actorRegister]));
	const near = new Set(nearest(word, names.keys()).map((name) => names.get(name) ?? name));
	const nearly = near.size > 0 ? `Did you mean ${[...near].join(" or ")}?` : "`pism actors` lists all actors.";
	const registers = registersNaming(database, word).join(" and ");
	const hint = registers && `It is one of the ${registers}: \`pism facts ${shellWord(word)}\` finds it.`;
	return new PismError("usage", `There is no country or other actor called ${word}`, hint || nearly);
}
function entryNames(database, short = false) {
	const sql = `SELECT id, ${short ? "coalesce(short, name)" : "name"} FROM entries WHERE register = ?`;
	const namesOf = cached((register) => new Map(readCells(database, sql, [register])));
	return (register, id) => namesOf(register).get(id) ?? id;
}
function onlySource(database) {
	const [only, other] = readTexts(database, "SELECT source FROM sources WHERE beside IS NOT 1 LIMIT 2");
	return other === void 0 ? only : void 0;
}
function shortIds(database) {
	const only = onlySource(database);
	return (id) => only !== void 0 && id.startsWith(`${only}/`) ? id.slice(only.length + 1) : id;
}
const maxTagged = 5e3;
function entriesBeginning(database, register, typed) {
	return database.prepare(`SELECT * FROM entries e WHERE register = ? AND (EXISTS (SELECT 1 FROM fact_entries f WHERE f.register = e.register AND f.entry = e.id) OR ? <> '') ORDER BY name`).all(register, typed).map(entryOf).flatMap((entry) => {
		const fitting = namesOf$1(entry).find((each) => fold(each).startsWith(fold(typed)));
		return fitting === void 0 ? [] : [[fitting, fitting === entry.name ? entry.id : entry.name]];
	});
}
function idsBeginning(database, typed) {
	const begun = typed.toLowerCase();
	const range = (from, limit) => `SELECT f.id, coalesce(f.title, f.says) FROM ${from} WHERE f.id >= ${limit} AND f.id < ${limit} || char(1114111)
      ORDER BY f.id LIMIT 500`;
	const whole = [...readCells(database, range("fact_rows f", "?1"), [begun])];
	const part = readCells(database, range("sources s JOIN fact_rows f", "s.source || '/' || ?1"), [begun]);
	const short = Array.from(part, ([id, about]) => [id.slice(id.indexOf("/") + 1), about]);
	if (onlySource(database) !== void 0 && !begun.includes("/")) return short;
	return begun === "" ? whole : [...short, ...whole];
}
function sourcesBeginning(database, typed) {
	return [...readCells(database, `SELECT source, title FROM sources WHERE source >= ?1 AND source < ?1 || char(1114111) ORDER BY 1 LIMIT 500`, [typed.toLowerCase()])];
}
function tagsInUse(database) {
	return [...readCells(database, `SELECT value, count(*) || iif(count(*) = 1, ' fact', ' facts') FROM (SELECT tags FROM fact_rows WHERE tags IS NOT NULL LIMIT ${maxTagged}), json_each(tags)
    GROUP BY value ORDER BY value`)];
}
// src/query/matchers.ts
const matchers = {
	text: (value) => ({ is: (word, isExact) => textIs(value, word, isExact) }),
	number: numberOfField,
	date: (_, { name }) => dateMatcher([
		"",
		"_first",
		"_last"
	].map((end) => `k.${quoteName(name + end)}`)),
	choice: choiceOfField,
	entry: entryOfField,
	flag: (value, field) => ({ is(word) {
		const flag = ownValue(flagWords, word.toLowerCase());
		if (flag === void 0) throw new PismError("usage", `${optionOf(field)} takes yes or no, not ${word}`);
		return {
			sql: `${value} = ?`,
			values: [flag]
		};
	} })
};
const flagWords = {
	yes: 1,
	true: 1,
	no: 0,
	false: 0
};
function fieldMatcher(field, database) {
	const column = `k.${quoteName(field.name)}`;
	const matcherOf = matchers[fieldType(field).shape];
	const stated = `${column} IS NOT NULL`;
	if (!isList(field)) return {
		...matcherOf(column, field, database),
		stated
	};
	const { between: _, ...item } = matcherOf("item.value", field, database);
	const is = (word, isExact) => {
		const one = item.is(word, isExact);
		return {
			...one,
			sql: `EXISTS (SELECT 1 FROM json_each(${column}) item WHERE ${one.sql})`
		};
	};
	return {
		...item,
		is,
		stated
	};
}
function textIs(value, word, isExact) {
	return {
		sql: isExact ? `lower(${value}) = lower(?)` : `instr(lower(${value}), lower(?)) > 0`,
		values: [word]
	};
}
function choiceOfField(value, field) {
	const { choices = {}, ordered } = field;
	const known = Object.keys(choices);
	const named = (word) => known.find((each) => fold(each) === fold(word)) ?? refuseChoice(field, word);
	const rank = (word) => -known.indexOf(named(word));
	return {
		is(word, isExact) {
			const choice = named(word);
			return isOneOf(value, [choice, ...isExact ? [] : choiceWords(choices[choice]).includes ?? []]);
		},
		...ordered && { between: (range) => isBetween(`-(${rankOf(field)})`, range, rank) },
		isName: named,
		values: known
	};
}
function refuseChoice(field, word) {
	const known = Object.keys(field.choices ?? {});
	const negated = negatedBy(word, known);
	const hint = (negated && `Choices are ${known.join(", ")}. Write '!${negated}' for all but ${negated}.`) ?? didYouMean(word, known, "Choices are");
	throw new PismError("usage", `${word} is not a choice for ${optionOf(field)}`, hint);
}
function entryOfField(value, field, database) {
	const register = registerOfField(field) ?? "";
	return {
		isName: (word) => entriesFoundBy(database, register, word).isExact,
		is(word, isExact) {
			const { ids, parts, isExact: isName } = entriesFoundBy(database, register, word);
			const included = isExact ? [] : parts;
			if (isName) return {
				...isOneOf(value, [...ids, ...included]),
				included,
				named: ids
			};
			const [byId, byName] = [isOneOf(value, isExact ? [] : ids), textIs(value, word, isExact)];
			return {
				sql: `${byId.sql} OR ${byName.sql}`,
				values: [...byId.values, ...byName.values]
			};
		}
	};
}
function dateMatcher([date = "", first = "", last = ""]) {
	const between = (range) => overlaps([first, last], range, daysOf);
	return {
		is: (word, isExact) => isExact ? {
			sql: `${date} = ?`,
			values: [dateFromColumn(word)]
		} : between({
			from: word,
			to: word
		}),
		between
	};
}
function daysOf(word) {
	const days = readDate(dateFromColumn(word));
	if ("first" in days) return days;
	const [, first, last] = /^(\d{4}.*?)(?:-|–| to )(\d{4}.*)$/.exec(word) ?? [];
	const range = first && `For a range, write ${first}..${last}.`;
	throw new PismError("usage", `${word} is not a date: ${days.reason}`, range ?? "Write 1998, 2021-03, 2024-07-03, 2024-Q1 or 2023/2026.");
}
function numberMatcher(value, read) {
	return {
		is: (word) => ({
			sql: `abs(${value} - ?) < 1e-9`,
			values: [read(word)]
		}),
		between: (range) => isBetween(value, range, read)
	};
}
function numberOfField(value, field) {
	const isWhole = fieldType(field).exportType === "integer";
	const read = (word) => isWhole ? wholeNumber$1(field, word) : anyNumber(field, word);
	const rounded = (...words) => numberMatcher(field.show === "percent" ? `round(${value}, ${Math.max(2, ...words.map(decimalsOf))})` : value, read);
	return {
		is: (word, isExact) => (isExact ? numberMatcher(value, read) : rounded(word)).is(word, isExact),
		between: (range) => rounded(range.from, range.to).between?.(range)
	};
}
function wholeNumber$1(field, word) {
	if (/^\s*\d+\s*$/.test(word)) return Number(word);
	throw new PismError("usage", `${optionOf(field)} takes a whole number, not ${word}`, `Write a number, or >, >=, <, <= before it in quotes ('>=10'), or a range such as 4..16.`);
}
const maxDecimals = 9;
function anyNumber(field, word) {
	const [, number, percent] = /^(-?\d+(?:\.\d+)?)(\s*%|)$/.exec(word.trim()) ?? [];
	const isShare = field.show === "percent";
	const isUnclear = isShare && percent === "" && Number(number) > 1;
	if (number === void 0 || isUnclear || percent !== "" && !isShare) {
		const [what, example] = isShare ? ["a percentage or a fraction", "50% or 0.5"] : ["a number", "2 or 2.5"];
		const hint = `Write ${example}; '>=${example.split(" ")[0]}' or a range for more.`;
		throw new PismError("usage", `${optionOf(field)} takes ${what}, not ${word}`, hint);
	}
	return percent === "" ? Number(number) : Number((Number(number) / 100).toFixed(maxDecimals));
}
function decimalsOf(word = "") {
	const [, point = ""] = /\.(\d+)/.exec(word) ?? [];
	return Math.min(maxDecimals, point.length + (word.includes("%") ? 2 : 0));
}
function isBetween(value, range, read) {
	return overlaps([value, value], range, (word) => ({
		first: read(word),
		last: read(word)
	}));
}
function overlaps([first, last], { from, to, isOpen = false }, read) {
	const [start, end] = [from, to].map((word) => word === void 0 ? void 0 : read(word));
	if (start && end && start.first > end.last) throw new PismError("usage", `${from}..${to} ends before it begins`, "Write the smaller value first.");
	const parts = [start && {
		sql: `${last} ${isOpen ? ">" : ">="} ?`,
		value: isOpen ? start.last : start.first
	}, end && {
		sql: `${first} ${isOpen ? "<" : "<="} ?`,
		value: isOpen ? end.first : end.last
	}].filter((part) => part !== void 0);
	return {
		sql: `(${parts.map(({ sql }) => sql).join(" AND ")})`,
		values: parts.map(({ value }) => value)
	};
}
// src/query/search-words.ts
function wordsFilters(database, words) {
	const { wanted, unwanted } = wordsBySign(words);
	const byId = (word) => [filterById(database, word) ?? []].flat();
	const [all = [], not = []] = [wanted, unwanted].map((each) => each.filter((word) => byId(word).length === 0));
	return [
		...wanted.flatMap(byId),
		...all.length > 0 ? [searchFilter(database, all)] : [],
		...unwanted.flatMap((word) => byId(word).map((filter) => without(word, filter))),
		...not.length > 0 ? [withoutAny(database, not)] : []
	];
}
function filterById(database, word) {
	return /^[a-z\d]+[-/][a-z\d/-]+$/.test(word) ? withId(database, word) : void 0;
}
function without(word, filter) {
	const asked = {
		...filter.asked,
		isNegated: true,
		phrase: shellWord(`!${word}`)
	};
	return {
		...filter,
		sql: `NOT (${filter.sql})`,
		asked
	};
}
function withoutAny(database, words) {
	const filter = asFilter(words.flatMap((word) => searchFilter(database, [word]).values).map((expression) => `(${expression})`).join(" OR "), words, true);
	const phrase = words.map((word) => shellWord(`!${word}`)).join(" ");
	return {
		...filter,
		sql: `NOT (${filter.sql})`,
		asked: {
			...filter.asked,
			isNegated: true,
			phrase
		}
	};
}
function searchFilter(database, words) {
	return asFilter(allOf(readWords(new Search(database), words).map(({ expression }) => expression)), words, false);
}
function asFilter(expression, words, isAny) {
	if (expression === "") throw new PismError("usage", `"${words.join(" ")}" is too common to look for`, "Add a word that tells facts apart.");
	const asked = {
		phrase: words.map(shellWord).join(" "),
		isSearch: words,
		isAny
	};
	return {
		sql: "f.fact IN (SELECT rowid FROM search WHERE search MATCH ?)",
		values: [expression],
		asked
	};
}
function wordsBySign(words) {
	const strange = words.find((word) => !hasValue(word));
	if (strange !== void 0) throw new PismError("usage", `${strange} is not a word to search for`);
	const joined = words.flatMap((word) => word.includes("\"") ? word.trim().split(/\s+/) : word.trim()).join("\0").replace(/"[^"]*"/g, (quoted) => quoted.replaceAll("\0", " ")).replace(/[\0 ]AND[\0 ]/g, "\0").replaceAll("\0OR\0", either);
	const not = isSentence(joined.replace(/^not\b|\bOR\b/gi, "")) ? /(?<=^|\0)NOT[\s\0]+(?=.)/g : /(?<=^|\0)not[\s\0]+(?=.)/gi;
	const terms = joined.replace(not, "!").split("\0").filter(hasValue);
	if (terms.some((term) => /^!.* OR | OR !/.test(term))) throw new PismError("usage", "OR joins only words to find", "Ask twice: '!word' leaves out facts with that word.");
	const unwanted = terms.filter((term) => term.startsWith("!"));
	return {
		wanted: terms.filter((term) => !term.startsWith("!")),
		unwanted: unwanted.map((term) => term.slice(1).trim())
	};
}
const either = " OR ";
function readWords(search, words) {
	const isPhrase = (word) => word.startsWith("\"") || /\s/.test(word) && !word.includes(either) && search.parts(word).length > 1;
	const texts = words.filter((word) => !isPhrase(word)).join(" ").split(either);
	const read = (text, isProse = isSentence(text)) => search.parts(isProse ? text : text.replace(/\bus\b/g, "US"));
	const isProse = texts.some(isSentence);
	const groups = texts.map((text) => read(text, isProse).map((part) => [part])).reduce((all, [first = [], ...rest]) => [
		...all.slice(0, -1),
		[...all.at(-1) ?? [], ...first],
		...rest
	]);
	const phrases = words.filter(isPhrase).map((typed) => {
		const parts = read(typed);
		return {
			typed,
			parts,
			isPhrase: true,
			expression: phraseOf$1(parts, typed.startsWith("\""))
		};
	});
	const all = [...groups.map(wantedOf), ...phrases].filter(({ parts }) => parts.length > 0);
	return [...new Map(all.map((wanted) => [wanted.typed, wanted])).values()];
}
function wantedOf(parts) {
	return {
		typed: parts.map((part) => part.typed).join(either),
		parts,
		isPhrase: false,
		expression: formsOf(parts)
	};
}
function namesIn$1(database, words) {
	const all = readWords(new Search(database), words);
	return all.map((wanted) => ({
		names: wanted.isPhrase ? [] : wanted.parts.flatMap(({ names }) => names),
		others: all.filter((each) => each !== wanted).map(({ typed }) => typed)
	})).filter(({ names }) => names.length > 0);
}
// src/query/filters.ts
function readAsked(database, asStored, asked, wordsFor) {
	const { asOf } = asked;
	const kind = asStored && asOf !== void 0 ? kindAsOf(database, asStored, daysOf(asOf).last) : asStored;
	const fields = asStored?.fields ?? [];
	const ofFields = fields.flatMap((field) => (isList(field) ? [false, true] : [false]).flatMap((all) => {
		const words = wordsFor(field, all);
		return words ? [fieldFilter(field, words, database, all)] : [];
	}));
	const ofOptions = filterOptions.flatMap((option) => {
		const name = option.replace("_all", "");
		const words = wordsFor({ name }, option !== name);
		if (!words || fields.some((field) => field.name === option)) return [];
		return filterOf(`--${name}`, words, optionMatchers[name](database, kind), listed[name], option !== name);
	});
	return {
		kind,
		filters: [
			...asked.withBeside || ["source", "id"].some((name) => wordsFor({ name }, false)) ? [] : butBeside(database, kind ? "k._source" : "f.source"),
			...asOf === void 0 ? [] : [{
				sql: "k._certainty = 'known'",
				values: [],
				asked: {
					option: "--as-of",
					phrase: `--as-of ${asOf}`
				}
			}],
			...ofFields,
			...ofOptions,
			...asked.disputed ? [disputed] : [],
			...asked.unchecked ? [unchecked] : [],
			...sqlFilters(database, kind, asked.where ?? []),
			...wordsAsked(database, asStored, asked.words ?? [])
		],
		sort: asked.sort ?? [],
		limit: asked.limit
	};
}
function wordsAsked(database, kind, words) {
	const { wanted, unwanted } = wordsBySign(words);
	const ofChoices = (word, choicesOf) => (kind?.fields ?? []).flatMap((field) => {
		const choices = choicesOf(field, word);
		return choices.length > 0 ? [fieldFilter(field, choices, database)] : [];
	});
	const without = unwanted.flatMap((word) => {
		const filters = ofChoices(word, choicesBut);
		return filters.length > 0 ? filters : wordsFilters(database, [`!${word}`]);
	});
	const chosen = new Map(wanted.map((word) => [word, ofChoices(word, choicesNamed)]));
	const isChoice = (word) => chosen.get(word)?.length === 1;
	const within = wanted.filter(isChoice).flatMap((word) => chosen.get(word) ?? []);
	return [
		...without,
		...within,
		...wordsFilters(database, wanted.filter((word) => !isChoice(word)))
	];
}
function choicesNamed({ choices = {} }, word) {
	return Object.keys(choices).filter((name) => fold(name) === fold(word) && !isSentence(word));
}
function choicesBut({ choices = {} }, word) {
	const meaning = (words) => Object.keys(choices).filter((name) => [name, ...choiceWords(choices[name]).words ?? []].map(fold).includes(words));
	const negative = meaning(`not ${fold(word)}`);
	return negative.length > 0 ? negative : meaning(fold(word)).map((name) => `!${name}`);
}
function fieldFilter(field, words, database, all = false) {
	return filterOf(optionOf(field), words, fieldMatcher(field, database), field.name, all);
}
const optionMatchers = {
	country(database) {
		return {
			is(word, isExact) {
				const { ids, parts } = entriesFoundBy(database, actorRegister, word);
				const included = isExact ? [] : [...parts, ...groupsWith(database, ids)];
				const { sql, values } = isOneOf("entry", [...ids, ...included]);
				return {
					sql: `f.fact IN (${ofActors} AND ${sql})`,
					values,
					included,
					named: ids
				};
			},
			stated: `f.fact IN (${ofActors})`,
			isName: (word) => entriesFoundBy(database, actorRegister, word)
		};
	},
	year(_, kind) {
		const stated = "f.fact IN (SELECT fact FROM fact_dates)";
		return {
			...datesMatcher(kind),
			isName: daysOf,
			stated
		};
	},
	date(_, kind) {
		const dated = kind?.asOf ? "k._dated" : "f.dated";
		return {
			...dateMatcher([
				dated,
				`${dated}_first`,
				`${dated}_last`
			]),
			stated: `${dated} IS NOT NULL`
		};
	},
	since: (_, kind) => ({ is: (word) => datesMatcher(kind).between({ from: word }) }),
	until: (_, kind) => ({ is: (word) => datesMatcher(kind).between({ to: word }) }),
	source: (database) => named((word) => sourceCondition(word, database)),
	id: (database) => named((word) => idCondition(word, database)),
	paragraph: () => ({
		...numberMatcher("f.paragraph", paragraphIn),
		isName: paragraphIn
	}),
	tag() {
		const sql = "EXISTS (SELECT 1 FROM json_each(f.tags) t WHERE t.value = ?)";
		const is = (word) => ({
			sql,
			values: [fold(word).replaceAll(" ", "-")]
		});
		return {
			is,
			stated: "f.tags IS NOT NULL",
			isName: (word) => !word.includes(",")
		};
	},
	verdict: () => columnMatcher("f", "verdict", [...verdictNames, "none"])
};
function named(is) {
	return {
		is,
		isName: is
	};
}
function datesMatcher(kind) {
	const ofDate = dateMatcher([
		"date",
		"first",
		"last"
	]);
	const anyDate = ({ sql, values }) => {
		return {
			sql: `f.fact IN (SELECT fact FROM fact_dates WHERE ${sql}${datesAsOf(kind)})`,
			values
		};
	};
	const between = (range) => {
		const { from = openStart, to = openEnd } = range;
		const days = {
			first: daysOf(from).first,
			last: daysOf(to).last
		};
		return {
			...anyDate(ofDate.between(range)),
			days
		};
	};
	const is = (word, isExact) => isExact && daysOf(word) ? anyDate(ofDate.is(word, true)) : between({
		from: word,
		to: word
	});
	return {
		is,
		between
	};
}
const ofActors = `SELECT fact FROM fact_entries WHERE register = ${quoteText(actorRegister)}`;
const unchecked = {
	sql: "f.checked IS NULL",
	values: [],
	asked: {
		phrase: "--unchecked",
		note: "Only their author has compared them with their source. Without a verdict of other sources: `pism facts --verdict none`."
	}
};
const disputed = {
	sql: `f.verdict IN (${disputedVerdicts.map(quoteText)})`,
	values: [],
	asked: { phrase: "--disputed" }
};
const withAll = ["country", "tag"];
const filterOptions = [...Object.keys(optionMatchers), ...withAll.map((name) => `${name}_all`)];
function canFilter(name, { fields }) {
	if (name.startsWith("country")) return fields.some((field) => registerOfField(field) === actorRegister);
	if (name === "date" && fields.some((field) => field.name === name)) return false;
	return !Object.hasOwn(ofDates, name) || fields.some((field) => fieldType(field).isDate);
}
const ofDates = {
	date: "date",
	year: byYear,
	since: byYear,
	until: byYear
};
const listed = {
	country: byActor,
	...ofDates,
	tag: "tags",
	paragraph: "paragraph"
};
function sourceCondition(word, database) {
	const row = database.prepare("SELECT source FROM sources WHERE source = ? OR CAST(running AS TEXT) = ? ORDER BY source").get(word.toLowerCase(), word);
	if (row) return {
		sql: "f.source = ?",
		values: [String(row["source"])]
	};
	if (word.toLowerCase() === "all") return {
		sql: "TRUE",
		values: []
	};
	const hint = didYouMean(word, sourceIds(database), "Sources are");
	throw new PismError("usage", `There is no bulletin or other source ${word}`, hint);
}
function idCondition(word, database) {
	const condition = withId(database, word);
	if (condition) return condition;
	throw new PismError("usage", `There is no fact ${word}`, nearestIds(database, word.trim().toLowerCase()));
}
function paragraphIn(word) {
	if (word.trim().toLowerCase() === "lead") return 0;
	if (/^\s*\d{1,6}\s*$/.test(word)) return Number(word);
	throw new PismError("usage", `--paragraph takes a number, not ${word}`, "The lead is paragraph 0.");
}
function sqlFilters(database, kind, conditions) {
	return conditions.map((sql) => {
		try {
			checkExpression(database, fromClause(kind), sql);
		} catch (thrown) {
			throw conditionError([sql], thrown);
		}
		return {
			sql,
			values: [],
			byUser: true,
			asked: { phrase: phraseOf([sql]) }
		};
	});
}
function conditionError(conditions, thrown) {
	const takes = "--where takes an SQLite condition on the columns (`pism help filters`); `pism sql` takes any query.";
	const [percentage, percent] = /([\d.]+)\s*%/.exec(conditions.join(" ")) ?? [];
	const hint = (percentage && `Write ${Number(percent) / 100} for ${percentage}: in SQL, shares are fractions.`) ?? takes;
	return new PismError("usage", `${phraseOf(conditions)} does not work: ${messageOf(thrown)}`, hint);
}
function phraseOf(conditions) {
	return conditions.map((sql) => `--where ${JSON.stringify(sql)}`).join(" ");
}
function checkFilter(name, words, known) {
	return filterOf(`--${name}`, words, columnMatcher("c", name, known));
}
function columnMatcher(alias, name, known) {
	const is = (word) => {
		const value = oneOf(word.trim(), known, `--${name}`);
		return {
			sql: `${value === "contested" ? "f" : alias}.${name} = ?`,
			values: [value]
		};
	};
	return {
		...named(is),
		stated: `${alias}.${name} IS NOT NULL`
	};
}
function filterOf(name, words, of, breakdown, all = false) {
	const option = name + (all ? "-all" : "");
	const phrase = words.map((word) => `${option} ${shellWord(word)}`).join(" ");
	const { asked, ...condition } = conditionFor(option, words, of, all ? "AND" : "OR");
	return {
		...condition,
		asked: {
			option,
			phrase,
			breakdown,
			...asked
		}
	};
}
// src/render/formats.json
var formats_default = {
	table: {
		"about": "an aligned table, wrapped to the width of the terminal",
		"endings": ["txt"],
		"forReader": true,
		"inWords": true,
		"shortNames": true
	},
	plain: {
		"about": "labelled lines, for screen readers",
		"endings": [],
		"hasOption": true,
		"forReader": true
	},
	tsv: {
		"about": "tab-separated values with a header, for cut, awk and sort",
		"endings": ["tsv"],
		"takesBom": true
	},
	csv: {
		"about": "comma-separated values with a header (RFC 4180), for spreadsheets",
		"endings": ["csv"],
		"isForSpreadsheets": true,
		"takesBom": true
	},
	xlsx: {
		"about": "an Excel workbook, with sheets of sources and checks (needs -o or a pipe)",
		"endings": ["xlsx"],
		"forReader": true,
		"isBinary": true
	},
	json: {
		"about": "a JSON array with every field, for jq and scripts",
		"endings": ["json"],
		"hasOption": true,
		"isData": true
	},
	ndjson: {
		"about": "a JSON object on each line, for streams",
		"endings": ["ndjson", "jsonl"],
		"isData": true
	},
	yaml: {
		"about": "a YAML list with every field",
		"endings": ["yaml", "yml"],
		"isData": true
	},
	markdown: {
		"about": "a table in GitHub Flavored Markdown",
		"endings": ["md", "markdown"],
		"forReader": true,
		"inWords": true
	},
	html: {
		"about": "a table to paste into a document or a mail",
		"endings": ["html", "htm"],
		"forReader": true,
		"inWords": true
	}
};
// src/render/index.ts
const usualFormats = {
	terminal: "table",
	pipe: "tsv"
};
const formats = Object.fromEntries(Object.entries({
	table: async () => (await Promise.resolve().then(() => require("./table-PZN9mO62.cjs")).then((n) => n.table_exports)).table,
	plain: async () => (await Promise.resolve().then(() => require("./table-PZN9mO62.cjs")).then((n) => n.table_exports)).plain,
	tsv: async () => (await Promise.resolve().then(() => tsv_exports)).tsv,
	csv: async () => (await Promise.resolve().then(() => require("./csv-Dx4AZKnj.cjs"))).csv,
	xlsx: async () => (await Promise.resolve().then(() => require("./xlsx-BwlFxsXb.cjs"))).xlsx,
	json: async () => (await Promise.resolve().then(() => json_exports)).json,
	ndjson: async () => (await Promise.resolve().then(() => json_exports)).ndjson,
	yaml: async () => (await Promise.resolve().then(() => require("./yaml-CSf297bC.cjs"))).yaml,
	markdown: async () => (await Promise.resolve().then(() => require("./markdown-D_ZfiFdJ.cjs")).then((n) => n.markdown_exports)).markdown,
	html: async () => (await Promise.resolve().then(() => require("./html-CR-1RI8i.cjs")).then((n) => n.html_exports)).htmlTable
}).map(([name, load]) => [name, {
	...formats_default[name],
	load
}]));
// src/cli/other-words.json
var commands = {
	"actors": ["countries", "country"],
	"sources": ["bulletins", "bulletin"],
	"kinds": ["ls"],
	"kinds --schema": ["schema"],
	"facts": ["list", "show-all"],
	"search": ["find", "grep"],
	"show": ["open"],
	"show --quote": ["quote"],
	"compare": ["diff"],
	"check --fix": ["format"],
	"--version": ["version"]
};
var options = {
	"--group-by": ["by", "count-by"],
	"--fields": ["columns"],
	"--limit": ["head", "n"],
	"words": [
		"about",
		"on",
		"topic"
	],
	"--year": ["in"],
	"--since": ["from", "after"],
	"--until": ["to", "before"],
	"--style": ["format"],
	"--sort": ["order"]
};
var hints = {
	"Did you mean --sort -date --limit VALUE?": ["last"],
	"Did you mean --sort -FIELD?": ["desc", "reverse"],
	"`pism show ID --quote` paraphrases or quotes a fact.": ["quote"],
	"`pism facts --chart --group-by year` draws how many.": ["chart"],
	"`pism cite ID --style bibtex` cites a fact.": ["bibtex", "bib"],
	"`pism cite ID --style ris` cites a fact.": ["zotero"],
	"`pism VALUE` lists that kind, `pism checks VALUE` its checks.": ["kind"],
	"`pism cite ID --style apa` cites a fact.": ["apa"],
	"Did you mean --by VALUE?": ["author"],
	"Write -o FILE.xlsx.": ["excel"],
	"Write '!value' for all but a value, such as --country '!CN'.": ["not"],
	"`ls FILES | entr pism NAME ...` runs it again after each save.": ["watch"],
	"Did you mean --source VALUE?": ["bulletin"],
	"Words and names are found in any case.": ["i"],
	"`pism checks --fields fact,field,finer` says which sources are finer.": ["finer"]
};
var endings = {
	"Word and LibreOffice open .html: `-o FILE.html`.": ["docx", "doc"],
	"`pism cite ID -o FILE.bib` cites facts.": ["bib"],
	"Write a chart with `--chart -o FILE.svg`; `rsvg-convert FILE.svg -o FILE.png` or Inkscape converts it.": ["png"]
};
// src/cli/options.ts
const choices = {
	"md": "markdown",
	"zotero": "ris"
};
function option(group, flags, about, parse) {
	const made = new Option(flags, about).helpGroup(`${group}:`);
	return parse ? made.argParser(parse) : made;
}
function repeatable(heading, flags, about) {
	return option(heading, flags, about, (value, before = []) => [...before, value]);
}
function choiceOption(group, flags, about, known, list) {
	const name = flags.split(" ")[0] ?? flags;
	const made = option(group, flags, about + (list ?? ` ${known.join(", ")}`), (value) => {
		return oneOf(choices[value.toLowerCase()] ?? value, known, name);
	});
	return Object.assign(made, { argChoices: known });
}
function outputOption(about, argument = "<file>") {
	return option("Output", `-o, --output ${argument}`, about);
}
const chartOption = option("Output", "--chart", "draw a bar chart; -o FILE.svg writes a picture");
chartOption.conflicts([
	"pivot",
	"over",
	"count"
]);
const matrixOption = option("Order and counts", "--matrix", "print who is in the list, date by date").conflicts([...[
	"groupBy",
	"pivot",
	"over",
	"count",
	"chart"
]]);
const outputOptions = {
	json: option("Output", "--json", `print ${formats["json"]?.about}`),
	output: outputOption("write to a file; its ending, such as .xlsx, chooses the format"),
	fields: option("Output", "--fields <columns>", "show only these columns, such as id,says", commaSeparated),
	format: choiceOption("Output", "--format <format>", "print as", Object.keys(formats)),
	plain: option("Output", "--plain", `print ${formats["plain"]?.about}`),
	title: option("Output", "--title <text>", "give a chart or document this title"),
	names: option("Output", "--names", "show names instead of codes"),
	noNames: option("Output", "--no-names", "show codes instead of names"),
	safeCsv: option("Output", "--safe-csv", "stop spreadsheets from running cells as formulas"),
	bom: option("Output", "--bom", "begin CSV or TSV with a byte order mark (Excel on Windows)")
};
const { json: json$1, output, fields, ...otherOutputs } = outputOptions;
const factListOptions = {
	json: json$1,
	output,
	fields,
	says: option("Output", "--says", "show the sentence of each fact below it"),
	...otherOutputs
};
const textOption = repeatable("Output", "--text <copy>", "show passages from your copy (a file or folder)");
const proposedOption = option("Facts", "--proposed", "show what is proposed and not confirmed, in place of the facts").conflicts("groupBy pivot over chart matrix asOf".split(" "));
const linksOption = option("Output", "--links", "add titles and links of sources, and the days on which they were looked up");
const copySourceOption = repeatable("Copy", "--source <id>", "bulletin or other source of the copy, if it does not state its number or title");
const globalOptions = {
	facts: repeatable("Everywhere", "--facts <folder>", "read this folder or exported .db; repeat to join folders; `builtin` is the set that ships with pism"),
	keepGoing: option("Everywhere", "--keep-going", "leave out facts with problems, and list them"),
	color: choiceOption("Everywhere", "--color <when>", "use colour:", [
		"auto",
		"always",
		"never"
	]),
	pager: option("Everywhere", "--no-pager", "print long output without a pager")
};
const someKindsOptions = {
	asOf: option("Filters", "--as-of <date>", "show facts as of this date (for a year, its last day), by their dates"),
	among: option("Filters", "--among <group>", "with --not-…: only members of this group")
};
function notOptionOf(kind) {
	const binding = bindingOf(kind);
	if (!binding) return void 0;
	const { to, actor } = binding;
	return option("Filters", `--not-${kind.bound_as ?? actor.name.replaceAll("_", "-")} <${to.name.replaceAll("_", "-")}>`, `list actors that a fact says are not bound by this ${to.name.replaceAll("_", " ")}`).conflicts([
		...counts,
		"sort",
		"chart"
	]);
}
const commonFilters = {
	country: filterOption("--actor, --country <actor>", "about this country or actor (name or code)"),
	year: filterOption("--year <year>", "dated in this year, month or quarter"),
	since: filterOption("--since <date>", "dated on or after this day, month or year"),
	until: filterOption("--until <date>", "dated on or before this day, month or year"),
	source: filterOption("--source <id>", "of this bulletin or other source"),
	disputed: option("Filters", "--disputed", "show facts that another source disputes"),
	verdict: filterOption("--verdict <verdict>", `with this verdict: ${verdictNames.join(", ")}, none`),
	tag: filterOption("--tag <tag>", "with this tag"),
	date: filterOption("--date <date>", "whose date in lists (with --as-of, the date then) is this day, month or year"),
	paragraph: filterOption("--paragraph <number>", "from this paragraph (the lead is 0)"),
	id: filterOption("--id <id>", "with this id"),
	where: filterOption("--where <condition>", "that meet this SQL condition"),
	countryAll: filterOption("--country-all <actor>", "about all of these countries or actors"),
	tagAll: filterOption("--tag-all <tag>", "with all of these tags"),
	unchecked: option("Filters", "--unchecked", "show facts that only their author has compared with their source")
};
function filterOption(flags, which) {
	return repeatable("Filters", flags, `show facts ${which}`);
}
function fieldOptions({ kind, fields }) {
	return optionsByName(fields.flatMap((field) => {
		const about = field.about.charAt(0).toLowerCase() + field.about.slice(1);
		const choices = Object.entries(field.choices ?? {}).map(([choice, meant]) => `\n  ${choice}: ${meaningOf(meant)}`);
		const { argument } = fieldType(field);
		const heading = `Filter ${kind} by field`;
		const any = repeatable(heading, `${optionOf(field)} ${argument}`, about + choices.join(""));
		return isList(field) ? [any, repeatable(heading, `${allOptionOf(field)} ${argument}`, "require all of the given values, not just one")] : [any];
	}));
}
function kindFilters(of) {
	const common = Object.entries(commonFilters).filter(([name]) => canFilter(name, of));
	const { asOf, among } = someKindsOptions;
	const not = notOptionOf(of);
	return {
		...fieldOptions(of),
		...Object.fromEntries(common),
		...stagesOf(of) && { asOf },
		...matrixOf(of) && { matrix: matrixOption },
		...not && {
			...optionsByName([not]),
			among
		}
	};
}
function optionsByName(options) {
	return Object.fromEntries(options.map((each) => [each.attributeName(), each]));
}
function valuesFor(field, options, all = false) {
	return ownValue(options, new Option(all ? allOptionOf(field) : optionOf(field)).attributeName());
}
function allOptionOf(field) {
	return `${optionOf(field)}-all`;
}
const inOptionOrder = "Order and counts";
const counts = ["groupBy", "pivot"];
function limitOptions(note = "") {
	return {
		limit: option(inOptionOrder, "--limit <number>", `show at most this number of rows${note}`, wholeNumber),
		count: option(inOptionOrder, "--count", "print only the count").conflicts(counts),
		exitStatus: option(inOptionOrder, "--exit-status", "exit with 1 when nothing matches")
	};
}
const listOptions = {
	sort: repeatable(inOptionOrder, "--sort <column>", "sort by this column, or in reverse by -column").conflicts(counts),
	...limitOptions()
};
const orderOptions = {
	...listOptions,
	groupBy: option(inOptionOrder, "--group-by <column>", "count facts by this column, by year or by country").conflicts("pivot"),
	pivot: option(inOptionOrder, "--pivot <column>", "count facts in a table: this column down, --over across"),
	over: option(inOptionOrder, "--over <column>", "count facts in a table: this column across, --pivot down")
};
const sharedOptions = {
	...globalOptions,
	...factListOptions,
	...commonFilters,
	...someKindsOptions,
	...orderOptions,
	text: textOption,
	chart: chartOption,
	proposed: proposedOption
};
function commaSeparated(value, before = []) {
	const named = value.split(",").map((name) => name.trim()).filter((name) => name !== "");
	if (named.length > 0) return [...before, ...named];
	throw new PismError("usage", "--fields names no column");
}
function wholeNumber(value) {
	if (/^\d{1,15}$/.test(value)) return Number(value);
	throw new PismError("usage", `--limit takes a whole number, not ${value}`);
}
// src/cli/arguments.ts
function readStart(argv) {
	refuseEmptyValue(argv);
	const options = optionsIn(argv);
	const inOptions = new Set(options.flatMap(({ at, last }) => [at, last]));
	const end = argv.findIndex((word, at) => word === "--" && !inOptions.has(at));
	const first = argv.findIndex((_, at) => at !== end && !inOptions.has(at));
	const position = first < 0 ? argv.length : first;
	const facts = options.flatMap(({ flag, value }) => {
		if (flag !== "--facts") return [];
		if (value !== void 0) return [value];
		throw new PismError("usage", "--facts needs a value", "Name a facts folder, an exported .db, or builtin.");
	});
	const needsAll = options.some(({ flag }) => flag === "--source");
	const words = argv.filter((word, at) => at !== position && at !== end && !inOptions.has(at) && word !== "");
	return {
		command: argv[position],
		rest: argv.toSpliced(position, 1),
		words,
		options,
		facts,
		needsAll
	};
}
function optionsIn(argv, known = Object.values(sharedOptions)) {
	const withValues = known.filter(({ required }) => required);
	const flags = new Set(withValues.flatMap(({ long, short }) => [long, short]));
	const found = [];
	for (let at = 0; at < argv.length && argv[at] !== "--"; at += 1) {
		const [, flag = "", value] = /^(--[^=]+|-[^-])=?(.+)?$/s.exec(argv[at] ?? "") ?? [];
		if (flag === "") continue;
		const last = value === void 0 && flags.has(flag) ? at + 1 : at;
		found.push({
			flag,
			value: last > at ? argv[last] : value,
			at,
			last
		});
		at = last;
	}
	return found;
}
function refuseEmptyValue(argv) {
	const position = argv.findIndex((argument) => argument.replace(/^--[^=]*=/, "") === "");
	if (position < 0) return;
	const [option = ""] = argv[position]?.split("=") ?? [];
	const before = option === "" ? argv[position - 1] : option;
	throw new PismError("usage", `The value ${before === void 0 ? "at the beginning" : `after ${before}`} is empty`, "Give a value, or leave it out.");
}
async function parseArguments(command, argv, index) {
	const parser = new Command(`pism ${command.name}`);
	parser.exitOverride().configureOutput({
		writeErr: () => {},
		writeOut: () => {}
	});
	for (const [flags, about] of command.arguments ?? []) parser.argument(flags, about);
	for (const option of optionsFor(Object.values({
		...command.options,
		...globalOptions
	}), argv)) parser.addOption(option);
	try {
		parser.parse(argv, { from: "user" });
	} catch (thrown) {
		if (thrown instanceof PismError) throw thrown;
		const trouble = thrown;
		if (trouble.code === "commander.helpDisplayed") return "help";
		const { usageError, withRealName } = await Promise.resolve().then(() => require("./usage-error-CaqY99r1.cjs"));
		const renamed = withRealName(trouble, command, argv, index);
		if (renamed) return parseArguments(command, renamed, index);
		throw usageError(trouble, command, parser, argv, index);
	}
	const options = parser.opts();
	if (options.output === "-") delete options.output;
	return {
		options,
		words: parser.args
	};
}
function optionsFor(all, argv) {
	const given = optionsIn(argv);
	const used = given.flatMap(({ flag }) => all.find(({ long, short }) => flag === long || flag === short) ?? []);
	return used.length < given.length ? all : [...new Set(used)];
}
// src/render/options.ts
const parts = [
	"heading",
	"header",
	"id",
	"faint",
	"strong",
	"good",
	"warning",
	"bad"
];
const plainStyle = Object.fromEntries(parts.map((part) => [part, (text) => text]));
async function colourStyle() {
	const { Chalk } = await Promise.resolve().then(() => require("./source-B2hODx2r.cjs"));
	const { bold, cyan, dim, green, yellow, red } = new Chalk({ level: 1 });
	const paints = {
		heading: bold,
		header: dim.underline,
		id: cyan,
		faint: dim,
		strong: bold,
		good: green,
		warning: yellow,
		bad: red
	};
	return Object.fromEntries(parts.map((part) => [part, (text) => paints[part](text)]));
}
function titleText({ title, titleRegister }, { entry }) {
	return titleRegister === void 0 ? title : entry(titleRegister, title);
}
const sampleSize = 500;
function sampled({ columns, all, rows }, display) {
	const source = rows[Symbol.iterator]();
	const others = Iterator.from({ next: () => source.next() });
	const sample = [...others.take(sampleSize)];
	const isFilled = (column) => sample.some((row) => cellText(column, row, display) !== "");
	const filled = columns.filter(isFilled);
	const whole = [sample, others].values().flatMap((some) => Iterator.from(some));
	return {
		columns: columns === all ? columns : filled,
		filled,
		sample,
		rows: whole
	};
}
function notesOf({ notes = [] }, columns) {
	return [...caveatsOf(columns), ...notes.map(({ says }) => says)];
}
function* dataRows({ all, rows, isMixed = false }, { display }) {
	const byName = new Map(all.map((column) => [column.name, column]));
	for (const row of rows) {
		const mixed = () => Object.keys(row).flatMap((name) => byName.get(name) ?? []);
		const own = isMixed ? mixed() : all.filter(({ name }) => name in row);
		const namedValue = ({ name, register }) => withNames(row[name] ?? null, register, display.entry);
		yield own.map((column) => [column.name, namedValue(column)]);
	}
}
function* inChunks(pieces) {
	let chunk = "";
	for (const piece of pieces) {
		chunk += piece;
		if (chunk.length < 65536) continue;
		yield chunk;
		chunk = "";
	}
	if (chunk !== "") yield chunk;
}
// src/cli/print.ts
async function printAnswer(answer, context) {
	const { count, left } = await printContent(answer, context);
	if (count === 0 && answer.ifEmpty) {
		const { notes = [], ...instead } = await answer.ifEmpty();
		await printNotes(notes, context);
		return printAnswer(instead, context);
	}
	const { notes = [], exit = answer.exit } = answer.atEnd?.() ?? {};
	await printNotes([...left, ...notes], context, "rows" in answer || "text" in answer);
	if (answer.failure) throw answer.failure;
	return exit ?? "done";
}
async function printContent(answer, context) {
	if ("rows" in answer) return printRows(answer, context);
	const { notes: left = [] } = answer;
	if (!("text" in answer)) return {
		count: 0,
		left
	};
	const { text, rowsAre, count = 1 } = answer;
	await printText(text, context, rowsAre ? counted(count, rowsAre) : counted(text.split("\n").length - 1, "line"));
	return {
		count,
		left
	};
}
async function printRows(result, context) {
	const { io, options } = context;
	const { notes = [] } = result;
	await refuseFolderAsOutput(context);
	const { name, ...format } = formatFor(options, io);
	requireCsv(options, format, `the output is ${name}`);
	const isShown = io.stdout.isTerminal && options.output === void 0;
	if (format.isBinary && isShown) throw new PismError("usage", `A terminal cannot show ${name}`, `Write it to a file: add -o FILE.${name}.`);
	let count = 0;
	const counting = (row) => {
		count += 1;
		return row;
	};
	const texts = result.texts && Iterator.from(result.texts).map(counting);
	const rows = Iterator.from(result.rows).map(counting);
	const page = await renderOptionsFor(format, context);
	const { title = result.title } = options;
	const full = withFirst(withFields(result, options, {
		name,
		...format
	}));
	const below = notes.filter(({ where }) => where !== "stderr");
	const made = await (await format.load())({
		...full,
		notes: below,
		rows,
		texts,
		title
	}, page);
	await write(made instanceof Uint8Array ? [made] : inChunks(format.isForSpreadsheets && isShown ? shown(made) : made), context, () => counted(count, result.rowsAre ?? "row"));
	const hasRoom = count > 0 && format.forReader && !format.isBinary;
	const isUsual = count > 0 && chosenFormat(options) === void 0;
	const places = hasRoom ? ["stderr"] : [
		"answer",
		"stderr",
		...isUsual ? ["table"] : []
	];
	const left = notes.filter(({ where }) => places.includes(where));
	return {
		count,
		left: hasRoom || !isUsual ? left : [...notesAt("table", ...caveatsOf(full.columns)), ...left]
	};
}
async function refuseFolderAsOutput({ options: { output }, io }) {
	if (output !== void 0) (await Promise.resolve().then(() => require("./output-D-lVqxCc.cjs")).then((n) => n.output_exports)).refuseFolder((0, node_path.resolve)(io.cwd, output));
}
async function printNotes(notes, { io, options }, isBeside = true) {
	if (notes.length === 0) return;
	const text = await wrapMessage(visibleLines(notes.map(({ says }) => says).join("\n")), io.stderr);
	const { faint } = await styleFor(options, io, io.stderr);
	io.stderr.write(`${isBeside ? faint(text) : text}\n`);
}
async function printText(text, context, what) {
	const { options } = context;
	requireCsv(options, {}, "the output is text");
	const binary = [options.format, endingOf(options.output ?? "")].find((name = "") => formats[name]?.isBinary);
	if (binary) throw new PismError("usage", `Only a table can be ${binary}`, "Leave out --format, or write to a .txt file.");
	await write([text], context, () => what);
}
function formatFor(options, { stdout }) {
	const name = chosenFormat(options) ?? usualFormats[stdout.isTerminal ? "terminal" : "pipe"];
	return {
		name,
		...formats[name]
	};
}
function chosenFormat(options) {
	const flags = { ...options };
	const named = Object.keys(formats).filter((name) => options.format === name || flags[name] === true);
	if (named.length > 1) throw new PismError("usage", `The output cannot be both ${named.join(" and ")}`, "Choose one of them.");
	return named[0] ?? (options.output === void 0 ? void 0 : formatOfFile(options.output, options.chart === true));
}
const csvHint = "Add --format csv or -o FILE.csv.";
function requireCsv(options, format, instead, hint = csvHint) {
	if (options.safeCsv && !format.isForSpreadsheets) throw new PismError("usage", `--safe-csv is for CSV, and ${instead}`, hint);
	if (options.bom && !format.takesBom) throw new PismError("usage", `--bom is for CSV and TSV, and ${instead}`, hint);
}
function formatOfFile(file, isChart) {
	const ending = endingOf(file);
	if (ending === "svg") {
		if (isChart) return "svg";
		throw new PismError("usage", `Only a chart can be written as a picture, such as ${file}`, "Add --chart to a list of facts that have a number, or to --group-by.");
	}
	const found = Object.entries(formats).find(([, { endings }]) => endings.includes(ending));
	if (found) return found[0];
	const known = Object.values(formats).flatMap(({ endings }) => endings);
	const [advice] = Object.entries(endings).find(([, endings]) => endings.includes(ending)) ?? [];
	const hint = advice ?? `Use --format, or one of these endings: .${known.join(", .")}; .svg with --chart.`;
	throw new PismError("usage", `${file} does not end in a known format`, hint);
}
function endingOf(file) {
	return (0, node_path.extname)(file).slice(1).toLowerCase();
}
async function renderOptionsFor(format, context) {
	const { io, index, options } = context;
	const { forReader = false, shortNames = false, isBinary, inWords } = format;
	const hasNames = options.names ?? forReader;
	return {
		width: terminalWidth(io),
		style: await styleFor(options, io),
		display: {
			entry: hasNames ? entryNames(index.database, shortNames) : codesDisplay.entry,
			id: forReader && !isBinary ? shortIds(index.database) : codesDisplay.id,
			forReader,
			inWords
		},
		says: options.says === true,
		safeCsv: options.safeCsv === true,
		bom: options.bom === true,
		sheets: async (ids) => (await Promise.resolve().then(() => require("./workbook-sheets-CEztgw_q.cjs"))).sheetsFor(ids, index)
	};
}
function withFields(result, { fields }, format) {
	const { line, ...other } = result;
	const isInLine = format.name === "table" || format.inWords && line?.at(-1)?.name !== "id";
	if (!fields && line && isInLine) return {
		...result,
		columns: line
	};
	if (!fields) return format.forReader && !format.isBinary ? result : withCompleteness(result);
	const columns = columnsByName([...new Set([...result.columns, ...result.all])], fields);
	return {
		...other,
		columns,
		all: columns,
		isMixed: false
	};
}
function withFirst({ first, ...result }) {
	if (!first) return result;
	const columns = [...first, ...result.columns];
	return {
		...result,
		columns,
		all: result.all === result.columns ? columns : [...first, ...result.all]
	};
}
function withCompleteness(result) {
	const { columns, all, line } = result;
	if (columns === all) return result;
	const saysOf = ({ complete = "" }) => all.filter(({ name }) => complete.split(/\W+/).includes(name));
	const beside = columns.flatMap((list) => [list, ...saysOf(list)]);
	const compared = line ? columnsByName(all, comparedLists) : [];
	return {
		...result,
		columns: [...new Set([...beside, ...compared])]
	};
}
function shown(pieces) {
	return Iterator.from(pieces).map((piece) => visibleLines(piece.replaceAll("\r\n", "\n")));
}
const maxWidth = 1e4;
function terminalWidth({ stdout, env }) {
	const given = Number(env["COLUMNS"]);
	const width = stdout.columns ?? (Number.isInteger(given) && given > 0 ? Math.min(given, maxWidth) : 80);
	const isEastAsian = /^(zh|ja|ko)/.test(env["LC_ALL"] ?? env["LC_CTYPE"] ?? env["LANG"] ?? "");
	return Math.max(20, isEastAsian ? width - 3 : width);
}
async function write(pieces, { io, index, options }, what) {
	if (options.output !== void 0) {
		const { writeOutputFile } = await Promise.resolve().then(() => require("./output-D-lVqxCc.cjs")).then((n) => n.output_exports);
		writeOutputFile(pieces, (0, node_path.resolve)(io.cwd, options.output), index);
		await warn(`${what()} in ${options.output}`, io);
	} else if (io.stdout.isTerminal && options.pager !== false) await page([...pieces].join(""), io);
	else for (const piece of pieces) io.stdout.write(piece);
}
async function page(text, io) {
	const { env, stdout } = io;
	const usual = process.platform === "win32" ? "" : "less -FRX";
	const command = env["PISM_PAGER"] ?? env["PAGER"] ?? usual;
	if (text.split("\n").length <= (stdout.rows ?? Number.POSITIVE_INFINITY) || command === "" || command === "cat" || env["TERM"] === "dumb" || !await io.page(command, text)) stdout.write(text);
}
async function warn(text, { stderr }) {
	stderr.write(await wrapMessage(visibleLines(`${text}\n`), stderr));
}
async function wrapMessage(message, { isTerminal, columns = 80 }) {
	const text = clipped(message);
	if (!isTerminal) return text;
	const { wrapAnsi } = await Promise.resolve().then(() => require("./table-PZN9mO62.cjs")).then((n) => (n.init_main(), n.main_exports));
	return text.split("\n").map((line) => {
		const [indent = ""] = /^ */.exec(line) ?? [];
		if (indent.length >= 4) return line;
		return wrapAnsi(line.slice(indent.length), Math.max(10, columns - indent.length)).replace(/^(?=.)/gm, indent);
	}).join("\n");
}
async function styleFor(options, { env, stdout }, stream = stdout) {
	const { color, output } = options;
	const isUsual = (env["FORCE_COLOR"] ? env["FORCE_COLOR"] !== "0" : stream.isTerminal && env["TERM"] !== "dumb") && !env["NO_COLOR"];
	return output === void 0 && (color === "always" || color !== "never" && isUsual) ? await colourStyle() : plainStyle;
}
// src/cli/proposed.ts
const proposedBy = {
	...plainColumn("proposed", "Proposed by"),
	show: (value) => String(valuesIn(value ?? void 0)["by"] ?? "")
};
async function answerProposed(context, answer) {
	if (!context.options.proposed) return answer(context);
	const { onlyProposed } = await Promise.resolve().then(() => require("./list-proposed-De__pVoa.cjs"));
	const index = await context.open(context.options.facts ?? [], {
		inMemory: true,
		afterwards: onlyProposed
	});
	const found = await answer({
		...context,
		index
	});
	return "rows" in found ? {
		...found,
		first: [proposedBy]
	} : found;
}
// src/cli/list.ts
const inAllLists = {
	...orderOptions,
	...factListOptions,
	chart: chartOption,
	text: textOption,
	proposed: proposedOption
};
const listingOptions = {
	...commonFilters,
	...inAllLists
};
const listWords = [["[words...]", "words to look for, in any form; '!word' for facts without it"]];
function kindCommand(kind) {
	return {
		name: kind.kind,
		task: "Ask and cite",
		get summary() {
			return `List ${/\s\p{Lu}/u.test(kind.title) ? kind.title : kind.title.charAt(0).toLowerCase() + kind.title.slice(1)}`;
		},
		about: kind.about,
		arguments: listWords,
		examples: `pism ${kind.kind} --json # all of them, as JSON`,
		options: {
			...kindFilters(kind),
			...inAllLists
		},
		kind,
		run: (context) => answerProposed(context, (own) => listFacts(own, kind))
	};
}
async function listFacts(context, kind) {
	const { pivot, over, chart } = context.options;
	if (pivot === void 0 !== (over === void 0)) throw new PismError("usage", "--pivot and --over need each other", "--pivot names the column that goes down, --over the one that goes across.");
	const not = kind && notOptionOf(kind);
	const query = inListOrder(readQuery(context, kind));
	const word = not ? ownValue(context.options, not.attributeName()) : void 0;
	if (word && context.options.proposed) throw new PismError("usage", `${not?.long} and --proposed cannot be combined`, "Nobody is bound by a proposal.");
	if (not && word) return (await Promise.resolve().then(() => require("./not-bound-DFsvekon.cjs"))).notBoundAnswer(context, query, word, not);
	const hint = "Name what its members may be bound by.";
	if (context.options.among !== void 0) throw new PismError("usage", `--among needs ${not?.long ?? "another option"}`, hint);
	const matrix = "matrix" in context.options && kind ? matrixOf(kind) : void 0;
	const count = () => countFacts(context.index.database, query);
	const those = query.limit === void 0 ? "them" : "those within --limit";
	const inOtherForm = async () => (await Promise.resolve().then(() => require("./chart-Qjc-Yvle.cjs"))).chartAnswer(context, query);
	return answerListing(context, query, {
		count,
		list: async () => {
			if (!matrix) return answer(context, query);
			return (await Promise.resolve().then(() => require("./group-DOvd_EnF.cjs")).then((n) => n.group_exports)).matrixFacts(context.index.database, query, matrix);
		},
		...chart && {
			inOtherForm,
			remark: () => ` None of ${those} has a number to draw.`
		}
	});
}
async function leftOutByDate({ index: { database }, options: { asOf } }, query) {
	if (asOf === void 0) return [];
	const { explainLeftOut } = await Promise.resolve().then(() => require("./explain-DAn5WnBu.cjs")).then((n) => n.explain_exports);
	return explainLeftOut(database, query, asOf, shortIds(database)).split("\n");
}
async function answer(context, query) {
	const { database } = context.index;
	const { pivot, over, groupBy, fields } = context.options;
	const source = () => sourceCaption(database, query);
	if (pivot !== void 0 && over !== void 0) return (await Promise.resolve().then(() => require("./group-DOvd_EnF.cjs")).then((n) => n.group_exports)).pivotFacts(database, query, pivot, over);
	if (groupBy !== void 0) return (await Promise.resolve().then(() => require("./group-DOvd_EnF.cjs")).then((n) => n.group_exports)).groupFacts(database, query, groupBy);
	if (fields) {
		const columns = pickColumns(query.kind, fields);
		const facts = selectFacts(database, query, columns);
		const passages = columns.some(({ name }) => name === "passage") && await (await Promise.resolve().then(() => require("./passages-D7Q3Bj8k.cjs"))).withPassages(query, context);
		return {
			source,
			columns,
			all: columns,
			rows: passages ? facts.map(passages) : facts
		};
	}
	if (!query.kind?.asOf && formatFor(context.options, context.io).isData) return wholeFacts(database, query, query.kind ? [query.kind] : context.index.kinds);
	const [featured, all] = [featuredColumns(query.kind), columnsOf(query.kind)];
	return {
		source,
		...featured,
		all,
		rows: selectFacts(database, query, featured.columns)
	};
}
function readQuery(asked, kind, withBeside = false) {
	const { options, words, index } = asked;
	const wordsFor = (field, all) => valuesFor(field, options, all);
	return readAsked(index.database, kind, {
		...options,
		words,
		withBeside
	}, wordsFor);
}
async function answerListing(context, query, listing) {
	const { database, kinds } = context.index;
	const { listed = query, remark = () => "", notes = [] } = listing;
	const answer = await contentOf(context, query, listing);
	const found = (query.filters.some(({ isDefault }) => !isDefault) || query.limit === void 0) && listed.filters.some(needsExplanation) ? (await Promise.resolve().then(() => require("./explain-DAn5WnBu.cjs")).then((n) => n.explain_exports)).explainFound(database, listed, kinds) : "";
	const leftOut = notesAt("answer", explainNot(context.words, query), ...await leftOutByDate(context, query));
	const always = [...notes, ...leftOut];
	return {
		...answer,
		notes: [
			...answer.notes ?? [],
			...notesAt("answer", found),
			...always
		],
		async ifEmpty() {
			const { chart, output, exitStatus } = context.options;
			const { explainEmpty } = await Promise.resolve().then(() => require("./explain-DAn5WnBu.cjs")).then((n) => n.explain_exports);
			const hasFacts = countFacts(database, query) > 0;
			const why = explainEmpty(database, query, kinds) + (hasFacts ? remark() : "");
			const isUnwritten = chart && output !== void 0;
			const unwritten = isUnwritten ? `Nothing to draw: ${output} was not written.` : "";
			const nearest = await nearestTo(listing.words ?? (hasFacts ? [] : wordsOf(query)), context);
			const exit = exitStatus || isUnwritten ? "no" : "done";
			return {
				...nearest,
				notes: [
					...notesAt("stderr", unwritten, why),
					...always,
					...nearest.notes
				],
				exit
			};
		}
	};
}
async function contentOf(context, query, listing) {
	const { index, options, io } = context;
	await refuseFolderAsOutput(context);
	const { name, forReader } = formatFor(options, io);
	if (options.count) {
		const count = listing.count();
		return {
			text: `${count}${forReader ? (await Promise.resolve().then(() => require("./group-DOvd_EnF.cjs")).then((n) => n.group_exports)).countByStage(index.database, query) : ""}\n`,
			count
		};
	}
	if (listing.inOtherForm) return listing.inOtherForm();
	const result = await listing.list();
	const disputes = {
		...query,
		filters: [...query.filters, disputed]
	};
	const hasDisputes = name === "table" && countFacts(index.database, disputes) > 0;
	return {
		title: titleOf(query),
		source: () => sourceCaption(index.database, {
			...query,
			limit: void 0
		}),
		rowsAre: options.groupBy === void 0 && options.pivot === void 0 ? "fact" : "row",
		...result,
		others: hasDisputes ? (await Promise.resolve().then(() => require("./points-CePj3RqE.cjs")).then((n) => n.points_exports)).othersOf(index.kinds) : void 0
	};
}
function wordsOf({ filters }) {
	return filters.flatMap(({ asked: { isSearch = [], isAny, isNegated } = {} }) => isAny || isNegated ? [] : isSearch);
}
async function nearestTo(words, { index, io, options }) {
	const { searchIn } = await Promise.resolve().then(() => require("./search-rRI6Q2uN.cjs")).then((n) => n.search_exports);
	const list = () => searchIn(index.database, {
		kind: null,
		filters: butBeside(index.database)
	}, words).list(3);
	const rows = words.length === 0 ? [] : [...list().rows];
	if (rows.length === 0) return { notes: [] };
	const line = `The best of \`pism search ${words.map(shellWord).join(" ")}\``;
	const isRead = io.stdout.isTerminal && formatFor(options, io).forReader && !options.count && !options.output && !options.fields;
	const ids = rows.map(({ id }) => shortIds(index.database)(String(id)));
	const notes = notesAt("stderr", `${line}: ${isRead ? "" : ids.join(", ")}`.trim());
	return isRead ? {
		...list(),
		notes
	} : { notes };
}
function explainNot(words, { filters }) {
	const unwanted = new Set(filters.flatMap(({ asked }) => asked?.isNegated ? asked.isSearch ?? [] : []));
	return [...words.join("\0").matchAll(/(?<=^|\0)not[\s\0]+([^\0]+)/gi)].flatMap(([, word = ""]) => word).filter((word) => unwanted.has(word)).map((word) => `"not ${word}" leaves out facts with ${word}; the phrase is '"not ${word}"'.`).join(" ");
}
function needsExplanation({ asked = {} }) {
	const { included = [], named = [], unwanted = [], breakdown, ...of } = asked;
	const isBroad = breakdown === byActor || breakdown === byYear;
	const all = [
		...included,
		...named,
		...unwanted,
		of.days,
		of.isSearch,
		of.note
	];
	return isBroad || all.some((each) => each !== void 0);
}
// src/cli/commands/index.ts
const files = {
	facts: () => Promise.resolve().then(() => require("./facts-CgfjD8XQ.cjs")),
	search: () => Promise.resolve().then(() => require("./search-CnLZonWN.cjs")),
	show: () => Promise.resolve().then(() => require("./show-CGlwY0th.cjs")),
	cite: () => Promise.resolve().then(() => require("./cite-DA37fg58.cjs")),
	checks: () => Promise.resolve().then(() => require("./checks-D75y2Flv.cjs")),
	summary: () => Promise.resolve().then(() => require("./summary-eMzQ-txP.cjs")),
	timeline: () => Promise.resolve().then(() => require("./timeline-Hs2pBeKX.cjs")),
	compare: () => Promise.resolve().then(() => require("./compare-CPnIe37P.cjs")),
	sources: () => Promise.resolve().then(() => require("./sources-DPMRoRLT.cjs")),
	kinds: () => Promise.resolve().then(() => require("./kinds-BSeSiwvt.cjs")),
	new: () => Promise.resolve().then(() => require("./new-BOalb-Tr.cjs")),
	draft: () => Promise.resolve().then(() => require("./draft-Bi_3Jkyu.cjs")),
	import: () => Promise.resolve().then(() => require("./import-Dm9zLIgS.cjs")),
	review: () => Promise.resolve().then(() => require("./review-CRDmjSI4.cjs")),
	verify: () => Promise.resolve().then(() => require("./verify-CqD5tbHH.cjs")),
	proofread: () => Promise.resolve().then(() => require("./proofread-vc0-Uqt-.cjs")),
	coverage: () => Promise.resolve().then(() => require("./coverage-bEusiBkb.cjs")),
	anchor: () => Promise.resolve().then(() => require("./anchor-rvtw14vI.cjs")),
	check: () => Promise.resolve().then(() => require("./check-DhD4kBk6.cjs")),
	sql: () => Promise.resolve().then(() => require("./sql-DRnT7DKJ.cjs")),
	report: () => Promise.resolve().then(() => require("./report-D-dvE04K.cjs")),
	export: () => Promise.resolve().then(() => require("./export-DGooewRW.cjs")),
	completion: () => Promise.resolve().then(() => require("./completion-iJsH9LoH.cjs")),
	mcp: () => Promise.resolve().then(() => require("./mcp-DoCHm9ZM.cjs"))
};
const commandNames = Object.keys(files);
async function findCommand(name, { kinds, registers }) {
	const wanted = name.toLowerCase();
	const kind = kinds.find((each) => each.kind === wanted);
	if (kind) return kindCommand(kind);
	if (registers.includes(wanted)) return (await Promise.resolve().then(() => require("./registers-B0MsDlUD.cjs")).then((n) => n.registers_exports)).registerCommand(wanted);
	const file = await ownValue(files, wanted)?.();
	if (!file?.command.optionsOfKinds) return file?.command;
	const { command } = file;
	return {
		...command,
		options: {
			...command.optionsOfKinds?.(kinds),
			...command.options
		}
	};
}
async function findOwnCommand(name, words, io) {
	const command = await findCommand(name, {
		kinds: [],
		registers: []
	});
	return command?.facts === "own" ? command : command?.ownFor?.(words, io);
}
function allCommandNames({ kinds, registers }) {
	return [
		...kinds.map(({ kind }) => kind),
		...commandNames,
		...registers,
		"help"
	];
}
// src/load/folder.ts
const limits = {
	fileBytes: 4194304,
	nesting: 32,
	facts: 1e4,
	entries: 2e5,
	explained: 2e5,
	kinds: 100
};
const fileName = /\.ya?ml$/;
function isDatabaseFile(path) {
	return attempt(() => (0, node_fs.statSync)(path).isFile()) ?? /\.(db|sqlite3?)$/i.test(path);
}
function readFolderLayout(root) {
	const names = namesIn(root);
	const sources = names.filter((name) => ![
		"kinds",
		"registers",
		"maps"
	].includes(name) && mayBeFolder(root, name)).sort();
	const filesIn = (folder) => names.includes(folder) ? yamlNames(namesIn((0, node_path.join)(root, folder))) : [];
	const kinds = filesIn("kinds");
	if (kinds.length > limits.kinds) throw unreadableFolder(`There are more than ${limits.kinds} kinds in ${root}`, "Remove some; a kind is for many facts.");
	const definition = (role, folder) => (name) => {
		return {
			path: `${folder}/${name}`,
			role,
			source: "",
			kind: name.replace(fileName, "")
		};
	};
	return {
		root,
		sources,
		definitions: [...kinds.map(definition("kind", `${root}/kinds`)), ...filesIn("registers").map(definition("register", `${root}/registers`))]
	};
}
function hasFacts(root) {
	const hasYaml = (names) => names.some((name) => /^[^._].*\.ya?ml$/.test(name));
	const names = (0, node_fs.existsSync)(root) ? (0, node_fs.readdirSync)(root).filter((name) => /^[^._]/.test(name) && name !== "maps") : [];
	return hasYaml(names) || names.some((name) => hasYaml(attempt(() => (0, node_fs.readdirSync)((0, node_path.join)(root, name))) ?? []));
}
const proposedFile = "proposed.yaml";
const draftsFile = "drafts.yaml";
function listBulletin(folder) {
	return yamlNames(namesIn(folder, true)).filter((name) => name !== "drafts.yaml" && name !== "proposed.yaml").map((name) => bulletinFile(folder, name.replace(/\.yaml$/, "")));
}
function bulletinFile(folder, kind) {
	const role = kind === "bulletin" || kind === "source" ? kind : "facts";
	return {
		path: `${folder}/${kind.endsWith(".yml") ? kind : `${kind}.yaml`}`,
		role,
		source: (0, node_path.basename)(folder),
		kind: role === "facts" ? kind : ""
	};
}
function readLayouts(folders) {
	const layouts = folders.map(readFolderLayout);
	for (const { root, sources, definitions } of layouts) if (sources.length + definitions.length === 0) refuseEmptyFolder(root);
	const [builtin] = layouts.filter(({ root }) => root === builtinFacts);
	const own = layouts.filter((layout) => layout !== builtin);
	return [builtin ?? {
		...readFolderLayout(builtinFacts),
		sources: []
	}, ...own];
}
function refuseEmptyFolder(root) {
	if (["bulletin.yaml", "source.yaml"].some((name) => (0, node_fs.existsSync)((0, node_path.join)(root, name)))) throw unreadableFolder(`${root} is the folder of one source`, `Name the folder above it: ${(0, node_path.dirname)(root)}.`);
	throw unreadableFolder(`There are no fact files in ${root}`, "A facts folder has a folder for each source, with a bulletin.yaml or source.yaml and a file for each kind.");
}
function mayBeFolder(root, name) {
	const isFolder = () => (0, node_fs.statSync)((0, node_path.join)(root, name), { throwIfNoEntry: false })?.isDirectory() === true;
	return !name.includes(".") || (attempt(isFolder) ?? true);
}
function refuseLinksToTheSame({ root, sources }) {
	const isLink = (path) => attempt(() => (0, node_fs.lstatSync)(path).isSymbolicLink()) ?? false;
	const links = sources.map((name) => (0, node_path.join)(root, name)).filter(isLink);
	if (links.length === 0) return;
	const own = (0, node_fs.realpathSync)(root);
	const targets = new Set([own]);
	for (const link of links) {
		const target = attempt(() => (0, node_fs.realpathSync)(link));
		if (target === void 0) continue;
		const hint = "Remove the link: its facts would be read twice.";
		if (target.startsWith(own + node_path.sep) || targets.has(target)) throw unreadableFolder(`${link} is a link to a folder that is among the facts already`, hint);
		targets.add(target);
	}
}
function yamlNames(names) {
	return names.filter((name) => fileName.test(name)).sort();
}
function namesIn(folder, mayBeMissing = false) {
	try {
		const names = (0, node_fs.readdirSync)(folder).filter((name) => name[0] !== "." && name[0] !== "_");
		const strange = names.find((name) => name.includes("�"));
		if (strange === void 0) return names;
		throw unreadableFolder(`The name ${strange} in ${folder} is not UTF-8`, "Rename it.");
	} catch (thrown) {
		if (mayBeMissing && hasCode(thrown, "ENOTDIR", "ENOENT")) return [];
		throw thrown instanceof PismError ? thrown : folderError(folder, thrown);
	}
}
function folderError(folder, thrown) {
	if (hasCode(thrown, "ENOENT")) return unreadableFolder(`There is no folder ${folder}`, "Name an existing facts folder with --facts or PISM_FACTS.");
	return unreadableFolder(`The folder ${folder} cannot be read: ${hasCode(thrown, "ENOTDIR") ? "it is not a folder" : reasonOf(thrown)}`, "Check its name and its permissions.");
}
function unreadableFolder(message, hint) {
	return new PismError("unreadable", message, hint);
}
// src/cache-folder.ts
function cacheFolder(env) {
	const given = env["XDG_CACHE_HOME"];
	try {
		const base = given && (0, node_path.isAbsolute)(given) ? given : (0, node_path.join)(env["HOME"] || (0, node_os.homedir)(), ".cache");
		const folder = (0, node_path.join)(base, "pism");
		if (!(0, node_path.isAbsolute)(folder)) return void 0;
		makeCacheFolder(folder);
		return belongsToUser(folder) ? folder : void 0;
	} catch {
		return;
	}
}
function belongsToUser(folder) {
	const user = process.getuid?.();
	return user === void 0 || [node_fs.lstatSync, node_fs.statSync].every((stat) => stat(folder).uid === user);
}
function makeCacheFolder(folder) {
	if ((0, node_fs.existsSync)(folder)) return;
	makeCacheFolder((0, node_path.dirname)(folder));
	try {
		(0, node_fs.mkdirSync)(folder, { mode: 448 });
	} catch (thrown) {
		if (!(0, node_fs.existsSync)(folder)) throw thrown;
	}
}
// src/store/snapshot.ts
const scopes = {
	definition: "",
	folder: "/",
	source: "source",
	bulletin: "bulletin"
};
const racyWindow = 2500;
const fewSources = 64;
function takeSnapshot(database, roots, wanted, before) {
	const layouts = readLayouts(roots);
	const folders = layouts.flatMap(({ root, sources }) => sources.map((name) => `${root}/${name}`));
	const rows = database ? storedRows(database, wanted, folders.length <= fewSources) : [];
	const stored = new Map(rows.map(({ path, stat }) => [path, stat]));
	const scopeOf = new Map(rows.map(({ path, scope }) => [path, scope]));
	for (const { path } of layouts.flatMap(({ definitions }) => definitions)) scopeOf.set(path, scopes.definition);
	for (const path of folders) scopeOf.set(path, scopes.folder);
	const taken = before?.taken ?? Date.now();
	const seen = new Map();
	for (const path of scopeOf.keys()) seen.set(path, before?.seen.get(path) ?? statOf(path));
	return {
		layouts,
		taken,
		seen,
		scopeOf,
		stored
	};
}
function storedRows(database, wanted, areFewSources) {
	const { definition, folder, source, bulletin } = scopes;
	const read = wanted && [
		definition,
		folder,
		source,
		wanted.kind,
		...areFewSources ? [bulletin] : []
	];
	return readAll(database, `SELECT path, scope, stat FROM stats ${read ? `WHERE scope IN (${read.map(quoteText).join(", ")})` : ""}`);
}
function statOf(path) {
	try {
		const own = (0, node_fs.lstatSync)(path, { throwIfNoEntry: false });
		const status = own?.isSymbolicLink() ? (0, node_fs.statSync)(path, { throwIfNoEntry: false }) ?? own : own;
		if (status) return `${status.mtimeMs} ${status.ctimeMs} ${status.size} ${status.ino}`;
	} catch {}
	return "none";
}
function changedPaths({ seen, stored, scopeOf }, scope) {
	const isInScope = (path) => scope === void 0 || scopeOf.get(path) === scope;
	return seen.keys().filter((path) => seen.get(path) !== stored.get(path) && isInScope(path));
}
function changedFolders(snapshot) {
	return [...changedPaths(snapshot, scopes.folder)];
}
function changedFiles(snapshot, kinds) {
	const { seen, scopeOf } = snapshot;
	const isFile = (path) => ![scopes.definition, scopes.folder].includes(scopeOf.get(path) ?? "");
	const changed = [...changedPaths(snapshot).filter(isFile)];
	const found = changedFolders(snapshot).flatMap(listBulletin).filter(({ path }) => !seen.has(path));
	for (const { path, role, kind } of found) {
		seen.set(path, statOf(path));
		scopeOf.set(path, role === "facts" ? kindOfFactsFile(kind, kinds) ?? kind : role);
	}
	return [...changed.map((path) => bulletinFile((0, node_path.dirname)(path), (0, node_path.basename)(path, ".yaml"))), ...found];
}
function storeSnapshot(database, snapshot) {
	const { seen, scopeOf, taken } = snapshot;
	const store = database.prepare("INSERT OR REPLACE INTO stats (path, scope, stat) VALUES (?, ?, ?)");
	for (const path of changedPaths(snapshot)) {
		const stat = seen.get(path) ?? "";
		const [modified = 0, changed = 0] = stat.split(" ").map(Number);
		const isRacy = Math.max(modified, changed) > taken - racyWindow;
		store.run(path, scopeOf.get(path) ?? "", isRacy ? "" : stat);
	}
}
// src/store/open.ts
const [quietTimeout, lockTimeout] = [1e3, 12e4];
const pageSize = 4096;
async function openIndex(folders, env, options = {}) {
	const file = !options.inMemory && !(options.definitionsOnly && !isRead(folders, env)) ? indexFile(folders, env) : void 0;
	options.log?.(`index: ${file ?? "in memory"}`);
	let before;
	const isCurrent = ({ database, kinds }) => {
		const wanted = kinds.find(({ kind }) => kind === options.kind) ?? null;
		before = takeSnapshot(database, folders, wanted);
		return !(wanted === null && metaOf(database, "unchecked")) && changedPaths(before).next().done === true;
	};
	const fresh = file && !options.rebuild ? openIf(isCurrent, file, folders, options.log) : void 0;
	if (fresh) return fresh;
	const updated = file ? await openUpdated(file, folders, {
		...options,
		before,
		definitionsOnly: false
	}) : void 0;
	if (updated) return updated;
	return updatedIndex(new node_sqlite.DatabaseSync(":memory:"), folders, options);
}
function openStale(folders, env) {
	const file = indexFile(folders, env);
	return file === void 0 ? void 0 : openIf(() => true, file, folders);
}
function isRead(folders, env) {
	const stale = openStale(folders, env);
	stale?.database.close();
	return stale !== void 0;
}
function indexFile(folders, env) {
	const folder = cacheFolder(env);
	return folder && (0, node_path.join)(folder, `${fnv1a(folders.join("\n"))}.db`);
}
function problemsIn(database, kind) {
	const sql = `SELECT problem FROM problems JOIN files USING (file) ${kind === null ? "" : `WHERE across <> 1 AND (role IN ('kind', 'register') OR (role = 'facts' AND kind = ?))
          OR across = 1 AND problem ->> 'code' = 'DUPLICATE_BULLETIN'`} ORDER BY path, problems.rowid`;
	return database.prepare(sql).all(...kind === null ? [] : [kind.kind]).map((row) => parseStored(row["problem"]));
}
function isIncremental({ database, exported }) {
	return exported === void 0 && metaOf(database, "incremental") !== void 0;
}
function openIf(isWanted, file, folders, log) {
	let database;
	try {
		if (isTruncatedOrNotFile(file)) return void 0;
		database = openForReading(file);
		const index = readOnlyIndex(database, folders);
		if (metaOf(database, "version") === versionOf(database, folders) && isWanted(index)) return index;
		log?.("the index is not up to date");
	} catch (thrown) {
		if (!isCacheError(thrown)) {
			database?.close();
			throw thrown;
		}
		log?.(`cannot read the index: ${messageOf(thrown)}`);
	}
	database?.close();
}
function openForReading(file) {
	const path = !(attempt(() => (0, node_fs.accessSync)((0, node_path.dirname)(file), node_fs.constants.W_OK) === void 0) ?? false) && !(0, node_fs.existsSync)(`${file}-wal`) ? `${(0, node_url.pathToFileURL)(file).href}?immutable=1` : file;
	return new node_sqlite.DatabaseSync(path, {
		readOnly: true,
		timeout: lockTimeout
	});
}
async function openUpdated(file, folders, options, { damaged, timeout = quietTimeout } = {}) {
	const inode = inodeOf(file);
	let database;
	try {
		if (inode !== void 0 && (inode === damaged || isTruncatedOrNotFile(file))) removeIndex(file, inode);
		database = new node_sqlite.DatabaseSync(file, { timeout });
		database.exec(`PRAGMA synchronous = OFF; PRAGMA page_size = ${pageSize}; PRAGMA journal_mode = WAL`);
		database.exec("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536");
		return await updatedIndex(database, folders, options);
	} catch (thrown) {
		database?.close();
		if (!isCacheError(thrown)) throw thrown;
		options.log?.(`cannot write the index: ${messageOf(thrown)}`);
		if (sqliteCode(thrown) === 5 && timeout === quietTimeout) {
			options.waiting?.();
			return openUpdated(file, folders, options, {
				damaged,
				timeout: lockTimeout
			});
		}
		return damaged !== void 0 || !isDamagedIndex(thrown) ? void 0 : openUpdated(file, folders, options, {
			damaged: inode ?? 0,
			timeout
		});
	}
}
async function updatedIndex(database, folders, options) {
	await (await Promise.resolve().then(() => require("./update-CB4lkvA8.cjs"))).updateIndex(database, folders, options);
	return readOnlyIndex(database, folders);
}
function readOnlyIndex(database, folders) {
	database.exec("BEGIN");
	const names = storedNames(database);
	makeReadOnly(database);
	const files = () => readAll(database, "SELECT path FROM files").map(({ path }) => path);
	return {
		database,
		...names,
		folders,
		files
	};
}
function isTruncatedOrNotFile(file) {
	const status = (0, node_fs.lstatSync)(file, { throwIfNoEntry: false });
	return status !== void 0 && (!status.isFile() || status.size % pageSize !== 0);
}
function inodeOf(file) {
	return attempt(() => (0, node_fs.lstatSync)(file, { throwIfNoEntry: false })?.ino);
}
function removeIndex(file, inode) {
	for (const each of [
		`${file}-journal`,
		`${file}-wal`,
		`${file}-shm`,
		file
	]) if (inodeOf(file) === inode) (0, node_fs.rmSync)(each, { force: true });
}
function isCacheError(thrown) {
	return sqliteCode(thrown) !== void 0 || isSystemError(thrown) || isDamagedIndex(thrown);
}
// src/facts/open.ts
async function openIndexFor(facts, environment, options = {}) {
	const folders = foldersOf(facts, environment);
	const exported = folders.find((folder) => folder !== builtinFacts && isDatabaseFile(folder));
	if (exported === void 0) return openIndex(folders, environment.env, options);
	if (folders.length > 1) throw new PismError("usage", `${exported} is an exported database, which is read alone`, "Name the folder that it was made from, or `pism export csv` its facts and `pism import` them.");
	return (await Promise.resolve().then(() => require("./exported-HfYZQWUv.cjs")).then((n) => n.exported_exports)).openExported(exported, environment.env);
}
function foldersOf(facts, { env, cwd }) {
	const fromEnvironment = (env["PISM_FACTS"] ?? "").split(node_path.delimiter).filter((folder) => folder !== "");
	const folders = facts.length > 0 ? facts : fromEnvironment;
	if (folders.length === 0) return [builtinFacts];
	return [...new Set(folders.map((folder) => folder === "builtin" ? builtinFacts : (0, node_path.resolve)(cwd, folder)))].sort();
}
async function withIndexes(open, work) {
	const opened = [];
	const openAndKeep = async (facts, wanted) => {
		const index = await open(facts, wanted);
		opened.push(index);
		return index;
	};
	try {
		return await work(openAndKeep, opened);
	} catch (thrown) {
		const exported = opened.at(-1)?.exported;
		if (exported === void 0) throw diskFull(thrown) ?? thrown;
		const { damageOf } = await Promise.resolve().then(() => require("./exported-HfYZQWUv.cjs")).then((n) => n.exported_exports);
		throw diskFull(thrown) ?? damageOf(exported, thrown) ?? thrown;
	} finally {
		for (const { database } of opened) if (database.isOpen) database.close();
	}
}
async function onSoundIndex(work, isDamaged = isDamagedIndex) {
	try {
		return await work(false);
	} catch (thrown) {
		if (!isDamaged(thrown)) throw thrown;
		return work(true);
	}
}
// src/main.ts
var ClosedPipe = class extends Error {};
async function run(argv, io) {
	try {
		return exits[await answerOrRebuild(argv, io)];
	} catch (thrown) {
		return thrown instanceof ClosedPipe ? exits.done : exits[await (await Promise.resolve().then(() => require("./problems-DIoyc--V.cjs")).then((n) => n.problems_exports)).reportFailure(thrown, argv, io)];
	} finally {
		if (isDebugging(io)) (await Promise.resolve().then(() => require("./debug-CM-UXyQY.cjs"))).logLoaded(io);
	}
}
async function answerOrRebuild(argv, io) {
	let isPrinted = false;
	const write = (text) => {
		isPrinted = true;
		io.stdout.write(text);
	};
	return onSoundIndex(async (rebuild) => {
		if (!isPrinted) return runCommand(argv, {
			...io,
			stdout: {
				...io.stdout,
				write
			}
		}, rebuild);
		await withIndexes(openerOn(io, true), (open) => open(readStart(argv).facts));
		throw new PismError("unreadable", "The index was damaged, so the output is incomplete", "The index is rebuilt now. Run the command again.");
	});
}
async function runCommand(argv, io, rebuild) {
	return withIndexes(openerOn(io, rebuild), async (open, opened) => {
		if (argv[0] === "__complete") return complete(argv.slice(1), io, open);
		const print = (answer, options) => printAnswer(answer, {
			io,
			options,
			index: opened.at(-1)
		});
		const line = readStart(argv);
		const { command: name } = line;
		const help = () => Promise.resolve().then(() => require("./help-n69Cnwoq.cjs"));
		if (name === void 0 || name.toLowerCase() === "help") return print(await (await help()).help(line, io, open), unpaged);
		const found = await commandFor(name, line, io, open);
		const parsed = await parseArguments(found.command, line.rest, found.index);
		if (parsed === "help") {
			const { helpOn, openForHelp } = await help();
			const index = found.index ?? await openForHelp(line.facts, io, open);
			return print(helpOn(found.command, index, io), unpaged);
		}
		const { where } = parsed.options;
		try {
			return await print(await answerFrom(found, {
				io,
				open,
				...parsed
			}), parsed.options);
		} catch (thrown) {
			throw where && isFailedExpression(thrown) ? conditionError(where, thrown) : thrown;
		}
	});
}
async function commandFor(name, line, io, open) {
	const own = await findOwnCommand(name, line.words, io);
	if (own) return { command: own };
	const index = await open(line.facts, line.needsAll ? {} : { kind: name.toLowerCase() });
	const command = await findCommand(name, index);
	if (command && command.facts !== "own") return {
		command,
		index
	};
	throw (await Promise.resolve().then(() => require("./unknown-command-D0L8RHR1.cjs"))).unknownCommand(name, index, line.rest);
}
const unpaged = { pager: false };
async function answerFrom({ command, index }, given) {
	if (!index) return command.run(given);
	const [context, kind] = [{
		...given,
		index
	}, command.kind ?? null];
	if (!command.allowsErrors && problemsIn(index.database, kind).length > 0) await (await Promise.resolve().then(() => require("./problems-DIoyc--V.cjs")).then((n) => n.problems_exports)).requireSound(context, kind);
	return command.run(context);
}
async function complete(argv, io, open) {
	try {
		await (await Promise.resolve().then(() => require("./complete-D3ccQKBb.cjs"))).completeWord(argv, io, open);
	} catch (thrown) {
		if (isDebugging(io)) throw thrown;
	}
	return "done";
}
function isDebugging({ env }) {
	return !["", "0"].includes(env["PISM_DEBUG"] ?? "");
}
function openerOn(io, rebuild = false) {
	const waiting = () => io.stderr.write("Waiting for another pism to finish indexing these facts ...\n");
	const usual = {
		rebuild,
		waiting,
		progress: async () => (await Promise.resolve().then(() => require("./progress-nBUsnqSr.cjs"))).progressOn(io)
	};
	return async (facts, wanted) => {
		if (!isDebugging(io)) return openIndexFor(facts, io, {
			...usual,
			...wanted
		});
		const { debugLog } = await Promise.resolve().then(() => require("./debug-CM-UXyQY.cjs"));
		return openIndexFor(facts, io, {
			...usual,
			...wanted,
			log: debugLog(io)
		});
	};
}
// src/render/json.ts
var json_exports = require_rolldown_runtime.__exportAll({
	json: () => json,
	ndjson: () => ndjson
});
const json = function* (result, page) {
	let separator = "[";
	for (const text of textsOf(result, page)) {
		yield `${separator}\n${visible(text)}`;
		separator = ",";
	}
	yield separator === "[" ? "[]\n" : "\n]\n";
};
const ndjson = function* (result, page) {
	for (const text of textsOf(result, page)) yield `${visible(text)}\n`;
};
function textsOf(result, page) {
	return page.display.entry === codesDisplay.entry && result.texts || dataRows(result, page).map(jsonText);
}
function jsonText(row) {
	return `{${row.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(",")}}`;
}
// src/render/tsv.ts
var tsv_exports = require_rolldown_runtime.__exportAll({ tsv: () => tsv });
const tsv = function* ({ columns, rows }, { display, bom = false }) {
	if (bom) yield "﻿";
	yield line(columns.map(({ name }) => name));
	for (const row of rows) yield line(columns.map((column) => cellText(column, row, display)));
};
function line(cells) {
	return `${cells.map(escaped).join("	")}\n`;
}
function escaped(cell) {
	return visible(cell.replace(/\\/g, "\\\\").replace(/\t/g, "\\t").replace(/\r/g, "\\r").replace(/\n/g, "\\n"));
}
Object.defineProperty(exports, "ClosedPipe", {
	enumerable: true,
	get: function() {
		return ClosedPipe;
	}
});
Object.defineProperty(exports, "DamagedText", {
	enumerable: true,
	get: function() {
		return DamagedText;
	}
});
Object.defineProperty(exports, "PismError", {
	enumerable: true,
	get: function() {
		return PismError;
	}
});
Object.defineProperty(exports, "Search", {
	enumerable: true,
	get: function() {
		return Search;
	}
});
Object.defineProperty(exports, "abbreviation", {
	enumerable: true,
	get: function() {
		return abbreviation;
	}
});
Object.defineProperty(exports, "absentValues", {
	enumerable: true,
	get: function() {
		return absentValues;
	}
});
Object.defineProperty(exports, "actorRegister", {
	enumerable: true,
	get: function() {
		return actorRegister;
	}
});
Object.defineProperty(exports, "agreements", {
	enumerable: true,
	get: function() {
		return agreements;
	}
});
Object.defineProperty(exports, "allColumns", {
	enumerable: true,
	get: function() {
		return allColumns;
	}
});
Object.defineProperty(exports, "allCommandNames", {
	enumerable: true,
	get: function() {
		return allCommandNames;
	}
});
Object.defineProperty(exports, "allOf", {
	enumerable: true,
	get: function() {
		return allOf;
	}
});
Object.defineProperty(exports, "alternatives", {
	enumerable: true,
	get: function() {
		return alternatives;
	}
});
Object.defineProperty(exports, "anchorFields", {
	enumerable: true,
	get: function() {
		return anchorFields;
	}
});
Object.defineProperty(exports, "answerListing", {
	enumerable: true,
	get: function() {
		return answerListing;
	}
});
Object.defineProperty(exports, "answerProposed", {
	enumerable: true,
	get: function() {
		return answerProposed;
	}
});
Object.defineProperty(exports, "anyId", {
	enumerable: true,
	get: function() {
		return anyId;
	}
});
Object.defineProperty(exports, "asFilter", {
	enumerable: true,
	get: function() {
		return asFilter;
	}
});
Object.defineProperty(exports, "asSubquery", {
	enumerable: true,
	get: function() {
		return asSubquery;
	}
});
Object.defineProperty(exports, "attempt", {
	enumerable: true,
	get: function() {
		return attempt;
	}
});
Object.defineProperty(exports, "belonging", {
	enumerable: true,
	get: function() {
		return belonging;
	}
});
Object.defineProperty(exports, "bindingOf", {
	enumerable: true,
	get: function() {
		return bindingOf;
	}
});
Object.defineProperty(exports, "builtFile", {
	enumerable: true,
	get: function() {
		return builtFile;
	}
});
Object.defineProperty(exports, "builtinFacts", {
	enumerable: true,
	get: function() {
		return builtinFacts;
	}
});
Object.defineProperty(exports, "bulletinFields", {
	enumerable: true,
	get: function() {
		return bulletinFields;
	}
});
Object.defineProperty(exports, "butBeside", {
	enumerable: true,
	get: function() {
		return butBeside;
	}
});
Object.defineProperty(exports, "byActor", {
	enumerable: true,
	get: function() {
		return byActor;
	}
});
Object.defineProperty(exports, "byYear", {
	enumerable: true,
	get: function() {
		return byYear;
	}
});
Object.defineProperty(exports, "cacheFolder", {
	enumerable: true,
	get: function() {
		return cacheFolder;
	}
});
Object.defineProperty(exports, "cached", {
	enumerable: true,
	get: function() {
		return cached;
	}
});
Object.defineProperty(exports, "canFilter", {
	enumerable: true,
	get: function() {
		return canFilter;
	}
});
Object.defineProperty(exports, "capitalised", {
	enumerable: true,
	get: function() {
		return capitalised;
	}
});
Object.defineProperty(exports, "caveatsOf", {
	enumerable: true,
	get: function() {
		return caveatsOf;
	}
});
Object.defineProperty(exports, "cellText", {
	enumerable: true,
	get: function() {
		return cellText;
	}
});
Object.defineProperty(exports, "cellsOfFacts", {
	enumerable: true,
	get: function() {
		return cellsOfFacts;
	}
});
Object.defineProperty(exports, "changedFiles", {
	enumerable: true,
	get: function() {
		return changedFiles;
	}
});
Object.defineProperty(exports, "changedFolders", {
	enumerable: true,
	get: function() {
		return changedFolders;
	}
});
Object.defineProperty(exports, "changedPaths", {
	enumerable: true,
	get: function() {
		return changedPaths;
	}
});
Object.defineProperty(exports, "checkExpression", {
	enumerable: true,
	get: function() {
		return checkExpression;
	}
});
Object.defineProperty(exports, "checkFilter", {
	enumerable: true,
	get: function() {
		return checkFilter;
	}
});
Object.defineProperty(exports, "checkName", {
	enumerable: true,
	get: function() {
		return checkName;
	}
});
Object.defineProperty(exports, "checkVerdicts", {
	enumerable: true,
	get: function() {
		return checkVerdicts;
	}
});
Object.defineProperty(exports, "choiceOption", {
	enumerable: true,
	get: function() {
		return choiceOption;
	}
});
Object.defineProperty(exports, "choiceWords", {
	enumerable: true,
	get: function() {
		return choiceWords;
	}
});
Object.defineProperty(exports, "choices", {
	enumerable: true,
	get: function() {
		return choices;
	}
});
Object.defineProperty(exports, "chosenFormat", {
	enumerable: true,
	get: function() {
		return chosenFormat;
	}
});
Object.defineProperty(exports, "clip", {
	enumerable: true,
	get: function() {
		return clip;
	}
});
Object.defineProperty(exports, "codesDisplay", {
	enumerable: true,
	get: function() {
		return codesDisplay;
	}
});
Object.defineProperty(exports, "columnByName", {
	enumerable: true,
	get: function() {
		return columnByName;
	}
});
Object.defineProperty(exports, "columnLabel", {
	enumerable: true,
	get: function() {
		return columnLabel;
	}
});
Object.defineProperty(exports, "columnsByName", {
	enumerable: true,
	get: function() {
		return columnsByName;
	}
});
Object.defineProperty(exports, "columnsFor", {
	enumerable: true,
	get: function() {
		return columnsFor;
	}
});
Object.defineProperty(exports, "columnsOf", {
	enumerable: true,
	get: function() {
		return columnsOf;
	}
});
Object.defineProperty(exports, "columnsOfAll", {
	enumerable: true,
	get: function() {
		return columnsOfAll;
	}
});
Object.defineProperty(exports, "commands", {
	enumerable: true,
	get: function() {
		return commands;
	}
});
Object.defineProperty(exports, "commonFilters", {
	enumerable: true,
	get: function() {
		return commonFilters;
	}
});
Object.defineProperty(exports, "compareItems", {
	enumerable: true,
	get: function() {
		return compareItems;
	}
});
Object.defineProperty(exports, "comparedLists", {
	enumerable: true,
	get: function() {
		return comparedLists;
	}
});
Object.defineProperty(exports, "comparisonColumns", {
	enumerable: true,
	get: function() {
		return comparisonColumns;
	}
});
Object.defineProperty(exports, "completeSql", {
	enumerable: true,
	get: function() {
		return completeSql;
	}
});
Object.defineProperty(exports, "conditionError", {
	enumerable: true,
	get: function() {
		return conditionError;
	}
});
Object.defineProperty(exports, "copySourceOption", {
	enumerable: true,
	get: function() {
		return copySourceOption;
	}
});
Object.defineProperty(exports, "countFacts", {
	enumerable: true,
	get: function() {
		return countFacts;
	}
});
Object.defineProperty(exports, "countRows", {
	enumerable: true,
	get: function() {
		return countRows;
	}
});
Object.defineProperty(exports, "counted", {
	enumerable: true,
	get: function() {
		return counted;
	}
});
Object.defineProperty(exports, "dataRows", {
	enumerable: true,
	get: function() {
		return dataRows;
	}
});
Object.defineProperty(exports, "date", {
	enumerable: true,
	get: function() {
		return date;
	}
});
Object.defineProperty(exports, "dateColumn", {
	enumerable: true,
	get: function() {
		return dateColumn;
	}
});
Object.defineProperty(exports, "dateInWords", {
	enumerable: true,
	get: function() {
		return dateInWords$1;
	}
});
Object.defineProperty(exports, "datesAsOf", {
	enumerable: true,
	get: function() {
		return datesAsOf;
	}
});
Object.defineProperty(exports, "datingFields", {
	enumerable: true,
	get: function() {
		return datingFields;
	}
});
Object.defineProperty(exports, "daysOf", {
	enumerable: true,
	get: function() {
		return daysOf;
	}
});
Object.defineProperty(exports, "derivedSchema", {
	enumerable: true,
	get: function() {
		return derivedSchema;
	}
});
Object.defineProperty(exports, "describeNode", {
	enumerable: true,
	get: function() {
		return describeNode;
	}
});
Object.defineProperty(exports, "didYouMean", {
	enumerable: true,
	get: function() {
		return didYouMean;
	}
});
Object.defineProperty(exports, "diskFull", {
	enumerable: true,
	get: function() {
		return diskFull;
	}
});
Object.defineProperty(exports, "disputed", {
	enumerable: true,
	get: function() {
		return disputed;
	}
});
Object.defineProperty(exports, "disputedVerdicts", {
	enumerable: true,
	get: function() {
		return disputedVerdicts;
	}
});
Object.defineProperty(exports, "doOverlap", {
	enumerable: true,
	get: function() {
		return doOverlap;
	}
});
Object.defineProperty(exports, "documentKeys", {
	enumerable: true,
	get: function() {
		return documentKeys;
	}
});
Object.defineProperty(exports, "documentOf", {
	enumerable: true,
	get: function() {
		return documentOf;
	}
});
Object.defineProperty(exports, "draftsFile", {
	enumerable: true,
	get: function() {
		return draftsFile;
	}
});
Object.defineProperty(exports, "dropTables", {
	enumerable: true,
	get: function() {
		return dropTables;
	}
});
Object.defineProperty(exports, "emptyRange", {
	enumerable: true,
	get: function() {
		return emptyRange;
	}
});
Object.defineProperty(exports, "entriesBeginning", {
	enumerable: true,
	get: function() {
		return entriesBeginning;
	}
});
Object.defineProperty(exports, "entriesFoundBy", {
	enumerable: true,
	get: function() {
		return entriesFoundBy;
	}
});
Object.defineProperty(exports, "entriesNamed", {
	enumerable: true,
	get: function() {
		return entriesNamed;
	}
});
Object.defineProperty(exports, "entryFields", {
	enumerable: true,
	get: function() {
		return entryFields;
	}
});
Object.defineProperty(exports, "entryNames", {
	enumerable: true,
	get: function() {
		return entryNames;
	}
});
Object.defineProperty(exports, "entryOf", {
	enumerable: true,
	get: function() {
		return entryOf;
	}
});
Object.defineProperty(exports, "factListOptions", {
	enumerable: true,
	get: function() {
		return factListOptions;
	}
});
Object.defineProperty(exports, "factNumbers", {
	enumerable: true,
	get: function() {
		return factNumbers;
	}
});
Object.defineProperty(exports, "factVerdicts", {
	enumerable: true,
	get: function() {
		return factVerdicts;
	}
});
Object.defineProperty(exports, "factsById", {
	enumerable: true,
	get: function() {
		return factsById;
	}
});
Object.defineProperty(exports, "failureOf", {
	enumerable: true,
	get: function() {
		return failureOf;
	}
});
Object.defineProperty(exports, "featuredColumns", {
	enumerable: true,
	get: function() {
		return featuredColumns;
	}
});
Object.defineProperty(exports, "field", {
	enumerable: true,
	get: function() {
		return field;
	}
});
Object.defineProperty(exports, "fieldFilter", {
	enumerable: true,
	get: function() {
		return fieldFilter;
	}
});
Object.defineProperty(exports, "fieldOf", {
	enumerable: true,
	get: function() {
		return fieldOf;
	}
});
Object.defineProperty(exports, "fieldOptions", {
	enumerable: true,
	get: function() {
		return fieldOptions;
	}
});
Object.defineProperty(exports, "fieldType", {
	enumerable: true,
	get: function() {
		return fieldType;
	}
});
Object.defineProperty(exports, "filterById", {
	enumerable: true,
	get: function() {
		return filterById;
	}
});
Object.defineProperty(exports, "filterOptions", {
	enumerable: true,
	get: function() {
		return filterOptions;
	}
});
Object.defineProperty(exports, "findCommand", {
	enumerable: true,
	get: function() {
		return findCommand;
	}
});
Object.defineProperty(exports, "firstKeyOf", {
	enumerable: true,
	get: function() {
		return firstKeyOf;
	}
});
Object.defineProperty(exports, "firstOf", {
	enumerable: true,
	get: function() {
		return firstOf;
	}
});
Object.defineProperty(exports, "fnv1a", {
	enumerable: true,
	get: function() {
		return fnv1a;
	}
});
Object.defineProperty(exports, "fold", {
	enumerable: true,
	get: function() {
		return fold;
	}
});
Object.defineProperty(exports, "foldName", {
	enumerable: true,
	get: function() {
		return foldName;
	}
});
Object.defineProperty(exports, "foldersOf", {
	enumerable: true,
	get: function() {
		return foldersOf;
	}
});
Object.defineProperty(exports, "formatFor", {
	enumerable: true,
	get: function() {
		return formatFor;
	}
});
Object.defineProperty(exports, "formats", {
	enumerable: true,
	get: function() {
		return formats;
	}
});
Object.defineProperty(exports, "fromClause", {
	enumerable: true,
	get: function() {
		return fromClause;
	}
});
Object.defineProperty(exports, "globalOptions", {
	enumerable: true,
	get: function() {
		return globalOptions;
	}
});
Object.defineProperty(exports, "goneFacts", {
	enumerable: true,
	get: function() {
		return goneFacts;
	}
});
Object.defineProperty(exports, "grades", {
	enumerable: true,
	get: function() {
		return grades;
	}
});
Object.defineProperty(exports, "hasCode", {
	enumerable: true,
	get: function() {
		return hasCode;
	}
});
Object.defineProperty(exports, "hasFacts", {
	enumerable: true,
	get: function() {
		return hasFacts;
	}
});
Object.defineProperty(exports, "hasParameter", {
	enumerable: true,
	get: function() {
		return hasParameter;
	}
});
Object.defineProperty(exports, "hasValue", {
	enumerable: true,
	get: function() {
		return hasValue;
	}
});
Object.defineProperty(exports, "haveOneStem", {
	enumerable: true,
	get: function() {
		return haveOneStem;
	}
});
Object.defineProperty(exports, "headline", {
	enumerable: true,
	get: function() {
		return headline;
	}
});
Object.defineProperty(exports, "hints", {
	enumerable: true,
	get: function() {
		return hints;
	}
});
Object.defineProperty(exports, "idColumn", {
	enumerable: true,
	get: function() {
		return idColumn;
	}
});
Object.defineProperty(exports, "identifierKey", {
	enumerable: true,
	get: function() {
		return identifierKey;
	}
});
Object.defineProperty(exports, "idsBeginning", {
	enumerable: true,
	get: function() {
		return idsBeginning;
	}
});
Object.defineProperty(exports, "inChunks", {
	enumerable: true,
	get: function() {
		return inChunks;
	}
});
Object.defineProperty(exports, "inListOrder", {
	enumerable: true,
	get: function() {
		return inListOrder;
	}
});
Object.defineProperty(exports, "inOrder", {
	enumerable: true,
	get: function() {
		return inOrder$1;
	}
});
Object.defineProperty(exports, "isAgainst", {
	enumerable: true,
	get: function() {
		return isAgainst;
	}
});
Object.defineProperty(exports, "isAmong", {
	enumerable: true,
	get: function() {
		return isAmong;
	}
});
Object.defineProperty(exports, "isDamage", {
	enumerable: true,
	get: function() {
		return isDamage;
	}
});
Object.defineProperty(exports, "isDamagedIndex", {
	enumerable: true,
	get: function() {
		return isDamagedIndex;
	}
});
Object.defineProperty(exports, "isDatabaseFile", {
	enumerable: true,
	get: function() {
		return isDatabaseFile;
	}
});
Object.defineProperty(exports, "isFailedExpression", {
	enumerable: true,
	get: function() {
		return isFailedExpression;
	}
});
Object.defineProperty(exports, "isIn", {
	enumerable: true,
	get: function() {
		return isIn;
	}
});
Object.defineProperty(exports, "isIncremental", {
	enumerable: true,
	get: function() {
		return isIncremental;
	}
});
Object.defineProperty(exports, "isKindName", {
	enumerable: true,
	get: function() {
		return isKindName;
	}
});
Object.defineProperty(exports, "isList", {
	enumerable: true,
	get: function() {
		return isList;
	}
});
Object.defineProperty(exports, "isNeeded", {
	enumerable: true,
	get: function() {
		return isNeeded;
	}
});
Object.defineProperty(exports, "isOneOf", {
	enumerable: true,
	get: function() {
		return isOneOf;
	}
});
Object.defineProperty(exports, "isPartOf", {
	enumerable: true,
	get: function() {
		return isPartOf;
	}
});
Object.defineProperty(exports, "isSentence", {
	enumerable: true,
	get: function() {
		return isSentence;
	}
});
Object.defineProperty(exports, "isSqliteError", {
	enumerable: true,
	get: function() {
		return isSqliteError;
	}
});
Object.defineProperty(exports, "isSystemError", {
	enumerable: true,
	get: function() {
		return isSystemError;
	}
});
Object.defineProperty(exports, "itemsIn", {
	enumerable: true,
	get: function() {
		return itemsIn;
	}
});
Object.defineProperty(exports, "json_exports", {
	enumerable: true,
	get: function() {
		return json_exports;
	}
});
Object.defineProperty(exports, "kindFieldTypes", {
	enumerable: true,
	get: function() {
		return kindFieldTypes;
	}
});
Object.defineProperty(exports, "kindFilters", {
	enumerable: true,
	get: function() {
		return kindFilters;
	}
});
Object.defineProperty(exports, "kindOfFactsFile", {
	enumerable: true,
	get: function() {
		return kindOfFactsFile;
	}
});
Object.defineProperty(exports, "kindOfFile", {
	enumerable: true,
	get: function() {
		return kindOfFile;
	}
});
Object.defineProperty(exports, "kindTable", {
	enumerable: true,
	get: function() {
		return kindTable$1;
	}
});
Object.defineProperty(exports, "knownUntil", {
	enumerable: true,
	get: function() {
		return knownUntil;
	}
});
Object.defineProperty(exports, "labelInTitle", {
	enumerable: true,
	get: function() {
		return labelInTitle;
	}
});
Object.defineProperty(exports, "labelOf", {
	enumerable: true,
	get: function() {
		return labelOf;
	}
});
Object.defineProperty(exports, "limitClause", {
	enumerable: true,
	get: function() {
		return limitClause;
	}
});
Object.defineProperty(exports, "limitOptions", {
	enumerable: true,
	get: function() {
		return limitOptions;
	}
});
Object.defineProperty(exports, "limitValues", {
	enumerable: true,
	get: function() {
		return limitValues;
	}
});
Object.defineProperty(exports, "limits", {
	enumerable: true,
	get: function() {
		return limits;
	}
});
Object.defineProperty(exports, "linksOption", {
	enumerable: true,
	get: function() {
		return linksOption;
	}
});
Object.defineProperty(exports, "listBulletin", {
	enumerable: true,
	get: function() {
		return listBulletin;
	}
});
Object.defineProperty(exports, "listColumns", {
	enumerable: true,
	get: function() {
		return listColumns;
	}
});
Object.defineProperty(exports, "listFacts", {
	enumerable: true,
	get: function() {
		return listFacts;
	}
});
Object.defineProperty(exports, "listOptions", {
	enumerable: true,
	get: function() {
		return listOptions;
	}
});
Object.defineProperty(exports, "listWords", {
	enumerable: true,
	get: function() {
		return listWords;
	}
});
Object.defineProperty(exports, "listedSourceFields", {
	enumerable: true,
	get: function() {
		return listedSourceFields;
	}
});
Object.defineProperty(exports, "listingOptions", {
	enumerable: true,
	get: function() {
		return listingOptions;
	}
});
Object.defineProperty(exports, "loadedSources", {
	enumerable: true,
	get: function() {
		return loadedSources;
	}
});
Object.defineProperty(exports, "localId", {
	enumerable: true,
	get: function() {
		return localId;
	}
});
Object.defineProperty(exports, "lowerBound", {
	enumerable: true,
	get: function() {
		return lowerBound;
	}
});
Object.defineProperty(exports, "makeReadOnly", {
	enumerable: true,
	get: function() {
		return makeReadOnly;
	}
});
Object.defineProperty(exports, "marks", {
	enumerable: true,
	get: function() {
		return marks;
	}
});
Object.defineProperty(exports, "marksLegend", {
	enumerable: true,
	get: function() {
		return marksLegend;
	}
});
Object.defineProperty(exports, "maxComputedBytes", {
	enumerable: true,
	get: function() {
		return maxComputedBytes;
	}
});
Object.defineProperty(exports, "maxPassage", {
	enumerable: true,
	get: function() {
		return maxPassage;
	}
});
Object.defineProperty(exports, "meaningOf", {
	enumerable: true,
	get: function() {
		return meaningOf;
	}
});
Object.defineProperty(exports, "messageOf", {
	enumerable: true,
	get: function() {
		return messageOf;
	}
});
Object.defineProperty(exports, "metaOf", {
	enumerable: true,
	get: function() {
		return metaOf;
	}
});
Object.defineProperty(exports, "metaTable", {
	enumerable: true,
	get: function() {
		return metaTable;
	}
});
Object.defineProperty(exports, "namedIn", {
	enumerable: true,
	get: function() {
		return namedIn;
	}
});
Object.defineProperty(exports, "namesIn", {
	enumerable: true,
	get: function() {
		return namesIn$1;
	}
});
Object.defineProperty(exports, "namesOf", {
	enumerable: true,
	get: function() {
		return namesOf$1;
	}
});
Object.defineProperty(exports, "namesOfEntry", {
	enumerable: true,
	get: function() {
		return namesOfEntry;
	}
});
Object.defineProperty(exports, "namesThatFind", {
	enumerable: true,
	get: function() {
		return namesThatFind;
	}
});
Object.defineProperty(exports, "nearQuestion", {
	enumerable: true,
	get: function() {
		return nearQuestion;
	}
});
Object.defineProperty(exports, "nearest", {
	enumerable: true,
	get: function() {
		return nearest;
	}
});
Object.defineProperty(exports, "nearestIds", {
	enumerable: true,
	get: function() {
		return nearestIds;
	}
});
Object.defineProperty(exports, "newEntry", {
	enumerable: true,
	get: function() {
		return newEntry;
	}
});
Object.defineProperty(exports, "noFactReasons", {
	enumerable: true,
	get: function() {
		return noFactReasons;
	}
});
Object.defineProperty(exports, "notesAt", {
	enumerable: true,
	get: function() {
		return notesAt;
	}
});
Object.defineProperty(exports, "notesOf", {
	enumerable: true,
	get: function() {
		return notesOf;
	}
});
Object.defineProperty(exports, "nounOf", {
	enumerable: true,
	get: function() {
		return nounOf;
	}
});
Object.defineProperty(exports, "onSoundIndex", {
	enumerable: true,
	get: function() {
		return onSoundIndex;
	}
});
Object.defineProperty(exports, "oneOf", {
	enumerable: true,
	get: function() {
		return oneOf;
	}
});
Object.defineProperty(exports, "openEnd", {
	enumerable: true,
	get: function() {
		return openEnd;
	}
});
Object.defineProperty(exports, "openIndexFor", {
	enumerable: true,
	get: function() {
		return openIndexFor;
	}
});
Object.defineProperty(exports, "openStale", {
	enumerable: true,
	get: function() {
		return openStale;
	}
});
Object.defineProperty(exports, "option", {
	enumerable: true,
	get: function() {
		return option;
	}
});
Object.defineProperty(exports, "optionKey", {
	enumerable: true,
	get: function() {
		return optionKey;
	}
});
Object.defineProperty(exports, "optionOf", {
	enumerable: true,
	get: function() {
		return optionOf;
	}
});
Object.defineProperty(exports, "options", {
	enumerable: true,
	get: function() {
		return options;
	}
});
Object.defineProperty(exports, "optionsIn", {
	enumerable: true,
	get: function() {
		return optionsIn;
	}
});
Object.defineProperty(exports, "orderKeys", {
	enumerable: true,
	get: function() {
		return orderKeys;
	}
});
Object.defineProperty(exports, "otherId", {
	enumerable: true,
	get: function() {
		return otherId;
	}
});
Object.defineProperty(exports, "outputOption", {
	enumerable: true,
	get: function() {
		return outputOption;
	}
});
Object.defineProperty(exports, "outputOptions", {
	enumerable: true,
	get: function() {
		return outputOptions;
	}
});
Object.defineProperty(exports, "ownValue", {
	enumerable: true,
	get: function() {
		return ownValue;
	}
});
Object.defineProperty(exports, "packageManifest", {
	enumerable: true,
	get: function() {
		return packageManifest;
	}
});
Object.defineProperty(exports, "packageVersion", {
	enumerable: true,
	get: function() {
		return packageVersion;
	}
});
Object.defineProperty(exports, "pairScore", {
	enumerable: true,
	get: function() {
		return pairScore;
	}
});
Object.defineProperty(exports, "parseStored", {
	enumerable: true,
	get: function() {
		return parseStored;
	}
});
Object.defineProperty(exports, "partFinder", {
	enumerable: true,
	get: function() {
		return partFinder;
	}
});
Object.defineProperty(exports, "phrasesOf", {
	enumerable: true,
	get: function() {
		return phrasesOf;
	}
});
Object.defineProperty(exports, "pickColumns", {
	enumerable: true,
	get: function() {
		return pickColumns;
	}
});
Object.defineProperty(exports, "placeColumns", {
	enumerable: true,
	get: function() {
		return placeColumns;
	}
});
Object.defineProperty(exports, "placeFields", {
	enumerable: true,
	get: function() {
		return placeFields;
	}
});
Object.defineProperty(exports, "placeIn", {
	enumerable: true,
	get: function() {
		return placeIn;
	}
});
Object.defineProperty(exports, "placeInTable", {
	enumerable: true,
	get: function() {
		return placeInTable;
	}
});
Object.defineProperty(exports, "placeOrder", {
	enumerable: true,
	get: function() {
		return placeOrder;
	}
});
Object.defineProperty(exports, "placeText", {
	enumerable: true,
	get: function() {
		return placeText;
	}
});
Object.defineProperty(exports, "placeholder", {
	enumerable: true,
	get: function() {
		return placeholder;
	}
});
Object.defineProperty(exports, "plainColumn", {
	enumerable: true,
	get: function() {
		return plainColumn;
	}
});
Object.defineProperty(exports, "plainStyle", {
	enumerable: true,
	get: function() {
		return plainStyle;
	}
});
Object.defineProperty(exports, "printAnswer", {
	enumerable: true,
	get: function() {
		return printAnswer;
	}
});
Object.defineProperty(exports, "problemsIn", {
	enumerable: true,
	get: function() {
		return problemsIn;
	}
});
Object.defineProperty(exports, "programMark", {
	enumerable: true,
	get: function() {
		return programMark;
	}
});
Object.defineProperty(exports, "proposedFile", {
	enumerable: true,
	get: function() {
		return proposedFile;
	}
});
Object.defineProperty(exports, "proposedOption", {
	enumerable: true,
	get: function() {
		return proposedOption;
	}
});
Object.defineProperty(exports, "quoteName", {
	enumerable: true,
	get: function() {
		return quoteName;
	}
});
Object.defineProperty(exports, "quoteText", {
	enumerable: true,
	get: function() {
		return quoteText;
	}
});
Object.defineProperty(exports, "rangeOf", {
	enumerable: true,
	get: function() {
		return rangeOf;
	}
});
Object.defineProperty(exports, "reachedFrom", {
	enumerable: true,
	get: function() {
		return reachedFrom;
	}
});
Object.defineProperty(exports, "readAll", {
	enumerable: true,
	get: function() {
		return readAll;
	}
});
Object.defineProperty(exports, "readAsked", {
	enumerable: true,
	get: function() {
		return readAsked;
	}
});
Object.defineProperty(exports, "readCells", {
	enumerable: true,
	get: function() {
		return readCells;
	}
});
Object.defineProperty(exports, "readDate", {
	enumerable: true,
	get: function() {
		return readDate;
	}
});
Object.defineProperty(exports, "readQuery", {
	enumerable: true,
	get: function() {
		return readQuery;
	}
});
Object.defineProperty(exports, "readRecord", {
	enumerable: true,
	get: function() {
		return readRecord;
	}
});
Object.defineProperty(exports, "readRows", {
	enumerable: true,
	get: function() {
		return readRows;
	}
});
Object.defineProperty(exports, "readStart", {
	enumerable: true,
	get: function() {
		return readStart;
	}
});
Object.defineProperty(exports, "readTexts", {
	enumerable: true,
	get: function() {
		return readTexts;
	}
});
Object.defineProperty(exports, "readWords", {
	enumerable: true,
	get: function() {
		return readWords;
	}
});
Object.defineProperty(exports, "reasonOf", {
	enumerable: true,
	get: function() {
		return reasonOf;
	}
});
Object.defineProperty(exports, "recordSchema", {
	enumerable: true,
	get: function() {
		return recordSchema;
	}
});
Object.defineProperty(exports, "refuseEmptyFolder", {
	enumerable: true,
	get: function() {
		return refuseEmptyFolder;
	}
});
Object.defineProperty(exports, "refuseLinksToTheSame", {
	enumerable: true,
	get: function() {
		return refuseLinksToTheSame;
	}
});
Object.defineProperty(exports, "registerOf", {
	enumerable: true,
	get: function() {
		return registerOf;
	}
});
Object.defineProperty(exports, "registerOfField", {
	enumerable: true,
	get: function() {
		return registerOfField;
	}
});
Object.defineProperty(exports, "registersNaming", {
	enumerable: true,
	get: function() {
		return registersNaming;
	}
});
Object.defineProperty(exports, "relateStatuses", {
	enumerable: true,
	get: function() {
		return relateStatuses;
	}
});
Object.defineProperty(exports, "renderOptionsFor", {
	enumerable: true,
	get: function() {
		return renderOptionsFor;
	}
});
Object.defineProperty(exports, "repeatable", {
	enumerable: true,
	get: function() {
		return repeatable;
	}
});
Object.defineProperty(exports, "requireCsv", {
	enumerable: true,
	get: function() {
		return requireCsv;
	}
});
Object.defineProperty(exports, "requiredField", {
	enumerable: true,
	get: function() {
		return requiredField;
	}
});
Object.defineProperty(exports, "rowsToCount", {
	enumerable: true,
	get: function() {
		return rowsToCount;
	}
});
Object.defineProperty(exports, "ruleColumn", {
	enumerable: true,
	get: function() {
		return ruleColumn;
	}
});
Object.defineProperty(exports, "run", {
	enumerable: true,
	get: function() {
		return run;
	}
});
Object.defineProperty(exports, "sampled", {
	enumerable: true,
	get: function() {
		return sampled;
	}
});
Object.defineProperty(exports, "schemaOf", {
	enumerable: true,
	get: function() {
		return schemaOf;
	}
});
Object.defineProperty(exports, "schemes", {
	enumerable: true,
	get: function() {
		return schemes;
	}
});
Object.defineProperty(exports, "scopes", {
	enumerable: true,
	get: function() {
		return scopes;
	}
});
Object.defineProperty(exports, "searchFilter", {
	enumerable: true,
	get: function() {
		return searchFilter;
	}
});
Object.defineProperty(exports, "searchTables", {
	enumerable: true,
	get: function() {
		return searchTables;
	}
});
Object.defineProperty(exports, "searchedTexts", {
	enumerable: true,
	get: function() {
		return searchedTexts;
	}
});
Object.defineProperty(exports, "selectCells", {
	enumerable: true,
	get: function() {
		return selectCells;
	}
});
Object.defineProperty(exports, "selectClause", {
	enumerable: true,
	get: function() {
		return selectClause;
	}
});
Object.defineProperty(exports, "selectFacts", {
	enumerable: true,
	get: function() {
		return selectFacts;
	}
});
Object.defineProperty(exports, "setMeta", {
	enumerable: true,
	get: function() {
		return setMeta;
	}
});
Object.defineProperty(exports, "sharedOptions", {
	enumerable: true,
	get: function() {
		return sharedOptions;
	}
});
Object.defineProperty(exports, "shellWord", {
	enumerable: true,
	get: function() {
		return shellWord;
	}
});
Object.defineProperty(exports, "shortIds", {
	enumerable: true,
	get: function() {
		return shortIds;
	}
});
Object.defineProperty(exports, "showDate", {
	enumerable: true,
	get: function() {
		return showDate;
	}
});
Object.defineProperty(exports, "showPlain", {
	enumerable: true,
	get: function() {
		return showPlain;
	}
});
Object.defineProperty(exports, "sourceById", {
	enumerable: true,
	get: function() {
		return sourceById;
	}
});
Object.defineProperty(exports, "sourceCaption", {
	enumerable: true,
	get: function() {
		return sourceCaption;
	}
});
Object.defineProperty(exports, "sourceFields", {
	enumerable: true,
	get: function() {
		return sourceFields;
	}
});
Object.defineProperty(exports, "sourceFileFields", {
	enumerable: true,
	get: function() {
		return sourceFileFields;
	}
});
Object.defineProperty(exports, "sourceForms", {
	enumerable: true,
	get: function() {
		return sourceForms;
	}
});
Object.defineProperty(exports, "sourceIds", {
	enumerable: true,
	get: function() {
		return sourceIds;
	}
});
Object.defineProperty(exports, "sourceInBrief", {
	enumerable: true,
	get: function() {
		return sourceInBrief;
	}
});
Object.defineProperty(exports, "sourceName", {
	enumerable: true,
	get: function() {
		return sourceName;
	}
});
Object.defineProperty(exports, "sourceOption", {
	enumerable: true,
	get: function() {
		return sourceOption;
	}
});
Object.defineProperty(exports, "sourcesBeginning", {
	enumerable: true,
	get: function() {
		return sourcesBeginning;
	}
});
Object.defineProperty(exports, "sourcesOf", {
	enumerable: true,
	get: function() {
		return sourcesOf;
	}
});
Object.defineProperty(exports, "spellingsOf", {
	enumerable: true,
	get: function() {
		return spellingsOf;
	}
});
Object.defineProperty(exports, "sqlColumn", {
	enumerable: true,
	get: function() {
		return sqlColumn;
	}
});
Object.defineProperty(exports, "sqliteCode", {
	enumerable: true,
	get: function() {
		return sqliteCode;
	}
});
Object.defineProperty(exports, "stageDates", {
	enumerable: true,
	get: function() {
		return stageDates;
	}
});
Object.defineProperty(exports, "stagesOf", {
	enumerable: true,
	get: function() {
		return stagesOf;
	}
});
Object.defineProperty(exports, "stagesOn", {
	enumerable: true,
	get: function() {
		return stagesOn;
	}
});
Object.defineProperty(exports, "statedSourceFields", {
	enumerable: true,
	get: function() {
		return statedSourceFields;
	}
});
Object.defineProperty(exports, "statusOn", {
	enumerable: true,
	get: function() {
		return statusOn;
	}
});
Object.defineProperty(exports, "storeSnapshot", {
	enumerable: true,
	get: function() {
		return storeSnapshot;
	}
});
Object.defineProperty(exports, "storedNames", {
	enumerable: true,
	get: function() {
		return storedNames;
	}
});
Object.defineProperty(exports, "styleFor", {
	enumerable: true,
	get: function() {
		return styleFor;
	}
});
Object.defineProperty(exports, "subjectEntries", {
	enumerable: true,
	get: function() {
		return subjectEntries;
	}
});
Object.defineProperty(exports, "subjectOf", {
	enumerable: true,
	get: function() {
		return subjectOf;
	}
});
Object.defineProperty(exports, "supportWords", {
	enumerable: true,
	get: function() {
		return supportWords;
	}
});
Object.defineProperty(exports, "tableOf", {
	enumerable: true,
	get: function() {
		return tableOf;
	}
});
Object.defineProperty(exports, "tagsInUse", {
	enumerable: true,
	get: function() {
		return tagsInUse;
	}
});
Object.defineProperty(exports, "takeSnapshot", {
	enumerable: true,
	get: function() {
		return takeSnapshot;
	}
});
Object.defineProperty(exports, "terminalWidth", {
	enumerable: true,
	get: function() {
		return terminalWidth;
	}
});
Object.defineProperty(exports, "textOption", {
	enumerable: true,
	get: function() {
		return textOption;
	}
});
Object.defineProperty(exports, "titleOf", {
	enumerable: true,
	get: function() {
		return titleOf;
	}
});
Object.defineProperty(exports, "titleText", {
	enumerable: true,
	get: function() {
		return titleText;
	}
});
Object.defineProperty(exports, "typeKeys", {
	enumerable: true,
	get: function() {
		return typeKeys;
	}
});
Object.defineProperty(exports, "uniqueNames", {
	enumerable: true,
	get: function() {
		return uniqueNames;
	}
});
Object.defineProperty(exports, "unitOf", {
	enumerable: true,
	get: function() {
		return unitOf;
	}
});
Object.defineProperty(exports, "usualFormats", {
	enumerable: true,
	get: function() {
		return usualFormats;
	}
});
Object.defineProperty(exports, "valueIn", {
	enumerable: true,
	get: function() {
		return valueIn;
	}
});
Object.defineProperty(exports, "valuesFor", {
	enumerable: true,
	get: function() {
		return valuesFor;
	}
});
Object.defineProperty(exports, "valuesIn", {
	enumerable: true,
	get: function() {
		return valuesIn;
	}
});
Object.defineProperty(exports, "valuesOf", {
	enumerable: true,
	get: function() {
		return valuesOf;
	}
});
Object.defineProperty(exports, "verdictNames", {
	enumerable: true,
	get: function() {
		return verdictNames;
	}
});
Object.defineProperty(exports, "verdictOf", {
	enumerable: true,
	get: function() {
		return verdictOf;
	}
});
Object.defineProperty(exports, "verdictsAgainst", {
	enumerable: true,
	get: function() {
		return verdictsAgainst;
	}
});
Object.defineProperty(exports, "versionOf", {
	enumerable: true,
	get: function() {
		return versionOf;
	}
});
Object.defineProperty(exports, "visible", {
	enumerable: true,
	get: function() {
		return visible;
	}
});
Object.defineProperty(exports, "visibleLines", {
	enumerable: true,
	get: function() {
		return visibleLines;
	}
});
Object.defineProperty(exports, "wantedOf", {
	enumerable: true,
	get: function() {
		return wantedOf;
	}
});
Object.defineProperty(exports, "warn", {
	enumerable: true,
	get: function() {
		return warn;
	}
});
Object.defineProperty(exports, "where", {
	enumerable: true,
	get: function() {
		return where;
	}
});
Object.defineProperty(exports, "wholeDocument", {
	enumerable: true,
	get: function() {
		return wholeDocument;
	}
});
Object.defineProperty(exports, "wholeFacts", {
	enumerable: true,
	get: function() {
		return wholeFacts;
	}
});
Object.defineProperty(exports, "withCommas", {
	enumerable: true,
	get: function() {
		return withCommas;
	}
});
Object.defineProperty(exports, "withId", {
	enumerable: true,
	get: function() {
		return withId;
	}
});
Object.defineProperty(exports, "withNames", {
	enumerable: true,
	get: function() {
		return withNames;
	}
});
Object.defineProperty(exports, "without", {
	enumerable: true,
	get: function() {
		return without;
	}
});
Object.defineProperty(exports, "wordsBySign", {
	enumerable: true,
	get: function() {
		return wordsBySign;
	}
});
Object.defineProperty(exports, "wordsFilters", {
	enumerable: true,
	get: function() {
		return wordsFilters;
	}
});
Object.defineProperty(exports, "workerFile", {
	enumerable: true,
	get: function() {
		return workerFile;
	}
});
Object.defineProperty(exports, "wrapMessage", {
	enumerable: true,
	get: function() {
		return wrapMessage;
	}
});
Object.defineProperty(exports, "writtenColumns", {
	enumerable: true,
	get: function() {
		return writtenColumns;
	}
});
Object.defineProperty(exports, "writtenFields", {
	enumerable: true,
	get: function() {
		return writtenFields;
	}
});
Object.defineProperty(exports, "wrongType", {
	enumerable: true,
	get: function() {
		return wrongType;
	}
});
