/* 政治生日、公开承诺：按读者当日（北京时间）标出本月、党龄、逾期。 */
(function () {
  "use strict";
  var today = new Date(Date.now() + 288e5).toISOString();
  var year = +today.slice(0, 4), month = +today.slice(5, 7);
  function all(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }

  all("[data-month]", function (one) {
    if (+one.getAttribute("data-month") !== month) return;
    one.className += " is-now";
    var link = one.querySelector("a"), word = document.createElement("span");
    word.className = "birth-now";
    word.textContent = "本月";
    if (link) link.appendChild(word);
  });
  all("[data-months]", function (list) {
    list.className += " is-this-month";
    list.parentNode.querySelector(".birth-none").hidden = !!list.querySelector(".is-now");
  });
  all("[data-since]", function (one) {
    var years = year - one.getAttribute("data-since");
    if (years > 0) one.textContent = years + " 年";
  });
  all("[data-birthday]", function (one) {
    var years = year - one.getAttribute("data-birthday");
    if (years > 0) one.textContent = "今年是第 " + years + " 个政治生日。";
  });
  all("[data-due]", function (one) {
    if (one.getAttribute("data-due") >= today.slice(0, 7)) return;
    one.className = "badge badge-late";
    one.textContent = "已逾期";
  });
  all("[data-print]", function (place) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = "打印贺卡";
    button.onclick = function () { window.print(); };
    place.appendChild(button);
  });
})();
