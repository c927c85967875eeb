// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// A failure that has a sentence for the person who reads the output: what happened and what to do.
class Problem extends Error {}

module.exports = { Problem };
