// SPDX-License-Identifier: GPL-3.0-or-later
// Lets libFuzzer see the branches of code that GCC instrumented: GCC calls a function at each edge, libFuzzer
// reads counters from a section of its own (https://llvm.org/docs/LibFuzzer.html). Clang 14, the reference
// platform's, can't compile std::expected of its standard library, so the room is built with GCC here too.
#include <cstddef>
#include <cstdint>

namespace {
constexpr std::size_t counterCount = 1 << 16;
__attribute__((section("__libfuzzer_extra_counters"))) std::uint8_t counters[counterCount];
} // namespace

extern "C" __attribute__((visibility("default"))) void __wrap___sanitizer_cov_trace_pc()
{
    const auto place = reinterpret_cast<std::uintptr_t>(__builtin_return_address(0));
    ++counters[(place ^ (place >> 16)) % counterCount];
}

// GCC calls these at comparisons of numbers with a fraction; libFuzzer has only those of whole numbers.
extern "C" __attribute__((visibility("default"))) void __sanitizer_cov_trace_cmpf(float, float) { }
extern "C" __attribute__((visibility("default"))) void __sanitizer_cov_trace_cmpd(double, double) { }
