"""Illustrations of the campus: gate, flag, stage, sports ground, library."""

from .figures import (CARRYING, HANGING, HOLDING, RAISED, REACHING, RUNNING, SITTING, SPEAKING, STANDING, TONES, WALKING, backpack, birds,
                      book, cloud, hills, lamp, open_book, panes, pennants, person, plant, seated_back, shadow, slim_tree,
                      tree, window)
from .svg import (BLUE, BLUSH, COAL, CREAM, DARK_RED, DARK_WOOD, GOLD, GREEN, GREY, INK, LEAF, LIGHT_GOLD, MIST_GREEN, NAVY,
                  PALE_SKY, PAPER, PINE, RED, ROSE, SAND, SKIN, SKY, STONE, TAN, WOOD, circle, clip, ellipse, glow, gradient,
                  group, path, polygon, rect, stroke, tag, use, words)


def campus_gate():
    """The gate on a September morning, new students coming in."""
    sky = tag("defs", gradient("sky", PALE_SKY, CREAM, PAPER) + glow("sun", LIGHT_GOLD)
              + gradient("road", STONE, "#E6DCCB") + gradient("lawn", LEAF, GREEN))
    hall = (rect(330, 232, 540, 250, CREAM) + rect(330, 232, 540, 12, STONE) + panes(352, 262, 16, 5, 20, 26, 12, 16, BLUE, opacity=0.55)
            + rect(560, 132, 80, 350, PAPER) + rect(560, 132, 14, 350, SAND) + polygon(RED, (546, 136), (600, 100), (654, 136)) + circle(604, 172, 21, CREAM, stroke=COAL, stroke_width=4)
            + stroke("M604 172V160M604 172L612 178", COAL, 3))
    wings = (polygon(SAND, (70, 320), (330, 290), (330, 482), (70, 482)) + panes(92, 338, 8, 3, 18, 24, 12, 18, BLUE, opacity=0.5)
             + polygon(SAND, (1130, 320), (870, 290), (870, 482), (1130, 482)) + panes(882, 338, 8, 3, 18, 24, 12, 18, BLUE, opacity=0.5))
    gate = (rect(262, 300, 64, 206, STONE) + rect(262, 300, 20, 206, SAND) + rect(874, 300, 64, 206, STONE) + rect(874, 300, 20, 206, SAND)
            + rect(252, 494, 84, 16, GREY) + rect(864, 494, 84, 16, GREY)
            + path("M200 250Q600 206 1000 250L984 306Q600 266 216 306Z", RED) + path("M188 240Q600 194 1012 240L1008 254Q600 210 192 254Z", DARK_RED)
            + path("M216 306Q600 266 984 306L982 313Q600 274 218 313Z", GOLD)
            + words(600, 276, "云泽职业教育园区", 40, PAPER, letter_spacing=14))
    people = "".join((
        shadow(420, 622, 40), shadow(520, 642, 40), shadow(706, 606, 36), shadow(806, 640, 60), shadow(586, 548, 22), shadow(640, 540, 20),
        person(586, 548, 0.62, GREEN, COAL, view="back", legs=WALKING, extra="", over=backpack(GOLD)),
        person(640, 540, 0.6, ROSE, NAVY, view="back", hair_style="tail", legs=WALKING, over=backpack(BLUE)),
        person(420, 622, 1.02, PAPER, NAVY, view="back", legs=WALKING, over=backpack(RED)),
        person(522, 642, 1.04, SKY, COAL, view="back", hair_style="tail", legs=WALKING, skirt=NAVY, over=backpack(GOLD), skin=SKIN),
        person(706, 606, 0.94, RED, NAVY, view="side", flip=True, arms=SPEAKING, hair_style="bob"),
        person(800, 640, 1.06, LIGHT_GOLD, COAL, view="side", flip=True, legs=WALKING, arms=((20, -98, 32, -74), (-18, -98, -26, -78))),
        group(rect(-22, -62, 44, 58, BLUE, 6), rect(-22, -46, 44, 6, NAVY), stroke("M-12-62V-92H12V-62", GREY, 4), circle(-14, 0, 5, INK), circle(14, 0, 5, INK), move=(844, 640)),
    ))
    return "校园大门：九月的早晨，新生背着书包走进园区", (
        sky + rect(0, 0, 1200, 675, "url(#sky)") + circle(900, 140, 260, "url(#sun)") + circle(900, 140, 40, PAPER)
        + cloud(130, 130, 1.2) + cloud(380, 92, 0.8) + cloud(980, 210, 1) + hills(MIST_GREEN, 330, 270, 320, 250, 330, 270, 320)
        + hills(LEAF, 400, 360, 390, 350, 390, 350, 400, opacity=0.7) + wings + hall
        + "".join(slim_tree(x, 490, s, light=GREEN) for x, s in ((360, .6), (408, .55), (792, .55), (840, .6)))
        + rect(0, 480, 1200, 195, "url(#lawn)") + polygon("url(#road)", (366, 480), (834, 480), (1130, 675), (70, 675))
        + polygon(PAPER, (595, 490), (605, 490), (612, 540), (588, 540), opacity=.7) + polygon(PAPER, (586, 565), (614, 565), (626, 675), (574, 675), opacity=.7)
        + gate + tree(120, 530, 1.3) + tree(1090, 530, 1.35) + tree(24, 600, 1.5, bright=GREEN) + tree(1190, 610, 1.6, bright=GREEN)
        + birds(300, 150, (0, 0), (40, 18), (76, -6)) + people)


def flag():
    """The flag goes up at dawn before lined-up classes."""
    guard = "".join(person(x, 566, 1.04, PAPER, NAVY, view="side", arms=a, hat="cap", hat_colour=NAVY)
                    for x, a in ((520, RAISED), (462, HANGING), (404, HANGING)))
    one = use("row", 0, 0)
    row = group(*(person(x, 0, 0.74, tone, NAVY, view="back", half=True, hair_style=style)
                  for x, tone, style in ((0, PAPER, "short"), (52, PAPER, "tail"), (104, PAPER, "short"), (156, PAPER, "bob"))), id="row")
    cloth = (path("M612 92C668 58 708 112 764 96S842 78 872 92C862 136 866 180 874 222C836 208 800 232 758 238S664 206 612 232Z", RED)
             + path("M612 92C648 70 676 84 704 94C690 140 690 178 700 220C668 212 638 218 612 232ZM800 88C826 80 854 84 872 92C862 136 866 180 874 222C850 214 830 218 808 226C796 180 794 132 800 88Z", DARK_RED, opacity=.5))
    return "升旗仪式：晨光里国旗班升旗，各班列队", (
        tag("defs", gradient("sky", "#F3D9B6", "#F9E8D0", PAPER) + glow("sun", "#F7C873", 1) + row)
        + rect(0, 0, 1200, 675, "url(#sky)") + circle(330, 400, 380, "url(#sun)") + circle(330, 392, 52, PAPER)
        + cloud(60, 220, 1.5, opacity=.7) + cloud(900, 150, 1.4, opacity=.7) + cloud(440, 130, .7, opacity=.6)
        + hills(BLUSH, 420, 350, 400, 340, 390, 330, 400) + hills("#C9B8A4", 450, 420, 444, 400, 440, 404, 440, opacity=.7)
        + rect(820, 300, 380, 180, "#DCC6A8") + rect(820, 292, 380, 10, "#B99F7E") + panes(844, 322, 10, 4, 22, 22, 13, 16, "#A88F72", opacity=.7)
        + rect(0, 360, 190, 120, "#DCC6A8") + rect(0, 352, 196, 10, "#B99F7E") + panes(14, 380, 5, 3, 20, 18, 14, 14, "#A88F72", opacity=.7)
        + "".join(tree(x, 486, s, PINE, GREEN, "#B9B88A") for x, s in ((230, .7), (780, .75), (1150, .8), (60, .6)))
        + rect(0, 476, 1200, 199, "#DCCBB0") + polygon("#E8DAC2", (0, 476), (1200, 476), (1200, 510), (0, 510))
        + rect(350, 556, 560, 22, STONE) + rect(330, 576, 600, 26, "#B8A994") + rect(350, 556, 560, 5, PAPER)
        + rect(604, 80, 8, 480, GREY) + rect(604, 80, 3, 480, PAPER) + circle(608, 76, 9, GOLD) + rect(590, 540, 36, 18, GREY)
        + stroke("M545 396L606 250", GREY, 1.5) + cloth + guard
        + person(690, 566, 1.0, NAVY, COAL, view="side", flip=True) + person(744, 566, .98, DARK_RED, COAL, view="side", flip=True, hair_style="bob")
        + "".join(use("row", x, y) for y, xs in ((712, (20, 250, 720, 950)),) for x in xs)
        + "".join(group(use("row"), move=(x, 780), scale=1.3) for x in (-60, 230, 700, 990)) + birds(960, 250, (0, 0), (44, 22), (84, -8)))


def stage():
    """The art troupe's dragon dance on the stage."""
    def dancer(x, y, lift):
        return (person(x, 560, .95, RED, GOLD, view="side", arms=((16, -124, 12, -150), (-6, -110, 12, -134)), legs=WALKING, over=rect(-18, -82, 36, 7, GOLD))
                + stroke(f"M{x + 12} {560 - 140}L{x + 14} {y}", DARK_WOOD, 5))
    spine = "M196 392C250 280 320 268 372 340S480 452 548 366S650 256 720 330S800 400 858 330"
    scales = stroke(spine, GOLD, 50) + stroke(spine, RED, 40) + stroke(spine, LIGHT_GOLD, 30, stroke_dasharray="2 15", stroke_linecap="butt", opacity=.8) + stroke(spine, GOLD, 5)
    head = group(path("M-34-24Q-70-44-86-20Q-66-14-60-2Q-88 6-82 34Q-60 20-44 36Q-40 20-26 24Z", LIGHT_GOLD), path("M-12-40Q-26-74-58-80Q-40-62-36-34ZM16-44Q10-78-14-94Q-4-68-8-40Z", GOLD),
                 path("M14 14L78 22Q64 46 26 40Q-16 44-36 22Z", DARK_RED), path("M20 20L70 24Q58 36 28 32Z", PAPER),
                 path("M-40-16Q-22-50 18-44Q36-42 44-30Q62-40 82-28Q98-16 92 2Q88 14 72 14L20 16Q-10 34-38 22Q-52 4-40-16Z", RED), path("M40 14l8 12 8-11zM60 14l7 11 7-11z", PAPER),
                 circle(16, -20, 14, PAPER), circle(20, -19, 7, INK), stroke("M-2-40Q14-50 34-36", GOLD, 6), stroke("M86 4Q112 10 116-12M80 10Q104 30 122 20", GOLD, 4), circle(80, -16, 4, DARK_RED), move=(886, 300), turn=-6)
    crowd = "".join(circle(x, y, r, "#1C0B0A") + path(f"M{x - 54} 680Q{x - 42} {y + 26} {x} {y + 22}T{x + 54} 680Z", "#1C0B0A")
                    for x, y, r in ((60, 606, 24), (176, 622, 25), (286, 602, 24), (400, 620, 25), (512, 604, 24), (624, 622, 25), (738, 604, 24), (850, 620, 25), (960, 602, 24), (1070, 622, 25), (1166, 604, 24)))
    fold = "".join(path(f"M{x} 0h26q10 250-4 500h-26q14-250 4-500z", DARK_RED, opacity=.55) for x in (14, 66, 120))
    curtain = path("M0 0H190Q196 250 132 520L0 540Z", RED) + fold
    beam = "".join(polygon("url(#beam)", (x, 40), (x + 30, 40), (b + 170, 560), (b - 140, 560)) for x, b in ((300, 320), (600, 600), (870, 900)))
    return "校园舞台：艺术节上的舞龙表演", (
        tag("defs", gradient("back", "#4A1A1C", "#7C2420", "#A3462F") + gradient("beam", ("#FFE9B8", .5), ("#FFE9B8", 0)) + gradient("floor", "#9A6238", "#5E3A26") + glow("moon", "#F8D48A"))
        + rect(0, 0, 1200, 675, "url(#back)") + circle(600, 300, 330, "url(#moon)") + circle(600, 260, 170, "#F2C877", opacity=.55)
        + path("M180 520Q300 430 420 480T640 450T860 470T1020 520Z", "#5E1E1C", opacity=.8) + path("M180 530Q360 480 520 510T820 490T1020 530Z", "#451718")
        + polygon("url(#floor)", (120, 520), (1080, 520), (1200, 612), (0, 612)) + rect(0, 610, 1200, 65, "#46201A") + beam
        + "".join(ellipse(x, 562, 34, 6, INK, opacity=.35) for x in (230, 372, 548, 720, 858))
        + dancer(218, 380, 0) + dancer(356, 345, 0) + dancer(540, 382, 0) + dancer(712, 330, 0) + dancer(862, 330, 0) + scales + head
        + person(1010, 564, .98, GOLD, RED, view="side", flip=True, arms=((34, -120, 56, -146), (-18, -98, -26, -78)), legs=WALKING) + stroke("M955 418V390", DARK_WOOD, 4) + circle(955, 372, 20, GOLD) + circle(955, 372, 13, LIGHT_GOLD)
        + curtain + group(curtain, move=(1200, 0), flip=True) + path("M0 0H1200V54Q1100 104 1000 54Q900 104 800 54Q700 104 600 54Q500 104 400 54Q300 104 200 54Q100 104 0 54Z", DARK_RED)
        + stroke("M0 54Q100 104 200 54Q300 104 400 54Q500 104 600 54Q700 104 800 54Q900 104 1000 54Q1100 104 1200 54", GOLD, 4) + crowd)


def sports():
    """The relay on the sports ground."""
    lanes = stroke("M0 486Q600 474 1200 486M0 524Q600 508 1200 524M0 580Q600 560 1200 580M0 652Q600 626 1200 652", PAPER, 5, opacity=.85)
    runner = dict(view="side", legs=RUNNING)
    arms = ((30, -96, 46, -118), (-28, -104, -18, -82))
    stand = (polygon("#C9BBA6", (0, 300), (420, 336), (420, 452), (0, 470)) + stroke("M0 340L420 362M0 382L420 392M0 424L420 422", SAND, 4)
             + "".join(stroke("".join(f"M{24 + i * 27} {346 + i * 2 + i % 3 * 4}v6M{16 + i * 27} {388 + i + i % 3 * 3}v6" for i in range(k, 15, 5)), TONES[k], 20) for k in range(5))
             + stroke("".join(f"M{24 + i * 27} {326 + i * 2 + i % 3 * 4}h0M{16 + i * 27} {368 + i + i % 3 * 3}h0" for i in range(15)), SKIN, 18)
             + polygon(DARK_RED, (0, 250), (440, 300), (440, 314), (0, 270)) + stroke("M60 262V300M240 284V320M420 306V340", GREY, 5))
    return "运动会：接力赛最后一棒", (
        tag("defs", gradient("sky", "#BBD4D6", PALE_SKY, CREAM) + gradient("track", "#C2604A", "#A63C2E") + glow("sun", PAPER, 1))
        + rect(0, 0, 1200, 675, "url(#sky)") + circle(980, 110, 240, "url(#sun)") + cloud(120, 140, 1.3) + cloud(560, 90, 1) + cloud(860, 200, 1.2)
        + hills(MIST_GREEN, 400, 330, 380, 310, 360, 300, 370) + rect(560, 330, 330, 120, CREAM) + rect(560, 322, 330, 9, RED) + panes(580, 346, 11, 3, 16, 18, 12, 14, BLUE, opacity=.5)
        + "".join(tree(x, 456, s) for x, s in ((470, .62), (530, .7), (930, .75), (1010, .66), (1090, .8), (1170, .7))) + stand
        + rect(0, 446, 1200, 12, LEAF) + rect(0, 452, 1200, 223, GREEN) + path("M0 462Q600 452 1200 462V675H0Z", "url(#track)") + lanes
        + pennants("M400 120Q760 230 1200 90", range(440, 1180, 60), lambda x: 120 + (x - 400) * (1200 - x) * 0.00054 - 30 * (x - 400) / 800, (RED, GOLD, BLUE, GREEN))
        + stroke("M1064 548V330", GREY, 6) + path("M1064 336Q1110 326 1150 340V392Q1110 380 1064 390Z", RED)
        + shadow(850, 552, 50) + shadow(560, 596, 60) + shadow(300, 650, 74)
        + person(850, 548, .9, GREEN, PINE, arms=arms, hair_style="tail", turn=8, **runner) + person(560, 590, 1.16, GOLD, DARK_WOOD, arms=arms, skin=TAN, turn=8, **runner)
        + person(300, 642, 1.5, RED, NAVY, arms=((30, -100, 52, -116), (-28, -104, -14, -84)), turn=8, over=stroke("M44-112L66-126", LIGHT_GOLD, 6) + rect(-11, -112, 22, 20, PAPER, 2), **runner)
        + stroke("M1130 640V352", GREY, 9) + stroke("M1068 458Q1100 470 1130 484", RED, 6)
        + person(1030, 476, .6, PAPER, COAL, view="side", flip=True, arms=((26, -130, 24, -160), (-18, -98, -26, -78)), hat="cap"))


def library():
    """The reading room: tall shelves, arched windows, a long table."""
    spine = "".join(rect(x, 92 - h, w, h, tone) for x, w, h, tone in (
        (0, 11, 66, RED), (13, 9, 74, NAVY), (24, 13, 60, GOLD), (39, 8, 70, GREEN), (49, 12, 76, DARK_RED), (63, 10, 62, SKY), (75, 9, 70, SAND),
        (86, 13, 66, PINE), (101, 8, 74, ROSE), (111, 12, 58, WOOD), (125, 10, 72, BLUE)))
    shelf = group(rect(0, 0, 150, 104, "#4E3326"), group(spine, move=(7, 4)), rect(0, 96, 150, 9, WOOD), id="shelf")
    case = "".join(use("shelf", x, y) for x in (0, 150) for y in (90, 195, 300, 405)) + rect(-8, 74, 316, 18, WOOD) + rect(-8, 92, 10, 430, WOOD) + rect(145, 92, 10, 430, WOOD) + rect(298, 92, 10, 430, WOOD)
    arch = "M0 400V130Q0 0 100 0T200 130V400Z"
    arches = "".join(group(path(arch, "url(#out)"), path("M0 400V330Q50 290 100 320T200 300V400Z", GREEN, opacity=.6), path("M0 400V360Q70 330 200 366V400Z", PINE, opacity=.6),
                           path(arch, "none", stroke=WOOD, stroke_width=10), stroke("M100 0V400M0 150H200M0 270H200", WOOD, 6), move=(x, 84)) for x in (382, 618))
    ladder = stroke("M262 566L322 106M312 566L372 106", DARK_WOOD, 8) + stroke("M268 520h50M275 466h50M282 412h50M289 358h50M296 304h50M303 250h50", DARK_WOOD, 6)
    return "图书馆阅览室：高高的书架，长桌边的读书人", (
        tag("defs", gradient("wall", "#F3E4CB", CREAM) + gradient("out", PALE_SKY, "#FFF4DA") + gradient("ray", ("#FFF3CF", .75), ("#FFF3CF", 0)) + gradient("floor", "#B98A5E", "#8C6040") + shelf)
        + rect(0, 0, 1200, 675, "url(#wall)") + rect(0, 0, 1200, 46, WOOD) + rect(0, 46, 1200, 8, DARK_WOOD) + arches
        + group(case, move=(20, 0)) + group(case, move=(872, 0)) + rect(0, 520, 1200, 155, "url(#floor)") + rect(0, 512, 1200, 10, DARK_WOOD)
        + polygon("url(#ray)", (392, 484), (574, 484), (660, 675), (420, 675)) + polygon("url(#ray)", (628, 484), (810, 484), (930, 675), (680, 675)) + ladder
        + person(316, 410, 1, GREEN, NAVY, view="back", arms=((26, -132, 20, -160), (-24, -104, -34, -120)), hair_style="tail")
        + lamp(480, 54, 60) + lamp(720, 54, 60) + shadow(1046, 626, 50)
        + person(1046, 624, 1.2, RED, COAL, view="side", flip=True, arms=HOLDING, hair_style="bob", over=book(-4, -100, 30, GOLD, -60))
        + group(*(person(x, 0, 1.12, tone, view="front", half=True, hair_style=style, arms=arms, skin=skin) for x, tone, style, arms, skin in (
            (0, BLUE, "short", HOLDING, SKIN), (150, ROSE, "long", HOLDING, SKIN), (318, LIGHT_GOLD, "short", CARRYING, TAN))), move=(440, 640))
        + rect(350, 556, 560, 20, WOOD) + rect(350, 574, 560, 8, DARK_WOOD) + rect(384, 580, 18, 95, DARK_WOOD) + rect(858, 580, 18, 95, DARK_WOOD)
        + open_book(446, 550) + open_book(590, 550, 1, NAVY) + book(650, 546, 62, RED) + book(656, 537, 52, GOLD) + book(652, 528, 56, GREEN) + open_book(760, 550, 1, GOLD)
        + plant(70, 640, 1.2, DARK_RED) + seated_back(500, 760, 1.5, NAVY, "tail") + seated_back(800, 760, 1.5, DARK_RED))
