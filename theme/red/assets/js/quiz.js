/* 自测题：作答、批改、打印、知识抢答。没有这份脚本，题目和答案照样能读、能印。 */
(function () {
  "use strict";
  function make(tag, className, parent, words) {
    var node = document.createElement(tag);
    if (className) node.className = className;
    if (words) node.textContent = words;
    if (tag === "button") node.type = "button";
    if (parent) parent.appendChild(node);
    return node;
  }
  function button(parent, words, act, className) {
    var node = make("button", className || "button", parent, words);
    node.onclick = act;
    return node;
  }
  function list(nodes) { return Array.prototype.slice.call(nodes); }
  function bare(text) { return (text.normalize ? text.normalize("NFKC") : text).toLowerCase().replace(/[\s,.;:!?'"()<>\[\]《》“”‘’（）、，。；：！？·—-]/g, ""); }

  /* 一题：把选项变成可以点的，把空变成可以填的 */
  function Question(node, told, name) {
    this.node = node;
    this.told = told;
    this.sort = node.dataset.sort;
    this.inputs = [];
    var head = node.children[0], text = node.children[1], stem = text.firstElementChild;
    var self = this, single = this.sort === "single" || this.sort === "truth";
    head.id = node.id + "-head";
    stem.id = node.id + "-stem";
    node.setAttribute("role", single ? "radiogroup" : "group");
    node.setAttribute("aria-labelledby", head.id + " " + stem.id);
    function choice(place, value) {
      var label = document.createElement("label"), words = make("span", "", null);
      while (place.firstChild) words.appendChild(place.firstChild);
      var input = make("input", "", label);
      input.type = single ? "radio" : "checkbox";
      input.name = node.id + name;
      input.value = value;
      label.appendChild(words);
      place.appendChild(label);
      self.inputs.push(input);
    }
    if (this.sort === "blanks") list(text.querySelectorAll(".blank")).forEach(function (blank, at) {
      var input = document.createElement("input");
      input.type = "text";
      input.autocomplete = "off";
      input.setAttribute("aria-label", "第 " + (at + 1) + " 空");
      blank.parentNode.insertBefore(input, blank.nextSibling);
      self.inputs.push(input);
    });
    else if (this.sort === "truth") {
      var row = make("ul", "truths", text);
      ["对", "错"].forEach(function (word) { choice(make("li", "", row, word), word); });
    } else {
      var options = list(text.children).filter(function (one) { return one.tagName === "OL"; }).pop();
      list(options.children).forEach(function (one, at) { choice(one, String.fromCharCode(65 + at)); });
    }
    this.verdict = make("div", "verdict", node);
    this.verdict.hidden = true;
  }
  Question.prototype.given = function () {
    if (this.sort === "blanks") return this.inputs.map(function (one) { return one.value; });
    return this.inputs.filter(function (one) { return one.checked; }).map(function (one) { return one.value; });
  };
  Question.prototype.isEmpty = function () { return !this.given().join("").trim(); };
  Question.prototype.isRight = function () {
    var given = this.given(), answer = this.node.dataset.answer;
    if (this.sort !== "blanks") return given.join("") === answer;
    var wanted = this.inputs.length === 1 ? [answer] : answer.split("；");
    return wanted.every(function (one, at) { return one.split("/").some(function (way) { return bare(way) === bare(given[at] || ""); }); });
  };
  Question.prototype.mark = function (late) {
    var right = this.isRight(), place = this.verdict;
    place.textContent = "";
    place.hidden = false;
    place.className = "verdict " + (right ? "is-right" : "is-wrong");
    make("p", "", place, (right ? "✓ 答对了。" : (late ? "时间到。" : this.isEmpty() ? "没有作答。" : "✗ 答错了。") + "正确答案：" + this.node.dataset.answer));
    var words = this.told.cloneNode(true), more = make("div", "", place), key = words.querySelector("strong");
    key.parentNode.removeChild(key);
    while (words.firstChild) more.appendChild(words.firstChild);
    this.inputs.forEach(function (one) { one.disabled = true; });
    return right;
  };
  Question.prototype.clear = function () {
    this.verdict.hidden = true;
    this.inputs.forEach(function (one) { one.disabled = false; one.checked = false; if (one.type === "text") one.value = ""; });
  };

  function best(path, score) {
    var all = {};
    try {
      all = JSON.parse(localStorage.getItem("reader.quiz") || "{}");
      if (score !== undefined && !(all[path] >= score)) {
        all[path] = score;
        localStorage.setItem("reader.quiz", JSON.stringify(all));
      }
    } catch (error) { /* 不让记就不记 */ }
    return all[path];
  }

  function paper(box, at) {
    var told = list(box.querySelectorAll(".answers > ol > li")), answers = box.querySelector(".answers");
    var questions = list(box.querySelectorAll(".question")).map(function (node, n) { return new Question(node, told[n], "-" + at); });
    if (!questions.length) return;
    var path = box.dataset.quiz || "", warned = false;
    var tools = make("div", "quiz-tools"), record = make("p", "quiz-best");
    box.insertBefore(tools, box.firstChild);
    box.insertBefore(record, tools.nextSibling);
    if (questions.length > 1) button(tools, "知识抢答", function () { contest(box, questions); });
    button(tools, "打印试卷", function () { print(false); });
    button(tools, "打印试卷和答案", function () { print(true); });
    var foot = make("div", "quiz-foot"), result = make("p", "quiz-result");
    box.insertBefore(foot, answers);
    button(foot, "交卷批改", hand, "button button-main");
    button(foot, "重做", again);
    result.setAttribute("role", "status");
    foot.appendChild(result);
    remember();
    function remember(score) {
      var known = best(path, score);
      record.textContent = known === undefined ? "" : "您在这台设备上的最好成绩：" + known + " 分（只记在本机）";
    }
    function print(whole) {
      var was = answers.open;
      answers.open = whole;
      window.addEventListener("afterprint", function () { answers.open = was; }, { once: true });
      window.print();
    }
    function hand() {
      var empty = questions.filter(function (one) { return one.isEmpty(); });
      if (empty.length && !warned) {
        warned = true;
        result.textContent = "还有 " + empty.length + " 题没有作答；再按一次就交卷。";
        empty[0].inputs[0].focus();
        return;
      }
      var right = questions.filter(function (one) { return one.mark(); }).length, score = Math.round(right * 100 / questions.length);
      result.textContent = "答对 " + right + " 题，共 " + questions.length + " 题，折合 " + score + " 分。";
      remember(score);
    }
    function again() {
      warned = false;
      questions.forEach(function (one) { one.clear(); });
      result.textContent = "";
      questions[0].inputs[0].focus();
    }
  }

  /* 知识抢答：随机抽题，一次一题，读秒；嫌快可以放慢或不限时 */
  function contest(box, questions) {
    var many = Math.min(+box.dataset.draw, questions.length), seconds = +box.dataset.seconds;
    var panel = make("div", "contest"), drawn, now, right, left, ticking, limit, began, spent;
    panel.setAttribute("role", "group");
    panel.setAttribute("aria-label", "知识抢答");
    box.insertBefore(panel, box.firstChild);
    box.classList.add("is-contest");
    ready();
    function ready() {
      stop();
      show(null);
      panel.textContent = "";
      make("h2", "", panel, "知识抢答");
      make("p", "", panel, "从 " + questions.length + " 题里随机抽 " + many + " 题，一次一题。");
      var label = make("label", "", panel, "每题时间 "), pick = make("select", "", label);
      [[seconds, seconds + " 秒"], [seconds * 3, seconds * 3 + " 秒"], [0, "不限时"]].forEach(function (one) { make("option", "", pick, one[1]).value = one[0]; });
      var row = make("p", "contest-row", panel);
      button(row, "开始", function () { limit = +pick.value; start(); }, "button button-main").focus();
      button(row, "回到试卷", leave);
    }
    function start() {
      drawn = questions.slice();
      for (var i = drawn.length - 1; i > 0; i--) { var j = Math.floor(Math.random() * (i + 1)), kept = drawn[i]; drawn[i] = drawn[j]; drawn[j] = kept; }
      drawn = drawn.slice(0, many);
      now = -1; right = 0; spent = 0;
      next();
    }
    function show(one) {
      questions.forEach(function (other) { other.node.classList.toggle("is-now", other === one); });
      if (one) one.clear();
    }
    function next() {
      now++;
      panel.textContent = "";
      if (now >= many) return finish();
      var one = drawn[now], bar = make("p", "contest-bar", panel), done = false;
      make("span", "", bar, "第 " + (now + 1) + " / " + many + " 题");
      make("span", "", bar, "答对 " + right);
      var clock = make("span", "contest-clock", bar);
      if (limit) clock.setAttribute("role", "timer");
      var row = make("p", "contest-row", panel), said = make("p", "contest-said", panel);
      said.setAttribute("role", "status");
      show(one);
      began = Date.now();
      left = limit;
      tick();
      if (limit) ticking = setInterval(tick, 250);
      var act = button(row, "确定", function () { if (done) next(); else settle(false); }, "button button-main");
      button(row, "不玩了", ready);
      one.node.onkeydown = function (event) { if (event.key === "Enter" && !done) { event.preventDefault(); settle(false); } };
      one.inputs[0].focus({ preventScroll: true });
      panel.scrollIntoView({ block: "nearest" });
      function tick() {
        left = limit - (Date.now() - began) / 1000;
        clock.textContent = limit ? "剩 " + Math.max(0, Math.ceil(left)) + " 秒" : "不限时";
        clock.classList.toggle("is-short", limit > 0 && left <= 5);
        if (limit && left <= 0) settle(true);
      }
      function settle(late) {
        stop();
        done = true;
        spent += Date.now() - began;
        var good = one.mark(late);
        if (good) right++;
        said.textContent = good ? "答对了。" : (late ? "时间到。" : "答错了。") + "正确答案：" + one.node.dataset.answer;
        act.textContent = now + 1 < many ? "下一题" : "看成绩";
        act.focus();
      }
    }
    function finish() {
      show(null);
      make("h2", "", panel, "抢答结束");
      var words = make("p", "contest-score", panel, "答对 " + right + " 题，共 " + many + " 题，用时 " + Math.round(spent / 1000) + " 秒。");
      words.tabIndex = -1;
      var row = make("p", "contest-row", panel);
      button(row, "再来一轮", ready, "button button-main");
      button(row, "回到试卷", leave);
      words.focus();
    }
    function stop() { clearInterval(ticking); }
    function leave() {
      stop();
      show(null);
      questions.forEach(function (one) { one.clear(); one.node.onkeydown = null; });
      box.classList.remove("is-contest");
      box.removeChild(panel);
      box.querySelector(".quiz-tools button").focus();
    }
  }

  list(document.querySelectorAll(".quiz")).forEach(paper);
})();
