#!/bin/sh
# The files of a mongod, whole or not at all. docs/operations.md, “Back up” and “Restore”.
#   files.sh save FROM TO         copies into an empty folder, and marks the copy as whole at its end
#   files.sh bring-back FROM TO   takes a whole copy alone, and puts what stands in TO aside, into TO/before
set -eu
verb=$1 from=$2 to=$3

refuse() {
  echo "$1" >&2
  exit 1
}

case $verb in
save)
  [ -z "$(ls -A "$to")" ] || refuse "$to is not empty: an earlier backup stays as it is, choose another folder"
  cp -a "$from/." "$to/"
  : > "$to/whole"
  ;;
bring-back)
  [ -f "$from/whole" ] || refuse "$from is no whole backup: nothing was changed"
  [ ! -e "$to/before" ] || refuse "$to/before has the files of an earlier restore: look at them, and move them away first"
  mkdir "$to/before"
  find "$to" -mindepth 1 -maxdepth 1 ! -name before -exec mv -t "$to/before" {} +
  cp -a "$from/." "$to/"
  rm "$to/whole"
  ;;
*) refuse "save or bring-back" ;;
esac
