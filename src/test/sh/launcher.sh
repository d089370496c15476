#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The Entente authors
#
# launcher.sh STORY FOLDER: tells one story about the launcher in an empty folder; exit code 0 if it holds.
# A small program stands for Entente, and a small mvn that needs no network for Maven.
set -euo pipefail

story="$1"
here="$(cd "$(dirname "$0")/../../.." && pwd)"
. "$here/bin/jdk.sh"
need_jdk

home="$2/a folder with spaces"
mkdir -p "$home/bin" "$home/src/main/java/entente" "$2/tools"
cp "$here/entente" "$home/entente"
cp "$here/bin/jdk.sh" "$home/bin/jdk.sh"
touch "$home/pom.xml"

cat > "$2/tools/mvn" << 'MVN'
#!/usr/bin/env bash
echo built >> builds.log
sleep "${BUILD_SECONDS:-0}"
rm -rf target/classes
if ! "$JAVA_HOME/bin/javac" -d target/classes src/main/java/entente/*.java 2> target/javac.log; then
  sed 's/^/[ERROR] /' target/javac.log
  exit 1
fi
"$JAVA_HOME/bin/jar" --create --file target/entente.jar --main-class entente.Main -C target/classes .
MVN
chmod +x "$2/tools/mvn"
export PATH="$2/tools:$PATH"
export JAVA_HOME="$JDK"

fail() {
  printf 'FAILED: %s\n' "$*"
  exit 1
}

# expect WHAT WANTED FOUND
expect() {
  [[ "$2" == "$3" ]] || fail "$1: wanted <$2>, found <$3>"
}

# program TEXT: a program that prints a text, where it believes its home is, and its arguments.
program() {
  cat > "$home/src/main/java/entente/Main.java" << JAVA
package entente;

public class Main {
  public static void main(String[] args) {
    System.out.println("$1 " + String.join("|", args));
    if (args.length > 0 && args[0].equals("exit")) System.exit(Integer.parseInt(args[1]));
    if (args.length > 0 && args[0].equals("home")) System.out.println(System.getProperty("entente.home"));
  }
}
JAVA
}

builds() {
  wc -l < "$home/builds.log" | tr -d ' '
}

archive() {
  echo "$home/target/entente-$JDK_VERSION.jsa"
}

# Whether Main is mapped from the archive when the jar is started as the launcher starts it.
main_is_archived() {
  "$JDK/bin/java" -XX:+UseSerialGC "-XX:SharedArchiveFile=$(archive)" -Xlog:class+load -jar "$home/target/entente.jar" \
    | grep 'entente.Main source: shared objects file' > /dev/null
}

builds_once_and_then_starts_quietly() {
  program one
  expect "first output" "one a b|c" "$("$home/entente" "a b" c 2> "$home/first.err")"
  expect "first stderr" "Building Entente (first run) ..." "$(cat "$home/first.err")"
  expect "second start" "one " "$("$home/entente" 2>&1)"
  expect "builds" 1 "$(builds)"
  main_is_archived || fail "the archive is not used"
}

a_rebuilt_jar_runs_the_new_code() {
  program one
  expect "before" "one " "$("$home/entente" 2> /dev/null)"
  main_is_archived || fail "the archive is not used"
  program two
  expect "after" "two " "$("$home/entente" 2> /dev/null)"
  expect "again" "two " "$("$home/entente" 2>&1)"
  main_is_archived || fail "the archive is not renewed"
}

a_jar_replaced_behind_its_back_runs_the_new_code() {
  program one
  "$home/entente" > /dev/null 2>&1
  cp "$(archive)" "$home/old.jsa"
  program two
  (cd "$home" && mvn)
  touch "$home/target/entente.built"
  # The archive of the old jar, dated after the new jar: only the JVM can tell.
  cp "$home/old.jsa" "$(archive)"
  expect "old archive, new jar" "two " "$("$home/entente" 2>&1)"
}

a_deleted_source_is_noticed() {
  program one
  echo 'package entente; class Extra {}' > "$home/src/main/java/entente/Extra.java"
  "$home/entente" > /dev/null 2>&1
  rm "$home/src/main/java/entente/Extra.java"
  "$home/entente" > /dev/null 2>&1
  expect "builds" 2 "$(builds)"
}

works_through_a_symlink_from_another_folder() {
  program one
  mkdir "$home/elsewhere"
  ln -s ../entente "$home/elsewhere/ent"
  expect "home" "one home"$'\n'"$home" "$(cd / && "$home/elsewhere/ent" home 2> /dev/null)"
}

works_after_the_folder_is_moved() {
  program one
  "$home/entente" > /dev/null 2>&1
  mv "$home" "$home moved"
  home="$home moved"
  expect "output" "one " "$("$home/entente" 2>&1)"
  expect "builds" 1 "$(builds)"
  main_is_archived || fail "the archive is not used"
}

works_where_nothing_can_be_written() {
  program one
  "$home/entente" > /dev/null 2>&1
  rm "$(archive)"
  chmod -R a-w "$home/target"
  local -a reader=()
  if [[ "$(id -u)" == 0 ]] && type -P setpriv > /dev/null; then
    chmod -R a+rX "$2"
    reader=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    "${reader[@]}" test -x "$home/entente" || reader=()
  fi
  expect "output" "one " "$(${reader[@]+"${reader[@]}"} "$home/entente" 2>&1)"
  chmod -R u+w "$home/target"
}

two_at_once_build_once() {
  type -P flock > /dev/null || return 0
  program one
  export BUILD_SECONDS=1
  "$home/entente" > "$home/1.out" 2> /dev/null &
  local first=$!
  "$home/entente" > "$home/2.out" 2> /dev/null
  wait "$first"
  expect "first" "one " "$(cat "$home/1.out")"
  expect "second" "one " "$(cat "$home/2.out")"
  expect "builds" 1 "$(builds)"
}

a_failed_build_shows_the_errors() {
  program 'one" + missing + "'
  local code=0
  "$home/entente" > "$home/out" 2> "$home/err" || code=$?
  expect "exit code" 1 "$code"
  expect "stdout" "" "$(cat "$home/out")"
  grep -q '\[ERROR\].*cannot find symbol' "$home/err" || fail "no error shown: $(cat "$home/err")"
  program mended
  expect "mended" "mended " "$("$home/entente" 2> /dev/null)"
}

without_a_jdk_it_says_what_to_install() {
  program one
  # No folder of this machine reaches the version asked for.
  sed -i.old 's/^JDK_MINIMUM=.*/JDK_MINIMUM="999"/' "$home/bin/jdk.sh"
  local code=0
  "$home/entente" > "$home/out" 2> "$home/err" || code=$?
  expect "exit code" 2 "$code"
  grep -q 'needs JDK 999' "$home/err" || fail "no advice: $(cat "$home/err")"
}

the_exit_code_is_the_programs_own() {
  program one
  "$home/entente" > /dev/null 2>&1
  local code=0
  "$home/entente" exit 7 > /dev/null 2>&1 || code=$?
  expect "exit code" 7 "$code"
}

"$story" "$@"
