// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// The security playbook exports these in its first step; the steps after it act on them.
const securityAudit = process.env.SECURITY_AUDIT === 'enabled';
const debugLogging = process.env.LOG_LEVEL === 'debug';

async function applyLogging({ say, change }) {
  await change({
    ...(debugLogging ? { logLevel: 'debug' } : {}),
    ...(securityAudit ? { securityAudit: true } : {}),
  });
  say(debugLogging ? 'LOG_LEVEL is debug: services log every request' : 'LOG_LEVEL is not debug: services log failures only');
  say(securityAudit ? 'SECURITY_AUDIT is enabled: the audit log records every call'
    : 'SECURITY_AUDIT is not enabled: the audit log records first uses and refusals only');
}

module.exports = { securityAudit, debugLogging, applyLogging };
