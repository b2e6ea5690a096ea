"use strict";

const PERIOD_MS = 1000;
const NUMBERS = [
  "promised", "produced", "flushed", "responses", "settled",
  "cut", "mismatches", "pendingFlushes", "open",
];
// What every connection comes to; the other states are where connections are now.
const ENDS = new Set(["closed", "aborted"]);

function fill(cell, value) {
  cell.textContent = value.toLocaleString("en");
  const tone = value === 0 ? "zero" : cell.dataset.tone;
  cell.className = tone ?? "";
}

function row(state, count) {
  const tr = document.createElement("tr");
  const th = document.createElement("th");
  const note = document.createElement("small");
  const td = document.createElement("td");
  th.scope = "row";
  note.textContent = ENDS.has(state) ? "in all" : "now";
  th.append(state + " ", note);
  td.id = "state-" + state;
  if (state === "aborted") td.dataset.tone = "warn";
  fill(td, count);
  tr.append(th, td);
  return tr;
}

function renderShare(state) {
  const progress = document.getElementById("flushedOfProduced");
  const some = state.produced > 0;
  progress.max = Math.max(1, state.produced);
  progress.value = some ? state.flushed : 1;
  const percent = Math.floor((1000 * state.flushed) / state.produced) / 10;
  document.getElementById("share").textContent =
    some ? percent.toLocaleString("en") + " % of what was produced is flushed" : "nothing is produced yet";
}

function render(state) {
  for (const id of NUMBERS) fill(document.getElementById(id), state[id]);
  renderShare(state);
  const rows = Object.entries(state.states).map(([name, count]) => row(name, count));
  document.getElementById("states").replaceChildren(...rows);
}

function report(ok, text) {
  const status = document.getElementById("status");
  status.dataset.ok = String(ok);
  status.textContent = text;
  document.body.dataset.stale = String(!ok);
}

async function refresh() {
  try {
    const response = await fetch("state.json", { cache: "no-store" });
    if (!response.ok) throw new Error("status " + response.status);
    render(await response.json());
    report(true, "live, " + new Date().toLocaleTimeString("en"));
  } catch (error) {
    report(false, "no answer from the server: " + error.message);
  } finally {
    setTimeout(refresh, PERIOD_MS);
  }
}

refresh();
