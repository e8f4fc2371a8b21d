/* 首页：焦点图片、标签页、音乐。要先有 site.js；没有它们，每一块照样看得全。 */
(function () {
  "use strict";
  var portal = window.portal;
  if (!portal) return;
  var root = document.documentElement, doc = document;
  var all = portal.all, recall = portal.recall, remember = portal.remember, make = portal.make, button = portal.button, calm = portal.calm;

  /* 音乐：从不自己响；记得音量和听到哪里；一支响时别的停 */
  function music() {
    all("[data-music]").forEach(function (box) {
      var players = all("audio", box);
      if (root.classList.contains("is-mourning")) {
        players.forEach(function (one) { one.pause(); one.remove(); });
        box.appendChild(make("p", {}, "今日静默，不播放音乐。"));
        return;
      }
      players.forEach(function (one) {
        var key = "reader.music " + one.getAttribute("src").split("/").pop(), kept = (recall(key) || "").split(" ");
        if (kept[1]) one.volume = Math.min(1, Math.max(0, Number(kept[1]) || 0));
        one.addEventListener("loadedmetadata", function () { var at = Number(kept[0]); if (at > 0 && at < one.duration - 5) one.currentTime = at; }, { once: true });
        function keep() { remember(key, Math.floor(one.ended ? 0 : one.currentTime) + " " + one.volume); }
        ["pause", "ended", "volumechange"].forEach(function (name) { one.addEventListener(name, keep); });
        window.addEventListener("pagehide", function () { if (!one.paused) keep(); });
        one.addEventListener("play", function () { players.forEach(function (other) { if (other !== one) other.pause(); }); });
      });
    });
  }

  var icons = { back: "M15 4 7 12l8 8 1.6-1.6L10.2 12l6.4-6.4z", on: "M9 4l8 8-8 8-1.6-1.6L13.8 12 7.4 5.6z", pause: "M7 5h3.5v14H7zm6.500 0H17v14h-3.500z", play: "M8 5l11 7-11 7z" };
  function icon(name) {
    return '<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="' + icons[name] + '"/></svg>';
  }
  function focusPictures(box) {
    var list = box.querySelector(".focus-list");
    var slides = all(".focus-item", list);
    if (slides.length < 2 || !list.scrollTo) return;
    var now = 0, timer = 0, seconds = calm ? 0 : Number(box.dataset.focus) || 0, playing = seconds > 0, held = false;
    box.setAttribute("role", "group");
    box.setAttribute("aria-roledescription", "轮播");
    box.setAttribute("aria-label", "焦点图片，共 " + slides.length + " 幅");
    box.classList.add("is-ready");
    var count = make("span", { "class": "focus-count" });
    function show(index, still) {
      now = (index + slides.length) % slides.length;
      list.scrollTo({ left: slides[now].offsetLeft - list.offsetLeft, behavior: calm || still ? "auto" : "smooth" });
      tell();
    }
    function tell() { count.textContent = now + 1 + " / " + slides.length; }
    function tick() {
      clearInterval(timer);
      if (playing && !held) timer = setInterval(function () { if (!doc.hidden) show(now + 1); }, seconds * 1000);
    }
    function control(name, label, act) {
      var one = button("", label, act, "focus-button");
      one.innerHTML = icon(name);
      return one;
    }
    var bar = make("div", { "class": "focus-controls" });
    var stop = control(playing ? "pause" : "play", "", function () {
      playing = !playing; seconds = seconds || 6;
      label(); tick();
    });
    function label() {
      stop.innerHTML = icon(playing ? "pause" : "play");
      stop.setAttribute("aria-label", playing ? "停止自动翻动" : "自动翻动");
      stop.title = playing ? "停止自动翻动" : "自动翻动";
    }
    label();
    bar.appendChild(control("back", "上一幅", function () { show(now - 1); }));
    bar.appendChild(count);
    bar.appendChild(control("on", "下一幅", function () { show(now + 1); }));
    bar.appendChild(stop);
    box.appendChild(bar);
    box.addEventListener("keydown", function (event) {
      if (event.key === "ArrowLeft") show(now - 1);
      else if (event.key === "ArrowRight") show(now + 1);
      else return;
      event.preventDefault();
    });
    [["mouseenter", 1], ["mouseleave", 0], ["focusin", 1], ["focusout", 0], ["touchstart", 1]].forEach(function (pair) {
      box.addEventListener(pair[0], function () { held = !!pair[1]; tick(); }, { passive: true });
    });
    var settle = 0;
    list.addEventListener("scroll", function () {
      clearTimeout(settle);
      settle = setTimeout(function () { now = Math.round(list.scrollLeft / list.clientWidth); tell(); }, 120);
    }, { passive: true });
    window.addEventListener("resize", function () { show(now, true); });
    tell(); tick();
  }

  function tabs(box, which) {
    var panels = all(".tab", box);
    if (panels.length < 2) return;
    var list = make("div", { "class": "tab-list", role: "tablist" });
    var handles = panels.map(function (panel, i) {
      var heading = panel.querySelector("h3"), link = heading.querySelector("a");
      var one = button(heading.textContent, "", function () { show(i); }, "tab-handle");
      one.setAttribute("role", "tab");
      one.id = "tab-handle-" + which + "-" + i;
      panel.id = panel.id || "tab-panel-" + which + "-" + i;
      one.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", one.id);
      if (link) { panel.appendChild(make("a", { href: link.getAttribute("href"), "class": "tab-more" }, "更多")).appendChild(make("span", { "class": "hidden" }, heading.textContent)); link.tabIndex = -1; }
      list.appendChild(one);
      return one;
    });
    function show(index, focus) {
      index = (index + panels.length) % panels.length;
      handles.forEach(function (one, i) {
        one.setAttribute("aria-selected", i === index);
        one.tabIndex = i === index ? 0 : -1;
        panels[i].hidden = i !== index;
      });
      if (focus) handles[index].focus();
    }
    list.addEventListener("keydown", function (event) {
      var at = handles.indexOf(doc.activeElement), step = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: panels.length - 1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      show(step, true);
    });
    box.classList.add("is-ready");
    box.insertBefore(list, box.firstChild);
    show(0);
  }

  all("[data-focus]").forEach(focusPictures);
  all("[data-tabs]").forEach(tabs);
  music();
})();
