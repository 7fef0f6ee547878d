# Targets shared by the whole build: warnings, and a function that declares one of our libraries.
add_library(fsearch_warnings INTERFACE)
target_compile_options(fsearch_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wformat=2)
# g++ 12 sees overlapping copies where std::string is built from a literal (GCC bug 105651).
target_compile_options(fsearch_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
option(FSEARCH_WERROR "Treat warnings as errors" OFF)
if(FSEARCH_WERROR)
  target_compile_options(fsearch_warnings INTERFACE -Werror)
endif()

set(FSEARCH_SANITIZE "" CACHE STRING "Sanitizers to build with, e.g. address,undefined")
if(FSEARCH_SANITIZE)
  add_compile_options(-fsanitize=${FSEARCH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${FSEARCH_SANITIZE})
  # g++ 12 reports std::regex as uninitialised when sanitizers are on.
  target_compile_options(fsearch_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-tsan>)
endif()

if(PROJECT_IS_TOP_LEVEL AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(ccache_program ccache)
  if(ccache_program)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${ccache_program}")
  endif()
endif()

# fsearch_library(NAME SOURCES file... [PUBLIC target...] [PRIVATE target...] [COMPONENT component])
# makes fsearch::NAME, which is installed with a component of find_package(fsearch COMPONENTS ...), if one is named. Only the
# headers in include/fsearch are installed; all others stay private.
function(fsearch_library name)
  cmake_parse_arguments(arg "" "COMPONENT" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(fsearch_${name} ${arg_SOURCES})
  add_library(fsearch::${name} ALIAS fsearch_${name})
  # Position-independent, for libfsearch.so is linked from the same objects; hidden, which makes that free of cost.
  set_target_properties(fsearch_${name} PROPERTIES EXPORT_NAME ${name}
    POSITION_INDEPENDENT_CODE ON CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_compile_features(fsearch_${name} PUBLIC cxx_std_20)
  target_include_directories(fsearch_${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_link_libraries(fsearch_${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE}
    $<BUILD_INTERFACE:fsearch_warnings>)
  if(arg_COMPONENT)
    install(TARGETS fsearch_${name} EXPORT fsearch-${arg_COMPONENT} ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
  endif()
endfunction()
