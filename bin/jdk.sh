# SPDX-License-Identifier: Apache-2.0
# Copyright 2026 The Entente authors
#
# Finds a JDK 25 and Maven, and reads what Maven said. Sourced by entente, check, bin/mvn and the commands in bench/.
# It starts no other program where the shell will do, because every start of Entente pays for it.

JDK_MINIMUM="25.0.3"

# read_jdk_version FOLDER: sets JDK_VERSION to the version of the JDK in a folder; fails if it holds none.
read_jdk_version() {
  local line
  [[ -x "$1/bin/java" && -x "$1/bin/javac" && -r "$1/release" ]] || return 1
  while IFS= read -r line; do
    if [[ "$line" == JAVA_VERSION=* ]]; then
      line="${line#JAVA_VERSION=}"
      line="${line%$'\r'}"
      JDK_VERSION="${line//\"/}"
      return 0
    fi
  done < "$1/release"
  return 1
}

# is_new_enough VERSION: whether a version such as 25.0.3 or 26 reaches the minimum.
is_new_enough() {
  local -a have want
  local i h w
  IFS=. read -r -a have <<< "${1%%[-+]*}"
  IFS=. read -r -a want <<< "$JDK_MINIMUM"
  for i in 0 1 2; do
    h="${have[i]:-0}" w="${want[i]:-0}"
    [[ "$h" =~ ^[0-9]+$ ]] || return 1
    ((10#$h > w)) && return 0
    ((10#$h < w)) && return 1
  done
  return 0
}

# find_jdk: sets JDK and JDK_VERSION to the first JDK that is new enough; fails if there is none.
find_jdk() {
  local candidate
  local -a candidates=()
  [[ -n "${JAVA_HOME:-}" ]] && candidates+=("$JAVA_HOME")
  candidate="$(type -P java)" && candidate="$(readlink -f -- "$candidate")" && candidates+=("${candidate%/bin/java}")
  candidates+=(
    /usr/lib/jvm/*
    /opt/*
    "${HOME:-}"/.sdkman/candidates/java/*
    /Library/Java/JavaVirtualMachines/*/Contents/Home
    "${HOME:-}"/.jdks/*
  )
  for candidate in "${candidates[@]}"; do
    if read_jdk_version "$candidate" && is_new_enough "$JDK_VERSION"; then
      JDK="$candidate"
      return 0
    fi
  done
  return 1
}

# need_jdk: as find_jdk, but ends the program with exit code 2 and advice.
need_jdk() {
  find_jdk && return 0
  echo "Entente needs JDK $JDK_MINIMUM or later, and found none." >&2
  echo "Maybe install one (for example Eclipse Temurin 25, https://adoptium.net), or set JAVA_HOME to it." >&2
  exit 2
}

# need_maven: ends the program with exit code 2 and advice when there is no Maven.
need_maven() {
  type -P mvn > /dev/null && return 0
  echo "Entente is built with Maven 3.8 or later, and there is no mvn on the PATH." >&2
  echo "Maybe install it (Debian: apt install maven; macOS: brew install maven)." >&2
  exit 2
}

# maven_errors LOG: prints what went wrong: errors, the warnings that javac counts as errors, and the failed tests
# in full, without stack traces and Maven's closing advice.
maven_errors() {
  awk '
    /\[Help 1\]$/ { sub(/ *-> \[Help 1\]$/, "") }
    /^\[INFO\] Results:/ { results = 1 }
    /^\[ERROR\] Failed to execute goal/ { results = 0 }
    /^\[INFO\]/ || /^\[ERROR\] *$/ || /^ *$/ || / <<< (FAILURE|ERROR)!/ { next }
    /^\[ERROR\] (\[Help 1\]|To see the full stack|Re-run Maven|For more information|See )/ { next }
    (results || /^\[ERROR\]/ || /^\[WARNING\] .*\.java:/) && !seen[$0]++ { print; shown = 1 }
    END { exit !shown }
  ' "$1" || tail -n 50 "$1"
}
