# What the benchmarks' scripts share; sourced, not run.

say() { printf '== %s\n' "$*" >&2; }

newest_jdk() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
        [ -n "$home" ] && [ -x "$home/bin/javac" ] && [ -r "$home/release" ] || continue
        printf '%s %s\n' "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")" "$home"
    done | sort -n | tail -n 1 | cut -d' ' -f2-
}
