add_executable(bench_compose tests/bench/compose.cpp
               config/fault/no_fault.cpp)
target_link_libraries(bench_compose PRIVATE adcraft_media)
add_executable(bench_front tests/bench/front.cpp tests/bench/front_load.cpp
               config/fault/no_fault.cpp)
target_link_libraries(bench_front PRIVATE adcraft_http)
