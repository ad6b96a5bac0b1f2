const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_item = require("./item-B4NYB67K.cjs");
// node_modules/@citation-js/core/lib/Cite/log.js
var require_log = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.currentVersion = currentVersion;
	exports.retrieveLastVersion = retrieveLastVersion;
	exports.retrieveVersion = retrieveVersion;
	exports.save = save;
	exports.undo = undo;
	function currentVersion() {
		return this.log.length;
	}
	function retrieveVersion(versnum = 1) {
		if (versnum <= 0 || versnum > this.currentVersion()) return null;
		else {
			const [data, options] = this.log[versnum - 1];
			const image = new this.constructor(JSON.parse(data), JSON.parse(options));
			image.log = this.log.slice(0, versnum);
			return image;
		}
	}
	function undo(number = 1) {
		return this.retrieveVersion(this.currentVersion() - number);
	}
	function retrieveLastVersion() {
		return this.retrieveVersion(this.currentVersion());
	}
	function save() {
		this.log.push([JSON.stringify(this.data), JSON.stringify(this._options)]);
		return this;
	}
}));
// node_modules/@citation-js/core/lib/Cite/validate.js
var require_validate = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.validateOptions = validateOptions;
	exports.validateOutputOptions = validateOutputOptions;
	const formats = ["real", "string"];
	const types = [
		"json",
		"html",
		"string",
		"rtf"
	];
	const styles = [
		"csl",
		"bibtex",
		"bibtxt",
		"citation-*",
		"ris",
		"ndjson"
	];
	const wrapperTypes = ["string", "function"];
	function validateOutputOptions(options) {
		if (typeof options !== "object") throw new TypeError("Options not an object!");
		const { format, type, style, lang, append, prepend } = options;
		if (format && !formats.includes(format)) throw new TypeError(`Option format ("${format}") should be one of: ${formats}`);
		else if (type && !types.includes(type)) throw new TypeError(`Option type ("${type}") should be one of: ${types}`);
		else if (style && !styles.includes(style) && !/^citation/.test(style)) throw new TypeError(`Option style ("${style}") should be one of: ${styles}`);
		else if (lang && typeof lang !== "string") throw new TypeError(`Option lang should be a string, but is a ${typeof lang}`);
		else if (prepend && !wrapperTypes.includes(typeof prepend)) throw new TypeError(`Option prepend should be a string or a function, but is a ${typeof prepend}`);
		else if (append && !wrapperTypes.includes(typeof append)) throw new TypeError(`Option append should be a string or a function, but is a ${typeof append}`);
		if (/^citation/.test(style) && type === "json") throw new Error(`Combination type/style of json/citation-* is not valid: ${type}/${style}`);
		return true;
	}
	function validateOptions(options) {
		if (typeof options !== "object") throw new TypeError("Options should be an object");
		if (options.output) validateOutputOptions(options.output);
		else if (options.maxChainLength && typeof options.maxChainLength !== "number") throw new TypeError("Option maxChainLength should be a number");
		else if (options.forceType && typeof options.forceType !== "string") throw new TypeError("Option forceType should be a string");
		else if (options.generateGraph != null && typeof options.generateGraph !== "boolean") throw new TypeError("Option generateGraph should be a boolean");
		else if (options.strict != null && typeof options.strict !== "boolean") throw new TypeError("Option strict should be a boolean");
		else if (options.target != null && typeof options.target !== "string") throw new TypeError("Option target should be a boolean");
		return true;
	}
}));
// node_modules/@citation-js/core/lib/Cite/options.js
var require_options = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.defaultOptions = void 0;
	exports.options = options;
	var _validate = require_validate();
	exports.defaultOptions = {
		format: "real",
		type: "json",
		style: "csl",
		lang: "en-US"
	};
	function options(options, log) {
		(0, _validate.validateOutputOptions)(options);
		if (log) this.save();
		Object.assign(this._options, options);
		return this;
	}
}));
// node_modules/@citation-js/core/lib/plugins/input/dataType.js
var require_dataType = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.dataTypeOf = dataTypeOf;
	exports.typeOf = typeOf;
	function typeOf(thing) {
		switch (thing) {
			case void 0: return "Undefined";
			case null: return "Null";
			default: return thing.constructor.name;
		}
	}
	function dataTypeOf(thing) {
		switch (typeof thing) {
			case "string": return "String";
			case "object": if (Array.isArray(thing)) return "Array";
			else if (typeOf(thing) === "Object") return "SimpleObject";
			else if (typeOf(thing) !== "Null") return "ComplexObject";
			default: return "Primitive";
		}
	}
}));
// node_modules/@citation-js/core/lib/plugins/input/graph.js
var require_graph = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.applyGraph = applyGraph;
	exports.removeGraph = removeGraph;
	function applyGraph(entry, graph) {
		if (entry._graph) {
			const index = graph.findIndex(({ type }) => type === "@else/list+object");
			if (index !== -1) graph.splice(index + 1, 0, ...entry._graph.slice(0, -1));
		}
		entry._graph = graph;
		return entry;
	}
	function removeGraph(entry) {
		delete entry._graph;
		return entry;
	}
}));
// node_modules/@citation-js/core/lib/logger.js
var require_logger = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	const logger = {
		_output(level, scope, msg) {
			this._log.push(scope, msg);
			if (this._levels.indexOf(level) < this._levels.indexOf(this.level)) return;
			this._console.log(scope, ...msg);
		},
		_console: null,
		_log: [],
		_levels: [
			"http",
			"debug",
			"unmapped",
			"info",
			"warn",
			"error",
			"silent"
		],
		level: "silent"
	};
	for (const level of logger._levels) logger[level] = (scope, ...msg) => logger._output(level, scope, msg);
	if (typeof console.Console === "function") logger._console = new console.Console(process.stderr);
	else logger._console = console;
	exports.default = logger;
}));
// node_modules/@citation-js/core/lib/plugins/input/type.js
var require_type = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.addTypeParser = addTypeParser;
	exports.hasTypeParser = hasTypeParser;
	exports.listTypeParser = listTypeParser;
	exports.removeTypeParser = removeTypeParser;
	exports.treeTypeParser = treeTypeParser;
	exports.type = type;
	exports.typeMatcher = void 0;
	var _logger = _interopRequireDefault(require_logger());
	var _dataType = require_dataType();
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	const types = {};
	const dataTypes = {};
	const unregExts = {};
	function parseNativeTypes(input, dataType) {
		switch (dataType) {
			case "Array": if (input.length === 0 || input.every((entry) => type(entry) === "@csl/object")) return "@csl/list+object";
			else return "@else/list+object";
			case "SimpleObject":
			case "ComplexObject": return "@csl/object";
			default: return "@invalid";
		}
	}
	function matchType(typeList = [], data) {
		for (const type of typeList) if (types[type].predicate(data)) return matchType(types[type].extensions, data) || type;
	}
	function type(input) {
		const dataType = (0, _dataType.dataTypeOf)(input);
		if (dataType === "Array" && input.length === 0) return parseNativeTypes(input, dataType);
		return matchType(dataTypes[dataType], input) || parseNativeTypes(input, dataType);
	}
	function addTypeParser(format, { dataType, predicate, extends: extend }) {
		let extensions = [];
		if (format in unregExts) {
			extensions = unregExts[format];
			delete unregExts[format];
			_logger.default.debug("[core]", `Subclasses "${extensions}" finally registered to parent type "${format}"`);
		}
		types[format] = {
			predicate,
			extensions
		};
		if (extend) {
			const parentTypeParser = types[extend];
			if (parentTypeParser) parentTypeParser.extensions.push(format);
			else {
				if (!unregExts[extend]) unregExts[extend] = [];
				unregExts[extend].push(format);
				_logger.default.debug("[core]", `Subclass "${format}" is waiting on parent type "${extend}"`);
			}
		} else (dataTypes[dataType] || (dataTypes[dataType] = [])).push(format);
	}
	function hasTypeParser(type) {
		return Object.prototype.hasOwnProperty.call(types, type);
	}
	function removeTypeParser(type) {
		delete types[type];
		[...Object.keys(dataTypes).map((key) => dataTypes[key]), ...Object.keys(types).map((type) => types[type].extensions).filter((list) => list.length > 0)].forEach((typeList) => {
			const index = typeList.indexOf(type);
			if (index > -1) typeList.splice(index, 1);
		});
	}
	function listTypeParser() {
		return Object.keys(types);
	}
	function treeTypeParser() {
		const attachNode = (name) => ({
			name,
			children: types[name].extensions.map(attachNode)
		});
		return {
			name: "Type tree",
			children: Object.keys(dataTypes).map((name) => ({
				name,
				children: dataTypes[name].map(attachNode)
			}))
		};
	}
	exports.typeMatcher = /^(?:@(.+?))(?:\/(?:(.+?)\+)?(?:(.+)))?$/;
}));
// node_modules/@citation-js/core/lib/plugins/input/parser.js
var require_parser = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.TypeParser = exports.FormatParser = exports.DataParser = void 0;
	var _type = require_type();
	function _defineProperty(e, r, t) {
		return (r = _toPropertyKey(r)) in e ? Object.defineProperty(e, r, {
			value: t,
			enumerable: !0,
			configurable: !0,
			writable: !0
		}) : e[r] = t, e;
	}
	function _toPropertyKey(t) {
		var i = _toPrimitive(t, "string");
		return "symbol" == typeof i ? i : i + "";
	}
	function _toPrimitive(t, r) {
		if ("object" != typeof t || !t) return t;
		var e = t[Symbol.toPrimitive];
		if (void 0 !== e) {
			var i = e.call(t, r || "default");
			if ("object" != typeof i) return i;
			throw new TypeError("@@toPrimitive must return a primitive value.");
		}
		return ("string" === r ? String : Number)(t);
	}
	var TypeParser = class {
		constructor(data) {
			_defineProperty(this, "validDataTypes", [
				"String",
				"Array",
				"SimpleObject",
				"ComplexObject",
				"Primitive"
			]);
			this.data = data;
		}
		validateDataType() {
			const dataType = this.data.dataType;
			if (dataType && !this.validDataTypes.includes(dataType)) throw new RangeError(`dataType was ${dataType}; expected one of ${this.validDataTypes}`);
		}
		validateParseType() {
			const predicate = this.data.predicate;
			if (predicate && !(predicate instanceof RegExp || typeof predicate === "function")) throw new TypeError(`predicate was ${typeof predicate}; expected RegExp or function`);
		}
		validateTokenList() {
			const tokenList = this.data.tokenList;
			if (tokenList && typeof tokenList !== "object") throw new TypeError(`tokenList was ${typeof tokenList}; expected object or RegExp`);
		}
		validatePropertyConstraint() {
			const propertyConstraint = this.data.propertyConstraint;
			if (propertyConstraint && typeof propertyConstraint !== "object") throw new TypeError(`propertyConstraint was ${typeof propertyConstraint}; expected array or object`);
		}
		validateElementConstraint() {
			const elementConstraint = this.data.elementConstraint;
			if (elementConstraint && typeof elementConstraint !== "string") throw new TypeError(`elementConstraint was ${typeof elementConstraint}; expected string`);
		}
		validateExtends() {
			const extend = this.data.extends;
			if (extend && typeof extend !== "string") throw new TypeError(`extends was ${typeof extend}; expected string`);
		}
		validate() {
			if (this.data === null || typeof this.data !== "object") throw new TypeError(`typeParser was ${typeof this.data}; expected object`);
			this.validateDataType();
			this.validateParseType();
			this.validateTokenList();
			this.validatePropertyConstraint();
			this.validateElementConstraint();
			this.validateExtends();
		}
		parseTokenList() {
			let tokenList = this.data.tokenList;
			if (!tokenList) return [];
			else if (tokenList instanceof RegExp) tokenList = { token: tokenList };
			const { token, split = /\s+/, trim = true, every = true } = tokenList;
			const trimInput = (input) => trim ? input.trim() : input;
			const testTokens = every ? "every" : "some";
			const predicate = (input) => trimInput(input).split(split)[testTokens]((part) => token.test(part));
			return [predicate];
		}
		parsePropertyConstraint() {
			return [].concat(this.data.propertyConstraint || []).map(({ props, match, value }) => {
				props = [].concat(props);
				switch (match) {
					case "any":
					case "some": return (input) => props.some((prop) => prop in input && (!value || value(input[prop])));
					case "none": return (input) => !props.some((prop) => prop in input && (!value || value(input[prop])));
					default: return (input) => props.every((prop) => prop in input && (!value || value(input[prop])));
				}
			});
		}
		parseElementConstraint() {
			const constraint = this.data.elementConstraint;
			return !constraint ? [] : [(input) => input.every((entry) => (0, _type.type)(entry) === constraint)];
		}
		parsePredicate() {
			if (this.data.predicate instanceof RegExp) return [this.data.predicate.test.bind(this.data.predicate)];
			else if (this.data.predicate) return [this.data.predicate];
			else return [];
		}
		getCombinedPredicate() {
			const predicates = [
				...this.parsePredicate(),
				...this.parseTokenList(),
				...this.parsePropertyConstraint(),
				...this.parseElementConstraint()
			];
			if (predicates.length === 0) return () => true;
			else if (predicates.length === 1) return predicates[0];
			else return (input) => predicates.every((predicate) => predicate(input));
		}
		getDataType() {
			if (this.data.dataType) return this.data.dataType;
			else if (this.data.predicate instanceof RegExp) return "String";
			else if (this.data.tokenList) return "String";
			else if (this.data.elementConstraint) return "Array";
			else return "Primitive";
		}
		get dataType() {
			return this.getDataType();
		}
		get predicate() {
			return this.getCombinedPredicate();
		}
		get extends() {
			return this.data.extends;
		}
	};
	exports.TypeParser = TypeParser;
	var DataParser = class {
		constructor(parser, { async } = {}) {
			this.parser = parser;
			this.async = async;
		}
		validate() {
			const parser = this.parser;
			if (typeof parser !== "function") throw new TypeError(`parser was ${typeof parser}; expected function`);
		}
	};
	exports.DataParser = DataParser;
	var FormatParser = class {
		constructor(format, parsers = {}) {
			this.format = format;
			if (parsers.parseType) this.typeParser = new TypeParser(parsers.parseType);
			if (parsers.parse) this.dataParser = new DataParser(parsers.parse, { async: false });
			if (parsers.parseAsync) this.asyncDataParser = new DataParser(parsers.parseAsync, { async: true });
		}
		validateFormat() {
			const format = this.format;
			if (!_type.typeMatcher.test(format)) throw new TypeError(`format name was "${format}"; didn't match expected pattern`);
		}
		validate() {
			this.validateFormat();
			if (this.typeParser) this.typeParser.validate();
			if (this.dataParser) this.dataParser.validate();
			if (this.asyncDataParser) this.asyncDataParser.validate();
		}
	};
	exports.FormatParser = FormatParser;
}));
// node_modules/@citation-js/core/lib/plugins/input/csl.js
var require_csl$1 = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.clean = parseCsl;
	var _name = require_item.require_lib();
	function ownKeys(e, r) {
		var t = Object.keys(e);
		if (Object.getOwnPropertySymbols) {
			var o = Object.getOwnPropertySymbols(e);
			r && (o = o.filter(function(r) {
				return Object.getOwnPropertyDescriptor(e, r).enumerable;
			})), t.push.apply(t, o);
		}
		return t;
	}
	function _objectSpread(e) {
		for (var r = 1; r < arguments.length; r++) {
			var t = null != arguments[r] ? arguments[r] : {};
			r % 2 ? ownKeys(Object(t), !0).forEach(function(r) {
				_defineProperty(e, r, t[r]);
			}) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(t)) : ownKeys(Object(t)).forEach(function(r) {
				Object.defineProperty(e, r, Object.getOwnPropertyDescriptor(t, r));
			});
		}
		return e;
	}
	function _defineProperty(e, r, t) {
		return (r = _toPropertyKey(r)) in e ? Object.defineProperty(e, r, {
			value: t,
			enumerable: !0,
			configurable: !0,
			writable: !0
		}) : e[r] = t, e;
	}
	function _toPropertyKey(t) {
		var i = _toPrimitive(t, "string");
		return "symbol" == typeof i ? i : i + "";
	}
	function _toPrimitive(t, r) {
		if ("object" != typeof t || !t) return t;
		var e = t[Symbol.toPrimitive];
		if (void 0 !== e) {
			var i = e.call(t, r || "default");
			if ("object" != typeof i) return i;
			throw new TypeError("@@toPrimitive must return a primitive value.");
		}
		return ("string" === r ? String : Number)(t);
	}
	const NAME = 1;
	const NAME_LIST = 2;
	const DATE = 3;
	const TYPE = 4;
	const entryTypes = {
		article: true,
		"article-journal": true,
		"article-magazine": true,
		"article-newspaper": true,
		bill: true,
		book: true,
		broadcast: true,
		chapter: true,
		classic: true,
		collection: true,
		dataset: true,
		document: true,
		entry: true,
		"entry-dictionary": true,
		"entry-encyclopedia": true,
		event: true,
		figure: true,
		graphic: true,
		hearing: true,
		interview: true,
		legal_case: true,
		legislation: true,
		manuscript: true,
		map: true,
		motion_picture: true,
		musical_score: true,
		pamphlet: true,
		"paper-conference": true,
		patent: true,
		performance: true,
		periodical: true,
		personal_communication: true,
		post: true,
		"post-weblog": true,
		regulation: true,
		report: true,
		review: true,
		"review-book": true,
		software: true,
		song: true,
		speech: true,
		standard: true,
		thesis: true,
		treaty: true,
		webpage: true,
		"journal-article": "article-journal",
		"book-chapter": "chapter",
		"posted-content": "manuscript",
		"proceedings-article": "paper-conference",
		dissertation: "thesis"
	};
	const fieldTypes = {
		author: NAME_LIST,
		chair: NAME_LIST,
		"collection-editor": NAME_LIST,
		compiler: NAME_LIST,
		composer: NAME_LIST,
		"container-author": NAME_LIST,
		contributor: NAME_LIST,
		curator: NAME_LIST,
		director: NAME_LIST,
		editor: NAME_LIST,
		"editorial-director": NAME_LIST,
		"executive-producer": NAME_LIST,
		guest: NAME_LIST,
		host: NAME_LIST,
		interviewer: NAME_LIST,
		illustrator: NAME_LIST,
		narrator: NAME_LIST,
		organizer: NAME_LIST,
		"original-author": NAME_LIST,
		performer: NAME_LIST,
		producer: NAME_LIST,
		"reviewed-author": NAME_LIST,
		recipient: NAME_LIST,
		"script-writer": NAME_LIST,
		"series-creator": NAME_LIST,
		translator: NAME_LIST,
		accessed: DATE,
		"available-date": DATE,
		container: DATE,
		"event-date": DATE,
		issued: DATE,
		"original-date": DATE,
		submitted: DATE,
		type: TYPE,
		categories: "object",
		custom: "object",
		id: ["string", "number"],
		language: "string",
		journalAbbreviation: "string",
		shortTitle: "string",
		abstract: "string",
		annote: "string",
		archive: "string",
		archive_collection: "string",
		archive_location: "string",
		"archive-place": "string",
		authority: "string",
		"call-number": "string",
		"chapter-number": "string",
		"citation-number": "string",
		"citation-key": "string",
		"citation-label": "string",
		"collection-number": "string",
		"collection-title": "string",
		"container-title": "string",
		"container-title-short": "string",
		dimensions: "string",
		division: "string",
		DOI: "string",
		edition: ["string", "number"],
		event: "string",
		"event-title": "string",
		"event-place": "string",
		"first-reference-note-number": "string",
		genre: "string",
		ISBN: "string",
		ISSN: "string",
		issue: ["string", "number"],
		jurisdiction: "string",
		keyword: "string",
		locator: "string",
		medium: "string",
		note: "string",
		number: ["string", "number"],
		"number-of-pages": "string",
		"number-of-volumes": ["string", "number"],
		"original-publisher": "string",
		"original-publisher-place": "string",
		"original-title": "string",
		page: "string",
		"page-first": "string",
		"part-number": ["string", "number"],
		"part-title": "string",
		PMCID: "string",
		PMID: "string",
		printing: "string",
		publisher: "string",
		"publisher-place": "string",
		references: "string",
		"reviewed-title": "string",
		"reviewed-genre": "string",
		scale: "string",
		section: "string",
		source: "string",
		status: "string",
		supplement: ["string", "number"],
		title: "string",
		"title-short": "string",
		URL: "string",
		version: "string",
		volume: ["string", "number"],
		"volume-title": "string",
		"volume-title-short": "string",
		"year-suffix": "string"
	};
	function correctName(name, bestGuessConversions) {
		if (typeof name === "object" && name !== null && (name.literal || name.given || name.family)) {
			if (name.ORCID || name.orcid || name._ORCID) {
				name = _objectSpread({ _orcid: name.ORCID || name.orcid || name._ORCID }, name);
				delete name.ORCID;
				delete name.orcid;
				delete name._ORCID;
			}
			return name;
		} else if (!bestGuessConversions) return;
		else if (typeof name === "string") return (0, _name.parse)(name);
	}
	function correctNameList(nameList, bestGuessConversions) {
		if (nameList instanceof Array) {
			const names = nameList.map((name) => correctName(name, bestGuessConversions)).filter(Boolean);
			return names.length ? names : void 0;
		}
	}
	function correctDateParts(dateParts, bestGuessConversions) {
		if (dateParts.every((part) => typeof part === "number")) return dateParts;
		else if (!bestGuessConversions || dateParts.some((part) => isNaN(parseInt(part)))) return;
		else return dateParts.map((part) => parseInt(part));
	}
	function correctDate(date, bestGuessConversions) {
		const dp = "date-parts";
		if (typeof date !== "object" || date === null) return;
		else if (date[dp] instanceof Array && date[dp].every((part) => part instanceof Array)) {
			const range = date[dp].map((dateParts) => correctDateParts(dateParts, bestGuessConversions)).filter(Boolean);
			return range.length ? _objectSpread(_objectSpread({}, date), {}, { "date-parts": range }) : void 0;
		} else if (date instanceof Array && date.every((part) => part[dp] instanceof Array)) {
			const range = date.map((dateParts) => correctDateParts(dateParts[dp], bestGuessConversions)).filter(Boolean);
			return range.length ? { "date-parts": range } : void 0;
		} else if (date[dp] instanceof Array) {
			const dateParts = correctDateParts(date[dp], bestGuessConversions);
			return dateParts && { "date-parts": [dateParts] };
		} else if ("literal" in date || "raw" in date) return date;
	}
	function correctType(type, bestGuessConversions) {
		type = correctField("language", type, bestGuessConversions);
		if (entryTypes[type] === true) return type;
		if (bestGuessConversions) {
			if (type in entryTypes) return entryTypes[type];
			else if (typeof type === "string" && type.toLowerCase() !== type) return correctType(type.toLowerCase(), bestGuessConversions);
		}
	}
	function correctField(fieldName, value, bestGuessConversions) {
		const fieldType = [].concat(fieldTypes[fieldName]);
		switch (fieldTypes[fieldName]) {
			case NAME: return correctName(value, bestGuessConversions);
			case NAME_LIST: return correctNameList(value, bestGuessConversions);
			case DATE: return correctDate(value, bestGuessConversions);
			case TYPE: return correctType(value, bestGuessConversions);
		}
		if (bestGuessConversions) {
			if (typeof value === "string" && fieldType.includes("number") && !fieldType.includes("string") && !isNaN(+value)) return parseFloat(value);
			else if (typeof value === "number" && fieldType.includes("string") && !fieldType.includes("number")) return value.toString();
			else if (Array.isArray(value) && value.length) return correctField(fieldName, value[0], bestGuessConversions);
		}
		if (fieldType.includes(typeof value)) return value;
	}
	function parseCsl(data, bestGuessConversions = true) {
		return data.map(function(entry) {
			const clean = {};
			for (const field in entry) {
				const correction = correctField(field, entry[field], bestGuessConversions);
				if (correction !== void 0) clean[field] = correction;
			}
			return clean;
		});
	}
}));
// node_modules/@citation-js/core/lib/plugins/input/data.js
var require_data = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.addDataParser = addDataParser;
	exports.data = data;
	exports.dataAsync = dataAsync;
	exports.hasDataParser = hasDataParser;
	exports.listDataParser = listDataParser;
	exports.removeDataParser = removeDataParser;
	var _type = require_type();
	const parsers = {};
	const asyncParsers = {};
	const nativeParsers = {
		"@csl/object": (input) => [input],
		"@csl/list+object": (input) => input,
		"@else/list+object": (input) => input.map((item) => {
			return data(item, (0, _type.type)(item));
		}).flat(),
		"@invalid": () => {
			throw new Error("This format is not supported or recognized");
		}
	};
	const nativeAsyncParsers = { "@else/list+object": (input) => Promise.all(input.map((item) => {
		return dataAsync(item, (0, _type.type)(item));
	})).then((input) => input.flat()) };
	function data(input, type) {
		if (typeof parsers[type] === "function") return parsers[type](input);
		else if (typeof nativeParsers[type] === "function") return nativeParsers[type](input);
		else throw new TypeError(`No synchronous parser found for ${type}`);
	}
	async function dataAsync(input, type) {
		if (typeof asyncParsers[type] === "function") return asyncParsers[type](input);
		else if (typeof nativeAsyncParsers[type] === "function") return nativeAsyncParsers[type](input);
		else if (hasDataParser(type, false)) return data(input, type);
		else throw new TypeError(`No parser found for ${type}`);
	}
	function addDataParser(format, { parser, async }) {
		if (async) asyncParsers[format] = parser;
		else parsers[format] = parser;
	}
	function hasDataParser(type, async) {
		return async ? asyncParsers[type] || nativeAsyncParsers[type] : parsers[type] || nativeParsers[type];
	}
	function removeDataParser(type, async) {
		delete (async ? asyncParsers : parsers)[type];
	}
	function listDataParser(async) {
		return Object.keys(async ? asyncParsers : parsers);
	}
}));
// node_modules/@citation-js/core/lib/plugins/input/register.js
var require_register$1 = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.add = add;
	exports.get = get;
	exports.has = has;
	exports.list = list;
	exports.remove = remove;
	var _parser = require_parser();
	var _type = require_type();
	var _data = require_data();
	const formats = {};
	function add(format, parsers) {
		const formatParser = new _parser.FormatParser(format, parsers);
		formatParser.validate();
		const index = formats[format] || (formats[format] = {});
		if (formatParser.typeParser) {
			(0, _type.addTypeParser)(format, formatParser.typeParser);
			index.type = true;
		}
		if (formatParser.dataParser) {
			(0, _data.addDataParser)(format, formatParser.dataParser);
			index.data = true;
		}
		if (formatParser.asyncDataParser) {
			(0, _data.addDataParser)(format, formatParser.asyncDataParser);
			index.asyncData = true;
		}
		if (parsers.outputs) index.outputs = parsers.outputs;
	}
	function get(format) {
		return formats[format];
	}
	function remove(format) {
		const index = formats[format];
		if (!index) return;
		if (index.type) (0, _type.removeTypeParser)(format);
		if (index.data) (0, _data.removeDataParser)(format);
		if (index.asyncData) (0, _data.removeDataParser)(format, true);
		delete formats[format];
	}
	function has(format) {
		return format in formats;
	}
	function list() {
		return Object.keys(formats);
	}
}));
// node_modules/@citation-js/core/lib/util/csl.js
var require_csl = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.downgradeCsl = downgradeCsl;
	exports.upgradeCsl = upgradeCsl;
	function ownKeys(e, r) {
		var t = Object.keys(e);
		if (Object.getOwnPropertySymbols) {
			var o = Object.getOwnPropertySymbols(e);
			r && (o = o.filter(function(r) {
				return Object.getOwnPropertyDescriptor(e, r).enumerable;
			})), t.push.apply(t, o);
		}
		return t;
	}
	function _objectSpread(e) {
		for (var r = 1; r < arguments.length; r++) {
			var t = null != arguments[r] ? arguments[r] : {};
			r % 2 ? ownKeys(Object(t), !0).forEach(function(r) {
				_defineProperty(e, r, t[r]);
			}) : Object.getOwnPropertyDescriptors ? Object.defineProperties(e, Object.getOwnPropertyDescriptors(t)) : ownKeys(Object(t)).forEach(function(r) {
				Object.defineProperty(e, r, Object.getOwnPropertyDescriptor(t, r));
			});
		}
		return e;
	}
	function _defineProperty(e, r, t) {
		return (r = _toPropertyKey(r)) in e ? Object.defineProperty(e, r, {
			value: t,
			enumerable: !0,
			configurable: !0,
			writable: !0
		}) : e[r] = t, e;
	}
	function _toPropertyKey(t) {
		var i = _toPrimitive(t, "string");
		return "symbol" == typeof i ? i : i + "";
	}
	function _toPrimitive(t, r) {
		if ("object" != typeof t || !t) return t;
		var e = t[Symbol.toPrimitive];
		if (void 0 !== e) {
			var i = e.call(t, r || "default");
			if ("object" != typeof i) return i;
			throw new TypeError("@@toPrimitive must return a primitive value.");
		}
		return ("string" === r ? String : Number)(t);
	}
	function upgradeCsl(item) {
		if (Array.isArray(item)) return item.map(upgradeCsl);
		item = _objectSpread({}, item);
		if ("event" in item) {
			item["event-title"] = item.event;
			delete item.event;
		}
		if (item.type === "book" && "version" in item) item.type = "software";
		return item;
	}
	function downgradeCsl(item) {
		if (Array.isArray(item)) return item.map(downgradeCsl);
		item = _objectSpread({}, item);
		if ("event-title" in item) {
			item.event = item["event-title"];
			delete item["event-title"];
		}
		if (item.type === "software") item.type = "book";
		return item;
	}
}));
// node_modules/@citation-js/core/lib/util/deepCopy.js
var require_deepCopy = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.deepCopy = deepCopy;
	exports.default = void 0;
	function deepCopy(value, seen = new Set()) {
		if (typeof value !== "object" || value === null || value.constructor !== Object && value.constructor !== Array) return value;
		if (seen.has(value)) throw new TypeError("Recursively copying circular structure");
		seen.add(value);
		let copy;
		if (value.constructor === Array) copy = value.map((value) => deepCopy(value, seen));
		else {
			const object = {};
			for (const key in value) object[key] = deepCopy(value[key], seen);
			copy = object;
		}
		seen.delete(value);
		return copy;
	}
	exports.default = deepCopy;
}));
// \0./fetchFile.js.js
var fetchFile_js_exports = require_rolldown_runtime.__exportAll({
	fetchFile: () => fetchFile,
	fetchFileAsync: () => fetchFileAsync,
	setUserAgent: () => setUserAgent
});
var fetchFile, fetchFileAsync, setUserAgent;
var init_fetchFile_js = require_rolldown_runtime.__esmMin((() => {}));
// node_modules/@citation-js/core/lib/util/fetchId.js
var require_fetchId = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	function fetchId(list, prefix) {
		let id;
		while (id === void 0 || list.includes(id)) id = `${prefix}${Math.random().toString().slice(2)}`;
		return id;
	}
	exports.default = fetchId;
}));
// node_modules/@citation-js/core/lib/util/stack.js
var require_stack = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	exports.default = class TokenStack {
		constructor(array) {
			this.stack = array;
			this.index = 0;
			this.current = this.stack[this.index];
		}
		static getPatternText(pattern) {
			return `"${pattern instanceof RegExp ? pattern.source : pattern}"`;
		}
		static getMatchCallback(pattern) {
			if (Array.isArray(pattern)) {
				const matches = pattern.map(TokenStack.getMatchCallback);
				return (token) => matches.some((matchCallback) => matchCallback(token));
			} else if (pattern instanceof Function) return pattern;
			else if (pattern instanceof RegExp) return (token) => pattern.test(token);
			else return (token) => pattern === token;
		}
		tokensLeft() {
			return this.stack.length - this.index;
		}
		matches(pattern) {
			return TokenStack.getMatchCallback(pattern)(this.current, this.index, this.stack);
		}
		matchesSequence(sequence) {
			const part = this.stack.slice(this.index, this.index + sequence.length).join("");
			return typeof sequence === "string" ? part === sequence : sequence.every((pattern, index) => TokenStack.getMatchCallback(pattern)(part[index]));
		}
		consumeToken(pattern = /^[\s\S]$/, { inverse = false, spaced = true } = {}) {
			if (spaced) this.consumeWhitespace();
			const token = this.current;
			if (TokenStack.getMatchCallback(pattern)(token, this.index, this.stack)) this.current = this.stack[++this.index];
			else throw new SyntaxError(`Unexpected token at index ${this.index}: Expected ${TokenStack.getPatternText(pattern)}, got "${token}"`);
			if (spaced) this.consumeWhitespace();
			return token;
		}
		consumeWhitespace(pattern = /^\s$/, { optional = true } = {}) {
			return this.consume(pattern, { min: +!optional });
		}
		consumeN(length) {
			if (this.tokensLeft() < length) throw new SyntaxError("Not enough tokens left");
			const start = this.index;
			while (length--) this.current = this.stack[++this.index];
			return this.stack.slice(start, this.index).join("");
		}
		consumeSequence(sequence) {
			if (this.matchesSequence(sequence)) return this.consumeN(sequence.length);
			else throw new SyntaxError(`Expected "${sequence}", got "${this.consumeN(sequence.length)}"`);
		}
		consume(pattern = /^[\s\S]$/, { min = 0, max = 1e400, inverse = false, tokenMap, tokenFilter } = {}) {
			const start = this.index;
			const match = TokenStack.getMatchCallback(pattern);
			while (match(this.current, this.index, this.stack) !== inverse) this.current = this.stack[++this.index];
			let consumed = this.stack.slice(start, this.index);
			if (consumed.length < min) throw new SyntaxError(`Not enough ${TokenStack.getPatternText(pattern)}`);
			else if (consumed.length > max) throw new SyntaxError(`Too many ${TokenStack.getPatternText(pattern)}`);
			if (tokenMap) consumed = consumed.map(tokenMap);
			if (tokenFilter) consumed = consumed.filter(tokenFilter);
			return consumed.join("");
		}
	};
}));
// node_modules/@citation-js/core/lib/util/register.js
var require_register = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	var Register = class {
		constructor(data = {}) {
			this.data = data;
		}
		set(key, value) {
			this.data[key] = value;
			return this;
		}
		add(...args) {
			return this.set(...args);
		}
		delete(key) {
			delete this.data[key];
			return this;
		}
		remove(...args) {
			return this.delete(...args);
		}
		get(key) {
			return this.data[key];
		}
		has(key) {
			return Object.prototype.hasOwnProperty.call(this.data, key);
		}
		list() {
			return Object.keys(this.data);
		}
	};
	exports.default = Register;
}));
// node_modules/@citation-js/core/lib/util/grammar.js
var require_grammar = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Grammar = void 0;
	var _deepCopy = require_deepCopy();
	var Grammar = class {
		constructor(rules, state) {
			this.rules = rules;
			this.defaultState = state;
			this.mainRule = Object.keys(rules)[0];
			this.log = [];
		}
		parse(iterator, mainRule) {
			this.lexer = iterator;
			this.token = this.lexer.next();
			this.state = (0, _deepCopy.deepCopy)(this.defaultState);
			this.log = [];
			return this.consumeRule(mainRule || this.mainRule);
		}
		matchEndOfFile() {
			return !this.token;
		}
		matchToken(type) {
			return this.token && type === this.token.type;
		}
		consumeToken(type, optional) {
			const token = this.token;
			if (!type || token && token.type === type) {
				this.token = this.lexer.next();
				return token;
			} else if (optional) return;
			else {
				const got = token ? `"${token.type}"` : "EOF";
				const error = new SyntaxError(this.lexer.formatError(token, `expected "${type}", got ${got}`));
				error.message += ` (${this.log.join("->")})`;
				throw error;
			}
		}
		consumeRule(rule) {
			this.log.push(rule);
			const result = this.rules[rule].call(this);
			this.log.pop();
			return result;
		}
	};
	exports.Grammar = Grammar;
}));
// node_modules/@citation-js/core/lib/util/translator.js
var require_translator = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.Translator = void 0;
	function createConditionEval(condition) {
		return function conditionEval(input) {
			if (typeof condition === "boolean") return condition;
			return Object.keys(condition).every((prop) => {
				const value = condition[prop];
				if (value === true) return prop in input;
				else if (value === false) return !(prop in input);
				else if (typeof value === "function") return value(input[prop]);
				else if (Array.isArray(value)) return value.includes(input[prop]);
				else return input[prop] === value;
			});
		};
	}
	function parsePropStatement(prop, toSource) {
		let inputProp;
		let outputProp;
		let convert;
		let condition;
		if (typeof prop === "string") inputProp = outputProp = prop;
		else if (prop) {
			inputProp = toSource ? prop.target : prop.source;
			outputProp = toSource ? prop.source : prop.target;
			if (prop.convert) convert = toSource ? prop.convert.toSource : prop.convert.toTarget;
			if (prop.when) {
				condition = toSource ? prop.when.target : prop.when.source;
				if (condition != null) condition = createConditionEval(condition);
			}
		} else return null;
		inputProp = [].concat(inputProp).filter(Boolean);
		outputProp = [].concat(outputProp).filter(Boolean);
		return {
			inputProp,
			outputProp,
			convert,
			condition
		};
	}
	function createConverter(props, toSource) {
		toSource = toSource === Translator.CONVERT_TO_SOURCE;
		props = props.map((prop) => parsePropStatement(prop, toSource)).filter(Boolean);
		return function converter(input) {
			const output = {};
			for (const { inputProp, outputProp, convert, condition } of props) {
				if (outputProp.length === 0) continue;
				else if (condition && !condition(input)) continue;
				else if (inputProp.length !== 0 && inputProp.every((prop) => !(prop in input))) continue;
				let outputData = inputProp.map((prop) => input[prop]);
				if (convert) try {
					const converted = convert.apply(input, outputData);
					outputData = outputProp.length === 1 ? [converted] : converted;
				} catch (cause) {
					throw new Error(`Failed to convert ${inputProp} to ${outputProp}`, { cause });
				}
				outputProp.forEach((prop, index) => {
					const value = outputData[index];
					if (value !== void 0) output[prop] = value;
				});
			}
			return output;
		};
	}
	var Translator = class Translator {
		constructor(props) {
			this.convertToSource = createConverter(props, Translator.CONVERT_TO_SOURCE);
			this.convertToTarget = createConverter(props, Translator.CONVERT_TO_TARGET);
		}
	};
	exports.Translator = Translator;
	Translator.CONVERT_TO_SOURCE = Symbol("convert to source");
	Translator.CONVERT_TO_TARGET = Symbol("convert to target");
}));
// node_modules/@citation-js/core/lib/util/index.js
var require_util = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	Object.defineProperty(exports, "Grammar", {
		enumerable: true,
		get: function() {
			return _grammar.Grammar;
		}
	});
	Object.defineProperty(exports, "Register", {
		enumerable: true,
		get: function() {
			return _register.default;
		}
	});
	Object.defineProperty(exports, "TokenStack", {
		enumerable: true,
		get: function() {
			return _stack.default;
		}
	});
	Object.defineProperty(exports, "Translator", {
		enumerable: true,
		get: function() {
			return _translator.Translator;
		}
	});
	Object.defineProperty(exports, "deepCopy", {
		enumerable: true,
		get: function() {
			return _deepCopy.default;
		}
	});
	Object.defineProperty(exports, "downgradeCsl", {
		enumerable: true,
		get: function() {
			return _csl.downgradeCsl;
		}
	});
	Object.defineProperty(exports, "fetchFile", {
		enumerable: true,
		get: function() {
			return _fetchFile.fetchFile;
		}
	});
	Object.defineProperty(exports, "fetchFileAsync", {
		enumerable: true,
		get: function() {
			return _fetchFile.fetchFileAsync;
		}
	});
	Object.defineProperty(exports, "fetchId", {
		enumerable: true,
		get: function() {
			return _fetchId.default;
		}
	});
	Object.defineProperty(exports, "setUserAgent", {
		enumerable: true,
		get: function() {
			return _fetchFile.setUserAgent;
		}
	});
	Object.defineProperty(exports, "upgradeCsl", {
		enumerable: true,
		get: function() {
			return _csl.upgradeCsl;
		}
	});
	var _csl = require_csl();
	var _deepCopy = _interopRequireDefault(require_deepCopy());
	var _fetchFile = (init_fetchFile_js(), require_rolldown_runtime.__toCommonJS(fetchFile_js_exports));
	var _fetchId = _interopRequireDefault(require_fetchId());
	var _stack = _interopRequireDefault(require_stack());
	var _register = _interopRequireDefault(require_register());
	var _grammar = require_grammar();
	var _translator = require_translator();
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
}));
// node_modules/@citation-js/core/lib/plugins/input/chain.js
var require_chain = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.chainLinkAsync = exports.chainLink = exports.chainAsync = exports.chain = void 0;
	var _index = require_util();
	var _logger = _interopRequireDefault(require_logger());
	var _register = require_register$1();
	var _type = require_type();
	var _data = require_data();
	var _graph = require_graph();
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	function prepareParseGraph(graph) {
		return graph.reduce((array, next) => {
			const last = array[array.length - 1];
			if (last && last.type === next.type) last.count = last.count + 1 || 2;
			else array.push(next);
			return array;
		}, []).map((element) => (element.count > 1 ? element.count + "x " : "") + element.type).join(" -> ");
	}
	var ChainParser = class {
		constructor(input, options = {}) {
			this.options = Object.assign({
				generateGraph: true,
				forceType: (0, _type.type)(input),
				maxChainLength: 10,
				strict: true,
				target: "@csl/list+object"
			}, options);
			this.type = this.options.forceType;
			this.data = typeof input === "object" ? (0, _index.deepCopy)(input) : input;
			this.graph = [{
				type: this.type,
				data: input
			}];
			this.iteration = 0;
		}
		iterate() {
			if (this.iteration !== 0) {
				const typeInfo = (0, _register.get)(this.type);
				if (typeInfo && typeInfo.outputs) this.type = typeInfo.outputs;
				else this.type = (0, _type.type)(this.data);
				this.graph.push({ type: this.type });
			}
			if (this.error || this.type === this.options.target) return false;
			else if (this.iteration >= this.options.maxChainLength) {
				this.error = new RangeError(`Max. number of parsing iterations reached (${prepareParseGraph(this.graph)})`);
				return false;
			} else {
				this.iteration++;
				return true;
			}
		}
		end() {
			if (this.error) {
				_logger.default.error("[core]", this.error.message);
				if (this.options.strict !== false) throw this.error;
				else return [];
			} else if (this.options.target === "@csl/list+object") return (0, _index.upgradeCsl)(this.data).map(this.options.generateGraph ? (entry) => (0, _graph.applyGraph)(entry, this.graph) : _graph.removeGraph);
			else return this.data;
		}
	};
	const chain = (...args) => {
		const chain = new ChainParser(...args);
		while (chain.iterate()) try {
			chain.data = (0, _data.data)(chain.data, chain.type);
		} catch (e) {
			chain.error = e;
		}
		return chain.end();
	};
	exports.chain = chain;
	const chainLink = (input) => {
		const type = (0, _type.type)(input);
		const output = type.match(/array|object/) ? (0, _index.deepCopy)(input) : input;
		return (0, _data.data)(output, type);
	};
	exports.chainLink = chainLink;
	const chainAsync = async (...args) => {
		const chain = new ChainParser(...args);
		while (chain.iterate()) chain.data = await (0, _data.dataAsync)(chain.data, chain.type).catch((e) => {
			chain.error = e;
		});
		return chain.end();
	};
	exports.chainAsync = chainAsync;
	const chainLinkAsync = async (input) => {
		const type = (0, _type.type)(input);
		const output = type.match(/array|object/) ? (0, _index.deepCopy)(input) : input;
		return (0, _data.dataAsync)(output, type);
	};
	exports.chainLinkAsync = chainLinkAsync;
}));
// node_modules/@citation-js/core/lib/plugins/input/index.js
var require_input$1 = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	var _exportNames = { util: true };
	exports.util = void 0;
	var dataType = _interopRequireWildcard(require_dataType());
	var graph = _interopRequireWildcard(require_graph());
	var parser = _interopRequireWildcard(require_parser());
	var csl = _interopRequireWildcard(require_csl$1());
	var _register = require_register$1();
	Object.keys(_register).forEach(function(key) {
		if (key === "default" || key === "__esModule") return;
		if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
		if (key in exports && exports[key] === _register[key]) return;
		Object.defineProperty(exports, key, {
			enumerable: true,
			get: function() {
				return _register[key];
			}
		});
	});
	var _chain = require_chain();
	Object.keys(_chain).forEach(function(key) {
		if (key === "default" || key === "__esModule") return;
		if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
		if (key in exports && exports[key] === _chain[key]) return;
		Object.defineProperty(exports, key, {
			enumerable: true,
			get: function() {
				return _chain[key];
			}
		});
	});
	var _type = require_type();
	Object.keys(_type).forEach(function(key) {
		if (key === "default" || key === "__esModule") return;
		if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
		if (key in exports && exports[key] === _type[key]) return;
		Object.defineProperty(exports, key, {
			enumerable: true,
			get: function() {
				return _type[key];
			}
		});
	});
	var _data = require_data();
	Object.keys(_data).forEach(function(key) {
		if (key === "default" || key === "__esModule") return;
		if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
		if (key in exports && exports[key] === _data[key]) return;
		Object.defineProperty(exports, key, {
			enumerable: true,
			get: function() {
				return _data[key];
			}
		});
	});
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = new WeakMap(), n = new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	exports.util = Object.assign({}, dataType, graph, parser, csl);
}));
// node_modules/@citation-js/core/lib/Cite/set.js
var require_set = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.add = add;
	exports.addAsync = addAsync;
	exports.reset = reset;
	exports.set = set;
	exports.setAsync = setAsync;
	var _index = require_input$1();
	var _fetchId = _interopRequireDefault(require_fetchId());
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	function add(data, options = {}, log = false) {
		if (options === true || log === true) this.save();
		this.data.push(...(0, _index.chain)(data, options));
		this.data.filter((entry) => !Object.prototype.hasOwnProperty.call(entry, "id")).forEach((entry) => {
			entry.id = (0, _fetchId.default)(this.getIds(), "temp_id_");
		});
		return this;
	}
	async function addAsync(data, options = {}, log = false) {
		if (options === true || log === true) this.save();
		this.data.push(...await (0, _index.chainAsync)(data, options));
		this.data.filter((entry) => !Object.prototype.hasOwnProperty.call(entry, "id")).forEach((entry) => {
			entry.id = (0, _fetchId.default)(this.getIds(), "temp_id_");
		});
		return this;
	}
	function set(data, options = {}, log = false) {
		if (options === true || log === true) this.save();
		this.data = [];
		return typeof options !== "boolean" ? this.add(data, options) : this.add(data);
	}
	async function setAsync(data, options = {}, log = false) {
		if (options === true || log === true) this.save();
		this.data = [];
		return typeof options !== "boolean" ? this.addAsync(data, options) : this.addAsync(data);
	}
	function reset(log) {
		if (log) this.save();
		this.data = [];
		this._options = {};
		return this;
	}
}));
// node_modules/@citation-js/core/lib/plugin-common/output/label.js
var require_label = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	exports.getLabel = getLabel;
	function getLabel(entry) {
		if ("citation-label" in entry) return entry["citation-label"];
		let res = "";
		if (entry.author) res += entry.author[0].family || entry.author[0].literal;
		if (entry.issued && entry.issued["date-parts"] && entry.issued["date-parts"][0]) res += entry.issued["date-parts"][0][0];
		if (entry["year-suffix"]) res += entry["year-suffix"];
		else if (entry.title) res += entry.title.replace(/<\/?.*?>/g, "").match(/^(?:(?:the|a|an)\s+)?(\S+)/i)[1];
		return res;
	}
	exports.default = { label(data) {
		return data.reduce((object, entry) => {
			object[entry.id] = getLabel(entry);
			return object;
		}, {});
	} };
}));
// node_modules/@citation-js/core/lib/Cite/sort.js
var require_sort = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.sort = sort;
	var _label = require_label();
	var _name = require_item.require_lib();
	function getComparisonValue(obj, prop, label = prop === "label") {
		let value = label ? (0, _label.getLabel)(obj) : obj[prop];
		switch (prop) {
			case "author":
			case "editor": return value.map((name) => name.literal || name.family || (0, _name.format)(name));
			case "accessed":
			case "issued": return value["date-parts"][0];
			case "page": return value.split("-").map((num) => parseInt(num));
			case "edition":
			case "issue":
			case "volume":
				value = parseInt(value);
				return !isNaN(value) ? value : -1e400;
			default: return value || -1e400;
		}
	}
	function compareProp(entryA, entryB, prop, flip = /^!/.test(prop)) {
		prop = prop.replace(/^!/, "");
		const a = getComparisonValue(entryA, prop);
		const b = getComparisonValue(entryB, prop);
		return (flip ? -1 : 1) * (a > b ? 1 : a < b ? -1 : 0);
	}
	function getSortCallback(...props) {
		return (a, b) => {
			const keys = props.slice();
			let output = 0;
			while (!output && keys.length) output = compareProp(a, b, keys.shift());
			return output;
		};
	}
	function sort(method = [], log) {
		if (log) this.save();
		this.data.sort(typeof method === "function" ? method : getSortCallback(...method, "label"));
		return this;
	}
}));
// node_modules/@citation-js/core/lib/plugins/output.js
var require_output$1 = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.add = add;
	exports.format = format;
	exports.has = has;
	exports.list = list;
	exports.register = void 0;
	exports.remove = remove;
	var _register = _interopRequireDefault(require_register());
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	function validate(name, formatter) {
		if (typeof name !== "string") throw new TypeError(`Invalid output format name, expected string, got ${typeof name}`);
		else if (typeof formatter !== "function") throw new TypeError(`Invalid formatter, expected function, got ${typeof formatter}`);
	}
	const register = exports.register = new _register.default();
	function add(name, formatter) {
		validate(name, formatter);
		register.set(name, formatter);
	}
	function remove(name) {
		register.remove(name);
	}
	function has(name) {
		return register.has(name);
	}
	function list() {
		return register.list();
	}
	function format(name, data, ...options) {
		if (!register.has(name)) throw new Error(`Output format "${name}" unavailable`);
		return register.get(name)(data, ...options);
	}
}));
// node_modules/@citation-js/core/lib/Cite/get.js
var require_get = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.format = format;
	exports.get = get;
	exports.getIds = getIds;
	var _validate = require_validate();
	var _output = require_output$1();
	var _csl = require_csl$1();
	function getIds() {
		return this.data.map((entry) => entry.id);
	}
	function format(format, ...options) {
		return (0, _output.format)(format, (0, _csl.clean)(this.data), ...options);
	}
	function get(options = {}) {
		(0, _validate.validateOutputOptions)(options);
		const parsedOptions = Object.assign({}, this.defaultOptions, this._options.output, options);
		const { type, style } = parsedOptions;
		const [styleType, styleFormat] = style.split("-");
		const newStyle = styleType === "citation" ? "bibliography" : styleType === "csl" ? "data" : styleType;
		const newType = type === "string" ? "text" : type === "json" ? "object" : type;
		let formatOptions;
		switch (newStyle) {
			case "bibliography": {
				const { lang, append, prepend } = parsedOptions;
				formatOptions = {
					template: styleFormat,
					lang,
					format: newType,
					append,
					prepend
				};
				break;
			}
			case "data":
			case "bibtex":
			case "bibtxt":
			case "ndjson":
			case "ris":
				formatOptions = { type: newType };
				break;
			default: throw new Error(`Invalid style "${newStyle}"`);
		}
		const result = this.format(newStyle, Object.assign(formatOptions, options._newOptions));
		const { format } = parsedOptions;
		if (format === "real" && newType === "html" && typeof document !== "undefined" && typeof document.createElement === "function") {
			const tmp = document.createElement("div");
			tmp.innerHTML = result;
			return tmp.firstChild;
		} else if (format === "string" && typeof result === "object") return JSON.stringify(result);
		else return result;
	}
}));
// node_modules/@citation-js/core/lib/Cite/async.js
var require_async = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	function async(data, options, callback) {
		if (typeof options === "function" && !callback) {
			callback = options;
			options = void 0;
		}
		const promise = new this().setAsync(data, options);
		if (typeof callback === "function") {
			promise.then(callback);
			return;
		} else return promise;
	}
	exports.default = async;
}));
// node_modules/@citation-js/core/lib/Cite/static.js
var require_static = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	var _exportNames = { async: true };
	Object.defineProperty(exports, "async", {
		enumerable: true,
		get: function() {
			return _async.default;
		}
	});
	var _async = _interopRequireDefault(require_async());
	var _validate = require_validate();
	Object.keys(_validate).forEach(function(key) {
		if (key === "default" || key === "__esModule") return;
		if (Object.prototype.hasOwnProperty.call(_exportNames, key)) return;
		if (key in exports && exports[key] === _validate[key]) return;
		Object.defineProperty(exports, key, {
			enumerable: true,
			get: function() {
				return _validate[key];
			}
		});
	});
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
}));
// node_modules/@citation-js/core/lib/Cite/index.js
var require_Cite = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	var log = _interopRequireWildcard(require_log());
	var options = _interopRequireWildcard(require_options());
	var set = _interopRequireWildcard(require_set());
	var sort = _interopRequireWildcard(require_sort());
	var get = _interopRequireWildcard(require_get());
	var staticMethods = _interopRequireWildcard(require_static());
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = new WeakMap(), n = new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	function Cite(data, options = {}) {
		if (!(this instanceof Cite)) return new Cite(data, options);
		this._options = options;
		this.log = [];
		this.data = [];
		this.set(data, options);
		this.options(options);
		return this;
	}
	Object.assign(Cite.prototype, log, options, set, sort, get);
	Cite.prototype[Symbol.iterator] = function* () {
		yield* this.data;
	};
	Object.assign(Cite, staticMethods);
	exports.default = Cite;
}));
// node_modules/@citation-js/core/lib/plugins/dict.js
var require_dict = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.add = add;
	exports.get = get;
	exports.has = has;
	exports.list = list;
	exports.register = void 0;
	exports.remove = remove;
	var _register = _interopRequireDefault(require_register());
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	function validate(name, dict) {
		if (typeof name !== "string") throw new TypeError(`Invalid dict name, expected string, got ${typeof name}`);
		else if (typeof dict !== "object") throw new TypeError(`Invalid dict, expected object, got ${typeof dict}`);
		for (const entryName in dict) {
			const entry = dict[entryName];
			if (!Array.isArray(entry) || entry.some((part) => typeof part !== "string")) throw new TypeError(`Invalid dict entry "${entryName}", expected array of strings`);
		}
	}
	const register = exports.register = new _register.default({
		html: {
			bibliographyContainer: ["<div class=\"csl-bib-body\">", "</div>"],
			entry: ["<div class=\"csl-entry\">", "</div>"],
			list: ["<ul style=\"list-style-type:none\">", "</ul>"],
			listItem: ["<li>", "</li>"]
		},
		text: {
			bibliographyContainer: ["", "\n"],
			entry: ["", "\n"],
			list: ["\n", ""],
			listItem: ["	", "\n"]
		}
	});
	function add(name, dict) {
		validate(name, dict);
		register.set(name, dict);
	}
	function remove(name) {
		register.remove(name);
	}
	function has(name) {
		return register.has(name);
	}
	function list() {
		return register.list();
	}
	function get(name) {
		if (!register.has(name)) throw new Error(`Dict "${name}" unavailable`);
		return register.get(name);
	}
}));
// node_modules/@citation-js/core/lib/plugins/config.js
var require_config = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.add = add;
	exports.get = get;
	exports.has = has;
	exports.list = list;
	exports.remove = remove;
	const configs = {};
	function add(ref, config) {
		configs[ref] = config;
	}
	function get(ref) {
		return configs[ref];
	}
	function has(ref) {
		return Object.prototype.hasOwnProperty.call(configs, ref);
	}
	function remove(ref) {
		delete configs[ref];
	}
	function list() {
		return Object.keys(configs);
	}
}));
// node_modules/@citation-js/core/lib/plugins/index.js
var require_plugins = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.add = add;
	exports.dict = exports.config = void 0;
	exports.has = has;
	exports.input = void 0;
	exports.list = list;
	exports.output = void 0;
	exports.remove = remove;
	var input = _interopRequireWildcard(require_input$1());
	exports.input = input;
	var output = _interopRequireWildcard(require_output$1());
	exports.output = output;
	var dict = _interopRequireWildcard(require_dict());
	exports.dict = dict;
	var config = _interopRequireWildcard(require_config());
	exports.config = config;
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = new WeakMap(), n = new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	const registers = {
		input,
		output,
		dict,
		config
	};
	const indices = {};
	function add(ref, plugins = {}) {
		const mainIndex = indices[ref] = {};
		for (const type in plugins) {
			if (type === "config") {
				mainIndex.config = { [ref]: plugins.config };
				registers.config.add(ref, plugins.config);
				continue;
			}
			const typeIndex = mainIndex[type] = {};
			const typePlugins = plugins[type];
			for (const name in typePlugins) {
				const typePlugin = typePlugins[name];
				typeIndex[name] = true;
				registers[type].add(name, typePlugin);
			}
		}
	}
	function remove(ref) {
		const mainIndex = indices[ref];
		for (const type in mainIndex) {
			const typeIndex = mainIndex[type];
			for (const name in typeIndex) registers[type].remove(name);
		}
		delete indices[ref];
	}
	function has(ref) {
		return ref in indices;
	}
	function list() {
		return Object.keys(indices);
	}
}));
// node_modules/@citation-js/core/package.json
var require_package = require_rolldown_runtime.__commonJSMin(((exports, module) => {
	module.exports = {
		"name": "@citation-js/core",
		"version": "0.9.0",
		"description": "Convert different bibliographic metadata sources",
		"keywords": [
			"citation-js",
			"citation",
			"bibliography"
		],
		"author": "Lars Willighagen <lars.willighagen@gmail.com>",
		"license": "MIT",
		"main": "lib/index.js",
		"module": "lib-mjs/index.js",
		"types": "index.d.ts",
		"directories": {
			"lib": "src",
			"test": "__tests__"
		},
		"homepage": "https://citation.js.org/",
		"repository": {
			"type": "git",
			"url": "https://github.com/citation-js/citation-js.git",
			"directory": "packages/core"
		},
		"bugs": { "url": "https://github.com/citation-js/citation-js/issues" },
		"engines": { "node": ">=22.12.0" },
		"files": [
			"lib",
			"lib-mjs",
			"index.d.ts"
		],
		"scripts": {
			"test": "mocha -c -R dot -r @babel/register test/*.spec.js",
			"test:live": "TEST_MOCK_HTTP=false npm test",
			"coverage": "BABEL_ENV=coverage nyc npm test && nyc report --reporter=text-lcov > coverage.lcov"
		},
		"dependencies": {
			"@citation-js/date": "^0.5.0",
			"@citation-js/name": "^0.4.2",
			"sync-fetch-undici": "^0.7.1"
		},
		"gitHead": "51a37ce28fd3508e5cc2957b7d17794cdbad8ed0"
	};
}));
// node_modules/@citation-js/core/lib/plugin-common/input/empty.js
var require_empty = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.parse = parse;
	function parse() {
		return [];
	}
}));
// node_modules/@citation-js/core/lib/plugin-common/input/json.js
var require_json$1 = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = exports.parse = parseJSON;
	var _logger = _interopRequireDefault(require_logger());
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	const substituters = [[/((?:\[|:|,)\s*)'((?:\\'|[^'])*?[^\\])?'(?=\s*(?:\]|}|,))/g, "$1\"$2\""], [/((?:(?:"|]|}|\/[gmiuys]|\.|(?:\d|\.|-)*\d)\s*,|{)\s*)(?:"([^":\n]+?)"|'([^":\n]+?)'|([^":\n]+?))(\s*):/g, "$1\"$2$3$4\"$5:"]];
	function parseJSON(str) {
		if (typeof str !== "string") return JSON.parse(str);
		try {
			return JSON.parse(str);
		} catch (e) {
			_logger.default.debug("[plugin-common]", "Invalid JSON, switching to experimental parser");
			substituters.forEach(([regex, subst]) => {
				str = str.replace(regex, subst);
			});
			return JSON.parse(str);
		}
	}
}));
// node_modules/@citation-js/core/lib/plugin-common/input/jquery.js
var require_jquery = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.parse = parse;
	function parse(input) {
		return input.val() || input.text() || input.html();
	}
}));
// node_modules/@citation-js/core/lib/plugin-common/input/html.js
var require_html = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.parse = parse;
	function parse(input) {
		return input.value || input.textContent;
	}
}));
// node_modules/@citation-js/core/lib/plugin-common/input/index.js
var require_input = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.ref = exports.parsers = exports.formats = void 0;
	var empty = _interopRequireWildcard(require_empty());
	var json = _interopRequireWildcard(require_json$1());
	var jquery = _interopRequireWildcard(require_jquery());
	var html = _interopRequireWildcard(require_html());
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = new WeakMap(), n = new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	exports.ref = "@else";
	exports.parsers = {
		empty,
		json,
		jquery,
		html
	};
	exports.formats = {
		"@empty/text": {
			parse: empty.parse,
			parseType: {
				dataType: "String",
				predicate: (input) => input === ""
			}
		},
		"@empty/whitespace+text": {
			parse: empty.parse,
			parseType: {
				dataType: "String",
				predicate: /^\s+$/
			}
		},
		"@empty": {
			parse: empty.parse,
			parseType: {
				dataType: "Primitive",
				predicate: (input) => input == null
			}
		},
		"@else/json": {
			parse: json.parse,
			parseType: {
				dataType: "String",
				predicate: /^\s*(\{[\S\s]*\}|\[[\S\s]*\])\s*$/
			}
		},
		"@else/url": { parseType: {
			dataType: "String",
			predicate: /^https?:\/\/(([\w-]+\.)*[\w-]+)(:\d+)?(\/[^?/]*)*(\?[^#]*)?(#.*)?$/i
		} },
		"@else/jquery": {
			parse: jquery.parse,
			parseType: {
				dataType: "ComplexObject",
				predicate(input) {
					return typeof jQuery !== "undefined" && input instanceof jQuery;
				}
			}
		},
		"@else/html": {
			parse: html.parse,
			parseType: {
				dataType: "ComplexObject",
				predicate(input) {
					return typeof HTMLElement !== "undefined" && input instanceof HTMLElement;
				}
			}
		}
	};
}));
// node_modules/@citation-js/core/lib/plugin-common/output/json.js
var require_json = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	var plugins = _interopRequireWildcard(require_plugins());
	var util = _interopRequireWildcard(require_util());
	var _logger = _interopRequireDefault(require_logger());
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = new WeakMap(), n = new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	function appendCommas(string, index, array) {
		return string + (index < array.length - 1 ? "," : "");
	}
	function getJsonObject(src, dict) {
		const isArray = Array.isArray(src);
		let entries;
		if (isArray) entries = src.map((entry) => getJsonValue(entry, dict));
		else entries = Object.keys(src).filter((prop) => JSON.stringify(src[prop])).map((prop) => `"${prop}": ${getJsonValue(src[prop], dict)}`);
		entries = entries.map(appendCommas).map((entry) => dict.listItem.join(entry));
		entries = dict.list.join(entries.join(""));
		return isArray ? `[${entries}]` : `{${entries}}`;
	}
	function getJsonValue(src, dict) {
		if (typeof src === "object" && src !== null) {
			if (src.length === 0) return "[]";
			else if (Object.keys(src).length === 0) return "{}";
			else return getJsonObject(src, dict);
		} else return JSON.stringify(src);
	}
	function getJson(src, dict) {
		let entries = src.map((entry) => getJsonObject(entry, dict));
		entries = entries.map(appendCommas).map((entry) => dict.entry.join(entry));
		entries = entries.join("");
		return dict.bibliographyContainer.join(`[${entries}]`);
	}
	exports.default = {
		data(data, { type, format = type || "text", version = "1.0.2" } = {}) {
			if (version < "1.0.2") data = util.downgradeCsl(data);
			if (format === "object") return util.deepCopy(data);
			else if (format === "text") return JSON.stringify(data, null, 2);
			else {
				_logger.default.warn("[core]", "This feature (JSON output with special formatting) is unstable. See https://github.com/larsgw/citation.js/issues/144");
				return getJson(data, plugins.dict.get(format));
			}
		},
		ndjson(data, { version = "1.0.2" } = {}) {
			if (version < "1.0.2") data = util.downgradeCsl(data);
			return data.map((entry) => JSON.stringify(entry)).join("\n");
		}
	};
}));
// node_modules/@citation-js/core/lib/plugin-common/output/index.js
var require_output = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	var _json = _interopRequireDefault(require_json());
	var _label = _interopRequireDefault(require_label());
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	exports.default = Object.assign({}, _json.default, _label.default);
}));
// node_modules/@citation-js/core/lib/plugin-common/index.js
var require_plugin_common = require_rolldown_runtime.__commonJSMin((() => {
	var plugins = _interopRequireWildcard(require_plugins());
	var _input = require_input();
	var _output = _interopRequireDefault(require_output());
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = new WeakMap(), n = new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	plugins.add(_input.ref, {
		input: _input.formats,
		output: _output.default
	});
}));
// node_modules/@citation-js/core/lib/index.js
var require_lib = require_rolldown_runtime.__commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	Object.defineProperty(exports, "Cite", {
		enumerable: true,
		get: function() {
			return _index.default;
		}
	});
	Object.defineProperty(exports, "logger", {
		enumerable: true,
		get: function() {
			return _logger.default;
		}
	});
	exports.version = exports.util = exports.plugins = void 0;
	var _index = _interopRequireDefault(require_Cite());
	exports.plugins = _interopRequireWildcard(require_plugins());
	exports.util = _interopRequireWildcard(require_util());
	var _logger = _interopRequireDefault(require_logger());
	var _package = _interopRequireDefault(require_package());
	require_plugin_common();
	function _interopRequireWildcard(e, t) {
		if ("function" == typeof WeakMap) var r = new WeakMap(), n = new WeakMap();
		return (_interopRequireWildcard = function(e, t) {
			if (!t && e && e.__esModule) return e;
			var o, i, f = {
				__proto__: null,
				default: e
			};
			if (null === e || "object" != typeof e && "function" != typeof e) return f;
			if (o = t ? n : r) {
				if (o.has(e)) return o.get(e);
				o.set(e, f);
			}
			for (const t in e) "default" !== t && {}.hasOwnProperty.call(e, t) && ((i = (o = Object.defineProperty) && Object.getOwnPropertyDescriptor(e, t)) && (i.get || i.set) ? o(f, t, i) : f[t] = e[t]);
			return f;
		})(e, t);
	}
	function _interopRequireDefault(e) {
		return e && e.__esModule ? e : { default: e };
	}
	exports.version = _package.default.version;
}));
Object.defineProperty(exports, "require_lib", {
	enumerable: true,
	get: function() {
		return require_lib;
	}
});
