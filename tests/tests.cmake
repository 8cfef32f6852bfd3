# Every `#define CAF_SUITE name` below tests/FOLDER becomes one ctest entry.
enable_testing()
add_library(test_main OBJECT tests/main.cpp)
target_link_libraries(test_main PUBLIC caf_core)

# suites(NAME FOLDER... LINK LIBRARY...): one test program of whole folders.
function(suites name)
  cmake_parse_arguments(ARG "" "" "FOLDERS;LINK" ${ARGN})
  set(sources)
  foreach(folder ${ARG_FOLDERS})
    file(GLOB found CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${folder}/*.cpp)
    list(APPEND sources ${found})
  endforeach()
  if(NOT sources)
    return()
  endif()
  add_executable(${name} ${sources} config/fault/no_fault.cpp)
  target_link_libraries(${name} PRIVATE test_main ${ARG_LINK})
  target_compile_options(${name} PRIVATE $<$<CONFIG:Release>:-O0>)
  foreach(source ${sources})
    file(STRINGS ${source} line REGEX "^#define CAF_SUITE ")
    if(line)
      string(REPLACE "#define CAF_SUITE " "" suite "${line}")
      add_test(NAME ${suite}
               COMMAND ${name} -n -v 3 -r 300 -s "^${suite}$")
      # CAF's runner takes an unknown suite for a success without checks.
      set_tests_properties(${suite} PROPERTIES
        FAIL_REGULAR_EXPRESSION "checks:  0" TIMEOUT 320
        ENVIRONMENT "ADCRAFT_SOURCE=${CMAKE_SOURCE_DIR}")
    endif()
  endforeach()
endfunction()

suites(test_model FOLDERS model LINK adcraft_model)
suites(test_media FOLDERS media LINK adcraft_media)
suites(test_studio FOLDERS studio LINK adcraft_studio)
suites(test_intake FOLDERS intake LINK adcraft_intake)
suites(test_rooms FOLDERS rooms support LINK adcraft_rooms)
suites(test_sql FOLDERS sql LINK adcraft_sql)
suites(test_net FOLDERS net LINK adcraft_net ${CMAKE_DL_LIBS})
suites(test_hosted FOLDERS hosted LINK adcraft_hosted)
# What the simulator knows of vendors' models judges what we ask of them.
foreach(name catalog catalog_images catalog_openai catalog_sounds
             catalog_videos clock hash input_check schema_fill strict_schema
             wish words)
  target_sources(test_hosted PRIVATE ${CMAKE_SOURCE_DIR}/tests/sim/${name}.cpp)
endforeach()
suites(test_webhooks FOLDERS webhooks LINK adcraft_house)
suites(test_cli FOLDERS cli LINK adcraft_ctl)
suites(test_embedded FOLDERS embedded LINK adcraft_embedded)
suites(test_config FOLDERS config LINK adcraft_house)
suites(test_http FOLDERS http LINK adcraft_http adcraft_sql)

# The product again, but it dies where FAULT says.
program(adcraft-chaos tests/chaos/armed_fault.cpp tests/chaos/no_films.cpp)

# script(NAME FILE LABEL): a test written for the shell.
function(script name file label)
  add_test(NAME ${name}
           COMMAND sh ${CMAKE_SOURCE_DIR}/tests/${file} ${CMAKE_BINARY_DIR})
  set_tests_properties(${name} PROPERTIES LABELS ${label} TIMEOUT 400)
  if(label STREQUAL journey) # it has servers and clocks of its own
    set_tests_properties(${name} PROPERTIES RUN_SERIAL TRUE)
  endif()
endfunction()
script(layers house/layers.sh house)
script(headers house/headers.sh house)
if(ADCRAFT_UNITY)
  script(names house/names.sh house)
endif()
script(journey_make journey/make.sh journey)
script(journey_bad_input journey/bad_input.sh journey)
script(journey_api journey/api.sh journey)
script(journey_paid journey/paid.sh journey)
script(journey_conformance journey/conformance.sh journey)
script(journey_reports journey/reports.sh journey)
script(http_attack chaos/http.sh journey)
add_test(NAME kills COMMAND sh ${CMAKE_SOURCE_DIR}/tests/chaos/kills.sh
         ${CMAKE_BINARY_DIR} some)
set_tests_properties(kills PROPERTIES LABELS journey TIMEOUT 600
                                         RUN_SERIAL TRUE)
add_test(NAME providers COMMAND sh ${CMAKE_SOURCE_DIR}/tests/chaos/providers.sh
         ${CMAKE_BINARY_DIR} some)
set_tests_properties(providers PROPERTIES LABELS journey TIMEOUT 600
                                             RUN_SERIAL TRUE)

include(tests/sim/sim.cmake)
include(tests/bench/bench.cmake)
include(tests/dst/dst.cmake)
