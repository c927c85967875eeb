<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Duration</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message numerus="yes">
        <source>%n command(s) found</source>
        <translation>
            <numerusform>%n command found</numerusform>
            <numerusform>%n commands found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) of the runbook do not exist in %1: %2</source>
        <translation>
            <numerusform>%n command of the runbook does not exist in %1: %2</numerusform>
            <numerusform>%n commands of the runbook do not exist in %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Runbook has %n problem(s), %1</source>
        <translation>
            <numerusform>Runbook has %n problem, %1</numerusform>
            <numerusform>Runbook has %n problems, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Request</name>
    <message numerus="yes">
        <source>It was redirected %n time(s), and then once more to %1</source>
        <translation>
            <numerusform>It was redirected %n time, and then once more to %1</numerusform>
            <numerusform>It was redirected %n times, and then once more to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Runbook</name>
    <message numerus="yes">
        <source>%n line(s) from here are nested too deeply to be read and were left out. Nest lists and quotations less than 60 deep.</source>
        <translation>
            <numerusform>%n line from here are nested too deeply to be read and were left out. Nest lists and quotations less than 60 deep.</numerusform>
            <numerusform>%n lines from here are nested too deeply to be read and were left out. Nest lists and quotations less than 60 deep.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) from here are not UTF-8 and were read as Windows-1252. Save the file as UTF-8.</source>
        <translation>
            <numerusform>%n line from here are not UTF-8 and were read as Windows-1252. Save the file as UTF-8.</numerusform>
            <numerusform>%n lines from here are not UTF-8 and were read as Windows-1252. Save the file as UTF-8.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible control character(s) from here were left out. Remove them: they can make a command look like another one.</source>
        <translation>
            <numerusform>%n invisible control character from here were left out. Remove them: they can make a command look like another one.</numerusform>
            <numerusform>%n invisible control characters from here were left out. Remove them: they can make a command look like another one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text was once saved as %1 by mistake: %n line(s) from here were put right for display. Mend the file itself, for other readers.</source>
        <translation>
            <numerusform>The text was once saved as %1 by mistake: %n line from here were put right for display. Mend the file itself, for other readers.</numerusform>
            <numerusform>The text was once saved as %1 by mistake: %n lines from here were put right for display. Mend the file itself, for other readers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) from here hold more links or cells than a paragraph or table can have and were left out. Split them by empty lines.</source>
        <translation>
            <numerusform>%n line from here hold more links or cells than a paragraph or table can have and were left out. Split them by empty lines.</numerusform>
            <numerusform>%n lines from here hold more links or cells than a paragraph or table can have and were left out. Split them by empty lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::DrillRange</name>
    <message numerus="yes">
        <source>The drill range did not answer within %n second(s)</source>
        <translation>
            <numerusform>The drill range did not answer within %n second</numerusform>
            <numerusform>The drill range did not answer within %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::EndpointSummary</name>
    <message numerus="yes">
        <source>asking %n endpoint(s) …</source>
        <translation>
            <numerusform>asking %n endpoint …</numerusform>
            <numerusform>asking %n endpoints …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n endpoint(s) answering</source>
        <translation>
            <numerusform>all %n endpoint answering</numerusform>
            <numerusform>all %n endpoints answering</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::RunbookStatus</name>
    <message numerus="yes">
        <source>%1 · checked, %n problem(s)</source>
        <translation>
            <numerusform>%1 · checked, %n problem</numerusform>
            <numerusform>%1 · checked, %n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::SituationText</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <comment>as in: 4 actions in the first 2 minutes</comment>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in the first %n minute(s)</source>
        <translation>
            <numerusform>%1 in the first %n minute</numerusform>
            <numerusform>%1 in the first %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n command</numerusform>
            <numerusform>%n commands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::StartField</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Started %n minute(s) ago</source>
        <translation>
            <numerusform>Started %n minute ago</numerusform>
            <numerusform>Started %n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::TrustQuestion</name>
    <message numerus="yes">
        <source>These %n command(s) were not yet confirmed on this machine.</source>
        <translation>
            <numerusform>These %n command were not yet confirmed on this machine.</numerusform>
            <numerusform>These %n commands were not yet confirmed on this machine.</numerusform>
        </translation>
    </message>
</context>
</TS>
