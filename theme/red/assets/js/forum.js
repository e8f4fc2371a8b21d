/* 把读者写的话拼成一封邮件或一个文件；什么也不发出去 */
(function () {
  "use strict";
  var doc = document, form = doc.getElementById("reply-form");
  if (!form) return;
  var fault = doc.getElementById("reply-fault");
  var today = new Date(Date.now() + 288e5).toISOString().slice(0, 10);
  var wanted = /[?&]thread=([^&]*)/.exec(location.search);
  var LONGEST = 1900; /* 再长的邮件地址，有的邮件程序会截断 */

  Array.prototype.forEach.call(form.thread.options, function (one) {
    var closes = one.getAttribute("data-closes");
    if (closes && closes < today) { one.disabled = true; one.textContent += "（讨论已结束）"; }
  });
  try { if (wanted) form.thread.value = decodeURIComponent(wanted[1].replace(/\+/g, " ")); } catch (e) { /* 网址抄错了，请读者自己选 */ }
  if (!form.thread.value || form.thread.selectedOptions[0].disabled) {
    var open = form.thread.querySelector("option:not([disabled])");
    if (open) form.thread.value = open.value; else form.thread.selectedIndex = -1;
  }
  form.hidden = false;

  function plain(text) { return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, "").trim(); }
  function line(name) { return name + ": " + JSON.stringify(plain(form[name].value).replace(/\s+/g, " ")); }
  function reply() {
    return ["# 审核后在最后一行填上审核人的姓名，把这个文件放进 content/data/replies/。", "- " + line("thread"), "  " + line("name"), "  date: " + today, "  " + line("unit"), "  text: |2-"]
      .concat(plain(form.text.value).split("\n").map(function (one) { return one.trim() ? "    " + one : ""; }), ["  approved:"]).join("\n") + "\n";
  }
  function missing() {
    var wrong = [["thread", "讨论都已结束"], ["name", "请写上姓名"], ["text", "请写上您想说的话"]].filter(function (one) {
      var bad = !plain(form[one[0]].value);
      form[one[0]].setAttribute("aria-invalid", bad);
      return bad;
    });
    fault.textContent = wrong.map(function (one) { return one[1]; }).join("；");
    if (wrong.length) form[wrong[0][0]].focus();
    return wrong.length > 0;
  }
  function mail() {
    var about = form.thread.selectedOptions[0].textContent;
    var address = "mailto:" + form.getAttribute("data-mail") + "?subject=" + encodeURIComponent("发言：" + about) + "&body=" + encodeURIComponent(reply().replace(/\n/g, "\r\n"));
    if (address.length > LONGEST) { fault.textContent = "这段话太长，有的邮件程序放不下：请存成文件，附在邮件里寄出。"; return; }
    var link = doc.createElement("a");
    link.href = address;
    link.textContent = "没有打开邮件程序？点这里再试";
    fault.textContent = "";
    fault.appendChild(link);
    location.href = address;
  }
  function save() {
    var link = doc.createElement("a");
    link.href = URL.createObjectURL(new Blob([reply()], { type: "text/yaml;charset=utf-8" }));
    link.download = "huifu-" + new Date(Date.now() + 288e5).toISOString().slice(0, 19).replace(/[:T]/g, "-") + ".yaml";
    doc.body.appendChild(link);
    link.click();
    doc.body.removeChild(link);
    fault.textContent = "已存成 " + link.download + "，请交给网站工作组。";
  }
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("click", function (event) {
    var what = event.target.getAttribute("data-do");
    if (!what || missing()) return;
    if (what === "mail") mail(); else save();
  });
})();
