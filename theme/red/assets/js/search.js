/* 站内搜索：索引（site_builder/search/）分段，按需取用；从磁盘打开也一样。 */
(() => {
  "use strict";
  var doc = document;
  var ROOT = doc.currentScript ? doc.currentScript.getAttribute("data-root") || "" : "";
  var FIRST = 10, LONGEST = 64, WAVE = 4;
  var FILES = { head: "search-index.js", traditional: "search-traditional.js" };
  var kept = {}, came = {}, simple = {}, hasTable = false;

  window.siteSearch = (name, data) => { came[name] = data; };
  function load(name) {
    if (!kept[name]) kept[name] = new Promise((done, fail) => {
      var node = doc.createElement("script");
      function failed() { delete kept[name]; node.remove(); fail(new Error(name)); }
      node.src = ROOT + (FILES[name] || "assets/search/" + name + ".js");
      node.onerror = failed;
      node.onload = () => {
        if (!(name in came)) return failed();
        node.remove();
        done(came[name]);
      };
      doc.head.appendChild(node);
    });
    return kept[name];
  }
  function table() {
    return load("traditional").then(pairs => {
      for (var i = 0; i + 1 < pairs.length; i += 2) simple[pairs[i]] = pairs[i + 1];
      hasTable = true;
    });
  }

  /* 字：哪些不算字，由索引的开头说 */
  var GONE, BREAK, WORDLY;
  function begun() {
    return load("head").then(head => {
      function sort(ranges) { return new RegExp("[" + ranges + "]", "u"); }
      GONE = sort(head.gone); BREAK = sort(head.breaks); WORDLY = sort(head.wordly);
      return head;
    });
  }
  /* 一段文字的字；at、to 是原文里从哪到哪，gap 是前面断开 */
  function letters(text) {
    var found = [], at = 0, spaced = false, broken = false;
    Array.from(text).forEach(char => {
      var to = at + char.length;
      Array.from(char >= "\u4e00" && char <= "\u9fff" ? char : char.normalize("NFKC").toLowerCase()).forEach(one => {
        if (GONE.test(one)) return;
        if (one === " " || one === "\t") { spaced = true; return; }
        if (BREAK.test(one)) { broken = true; return; }
        var last = found[found.length - 1];
        one = simple[one] || one;
        var gap = !!last && (broken || (spaced && WORDLY.test(last.char) && WORDLY.test(one)));
        found.push({ char: one, code: one.codePointAt(0), at: at, to: to, gap: gap });
        spaced = broken = false;
      });
      at = to;
    });
    return found;
  }

  /* 数：十三位一对可见字符 */
  class Bits {
    constructor(text) { this.text = text; this.next = this.word = this.left = 0; }
    more() {
      if (this.next >= this.text.length) return false;
      var code = () => { var one = this.text.charCodeAt(this.next++) - 35; return one - (one > 57); };
      this.word = code() * 91 + code();
      this.left = 13;
      return true;
    }
    zeros() {
      for (var count = 0, rest; ; count += this.left, this.left = 0) {
        if (!this.left && !this.more()) return -1;
        rest = this.word & ((1 << this.left) - 1);
        if (rest) { rest = Math.clz32(rest) - 32 + this.left; this.left -= rest; return count + rest; }
      }
    }
    take(count) {
      for (var value = 0, part; count; count -= part) {
        if (!this.left) this.more();
        part = Math.min(count, this.left);
        this.left -= part;
        value = value * (1 << part) + ((this.word >> this.left) & ((1 << part) - 1));
      }
      return value;
    }
    golomb(low) { var zeros = this.zeros(); this.take(1); return zeros * (1 << low) + this.take(low); }
    gamma(low) { return this.take(this.zeros() + low + 1) - (1 << low); }
  }

  /* 一段：稿件的长短、栏目、日期 */
  function opened(name) {
    return load(name + "/index").then(data => {
      if (data.open) return data;
      var bits = new Bits(data.about), place = 0, day = 65536, keys = Array.from(data.keys);
      data.open = true;
      data.name = name;
      data.begin = []; data.parts = []; data.section = []; data.day = [];
      for (var i = 0; i < data.posts; i++) {
        data.begin.push(place);
        data.parts.push([place += bits.gamma(4), place += bits.gamma(0), place += bits.gamma(0)]);
        place += bits.golomb(10);
        data.section.push(data.sections[bits.gamma(2)]);
        data.day.push(day -= bits.gamma(1));
      }
      data.firsts = [];
      for (i = 0; i + 1 < keys.length; i += 2) data.firsts.push(keys[i].codePointAt(0) * 262144 + keys[i + 1].codePointAt(0));
      data.files = [];
      data.texts.forEach(function (count, file) { for (var k = 0; k < count; k++) data.files.push([file, k]); });
      return data;
    });
  }
  /* 不大于 value 的最后一个 */
  function last(sorted, value) {
    var low = 0, high = sorted.length;
    while (low < high) { var middle = (low + high) >> 1; if (sorted[middle] <= value) low = middle + 1; else high = middle; }
    return low - 1;
  }
  /* 从 from 到 to 的各对字在哪里 */
  function places(segment, from, to) {
    var begin = Math.max(0, last(segment.firsts, from)), end = last(segment.firsts, to), all = [];
    for (var i = begin; i <= end; i++) all.push(load(segment.name + "/p" + i));
    return Promise.all(all).then(shards => {
      var found = [];
      shards.forEach(shard => { read(shard, segment.places, from, to, found); });
      return from === to ? found : found.sort((a, b) => a - b);
    });
  }
  function read(shard, size, from, to, found) {
    var bits = new Bits(shard), first = 0, second = 0, ahead, zeros, count, low, place, wanted, pair;
    while ((zeros = bits.zeros()) >= 0) {
      ahead = bits.take(zeros + 1) - 1;
      first += ahead;
      second = bits.gamma(7) + (ahead ? 0 : second);
      count = bits.gamma(0) + 1;
      low = 31 - Math.clz32(Math.max(Math.floor(size / count), 1));
      pair = first * 262144 + second;
      if (pair > to) return;
      wanted = pair >= from;
      place = -1;
      while (count--) {
        place += bits.golomb(low) + 1;
        if (wanted) found.push(place);
      }
    }
  }

  /* 一个词在一段里的各处：起点与终点 */
  function join(matches, next, steps) {
    var known = new Set(next.map(one => one[0])), ends = new Map(next);
    var out = [];
    matches.forEach(match => {
      steps.forEach(step => { if (known.has(match[1] + step)) out.push([match[0], ends.get(match[1] + step)]); });
    });
    return out;
  }
  /* 词分成几块：[从, 到, 离前一块的末字几格] */
  function pieces(word) {
    var list = [], n = word.length, begin = 0, first, k;
    for (var i = 1; i <= n; i++) {
      if (i < n && !word[i].gap) continue;
      first = list.length ? [1, 2] : [];
      /* 断开之前落单的汉字不一定单独记着 */
      if (i - begin > 1 || begin || i === n || WORDLY.test(word[0].char)) {
        list.push([begin, Math.min(begin + 1, i - 1), first]);
        for (k = begin + 2; k < i; k += 2) list.push(k + 1 < i ? [k, k + 1, [1]] : [k - 1, k, [0]]);
      }
      begin = i;
    }
    return list;
  }
  function found(segment, word, from, to) {
    var code = word[from].code * 262144;
    return (from === to ? places(segment, code, code + 262143) : places(segment, code + word[to].code, code + word[to].code))
      .then(all => { return all.map(place => [place, place + to - from]); });
  }
  function exact(segment, word) {
    var list = pieces(word);
    function wave(start, matches) {
      if (start >= list.length || (matches && !matches.length)) return matches;
      return Promise.all(list.slice(start, start + WAVE).map(piece => {
        return found(segment, word, piece[0], piece[1]);
      })).then(all => {
        all.forEach((some, k) => { matches = matches ? join(matches, some, list[start + k][2]) : some; });
        return wave(start + WAVE, matches);
      });
    }
    return Promise.resolve(wave(0, null));
  }
  /* 不管标点：每两个字之后都可以断开 */
  function loose(segment, word) {
    if (word.length < 4) return exact(segment, word);
    var pairs = [];
    for (var i = 0; i + 1 < word.length; i++) pairs.push(found(segment, word, i, i + 1));
    return Promise.all(pairs).then(all => {
      var reach = [[], all[0]];
      for (var i = 1; i + 1 < word.length; i++) {
        reach[i + 1] = (reach[i + 1] || []).concat(join(reach[i], all[i], [0]));
        if (i + 2 < word.length) reach[i + 2] = join(reach[i], all[i + 1], [2]);
      }
      return reach[word.length - 1];
    });
  }

  var PART = /([-－—]?)(?:(栏目|标签|年份?)\s*[:：]\s*)?(?:["“”„＂「『]([^"“”„＂」』]*)["“”„＂」』]?|([^\s"“”„＂「『]+))/g;
  function parsed(text) {
    var query = { words: [], without: [], filters: [], cut: false }, part, value, kind, left = LONGEST;
    PART.lastIndex = 0;
    while ((part = PART.exec(text))) {
      value = part[3] !== undefined ? part[3] : part[4];
      kind = part[2];
      if (part[1] && part[1] !== "-" && part[3] === undefined && !kind) { value = part[1] + value; part[1] = ""; }
      if (kind) { if (value.trim()) query.filters.push({ kind: kind.charAt(0), value: plain(value), not: !!part[1] }); continue; }
      value = letters(value.normalize("NFC"));
      if (value.length > left) { value = value.slice(0, left); query.cut = true; }
      left -= value.length;
      if (value.length) (part[1] ? query.without : query.words).push(value);
    }
    return query;
  }
  function plain(text) { return letters(text.normalize("NFC")).map(one => one.char).join(""); }
  function allowed(segment, query, head) {
    var tagged = query.filters.some(one => one.kind === "标");
    return (tagged ? load(segment.name + "/tags") : Promise.resolve({})).then(tags => {
      var tests = query.filters.map(filter => {
        if (filter.kind === "年") return function (post) { return String(new Date(segment.day[post] * 864e5).getUTCFullYear()) === filter.value; };
        if (filter.kind === "栏") return post => {
          var slug = segment.section[post];
          return plain(slug) === filter.value || plain(head.sections[slug] || "").indexOf(filter.value) >= 0;
        };
        var posts = new Set();
        Object.keys(tags).forEach(function (tag) { if (plain(tag) === filter.value) tags[tag].forEach(post => { posts.add(post); }); });
        return function (post) { return posts.has(post); };
      });
      return post => {
        return tests.every((test, i) => test(post) !== query.filters[i].not);
      };
    });
  }

  /* 排先后：标题、小标题、摘要、正文；多的、近的、新的在前 */
  var WEIGHT = [60, 12, 6, 1];
  function byPost(segment, matches) {
    var posts = new Map();
    matches.forEach(match => {
      var post = last(segment.begin, match[0]), list = posts.get(post);
      if (list) list.push(match[0]); else posts.set(post, [match[0]]);
    });
    return posts;
  }
  function worth(segment, post, lists, words) {
    var parts = segment.parts[post], score = 0;
    lists.forEach((list, i) => {
      var counts = [0, 0, 0, 0];
      list.forEach(place => { counts[place < parts[0] ? 0 : place < parts[1] ? 1 : place < parts[2] ? 2 : 3]++; });
      counts.forEach((count, k) => { if (count) score += WEIGHT[k] * (k === 3 ? Math.log2(1 + count) : 1); });
      if (counts[0]) score += 40 * words[i].length / Math.max(parts[0] - segment.begin[post], words[i].length);
    });
    return score + (lists.length > 1 ? 4 / (1 + nearest(lists, words) / 20) : 0);
  }
  /* 各词挨得最近时相隔多远 */
  function nearest(lists, words) {
    var rest = lists.slice(1), best = Infinity;
    lists[0].slice(0, 200).forEach(place => {
      var low = place, high = place + words[0].length;
      rest.forEach((list, i) => {
        var k = last(list, place), a = list[k], b = list[k + 1];
        var one = b === undefined || (a !== undefined && place - a <= b - place) ? a : b;
        low = Math.min(low, one);
        high = Math.max(high, one + words[i + 1].length);
      });
      best = Math.min(best, high - low);
    });
    return best;
  }
  function inSegment(segment, query, way, head) {
    var all = Promise.all(query.words.map(word => way(segment, word)));
    var none = Promise.all(query.without.map(word => exact(segment, word)));
    return Promise.all([all, none, allowed(segment, query, head)]).then(got => {
      var maps = got[0].map(matches => byPost(segment, matches));
      var bad = got[1].map(matches => byPost(segment, matches));
      var posts = maps.length ? Array.from(maps.reduce((a, b) => b.size < a.size ? b : a).keys())
        : segment.begin.map((_, post) => post);
      return posts.filter(post => {
        return maps.every(map => map.has(post)) && !bad.some(map => map.has(post)) && got[2](post);
      }).map(post => {
        var lists = maps.map(map => { return map.get(post).sort((a, b) => a - b); });
        return { segment: segment, post: post, day: segment.day[post], section: segment.section[post],
          score: lists.length ? worth(segment, post, lists, query.words) : 0 };
      });
    });
  }
  /* 全部结果；missing 是没有取到的份数 */
  function ask(text, way) {
    return begun().then(head => {
      var query = parsed(text), answer = { query: query, head: head, hits: [], missing: 0, way: way || exact };
      if (!query.words.length && !query.filters.length) return answer;
      return Promise.all(head.segments.map(name => {
        return opened(name).then(segment => inSegment(segment, query, answer.way, head))
          .catch(function () { answer.missing++; return []; });
      })).then(all => {
        var order = 0;
        all.forEach(hits => {
          hits.sort((a, b) => a.post - b.post);
          hits.forEach(function (hit) { hit.order = order++; answer.hits.push(hit); });
        });
        answer.hits.sort((a, b) => b.score - a.score || a.order - b.order);
        return answer;
      });
    });
  }
  /* 一个都没有时：先认繁体，再不管标点 */
  function search(text) {
    return ask(text).then(answer => {
      if (answer.hits.length || answer.missing) return answer;
      return (hasTable ? Promise.resolve() : table()).then(() => ask(text), () => answer);
    }).then(answer => {
      var isLong = answer.query.words.some(word => word.length > 3 && word.length < 25);
      if (answer.hits.length || answer.missing || !isLong) return answer;
      return ask(text, loose).then(function (other) { other.loosely = other.hits.length > 0; return other; });
    });
  }
  function shown(hit) {
    var at = hit.segment.files[hit.post];
    return load(hit.segment.name + "/t" + at[0]).then(posts => {
      var one = posts[at[1]];
      return { url: one[0], title: one[1], summary: one[2], body: one[3] };
    });
  }

  window.siteSearchFor = search;

  function make(tag, className, text) {
    var node = doc.createElement(tag);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }
  function empty(node) { while (node.firstChild) node.removeChild(node.firstChild); }
  /* 词在一段文字里的各处：[从, 到, 第几个词] */
  function spots(list, words, isLoose) {
    var all = [];
    words.forEach((word, number) => {
      for (var i = 0; i + word.length <= list.length; i++) {
        for (var k = 0; k < word.length; k++) {
          if (list[i + k].char !== word[k].char) break;
          if (k && list[i + k].gap && !word[k].gap && !isLoose) break;
        }
        if (k === word.length) all.push([list[i].at, list[i + k - 1].to, number]);
      }
    });
    return all.sort((a, b) => a[0] - b[0]);
  }
  function marked(node, text, from, to, ranges) {
    var at = from;
    ranges.forEach(range => {
      if (range[0] < at || range[1] > to) return;
      node.append(text.slice(at, range[0]));
      node.appendChild(make("mark", "", text.slice(range[0], range[1])));
      at = range[1];
    });
    node.append(text.slice(at, to));
  }
  /* 词最多的一处，前后各留一些 */
  function excerpt(node, text, ranges) {
    var best = 0, most = 0;
    ranges.forEach((range, i) => {
      var seen = {}, count = 0;
      for (var k = i; k < ranges.length && ranges[k][1] <= range[0] + 110; k++) if (!seen[ranges[k][2]]) { seen[ranges[k][2]] = 1; count++; }
      if (count > most) { most = count; best = range[0]; }
    });
    var from = Math.max(0, best - 30), to = Math.min(text.length, from + 140);
    if (/[\udc00-\udfff]/.test(text.charAt(from))) from--;
    if (/[\udc00-\udfff]/.test(text.charAt(to))) to++;
    while (from && from < best && /[\s，。；：、！？）》”’,.;:!?)]/.test(text.charAt(from))) from++;
    if (from) node.append("……");
    marked(node, text, from, to, ranges);
    if (to < text.length) node.append("……");
  }
  function item(hit, post, answer) {
    var words = answer.query.words, isLoose = !!answer.loosely;
    var node = make("li", "found"), head = make("h2"), link = make("a"), title = post.title.normalize("NFC");
    link.href = ROOT + post.url.split("/").map(encodeURIComponent).join("/");
    marked(link, title, 0, title.length, spots(letters(title), words, isLoose));
    head.appendChild(link);
    node.appendChild(head);
    var day = hit.day ? new Date(hit.day * 864e5).toISOString().slice(0, 10) : "";
    node.appendChild(make("p", "found-about", [answer.head.sections[hit.section], day].filter(Boolean).join(" · ")));
    var text = post.body.normalize("NFC"), ranges = spots(letters(text), words, isLoose);
    var summary = post.summary.normalize("NFC"), inSummary = ranges.length ? [] : spots(letters(summary), words, isLoose);
    excerpt(node.appendChild(make("p", "found-text")), inSummary.length || !text ? summary : text, ranges.length ? ranges : inSummary);
    return node;
  }

  var results = doc.getElementById("search-results");
  function page(form) {
    var input = form.elements.q, status = doc.getElementById("search-status"), tools = doc.getElementById("search-tools");
    var more = doc.getElementById("search-more"), turn = 0, answer = null, section = "", byDate = false, count = 0;

    function visible() {
      var hits = answer.hits.filter(hit => !section || hit.section === section);
      return byDate ? hits.sort((a, b) => b.day - a.day || a.order - b.order) : hits;
    }
    function told(extra) {
      var text, shownTotal = visible().length, query = answer.query;
      if (!query.words.length && !query.filters.length) text = query.without.length ? "只有要排除的词，请再写一个要找的词。" : "请写要找的字、词或句子。";
      else if (!answer.hits.length) text = answer.missing ? "" : "没有找到。请换个说法，或少写几个词。";
      else text = "找到 " + answer.hits.length + " 篇" + (section ? "，其中" + answer.head.sections[section] + " " + shownTotal + " 篇" : "") + "。";
      if (answer.loosely) text = "没有连在一起的；不管标点，" + text;
      if (query.cut) text += "问句很长，只用了前面 " + LONGEST + " 个字。";
      if (answer.missing) text += "有一部分搜索数据没有加载成功，结果不全；请刷新再找。";
      var newest = form.getAttribute("data-newest");
      if (newest && answer.head.newest !== newest) text += "搜索数据比网页旧，可能缺少最近的稿件；请刷新再找。";
      status.textContent = text + (extra || "");
    }
    function toolbar() {
      var counts = {}, titles = answer.head.sections, group;
      function row(name, label) {
        group = tools.appendChild(make("div", name));
        group.setAttribute("role", "group");
        group.setAttribute("aria-label", label);
      }
      function choice(text, pressed, act) {
        var node = group.appendChild(make("button", "button", text));
        node.type = "button";
        node.setAttribute("aria-pressed", pressed);
        node.onclick = () => {
          act();
          toolbar();
          tools.querySelector("." + node.parentNode.className + " [aria-pressed=true]").focus();
          list();
        };
      }
      function bySection(slug, title, number) {
        if (number) choice(title + " " + number, section === slug, () => { section = slug; });
      }
      empty(tools);
      if (answer.hits.length < 2) return;
      answer.hits.forEach(hit => { counts[hit.section] = (counts[hit.section] || 0) + 1; });
      row("found-groups", "按栏目看");
      bySection("", "全部", answer.hits.length);
      Object.keys(titles).forEach(slug => { bySection(slug, titles[slug], counts[slug]); });
      row("found-order", "排序");
      choice("最相关的在前", !byDate, () => { byDate = false; });
      choice("最新的在前", byDate, () => { byDate = true; });
    }
    function list() {
      empty(results);
      count = 0;
      results.setAttribute("data-state", "busy");
      return add();
    }
    function add() {
      var mine = turn, current = answer, hits = visible(), next = hits.slice(count, count + FIRST), lost = 0;
      return Promise.all(next.map(hit => {
        return shown(hit).catch(function () { lost++; return null; });
      })).then(posts => {
        if (mine !== turn || current !== answer) return;
        var first = null;
        posts.forEach((post, i) => {
          if (!post) return;
          var node = results.appendChild(item(next[i], post, answer));
          first = first || node;
        });
        var isMore = count > 0;
        count += next.length;
        more.hidden = count >= hits.length;
        more.textContent = "再看 " + Math.min(FIRST, hits.length - count) + " 篇（还有 " + (hits.length - count) + " 篇）";
        told(lost ? "有 " + lost + " 篇的文字没有加载成功。" : "");
        results.setAttribute("data-total", answer.hits.length);
        results.setAttribute("data-state", "done");
        if (isMore && first) first.querySelector("a").focus();
      });
    }
    function go(text, isNew) {
      var mine = ++turn;
      section = "";
      byDate = false;
      results.setAttribute("data-state", "busy");
      results.removeAttribute("data-total");
      status.textContent = "正在查找……";
      doc.title = (text.trim() ? text.trim() + " - " : "") + form.getAttribute("data-title");
      if (isNew) try { history.pushState(null, "", "?q=" + encodeURIComponent(text)); } catch (e) { /* 有的浏览器从磁盘打开时不许 */ }
      search(text).then(got => {
        if (mine !== turn) return;
        answer = got;
        toolbar();
        return list();
      }).catch(() => {
        if (mine !== turn) return;
        empty(results);
        empty(tools);
        more.hidden = true;
        status.textContent = "搜索数据没有加载成功，请刷新再找，或从网站地图里找。";
        results.setAttribute("data-total", 0);
        results.setAttribute("data-state", "failed");
      });
    }
    function asked() { return (/[?&]q=([^&#]*)/.exec(location.search) || [])[1]; }
    function decoded(value) { value = value.replace(/\+/g, " "); try { return decodeURIComponent(value); } catch (e) { return value; } }
    function open() {
      var value = asked();
      if (value === undefined) return;
      input.value = decoded(value);
      go(input.value, false);
    }
    form.addEventListener("submit", function (event) { event.preventDefault(); go(input.value, true); });
    more.addEventListener("click", add);
    window.addEventListener("popstate", open);
    open();
    if (!input.value && !("ontouchstart" in window)) input.focus();
  }

  if (results) page(doc.getElementById("search-form"));
})();
