// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

exports.health = async ({ api, settings }) => {
  await api('GET', '/hello');
  return { shop: settings.shop.name, currency: settings.shop.currency.code };
};

exports.home = async ({ api, settings, current }) => {
  const { name, currency } = settings.shop;
  const amount = (cents) => `${(cents / 10 ** currency.digits).toFixed(currency.digits)} ${currency.code}`;
  const { orders } = await api('GET', '/orders');
  const rows = orders.map((order) => `<tr><td>${order.id}<td>${order.placed_at}<td>${order.status}<td>${amount(order.total_cents)}`).join('\n');
  // The figures of the day are what a shop under load can do without.
  const days = current().performanceEmergency ? [] : (await api('GET', '/summary')).days;
  const figures = days.map((day) => `<li>${day.day}: ${day.orders} orders, ${amount(day.cents)}`).join('\n');
  return `<!doctype html>\n<title>${name}</title>\n<h1>${name}</h1>\n<table>\n${rows}\n</table>\n<ul>\n${figures}\n</ul>\n`;
};
