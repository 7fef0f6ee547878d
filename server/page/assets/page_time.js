// The histogram: one stop of the Tab key, arrows from bar to bar, Shift or dragging for a period.
const drawing = document.querySelector(".time svg");
const bars = drawing ? [...drawing.querySelectorAll("a")] : [];
const period = (bar) => bar.dataset.period;
let first = null;  // Where a period begins, while it is chosen.
let dragged = false;

function go(from, to) {
  const [since, until] = [period(from), period(to)].sort();
  const address = new URL(location.href);
  address.searchParams.set("since", since);
  address.searchParams.set("until", until);
  address.searchParams.delete("page");
  location.assign(address);
}

function show(from, to) {
  const [begin, end] = from && to ? [bars.indexOf(from), bars.indexOf(to)].sort((a, b) => a - b) : [1, 0];
  bars.forEach((bar, i) => bar.classList.toggle("chosen", begin <= i && i <= end));
}

function move(to) {
  bars.forEach((bar) => bar.setAttribute("tabindex", bar === to ? "0" : "-1"));
  to.focus();
}

bars.forEach((bar, i) => bar.setAttribute("tabindex", i === 0 ? "0" : "-1"));

drawing?.addEventListener("keydown", (event) => {
  const at = bars.indexOf(event.target.closest("a"));
  const to = { "ArrowRight": at + 1, "ArrowLeft": at - 1, "Home": 0, "End": bars.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    const next = bars[Math.min(bars.length - 1, Math.max(0, to))];
    first = event.shiftKey ? first ?? bars[at] : null;
    show(first, next);
    move(next);
  } else if (event.key === "Enter" && first) {
    event.preventDefault();
    go(first, bars[at]);
  } else if (event.key === "Escape") {
    first = null;
    show();
  }
});

/// The bar at a place of the drawing, the nearest where none is there.
function bar_at(x) {
  const distance = (bar) => {
    const { left, right } = bar.getBoundingClientRect();
    return Math.abs(x - (left + right) / 2);
  };
  return bars.reduce((best, bar) => (distance(bar) < distance(best) ? bar : best));
}

drawing?.addEventListener("dragstart", (event) => event.preventDefault());
drawing?.addEventListener("pointerdown", (event) => {
  if (event.button !== 0 || bars.length === 0) return;
  first = bar_at(event.clientX);
  dragged = false;
  const follow = (moved) => {
    dragged ||= bar_at(moved.clientX) !== first;
    if (dragged) show(first, bar_at(moved.clientX));
  };
  const end = (lifted) => {
    document.removeEventListener("pointermove", follow);
    const from = first;
    first = null;
    if (dragged) go(from, bar_at(lifted.clientX));
  };
  document.addEventListener("pointermove", follow);
  document.addEventListener("pointerup", end, { once: true });
});
drawing?.addEventListener("click", (event) => {
  if (dragged) event.preventDefault();
});
