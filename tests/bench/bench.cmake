add_executable(bench_compose tests/bench/compose.cpp
               config/fault/no_fault.cpp)
target_link_libraries(bench_compose PRIVATE adcraft_media)
