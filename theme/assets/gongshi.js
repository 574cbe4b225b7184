// What only the reader's clock can tell: a note whose day has come is shown. Without this script the dates still stand.
"use strict";
(() => {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  for (const note of document.querySelectorAll("[data-from-day]")) {
    if (today >= note.dataset.fromDay) note.hidden = false;
  }
})();
