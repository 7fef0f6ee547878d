#!/bin/sh
# Writes the source archive, unpacks it and configures what is in it: source_archive.sh CMAKE BUILD_FOLDER NAME FOLDER
set -eu
cmake=$1 build=$2 name=$3 folder=$4

rm -rf "$folder" && mkdir -p "$folder"
"$cmake" --build "$build" --target dist
tar -xzf "$build/$name.tar.gz" -C "$folder"
cd "$folder/$name"
for part in LICENSE README.md debian/rules docs/embedding.md packaging/Containerfile; do test -s "$part"; done
"$cmake" -G Ninja -B build -DFSEARCH_BUILD_TESTS=OFF > log || { cat log; exit 1; }
