// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// One line of the Test Anything Protocol; its plan "1..n" is printed by the caller.
function tapLine(number, name, wrong, ms) {
  const time = ms ? ` (${ms.toFixed(0)} ms)` : '';
  return wrong ? `not ok ${number} - ${name}: ${wrong}` : `ok ${number} - ${name}${time}`;
}

module.exports = { tapLine };
