"""What can be written on the command line, told in Chinese."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

EXAMPLES = {
    "build": "site-builder build --strict --output public",
    "check": "site-builder check --strict\n  site-builder check --format html --report 检查报告.html",
    "new": 'site-builder new news "九月主题党日"\n  site-builder new data development\n'
    "  site-builder new site 我的网站\n  site-builder new theme qing-shan",
    "serve": "site-builder serve --open",
    "clean": "site-builder clean",
    "explain": "site-builder explain content/news/2026/x.md",
    "review": "site-builder review content/news/2026/x.md --step 终审 --by 温知夏 --opinion 同意发布\n"
    "  site-builder review content/news/2026/x.md --sheet --output 审批单.html\n  site-builder review --waiting",
    "stats": "site-builder stats --from 2026-01-01 --to 2026-12-31\n"
    "  site-builder stats --format xlsx --output 用稿统计.xlsx",
    "newsletter": "site-builder newsletter --issue 12 --from 2026-10-01 --to 2026-10-31\n"
    "  site-builder newsletter --issue 12 --pdf 简讯12.pdf",
    "forget": "site-builder forget 高振邦\n  site-builder forget 高振邦 --mask",
    "schema": "site-builder schema config > .vscode/config.schema.json",
    "reference": "site-builder reference > 参考.md",
}


def _unknown_choice(match: re.Match[str]) -> str:
    return f"没有{match[1]} {match[2]}。{_did_you_mean(match[2], re.findall('[^, ]+', match[3].replace(chr(39), '')))}"


def _did_you_mean(word: str, known: Iterable[str]) -> str:
    from site_builder.chinese import did_you_mean  # not paid for by those who write no mistakes

    return did_you_mean(word, known)


_ERRORS: tuple[tuple[str, Any], ...] = (
    (r"the following arguments are required: (.*)", r"缺少：\1"),
    (r"argument (.*): invalid choice: '([^']*)'.* \(choose from (.*)\)", _unknown_choice),
    (r"argument (.*): expected one argument", r"\1 后面缺少一个值"),
    (r"argument (.*): invalid (?:int|positive) value: '(.*)'", r"\1 应是整数，这里是 \2"),
    (r"argument (.*): invalid float value: '(.*)'", r"\1 应是数字，这里是 \2"),
    (r"argument (.*): ignored explicit argument '(.*)'", r"\1 后面不要写值（\2）"),
    (r"ambiguous option: (.*) could match (.*)", r"选项 \1 不明确，可能是 \2"),
    (r"argument (.*?): (.*)", r"\1：\2"),
)


class Parser(argparse.ArgumentParser):
    """An argument parser whose help and errors are Chinese; wrong use exits with 2."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(formatter_class=_Formatter, add_help=False, **kwargs)  # type: ignore[arg-type]
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这份说明")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Unknown arguments are told by the command that was given them, with its own usage."""
        chosen, unknown = super().parse_known_args(args, namespace)
        if unknown:
            options = [name for name in self._option_string_actions if name.startswith("--")]
            hint = f"。{_did_you_mean(unknown[0], options)}" if unknown[0].startswith("-") else ""
            self.error(f"不认识的参数：{' '.join(unknown)}{hint}")
        return chosen, unknown

    def error(self, message: str) -> NoReturn:
        for english, chinese in _ERRORS:
            if re.fullmatch(english, message):
                message = re.sub(english, chinese, message)
                break
        self.exit(2, f"用法不对：{message}\n{self.format_usage()}看全部说明：{self.prog} --help\n")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)


def make_parser() -> Parser:
    """The parser of the whole command."""
    parser = Parser(
        prog="site-builder", description="校园党建网生成器：把 content/ 里的 Markdown 稿件生成十二栏目的静态网站。"
    )
    parser.add_argument("--version", action="store_true", help="显示版本")
    commands = parser.add_subparsers(dest="command", title="命令", metavar="命令", parser_class=Parser)
    _add_build(_command(commands, "build", "生成网站"))
    _add_check(_command(commands, "check", "检查将要发布的全部内容：个人信息、附件、链接、无障碍……"))
    _add_new(_command(commands, "new", "按栏目的样稿新建一篇稿件，或新建一份名单、一个网站、一套主题"))
    _add_serve(_command(commands, "serve", "在浏览器里预览，存盘就刷新；按 Ctrl+C 结束"))
    clean = _command(commands, "clean", "删去生成的网站和记忆，别的都不动")
    clean.add_argument("--output", default="public", metavar="文件夹", help="生成的网站在哪里（默认 public）")
    explain = _command(commands, "explain", "说明一个页面为什么是这样：来源、模板、询问，或为什么没有显示")
    explain.add_argument("path", metavar="路径", help="稿件（content/…）或生成的页面（public/…）")
    _add_selection(explain)
    _add_review(_command(commands, "review", "三审三校：签字、打印审批单、看哪些稿件在等谁审"))
    _add_stats(_command(commands, "stats", "稿件统计：各栏目、支部、作者、月份的篇数、字数、图片，栏目多久没有更新"))
    _add_newsletter(_command(commands, "newsletter", "编一期校园党建简讯：收好一段时间的稿件，网页和 A4 印刷版"))
    _add_forget(_command(commands, "forget", "找出一个人出现的全部地方，答应了才从网站里取出"))
    schema = _command(commands, "schema", "打印 JSON Schema，让编辑器补全和检查")
    schema.add_argument(
        "name", metavar="名称", nargs="?", default="config", help="config，或稿件类型（news、notice……），默认 config"
    )
    _add_config_if_any(schema)
    reference = _command(commands, "reference", "打印配置、文首信息和模板的参考手册（Markdown）")
    _add_config_if_any(reference)
    return parser


def _command(commands: argparse._SubParsersAction[Parser], name: str, does: str) -> Parser:
    parser: Parser = commands.add_parser(name, help=does, description=f"{does}。", epilog=f"例子：\n  {EXAMPLES[name]}")
    parser.add_argument("--root", type=_folder, default=".", metavar="文件夹", help="网站的根目录（默认当前文件夹）")
    return parser


def _folder(written: str) -> str:
    if not Path(written).is_dir():
        raise argparse.ArgumentTypeError(f"没有这个文件夹：{written}")
    return written


def _add_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config", type=_file, default="config.yaml", metavar="文件", help="配置文件（默认 config.yaml）"
    )


def _add_config_if_any(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config", type=_file, default=None, metavar="文件", help="配置文件（默认 config.yaml，可以没有）"
    )


def _file(written: str) -> str:
    if not written.strip():
        raise argparse.ArgumentTypeError("文件名是空的，请写配置文件的名字，例如 config.yaml")
    return written


def _add_build(parser: Parser) -> None:
    parser.add_argument("--output", default="public", metavar="文件夹", help="生成到哪里（默认 public）")
    parser.add_argument("--strict", action="store_true", help="有警告也不发布，退出码为 1")
    parser.add_argument("--jobs", type=int, default=None, metavar="数目", help="用几个进程（默认看电脑有几核）")
    parser.add_argument("--open", action="store_true", help="生成后在浏览器里打开首页")
    parser.add_argument("--timing", action="store_true", help="说明每一步用了多少时间")
    _add_selection(parser)


def _add_check(parser: Parser) -> None:
    parser.add_argument("--strict", action="store_true", help="有警告退出码也为 1")
    parser.add_argument("--fix", action="store_true", help="把拿得准的用语、标点改好：先显示改动，答应了才写")
    parser.add_argument("--yes", action="store_true", help="配 --fix：不再问，直接写")
    parser.add_argument("--format", default="text", choices=["text", "json", "html"], help="结果的样子（默认 text）")
    parser.add_argument("--links", action="store_true", help="另列出全部外站域名和谁链接了它们")
    parser.add_argument(
        "--online", action="store_true", help="另外逐个问外站网址还打不打得开（要网络，每站每次只问一个）"
    )
    parser.add_argument("--mask", default=None, metavar="稿件", help="只打印这篇稿件遮住个人信息后的样子")
    parser.add_argument("--write", action="store_true", help="和 --mask 一起用：改写这个文件")
    parser.add_argument("--report", default=None, metavar="文件", help="把结果写进这个文件（默认打印出来）")
    parser.add_argument("--jobs", type=int, default=None, metavar="数目", help="用几个进程（默认看电脑有几核）")
    _add_selection(parser)


def _add_serve(parser: Parser) -> None:
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="地址",
        help="在哪个地址上（默认 127.0.0.1 只有本机能看；0.0.0.0 手机也能看）",
    )
    parser.add_argument("--port", type=int, default=8000, metavar="端口", help="端口（默认 8000）")
    parser.add_argument(
        "--poll", type=float, nargs="?", const=1.0, default=None, metavar="秒",
        help="不等系统通知，每隔几秒查看一次文件（网络盘上用；默认 1 秒）",
    )  # fmt: skip
    parser.add_argument("--open", action="store_true", help="在浏览器里打开首页")
    parser.add_argument(
        "--jobs", type=int, default=None, metavar="数目", help="第一次生成用几个进程（默认看电脑有几核）"
    )
    _add_config(parser)
    parser.add_argument("--no-drafts", dest="drafts", action="store_false", help="不显示草稿和未到期的稿件")


def _add_selection(parser: Parser) -> None:
    _add_config(parser)
    parser.add_argument(
        "--as-of", default=None, metavar="日期", help="按这一天的情形生成：未到期的不出现，过期的撤下（默认今天）"
    )
    parser.add_argument("--drafts", action="store_true", help="草稿和未到期的稿件也显示")


def _add_new(parser: Parser) -> None:
    parser.add_argument(
        "section",
        metavar="栏目",
        help="栏目的文件夹名，例如 news；写 data 则新建一份名单，写 site 则新建一个网站，写 theme 则新建一套主题",
    )
    parser.add_argument("title", metavar="标题", help="稿件标题；新建名单时是名单名，新建网站、主题时是文件夹名")
    parser.add_argument("--kind", default=None, metavar="类型", help="稿件类型（默认是栏目的类型）")
    _add_config(parser)


def _add_review(parser: Parser) -> None:
    parser.add_argument("path", metavar="稿件", nargs="?", default=None, help="要审的稿件，例如 content/news/2026/x.md")
    parser.add_argument("--step", default=None, choices=("初审", "复审", "终审"), help="签哪一审：初审、复审、终审")
    parser.add_argument("--by", default=None, metavar="姓名", help="审核人，须在 content/data/reviewers.yaml 里")
    parser.add_argument("--opinion", default="", metavar="意见", help="审核意见，写进签字和审批单")
    parser.add_argument("--sheet", action="store_true", help="给出这篇稿件的审批单（网页，可打印），不签字")
    parser.add_argument("--waiting", action="store_true", help="列出还在等审的稿件；配 --output 存成网页")
    parser.add_argument("--output", default=None, metavar="文件", help="审批单或清单存到哪里（默认显示出来）")
    _add_selection(parser)


def _add_forget(parser: Parser) -> None:
    parser.add_argument("name", metavar="姓名", help="谁")
    parser.add_argument("--mask", action="store_true", help="别人的稿件、名单里写到他的，把姓名遮成“高某某”的样子")
    parser.add_argument("--yes", action="store_true", help="不再问，直接取出")
    _add_config(parser)


def _add_stats(parser: Parser) -> None:
    parser.add_argument(
        "--format", default="text", choices=("text", "csv", "xlsx", "html"), help="text、csv、xlsx 或 html（带图表）"
    )
    parser.add_argument("--from", dest="first", default=None, metavar="日期", help="从哪一天起（默认最早）")
    parser.add_argument("--to", dest="last", default=None, metavar="日期", help="到哪一天止（默认最近）")
    parser.add_argument("--output", default=None, metavar="文件", help="存到哪里（默认显示出来；xlsx 必须写）")
    _add_selection(parser)


def _add_newsletter(parser: Parser) -> None:
    parser.add_argument("posts", metavar="稿件", nargs="*", default=[], help="收哪几篇；不写则收 --from 到 --to 的")
    parser.add_argument("--issue", type=int, default=None, metavar="期号", help="第几期（默认接着上一期）")
    parser.add_argument("--from", dest="first", default=None, metavar="日期", help="从哪一天起（默认接着上一期）")
    parser.add_argument("--to", dest="last", default=None, metavar="日期", help="到哪一天止（默认今天）")
    parser.add_argument("--pdf", default=None, metavar="文件", help="不新编：生成网站，把 --issue 这一期印成 PDF")
    parser.add_argument("--browser", default=None, metavar="程序", help="用哪个浏览器印（默认自己找）")
    parser.add_argument("--output", default="public", metavar="文件夹", help="网站生成到哪里（默认 public）")
    _add_selection(parser)
