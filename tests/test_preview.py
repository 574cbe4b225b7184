"""The live preview by real requests: pages, reloads, errors, and nothing but the site."""

import threading

import pytest

from tests.projects import OLD, ONE_CHANGED, Project, new_project, tree
from tests.serving import Answer, Running, free_port, running

CLINIC = "/bei/organizations/yi/"
CHANGES = "/-/changes"
RELOADER = "/-/reloader.js"
BROKEN = {**OLD, "bei/region.yml": "name: 北县\n"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return new_project(tmp_path_factory.mktemp("project"))


def test_preview_serves_and_follows_every_save(project: Project) -> None:
    port = free_port()
    with running(project, port, "generator", "serve", "--port", str(port)) as server:
        page = server.waited_for(CLINIC, "北县yi院")
        assert (page.status, page.kind) == (200, "text/html; charset=utf-8")
        assert RELOADER in page.text
        assert CHANGES in server.get(RELOADER).text
        assert f"http://127.0.0.1:{port}/\n" in server.said()
        serves_only_the_site(server)
        follows_data(project, server)
        keeps_the_last_good_site(project, server)
        follows_content_and_configuration(project, server)
        preview = project.folder / ".gongshi" / "preview" / "site"
        assert not any(RELOADER.encode() in content for content in tree(preview).values())
        assert not project.site.exists()
    assert "Traceback" not in server.said()


def serves_only_the_site(server: Running) -> None:
    assert server.get("/assets/gongshi.css").kind.startswith("text/css")
    assert server.get("/bei/organizations/yi").status == 301
    assert server.get("/about/?x=1").status == 200
    missing = [
        "/no/such/page/",
        "/bei/organizations/",
        "/assets/",
        "/../mkdocs.yml",
        "/../../../mkdocs.yml",
        "/%2e%2e/%2e%2e/%2e%2e/mkdocs.yml",
        "/..%2f..%2f..%2fmkdocs.yml",
        "//etc/passwd",
        "/about/index.html/",
    ]
    answers = {path: server.get(path) for path in missing}
    assert {path: answer.status for path, answer in answers.items()} == dict.fromkeys(missing, 404)
    assert all("没有这一页" in answer.text for answer in answers.values())
    assert not any("site_name" in answer.text for answer in answers.values())


def follows_data(project: Project, server: Running) -> None:
    number = server.get(f"{CHANGES}?").text
    told: list[Answer] = []
    waiting = threading.Thread(target=lambda: told.append(server.get(f"{CHANGES}?{number}")))
    waiting.start()
    project.has(ONE_CHANGED)
    assert "0000-0000001" in server.waited_for(CLINIC, "0000-0000001").text
    waiting.join(40)
    assert int(told[0].text) > int(number)


def keeps_the_last_good_site(project: Project, server: Running) -> None:
    project.has(BROKEN)
    end_of_report = "没有发布，网站保持原样：1 个错误"
    server.waited_until(CLINIC, lambda _: end_of_report in server.said())
    assert "data/bei/region.yml:1:1" in server.said()
    assert "0000-0000001" in server.get(CLINIC).text
    project.has(OLD)
    after = server.waited_until(CLINIC, lambda answer: "0000-0000001" not in answer.text)
    assert (after.status, "0000-0000001" in after.text) == (200, False)


def follows_content_and_configuration(project: Project, server: Running) -> None:
    page = project.folder / "content" / "about.md"
    page.write_text("# 关于\n\n又写了一句。\n", encoding="utf-8")
    assert "又写了一句" in server.waited_for("/about/", "又写了一句").text
    config = project.folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    replaced = config.with_suffix(".new")
    replaced.write_text(text.replace("site_name: 示范", "site_name: 改了名"), encoding="utf-8")
    replaced.replace(config)  # as editors save
    assert "改了名" in server.waited_for("/about/", "改了名").text
    config.write_text("site_name: [", encoding="utf-8")
    server.waited_until("/about/", lambda _: "设置文件读不了" in server.said())
    assert "改了名" in server.get("/about/").text
    config.write_text(text, encoding="utf-8")
    assert "· 示范" in server.waited_for("/about/", "· 示范").text


def test_preview_of_a_site_with_a_path_answers_below_it(project: Project) -> None:
    project.has(OLD)
    port = free_port()
    told = {"SITE_URL": "https://example.gov.cn/gongshi/"}
    with running(project, port, "generator", "serve", "--port", str(port), **told) as server:
        assert server.waited_for(CLINIC, "北县yi院").status == 200
        assert server.get(f"/gongshi{CLINIC}").status == 200
        missing = server.get("/gongshi/no/such/page/")
        assert (missing.status, "/gongshi/assets/gongshi.css" in missing.text) == (404, True)
        assert server.get("/gongshi/assets/gongshi.css").status == 200
