// SPDX-License-Identifier: GPL-3.0-or-later
// Acts as any command could, so that tests depend on no tool of the system. Plain POSIX: it starts fast.
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

void pauseMs(long milliseconds)
{
    timespec time{milliseconds / 1000, (milliseconds % 1000) * 1'000'000};
    while (::nanosleep(&time, &time) != 0) { }
}

void ignoreSignals()
{
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT})
        ::signal(signal, SIG_IGN);
}

[[noreturn]] void waitForEver()
{
    while (true)
        ::pause();
}

/// A process of its own that tells over the pipe that it is there, and then stays.
void spawn(int ready, bool ignores, bool leavesGroup, bool keepsOutput)
{
    if (::fork() != 0)
        return;
    if (leavesGroup) {
        ::setsid();
        if (::fork() != 0)
            ::_exit(0);
    }
    if (ignores)
        ignoreSignals();
    if (!keepsOutput) {
        const int nothing = ::open("/dev/null", O_RDWR);
        for (int stream = 0; stream < 3; ++stream)
            ::dup2(nothing, stream);
    }
    if (::write(ready, "x", 1) != 1)
        ::_exit(1);
    ::close(ready);
    waitForEver();
}

/// Returns once all are up.
void spawnTree(int count, bool ignores, bool leavesGroup, bool keepsOutput)
{
    int ends[2];
    if (::pipe(ends) != 0)
        ::_exit(99);
    for (int index = 0; index < count; ++index)
        spawn(ends[1], ignores, leavesGroup && index % 2 == 0, keepsOutput);
    char byte = 0;
    for (int index = 0; index < count; ++index) {
        if (::read(ends[0], &byte, 1) != 1)
            ::_exit(98);
    }
    ::close(ends[0]);
    ::close(ends[1]);
}

int lines(long count)
{
    static char buffer[1 << 16];
    std::setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
    for (long index = 1; index <= count; ++index)
        std::printf("line %ld\n", index);
    return 0;
}

int paced(long count, long milliseconds)
{
    for (long index = 1; index <= count; ++index) {
        std::printf("line %ld\n", index);
        std::fflush(stdout);
        pauseMs(milliseconds);
    }
    return 0;
}

int longLine(long bytes)
{
    const std::string piece(1000, 'a');
    for (; bytes > 0; bytes -= 1000)
        std::fwrite(piece.data(), 1, static_cast<std::size_t>(bytes < 1000 ? bytes : 1000), stdout);
    std::fputs("\nafter\n", stdout);
    return 0;
}

int ask()
{
    std::fputs("Continue? ", stdout);
    std::fflush(stdout);
    char answer[200] = {};
    if (!std::fgets(answer, sizeof answer, stdin))
        return 5;
    std::printf("answer: %s", answer);
    return 0;
}

volatile sig_atomic_t interrupted = 0;

/// Goes on until it is interrupted, and then says what it found, as ping does.
int pinger(int status)
{
    ::signal(SIGINT, [](int) { interrupted = 1; });
    std::puts("PING host");
    std::fflush(stdout);
    while (!interrupted)
        ::usleep(10'000);
    std::printf(
        "--- host ping statistics ---\n4 packets transmitted, %d received, %d%% packet loss, time 1ms\n",
        status == 0 ? 4 : 0, status == 0 ? 0 : 100);
    return status;
}

int progress(long total)
{
    for (long step = 1; step <= total; ++step) {
        for (const char *status : {"running", "completed"})
            std::printf("{\"step\":%ld,\"total\":%ld,\"phase\":\"Phase "
                        "%ld\",\"status\":\"%s\",\"rollbackId\":\"RB-1\"}\n",
                        step, total, step, status);
    }
    return 0;
}

/// Writes what each of the variables holds.
int show(int argc, char **argv)
{
    for (int index = 2; index < argc; ++index) {
        const char *value = std::getenv(argv[index]);
        std::printf("%s=[%s]\n", argv[index], value ? value : "");
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string verb = argc > 1 ? argv[1] : "";
    const long number = argc > 2 ? std::atol(argv[2]) : 0;
    const long second = argc > 3 ? std::atol(argv[3]) : 0;
    if (verb == "exit")
        return static_cast<int>(number);
    if (verb == "signal") {
        ::signal(static_cast<int>(number), SIG_DFL); // a sanitizer would turn a crash into a report
        return ::kill(::getpid(), static_cast<int>(number)), pauseMs(5000), 1;
    }
    if (verb == "echo")
        return std::puts(argc > 2 ? argv[2] : ""), 0;
    if (verb == "both")
        return std::fputs("to output\n", stdout), std::fflush(stdout), std::fputs("to error\n", stderr), 0;
    if (verb == "show")
        return show(argc, argv);
    if (verb == "block")
        return std::puts("ready"), std::fflush(stdout), waitForEver(), 0;
    if (verb == "ignore")
        return ignoreSignals(), std::puts("ready"), std::fflush(stdout), waitForEver(), 0;
    if (verb == "tree") {
        spawnTree(static_cast<int>(number), true, true, true);
        ignoreSignals();
        return std::puts("ready"), std::fflush(stdout), waitForEver(), 0;
    }
    if (verb == "leave") // a daemon that keeps the output open
        return spawnTree(1, false, true, true), std::puts("left"), 0;
    if (verb == "daemon") // one that does not
        return spawnTree(1, false, true, false), std::puts("left"), 0;
    if (verb == "lines")
        return lines(number);
    if (verb == "paced")
        return paced(number, second);
    if (verb == "long-line")
        return longLine(number);
    if (verb == "raw") {
        constexpr char bytes[] = "good\nbad \xff\xfe end\nnul \0 end\n\xe2\x82\xac split\nno newline";
        return std::fwrite(bytes, 1, sizeof bytes - 1, stdout), 0;
    }
    if (verb == "ask")
        return ask();
    if (verb == "pinger")
        return pinger(static_cast<int>(number));
    if (verb == "progress")
        return progress(number);
    std::fprintf(stderr, "acting_program: no such act: %s\n", verb.c_str());
    return 64;
}
