"""The rules about personal data. Numbers in the examples are invented and do not pass their own check digits."""

from site_builder.model.rule import Rule

_MASK = "删去，或用 site-builder check --mask 文件 遮住；确应公开的写进 check.allow"

PERSONAL = (
    Rule(
        "identity",
        "error",
        "身份证号",
        "18 位（校验码、地区、出生日期都对）和 15 位身份证号，中间隔开、全角、汉字数字也算",
        "身份证号 11010119900101XXXX",
        _MASK,
    ),
    Rule("mobile", "error", "手机号", "11 位手机号，中间隔开、全角、汉字数字也算", "138-0000-XXXX", _MASK),
    Rule(
        "telephone",
        "error",
        "固定电话",
        "带区号的电话，或“电话、传真”后的 7、8 位号码；config.yaml 的 site.telephone 不算",
        "010-6555XXXX",
        "私人电话删去；办公电话写进 check.allow",
    ),
    Rule("bank-card", "error", "银行卡号", "符合发卡行号段和校验位的 16 至 19 位卡号", "6222 0000 0000 XXXX", _MASK),
    Rule(
        "email",
        "error",
        "电子邮箱",
        "邮箱地址；config.yaml 的 site.email 不算",
        "某某@某邮箱",
        "私人邮箱删去；办公邮箱写进 check.allow",
    ),
    Rule("passport", "error", "护照号", "护照和往来港澳台通行证的号码", "护照 E1234XXXX", _MASK),
    Rule(
        "student-number",
        "error",
        "学号",
        "“学号”后的号码，和 check.personal.student 里的样式",
        "学号：2026XXXX",
        _MASK,
    ),
    Rule("staff-number", "error", "工号", "“工号”后的号码，和 check.personal.staff 里的样式", "工号：YZ0XXXX", _MASK),
    Rule(
        "birth-date",
        "error",
        "出生日期",
        "“出生、生日”旁边的年月日（1940 年以前的历史人物不算）",
        "某某，1999 年某月某日出生",
        "只写年份，或删去",
    ),
    Rule("dormitory", "error", "宿舍号", "宿舍、寝室、公寓的楼号房号", "宿舍：某号楼某室", "只写到楼，或删去"),
    Rule(
        "picture-place",
        "error",
        "照片里的位置",
        "照片、录像文件里记下的拍摄地点（GPS）",
        "手机拍的 heying.jpg",
        "导出时去掉位置信息",
    ),
    Rule(
        "attachment",
        "error",
        "附件看不了",
        "加密、损坏、过大、压缩包套得太深、解不完的附件",
        "mima.zip",
        "去掉密码，重新导出，或拆成几个",
    ),
    Rule(
        "attachment-form",
        "warning",
        "附件格式",
        "看不全的旧格式（doc、xls、ppt、wps），看不了的格式（rar、7z、xlsb、heic……）",
        "mingdan.xls",
        "另存为 docx、xlsx、pptx，或改用 zip",
    ),
)
