# What the scripts of this directory share; sourced, not run.

say() { printf 'ferretdb: %s\n' "$*" >&2; }

# The directory that a script may work on: one that `up` has made.
require_home() {
    case ${1:-} in
    */vigil-ferretdb.*) ;;
    *)
        say "usage: $2"
        exit 2
        ;;
    esac
}

# initdb and the server refuse to run as root: whoever owns the data runs them.
as_database_user() {
    local owner
    owner=$(stat -c %u "$home/postgres")
    if [ "$(id -u)" = 0 ] && [ "$owner" != 0 ]; then
        (cd / && exec setpriv --reuid="$owner" --regid="$(stat -c %g "$home/postgres")" --clear-groups -- "$@")
    else
        (cd / && exec "$@")
    fi
}

# A number from a file is a process of ours only while the program that it runs is the one expected.
runs() { [ "$(readlink "/proc/$1/exe" 2>/dev/null)" = "$(readlink -f "$2")" ]; }

# Of those below the ones that outgoing connections get: a client that looks for a server which is down could
# otherwise be given the server's own port, and then talk to itself.
some_port() { echo $((20000 + RANDOM % 12000)); }
is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Prints the numbers of the processes of PostgreSQL, its own first, or nothing.
postgres_processes() {
    local pid
    [ -s "$home/postgres/data/postmaster.pid" ] || return 0
    pid=$(head -n 1 "$home/postgres/data/postmaster.pid")
    ! runs "$pid" "$(cat "$home/postgres-bin")/postgres" || printf '%s\n' "$pid" $(cat "/proc/$pid/task/$pid/children")
}

# Prints the number of FerretDB's process, or nothing.
ferretdb_process() {
    [ -s "$home/ferretdb.pid" ] || return 0
    ! runs "$(cat "$home/ferretdb.pid")" "$home/ferretdb" || cat "$home/ferretdb.pid"
}
