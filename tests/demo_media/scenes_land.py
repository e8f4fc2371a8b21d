"""Illustrations beyond the classroom: tea field, river, village, volunteers, a garden for reading."""

from .figures import (CARRYING, HANGING, HOLDING, RAISED, REACHING, SITTING, SPEAKING, WALKING, basket, birds, cloud, hills, open_book, panes,
                      pennants, person, shadow, slim_tree, tree)
from .svg import (BLUE, BLUSH, COAL, CREAM, DARK_RED, DARK_WOOD, GOLD, GREEN, GREY, INK, LEAF, LIGHT_GOLD, MIST_GREEN, NAVY,
                  PALE_SKY, PAPER, PINE, RED, ROSE, SAND, SKIN, SKY, STONE, TAN, WOOD, circle, ellipse, glow, gradient, group,
                  path, polygon, rect, stroke, tag, use, words)


def tea_field():
    """Rows of tea following the slope; pickers at work in the morning mist."""
    def rows(start, end, left, right, tones, bend):
        count = len(tones) * 2
        return "".join(stroke(f"M-20 {start + (end - start) * i / count + left:.0f}Q{300 + i * 12} {start + (end - start) * i / count + bend:.0f} 620 {start + (end - start) * i / count:.0f}T1220 {start + (end - start) * i / count + right:.0f}", tones[i % len(tones)], 16 + 3 * i) for i in range(count))
    slope = path("M0 424Q300 352 620 420T1200 372V675H0Z", "#3E6048")
    hut = polygon(COAL, (-58, -44), (0, -78), (58, -44), (50, -38), (-50, -38)) + rect(-40, -40, 6, 40, DARK_WOOD) + rect(34, -40, 6, 40, DARK_WOOD) + rect(-40, -12, 80, 5, WOOD)
    pick = dict(view="side", hat="straw", hat_colour=LIGHT_GOLD, arms=((28, -98, 44, -88), (18, -94, 34, -80)), extra=basket(), half=True)
    return "茶园：晨雾里的采茶人", (
        tag("defs", gradient("sky", "#E9E0C8", "#F6ECD8", PAPER) + glow("sun", "#F7D79A") + gradient("mist", (PAPER, 0), (PAPER, .85), (PAPER, 0)))
        + rect(0, 0, 1200, 675, "url(#sky)") + circle(860, 170, 300, "url(#sun)") + circle(860, 170, 44, "#FFF6E0") + hills("#D8DDCB", 300, 190, 270, 160, 280, 210, 260) + hills(MIST_GREEN, 330, 300, 240, 310, 250, 300, 230)
        + rect(0, 240, 1200, 110, "url(#mist)") + hills("#A9BFA0", 380, 330, 370, 300, 360, 320, 340) + hills(GREEN, 400, 380, 330, 380, 372, 330, 352, opacity=.8) + rect(0, 310, 1200, 100, "url(#mist)")
        + group(hut, move=(300, 372), scale=1.1) + "".join(slim_tree(x, y, s, light=GREEN) for x, y, s in ((180, 396, .5), (214, 392, .38), (1010, 384, .55), (1046, 384, .42), (1090, 380, .62)))
        + slope + rows(420, 470, 10, -34, ("#587F5A", "#6E9467", "#82A673"), -54) + person(452, 540, .78, RED, NAVY, **pick) + person(860, 520, .74, BLUE, NAVY, flip=True, **pick)
        + "".join(stroke(f"M-20 {y + 26}Q300 {y - 44} 620 {y}T1220 {y - 30}", tone, 34) for y, tone in ((506, "#4F7852"), (524, "#6E9467")))
        + person(690, 634, 1.15, ROSE, NAVY, skin=TAN, **pick) + stroke("M-20 590Q300 510 620 566T1220 536", "#4A714E", 40) + stroke("M-20 604Q300 526 620 580T1220 552", "#7BA06C", 30)
        + person(250, 700, 1.35, LIGHT_GOLD, NAVY, **pick) + person(1004, 676, 1.3, SKY, NAVY, flip=True, hair_style="tail", **pick)
        + stroke("M-20 662Q300 590 620 640T1220 610", "#3F6446", 60) + stroke("M-20 690Q300 616 620 668T1220 640", "#5F8A5A", 50) + stroke("M-20 676Q300 602 620 652T1220 624", LEAF, 10, stroke_dasharray="2 26")
        + stroke("M-20 596Q300 518 620 572T1220 544", "#A9C795", 7, stroke_dasharray="1 20") + birds(380, 150, (0, 0), (44, 20), (90, -8)))


def river():
    """The Lanjiang with its arch bridge at dusk."""
    bridge = path("M40 396V366Q600 286 1160 366V396H1070Q1064 344 990 344T906 396H862Q856 328 740 328T622 396H588Q582 328 466 328T348 396H304Q298 344 220 344T136 396Z", "#B89B80")
    rail = path("M40 366Q600 286 1160 366V376Q600 296 40 376Z", CREAM) + stroke("M40 352Q600 272 1160 352", CREAM, 4) + stroke("M40 359Q600 279 1160 359", CREAM, 12, stroke_dasharray="3 30", stroke_linecap="butt")
    city = (path("M0 330V250h44v-34h40v50h30v-80h46v90h28v-46h50v60h40v-30h34v70zM860 330v-60h40v-40h44v56h26v-90l22-16 22 16v80h34v-50h46v40h30v-66h40v130z", "#CDA58A")
            + stroke("M14 276v40M60 240v70M128 216v90M206 262v40M890 260v50M930 250v60M992 216v90M1056 250v50M1128 236v70", "#EFD2A8", 8, stroke_dasharray="6 9", stroke_linecap="butt"))
    boat = path("M-90-8Q-60 22 0 22T90-12Q50 0 0 0T-90-8Z", DARK_WOOD) + path("M-40-4Q-36-44 0-44T40-4Q0 4-40-4Z", WOOD) + stroke("M-24-2q2-30 8-38M0 0v-42M24-2q-2-30-8-38", DARK_WOOD, 3)
    gleam = stroke("M420 420h120M640 436h150M300 452h90M560 470h110M760 492h160M420 508h140M180 520h120M620 540h200M300 566h160M900 560h150M520 596h240M120 610h180", "#FFE9BE", 5, opacity=.75)
    return "澜江：夕照里的石拱桥与归船", (
        tag("defs", gradient("sky", "#8FA9AE", "#E8C9A2", "#F7DCA8") + glow("sun", "#FFE3A0", 1) + gradient("water", "#EBC794", "#9FAFAA", "#5A7C88") + group(bridge, id="bridge"))
        + rect(0, 0, 1200, 675, "url(#sky)") + circle(640, 230, 380, "url(#sun)") + circle(640, 196, 50, "#FFF6DD") + cloud(120, 130, 1.5, "#F5E0C4", .7) + cloud(860, 110, 1.3, "#F5E0C4", .7) + cloud(440, 80, .8, "#F5E0C4", .5)
        + hills("#B7B3A6", 300, 220, 290, 230, 300, 200, 280, opacity=.8) + hills("#C49F86", 330, 290, 320, 310, 322, 280, 310, opacity=.8) + city + "".join(tree(x, 396, s, "#6E6A50", "#8C8460", "#B4A373") for x, s in ((24, .5), (1176, .55)))
        + rect(0, 380, 1200, 295, "url(#water)") + "".join(ellipse(640, y, w, 7, "#FFF0C9", opacity=.55) for y, w in ((404, 60), (424, 44), (446, 70), (470, 52), (498, 84), (530, 62), (566, 100), (606, 76), (648, 120))) + use("bridge", transform="translate(0 790) scale(1 -1)", opacity=.25) + gleam + use("bridge") + rail
        + "".join(stroke(f"M{x} {y}v-34", COAL, 3) + circle(x, y - 38, 6, "#FFF1C4") for x, y in ((140, 342), (340, 320), (600, 312), (860, 320), (1060, 342)))
        + group(*(person(x, y, .36, t, NAVY, view="side", legs=WALKING, flip=f) for x, y, t, f in ((440, 318, RED, False), (470, 316, PAPER, False), (770, 318, NAVY, True)))) + group(person(520, 314, .36, GOLD, NAVY, view="side", legs=WALKING))
        + ellipse(330, 548, 120, 8, NAVY, opacity=.35) + group(boat, person(64, -2, .62, COAL, COAL, view="side", flip=True, hat="straw", hat_colour=LIGHT_GOLD, arms=((26, -110, 40, -94), (10, -100, 34, -82)), over=stroke("M36-130L60 24", DARK_WOOD, 5)), move=(330, 530), scale=1.15) + group(boat, move=(880, 448), scale=.5)
        + path("M0 675V600Q130 580 240 640Q270 660 280 675ZM1200 675V570Q1100 570 1000 640Q980 660 972 675Z", PINE) + stroke("M60 650Q50 560 24 520M84 650Q90 560 110 500M110 660Q120 590 150 552M1110 660Q1100 560 1080 520M1140 650Q1150 560 1176 500M1080 664Q1066 610 1044 590", "#4A6A4E", 6) + ellipse(112, 500, 6, 20, DARK_WOOD) + ellipse(1078, 514, 6, 20, DARK_WOOD) + ellipse(22, 514, 6, 18, DARK_WOOD) + birds(300, 170, (0, 0), (46, 16), (90, -10), (600, 40), (640, 24)))


def village():
    """Qingshiling: white walls, black tiles, terraces; the service van arrives."""
    def house(x, y, s, w=120, door=DARK_WOOD):
        return group(rect(0, -74, w, 74, PAPER) + rect(w - 26, -74, 26, 74, SAND) + path(f"M-12-72L4-104H{w - 4}L{w + 12}-72Z", COAL) + path(f"M-12-72L-16-78L2-108L8-106ZM{w + 12}-72L{w + 16}-78L{w - 2}-108L{w - 8}-106Z", INK)
                     + rect(w // 2 - 12, -42, 24, 42, door) + rect(14, -52, 22, 20, BLUE) + rect(w - 40, -52, 22, 20, BLUE), move=(x, y), scale=s)
    van = (path("M-150-20V-104Q-150-120-134-120H70Q96-120 116-84L146-72Q156-66 156-50V-20Z", PAPER) + path("M-150-20V-50H156V-20Z", RED) + path("M60-108H68Q86-108 100-80H60ZM6-108H48V-80H6Z", SKY) + rect(-134, -108, 118, 40, CREAM, 3) + words(-75, -80, "送技下乡", 26, RED)
           + circle(-90, -18, 24, INK) + circle(-90, -18, 11, STONE) + circle(94, -18, 24, INK) + circle(94, -18, 11, STONE) + rect(146, -46, 12, 10, LIGHT_GOLD))
    terraces = "".join(path(d, tone) for d, tone in (
        ("M0 380Q200 320 420 366Q600 400 760 440L700 675H0Z", LEAF), ("M0 424Q220 366 400 410Q560 440 700 474L640 675H0Z", "#B9C58A"), ("M0 470Q200 424 380 452Q540 478 650 512L600 675H0Z", "#D9C27C"),
        ("M0 522Q180 482 350 506Q500 530 610 564L570 675H0Z", LEAF), ("M0 584Q180 548 320 568Q470 592 590 630L575 675H0Z", GREEN)))
    return "青石岭村：白墙黛瓦，梯田旁开来送技下乡的车", (
        tag("defs", gradient("sky", "#C4D9D8", PALE_SKY, CREAM) + gradient("mist", (PAPER, 0), (PAPER, .8), (PAPER, 0)))
        + rect(0, 0, 1200, 675, "url(#sky)") + cloud(160, 110, 1.2) + cloud(600, 80, 1) + cloud(960, 140, 1.1) + hills("#C7D5CC", 260, 150, 230, 120, 220, 130, 210) + hills("#9FB8A5", 300, 250, 290, 200, 270, 180, 240) + rect(0, 200, 1200, 120, "url(#mist)") + hills(GREEN, 380, 340, 360, 320, 300, 280, 300)
        + "".join(tree(x, y, s) for x, y, s in ((640, 356, .5), (1150, 340, .8), (700, 350, .6), (980, 320, .55))) + house(740, 350, .7) + house(860, 332, .75, 140, RED) + house(1000, 350, .8) + path("M620 420Q800 330 1200 352V675H500Z", "#86A27B")
        + house(690, 424, .95, 140) + house(860, 416, 1.05, 130, RED) + house(1030, 430, 1.15, 150) + tree(1010, 432, .7) + tree(1196, 450, 1) + terraces + stroke("M40 366Q220 320 400 362M30 500Q180 464 340 486M30 556Q180 520 320 540", PAPER, 2, opacity=.6) + stroke("M20 616Q160 584 300 604M20 648Q150 622 280 640", LEAF, 5, stroke_dasharray="3 16")
        + path("M770 424Q720 470 780 500T800 560T640 675H1000Q1010 590 930 530T830 470T800 424Z", SAND) + path("M520 690Q600 570 760 556T1200 540V690Z", "#DCC9A5") + path("M900 675Q960 600 1200 590V675Z", LEAF)
        + shadow(700, 600, 150) + group(van, move=(700, 600), scale=1.05) + tree(90, 470, .9) + tree(300, 430, .6)
        + "".join(shadow(x, y, 36) for x, y in ((916, 624), (978, 634), (1070, 620))) + person(916, 622, 1.02, RED, NAVY, view="side", arms=((32, -114, 46, -108), (-18, -98, -24, -78))) + person(978, 632, 1.0, SKY, COAL, view="side", flip=True, arms=((30, -112, 44, -106), (-18, -98, -12, -80)), hair_colour=STONE, skin=TAN)
        + person(1070, 618, 1.02, RED, NAVY, view="side", flip=True, hair_style="tail", legs=WALKING, arms=HANGING, over=rect(8, -78, 34, 26, GOLD, 3) + stroke("M16-78q9-12 18 0", DARK_WOOD, 4)) + person(1140, 610, .7, GOLD, NAVY, arms=RAISED)
        + person(430, 560, .7, BLUE, NAVY, view="side", hat="straw", hat_colour=LIGHT_GOLD, arms=HOLDING) + person(220, 528, .62, ROSE, NAVY, hat="straw", hat_colour=LIGHT_GOLD, arms=((24, -98, 30, -76), (-24, -98, -20, -76)), half=True) + birds(420, 170, (0, 0), (44, 18), (86, -4)))


def volunteer():
    """A service day under the big tree: mending, measuring, cutting hair."""
    vest = dict(vest=RED)
    tent = polygon(RED, (60, 250), (150, 190), (440, 190), (530, 250)) + path("M60 250h470v22q-24 16-47 0t-47 0t-47 0t-47 0t-47 0t-47 0t-47 0t-47 0t-47 0t-47 0z", DARK_RED) + words(295, 236, "红烛志愿服务", 34, PAPER) + stroke("M74 270V560M516 270V560", GREY, 7)
    table = rect(100, 470, 400, 14, PAPER) + path("M100 484h400v86h-400z", RED) + stroke("M180 484v86M300 484v86M420 484v86", DARK_RED, 3)
    fan = circle(0, -44, 34, PALE_SKY) + circle(0, -44, 34, stroke=GREY, stroke_width=4) + path("M0-44q-20-26-2-30q16 2 2 30q30 0 26 16q-10 12-26-16q-10 30-24 18q-6-14 24-18", BLUE) + rect(-4, -12, 8, 12, GREY) + rect(-20, -4, 40, 6, GREY, 3)
    chair = rect(-28, -52, 56, 8, WOOD, 2) + stroke("M-24-48V0M24-48V0M-26-52V-104", WOOD, 6)
    return "志愿服务：大树下的修理摊、血压台和剪发椅", (
        tag("defs", gradient("sky", PALE_SKY, CREAM, PAPER) + gradient("ground", "#E3D5BA", "#CDB993"))
        + rect(0, 0, 1200, 675, "url(#sky)") + cloud(560, 100, 1) + hills(MIST_GREEN, 360, 320, 350, 310, 340, 300, 340) + rect(560, 200, 250, 240, CREAM) + rect(560, 192, 250, 10, ROSE) + panes(580, 222, 4, 4, 34, 32, 24, 20, SKY) + rect(820, 250, 300, 190, SAND) + rect(812, 240, 316, 12, RED) + panes(840, 272, 4, 3, 40, 34, 30, 22, BLUE, opacity=.6)
        + rect(0, 430, 1200, 245, "url(#ground)") + rect(0, 424, 1200, 14, LEAF) + "".join(tree(x, 438, .6) for x in (30, 560, 700, 830)) + ellipse(1006, 522, 150, 16, INK, opacity=.14) + path("M960 500Q990 380 960 250L1010 250Q1000 330 1030 260L1060 270Q1024 380 1050 500Q1090 510 1100 520H910Q930 508 960 500Z", DARK_WOOD)
        + path("M760 190Q730 110 820 90Q840 10 940 34Q1010-30 1090 24Q1190 20 1190 110Q1230 190 1150 220Q1120 290 1040 262Q970 310 910 258Q800 280 760 190Z", PINE) + path("M790 170Q770 106 846 92Q872 34 950 56Q1016 4 1080 52Q1160 56 1150 126Q1164 190 1100 196Q1040 250 980 214Q880 250 790 170Z", GREEN) + path("M840 130Q850 76 910 84Q960 40 1010 76Q1030 100 1000 120Q920 170 840 130Z", LEAF, opacity=.8)
        + pennants("M530 210Q680 290 850 200", range(570, 840, 54), lambda x: 210 + (x - 530) * (850 - x) * .0016, (GOLD, RED, BLUE, GREEN))
        + person(170, 560, 1.18, CREAM, NAVY, arms=HOLDING, half=True, **vest) + person(300, 560, 1.18, SKY, NAVY, arms=CARRYING, half=True, hair_style="tail", **vest) + person(430, 560, 1.18, CREAM, NAVY, arms=HOLDING, half=True, hat="cap", **vest)
        + tent + table + group(fan, move=(178, 470)) + rect(270, 452, 60, 18, COAL, 3) + circle(300, 446, 9, STONE) + group(rect(-26, -30, 52, 30, BLUE, 4), rect(-18, -24, 26, 18, PALE_SKY, 2), move=(420, 470)) + rect(350, 460, 34, 10, GOLD, 2)
        + shadow(250, 640, 40) + person(244, 640, 1.22, GREEN, COAL, view="back", hair_colour=STONE) + shadow(440, 646, 40) + person(446, 644, 1.2, ROSE, DARK_WOOD, view="back", hair_style="bun", hair_colour=GREY)
        + shadow(660, 620, 90) + group(chair, move=(660, 616), scale=1.2) + person(652, 640, 1.2, PAPER, NAVY, view="side", legs=SITTING, hair_colour=STONE, skin=TAN, arms=((18, -96, 34, -78), (-6, -96, 16, -78)), over=path("M-18-126Q0-136 18-126L40-64Q10-54-22-66Z", SKY))
        + person(586, 622, 1.26, CREAM, NAVY, view="side", arms=((30, -124, 46, -136), (20, -112, 40, -120)), hair_style="bob", over=stroke("M46-138l16-4M46-134l15 3", GREY, 3), **vest)
        + shadow(860, 606, 40) + shadow(930, 612, 50) + person(930, 608, 1.16, SAND, DARK_WOOD, view="side", flip=True, hair_style="bun", hair_colour=STONE, arms=((28, -96, 34, -70), (-8, -100, 20, -88)), over=stroke("M36-72L44 4", DARK_WOOD, 5)) + person(858, 604, 1.2, CREAM, NAVY, view="side", hair_style="tail", arms=((30, -100, 46, -94), (20, -96, 40, -88)), **vest)
        + shadow(1080, 640, 44) + person(1080, 636, 1.25, CREAM, NAVY, view="side", flip=True, arms=((22, -98, 26, -70), (-22, -98, -20, -76)), hat="cap", legs=WALKING, over=path("M10-72h34l-5 32h-24z", BLUE) + stroke("M12-72q15-18 30 0", GREY, 3), **vest))


def reading():
    """Two readers in the moon gate of a garden."""
    bamboo = stroke("M30 675Q44 400 20 0M84 675Q80 380 100 0M140 675Q150 420 132 0", GREEN, 12) + stroke("M66 675Q70 420 60 0M116 675Q108 420 124 0", LEAF, 8) + stroke("M22 480h20M20 300h18M76 420h18M78 220h20M132 500h18M134 330h18", PINE, 3)
    leaves = path("M40 120q60-10 96 40q-60 6-96-40zM30 210q70 0 100 54q-66 0-100-54zM90 60q60 6 84 60q-60-10-84-60zM130 260q50 10 66 60q-50-14-66-60zM20 330q60 10 84 64q-60-14-84-64zM146 380q40 14 50 56q-42-16-50-56z", PINE) + path("M70 160q50 10 70 60q-54-12-70-60zM10 90q50-20 90 10q-50 20-90-10zM120 320q-54 0-80 50q54 0 80-50z", GREEN)
    moon = path("M0 0H1200V560H0ZM600 70A236 236 0 1 0 601 70Z", "#F4EAD9", fill_rule="evenodd") + circle(600, 306, 240, stroke=STONE, stroke_width=16) + circle(600, 306, 230, stroke=GREY, stroke_width=3)
    lattice = rect(0, 0, 120, 150, PINE) + path("M0 0h120v150h-120zM24 24h72v102h-72zM60 0v150M0 75h120M24 24L0 0M96 24l24-24M24 126L0 150M96 126l24 24", stroke=CREAM, stroke_width=8)
    petals = path("M300 600q8-8 14 0q-8 6-14 0zM880 620q8-8 14 0q-8 6-14 0zM720 636q8-8 14 0q-8 6-14 0zM460 640q8-8 14 0q-8 6-14 0zM1010 590q8-8 14 0q-8 6-14 0z", ROSE)
    return "读书月：月洞门下的读书人", (
        tag("defs", gradient("sky", "#CFE0DA", "#F8EBCF") + glow("sun", "#FFE7AE") + gradient("floor", "#D9CBB2", "#BBA684"))
        + rect(0, 0, 1200, 675, "url(#sky)") + circle(660, 240, 220, "url(#sun)") + hills("#BFD0C2", 300, 270, 310, 190, 290, 230, 300) + hills("#97B39A", 340, 330, 350, 290, 330, 300, 340)
        + group(path("M-60 0Q-90-50 0-90Q90-50 60 0Z", COAL) + rect(-44, 0, 8, 70, DARK_RED) + rect(36, 0, 8, 70, DARK_RED) + path("M-70 4Q-40-14 0-16T70 4L76-4Q40-30 0-34T-76-4Z", INK) + rect(-50, 62, 100, 8, STONE), move=(690, 330), scale=.9)
        + tree(470, 420, .9, PINE, GREEN, LEAF) + rect(340, 396, 520, 60, "#9DBDBB") + stroke("M380 412h90M520 424h130M700 408h100M460 440h70", PAPER, 3, opacity=.7) + path("M340 450Q480 420 600 446T860 440V570H340Z", GREEN) + path("M560 560Q600 480 580 446H620Q650 490 660 560Z", SAND)
        + moon + path("M0 0H1200V26Q600 10 0 26Z", COAL) + stroke("M0 34Q600 18 1200 34", COAL, 12, stroke_dasharray="2 20") + group(lattice, move=(180, 230)) + group(lattice, move=(900, 230)) + rect(0, 556, 1200, 119, "url(#floor)") + path("M0 556H1200V566H0Z", STONE) + stroke("M0 612H1200M160 566L90 675M420 566L390 675M780 566L810 675M1040 566L1110 675", "#A99474", 3)
        + stroke("M1190 60Q1060 60 1000 130M1110 74Q1060 120 1062 170M1150 66Q1140 130 1110 190", DARK_WOOD, 9) + "".join(circle(x, y, r, t) for x, y, r, t in ((1000, 130, 15, RED), (1030, 98, 13, ROSE), (1062, 172, 15, RED), (1070, 124, 11, BLUSH), (1110, 190, 14, ROSE), (1132, 140, 15, RED), (1090, 70, 12, ROSE), (1156, 96, 11, BLUSH), (976, 152, 9, BLUSH), (1096, 216, 8, RED)))
        + ellipse(580, 640, 300, 18, INK, opacity=.14) + rect(330, 560, 500, 18, STONE) + rect(330, 574, 500, 8, GREY) + rect(380, 580, 50, 60, GREY) + rect(730, 580, 50, 60, GREY)
        + person(470, 632, 1.5, RED, NAVY, view="side", legs=((34, -50, 34, -6), (26, -48, 28, -6)), arms=((22, -96, 40, -100), (14, -94, 36, -98)), hair_style="long", over=group(open_book(0, 0, .6, GOLD), move=(44, -100), turn=-14))
        + person(700, 632, 1.5, PAPER, COAL, view="side", flip=True, legs=((34, -50, 34, -6), (26, -48, 28, -6)), arms=((22, -96, 40, -100), (14, -94, 36, -98)), over=group(open_book(0, 0, .6, BLUE), move=(44, -100), turn=-14))
        + group(path("M-24 0Q-30-26-8-30Q0-48 16-40L20-48L26-38Q34-30 26-22Q34-8 28 0Z", GOLD), stroke("M-22-4Q-44-6-40-24", GOLD, 6), move=(588, 560)) + group(bamboo, leaves) + petals)
