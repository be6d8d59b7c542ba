# `make help` lists what there is. Every target installs what it needs first (scripts/setup).

PREFIX ?= /usr/local
DESTDIR ?=
BENCH ?=
BUILD := .build/debug
RELEASE := .build/release

# Warnings are errors here; those who depend on the package are not bound to that.
export SIGNALING_STRICT = 1

.DEFAULT_GOAL := help
.PHONY: help setup build release test bench demo install deb docs lint format completions man proto check-generated release-check clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 18

setup: ## install what is missing (apt-get; sudo only when not root)
	@scripts/setup

build: setup ## build for development
	swift build

release: setup ## build for use: optimised, Swift's runtime linked in, stripped
	swift build -c release --static-swift-stdlib --product sigctl
	swift build -c release --static-swift-stdlib --product sigserve
	strip $(RELEASE)/sigctl $(RELEASE)/sigserve

test: ## build and run every test (installs the shells that they drive)
	@scripts/setup test
	scripts/test

bench: release ## measure sigserve, about 3 minutes (BENCH=--quick: 40 s); docs/performance.md
	swift build -c release --static-swift-stdlib --product sigbench
	$(RELEASE)/sigbench $(BENCH)

demo: build ## build and show a conversation of each protocol
	$(BUILD)/sigctl demo all

install: release ## install below PREFIX (default /usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -d $(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(RELEASE)/sigctl $(RELEASE)/sigserve $(DESTDIR)$(PREFIX)/bin
	for page in man/*.[1-8]; do \
	    install -D -m 644 $$page $(DESTDIR)$(PREFIX)/share/man/man$${page##*.}/$${page##*/} || exit 1; \
	done
	for name in sigctl sigserve; do \
	    install -m 644 completions/$$name.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/$$name && \
	    install -m 644 completions/_$$name $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_$$name && \
	    install -m 644 completions/$$name.fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/$$name.fish || exit 1; \
	done

deb: release ## make a Debian package in .build (scripts/deb --check tries it)
	@scripts/setup deb
	scripts/deb

docs: build ## build the libraries' documentation with DocC
	scripts/docs

lint: ## check format, scripts, imports and habits
	@scripts/setup lint
	scripts/lint

format: ## format the sources
	swift format --in-place --recursive Package.swift Sources Tests Benchmarks

completions: build ## write completions/ anew
	scripts/completions

man: build ## write man/ anew
	scripts/man

proto: setup ## make the Swift code of proto/ anew (installs protoc)
	scripts/proto

check-generated: build ## fail if completions/, man/ or the code of proto/ are not current
	scripts/completions --check
	scripts/man --check
	scripts/proto --check

release-check: ## check all that a release needs, about an hour
	scripts/release-check

clean: ## remove what was built
	rm -rf .build
