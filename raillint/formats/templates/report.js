"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  for (const controls of all("[data-controls]")) controls.hidden = false;

  // Of a list or a table: the rows that a search and the weights let through.
  const rowsOf = (list) => (list.tBodies ? [...list.tBodies[0].rows] : all(":scope > [data-item]", list));
  const narrow = (id) => {
    const list = document.getElementById(id);
    const box = document.querySelector(`[data-search="${id}"]`);
    const words = (box ? box.value : "").toLowerCase().split(/\s+/).filter(Boolean);
    const off = new Set(all(`[data-list="${id}"]`).filter((one) => !one.checked).map((one) => one.dataset.severity));
    const rows = rowsOf(list);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = off.has(row.dataset.is) || !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    const count = document.querySelector(`[data-count="${id}"]`);
    if (count) count.textContent = shown === rows.length ? `${shown} shown` : `${shown} of ${rows.length} shown`;
  };
  for (const box of all("[data-search]")) {
    box.addEventListener("input", () => narrow(box.dataset.search));
    narrow(box.dataset.search);
  }
  for (const box of all("[data-list]")) box.addEventListener("change", () => narrow(box.dataset.list));

  for (const button of all("[data-fold]")) {
    button.addEventListener("click", () => {
      const fold = button.textContent === "Fold all";
      for (const item of rowsOf(document.getElementById(button.dataset.fold))) item.open = !fold;
      button.textContent = fold ? "Unfold all" : "Fold all";
    });
  }

  for (const table of all("table.sortable")) {
    for (const [at, head] of [...table.tHead.rows[0].cells].entries()) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const up = head.getAttribute("aria-sort") !== "ascending";
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const value = (row) => row.cells[at].textContent.trim();
        const compare = head.dataset.sort === "number"
          ? (a, b) => Number(value(a)) - Number(value(b))
          : (a, b) => value(a).localeCompare(value(b));
        const rows = [...table.tBodies[0].rows].sort(compare);
        table.tBodies[0].append(...(up ? rows : rows.reverse()));
      });
    }
  }

  // A link may lead into what is folded or filtered away.
  const reveal = () => {
    let target;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (!target) return;
    for (let node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") node.open = true;
      if ("item" in node.dataset) node.hidden = false;
    }
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", reveal);
  reveal();

  // Paper cannot be unfolded.
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const one of folded) one.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
  });
})();
