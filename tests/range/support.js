// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');

const root = path.resolve(__dirname, '..', '..', 'resources', 'range');
const { connect } = require(path.join(root, 'lib', 'control-client.js'));
const scripts = require(path.join(root, 'package.json')).scripts;

// Runs to the end and returns { status, signal, output, lines }.
function run(command, args, { env = {}, cwd = root, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, RANGE_PACE: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let seen = 0;
    const take = (chunk) => {
      output += chunk;
      const lines = output.split('\n').slice(0, -1);
      for (; seen < lines.length; seen++) if (onLine) onLine(lines[seen], child);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, output, lines: output.trim().split('\n') }));
  });
}

function temporaryDirectory() {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'drill range '));
}

// Starts a real supervisor in a directory of its own and holds a console's lease on it.
async function startRange(t, { directory = temporaryDirectory(), grace = 20, args = [], lease = true } = {}) {
  const startedAt = Date.now();
  const child = spawn(process.execPath, ['supervisor.js', '--directory', directory, '--grace', String(grace), ...args],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => { errors += chunk; });
  const ended = new Promise((resolve) => child.once('exit', (status, signal) => resolve({ status, signal })));
  const ready = await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('\n')) resolve(JSON.parse(output.split('\n')[0]));
    });
    child.once('exit', () => reject(new Error(`the supervisor ended: ${errors}`)));
  });
  const range = {
    directory, child, ended, ready, state: path.join(directory, 'state'), readyAfterMs: Date.now() - startedAt,
    errors: () => errors,
    env: { RANGE_DIRECTORY: directory },
    run: (script, { args: more = [], env = {}, ...options } = {}) => {
      const [, ...command] = scripts[script].split(' ');
      return run(process.execPath, [...command, ...more], { env: { ...range.env, npm_lifecycle_event: script, ...env }, ...options });
    },
    break: (...fault) => run(process.execPath, ['faults/break.js', ...fault], { env: range.env }),
    described: () => JSON.parse(fs.readFileSync(path.join(directory, 'state', 'range.json'), 'utf8')),
    connect: (as) => connect(range.described(), as),
    status: () => range.console.command('status'),
  };
  if (lease) range.console = await range.connect('console');
  t.after(async () => {
    range.console?.close();
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
    fs.rmSync(directory, { recursive: true, force: true });
  });
  return range;
}

async function statusOf(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000), headers: { connection: 'close' } });
    await answer.text();
    return answer.status;
  } catch {
    return 0;
  }
}

// { web: 200, api: 200, … }; 0 where nothing answers.
async function endpoints(range) {
  const entries = await Promise.all(range.described().endpoints.map(async ({ name, url }) => [name, await statusOf(url)]));
  return Object.fromEntries(entries);
}

const healthy = { web: 200, api: 200, worker: 200, database: 200, balancer: 200 };

async function allPids(range) {
  const { services } = await range.status();
  return [range.child.pid, ...services.flatMap((service) => [service.pid, ...service.databasePids])].filter(Boolean);
}

// A process that has ended and only waits to be noticed by its parent does not count.
function isAlive(pid) {
  try {
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

// Every process that has the range's directory as its working place or in its arguments.
function processesAbout(directory) {
  return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try {
      return isAlive(pid) && (fs.readlinkSync(`/proc/${pid}/cwd`).startsWith(directory)
        || fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(directory));
    } catch {
      return false;
    }
  });
}

async function until(condition, timeoutMs = 8000) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

// One raw line to the control port, and the first line of the answer.
function raw(port, line) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(line + '\n'));
    socket.on('data', (chunk) => { socket.destroy(); resolve(JSON.parse(String(chunk).split('\n')[0])); });
    socket.on('error', reject);
  });
}

function sqlite(range, statement) {
  const done = spawnSync('sqlite3', ['-batch', path.join(range.state, 'orders.sqlite'), statement], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout.trim();
}

module.exports = { root, scripts, run, temporaryDirectory, startRange, statusOf, endpoints, healthy, allPids, isAlive, processesAbout, until, raw, sqlite };
