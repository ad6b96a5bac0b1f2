Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_library = require("./library-CzfP4PfO.cjs");
exports.FactsError = require_library.FactsError;
exports.PismError = require_main.PismError;
exports.openFacts = require_library.openFacts;
