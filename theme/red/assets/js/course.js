/* 业余党校：学了几讲，只记在本机。 */
(function () {
  "use strict";
  function all(selector, act) { Array.prototype.slice.call(document.querySelectorAll(selector)).forEach(act); }
  function make(tag, parent, words, className) {
    var node = document.createElement(tag);
    if (tag === "button") { node.type = "button"; node.className = "button"; }
    if (className) node.className = className;
    if (words) node.textContent = words;
    parent.appendChild(node);
    return node;
  }

  /* 学了几讲：课程列表前面的一行 */
  function progress(place) {
    var box = place.parentNode;
    function known() { try { return (localStorage.getItem("reader.lessons") || "").split("\n"); } catch (error) { return []; } }
    function draw() {
      var rows = Array.prototype.slice.call(box.querySelectorAll("[data-lesson]")), read = known();
      var done = rows.filter(function (row) { return read.indexOf(row.getAttribute("data-lesson")) >= 0; });
      place.hidden = !rows.length;
      place.textContent = "";
      if (!rows.length) return;
      make("span", place, "学习进度（只记在这台设备上）：" + done.length + " / " + rows.length + " 讲");
      var bar = make("progress", place);
      bar.max = rows.length;
      bar.value = done.length;
      bar.setAttribute("aria-label", "学习进度");
      if (done.length) make("button", place, "清除").onclick = function () {
        var mine = done.map(function (row) { return row.getAttribute("data-lesson"); });
        try { localStorage.setItem("reader.lessons", read.filter(function (one) { return mine.indexOf(one) < 0; }).join("\n")); } catch (error) { return; }
        done.forEach(function (row) { row.classList.remove("is-done"); });
        draw();
      };
    }
    draw();
    document.addEventListener("click", function (event) { if (event.target.closest && event.target.closest("[data-lesson-mark]")) setTimeout(draw, 0); });
  }
  all("[data-progress]", progress);
})();
