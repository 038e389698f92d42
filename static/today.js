// Marks the reader's day among the days of the year. The page is built once and cannot know what day it is.
"use strict";

(() => {
  const line = document.querySelector(".today");
  const cells = [...document.querySelectorAll("[data-day]")];
  const now = new Date();
  const key = `${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
  const cell = cells.find((day) => day.dataset.day === key);
  if (!line || !cell) return;
  cell.setAttribute("aria-current", "date");
  const link = cell.querySelector("a");
  if (link) {
    const way = document.createElement("a");
    way.href = link.href;
    way.textContent = cell.dataset.label;
    line.append(way, ` · ${link.title}`);
  } else {
    line.append(`${cell.dataset.label} · ${line.dataset.none}`);
  }
  line.hidden = false;
})();
