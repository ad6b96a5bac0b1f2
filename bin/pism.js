#!/usr/bin/env node
// Written for any Node.js, however old: it is the one file that must run before the version is known.
'use strict';

var path = require('path');
var fs = require('fs');
var needed = 24;

function main() {
  if (parseInt(process.versions.node, 10) >= needed) return start();
  var pinned = path.join(
    __dirname,
    '..',
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!fs.existsSync(pinned)) {
    console.error(
      'pism needs Node.js ' + needed + ' or newer; this is ' + process.version + '. https://nodejs.org has it.',
    );
    process.exitCode = 2;
    return;
  }
  handOver(pinned);
}

function start() {
  var program = path.join(__dirname, '..', 'dist', 'start.cjs');
  if (!fs.existsSync(program)) {
    console.error('pism is not built yet: run `npm run build` in ' + path.join(__dirname, '..'));
    process.exitCode = 2;
    return;
  }
  var cache = process.env.XDG_CACHE_HOME || path.join(process.env.HOME || require('os').homedir(), '.cache');
  if (path.isAbsolute(cache)) require('module').enableCompileCache(path.join(cache, 'pism', 'code'));
  require(program);
}

function handOver(node) {
  var child = require('child_process').spawn(node, [__filename].concat(process.argv.slice(2)), { stdio: 'inherit' });
  ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => {
    process.on(signal, () => {
      child.kill(signal);
    });
  });
  child.on('exit', (status, signal) => {
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = status;
  });
}

main();
