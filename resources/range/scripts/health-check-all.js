// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { runOneOf } = require('../lib/script');
const { all, features, smoke } = require('./health/features');

runOneOf({ all, features, smoke });
