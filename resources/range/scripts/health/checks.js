// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const { checkIntegrity, damage } = require('../../lib/integrity');
const { exposed } = require('../../lib/credentials');
const { probe, probeServices } = require('../../lib/probe');
const releases = require('../../lib/releases');

// Each check is a name with what is wrong, or undefined. The order is the way of a request.
async function healthChecks({ paths, status }) {
  const state = await status();
  const endpoint = (name) => probe(state.endpoints.find((entry) => entry.name === name).url);
  const order = { balancer: 0, web: 1, api: 2, worker: 3 };
  const services = state.services.filter((service) => service.role in order)
    .sort((a, b) => order[a.role] - order[b.role] || a.name.localeCompare(b.name));
  const answered = await probeServices(services);
  const [web, api, database] = await Promise.all(['web', 'api', 'database'].map(endpoint));
  const integrity = await checkIntegrity(paths.database);
  const secrets = exposed(paths);
  const broken = damagedRelease(paths);
  const speed = (result) => (result.ok ? undefined : result.reason);
  return [
    ...answered.map((result) => ({ name: `${result.name} answers`, wrong: speed(result), ms: result.ms })),
    { name: 'web answers through the balancer', wrong: speed(web), ms: web.ms },
    { name: 'api answers through the balancer', wrong: speed(api), ms: api.ms },
    { name: 'database answers', wrong: speed(database), ms: database.ms },
    { name: 'database is whole', wrong: integrity.ok ? undefined : damage(integrity) },
    { name: 'release is as it was built', wrong: broken },
    { name: 'cache can be written', wrong: fs.statSync(paths.cache, { throwIfNoEntry: false })?.isDirectory() ? undefined : 'the cache directory is missing' },
    { name: 'no valid secret stands in a log', wrong: secrets.length ? `${secrets[0].credential}'s secret is in ${secrets[0].file}, line ${secrets[0].line}` : undefined },
    { name: 'traffic is open', wrong: state.maintenance ? 'the maintenance page is up' : undefined },
  ];
}

function damagedRelease(paths) {
  try {
    const id = releases.current(paths);
    const files = releases.damagedFiles(paths, id);
    return files.length ? `${id} has changed files: ${files.join(', ')}` : undefined;
  } catch (error) {
    return error.message;
  }
}

module.exports = { healthChecks };
