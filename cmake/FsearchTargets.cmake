# Targets shared by the whole build: warnings, and a function that declares one of our libraries.
add_library(fsearch_warnings INTERFACE)
target_compile_options(fsearch_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wformat=2)
option(FSEARCH_WERROR "Treat warnings as errors" OFF)
if(FSEARCH_WERROR)
  target_compile_options(fsearch_warnings INTERFACE -Werror)
endif()

set(FSEARCH_SANITIZE "" CACHE STRING "Sanitizers to build with, e.g. address,undefined")
if(FSEARCH_SANITIZE)
  add_compile_options(-fsanitize=${FSEARCH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${FSEARCH_SANITIZE})
endif()

# fsearch_library(NAME SOURCES file... [PUBLIC target...] [PRIVATE target...])
function(fsearch_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(fsearch_${name} ${arg_SOURCES})
  add_library(fsearch::${name} ALIAS fsearch_${name})
  set_target_properties(fsearch_${name} PROPERTIES EXPORT_NAME ${name})
  target_compile_features(fsearch_${name} PUBLIC cxx_std_20)
  target_include_directories(fsearch_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/fsearch>)
  target_link_libraries(fsearch_${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE}
    $<BUILD_INTERFACE:fsearch_warnings>)
endfunction()
