/* 业余党校：下一讲、照名单印结业证书、打印流程图。什么也不上传。 */
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
  var today = new Date(Date.now() + 288e5).toISOString().slice(0, 10);

  /* 下一讲：今天或今天以后的第一讲 */
  all(".timetable", function (table) {
    var rows = Array.prototype.slice.call(table.querySelectorAll("[data-date]"));
    var next = rows.filter(function (row) { return row.getAttribute("data-date") >= today; })[0];
    if (next) next.classList.add("is-next");
  });

  /* 结业证书：一行一人，姓名、班级、编号用空格、逗号或制表符隔开（从表格里粘来的就是制表符） */
  function certificates(form) {
    var certs = document.querySelector(".certs"), blank = certs.firstElementChild.cloneNode(true);
    form.hidden = false;
    make("label", form, "学员名单").htmlFor = "names";
    var names = make("textarea", form);
    names.id = "names";
    names.setAttribute("aria-describedby", "names-how");
    names.placeholder = "罗同学　会计 251 班　08001";
    make("p", form, "一行一人：姓名、班级、编号，用逗号或制表符隔开，可以从表格里整块粘进来。名单只在这个网页里用，不上传，也不保存，关了就没有了。").id = "names-how";
    var row = make("div", form, "", "cert-buttons"), said = make("span", row);
    said.setAttribute("role", "status");
    row.insertBefore(make("button", row, "打印"), said).onclick = function () { window.print(); };
    function parts(line) {
      var mark = line.indexOf("\t") >= 0 ? /\t/ : /[,，;；]/.test(line) ? /[,，;；]/ : /\s{2,}|　+/;
      return line.split(mark).map(function (one) { return one.trim(); });
    }
    function draw() {
      var people = names.value.split(/\r?\n/).filter(function (line) { return line.trim(); }).map(parts);
      certs.textContent = "";
      (people.length ? people : [[]]).forEach(function (person) {
        var one = blank.cloneNode(true);
        person = person.slice();
        if (person[0]) one.setAttribute("aria-label", person[0] + "的结业证书");
        person[0] = (person[0] || "").replace(/同学$/, "");
        ["name", "class", "number"].forEach(function (key, at) {
          var place = one.querySelector('[data-fill="' + key + '"]');
          if (person[at]) { place.textContent = person[at]; place.className += " is-filled"; }
        });
        certs.appendChild(one);
      });
      said.textContent = people.length ? "共 " + people.length + " 张" : "";
    }
    names.addEventListener("input", draw);
    draw();
  }
  all("[data-certificates]", certificates);

  /* 打印：只印流程图，或连说明一起 */
  all("[data-prints]", function (place) {
    var name = "prints-" + place.getAttribute("data-prints");
    function print(alone) {
      document.body.classList.toggle(name, alone);
      window.addEventListener("afterprint", function () { document.body.classList.remove(name); }, { once: true });
      window.print();
    }
    make("button", place, "打印流程图（一张 A4）").onclick = function () { print(true); };
    make("button", place, "连同说明一起打印").onclick = function () { print(false); };
  });
})();
