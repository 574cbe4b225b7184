// What only the reader's clock and keyboard can tell. Without this script the dates still stand and the menu still opens.
"use strict";

// Pages that were opened are kept for when there is no network. Nothing else depends on it, and no refusal matters.
(() => {
  if (!("serviceWorker" in navigator) || location.protocol === "file:") return;
  const worker = new URL("../sw.js", document.currentScript.src).href;
  addEventListener("load", async () => {
    try {
      await navigator.serviceWorker.register(worker);
      navigator.serviceWorker.addEventListener("message", () => {
        const again = document.querySelector(".gs-stored a");
        if (again) again.textContent = again.dataset.fresh;
      });
    } catch (refused) {
      // A private window, a frame of somebody else's, a host without the file.
    }
  });
})();

(() => {
  // The day and the time of day in China, wherever the reader is: China has no summer time.
  const now = new Date(Date.now() + 8 * 3600e3).toISOString();
  const today = now.slice(0, 10);
  const time = now.slice(11, 16);
  const dayAfter = (days) => new Date(Date.parse(today) + days * 86400e3).toISOString().slice(0, 10);
  const daysSince = (day) => Math.round((Date.parse(today) - Date.parse(day)) / 86400e3);

  // A note whose day has come is shown; so is the one that the page has grown old.
  for (const note of document.querySelectorAll("[data-from-day]")) {
    if (today >= note.dataset.fromDay) note.hidden = false;
  }
  for (const note of document.querySelectorAll("[data-as-of]")) {
    if (daysSince(note.dataset.asOf) > 35) note.hidden = false;
  }

  // Words for a page without scripts go, but where the reader's clock stands before the build.
  const first = document.querySelector("[data-first]");
  for (const words of document.querySelectorAll("[data-still]")) words.hidden = today >= first.dataset.first;

  // Days that are over go; today, tomorrow and the day after are named beside their date.
  const card = document.querySelector("[data-gs-now]");
  const names = (card || document.querySelector("[data-today]") || document.body).dataset;
  const marked = (name) => Object.assign(document.createElement("strong"), { className: "gs-day__near", textContent: name });
  const nameOf = (day) => [names.today, names.tomorrow, names.dayAfter][-daysSince(day)];
  for (const day of document.querySelectorAll("[data-day]")) {
    if (day.dataset.day < today) day.hidden = true;
    const name = nameOf(day.dataset.day);
    if (name) day.querySelector(".gs-day__name").prepend(marked(name), " ");
    if (day.dataset.day === today) day.classList.add("gs-day--today");
  }
  for (const week of document.querySelectorAll(".gs-week")) {
    if (![...week.children].some((day) => !day.hidden)) week.hidden = true;
  }
  // Where all of the first weeks are over, the later ones open.
  for (const agenda of document.querySelectorAll("[data-gs-agenda]")) {
    const later = agenda.querySelector("details");
    if (later && !agenda.querySelector(":scope > .gs-week:not([hidden])")) later.open = later.dataset.open = true;
  }
  // What the reader has opened is printed too; the frame opens all folds before it prints.
  for (const head of document.querySelectorAll(".gs-later > summary")) {
    head.addEventListener("click", () => head.parentElement.toggleAttribute("data-open", !head.parentElement.open));
  }

  // The card: what of today is called off, whether somebody is here by the schedule, who comes next.
  const visits = [...document.querySelectorAll("[data-gs-agenda] .gs-visit")];
  // Where the hours are not known, the end is that of the part of the day.
  const isOver = (visit) => visit.dataset.date < today || (visit.dataset.date === today && visit.dataset.end && visit.dataset.end <= time);
  const isToCome = (visit) =>
    !("off" in visit.dataset) &&
    (visit.dataset.date > today || (visit.dataset.date === today && (visit.dataset.start ? visit.dataset.start > time : !isOver(visit))));
  const isNow = (visit) =>
    !("off" in visit.dataset) && visit.dataset.date === today && visit.dataset.start && visit.dataset.start <= time && time < visit.dataset.end;
  // What is held elsewhere says where: of a clinic's rooms nothing is claimed.
  const isInside = (visit) => !("away" in visit.dataset);
  const refill = (box, ...inner) => {
    box.textContent = "";
    box.append(...inner);
  };
  const fill = (list, chosen) => refill(list, ...chosen.map((visit) => visit.cloneNode(true)));

  const sayToday = () => {
    const box = card.querySelector("[data-gs-today]");
    const ofToday = visits.filter((visit) => visit.dataset.date === today);
    const off = ofToday.filter((visit) => "off" in visit.dataset);
    const on = ofToday.filter((visit) => !("off" in visit.dataset));
    const here = on.filter(isNow);
    const coming = on.filter(isToCome);
    const say = card.dataset;
    const end = here.filter(isInside).map((visit) => visit.dataset.end).sort().pop();
    const away = [...new Set([...here, ...coming].filter((visit) => !isInside(visit)).map((visit) => visit.dataset.away))];
    let words = [];
    let kind = "none";
    if (!ofToday.length) words = [say.sayNone];
    else if (end) [words, kind] = [[say.sayNow.replace("{end}", end)], "now"];
    else if (coming.some(isInside)) [words, kind] = [[coming.every((visit) => !visit.dataset.start) ? say.sayDay : say.sayLater], "later"];
    else if (away.length) [words, kind] = [[say.sayAway.replace("{where}", away.join(say.mark))], "later"];
    else if (on.length) words = [say.sayOver];
    if (off.length) [words, kind] = [[on.length ? say.saySomeOff : say.sayOff, ...words], "off"];
    box.querySelector(".gs-now__say").textContent = words.join("");
    fill(box.querySelector("ul"), [...off, ...(here.length || coming.length ? [...here, ...coming] : [])]);
    box.hidden = false;
    card.classList.add(`gs-now--${kind}`);
  };
  const sayNext = () => {
    const box = card.querySelector("[data-gs-next]");
    const next = visits.find((visit) => isToCome(visit) && visit.dataset.date > today);
    if (!next) {
      refill(box, Object.assign(document.createElement("p"), { className: "gs-now__when", textContent: card.dataset.noneComing }));
      return;
    }
    const day = next.closest("[data-day]");
    const when = box.querySelector(".gs-now__when");
    const head = document.createElement("span");
    head.textContent = card.dataset.next;
    const date = document.createElement("strong");
    date.append(...[...day.querySelector(".gs-day__name").childNodes].map((node) => node.cloneNode(true)));
    refill(when, head, " ", date);
    fill(box.querySelector("ul"), visits.filter((visit) => visit.closest("[data-day]") === day && isToCome(visit)));
  };
  const sayAfter = () => {
    const words = Object.assign(document.createElement("p"), { className: "gs-now__when", textContent: card.dataset.after });
    refill(card.querySelector("[data-gs-next]"), words);
  };
  // Of days before the build and after the last one known nothing is claimed.
  if (card && card.querySelector("[data-gs-today]") && today >= card.dataset.first) {
    if (today > card.dataset.last) sayAfter();
    else {
      sayToday();
      sayNext();
    }
  }

  // A region's today: today and tomorrow stay, and where both are empty the next day; before the build all stands.
  const listed = document.querySelector("[data-gs-days]");
  if (listed && today >= listed.dataset.first) {
    const days = [...listed.querySelectorAll("[data-day]")];
    const near = [today, dayAfter(1)];
    const next = days.find((day) => day.dataset.day > near[1]);
    const isEmpty = !days.some((day) => near.includes(day.dataset.day));
    for (const day of days) day.hidden = !near.includes(day.dataset.day) && !(isEmpty && day === next);
    if (isEmpty && next && !nameOf(next.dataset.day)) next.querySelector(".gs-day__name").prepend(marked(names.next), " ");
    const say = (...words) => {
      const line = document.createElement("p");
      line.append(...words);
      return line;
    };
    if (today > listed.dataset.last) listed.prepend(say(listed.dataset.after));
    else {
      const empty = near.filter((day) => !days.some((one) => one.dataset.day === day));
      const lines = empty.map((day) => [day, say(marked(nameOf(day)), " ", listed.dataset.none)]);
      for (const [day, line] of lines) (days.find((one) => one.dataset.day > day) || listed).before(line);
    }
  }

  // A month: today is named, and what is over leads nowhere.
  for (const cell of document.querySelectorAll("[data-cell]")) {
    if (cell.dataset.cell < today) {
      cell.classList.add("gs-past");
      const link = cell.querySelector("a");
      if (link) link.removeAttribute("href");
    }
    if (cell.dataset.cell === today) {
      cell.classList.add("gs-today");
      (cell.querySelector("a") || cell).prepend(marked(names.today));
    }
  }

  // A region's home: of each clinic what is today, and the next; of those with something today a list of their own.
  const home = document.querySelector("[data-gs-home]");
  if (home && today >= home.dataset.first) {
    const isAfter = today > home.dataset.last;
    let wasToday = false; // somebody was to come, and those hours are over
    for (const line of document.querySelectorAll("[data-gs-rows]")) {
      const rows = [...line.querySelectorAll("[data-date]")];
      if (isAfter) {
        for (const row of rows) row.hidden = row.dataset.date < today;
        continue;
      }
      const next = rows.find((row) => row.dataset.date > today && isToCome(row));
      const last = next ? next.dataset.date : today;
      for (const row of rows) {
        row.hidden = isOver(row) || !([today, last].includes(row.dataset.date) || ("off" in row.dataset && row.dataset.date < last));
        const name = isNow(row) && isInside(row) ? names.now : nameOf(row.dataset.date) || (row === next && names.next);
        if (name) row.prepend(marked(name), " ");
      }
      const ofToday = rows.filter((row) => !row.hidden && row.dataset.date === today);
      wasToday = wasToday || rows.some((row) => row.hidden && row.dataset.date === today && !("off" in row.dataset));
      if (!next && !ofToday.length) line.append(Object.assign(document.createElement("p"), { className: "gs-row", textContent: names.noneComing }));
      if (ofToday.length) {
        const item = document.createElement("li");
        item.append(...[line.querySelector("a"), ...ofToday].map((part) => part.cloneNode(true)));
        home.append(item);
      }
    }
    if (!home.children.length) home.append(Object.assign(document.createElement("li"), { textContent: isAfter ? home.dataset.after : wasToday ? home.dataset.over : names.none }));
    home.hidden = false;
  }

  // The site's home: to how many clinics of each region somebody comes today.
  const counts = document.querySelector("[data-gs-counts]");
  for (const line of counts && today >= counts.dataset.first ? counts.querySelectorAll("[data-days]") : []) {
    const days = line.dataset.days.split(" ");
    const found = days.find((day) => day.startsWith(today));
    if (!found && days[days.length - 1] < today) continue;
    line.textContent = found ? counts.dataset.some.replace("{number}", found.slice(11)) : counts.dataset.none;
    line.hidden = false;
  }

  // Changes that are over since the build stand with those that are.
  const over = document.querySelector("[data-gs-past]");
  for (const change of document.querySelectorAll("[data-gs-coming] > [data-until]")) {
    if (change.dataset.until >= today) continue;
    if (over) over.prepend(change);
    else change.hidden = true;
  }
  if (over && over.children.length) over.parentElement.hidden = false;
  const none = document.querySelector("[data-gs-none]");
  if (none) none.hidden = document.querySelector("[data-gs-coming] > *") !== null;

  for (const button of document.querySelectorAll("[data-gs-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // A board's QR code says which board was scanned: does it still hold?
  const note = document.querySelector("[data-gs-scanned]");
  const code = /^#v-([0-9A-Z]{6})$/.exec(location.hash);
  if (note && code) {
    const holds = note.dataset.gsScanned.split(" ").includes(code[1]);
    note.querySelector("span").textContent = holds ? note.dataset.right : note.dataset.old;
    note.querySelector("a").hash = code[0];
    note.classList.toggle("gs-note--over", !holds);
    note.hidden = false;
  }

  // The elder edition is one stylesheet more, remembered in this browser; it can read the card aloud.
  const edition = document.querySelector("[data-gs-elder-switch]");
  const isElder = () => document.getElementById("gs-elder") !== null;
  const remember = (isOn) => {
    try {
      if (isOn) localStorage.setItem("gongshi.elder", "on");
      else localStorage.removeItem("gongshi.elder");
    } catch (refused) {
      // Storage is closed: it holds for this page.
    }
  };
  const label = () => {
    edition.textContent = isElder() ? edition.dataset.off : edition.dataset.on;
    if (reader) reader.parentElement.hidden = !isElder();
  };
  // As it is said in Chinese: hours, pauses, a telephone's figures one by one.
  const isChinese = document.documentElement.lang.startsWith("zh");
  const spokenChinese = (text) =>
    text
      .replace(/(\d{1,2}):(\d\d)/g, (_, hour, minute) => `${Number(hour)}点${minute === "00" ? "" : minute + "分"}`)
      .replace(/[–-](?=\d{1,2}点)/g, "到")
      .replace(/\d[\d-]{5,}/g, (number) => [...number.replace(/-/g, "")].map((figure) => "零幺二三四五六七八九"[figure]).join(" "))
      .replace(/[·›✕●■]/g, "，")
      .replace(/\s*\n\s*/g, "。")
      .replace(/[，。]*。[，。]*/g, "。");
  let reader = null;
  const readAloud = () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      reader.textContent = edition.dataset.read;
      return;
    }
    const text = `${document.querySelector("h1").textContent}\n${card.innerText}`;
    const words = new SpeechSynthesisUtterance(isChinese ? spokenChinese(text) : text);
    words.lang = document.documentElement.lang.replace("zh-Hans", "zh-CN");
    words.rate = 0.8;
    words.onend = words.onerror = () => {
      reader.textContent = edition.dataset.read;
    };
    reader.textContent = edition.dataset.stop;
    speechSynthesis.speak(words);
  };
  if (card && window.speechSynthesis) {
    const item = document.createElement("li");
    reader = Object.assign(document.createElement("button"), { type: "button", textContent: edition.dataset.read });
    reader.dataset.gsRead = "";
    reader.addEventListener("click", readAloud);
    item.append(reader);
    const actions = document.querySelector(".gs-actions ul");
    if (actions) actions.prepend(item);
  }
  edition.addEventListener("click", () => {
    if (isElder()) document.getElementById("gs-elder").remove();
    else {
      const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", id: "gs-elder" });
      sheet.href = document.querySelector("[data-gs-elder]").href;
      document.head.append(sheet);
    }
    remember(isElder());
    label();
  });
  edition.hidden = false;
  label();

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
