# SPDX-License-Identifier: GPL-3.0-or-later
# Every library the project stands on, with what it is for. All are Debian 12 packages;
# packaging/install-dependencies names the packages.

# The desktop, processes, HTTP, the journal's SQL, tests.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Sql Svg DBus LinguistTools Test)
# Secrets in the system keychain.
find_package(Qt6Keychain REQUIRED)
# Diagnostics of the programs themselves.
find_package(spdlog REQUIRED)
# Front matter and site.yaml.
find_package(yaml-cpp REQUIRED)

find_package(PkgConfig REQUIRED)
# Markdown with tables, task lists and source positions. The extensions have no .pc file.
pkg_check_modules(CmarkGfm REQUIRED IMPORTED_TARGET libcmark-gfm)
find_library(CMARK_GFM_EXTENSIONS_LIBRARY NAMES cmark-gfm-extensions REQUIRED)
add_library(Cmark::Gfm INTERFACE IMPORTED)
target_link_libraries(Cmark::Gfm INTERFACE ${CMARK_GFM_EXTENSIONS_LIBRARY} PkgConfig::CmarkGfm)

# Qt tells every test where its sources are, which no test asks; it would keep them out of the compiler's cache.
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # What one checkout compiled serves another one, wherever it stands.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()
