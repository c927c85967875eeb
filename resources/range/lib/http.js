// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const http = require('node:http');

const loopback = '127.0.0.1';

// One request on a connection of its own, so that a restarted service is never asked over a dead one.
function request({ port, path = '/', method = 'GET', headers = {}, body, timeoutMs = 3000, from }) {
  const startedAt = process.hrtime.bigint();
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const call = http.request({
      host: loopback, port, path, method, agent: false, localAddress: from,
      headers: { ...headers, ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }) },
    }, (answer) => {
      let content = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => { content += chunk; });
      answer.on('error', reject);
      answer.on('end', () => {
        clearTimeout(timer);
        const ms = Number(process.hrtime.bigint() - startedAt) / 1e6;
        resolve({ status: answer.statusCode, headers: answer.headers, text: content, json: parsed(content), ms });
      });
    });
    // The whole exchange is limited, not only the silence between two packets.
    const timer = setTimeout(() => call.destroy(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    call.on('error', (error) => { clearTimeout(timer); reject(plain(error, port)); });
    call.end(text);
  });
}

function plain(error, port) {
  if (error.code === 'ECONNREFUSED') return new Error(`nothing answers on port ${port}`);
  if (error.code === 'ECONNRESET') return new Error('the connection was cut');
  return error;
}

function parsed(text) {
  try { return JSON.parse(text); } catch { return undefined; }
}

// A free port is taken when the wanted one belongs to somebody else by now.
function listen(server, wanted = 0) {
  return new Promise((resolve, reject) => {
    const attempt = (port) => {
      const failed = (error) => {
        if (port !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) attempt(0);
        else reject(error);
      };
      server.once('error', failed);
      server.listen({ port, host: loopback, exclusive: true }, () => {
        server.off('error', failed);
        resolve(server.address().port);
      });
    };
    attempt(wanted);
  });
}

function readBody(message, limit = 65536) {
  return new Promise((resolve, reject) => {
    let text = '';
    message.setEncoding('utf8');
    message.on('data', (chunk) => {
      text += chunk;
      if (text.length > limit) { reject(new Error('the request is too long')); message.destroy(); }
    });
    message.on('end', () => resolve(text));
    message.on('error', reject);
  });
}

function answerJson(response, status, value, headers = {}) {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers });
  response.end(JSON.stringify(value) + '\n');
}

module.exports = { loopback, request, listen, readBody, answerJson };
