"""Illustrations of learning a trade: classroom, workshop, garage, hotel, meeting room, exhibition."""

from .figures import (CARRYING, HANGING, HOLDING, RAISED, REACHING, SITTING, SPEAKING, WALKING, WRITING, book, lamp, open_book,
                      person, plant, seated_back, shadow, tree, window)
from .svg import (BLUE, BLUSH, COAL, CREAM, DARK_RED, DARK_WOOD, GOLD, GREEN, GREY, INK, LEAF, LIGHT_GOLD, MIST_GREEN, NAVY,
                  PALE_SKY, PAPER, PINE, RED, ROSE, SAND, SKIN, SKY, STONE, TAN, WOOD, circle, ellipse, glow, gradient, group,
                  path, polygon, rect, stroke, tag, words)


def workshop():
    """Machine tools under a saw-tooth roof; the trainer shows a part."""
    roof = "".join(polygon("url(#glass)", (x, 150), (x + 190, 40), (x + 190, 150)) + polygon("#D8CDBB", (x - 50, 150), (x, 150), (x + 190, 40), (x + 150, 40))
                   + stroke(f"M{x + 48} 122V150M{x + 96} 95V150M{x + 144} 67V150", PAPER, 5) for x in (10, 250, 490, 730, 970))
    machine = (rect(0, 0, 250, 190, PAPER, 10) + rect(0, 150, 250, 62, BLUE, 4) + rect(0, 146, 250, 8, RED) + rect(18, 22, 136, 108, NAVY, 8)
               + polygon(SKY, (18, 96), (80, 22), (120, 22), (30, 130), (18, 130), opacity=.35) + rect(58, 78, 26, 30, STONE) + path("M64 40h40v26l-14 14h-12l-14-14z", GREY) + polygon(GOLD, (80, 80), (88, 80), (84, 96))
               + rect(176, 22, 58, 84, COAL, 5) + rect(183, 30, 44, 28, SKY, 2) + stroke("M190 48l8-9 8 6 12-12", PAPER, 2) + "".join(circle(188 + i * 12, 70, 3.5, tone) for i, tone in enumerate((RED, GOLD, LEAF, STONE)))
               + circle(205, 90, 9, RED) + rect(8, 212, 30, 10, COAL) + rect(210, 212, 30, 10, COAL))
    crane = rect(0, 176, 1200, 16, GOLD) + stroke("M0 184H1200", "#A87830", 3, stroke_dasharray="26 18") + rect(668, 168, 76, 36, DARK_RED, 4) + stroke("M706 204V262", COAL, 3) + stroke("M698 262h16v10q0 12-10 12", COAL, 5)
    bench = rect(690, 520, 300, 16, WOOD) + rect(690, 534, 300, 6, DARK_WOOD) + rect(712, 540, 16, 80, DARK_WOOD) + rect(952, 540, 16, 80, DARK_WOOD) + rect(730, 556, 220, 50, BLUE) + stroke("M730 580h220", NAVY, 3)
    return "数控实训车间：师傅带徒弟看一个刚下线的零件", (
        tag("defs", gradient("glass", "#F4FAF6", SKY) + gradient("wall", "#E4DCCD", CREAM) + gradient("floor", "#B9C2BC", "#8E9B97") + gradient("ray", ("#FFF6DC", .65), ("#FFF6DC", 0)))
        + rect(0, 0, 1200, 675, "url(#wall)") + rect(0, 0, 1200, 44, STONE) + roof + rect(0, 148, 1200, 10, GREY)
        + "".join(window(x, 228, 120, 110, 3, 2, PALE_SKY) for x in (60, 240, 880, 1040)) + stroke("M440 158V460M780 158V460", STONE, 18) + crane
        + rect(0, 440, 1200, 235, "url(#floor)") + polygon("#D9DDD3", (520, 440), (660, 440), (560, 675), (220, 675)) + stroke("M520 440L220 675M660 440L560 675", GOLD, 6)
        + "".join(polygon("url(#ray)", (x, 150), (x + 180, 150), (x + 20, 675), (x - 240, 675)) for x in (260, 740))
        + group(machine, move=(70, 300), scale=.86) + group(machine, move=(300, 262), scale=.62) + group(machine, move=(930, 262), scale=.62) + ellipse(178, 494, 120, 8, INK, opacity=.15) + ellipse(378, 402, 86, 5, INK, opacity=.15) + ellipse(1008, 402, 86, 5, INK, opacity=.15)
        + person(386, 470, .82, BLUE, NAVY, view="side", hat="cap", hat_colour=GOLD, arms=REACHING, flip=True)
        + person(880, 470, .8, BLUE, NAVY, view="side", hat="cap", hat_colour=GOLD, arms=REACHING)
        + shadow(620, 636, 60) + shadow(1050, 640, 60) + person(1046, 636, 1.42, BLUE, NAVY, view="side", hat="cap", hat_colour=GOLD, flip=True, arms=HOLDING, hair_style="bob")
        + bench + circle(846, 492, 27, STONE) + circle(846, 492, 27, stroke=GREY, stroke_width=7, stroke_dasharray="9 8", stroke_linecap="butt") + circle(846, 492, 9, GREY)
        + rect(896, 502, 26, 18, GREY, 2) + rect(902, 488, 14, 16, STONE, 2) + rect(746, 508, 60, 12, RED, 2)
        + person(630, 634, 1.5, NAVY, COAL, view="side", hat="cap", hat_colour=RED, arms=((36, -114, 62, -112), (22, -96, 46, -98)), over=rect(-14, -108, 9, 13, GOLD, 1) + circle(66, -114, 11, STONE) + circle(66, -114, 11, stroke=GREY, stroke_width=5, stroke_dasharray="4 4", stroke_linecap="butt")))


def classroom():
    """A lesson: the board, the teacher, backs of pupils, afternoon light."""
    def desk(x, y, s, tone, style):
        return seated_back(x, y + 10, s, tone, style) + group(rect(-50, -34, 100, 10, WOOD, 2), rect(-46, -24, 6, 50, GREY), rect(40, -24, 6, 50, GREY), open_book(-4, -44, .6), move=(x, y - 66 * s), scale=s * .9)

    def pupil(x, y, s, tone, style):
        return (group(rect(-52, -104, 104, 9, WOOD, 2) + rect(-52, -95, 104, 5, DARK_WOOD) + stroke("M-44-90V-20M44-90V-20", GREY, 5), move=(x, y), scale=s) + group(open_book(-22, -110, .7) + book(14, -114, 30, RED), move=(x, y), scale=s)
                + seated_back(x, y + 20 * s, s, tone, style) + group(path("M-24-72Q0-84 24-72V-52Q0-60-24-52Z", WOOD) + stroke("M-16-54V6M16-54V6", GREY, 5), move=(x, y), scale=s))
    rows = "".join(pupil(x, y, s, tone, style) for x, y, s, tone, style in (
        (300, 560, .9, SKY, "short"), (500, 560, .9, PAPER, "tail"), (700, 560, .9, ROSE, "short"), (900, 560, .9, LIGHT_GOLD, "bob"),
        (190, 690, 1.3, PAPER, "tail"), (450, 690, 1.3, GREEN, "short"), (710, 690, 1.3, SKY, "bob"), (970, 690, 1.3, PAPER, "short")))
    chalk = stroke("M470 190h96v66h-96zM470 222h96M518 190v66M486 256v26M550 256v26", PAPER, 3, opacity=.75) + stroke("M620 196h120M620 222h92M620 248h106M620 274h64", PAPER, 4, opacity=.55) + circle(410, 232, 32, stroke=LIGHT_GOLD, stroke_width=3, opacity=.8) + stroke("M410 200v64M378 232h64", LIGHT_GOLD, 2, opacity=.8)
    return "教室里：老师在黑板前讲课，同学们低头记笔记", (
        tag("defs", gradient("wall", "#F2E7D2", CREAM) + gradient("floor", "#C9A57B", "#A47C55") + gradient("ray", ("#FFF3CC", .8), ("#FFF3CC", 0), across=True))
        + rect(0, 0, 1200, 675, "url(#wall)") + rect(0, 470, 1200, 205, "url(#floor)") + rect(0, 462, 1200, 10, WOOD) + rect(300, 440, 620, 34, WOOD) + rect(300, 440, 620, 7, LIGHT_GOLD)
        + "".join(polygon(PAPER, (x, 96 - x // 8), (x + 92, 110 - x // 8), (x + 92, 390), (x, 420)) + polygon(PALE_SKY, (x + 9, 108 - x // 8), (x + 83, 120 - x // 8), (x + 83, 380), (x + 9, 406))
                  + path(f"M{x + 9} 350q20-60 44-34t30 4v60l-74 26z", LEAF) + stroke(f"M{x + 46} {102 - x // 8}V405M{x} 250H{x + 92}", PAPER, 5) for x in (16, 128))
        + polygon("url(#ray)", (250, 480), (420, 480), (700, 675), (420, 675)) + polygon("url(#ray)", (60, 480), (190, 480), (350, 675), (90, 675)) + rect(330, 140, 560, 220, WOOD, 6) + rect(342, 152, 536, 196, PINE) + chalk + rect(342, 352, 536, 10, DARK_WOOD) + rect(620, 346, 24, 6, PAPER)
        + rect(560, 62, 110, 50, PAPER, 4) + circle(615, 87, 20, CREAM, stroke=RED, stroke_width=4) + stroke("M615 87V75M615 87l9 5", COAL, 3)
        + rect(956, 150, 180, 150, PAPER, 4) + rect(956, 150, 180, 26, RED) + rect(974, 190, 62, 42, SKY) + rect(1050, 190, 66, 42, LIGHT_GOLD) + stroke("M974 250h140M974 268h110M974 286h130", STONE, 4)
        + rect(1010, 352, 190, 112, WOOD) + stroke("M1010 408h190M1070 352v56M1136 408v56", DARK_WOOD, 4) + plant(1150, 352, .8) + "".join(rect(1020 + i * 11, 366 + i % 3 * 5, 9, 42 - i % 3 * 5, t) for i, t in enumerate((RED, GOLD, BLUE, GREEN)))
        + lamp(420, 0, 30, GREY) + lamp(800, 0, 30, GREY)
        + person(800, 446, 1.12, RED, COAL, view="side", flip=True, arms=((32, -122, 46, -144), (-18, -98, -26, -80)), hair_style="bun", skirt=NAVY)
        + rect(410, 372, 92, 74, WOOD) + rect(402, 364, 108, 10, DARK_WOOD) + open_book(456, 356, .8) + rows)


def auto_shop():
    """A car on the lift, mechanics underneath."""
    wheel = circle(0, 0, 46, INK) + circle(0, 0, 27, STONE) + circle(0, 0, 9, GREY) + stroke("M0-22V22M-21-7L21 7M-13 18L13-18", GREY, 5)
    car = (path("M-300 20Q-306-36-260-46L-170-60Q-108-128-30-130H60Q130-128 184-58L262-44Q304-34 300 20Z", RED) + path("M-300 20Q-304-10-298-22H302Q304-4 300 20Z", DARK_RED)
           + path("M-146-60Q-92-112-30-114H-6V-60ZM12-114H54Q112-112 158-60H12Z", SKY) + path("M-110-60L-62-108L-36-114L-84-60ZM70-60L44-114L54-114L100-60Z", PAPER, opacity=.5)
           + stroke("M3-114V14M-150-46H164M-30-34h20M120-34h20", DARK_RED, 4) + path("M-296-18L-258-30L-262-10ZM298-20L262-32L264-10Z", LIGHT_GOLD)
           + path("M-252 24A62 62 0 0 1-128 24ZM128 24A62 62 0 0 1 252 24Z", INK) + group(wheel, move=(-190, 26)) + group(wheel, move=(190, 26)))
    lift = rect(250, 120, 34, 480, GOLD) + rect(250, 120, 12, 480, LIGHT_GOLD) + rect(916, 120, 34, 480, GOLD) + rect(916, 120, 12, 480, LIGHT_GOLD) + rect(236, 596, 62, 16, COAL) + rect(902, 596, 62, 16, COAL) + rect(236, 110, 728, 16, COAL)
    arms = polygon(COAL, (284, 360), (480, 352), (480, 366), (284, 378)) + polygon(COAL, (916, 360), (720, 352), (720, 366), (916, 378))
    board = rect(20, 190, 180, 190, PAPER, 4) + stroke("M50 226v58M50 226m-9 0a9 9 0 0 0 18 0M86 220v70M122 226v50M158 220v62", GREY, 8) + stroke("M46 340h32M100 340h34M154 330v24", RED, 9) + stroke("M38 310h148", STONE, 3)
    chest = rect(996, 420, 150, 170, RED, 6) + rect(996, 420, 150, 20, DARK_RED, 6) + stroke("M1010 470h122M1010 510h122M1010 550h122", DARK_RED, 3) + stroke("M1058 458h26M1058 494h26M1058 534h26", LIGHT_GOLD, 5) + circle(1016, 598, 10, INK) + circle(1126, 598, 10, INK) + rect(1010, 404, 44, 16, BLUE, 3) + stroke("M1078 416h40", STONE, 8)
    tyres = "".join(rect(40, 566 - i * 34, 130, 32, COAL, 14) + stroke(f"M60 {582 - i * 34}h90", GREY, 3, stroke_dasharray="8 8") for i in range(3))
    return "汽修车间：举升机下的一堂实训课", (
        tag("defs", gradient("wall", "#DDE3DC", CREAM) + gradient("floor", "#B8B2A6", "#918A7F") + gradient("ray", ("#FFF6DC", .75), ("#FFF6DC", 0)))
        + rect(0, 0, 1200, 675, "url(#wall)") + rect(0, 380, 1200, 150, "#CBD3CC") + rect(0, 376, 1200, 8, RED)
        + window(40, 40, 150, 110, 3, 2, PALE_SKY, STONE) + window(1010, 40, 150, 110, 3, 2, PALE_SKY, STONE) + rect(340, 0, 520, 104, STONE) + "".join(rect(356, 8 + i * 24, 488, 16, SAND) for i in range(4))
        + board + rect(1000, 200, 160, 150, NAVY, 6) + rect(1012, 212, 136, 96, SKY, 3) + stroke("M1030 290h96M1036 270q20-46 48-16t36-18", PAPER, 4) + stroke("M1030 330h60", LIGHT_GOLD, 5)
        + rect(0, 528, 1200, 147, "url(#floor)") + stroke("M150 675L300 540H900L1050 675", GOLD, 6) + polygon("url(#ray)", (430, 160), (770, 160), (940, 650), (260, 650))
        + ellipse(600, 624, 330, 20, INK, opacity=.14) + lift + group(car, move=(600, 300)) + arms + tyres + chest
        + stroke("M470 104V150", COAL, 3) + rect(420, 148, 100, 14, PAPER, 4) + stroke("M730 104V150", COAL, 3) + rect(680, 148, 100, 14, PAPER, 4)
        + person(510, 622, 1.2, BLUE, BLUE, view="side", arms=((24, -146, 36, -180), (12, -140, 22, -172)), hat="cap", hat_colour=RED, over=stroke("M34-178L44-204", GREY, 7))
        + person(706, 622, 1.22, NAVY, NAVY, view="side", flip=True, arms=((26, -138, 34, -164), (-18, -98, -10, -80)), hair_style="short", hair_colour=GREY, over=circle(36, -172, 7, LIGHT_GOLD))
        + person(826, 630, 1.2, BLUE, BLUE, view="side", flip=True, arms=HOLDING, hat="cap", hat_colour=GOLD, hair_style="tail", over=rect(2, -112, 26, 32, PAPER, 2) + stroke("M8-102h14M8-94h14", GREY, 2)))


def hotel_training():
    """Laying a table, carrying a tray."""
    def glass(x, y):
        return path(f"M{x - 9} {y - 48}Q{x - 9} {y - 24} {x} {y - 22}Q{x + 9} {y - 24} {x + 9} {y - 48}Z", PALE_SKY, opacity=.9) + stroke(f"M{x} {y - 22}V{y}M{x - 8} {y}h16", SKY, 3)

    def setting(x, y):
        return ellipse(x, y, 44, 9, PAPER) + ellipse(x, y, 44, 9, stroke=STONE, stroke_width=2) + ellipse(x, y - 2, 26, 5, CREAM) + path(f"M{x - 15} {y - 3}L{x} {y - 48}L{x + 15} {y - 3}Z", RED) + path(f"M{x} {y - 48}L{x + 15} {y - 3}H{x + 3}Z", DARK_RED)
    table = (ellipse(620, 640, 300, 22, INK, opacity=.15) + path("M330 470Q300 600 320 640Q620 676 920 640Q940 600 910 470Z", PAPER)
             + path("M378 504Q366 590 372 648L412 652Q386 590 378 504ZM496 514Q494 600 488 658L534 661Q504 600 496 514ZM628 516Q634 600 626 662L672 661Q642 600 628 516ZM752 512Q768 600 764 658L802 654Q770 600 752 512ZM862 502Q884 590 884 646L906 642Q888 580 862 502Z", "#EFE4D2")
             + ellipse(620, 470, 292, 52, CREAM) + ellipse(620, 466, 290, 50, PAPER) + ellipse(620, 462, 96, 18, SAND) + ellipse(620, 458, 96, 18, PAPER, stroke=STONE, stroke_width=2))
    flowers = path("M604 456Q600 420 620 420T636 456Z", BLUE) + stroke("M620 424Q606 380 590 366M620 424Q622 380 620 352M620 424Q640 390 652 372", PINE, 4) + "".join(circle(x, y, r, t) for x, y, r, t in ((588, 360, 15, RED), (620, 344, 17, ROSE), (654, 366, 15, RED), (606, 378, 11, BLUSH), (638, 382, 11, LIGHT_GOLD)))
    tray = rect(30, -138, 66, 6, GREY, 3) + path("M42-138q20-34 40 0z", STONE) + circle(62, -158, 4, GOLD)
    return "酒店实训：摆台与托盘的基本功", (
        tag("defs", gradient("wall", "#8E3A30", "#B4614A") + gradient("out", NAVY, BLUE, "#E5B98A") + gradient("floor", "#7A4D35", "#54331F") + glow("warm", "#FFE2A6", .95))
        + rect(0, 0, 1200, 675, "url(#wall)") + stroke("M0 90H1200M0 404H1200", "#A4513F", 4) + rect(0, 500, 1200, 175, "url(#floor)") + rect(0, 490, 1200, 12, DARK_WOOD)
        + rect(70, 110, 250, 330, DARK_WOOD) + rect(82, 122, 226, 306, "url(#out)") + path("M82 428V340l34-20v-40h38v50l30-8v-70h30v84l40-26v40l54-14v92z", NAVY) + stroke("M100 380h12M130 300h10M130 322h10M196 280h8M196 304h8M236 350h10M262 366h16M130 380h10", LIGHT_GOLD, 5) + stroke("M195 122V428M82 250H308", DARK_WOOD, 7)
        + rect(900, 180, 250, 310, WOOD) + rect(912, 192, 226, 120, DARK_WOOD) + rect(912, 322, 226, 166, "#96643B") + stroke("M1025 322V488M1008 400v14M1042 400v14", DARK_WOOD, 5)
        + "".join(path(f"M{930 + i * 30} 312q-8-20-2-38h20q6 18-2 38z", t) + rect(932 + i * 30, 264, 12, 8, SAND, 2) for i, t in enumerate((PINE, DARK_RED, GOLD, NAVY, RED, GREEN, STONE)))
        + rect(420, 130, 170, 120, GOLD) + rect(430, 140, 150, 100, CREAM) + path("M430 240v-30l44-40 30 26 34-44 42 50v38z", GREEN) + circle(470, 165, 9, RED)
        + "".join(circle(x, 130, 190, "url(#warm)") for x in (440, 620, 800)) + lamp(440, 0, 80, GOLD) + lamp(620, 0, 110, GOLD) + lamp(800, 0, 80, GOLD)
        + shadow(208, 640, 60) + person(380, 520, 1.2, PAPER, COAL, view="side", arms=((34, -108, 56, -98), (22, -98, 44, -92)), vest=DARK_RED, hair_style="bun")
        + person(840, 520, 1.2, PAPER, COAL, view="side", flip=True, arms=((30, -112, 54, -106), (-18, -98, -24, -80)), vest=DARK_RED)
        + table + flowers + setting(440, 462) + setting(530, 494) + setting(706, 496) + setting(800, 462) + glass(484, 470) + glass(586, 500) + glass(650, 500) + glass(756, 470)
        + person(200, 640, 1.62, PAPER, COAL, view="side", arms=((30, -106, 60, -132), (-20, -98, -14, -84)), vest=COAL, legs=WALKING, over=tray + path("M-3-126l6 5 6-5v9l-6-4-6 4z", RED))
        + shadow(1040, 644, 56) + person(1040, 640, 1.58, DARK_RED, COAL, view="side", flip=True, arms=HOLDING, hair_style="bob", skirt=COAL, over=rect(2, -112, 26, 34, PAPER, 2) + stroke("M8-102h14M8-94h14M8-86h9", GREY, 2)))


def meeting():
    """A branch meeting round a long table."""
    def sitter(x, tone, style, arms=HOLDING, **more):
        return person(x, 566, 1.28, tone, half=True, hair_style=style, arms=arms, **more)
    back = "".join(sitter(x, tone, style, arms, hair_colour=colour, skin=skin) for x, tone, style, arms, colour, skin in (
        (250, NAVY, "short", HOLDING, COAL, SKIN), (400, DARK_RED, "bob", HOLDING, COAL, SKIN), (600, COAL, "bun", SPEAKING, COAL, SKIN),
        (790, BLUE, "short", HOLDING, GREY, SKIN), (940, GREEN, "long", HOLDING, COAL, TAN)))
    items = "".join(open_book(x, 498, .8, t) for x, t in ((250, RED), (400, NAVY), (790, RED), (940, GOLD))) + "".join(rect(x, 474, 18, 24, PAPER, 3) + stroke(f"M{x + 19} 480q9 5 0 11", PAPER, 3) for x in (310, 470, 690, 860))
    return "支部会议：大家围坐在长桌边讨论", (
        tag("defs", gradient("wall", "#F0E2CC", CREAM) + gradient("out", PALE_SKY, "#FBEFD6") + gradient("wood", "#B9834F", "#8F5E38") + gradient("floor", "#BFA382", "#9B7D5E"))
        + rect(0, 0, 1200, 675, "url(#wall)") + rect(0, 440, 1200, 235, "url(#floor)") + rect(0, 430, 1200, 12, WOOD)
        + "".join(rect(x - 12, 96, 224, 274, PAPER) + rect(x, 108, 200, 250, "url(#out)") + path(f"M{x} 358v-50q40-50 84-26t66-22 50 6v92z", LEAF) + path(f"M{x} 358v-24q60-34 100-14t100-18v56z", GREEN) + stroke(f"M{x + 100} 108v250M{x} 200h200", PAPER, 7) + path(f"M{x - 26} 88h46q6 150-20 290h-34z", ROSE, opacity=.75) + path(f"M{x + 226} 88h-46q-6 150 20 290h34z", ROSE, opacity=.75) for x in (90, 910))
        + rect(60, 80, 264, 10, WOOD) + rect(876, 80, 264, 10, WOOD) + rect(380, 76, 440, 64, RED, 4) + rect(380, 134, 440, 6, DARK_RED) + words(600, 121, "主 题 党 日", 36, PAPER)
        + rect(430, 170, 340, 190, COAL, 6) + rect(440, 180, 320, 170, PAPER) + rect(462, 204, 120, 90, SAND) + path("M462 294v-30l34-30 26 20 26-34 34 40v34z", GREEN) + circle(492, 226, 9, RED) + stroke("M604 212h130M604 240h100M604 268h120M462 320h272", STONE, 7)
        + plant(44, 470, 1.5) + plant(1156, 470, 1.5) + back + path("M150 502H1050L1130 596H70Z", "url(#wood)") + path("M150 502H1050L1054 508H146Z", LIGHT_GOLD, opacity=.6) + rect(70, 594, 1060, 20, DARK_WOOD) + rect(120, 612, 960, 63, "#7A4F31") + items
        + group(path("M-18 0h36l-5-20h-26z", PAPER), stroke("M0-20V-40M-6-20q-6-10-10-14M6-20q4-10 10-12", PINE, 3), circle(0, -44, 8, RED), circle(-17, -36, 6, ROSE), circle(17, -34, 6, ROSE), move=(600, 556))
        + "".join(seated_back(x, 780, 1.75, tone, style) for x, tone, style in ((230, PINE, "short"), (480, BLUE, "tail"), (740, NAVY, "short"), (990, ROSE, "bun"))))


def exhibition():
    """Visitors before the display boards of a small exhibition."""
    def board(x, y, w, h, tone, inner):
        return rect(x + 8, y + 10, w, h, INK, 4, opacity=.1) + rect(x, y, w, h, tone, 4) + inner
    years = "".join(circle(x, 262 + dy, 9, LIGHT_GOLD) + stroke(f"M{x - 22} {290 + dy}h44M{x - 22} {304 + dy}h30", BLUSH, 4, opacity=.8) + rect(x - 26, 196 + dy, 52, 40, tone, 2) for x, dy, tone in ((360, 12, SAND), (460, -8, SKY), (560, 12, LEAF), (660, -8, LIGHT_GOLD), (760, 12, BLUSH)))
    case = rect(0, 0, 190, 74, PALE_SKY, 3, opacity=.75) + rect(0, 0, 190, 74, stroke=STONE, stroke_width=4) + polygon(PAPER, (20, 74), (70, 0), (96, 0), (46, 74), opacity=.6) + rect(-6, 74, 202, 16, WOOD) + rect(6, 90, 178, 76, DARK_WOOD)
    return "校史与成果展：展板前的参观者", (
        tag("defs", gradient("wall", CREAM, "#F1E4CF") + gradient("floor", "#D2BFA3", "#B59C7B") + gradient("spot", ("#FFF1C8", .5), ("#FFF1C8", 0)))
        + rect(0, 0, 1200, 675, "url(#wall)") + rect(0, 0, 1200, 40, COAL) + rect(0, 490, 1200, 185, "url(#floor)") + rect(0, 482, 1200, 10, STONE)
        + board(292, 120, 540, 250, RED, rect(292, 120, 540, 10, DARK_RED) + words(562, 168, "匠 心 之 路", 34, PAPER) + stroke("M330 270Q410 230 460 254T560 270T660 254T790 270", LIGHT_GOLD, 4) + years)
        + board(56, 130, 180, 230, PAPER, rect(72, 146, 148, 96, SKY) + path("M72 242v-30l40-34 30 24 34-40 44 46v34z", GREEN) + circle(196, 164, 9, LIGHT_GOLD) + stroke("M72 268h148M72 290h120M72 312h140M72 334h90", STONE, 5))
        + board(890, 130, 250, 230, PAPER, rect(906, 146, 104, 84, LIGHT_GOLD) + circle(958, 188, 26, stroke=DARK_WOOD, stroke_width=9, stroke_dasharray="10 7", stroke_linecap="butt") + circle(958, 188, 14, stroke=DARK_WOOD, stroke_width=6) + rect(1022, 146, 104, 84, BLUSH) + path("M1044 218q-6-48 30-48t30 48z", RED) + stroke("M1104 186q20 0 12 22M1074 170v-10", RED, 6) + stroke("M906 256h220M906 278h190M906 300h208M906 322h120", STONE, 5))
        + "".join(polygon("url(#spot)", (x - 8, 56), (x + 8, 56), (x + 130, 400), (x - 130, 400)) + rect(x - 14, 38, 28, 20, GREY, 4) for x in (146, 440, 680, 1014))
        + group(case, move=(60, 430)) + group(rect(30, 40, 50, 34, GOLD, 3), path("M110 74q-8-44 22-44t22 44z", RED), move=(60, 430)) + group(case, move=(950, 430)) + group(circle(60, 46, 26, GREY), circle(60, 46, 11, PALE_SKY), rect(110, 28, 50, 44, BLUE, 3), move=(950, 430))
        + "".join(shadow(x, y, 46) for x, y in ((376, 634), (480, 606), (582, 650), (760, 622), (836, 640)))
        + person(480, 602, 1.2, GREEN, NAVY, view="back", hair_style="bob") + person(376, 630, 1.34, SKY, COAL, view="back", arms=((24, -98, 20, -78), (-34, -112, -48, -132)))
        + person(582, 646, 1.4, LIGHT_GOLD, NAVY, view="back", hair_style="tail", skirt=DARK_RED) + person(836, 636, 1.3, PAPER, COAL, view="back", hair_style="long", over=stroke("M-14-128L14-80", DARK_WOOD, 3) + rect(6, -84, 20, 22, WOOD, 4))
        + person(760, 618, 1.3, RED, COAL, view="side", flip=True, arms=((32, -126, 52, -148), (-18, -98, -26, -80)), hair_style="bun") + person(910, 660, 1.0, GOLD, COAL, view="back"))
