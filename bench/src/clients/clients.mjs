// Asks the sample server at a port of this machine for 14,991,808 bytes in every style that Node's clients have, and
// ends with 1 if a byte is missing or wrong: node clients.mjs PORT [FOLDER with node_modules/undici]
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import http from "node:http";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";

const [port, folder] = process.argv.slice(2);
const origin = `http://127.0.0.1:${port}`;
const SIZE = 14_991_808;
const UPLOAD = Buffer.alloc(5_000_000, "x");
const PERIOD = 251;

function digestOf(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

const expected = digestOf(Buffer.alloc(SIZE, Buffer.from(Array.from({ length: PERIOD }, (_, i) => i))));
const uploaded = `${digestOf(UPLOAD)} ${UPLOAD.length}\n`;

async function expectWhole(style, stream) {
  const hash = createHash("sha256");
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    hash.update(part);
  }
  assert.equal(length, SIZE, style);
  assert.equal(hash.digest("hex"), expected, style);
  console.log(`${style}: whole`);
}

async function textOf(stream) {
  let text = "";
  for await (const part of stream) text += part;
  return text;
}

async function* inParts(bytes) {
  for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000);
}

function ask(path, options, body) {
  return new Promise((done, failed) => {
    const request = http.request(origin + path, options, done).on("error", failed);
    if (options.headers?.Expect) request.on("continue", () => request.end(body));
    else request.end(body);
  });
}

async function nodeHttp() {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  let sockets = 0;
  const connect = agent.createConnection;
  agent.createConnection = function (...all) {
    sockets++;
    return connect.apply(this, all);
  };
  for (const path of [`/bytes/${SIZE}`, `/bytes/${SIZE}?chunked`, `/bytes/${SIZE}`])
    await expectWhole(`node:http, kept, ${path}`, await ask(path, { agent }));
  assert.equal(sockets, 1, "connections");
  await expectWhole(
    "node:http, body unread",
    await ask(`/bytes/${SIZE}?nodrain`, { agent, method: "POST" }, UPLOAD));
  const invited = await ask("/digest", { agent, method: "PUT", headers: { Expect: "100-continue" } }, UPLOAD);
  assert.equal(await textOf(invited), uploaded, "node:http, invited");
  agent.destroy();
  await expectWhole("node:http, close", await ask(`/bytes/${SIZE}`, { agent: false }));
}

async function builtInFetch() {
  const answers = await Promise.all([1, 2, 3, 4].map(() => fetch(`${origin}/bytes/${SIZE}`)));
  for (const answer of answers) await expectWhole("fetch", answer.body);
  const post = await fetch(`${origin}/bytes/${SIZE}?nodrain`, { method: "POST", body: UPLOAD });
  await expectWhole("fetch, body unread", post.body);
  const streamed = await fetch(`${origin}/digest`, {
    method: "POST",
    body: Readable.toWeb(Readable.from(inParts(UPLOAD))),
    duplex: "half",
  });
  assert.equal(await streamed.text(), uploaded, "fetch, streamed");
}

async function undici({ Client }) {
  const client = new Client(origin, { pipelining: 6 });
  let connections = 0;
  client.on("connect", () => connections++);
  const paths = [1, 2, 3, 4, 5, 6].map((i) => `/bytes/${SIZE}${i === 3 ? "?chunked" : ""}`);
  const answers = paths.map((path) => client.request({ method: "GET", path }));
  for (const answer of answers) await expectWhole("undici, pipelined", (await answer).body);
  assert.equal(connections, 1, "connections");
  for (const body of [UPLOAD, Readable.from(inParts(UPLOAD))]) {
    const answer = await client.request({ method: "POST", path: `/bytes/${SIZE}?nodrain`, body });
    await expectWhole("undici, body unread", answer.body);
  }
  const answer = await client.request({ method: "PUT", path: "/digest", body: Readable.from(inParts(UPLOAD)) });
  assert.equal(await answer.body.text(), uploaded, "undici, chunked upload");
  const last = await client.request({ method: "GET", path: `/bytes/${SIZE}`, reset: true });
  await expectWhole("undici, close", last.body);
  await client.close();
}

await nodeHttp();
await builtInFetch();
if (folder) await undici(createRequire(join(resolve(folder), "any.js"))("undici"));
console.log(`node ${process.version}: all is whole`);
process.exit(0);
