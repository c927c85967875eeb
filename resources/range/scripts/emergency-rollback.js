// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { runOneOf } = require('../lib/script');
const { emergency } = require('./rollback/emergency');
const { recovery, restoreSafety } = require('./rollback/recovery');
const { escalate } = require('./rollback/escalate');

runOneOf({ run: emergency, recovery, 'restore-safety': restoreSafety, escalate });
