// Plain old JavaScript: any Node.js must be able to run this file and say that it is too old.
'use strict';

var neededNode = require('./needed-node.js');

if (!neededNode.isHere()) throw new Error(neededNode.message + neededNode.remedy);
module.exports = require('../dist/library.cjs');
