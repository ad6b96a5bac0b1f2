#!/usr/bin/env node
// Written for any Node.js, however old: it is the one file that must run before the version is known.
'use strict';

var path = require('path');
var fs = require('fs');
var needed = 24;

function main() {
  if (parseInt(process.versions.node, 10) >= needed) return start();
  var name = process.platform === 'win32' ? 'node.exe' : 'node';
  var pinned = path.join(__dirname, '..', 'node_modules', 'node', 'bin', name);
  if (fs.existsSync(pinned)) return handOver(pinned);
  fail('pism needs Node.js ' + needed + ' or newer; this is ' + process.version + '. https://nodejs.org has it.');
}

function start() {
  var program = path.join(__dirname, '..', 'dist', 'start.cjs');
  if (!fs.existsSync(program))
    return fail('pism is not built yet: run `npm run build` in ' + path.join(__dirname, '..'));
  var cache = process.env.XDG_CACHE_HOME || path.join(process.env.HOME || require('os').homedir(), '.cache');
  if (path.isAbsolute(cache)) require('module').enableCompileCache(path.join(cache, 'pism', 'code'));
  require(program);
}

function fail(message) {
  console.error(message);
  process.exitCode = 2;
}

function handOver(node) {
  var child = require('child_process').spawn(node, [__filename].concat(process.argv.slice(2)), { stdio: 'inherit' });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
    process.on(signal, function () {
      child.kill(signal);
    });
  });
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
