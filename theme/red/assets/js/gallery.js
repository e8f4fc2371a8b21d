/* 看大图：方向键翻页，Esc 关闭，焦点回到原处。没有这份脚本，点图就打开图片文件。 */
(function () {
  "use strict";
  var dialog, picture, text, opener, links, now;
  function make(tag, className, parent, label, words) {
    var node = document.createElement(tag);
    if (className) node.className = className;
    if (label) { node.setAttribute("aria-label", label); node.title = label; }
    if (words) node.textContent = words;
    if (tag === "button") node.type = "button";
    parent.appendChild(node);
    return node;
  }
  function show(index) {
    now = (index + links.length) % links.length;
    var link = links[now], small = link.querySelector("img"), figure = link.closest("figure");
    var caption = figure && figure.querySelector("figcaption");
    picture.src = link.href;
    picture.alt = small.alt;
    var words = (caption && caption.textContent) || small.title || small.alt;
    text.textContent = (words ? words + "　" : "") + (now + 1) + " / " + links.length;
  }
  function build() {
    dialog = make("dialog", "viewer", document.body, "看大图");
    dialog.removeAttribute("title");
    picture = make("img", "", make("div", "viewer-picture", dialog));
    var foot = make("div", "viewer-foot", dialog);
    make("button", "", foot, "上一张", "‹").onclick = function () { show(now - 1); };
    text = make("p", "viewer-text", foot);
    text.setAttribute("aria-live", "polite");
    make("button", "", foot, "下一张", "›").onclick = function () { show(now + 1); };
    make("button", "viewer-close", dialog, "", "关闭").onclick = function () { dialog.close(); };
    dialog.addEventListener("keydown", function (event) {
      var to = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: links.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      show(to);
    });
    dialog.addEventListener("close", function () { opener.focus(); });
  }
  if (!window.HTMLDialogElement) return;
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest(".gallery .zoom");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!dialog) build();
    opener = link;
    links = Array.prototype.slice.call(link.closest(".gallery").querySelectorAll(".zoom"));
    show(links.indexOf(link));
    dialog.showModal();
    dialog.querySelector(".viewer-close").focus();
  });
})();
