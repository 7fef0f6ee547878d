// Keys: "/" to the field, "?" for help, "j" and "k" from result to result.
const field = document.getElementById("q");
const titles = [...document.querySelectorAll(".hit h2 a")];

/// Shows the page of the operators over this one.
async function help() {
  const link = document.querySelector(".help-link");
  const answer = await fetch(link.href).catch(() => null);
  if (!answer?.ok) return location.assign(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const dialog = document.createElement("dialog");
  dialog.className = "help-dialog";
  dialog.setAttribute("aria-label", page.querySelector("h1").textContent);
  const close = document.createElement("button");
  close.type = "button";
  close.className = "plain-button";
  close.textContent = document.documentElement.lang === "en" ? "Close" : "Fermer";
  close.addEventListener("click", () => dialog.close());
  dialog.append(close, page.getElementById("help"));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function step(by) {
  if (titles.length === 0) return;
  const at = titles.indexOf(document.activeElement);
  titles[Math.min(titles.length - 1, Math.max(0, at < 0 ? 0 : at + by))].focus();
}

document.querySelector(".help-link")?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  help();
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, dialog");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = { "/": () => field.select(), "?": help, "j": () => step(1), "k": () => step(-1) }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
