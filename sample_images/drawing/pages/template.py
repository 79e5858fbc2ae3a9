"""Jinja templates shared by the replicas."""

from functools import cache
from pathlib import Path
from random import Random

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from pipeline.domain.fields import Field
from sample_images.drawing.layouts import Layout, Scene
from sample_images.drawing.pages import edited

_FOLDER = Path(__file__).parent / "templates"


def _value(scene: Scene, index: int, key: str, look: dict[str, str]) -> Markup:
    """The value of a field, marked so that its place can be asked for."""
    text = escape(scene.records[index].get(Field(key), ""))
    if index != scene.counts:
        return Markup("<span>{}</span>").format(text)
    if scene.edited is not None and scene.edited[0] == key:
        style = edited.style(scene.edited[1], look, Random(scene.salt))
        return Markup('<span class="value" style="{}" data-field="{}">{}</span>').format(
            style, key, text
        )
    return Markup('<span class="value" data-field="{}">{}</span>').format(key, text)


def _report_code(number: str) -> str:
    """A 在线验证码 that every capture of one person's report shows."""
    return "".join(Random(f"report:{number}").choices("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", k=16))


def _portrait(salt: str) -> Markup:
    """A head and shoulders of nobody."""
    rng = Random(salt)
    back = rng.choice(("#dfe9f5", "#ffffff", "#7fb2e5", "#c9d6e2", "#b8484a"))
    coat = rng.choice(("#2c3a4f", "#5b6b7d", "#f2f2f2", "#30343a", "#7a8fa8"))
    skin = rng.choice(("#f0cfb4", "#e8c1a0", "#f5d9c3", "#dcb08c"))
    wide = rng.randrange(15, 19)
    return Markup(
        f'<svg viewBox="0 0 60 80" preserveAspectRatio="xMidYMid slice">'
        f'<rect width="60" height="80" fill="{back}"/>'
        f'<ellipse cx="30" cy="88" rx="29" ry="28" fill="{coat}"/>'
        f'<rect x="24" y="44" width="12" height="20" fill="{skin}"/>'
        f'<ellipse cx="30" cy="34" rx="{wide - 2}" ry="18" fill="{skin}"/>'
        f'<path d="M{30 - wide} 32 Q30 {rng.randrange(2, 10)} {30 + wide} 32 Q30 '
        f'{rng.randrange(16, 24)} {30 - wide} 32" fill="#241f1d"/></svg>'
    )


def _code(salt: str, cells: int = 25) -> Markup:
    """A pattern that looks like a QR code and holds nothing."""
    rng = Random(salt)
    squares = "".join(
        f'<rect x="{x}" y="{y}" width="1" height="1"/>'
        for y in range(cells)
        for x in range(cells)
        if rng.random() < 0.48
    )
    return Markup(f'<svg viewBox="0 0 {cells} {cells}" width="120" height="120">{squares}</svg>')


@cache
def _environment() -> Environment:
    found = Environment(
        loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined
    )
    found.globals.update(portrait=_portrait, code=_code, report_code=_report_code)
    return found


def render(template: str, layout: Layout, scene: Scene) -> str:
    """HTML of ``template``; it sees ``scene``, ``layout``, ``look``, ``value(i, key)``, ``rng``."""
    look = dict(layout.look)
    return (
        _environment()
        .get_template(template)
        .render(
            layout=layout,
            scene=scene,
            look=look,
            value=lambda index, key: _value(scene, index, key, look),
            has=lambda index, key: Field(key) in scene.records[index],
            text=lambda index, key: scene.records[index].get(Field(key), ""),
            label=lambda key: Field(key).label,
            rng=Random(scene.salt),
        )
    )


def page(template: str, **values: object) -> str:
    """HTML of a template that shows no record: only what is passed."""
    return _environment().get_template(template).render(**values)
