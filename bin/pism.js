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
  var folder = cacheFolder();
  if (folder) require('module').enableCompileCache(path.join(folder, 'code'));
  require(program);
}

// As in src/store/location.ts. Compiled code in a folder of another user could do anything in our name.
function cacheFolder() {
  try {
    var base = process.env.XDG_CACHE_HOME;
    if (!base || !path.isAbsolute(base)) base = path.join(process.env.HOME || require('os').homedir(), '.cache');
    var folder = path.join(base, 'pism');
    if (!path.isAbsolute(folder)) return undefined;
    makeFolder(folder);
    if (!process.getuid) return folder;
    var user = process.getuid();
    return fs.lstatSync(folder).uid === user && fs.statSync(folder).uid === user ? folder : undefined;
  } catch (error) {
    return undefined;
  }
}

// With `recursive`, Node.js tries for ever to make a folder in one that takes none, as `/proc`.
function makeFolder(folder) {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  fs.mkdirSync(folder, 448);
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
    // Node.js tells some reasons one way and some the other.
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
