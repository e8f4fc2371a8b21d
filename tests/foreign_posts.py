"""Posts as Chinese Hexo, Hugo and Jekyll blogs keep them: their front matter and their habits of writing, texts our own.

Every front matter is tried with every body: sixteen heads and twelve bodies are 192 posts.
"""

from __future__ import annotations

HEADS = {
    "hexo": """\
---
title: Hexo 搭建博客踩坑记录
date: 2019-03-12 21:08:33
updated: 2020-01-05 10:11:12
tags:
  - Hexo
  - 前端
categories:
  - 技术
  - 博客
---
""",
    "hexo nested categories": """\
---
title: 读书笔记：《设计模式》
date: 2018-07-01 09:00:00
tags: [读书, 笔记]
categories:
- [读书, 计算机]
- [随笔]
top: true
comments: false
---
""",
    "hexo butterfly": """\
---
title: 前端性能优化实践
abbrlink: 3f3b8a
date: 2021-11-11 11:11:11
updated:
tags:
- 性能
categories:
- 前端
keywords: 性能,前端
description: 一次完整的优化：从 6s 到 1.2s
top_img: /img/top.jpg
cover: /img/cover.jpg
comments:
toc: true
toc_number:
copyright_author:
mathjax: true
katex:
aplayer:
highlight_shrink:
aside: false
sticky: 100
---
""",
    "hexo next": """\
---
layout: post
title: "算法题解（一）"
date: 2020/02/29 08:00
permalink: algo-1/
mathjax: true
tags: 算法
categories: 题解
photos:
  - /images/a.png
reward: true
password:
---
""",
    "hexo without opening dashes": """\
title: 老文章没有开头的横线
date: 2014-05-06 12:00:00
tags:
- 旧文
---
""",
    "hexo title with signs": """\
---
title: [转] Linux 命令大全
date: 2016-08-08
tags: linux
---
""",
    "hexo colon in title": """\
---
title: Git: 从入门到放弃
date: 2017-10-24 10:24
categories: 工具
tags: [git,工具]
---
""",
    "hexo no space": """\
---
title:随便写写
date: 2015-1-1
tags: 随笔，生活
---
""",
    "hugo yaml": """\
---
title: "用 Hugo 重写个人网站"
date: 2022-05-04T10:00:00+08:00
lastmod: 2022-05-05T10:00:00+08:00
draft: false
author: ["陆某"]
tags: ["Hugo", "建站"]
categories: ["技术"]
series: ["建站"]
weight:
slug: hugo-rewrite
ShowToc: true
TocOpen: true
cover:
    image: "cover.jpg"
    alt: "封面"
    caption: ""
    relative: true
---
""",
    "hugo toml": """\
+++
title = "Go 语言并发小记"
date = 2020-09-01T20:15:00+08:00
draft = false
tags = ["go", "并发"]
categories = ["编程"]
toc = true
[params]
  featured = true
+++
""",
    "hugo stack": """\
---
title: 周末徒步
description: 小记
date: 2023-04-16 00:00:00+0000
image: hike.jpg
math:
license: CC BY-NC-SA 4.0
hidden: false
comments: true
categories:
    - 生活
aliases:
    - /old/hike/
---
""",
    "hugo cascade": """\
---
title: 目录页
linkTitle: 目录
type: docs
menu: {main: {weight: 20}}
resources:
- src: "**.png"
  title: "图 #:counter"
isCJKLanguage: true
date: 2021-06-30
---
""",
    "jekyll": """\
---
layout:     post
title:      "从零开始学 Docker"
subtitle:   "Docker 入门"
date:       2018-03-20 12:00:00 +0800
author:     "LU"
header-img: "img/post-bg.jpg"
header-mask: 0.3
catalog:    true
multilingual: false
tags:
    - Docker
    - 运维
---
""",
    "jekyll chirpy": """\
---
title: 机器学习笔记
author:
  name: 陆某
  link: https://example.org
date: 2020-08-08 14:10:00 +0800
categories: [机器学习, 笔记]
tags: [ml]
math: true
mermaid: true
image:
  path: /assets/img/ml.png
  alt: 图
pin: true
published: true
---
""",
    "jekyll plain": """\
---
layout: post
title: 博客搬家啦！
category: life
excerpt: "搬家：一段说明"
comments: true
---
""",
    "windows": "\ufeff---\r\ntitle: 记事本里写的\r\ndate: 2019-9-9\r\ntags: 生活、随笔\r\n---\r\n",
}

BODIES = {
    "steps with code": """\
## 安装

1. 先装 Node：

   ```bash
   $ npm install -g hexo-cli
   # 中文注释
   hexo init blog
   ```
2. 再建站：
   - 进入目录
   - 运行 `hexo s`

     浏览器打开 <http://localhost:4000>
3. 完成。

<!-- more -->

> 注意：**不要**用 `sudo`。
""",
    "tags of hexo": """\
{% note info %}
这是提示
{% endnote %}

{% asset_img demo.png 演示图 %}

正文开始{% post_link other 另一篇 %}。

{% codeblock lang:js %}
let a = {{ b }};
{% endcodeblock %}
""",
    "raw html": """\
<div align="center"><img src="a.png" width="60%"></div>

<p style="text-indent:2em">缩进段落</p>

<center>居中的话</center>

文字 <font color="red">红色</font>，<u>下划线</u>，<br/>换行。

<details>
<summary>展开</summary>
<p>里面的内容</p>
</details>

<iframe src="//music.163.com/outchain/player?id=1" width="330"></iframe>

<script>alert(1)</script>
""",
    "tabs and stars": "*\t一级\n\t*\t二级\n\t\t*\t三级\n*\t又一级\n\n+ 加号\n+ 列表\n\n小结：\n* 甲\n* 乙\n续行\n",
    "tables and formulas": """\
| 命令 | 说明 |
| :--- | ---: |
| `ls -l | wc` | 统计 |
| a \\| b | 竖线 |

行内公式 $a_1 + b_2$，块公式：

$$
\\sum_{i=1}^n x_i * y_i
$$

脚注[^1]。

[^1]: 说明文字。
""",
    "jekyll": """\
* 目录
{:toc}

## 一、背景
{{ page.title }} 与 {{ site.baseurl }}

{% highlight ruby %}
puts "你好"
{% endhighlight %}

![图]({{ site.url }}/assets/a.png){: .center-image width="300"}

[上一篇]({% post_url 2018-01-01-a %})
""",
    "hugo shortcodes": """\
{{< figure src="a.jpg" title="图" >}}

{{< bilibili BV1xx411c7mD >}}

{{% notice tip %}}
提示
{{% /notice %}}

正文，[链接]({{< ref "post/a.md" >}})。
""",
    "diary": """\
　　今天天气不错，去了公园。
　　看到很多花，
还有人放风筝。

2024. 不是列表

***

“生活就像**一盒巧克力**。”——*阿甘*

- - -

完
""",
    "headings": """\
# 大标题
正文紧跟
## 没有空行
- 列表紧跟
### 重复
### 重复
#无空格
正文
---
结尾
""",
    "quotes": """\
> 引用一
> 引用二
>
> - 列表
>   - 嵌套
>
> ```
> 代码
>   缩进
> ```
>> 二层

引用后的正文
""",
    "windows": "第一行\r\n第二行\r\n\r\n```java\r\nclass 甲 {\r\n    int a;\r\n}\r\n```\r\n\r\n- 项\r\n- 项\r\n",
    "images": """\
![](https://cdn.example.org/a.png)
![本地](./a.png)
![空格](my pic.png)
![题注](a.png "标题")
[![点我](a.png)](https://example.org)
[参考][1]，[另一个]

[1]: https://example.org "标题"
[另一个]: https://example.org/2
""",
}
