/* 站内搜索：找。索引（site_builder/search/）分段，按需取用；从磁盘打开也一样。 */
(() => {
  "use strict";
  var doc = document, ROOT = doc.currentScript.getAttribute("data-root") || "";
  var LONGEST = 64, WAVE = 4, PAIR = 262144;
  var kept = {}, came = {}, simple = new Map();
  var engine = window.siteSearch = (name, data) => { came[name] = data; };

  function load(name) {
    return kept[name] = kept[name] || new Promise((done, fail) => {
      var node = doc.createElement("script");
      node.src = ROOT + "search-data/" + name + ".js";
      node.onload = node.onerror = () => {
        if (name in came) return done(came[name]);
        delete kept[name];
        fail(new Error(name));
      };
      doc.head.appendChild(node);
    });
  }
  function table() {
    return load("traditional").then(pairs => {
      for (var i = 0; i < pairs.length; i += 2) simple.set(pairs.charCodeAt(i), pairs.charCodeAt(i + 1));
      engine.hasTable = true;
    });
  }

  /* 字：哪些不算字，由索引的开头说 */
  var GONE, BREAK, WORDLY;
  function begun() {
    return GONE ? load("head") : load("head").then(head => {
      var sort = ranges => new RegExp("[" + ranges + "]", "u");
      GONE = sort(head.gone); BREAK = sort(head.breaks); WORDLY = sort(head.wordly);
      return head;
    });
  }
  /* 一段文字的字；at、to 是原文里从哪到哪，gap 是前面断开 */
  function letters(text) {
    var found = [], at = 0, to, code, one, wasWord = false, spaced = false, broken = false;
    function add(letter, isWord) {
      var worded = wasWord && isWord, gap = found.length > 0 && (broken || (spaced && worded));
      found.push({ code: simple.get(letter) || letter, at: at, to: to, gap: gap, worded: worded });
      wasWord = isWord;
      spaced = broken = false;
    }
    for (; at < text.length; at = to) {
      code = text.codePointAt(at);
      to = at + (code > 0xffff ? 2 : 1);
      if (code >= 0x4e00 && code <= 0x9fff) add(code, false);
      else for (one of text.slice(at, to).normalize("NFKC").toLowerCase()) {
        if (GONE.test(one)) continue;
        if (one === " " || one === "\t") spaced = true;
        else if (BREAK.test(one)) broken = true;
        else add(one.codePointAt(0), WORDLY.test(one));
      }
    }
    return found;
  }
  function plain(text) { return letters(text.normalize("NFC")).map(one => String.fromCodePoint(one.code)).join(""); }

  /* 数：一个字符十五位，一次取两个 */
  class Bits {
    constructor(text) { this.text = text; this.next = this.word = this.left = 0; }
    more() {
      if (this.next >= this.text.length) return false;
      this.word = (this.text.charCodeAt(this.next++) - 8240) << 15 | this.text.charCodeAt(this.next++) - 8240;
      this.left = 30;
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
    golomb(low) { return (this.zeros() - 1) * (1 << low) + this.take(low + 1); }
    gamma(low) { return this.take(this.zeros() + low + 1) - (1 << low); }
  }

  /* 一段：稿件的长短、栏目、日期 */
  function opened(name) {
    return load(name + "/index").then(data => {
      if (data.name) return data;
      var bits = new Bits(data.about), keys = new Bits(data.keys), place = 0, day = 65536, first = 0, file = -1, i, k;
      data.name = name;
      ["begin", "parts", "section", "day", "firsts", "files"].forEach(one => { data[one] = []; });
      for (i = 0; i < data.posts; i++) {
        data.begin.push(place);
        data.parts.push([place += bits.gamma(4), place += bits.gamma(3), place += bits.gamma(0)]);
        place += bits.golomb(10);
        data.section.push(data.sections[bits.gamma(2)]);
        data.day.push(day -= bits.gamma(1));
        if (bits.golomb(0)) { file++; k = 0; }
        data.files.push([file, k++]);
      }
      for (i = 0; i < data.shards; i++) data.firsts.push((first += keys.gamma(5)) * PAIR + keys.gamma(14));
      return data;
    });
  }
  /* 不大于 value 的最后一个 */
  function last(sorted, value) {
    var low = 0, high = sorted.length, middle;
    while (low < high) { middle = (low + high) >> 1; if (sorted[middle] <= value) low = middle + 1; else high = middle; }
    return low - 1;
  }
  /* 从 from 到 to 的各对字在哪里 */
  function places(segment, from, to) {
    var all = [];
    for (var i = Math.max(0, last(segment.firsts, from)), end = last(segment.firsts, to); i <= end; i++) all.push(load(segment.name + "/p" + i));
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
      pair = first * PAIR + second;
      if (pair > to) return;
      wanted = pair >= from;
      place = -1;
      while (count--) {
        place += bits.golomb(low) + 1;
        if (wanted) found.push(place);
      }
    }
  }

  /* places 里，再过几格就是一种接法（[各处, 几格]）里一处的；都从小到大 */
  function join(places, ways) {
    var at = ways.map(() => 0);
    return places.filter(place => ways.some((way, i) => {
      while (way[0][at[i]] < place + way[1]) at[i]++;
      return way[0][at[i]] === place + way[1];
    }));
  }
  /* 词分成一对一对的字：[从, 到]；断开处之前剩一个，就同前一个成对，没有前一个就是它自己 */
  function pieces(word) {
    var list = [], begin = 0;
    word.forEach((letter, i) => {
      var isLast = i + 1 === word.length || word[i + 1].gap;
      if (letter.gap) begin = i;
      if (i > begin && ((i - begin) % 2 || isLast)) list.push([i - 1, i]);
      else if (isLast) list.push([i, i]);
    });
    return list;
  }
  function starts(segment, word, piece) {
    var first = word[piece[0]].code * PAIR, pair = first + word[piece[1]].code;
    return piece[0] < piece[1] ? places(segment, pair, pair) : places(segment, first, first + PAIR - 1);
  }
  /* 第 i 个字后面断开的各处：断开占一格，记作后一个字是 0 */
  function breaks(segment, word, i) { return places(segment, word[i].code * PAIR, word[i].code * PAIR); }
  /* 一块和后面的：问句里断开的，原文里可以断开，两个字母、数字就一定断开 */
  function chain(word, piece, some, broken, next, rest) {
    var letter = word[next[0]], ways = [];
    if (letter.gap) ways.push([join(broken, [[rest, 2]]), piece[1] - piece[0]]);
    if (!letter.gap || !letter.worded) ways.push([rest, next[0] - piece[0]]);
    return join(some, ways);
  }
  /* 一个词在一段里的各处：从后往前接 */
  function exact(segment, word) {
    var list = pieces(word);
    function wave(end, matches) {
      var begin = Math.max(0, end - WAVE), some = list.slice(begin, end);
      if (!end || (matches && !matches.length)) return matches;
      return Promise.all(some.map((piece, k) => {
        var next = list[begin + k + 1];
        return Promise.all([starts(segment, word, piece), next && word[next[0]].gap ? breaks(segment, word, piece[1]) : []]);
      })).then(all => wave(begin, all.reduceRight((rest, one, k) =>
        rest ? chain(word, some[k], one[0], one[1], list[begin + k + 1], rest) : one[0], matches)));
    }
    return Promise.resolve(wave(list.length));
  }
  /* 不管标点：每两个字之后都可以断开 */
  function loose(segment, word) {
    if (word.length < 4) return exact(segment, word);
    return Promise.all(word.slice(1).map((_, i) => Promise.all([starts(segment, word, [i, i + 1]), breaks(segment, word, i + 1)]))).then(all => {
      for (var reach = [], i = all.length; i--;) {
        reach[i] = i + 1 === all.length ? all[i][0] : join(all[i][0], [[reach[i + 1], 1], [join(all[i][1], [[reach[i + 2] || [], 2]]), 1]]);
      }
      return reach[0];
    });
  }

  var PART = /([-－—]?)(?:(栏目|欄目|标签|標籤|年份?)\s*[:：]\s*)?(?:["“”„＂「『]([^"“”„＂」』]*)["“”„＂」』]?|([^\s"“”„＂「『]+))/g;
  function parsed(text) {
    var query = { words: [], without: [], filters: [], cut: text.length > 2000 }, part, value, kind, left = LONGEST;
    text = text.slice(0, 2000);
    PART.lastIndex = 0;
    while ((part = PART.exec(text))) {
      value = part[4] || part[3] || "";
      kind = part[2];
      if (kind) {
        value = plain(value);
        if (value) query.filters.push({ kind: { 欄: "栏", 標: "标" }[kind[0]] || kind[0], value: value, not: !!part[1] });
        continue;
      }
      value = letters(value.normalize("NFC"));
      if (value.length > left) { value = value.slice(0, left); query.cut = true; }
      left -= value.length;
      /* 破折号只在引号前面才是“不要” */
      if (value.length) (part[1] === "-" || part[1] === "－" || (part[1] && part[3]) ? query.without : query.words).push(value);
    }
    return query;
  }
  function allowed(segment, query, head) {
    var tagged = query.filters.some(one => one.kind === "标");
    return Promise.resolve(tagged ? load(segment.name + "/tags") : {}).then(tags => {
      var tests = query.filters.map(filter => {
        var value = filter.value, posts = new Set();
        if (filter.kind === "年") return post => new Date(segment.day[post] * 864e5).getUTCFullYear() === parseInt(value, 10);
        if (filter.kind === "栏") return post => {
          var slug = segment.section[post];
          return plain(slug) === value || plain(head.sections[slug] || "").indexOf(value) >= 0;
        };
        Object.keys(tags).forEach(tag => { if (plain(tag) === value) tags[tag].forEach(post => { posts.add(post); }); });
        return post => posts.has(post);
      });
      return post => tests.every((test, i) => test(post) !== query.filters[i].not);
    });
  }

  /* 排先后：标题、小标题、摘要、正文；多的、近的、新的在前 */
  var WEIGHT = [60, 12, 6, 1];
  /* 一个词在各篇里：第 post 篇的是 places 里 from[post] 到 from[post + 1] 之前的 */
  function byPost(segment, places) {
    var from = new Int32Array(segment.posts + 1), post, k = 0;
    for (post = 0; post < segment.posts; post++) {
      while (places[k] < segment.begin[post]) k++;
      from[post] = k;
    }
    from[post] = places.length;
    return { places: places, from: from };
  }
  function worth(segment, post, found, words) {
    var parts = segment.parts[post], score = 0;
    found.forEach((one, i) => {
      var counts = [0, 0, 0, 0], k, place;
      for (k = one.from[post]; k < one.from[post + 1]; k++) {
        place = one.places[k];
        counts[place < parts[0] ? 0 : place < parts[1] ? 1 : place < parts[2] ? 2 : 3]++;
      }
      for (k = 0; k < 3; k++) if (counts[k]) score += WEIGHT[k];
      score += WEIGHT[3] * Math.log2(1 + counts[3]);
      if (counts[0]) score += 40 * words[i].length / Math.max(parts[0] - segment.begin[post], words[i].length);
    });
    if (found.length < 2) return score;
    return score + 4 / (1 + nearest(found.map(one => one.places.slice(one.from[post], one.from[post + 1])), words) / 20);
  }
  /* 各词挨得最近时相隔多远 */
  function nearest(lists, words) {
    var best = Infinity;
    lists[0].slice(0, 200).forEach(place => {
      var low = place, high = place + words[0].length;
      lists.slice(1).forEach((list, i) => {
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
    var all = (words, how) => Promise.all(words.map(word => how(segment, word).then(places => byPost(segment, places))));
    return Promise.all([all(query.words, way), all(query.without, exact), allowed(segment, query, head)]).then(got => {
      var hits = [], post, has = one => one.from[post] < one.from[post + 1];
      for (post = 0; post < segment.posts; post++) {
        if (!got[0].every(has) || got[1].some(has) || !got[2](post)) continue;
        hits.push({ segment: segment, post: post, day: segment.day[post], section: segment.section[post],
          score: worth(segment, post, got[0], query.words) });
      }
      return hits;
    });
  }
  /* 全部结果；missing 是没有取到的份数 */
  function ask(text, way) {
    return begun().then(head => {
      var query = parsed(text), answer = { query: query, head: head, hits: [], missing: 0 };
      if (!query.words.length && !query.filters.length) return answer;
      answer.canLoosen = way !== loose && query.words.some(word => word.length > 3 && word.length < 25);
      return Promise.all(head.segments.map(name => opened(name)
        .then(segment => inSegment(segment, query, way || exact, head))
        .catch(() => { answer.missing++; return []; })
      )).then(all => {
        all.forEach(hits => { answer.hits.push.apply(answer.hits, hits); });
        answer.hits.forEach((hit, order) => { hit.order = order; });
        answer.hits.sort((a, b) => b.score - a.score);
        answer.isLoose = way === loose && answer.hits.length > 0;
        return answer;
      });
    });
  }
  /* 认出繁体再问；词表没有取到，就是结果不全 */
  function simply(text) {
    return table().then(() => ask(text), () => ask(text).then(answer => { answer.missing++; return answer; }));
  }
  engine.loosely = text => ask(text, loose);
  /* 一个都没有，先认繁体，再不管标点；要排除的、限定的没有认出来就会多找，一开始就认 */
  engine.find = text => {
    var first = /[-－—:：]/.test(text) && !engine.hasTable;
    return begun().then(() => first ? simply(text) : ask(text))
      .then(answer => answer.hits.length || answer.missing || first || engine.hasTable ? answer : simply(text))
      .then(answer => answer.hits.length || answer.missing || !answer.canLoosen ? answer : engine.loosely(text));
  };
  /* 问之前先取来每一段的目录；取不到的，问的时候再取、再说 */
  engine.ready = () => begun().then(head => Promise.all(head.segments.map(opened))).catch(() => {});
  engine.letters = letters;
  engine.table = table;
  engine.root = ROOT;
  engine.longest = LONGEST;
  /* 一条结果的网址、标题、摘要、正文 */
  engine.shown = hit => {
    var at = hit.segment.files[hit.post];
    return load(hit.segment.name + "/t" + at[0]).then(posts => posts[at[1]]);
  };
})();
