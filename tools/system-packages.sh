#!/usr/bin/env bash
# Sees to what the tests need of the system: a Chromium and Chinese fonts. Does nothing, quickly, where both are there;
# installs what is missing by apt where it may; else says what to install and what fails without it.
set -euo pipefail

missing=()
reasons=()

has_browser() {
  local name
  for name in chromium-headless-shell chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null && return
  done
  return 1
}

has_chinese_font() {
  command -v fc-list >/dev/null && [[ -n $(fc-list :lang=zh-cn family) ]]
}

if ! has_browser; then
  missing+=(chromium)
  reasons+=("chromium: 打不开网页，浏览器测试不能做 · no page can be opened, browser tests fail")
fi
if ! has_chinese_font; then
  missing+=(fontconfig fonts-noto-cjk)
  reasons+=("fonts-noto-cjk: 网页上的汉字成方框，版面测试出错 · Chinese shows as boxes, layout tests fail")
fi
if ((${#missing[@]} == 0)); then
  exit 0
fi

as_root=()
if (($(id -u) != 0)); then
  as_root=(sudo -n)
fi
if command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; then
  echo "安装 · installing: ${missing[*]}"
  "${as_root[@]}" apt-get update --quiet=2
  # Without a window it opens a page in half the time; older systems do not have it.
  if [[ " ${missing[*]} " == *" chromium "* ]] && apt-cache show chromium-headless-shell >/dev/null 2>&1; then
    missing+=(chromium-headless-shell)
  fi
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --quiet=2 --yes --no-install-recommends "${missing[@]}"
  exit 0
fi

{
  echo "缺少系统软件，请安装后再试 · Please install first: ${missing[*]}"
  printf '  %s\n' "${reasons[@]}"
  echo "Debian、Ubuntu: sudo apt-get install ${missing[*]}"
} >&2
exit 1
