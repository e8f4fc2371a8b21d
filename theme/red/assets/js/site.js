/* 只添不替：没有这份脚本，每一页照样完整。 */
(function () {
  "use strict";
  var root = document.documentElement;
  var doc = document;
  var calm = window.matchMedia && matchMedia("(prefers-reduced-motion: reduce)").matches;

  function all(selector, inside) { return Array.prototype.slice.call((inside || doc).querySelectorAll(selector)); }
  function recall(key) { try { return localStorage.getItem(key); } catch (e) { return null; } }
  function remember(key, value) { try { localStorage.setItem(key, value); } catch (e) { /* 不许记也不要紧 */ } }
  function make(tag, attributes, text) {
    var node = doc.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) { node.setAttribute(name, attributes[name]); });
    if (text) node.textContent = text;
    return node;
  }
  function button(text, label, act, className) {
    var node = make("button", { type: "button", "class": className || "button" }, text);
    if (label) { node.setAttribute("aria-label", label); node.title = label; }
    node.addEventListener("click", function () { act(node); });
    return node;
  }
  function say(text) {
    var place = doc.getElementById("say") || doc.body.appendChild(make("div", { id: "say", role: "status", "class": "hidden" }));
    place.textContent = text;
  }
  /* 北京时间的今天，如 2026-11-20 */
  function today() { return new Date(Date.now() + 288e5).toISOString().slice(0, 10); }

  /* 字号与大字版：记在 reader.look，页首的一行脚本在画出之前先用上 */
  var looks = (recall("reader.look") || "").split(" ").filter(Boolean);
  function setLook(name, on, others) {
    looks = looks.filter(function (one) { return one !== name && (others || []).indexOf(one) < 0; });
    if (on) looks.push(name);
    (others || []).concat(name).forEach(function (one) { root.classList.toggle(one, looks.indexOf(one) >= 0); });
    remember("reader.look", looks.join(" "));
  }

  /* 深色：先随系统，读者按了就听读者的 */
  function darkSwitch() {
    var system = window.matchMedia ? matchMedia("(prefers-color-scheme: dark)") : { matches: false };
    function isDark() { return root.classList.contains("dark") || (system.matches && !root.classList.contains("light")); }
    var dark = button("深色", "", function (self) {
      var on = !isDark(), same = on === system.matches;
      setLook(on ? "dark" : "light", !same, [on ? "light" : "dark"]);
      self.setAttribute("aria-pressed", on);
      say(on ? "已换成深色" : "已换成浅色");
    });
    dark.setAttribute("aria-pressed", isDark());
    return dark;
  }

  function siteTools() {
    var place = doc.querySelector('[data-tools="site"]');
    if (!place) return;
    var large = button("大字版", "", function (self) {
      var on = !root.classList.contains("large");
      setLook("large", on);
      self.setAttribute("aria-pressed", on);
      say(on ? "已换成大字版" : "已换回标准版");
    });
    large.setAttribute("aria-pressed", root.classList.contains("large"));
    place.appendChild(large);
    if (getComputedStyle(root).getPropertyValue("--dark-theme")) place.appendChild(darkSwitch());
    var nav = doc.querySelector(".nav");
    if (!nav) return;
    var open = recall("reader.nav") === "open";
    var toggle = button("栏目", "", function (self) {
      open = !nav.classList.contains("is-open");
      nav.classList.toggle("is-open", open);
      self.setAttribute("aria-expanded", open);
      remember("reader.nav", open ? "open" : "");
    }, "button nav-toggle");
    toggle.setAttribute("aria-controls", "nav");
    toggle.setAttribute("aria-expanded", open);
    nav.classList.toggle("is-open", open);
    place.appendChild(toggle);
  }

  /* 搜索框：按 / 就到；点进去时才下载提示的脚本 */
  function searchBox() {
    var form = all("form.search-box").filter(function (one) { return one.offsetWidth; })[0], node;
    if (!form) return;
    var input = form.elements.q, source = form.getAttribute("data-script");
    input.addEventListener("focus", function () {
      if (!source || node) return;
      node = doc.head.appendChild(make("script", { src: source, "data-root": form.getAttribute("data-root") }));
    });
    doc.addEventListener("keydown", function (event) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input,textarea,select,[contenteditable]")) return;
      event.preventDefault();
      input.focus();
    });
  }

  /* 下拉的子栏目：按 Esc 收起 */
  function submenus() {
    all(".nav-list > li > ul").forEach(function (list) {
      list.parentNode.addEventListener("keydown", function (event) {
        if (event.key === "Escape") list.parentNode.firstElementChild.focus(), list.style.display = "none";
      });
      list.parentNode.addEventListener("focusout", function () { list.style.display = ""; });
      list.parentNode.addEventListener("mouseenter", function () { list.style.display = ""; });
    });
  }

  function plainText() {
    var lines = [];
    function tidy(text) { return (text || "").replace(/\s*\n\s*/g, "").replace(/[ \t]+/g, " ").trim(); }
    function add(text) { text = tidy(text); if (text) lines.push(text); }
    add((doc.querySelector(".post h1") || {}).textContent);
    add(all(".byline-list li").map(function (one) { return one.textContent.trim(); }).join("　"));
    all(".prose > *").forEach(function walk(node) {
      if (/^(UL|OL)$/.test(node.tagName)) {
        lines.push(Array.prototype.map.call(node.children, function (item, i) { return (node.tagName === "OL" ? i + 1 + ". " : "· ") + tidy(item.textContent); }).join("\n"));
      } else if (node.tagName === "TABLE" || node.className === "table-scroll") {
        lines.push(all("tr", node).map(function (row) { return all("th,td", row).map(function (cell) { return tidy(cell.textContent); }).join("\t"); }).join("\n"));
      } else if (/^(ASIDE|DIV|SECTION|BLOCKQUOTE|FIGURE)$/.test(node.tagName) && node.children.length) {
        Array.prototype.forEach.call(node.children, walk);
      } else if (node.tagName === "PRE") { lines.push(node.textContent);
      } else { add(node.textContent); }
    });
    add(all(".review-line span").map(function (one) { return one.textContent; }).join("　"));
    add((doc.querySelector(".print-source") || {}).textContent);
    return lines.join("\n\n") + "\n";
  }
  function copy(text, done) {
    function oldWay() {
      var area = make("textarea", { "aria-hidden": "true", "class": "hidden" });
      area.value = text; doc.body.appendChild(area); area.select();
      var fine = false;
      try { fine = doc.execCommand("copy"); } catch (e) { /* 下面会说 */ }
      doc.body.removeChild(area); done(fine);
    }
    if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(text).then(function () { done(true); }, oldWay);
    else oldWay();
  }

  function postTools() {
    var place = doc.querySelector('[data-tools="post"]');
    if (!place) return;
    var sizes = [["size-small", "小", "小字号"], ["", "中", "中字号"], ["size-large", "大", "大字号"], ["size-huge", "特大", "特大字号"]];
    var names = ["size-small", "size-large", "size-huge"];
    var group = make("span", { role: "group", "aria-label": "正文字号" });
    var buttons = sizes.map(function (size) {
      var one = button(size[1], size[2], function () {
        setLook(size[0] || "size-none", !!size[0], names);
        mark();
      });
      one.dataset.size = size[0];
      group.appendChild(one);
      return one;
    });
    function mark() {
      var now = names.filter(function (name) { return root.classList.contains(name); })[0] || "";
      buttons.forEach(function (one) { one.setAttribute("aria-pressed", one.dataset.size === now); });
    }
    mark();
    place.appendChild(group);
    place.appendChild(button("打印", "", function () { window.print(); }));
    place.appendChild(button("复制全文", "", function (self) {
      copy(plainText(), function (fine) {
        self.textContent = fine ? "已复制" : "没能复制";
        say(fine ? "全文已复制为纯文本" : "浏览器不许复制，请手工选取");
        setTimeout(function () { self.textContent = "复制全文"; }, 2500);
      });
    }));
  }

  /* 公示、通知在读者当日的状态 */
  function states() {
    var now = today();
    all(".badge-state").forEach(function (badge) {
      var word = badge.dataset.word === "公示" ? "公示" : "";
      var text = now < badge.dataset.from ? (word ? "公示未开始" : "未开始")
        : now > badge.dataset.to ? (word ? "公示已结束" : "已结束") : (word ? "公示中" : "进行中");
      badge.textContent = text;
      badge.classList.toggle("is-open", now >= badge.dataset.from && now <= badge.dataset.to);
      badge.hidden = false;
    });
  }

  /* 读者当日算来几天之内的稿件标“新” */
  function fresh() {
    var days = Number(doc.body.dataset["new"]), now = Date.parse(today());
    if (!days) return;
    all(".rows time, .entry-foot time, .card-foot time, .side-list time").forEach(function (time) {
      var age = now - Date.parse(time.dateTime.slice(0, 10)), item = time.closest("li, .entry, .card");
      if (!(age >= 0 && age < days * 864e5) || !item) return;
      item.classList.add("is-new");
      time.appendChild(make("span", { "class": "new" }, "新"));
    });
  }

  /* 目录跟着读：文前的目录看不见时，右下角有一份，标出正读的一节 */
  function follow() {
    var toc = doc.querySelector(".toc");
    if (!toc || !window.IntersectionObserver) return;
    var copy = make("details", { "class": "toc-follow" });
    copy.appendChild(make("summary", { "class": "button" }, "目录"));
    var nav = make("nav", { "aria-label": "随读目录" });
    nav.appendChild(toc.querySelector("ol").cloneNode(true));
    copy.appendChild(nav);
    copy.hidden = true;
    toc.parentNode.insertBefore(copy, toc.nextSibling);
    var links = all("a", nav);
    var places = links.map(function (link) { return doc.getElementById(decodeURIComponent(link.hash.slice(1))); });
    nav.addEventListener("click", function (event) { if (event.target.closest("a")) copy.open = false; });
    copy.addEventListener("keydown", function (event) { if (event.key === "Escape") { copy.open = false; copy.firstChild.focus(); } });
    function mark() {
      var now = 0;
      places.forEach(function (place, i) { if (place && place.getBoundingClientRect().top < innerHeight / 3) now = i; });
      links.forEach(function (link, i) { if (i === now) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current"); });
    }
    var waiting = 0;
    window.addEventListener("scroll", function () { if (!waiting) waiting = requestAnimationFrame(function () { waiting = 0; mark(); }); }, { passive: true });
    new IntersectionObserver(function (seen) { copy.hidden = seen[0].isIntersecting || seen[0].boundingClientRect.top > 0; mark(); }).observe(toc);
  }

  /* 党校课程：学过的记在本机 */
  function lessons() {
    var done = (recall("reader.lessons") || "").split("\n").filter(Boolean);
    function mark() { all("[data-lesson]").forEach(function (one) { one.classList.toggle("is-done", done.indexOf(one.dataset.lesson) >= 0); }); }
    mark();
    var place = doc.querySelector("[data-lesson-mark]");
    if (!place) return;
    var path = place.dataset.lessonMark;
    var toggle = button("", "", function () {
      var at = done.indexOf(path);
      if (at < 0) done.push(path); else done.splice(at, 1);
      remember("reader.lessons", done.join("\n"));
      mark(); label();
    });
    function label() {
      var on = done.indexOf(path) >= 0;
      toggle.textContent = on ? "✓ 这一讲已学完" : "标记这一讲为已学";
      toggle.setAttribute("aria-pressed", on);
    }
    label();
    place.appendChild(toggle);
  }

  /* 宽表格可以左右移动，也用键盘 */
  function wideTables() {
    all(".prose > table").forEach(function (table) {
      var box = make("div", { "class": "table-scroll" });
      table.parentNode.insertBefore(box, table);
      box.appendChild(table);
      function reach() {
        if (box.scrollWidth <= box.clientWidth) return;
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", "表格，可左右移动");
      }
      reach();
      if (!window.ResizeObserver) return;
      var watch = new ResizeObserver(reach);
      watch.observe(box);
      watch.observe(table);
    });
  }

  function toTop() {
    if (!window.IntersectionObserver) return;
    var up = button("↑", "回到顶部", function () {
      window.scrollTo({ top: 0, behavior: calm ? "auto" : "smooth" });
      var main = doc.getElementById("main");
      if (main) main.focus({ preventScroll: true });
    }, "button to-top");
    up.hidden = true;
    doc.body.appendChild(up);
    var head = doc.querySelector(".masthead");
    if (!head) return;
    new IntersectionObserver(function (seen) { up.hidden = seen[0].isIntersecting || window.scrollY < innerHeight; }, { rootMargin: "800px 0px 0px" }).observe(head);
  }

  window.portal = { all: all, recall: recall, remember: remember, make: make, button: button, calm: calm };
  siteTools();
  submenus();
  searchBox();
  postTools();
  states();
  lessons();
  wideTables();
  fresh();
  follow();
  toTop();
})();
