# sigserve in a container of its own, for end-to-end tests: docker build -t sigserve . && docker run --rm -p 8080:8080 sigserve
# The first stage makes the Debian package of this tree; the second installs it and nothing else.

FROM swift:6.2-bookworm AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends binutils dpkg-dev libedit-dev libssl-dev lintian make man-db \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY Package.swift Makefile LICENSE NOTICE CHANGELOG.md ./
COPY Sources Sources
COPY Tests Tests
COPY Benchmarks Benchmarks
COPY Examples Examples
COPY completions completions
COPY man man
COPY scripts scripts
RUN make deb DEB_MAINTAINER="sigserve image <root@localhost>" && cp .build/swift-signaling_*.deb /swift-signaling.deb

FROM debian:bookworm-slim
COPY --from=build /swift-signaling.deb /tmp/swift-signaling.deb
RUN apt-get update \
    && apt-get install -y --no-install-recommends /tmp/swift-signaling.deb \
    && rm -rf /var/lib/apt/lists/* /tmp/swift-signaling.deb
# Nobody: the server needs no files of its own.
USER 65534:65534
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=5s CMD ["sigctl", "room", "health", "--quiet", "--url", "http://127.0.0.1:8080"]
ENTRYPOINT ["sigserve"]
CMD ["--listen", "0.0.0.0:8080", "--public"]
