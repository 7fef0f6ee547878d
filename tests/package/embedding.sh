#!/bin/sh
# Runs one program of docs/embedding.md exactly as it is shown, with nothing but what was installed, and compares what it
# prints with what the document says: embedding.sh LANGUAGE DOCUMENT PREFIX LIBRARIES PYTHON_FOLDER FOLDER
set -eu
language=$1 document=$2 prefix=$3 libraries=$4 python=$5 folder=$6

# The lines of the first block of that language below that heading.
block() { awk -v mark="\`\`\`$1" -v heading="${2:-# }" '
  index($0, heading) == 1 { below = 1 }
  /^```/ { if (shown) exit
           inside = !inside
           shown = inside && below && $0 == mark
           next }
  shown { print }' "$document"; }

rm -rf "$folder" && mkdir -p "$folder" && cd "$folder"
block json > articles.jsonl
block "" > expected
PATH=$prefix/bin:$PATH
export LD_LIBRARY_PATH="$libraries${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" PKG_CONFIG_PATH="$libraries/pkgconfig"

case $language in
  cpp)
    block cpp > mine.cpp
    { echo "cmake_minimum_required(VERSION 3.25)"; echo "project(mine LANGUAGES CXX)"
      echo "add_executable(mine mine.cpp)"; block cmake; } > CMakeLists.txt
    cmake -G Ninja -B build -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_CXX_FLAGS="${CXXFLAGS:-}" > log
    cmake --build build >> log || { cat log; exit 1; }
    build/mine > printed ;;
  c)
    block c > mine.c
    eval "$(grep '^cc -o mine' "$document") -std=c11 -Wall -Wextra -Werror ${CXXFLAGS:-}"
    ./mine > printed ;;
  python)
    block python > mine.py
    PYTHONPATH=$python python3 -B mine.py > printed ;;
  shell | http)
    block jq > highlights.jq
    block sh "## $(echo "$language" | sed 's/shell/Shell/; s/http/HTTP/')" > mine.sh
    sh -e mine.sh > printed ;;
esac
diff expected printed
