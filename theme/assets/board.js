// The code on a board: does what hangs on the wall still hold, and if not, what has changed since it was made?
"use strict";
(() => {
  const form = document.querySelector("[data-gs-check]");
  const words = form.dataset;
  const since = document.querySelector("[data-gs-since]");
  const today = new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10);
  const dayAfter = (day, days) => new Date(Date.parse(day) + days * 86400e3).toISOString().slice(0, 10);

  // The first two signs are the week of the board (generator/model/board_code.py).
  const mondayOf = (code) => {
    const signs = [...code].map((sign) => words.signs.indexOf(sign));
    if (signs.length !== 6 || signs.includes(-1)) return null;
    const monday = dayAfter(words.weekOne, 7 * (signs[0] * words.signs.length + signs[1]));
    return monday <= today ? monday : null;
  };
  const show = (from) => {
    const all = [...since.querySelectorAll("[data-since]")];
    for (const change of all) change.hidden = change.dataset.since < from;
    since.querySelector("[data-gs-unchanged]").hidden = all.some((change) => !change.hidden);
  };
  const answer = (code) => {
    if (!code) return "";
    if (words.gsCheck.split(" ").includes(code)) return words.right;
    const monday = mondayOf(code);
    if (!monday) return words.unknown;
    show(monday);
    const [year, month, day] = monday.split("-").map(Number);
    const name = since.dataset.months.split(",")[month - 1];
    const told = since.dataset.date.replace("{year}", year).replace("{month_name}", name).replace("{month}", month).replace("{day}", day);
    return [words.old, words.week.replace("{date}", told), dayAfter(monday, 27) < today ? words.past : ""].join("");
  };

  form.hidden = false;
  const check = () => {
    show("");
    form.querySelector("[role=status]").textContent = answer(form.elements.version.value.toUpperCase().replace(/[^0-9A-Z]/g, ""));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });
  const scanned = /^#v-([0-9A-Z]{6})$/.exec(location.hash);
  if (scanned) {
    form.elements.version.value = scanned[1];
    check();
    form.scrollIntoView();
  }
})();
