# Everything here needs Python 3.11 to 3.14 and nothing else; the rest is installed into .venv, from pinned
# files, and again only when those change. Another Python than the newest found: make try PYTHON=/its/path

PYTHON ?= python3.14 python3.13 python3.12 python3.11 python3 python
BIN := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
VENV := $(BIN)/python

# The rooms that must be covered are tested first and apart, since watching the lines makes tests slow.
MEASURED := tests/show/ tests/ask/ tests/db/

.PHONY: help try test run bench lock clean

help: ## tell what can be made
	@sed -n 's/^\([a-z]*\):.*## /make \1	/p' Makefile

try: .venv/for-try ## open the bot in a browser, without a Discord account
	@$(VENV) bot.py preview

run: .venv/for-run ## run the bot on Discord; it needs a token in .env
	@$(VENV) bot.py

test: .venv/for-test ## every check and every test
	$(VENV) -m ruff format --check .
	$(VENV) -m ruff check .
	$(VENV) -m mypy
	$(VENV) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"
	$(VENV) -m pytest --numprocesses=auto $(MEASURED) --cov --cov-report=
	$(VENV) -m pytest --numprocesses=auto $(filter-out $(MEASURED),$(wildcard tests/[a-z]*/ tests/test_*.py))
	@for room in show ask db; do \
	    echo "Coverage of $$room/, which is to be 95 % at least:"; \
	    $(VENV) -m coverage report --include="$$room/*" --fail-under=95 || exit 1; \
	done

bench: .venv/for-try ## measure the bot against a bare one
	@$(VENV) -m benchmarks

lock: .venv/for-test ## pin the requirements anew; UPGRADE=1 takes the newest versions
	@for list in requirements requirements-preview requirements-dev; do \
	    $(VENV) -m uv pip compile $$list.in --output-file $$list.txt --quiet --no-config $(if $(UPGRADE),--upgrade) \
	        --universal --python-version 3.11 --generate-hashes --no-strip-extras --no-emit-index-url \
	        --custom-compile-command "make lock" || exit 1; \
	done

clean: ## remove what was installed and what the tools left; the bot's data stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/for-run: .venv/ready requirements.txt
	$(call install,-r requirements.txt)

.venv/for-try: .venv/ready requirements.txt requirements-preview.txt
	$(call install,-r requirements.txt -r requirements-preview.txt)

.venv/for-test: .venv/ready requirements.txt requirements-preview.txt requirements-dev.txt
	$(call install,-r requirements.txt -r requirements-preview.txt -r requirements-dev.txt)

define install
@echo "Installing what is pinned into .venv: about a minute the first time, and again only when the pins change."
@$(VENV) -m pip install --quiet --disable-pip-version-check --no-input --require-hashes $(1) || { \
    echo "The packages could not be installed: the lines above say why, and if they speak of connections" \
        "or of no versions found, the network or the package index is out of reach; then run make again." >&2; \
    exit 1; }
@touch $@
endef

# A Python that was removed or replaced since leaves a .venv that doesn't start: then it is made anew.
ifneq ($(shell { $(VENV) -c "print(1)"; } 2>/dev/null),1)
.PHONY: .venv/ready
endif

# Each candidate is run, since one that is on the path need not work (pyenv's shims, macOS's placeholder).
.venv/ready:
	@for python in $(PYTHON); do \
	    "$$python" -c "import sys; (3, 11) <= sys.version_info[:2] <= (3, 14) or sys.exit(4)" 2>/dev/null; \
	    case $$? in \
	        0) if "$$python" -c "import ensurepip, venv" 2>/dev/null; then found=$$python; break; fi; \
	            bare=$${bare:-$$python};; \
	        4) other=$${other:-$$python};; \
	    esac; \
	done; \
	if [ -n "$$found" ]; then \
	    rm -rf .venv; "$$found" -m venv .venv && touch .venv/ready && exit 0; \
	    echo "The virtual environment .venv could not be made with $$found: the lines above say why." >&2; \
	elif [ -n "$$bare" ]; then \
	    version=$$("$$bare" -c "import sys; print('%d.%d' % sys.version_info[:2])"); \
	    echo "Python $$version is here, but not its module venv with ensurepip: install it" \
	        "(on Debian and Ubuntu: apt install python$$version-venv) and run make again." >&2; \
	elif [ -n "$$other" ]; then \
	    echo "Mirrorball needs Python 3.11 to 3.14, and here is only" \
	        "$$("$$other" --version 2>&1): install a newer one (python.org/downloads) and run make again." >&2; \
	else \
	    echo "Mirrorball needs Python 3.11 to 3.14, and here is none that runs:" \
	        "install it (python.org/downloads) and run make again." >&2; \
	fi; \
	rm -rf .venv; exit 1
