// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { writeAtomically } = require('../lib/files');

// Answers kept as files, so that all instances share them and a restart does not lose them.
class PageCache {
  constructor(directory, context) {
    this.directory = directory;
    this.context = context;
    this.hits = 0;
    this.misses = 0;
  }

  async through(key, compute) {
    const { cacheSeconds, cacheStale } = this.context.configuration.settings;
    const kept = this.read(key);
    if (kept && Date.now() - kept.at < cacheSeconds * 1000) {
      this.hits++;
      return { value: kept.value, from: 'cache' };
    }
    this.misses++;
    try {
      const value = await compute();
      this.write(key, value);
      return { value, from: 'database' };
    } catch (error) {
      // In an emergency an old answer is better than none.
      if (cacheStale && kept) return { value: kept.value, from: 'cache, out of date' };
      throw error;
    }
  }

  read(key) {
    try { return JSON.parse(fs.readFileSync(path.join(this.directory, key + '.json'), 'utf8')); } catch { return undefined; }
  }

  write(key, value) {
    try {
      writeAtomically(path.join(this.directory, key + '.json'), JSON.stringify({ at: Date.now(), value }));
    } catch (error) {
      this.context.log.write('warning', 'cache not written', { reason: error.message });
    }
  }
}

module.exports = { PageCache };
