// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const { parseArgs } = require('node:util');
const { writeJson, readJson } = require('./lib/files');
const { connect } = require('./lib/control-client');
const { Problem } = require('./lib/problem');
const { layout, directoryOfScripts } = require('./lib/state-layout');
const { Range } = require('./supervisor/range');
const { RollbackRecord } = require('./supervisor/rollback-record');
const { ControlServer } = require('./supervisor/control-server');
const { Lifecycle } = require('./supervisor/lifecycle');
const { commands } = require('./supervisor/commands');

const usage = 'usage: node supervisor.js [--directory DIR] [--grace SECONDS] [--balancer-port PORT]';

function readArguments() {
  const options = { directory: { type: 'string' }, grace: { type: 'string' }, 'balancer-port': { type: 'string' } };
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw Object.assign(new Problem(`${error.message}\n${usage}`), { status: 2 });
  }
  const number = (name, least, most, fallback) => {
    if (values[name] === undefined) return fallback;
    const value = Number(values[name]);
    if (!(value >= least && value <= most)) throw Object.assign(new Problem(`--${name} takes a number from ${least} to ${most}.\n${usage}`), { status: 2 });
    return value;
  };
  return {
    directory: values.directory || directoryOfScripts(),
    graceSeconds: number('grace', 0.1, 86400, 10),
    balancerPort: number('balancer-port', 0, 65535, 0),
  };
}

async function refuseSecond(paths) {
  const other = readJson(paths.rangeFile, null);
  if (!other) return;
  try {
    (await connect(other)).close();
  } catch {
    return;
  }
  throw new Problem(`A range is already running in ${paths.directory} (process ${other.pid}). Stop it first or choose another --directory.`);
}

async function main() {
  // Whoever reads our output may be gone while a script still needs the range.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  process.on('SIGHUP', () => {});

  const { directory, graceSeconds, balancerPort } = readArguments();
  const paths = layout(directory);
  await refuseSecond(paths);

  const range = new Range(paths, { balancerPort });
  const rollbacks = new RollbackRecord(paths);
  let ending = false;
  const lifecycle = new Lifecycle({ graceSeconds, leases: () => control.leases(), end });
  const control = new ControlServer({
    commands: commands(range, rollbacks, lifecycle),
    onLeases: (added) => lifecycle.leasesChanged(added),
    onClosed: (connection) => {
      if (connection.rollback && !ending) rollbacks.update(connection.rollback, { outcome: 'interrupted', endedAt: new Date().toISOString() });
    },
  });

  async function end(reason, status = 0) {
    if (ending) return;
    ending = true;
    const watch = setTimeout(() => process.exit(1), 8000);
    watch.unref();
    fs.rmSync(paths.rangeFile, { force: true });
    await range.stop();
    control.close();
    process.stdout.write(JSON.stringify({ event: 'stopped', reason }) + '\n');
    setTimeout(() => process.exit(status), 20);
  }
  process.on('SIGTERM', () => end('terminated'));
  process.on('SIGINT', () => end('interrupted'));

  const startedAt = new Date().toISOString();
  const describe = () => ({ pid: process.pid, startedAt, control: control.port, token: control.token, endpoints: range.endpoints() });
  try {
    await range.start();
    await control.listen();
  } catch (error) {
    await range.stop();
    throw error;
  }
  if (ending) return;
  const boundTo = range.service('balancer').port;
  if (balancerPort && boundTo !== balancerPort) {
    process.stderr.write(`Port ${balancerPort} is taken by another program; the balancer listens on ${boundTo} instead.\n`);
  }
  range.onEndpoints = () => { if (!ending) writeJson(paths.rangeFile, describe(), 0o600); };
  range.onEndpoints();
  process.stdout.write(JSON.stringify({ event: 'ready', ...describe() }) + '\n');
  lifecycle.leasesChanged();
}

main().catch((error) => {
  process.stderr.write((error instanceof Problem ? error.message : `The drill range could not start: ${error.message}`) + '\n');
  process.exit(error.status || 1);
});
