// Completion as one types: a combobox of ARIA 1.2; and the searches made before, kept in this browser alone.
const english = document.documentElement.lang === "en";
const field = document.getElementById("q");
const list = document.createElement("ul");
list.id = "completions";
list.className = "completions";
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", english ? "Suggestions" : "Propositions");
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

// The searches made before: the newest first, on the page that invites. They never leave this browser.
const kept = "fsearch-history";
const most = 12;

function history() {
  try {
    return JSON.parse(localStorage.getItem(kept)) ?? [];
  } catch {
    return [];
  }
}

function keep(searches) {
  try {
    localStorage.setItem(kept, JSON.stringify(searches.slice(0, most)));
  } catch {}  // A browser that keeps nothing: then there is no history.
}

const query = new URLSearchParams(location.search).get("q")?.trim();
if (location.pathname === "/" && query)
  keep([query, ...history().filter((other) => other !== query)]);

const place = document.getElementById("history");
if (place && history().length > 0) {
  const heading = document.createElement("h2");
  heading.textContent = english ? "Your recent searches" : "Vos dernières recherches";
  const items = document.createElement("ul");
  items.className = "names";
  for (const text of history()) {
    const link = document.createElement("a");
    link.href = "/?q=" + encodeURIComponent(text) + (english ? "&lang=en" : "");
    link.textContent = text;
    const item = document.createElement("li");
    item.append(link);
    items.append(item);
  }
  const forget = document.createElement("button");
  forget.type = "button";
  forget.className = "plain-button";
  forget.textContent = english ? "Forget" : "Effacer";
  forget.addEventListener("click", () => {
    keep([]);
    place.replaceChildren();
    field.focus();
  });
  place.append(heading, items, forget);
}
