# SPDX-License-Identifier: GPL-3.0-or-later
# A room is a folder with one purpose. Each is a static library that links only the rooms it may use,
# so the arrows of the architecture are held by the linker as well as by the include test.

# ic_add_room(<name> SOURCES <files...> USES <rooms...> LINKS <libraries...>)
# makes target ic_<name>; headers are included as "app/<room>/<file>.h" from the top of the tree.
function(ic_add_room name)
    cmake_parse_arguments(PARSE_ARGV 1 ROOM "" "" "SOURCES;USES;LINKS")
    add_library(ic_${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(ic_${name} PUBLIC ic_settings ${ROOM_LINKS})
    foreach(used IN LISTS ROOM_USES)
        target_link_libraries(ic_${name} PUBLIC ic_${used})
    endforeach()
endfunction()

# ic_add_test(<name> SOURCES <files...> LINKS <targets...> [ENVIRONMENT <NAME=VALUE...>] [TIMEOUT <seconds>])
# makes one Qt Test program and registers it with ctest. Widgets run offscreen.
function(ic_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 TEST "" "TIMEOUT" "SOURCES;LINKS;ENVIRONMENT")
    if(NOT TEST_TIMEOUT)
        set(TEST_TIMEOUT 120)
    endif()
    add_executable(${name} ${TEST_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${IC_TEST_OUTPUT_DIRECTORY})
    target_link_libraries(${name} PRIVATE ic_settings Qt6::Test ic_test_places ${TEST_LINKS})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${TEST_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;${TEST_ENVIRONMENT}")
endfunction()
