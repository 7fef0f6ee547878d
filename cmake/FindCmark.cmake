# The CMake config of Debian's libcmark-dev asks for the program of another package. Defines the target Cmark::cmark.
find_path(Cmark_INCLUDE_DIR cmark.h)
find_library(Cmark_LIBRARY cmark)
if(Cmark_INCLUDE_DIR)
  file(STRINGS "${Cmark_INCLUDE_DIR}/cmark_version.h" Cmark_VERSION REGEX "CMARK_VERSION_STRING")
  string(REGEX REPLACE ".*\"(.*)\".*" "\\1" Cmark_VERSION "${Cmark_VERSION}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Cmark REQUIRED_VARS Cmark_LIBRARY Cmark_INCLUDE_DIR VERSION_VAR Cmark_VERSION)

if(Cmark_FOUND AND NOT TARGET Cmark::cmark)
  add_library(Cmark::cmark UNKNOWN IMPORTED)
  set_target_properties(Cmark::cmark PROPERTIES
    IMPORTED_LOCATION "${Cmark_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${Cmark_INCLUDE_DIR}")
endif()
mark_as_advanced(Cmark_INCLUDE_DIR Cmark_LIBRARY)
