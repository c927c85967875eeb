// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { corruptDatabase } = require('./corrupt-database');
const { killServices, badRelease, fullOutage } = require('./outages');
const { leakSecret } = require('./leak-secret');
const { slowQueries } = require('./slow-queries');
const { rollbackFailsAt } = require('./rollback-fails-at');

const mend = {
  id: 'mend',
  title: 'Mend everything',
  description: 'puts the range back to its first, healthy day (also called "none")',
  async cause({ command }) {
    await command('rebuild');
    return 'The range is healthy again: fresh database, release, credentials and services.';
  },
};

module.exports = { faults: [fullOutage, killServices, badRelease, corruptDatabase, slowQueries, leakSecret, rollbackFailsAt, mend] };
