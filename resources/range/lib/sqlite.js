// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { spawn } = require('node:child_process');
const path = require('node:path');
const { Problem } = require('./problem');

const missing = 'The sqlite3 command was not found. Install the package sqlite3 and try again.';

// One run of the sqlite3 command over a database file. The command gets the file's own directory and
// a relative name, so that a path with unusual characters never meets the shell's dot commands.
function runSqlite(database, script, { json = true, cwd, timeoutSeconds = 60 } = {}) {
  const directory = cwd || path.dirname(database);
  const name = './' + path.relative(directory, database);
  return new Promise((resolve, reject) => {
    const child = spawn('sqlite3', ['-batch', '-bail', ...(json ? ['-json'] : []), name],
      { cwd: directory, stdio: 'pipe' });
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutSeconds * 1000);
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => { output += chunk; });
    child.stderr.on('data', (chunk) => { errors += chunk; });
    child.stdin.on('error', () => {});
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error.code === 'ENOENT' ? new Problem(missing) : error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0 && !errors) resolve(output);
      else reject(Object.assign(new Error(readable(errors) || `sqlite3 ended with ${signal || code}`), { output }));
    });
    child.stdin.end(`.timeout 3000\n${script}\n`);
  });
}

async function query(database, statement, options) {
  const output = (await runSqlite(database, statement + ';', options)).trim();
  return output ? JSON.parse(output) : [];
}

// "Runtime error near line 2: database disk image is malformed (11)" says too much.
function readable(errors) {
  return errors.trim().split('\n')[0].replace(/^(Parse |Runtime )?error near line \d+: /i, '').replace(/^Error: (stepping, )?/, '');
}

module.exports = { runSqlite, query, readable, missing };
