// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { openRange } = require('../lib/script');
const { readJson, writeJson } = require('../lib/files');
const { Problem } = require('../lib/problem');
const { faults } = require('./faults');

const usage = 'usage: node faults/break.js FAULT [ARGUMENT] | --list [--json]';

function list(asJson) {
  const shown = faults.map(({ id, title, description }) => ({ id, title, description }));
  if (asJson) process.stdout.write(JSON.stringify(shown, null, 2) + '\n');
  else shown.forEach((fault) => process.stdout.write(`${fault.id.padEnd(20)} ${fault.title}: ${fault.description}\n`));
}

async function main() {
  const given = process.argv.slice(2);
  if (given.includes('--list')) return list(given.includes('--json'));
  const [id, argument] = given;
  const wanted = id === 'none' ? 'mend' : id;
  const fault = faults.find((entry) => entry.id === wanted);
  if (!fault) throw Object.assign(new Problem(`${id ? `There is no fault "${id}".\n` : ''}${usage}\nfaults: ${faults.map((entry) => entry.id).join(', ')}`), { status: 2 });
  const range = await openRange(`script fault ${fault.id}`);
  try {
    process.stdout.write((await fault.cause(range, argument)) + '\n');
    if (fault.id !== 'mend') {
      writeJson(range.paths.faults, [...readJson(range.paths.faults, []), { id: fault.id, argument, at: new Date().toISOString() }]);
    }
  } finally {
    range.close();
  }
}

main().catch((error) => {
  process.stderr.write((error instanceof Problem ? error.message : `The fault could not be caused: ${error.message}.`) + '\n');
  process.exitCode = error.status || 1;
});
