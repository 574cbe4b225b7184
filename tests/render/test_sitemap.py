"""Sitemaps as sitemaps.org has them."""

from generator.render.sitemap import sitemap, sitemap_index

ADDRESS = "https://example.gov.cn/gongshi/"


def test_sitemap_lists_pages_sorted_and_escaped() -> None:
    assert sitemap(ADDRESS, ["b/", "", "a&b/"]).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "<url><loc>https://example.gov.cn/gongshi/</loc></url>\n"
        "<url><loc>https://example.gov.cn/gongshi/a&amp;b/</loc></url>\n"
        "<url><loc>https://example.gov.cn/gongshi/b/</loc></url>\n"
        "</urlset>\n"
    )


def test_index_lists_sitemaps_sorted() -> None:
    assert sitemap_index(ADDRESS, ["xi/sitemap.xml", "bei/sitemap.xml"]).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "<sitemap><loc>https://example.gov.cn/gongshi/bei/sitemap.xml</loc></sitemap>\n"
        "<sitemap><loc>https://example.gov.cn/gongshi/xi/sitemap.xml</loc></sitemap>\n"
        "</sitemapindex>\n"
    )
