// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { appendLine } = require('../../lib/log');
const { healthChecks } = require('../health/checks');

exports.escalate = {
  will: 'Measuring the situation and putting it on record for management.',
  async work(range) {
    const checks = await healthChecks(range);
    const { rollbacks, release } = await range.status();
    const last = rollbacks.rollbacks?.at(-1);
    const failed = checks.filter((check) => check.wrong).map((check) => `${check.name}: ${check.wrong}`);
    const number = `ESC-${Date.now().toString(36).toUpperCase()}`;
    range.say(`release: ${release}`);
    range.say(`last rollback: ${last ? `${last.id}, ${last.outcome}${last.phase ? ` in phase ${last.phase}` : ''}${last.reason ? ` (${last.reason})` : ''}` : 'none'}`);
    range.say(failed.length ? `failing now, ${failed.length} of ${checks.length}:` : `all ${checks.length} checks pass now`);
    failed.forEach((line) => range.say(`- ${line}`));
    appendLine(range.paths.escalations, { at: new Date().toISOString(), number, release, rollback: last ?? null, failed });
    return `Escalation ${number} is on record in state/escalations.jsonl. Now call the escalation contacts.`;
  },
};
