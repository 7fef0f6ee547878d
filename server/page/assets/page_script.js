// Completion as one types: a combobox of ARIA 1.2. Without this file the page does all else.
const field = document.getElementById("q");
const list = document.createElement("ul");
list.id = "completions";
list.className = "completions";
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", "Propositions");
list.hidden = true;
field.after(list);
for (const [name, value] of Object.entries({
  "role": "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id,
})) field.setAttribute(name, value);

let chosen = -1;
let asked = 0;
let timer = 0;

function close() {
  list.hidden = true;
  chosen = -1;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function choose(index) {
  const items = [...list.children];
  chosen = items.length === 0 ? -1 : (index + items.length) % items.length;
  items.forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
  if (chosen >= 0) field.setAttribute("aria-activedescendant", items[chosen].id);
}

function take(text) {
  field.value = text;
  close();
  field.form.requestSubmit();
}

function show(suggestions) {
  list.replaceChildren(...suggestions.map(({ text }, i) => {
    const item = document.createElement("li");
    item.id = "completion-" + i;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.textContent = text;
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      take(text);
    });
    return item;
  }));
  chosen = -1;
  list.hidden = suggestions.length === 0;
  field.setAttribute("aria-expanded", String(!list.hidden));
}

async function complete() {
  const mine = ++asked;
  const typed = field.value;
  if (typed.trim().length < 2) return close();
  const answer = await fetch("/api/v1/suggest?limit=6&q=" + encodeURIComponent(typed)).catch(() => null);
  if (!answer?.ok || mine !== asked) return;
  const { suggestions } = await answer.json();
  if (mine === asked && document.activeElement === field) show(suggestions);
}

field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(complete, 80);
});
field.addEventListener("blur", close);
field.form.addEventListener("submit", () => { ++asked; });
field.addEventListener("keydown", (event) => {
  if (list.hidden) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const down = event.key === "ArrowDown";
    choose(chosen < 0 ? (down ? 0 : -1) : chosen + (down ? 1 : -1));
  } else if (event.key === "Escape") {
    event.preventDefault();
    close();
  } else if (event.key === "Enter" && chosen >= 0) {
    event.preventDefault();
    take(list.children[chosen].textContent);
  }
});
