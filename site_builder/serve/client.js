/* 预览条和问题层：只在预览里有，发布的网站里没有。 */
(function () {
  "use strict";
  if (window.top !== window) return;
  var host = document.createElement("site-builder-preview");
  var root = host.attachShadow({ mode: "open" });
  var state = null, socket = null, online = false, closed = "", delay = 250;

  function make(name, attributes, children) {
    var element = document.createElement(name);
    for (var key in attributes || {}) {
      if (key.slice(0, 2) === "on") element.addEventListener(key.slice(2), attributes[key]);
      else element.setAttribute(key, attributes[key]);
    }
    [].concat(children || []).forEach(function (child) {
      if (child) element.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
    });
    return element;
  }

  var style = make("style", {}, "\
:host{all:initial}*{box-sizing:border-box}\
.bar,.panel{font:15px/1.6 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;color:#fff}\
.bar{position:fixed;z-index:2147483646;left:8px;right:8px;bottom:12px;width:fit-content;margin-inline:auto;display:flex;flex-wrap:wrap;gap:4px 14px;align-items:center;justify-content:center;max-width:calc(100vw - 16px);padding:4px 14px;border-radius:10px;background:#22262bf2;box-shadow:0 2px 12px #0006}\
.bar.small>:not(.keep){display:none}\
button,a{font:inherit;color:#fff;background:none;border:0;padding:4px 2px;cursor:pointer;text-decoration:underline;text-underline-offset:3px;overflow-wrap:anywhere}\
button:focus-visible,a:focus-visible{outline:2px solid #ffd166;outline-offset:1px}\
.dot{display:inline-block;width:10px;height:10px;border-radius:50%;background:#5bd88a;margin-right:6px}.off .dot{background:#ff8a80;border-radius:0}\
.mark{background:#ffd166;color:#222;border-radius:4px;padding:0 8px;font-weight:700}.bad{color:#ffb4ab}\
.panel{position:fixed;z-index:2147483647;inset:0;overflow:auto;background:#1b1e22f5;padding:24px}\
.panel>div{max-width:900px;margin:0 auto}h2{font-size:20px;margin:0 0 12px}\
.problem{background:#2a2f36;border-left:6px solid #ff6b5e;border-radius:6px;padding:10px 16px;margin:12px 0}.problem.warning{border-color:#ffd166}\
.where{color:#9fd3ff;overflow-wrap:anywhere}pre{margin:6px 0;padding:6px 10px;background:#15181b;overflow:auto;font:14px/1.5 Consolas,Menlo,monospace;color:#fff}\
.hint{color:#b9f6ca}.close{float:right}iframe{display:block;margin:12px auto;width:390px;max-width:100%;height:calc(100vh - 120px);border:8px solid #444;border-radius:18px;background:#fff}\
.qr{background:#fff;display:inline-block;padding:8px;border-radius:8px}.qr svg{display:block;width:220px;height:220px}\
@media print{.bar,.panel{display:none}}");
  var bar = make("div", { class: window.innerWidth < 600 ? "bar small" : "bar", role: "region", "aria-label": "预览" });
  root.appendChild(style);
  root.appendChild(bar);

  function panel(title, label, children, done) {
    shut();
    var box = make("div", { class: "panel", role: "dialog", "aria-modal": "true", "aria-label": label, tabindex: "-1" }, [
      make("div", {}, [make("button", { class: "close", onclick: function () { shut(); if (done) done(); } }, "关闭（Esc）"), make("h2", {}, title)].concat(children))
    ]);
    box.addEventListener("keydown", function (event) { if (event.key === "Escape") { shut(); if (done) done(); } });
    root.appendChild(box);
    box.focus();
  }
  function shut() {
    var open = root.querySelector(".panel");
    if (open) open.remove();
  }

  function key() {
    return JSON.stringify(state.problems);
  }
  function isError(one) {
    return one.severity === "error";
  }
  function problems() {
    var title = state.errors ? "有 " + state.errors + " 个错误，页面还是改动前的样子" : state.warnings + " 个警告";
    var sorted = state.problems.filter(isError).concat(state.problems.filter(function (one) { return !isError(one); }));
    panel(title, "问题", sorted.map(function (one) {
      return make("div", { class: "problem " + one.severity }, [
        make("div", { class: "where" }, (one.path || "网站") + (one.line ? "：第 " + one.line + " 行" : "")),
        make("div", {}, (one.severity === "warning" ? "警告：" : "") + one.message),
        one.excerpt ? make("pre", {}, one.line + " | " + one.excerpt) : null,
        one.hint ? make("div", { class: "hint" }, one.hint) : null
      ]);
    }).concat(state.errors + state.warnings > state.problems.length ? [make("p", {}, "其余的见启动预览的窗口。")] : []), function () { closed = key(); });
    root.querySelector(".panel").dataset.sort = "problems";
  }
  function phoneWidth() {
    panel("手机上的样子（宽 390）", "手机宽度", [make("iframe", { src: location.href, title: "手机宽度的预览" })]);
  }
  function phone() {
    var qr = make("div", { class: "qr" });
    qr.innerHTML = state.phone.qr;
    panel("用手机扫一扫", "手机网址", [make("p", {}, "手机要和电脑在同一个网络里。"), qr, make("p", {}, state.phone.url)]);
  }
  function copySource() {
    if (navigator.clipboard) navigator.clipboard.writeText(state.source);
  }

  function draw() {
    bar.textContent = "";
    bar.classList.toggle("off", !online);
    bar.appendChild(make("span", { class: "keep", role: "status" }, [make("span", { class: "dot", "aria-hidden": "true" }), online ? "预览" : "预览断开了，等它重新启动"]));
    if (!state) return;
    if (state.state) bar.appendChild(make("span", { class: "mark keep" }, state.state === "draft" ? "草稿" : "待发布"));
    var count = [state.errors ? state.errors + " 个错误" : "", state.warnings ? state.warnings + " 个警告" : ""].filter(Boolean).join("，");
    bar.appendChild(count ? make("button", { class: "keep" + (state.errors ? " bad" : ""), onclick: problems }, count) : make("span", {}, "没有问题"));
    if (state.source) bar.appendChild(make("a", { href: "vscode://file/" + encodeURI(state.editor).replace(/^\/+/, ""), title: "在 VS Code 里打开；路径也已复制", onclick: copySource }, state.source));
    bar.appendChild(make("button", { onclick: phoneWidth }, "手机宽度"));
    bar.appendChild(make("button", { onclick: function () { window.print(); } }, "打印预览"));
    if (state.phone) bar.appendChild(make("button", { onclick: phone }, "用手机看"));
    bar.appendChild(make("button", { class: "keep", onclick: function () { bar.classList.toggle("small"); } }, "⇔ 收放"));
  }
  function told(next) {
    state = next;
    draw();
    var open = root.querySelector(".panel");
    var mine = open && open.dataset.sort === "problems";
    if (state.errors && closed !== key()) problems();
    else if (mine && !state.errors) shut();
  }

  function connect() {
    socket = new WebSocket("ws://" + location.host + "/__preview");
    socket.onopen = function () {
      online = true;
      delay = 250;
      draw();
      socket.send(JSON.stringify({ page: location.href }));
    };
    socket.onmessage = function (event) { told(JSON.parse(event.data)); };
    socket.onclose = function () {
      online = false;
      draw();
      setTimeout(connect, delay);
      delay = Math.min(delay * 2, 4000);
    };
  }

  /* 换过的图片就地更新，连同它的各种宽度；页面不重新载入 */
  function shown(page, path) {
    return Array.prototype.filter.call(page.images, function (one) {
      return decodeURI(new URL(one.getAttribute("src") || "", location.href).pathname) === path;
    });
  }
  function renew(one, fresh) {
    var box = one.closest("picture"), other = fresh.closest("picture");
    if (box && other) [].forEach.call(box.querySelectorAll("source"), function (source, at) {
      source.srcset = other.querySelectorAll("source")[at].srcset;
    });
    one.setAttribute("style", fresh.getAttribute("style") || "");
    one.src = fresh.getAttribute("src") + "?livereload=" + Date.now();
  }
  window.LiveReloadPluginPictures = function () {};
  window.LiveReloadPluginPictures.identifier = "pictures";
  window.LiveReloadPluginPictures.version = "1.0";
  window.LiveReloadPluginPictures.prototype.reload = function (path) {
    if (!shown(document, path).length) return false;
    fetch(location.href).then(function (answer) { return answer.text(); }).then(function (text) {
      var fresh = shown(new DOMParser().parseFromString(text, "text/html"), path);
      shown(document, path).forEach(function (one, at) { if (fresh[at]) renew(one, fresh[at]); });
    });
    return true;
  };

  document.body.appendChild(host);
  draw();
  connect();
})();
