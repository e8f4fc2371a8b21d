/* 离开本站：点外站链接先到 leave.html。没有这份脚本，链接直接过去。 */
(function () {
  "use strict";
  var own = document.currentScript, page = own.getAttribute("data-page");
  var direct = own.getAttribute("data-direct").split(" ").filter(Boolean).concat("beian.miit.gov.cn", "beian.mps.gov.cn", "www.beian.gov.cn");
  function below(host, domain) {
    return host === domain || host.slice(-domain.length - 1) === "." + domain;
  }
  function leaves(link) {
    if (!/^https?:$/.test(link.protocol || "") || link.hostname === location.hostname || link.id === "leave-go") return false;
    return !direct.some(function (domain) { return below(link.hostname, domain.toLowerCase()); });
  }
  function turn(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button > 1 || !leaves(link)) return;
    var written = link.getAttribute("href"), address = link.href;
    try { sessionStorage.setItem("leave", address); } catch (error) { /* 只是少一个凭证 */ }
    link.setAttribute("href", page + "#" + encodeURIComponent(address));
    setTimeout(function () { link.setAttribute("href", written); });
  }
  function node(name) { return document.getElementById("leave-" + name); }
  function asked() {
    try {
      var address = new URL(decodeURIComponent(location.hash.slice(1)));
      return /^https?:$/.test(address.protocol) ? address : null;
    } catch (error) { return null; }
  }
  function stored() {
    try { return sessionStorage.getItem("leave"); } catch (error) { return null; }
  }
  /* 只有本站真的链接过去、或者有人看过的网站，才给链接：别人不能借本站的网址把人带走。 */
  function tell(box) {
    var address = asked();
    node("none").hidden = !!address;
    node("there").hidden = !address;
    node("go").parentNode.hidden = true;
    if (!address) return;
    var known = JSON.parse(box.getAttribute("data-known")).filter(function (one) { return below(address.hostname, one[0]); })[0];
    var trusted = known || stored() === address.href;
    node("site").textContent = (known && known[1] ? known[1] + "　" : "") + address.hostname;
    node("address").textContent = address.href;
    node("unknown").hidden = !!trusted;
    node("go").parentNode.hidden = !trusted;
    if (trusted) { node("go").href = address.href; node("go").rel = "noopener noreferrer"; } else node("go").removeAttribute("href");
  }
  document.addEventListener("click", turn);
  document.addEventListener("auxclick", turn);
  var box = document.getElementById("leave");
  if (!box) return;
  node("back").parentNode.hidden = history.length < 2;
  node("back").onclick = function () { history.back(); };
  window.addEventListener("hashchange", function () { tell(box); });
  tell(box);
})();
