"""What a clinic's own page says of what was ordered."""

from datetime import date

from tests.projects import ROOT
from tests.views.test_views import pages_of, setting_of

AS_OF = date(2026, 11, 26)


def test_clinic_says_what_is_not_done_and_how_the_rest_stands() -> None:
    pages = pages_of(setting_of(ROOT / "data", AS_OF))
    (one,) = pages["shifan/organizations/ding-zhen/"].content.duties

    undone = tuple((each.told, each.source) for each in one.undone)
    assert (one.programme.text, one.told, undone) == (
        "示范县医师下乡坐诊方案",
        "与这一家有关的11条要求里：还没做到 2 · 没有资料，不能判断 4 · 还没到时候 1 · 做到了 4。",
        (
            (
                "还没做到：一年到头都有人驻点。有1天确认没有人到岗。 2026年10月21日",
                "依据二（二）：“有驻点任务的卫生院，一年到头都要有人在”",
            ),
            (
                "还没做到：设立支援专家工作室。没有工作室的记录，别的单位有。",
                "依据四（三）：“受援单位都要设支援专家工作室，挂牌办公”",
            ),
        ),
    )
    assert pages["kezuozhong/organizations/jiamatu/"].content.duties == ()
