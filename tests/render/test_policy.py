"""What a page may load and run."""

from generator.render.policy import script_hashes, with_policy, with_webassembly

PAGE = """<head>
  <meta charset="utf-8">
  <script>alert(1)</script>
  <script type="application/json">{}</script>
  <script src="a.js" defer></script>
</head>"""
OF_ALERT = "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="
"""The example of CSP Level 3, 7.6.1."""


def test_page_may_run_its_files_and_the_scripts_that_it_was_built_with() -> None:
    assert with_policy(PAGE) == PAGE.replace(
        '<meta charset="utf-8">',
        '<meta charset="utf-8">\n  <meta http-equiv="Content-Security-Policy" content="'
        f"default-src 'none'; script-src 'self' '{OF_ALERT}'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        "worker-src 'self'; form-action 'self'; base-uri 'none'\">",
    )


def test_webassembly_is_let_run_where_it_is_asked_for_and_nothing_besides() -> None:
    page = with_policy(PAGE)
    allowed = with_webassembly(page)
    assert allowed == page.replace("'self' 'sha", "'self' 'wasm-unsafe-eval' 'sha")
    assert with_webassembly(PAGE) == PAGE


def test_data_and_files_have_no_hash() -> None:
    assert script_hashes(PAGE) == [OF_ALERT]
