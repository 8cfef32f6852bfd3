# The description of the API travels inside the binary, piece by piece; what a
# brief may hold is the same data that the command line reads.
set(PIECES "")
file(GLOB pieces ${CMAKE_SOURCE_DIR}/http/openapi/*.json)
list(SORT pieces)
foreach(piece ${pieces})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${piece})
  file(READ ${piece} text)
  string(APPEND PIECES "\n  R\"piece(${text})piece\",")
endforeach()
set(brief ${CMAKE_SOURCE_DIR}/config/brief.schema.json)
set(page ${CMAKE_SOURCE_DIR}/http/openapi/docs.html)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${brief} ${page})
file(READ ${brief} BRIEF_SCHEMA)
file(READ ${page} DOCS_PAGE)
configure_file(http/openapi/pieces.hpp.in
               ${CMAKE_BINARY_DIR}/made/http/openapi/pieces.hpp @ONLY)
