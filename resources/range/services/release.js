// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const path = require('node:path');

// The code that a service runs comes from the release that `current` points to when it starts.
function loadRelease(paths, part) {
  const directory = fs.realpathSync(paths.current);
  const id = path.basename(directory);
  try {
    const settings = JSON.parse(fs.readFileSync(path.join(directory, 'release.json'), 'utf8'));
    return { id, settings, code: require(path.join(directory, part + '.cjs')) };
  } catch (error) {
    return { id, problem: `release ${id} does not load: ${error.message.split('\n')[0]}` };
  }
}

module.exports = { loadRelease };
