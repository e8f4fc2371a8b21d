"""Heads for the portraits: hair, eyes, glasses and lines of age, drawn round a face centred at (300, 290)."""

from .svg import COAL, INK, circle, ellipse, path, rect, stroke

# What lies behind the head, and what frames the face. `C` colours are filled in by `hair`.
BEHIND = {
    "bob": "M214 300C190 150 256 128 304 128C356 128 408 156 388 306C392 356 384 396 372 "
    "408C340 420 260 420 228 408C214 392 210 340 214 300Z",
    "long": "M214 300C186 146 256 122 302 122C352 122 414 150 388 306C394 400 412 470 396 "
    "540C350 560 250 560 204 540C188 470 208 400 214 300Z",
    "tail": "M372 196C440 190 468 260 446 340C436 392 446 420 430 452C404 440 388 400 392 350C394 300 388 240 366 216Z",
    "perm": "M212 320C184 316 178 276 198 258C178 226 196 190 222 184C226 146 270 126 304 "
    "134C344 118 388 144 388 182C416 192 424 232 404 258C424 280 418 318 390 322C396 352 "
    "376 372 358 366L242 366C222 372 206 348 212 320Z",
    "updo": "M352 150C392 120 438 156 420 204C410 232 376 230 362 210Z",
    "pixie": "M216 300C198 160 256 136 304 136C356 136 404 160 386 300C388 330 384 346 376 "
    "352L224 352C216 340 214 320 216 300Z",
}
FRONT = {
    "crop": "M226 282C208 190 244 152 302 150C362 150 394 192 374 282C370 262 368 244 358 "
    "228C330 222 288 222 246 230C234 246 230 264 226 282Z",
    "part": "M224 284C200 196 234 148 302 146C372 144 398 196 376 284C372 258 368 240 354 "
    "222C322 226 280 216 262 196C254 220 236 240 224 284Z",
    "crew": "M228 268C216 196 250 166 302 164C354 164 386 198 372 268C368 246 362 232 352 "
    "220C316 212 284 212 248 220C238 234 232 250 228 268Z",
    "receding": "M222 300C206 236 218 190 256 168C248 196 242 232 240 262C234 276 228 288 222 300Z"
    "M378 300C394 236 382 190 344 168C352 196 358 232 360 262C366 276 372 288 378 300Z"
    "M252 178C268 146 336 144 350 182C334 166 276 160 252 178Z",
    "swept": "M222 290C200 204 226 156 290 150C364 142 400 190 378 288C376 262 370 244 360 "
    "226C352 200 318 194 286 200C258 206 236 232 222 290Z",
    "fluffy": "M222 280C196 220 214 176 240 168C244 146 276 134 298 146C322 130 356 140 364 "
    "162C394 176 398 226 378 280C376 258 372 246 362 232C352 242 342 234 334 224C322 240 "
    "304 236 296 224C284 240 268 238 260 226C246 236 230 250 222 280Z",
    "bob": "M218 300C200 196 244 150 300 150C360 150 402 192 384 300C378 272 376 252 366 "
    "232C330 240 276 236 254 204C246 236 226 260 218 300Z",
    "long": "M216 320C196 200 240 148 300 148C362 148 406 200 386 320C380 282 368 240 304 192C240 240 226 280 216 320Z",
    "tail": "M222 292C198 190 242 146 302 146C364 146 402 188 378 292C376 256 366 232 350 "
    "214C312 226 268 220 250 212C236 232 228 256 222 292Z",
    "bun": "M220 296C198 194 244 148 300 148C358 148 402 194 380 296C376 260 360 224 300 188C240 224 226 260 220 296Z",
    "perm": "M218 290C196 240 216 200 240 196C256 166 292 164 306 178C330 160 362 176 366 "
    "200C392 210 394 256 382 290C376 262 366 246 350 236C336 246 320 238 312 228C296 244 "
    "276 240 268 230C246 240 228 258 218 290Z",
    "updo": "M220 296C198 194 240 146 304 146C366 146 402 194 380 292C376 262 370 240 356 "
    "224C320 232 268 214 256 196C246 230 230 254 220 296Z",
    "pixie": "M218 322C192 196 238 144 304 144C370 144 410 196 382 322C381 288 377 262 366 "
    "244C352 218 332 206 314 200C302 228 270 250 240 256C230 274 224 296 218 322Z",
}
SHINE = {
    "crop": "M262 186Q300 168 344 186",
    "part": "M284 176Q326 162 358 196",
    "crew": "M264 190Q300 178 340 190",
    "swept": "M262 178Q312 160 354 190",
    "fluffy": "M256 186Q274 166 296 172M314 168Q338 162 350 182",
    "bob": "M264 190Q320 166 368 214",
    "long": "M296 172Q250 192 236 244M306 172Q352 192 366 244",
    "tail": "M260 192Q310 164 352 196M420 262Q430 310 418 350",
    "bun": "M294 168Q250 190 236 240M306 168Q350 190 364 240",
    "perm": "M236 214Q252 192 274 196M326 192Q350 190 360 214",
    "updo": "M266 184Q330 162 366 214",
    "pixie": "M250 206Q266 178 300 172M330 182Q366 204 374 250",
}


def hair(style, colour, shine):
    """What is drawn before the face and after it."""
    behind = path(BEHIND[style], colour) if style in BEHIND else ""
    if style in ("receding", "swept"):
        behind = path("M228 262C222 116 378 116 372 262Z", "#EBBE94")
    if style == "bun":
        behind = (
            circle(300, 132, 42, colour)
            + stroke("M274 122Q300 104 326 124", shine, 5)
            + stroke("M238 116L366 148", "#8A5A34", 8)
        )
    front = path(FRONT[style], colour) + (stroke(SHINE[style], shine, 5, opacity=0.8) if style in SHINE else "")
    return behind, front


def glasses(kind):
    """Round, square or safety glasses, or none."""
    if kind == "round":
        return stroke("M228 284l14 2M358 286l14-2M290 286q10-8 20 0", COAL, 5) + "".join(
            circle(x, 290, 25, "#FFFCF7", fill_opacity=0.18, stroke=COAL, stroke_width=5) for x in (265, 335)
        )
    if kind == "square":
        return stroke("M228 280l10 2M362 282l10-2M291 284h18", INK, 6) + "".join(
            rect(x, 270, 52, 40, "#FFFCF7", 12, fill_opacity=0.16, stroke=INK, stroke_width=6) for x in (239, 309)
        )
    if kind == "thin":
        return stroke("M228 282l12 2M360 284l12-2M291 288q9-6 18 0", "#A8803A", 3) + "".join(
            ellipse(x, 291, 26, 21, "#FFFCF7", fill_opacity=0.2, stroke="#A8803A", stroke_width=3) for x in (265, 335)
        )
    return ""


def eyes(woman, brow, age):
    """Brows, eyes and what years leave beside them."""
    lid = "M250 288Q265 276 281 288M319 288Q335 276 350 288"
    lashes = "M250 288l-5-3M350 288l5-3" if woman else ""
    drawn = stroke("M246 262Q264 250 284 260M316 260Q336 250 354 262", brow, 5 if woman else 8)
    drawn += (
        ellipse(266, 291, 7, 8.5, INK)
        + ellipse(334, 291, 7, 8.5, INK)
        + circle(268.5, 288, 2.2, "#FFF")
        + circle(336.5, 288, 2.2, "#FFF")
        + stroke(lid + lashes, INK, 4)
    )
    return drawn


def lines(age, tone):
    """Lines beside mouth and eyes, and on the forehead."""
    d = "M262 326Q256 340 258 350M338 326Q344 340 342 350" if age >= 45 else ""
    if age >= 50:
        d += "M238 296l-8-4M238 303l-8 2M362 296l8-4M362 303l8 2"
    if age >= 56:
        d += "M262 236Q300 228 338 236M256 308Q266 314 276 310M324 310Q334 314 344 308"
    if age >= 70:
        d += "M268 222Q300 215 332 222"
    return stroke(d, tone, 3, opacity=0.75) if d else ""


def face(skin, shade, lips, jaw=0, smile=22, woman=False, brow=COAL, age=30, cheeks=0.35):
    """Neck, ears, face and its features; `jaw` widens it, `smile` lifts the mouth."""
    low = 344 + jaw
    return "".join(
        (
            path("M256 350V440Q252 462 226 472L300 600L374 472Q348 462 344 440V350Z", skin),
            path("M256 372Q300 430 344 372V410Q300 452 256 402Z", shade),
            ellipse(225, 298, 13, 22, skin),
            ellipse(375, 298, 13, 22, skin),
            stroke("M222 292q6 4 4 14M378 292q-6 4-4 14", shade, 3),
            path(
                f"M226 262C222 180 378 180 374 262C376 320 {372 + jaw // 2} {low} 338 386Q300 412 262 "
                f"386C{228 - jaw // 2} {low} 224 320 226 262Z",
                skin,
            ),
            ellipse(250, 332, 19, 12, lips, opacity=cheeks * 0.6),
            ellipse(350, 332, 19, 12, lips, opacity=cheeks * 0.6),
            eyes(woman, brow, age),
            stroke("M299 296Q291 322 296 327Q302 331 308 327", shade, 4),
            lines(age, shade),
            path(f"M274 354Q300 {354 + smile} 326 354Q300 {356 + smile // 3} 274 354Z", lips)
            + stroke(f"M270 353Q300 {356 + smile // 3} 330 353", lips, 4),
        )
    )
