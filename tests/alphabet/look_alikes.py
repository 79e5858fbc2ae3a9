"""Which misreadings can hide a wrong name: the drawn character must be one that people are called.

Of tens of thousands of characters most are in nobody's name. Taken are those of GB 2312 that are
not radicals, illnesses or words no parents choose; some outside it that are met in names; those
beyond the Basic Multilingual Plane, which are encoded for names and places; and the traditional
and variant forms of the character read.
"""

from collections.abc import Iterable, Iterator

from opencc import OpenCC

from pipeline.domain.alphabet import in_gb2312

#: GB 2312, confidently misread, and in nobody's name: judged one by one.
_NOT_IN_NAMES = frozenset(
    "丿冂凵夭囗囝屮孑孓巛彐攴疒髟艿牮隹肷忐戍抡撵攘攉疔疗瘌睛祆窒笫鐾猓犄湎漶潴猪蕹蠃褡谠讧进逭"
    "闶阋阢顸骗骟铞锔绁绉脞蔸莸荮苁祟哧嘁厣伧偾化仳亍亠冖勹厶匚匸卩廴廾宀扌氵犭饣纟钅阝卌丨乚"
)
_BEYOND_THE_BASIC_PLANE = 0x20000
#: Outside GB 2312, of the 通用规范汉字表, and met in names.
_IN_NAMES = frozenset(
    "冮凃卲堉垚妘妤妧姞娀娍婍婳媖媱嫚嫕宬峂峘峣嵎嵚旉旸昉昜昳昽昺晅晊晙晢晸暐暕曈朏杕栐桪梽楧榑榃橦檊"
    "沄沨泂泃洣洢洤浛浡涘淏淯渟湜溁溦漷潏潾澂澥濋瀌灈炘炆炤烔烜焌焜焞焮煐煋煓煴熇熤熳熺燏燚爀玏玗玘玚玠"
    "玦玧玹玿珅珖珝珣珦珩珫琀琁琄琇琈琍琎琚琟琤琫琲瑀瑂瑃瑄瑅瑆瑑瑢瑧瑨瑱璆璈璟璠璥璘璲甯畇畯皞皦盷祊祗祤"
    "禔禛禤秾稌竑竘篯缊羑翀翃翙翚翛翯翾苡荄菂萩蒨蓇袆褀褆谞豨赟赪辀迺酂鋆鋐铚铨锜锳镃闿霅霙鞃韡颋颎颙"
    "飏骃骉骍骎骕骙髃鬒鲌鹍鹔麀黻鼒龢"
)

Row = tuple[str, str, float]


def look_alikes(misread: Iterable[Row], least: float) -> Iterator[Row]:
    """Of rows (drawn, read, confidence) those that can hide a wrong name, from ``least`` on."""
    simplified = OpenCC("t2s")
    for drawn, read, confidence in misread:
        if confidence < least or len(read) != 1:
            continue
        usual = in_gb2312(drawn) and drawn not in _NOT_IN_NAMES
        if (
            usual
            or drawn in _IN_NAMES
            or ord(drawn) >= _BEYOND_THE_BASIC_PLANE
            or simplified.convert(drawn) == read
        ):
            yield drawn, read, confidence
