"""A public promise that can be checked."""

from docx.enum.text import WD_ALIGN_PARAGRAPH

from .word_page import add, heading, labels, new_document, table


def make():
    document = new_document("公开承诺书", "________支部　　□ 支部承诺　□ 党员个人承诺　　____年")
    add(
        document,
        "请写一件到了年底能说“做了”或“没做”的事。“进一步加强、努力提高、不断完善”一类的话，请不要写进来。",
        11.5,
        indent=True,
    )
    heading(document, "一、我（我们）承诺做的事")
    labels(
        document,
        [
            ["做什么", ""],
            ["做到什么程度", "（写数：多少户、多少次、几分钟以内）"],
            ["谁来做", ""],
            ["谁来问", "（服务对象或班级，请他们定期来问）"],
            ["哪天算完", ""],
        ],
        [3.4, 12.6],
        1.2,
    )
    heading(document, "二、进度（每月5日前更新，没有进展就写“没有进展”）")
    table(
        document,
        ["月份", "做到哪一步", "还差什么", "更新人"],
        [[f"{m}月", "", "", ""] for m in (3, 4, 5, 6, 9, 10, 11, 12)],
        [1.8, 6.6, 5, 2.6],
    )
    heading(document, "三、师生的话（空白格，谁都可以写）")
    table(document, None, [[""]], [16], 3.4)
    heading(document, "四、到期结果")
    table(
        document,
        ["□ 做了", "□ 还在做，期限内", "□ 没做，换黄条"],
        [["完成日期：", "预计日期：", "原因与新的日期："]],
        [5, 5, 6],
        1.2,
    )
    for text in (
        "支部承诺公开张贴，并登在网站“创先争优”栏目；个人承诺公开与否，由本人决定。",
        "学期末由学生代表念一次账，支部书记在场听。",
        "到期没有完成的，不撤下来，改贴一张黄条，写明新的日期。",
    ):
        add(document, "· " + text, 11)
    add(
        document,
        "承诺人（支部书记）签名：______________　　　　____年____月____日",
        11.5,
        align=WD_ALIGN_PARAGRAPH.RIGHT,
    )
    return document
