// Plain old JavaScript: any Node.js must be able to run this file and say that it is too old.
'use strict';

exports.message = 'pism needs Node.js 24.15 or newer (not 25); this is ' + process.version + '. ';
exports.remedy = 'Install one from https://nodejs.org.';

// Asks for the feature, as a version number says nothing about other builds. Node.js without it warns that SQLite is
// experimental; our message says more. `limits` exists on instances only; one that is not opened costs 0.02 ms.
exports.isHere = function () {
  var emitWarning = process.emitWarning;
  process.emitWarning = function () {};
  try {
    var database = new (require('node:sqlite').DatabaseSync)(':memory:', { open: false });
    return 'limits' in database && 'setAuthorizer' in database;
  } catch (error) {
    return false;
  } finally {
    process.emitWarning = emitWarning;
  }
};
