// What only the reader's clock and keyboard can tell. Without this script the dates still stand and the menu still opens.
"use strict";
(() => {
  // A note whose day has come is shown. The day is China's, wherever the reader is.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  for (const note of document.querySelectorAll("[data-from-day]")) {
    if (today >= note.dataset.fromDay) note.hidden = false;
  }

  // The menu closes by Escape and by a touch elsewhere.
  const menu = document.querySelector(".gs-menu");
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.firstElementChild.focus();
  });
  addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
})();
