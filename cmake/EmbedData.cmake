# fsearch_embed_data(TARGET file...) makes each data file a std::string_view named after the file's stem:
#   data/stop_words.txt  ->  fsearch::data::stop_words, to be declared extern where it is used
# Run with -P it is the generator itself: cmake -DOUTPUT=x.cpp -DFILES=a,b -P EmbedData.cmake
if(CMAKE_SCRIPT_MODE_FILE)
  string(REPLACE "," ";" FILES "${FILES}")
  set(code "#include <string_view>\nnamespace fsearch::data {\n")
  foreach(path IN LISTS FILES)
    get_filename_component(name "${path}" NAME_WE)
    file(READ "${path}" content)
    string(APPEND code "extern const std::string_view ${name};\nconst std::string_view ${name} = R\"fsearch(${content})fsearch\";\n")
  endforeach()
  file(WRITE "${OUTPUT}" "${code}}  // namespace fsearch::data\n")
  return()
endif()

set(FSEARCH_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")
function(fsearch_embed_data target)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_data.cpp")
  set(paths "")
  foreach(file IN LISTS ARGN)
    list(APPEND paths "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
  endforeach()
  string(REPLACE ";" "," joined "${paths}")
  add_custom_command(OUTPUT "${output}"
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DFILES=${joined} -P "${FSEARCH_EMBED_SCRIPT}"
    DEPENDS ${paths} "${FSEARCH_EMBED_SCRIPT}" VERBATIM)
  # A data file is one string literal, longer than the standard asks compilers to take; ours take it.
  set_source_files_properties("${output}" PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
  target_sources(${target} PRIVATE "${output}")
endfunction()
