// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/process_tree.h"

#include "app/runner/files.h"

#include <dirent.h>

#include <charconv>
#include <cstring>
#include <set>

namespace ic {

std::vector<ProcessEntry> descendantsOf(int pid)
{
    std::vector<ProcessEntry> all;
    DIR *const directory = ::opendir("/proc");
    if (!directory)
        return all;
    while (const dirent *item = ::readdir(directory)) {
        int number = 0;
        const char *const end = item->d_name + std::strlen(item->d_name);
        if (std::from_chars(item->d_name, end, number).ptr != end || number <= 0)
            continue;
        if (auto entry = processEntry(number))
            all.push_back(std::move(*entry));
    }
    ::closedir(directory);

    std::set<int> family{pid};
    for (bool grew = true; grew;) {
        grew = false;
        for (const ProcessEntry &entry : all) {
            if (family.contains(entry.parent) && family.insert(entry.pid).second)
                grew = true;
        }
    }
    family.erase(pid);
    std::erase_if(all, [&](const ProcessEntry &entry) {
        return !family.contains(entry.pid) || entry.state == 'Z' || entry.state == 'X';
    });
    return all;
}

std::string bootId()
{
    std::string id = readWholeFile("/proc/sys/kernel/random/boot_id").value_or(std::string());
    while (!id.empty() && id.back() == '\n')
        id.pop_back();
    return id;
}

} // namespace ic
