# Whole worlds with seeds for chance: the real rooms on a clock and a scheduler
# of their own. See tests/dst/README.md.
file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/dst/*.cpp)
add_executable(dst ${sources} config/fault/no_fault.cpp)
target_link_libraries(dst PRIVATE adcraft_rooms adcraft_hosted)
set_target_properties(dst PROPERTIES UNITY_BUILD ${ADCRAFT_UNITY})
add_test(NAME dst COMMAND dst)
set_tests_properties(dst PROPERTIES TIMEOUT 600)
