"""The rules about links and about what readers with other senses and hands need."""

from site_builder.model.rule import Rule

LINKING = (
    Rule(
        "outgoing-new",
        "error",
        "没看过的外站",
        "链接到 check.outgoing 里没有的域名",
        "[来源](https://pic.example.net/1.html)",
        "打开看过没有问题，再写进 check.outgoing；不需要就删去链接",
    ),
    Rule(
        "outgoing-old",
        "warning",
        "外站很久没看",
        "check.outgoing 里上次看过已超过 check.outgoing_days 天的域名",
        "seen: 2024-01-01",
        "再打开看一次，改 seen；不需要就删去链接",
    ),
    Rule(
        "image-alt",
        "warning",
        "图片没有说明",
        "正文里没有说明、或说明只是文件名的图片",
        "![IMG_0123.jpg](IMG_0123.jpg)",
        "写出图里是什么，例如 `![党员在茶山采茶](cha.jpg)`",
    ),
    Rule(
        "heading-jump",
        "warning",
        "小标题跳级",
        "下一级小标题跳过了一级",
        "## 之后直接用 ####",
        "逐级往下：## 之后用 ###",
    ),
    Rule(
        "link-text",
        "warning",
        "链接文字",
        "离开上下文看不懂的链接文字：点击这里、更多、查看、网址本身",
        "[点击这里](a.docx)",
        "写出链接指向什么，例如 `[报名表](a.docx)`",
    ),
    Rule("table-head", "warning", "表格没有表头", "没有表头单元格的表格", "<table><tr><td>…", "第一行写成表头"),
    Rule(
        "picture-only",
        "warning",
        "只有图片",
        "正文只有图片、几乎没有文字的稿件",
        "正文是一张通知的照片",
        "把图里的文字写进正文",
    ),
    Rule(
        "video-captions",
        "warning",
        "视频没有字幕",
        "没有字幕轨的视频，旁边也没有文字",
        "{{< video 活动.mp4 >}}",
        "在视频下写出内容，或加上字幕",
    ),
    Rule(
        "contrast",
        "warning",
        "颜色对比",
        "主题里正文、链接的颜色和底色对比低于 4.5:1",
        "tokens: {ink: '#AAAAAA'}",
        "把字的颜色改深，或底色改浅",
    ),
)
