<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CommandLine</name>
    <message>
        <source>See incident-commander-cli --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep journal, recordings and drill range in DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the site&apos;s settings from FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act on the environment NAME of the site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print JSON (check, incidents, timeline, verify).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer every question with yes (run).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill a step&apos;s placeholder; repeatable (run).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print CloudEvents 1.0 as JSON lines (timeline).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: incident-commander-cli [OPTIONS] COMMAND [ARGUMENTS]

Commands:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--value needs NAME=VALUE, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not take --%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: incident-commander-cli %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what was recognised in a file, and its problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run one step; the exit status is the step&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break the drill range and go through a playbook until it&apos;s mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what is on the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what happened, by number or id of an incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that nothing on the journal or its recordings was altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>the commander</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (process %2 on %3) is using this data directory, so this console only reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work in that one, or close it and start this one again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data directory can&apos;t be written, so this console only reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it writable, or choose another one with --data-dir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console is still opening its journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill range is still starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare the incident first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A placeholder of this step stands in quoted text that a shell does not expand, so no value can reach it safely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command and run it by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no value yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in, then run the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 holds a NUL character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 begins with a dash, so the command would take it for an option</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it without the dash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret for %1 can&apos;t be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started: the journal could not be written for several seconds. Run it again if it is still wanted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrillRange</name>
    <message>
        <source>The directory for the drill range holds files that no drill range made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move them away, or choose another --data-dir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the directory can&apos;t be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an old file can&apos;t be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build of the program brings no drill range along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a complete build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the drill range can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill range can&apos;t be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or free some space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill range could not be started: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try “node --version” in a terminal, and install nodejs anew</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExplainExit</name>
    <message>
        <source>the terminal was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told to quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>illegal instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gave up by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bus error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arithmetic error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of memory?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid memory access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody read its output any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told to terminate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its CPU time was used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file became too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status 127: a command was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status 127: command not found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status 126: a command may not be executed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status 126: may not be executed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status %1: a command was killed by signal %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status %1: a command was killed by signal %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status %1: package.json has no script “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status %1: %2 does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killed by signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killed by signal %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadlessConsole</name>
    <message>
        <source>There is no environment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open in the environment %2, not in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve it first, or act in its environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>resolved after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRILL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident has been declared yet (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Qt&apos;s SQLite driver is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-sqlite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite can&apos;t work here with %1 = %2; it says %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the journal on a local disk: choose it with --data-dir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event %1 of %2 can&apos;t be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work in the console that may write, or close that one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal did not become durable in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk; it may be overloaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalReading</name>
    <message>
        <source>There is no journal yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the console&apos;s directory with --data-dir</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>The keychain has no entry “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store it in Settings, under Secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain refused access to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain and allow access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install and unlock one, such as gnome-keyring or KWallet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not do what it was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain answered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it runs and is unlocked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputDecoder</name>
    <message>
        <source> … (%1 more bytes of this line are in the recording)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paths</name>
    <message>
        <source>Choose another directory with --data-dir, or make this one writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data directory can&apos;t be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data directory is not a directory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgramLint</name>
    <message>
        <source>There is no program “%1” here, and “%2” needs it. Install it, or add its directory to PATH.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>, about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message numerus="yes">
        <source>%n command(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunDirectory</name>
    <message>
        <source>There is no space left to record the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on that disk, then run the step again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run was started before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the step again to start a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output can&apos;t be recorded there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the data directory writable, or choose another one with --data-dir</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunFollower</name>
    <message>
        <source>The helper program that runs commands ended before it started this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the space on that disk, then run the step again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunLaunch</name>
    <message>
        <source>Change the directory of the environment in site.yaml, or the step&apos;s cwd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory %1 does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command holds a NUL character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it from the runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can&apos;t be the name of a variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits and underscores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of %1 holds a NUL character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it again without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helper program that runs commands is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Incident Commander again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no memory left to start a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, then run the step again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system could not start another program: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunResult</name>
    <message>
        <source>The directory %1 does not exist. Change the directory of the environment in site.yaml, or the step&apos;s cwd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory %1 may not be entered. Change its permissions, or the directory of the environment in site.yaml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shell “%1” was not found. Install it, or change the word behind the fence in the runbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shell “%1” may not be executed. Change its permissions, or the word behind the fence in the runbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command or its variables are longer than the system allows. Put the script into a file and run that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No terminal could be opened for the command (%1). Close other terminals, then run the step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system could not start another process (%1). Close other programs, then run the step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left to record the output. Make room on that disk, then run the step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output can&apos;t be recorded (%1). Check the data directory, then run the step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helper program did not understand its task. Install Incident Commander again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command could not be started (%1). Check %2, then run the step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorded output ends early (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The helper that watched this command is gone without a last word. The command may have finished, or broken off, or still be running. Check the system before you run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trace of how this command went, nor that it began. Check the system before you run it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Runbook</name>
    <message>
        <source>“%1” is SQL, not a shell command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is PowerShell, not a shell command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” reads as text, not as a shell command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to reach “%1” by. Add a phone number or an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“console: %1” is not known. It is contacts, checklist, schedule, escalation, targets, drills, template or ignore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This table is HTML: it is shown as text, and nothing in it is recognised. Write it as a Markdown table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This fence is never closed, so all that follows it counts as code. Close it with as many marks as it was opened with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” leads to “%2” here, but not on GitHub, whose anchor for it is “#%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” leads nowhere. Add a heading of that name, or mend the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” leads nowhere. Did you mean “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another section called “%1” beside this one. Give them different names, so that nobody follows the wrong one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The braces after the fence can&apos;t be read. Write { name=restore } or {&quot;name&quot;:&quot;restore&quot;}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timeout=%1 is no duration. Write 90s, 5m or a number of seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effect=%1 is not known. It is read, change or destroy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approve=%1 is not a number from 1 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is shown but can&apos;t be run: %1. If it is no command, label the fence “text”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands for a value that nothing supplies: it is asked for before “%2” runs. A variable in the front matter or the environment saves the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not begin with a request such as “GET https://…”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands on the line that opens the fence, where the language belongs, so it is no command. Put it on the next line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This fence is longer than 64 KiB: it is shown, but not run. Put it into a script of its own and call that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step is called “%1”. Give that step&apos;s fence name=%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote, bracket, block or here-document in it never ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a time zone. Write a name such as Europe/Berlin or UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severities are a list, most severe first: [P0, P1, P2].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables are lines of the form NAME: value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a variable. A name has letters, digits and _; a value is one text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The progress pattern “%1” can&apos;t be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter is not valid YAML and was passed over: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large to be a runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit is 64 MiB: split it into several files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a Markdown file, usually one ending in .md</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a Markdown file with procedures in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runbook does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or open another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a directory, not a runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the Markdown file in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runbook can&apos;t be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it readable for you, or open another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no heading, so nothing in it can be chosen. Begin it with “# Title”, and each procedure with “## Name”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) from here are nested too deeply to be read and were left out. Nest lists and quotations less than 60 deep.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) from here hold more links or cells than a paragraph or table can have and were left out. Split them by empty lines.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The annotation says “%1”, but what follows can&apos;t be read as that. Put it straight before a list, table or fence of that kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can&apos;t run as it is written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” leads to no section. Add a link to the section that says what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) from here are not UTF-8 and were read as Windows-1252. Save the file as UTF-8.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file is UTF-16. It was read, but save it as UTF-8 for other tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n invisible control character(s) from here were left out. Remove them: they can make a command look like another one.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text was once saved as %1 by mistake: %n line(s) from here were put right for display. Mend the file itself, for other readers.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has no readable time, so nothing will count down to it. Begin the line with one: “30 minutes: …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no readable limit. Write it as “Resolution: &lt; 30 minutes”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no time that can be counted, so this row never falls due. Write “Immediate”, “15 minutes” or “T+15”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunbookSummary</name>
    <message>
        <source>Numbered actions: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklists: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message templates: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled messages: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalation triggers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response-time targets: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Success criteria: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekly drills: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drill scenarios: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation criteria: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-ups: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sarif</name>
    <message>
        <source>The directory that the runbooks are checked out in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Site</name>
    <message>
        <source>There is no such site file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it as site_format.md describes, or leave --site out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file itself, usually site.yaml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file can&apos;t be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself the right to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk that it is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file is larger than 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the right file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file is not UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file is not YAML: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct that line; indentation is by spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site file can&apos;t be understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with site_format.md</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here keys and values were expected for %1, like “%2: …”. See site_format.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands here twice; the first one counts. Remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no key of %2; it is passed over. Known are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no key of %2; it is passed over. Did you mean “%3”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” takes one value, not a list or mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“people” takes a list of names, like [Jordan Lee, Kim Davis].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry of “people” is no name; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“environments” takes a list: begin each with “- name: …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This environment has no name; it is left out. Add “name: …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “%1” belongs to the drill range that the program brings along. Name this environment differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an environment “%1” already; this one is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment “%1” must say “kind: live” or “kind: drill”; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment “%1” has no directory; it is left out. Add “directory: …”, where its commands run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no directory %1; commands of “%2” can&apos;t start there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“variables” takes names and values, like “REGION: eu-central-1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable “%1” is set twice; the first one counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” can&apos;t be the name of a variable: use letters, digits and “_”, no digit first. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable “%1” names no entry of the keychain; it is left out. Write “{ secret: ENTRY }”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable “%1” takes one value or “{ secret: ENTRY }”; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable “%1” looks like a secret, and secrets belong in the keychain; it is left out. Store it there and write “%1: { secret: ENTRY }”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“endpoints” takes a list: begin each with “- name: …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an endpoint “%1” already; this one is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This endpoint has no name; it is left out. Add “name: …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no HTTP status; any 2xx or 3xx counts as up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint “%1” has no address; it is left out. Add “url: …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of “%1” can&apos;t be probed; it is left out. Write http://…, https://… or tcp://HOST:PORT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of “%1” holds a password, and secrets belong in the keychain; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1: %2” must be from %3 to %4 seconds; %5 s are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no environment “%1”; “%2” is taken. Known are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source> [y/N]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <comment>the word that says yes to a question</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>The drill range can&apos;t be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give yourself the right to write there, free some space, or choose another --data-dir</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>The journal has no incident %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List them with: incident-commander-cli incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed: exit status %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed in “%2”: exit status %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drill declared by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident declared by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drill declared, %1, by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident declared, %1, by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start set %1 earlier by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start set %1 later by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity set to %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity changed from %1 to %2 by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playbook “%1” opened by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command handed over to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command handed over from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command handed over to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command handed over from %1 to %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved after %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved after %1 by %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done after all: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 started by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 told to stop by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 completed in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 succeeded in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was ended by signal %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ran out of time after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stopped after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not start: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended unseen: outcome unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback update sent by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback update sent to %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update sent by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update sent to %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalation acknowledged by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalation acknowledged by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 called, answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 called, no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outage: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::ActionRow</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::ActiveScreen</name>
    <message>
        <source>Declare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is happening?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runbook&apos;s file was changed. This incident stays with the one it was declared with; the next one takes the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is %1. The incident is about %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::AskRow</name>
    <message>
        <source>Enter or Escape</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::BarPanel</name>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::Call</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Call: John Smith</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::CommandSet</name>
    <message>
        <source>Declare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send update…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the incident again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the resolved incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a runbook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the shipped runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems of the runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call somebody…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the drill range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::CommandText</name>
    <message>
        <source>Copy command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::CommunicationsDue</name>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communications due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>audience, channel</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::ConfirmRow</name>
    <message>
        <source>It only reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can destroy data. There is no way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this in %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the environment&apos;s name to run it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 In %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 In %2, as %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With what earlier steps exported: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::DeclareScreen</name>
    <message>
        <source>No incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter declares: the clock starts and the journal begins. Everything below can be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 – 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commander</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declare incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only read the procedure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This console is read-only, so nothing can be declared here. The procedure can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>key and playbook</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◇ DRILL · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ LIVE · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRILL %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::DrillRange</name>
    <message numerus="yes">
        <source>The drill range did not answer within %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Start it again; if that does not help, read the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill range ended as soon as it was started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill range ended as soon as it was started: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill range has ended without being asked to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill range knows no fault “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill range is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::DueList</name>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::DueText</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stakeholders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback status update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every 2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRILL · DRILL · DRILL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started: %1, %2 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident commander: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback %1: step %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback %1: running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback %1: finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback %1: did not succeed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::EndpointList</name>
    <message>
        <source>This environment names no endpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>503 · 7 min</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::EndpointSummary</name>
    <message>
        <source>no endpoints are watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 endpoints failing: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>asking %n endpoint(s) …</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n endpoint(s) answering</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::Escalations</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ %1, %2</source>
        <comment>name, role</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::FailureSteps</name>
    <message>
        <source>What to run when the rollback failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::FaultMenu</name>
    <message>
        <source>Start a drill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill range is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill range is starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill range could not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break the drill range: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drill range: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill range is mended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::FindIndex</name>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number, day</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::Finder</name>
    <message>
        <source>Nothing has all of these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Situations, steps, people, messages, links, commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::HandOverPanel</name>
    <message>
        <source>Hand over now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who commands from now on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they need to know; it stands on the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New commander</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::HistoryPanel</name>
    <message>
        <source>Last incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drill, took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resolved in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None on this machine yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::IncidentBar</name>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next update due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◇ DRILL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ LIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>incident number, environment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commander %1 · since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Leadership at 10 min</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>15 min, no progress</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::InlineSentence</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::MainWindow</name>
    <message>
        <source>Incident Commander</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident Commander %1. Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can be looked at when the open incident is resolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied for pasting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::Monitor</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::NextDrillPanel</name>
    <message>
        <source>Next drill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runbook plans no drills.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this week (week %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in week %1 of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::NodeTools</name>
    <message>
        <source>Install nodejs and npm; on Debian: sudo apt install nodejs npm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill range needs Node.js, and there is no program “node”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A script of the drill range crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the drill range again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A script of the drill range ended with exit status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drill range needs npm, and there is no program “npm”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node.js does not work on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try “node --version” in a terminal, and install nodejs anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node.js is too old for the drill range: %1 is there, %2 is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a newer nodejs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A script of the drill range does not come to an end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::OnCallPanel</name>
    <message>
        <source>On call now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runbook has no contact with a number or address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::OpeningScreen</name>
    <message>
        <source>Opening journal and runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening journal and runbook …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::OutputFold</name>
    <message>
        <source>Output of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide output: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show output: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::OutputView</name>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::PeopleList</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer, backup %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be called now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call backup: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · DRILL: nobody is called by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::PhaseList</name>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases of the rollback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>phase: its state</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::PlaybookPage</name>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>ticked items of a checklist</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>section and its time window</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::PlaybookView</name>
    <message>
        <source>The runbook is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at the left what is happening. Its procedure opens here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runbook has no section “%1”. Choose another at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::Probe</name>
    <message>
        <source>redirects in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no HTTP answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::ReadinessPanel</name>
    <message>
        <source>Ready to respond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::ReadyHeader</name>
    <message>
        <source>%1 · %2 (DRILL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 (LIVE)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::ReadyScreen</name>
    <message>
        <source>No incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a drill…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past incidents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is happening?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a number. You can declare the incident on the next screen, or only read the procedure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the shipped one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This runbook names no situations: a list whose items link to sections of the document makes them. Every section can be found with Ctrl+K.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::ResolvePanel</name>
    <message>
        <source>Resolve now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence: what was wrong, what mended it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is %1 over? The clock stops; the incident can be opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still running: %1. Resolving does not stop it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::RollbackPane</name>
    <message>
        <source>Rollback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send update #%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runbook names no commands for this; call for help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No output and no new phase for %1, longer than expected. It may hang: look at the system, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! overdue %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A status update is due every two minutes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident is declared. What you run in one is shown here, and the phases of a rollback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been run in this incident. What you run is shown here, and the phases of a rollback.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::RollbackText</name>
    <message>
        <source>Rollback %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer than usual, which is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usually %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left at this pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · elapsed %3 · %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 · elapsed %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elapsed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elapsed %1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rollback was stopped in phase %1 of %2, “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody saw the end of the rollback. It was last seen in phase %1 of %2, “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rollback failed in phase %1 of %2, “%3”. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollback update #%1
Rollback: %2
Progress: %3
Phase: %4
Elapsed: %5
Time left: %6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::RollbackUpdatePanel</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I sent it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the rollback update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the rollback update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it, send it where your team expects it, then confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I sent update #%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! Still open: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::RunAll</name>
    <message>
        <source>Run both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run all three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run all four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run all five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run all: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused after “%1”, which did not succeed. Read its output below it; the steps after it were not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is still running. Wait for its end, or stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::RunTail</name>
    <message>
        <source>Last lines of output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::RunText</name>
    <message>
        <source>✓ done in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ exit status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ ended by signal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed with exit status %1 after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was ended by signal %1 after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took too long and was ended after %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped by a person after %1; what it had already changed stays changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody saw how it ended: it may or may not have finished. Check the system before you run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRILL · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE · %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::RunbookStatus</name>
    <message>
        <source>find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · checked, no problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · checked, %n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::SituationText</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <comment>as in: 4 actions in the first 2 minutes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in the first %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the first %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link of this situation leads nowhere in the runbook (line %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::StartField</name>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Started %n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>At …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::StatusDot</name>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::StepControl</name>
    <message>
        <source>State of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop “%1”? It and everything that it started is ended; what it has already changed stays changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::StepRow</name>
    <message>
        <source>Not run from here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is done, since its command succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::TemplateCard</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::TimelineModel</name>
    <message>
        <source>%1, by %2</source>
        <comment>wall time and person</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time and sentence</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::TimelinePane</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No incident is declared. Its timeline begins with the declaration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened? Enter adds it, Escape closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::TrustQuestion</name>
    <message>
        <source>Declaring confirms them, so that they can be run (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declaring confirms the commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands of the runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>These %n command(s) were not yet confirmed on this machine.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::TrustRow</name>
    <message>
        <source>Are these the commands of your team?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has confirmed the commands of “%1” on this machine yet. Once they are confirmed, this is asked again only when one of them changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands of the runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm these commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::UpdatePanel</name>
    <message>
        <source>I sent it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every message of the schedule is sent. Add a note for what else you tell somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> by %1</source>
        <comment>channel</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2: %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · DRILL: it stays in the drill</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ic::WindowMenus</name>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
