add_executable(bench_compose tests/bench/compose.cpp
               config/fault/no_fault.cpp)
target_link_libraries(bench_compose PRIVATE adcraft_media)
add_executable(bench_front tests/bench/front.cpp tests/bench/front_load.cpp
               config/fault/no_fault.cpp)
target_link_libraries(bench_front PRIVATE adcraft_http)
add_executable(bench_vendor tests/bench/orchestrate/vendor.cpp
               tests/bench/orchestrate/vendor_desk.cpp
               tests/bench/orchestrate/tiny_png.cpp)
add_executable(bench_orchestrate tests/bench/orchestrate.cpp
               tests/bench/orchestrate/bench_provider.cpp
               tests/bench/orchestrate/bench_renderer.cpp
               tests/bench/orchestrate/crowd.cpp
               tests/bench/orchestrate/sample.cpp
               tests/bench/orchestrate/tiny_png.cpp
               tests/bench/orchestrate/town.cpp
               config/fault/no_fault.cpp)
target_link_libraries(bench_orchestrate
                      PRIVATE adcraft_allocator adcraft_house)
