// A region's index as it is read: who and what there is, who comes when. What stands here, finder_script.py has written.
"use strict";
(() => {
  const finder = window.gongshiFinder;
  const { hear } = finder.sounds;
  const { fold, word } = finder.compare;
  const KINDS = ["expert", "organization", "village", "department", "tour", "workshop"];
  const state = { words: null, list: [], regions: new Map() };

  const begin = (shared) => {
    state.words = shared.words;
    fold(shared.words.folds);
    state.list = shared.regions.map(([id, name]) => ({ id, name, word: word(name) }));
    hear(shared.readings);
  };
  // In another language a name is spelt, and then stands in Chinese: either of them is asked for.
  const apart = (name) => {
    const at = state.words.is_spelt ? name.search(/[\u3400-\u9fff]/) : 0;
    return at > 1 && name[at - 1] === " " ? [name.slice(0, at - 1), name.slice(at)] : [name];
  };
  // Steps between days, a sign each; a z goes on.
  const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
  const daysOf = (packed) => {
    const days = [];
    let day = 0;
    for (const sign of packed) {
      day += DIGITS.indexOf(sign);
      if (sign !== "z") days.push(day);
    }
    return days;
  };
  const add = (id, data) => {
    hear(data.readings);
    const text = (number) => (number >= 0 ? data.texts[number] : "");
    // Each word once: many people treat the same.
    const words = new Map();
    const wordNumber = (each) => {
      if (!words.has(each)) words.set(each, words.size);
      return words.get(each);
    };
    const region = { id, name: data.name, isExample: data.example, first: data.first, last: data.last, days: data.days, departments: data.departments, services: data.services };
    region.entries = data.entries.map(([kind, path, names, topics = "", about = [], departments = [], place = -1, note = -1], number) => {
      const all = names.split("|");
      return {
        region,
        number,
        kind: KINDS[kind],
        path: path.endsWith("/") ? path : `${id}/${KINDS[kind]}s/${path}/`,
        name: all[0],
        called: all.slice(1),
        lay: topics ? topics.split("|") : [],
        names: [].concat(...all.map(apart)).map(wordNumber),
        topics: topics ? topics.split("|").map(wordNumber) : [],
        about,
        departments: departments.map(text),
        comes: new Set(departments.map(text)),
        goes: new Set(),
        place,
        note: text(note),
        isGuest: path.endsWith("/"),
      };
    });
    region.words = [...words.keys()].map(word);
    region.texts = data.texts;
    region.heard = data.texts.map(word);
    region.visits = data.visits.map(([place, department, service, people, hours, start, end, part, days, away = -1, status = -1, village = -1]) => ({
      place,
      department: text(department),
      service: text(service),
      people,
      hours: text(hours),
      start,
      end,
      part,
      days: daysOf(days),
      away: text(away),
      status: text(status),
      village,
    }));
    region.byEntry = new Map();
    region.byDepartment = new Map();
    const keep = (map, key, visit) => (map.has(key) ? map.get(key).push(visit) : map.set(key, [visit]));
    for (const visit of region.visits) {
      // Whoever goes to people's homes is not at the clinic to be seen.
      const isAtHomes = visit.service === "home_visit";
      const known = visit.people.concat(isAtHomes ? [] : visit.place, visit.village).filter((each) => region.entries[each]);
      for (const each of known) {
        keep(region.byEntry, each, visit);
        const entry = region.entries[each];
        if (visit.department) entry.comes.add(visit.department);
        if (entry.kind === "expert") entry.goes.add(visit.place);
      }
      if (visit.department && !isAtHomes) keep(region.byDepartment, visit.department, visit);
    }
    state.regions.set(id, region);
  };
  // What has been fetched since: the list of regions, and indexes.
  finder.read = () => {
    if (finder.given.list) begin(finder.given.list);
    for (const [id, data] of finder.given.regions) add(id, data);
    finder.given = { list: null, regions: [] };
  };
  finder.state = state;
})();
