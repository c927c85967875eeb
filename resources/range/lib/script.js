// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { connect } = require('./control-client');
const { Problem } = require('./problem');
const { readJson } = require('./files');
const { layout, directoryOfScripts } = require('./state-layout');

const notRunning = (paths) => new Problem(`The drill range is not running in ${paths.directory}. Start it with "node supervisor.js --directory ${paths.directory}", or from the console, and run this again.`);

// What a script works with: where things are, the supervisor's ear, and a place to say things.
async function openRange(lease) {
  const paths = layout(directoryOfScripts());
  const described = readJson(paths.rangeFile, null);
  if (!described) throw notRunning(paths);
  let client;
  try {
    client = await connect(described, lease);
  } catch {
    throw notRunning(paths);
  }
  return {
    paths,
    client,
    say: (line) => process.stdout.write(line + '\n'),
    command: (name, fields) => client.command(name, fields),
    status: () => client.command('status'),
    change: (changes) => client.command('settings', { changes }),
    close: () => client.close(),
  };
}

// Runs one script: a first line with what it will do, its work under a lease, a last line with what came
// of it, and an exit status that agrees. `work` returns the last line, or throws a Problem with it.
async function runScript(name, { will, work }, argument) {
  // A reader that went away must not end a repair halfway.
  process.stdout.on('error', () => {});
  process.stdout.write(will + '\n');
  let range;
  try {
    range = await openRange(`script ${name}`);
    const last = await work(range, argument);
    process.stdout.write(last + '\n');
    process.exitCode = 0;
  } catch (error) {
    process.stdout.write((error instanceof Problem ? error.message : `${name} failed: ${error.message}.`) + '\n');
    process.exitCode = 1;
  } finally {
    if (range) range.close();
  }
}

// One of the files in scripts/ holds several scripts; the first argument chooses.
function runOneOf(tasks) {
  const [choice, ...rest] = process.argv.slice(2);
  const task = Object.hasOwn(tasks, choice ?? '') ? tasks[choice] : undefined;
  if (!task) {
    process.stderr.write(`Say which: ${Object.keys(tasks).join(', ')}.\n`);
    process.exitCode = 2;
    return;
  }
  runScript(process.env.npm_lifecycle_event || choice, task, rest[0]);
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// Asks again until `attempt` returns something true or the time is over.
async function until(attempt, timeoutMs, everyMs = 100) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const result = await attempt();
    if (result || Date.now() > end) return result;
    await pause(everyMs);
  }
}

module.exports = { openRange, runScript, runOneOf, pause, until };
