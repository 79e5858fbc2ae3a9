// Finding one's way through the cases, and deciding on them. What is decided stays in this browser
// until it is exported and read back by a run; nothing is sent anywhere.
"use strict";

(() => {
  const KEYS = {
    确认无误: "c", 名册有误: "m", 已更正: "y", 需学生重交: "r", 排除: "x", 归属: "g", 无效: "w",
  };
  const IN_ORDER = "确认无误";
  const BESIDE = [IN_ORDER, "需学生重交"];
  const OTHER_KEYS = {
    "j / k": "下一个 / 上一个", u: "撤回", o: "查看整张图片", "/": "查找", e: "导出处理意见", "?": "快捷键",
  };
  const tools = document.querySelector(".tools");
  if (!tools) return;
  const field = (name) => tools.elements[name];
  const cases = [...document.querySelectorAll(".case")];
  const offers = [...document.querySelectorAll(".offer")];
  const texts = new Map(cases.map((one) => [one, searched(one)]));
  const others = new Map();
  const made = remembered();
  let current = null;

  function searched(one) {
    const parts = one.querySelectorAll("header, .open, .facts dd, .value dd");
    return [...parts].map((part) => part.textContent).join(" ").toLowerCase();
  }

  // ---- what was decided

  /** All pages of a college share one store: tomorrow a case may stand on another of them. */
  function key() {
    return `verify-screens ${tools.dataset.store}`;
  }

  /** Decisions of earlier visits, by 编号; those on what has changed since are given up. */
  function remembered() {
    let known = {};
    try {
      known = JSON.parse(localStorage.getItem(key())) || {};
    } catch {
      known = {};
    }
    const found = new Map();
    for (const offer of offers) {
      const { number, basis, written } = offer.dataset;
      const one = known[number];
      if (one && one.basis === basis && one.words !== written) found.set(number, one);
    }
    keep(known);
    return found;
  }

  /** What was decided on other pages, as long as it may still be exported from one of them. */
  function keep(known) {
    const oldest = today(-14);
    for (const [number, one] of Object.entries(known)) {
      const here = offers.some((offer) => offer.dataset.number === number);
      if (!here && document.querySelector(".parts") && one.day >= oldest) others.set(number, one);
    }
  }

  function remember() {
    try {
      localStorage.setItem(key(), JSON.stringify(Object.fromEntries([...others, ...made])));
    } catch {
      field("told").value = "浏览器不能保存，请在关闭前导出。";
    }
  }

  /** Today, or a day so many days away, as it is written into 处理日期. */
  function today(away = 0) {
    const now = new Date();
    now.setDate(now.getDate() + away);
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  function decide(offer, words) {
    const { number, basis, written } = offer.dataset;
    if (words === written) made.delete(number);
    else made.set(number, { words, basis, day: today() });
    remember();
    for (const same of offers.filter((one) => one.dataset.number === number)) show(same);
    const one = offer.closest(".case");
    mark(one);
    count();
  }

  function withdraw(offer) {
    const { number, written } = offer.dataset;
    decide(offer, made.has(number) ? written : "");
  }

  function words(offer) {
    const one = made.get(offer.dataset.number);
    return one ? one.words : offer.dataset.written;
  }

  /** What was decided here waits no more; what was read back may: whose a picture is is not all. */
  function waits(offer) {
    const one = made.get(offer.dataset.number);
    return one ? one.words === "" : offer.dataset.waits !== undefined;
  }

  function isDone(one) {
    const own = [...one.querySelectorAll(".offer")];
    return own.some((offer) => words(offer)) && !isWaiting(one);
  }

  /** A picture that was made void, or another's, here has no differences left to decide on. */
  function isWaiting(one) {
    const own = [...one.querySelectorAll(".offer")];
    const anew = (number) => number[0] === "P" && made.has(number) && made.get(number).words;
    if (own.some((offer) => anew(offer.dataset.number) && !said(offer).includes(IN_ORDER))) {
      return false;
    }
    return own.some(waits);
  }

  /** The parts of what is said: 归属 with its 学号, and what is said beside it. */
  function said(offer) {
    return words(offer).split("；");
  }

  // ---- the buttons

  function furnish(offer) {
    const before = offer.querySelector(".said");
    for (const choice of offer.dataset.choices.split("|")) {
      before.before(button(choice, KEYS[choice], () => choose(offer, choice)));
    }
    before.before(button("撤回", "u", () => withdraw(offer)));
    show(offer);
  }

  function button(label, letter, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    const hint = document.createElement("kbd");
    hint.textContent = letter;
    hint.setAttribute("aria-hidden", "true");
    made.append(hint);
    made.addEventListener("click", act);
    made.dataset.choice = label;
    return made;
  }

  function choose(offer, choice) {
    const [whose] = said(offer);
    if (choice === "归属") ask(offer);
    else if (whose.startsWith("归属 ") && BESIDE.includes(choice)) decide(offer, `${whose}；${choice}`);
    else decide(offer, choice);
  }

  /** Whose the picture is: one of the students concerned, or a 学号 that is written down. */
  function ask(offer) {
    let form = offer.querySelector(".whose");
    if (!form) {
      form = document.createElement("form");
      form.className = "whose";
      const label = document.createElement("label");
      label.textContent = "学号 ";
      const input = document.createElement("input");
      input.pattern = "[0-9A-Za-z]{2,30}";
      input.required = true;
      input.autocomplete = "off";
      label.append(input);
      const done = document.createElement("button");
      done.textContent = "确定";
      form.append(label, done);
      for (const person of offer.closest(".case").querySelectorAll(".person")) {
        const named = document.createElement("button");
        named.type = "button";
        named.textContent = person.textContent;
        named.addEventListener("click", () => finish(person.dataset.number));
        form.append(named);
      }
      const finish = (number) => {
        form.remove();
        decide(offer, `归属 ${number}`);
        offer.closest(".case").focus();
      };
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        finish(input.value.trim());
      });
      offer.append(form);
    }
    form.querySelector("input").focus();
  }

  function show(offer) {
    const whole = words(offer);
    const parts = said(offer).map((part) => part.split(" ")[0]);
    const local = made.has(offer.dataset.number);
    for (const one of offer.querySelectorAll("button[data-choice]")) {
      const { choice } = one.dataset;
      if (choice === "撤回") one.hidden = !whole && !local;
      else one.setAttribute("aria-pressed", String(parts.includes(choice)));
    }
    const place = offer.querySelector(".said");
    if (local) place.textContent = whole ? `${whole}（待导出）` : "撤回原意见（待导出）";
    else if (!whole) place.textContent = "";
    else place.textContent = place.dataset.read ?? place.textContent;
    if (!local && place.dataset.read === undefined) place.dataset.read = place.textContent;
  }

  // ---- which cases are shown, and which is current

  function mark(one) {
    one.classList.toggle("done", isDone(one));
    for (const offer of one.querySelectorAll(".offer")) {
      offer.classList.toggle("next", one === current && offer === next(one));
    }
  }

  function filter() {
    const wanted = field("search").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const { value: state } = field("state");
    const { value: code } = field("code");
    for (const one of cases) {
      const fits =
        wanted.every((word) => texts.get(one).includes(word)) &&
        (!code || one.dataset.codes.split(" ").includes(code)) &&
        (!state || (state === "done" ? !isWaiting(one) : isWaiting(one)));
      one.hidden = !fits;
    }
    document.querySelector(".empty").hidden = shown().length > 0;
    count();
  }

  function shown() {
    return cases.filter((one) => !one.hidden);
  }

  function count() {
    const waiting = cases.filter(isWaiting).length;
    field("told").value = `显示 ${shown().length} 项，待处理 ${waiting} 项，共 ${cases.length} 项`;
    const button = field("export");
    button.disabled = made.size === 0;
    button.textContent = made.size ? `导出处理意见（${made.size}）` : "导出处理意见";
  }

  function go(step) {
    const list = shown();
    if (!list.length) return;
    const place = list.indexOf(current);
    const next = place < 0 ? (step > 0 ? 0 : list.length - 1) : place + step;
    if (next >= 0 && next < list.length) enter(list[next]);
  }

  function enter(one) {
    take(one);
    if (!one.contains(document.activeElement)) one.focus({ preventScroll: true });
    one.scrollIntoView({ block: "start" });
  }

  function take(one) {
    const before = current;
    current = one;
    if (before && before !== one) {
      before.classList.remove("current");
      mark(before);
    }
    one.classList.add("current");
    mark(one);
  }

  /** What a key decides on: where the focus is, else the first that waits, else the last. */
  function next(one) {
    const own = [...one.querySelectorAll(".offer")];
    return own.find(waits) || own.at(-1);
  }

  // ---- the picture, the keys, the export

  function look(link) {
    const dialog = document.getElementById("picture");
    const image = dialog.querySelector("img");
    image.classList.remove("large");
    image.src = link.href;
    dialog.showModal();
  }

  function letter(event) {
    // With a Chinese input method on, the key is told as "Process".
    if (event.key.length === 1) return event.key.toLowerCase();
    if (event.code === "Slash") return event.shiftKey ? "?" : "/";
    return event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : "";
  }

  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, select, textarea, dialog")) return;
    const pressed = letter(event);
    const act = acts()[pressed];
    if (!act) return;
    event.preventDefault();
    act();
  }

  function acts() {
    const found = {
      j: () => go(1),
      k: () => go(-1),
      "/": () => field("search").focus(),
      e: () => field("export").click(),
      "?": () => document.getElementById("help").showModal(),
    };
    if (!current || current.hidden) return found;
    const link = current.querySelector("a.open");
    if (link) found.o = () => look(link);
    const at = document.activeElement.closest(".offer");
    const offer = at && current.contains(at) ? at : next(current);
    if (!offer) return found;
    found.u = () => withdraw(undoable(offer));
    for (const choice of offer.dataset.choices.split("|")) {
      found[KEYS[choice]] = () => choose(offer, choice);
    }
    return found;
  }

  /** What was decided last in the current case, where nothing is decided on the offer itself. */
  function undoable(offer) {
    if (words(offer)) return offer;
    return [...current.querySelectorAll(".offer")].reverse().find((one) => words(one)) || offer;
  }

  function cell(text) {
    const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  }

  function exported() {
    const person = field("person").value.trim();
    const rows = [["编号", "处理意见", "处理人", "处理日期", "依据"]];
    for (const [number, one] of [...made].sort()) {
      rows.push([number, one.words, one.words && person, one.words && one.day, one.basis]);
    }
    return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
  }

  function download() {
    const link = document.createElement("a");
    const name = document.querySelector("h1").textContent.replace(/[<>:"/\\|?*]/g, "_");
    link.href = URL.createObjectURL(new Blob([exported()], { type: "text/csv" }));
    link.download = `处理意见-${name}-${today()}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function list() {
    const place = document.querySelector(".keys");
    const letters = Object.entries(KEYS).map(([choice, letter]) => [letter, choice]);
    for (const [letter, meaning] of [...Object.entries(OTHER_KEYS), ...letters]) {
      const term = document.createElement("dt");
      const hint = document.createElement("kbd");
      hint.textContent = letter;
      term.append(hint);
      const told = document.createElement("dd");
      told.textContent = meaning;
      place.append(term, told);
    }
  }

  function keepPerson() {
    const person = field("person");
    try {
      person.value = localStorage.getItem("verify-screens 处理人") || "";
      person.addEventListener("change", () =>
        localStorage.setItem("verify-screens 处理人", person.value.trim()),
      );
    } catch {
      person.value = "";
    }
  }

  offers.forEach(furnish);
  cases.forEach(mark);
  list();
  keepPerson();
  filter();
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.addEventListener("input", filter);
  field("export").addEventListener("click", download);
  field("help").addEventListener("click", () => document.getElementById("help").showModal());
  document.addEventListener("keydown", press);
  for (const one of cases) one.addEventListener("focusin", () => take(one));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.open");
    if (!link || event.ctrlKey || event.shiftKey || event.metaKey) return;
    event.preventDefault();
    look(link);
  });
  document.querySelector("#picture img").addEventListener("click", (event) => {
    event.target.classList.toggle("large");
  });
})();
