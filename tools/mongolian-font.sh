#!/usr/bin/env bash
# Puts the font of traditional Mongolian into .venv, for names on printed sheets: Noto Sans Mongolian (OFL), of the Debian
# package fonts-noto-core. No Python package has it. Needs no root; where there is no apt, says what to do by hand.
set -euo pipefail

folder=${1:?usage: tools/mongolian-font.sh FOLDER}
file=NotoSansMongolian-Regular.ttf
installed=/usr/share/fonts/truetype/noto/$file

if [[ -f $folder/$file ]]; then
  exit 0
fi
mkdir -p "$folder"
if [[ ! -f $installed ]] && command -v apt-get dpkg-deb >/dev/null; then
  unpacked=$(mktemp -d)
  trap 'rm -rf "$unpacked"' EXIT
  if (cd "$unpacked" && apt-get download --quiet=2 fonts-noto-core && dpkg-deb -x fonts-noto-core*.deb .) >/dev/null 2>&1; then
    installed=$unpacked$installed
  fi
fi
if [[ -f $installed ]]; then
  cp "$installed" "$folder/$file.part"
  mv "$folder/$file.part" "$folder/$file"
  exit 0
fi
{
  echo "没有蒙古文字体，纸上不印蒙古文名字（网页照常）：把 $file 放进 $folder/"
  echo "No Mongolian font, so printed sheets leave Mongolian names out: put $file into $folder/"
} >&2
