#!/usr/bin/env bash
# Writes requirements*.lock: every package with its version and hashes, for every platform, and nothing else.
# Arguments go to uv: none keeps the versions that still fit, --upgrade takes the newest.
set -euo pipefail
cd "$(dirname "$0")/.."
uv=${UV:-.venv/bin/uv}

# lock FILE WHAT-FOR ARGUMENTS…
lock() {
  local file=$1 purpose=$2
  shift 2
  "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-header --no-annotate --no-emit-index-url --no-emit-find-links --output-file "$file" "$@"
  { printf '# %s\n# Remade by "make lock" from pyproject.toml; not edited by hand.\n' "$purpose" | cat - "$file"; } >"$file.new"
  mv "$file.new" "$file"
}

lock requirements.lock "What building the site needs." pyproject.toml --group build "$@"
lock requirements-dev.lock "What building, checking and testing need." \
  pyproject.toml --group dev --constraints requirements.lock "$@"
lock requirements-bench.lock "What the benchmark compares us with." --group bench "$@"
