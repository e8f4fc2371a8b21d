/* 搜索页：search.js 找到的，摆出来 */
(() => {
  "use strict";
  var doc = document, engine = window.siteSearch, letters = engine.letters, FIRST = 10, PATIENCE = 300;
  var results = doc.getElementById("search-results"), form = doc.getElementById("search-form"), input = form.elements.q;
  var status = doc.getElementById("search-status"), tools = doc.getElementById("search-tools"), more = doc.getElementById("search-more");
  var query = 0, turn = 0, answer = null, asked = null, section = "", byDate = false, count = 0, lost = 0;

  function make(tag, className, text) {
    var node = doc.createElement(tag);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }
  /* 词在一段文字里的各处：[从, 到, 第几个词] */
  function spots(text) {
    var all = [], list = letters(text);
    answer.query.words.forEach((word, number) => {
      for (var i = 0, k, gap; i + word.length <= list.length; i++) {
        for (k = 0; k < word.length && list[i + k].code === word[k].code; k++) {
          gap = list[i + k].gap;
          if (k && gap !== word[k].gap && !answer.isLoose && (gap || word[k].worded)) break;
        }
        if (k === word.length) all.push([list[i].at, list[i + k - 1].to, number]);
      }
    });
    return all.sort((a, b) => a[0] - b[0]);
  }
  function marked(node, text, from, to, ranges) {
    var at = from;
    ranges.forEach(range => {
      if (range[0] < at || range[1] > to) return;
      node.append(text.slice(at, range[0]), make("mark", "", text.slice(range[0], range[1])));
      at = range[1];
    });
    node.append(text.slice(at, to));
  }
  /* 词最多的一处，前后各留一些 */
  function excerpt(node, text, ranges) {
    var best = 0, most = 0, from, to;
    ranges.forEach((range, i) => {
      var seen = new Set();
      for (var k = i; k < ranges.length && ranges[k][1] <= range[0] + 110; k++) seen.add(ranges[k][2]);
      if (seen.size > most) { most = seen.size; best = range[0]; }
    });
    from = Math.max(0, best - 30);
    to = Math.min(text.length, from + 140);
    ranges.forEach(range => { if (range[0] === best) to = Math.max(to, range[1]); });
    if (/[\udc00-\udfff]/.test(text.charAt(from))) from--;
    if (/[\udc00-\udfff]/.test(text.charAt(to))) to++;
    while (from && from < best && /[\s，。；：、！？）》”’,.;:!?)]/.test(text.charAt(from))) from++;
    if (from) node.append("……");
    marked(node, text, from, to, ranges);
    if (to < text.length) node.append("……");
  }
  /* 一条结果；isWhole 是每个词都标出来了 */
  function item(hit, post) {
    var node = make("li", "found"), link = make("a"), shown = [post[1], post[2], post[3]].map(text => text.normalize("NFC"));
    var ranges = shown.map(spots), day = hit.day ? new Date(hit.day * 864e5).toISOString().slice(0, 10) : "";
    var which = ranges[2].length || (shown[2] && !ranges[1].length) ? 2 : 1;
    link.href = engine.root + post[0].split("/").map(encodeURIComponent).join("/");
    marked(link, shown[0], 0, shown[0].length, ranges[0]);
    node.append(make("h2"), make("p", "found-about", [answer.head.sections[hit.section], day].filter(Boolean).join(" · ")), make("p", "found-text"));
    node.firstChild.append(link);
    excerpt(node.lastChild, shown[which], ranges[which]);
    node.isWhole = answer.query.words.every((_, i) => ranges.some(some => some.some(range => range[2] === i)));
    return node;
  }

  function visible() {
    var hits = answer.hits.filter(hit => !section || hit.section === section);
    return byDate ? hits.sort((a, b) => b.day - a.day || a.order - b.order) : hits;
  }
  function tell() {
    var query = answer.query, newest = form.getAttribute("data-newest"), total = answer.hits.length, text;
    if (!query.words.length && !query.filters.length) text = query.without.length ? "只有要排除的词，请再写一个要找的词。" : "请写要找的字、词或句子。";
    else if (total) text = (answer.isLoose ? "不管标点，" : "") + "找到 " + total + " 篇" + (section ? "，其中" + answer.head.sections[section] + " " + visible().length + " 篇" : "") + "。";
    else text = answer.missing ? "" : "没有找到。请换个说法，或少写几个词。";
    if (query.cut) text += "问句很长，只用了前面 " + engine.longest + " 个字。";
    if (answer.missing) text += "有一部分搜索数据没有加载成功，结果不全；请刷新再找。";
    if (lost) text += "有 " + lost + " 篇的文字没有加载成功；请刷新再找。";
    if (newest && answer.head.newest !== newest) text += "搜索数据比网页旧，可能缺少最近的稿件；请刷新再找。";
    status.textContent = text;
  }
  function toolbar() {
    var counts = {}, titles = answer.head.sections, group;
    function row(name, label) {
      group = tools.appendChild(make("div", name));
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", label);
    }
    function choice(text, pressed, act) {
      var node = group.appendChild(make("button", "button", text)), name = group.className;
      node.type = "button";
      node.setAttribute("aria-pressed", pressed);
      node.onclick = () => {
        act();
        toolbar();
        tools.querySelector("." + name + " [aria-pressed=true]").focus();
        list();
      };
    }
    tools.textContent = "";
    tools.answer = answer;
    if (answer.hits.length > 1) {
      answer.hits.forEach(hit => { counts[hit.section] = (counts[hit.section] || 0) + 1; });
      row("found-groups", "按栏目看");
      choice("全部 " + answer.hits.length, !section, () => { section = ""; });
      Object.keys(titles).forEach(slug => {
        if (counts[slug]) choice(titles[slug] + " " + counts[slug], section === slug, () => { section = slug; });
      });
      row("found-order", "排序");
      choice("最相关的在前", !byDate, () => { byDate = false; });
      choice("最新的在前", byDate, () => { byDate = true; });
    }
    if (answer.canLoosen && answer.hits.length) {
      row("found-order", "再找");
      group.append(make("button", "button", "不管标点再找"));
      group.firstChild.type = "button";
      group.firstChild.onclick = () => {
        go(answer.text, engine.loosely).then(() => { (tools.querySelector("button") || input).focus(); });
      };
    }
  }
  function list() {
    results.textContent = "";
    results.setAttribute("data-state", "busy");
    count = lost = 0;
    return add();
  }
  function add() {
    var mine = ++turn, hits = visible(), next = hits.slice(count, count + FIRST);
    return Promise.all(next.map(hit => engine.shown(hit).then(post => [hit, post], () => { lost++; })))
      .then(all => {
        var draw = () => all.filter(Boolean).map(one => item(one[0], one[1]));
        var nodes = mine === turn ? draw() : [];
        /* 没有标全，原文也许是繁体 */
        return engine.hasTable || nodes.every(node => node.isWhole) ? nodes : engine.table().then(draw, () => nodes);
      })
      .then(nodes => {
        if (mine !== turn) return;
        results.append.apply(results, nodes);
        if (count && nodes[0]) nodes[0].querySelector("a").focus();
        count += next.length;
        more.hidden = count >= hits.length;
        more.textContent = "再看 " + Math.min(FIRST, hits.length - count) + " 篇（还有 " + (hits.length - count) + " 篇）";
        done();
      });
  }
  function done() {
    if (tools.answer !== answer) toolbar();
    tell();
    results.setAttribute("data-total", answer.hits.length);
    results.setAttribute("data-state", "done");
  }
  function entitle(text) { doc.title = (text.trim() ? text.trim() + " - " : "") + form.getAttribute("data-title"); }
  function go(text, way) {
    var mine = ++query;
    turn++;
    results.setAttribute("data-state", "busy");
    results.removeAttribute("data-total");
    setTimeout(() => { if (results.getAttribute("data-state") === "busy") status.textContent = "正在查找……"; }, PATIENCE);
    return way(text).then(got => {
      if (mine !== query) return;
      answer = got;
      answer.text = text;
      section = "";
      byDate = false;
      return list();
    }).catch(() => {
      if (mine !== query) return;
      answer = { query: { words: [], without: [], filters: [] }, hits: [], head: {} };
      results.textContent = "";
      more.hidden = true;
      done();
      status.textContent = "搜索数据没有加载成功，请刷新再找，或从网站地图里找。";
    }).then(() => mine === query);
  }
  /* 网址问的是什么，没有问是 null */
  function addressed() {
    var found = /[?&]q=([^&#]*)/.exec(location.search), value = found && found[1].replace(/\+/g, " ");
    try { return found && decodeURIComponent(value); } catch (e) { return value; /* 不是我们写的网址，照字面找 */ }
  }
  function open() {
    if (asked === addressed()) return; /* 只是跳到了本页的一处 */
    asked = addressed();
    input.value = asked || "";
    entitle(input.value);
    if (asked !== null) return go(asked, engine.find);
    query++;
    turn++;
    results.textContent = tools.textContent = status.textContent = "";
    tools.answer = null;
    more.hidden = true;
    results.setAttribute("data-state", "done");
  }
  form.addEventListener("submit", event => {
    var text = asked = input.value.replace(/[\ud800-\udfff]/gu, "");
    event.preventDefault();
    form.setAttribute("data-asked", input.value);
    /* 网址等结果摆出来以后再写：浏览器为此要忙一阵 */
    go(text, engine.find).then(isShown => { if (isShown) setTimeout(remember, 0, text); });
  });
  function remember(text) {
    if (text !== asked) return;
    try { if (text !== addressed()) history.pushState(null, "", "?q=" + encodeURIComponent(text)); } catch (e) { /* 有的浏览器从磁盘打开时不许 */ }
    entitle(text);
  }
  more.addEventListener("click", add);
  window.addEventListener("popstate", open);
  open();
  if (!input.value) engine.ready();
  if (!input.value && !("ontouchstart" in window)) input.focus();
})();
