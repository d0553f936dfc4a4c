#!/bin/sh
# The files of a mongod. docs/operations.md, “Back up” and “Restore”.
#   files.sh save FROM TO         copies into an empty folder, and marks the copy as whole at its end
#   files.sh bring-back FROM TO   takes a whole copy alone; what stands in TO is put aside, into TO/before, once the copy is there
# A copy that does not come to its end, for want of room or else, is removed again.
set -eu
verb=$1 from=$2 to=$3
trap 'exit 1' HUP INT TERM

refuse() {
  echo "$1" >&2
  exit 1
}

# Everything of a folder but what an earlier restore has put aside.
each() {
  folder=$1
  shift
  find "$folder" -mindepth 1 -maxdepth 1 ! -name before ! -name coming "$@"
}

[ -f "$from/WiredTiger" ] || refuse "$from has no files of a mongod: nothing was changed"
case $verb in
save)
  [ -z "$(ls -A "$to")" ] || refuse "$to is not empty: an earlier backup stays as it is, choose another folder"
  trap 'find "$to" -mindepth 1 -delete' EXIT
  each "$from" -exec cp -a -t "$to" {} +
  : > "$to/whole"
  trap - EXIT
  ;;
bring-back)
  [ -f "$from/whole" ] || refuse "$from is no whole backup: nothing was changed"
  [ ! -e "$to/before" ] || refuse "$to/before has the files of an earlier restore: look at them, and move them away first"
  rm -rf "$to/coming"
  trap 'rm -rf "$to/coming"' EXIT
  mkdir "$to/coming"
  each "$from" ! -name whole -exec cp -a -t "$to/coming" {} +
  # From here on nothing is taken back, and nobody stops it: half way the volume has no store.
  trap '' HUP INT TERM
  mkdir "$to/before"
  trap - EXIT
  each "$to" -exec mv -t "$to/before" {} +
  find "$to/coming" -mindepth 1 -maxdepth 1 -exec mv -t "$to" {} +
  rmdir "$to/coming"
  # A new volume is root's, and mongod is not.
  chown --reference="$to/WiredTiger" "$to"
  ;;
*) refuse "save or bring-back" ;;
esac
