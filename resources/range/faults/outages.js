// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const path = require('node:path');
const releases = require('../lib/releases');
const { until } = require('../lib/script');

const id = '2026.11.23-1';

async function kill({ status }, names) {
  const { services } = await status();
  const killed = services.filter((service) => names.includes(service.name) && service.pid);
  for (const service of killed) process.kill(service.pid, 'SIGKILL');
  await until(async () => (await status()).services.every((service) => !names.includes(service.name) || service.state !== 'running'), 3000, 30);
  return killed.map((service) => service.name);
}

// Deployed as any release would be; what is wrong is in its code: it reads a column and a setting that
// nobody has made.
async function deploy({ paths, command }) {
  releases.install(paths, id, path.join(__dirname, 'releases', id));
  await command('switch-release', { release: id, by: 'deployment' });
}

exports.killServices = {
  id: 'kill-services',
  title: 'Services killed',
  description: 'web-1, web-2, api-2 and the worker are killed and stay dead',
  async cause(range) {
    const killed = await kill(range, ['web-1', 'web-2', 'api-2', 'worker']);
    return killed.length ? `Killed ${killed.join(', ')}.` : 'They were all dead already.';
  },
};

exports.badRelease = {
  id: 'bad-release',
  title: 'Bad release',
  description: `release ${id} is deployed; web and api answer 500`,
  async cause(range) {
    await deploy(range);
    return `Release ${id} is deployed and answers 500.`;
  },
};

exports.fullOutage = {
  id: 'full-outage',
  title: 'Full outage',
  description: `release ${id} answers 500, and api-2 and the worker are killed`,
  async cause(range) {
    await deploy(range);
    const killed = await kill(range, ['api-2', 'worker']);
    return `Release ${id} answers 500; killed ${killed.join(', ')}.`;
  },
};
