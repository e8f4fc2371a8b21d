"""Half-figures of the demo's fourteen people: each with its own head, clothes and surroundings."""

from .faces import face, glasses, hair
from .svg import (BLUE, BLUSH, COAL, CREAM, DARK_RED, DARK_WOOD, GOLD, GREEN, GREY, INK, LEAF, LIGHT_GOLD, MIST_GREEN, NAVY,
                  PALE_SKY, PAPER, PINE, RED, ROSE, SAND, SKIN, SKY, STONE, TAN, WOOD, circle, drawing, ellipse, gradient, group,
                  path, polygon, rect, stroke, tag)

FAIR, WARM, BROWN = ("#F3CFAC", "#DDA982"), ("#EBBE94", "#D0986C"), ("#D9A479", "#B97F55")
BLACK, DARK, IRON, WHITE = ("#2A2320", "#5A4B43"), ("#3B2A22", "#6E5142"), ("#6F6963", "#9A938C"), ("#D9D4CC", "#F6F3EE")
BODY = "M52 750C58 610 92 548 196 512L258 484Q300 530 342 484L404 512C508 548 542 610 548 750Z"


def body(colour, shade):
    """Shoulders and chest with the shade of the arms."""
    return path(BODY, colour) + path("M52 750C58 640 78 580 120 550C112 620 128 690 134 750ZM548 750C542 640 522 580 480 550C488 620 472 690 466 750Z", shade)


def shirt(colour=PAPER, shade=SAND):
    return path("M244 486L300 600L356 486L342 476Q300 520 258 476Z", colour) + path("M258 474L232 500L276 552L300 520ZM342 474L368 500L324 552L300 520Z", colour) + stroke("M258 476L234 500L276 550L300 520L324 550L366 500L342 476", shade, 3)


def jacket(colour, shade):
    """A work jacket: turned collar, zip, two pockets."""
    return (body(colour, shade) + path("M256 478L216 500L262 566L300 524L338 566L384 500L344 478Q300 524 256 478Z", shade) + stroke("M300 526V750", shade, 6) + stroke("M300 540V740", STONE, 2, stroke_dasharray="3 5")
            + rect(150, 620, 100, 80, shade, 6) + rect(350, 620, 100, 80, shade, 6) + stroke("M150 642h100M350 642h100", colour, 4))


def coat(under):
    """A white coat over a shirt."""
    return (body("#FFFFFF", "#E7E6E0") + path("M240 490L300 640L360 490Q300 530 240 490Z", under) + path("M248 482L204 508L216 590L246 580L300 690L354 580L384 590L396 508L352 482L300 640Z", "#FFFFFF") + stroke("M248 484L206 508L216 590L246 580L300 690L354 580L384 590L394 508L352 484", "#CFCFC8", 4)
            + stroke("M300 690V750", "#CFCFC8", 4) + stroke("M368 650h80v70h-80z", "#CFCFC8", 4))


def suit(colour, shade, under=PAPER):
    return body(colour, shade) + path("M244 486L300 650L356 486Q300 530 244 486Z", under) + path("M252 480L206 506L222 572L250 566L236 592L300 690L364 592L350 566L378 572L394 506L348 480L300 640Z", shade) + stroke("M300 690V750", shade, 4) + circle(300, 716, 6, INK)


def sweater(colour, shade, neck):
    return body(colour, shade) + path("M244 488Q300 556 356 488L366 500Q300 582 234 500Z", neck)


def toolbar(x, y):
    """Pens and a rule in a breast pocket."""
    return rect(x, y, 8, 40, GREY, 2) + rect(x + 14, y + 6, 7, 34, RED, 2) + rect(x + 27, y - 8, 12, 48, STONE, 2) + stroke(f"M{x + 29} {y + 2}h5M{x + 29} {y + 10}h5M{x + 29} {y + 18}h5", COAL, 2)


def cap(colour, shade):
    return path("M216 236C214 150 262 128 304 128C350 128 392 152 386 236Q300 206 216 236Z", colour) + path("M208 240Q300 188 394 238Q404 262 388 266Q300 224 214 266Q200 258 208 240Z", shade) + stroke("M302 130Q300 170 300 208", shade, 3)


def gear(x, y, r, colour):
    return circle(x, y, r, stroke=colour, stroke_width=r * .34, stroke_dasharray=f"{r * .42:.0f} {r * .366:.1f}", stroke_linecap="butt") + circle(x, y, r * .72, stroke=colour, stroke_width=r * .3) + circle(x, y, r * .22, colour)


def leaf(x, y, size, colour, turn):
    return group(path("M0 0C10-34 50-44 84-30C66 4 30 16 0 0Z", colour), stroke("M0 0Q40-10 74-26", PAPER, 3, opacity=.5), move=(x, y), scale=size, turn=turn)


def backdrop(high, low, halo, motif):
    return tag("defs", gradient("back", high, low)) + rect(0, 0, 600, 750, "url(#back)") + circle(300, 320, 236, halo, opacity=.55) + motif


def sitter(title, back, head, style, colours, clothes, *, extra="", wear="", spectacles=None):
    """Everything in its order: backdrop, hair behind, clothes and face, hair in front, what is worn."""
    behind, front = hair(style, *colours)
    low = (0, 24)
    figure = (group(behind, head[0], move=low), clothes, group(head[1], front, glasses(spectacles), wear, move=low), extra)
    return f"{title}的插画肖像", back + group(*figure, move=(-42, -90), scale=1.14)


def person(skin, lips, **features):
    """(neck and face under the clothes' collar, the same face above them)"""
    whole = face(*skin, lips, **features)
    cut = whole.index("<ellipse")
    return whole[:cut], whole[cut:]


def gao_zhenbang():
    back = backdrop("#C9D6D8", "#EAE6DA", PAPER, gear(96, 150, 78, "#B4C5C8") + gear(520, 250, 54, "#BBC9CA") + gear(500, 92, 34, "#C0CCCB"))
    return sitter("高振邦", back, person(WARM, "#B4604A", jaw=14, smile=16, age=47), "crew", BLACK, jacket(NAVY, "#1F3340"), extra=toolbar(372, 600) + rect(350, 634, 100, 66, "#1F3340", 6) + rect(158, 596, 74, 16, RED, 3))


def lin_xiaoqiu():
    back = backdrop("#F2D5C8", "#F9EADB", PAPER, rect(40, 96, 120, 84, PAPER, 16) + path("M92 178l-10 34 40-34z", PAPER) + stroke("M66 124h68M66 150h44", ROSE, 8) + circle(520, 140, 52, stroke=PAPER, stroke_width=16) + circle(520, 140, 52, stroke=ROSE, stroke_width=3) + stroke("M520 192V420", PAPER, 8))
    mike = stroke("M378 296Q392 376 338 378", COAL, 5) + ellipse(334, 378, 9, 7, INK) + rect(368, 280, 22, 44, INK, 10)
    return sitter("林晓秋", back, person(FAIR, "#C2443F", woman=True, smile=26, age=37), "pixie", DARK, suit(RED, DARK_RED, CREAM), wear=mike)


def meng_heping():
    wheel = circle(90, 170, 88, "#C2B49C") + circle(90, 170, 54, "#E4D9C4") + stroke("M90 120V220M47 145L133 195M133 145L47 195", "#C2B49C", 14)
    back = backdrop("#E0D2B8", "#F2E8D5", PAPER, wheel + path("M474 90q34-14 44 18l60 96-24 18-62-96q-34 2-42-26l26 8 14-10z", "#C2B49C"))
    moustache = path("M270 346Q286 332 300 340Q314 332 330 346Q314 346 300 347Q286 346 270 346Z", IRON[0])
    return sitter("孟和平", back, person(BROWN, "#A4523C", jaw=10, smile=18, age=53, brow="#4A4441"), "crew", IRON, jacket("#7E2A24", "#5E1B18"), wear=moustache + cap("#7E2A24", "#5E1B18"), extra=rect(350, 596, 92, 14, LIGHT_GOLD, 3))


def su_wanting():
    hills = path("M0 360Q80 220 180 320T360 260T600 330V750H0Z", "#B9D0CB") + path("M0 440Q140 330 280 410T600 400V750H0Z", "#9DBDB4") + circle(500, 130, 44, LIGHT_GOLD)
    back = backdrop("#CFE2E3", "#EAF0E6", PAPER, hills)
    polo = body(SKY, "#86AEB5") + path("M250 484L222 506L272 560L300 522L328 560L378 506L350 484Q300 526 250 484Z", PAPER) + stroke("M300 524V600", PAPER, 10) + circle(300, 556, 3, GREY) + circle(300, 582, 3, GREY)
    card = stroke("M236 496Q250 600 286 640M364 496Q350 600 314 640", RED, 7) + rect(252, 636, 96, 68, PAPER, 6) + rect(252, 636, 96, 18, RED, 6) + stroke("M270 672h60M270 688h40", GREY, 5)
    return sitter("苏婉婷", back, person(FAIR, "#C4564C", woman=True, smile=28, age=33), "tail", BLACK, polo, extra=card)


def qiu_defu():
    pipes = stroke("M60 0V150Q60 190 100 190H170M540 0V240Q540 280 500 280H440", "#BCC5BF", 22) + rect(44, 70, 32, 18, "#A3AEA8", 4) + rect(524, 130, 32, 18, "#A3AEA8", 4) + path("M452 96a34 34 0 1 1 36 0v18h-36z", LIGHT_GOLD) + stroke("M456 124h28M460 134h20", GREY, 5)
    back = backdrop("#D5DAD0", "#EEEADC", PAPER, pipes)
    driver = rect(372, 580, 14, 44, RED, 6) + rect(398, 590, 12, 34, GOLD, 5) + rect(420, 598, 9, 30, STONE) + rect(350, 620, 100, 80, "#46616E", 6)
    keys = circle(196, 640, 20, stroke=GOLD, stroke_width=5) + stroke("M186 656l-8 44M198 660v48M208 656l10 40", GOLD, 6)
    return sitter("邱德福", back, person(BROWN, "#A0543E", jaw=8, smile=26, age=58, brow="#6B645E"), "crew", ("#8F8981", "#B4AEA6"), jacket("#5F7F8D", "#46616E"), extra=driver + keys)


def ye_zhiqiu():
    back = backdrop("#DCE5CF", "#F1EFDD", PAPER, leaf(40, 140, 1.3, LEAF, -20) + leaf(70, 220, 1, GREEN, 24) + leaf(560, 120, 1.4, LEAF, 160) + leaf(566, 230, 1, GREEN, 200) + leaf(470, 60, .8, "#B9CBA6", 30))
    tang = body("#6F8F74", "#587660") + path("M250 470Q244 500 262 520Q300 548 338 520Q356 500 350 470L342 486Q300 528 258 486Z", "#587660") + stroke("M300 534Q340 580 396 590L410 750", "#587660", 5) + "".join(stroke(f"M{x - 20} {y}h40", CREAM, 5) + circle(x, y, 6, CREAM) for x, y in ((316, 560), (384, 588), (404, 650), (408, 712)))
    cup = path("M150 640h100l-12 66q-38 14-76 0z", PAPER) + ellipse(200, 640, 50, 12, CREAM) + ellipse(200, 641, 40, 8, "#B9A45C") + path("M170 676q30 14 60 0", stroke=BLUE, stroke_width=4) + stroke("M184 616q-10-18 2-34M210 614q12-18 0-38", PAPER, 5, opacity=.8) + path("M140 690q30-14 54 22l-10 38h-80z", FAIR[0]) + path("M260 690q-30-14-54 22l10 38h80z", FAIR[0])
    return sitter("叶知秋", back, person(FAIR, "#BC5A4C", woman=True, smile=18, age=41), "bun", BLACK, tang, extra=cup)


def tan_jing():
    board = rect(36, 80, 528, 250, "#56705F", 8) + stroke("M64 130h80M64 160h56M470 126q40-22 70 0t-30 44-40-44M64 290h60M480 250h60M480 280h36", "#DDE6D6", 5, opacity=.7) + rect(36, 330, 528, 12, WOOD)
    back = backdrop("#EADFC8", "#F4EBD9", "#F4EBD9", board)
    cardigan = body("#D8B98C", "#BD9A6B") + path("M246 486L300 690L354 486Q300 534 246 486Z", PAPER) + stroke("M246 488L300 690V750M354 488L300 690", "#BD9A6B", 12) + circle(308, 716, 6, DARK_WOOD)
    book = rect(376, 610, 130, 150, RED, 6) + rect(376, 610, 18, 150, DARK_RED, 4) + rect(414, 640, 70, 34, CREAM, 3) + path("M506 668q-48-6-56 14 2 10 56 6z", FAIR[0])
    return sitter("谭静", back, person(FAIR, "#C05048", woman=True, smile=24, age=38), "long", DARK, cardigan, extra=book, spectacles="round")


def zhou_hongmei():
    branch = stroke("M600 40Q500 60 440 140M520 60Q500 130 520 200M470 104Q420 90 390 104", "#7A5A45", 9) + "".join(circle(x, y, r, t) for x, y, r, t in ((440, 140, 16, RED), (392, 104, 12, ROSE), (522, 200, 15, RED), (512, 150, 11, ROSE), (476, 100, 13, RED), (548, 52, 12, ROSE), (452, 164, 8, BLUSH)))
    cross = rect(60, 110, 90, 90, PAPER, 20) + stroke("M105 130v50M80 155h50", GREEN, 16, stroke_linecap="butt")
    back = backdrop("#DBE7E2", "#F3EFE4", PAPER, branch + cross)
    scope = stroke("M236 500Q226 600 262 640M364 500Q376 590 338 640", COAL, 8) + stroke("M262 640Q300 670 338 640M300 656V690", COAL, 8) + circle(300, 706, 18, GREY) + circle(300, 706, 10, STONE)
    return sitter("周红梅", back, person(FAIR, "#B8483F", woman=True, smile=24, age=50), "perm", DARK, coat("#D98E84"), extra=scope)


def wei_guangming():
    back = backdrop("#E6D3BB", "#F5EADA", PAPER, rect(30, 60, 130, 330, "#D3B995") + "".join(rect(44 + i * 22, 80 + k * 108, 16, 84, t, 2) for k in range(3) for i, t in enumerate(("#A8605A", "#8C9C98", "#C8A86A", "#8FA38A", "#B7887A"))) + rect(440, 70, 126, 150, PAPER, 4) + path("M452 208v-40l34-40 26 24 24-40 18 30v66z", "#A9BFA5") + circle(484, 106, 11, "#D98B80"))
    return sitter("韦广明", back, person(WARM, "#AC5844", jaw=8, smile=20, age=55, brow="#55504B"), "receding", ("#4E4945", "#7D766F"), suit("#34414C", "#26313A"), extra=shirt() + path("M286 540h28l-6 22 12 92-20 22-20-22 12-92z", "#8E2A26"), spectacles="square")


def jiang_haitao():
    spark = "".join(stroke(f"M{x} {y}l{dx} {dy}", t, 4) for x, y, dx, dy, t in ((70, 560, -40, -70, "#F7C873"), (90, 540, 6, -90, "#FFE9B0"), (110, 556, 44, -64, "#F7C873"), (60, 600, -60, -10, "#FFE9B0"), (520, 160, 20, -40, "#F7C873"), (120, 590, 60, -20, "#F7C873"), (80, 470, -16, -50, "#F7C873"), (540, 240, 24, -20, "#FFE9B0")))
    back = backdrop("#4A545C", "#7B6A5C", "#A88864", spark)
    apron = body("#4D5B63", "#3A464D") + path("M250 480L214 502L262 566L300 524L338 566L386 502L350 480Q300 524 250 480Z", "#3A464D") + path("M208 560Q300 600 392 560L404 750H196Z", "#9A6A42") + stroke("M208 560Q300 600 392 560L404 750M208 560L196 750", "#7A5030", 4, stroke_dasharray="10 8") + stroke("M210 562L222 504M390 562L378 504", "#7A5030", 16) + rect(250, 660, 100, 70, "#87592F", 6)
    helmet = path("M206 218C196 120 258 84 304 84C356 84 408 122 396 218C370 196 340 188 300 188C262 188 232 198 206 218Z", INK) + path("M216 150Q300 96 384 150L378 190Q300 158 222 190Z", "#3A3F44") + rect(250, 118, 100, 36, "#5E8A6E", 6) + rect(250, 118, 100, 10, "#8DB79A", 5) + circle(212, 224, 14, GREY) + circle(388, 224, 14, GREY)
    return sitter("江海涛", back, person(BROWN, "#A04E38", jaw=16, smile=18, age=38), "crop", BLACK, apron, wear=helmet)


def ning_yuan():
    flask = path("M78 120h44v70l46 104q8 24-16 24H48q-24 0-16-24l46-104z", PAPER, opacity=.9) + path("M52 250h96l20 46q6 16-14 16H46q-20 0-14-16z", LEAF) + circle(86, 280, 7, PAPER) + circle(112, 266, 5, PAPER) + rect(72, 112, 56, 12, STONE, 6)
    tubes = rect(452, 190, 130, 14, WOOD) + rect(452, 270, 130, 14, WOOD) + "".join(rect(x, 150, 22, 130, PAPER, 11) + rect(x, 210, 22, 70, t, 11) for x, t in ((468, ROSE), (506, LIGHT_GOLD), (544, SKY)))
    back = backdrop("#DCE8DD", "#F2F1E4", PAPER, flask + tubes)
    return sitter("宁远", back, person(FAIR, "#BE5F50", smile=24, age=27), "fluffy", BLACK, coat(SKY), extra=shirt("#BBD3D6", "#8FB2B8") + path("M252 480L208 506L218 590L246 580L270 630L256 520ZM348 480L392 506L382 590L354 580L330 630L344 520Z", "#FFFFFF") + rect(382, 630, 8, 34, RED, 2) + rect(398, 626, 8, 38, NAVY, 2), spectacles="thin")


def shen_lan():
    lampshade = path("M60 120h90l26 90H34z", "#F3D9A4") + stroke("M105 210V420", WOOD, 8) + circle(105, 170, 130, "#FFE9B8", opacity=.3) + rect(452, 90, 120, 160, "#B98A64") + rect(464, 102, 96, 136, "#EBD9BC") + path("M490 226q-16-60 22-96 38 36 22 96z", "#9FB3AC")
    back = backdrop("#E2BE9F", "#F3DEC6", "#F9EAD6", lampshade)
    scarf = path("M250 478Q300 540 350 478L366 500Q330 560 310 556L346 640L306 616L282 650L288 556Q262 556 234 500Z", GOLD) + stroke("M262 506Q300 548 340 504M300 560l-6 64M308 564l22 56", LIGHT_GOLD, 5) + circle(299, 552, 15, "#A87830")
    pearls = circle(222, 326, 6, PAPER) + circle(378, 326, 6, PAPER)
    return sitter("申澜", back, person(FAIR, "#B83A38", woman=True, smile=22, age=43), "updo", BLACK, suit("#3B2F38", "#2A2129", PAPER), wear=pearls, extra=scarf + rect(404, 600, 70, 20, LIGHT_GOLD, 3) + stroke("M414 610h50", DARK_WOOD, 4))


def tang_shouzhuo():
    scroll = rect(446, 60, 110, 300, PAPER, 2) + rect(436, 52, 130, 12, DARK_WOOD, 6) + rect(436, 356, 130, 12, DARK_WOOD, 6) + stroke("M486 340Q480 240 506 120M506 180q30-20 36-50M496 230q-30-12-36-44", "#6F7F6F", 5) + leaf(506, 130, .5, GREEN, -60) + leaf(536, 140, .5, "#6F7F6F", -20) + leaf(470, 190, .5, GREEN, 200)
    back = backdrop("#E2D6C2", "#F3EADB", PAPER, scroll + rect(36, 300, 140, 12, WOOD) + "".join(rect(46 + i * 24, 300 - h, 20, h, t, 2) for i, (h, t) in enumerate(((96, "#9C5A52"), (84, "#7D8E8C"), (100, "#B99A62"), (88, "#7F937E"), (92, "#9A7F6C")))))
    tunic = body("#7B8288", "#636A70") + path("M252 476L222 500L286 540L300 520L314 540L378 500L348 476Q300 524 252 476Z", "#636A70") + stroke("M300 526V750", "#636A70", 5) + "".join(circle(300, y, 6, COAL) for y in (570, 632, 694)) + rect(160, 600, 92, 70, "#6E757B", 6) + rect(348, 600, 92, 70, "#6E757B", 6) + path("M160 600h92l-46 26zM348 600h92l-46 26z", "#636A70") + rect(184, 584, 7, 26, GOLD, 3)
    return sitter("唐守拙", back, person(WARM, "#AE6450", smile=24, age=77, brow="#C9C3BB"), "swept", WHITE, tunic, spectacles="round")


def he_miaomiao():
    back = backdrop("#F4DFC0", "#FBF1E0", PAPER, path("M70 120q40-18 52 22l74 116-28 20-74-114q-40 4-50-32l32 10 16-12z", "#E0C59B") + circle(520, 170, 58, stroke="#E0C59B", stroke_width=20) + circle(520, 170, 22, "#E0C59B") + stroke("M430 320l26-26M470 350l22-30M60 330l-26-22", LIGHT_GOLD, 7))
    suit_ = jacket("#3F6478", "#2F4D5E") + shirt(PAPER, STONE) + rect(168, 610, 60, 14, LIGHT_GOLD, 3)
    wrench = group(path("M-12 0V-110Q-34-124-30-152Q-26-168-12-174V-146H12V-174Q26-168 30-152Q34-124 12-110V0Z", STONE), stroke("M0-96V-10", GREY, 4), move=(470, 742), turn=12) + path("M430 720q40-36 74-6l16 36h-96z", FAIR[0])
    return sitter("何苗苗", back, person(FAIR, "#CC5A4C", woman=True, smile=30, age=19, cheeks=.7), "tail", DARK, suit_, extra=wrench)


PORTRAITS = {draw.__name__.replace("_", "-"): draw for draw in (
    gao_zhenbang, lin_xiaoqiu, meng_heping, su_wanting, qiu_defu, ye_zhiqiu, tan_jing, zhou_hongmei, wei_guangming, jiang_haitao,
    ning_yuan, shen_lan, tang_shouzhuo, he_miaomiao)}
