// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { runOneOf } = require('../lib/script');
const { resources, cpu, memory, slowQueries } = require('./performance/monitoring');
const { errors, errorAnalysis } = require('./performance/errors');
const { cacheEmergency, cacheAggressive, emergencyMode, addInstances, circuitBreakers, removeUnhealthy } = require('./performance/relief');

runOneOf({
  'resources': resources,
  'cpu': cpu,
  'memory': memory,
  'slow-queries': slowQueries,
  'errors': errors,
  'error-analysis': errorAnalysis,
  'emergency-mode': emergencyMode,
  'cache-emergency': cacheEmergency,
  'cache-aggressive': cacheAggressive,
  'add-instances': addInstances,
  'circuit-breakers': circuitBreakers,
  'remove-unhealthy': removeUnhealthy,
});
