#!/bin/sh
# Installs the package on a copy of this system that vanishes afterwards, without a network: two users start it, one
# gets five results in the window and on the command line, it is uninstalled, and what is left over is listed.
# Usage: check-package.sh PACKAGE.deb EMPTY-FOLDER     (as root; needs overlayfs)
set -eu

if [ "${3:-}" != inside ]; then
    exec unshare --mount --net --pid --fork -- "$0" "$1" "$2" inside
fi
root=$2/root
mkdir -p "$2/upper" "$2/work" "$root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$2/upper,workdir=$2/work" "$root"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/tmp"
mount -t tmpfs tmpfs "$root/run"
cp "$1" "$root/tmp/lookalike.deb"

cat > "$root/tmp/journey" << 'JOURNEY'
set -eu
fail() { echo "WRONG: $1" >&2; exit 1; }
everything() { find / -xdev \( -path /proc -o -path /dev -o -path /tmp -o -path /run -o -path /sys -o -path "$1" \) -prune -o -print | sort; }
as() { user=$1; shift; runuser -u "$user" -- env -i "HOME=/home/$user" "PATH=$PATH" LANG=C.UTF-8 "$@"; }
hidden=$1

# A Debian usually has none. Where there is one, jpackage's launcher asks it, and it begins a database in the home folder.
rm -f /usr/bin/rpm

useradd --create-home anna
useradd --create-home ben
everything "$hidden" > /tmp/before

# Libraries of the desktop may be missing here: there is no screen either.
dpkg --force-depends -i /tmp/lookalike.deb > /tmp/dpkg.log 2>&1 || { cat /tmp/dpkg.log; fail "dpkg refused the package"; }
[ "$(command -v lookalike)" = /usr/bin/lookalike ] || fail "lookalike is not on the PATH"
[ -f /usr/share/man/man1/lookalike.1 ] || fail "there is no man page"
[ -f /usr/share/bash-completion/completions/lookalike ] || fail "there is no completion"
[ -f /usr/share/applications/lookalike.desktop ] || fail "there is no desktop entry"
find /opt/lookalike -type f -exec md5sum {} + | sort > /tmp/installed

photo=/opt/lookalike/lib/app/dataset/photos/striped-tee.jpg
window="-Dglass.platform=Headless -Dprism.order=sw -Dlookalike.rehearsal=true"
for round in first second; do
    as anna "JAVA_TOOL_OPTIONS=$window" lookalike $photo > /tmp/window 2>&1 || { cat /tmp/window; fail "the window failed"; }
    grep 'rehearsal:' /tmp/window | sed "s/^rehearsal:/anna's $round start:/"
    grep -q 'rehearsal: results' /tmp/window || fail "the window did not answer the photo"
done
name=$(as anna lookalike catalogue list --format csv 2> /dev/null | sed -n 2p | cut -d, -f1)
as anna lookalike search $photo --catalogue "$name" -k 5 --format csv 2> /tmp/err > /tmp/results || { cat /tmp/err; fail "search failed"; }
[ "$(wc -l < /tmp/results)" = 6 ] || { cat /tmp/results; fail "these are not five results"; }
as anna lookalike index "$name" > /tmp/out 2> /tmp/err || { cat /tmp/err; fail "index failed"; }
grep -q incubator /tmp/err && fail "index shows Java's warning"
echo "five results on the command line, the first of them: $(sed -n 2p /tmp/results | cut -c1-80)"
[ "$(as ben lookalike catalogue list --format csv 2> /dev/null | wc -l)" -le 1 ] || fail "ben sees what is anna's"
as ben "JAVA_TOOL_OPTIONS=$window" lookalike $photo > /tmp/window 2>&1 || { cat /tmp/window; fail "ben's window failed"; }
as anna lookalike features $photo --engine dl4j --out /home/anna/dl4j.npy > /tmp/out 2>&1 || { cat /tmp/out; fail "Deeplearning4j does not run"; }
as anna lookalike features $photo --engine onnx --precision float --out /home/anna/onnx.npy > /tmp/out 2>&1 || { cat /tmp/out; fail "float does not run"; }
numbers() { od -An -v -tf4 -w4 -j128 "$1"; }
numbers /home/anna/dl4j.npy > /tmp/dl4j
numbers /home/anna/onnx.npy > /tmp/onnx
paste /tmp/dl4j /tmp/onnx | awk '{ s += $1 * $2; a += $1 * $1; b += $2 * $2 }
    END { exit !(NR == 2048 && s / sqrt(a * b) > 0.9999) }' || fail "the engines say different things"
echo "Deeplearning4j and the network in float ran, too; anna's data takes $(du -sm /home/anna/.local/share/lookalike | cut -f1) MB"
find /opt/lookalike -type f -exec md5sum {} + | sort | cmp -s - /tmp/installed || fail "the installed folder has changed"

dpkg -r lookalike > /tmp/dpkg.log 2>&1 || { cat /tmp/dpkg.log; fail "it could not be removed"; }
grep '\.local/share/lookalike' /tmp/dpkg.log || fail "removing does not say where the users' data is"
dpkg -P lookalike > /dev/null 2>&1 || true
everything "$hidden" > /tmp/after
comm -13 /tmp/before /tmp/after | grep -v '^/var/lib/dpkg/\|^/var/log/\|^/var/cache/' > /tmp/left || true
echo "left over outside the users' data folders and beside what dpkg notes for itself:"
grep -v '^/home/[a-z]*/\.local' /tmp/left | sed 's/^/    /' || true
if grep -v '^/home/[a-z]*/\.local\|^/home/anna/\(dl4j\|onnx\).npy$' /tmp/left > /dev/null; then fail "uninstalling left something behind"; fi
JOURNEY
chroot "$root" /bin/sh /tmp/journey "$(realpath "$2")"
