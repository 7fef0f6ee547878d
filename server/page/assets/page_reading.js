// An article: from match to match with two buttons or the keys "n" and "p", and citations to copy.
const english = document.documentElement.lang === "en";
const matches = [...document.querySelectorAll(".whole mark[id]")];
const bar = document.querySelector(".matches");
let now = -1;

function button(text, label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "plain-button";
  made.textContent = text;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}

function go(by) {
  matches[now]?.classList.remove("now");
  now = now < 0 ? (by > 0 ? 0 : matches.length - 1) : (now + by + matches.length) % matches.length;
  matches[now].classList.add("now");
  matches[now].scrollIntoView({ block: "center" });
  place.textContent = `${now + 1} / ${matches.length}`;
}

const place = document.createElement("output");
if (bar && matches.length > 0) {
  place.textContent = `– / ${matches.length}`;
  bar.querySelector(".each").replaceWith(
    button("‹", english ? "Previous match" : "Occurrence précédente", () => go(-1)), place,
    button("›", english ? "Next match" : "Occurrence suivante", () => go(1)));
  document.addEventListener("keydown", (event) => {
    if (event.target.closest?.("input, textarea, dialog") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n" || event.key === "p") go(event.key === "n" ? 1 : -1);
  });
}

for (const quote of document.querySelectorAll(".cite .quote")) {
  const copy = button(english ? "Copy" : "Copier", english ? "Copy the citation" : "Copier la citation", async () => {
    await navigator.clipboard.writeText(quote.textContent);
    copy.textContent = english ? "Copied" : "Copié";
  });
  if (navigator.clipboard) quote.after(copy);
}
