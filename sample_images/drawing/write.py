"""Writes a whole set into a folder: pictures, roster, settings, truth, contact sheet."""

import shutil
import zlib
from dataclasses import replace
from pathlib import Path
from random import Random

from PIL import Image, ImageOps

from sample_images.drawing import encode, frame, roster_book, surroundings, truth
from sample_images.drawing.browser import Browser, Drawn, browser
from sample_images.drawing.case import Case, Enrolled, scene, visible
from sample_images.drawing.degrade import degrade
from sample_images.drawing.recipes import Plan
from sample_images.drawing.school import School
from sample_images.drawing.surroundings import surround

_SETTINGS = """\
# 在本文件夹运行 verify-screens inbox/ 即读取本设置
# 名册：相对于本文件的路径
roster = "roster.xlsx"
# 学校现用名称（名册里没有学校一列）
school = "{school}"
"""
_THUMBNAIL = (150, 220)
_ACROSS = 12


def write(plan: Plan, folder: Path, *, sheet: bool = True) -> int:
    """Draw everything of ``plan`` below ``folder`` (made anew); returns the number of files.

    Raises:
        MissingToolError: Chromium or the fonts are not installed.
    """
    inbox = folder / "inbox"
    shutil.rmtree(inbox, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    thumbnails = []
    with browser() as running:
        for case in plan.cases:
            if not case.same_as:
                picture = _drawn(running, case, plan.school)
                _save(picture, case, inbox)
                thumbnails.append(_thumbnail(picture))
    for case in plan.cases:
        if case.same_as:
            _copy(case, inbox)
    for item in plan.bad_files:
        (inbox / item.source).parent.mkdir(parents=True, exist_ok=True)
        (inbox / item.source).write_bytes(item.content)
    (inbox / "说明.txt").write_text("截图按班级分文件夹上交。\n", "utf-8")
    roster_book.write(
        folder / "roster.xlsx", plan.school, plan.roster, Random(f"{plan.name}:{plan.seed}:roster")
    )
    settings = _SETTINGS.format(school=plan.school.name) + _further_settings(plan.school)
    (folder / "verify-screens.toml").write_text(settings, "utf-8")
    (folder / "truth.json").write_text(truth.as_text(plan), "utf-8")
    if sheet:
        _contact_sheet(thumbnails).save(folder / "thumbnails.jpg", quality=70)
    return len(plan.cases) + len(plan.bad_files)


def _further_settings(school: School) -> str:
    listed = ", ".join(f'"{suffix}"' for suffix in school.major_suffixes)
    found = f"# 专业名称后可以忽略的括注\nmajor_suffixes = [{listed}]\n" if listed else ""
    for former in school.former_names:
        found += f'\n[[school_aliases]]\nname = "{former.name}"\nuntil = {former.until}\n'
    return found


def _drawn(running: Browser, case: Case, school: School) -> Image.Image:
    """The finished picture of one case, upright in memory."""
    rng = _chance(case)
    drawn = running.draw(case.layout, scene(case, school), dark="dark" in case.kinds)
    if case.beside is not None:
        drawn = frame.beside(drawn, _neighbour(running, case, case.beside, school))
    for key in (case.covered, *case.hidden):
        if key is not None:
            drawn = frame.cover(drawn, key, rng)
    if case.part is not None:
        drawn = frame.cut(drawn, case.layout, case.part)
    if "stitched" in case.kinds:
        drawn = frame.stitch(drawn, case.layout, rng)
    _check(drawn, case, school)
    for kind in case.kinds:
        if kind in surroundings.KINDS:
            drawn = surround(running, drawn, case.layout, scene(case, school), kind, rng)
        else:
            drawn = frame.with_image(drawn, degrade(drawn, kind, rng))
    return drawn.image


def _check(drawn: Drawn, case: Case, school: School) -> None:
    """The truth was decided before drawing: what it calls visible must have been drawn."""
    expected = set(visible(case, school))
    if expected and expected != set(drawn.values):
        differing = sorted(expected ^ set(drawn.values))
        raise ValueError(f"{case.layout.name}: rows 与所绘不符：{'、'.join(differing)}")


def _neighbour(running: Browser, case: Case, other: Enrolled, school: School) -> Drawn:
    return running.draw(case.layout, scene(replace(case, student=other), school))


def _copy(case: Case, inbox: Path) -> None:
    of, path = inbox / case.same_as, inbox / case.source
    path.parent.mkdir(parents=True, exist_ok=True)
    if case.resaved:
        encode.save_again(of, path)
    elif case.kinds:
        with Image.open(of) as first:
            drawn = Drawn(first.convert("RGB"), {}, {})
        for kind in case.kinds:
            drawn = frame.with_image(drawn, degrade(drawn, kind, _chance(case)))
        _save(drawn.image, case, inbox)
    else:
        shutil.copyfile(of, path)


def _save(picture: Image.Image, case: Case, inbox: Path) -> None:
    turned = "exif_rotated" in case.kinds
    software = case.student.planted.software
    path = inbox / case.source
    encode.save(picture, path, case.form, _chance(case), turned=turned, software=software)


def _chance(case: Case) -> Random:
    """Chance that depends on the case alone, not on those drawn before it."""
    return Random(zlib.crc32(case.source.encode()))


def _thumbnail(picture: Image.Image) -> Image.Image:
    small = ImageOps.contain(picture, _THUMBNAIL)
    return ImageOps.pad(small, _THUMBNAIL, color="#777")


def _contact_sheet(thumbnails: list[Image.Image]) -> Image.Image:
    width, height = _THUMBNAIL
    down = -(-len(thumbnails) // _ACROSS)
    sheet = Image.new("RGB", (_ACROSS * (width + 6), down * (height + 6)), "#444")
    for index, thumbnail in enumerate(thumbnails):
        at = (index % _ACROSS * (width + 6) + 3, index // _ACROSS * (height + 6) + 3)
        sheet.paste(thumbnail, at)
    return sheet
