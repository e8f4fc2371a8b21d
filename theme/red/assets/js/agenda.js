/* 今天、本月、到期未开：都按读者当日（北京时间）标出 */
(function () {
  "use strict";
  var doc = document, now = new Date(Date.now() + 288e5).toISOString().slice(0, 10);
  function each(selector, act) { Array.prototype.forEach.call(doc.querySelectorAll(selector), act); }
  function hidden(text) {
    var node = doc.createElement("span");
    node.className = "hidden";
    node.textContent = text;
    return node;
  }
  each('[data-day="' + now + '"]', function (cell) {
    cell.classList.add("is-today");
    cell.querySelector("time").appendChild(hidden("（今天）"));
  });
  each('[data-month="' + now.slice(0, 7) + '"]', function (link) {
    link.classList.add("is-now");
    link.appendChild(hidden("（本月）"));
  });
  each("[data-until]", function (cell) {
    if (cell.getAttribute("data-until") >= now) return;
    cell.textContent = "缺";
    cell.className = "is-missing";
  });
})();
