"use strict";

const PERIOD_MS = 1000;
const NUMBERS = [
  "promised", "produced", "flushed", "responses", "settled",
  "cut", "mismatches", "pendingFlushes", "open",
];

function show(id, value) {
  document.getElementById(id).textContent = value.toLocaleString("en");
}

function row(state, count) {
  const tr = document.createElement("tr");
  const th = document.createElement("th");
  const td = document.createElement("td");
  th.scope = "row";
  th.textContent = state;
  td.textContent = count.toLocaleString("en");
  td.id = "state-" + state;
  tr.append(th, td);
  return tr;
}

function render(state) {
  for (const id of NUMBERS) show(id, state[id]);
  const progress = document.getElementById("flushedOfProduced");
  progress.max = Math.max(1, state.produced);
  progress.value = state.produced === 0 ? 1 : state.flushed;
  const rows = Object.entries(state.states).map(([name, count]) => row(name, count));
  document.getElementById("states").replaceChildren(...rows);
}

function report(ok, text) {
  const status = document.getElementById("status");
  status.dataset.ok = String(ok);
  status.textContent = text;
}

async function refresh() {
  try {
    const response = await fetch("state.json", { cache: "no-store" });
    render(await response.json());
    report(true, "live, " + new Date().toLocaleTimeString("en"));
  } catch (error) {
    report(false, "no answer from the server: " + error.message);
  } finally {
    setTimeout(refresh, PERIOD_MS);
  }
}

refresh();
