/* 搜索框边打边提示：标题、标签、人物。有人点进搜索框时才下载；没有它，回车照样去搜索页。 */
(function () {
  "use strict";
  var doc = document, data = null, waiting = [];
  var ROOT = doc.currentScript.getAttribute("data-root") || "";

  function make(tag, className, text) {
    var node = doc.createElement(tag);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }
  /* 提示的数据是一段脚本，它叫 siteSuggest */
  window.siteSuggest = function (_, all) { data = all; };
  function load(act) {
    if (data) return act(data);
    waiting.push(act);
    if (waiting.length > 1) return;
    var node = make("script");
    node.src = ROOT + "search-suggest.js";
    node.onload = function () { if (data) waiting.forEach(function (one) { one(data); }); waiting = []; };
    node.onerror = function () { waiting = []; };
    doc.head.appendChild(node);
  }
  function plain(text) {
    return text.normalize("NFKC").toLowerCase().replace(/[\s!-\/:-@[-`{-~\u00b7\u2010-\u205e\u3000-\u3004\u3008-\u3020]/g, "");
  }
  function box(form, number) {
    var input = form.elements.q, list = make("ul", "suggestions"), options = [], now = -1, composing = false, turn = 0;
    list.id = "suggestions-" + number;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "提示");
    input.parentNode.appendChild(list);
    [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"], ["autocomplete", "off"]]
      .forEach(function (one) { input.setAttribute(one[0], one[1]); });
    function close() {
      turn++;
      list.hidden = true;
      now = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    function point(index) {
      if (options[now]) options[now].node.setAttribute("aria-selected", "false");
      now = index;
      if (!options[now]) { now = -1; input.removeAttribute("aria-activedescendant"); return; }
      options[now].node.setAttribute("aria-selected", "true");
      var node = options[now].node;
      list.scrollTop = Math.min(node.offsetTop, Math.max(list.scrollTop, node.offsetTop + node.offsetHeight - list.clientHeight));
      input.setAttribute("aria-activedescendant", options[now].node.id);
    }
    function choose(option) { close(); location.href = ROOT + option.url.split("/").map(encodeURIComponent).join("/"); }
    function offered(data, text) {
      var wanted = plain(text), all = [];
      function fits(name) { return plain(name).indexOf(wanted) >= 0; }
      function from(rows, sort, most) { rows.filter(function (row) { return fits(row[0]); }).slice(0, most).forEach(function (row) { all.push({ sort: sort, text: row[0], url: row[1] }); }); }
      if (!wanted) return all;
      from(data.people, "人物", 3);
      from(data.tags, "标签", 3);
      from(data.titles, "稿件", 5);
      return all;
    }
    function suggest() {
      var mine = ++turn, text = input.value;
      if (composing || !text.trim()) return close();
      load(function (data) {
        if (mine !== turn || composing) return;
        options = offered(data, text);
        if (!options.length) return close();
        while (list.firstChild) list.removeChild(list.firstChild);
        options.forEach(function (option, i) {
          var node = option.node = make("li", "suggestion");
          node.id = list.id + "-" + i;
          node.setAttribute("role", "option");
          node.setAttribute("aria-selected", "false");
          node.appendChild(make("span", "suggestion-sort", option.sort));
          node.appendChild(make("span", "suggestion-text", option.text));
          node.onmousedown = function (event) { event.preventDefault(); };
          node.onclick = function () { choose(option); };
          list.appendChild(node);
        });
        now = -1;
        input.removeAttribute("aria-activedescendant");
        list.hidden = false;
        input.setAttribute("aria-expanded", "true");
        say("有 " + options.length + " 条提示，按上下键选择");
      });
    }
    function say(text) {
      var place = doc.getElementById("say");
      if (!place) { place = doc.body.appendChild(make("div", "hidden")); place.id = "say"; place.setAttribute("role", "status"); }
      place.textContent = text;
    }
    input.addEventListener("compositionstart", function () { composing = true; });
    input.addEventListener("compositionend", function () { composing = false; suggest(); });
    input.addEventListener("input", suggest);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", function (event) {
      if (composing || event.isComposing || event.keyCode === 229) return;
      if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); }
      if (event.key === "Enter" && options[now] && !list.hidden) { event.preventDefault(); choose(options[now]); }
      if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
        event.preventDefault();
        var last = options.length - 1, step = event.key === "ArrowDown" ? 1 : -1;
        point(now + step > last ? -1 : now + step < -1 ? last : now + step);
      }
    });
    form.addEventListener("submit", function (event) {
      if (composing) { event.preventDefault(); event.stopImmediatePropagation(); return; }
      close();
    }, true);
    if (doc.activeElement === input && input.value) suggest();
  }

  Array.prototype.forEach.call(doc.querySelectorAll("form.search-box"), box);
})();
