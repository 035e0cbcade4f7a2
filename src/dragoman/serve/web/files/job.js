// An addition as it goes on; what a step says is put in as text, never as markup.
const state = document.getElementById("state");
const list = document.getElementById("steps");
const source = new EventSource(`/add/${state.dataset.job}/events?after=${state.dataset.seen}`);

function put(told) {
  for (const name of ["new", "known", "skipped"]) document.getElementById(name).textContent = told[name];
  const bar = document.getElementById("bar");
  if (bar) bar.value = Math.min(told.new + told.known + told.skipped, told.items);
  if (told.state === "reading") state.textContent = "Reading …";
}

source.addEventListener("state", (event) => {
  const told = JSON.parse(event.data);
  put(told);
  if (told.state === "done" || told.state === "failed") {
    source.close();
    location.reload();
  }
});

source.addEventListener("step", (event) => {
  const told = JSON.parse(event.data);
  put(told);
  const row = document.createElement("li");
  const when = document.createElement("span");
  const badge = document.createElement("span");
  const what = document.createElement("span");
  when.className = "when";
  badge.className = `badge ${told.outcome}`;
  badge.textContent = told.outcome;
  what.className = "what";
  const where = document.createElement(told.report ? "a" : "span");
  if (told.report) where.href = `/reports/${encodeURIComponent(told.report)}`;
  where.textContent = told.address;
  what.append(where, told.reason ? ` ${told.reason}` : "");
  when.append(badge);
  row.append(when, what);
  list.append(row);
});
