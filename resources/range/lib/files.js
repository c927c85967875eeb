// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

// Readers of a state file see the old content or the new one, never a half of it.
function writeAtomically(file, content, mode = 0o644) {
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.partial`);
  fs.writeFileSync(partial, content, { mode });
  fs.renameSync(partial, file);
}

function writeJson(file, value, mode) {
  writeAtomically(file, JSON.stringify(value, null, 2) + '\n', mode);
}

function readJson(file, fallback) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    if (fallback !== undefined) return fallback;
    throw error;
  }
}

function sha256(file) {
  return crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

function filesBelow(directory, prefix = '') {
  return fs.readdirSync(path.join(directory, prefix), { withFileTypes: true }).flatMap((entry) => {
    const relative = path.join(prefix, entry.name);
    return entry.isDirectory() ? filesBelow(directory, relative) : [relative];
  });
}

module.exports = { writeAtomically, writeJson, readJson, sha256, filesBelow };
