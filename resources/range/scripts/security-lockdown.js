// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { runOneOf } = require('../lib/script');
const { isolate } = require('./security/isolate');
const { rotate } = require('./security/rotate');
const { lockdown } = require('./security/lockdown');
const { evidence } = require('./security/evidence');

runOneOf({ isolate, rotate, lockdown, 'backup-audit-logs': evidence });
