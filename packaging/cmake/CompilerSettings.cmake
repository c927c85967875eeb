# SPDX-License-Identifier: GPL-3.0-or-later
# Strict everywhere; a warning stops the build where IC_WARNINGS_AS_ERRORS is on (CI).
option(IC_WARNINGS_AS_ERRORS "Treat compiler warnings as errors" OFF)
option(IC_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

add_library(ic_settings INTERFACE)
target_include_directories(ic_settings INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(ic_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${IC_WARNINGS_AS_ERRORS}>:-Werror>)
target_compile_definitions(ic_settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    IC_VERSION="${PROJECT_VERSION}")

if(IC_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
endif()
