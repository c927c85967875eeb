// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { runOneOf } = require('../lib/script');
const { status, testConnection, connections } = require('./database/status');
const { backup, restoreLastGood } = require('./database/backups');
const { integrity, consistency } = require('./database/checks');
const { killLongQueries, scaleUp } = require('./database/load');
const { readOnly } = require('./database/read-only');

runOneOf({
  'status': status,
  'test-connection': testConnection,
  'connections': connections,
  'backup': backup,
  'restore-last-good': restoreLastGood,
  'integrity': integrity,
  'consistency': consistency,
  'kill-long-queries': killLongQueries,
  'scale-up': scaleUp,
  'read-only': readOnly,
});
