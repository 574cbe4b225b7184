# 公示 · gongshi：只打 make，就列出能做的事。`make` alone lists what can be done.

# Which Python makes .venv: 3.11 or newer.
PYTHON ?= python3
# What pytest is given: a process a core; the tests of one file share a process, and with it what they built.
PYTEST_ARGS ?= -n auto --dist loadfile
# How `make check-data` prints: text, json or github.
FORMAT ?= text
# Which pages `make lighthouse` measures.
LIGHTHOUSE_PAGES ?= shifan/organizations/jia-zhen/ shifan/ shifan/today/ shifan/experts/jia/

VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip --disable-pip-version-check install --quiet
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help site serve zip usb test test-long check check-style check-types check-layers check-workflows check-data \
  format bench check-html lighthouse system-packages lock clean

# Every target whose line ends in two hashes and a sentence.
help: ## 列出这些命令 · list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- 网站 · the site ---

# Checks the data, renders, checks every link, publishes.
site: $(VENV)/site.stamp ## 生成网站到 site/ · build the site
	$(BIN)/gongshi build

# Runs until Ctrl+C.
serve: $(VENV)/site.stamp ## 边改边看 · preview, rebuilt on every save
	$(BIN)/gongshi serve

# The same site gives the same bytes.
zip: site ## 打包成 gongshi-site.zip，交给信息科 · the site as one file
	$(BIN)/python tools/site_zip.py site gongshi-site.zip

# For a USB stick: every page opens by double click, without a server.
usb: site ## 打包成 gongshi-usb.zip，拷到 U 盘，双击就能看 · a copy that opens without a server
	$(BIN)/python -m tools.usb_zip site gongshi-usb.zip

# --- 检查和测试 · checks and tests ---

# The tests come last: they take longest, and some open pages in Chromium.
test: $(VENV)/dev.stamp system-packages check ## 全部检查和测试 · every check and test
	$(BIN)/pytest $(PYTEST_ARGS)

# An hour or more: every page by every rule in every scheme, edition and width, ten times the random examples.
test-long: export GONGSHI_TESTS := long
test-long: test ## 更细的测试，要很久 · the same tests, far more of each

check: check-style check-types check-layers check-workflows check-data ## 全部检查，不含测试 · every check, no tests

# Likely mistakes, then layout; `make format` mends what it can.
check-style: $(VENV)/dev.stamp
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet

# Types, strictly.
check-types: $(VENV)/dev.stamp
	$(BIN)/mypy

# Who imports whom: the contracts stand in pyproject.toml.
check-layers: $(VENV)/dev.stamp
	$(BIN)/lint-imports --no-logo

# Mistakes in the GitHub workflows, then their security, asking no network.
check-workflows: $(VENV)/dev.stamp
	$(BIN)/actionlint .github/workflows/*.yml
	$(BIN)/zizmor --offline --no-progress --quiet --pedantic .github

# Errors fail, warnings are listed.
check-data: $(VENV)/site.stamp ## 只检查 data/ · check the data only
	$(BIN)/gongshi check --format $(FORMAT)

# What can be mended without thought, then layout.
format: $(VENV)/dev.stamp ## 整理代码格式 · lay out the code
	$(BIN)/ruff check --fix-only --quiet
	$(BIN)/ruff format

# Not part of `make test`: it takes minutes.
bench: $(VENV)/bench.stamp ## 测速度 · measure speed
	$(BIN)/python -m tests.bench

# Every page by the checker of the HTML standard's own makers; needs Node.js and Java.
check-html: site $(VENV)/npm.stamp ## 每一页合不合 HTML 标准 · the Nu HTML checker on every page
	java -Xss4m -jar $(VENV)/npm/node_modules/vnu-jar/build/dist/vnu.jar --errors-only --skip-non-html site

# The pages that residents open most, on a slow telephone; needs Node.js.
lighthouse: site $(VENV)/npm.stamp system-packages ## 手机上快不快、好不好用 · Lighthouse on the main pages
	$(BIN)/python tools/lighthouse.py $(VENV)/npm/node_modules/.bin/lighthouse site $(LIGHTHOUSE_PAGES)

# --- 准备 · set-up: a stamp file says that its lock file is installed ---

# A folder of its own; on Debian this needs the package python3-venv.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "需要 Python 3.11 或更新 · Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)

# What a build needs, every file checked against its hash; then gongshi itself, run from this folder.
$(VENV)/site.stamp: requirements.lock pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-build-isolation --no-deps -e .
	tools/mongolian-font.sh $(VENV)/share/fonts/mongolian
	@touch $@

# What checks and tests need.
$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/site.stamp
	$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

# Checkers of finished pages, from npm by their hashes.
$(VENV)/npm.stamp: tools/pages/package.json tools/pages/package-lock.json | $(BIN)/python
	mkdir -p $(VENV)/npm
	cp tools/pages/package.json tools/pages/package-lock.json $(VENV)/npm/
	npm ci --prefix $(VENV)/npm --ignore-scripts --no-audit --no-fund --silent
	@touch $@

# What the benchmark compares us with.
$(VENV)/bench.stamp: requirements-bench.lock $(VENV)/dev.stamp
	$(INSTALL) --require-hashes -r requirements-bench.lock
	@touch $@

# Chromium and Chinese fonts, for the tests.
system-packages:
	@tools/system-packages.sh

# Keeps the versions that still fit, unless UPGRADE is set.
lock: $(VENV)/dev.stamp ## 重写 requirements*.lock（UPGRADE=1 取最新）· pin versions anew
	UV=$(BIN)/uv tools/lock.sh $(if $(UPGRADE),--upgrade)

# The site, the set-up and the caches; nothing that git knows.
clean: ## 删掉生成的东西 · remove all that was made
	rm -rf site gongshi-site.zip gongshi-usb.zip .gongshi $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
