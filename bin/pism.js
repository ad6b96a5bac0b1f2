#!/usr/bin/env node
// Plain old JavaScript: any Node.js must be able to run this file and say that it is too old.
'use strict';

var path = require('path');
var fs = require('fs');
var neededNode = require('./needed-node.js');
var root = path.join(__dirname, '..');

function main() {
  if (neededNode.isHere()) return start();
  var pinned = path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (fs.existsSync(pinned) && fs.realpathSync(pinned) !== fs.realpathSync(process.execPath)) return handOver(pinned);
  // Only a checkout has a lock file.
  var isCheckout = fs.existsSync(path.join(root, 'package-lock.json'));
  var remedy = isCheckout ? 'Run `npm ci` in ' + root + ' to get one.' : neededNode.remedy;
  fail(neededNode.message + remedy);
}

function start() {
  var dist = path.join(root, 'dist');
  if (!fs.existsSync(path.join(dist, 'start.cjs'))) return fail('pism is not built yet: run `npm ci` in ' + root + '.');
  require(path.join(dist, 'start.cjs'));
}

function fail(message) {
  console.error(message);
  process.exitCode = 2;
}

function handOver(node) {
  function cannotStart(error) {
    fail('pism cannot start the Node.js that it came with, ' + node + ': ' + error.message + '. Run `npm ci` again.');
  }
  try {
    var child = require('child_process').spawn(node, [__filename].concat(process.argv.slice(2)), { stdio: 'inherit' });
  } catch (error) {
    // Node.js throws some errors of spawn and emits others.
    return cannotStart(error);
  }
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
  child.on('error', cannotStart);
  child.on('exit', function (status, signal) {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else {
      process.exitCode = status;
    }
  });
}

main();
