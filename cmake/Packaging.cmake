# What `cmake --install` puts under a prefix: the program, the libraries with their public headers (see
# fsearch_library) and a CMake package, so that find_package(fsearch COMPONENTS searcher) gives fsearch::searcher.
include(CMakePackageConfigHelpers)
set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/fsearch")

install(TARGETS fsearch)
install(DIRECTORY include/fsearch DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
foreach(component IN ITEMS searcher json indexer c)
  install(EXPORT fsearch-${component} NAMESPACE fsearch:: DESTINATION "${package_dir}")
endforeach()

configure_package_config_file(cmake/fsearchConfig.cmake.in "${PROJECT_BINARY_DIR}/fsearchConfig.cmake"
  INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/fsearchConfigVersion.cmake"
  COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/fsearchConfig.cmake" "${PROJECT_BINARY_DIR}/fsearchConfigVersion.cmake"
  cmake/FindCmark.cmake cmake/FindCsv.cmake cmake/FindGMime.cmake cmake/FindSnowball.cmake
  cmake/FindUchardet.cmake cmake/FindXapian.cmake
  DESTINATION "${package_dir}")
install(FILES LICENSE README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
# The licences of the data that the libraries embed ask for their texts to go with them.
install(DIRECTORY licences DESTINATION "${CMAKE_INSTALL_DOCDIR}")

# The sources as they are committed, for who builds from an archive: cmake --build --preset release --target dist
find_package(Git QUIET)
if(PROJECT_IS_TOP_LEVEL AND GIT_FOUND AND EXISTS "${PROJECT_SOURCE_DIR}/.git")
  set(archive "${PROJECT_NAME}-${PROJECT_VERSION}")
  add_custom_target(dist
    COMMAND "${GIT_EXECUTABLE}" -C "${PROJECT_SOURCE_DIR}" archive --prefix=${archive}/
      "--output=${PROJECT_BINARY_DIR}/${archive}.tar.gz" HEAD
    COMMENT "Writing ${archive}.tar.gz" VERBATIM)
endif()
