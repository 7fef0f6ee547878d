# Every third party of the libraries and of the program, found once for all folders. What the static libraries
# need at link time must also be in fsearchConfig.cmake.in; tests/package fails where it is not.
set(CMAKE_FIND_PACKAGE_TARGETS_GLOBAL ON)

find_package(Threads REQUIRED)
find_package(ICU 70 REQUIRED COMPONENTS uc i18n)
find_package(Snowball REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(Xapian 1.4 REQUIRED)
find_package(simdjson REQUIRED)
find_package(nlohmann_json 3.10 REQUIRED)
find_package(zstd REQUIRED)
find_package(LibXml2 2.9 REQUIRED)
find_package(LibArchive 3.6 REQUIRED)
find_package(Uchardet REQUIRED)
find_package(Csv REQUIRED)
find_package(Cmark 0.30 REQUIRED)
find_package(GMime 3.2 REQUIRED)
find_path(XXHASH_INCLUDE_DIR xxhash.h REQUIRED)  # used as a header only
find_package(CURL 7.85 REQUIRED)
find_package(SQLite3 3.31 REQUIRED)
find_package(tomlplusplus 3 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(mimalloc REQUIRED)

# For the Python package and the manual pages, which are left out where they are missing.
find_package(Python3 3.10 QUIET COMPONENTS Interpreter OPTIONAL_COMPONENTS Development.Module)
