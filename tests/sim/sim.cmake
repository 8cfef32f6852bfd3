# The simulator of the paid vendors; never installed. It alone needs Boost,
# which is there where tests are run.
file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/sim/*.cpp)
add_executable(provsim ${sources})
target_link_libraries(provsim PRIVATE PkgConfig::CURL OpenSSL::Crypto
                                      Threads::Threads)
set_target_properties(provsim PROPERTIES UNITY_BUILD ${ADCRAFT_UNITY})

# Where the documents of the vendors are is for the environment to say.
foreach(name faults schema clients)
  script(sim_${name} sim/${name}_test.sh journey)
  set_tests_properties(sim_${name} PROPERTIES TIMEOUT 120 SKIP_RETURN_CODE 77)
endforeach()
