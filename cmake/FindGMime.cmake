# GMime and the GLib below it ship pkg-config files only. Defines the target GMime::gmime.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(GMime_PC QUIET IMPORTED_TARGET GLOBAL gmime-3.0)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(GMime REQUIRED_VARS GMime_PC_LINK_LIBRARIES VERSION_VAR GMime_PC_VERSION)

if(GMime_FOUND AND NOT TARGET GMime::gmime)
  add_library(GMime::gmime INTERFACE IMPORTED)
  set_target_properties(GMime::gmime PROPERTIES INTERFACE_LINK_LIBRARIES PkgConfig::GMime_PC)
endif()
