// What a page does better with scripts; without them all of it works as plain links and forms.

// A changed choice asks at once.
for (const field of document.querySelectorAll("form[data-asks] select, form[data-asks] input[type=checkbox]")) {
  field.addEventListener("change", () => field.form.requestSubmit());
}

// Empty fields stay out of the address, so that it is short enough to cite.
for (const form of document.querySelectorAll("form[data-asks]")) {
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });
}

// On a narrow screen the choices give way to what they choose from, unless they are in use.
if (window.matchMedia("(max-width: 50rem)").matches) {
  for (const fold of document.querySelectorAll('details[data-fold=""]')) fold.open = false;
}

// Where a drawing is wider than the screen, its busiest part is shown first.
for (const box of document.querySelectorAll(".scroll[data-middle]")) {
  box.scrollLeft = Number(box.dataset.middle) * box.scrollWidth - box.clientWidth / 2;
}
