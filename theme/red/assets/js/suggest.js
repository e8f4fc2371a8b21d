/* 搜索框边打边提示：人物、标签、标题。有人点进搜索框时才下载；没有它，回车照样去搜索页。 */
(() => {
  "use strict";
  var doc = document, data = null, loading = null, ROOT = doc.currentScript.getAttribute("data-root") || "", MOST = [3, 3, 5], SORTS = ["人物", "标签", "稿件"];

  function make(tag, attributes, text) {
    var node = doc.createElement(tag);
    Object.keys(attributes).forEach(name => { node.setAttribute(name, attributes[name]); });
    if (text) node.textContent = text;
    return node;
  }
  /* 提示的数据是一段脚本，它叫 siteSuggest */
  window.siteSuggest = (_, all) => { data = [all.people, all.tags, all.titles]; };
  function load(act) {
    if (data) return act();
    if (!loading) loading = doc.head.appendChild(make("script", { src: ROOT + "search-data/suggest.js" }));
    loading.addEventListener("load", () => { if (data) act(); });
    loading.onerror = () => { loading = null; };
  }
  function plain(text) {
    return text.normalize("NFKC").toLowerCase().replace(/[\s!-\/:-@[-\x60{-~\u00b7\u2010-\u205e\u3000-\u3004\u3008-\u3020]/g, "");
  }
  function box(form, number) {
    var input = form.elements.q, options = [], now = -1, composing = false, turn = 0, id = "suggestions-" + number;
    var list = make("ul", { id: id, "class": "suggestions", role: "listbox", "aria-label": "提示", hidden: "" });
    var say = make("div", { "class": "hidden", role: "status" });
    var set = (name, value) => { input.setAttribute(name, value); };
    form.append(list, say);
    set("role", "combobox");
    set("aria-autocomplete", "list");
    set("aria-controls", id);
    set("aria-expanded", "false");
    set("autocomplete", "off");

    function close() {
      turn++;
      list.hidden = true;
      say.textContent = "";
      set("aria-expanded", "false");
      point(-1);
    }
    function point(index) {
      var node = options[index];
      if (options[now]) options[now].setAttribute("aria-selected", "false");
      now = index;
      if (!node) return input.removeAttribute("aria-activedescendant");
      node.setAttribute("aria-selected", "true");
      node.scrollIntoView({ block: "nearest" });
      set("aria-activedescendant", node.id);
    }
    function choose(node) {
      close();
      location.href = ROOT + node.url.split("/").map(encodeURIComponent).join("/");
    }
    function offer(text) {
      var wanted = plain(text);
      close();
      list.textContent = "";
      options = [];
      data.forEach((rows, sort) => {
        rows.filter(row => wanted && plain(row[0]).indexOf(wanted) >= 0).slice(0, MOST[sort]).forEach(row => {
          var node = make("li", { id: id + "-" + options.length, "class": "suggestion", role: "option", "aria-selected": "false" });
          node.url = row[1];
          node.append(make("span", { "class": "suggestion-sort" }, SORTS[sort]), make("span", { "class": "suggestion-text" }, row[0]));
          node.onmousedown = event => { event.preventDefault(); };
          node.onclick = () => { choose(node); };
          options.push(list.appendChild(node));
        });
      });
      if (!options.length) return;
      list.hidden = false;
      set("aria-expanded", "true");
      say.textContent = "有 " + options.length + " 条提示，按上下键选择";
    }
    function suggest() {
      var mine = ++turn, text = input.value;
      if (composing || !text.trim()) return close();
      load(() => { if (mine === turn && !composing) offer(text); });
    }
    input.addEventListener("compositionstart", () => { composing = true; });
    input.addEventListener("compositionend", () => { composing = false; suggest(); });
    input.addEventListener("input", suggest);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", event => {
      var step = { ArrowDown: 1, ArrowUp: -1 }[event.key], size = options.length + 1;
      if (composing || event.isComposing || list.hidden) return;
      if (event.key === "Escape") close();
      else if (step) point((now + 1 + step + size) % size - 1);
      else if (event.key === "Enter" && options[now]) choose(options[now]);
      else return;
      event.preventDefault();
    });
    form.addEventListener("submit", event => {
      if (!composing) return close();
      event.preventDefault();
      event.stopImmediatePropagation();
    }, true);
    if (doc.activeElement === input && input.value && input.value !== form.getAttribute("data-asked")) suggest();
  }

  doc.querySelectorAll("form.search-box").forEach(box);
})();
