const require_reading = require("./reading-m0i2WrxT.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_finding = require("./finding-DjN3g5e-.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// \0yaml.js
const parse = () => ({
	"opposites": [
		["rise rose risen increase grow grew grown growth climb soar surge more higher larger greater gain expand expansion widen deepen double upturn multiply boost raise rocket exceed outnumber mount escalate", "fall fell fallen decrease decline drop shrink shrank shrunk less fewer lower smaller lose lost reduce reduction narrow dwindle diminish halve downturn ebb slump plunge dip curtail"],
		["strengthen stronger tighten tighter harden stricter toughen intensify intensification exert reinforce consolidate", "weaken weaker loosen looser soften relax undermine erode erosion"],
		["strong strict harsh tough severe fierce sharp drastic massive vigorous aggressive resolute", "weak lenient mild moderate soft gentle restrained cautious timid lax feeble"],
		["easy easier easily ease simple simpler facilitate straightforward enable", "hard harder difficult complicate hinder hamper impede obstruct limit restrict curb constrain arduous"],
		["let allow permit admit", "keep kept bar block refuse exclude"],
		["allow permit authorise authorize enable legalise legalize", "ban forbid forbidden forbade prohibit outlaw bar prevent"],
		["support back endorse approve uphold upheld favour favor welcome praise promote confirm advocate applaud agree", "oppose opposition reject condemn criticise criticize overturn overrule denounce resist protest dismiss contradict"],
		["coincide coincidence align match consistent accord", "contradict conflict diverge differ clash contrary inconsistent"],
		["begin began begun start launch resume resumption restore continue persist remain longer open introduce renew revive extend", "end stop cease halt suspend suspension abandon terminate close abolish discontinue cancel freeze scrap"],
		["continue persist remain ongoing", "end cease stop discontinue vanish disappear"],
		["join accede enter entry accession admission", "leave withdraw withdrew withdrawal quit exit expel expulsion"],
		["widespread common frequent often regular usual pervasive ubiquitous systematic constant", "rare seldom uncommon infrequent isolated exceptional occasional sporadic"],
		["expensive costly inflated high", "cheap inexpensive deflated affordable low"],
		["large big huge enormous great vast massive considerable significant substantial major overwhelming unanimous broad wide many", "small little tiny slight negligible insignificant minor modest marginal slim narrow few"],
		["success succeed successful effective efficient", "fail failure unsuccessful ineffective inefficient useless futile"],
		["better best improve benefit advantage positive beneficial favourable favorable", "bad worse worst worsen deteriorate harm disadvantage negative damaging detrimental adverse"],
		["early earlier initial initially beginning outset", "late later latest finally"],
		["fast faster quick rapid swift accelerate immediate immediately sudden", "slow slower gradual delay"],
		["lawful legal legitimate justified permissible", "unlawful illegal illegitimate unjustified illicit"],
		["publicly openly transparent", "secret covert hidden privately confidential"],
		["voluntary optional", "compulsory mandatory obligatory coerced involuntary"],
		["temporary provisional interim", "permanent indefinite lasting"],
		["domestic internal", "foreign external"],
		["direct", "indirect"],
		["democratic democracy", "authoritarian autocratic dictatorial dictatorship"],
		["civil civilian economic commercial", "military armed"],
		["win won victory", "lose lost defeat"],
		["formal formally official officially", "informal informally unofficial unofficially"],
		["public", "private"],
		["rural", "urban"],
		["eastern", "western"],
		["advantage", "disadvantage"],
		["remember recall mention", "forget forgot omit"],
		["fair just", "unfair unjust"],
		["know known aware", "unknown unaware"],
		["inside", "outside"],
		["must required obliged obligatory duty mandatory", "may can optional option"],
		[
			"hectare",
			"acre",
			"kilometre kilometer",
			"mile",
			"tonne",
			"kilogram",
			"litre"
		],
		["safe secure stable peaceful calm", "dangerous unsafe unstable insecure risky violent tense"],
		["confident confidence optimistic", "doubt distrust uncertain pessimistic sceptical skeptical"],
		["rich wealthy", "poor impoverished"],
		["majority most", "minority"],
		["include including comprise", "exclude omit except without besides"],
		["import", "export"],
		["add create impose erect raise introduce", "remove lift clear abolish eliminate drop repeal revoke waive"],
		["cooperate cooperation collaborate collaboration joint jointly together", "compete competition rival rivalry confront confrontation"],
		["unilateral unilaterally", "joint jointly bilateral multilateral collective"],
		["unite united unity cohesion", "divide division split fragment"],
		["defend defence defense defensive", "attack offensive invade invasion aggression"],
		["build built construct", "destroy demolish dismantle tear"],
		["hope optimism", "fear concern worry"],
		["trust", "distrust mistrust doubt"],
		["innocent acquit", "guilty convict"],
		["victim", "perpetrator culprit"],
		["new recent modern novel", "old ancient traditional obsolete"],
		["short brief", "long lengthy prolonged"],
		["maintain retain preserve keep", "lose abandon replace"],
		["gain obtain receive win", "lose lost forfeit"],
		["active actively", "passive passively"],
		["predecessor precede forerunner", "successor supersede"],
		["buy bought purchase", "sell sold"],
		["peace peaceful peacefully", "war violent violence violently"],
		["arrest detain imprison jail", "release free freed pardon acquit"],
		["accept agree consent comply fulfil fulfill observe honour", "refuse refusal decline disagree reject violate violation breach broke broken flout"],
		["sufficient enough adequate ample", "insufficient inadequate scarce lacking"],
		["relevant central crucial vital essential", "irrelevant peripheral secondary unimportant marginal"],
		["respect protect safeguard", "infringe ignore disregard threaten"],
		["recognise recognize acknowledge admit", "deny denied dispute conceal"],
		["partner friend ally", "enemy foe adversary rival opponent"],
		["minimum least", "maximum"],
		["north northern", "south southern"],
		["certain certainly doubtless undoubtedly prove proven guilty", "speculate speculation suspect presume assume may might perhaps possibly likely alleged allegedly appear seem guess believe"],
		[
			"hundred",
			"thousand",
			"million",
			"billion",
			"dozen"
		]
	],
	"amounts": {
		"all": "all every each entire always everyone everything entirely wholly completely fully",
		"most": "most mostly majority",
		"some": "some several sometimes",
		"few": "few minority",
		"only": "only solely exclusively alone merely",
		"none": "none nobody"
	},
	"strong": [
		"all",
		"only",
		"none"
	],
	"modals": "may might could should ought must will would seek sought plan intend aim propose worth set_to",
	"hedges": "may might could possibly perhaps potential potentially possible likely suspect appear seem apparent apparently alleged allegedly speculate speculation fear risk probably guess threat threaten danger should ought must need necessary want wish seek sought plan propose proposal intend aim call demand urge recommend worth hope important valuable ask request will would going expect upcoming future set_to believe belief consider claim view regard perceive perception assess assessment interpret portray describe misconception accuse accusation argue think thought opinion see judge doctrine say said stress emphasise",
	"reports": "according afraid allege call claim criticise declare describe doubt emphasise eyes find found fear insist interpret maintain name note point_out position question report reckon state stress suggest term tell told treat warn words worry",
	"limits": "decide hope attempt try expect appear seem apparently allegedly reportedly arguably perhaps possibly probably potentially almost approximately roughly least often repeatedly usually sometimes rarely formally informally temporarily provisionally conditionally unless if until pending draft",
	"language": "en",
	"common": [
		"the",
		"of",
		"and",
		"to",
		"in",
		"for",
		"on",
		"at",
		"that",
		"by",
		"with",
		"as",
		"it",
		"from",
		"since",
		"but",
		"then",
		"also"
	],
	"acts": "vote veto abstain adopt reject sanction ban embargo restrict prohibit demand urge call recommend require must should sign ratify accede withdraw denounce enact condemn",
	"capitals": {
		"Beijing": "CN",
		"Washington": "US",
		"Moscow": "RU",
		"Kremlin": "RU",
		"Brussels": "eu",
		"Berlin": "DE",
		"Paris": "FR",
		"London": "GB",
		"Whitehall": "GB",
		"Warsaw": "PL",
		"Oslo": "NO",
		"Stockholm": "SE",
		"Copenhagen": "DK",
		"Helsinki": "FI",
		"Tallinn": "EE",
		"Riga": "LV",
		"Vilnius": "LT",
		"Kyiv": "UA",
		"Kiev": "UA",
		"Minsk": "BY",
		"Prague": "CZ",
		"Bratislava": "SK",
		"Budapest": "HU",
		"Vienna": "AT",
		"Bern": "CH",
		"Rome": "IT",
		"Madrid": "ES",
		"Lisbon": "PT",
		"Athens": "GR",
		"Ankara": "TR",
		"Dublin": "IE",
		"Bucharest": "RO",
		"Sofia": "BG",
		"Belgrade": "RS",
		"Zagreb": "HR",
		"Ljubljana": "SI",
		"Tokyo": "JP",
		"Seoul": "KR",
		"Pyongyang": "KP",
		"Taipei": "TW",
		"Delhi": "IN",
		"Islamabad": "PK",
		"Tehran": "IR",
		"Baghdad": "IQ",
		"Riyadh": "SA",
		"Jerusalem": "IL",
		"Cairo": "EG",
		"Ottawa": "CA",
		"Canberra": "AU",
		"Havana": "CU",
		"Caracas": "VE",
		"Brasília": "BR",
		"Hague": "NL",
		"Pretoria": "ZA",
		"Hanoi": "VN",
		"Manila": "PH",
		"Jakarta": "ID",
		"Astana": "KZ",
		"Tbilisi": "GE",
		"Yerevan": "AM",
		"Baku": "AZ",
		"Chișinău": "MD",
		"Damascus": "SY",
		"Kabul": "AF"
	}
});
// src/evidence/wording.ts
const wording = require_main.cached(() => parse((0, node_fs.readFileSync)((0, node_path.join)(require_main.builtinFacts, "wording.yaml"), "utf8")));
const wordLists = require_main.cached(() => {
	const { opposites, amounts, strong, modals, hedges, reports, limits, acts } = wording();
	const listsOf = (lists) => new Map(lists.flatMap((words, list) => words.split(/\s+/).map((word) => [require_reading.stemOf(word), list])).reverse());
	return {
		opposites: opposites.map(listsOf),
		amounts: listsOf(Object.values(amounts)),
		strong: new Set(strong.map((name) => Object.keys(amounts).indexOf(name))),
		doubts: listsOf([
			modals,
			hedges,
			reports
		]),
		limits: listsOf([`${modals} ${limits}`, ...Object.values(amounts)]),
		acts: listsOf([acts])
	};
});
function hasAct({ words }) {
	return words.some(({ lower }) => wordLists().acts.has(require_reading.stemOf(lower)));
}
const [FEW_WORDS, COMMON_SHARE] = [20, .15];
function otherLanguage(text) {
	const { language, common } = wording();
	const words = require_reading.plainWords(text.toLowerCase());
	const count = words.filter((word) => common.includes(word)).length;
	return words.length < FEW_WORDS || count >= words.length * COMMON_SHARE ? void 0 : new Intl.DisplayNames("en", { type: "language" }).of(language);
}
function governmentsIn({ content, words }) {
	return content.flatMap(({ text, at }) => {
		const entry = /^(?:in|at|near)$/.test(words[at - 1]?.lower ?? "") ? void 0 : wording().capitals[text];
		return entry === void 0 ? [] : [{
			register: require_main.actorRegister,
			entry,
			at
		}];
	});
}
const LONG = 500;
function wordingFindings(compared) {
	const { opposites, amounts, strong } = wordLists();
	const isLong = compared.passage.words.length > LONG;
	return [
		...opposites.flatMap((lists) => contraryFindings("opposite", lists, compared)),
		...contraryFindings("amount", amounts, compared, strong),
		...doubtFindings(compared),
		...denialFindings(compared),
		...isLong ? [] : [...roleFindings(compared), ...dateFindings(compared)]
	];
}
const IDIOM = /^(?:(?:above|after|at|almost|nearly) all|\S+ only (?:after|because|if|since|when)|\S+ ever)\b/;
function listedIn({ words, entries }, lists) {
	return words.flatMap(({ lower, text }, at) => {
		const stem = require_reading.stemOf(lower);
		const list = lists.get(stem) ?? lists.get(`${lower}_${words[at + 1]?.lower}`);
		if (list === void 0 || at > 0 && /^\p{Lu}/u.test(text)) return [];
		const isIdiom = IDIOM.test(`${words[at - 1]?.lower} ${lower} ${words[at + 1]?.lower}`);
		const isInName = entries.some((entry) => at >= entry.at && at < entry.at + entry.length);
		if (isIdiom || isInName) return [];
		return [{
			list,
			side: require_reading.negationAt(words, at) >= Math.max(0, at - 2) ? 1 - list : list,
			stem,
			text,
			at
		}];
	});
}
function limitsIn(passage, says) {
	const { limits } = wordLists();
	const kept = new Set(listedIn(says, limits).map(({ list }) => list));
	return listedIn(passage, limits).map(({ list, text, at }) => {
		const { start = 0, end = 0 } = passage.words[at] ?? {};
		return {
			start,
			end,
			word: text,
			isKept: kept.has(list)
		};
	});
}
const AFTER = 5;
function wordsAfter(at, { content }) {
	return content.filter((word) => word.at > at && word.at <= at + AFTER && !word.isEntry);
}
function contraryFindings(rule, lists, { says, passage }, strong) {
	const own = listedIn(says, lists);
	if (own.length === 0) return [];
	const theirs = listedIn(passage, lists);
	const isOther = (one) => !theirs.some(({ side, stem }) => side === one.side || stem === one.stem);
	const first = own.find((one) => isOther(one) && (theirs.length > 0 || strong?.has(one.list)));
	if (!first || theirs.length === 0 && require_finding.deniedIn(passage).length > 0) return [];
	const others = says.content.filter(({ at }) => at !== first.at);
	const isAlike = theirs.length > 0 && sharedWords(others, passage).length * 2 >= others.length;
	const found = theirs[0] ? `says "${theirs[0].text}"` : "does not say how many";
	return [saysInstead(isAlike, rule, `"${first.text}"`, found)];
}
function doubtFindings({ says, passage }) {
	const isAuthors = (at) => says.words.slice(Math.max(0, at - 2), at).some(({ lower }) => /^authors?$/.test(lower));
	const doubts = listedIn(says, wordLists().doubts).filter(({ list, at }) => list === 0 || !isAuthors(at));
	const sure = says.content.filter(({ at }) => !doubts.some((doubt) => doubt.at < at));
	const theirs = listedIn(passage, wordLists().doubts);
	const modal = theirs.find(({ list, at }) => list === 0 && share(wordsAfter(at, passage).slice(0, 2), sure));
	const asked = modal ?? theirs.find(({ list, at }) => list < 2 && doubts.length === 0 && share(wordsAfter(at, passage), sure));
	return asked ? [saysInstead(modal !== void 0, "doubt", "as a fact", `says "${asked.text}"`)] : [];
}
function saysInstead(isContrary, rule, value, found) {
	return (isContrary ? require_finding.differs : require_finding.asks)(rule, {
		field: "says",
		value
	}, "passage", found);
}
function share(words, others) {
	return words.some((word) => others.some((other) => require_reading.isSameWord(word, other)));
}
function sharedWords(words, { content }) {
	return words.filter((word) => content.some((other) => require_reading.isSameWord(word, other)));
}
function denialFindings({ says, passage }) {
	const [own, theirs] = [require_finding.deniedIn(says), require_finding.deniedIn(passage)];
	if (own.length > 0 && theirs.length > 0) return [];
	const isWord = ({ isEntry }) => !isEntry;
	const [added] = sharedWords(own.filter(isWord), passage);
	const [lost] = sharedWords(theirs.filter(isWord), says);
	if (added && !/\bno longer\b/i.test(says.text)) return [saysInstead(added === own[0], "denial", `"${added.text}"`, "does not deny it")];
	return lost ? [saysInstead(true, "denial", `"${lost.text}"`, "denies it")] : [];
}
function roleFindings({ claim, says, passage }) {
	const inferred = claim.exact.flatMap((value) => value.kind === "entry" && value.isInferred ? require_reading.keyOf(value) : []);
	const [ours, theirs] = [marksIn(says), marksIn(passage)];
	const other = (mark) => {
		const beside = theirs.filter((each) => each.sort === mark.sort && share(mark.after, each.after));
		if (beside.some(({ key }) => key === mark.key)) return void 0;
		const isElsewhere = mark.sort !== "number" && theirs.some(({ key, after }) => key === mark.key && after.length > 0);
		const isInferred = inferred.includes(mark.key);
		return beside.find(({ key }) => isElsewhere || isInferred || ours.some((own) => own.key === key));
	};
	const found = ours.find(other);
	return found ? [saysInstead(false, "role", found.text, `has ${other(found)?.text} there`)] : [];
}
function marksIn(reading) {
	const { content, words } = reading;
	const numbers = require_finding.numbersIn(reading);
	return content.flatMap(({ key, text, isEntry, at }) => {
		const number = numbers.find(({ start }) => start === words[at]?.start)?.number;
		const after = content.filter((word) => !word.isEntry && !/^\d/.test(word.key) && word.at > at && word.at <= at + text.split(" ").length + 1);
		if (number !== void 0) return [{
			sort: "number",
			key: `${number}`,
			text,
			after
		}];
		return isEntry ? [{
			sort: key.replace(/\/.*/, ""),
			key,
			text,
			after
		}] : [];
	});
}
const CLAUSE = 40;
function dateFindings(compared) {
	const { claim, passage, background } = compared;
	const own = claim.exact.flatMap((value) => value.kind === "date" && !value.isInferred ? [value] : []);
	const isOwn = ({ date }) => own.some((value) => value.date.startsWith(date) || date.startsWith(value.date));
	const dates = require_finding.datesStatedIn(passage, { bulletin: background.date });
	const gap = (one, other) => passage.text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
	const distance = (word, date) => gap(word, date).length + CLAUSE * (gap(word, date).match(/[,;:()"–—]|\band\b/g) ?? []).length;
	const nearest = wordsOfAct(compared).filter((word) => !dates.some((date) => require_main.doOverlap(date, word))).flatMap((word) => {
		const least = Math.min(...dates.map((date) => distance(word, date)));
		return dates.filter((date) => distance(word, date) === least);
	});
	const votes = (date) => nearest.filter((one) => one === date).length;
	const most = Math.max(...dates.filter(isOwn).map(votes));
	const other = dates.find((date) => votes(date) > most);
	const isList = dates.some((date, at) => at > 0 && LIST.test(gap(dates[at - 1] ?? date, date)));
	if (!own[0] || !other || isList || most < 0) return [];
	return [(most === 0 ? require_finding.differs : require_finding.asks)("date-role", own[0], "passage", `has ${other.date} there`)];
}
const LIST = /^[\s,;]*(?:(?:and|or|to|in)\s+)*$/;
function wordsOfAct({ claim, says, passage }) {
	const phrases = claim.values.flatMap((value) => value.kind === "choice" ? value.choices[value.choice]?.words ?? [] : []);
	const last = new Set(phrases.map((phrase) => phrase.split(" ").at(-1)));
	const shared = sharedWords(passage.content, says).flatMap(({ at }) => passage.words[at] ?? []);
	const ofChoice = shared.filter(({ lower }) => last.has(lower));
	return [
		...shared,
		...ofChoice,
		...ofChoice
	];
}
Object.defineProperty(exports, "governmentsIn", {
	enumerable: true,
	get: function() {
		return governmentsIn;
	}
});
Object.defineProperty(exports, "hasAct", {
	enumerable: true,
	get: function() {
		return hasAct;
	}
});
Object.defineProperty(exports, "limitsIn", {
	enumerable: true,
	get: function() {
		return limitsIn;
	}
});
Object.defineProperty(exports, "otherLanguage", {
	enumerable: true,
	get: function() {
		return otherLanguage;
	}
});
Object.defineProperty(exports, "wordingFindings", {
	enumerable: true,
	get: function() {
		return wordingFindings;
	}
});
