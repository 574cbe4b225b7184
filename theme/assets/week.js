// This week and the next, of the weeks that the page holds, and a text that is copied in one tap.
// Without this script all weeks stand one under the other with their dates, to be selected.
"use strict";
(() => {
  const weeks = document.querySelector("[data-gs-weeks]");
  const dayAfter = (day, days) => new Date(Date.parse(day) + days * 86400e3).toISOString().slice(0, 10);
  // The day in China, wherever the reader is.
  const today = new Date(Date.now() + 8 * 3600e3).toISOString().slice(0, 10);
  const monday = dayAfter(today, -((new Date(today).getUTCDay() + 6) % 7));
  const names = { [monday]: weeks.dataset.this, [dayAfter(monday, 7)]: weeks.dataset.next };

  const all = [...weeks.querySelectorAll("[data-gs-monday]")];
  const isKnown = all.some((week) => week.dataset.gsMonday === monday);
  if (isKnown) {
    const end = dayAfter(monday, 14);
    for (const said of weeks.querySelectorAll("[data-said]")) said.hidden = said.dataset.said < today || said.dataset.said >= end;
    const isEmpty = (part) => ![...part.querySelectorAll("[data-said]")].some((said) => !said.hidden);
    for (const changes of weeks.querySelectorAll("[data-gs-changes]")) changes.hidden = isEmpty(changes);
    for (const week of all) {
      const name = names[week.dataset.gsMonday];
      week.hidden = !name;
      if (!name) continue;
      week.querySelector("b").prepend(name, " ");
      week.querySelector("[data-gs-empty]").hidden = !isEmpty(week);
    }
  } else if (all.length && monday > all[all.length - 1].dataset.gsMonday) {
    // Of weeks that the page does not hold nothing is claimed.
    document.querySelector("[data-gs-after]").hidden = false;
    weeks.hidden = true;
  }

  const select = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };
  const canCommand = Boolean(document.queryCommandSupported) && document.queryCommandSupported("copy");
  const canCopy = navigator.clipboard || canCommand;
  // Some browsers inside other apps have a clipboard that refuses; then the older way, then only the selection.
  const isCopied = async (node) => {
    try {
      await navigator.clipboard.writeText(node.innerText.trim());
      return true;
    } catch (refused) {
      select(node);
      return canCommand && document.execCommand("copy");
    }
  };
  for (const line of document.querySelectorAll("[data-gs-copy]")) {
    const button = line.querySelector("button");
    if (!canCopy) button.textContent = line.dataset.select;
    button.addEventListener("click", async () => {
      const text = document.getElementById(line.dataset.gsCopy);
      const words = (await isCopied(text)) ? line.dataset.copied : line.dataset.selected;
      line.querySelector("[role=status]").textContent = words;
    });
    line.hidden = false;
  }
})();
