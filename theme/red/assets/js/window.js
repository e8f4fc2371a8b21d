/* 宣传橱窗：自己轮换；空格停走，方向键翻，F 全屏。没有这份脚本，就是一页从上到下的稿件。 */
(function () {
  "use strict";
  var root = document.documentElement, box = document.querySelector("[data-window]"), bar = document.querySelector("[data-bar]");
  var slides = Array.prototype.slice.call(box.querySelectorAll(".slide"));
  var calm = window.matchMedia && matchMedia("(prefers-reduced-motion: reduce)").matches;
  var seconds = Number(box.dataset.seconds) || 12, refresh = (Number(box.dataset.refresh) || 0) * 60000;
  var now = 0, timer = 0, playing = !calm && slides.length > 1, opened = Date.now();

  /* 哀悼日按北京时间置灰；屏幕整夜开着，所以不只在打开时看 */
  function mourn() {
    var today = new Date(Date.now() + 288e5).toISOString().slice(0, 10);
    root.classList.toggle("is-mourning", (root.dataset.mourning || "").split(" ").some(function (days) {
      days = days.split("/");
      return days[0] && days[0] <= today && today <= (days[1] || days[0]);
    }));
  }

  function clock() {
    var place = document.querySelector("[data-clock]"), time = new Date();
    mourn();
    if (!place) return;
    place.hidden = false;
    place.textContent = time.getMonth() + 1 + "月" + time.getDate() + "日　星期" + "日一二三四五六".charAt(time.getDay()) + "　" +
      time.getHours() + ":" + ("0" + time.getMinutes()).slice(-2);
  }

  function show(index) {
    now = (index + slides.length) % slides.length;
    slides.forEach(function (slide, i) { slide.classList.toggle("is-shown", i === now); });
    count.textContent = now + 1 + " / " + slides.length;
    go();
  }
  function go() {
    clearTimeout(timer);
    box.classList.toggle("is-playing", playing);
    if (playing) timer = setTimeout(next, seconds * 1000);
  }
  /* 走完一轮，到了时候就取新内容；服务器没有回答就接着放旧的 */
  function next() {
    var last = now === slides.length - 1;
    if (last && refresh && Date.now() - opened > refresh && /^http/.test(location.protocol) && window.fetch) {
      fetch(location.href, { cache: "no-store" }).then(function (answer) {
        if (answer.ok) location.reload();
        else show(0);
      }, function () { show(0); });
      opened = Date.now();
    } else show(now + 1);
  }
  function play(on) {
    playing = on && slides.length > 1;
    label();
    go();
    say.textContent = playing ? "开始轮换" : "已停在第 " + (now + 1) + " 幅";
  }
  function full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (root.requestFullscreen) root.requestFullscreen().catch(function () { /* 浏览器不许，照常放 */ });
  }

  function button(words, name, act) {
    var one = document.createElement("button");
    one.type = "button";
    one.textContent = words;
    one.setAttribute("aria-label", name);
    one.title = name;
    one.onclick = act;
    bar.insertBefore(one, bar.lastElementChild);
    return one;
  }
  var count = document.createElement("span"), say = document.createElement("span"), stop;
  function label() {
    stop.textContent = playing ? "停" : "走";
    stop.title = playing ? "停下（空格）" : "轮换（空格）";
    stop.setAttribute("aria-label", stop.title);
  }
  button("‹", "上一幅（←）", function () { show(now - 1); });
  stop = button("停", "停下（空格）", function () { play(!playing); });
  button("›", "下一幅（→）", function () { show(now + 1); });
  if (root.requestFullscreen) button("全屏", "全屏（F）", full);
  say.className = "hidden";
  say.setAttribute("role", "status");
  bar.insertBefore(count, bar.firstChild);
  bar.appendChild(say);

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    var key = event.key, pressed = event.target.closest && event.target.closest("button, a");
    if (key === "ArrowRight" || key === "PageDown") show(now + 1);
    else if (key === "ArrowLeft" || key === "PageUp") show(now - 1);
    else if (key === "Home") show(0);
    else if (key === "End") show(slides.length - 1);
    else if (key === " " && !pressed) play(!playing);
    else if (key === "Escape") play(false);
    else if (key === "f" || key === "F") full();
    else return;
    event.preventDefault();
  });
  /* 鼠标不动就藏起来 */
  var still = 0;
  document.addEventListener("mousemove", function () {
    root.classList.remove("is-still");
    clearTimeout(still);
    still = setTimeout(function () { root.classList.add("is-still"); }, 4000);
  });
  /* 屏幕不要自己熄；浏览器不懂或不许就算了 */
  function awake() {
    if (navigator.wakeLock && !document.hidden) navigator.wakeLock.request("screen").catch(function () { /* 照常放 */ });
  }
  document.addEventListener("visibilitychange", awake);
  awake();

  root.classList.add("is-turning");
  box.style.setProperty("--seconds", seconds + "s");
  label();
  clock();
  setInterval(clock, 5000);
  show(0);
})();
