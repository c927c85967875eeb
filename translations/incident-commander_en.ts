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
    <name>Timeline</name>
    <message numerus="yes">
        <source>Preflight of %1: %2; %n more</source>
        <translation>
            <numerusform>Preflight of %1: %2; %n more</numerusform>
            <numerusform>Preflight of %1: %2; %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: running all %n steps, by %2</source>
        <translation>
            <numerusform>“%1”: running %n step, by %2</numerusform>
            <numerusform>“%1”: running all %n steps, by %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::BackgroundRow</name>
    <message numerus="yes">
        <source>Still running in the background: %n</source>
        <translation>
            <numerusform>Still running in the background: %n</numerusform>
            <numerusform>Still running in the background: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::BlockMarks</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n escalation(s)</source>
        <translation>
            <numerusform>%n escalation</numerusform>
            <numerusform>%n escalations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria</source>
        <translation>
            <numerusform>%n criterion</numerusform>
            <numerusform>%n criteria</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n role</numerusform>
            <numerusform>%n roles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duties</source>
        <translation>
            <numerusform>%n duty</numerusform>
            <numerusform>%n duties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drill(s)</source>
        <translation>
            <numerusform>%n drill</numerusform>
            <numerusform>%n drills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n scenarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n resource</numerusform>
            <numerusform>%n resources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situation(s)</source>
        <translation>
            <numerusform>%n situation</numerusform>
            <numerusform>%n situations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps · %1</source>
        <translation>
            <numerusform>%n step · %1</numerusform>
            <numerusform>%n steps · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>message · %n field(s)</source>
        <translation>
            <numerusform>message · %n field</numerusform>
            <numerusform>message · %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checklist item(s)</source>
        <translation>
            <numerusform>%n checklist item</numerusform>
            <numerusform>%n checklist items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned message(s)</source>
        <translation>
            <numerusform>%n planned message</numerusform>
            <numerusform>%n planned messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation point(s)</source>
        <translation>
            <numerusform>%n evaluation point</numerusform>
            <numerusform>%n evaluation points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::ChangesText</name>
    <message numerus="yes">
        <source>%n command(s) changed</source>
        <translation>
            <numerusform>%n command changed</numerusform>
            <numerusform>%n commands changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) added</source>
        <translation>
            <numerusform>%n command added</numerusform>
            <numerusform>%n commands added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) removed</source>
        <translation>
            <numerusform>%n command removed</numerusform>
            <numerusform>%n commands removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) changed</source>
        <translation>
            <numerusform>%n section changed</numerusform>
            <numerusform>%n sections changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) added</source>
        <translation>
            <numerusform>%n section added</numerusform>
            <numerusform>%n sections added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) removed</source>
        <translation>
            <numerusform>%n section removed</numerusform>
            <numerusform>%n sections removed</numerusform>
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
    <name>ic::OutputView</name>
    <message numerus="yes">
        <source>Line %1 is shown unmasked on this screen for %n second(s). It is written down that it was.</source>
        <translation>
            <numerusform>Line %1 is shown unmasked on this screen for %n second. It is written down that it was.</numerusform>
            <numerusform>Line %1 is shown unmasked on this screen for %n seconds. It is written down that it was.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::PauseRow</name>
    <message numerus="yes">
        <source>%1 After it: %n more.</source>
        <translation>
            <numerusform>%1 After it: %n more.</numerusform>
            <numerusform>%1 After it: %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Still running: %n.</source>
        <translation>
            <numerusform>%1 Still running: %n.</numerusform>
            <numerusform>%1 Still running: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::ReadinessRows</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::RunAll</name>
    <message numerus="yes">
        <source>Still running: %n</source>
        <translation>
            <numerusform>Still running: %n</numerusform>
            <numerusform>Still running: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · beside it: %n</source>
        <comment>step of steps, number of others</comment>
        <translation>
            <numerusform>%1 · beside it: %n</numerusform>
            <numerusform>%1 · beside it: %n</numerusform>
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
        <source>These %n command(s) of “%1” are new or changed since the others were confirmed on this machine.</source>
        <translation>
            <numerusform>This %n command of “%1” is new or changed since the others were confirmed on this machine.</numerusform>
            <numerusform>These %n commands of “%1” are new or changed since the others were confirmed on this machine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody has confirmed these %n command(s) of “%1” on this machine yet. Once they are confirmed, this is asked again only for what changes.</source>
        <translation>
            <numerusform>Nobody has confirmed this %n command of “%1” on this machine yet. Once it is confirmed, this is asked again only for what changes.</numerusform>
            <numerusform>Nobody has confirmed these %n commands of “%1” on this machine yet. Once they are confirmed, this is asked again only for what changes.</numerusform>
        </translation>
    </message>
</context>
</TS>
