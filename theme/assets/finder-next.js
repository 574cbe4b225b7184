// When somebody comes next, and a result in words. `now` is {today, time} in China.
"use strict";
(() => {
  const finder = window.gongshiFinder;
  const { state } = finder;
  const dayOf = (region, day) => new Date(Date.parse(region.first) + day * 86400e3).toISOString().slice(0, 10);
  const visitsOf = (entry) => {
    const { region } = entry;
    if (entry.kind === "department") return region.byDepartment.get(entry.departments[0]) || [];
    const own = region.byEntry.get(entry.number) || [];
    return entry.kind === "village" && entry.place >= 0 ? own.concat(region.byEntry.get(entry.place) || []) : own;
  };
  const isWanted = (visit, region, wanted) =>
    (!wanted.department || visit.department === wanted.department) &&
    (!wanted.service || visit.service === wanted.service) &&
    (!wanted.part || visit.part.split(" ").indexOf(wanted.part) >= 0) &&
    (!wanted.place || pathOf(region, visit.place) === wanted.place);
  const pathOf = (region, place) => (typeof place === "number" ? region.entries[place].path : "");
  const nameOf = (region, each) => (typeof each === "number" ? region.entries[each].name : each);
  finder.next = (entry, now, wanted = {}) => {
    const { region } = entry;
    if (!region || !region.entries) return null;
    const since = Math.round((Date.parse(now.today) - Date.parse(region.first)) / 86400e3);
    const on = wanted.day ? Math.round((Date.parse(wanted.day) - Date.parse(region.first)) / 86400e3) : null;
    let best = null;
    for (const visit of visitsOf(entry)) {
      if (!isWanted(visit, region, wanted)) continue;
      const day = visit.days.find((each) => (on === null ? each >= since : each === on && each >= since) && !(each === since && visit.end && visit.end <= now.time));
      if (day === undefined) continue;
      if (!best || day < best.day || (day === best.day && visit.start < best.visit.start)) best = { day, visit };
    }
    if (!best) return null;
    const { visit } = best;
    const date = dayOf(region, best.day);
    return {
      date,
      start: visit.start,
      day: region.days[best.day],
      near: [state.words.today, state.words.tomorrow, state.words.day_after][best.day - since] || "",
      hours: visit.hours,
      department: region.departments[visit.department] || "",
      service: region.services[visit.service] || "",
      people: visit.people.map((each) => nameOf(region, each)),
      place: nameOf(region, visit.place),
      away: visit.away,
      status: visit.status,
    };
  };

  // A result as it is told: all are texts, and none is markup.
  const placed = (next, entry) => {
    const who = next.people.join(state.words.list_mark);
    const what = next.department || next.service;
    if (entry.kind === "expert") return [next.away || next.place, what];
    if (entry.kind === "organization") return [what, who, next.away];
    if (entry.kind === "tour") return [next.away];
    if (entry.kind === "department") return [next.place, who, next.away];
    return [what, who, next.away || next.place];
  };
  const saying = (what) => ({ label: "", when: "", what, status: "" });
  const comes = ({ entry, next, isNarrowed }, now) => {
    const { words } = state;
    if (next) {
      const when = [next.near, next.day, next.hours].filter(Boolean).join(" ");
      // Of a day that was chosen nobody says that it is the next.
      return { label: isNarrowed ? "" : words.next, when, what: placed(next, entry).filter(Boolean).join(" "), status: next.status };
    }
    if (entry.kind === "region") return null;
    if (visitsOf(entry).length) {
      const { region } = entry;
      return saying(now.today > region.last ? words.after.replace("{date}", region.last) : words.none_coming);
    }
    const clinic = entry.kind === "village" && entry.place >= 0 ? entry.region.entries[entry.place] : null;
    const note = entry.note || (clinic && clinic.note) || "";
    return note ? saying(note) : null;
  };
  finder.told = (one, now) => {
    const { words } = state;
    const { entry } = one;
    const about = entry.about.map((each) => entry.region.texts[each]);
    const called = entry.kind === "department" ? [] : entry.called.filter((name) => /[\u4e00-\u9fff]/.test(name));
    if (called.length) about.unshift(words.called.replace("{names}", called.slice(0, 3).join(words.list_mark)));
    if (entry.kind === "department") about.push(entry.lay.slice(0, 4).join(words.list_mark));
    if (entry.region && !one.isHome && state.list.length > 1) about.unshift(entry.region.name);
    if (entry.region && entry.region.isExample) about.unshift(words.example);
    return {
      path: entry.path,
      name: entry.name,
      kind: words.kinds[entry.kind],
      about: about.filter(Boolean).join(words.mark),
      comes: comes(one, now),
    };
  };
})();
