// Words and what was read from them, shown together: choose one and the other is found.
const marks = [...document.querySelectorAll("mark[data-told]")];
const entries = new Map([...document.querySelectorAll("li.told")].map((entry) => [entry.id, entry]));

function show(ident, follow) {
  for (const mark of marks) mark.classList.toggle("shown", mark.dataset.told.split(" ").includes(ident));
  for (const [id, entry] of entries) entry.classList.toggle("shown", id === ident);
  const entry = entries.get(ident);
  if (!entry) return;
  const words = document.getElementById(`w-${ident}`);
  if (follow === "words") words?.scrollIntoView({ block: "center" });
  else entry.scrollIntoView({ block: "nearest" });
}

// Words of which several things were read: each click shows the next one.
for (const mark of marks) {
  mark.addEventListener("click", (event) => {
    const told = mark.dataset.told.split(" ").filter((ident) => entries.has(ident));
    if (!told.length) return;
    event.preventDefault();
    const now = told.findIndex((ident) => entries.get(ident).classList.contains("shown"));
    const next = told[(now + 1) % told.length];
    history.replaceState(null, "", `#${next}`);
    show(next, "entry");
  });
}
for (const [ident, entry] of entries) {
  entry.querySelector(".to-words").addEventListener("click", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `#${ident}`);
    show(ident, "words");
  });
}
function follow() {
  const ident = decodeURIComponent(location.hash.slice(1)).replace(/^w-/, "");
  if (entries.has(ident)) show(ident, "words");
}
addEventListener("hashchange", follow);
follow();
