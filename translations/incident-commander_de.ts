<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Approvals</name>
    <message>
        <source>%1 has no PIN yet</source>
        <translation>%1 hat noch keine PIN</translation>
    </message>
    <message>
        <source>Let %1 set one first</source>
        <translation>Zuerst %1 eine setzen lassen</translation>
    </message>
    <message>
        <source>What the keychain keeps as the PIN of %1 can&apos;t be read</source>
        <translation>Was der Schlüsselbund als PIN von %1 hält, ist nicht lesbar</translation>
    </message>
    <message>
        <source>Remove that entry, and let %1 set a new PIN</source>
        <translation>Diesen Eintrag entfernen und %1 eine neue PIN setzen lassen</translation>
    </message>
    <message>
        <source>That is not the PIN of %1</source>
        <translation>Das ist nicht die PIN von %1</translation>
    </message>
    <message>
        <source>Enter it again</source>
        <translation>Neu eingeben</translation>
    </message>
    <message>
        <source>A PIN has from %1 to %2 characters</source>
        <translation>Eine PIN hat %1 bis %2 Zeichen</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>Eine andere wählen</translation>
    </message>
    <message>
        <source>A PIN of one character repeated is guessed at once</source>
        <translation>Eine PIN aus einem wiederholten Zeichen ist sofort erraten</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>There is no environment %1</source>
        <translation>Es gibt keine Umgebung %1</translation>
    </message>
    <message>
        <source>Choose one of: %1</source>
        <translation>Eine davon wählen: %1</translation>
    </message>
    <message>
        <source>Whether the commands from here on can be read by their shells was not looked at: there are too many. Split the runbook.</source>
        <translation>Ob die Shells die Befehle ab hier lesen können, wurde nicht geprüft: Es sind zu viele. Das Handbuch aufteilen.</translation>
    </message>
    <message>
        <source>--json and --sarif are two formats</source>
        <translation>--json und --sarif sind zwei Formate</translation>
    </message>
    <message>
        <source>Ask for one of them</source>
        <translation>Nur eines davon angeben</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>See incident-commander-cli --help</source>
        <translation>Siehe incident-commander-cli --help</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>Keep journal, recordings and drill range in DIR.</source>
        <translation>Journal, Aufzeichnungen und Übungsgelände in DIR ablegen.</translation>
    </message>
    <message>
        <source>Read the site&apos;s settings from FILE.</source>
        <translation>Die Einstellungen des Standorts aus FILE lesen.</translation>
    </message>
    <message>
        <source>Answer every question with yes (run).</source>
        <translation>Jede Frage mit Ja beantworten (run).</translation>
    </message>
    <message>
        <source>Fill a step&apos;s placeholder; repeatable (run).</source>
        <translation>Einen Platzhalter des Schritts füllen; wiederholbar (run).</translation>
    </message>
    <message>
        <source>Print CloudEvents 1.0 as JSON lines (timeline).</source>
        <translation>CloudEvents 1.0 als JSON-Zeilen ausgeben (timeline).</translation>
    </message>
    <message>
        <source>Usage: incident-commander-cli [OPTIONS] COMMAND [ARGUMENTS]

Commands:
</source>
        <translation>Aufruf: incident-commander-cli [OPTIONS] COMMAND [ARGUMENTS]

Befehle:
</translation>
    </message>
    <message>
        <source>--value needs NAME=VALUE, not &quot;%1&quot;</source>
        <translation>--value braucht NAME=VALUE, nicht &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 does not take --%2</source>
        <translation>%1 kennt --%2 nicht</translation>
    </message>
    <message>
        <source>Usage: incident-commander-cli %1 %2</source>
        <translation>Aufruf: incident-commander-cli %1 %2</translation>
    </message>
    <message>
        <source>Run one step; the exit status is the step&apos;s.</source>
        <translation>Einen Schritt ausführen; der Exit-Status ist der des Schritts.</translation>
    </message>
    <message>
        <source>Break the drill range and go through a playbook until it&apos;s mended.</source>
        <translation>Das Übungsgelände stören und einen Ablauf durchgehen, bis es repariert ist.</translation>
    </message>
    <message>
        <source>List what is on the journal.</source>
        <translation>Auflisten, was im Journal steht.</translation>
    </message>
    <message>
        <source>Print what happened, by number or id of an incident.</source>
        <translation>Ausgeben, was geschah, nach Nummer oder ID eines Vorfalls.</translation>
    </message>
    <message>
        <source>Check that nothing on the journal or its recordings was altered.</source>
        <translation>Prüfen, dass nichts am Journal oder an den Aufzeichnungen verändert wurde.</translation>
    </message>
    <message>
        <source>No command given</source>
        <translation>Kein Befehl angegeben</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;</source>
        <translation>Den Befehl &quot;%1&quot; gibt es nicht</translation>
    </message>
    <message>
        <source>Act on the environment NAME of the site; check: look whether its directories, npm scripts and programs are there.</source>
        <translation>In der Umgebung NAME des Standorts handeln; check: nachsehen, ob ihre Verzeichnisse, npm-Skripte und Programme da sind.</translation>
    </message>
    <message>
        <source>Print SARIF 2.1.0, which a forge shows on a pull request (check).</source>
        <translation>SARIF 2.1.0 ausgeben, das Code-Plattformen am Pull Request zeigen (check).</translation>
    </message>
    <message>
        <source>Print the problems only (check).</source>
        <translation>Nur die Probleme ausgeben (check).</translation>
    </message>
    <message>
        <source>Say what was recognised in files, and their problems.</source>
        <translation>Sagen, was in Dateien erkannt wurde und welche Probleme sie haben.</translation>
    </message>
    <message>
        <source>Print JSON (check, incidents, timeline, verify), or one JSON object a line as it happens: started, line, finished, verified, ended (run).</source>
        <translation>JSON ausgeben (check, incidents, timeline, verify), oder ein JSON-Objekt je Zeile, sobald etwas geschieht: started, line, finished, verified, ended (run).</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>the commander</source>
        <translation>Einsatzleitung</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3) is using this data directory, so this console only reads</source>
        <translation>%1 (Prozess %2 auf %3) nutzt dieses Datenverzeichnis, daher liest diese Konsole nur</translation>
    </message>
    <message>
        <source>Work in that one, or close it and start this one again</source>
        <translation>Dort arbeiten, oder sie schließen und diese neu starten</translation>
    </message>
    <message>
        <source>The data directory can&apos;t be written, so this console only reads</source>
        <translation>Das Datenverzeichnis ist nicht beschreibbar, daher liest diese Konsole nur</translation>
    </message>
    <message>
        <source>Make it writable, or choose another one with --data-dir</source>
        <translation>Beschreibbar machen, oder mit --data-dir ein anderes wählen</translation>
    </message>
    <message>
        <source>The console is still opening its journal</source>
        <translation>Die Konsole öffnet noch ihr Journal</translation>
    </message>
    <message>
        <source>Try again in a moment</source>
        <translation>Gleich noch einmal versuchen</translation>
    </message>
    <message>
        <source>The drill range is still starting</source>
        <translation>Das Übungsgelände startet noch</translation>
    </message>
    <message>
        <source>No incident is open</source>
        <translation>Kein Vorfall ist offen</translation>
    </message>
    <message>
        <source>Declare the incident first</source>
        <translation>Zuerst den Vorfall ausrufen</translation>
    </message>
    <message>
        <source>Copy the command and run it by hand</source>
        <translation>Den Befehl kopieren und von Hand ausführen</translation>
    </message>
    <message>
        <source>%1 has no value yet</source>
        <translation>%1 hat noch keinen Wert</translation>
    </message>
    <message>
        <source>Fill it in, then run the step</source>
        <translation>Ausfüllen, dann den Schritt starten</translation>
    </message>
    <message>
        <source>The value of %1 holds a NUL character</source>
        <translation>Der Wert von %1 enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation>Neu eingeben</translation>
    </message>
    <message>
        <source>The value of %1 begins with a dash, so the command would take it for an option</source>
        <translation>Der Wert von %1 beginnt mit einem Minus, der Befehl hielte ihn für eine Option</translation>
    </message>
    <message>
        <source>The secret for %1 can&apos;t be read: %2</source>
        <translation>Das Geheimnis für %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Not started: the journal could not be written for several seconds. Run it again if it is still wanted</source>
        <translation>Nicht gestartet: Das Journal war mehrere Sekunden nicht beschreibbar. Noch einmal starten, falls noch gewünscht</translation>
    </message>
    <message>
        <source>%1 is still open</source>
        <translation>%1 ist noch offen</translation>
    </message>
    <message>
        <source>Resolve it first, or note the new situation on it</source>
        <translation>Zuerst abschließen, oder die neue Lage dort notieren</translation>
    </message>
    <message>
        <source>There is no runbook to declare with</source>
        <translation>Zum Ausrufen fehlt ein Handbuch</translation>
    </message>
    <message>
        <source>Open one first</source>
        <translation>Zuerst eines öffnen</translation>
    </message>
    <message>
        <source>There is no environment %1</source>
        <translation>Es gibt keine Umgebung %1</translation>
    </message>
    <message>
        <source>Choose one of those in site.yaml</source>
        <translation>Eine aus site.yaml wählen</translation>
    </message>
    <message>
        <source>An incident can&apos;t begin in the future</source>
        <translation>Ein Vorfall kann nicht in der Zukunft beginnen</translation>
    </message>
    <message>
        <source>Set an earlier time</source>
        <translation>Eine frühere Zeit setzen</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Nobody is named to take over</source>
        <translation>Niemand ist für die Übernahme genannt</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>Einen Namen eingeben</translation>
    </message>
    <message>
        <source>There is no resolved incident in view that could be opened again</source>
        <translation>Kein abgeschlossener Vorfall ist im Blick, der wieder zu öffnen wäre</translation>
    </message>
    <message>
        <source>Choose a past incident while none is open</source>
        <translation>Einen früheren Vorfall wählen, während keiner offen ist</translation>
    </message>
    <message>
        <source>The note is empty</source>
        <translation>Die Notiz ist leer</translation>
    </message>
    <message>
        <source>Write something, or press Escape</source>
        <translation>Etwas schreiben, oder Esc drücken</translation>
    </message>
    <message>
        <source>Copy it and run what you made of it by hand</source>
        <translation>Kopieren, anpassen und von Hand ausführen</translation>
    </message>
    <message>
        <source>Copy it and run it together, by hand</source>
        <translation>Kopieren und gemeinsam von Hand ausführen</translation>
    </message>
    <message>
        <source>No incident is declared</source>
        <translation>Kein Vorfall ausgerufen</translation>
    </message>
    <message>
        <source>Declare the incident first, then run the step</source>
        <translation>Zuerst den Vorfall ausrufen, dann den Schritt starten</translation>
    </message>
    <message>
        <source>Nobody has confirmed the commands of this runbook on this machine yet</source>
        <translation>Noch niemand hat die Befehle dieses Handbuchs auf diesem Rechner bestätigt</translation>
    </message>
    <message>
        <source>Look at them and confirm them, then run the step</source>
        <translation>Ansehen und bestätigen, dann den Schritt starten</translation>
    </message>
    <message>
        <source>The directory in which the step would run does not exist</source>
        <translation>Das Verzeichnis, in dem der Schritt liefe, existiert nicht</translation>
    </message>
    <message>
        <source>Change it in site.yaml, or choose another environment</source>
        <translation>In site.yaml ändern, oder eine andere Umgebung wählen</translation>
    </message>
    <message>
        <source>The runbook has no such step</source>
        <translation>Diesen Schritt hat das Handbuch nicht</translation>
    </message>
    <message>
        <source>List its steps with: incident-commander-cli check --json RUNBOOK</source>
        <translation>Seine Schritte auflisten mit: incident-commander-cli check --json RUNBOOK</translation>
    </message>
    <message>
        <source>%1 was declared in the environment %2, which site.yaml no longer has as it was then</source>
        <translation>%1 wurde in der Umgebung %2 ausgerufen, die site.yaml so nicht mehr hat</translation>
    </message>
    <message>
        <source>Put it back into site.yaml and start the console again, or resolve the incident and declare another</source>
        <translation>In site.yaml wiederherstellen und die Konsole neu starten, oder den Vorfall abschließen und einen anderen ausrufen</translation>
    </message>
    <message>
        <source>This step hands the value of %1 on to another program that reads it as a command, so it may hold only letters, digits and . _ - / : @ % + , =</source>
        <translation>Dieser Schritt gibt den Wert von %1 an ein anderes Programm weiter, das ihn als Befehl liest; er darf nur Buchstaben, Ziffern und . _ - / : @ % + , = enthalten</translation>
    </message>
    <message>
        <source>A placeholder of this step stands where a shell does not take a value as mere text, so none can reach it safely</source>
        <translation>Ein Platzhalter dieses Schritts steht, wo eine Shell einen Wert nicht als bloßen Text nimmt; keiner kommt sicher dorthin</translation>
    </message>
    <message>
        <source>This step names a directory outside of the drill environment, where a drill must not act</source>
        <translation>Dieser Schritt nennt ein Verzeichnis außerhalb der Übungsumgebung, in dem eine Übung nichts tun darf</translation>
    </message>
    <message>
        <source>Name one below the environment&apos;s own: a relative cwd</source>
        <translation>Eines unterhalb des Verzeichnisses der Umgebung nennen: ein relatives cwd</translation>
    </message>
    <message>
        <source>An incident is being declared already</source>
        <translation>Ein Vorfall wird bereits ausgerufen</translation>
    </message>
    <message>
        <source>Wait until it is on the journal</source>
        <translation>Warten, bis er im Journal steht</translation>
    </message>
    <message>
        <source>The console is still opening</source>
        <translation>Die Konsole öffnet noch</translation>
    </message>
    <message>
        <source>Nothing sets %1, which this step reads</source>
        <translation>Nichts setzt %1, und dieser Schritt liest es</translation>
    </message>
    <message>
        <source>Enter a value for it, then run the step</source>
        <translation>Einen Wert dafür eingeben, dann den Schritt starten</translation>
    </message>
    <message>
        <source>This step asks for a second person</source>
        <translation>Dieser Schritt verlangt eine zweite Person</translation>
    </message>
    <message>
        <source>Let one of “people” in site.yaml approve it, in the console</source>
        <translation>In der Konsole von jemandem aus „people“ in site.yaml freigeben lassen</translation>
    </message>
    <message>
        <source>Who runs a step can&apos;t approve it as well</source>
        <translation>Wer einen Schritt startet, kann ihn nicht auch freigeben</translation>
    </message>
    <message>
        <source>%1 is not among the people of site.yaml</source>
        <translation>%1 steht nicht unter „people“ in site.yaml</translation>
    </message>
    <message>
        <source>Choose another person</source>
        <translation>Eine andere Person wählen</translation>
    </message>
    <message>
        <source>A PIN is being checked already</source>
        <translation>Eine PIN wird bereits geprüft</translation>
    </message>
    <message>
        <source>Wait a moment</source>
        <translation>Einen Moment warten</translation>
    </message>
    <message>
        <source>Too many wrong PINs were entered for %1</source>
        <translation>Für %1 wurde zu oft eine falsche PIN eingegeben</translation>
    </message>
    <message>
        <source>Try again at %1</source>
        <translation>Um %1 noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 can&apos;t have this value</source>
        <translation>%1 kann diesen Wert nicht haben</translation>
    </message>
    <message>
        <source>The value of %1 does not fit</source>
        <translation>Der Wert von %1 passt nicht</translation>
    </message>
    <message>
        <source>Write it without the dash, or for a file ./ before it</source>
        <translation>Ohne das Minus schreiben, bei einer Datei mit ./ davor</translation>
    </message>
    <message>
        <source>The step uses %1 without quotes, where this value would fall into several words or stand for file names</source>
        <translation>Der Schritt verwendet %1 ohne Anführungszeichen; dort zerfiele dieser Wert in mehrere Wörter oder stünde für Dateinamen</translation>
    </message>
    <message>
        <source>Put &quot;%1&quot; into quotes in the runbook, or enter a value without spaces and * ? [</source>
        <translation>&quot;%1&quot; im Handbuch in Anführungszeichen setzen, oder einen Wert ohne Leerzeichen und * ? [ eingeben</translation>
    </message>
    <message>
        <source>The step keeps %1 in a variable and uses that without quotes, where this value would fall into several words or stand for file names</source>
        <translation>Der Schritt legt %1 in eine Variable und verwendet sie ohne Anführungszeichen; dort zerfiele dieser Wert in mehrere Wörter oder stünde für Dateinamen</translation>
    </message>
    <message>
        <source>Put the variable into quotes in the runbook, or enter a value without spaces and * ? [</source>
        <translation>Die Variable im Handbuch in Anführungszeichen setzen, oder einen Wert ohne Leerzeichen und * ? [ eingeben</translation>
    </message>
    <message>
        <source>The helper program that sends requests is missing</source>
        <translation>Das Hilfsprogramm, das Anfragen sendet, fehlt</translation>
    </message>
    <message>
        <source>Install Incident Commander again</source>
        <translation>Incident Commander neu installieren</translation>
    </message>
    <message>
        <source>This request goes to %1, which is no host of the drill environment %2. A drill never touches the live world</source>
        <translation>Diese Anfrage geht an %1, und das ist kein Host der Übungsumgebung %2. Eine Übung berührt nie, was LIVE ist</translation>
    </message>
    <message>
        <source>Write the host as a variable such as {{HOST}}, and give it in site.yaml for each environment, or name the host among this environment&apos;s endpoints</source>
        <translation>Den Host als Variable wie {{HOST}} schreiben und in site.yaml für jede Umgebung angeben, oder ihn unter den Endpunkten dieser Umgebung nennen</translation>
    </message>
    <message>
        <source>This step no longer waits for an answer</source>
        <translation>Dieser Schritt wartet auf keine Antwort mehr</translation>
    </message>
    <message>
        <source>This step asks for %1 people; two can be checked</source>
        <translation>Dieser Schritt verlangt %1 Personen; zwei sind prüfbar</translation>
    </message>
    <message>
        <source>This step asks for a second person, and site.yaml names nobody but you</source>
        <translation>Dieser Schritt verlangt eine zweite Person, und site.yaml nennt niemanden außer Ihnen</translation>
    </message>
    <message>
        <source>Add who may approve to “people” in site.yaml, or run it together, by hand</source>
        <translation>Wer freigeben darf, in „people“ in site.yaml ergänzen, oder gemeinsam von Hand ausführen</translation>
    </message>
    <message>
        <source>ended after %1 at the latest</source>
        <translation>beendet nach spätestens %1</translation>
    </message>
    <message>
        <source>runs until you stop it</source>
        <translation>läuft, bis Sie ihn stoppen</translation>
    </message>
    <message>
        <source>ends by itself after %1</source>
        <translation>endet von selbst nach %1</translation>
    </message>
    <message>
        <source>%1 ends after %2</source>
        <translation>%1 endet nach %2</translation>
    </message>
    <message>
        <source>The journal is in use, so it stays where it is</source>
        <translation>Das Journal wird benutzt und bleibt daher, wo es ist</translation>
    </message>
    <message>
        <source>This run does not belong to the incident in view</source>
        <translation>Dieser Lauf gehört nicht zum Vorfall im Blick</translation>
    </message>
    <message>
        <source>What was masked in line %1 is no longer there</source>
        <translation>Was in Zeile %1 verdeckt war, ist nicht mehr da</translation>
    </message>
    <message>
        <source>Only the console that ran the step holds it, for its newest steps and until it is closed: run the step again to see it</source>
        <translation>Nur die Konsole, die den Schritt ausführte, hält es, für ihre neuesten Schritte und bis sie geschlossen wird: den Schritt noch einmal starten, um es zu sehen</translation>
    </message>
    <message>
        <source>There is no newer runbook for this incident</source>
        <translation>Für diesen Vorfall gibt es kein neueres Handbuch</translation>
    </message>
    <message>
        <source>The runbook of the incident is being read</source>
        <translation>Das Handbuch des Vorfalls wird gelesen</translation>
    </message>
    <message>
        <source>Declare the incident first, then run the steps</source>
        <translation>Zuerst den Vorfall ausrufen, dann die Schritte starten</translation>
    </message>
    <message>
        <source>The steps of “%1” are underway</source>
        <translation>Die Schritte von „%1“ sind im Gang</translation>
    </message>
    <message>
        <source>Go on with them, or end them first</source>
        <translation>Mit ihnen weitermachen, oder sie zuerst beenden</translation>
    </message>
    <message>
        <source>“%1” is still running</source>
        <translation>„%1“ läuft noch</translation>
    </message>
    <message>
        <source>Wait for its end, or stop it first</source>
        <translation>Das Ende abwarten, oder zuerst stoppen</translation>
    </message>
    <message>
        <source>There are no steps to run</source>
        <translation>Es gibt keine Schritte zu starten</translation>
    </message>
    <message>
        <source>There is no step to skip any more</source>
        <translation>Es gibt keinen Schritt mehr zu überspringen</translation>
    </message>
    <message>
        <source>Skipping a step needs a reason</source>
        <translation>Ein Schritt wird nur mit Grund übersprungen</translation>
    </message>
    <message>
        <source>Say why in a few words</source>
        <translation>In wenigen Worten sagen, warum</translation>
    </message>
    <message>
        <source>This step can&apos;t go on from line %1</source>
        <translation>Dieser Schritt kann nicht ab Zeile %1 weiterlaufen</translation>
    </message>
    <message>
        <source>Run all of it, or skip it</source>
        <translation>Ganz ausführen, oder überspringen</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>Exit-Status %1</translation>
    </message>
    <message>
        <source>the runbook has no such step any more</source>
        <translation>das Handbuch hat diesen Schritt nicht mehr</translation>
    </message>
    <message>
        <source>The value of %1 holds “%2”, which ends the text that the step looks for or puts in its place</source>
        <translation>Der Wert von %1 enthält „%2“; das beendet den Text, den der Schritt sucht oder dafür einsetzt</translation>
    </message>
    <message>
        <source>The step runs the value of %1 as a command</source>
        <translation>Der Schritt führt den Wert von %1 als Befehl aus</translation>
    </message>
</context>
<context>
    <name>DocumentLink</name>
    <message>
        <source>No program of this desktop opens the link</source>
        <translation>Kein Programm dieses Desktops öffnet den Link</translation>
    </message>
    <message>
        <source>The link leads to no section and to no address that is opened from here</source>
        <translation>Der Link führt zu keinem Abschnitt und zu keiner Adresse, die von hier geöffnet wird</translation>
    </message>
    <message>
        <source>The linked document does not exist</source>
        <translation>Das verlinkte Dokument existiert nicht</translation>
    </message>
    <message>
        <source>Put it beside the runbook, or correct the link</source>
        <translation>Neben das Handbuch legen, oder den Link berichtigen</translation>
    </message>
    <message>
        <source>Only documents and folders are opened from a runbook</source>
        <translation>Aus einem Handbuch werden nur Dokumente und Ordner geöffnet</translation>
    </message>
    <message>
        <source>No program of this desktop opens the document</source>
        <translation>Kein Programm dieses Desktops öffnet das Dokument</translation>
    </message>
</context>
<context>
    <name>DrillRange</name>
    <message>
        <source>The directory for the drill range holds files that no drill range made</source>
        <translation>Im Verzeichnis für das Übungsgelände liegen Dateien, die nicht von einem Übungsgelände sind</translation>
    </message>
    <message>
        <source>Move them away, or choose another --data-dir</source>
        <translation>Sie verschieben, oder ein anderes --data-dir wählen</translation>
    </message>
    <message>
        <source>the directory can&apos;t be made</source>
        <translation>das Verzeichnis lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>an old file can&apos;t be removed</source>
        <translation>eine alte Datei lässt sich nicht löschen</translation>
    </message>
    <message>
        <source>This build of the program brings no drill range along</source>
        <translation>Dieser Build des Programms bringt kein Übungsgelände mit</translation>
    </message>
    <message>
        <source>Install a complete build</source>
        <translation>Einen vollständigen Build installieren</translation>
    </message>
    <message>
        <source>A part of the drill range can&apos;t be read</source>
        <translation>Ein Teil des Übungsgeländes ist nicht lesbar</translation>
    </message>
    <message>
        <source>The drill range can&apos;t be written: %1</source>
        <translation>Das Übungsgelände ist nicht beschreibbar: %1</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or free some space</source>
        <translation>Sich dort Schreibrecht geben, oder Platz schaffen</translation>
    </message>
    <message>
        <source>The drill range could not be started: %1</source>
        <translation>Das Übungsgelände ließ sich nicht starten: %1</translation>
    </message>
    <message>
        <source>Try “node --version” in a terminal, and install nodejs anew</source>
        <translation>„node --version“ in einem Terminal versuchen und nodejs neu installieren</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, free some space, or choose another --data-dir</source>
        <translation>Sich dort Schreibrecht geben, Platz schaffen, oder ein anderes --data-dir wählen</translation>
    </message>
</context>
<context>
    <name>DroppedRunbook</name>
    <message>
        <source>One runbook can be opened at a time</source>
        <translation>Nur ein Handbuch auf einmal lässt sich öffnen</translation>
    </message>
    <message>
        <source>Drop one Markdown file, or the folder that holds them all</source>
        <translation>Eine Markdown-Datei ablegen, oder den Ordner, der alle enthält</translation>
    </message>
    <message>
        <source>Only files on this machine are opened as runbooks</source>
        <translation>Nur Dateien dieses Rechners werden als Handbücher geöffnet</translation>
    </message>
    <message>
        <source>Save it to a file, and drop that one</source>
        <translation>In einer Datei speichern und diese ablegen</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>unter 1 s</translation>
    </message>
</context>
<context>
    <name>Effect</name>
    <message>
        <source>%1 on %2 (ssh)</source>
        <comment>user, host</comment>
        <translation>%1 auf %2 (ssh)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>user, sudo or doas</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>EnvironmentLint</name>
    <message>
        <source>No channel reaches “%1”: “%2” is neither a number to dial nor an address. Add one.</source>
        <translation>Kein Kanal erreicht „%1“: „%2“ ist weder eine wählbare Nummer noch eine Adresse. Eine ergänzen.</translation>
    </message>
    <message>
        <source>No drill on this console&apos;s journal went through “%1”. Drill it before it is needed.</source>
        <translation>Keine Übung im Journal dieser Konsole ging „%1“ durch. Üben, bevor es gebraucht wird.</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <comment>what is wrong, and what to do</comment>
        <translation>%1. %2.</translation>
    </message>
</context>
<context>
    <name>ExplainExit</name>
    <message>
        <source>the terminal was closed</source>
        <translation>das Terminal wurde geschlossen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>told to quit</source>
        <translation>zum Beenden aufgefordert</translation>
    </message>
    <message>
        <source>illegal instruction</source>
        <translation>ungültige Anweisung</translation>
    </message>
    <message>
        <source>it gave up by itself</source>
        <translation>es gab selbst auf</translation>
    </message>
    <message>
        <source>bus error</source>
        <translation>Busfehler</translation>
    </message>
    <message>
        <source>arithmetic error</source>
        <translation>Rechenfehler</translation>
    </message>
    <message>
        <source>out of memory?</source>
        <translation>Speicher voll?</translation>
    </message>
    <message>
        <source>invalid memory access</source>
        <translation>ungültiger Speicherzugriff</translation>
    </message>
    <message>
        <source>nobody read its output any more</source>
        <translation>niemand las mehr seine Ausgabe</translation>
    </message>
    <message>
        <source>told to terminate</source>
        <translation>zum Ende aufgefordert</translation>
    </message>
    <message>
        <source>its CPU time was used up</source>
        <translation>seine CPU-Zeit war verbraucht</translation>
    </message>
    <message>
        <source>a file became too large</source>
        <translation>eine Datei wurde zu groß</translation>
    </message>
    <message>
        <source>Exit status 127: a command was not found</source>
        <translation>Exit-Status 127: Ein Befehl wurde nicht gefunden</translation>
    </message>
    <message>
        <source>Exit status 127: command not found: %1</source>
        <translation>Exit-Status 127: Befehl nicht gefunden: %1</translation>
    </message>
    <message>
        <source>Exit status 126: a command may not be executed</source>
        <translation>Exit-Status 126: Ein Befehl darf nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>Exit status 126: may not be executed: %1</source>
        <translation>Exit-Status 126: darf nicht ausgeführt werden: %1</translation>
    </message>
    <message>
        <source>Exit status %1: a command was killed by signal %2</source>
        <translation>Exit-Status %1: Signal %2 beendete einen Befehl</translation>
    </message>
    <message>
        <source>Exit status %1: a command was killed by signal %2, %3</source>
        <translation>Exit-Status %1: Signal %2 beendete einen Befehl, %3</translation>
    </message>
    <message>
        <source>Exit status %1: package.json has no script “%2”</source>
        <translation>Exit-Status %1: package.json hat kein Skript „%2“</translation>
    </message>
    <message>
        <source>Exit status %1: %2 does not exist</source>
        <translation>Exit-Status %1: %2 existiert nicht</translation>
    </message>
    <message>
        <source>Killed by signal %1</source>
        <translation>Von Signal %1 beendet</translation>
    </message>
    <message>
        <source>Killed by signal %1, %2</source>
        <translation>Von Signal %1 beendet, %2</translation>
    </message>
    <message>
        <source>Exit status %1: Node.js had no memory left (%2)</source>
        <translation>Exit-Status %1: Node.js hatte keinen Speicher mehr (%2)</translation>
    </message>
    <message>
        <source>Exit status %1: the script was killed by SIGKILL, out of memory?</source>
        <translation>Exit-Status %1: SIGKILL beendete das Skript, Speicher voll?</translation>
    </message>
    <message>
        <source>Exit status %1: the script was ended by SIG%2</source>
        <translation>Exit-Status %1: SIG%2 beendete das Skript</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%1: %2 sent, %3 received, %4 % lost</source>
        <translation>%1: %2 gesendet, %3 empfangen, %4 % verloren</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 was not found (%2)</source>
        <translation>%1 wurde nicht gefunden (%2)</translation>
    </message>
    <message>
        <source>%1 has no name there (%2)</source>
        <translation>%1 hat dort keinen Namen (%2)</translation>
    </message>
    <message>
        <source>No name server answered</source>
        <translation>Kein Nameserver antwortete</translation>
    </message>
</context>
<context>
    <name>HeadlessConsole</name>
    <message>
        <source>There is no environment %1</source>
        <translation>Es gibt keine Umgebung %1</translation>
    </message>
    <message>
        <source>Choose one of: %1</source>
        <translation>Eine davon wählen: %1</translation>
    </message>
    <message>
        <source>%1 is open in the environment %2, not in %3</source>
        <translation>%1 ist in der Umgebung %2 offen, nicht in %3</translation>
    </message>
    <message>
        <source>Resolve it first, or act in its environment</source>
        <translation>Zuerst abschließen, oder in dessen Umgebung handeln</translation>
    </message>
    <message>
        <source>There was no answer in time</source>
        <translation>Keine Antwort in der Frist</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Broken off at the keyboard</source>
        <translation>Über die Tastatur abgebrochen</translation>
    </message>
</context>
<context>
    <name>Incidents</name>
    <message>
        <source>resolved after %1</source>
        <translation>abgeschlossen nach %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>DRILL</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
    <message>
        <source>No incident has been declared yet (%1).</source>
        <translation>Noch kein Vorfall ausgerufen (%1).</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Qt&apos;s SQLite driver is missing</source>
        <translation>Qts SQLite-Treiber fehlt</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-sqlite</source>
        <translation>Das Paket libqt6sql6-sqlite installieren</translation>
    </message>
    <message>
        <source>SQLite can&apos;t work here with %1 = %2; it says %3</source>
        <translation>SQLite kann hier mit %1 = %2 nicht arbeiten; es meldet %3</translation>
    </message>
    <message>
        <source>Keep the journal on a local disk: choose it with --data-dir</source>
        <translation>Das Journal auf einer lokalen Platte halten: mit --data-dir wählen</translation>
    </message>
    <message>
        <source>Event %1 of %2 can&apos;t be read</source>
        <translation>Ereignis %1 von %2 ist nicht lesbar</translation>
    </message>
    <message>
        <source>The journal is open for reading only</source>
        <translation>Das Journal ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>Work in the console that may write, or close that one first</source>
        <translation>In der Konsole arbeiten, die schreiben darf, oder sie zuerst schließen</translation>
    </message>
    <message>
        <source>The journal did not become durable in time</source>
        <translation>Das Journal wurde nicht rechtzeitig dauerhaft gesichert</translation>
    </message>
    <message>
        <source>Check the disk; it may be overloaded</source>
        <translation>Die Platte prüfen; sie ist vielleicht überlastet</translation>
    </message>
    <message>
        <source>A text of %1 bytes is too long for a name in the journal</source>
        <translation>Ein Text von %1 Bytes ist zu lang für einen Namen im Journal</translation>
    </message>
    <message>
        <source>Shorten it</source>
        <translation>Kürzen</translation>
    </message>
    <message>
        <source>A name in the journal can&apos;t hold a zero character</source>
        <translation>Ein Name im Journal kann kein NUL-Zeichen enthalten</translation>
    </message>
    <message>
        <source>An event without a kind can&apos;t be stored</source>
        <translation>Ein Ereignis ohne Art lässt sich nicht ablegen</translation>
    </message>
    <message>
        <source>An event of %1 bytes is too large for the journal, which takes %2</source>
        <translation>Ein Ereignis von %1 Bytes ist zu groß für das Journal; es nimmt %2</translation>
    </message>
    <message>
        <source>The content of an event could not be read again: %1</source>
        <translation>Der Inhalt eines Ereignisses war nicht wieder lesbar: %1</translation>
    </message>
    <message>
        <source>There is no journal, or this user may not see it</source>
        <translation>Es gibt kein Journal, oder dieser Benutzer darf es nicht sehen</translation>
    </message>
    <message>
        <source>Check the directory that --data-dir names; the console makes a journal when it first starts</source>
        <translation>Das Verzeichnis aus --data-dir prüfen; die Konsole legt beim ersten Start ein Journal an</translation>
    </message>
    <message>
        <source>The journal is a directory where a file should be</source>
        <translation>Das Journal ist ein Verzeichnis, wo eine Datei sein sollte</translation>
    </message>
    <message>
        <source>Move that directory away, or choose another one with --data-dir</source>
        <translation>Dieses Verzeichnis verschieben, oder mit --data-dir ein anderes wählen</translation>
    </message>
    <message>
        <source>The journal is empty, which it never is by itself</source>
        <translation>Das Journal ist leer; das wird es nie von selbst</translation>
    </message>
    <message>
        <source>The journal is missing, but its log with events is there</source>
        <translation>Das Journal fehlt, aber sein Log mit Ereignissen ist da</translation>
    </message>
    <message>
        <source>Put the journal back beside its log, or set the log aside to begin a new journal</source>
        <translation>Das Journal wieder neben sein Log legen, oder das Log beiseitelegen, um ein neues zu beginnen</translation>
    </message>
    <message>
        <source>The journal&apos;s write-ahead log can&apos;t be read, since this user may not write to the directory</source>
        <translation>Das Write-Ahead-Log des Journals ist nicht lesbar, da dieser Benutzer im Verzeichnis nicht schreiben darf</translation>
    </message>
    <message>
        <source>Copy the file and those beside it that end in -wal and -shm to a directory of your own, and open the copy</source>
        <translation>Die Datei und die daneben mit Endung -wal und -shm in ein eigenes Verzeichnis kopieren und die Kopie öffnen</translation>
    </message>
    <message>
        <source>The directory of the journal can&apos;t be made durable: %1</source>
        <translation>Das Verzeichnis des Journals lässt sich nicht dauerhaft sichern: %1</translation>
    </message>
    <message>
        <source>Check the disk</source>
        <translation>Die Platte prüfen</translation>
    </message>
    <message>
        <source>The file was not changed. Run incident-commander-cli verify to see what is wrong with it; a copy can be set aside</source>
        <translation>Die Datei wurde nicht geändert. incident-commander-cli verify zeigt, was ihr fehlt; eine Kopie kann beiseitegelegt werden</translation>
    </message>
    <message>
        <source>The journal is locked by another program</source>
        <translation>Das Journal ist von einem anderen Programm gesperrt</translation>
    </message>
    <message>
        <source>Close the program that holds it, such as a database browser or a backup</source>
        <translation>Das Programm schließen, das es hält, etwa ein Datenbank-Browser oder Backup</translation>
    </message>
    <message>
        <source>The journal can&apos;t be written to</source>
        <translation>Das Journal ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>Make the file and its directory writable for this user, or choose another directory with --data-dir</source>
        <translation>Datei und Verzeichnis für diesen Benutzer beschreibbar machen, oder mit --data-dir ein anderes wählen</translation>
    </message>
    <message>
        <source>There is no space left for the journal</source>
        <translation>Kein Platz mehr für das Journal</translation>
    </message>
    <message>
        <source>Free space on the disk that holds it</source>
        <translation>Auf seiner Platte Platz schaffen</translation>
    </message>
    <message>
        <source>The journal is damaged: %1</source>
        <translation>Das Journal ist beschädigt: %1</translation>
    </message>
    <message>
        <source>The journal can&apos;t be accessed: %1</source>
        <translation>Kein Zugriff auf das Journal: %1</translation>
    </message>
    <message>
        <source>Check the disk, and that this user may read and write the file and its directory</source>
        <translation>Die Platte prüfen, und ob dieser Benutzer Datei und Verzeichnis lesen und schreiben darf</translation>
    </message>
    <message>
        <source>The journal refuses the event: %1</source>
        <translation>Das Journal weist das Ereignis ab: %1</translation>
    </message>
    <message>
        <source>The journal reports an error: %1</source>
        <translation>Das Journal meldet einen Fehler: %1</translation>
    </message>
    <message>
        <source>Another journal, or an older copy of this one, has taken the place of the journal</source>
        <translation>Ein anderes Journal oder eine ältere Kopie hat den Platz des Journals eingenommen</translation>
    </message>
    <message>
        <source>Put the right file back; it was not changed</source>
        <translation>Die richtige Datei zurücklegen; sie wurde nicht geändert</translation>
    </message>
    <message>
        <source>The journal doesn&apos;t say where its chain ends</source>
        <translation>Das Journal sagt nicht, wo seine Kette endet</translation>
    </message>
    <message>
        <source>Events that were durable are gone from the journal</source>
        <translation>Dauerhaft gesicherte Ereignisse fehlen im Journal</translation>
    </message>
    <message>
        <source>This is an SQLite file, but not a journal</source>
        <translation>Das ist eine SQLite-Datei, aber kein Journal</translation>
    </message>
    <message>
        <source>Move the file away, or choose another directory with --data-dir</source>
        <translation>Die Datei verschieben, oder mit --data-dir ein anderes Verzeichnis wählen</translation>
    </message>
    <message>
        <source>The journal was written by a newer version of the program (form %1, this one writes form %2)</source>
        <translation>Das Journal ist von einer neueren Programmversion (Form %1, diese schreibt Form %2)</translation>
    </message>
    <message>
        <source>Use the newer version; this one can still read the journal and export it</source>
        <translation>Die neuere Version verwenden; diese kann das Journal noch lesen und exportieren</translation>
    </message>
    <message>
        <source>The journal can&apos;t be made</source>
        <translation>Das Journal lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Make the directory writable for this user, or choose another one with --data-dir</source>
        <translation>Das Verzeichnis für diesen Benutzer beschreibbar machen, oder mit --data-dir ein anderes wählen</translation>
    </message>
    <message>
        <source>The journal doesn&apos;t say of which installation it is</source>
        <translation>Das Journal sagt nicht, zu welcher Installation es gehört</translation>
    </message>
    <message>
        <source>There is no journal that could be set aside</source>
        <translation>Es gibt kein Journal, das beiseitezulegen wäre</translation>
    </message>
    <message>
        <source>The journal can&apos;t be set aside: %1</source>
        <translation>Das Journal lässt sich nicht beiseitelegen: %1</translation>
    </message>
    <message>
        <source>Check who may write to its directory, then try again</source>
        <translation>Prüfen, wer in sein Verzeichnis schreiben darf, dann noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>JournalReading</name>
    <message>
        <source>There is no journal yet</source>
        <translation>Es gibt noch kein Journal</translation>
    </message>
    <message>
        <source>Name the console&apos;s directory with --data-dir</source>
        <translation>Das Verzeichnis der Konsole mit --data-dir angeben</translation>
    </message>
</context>
<context>
    <name>JournalVerification</name>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>event %1 of %2: %3</source>
        <translation>Ereignis %1 von %2: %3</translation>
    </message>
    <message>
        <source>The journal was altered or damaged. Set a copy aside as evidence, and go back to a backup; the file was not changed</source>
        <translation>Das Journal wurde verändert oder beschädigt. Eine Kopie als Beleg beiseitelegen und auf ein Backup zurückgehen; die Datei wurde nicht geändert</translation>
    </message>
    <message>
        <source>the record of where its chain ends is missing</source>
        <translation>der Vermerk, wo seine Kette endet, fehlt</translation>
    </message>
    <message>
        <source>comes after the recorded end of its chain</source>
        <translation>kommt nach dem vermerkten Ende seiner Kette</translation>
    </message>
    <message>
        <source>is not the one recorded as the end of its chain</source>
        <translation>ist nicht das als Ende seiner Kette vermerkte</translation>
    </message>
    <message>
        <source>its number is not in order</source>
        <translation>seine Nummer ist nicht in der Reihenfolge</translation>
    </message>
    <message>
        <source>its time is not after that of the event before</source>
        <translation>seine Zeit liegt nicht nach der des vorigen Ereignisses</translation>
    </message>
    <message>
        <source>its content does not match its hash</source>
        <translation>sein Inhalt passt nicht zu seinem Hash</translation>
    </message>
    <message>
        <source>does not follow from the event before</source>
        <translation>folgt nicht aus dem vorigen Ereignis</translation>
    </message>
    <message>
        <source>The journal has the older form %1, which does not record where its chain ends</source>
        <translation>Das Journal hat die ältere Form %1, die nicht vermerkt, wo seine Kette endet</translation>
    </message>
    <message>
        <source>Open it once with the console, which brings it up to date, and verify it then</source>
        <translation>Einmal mit der Konsole öffnen, die es auf den neuen Stand bringt, und dann prüfen</translation>
    </message>
    <message>
        <source>SQLite finds the file damaged: %1</source>
        <translation>SQLite findet die Datei beschädigt: %1</translation>
    </message>
    <message>
        <source>The texts of the journal are not stored as UTF-8</source>
        <translation>Die Texte des Journals sind nicht als UTF-8 abgelegt</translation>
    </message>
    <message>
        <source>A guard of the journal was removed: %1</source>
        <translation>Eine Sicherung des Journals wurde entfernt: %1</translation>
    </message>
    <message>
        <source>A guard of the journal was changed: %1</source>
        <translation>Eine Sicherung des Journals wurde geändert: %1</translation>
    </message>
    <message>
        <source>The journal holds something foreign: %1</source>
        <translation>Das Journal enthält etwas Fremdes: %1</translation>
    </message>
    <message>
        <source>The installation that the journal names has no chain in it</source>
        <translation>Die Installation, die das Journal nennt, hat darin keine Kette</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>The keychain has no entry “%1”</source>
        <translation>Der Schlüsselbund hat keinen Eintrag „%1“</translation>
    </message>
    <message>
        <source>The keychain refused access to “%1”</source>
        <translation>Der Schlüsselbund verweigerte den Zugriff auf „%1“</translation>
    </message>
    <message>
        <source>Unlock the keychain and allow access</source>
        <translation>Den Schlüsselbund entsperren und den Zugriff erlauben</translation>
    </message>
    <message>
        <source>There is no keychain in this session</source>
        <translation>In dieser Sitzung gibt es keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>Install and unlock one, such as gnome-keyring or KWallet</source>
        <translation>Einen installieren und entsperren, etwa gnome-keyring oder KWallet</translation>
    </message>
    <message>
        <source>The keychain did not do what it was asked</source>
        <translation>Der Schlüsselbund tat nicht, was verlangt war</translation>
    </message>
    <message>
        <source>The keychain answered: %1</source>
        <translation>Der Schlüsselbund antwortete: %1</translation>
    </message>
    <message>
        <source>Check that it runs and is unlocked</source>
        <translation>Prüfen, ob er läuft und entsperrt ist</translation>
    </message>
    <message>
        <source>Store it from a terminal: %1</source>
        <translation>Am Terminal ablegen mit: %1</translation>
    </message>
</context>
<context>
    <name>OpenInEditor</name>
    <message>
        <source>No program of this desktop opens the runbook</source>
        <translation>Kein Programm dieses Desktops öffnet das Handbuch</translation>
    </message>
    <message>
        <source>Name one in site.yaml, as in: editor: &quot;code -g {file}:{line}&quot;</source>
        <translation>Eines in site.yaml nennen, etwa: editor: &quot;code -g {file}:{line}&quot;</translation>
    </message>
    <message>
        <source>The editor %1 could not be started</source>
        <translation>Der Editor %1 ließ sich nicht starten</translation>
    </message>
    <message>
        <source>Check the key editor in site.yaml</source>
        <translation>Den Schlüssel editor in site.yaml prüfen</translation>
    </message>
</context>
<context>
    <name>OutputDecoder</name>
    <message>
        <source> … (%1 more bytes of this line are in the recording)</source>
        <translation> … (%1 weitere Bytes dieser Zeile stehen in der Aufzeichnung)</translation>
    </message>
</context>
<context>
    <name>OutputSaving</name>
    <message>
        <source> … (%1 more bytes)</source>
        <translation> … (%1 weitere Bytes)</translation>
    </message>
    <message>
        <source>The output could not be saved: %1</source>
        <translation>Die Ausgabe ließ sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>Choose another place, or make room there</source>
        <translation>Einen anderen Ort wählen, oder dort Platz schaffen</translation>
    </message>
    <message>
        <source>There is no output to save</source>
        <translation>Es gibt keine Ausgabe zu speichern</translation>
    </message>
    <message>
        <source>Saving was ended before it was done</source>
        <translation>Das Speichern wurde beendet, bevor es fertig war</translation>
    </message>
</context>
<context>
    <name>Paths</name>
    <message>
        <source>Choose another directory with --data-dir, or make this one writable</source>
        <translation>Mit --data-dir ein anderes Verzeichnis wählen, oder dieses beschreibbar machen</translation>
    </message>
    <message>
        <source>The data directory can&apos;t be created</source>
        <translation>Das Datenverzeichnis lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>The data directory is not a directory</source>
        <translation>Das Datenverzeichnis ist kein Verzeichnis</translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message>
        <source>The keychain has no entry “%1”, which the variable %2 needs</source>
        <translation>Der Schlüsselbund hat keinen Eintrag „%1“, den die Variable %2 braucht</translation>
    </message>
    <message>
        <source>“%1” calls the npm script “%2”, which package.json in %3 does not have</source>
        <translation>„%1“ ruft das npm-Skript „%2“ auf, das package.json in %3 nicht hat</translation>
    </message>
    <message>
        <source>“%1” calls the npm script “%2”, but there is no package.json in %3</source>
        <translation>„%1“ ruft das npm-Skript „%2“ auf, aber in %3 gibt es keine package.json</translation>
    </message>
    <message>
        <source>Correct the name, or add the script</source>
        <translation>Den Namen berichtigen, oder das Skript ergänzen</translation>
    </message>
    <message>
        <source>Correct the directory in site.yaml or in the step&apos;s cwd</source>
        <translation>Das Verzeichnis in site.yaml oder im cwd des Schritts berichtigen</translation>
    </message>
    <message>
        <source>“%1” starts in %2, which does not exist</source>
        <translation>„%1“ startet in %2, das nicht existiert</translation>
    </message>
    <message>
        <source>Correct its cwd, or create the directory</source>
        <translation>Sein cwd berichtigen, oder das Verzeichnis anlegen</translation>
    </message>
    <message>
        <source>“%1” goes to %2, which does not exist</source>
        <translation>„%1“ wechselt nach %2, das nicht existiert</translation>
    </message>
    <message>
        <source>Correct the step, or create the directory</source>
        <translation>Den Schritt berichtigen, oder das Verzeichnis anlegen</translation>
    </message>
    <message>
        <source>The directory of “%1” does not exist: %2</source>
        <translation>Das Verzeichnis von „%1“ existiert nicht: %2</translation>
    </message>
    <message>
        <source>Correct it in site.yaml, or create it</source>
        <translation>In site.yaml berichtigen, oder anlegen</translation>
    </message>
    <message>
        <source>Only %1 left on the disk with the directory of “%2”</source>
        <translation>Nur noch %1 frei auf der Platte mit dem Verzeichnis von „%2“</translation>
    </message>
    <message>
        <source>Make room before its commands fail for want of it</source>
        <translation>Platz schaffen, bevor die Befehle daran scheitern</translation>
    </message>
    <message>
        <source>There is no program “%1” here, and “%2” needs it</source>
        <translation>Das Programm „%1“ fehlt hier, und „%2“ braucht es</translation>
    </message>
    <message>
        <source>Install it, or add its directory to PATH</source>
        <translation>Installieren, oder sein Verzeichnis in PATH ergänzen</translation>
    </message>
</context>
<context>
    <name>ProblemRules</name>
    <message>
        <source>Mis-decoded text was put right in memory.</source>
        <translation>Falsch dekodierter Text wurde im Speicher berichtigt.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>There are bytes that are not UTF-8; they were read as Windows-1252.</source>
        <translation>Manche Bytes sind kein UTF-8; sie wurden als Windows-1252 gelesen.</translation>
    </message>
    <message>
        <source>The file is UTF-16, which other tools may not read.</source>
        <translation>Die Datei ist UTF-16; andere Programme lesen das vielleicht nicht.</translation>
    </message>
    <message>
        <source>There are characters that nobody sees.</source>
        <translation>Es gibt Zeichen, die niemand sieht.</translation>
    </message>
    <message>
        <source>Delete them.</source>
        <translation>Löschen.</translation>
    </message>
    <message>
        <source>Lines are nested so deeply that they are shown as plain text.</source>
        <translation>Zeilen sind so tief verschachtelt, dass sie als bloßer Text gezeigt werden.</translation>
    </message>
    <message>
        <source>Flatten the lists or quotations.</source>
        <translation>Die Listen oder Zitate flacher machen.</translation>
    </message>
    <message>
        <source>A line or paragraph is too intricate to be read as Markdown.</source>
        <translation>Eine Zeile oder ein Absatz ist zu verwickelt, um als Markdown gelesen zu werden.</translation>
    </message>
    <message>
        <source>Split it, or put it into a fence.</source>
        <translation>Aufteilen, oder in einen Codeblock setzen.</translation>
    </message>
    <message>
        <source>The file has no heading, so nothing in it can be chosen.</source>
        <translation>Die Datei hat keine Überschrift, daher ist nichts darin wählbar.</translation>
    </message>
    <message>
        <source>Begin it with “# Title”, and each procedure with “## Name”.</source>
        <translation>Mit „# Titel“ beginnen, jeden Ablauf mit „## Name“.</translation>
    </message>
    <message>
        <source>The front matter is not valid YAML and was passed over.</source>
        <translation>Der Kopf der Datei ist kein gültiges YAML und wurde übergangen.</translation>
    </message>
    <message>
        <source>Mend the line that is named.</source>
        <translation>Die genannte Zeile berichtigen.</translation>
    </message>
    <message>
        <source>A value in the front matter can&apos;t be used.</source>
        <translation>Ein Wert im Kopf der Datei ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Write it as the message says.</source>
        <translation>So schreiben, wie die Meldung sagt.</translation>
    </message>
    <message>
        <source>A fence is never closed, so all that follows counts as code.</source>
        <translation>Ein Codeblock wird nie geschlossen, daher gilt alles danach als Code.</translation>
    </message>
    <message>
        <source>Close it with as many marks as it was opened with.</source>
        <translation>Mit so vielen Zeichen schließen, wie ihn öffneten.</translation>
    </message>
    <message>
        <source>A link leads to no heading of this document.</source>
        <translation>Ein Link führt zu keiner Überschrift dieses Dokuments.</translation>
    </message>
    <message>
        <source>Mend the link, or add the heading.</source>
        <translation>Den Link berichtigen, oder die Überschrift ergänzen.</translation>
    </message>
    <message>
        <source>A link works in the console, but not on GitHub.</source>
        <translation>Ein Link führt in der Konsole zum Ziel, auf GitHub aber nicht.</translation>
    </message>
    <message>
        <source>Use the anchor that the message names.</source>
        <translation>Den Anker verwenden, den die Meldung nennt.</translation>
    </message>
    <message>
        <source>Two sections beside each other have the same name.</source>
        <translation>Zwei Abschnitte nebeneinander heißen gleich.</translation>
    </message>
    <message>
        <source>Give them different names, so that nobody follows the wrong one.</source>
        <translation>Verschiedene Namen vergeben, damit niemand dem falschen folgt.</translation>
    </message>
    <message>
        <source>A situation leads to no section.</source>
        <translation>Eine Lage führt zu keinem Abschnitt.</translation>
    </message>
    <message>
        <source>Add a link to the section that says what to do.</source>
        <translation>Einen Link zu dem Abschnitt ergänzen, der sagt, was zu tun ist.</translation>
    </message>
    <message>
        <source>A value is asked for before the step runs.</source>
        <translation>Ein Wert wird erfragt, bevor der Schritt läuft.</translation>
    </message>
    <message>
        <source>Nothing has to be done; a variable in the front matter or the environment saves the question.</source>
        <translation>Nichts ist zu tun; eine Variable im Kopf der Datei oder in der Umgebung erspart die Frage.</translation>
    </message>
    <message>
        <source>A fence is shown, but nothing in it can be run.</source>
        <translation>Ein Codeblock wird gezeigt, aber nichts darin ist ausführbar.</translation>
    </message>
    <message>
        <source>Correct the command, or label the fence “text”.</source>
        <translation>Den Befehl berichtigen, oder den Codeblock mit „text“ bezeichnen.</translation>
    </message>
    <message>
        <source>An attribute of a fence can&apos;t be read.</source>
        <translation>Ein Attribut eines Codeblocks ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A command stands on the line that opens a fence, where the language belongs.</source>
        <translation>Ein Befehl steht auf der Zeile, die einen Codeblock öffnet; dort gehört die Sprache hin.</translation>
    </message>
    <message>
        <source>Put it on the next line.</source>
        <translation>Auf die nächste Zeile setzen.</translation>
    </message>
    <message>
        <source>undo= or verify= names no step.</source>
        <translation>undo= oder verify= nennt keinen Schritt.</translation>
    </message>
    <message>
        <source>Give that step&apos;s fence the same name=.</source>
        <translation>Dem Codeblock dieses Schritts dasselbe name= geben.</translation>
    </message>
    <message>
        <source>There is nothing to reach a contact by.</source>
        <translation>Ein Kontakt ist über nichts zu erreichen.</translation>
    </message>
    <message>
        <source>Add a phone number or an address.</source>
        <translation>Eine Telefonnummer oder Adresse ergänzen.</translation>
    </message>
    <message>
        <source>A row of the schedule has no readable time.</source>
        <translation>Eine Zeile des Meldeplans hat keine lesbare Zeit.</translation>
    </message>
    <message>
        <source>Write “Immediate”, “15 minutes” or “T+30”.</source>
        <translation>„Immediate“, „15 minutes“ oder „T+30“ schreiben.</translation>
    </message>
    <message>
        <source>An escalation has no readable time.</source>
        <translation>Eine Eskalation hat keine lesbare Zeit.</translation>
    </message>
    <message>
        <source>Write “30 minutes: who or what”.</source>
        <translation>„30 minutes: wer oder was“ schreiben.</translation>
    </message>
    <message>
        <source>A response-time target has no readable limit.</source>
        <translation>Eine Zielzeit hat keine lesbare Grenze.</translation>
    </message>
    <message>
        <source>Write “Name: &lt; 5 minutes”.</source>
        <translation>„Name: &lt; 5 minutes“ schreiben.</translation>
    </message>
    <message>
        <source>A row has more or fewer cells than its header.</source>
        <translation>Eine Zeile hat mehr oder weniger Zellen als ihr Tabellenkopf.</translation>
    </message>
    <message>
        <source>Add the missing bars.</source>
        <translation>Die fehlenden Striche ergänzen.</translation>
    </message>
    <message>
        <source>A table in HTML is shown as text, and nothing in it is recognised.</source>
        <translation>Eine Tabelle in HTML wird als Text gezeigt, und nichts darin wird erkannt.</translation>
    </message>
    <message>
        <source>Write it as a Markdown table.</source>
        <translation>Als Markdown-Tabelle schreiben.</translation>
    </message>
    <message>
        <source>A “console:” annotation is not known.</source>
        <translation>Eine Anmerkung „console:“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Use one of those that the message names.</source>
        <translation>Eine verwenden, die die Meldung nennt.</translation>
    </message>
    <message>
        <source>What follows an annotation can&apos;t be read as what it says.</source>
        <translation>Was einer Anmerkung folgt, lässt sich nicht so lesen, wie sie sagt.</translation>
    </message>
    <message>
        <source>Put it straight before a list, table or fence of that kind.</source>
        <translation>Direkt vor eine Liste, Tabelle oder einen Codeblock dieser Art setzen.</translation>
    </message>
    <message>
        <source>The directory of the environment does not exist.</source>
        <translation>Das Verzeichnis der Umgebung existiert nicht.</translation>
    </message>
    <message>
        <source>Correct it in site.yaml, or create it.</source>
        <translation>In site.yaml berichtigen, oder anlegen.</translation>
    </message>
    <message>
        <source>A step begins in a directory that does not exist.</source>
        <translation>Ein Schritt beginnt in einem Verzeichnis, das nicht existiert.</translation>
    </message>
    <message>
        <source>Correct the step, or create the directory.</source>
        <translation>Den Schritt berichtigen, oder das Verzeichnis anlegen.</translation>
    </message>
    <message>
        <source>A step calls an npm script that package.json does not have.</source>
        <translation>Ein Schritt ruft ein npm-Skript auf, das package.json nicht hat.</translation>
    </message>
    <message>
        <source>Correct the name, or add the script.</source>
        <translation>Den Namen berichtigen, oder das Skript ergänzen.</translation>
    </message>
    <message>
        <source>A step needs a program that is not on the path.</source>
        <translation>Ein Schritt braucht ein Programm, das nicht im Pfad ist.</translation>
    </message>
    <message>
        <source>Install it, or add its directory to PATH.</source>
        <translation>Installieren, oder sein Verzeichnis in PATH aufnehmen.</translation>
    </message>
    <message>
        <source>No drill on this console&apos;s journal went through a playbook.</source>
        <translation>Keine Übung im Journal dieser Konsole ging einen Ablauf durch.</translation>
    </message>
    <message>
        <source>Drill it before it is needed.</source>
        <translation>Üben, bevor er gebraucht wird.</translation>
    </message>
    <message>
        <source>There are more steps than are worth asking their shells about.</source>
        <translation>Es gibt mehr Schritte, als sich von ihren Shells prüfen lassen.</translation>
    </message>
    <message>
        <source>Split the runbook.</source>
        <translation>Das Handbuch aufteilen.</translation>
    </message>
    <message>
        <source>A file of the folder can&apos;t be read.</source>
        <translation>Eine Datei des Ordners ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Make it readable for whoever reads the folder.</source>
        <translation>Lesbar machen für alle, die den Ordner lesen.</translation>
    </message>
    <message>
        <source>A file of the folder is not text.</source>
        <translation>Eine Datei des Ordners ist kein Text.</translation>
    </message>
    <message>
        <source>Save it as Markdown, or move it out of the folder.</source>
        <translation>Als Markdown speichern, oder aus dem Ordner verschieben.</translation>
    </message>
    <message>
        <source>A file of the folder is empty.</source>
        <translation>Eine Datei des Ordners ist leer.</translation>
    </message>
    <message>
        <source>Write its procedure, or delete it.</source>
        <translation>Ihren Ablauf schreiben, oder sie löschen.</translation>
    </message>
    <message>
        <source>No link leads from the folder&apos;s index to a file with procedures.</source>
        <translation>Kein Link führt von der Übersicht des Ordners zu einer Datei mit Abläufen.</translation>
    </message>
    <message>
        <source>Add a link to it: it is offered last.</source>
        <translation>Einen Link zu ihr ergänzen: Sie wird zuletzt angeboten.</translation>
    </message>
    <message>
        <source>The front matter of two files of the folder says different things.</source>
        <translation>Die Köpfe zweier Dateien des Ordners sagen Verschiedenes.</translation>
    </message>
    <message>
        <source>Say it in one of them only.</source>
        <translation>Nur in einer von beiden sagen.</translation>
    </message>
    <message>
        <source>An HTTP step can&apos;t be read, so it is not sent.</source>
        <translation>Ein HTTP-Schritt ist nicht lesbar und wird daher nicht gesendet.</translation>
    </message>
    <message>
        <source>Begin it with a line such as “GET https://…”, and correct what the message names.</source>
        <translation>Mit einer Zeile wie „GET https://…“ beginnen und berichtigen, was die Meldung nennt.</translation>
    </message>
    <message>
        <source>Two places of the folder give one name different numbers.</source>
        <translation>Zwei Stellen des Ordners geben einem Namen verschiedene Nummern.</translation>
    </message>
    <message>
        <source>Delete the number that is wrong, or give two people of one name different names.</source>
        <translation>Die falsche Nummer löschen, oder zwei Personen gleichen Namens verschieden benennen.</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>, about %1 left</source>
        <translation>, noch etwa %1</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message numerus="yes">
        <source>%n command(s) found</source>
        <translation>
            <numerusform>%n Befehl gefunden</numerusform>
            <numerusform>%n Befehle gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk with the journal is read-only</source>
        <translation>Die Platte mit dem Journal ist nur lesbar</translation>
    </message>
    <message>
        <source>Make it writable, or start with another --data-dir</source>
        <translation>Beschreibbar machen, oder mit einem anderen --data-dir starten</translation>
    </message>
    <message>
        <source>Only %1 left on the disk with the journal</source>
        <translation>Nur noch %1 frei auf der Platte mit dem Journal</translation>
    </message>
    <message>
        <source>Make room before output and messages no longer fit</source>
        <translation>Platz schaffen, bevor Ausgaben und Nachrichten nicht mehr passen</translation>
    </message>
    <message>
        <source>Disk and journal healthy, %1 free</source>
        <translation>Platte und Journal in Ordnung, %1 frei</translation>
    </message>
    <message>
        <source>Runbook valid, %1</source>
        <translation>Handbuch gültig, %1</translation>
    </message>
    <message numerus="yes">
        <source>Runbook has %n problem(s), %1</source>
        <translation>
            <numerusform>Handbuch hat %n Problem, %1</numerusform>
            <numerusform>Handbuch hat %n Probleme, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the runbook</source>
        <translation>Handbuch wird gelesen</translation>
    </message>
    <message>
        <source>Drill range running</source>
        <translation>Übungsgelände läuft</translation>
    </message>
    <message>
        <source>Drill range is starting</source>
        <translation>Übungsgelände startet</translation>
    </message>
    <message>
        <source>The drill range belongs to the other console</source>
        <translation>Das Übungsgelände gehört der anderen Konsole</translation>
    </message>
    <message>
        <source>Open the list of problems with Ctrl+E</source>
        <translation>Die Liste der Probleme mit Strg+E öffnen</translation>
    </message>
    <message>
        <source>%1 free on the disk</source>
        <translation>%1 frei auf der Platte</translation>
    </message>
    <message>
        <source>Looking for what the steps need</source>
        <translation>Was die Schritte brauchen, wird gesucht</translation>
    </message>
    <message>
        <source>What the steps need is here</source>
        <translation>Was die Schritte brauchen, ist da</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a finding and its file and line</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>RecordedOutput</name>
    <message>
        <source>The recording can&apos;t be read on from byte %1</source>
        <translation>Die Aufzeichnung ist ab Byte %1 nicht weiter lesbar</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>Broke the drill range (%1): %2</source>
        <translation>Übungsgelände gestört (%1): %2</translation>
    </message>
    <message>
        <source>The drill range was broken, but no endpoint went down</source>
        <translation>Das Übungsgelände wurde gestört, aber kein Endpunkt fiel aus</translation>
    </message>
    <message>
        <source>The declaration did not reach the journal</source>
        <translation>Das Ausrufen erreichte das Journal nicht</translation>
    </message>
    <message>
        <source>Declared %1, %2: %3. Commander: %4</source>
        <translation>%1 ausgerufen, %2: %3. Leitung: %4</translation>
    </message>
    <message>
        <source>npm run %1 was to fail, and did not</source>
        <translation>npm run %1 sollte scheitern, tat es aber nicht</translation>
    </message>
    <message>
        <source>The runbook has no step with npm run %1</source>
        <translation>Das Handbuch hat keinen Schritt mit npm run %1</translation>
    </message>
    <message>
        <source>Done by hand: %1</source>
        <translation>Von Hand erledigt: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Gestartet: %1</translation>
    </message>
    <message>
        <source>Stopping the step and the rehearsal.</source>
        <translation>Schritt und Probe werden gestoppt.</translation>
    </message>
    <message>
        <source>Broken off at the keyboard</source>
        <translation>Über die Tastatur abgebrochen</translation>
    </message>
    <message>
        <source>up</source>
        <translation>da</translation>
    </message>
    <message>
        <source>DOWN</source>
        <translation>AUS</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>The playbook is done, but not every endpoint came back</source>
        <translation>Der Ablauf ist fertig, aber nicht jeder Endpunkt kam zurück</translation>
    </message>
    <message>
        <source>Ticked: %1</source>
        <translation>Abgehakt: %1</translation>
    </message>
    <message>
        <source>Rehearsed: every step of the playbook was taken</source>
        <translation>Geprobt: Jeder Schritt des Ablaufs wurde getan</translation>
    </message>
    <message>
        <source>The resolution did not reach the journal</source>
        <translation>Der Abschluss erreichte das Journal nicht</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>Verlauf von %1</translation>
    </message>
    <message>
        <source>Rehearsal broken off: %1</source>
        <translation>Probe abgebrochen: %1</translation>
    </message>
    <message>
        <source>Not verified: %1</source>
        <translation>Nicht geprüft: %1</translation>
    </message>
</context>
<context>
    <name>Rehearse</name>
    <message>
        <source>There is no situation %1</source>
        <translation>Es gibt keine Lage %1</translation>
    </message>
    <message>
        <source>Choose one of: %1</source>
        <translation>Eine davon wählen: %1</translation>
    </message>
    <message>
        <source>%1 is open, and it is live</source>
        <translation>%1 ist offen und LIVE</translation>
    </message>
    <message>
        <source>Resolve it first, or rehearse with a --data-dir of its own</source>
        <translation>Zuerst abschließen, oder mit einem eigenen --data-dir proben</translation>
    </message>
    <message>
        <source>%1 was left open; it&apos;s closed before the rehearsal begins.</source>
        <translation>%1 blieb offen und wird vor Beginn der Probe abgeschlossen.</translation>
    </message>
    <message>
        <source>Left open, and closed when a rehearsal began</source>
        <translation>Blieb offen; abgeschlossen, als eine Probe begann</translation>
    </message>
    <message>
        <source>%1 could not be closed</source>
        <translation>%1 ließ sich nicht abschließen</translation>
    </message>
    <message>
        <source>Starting the drill range…</source>
        <translation>Übungsgelände startet…</translation>
    </message>
    <message>
        <source>== %1 · DRILL</source>
        <translation>== %1 · ÜBUNG</translation>
    </message>
    <message>
        <source>Rehearsed: %1</source>
        <translation>Geprobt: %1</translation>
    </message>
    <message>
        <source>A rehearsal breaks what it is given, so it takes the %1 only</source>
        <translation>Eine Probe stört, was sie bekommt, daher nimmt sie nur: %1</translation>
    </message>
    <message>
        <source>Leave --environment out</source>
        <translation>--environment weglassen</translation>
    </message>
</context>
<context>
    <name>Request</name>
    <message>
        <source>it is %1</source>
        <translation>ist %1</translation>
    </message>
    <message>
        <source>it took %1 ms</source>
        <translation>dauerte %1 ms</translation>
    </message>
    <message>
        <source>it is “%1”</source>
        <translation>ist „%1“</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>gibt es nicht</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>the body is longer than “# @body-limit”, so it was not looked at</source>
        <translation>der Body ist länger als „# @body-limit“ und wurde daher nicht geprüft</translation>
    </message>
    <message>
        <source>the body is no JSON</source>
        <translation>der Body ist kein JSON</translation>
    </message>
    <message>
        <source>there is nothing</source>
        <translation>dort ist nichts</translation>
    </message>
    <message>
        <source>there is nothing at %1</source>
        <translation>bei %1 ist nichts</translation>
    </message>
    <message>
        <source>what stands at %1 is too long for a variable, or holds a NUL character</source>
        <translation>was bei %1 steht, ist zu lang für eine Variable oder enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>holds a colon, which a user&apos;s name can&apos;t hold</source>
        <translation>enthält einen Doppelpunkt, den ein Benutzername nicht enthalten kann</translation>
    </message>
    <message>
        <source>Name a file below the directory in which the step runs</source>
        <translation>Eine Datei unterhalb des Verzeichnisses nennen, in dem der Schritt läuft</translation>
    </message>
    <message>
        <source>Nothing was sent: there is no file %1</source>
        <translation>Nichts gesendet: Die Datei %1 gibt es nicht</translation>
    </message>
    <message>
        <source>Nothing was sent: %1 lies outside of the step&apos;s directory</source>
        <translation>Nichts gesendet: %1 liegt außerhalb des Verzeichnisses des Schritts</translation>
    </message>
    <message>
        <source>Nothing was sent: %1 is no ordinary file</source>
        <translation>Nichts gesendet: %1 ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>Nothing was sent: %1 can&apos;t be read: %2</source>
        <translation>Nichts gesendet: %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>Nothing was sent: %1 is larger than 16 MiB</source>
        <translation>Nichts gesendet: %1 ist größer als 16 MiB</translation>
    </message>
    <message>
        <source>Nothing was sent: “%1” in the header Host is no host</source>
        <translation>Nichts gesendet: „%1“ im Header Host ist kein Host</translation>
    </message>
    <message>
        <source>stands in a file&apos;s name and leads elsewhere</source>
        <translation>steht in einem Dateinamen und führt woandershin</translation>
    </message>
    <message>
        <source>Nothing was sent: {{%1}} has no value</source>
        <translation>Nichts gesendet: {{%1}} hat keinen Wert</translation>
    </message>
    <message>
        <source>Correct it in the runbook, or set that variable</source>
        <translation>Im Handbuch berichtigen, oder diese Variable setzen</translation>
    </message>
    <message>
        <source>Give it a value, or a variable of that name in the front matter or site.yaml</source>
        <translation>Einen Wert angeben, oder eine Variable dieses Namens im Kopf der Datei oder in site.yaml</translation>
    </message>
    <message>
        <source>redirected to %1</source>
        <translation>umgeleitet nach %1</translation>
    </message>
    <message>
        <source>Answered in %1 ms, %2</source>
        <translation>Beantwortet in %1 ms, %2</translation>
    </message>
    <message>
        <source>Not as expected: %1</source>
        <translation>Nicht wie erwartet: %1</translation>
    </message>
    <message>
        <source>%1 answered with %2 %3</source>
        <translation>%1 antwortete mit %2 %3</translation>
    </message>
    <message>
        <source>%1 taken from the answer</source>
        <translation>%1 aus der Antwort übernommen</translation>
    </message>
    <message>
        <source>%1 taken from the answer: %2</source>
        <translation>%1 aus der Antwort übernommen: %2</translation>
    </message>
    <message>
        <source>There is no host %1, or its name can&apos;t be resolved from here</source>
        <translation>Den Host %1 gibt es nicht, oder sein Name ist von hier nicht auflösbar</translation>
    </message>
    <message>
        <source>%1 refused the connection: nothing listens there</source>
        <translation>%1 lehnte die Verbindung ab: dort nimmt nichts Verbindungen an</translation>
    </message>
    <message>
        <source>%1 closed the connection before its answer was complete. What was asked for may be done: look before you send it again</source>
        <translation>%1 schloss die Verbindung, bevor die Antwort vollständig war. Das Verlangte kann getan sein: nachsehen, bevor Sie noch einmal senden</translation>
    </message>
    <message>
        <source>%1 could not be reached in time</source>
        <translation>%1 war nicht rechtzeitig erreichbar</translation>
    </message>
    <message>
        <source>The connection to %1 is not trusted: %2</source>
        <translation>Die Verbindung zu %1 ist nicht vertrauenswürdig: %2</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached: %2</source>
        <translation>%1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>The answer of %1 can&apos;t be unpacked: %2</source>
        <translation>Die Antwort von %1 lässt sich nicht entpacken: %2</translation>
    </message>
    <message>
        <source>What %1 said is no HTTP answer: %2</source>
        <translation>Was %1 sagte, ist keine HTTP-Antwort: %2</translation>
    </message>
    <message>
        <source>The answer was not complete after %1 s</source>
        <translation>Die Antwort war nach %1 s nicht vollständig</translation>
    </message>
    <message>
        <source>There was no answer after %1 s</source>
        <translation>Keine Antwort nach %1 s</translation>
    </message>
    <message>
        <source>Not sent: this environment is a drill, and %1 is none of its hosts. A drill reaches only its endpoints and the hosts that its variables in site.yaml name</source>
        <translation>Nicht gesendet: Diese Umgebung ist eine Übung, und %1 ist keiner ihrer Hosts. Eine Übung erreicht nur ihre Endpunkte und die Hosts, die ihre Variablen in site.yaml nennen</translation>
    </message>
    <message>
        <source>It points to “%1”, which is no web address</source>
        <translation>Die Antwort leitet zu „%1“ um, das keine Webadresse ist</translation>
    </message>
    <message>
        <source>It points to %1, which is not encrypted. It was not followed</source>
        <translation>Die Antwort leitet zu %1 um, das nicht verschlüsselt ist. Der Umleitung wurde nicht gefolgt</translation>
    </message>
    <message>
        <source>It points to another host, %1, which must not get the credentials of this request. It was not followed</source>
        <translation>Die Antwort leitet zu einem anderen Host um, %1, der die Zugangsdaten dieser Anfrage nicht bekommen darf. Der Umleitung wurde nicht gefolgt</translation>
    </message>
    <message>
        <source>It points to %1, which is no host of this drill&apos;s environment. It was not followed</source>
        <translation>Die Antwort leitet zu %1 um, das kein Host der Umgebung dieser Übung ist. Der Umleitung wurde nicht gefolgt</translation>
    </message>
    <message numerus="yes">
        <source>It was redirected %n time(s), and then once more to %1</source>
        <translation>
            <numerusform>Die Anfrage wurde %n Mal umgeleitet, und dann noch einmal zu %1</numerusform>
            <numerusform>Die Anfrage wurde %n Mal umgeleitet, und dann noch einmal zu %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer is larger than %1 MiB. The connection was broken off</source>
        <translation>Die Antwort ist größer als %1 MiB. Die Verbindung wurde abgebrochen</translation>
    </message>
    <message>
        <source>What %1 said is no HTTP answer</source>
        <translation>Was %1 sagte, ist keine HTTP-Antwort</translation>
    </message>
    <message>
        <source>Nothing was sent: “%1” is no address</source>
        <translation>Nichts gesendet: „%1“ ist keine Adresse</translation>
    </message>
    <message>
        <source>Begin it with https:// or http:// and a host</source>
        <translation>Mit https:// oder http:// und einem Host beginnen</translation>
    </message>
    <message>
        <source>is no address that begins with https:// or http://</source>
        <translation>ist keine Adresse, die mit https:// oder http:// beginnt</translation>
    </message>
    <message>
        <source>holds a name or password before its host. Put them into an Authorization header</source>
        <translation>enthält einen Namen oder ein Passwort vor dem Host. In einen Header Authorization setzen</translation>
    </message>
    <message>
        <source>holds a NUL character</source>
        <translation>enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>leads out of its place in the path</source>
        <translation>führt aus seinem Platz im Pfad hinaus</translation>
    </message>
    <message>
        <source>makes a part of the path “.” or “..”, which leads elsewhere</source>
        <translation>macht einen Teil des Pfads zu „.“ oder „..“, was woandershin führt</translation>
    </message>
    <message>
        <source>stands in the host&apos;s place and is no host: letters, digits, dots and dashes, with a port or without</source>
        <translation>steht, wo der Host steht, und ist keiner: Buchstaben, Ziffern, Punkte und Bindestriche, mit Port oder ohne</translation>
    </message>
    <message>
        <source>Nothing was sent: the address holds a name or password before its host</source>
        <translation>Nichts gesendet: Die Adresse enthält einen Namen oder ein Passwort vor dem Host</translation>
    </message>
    <message>
        <source>Put them into an Authorization header</source>
        <translation>In einen Header Authorization setzen</translation>
    </message>
    <message>
        <source>holds “?” or “#”, and more of the address follows</source>
        <translation>enthält „?“ oder „#“, und danach geht die Adresse weiter</translation>
    </message>
    <message>
        <source>Nothing was sent: “/” or “?” has to stand behind %1</source>
        <translation>Nichts gesendet: Hinter %1 muss „/“ oder „?“ stehen</translation>
    </message>
    <message>
        <source>Correct the address in the runbook</source>
        <translation>Die Adresse im Handbuch berichtigen</translation>
    </message>
    <message>
        <source>is neither http nor https</source>
        <translation>ist weder http noch https</translation>
    </message>
    <message>
        <source>(%1 of %2, not shown)</source>
        <translation>(%1, Art %2, nicht gezeigt)</translation>
    </message>
    <message>
        <source>an unknown kind</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>(the first %1 of %2; “# @body-limit” shows more)</source>
        <translation>(die ersten %1 von %2; „# @body-limit“ zeigt mehr)</translation>
    </message>
    <message>
        <source>holds a character that a cookie can&apos;t hold, such as a blank or a semicolon</source>
        <translation>enthält ein Zeichen, das ein Cookie nicht enthalten kann, etwa ein Leerzeichen oder Semikolon</translation>
    </message>
    <message>
        <source>is no number, true, false, null or other JSON value. Write quotes around %1 for a text</source>
        <translation>ist keine Zahl, kein true, false, null oder anderer JSON-Wert. Für einen Text Anführungszeichen um %1 setzen</translation>
    </message>
    <message>
        <source>holds a line end or a quote, which could begin another part</source>
        <translation>enthält ein Zeilenende oder Anführungszeichen, das einen anderen Teil beginnen könnte</translation>
    </message>
    <message>
        <source>Nothing was sent: the value of %1 %2</source>
        <translation>Nichts gesendet: Der Wert von %1 %2</translation>
    </message>
    <message>
        <source>holds a line end or another control character, which a header can&apos;t hold</source>
        <translation>enthält ein Zeilenende oder anderes Steuerzeichen, das ein Header nicht enthalten kann</translation>
    </message>
    <message>
        <source>Not sent: there is no certificate in %1, which site.yaml names as “ca”. Put the certificate there, in PEM form</source>
        <translation>Nicht gesendet: In %1 liegt kein Zertifikat, und site.yaml nennt diese Datei als „ca“. Das Zertifikat dort ablegen, in PEM-Form</translation>
    </message>
    <message>
        <source>. The certificate is that of “%1”, issued by “%2”, valid until %3, SHA-256 %4. If it is the one that this host should have, put it, or that of its issuer, into a file and name that in site.yaml as “ca” of the environment</source>
        <translation>. Das Zertifikat ist das von „%1“, ausgestellt von „%2“, gültig bis %3, SHA-256 %4. Ist es das, was dieser Host haben soll, es oder das seines Ausstellers in eine Datei legen und diese in site.yaml als „ca“ der Umgebung nennen</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>Repeat the call with --yes where a program makes it</source>
        <translation>Mit --yes wiederholen, wo ein Programm den Aufruf macht</translation>
    </message>
    <message>
        <source>Nobody has confirmed the commands of this runbook here yet</source>
        <translation>Noch niemand hat die Befehle dieses Handbuchs hier bestätigt</translation>
    </message>
    <message>
        <source>May they be run from here?</source>
        <translation>Dürfen sie von hier gestartet werden?</translation>
    </message>
    <message>
        <source>Not confirmed, so nothing was run</source>
        <translation>Nicht bestätigt, daher lief nichts</translation>
    </message>
    <message>
        <source>This step destroys, and %1 is live</source>
        <translation>Dieser Schritt zerstört, und %1 ist LIVE</translation>
    </message>
    <message>
        <source>Name it as well: --environment %1</source>
        <translation>Sie zusätzlich angeben: --environment %1</translation>
    </message>
    <message>
        <source>This step changes the system, which has to be confirmed</source>
        <translation>Dieser Schritt ändert das System; das muss bestätigt werden</translation>
    </message>
    <message>
        <source>in %1, environment %2</source>
        <translation>in %1, Umgebung %2</translation>
    </message>
    <message>
        <source>It destroys, and this is live. Type the environment&apos;s name to run it:</source>
        <translation>Er zerstört, und dies ist LIVE. Zum Starten den Namen der Umgebung eingeben:</translation>
    </message>
    <message>
        <source>Run it?</source>
        <translation>Starten?</translation>
    </message>
    <message>
        <source>The step has a placeholder without a value: %1</source>
        <translation>Der Schritt hat einen Platzhalter ohne Wert: %1</translation>
    </message>
    <message>
        <source>Give it with --value %1=VALUE</source>
        <translation>Mit --value %1=VALUE angeben</translation>
    </message>
    <message>
        <source>There is no step %1</source>
        <translation>Es gibt keinen Schritt %1</translation>
    </message>
    <message>
        <source>List the steps with: incident-commander-cli check --json RUNBOOK</source>
        <translation>Die Schritte auflisten mit: incident-commander-cli check --json RUNBOOK</translation>
    </message>
    <message>
        <source>Stopping the step. Press Ctrl+C once more to leave it running and go.</source>
        <translation>Der Schritt wird gestoppt. Noch einmal Strg+C drücken, um ihn laufen zu lassen und zu gehen.</translation>
    </message>
    <message>
        <source>Nobody has confirmed these commands of the runbook here yet:</source>
        <translation>Noch niemand hat diese Befehle des Handbuchs hier bestätigt:</translation>
    </message>
    <message>
        <source>The step needs a secret, and there is no terminal to enter it at: %1</source>
        <translation>Der Schritt braucht ein Geheimnis, und es gibt kein Terminal zum Eingeben: %1</translation>
    </message>
    <message>
        <source>Run it from a terminal, or name a keychain entry in site.yaml: “%1: { secret: ENTRY }”</source>
        <translation>Von einem Terminal starten, oder in site.yaml einen Eintrag des Schlüsselbunds nennen: „%1: { secret: ENTRY }“</translation>
    </message>
    <message>
        <source>%1 is a secret, and everybody on this machine can read a command line</source>
        <translation>%1 ist ein Geheimnis, und eine Befehlszeile kann auf diesem Rechner jeder lesen</translation>
    </message>
    <message>
        <source>%1 (not shown):</source>
        <translation>%1 (nicht gezeigt):</translation>
    </message>
    <message>
        <source>This step asks for a second person, and site.yaml names none</source>
        <translation>Dieser Schritt verlangt eine zweite Person, und site.yaml nennt keine</translation>
    </message>
    <message>
        <source>List who may approve as “people”</source>
        <translation>Wer freigeben darf, unter „people“ auflisten</translation>
    </message>
    <message>
        <source>This step asks for a second person, who enters a PIN at a terminal, and there is none</source>
        <translation>Dieser Schritt verlangt eine zweite Person, die an einem Terminal eine PIN eingibt, und es gibt kein Terminal</translation>
    </message>
    <message>
        <source>Run it from a terminal, or in the console</source>
        <translation>Von einem Terminal starten, oder in der Konsole</translation>
    </message>
    <message>
        <source>Who approves it (%1)?</source>
        <translation>Wer gibt ihn frei (%1)?</translation>
    </message>
    <message>
        <source>PIN of %1 (not shown):</source>
        <translation>PIN von %1 (nicht gezeigt):</translation>
    </message>
    <message>
        <source>Not verified yet. Run its verification: %1</source>
        <translation>Noch nicht geprüft. Die Prüfung starten: %1</translation>
    </message>
    <message>
        <source>The verification of this step goes on after this command ends</source>
        <translation>Die Prüfung dieses Schritts läuft ohne dieses Programm weiter</translation>
    </message>
    <message>
        <source>Verified%1</source>
        <comment>followed by nothing or : what was found</comment>
        <translation>Geprüft%1</translation>
    </message>
    <message>
        <source>Verification failed%1</source>
        <comment>followed by nothing or : what was found</comment>
        <translation>Prüfung gescheitert%1</translation>
    </message>
    <message>
        <source>The verification was inconclusive%1</source>
        <comment>followed by nothing or : why</comment>
        <translation>Die Prüfung kam zu keinem Ende%1</translation>
    </message>
    <message>
        <source>The verification of %1 has not ended</source>
        <translation>Die Prüfung von %1 ist nicht zu Ende</translation>
    </message>
</context>
<context>
    <name>RunDirectory</name>
    <message>
        <source>There is no space left to record the output</source>
        <translation>Kein Platz mehr, um die Ausgabe aufzuzeichnen</translation>
    </message>
    <message>
        <source>Make room on that disk, then run the step again</source>
        <translation>Auf dieser Platte Platz schaffen, dann den Schritt noch einmal starten</translation>
    </message>
    <message>
        <source>This run was started before</source>
        <translation>Dieser Lauf wurde schon gestartet</translation>
    </message>
    <message>
        <source>Run the step again to start a new one</source>
        <translation>Den Schritt noch einmal starten, für einen neuen Lauf</translation>
    </message>
    <message>
        <source>The output can&apos;t be recorded there</source>
        <translation>Die Ausgabe lässt sich dort nicht aufzeichnen</translation>
    </message>
    <message>
        <source>Make the data directory writable, or choose another one with --data-dir</source>
        <translation>Das Datenverzeichnis beschreibbar machen, oder mit --data-dir ein anderes wählen</translation>
    </message>
</context>
<context>
    <name>RunFollower</name>
    <message>
        <source>The helper program that runs commands ended before it started this one</source>
        <translation>Das Hilfsprogramm, das Befehle ausführt, endete, bevor es diesen startete</translation>
    </message>
    <message>
        <source>Check the space on that disk, then run the step again</source>
        <translation>Den Platz auf dieser Platte prüfen, dann den Schritt noch einmal starten</translation>
    </message>
</context>
<context>
    <name>RunLaunch</name>
    <message>
        <source>Change the directory of the environment in site.yaml, or the step&apos;s cwd</source>
        <translation>Das Verzeichnis der Umgebung in site.yaml ändern, oder cwd des Schritts</translation>
    </message>
    <message>
        <source>The directory %1 does not exist</source>
        <translation>Das Verzeichnis %1 existiert nicht</translation>
    </message>
    <message>
        <source>%1 is not a directory</source>
        <translation>%1 ist kein Verzeichnis</translation>
    </message>
    <message>
        <source>The command holds a NUL character</source>
        <translation>Der Befehl enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>Remove it from the runbook</source>
        <translation>Aus dem Handbuch entfernen</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be the name of a variable</source>
        <translation>„%1“ kann kein Name einer Variablen sein</translation>
    </message>
    <message>
        <source>Use letters, digits and underscores</source>
        <translation>Buchstaben, Ziffern und Unterstriche verwenden</translation>
    </message>
    <message>
        <source>The value of %1 holds a NUL character</source>
        <translation>Der Wert von %1 enthält ein NUL-Zeichen</translation>
    </message>
    <message>
        <source>Enter it again without</source>
        <translation>Ohne das Zeichen neu eingeben</translation>
    </message>
</context>
<context>
    <name>RunResult</name>
    <message>
        <source>The directory %1 does not exist. Change the directory of the environment in site.yaml, or the step&apos;s cwd.</source>
        <translation>Das Verzeichnis %1 existiert nicht. Das Verzeichnis der Umgebung in site.yaml ändern, oder cwd des Schritts.</translation>
    </message>
    <message>
        <source>The directory %1 may not be entered. Change its permissions, or the directory of the environment in site.yaml.</source>
        <translation>Das Verzeichnis %1 darf nicht betreten werden. Seine Rechte ändern, oder das Verzeichnis der Umgebung in site.yaml.</translation>
    </message>
    <message>
        <source>The shell “%1” was not found. Install it, or change the word behind the fence in the runbook.</source>
        <translation>Die Shell „%1“ wurde nicht gefunden. Installieren, oder das Wort am Codeblock im Handbuch ändern.</translation>
    </message>
    <message>
        <source>The shell “%1” may not be executed. Change its permissions, or the word behind the fence in the runbook.</source>
        <translation>Die Shell „%1“ darf nicht ausgeführt werden. Ihre Rechte ändern, oder das Wort am Codeblock im Handbuch.</translation>
    </message>
    <message>
        <source>The command or its variables are longer than the system allows. Put the script into a file and run that.</source>
        <translation>Der Befehl oder seine Variablen sind länger, als das System erlaubt. Das Skript in eine Datei legen und diese ausführen.</translation>
    </message>
    <message>
        <source>No terminal could be opened for the command (%1). Close other terminals, then run the step again.</source>
        <translation>Für den Befehl ließ sich kein Terminal öffnen (%1). Andere Terminals schließen, dann den Schritt noch einmal starten.</translation>
    </message>
    <message>
        <source>The system could not start another process (%1). Close other programs, then run the step again.</source>
        <translation>Das System konnte keinen weiteren Prozess starten (%1). Andere Programme schließen, dann den Schritt noch einmal starten.</translation>
    </message>
    <message>
        <source>There is no space left to record the output. Make room on that disk, then run the step again.</source>
        <translation>Kein Platz mehr, um die Ausgabe aufzuzeichnen. Auf dieser Platte Platz schaffen, dann den Schritt noch einmal starten.</translation>
    </message>
    <message>
        <source>The output can&apos;t be recorded (%1). Check the data directory, then run the step again.</source>
        <translation>Die Ausgabe lässt sich nicht aufzeichnen (%1). Das Datenverzeichnis prüfen, dann den Schritt noch einmal starten.</translation>
    </message>
    <message>
        <source>The helper program did not understand its task. Install Incident Commander again.</source>
        <translation>Das Hilfsprogramm verstand seinen Auftrag nicht. Incident Commander neu installieren.</translation>
    </message>
    <message>
        <source>The command could not be started (%1). Check %2, then run the step again.</source>
        <translation>Der Befehl ließ sich nicht starten (%1). %2 prüfen, dann den Schritt noch einmal starten.</translation>
    </message>
    <message>
        <source>The recorded output ends early (%1).</source>
        <translation>Die aufgezeichnete Ausgabe endet vorzeitig (%1).</translation>
    </message>
    <message>
        <source>The helper that watched this command is gone without a last word. The command may have finished, or broken off, or still be running. Check the system before you run it again.</source>
        <translation>Das Hilfsprogramm, das diesen Befehl beobachtete, verschwand ohne letzte Meldung. Der Befehl kann fertig sein, abgebrochen sein oder noch laufen. Das System prüfen, bevor er noch einmal gestartet wird.</translation>
    </message>
    <message>
        <source>There is no trace of how this command went, nor that it began. Check the system before you run it again.</source>
        <translation>Es gibt keine Spur davon, wie dieser Befehl lief oder ob er begann. Das System prüfen, bevor er noch einmal gestartet wird.</translation>
    </message>
    <message>
        <source>%1 was ended after %2, as it never ends by itself</source>
        <translation>%1 wurde nach %2 beendet, da es nie von selbst endet</translation>
    </message>
    <message>
        <source>The variables that it exports were lost, as the script ended by exec, or by exit with a trap on EXIT of its own: later steps don&apos;t have them</source>
        <translation>Die exportierten Variablen gingen verloren, da das Skript mit exec endete, oder mit exit und einem eigenen trap auf EXIT: spätere Schritte haben sie nicht</translation>
    </message>
</context>
<context>
    <name>Runbook</name>
    <message>
        <source>“%1” is SQL, not a shell command</source>
        <translation>„%1“ ist SQL, kein Shell-Befehl</translation>
    </message>
    <message>
        <source>“%1” is PowerShell, not a shell command</source>
        <translation>„%1“ ist PowerShell, kein Shell-Befehl</translation>
    </message>
    <message>
        <source>“%1” reads as text, not as a shell command</source>
        <translation>„%1“ liest sich wie Text, nicht wie ein Shell-Befehl</translation>
    </message>
    <message>
        <source>There is nothing to reach “%1” by. Add a phone number or an address.</source>
        <translation>„%1“ ist über nichts zu erreichen. Eine Telefonnummer oder Adresse ergänzen.</translation>
    </message>
    <message>
        <source>“console: %1” is not known. It is contacts, checklist, schedule, escalation, targets, drills, template or ignore.</source>
        <translation>„console: %1“ ist nicht bekannt. Möglich sind contacts, checklist, schedule, escalation, targets, drills, template oder ignore.</translation>
    </message>
    <message>
        <source>This table is HTML: it is shown as text, and nothing in it is recognised. Write it as a Markdown table.</source>
        <translation>Diese Tabelle ist HTML: Sie wird als Text gezeigt, und nichts darin wird erkannt. Als Markdown-Tabelle schreiben.</translation>
    </message>
    <message>
        <source>This fence is never closed, so all that follows it counts as code. Close it with as many marks as it was opened with.</source>
        <translation>Dieser Codeblock wird nie geschlossen, daher gilt alles danach als Code. Mit so vielen Zeichen schließen, wie ihn öffneten.</translation>
    </message>
    <message>
        <source>“%1” leads to “%2” here, but not on GitHub, whose anchor for it is “#%3”.</source>
        <translation>„%1“ führt hier zu „%2“, auf GitHub aber nicht; dort ist der Anker „#%3“.</translation>
    </message>
    <message>
        <source>“%1” leads nowhere. Add a heading of that name, or mend the link.</source>
        <translation>„%1“ führt ins Leere. Eine Überschrift dieses Namens ergänzen, oder den Link berichtigen.</translation>
    </message>
    <message>
        <source>“%1” leads nowhere. Did you mean “%2”?</source>
        <translation>„%1“ führt ins Leere. War „%2“ gemeint?</translation>
    </message>
    <message>
        <source>There is another section called “%1” beside this one. Give them different names, so that nobody follows the wrong one.</source>
        <translation>Daneben heißt noch ein Abschnitt „%1“. Verschiedene Namen vergeben, damit niemand dem falschen folgt.</translation>
    </message>
    <message>
        <source>The braces after the fence can&apos;t be read. Write { name=restore } or {&quot;name&quot;:&quot;restore&quot;}.</source>
        <translation>Die Klammern am Codeblock sind nicht lesbar. { name=restore } oder {&quot;name&quot;:&quot;restore&quot;} schreiben.</translation>
    </message>
    <message>
        <source>timeout=%1 is no duration. Write 90s, 5m or a number of seconds.</source>
        <translation>timeout=%1 ist keine Dauer. 90s, 5m oder eine Zahl von Sekunden schreiben.</translation>
    </message>
    <message>
        <source>effect=%1 is not known. It is read, change or destroy.</source>
        <translation>effect=%1 ist nicht bekannt. Möglich sind read, change oder destroy.</translation>
    </message>
    <message>
        <source>approve=%1 is not a number from 1 to 9.</source>
        <translation>approve=%1 ist keine Zahl von 1 bis 9.</translation>
    </message>
    <message>
        <source>This is shown but can&apos;t be run: %1. If it is no command, label the fence “text”.</source>
        <translation>Wird gezeigt, ist aber nicht ausführbar: %1. Wenn es kein Befehl ist, den Codeblock mit „text“ bezeichnen.</translation>
    </message>
    <message>
        <source>“%1” stands for a value that nothing supplies: it is asked for before “%2” runs. A variable in the front matter or the environment saves the question.</source>
        <translation>„%1“ steht für einen Wert, den nichts liefert: Er wird erfragt, bevor „%2“ läuft. Eine Variable im Kopf der Datei oder in der Umgebung erspart die Frage.</translation>
    </message>
    <message>
        <source>it does not begin with a request such as “GET https://…”</source>
        <translation>es beginnt nicht mit einer Anfrage wie „GET https://…“</translation>
    </message>
    <message>
        <source>“%1” stands on the line that opens the fence, where the language belongs, so it is no command. Put it on the next line.</source>
        <translation>„%1“ steht auf der Zeile, die den Codeblock öffnet; dort gehört die Sprache hin, also ist es kein Befehl. Auf die nächste Zeile setzen.</translation>
    </message>
    <message>
        <source>This fence is longer than 64 KiB: it is shown, but not run. Put it into a script of its own and call that.</source>
        <translation>Dieser Codeblock ist länger als 64 KiB: Er wird gezeigt, aber nicht ausgeführt. In ein eigenes Skript legen und dieses aufrufen.</translation>
    </message>
    <message>
        <source>No step is called “%1”. Give that step&apos;s fence name=%1.</source>
        <translation>Kein Schritt heißt „%1“. Dem Codeblock dieses Schritts name=%1 geben.</translation>
    </message>
    <message>
        <source>a quote, bracket, block or here-document in it never ends</source>
        <translation>ein Anführungszeichen, eine Klammer, ein Block oder ein Here-Dokument darin endet nie</translation>
    </message>
    <message>
        <source>“%1” is not a time zone. Write a name such as Europe/Berlin or UTC.</source>
        <translation>„%1“ ist keine Zeitzone. Einen Namen wie Europe/Berlin oder UTC schreiben.</translation>
    </message>
    <message>
        <source>Severities are a list, most severe first: [P0, P1, P2].</source>
        <translation>Schweregrade sind eine Liste, der schwerste zuerst: [P0, P1, P2].</translation>
    </message>
    <message>
        <source>Variables are lines of the form NAME: value.</source>
        <translation>Variablen sind Zeilen der Form NAME: Wert.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a variable. A name has letters, digits and _; a value is one text.</source>
        <translation>„%1“ kann keine Variable sein. Ein Name hat Buchstaben, Ziffern und _; ein Wert ist ein einzelner Text.</translation>
    </message>
    <message>
        <source>The progress pattern “%1” can&apos;t be read: %2.</source>
        <translation>Das Fortschrittsmuster „%1“ ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The front matter is not valid YAML and was passed over: %1.</source>
        <translation>Der Kopf der Datei ist kein gültiges YAML und wurde übergangen: %1.</translation>
    </message>
    <message>
        <source>The file is too large to be a runbook</source>
        <translation>Die Datei ist zu groß für ein Handbuch</translation>
    </message>
    <message>
        <source>The limit is 64 MiB: split it into several files</source>
        <translation>Die Grenze ist 64 MiB: in mehrere Dateien aufteilen</translation>
    </message>
    <message>
        <source>The file is not text</source>
        <translation>Die Datei ist kein Text</translation>
    </message>
    <message>
        <source>Choose a Markdown file, usually one ending in .md</source>
        <translation>Eine Markdown-Datei wählen, meist mit der Endung .md</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>Choose a Markdown file with procedures in it</source>
        <translation>Eine Markdown-Datei mit Abläufen wählen</translation>
    </message>
    <message>
        <source>The runbook does not exist</source>
        <translation>Das Handbuch existiert nicht</translation>
    </message>
    <message>
        <source>Check the name, or open another file</source>
        <translation>Den Namen prüfen, oder eine andere Datei öffnen</translation>
    </message>
    <message>
        <source>The runbook can&apos;t be read: %1</source>
        <translation>Das Handbuch ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Make it readable for you, or open another file</source>
        <translation>Für sich lesbar machen, oder eine andere Datei öffnen</translation>
    </message>
    <message>
        <source>The file has no heading, so nothing in it can be chosen. Begin it with “# Title”, and each procedure with “## Name”.</source>
        <translation>Die Datei hat keine Überschrift, daher ist nichts darin wählbar. Mit „# Titel“ beginnen, jeden Ablauf mit „## Name“.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) from here are nested too deeply to be read and were left out. Nest lists and quotations less than 60 deep.</source>
        <translation>
            <numerusform>%n Zeile ab hier ist zu tief verschachtelt und wurde weggelassen. Listen und Zitate weniger als 60 tief verschachteln.</numerusform>
            <numerusform>%n Zeilen ab hier sind zu tief verschachtelt und wurden weggelassen. Listen und Zitate weniger als 60 tief verschachteln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) from here hold more links or cells than a paragraph or table can have and were left out. Split them by empty lines.</source>
        <translation>
            <numerusform>%n Zeile ab hier hat mehr Links oder Zellen, als ein Absatz oder eine Tabelle haben kann, und wurde weggelassen. Mit Leerzeilen teilen.</numerusform>
            <numerusform>%n Zeilen ab hier haben mehr Links oder Zellen, als ein Absatz oder eine Tabelle haben kann, und wurden weggelassen. Mit Leerzeilen teilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The annotation says “%1”, but what follows can&apos;t be read as that. Put it straight before a list, table or fence of that kind.</source>
        <translation>Die Anmerkung sagt „%1“, aber was folgt, lässt sich so nicht lesen. Direkt vor eine Liste, Tabelle oder einen Codeblock dieser Art setzen.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t run as it is written: %2.</source>
        <translation>„%1“ ist so, wie es dasteht, nicht ausführbar: %2.</translation>
    </message>
    <message>
        <source>“%1” leads to no section. Add a link to the section that says what to do.</source>
        <translation>„%1“ führt zu keinem Abschnitt. Einen Link zu dem Abschnitt ergänzen, der sagt, was zu tun ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) from here are not UTF-8 and were read as Windows-1252. Save the file as UTF-8.</source>
        <translation>
            <numerusform>%n Zeile ab hier ist kein UTF-8 und wurde als Windows-1252 gelesen. Die Datei als UTF-8 speichern.</numerusform>
            <numerusform>%n Zeilen ab hier sind kein UTF-8 und wurden als Windows-1252 gelesen. Die Datei als UTF-8 speichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is UTF-16. It was read, but save it as UTF-8 for other tools.</source>
        <translation>Die Datei ist UTF-16. Sie wurde gelesen; für andere Programme als UTF-8 speichern.</translation>
    </message>
    <message numerus="yes">
        <source>%n invisible control character(s) from here were left out. Remove them: they can make a command look like another one.</source>
        <translation>
            <numerusform>%n unsichtbares Steuerzeichen ab hier wurde weggelassen. Entfernen: Es kann einen Befehl wie einen anderen aussehen lassen.</numerusform>
            <numerusform>%n unsichtbare Steuerzeichen ab hier wurden weggelassen. Entfernen: Sie können einen Befehl wie einen anderen aussehen lassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text was once saved as %1 by mistake: %n line(s) from here were put right for display. Mend the file itself, for other readers.</source>
        <translation>
            <numerusform>Der Text wurde einmal versehentlich als %1 gespeichert: %n Zeile ab hier wurde für die Anzeige berichtigt. Die Datei selbst berichtigen, für andere Leser.</numerusform>
            <numerusform>Der Text wurde einmal versehentlich als %1 gespeichert: %n Zeilen ab hier wurden für die Anzeige berichtigt. Die Datei selbst berichtigen, für andere Leser.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has no readable limit. Write it as “Resolution: &lt; 30 minutes”.</source>
        <translation>„%1“ hat keine lesbare Grenze. Als „Resolution: &lt; 30 minutes“ schreiben.</translation>
    </message>
    <message>
        <source>“%1” is no time that can be counted, so this row never falls due. Write “Immediate”, “15 minutes” or “T+15”.</source>
        <translation>„%1“ ist keine zählbare Zeit, daher wird diese Zeile nie fällig. „Immediate“, „15 minutes“ oder „T+15“ schreiben.</translation>
    </message>
    <message>
        <source>And %1 more of this kind from here on. Mend the first ones, and load the file again to see the next.</source>
        <translation>Und %1 weitere dieser Art ab hier. Die ersten berichtigen und die Datei neu laden, um die nächsten zu sehen.</translation>
    </message>
    <message>
        <source>This file could not be read. Make it readable for you, and load the folder again.</source>
        <translation>Diese Datei war nicht lesbar. Für sich lesbar machen und den Ordner neu laden.</translation>
    </message>
    <message>
        <source>This file is not text. Save it as Markdown, or move it out of the folder.</source>
        <translation>Diese Datei ist kein Text. Als Markdown speichern, oder aus dem Ordner verschieben.</translation>
    </message>
    <message>
        <source>This file is empty. Write its procedure, or delete it.</source>
        <translation>Diese Datei ist leer. Ihren Ablauf schreiben, oder sie löschen.</translation>
    </message>
    <message>
        <source>There is nothing to read in the files of this folder</source>
        <translation>In den Dateien dieses Ordners gibt es nichts zu lesen</translation>
    </message>
    <message>
        <source>Open a folder with procedures in its Markdown files</source>
        <translation>Einen Ordner mit Abläufen in seinen Markdown-Dateien öffnen</translation>
    </message>
    <message>
        <source>Nothing leads from %1 to this file, so it is offered last. Add a link to it.</source>
        <translation>Nichts führt von %1 zu dieser Datei, daher wird sie zuletzt angeboten. Einen Link zu ihr ergänzen.</translation>
    </message>
    <message>
        <source>There is another choice called “%1”. Give them different names, so that nobody follows the wrong one.</source>
        <translation>Noch eine Auswahl heißt „%1“. Verschiedene Namen vergeben, damit niemand der falschen folgt.</translation>
    </message>
    <message>
        <source>Open the folder that holds the runbooks only, or one of the files</source>
        <translation>Den Ordner öffnen, der nur die Handbücher enthält, oder eine der Dateien</translation>
    </message>
    <message>
        <source>The folder has more than %1 files and folders in it</source>
        <translation>Der Ordner enthält mehr als %1 Dateien und Ordner</translation>
    </message>
    <message>
        <source>The folder has more than %1 Markdown files in it</source>
        <translation>Der Ordner enthält mehr als %1 Markdown-Dateien</translation>
    </message>
    <message>
        <source>The folder can&apos;t be read</source>
        <translation>Der Ordner ist nicht lesbar</translation>
    </message>
    <message>
        <source>Make it readable for you, or open another one</source>
        <translation>Für sich lesbar machen, oder einen anderen öffnen</translation>
    </message>
    <message>
        <source>There is no Markdown file in this folder</source>
        <translation>In diesem Ordner gibt es keine Markdown-Datei</translation>
    </message>
    <message>
        <source>Open a folder with files that end in .md</source>
        <translation>Einen Ordner mit Dateien öffnen, die auf .md enden</translation>
    </message>
    <message>
        <source>The Markdown files of this folder are too large together: the limit is 64 MiB</source>
        <translation>Die Markdown-Dateien dieses Ordners sind zusammen zu groß: Die Grenze ist 64 MiB</translation>
    </message>
    <message>
        <source>“%1” leads out of the folder. Open the folder above it, or mend the link.</source>
        <translation>„%1“ führt aus dem Ordner hinaus. Den Ordner darüber öffnen, oder den Link berichtigen.</translation>
    </message>
    <message>
        <source>“%1” leads to %2, in which there is nothing to read. Mend that file, or the link.</source>
        <translation>„%1“ führt zu %2, und darin gibt es nichts zu lesen. Diese Datei berichtigen, oder den Link.</translation>
    </message>
    <message>
        <source>“%1” leads nowhere: %2 has no such heading. Add it, or mend the link.</source>
        <translation>„%1“ führt ins Leere: %2 hat keine solche Überschrift. Sie ergänzen, oder den Link berichtigen.</translation>
    </message>
    <message>
        <source>“%1” leads nowhere. Did you mean “%2” in %3?</source>
        <translation>„%1“ führt ins Leere. War „%2“ in %3 gemeint?</translation>
    </message>
    <message>
        <source>“%1” leads nowhere: there is no such file in the folder. Add it, or mend the link.</source>
        <translation>„%1“ führt ins Leere: Diese Datei gibt es im Ordner nicht. Sie ergänzen, oder den Link berichtigen.</translation>
    </message>
    <message>
        <source>“%1” is another here than in %2, so it has no value for the folder and is asked for. Say it once, or give it two names.</source>
        <translation>„%1“ ist hier anders als in %2, hat daher im Ordner keinen Wert und wird erfragt. Nur einmal angeben, oder zwei Namen vergeben.</translation>
    </message>
    <message>
        <source>“%1” is another here than in %2, which holds. Say it in one file only.</source>
        <translation>„%1“ ist hier anders als in %2, und jenes gilt. Nur in einer Datei angeben.</translation>
    </message>
    <message>
        <source>Open the folder that it was made of</source>
        <translation>Den Ordner öffnen, aus dem es entstand</translation>
    </message>
    <message>
        <source>These files were put together by a newer version</source>
        <translation>Diese Dateien fügte eine neuere Version zusammen</translation>
    </message>
    <message>
        <source>What was put together of a folder is damaged at byte %1</source>
        <translation>Was aus einem Ordner zusammengefügt wurde, ist bei Byte %1 beschädigt</translation>
    </message>
    <message>
        <source>This request is shown but can&apos;t be sent: %1.</source>
        <translation>Diese Anfrage wird gezeigt, ist aber nicht sendbar: %1.</translation>
    </message>
    <message>
        <source>it is longer than 64 KiB</source>
        <translation>sie ist länger als 64 KiB</translation>
    </message>
    <message>
        <source>Values are lines of the form NAME: { kind: host, ask: &apos;Which one?&apos; }.</source>
        <translation>Werte sind Zeilen der Form NAME: { kind: host, ask: &apos;Welcher?&apos; }.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a value to ask for. Write it as NAME: { kind: host, ask: &apos;Which one?&apos; }.</source>
        <translation>„%1“ kann kein Wert sein, der erfragt wird. Als NAME: { kind: host, ask: &apos;Welcher?&apos; } schreiben.</translation>
    </message>
    <message>
        <source>“%1” says nothing about the value “%2”. Known are: %3.</source>
        <translation>„%1“ sagt nichts über den Wert „%2“. Bekannt sind: %3.</translation>
    </message>
    <message>
        <source>Progress is read from an address written as { url: &quot;https://…&quot;, every: 2s }, with 200ms to 60s, or { events: &quot;https://…&quot; }; at most eight of them.</source>
        <translation>Fortschritt wird von einer Adresse gelesen, geschrieben als { url: &quot;https://…&quot;, every: 2s }, mit 200ms bis 60s, oder { events: &quot;https://…&quot; }; höchstens acht davon.</translation>
    </message>
    <message>
        <source>“# @%1” can&apos;t be read: %2</source>
        <translation>„# @%1“ ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>write a status such as 200, 2xx or 200-299</source>
        <translation>einen Status wie 200, 2xx oder 200-299 schreiben</translation>
    </message>
    <message>
        <source>write a limit such as duration &lt; 2s</source>
        <translation>eine Grenze wie duration &lt; 2s schreiben</translation>
    </message>
    <message>
        <source>it can look at status, header NAME, body, duration, or a JSON pointer such as /data/0/state</source>
        <translation>möglich sind status, header NAME, body, duration oder ein JSON-Zeiger wie /data/0/state</translation>
    </message>
    <message>
        <source>write equals, contains or matches with a value, or exists, each with “not” before it where it shall not be so</source>
        <translation>equals, contains oder matches mit einem Wert schreiben, oder exists, jeweils mit „not“ davor, wo es nicht so sein soll</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a variable here. Its name has letters, digits and _, and is none by which programs are found or told what to do</source>
        <translation>„%1“ kann hier keine Variable sein. Ihr Name hat Buchstaben, Ziffern und _, und ist keiner, nach dem Programme gefunden oder gesteuert werden</translation>
    </message>
    <message>
        <source>say where the value stands: a JSON pointer such as /token, header NAME, status, or body</source>
        <translation>sagen, wo der Wert steht: ein JSON-Zeiger wie /token, header NAME, status oder body</translation>
    </message>
    <message>
        <source>write a time such as 10s, up to an hour</source>
        <translation>eine Zeit wie 10s schreiben, bis zu einer Stunde</translation>
    </message>
    <message>
        <source>write a size such as 1MiB, up to 64MiB</source>
        <translation>eine Größe wie 1MiB schreiben, bis zu 64MiB</translation>
    </message>
    <message>
        <source>its file variables make it longer than 256 KiB</source>
        <translation>mit ihren Dateivariablen ist sie länger als 256 KiB</translation>
    </message>
    <message>
        <source>its file variables name each other in a circle</source>
        <translation>ihre Dateivariablen verweisen im Kreis aufeinander</translation>
    </message>
    <message>
        <source>it has no address</source>
        <translation>sie hat keine Adresse</translation>
    </message>
    <message>
        <source>“%1” is no header. An empty line stands before the body</source>
        <translation>„%1“ ist kein Header. Vor dem Body steht eine Leerzeile</translation>
    </message>
    <message>
        <source>the header Transfer-Encoding is the program&apos;s own to set</source>
        <translation>den Header Transfer-Encoding setzt nur das Programm selbst</translation>
    </message>
    <message>
        <source>a body is either a file or text, not both</source>
        <translation>ein Body ist entweder Datei oder Text, nicht beides</translation>
    </message>
    <message>
        <source>“%1” is no value that the console can make. It knows $timestamp, $guid, $datetime, $randomInt MIN MAX and $processEnv NAME</source>
        <translation>„%1“ ist kein Wert, den die Konsole bilden kann. Sie kennt $timestamp, $guid, $datetime, $randomInt MIN MAX und $processEnv NAME</translation>
    </message>
    <message>
        <source>This row has %1 cells and the table %2 columns: cells too many are not shown, missing ones are empty. Add or take out a “|”.</source>
        <translation>Diese Zeile hat %1 Zellen und die Tabelle %2 Spalten: Überzählige Zellen werden nicht gezeigt, fehlende sind leer. Ein „|“ ergänzen oder entfernen.</translation>
    </message>
    <message>
        <source>expect=%1 can&apos;t be read. Write “exit 0”, “output contains ready” or “/state equals open”</source>
        <translation>expect=%1 ist nicht lesbar. „exit 0“, „output contains ready“ oder „/state equals open“ schreiben</translation>
    </message>
    <message>
        <source>The name of this file is not UTF-8, so it could not be read. Rename it, and load the folder again.</source>
        <translation>Der Name dieser Datei ist kein UTF-8, daher war sie nicht lesbar. Umbenennen und den Ordner neu laden.</translation>
    </message>
    <message>
        <source>“%1” is for a chat, not a shell command</source>
        <translation>„%1“ ist ein Chat-Befehl, kein Shell-Befehl</translation>
    </message>
    <message>
        <source>background=%1 is not known. It is true or false.</source>
        <translation>background=%1 ist nicht bekannt. Möglich sind true oder false.</translation>
    </message>
    <message>
        <source>“%1” has the number %2 here and %3 in %4, line %5. Both are shown: delete the one that is wrong, or give two people of one name different names.</source>
        <translation>„%1“ hat hier die Nummer %2 und in %4, Zeile %5, die Nummer %3. Beide werden gezeigt: Die falsche löschen, oder zwei Personen gleichen Namens verschieden benennen.</translation>
    </message>
    <message>
        <source>“%1” has no readable time, so nothing will count down to it. Write one, such as “30 minutes”.</source>
        <translation>„%1“ hat keine lesbare Zeit, daher läuft nichts darauf zu. Eine angeben, etwa „30 minutes“.</translation>
    </message>
    <message>
        <source>“%1” reads as what a command printed</source>
        <translation>„%1“ liest sich wie die Ausgabe eines Befehls</translation>
    </message>
    <message>
        <source>“%1” begins with a prompt, which the first line of its fence does not</source>
        <translation>„%1“ beginnt mit einem Prompt, die erste Zeile des Codeblocks aber nicht</translation>
    </message>
    <message>
        <source>This is PowerShell: it is shown, but not run here. Type it on the machine that it is for, or call it through “pwsh -c” in a bash fence.</source>
        <translation>Das ist PowerShell: Es wird gezeigt, aber hier nicht ausgeführt. Auf dem Rechner eingeben, für den es gedacht ist, oder in einem bash-Codeblock über „pwsh -c“ aufrufen.</translation>
    </message>
    <message>
        <source>“%1” is typed at the prompt of another user or machine than what precedes it</source>
        <translation>„%1“ steht am Prompt eines anderen Benutzers oder Rechners als das davor</translation>
    </message>
    <message>
        <source>The runbook is no file</source>
        <translation>Das Handbuch ist keine Datei</translation>
    </message>
    <message>
        <source>Open a Markdown file, or a folder of them</source>
        <translation>Eine Markdown-Datei öffnen, oder einen Ordner mit solchen</translation>
    </message>
    <message>
        <source>%1 can&apos;t read line %2: %3</source>
        <translation>%1 kann Zeile %2 nicht lesen: %3</translation>
    </message>
</context>
<context>
    <name>RunbookSummary</name>
    <message>
        <source>Numbered actions: %1</source>
        <translation>Nummerierte Maßnahmen: %1</translation>
    </message>
    <message>
        <source>Checklists: %1</source>
        <translation>Checklisten: %1</translation>
    </message>
    <message>
        <source>Message templates: %1</source>
        <translation>Nachrichtenvorlagen: %1</translation>
    </message>
    <message>
        <source>Channels: %1</source>
        <translation>Kanäle: %1</translation>
    </message>
    <message>
        <source>Scheduled messages: %1</source>
        <translation>Geplante Nachrichten: %1</translation>
    </message>
    <message>
        <source>Escalation triggers: %1</source>
        <translation>Eskalationsauslöser: %1</translation>
    </message>
    <message>
        <source>Response-time targets: %1</source>
        <translation>Zielzeiten: %1</translation>
    </message>
    <message>
        <source>Success criteria: %1</source>
        <translation>Erfolgskriterien: %1</translation>
    </message>
    <message>
        <source>Weekly drills: %1</source>
        <translation>Wöchentliche Übungen: %1</translation>
    </message>
    <message>
        <source>Drill scenarios: %1</source>
        <translation>Übungsszenarien: %1</translation>
    </message>
    <message>
        <source>Evaluation criteria: %1</source>
        <translation>Bewertungskriterien: %1</translation>
    </message>
    <message>
        <source>Resources: %1</source>
        <translation>Ressourcen: %1</translation>
    </message>
    <message>
        <source>Follow-ups: %1</source>
        <translation>Nacharbeiten: %1</translation>
    </message>
    <message>
        <source>Situations: %1</source>
        <translation>Lagen: %1</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgends</translation>
    </message>
    <message>
        <source>Contacts: %1 in %2 groups, %3 with a backup, %4 to escalate to</source>
        <translation>Kontakte: %1 in %2 Gruppen, %3 mit Vertretung, %4 für Eskalationen</translation>
    </message>
    <message>
        <source>Recognised:</source>
        <translation>Erkannt:</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>Schritte: %1</translation>
    </message>
    <message>
        <source>shown only</source>
        <translation>nur gezeigt</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Dateien: %1</translation>
    </message>
</context>
<context>
    <name>RunnerStock</name>
    <message>
        <source>Close other programs, then run the step again</source>
        <translation>Andere Programme schließen, dann den Schritt noch einmal starten</translation>
    </message>
    <message>
        <source>The helper program that runs commands is missing</source>
        <translation>Das Hilfsprogramm, das Befehle ausführt, fehlt</translation>
    </message>
    <message>
        <source>Install Incident Commander again</source>
        <translation>Incident Commander neu installieren</translation>
    </message>
    <message>
        <source>The system could not open another pipe</source>
        <translation>Das System konnte keine weitere Pipe öffnen</translation>
    </message>
    <message>
        <source>The system could not start another program: %1</source>
        <translation>Das System konnte kein weiteres Programm starten: %1</translation>
    </message>
    <message>
        <source>The helper program that runs commands ended before it took its task</source>
        <translation>Das Hilfsprogramm, das Befehle ausführt, endete, bevor es seinen Auftrag annahm</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>What was typed did not reach the command</source>
        <translation>Die Eingabe erreichte den Befehl nicht</translation>
    </message>
    <message>
        <source>See in its output whether it still waits</source>
        <translation>In seiner Ausgabe nachsehen, ob er noch wartet</translation>
    </message>
</context>
<context>
    <name>Sarif</name>
    <message>
        <source>The directory that the runbooks are checked out in</source>
        <translation>Das Verzeichnis, in das die Handbücher ausgecheckt sind</translation>
    </message>
</context>
<context>
    <name>Site</name>
    <message>
        <source>There is no such site file</source>
        <translation>Diese Standortdatei gibt es nicht</translation>
    </message>
    <message>
        <source>Create it as site_format.md describes, or leave --site out</source>
        <translation>Anlegen, wie site_format.md es beschreibt, oder --site weglassen</translation>
    </message>
    <message>
        <source>The site file is not a file</source>
        <translation>Die Standortdatei ist keine Datei</translation>
    </message>
    <message>
        <source>Name the file itself, usually site.yaml</source>
        <translation>Die Datei selbst angeben, meist site.yaml</translation>
    </message>
    <message>
        <source>The site file can&apos;t be read: %1</source>
        <translation>Die Standortdatei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Give yourself the right to read it</source>
        <translation>Sich Leserecht geben</translation>
    </message>
    <message>
        <source>Check the disk that it is on</source>
        <translation>Die Platte prüfen, auf der sie liegt</translation>
    </message>
    <message>
        <source>The site file is larger than 1 MiB</source>
        <translation>Die Standortdatei ist größer als 1 MiB</translation>
    </message>
    <message>
        <source>Name the right file</source>
        <translation>Die richtige Datei angeben</translation>
    </message>
    <message>
        <source>The site file is not UTF-8 text</source>
        <translation>Die Standortdatei ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>Save it as UTF-8</source>
        <translation>Als UTF-8 speichern</translation>
    </message>
    <message>
        <source>The site file is not YAML: %1</source>
        <translation>Die Standortdatei ist kein YAML: %1</translation>
    </message>
    <message>
        <source>Correct that line; indentation is by spaces</source>
        <translation>Diese Zeile berichtigen; eingerückt wird mit Leerzeichen</translation>
    </message>
    <message>
        <source>The site file can&apos;t be understood: %1</source>
        <translation>Die Standortdatei ist nicht zu verstehen: %1</translation>
    </message>
    <message>
        <source>Compare it with site_format.md</source>
        <translation>Mit site_format.md vergleichen</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Here keys and values were expected for %1, like “%2: …”. See site_format.md.</source>
        <translation>Hier wurden Schlüssel und Werte erwartet (%1), etwa „%2: …“. Siehe site_format.md.</translation>
    </message>
    <message>
        <source>“%1” stands here twice; the first one counts. Remove one.</source>
        <translation>„%1“ steht hier doppelt; das erste zählt. Eines entfernen.</translation>
    </message>
    <message>
        <source>“%1” is no key of %2; it is passed over. Known are: %3.</source>
        <translation>„%1“ ist hier kein Schlüssel (%2); wird übergangen. Bekannt sind: %3.</translation>
    </message>
    <message>
        <source>“%1” is no key of %2; it is passed over. Did you mean “%3”?</source>
        <translation>„%1“ ist hier kein Schlüssel (%2); wird übergangen. War „%3“ gemeint?</translation>
    </message>
    <message>
        <source>“%1” takes one value, not a list or mapping.</source>
        <translation>„%1“ nimmt einen einzelnen Wert, keine Liste oder Zuordnung.</translation>
    </message>
    <message>
        <source>“people” takes a list of names, like [Jordan Lee, Kim Davis].</source>
        <translation>„people“ nimmt eine Liste von Namen, etwa [Jordan Lee, Kim Davis].</translation>
    </message>
    <message>
        <source>This entry of “people” is no name; it is left out.</source>
        <translation>Dieser Eintrag von „people“ ist kein Name; er wird weggelassen.</translation>
    </message>
    <message>
        <source>“environments” takes a list: begin each with “- name: …”.</source>
        <translation>„environments“ nimmt eine Liste: jede mit „- name: …“ beginnen.</translation>
    </message>
    <message>
        <source>an environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>This environment has no name; it is left out. Add “name: …”.</source>
        <translation>Diese Umgebung hat keinen Namen; sie wird weggelassen. „name: …“ ergänzen.</translation>
    </message>
    <message>
        <source>The name “%1” belongs to the drill range that the program brings along. Name this environment differently.</source>
        <translation>Der Name „%1“ gehört dem Übungsgelände, das das Programm mitbringt. Diese Umgebung anders nennen.</translation>
    </message>
    <message>
        <source>There is an environment “%1” already; this one is left out.</source>
        <translation>Eine Umgebung „%1“ gibt es schon; diese wird weggelassen.</translation>
    </message>
    <message>
        <source>The environment “%1” must say “kind: live” or “kind: drill”; it is left out.</source>
        <translation>Die Umgebung „%1“ muss „kind: live“ oder „kind: drill“ sagen; sie wird weggelassen.</translation>
    </message>
    <message>
        <source>The environment “%1” has no directory; it is left out. Add “directory: …”, where its commands run.</source>
        <translation>Die Umgebung „%1“ hat kein Verzeichnis; sie wird weggelassen. „directory: …“ ergänzen, wo ihre Befehle laufen.</translation>
    </message>
    <message>
        <source>There is no directory %1; commands of “%2” can&apos;t start there yet.</source>
        <translation>Das Verzeichnis %1 gibt es nicht; Befehle von „%2“ können dort noch nicht starten.</translation>
    </message>
    <message>
        <source>“variables” takes names and values, like “REGION: eu-central-1”.</source>
        <translation>„variables“ nimmt Namen und Werte, etwa „REGION: eu-central-1“.</translation>
    </message>
    <message>
        <source>The variable “%1” is set twice; the first one counts.</source>
        <translation>Die Variable „%1“ ist doppelt gesetzt; die erste zählt.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be the name of a variable: use letters, digits and “_”, no digit first. It is left out.</source>
        <translation>„%1“ kann kein Name einer Variablen sein: Buchstaben, Ziffern und „_“ verwenden, keine Ziffer vorn. Sie wird weggelassen.</translation>
    </message>
    <message>
        <source>a secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>The variable “%1” names no entry of the keychain; it is left out. Write “{ secret: ENTRY }”.</source>
        <translation>Die Variable „%1“ nennt keinen Eintrag des Schlüsselbunds; sie wird weggelassen. „{ secret: ENTRY }“ schreiben.</translation>
    </message>
    <message>
        <source>The variable “%1” takes one value or “{ secret: ENTRY }”; it is left out.</source>
        <translation>Die Variable „%1“ nimmt einen einzelnen Wert oder „{ secret: ENTRY }“; sie wird weggelassen.</translation>
    </message>
    <message>
        <source>The variable “%1” looks like a secret, and secrets belong in the keychain; it is left out. Store it there and write “%1: { secret: ENTRY }”.</source>
        <translation>Die Variable „%1“ sieht aus wie ein Geheimnis, und Geheimnisse gehören in den Schlüsselbund; sie wird weggelassen. Dort ablegen und „%1: { secret: ENTRY }“ schreiben.</translation>
    </message>
    <message>
        <source>“endpoints” takes a list: begin each with “- name: …”.</source>
        <translation>„endpoints“ nimmt eine Liste: jeden mit „- name: …“ beginnen.</translation>
    </message>
    <message>
        <source>There is an endpoint “%1” already; this one is left out.</source>
        <translation>Einen Endpunkt „%1“ gibt es schon; dieser wird weggelassen.</translation>
    </message>
    <message>
        <source>an endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>This endpoint has no name; it is left out. Add “name: …”.</source>
        <translation>Dieser Endpunkt hat keinen Namen; er wird weggelassen. „name: …“ ergänzen.</translation>
    </message>
    <message>
        <source>“%1” is no HTTP status; any 2xx or 3xx counts as up.</source>
        <translation>„%1“ ist kein HTTP-Status; jeder 2xx oder 3xx gilt als erreichbar.</translation>
    </message>
    <message>
        <source>The endpoint “%1” has no address; it is left out. Add “url: …”.</source>
        <translation>Der Endpunkt „%1“ hat keine Adresse; er wird weggelassen. „url: …“ ergänzen.</translation>
    </message>
    <message>
        <source>The address of “%1” can&apos;t be probed; it is left out. Write http://…, https://… or tcp://HOST:PORT.</source>
        <translation>Die Adresse von „%1“ ist nicht prüfbar; er wird weggelassen. http://…, https://… oder tcp://HOST:PORT schreiben.</translation>
    </message>
    <message>
        <source>The address of “%1” holds a password, and secrets belong in the keychain; it is left out.</source>
        <translation>Die Adresse von „%1“ enthält ein Passwort, und Geheimnisse gehören in den Schlüsselbund; er wird weggelassen.</translation>
    </message>
    <message>
        <source>“%1: %2” must be from %3 to %4 seconds; %5 s are taken.</source>
        <translation>„%1: %2“ muss zwischen %3 und %4 Sekunden liegen; %5 s gelten.</translation>
    </message>
    <message>
        <source>There is no environment “%1”; “%2” is taken. Known are: %3.</source>
        <translation>Eine Umgebung „%1“ gibt es nicht; „%2“ gilt. Bekannt sind: %3.</translation>
    </message>
    <message>
        <source>“effects” takes a list: begin each with “- match: …” or “- step: …”.</source>
        <translation>„effects“ nimmt eine Liste: jede mit „- match: …“ oder „- step: …“ beginnen.</translation>
    </message>
    <message>
        <source>an effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>This effect must say either “match: COMMAND” or “step: ID”; it is left out.</source>
        <translation>Diese Wirkung muss entweder „match: COMMAND“ oder „step: ID“ sagen; sie wird weggelassen.</translation>
    </message>
    <message>
        <source>“%1” is no effect; this entry is left out. Effects are read, change and destroy.</source>
        <translation>„%1“ ist keine Wirkung; dieser Eintrag wird weggelassen. Möglich sind read, change und destroy.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read as a pattern; it is left out. “*” stands for anything, “?” for one character, “[ab]” for one of these.</source>
        <translation>„%1“ ist nicht als Muster lesbar; es wird weggelassen. „*“ steht für alles, „?“ für ein Zeichen, „[ab]“ für eines von diesen.</translation>
    </message>
    <message>
        <source>“values” takes names, like “POD: { kind: pattern, pattern: &apos;[a-z0-9-]+&apos; }”.</source>
        <translation>„values“ nimmt Namen, etwa „POD: { kind: pattern, pattern: &apos;[a-z0-9-]+&apos; }“.</translation>
    </message>
    <message>
        <source>the value “%1”</source>
        <translation>Wert „%1“</translation>
    </message>
    <message>
        <source>The value “%1” stands here twice; the first one counts.</source>
        <translation>Der Wert „%1“ steht hier doppelt; der erste zählt.</translation>
    </message>
    <message>
        <source>site.yaml names no editor</source>
        <translation>site.yaml nennt keinen Editor</translation>
    </message>
    <message>
        <source>Write one, as in: editor: &quot;code -g {file}:{line}&quot;</source>
        <translation>Einen angeben, etwa: editor: &quot;code -g {file}:{line}&quot;</translation>
    </message>
    <message>
        <source>The editor in site.yaml is started without a shell, and “%1” needs one</source>
        <translation>Der Editor in site.yaml startet ohne Shell, und „%1“ braucht eine</translation>
    </message>
    <message>
        <source>Name a program and its arguments, as in: editor: &quot;code -g {file}:{line}&quot;</source>
        <translation>Ein Programm und seine Argumente nennen, etwa: editor: &quot;code -g {file}:{line}&quot;</translation>
    </message>
    <message>
        <source>There is no file %1, so HTTPS requests of “%2” are not sent. Put the certificates there, in PEM form, or remove “ca”.</source>
        <translation>Die Datei %1 fehlt, daher werden HTTPS-Anfragen von „%2“ nicht gesendet. Die Zertifikate dort ablegen, in PEM-Form, oder „ca“ entfernen.</translation>
    </message>
</context>
<context>
    <name>StepRunning</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The step goes on without this program</source>
        <translation>Der Schritt läuft ohne dieses Programm weiter</translation>
    </message>
    <message>
        <source>Open the console on the same data directory to see its end</source>
        <translation>Die Konsole mit demselben Datenverzeichnis öffnen, um sein Ende zu sehen</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>Fertig in %1</translation>
    </message>
    <message>
        <source>Failed with exit status %1 after %2</source>
        <translation>Gescheitert mit Exit-Status %1 nach %2</translation>
    </message>
    <message>
        <source>Ended by signal %1 after %2</source>
        <translation>Von Signal %1 beendet nach %2</translation>
    </message>
    <message>
        <source>Stopped after %1, which is its time limit</source>
        <translation>Gestoppt nach %1, seinem Zeitlimit</translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation>Gestoppt nach %1</translation>
    </message>
    <message>
        <source>Did not start</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Nobody knows how it ended</source>
        <translation>Niemand weiß, wie es endete</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source> [y/N]</source>
        <translation> [j/N]</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>the word that says yes to a question</comment>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>The journal has no incident %1</source>
        <translation>Das Journal hat keinen Vorfall %1</translation>
    </message>
    <message>
        <source>List them with: incident-commander-cli incidents</source>
        <translation>Auflisten mit: incident-commander-cli incidents</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Rollback %1</source>
        <translation>Rollback %1</translation>
    </message>
    <message>
        <source>%1 failed: exit status %2</source>
        <translation>%1 fehlgeschlagen: Exit-Status %2</translation>
    </message>
    <message>
        <source>%1 failed in “%2”: exit status %3</source>
        <translation>%1 fehlgeschlagen in „%2“: Exit-Status %3</translation>
    </message>
    <message>
        <source>Drill declared by %1</source>
        <translation>Übung ausgerufen von %1</translation>
    </message>
    <message>
        <source>Incident declared by %1</source>
        <translation>Vorfall ausgerufen von %1</translation>
    </message>
    <message>
        <source>Drill declared, %1, by %2</source>
        <translation>Übung ausgerufen, %1, von %2</translation>
    </message>
    <message>
        <source>Incident declared, %1, by %2</source>
        <translation>Vorfall ausgerufen, %1, von %2</translation>
    </message>
    <message>
        <source>Start set %1 earlier by %2</source>
        <translation>Beginn um %1 vorverlegt von %2</translation>
    </message>
    <message>
        <source>Start set %1 later by %2</source>
        <translation>Beginn um %1 später gesetzt von %2</translation>
    </message>
    <message>
        <source>Severity set to %1 by %2</source>
        <translation>Schweregrad auf %1 gesetzt von %2</translation>
    </message>
    <message>
        <source>Severity changed from %1 to %2 by %3</source>
        <translation>Schweregrad von %1 auf %2 geändert von %3</translation>
    </message>
    <message>
        <source>Playbook “%1” opened by %2</source>
        <translation>Ablauf „%1“ geöffnet von %2</translation>
    </message>
    <message>
        <source>Command handed over to %1</source>
        <translation>Leitung übergeben an %1</translation>
    </message>
    <message>
        <source>Command handed over from %1 to %2</source>
        <translation>Leitung übergeben von %1 an %2</translation>
    </message>
    <message>
        <source>Command handed over to %1: %2</source>
        <translation>Leitung übergeben an %1: %2</translation>
    </message>
    <message>
        <source>Command handed over from %1 to %2: %3</source>
        <translation>Leitung übergeben von %1 an %2: %3</translation>
    </message>
    <message>
        <source>Resolved after %1 by %2</source>
        <translation>Abgeschlossen nach %1 von %2</translation>
    </message>
    <message>
        <source>Resolved after %1 by %2: %3</source>
        <translation>Abgeschlossen nach %1 von %2: %3</translation>
    </message>
    <message>
        <source>Reopened by %1</source>
        <translation>Wieder geöffnet von %1</translation>
    </message>
    <message>
        <source>Reopened by %1: %2</source>
        <translation>Wieder geöffnet von %1: %2</translation>
    </message>
    <message>
        <source>Note by %1: %2</source>
        <translation>Notiz von %1: %2</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Not done after all: %1</source>
        <translation>Doch nicht erledigt: %1</translation>
    </message>
    <message>
        <source>Ticked: %1</source>
        <translation>Abgehakt: %1</translation>
    </message>
    <message>
        <source>Tick taken back: %1</source>
        <translation>Haken zurückgenommen: %1</translation>
    </message>
    <message>
        <source>%1 started by %2</source>
        <translation>%1 gestartet von %2</translation>
    </message>
    <message>
        <source>%1 told to stop by %2</source>
        <translation>%1: Stopp verlangt von %2</translation>
    </message>
    <message>
        <source>%1 completed in %2</source>
        <translation>%1 beendet in %2</translation>
    </message>
    <message>
        <source>%1 succeeded in %2</source>
        <translation>%1 gelungen in %2</translation>
    </message>
    <message>
        <source>%1 was ended by signal %2</source>
        <translation>%1 beendet von Signal %2</translation>
    </message>
    <message>
        <source>%1 ran out of time after %2</source>
        <translation>%1: Zeit abgelaufen nach %2</translation>
    </message>
    <message>
        <source>%1 stopped after %2</source>
        <translation>%1 gestoppt nach %2</translation>
    </message>
    <message>
        <source>%1 did not start</source>
        <translation>%1 startete nicht</translation>
    </message>
    <message>
        <source>%1 did not start: %2</source>
        <translation>%1 startete nicht: %2</translation>
    </message>
    <message>
        <source>%1 ended unseen: outcome unknown</source>
        <translation>%1 endete ungesehen: Ausgang unbekannt</translation>
    </message>
    <message>
        <source>Rollback update sent by %1</source>
        <translation>Rollback-Meldung gesendet von %1</translation>
    </message>
    <message>
        <source>Rollback update sent to %1 by %2</source>
        <translation>Rollback-Meldung an %1 gesendet von %2</translation>
    </message>
    <message>
        <source>Update sent by %1</source>
        <translation>Meldung gesendet von %1</translation>
    </message>
    <message>
        <source>Update sent to %1 by %2</source>
        <translation>Meldung an %1 gesendet von %2</translation>
    </message>
    <message>
        <source>Escalation acknowledged by %1</source>
        <translation>Eskalation quittiert von %1</translation>
    </message>
    <message>
        <source>Escalation acknowledged by %1: %2</source>
        <translation>Eskalation quittiert von %1: %2</translation>
    </message>
    <message>
        <source>%1 called, answered</source>
        <translation>%1 angerufen, erreicht</translation>
    </message>
    <message>
        <source>%1 called, no answer</source>
        <translation>%1 angerufen, nicht erreicht</translation>
    </message>
    <message>
        <source>%1 answers again</source>
        <translation>%1 antwortet wieder</translation>
    </message>
    <message>
        <source>Outage: %1</source>
        <translation>Ausfall: %1</translation>
    </message>
    <message>
        <source>Outage: %1, %2</source>
        <translation>Ausfall: %1, %2</translation>
    </message>
    <message>
        <source>%1 started by %2, approved by %3</source>
        <translation>%1 gestartet von %2, freigegeben von %3</translation>
    </message>
    <message>
        <source>A wrong PIN was entered for %1</source>
        <translation>Für %1 wurde eine falsche PIN eingegeben</translation>
    </message>
    <message>
        <source>A wrong PIN was entered for %1, to approve %2</source>
        <translation>Für %1 wurde eine falsche PIN eingegeben, um %2 freizugeben</translation>
    </message>
    <message>
        <source>PIN of %1 changed, at the console of %2</source>
        <translation>PIN von %1 geändert, an der Konsole von %2</translation>
    </message>
    <message>
        <source>PIN of %1 set, at the console of %2</source>
        <translation>PIN von %1 gesetzt, an der Konsole von %2</translation>
    </message>
    <message>
        <source>%1 was told by %2 that no more input comes</source>
        <translation>%1: Ende der Eingabe gesendet von %2</translation>
    </message>
    <message>
        <source>%1 got a hidden answer from %2</source>
        <translation>%1 bekam eine verdeckte Antwort von %2</translation>
    </message>
    <message>
        <source>%1 asked “%2” and got a hidden answer from %3</source>
        <translation>%1 fragte „%2“ und bekam eine verdeckte Antwort von %3</translation>
    </message>
    <message>
        <source>%1 got an empty answer from %2</source>
        <translation>%1 bekam eine leere Antwort von %2</translation>
    </message>
    <message>
        <source>%1 was answered “%2” by %3</source>
        <translation>%1 bekam die Antwort „%2“ von %3</translation>
    </message>
    <message>
        <source>%1 asked “%2” and was answered “%3” by %4</source>
        <translation>%1 fragte „%2“ und bekam die Antwort „%3“ von %4</translation>
    </message>
    <message>
        <source>The changed runbook %1 is in use from here on, by %2</source>
        <translation>Das geänderte Handbuch %1 gilt von hier an, von %2</translation>
    </message>
    <message>
        <source>%1 started again from line %2 by %3</source>
        <translation>%1 ab Zeile %2 neu gestartet von %3</translation>
    </message>
    <message>
        <source>Going on after %1 without its verification, by %2: %3</source>
        <translation>Weiter nach %1 ohne Prüfung, von %2: %3</translation>
    </message>
    <message>
        <source>%1 skipped by %2: %3</source>
        <translation>%1 übersprungen von %2: %3</translation>
    </message>
    <message>
        <source>%1 verified: %2</source>
        <translation>%1 geprüft: %2</translation>
    </message>
    <message>
        <source>%1 verified</source>
        <translation>%1 geprüft</translation>
    </message>
    <message>
        <source>Verification of %1 failed: %2</source>
        <translation>Prüfung von %1 gescheitert: %2</translation>
    </message>
    <message>
        <source>Verification of %1 failed</source>
        <translation>Prüfung von %1 gescheitert</translation>
    </message>
    <message>
        <source>Verification of %1 was inconclusive: %2</source>
        <translation>Prüfung von %1 kam zu keinem Ende: %2</translation>
    </message>
    <message>
        <source>Verification of %1 was inconclusive</source>
        <translation>Prüfung von %1 kam zu keinem Ende</translation>
    </message>
    <message>
        <source>%1 undone by %2</source>
        <translation>%1 rückgängig gemacht von %2</translation>
    </message>
    <message>
        <source>“%1” paused before %2</source>
        <translation>„%1“ angehalten vor %2</translation>
    </message>
    <message>
        <source>“%1” paused: %2 is not verified</source>
        <translation>„%1“ angehalten: %2 ist nicht geprüft</translation>
    </message>
    <message>
        <source>“%1” paused: %2 did not succeed</source>
        <translation>„%1“ angehalten: %2 ist nicht gelungen</translation>
    </message>
    <message>
        <source>“%1” is through: all steps succeeded</source>
        <translation>„%1“ ist durch: Alle Schritte gelangen</translation>
    </message>
    <message>
        <source>%1 looked at the masked value in line %2 of %3</source>
        <translation>%1 sah den verdeckten Wert in Zeile %2 von %3 an</translation>
    </message>
    <message numerus="yes">
        <source>Preflight of %1: %2; %n more</source>
        <translation>
            <numerusform>Bereitschaft von %1 geprüft: %2; %n weiteres</numerusform>
            <numerusform>Bereitschaft von %1 geprüft: %2; %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Preflight of %1: %2</source>
        <translation>Bereitschaft von %1 geprüft: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 skipped</source>
        <comment>count of steps, number</comment>
        <translation>%1, %2 übersprungen</translation>
    </message>
    <message>
        <source>%1, %2 stopped</source>
        <comment>count of steps, number</comment>
        <translation>%1, %2 gestoppt</translation>
    </message>
    <message>
        <source>“%1” is through: %2</source>
        <comment>section, count of steps</comment>
        <translation>„%1“ ist durch: %2</translation>
    </message>
    <message>
        <source>%1; left running: %2</source>
        <translation>%1; läuft weiter: %2</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: running all %n steps, by %2</source>
        <translation>
            <numerusform>„%1“: Durchlauf von %n Schritt begonnen von %2</numerusform>
            <numerusform>„%1“: Durchlauf aller %n Schritte begonnen von %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 steps succeeded</source>
        <translation>%1 von %2 Schritten gelungen</translation>
    </message>
    <message>
        <source>%1, %2 of them not verified</source>
        <comment>count of steps, number</comment>
        <translation>%1, davon %2 nicht geprüft</translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <comment>count of steps, number</comment>
        <translation>%1, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>“%1” ended by %2: %3</source>
        <comment>section, person, count of steps</comment>
        <translation>„%1“ beendet von %2: %3</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>Address that is asked while a rollback runs</source>
        <translation>Adresse, die während eines Rollbacks abgefragt wird</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>“%1” is no kind of value for “%2”. Kinds are text, host, path, number, choice and pattern.</source>
        <translation>„%1“ ist keine Art von Wert für „%2“. Möglich sind text, host, path, number, choice und pattern.</translation>
    </message>
    <message>
        <source>“%1” needs a regular expression that can be read, like “pattern: &apos;[a-z0-9-]+&apos;”; until then it takes any text.</source>
        <translation>„%1“ braucht einen lesbaren regulären Ausdruck, etwa „pattern: &apos;[a-z0-9-]+&apos;“; bis dahin nimmt es jeden Text.</translation>
    </message>
    <message>
        <source>“%1” has nothing to choose from. Add “choices: [one, another]”.</source>
        <translation>„%1“ hat nichts zur Auswahl. „choices: [one, another]“ ergänzen.</translation>
    </message>
    <message>
        <source>“%1” is a secret, and its default stands here for everybody to read; it is passed over. Keep it in the keychain.</source>
        <translation>„%1“ ist ein Geheimnis, und seine Vorgabe steht hier für alle lesbar; sie wird übergangen. Im Schlüsselbund ablegen.</translation>
    </message>
    <message>
        <source>The default of “%1” does not fit: %2</source>
        <translation>Die Vorgabe von „%1“ passt nicht: %2</translation>
    </message>
    <message>
        <source>This is no host name or address: letters a to z, digits, “-” and “.”, like db1.example.com.</source>
        <translation>Das ist kein Hostname und keine Adresse: Buchstaben a bis z, Ziffern, „-“ und „.“, etwa db1.example.com.</translation>
    </message>
    <message>
        <source>This is no path: a path has no line breaks or control characters.</source>
        <translation>Das ist kein Pfad: Ein Pfad hat keine Zeilenumbrüche oder Steuerzeichen.</translation>
    </message>
    <message>
        <source>This is no number, like 5432.</source>
        <translation>Das ist keine Zahl wie 5432.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Eine davon wählen: %1.</translation>
    </message>
    <message>
        <source>This does not have the form that is asked for: %1</source>
        <translation>Das hat nicht die verlangte Form: %1</translation>
    </message>
    <message>
        <source>It holds a NUL character, which no command can get. Type it again.</source>
        <translation>Es enthält ein NUL-Zeichen, das kein Befehl bekommen kann. Neu eingeben.</translation>
    </message>
    <message>
        <source>It holds half of a character, which has no bytes. Type it again.</source>
        <translation>Es enthält ein halbes Zeichen, das keine Bytes hat. Neu eingeben.</translation>
    </message>
    <message>
        <source>It is longer than %1 bytes. Put it into a file and name that.</source>
        <translation>Es ist länger als %1 Bytes. In eine Datei legen und diese nennen.</translation>
    </message>
    <message>
        <source>from the runbook</source>
        <translation>aus dem Handbuch</translation>
    </message>
    <message>
        <source>from site.yaml</source>
        <translation>aus site.yaml</translation>
    </message>
    <message>
        <source>from the incident</source>
        <translation>aus dem Vorfall</translation>
    </message>
    <message>
        <source>exported by “%1”</source>
        <translation>exportiert von „%1“</translation>
    </message>
    <message>
        <source>as entered for “%1”</source>
        <translation>wie eingegeben für „%1“</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>event %1 of %2</source>
        <translation>Ereignis %1 von %2</translation>
    </message>
    <message>
        <source>Restore the file from a backup; what the journal itself says is not affected</source>
        <translation>Die Datei aus einem Backup wiederherstellen; was das Journal selbst sagt, ist nicht betroffen</translation>
    </message>
    <message>
        <source>The recorded output that %1 speaks of is gone</source>
        <translation>Die aufgezeichnete Ausgabe zu %1 ist verschwunden</translation>
    </message>
    <message>
        <source>The recorded output of %1 is shorter than it was</source>
        <translation>Die aufgezeichnete Ausgabe zu %1 ist kürzer, als sie war</translation>
    </message>
    <message>
        <source>The recorded output of %1 is longer than it was</source>
        <translation>Die aufgezeichnete Ausgabe zu %1 ist länger, als sie war</translation>
    </message>
    <message>
        <source>The recorded output of %1 was altered</source>
        <translation>Die aufgezeichnete Ausgabe zu %1 wurde verändert</translation>
    </message>
    <message>
        <source>Nothing was altered. Events: %1, recordings: %2</source>
        <translation>Nichts wurde verändert. Ereignisse: %1, Aufzeichnungen: %2</translation>
    </message>
</context>
<context>
    <name>ic::ActionRow</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>ic::ActiveScreen</name>
    <message>
        <source>Declare…</source>
        <translation>Ausrufen…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>What is happening?</source>
        <translation>Was ist los?</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>This is what happens</source>
        <translation>Das ist die Lage</translation>
    </message>
    <message>
        <source>Back to the incident</source>
        <translation>Zurück zum Vorfall</translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <translation>Gelesen wird: %1</translation>
    </message>
    <message>
        <source>This is %1. The incident is about %2.</source>
        <translation>Das ist %1. Der Vorfall betrifft %2.</translation>
    </message>
    <message>
        <source>%1 is open as well. This incident stays with the runbook that it was declared with.</source>
        <translation>%1 ist ebenfalls geöffnet. Dieser Vorfall bleibt bei dem Handbuch, mit dem er ausgerufen wurde.</translation>
    </message>
    <message>
        <source>This is %1. The incident was declared without a procedure.</source>
        <translation>Das ist %1. Der Vorfall wurde ohne Ablauf ausgerufen.</translation>
    </message>
</context>
<context>
    <name>ic::AnswerRow</name>
    <message>
        <source>Send answer</source>
        <translation>Antwort senden</translation>
    </message>
    <message>
        <source>Send answer: %1</source>
        <translation>Antwort senden: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>This step waits for input and does not say for what. Its output may tell.</source>
        <translation>Dieser Schritt wartet auf eine Eingabe und sagt nicht, worauf. Vielleicht sagt es seine Ausgabe.</translation>
    </message>
    <message>
        <source>This step is asking: %1</source>
        <translation>Dieser Schritt fragt: %1</translation>
    </message>
    <message>
        <source>Enter sends what is typed, the button also nothing · Ctrl+D ends the input · Ctrl+C stops the step</source>
        <translation>Enter sendet die Eingabe, die Schaltfläche auch eine leere · Strg+D beendet die Eingabe · Strg+C stoppt den Schritt</translation>
    </message>
    <message>
        <source>The step does not hide what is typed: it will stand in its output.</source>
        <translation>Der Schritt verbirgt die Eingabe nicht: Sie wird in seiner Ausgabe stehen.</translation>
    </message>
    <message>
        <source>Answer %1: %2</source>
        <translation>%1 antworten: %2</translation>
    </message>
</context>
<context>
    <name>ic::ApprovalFields</name>
    <message>
        <source>PIN of the second person</source>
        <translation>PIN der zweiten Person</translation>
    </message>
    <message>
        <source>A second person has to agree: they read what would run, choose their name and enter their PIN.</source>
        <translation>Eine zweite Person muss zustimmen: Sie liest, was liefe, wählt ihren Namen und gibt ihre PIN ein.</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Zweite Person</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation>PIN setzen…</translation>
    </message>
    <message>
        <source>Set a PIN for %1</source>
        <translation>PIN für %1 setzen</translation>
    </message>
    <message>
        <source>%1 has no PIN yet, and sets one here. It is kept in the keychain only.</source>
        <translation>%1 hat noch keine PIN und setzt hier eine. Sie liegt nur im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Set this PIN</source>
        <translation>Diese PIN setzen</translation>
    </message>
</context>
<context>
    <name>ic::AskRow</name>
    <message>
        <source>Enter or Escape</source>
        <translation>Enter oder Esc</translation>
    </message>
    <message>
        <source>Enter or Escape: %1</source>
        <comment>what both keys do</comment>
        <translation>Enter oder Esc: %1</translation>
    </message>
</context>
<context>
    <name>ic::BackgroundRow</name>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Leave running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop what runs in the background: %1</source>
        <translation>Stoppen, was im Hintergrund läuft: %1</translation>
    </message>
    <message>
        <source>Leave running: %1</source>
        <translation>Weiterlaufen lassen: %1</translation>
    </message>
    <message>
        <source>Ends the section. The timeline names what goes on.</source>
        <translation>Beendet den Abschnitt. Der Verlauf nennt, was weiterläuft.</translation>
    </message>
    <message>
        <source>Waiting for a verification</source>
        <translation>Wartet auf eine Prüfung</translation>
    </message>
    <message numerus="yes">
        <source>Still running in the background: %n</source>
        <translation>
            <numerusform>Läuft noch im Hintergrund: %n</numerusform>
            <numerusform>Laufen noch im Hintergrund: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The section ends with the last of them.</source>
        <translation>%1. Mit dem letzten davon endet der Abschnitt.</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Hier beenden</translation>
    </message>
</context>
<context>
    <name>ic::BarPanel</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>ic::BlockMarks</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Maßnahme</numerusform>
            <numerusform>%n Maßnahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n Kanal</numerusform>
            <numerusform>%n Kanäle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n escalation(s)</source>
        <translation>
            <numerusform>%n Eskalation</numerusform>
            <numerusform>%n Eskalationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Zielzeit</numerusform>
            <numerusform>%n Zielzeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n criteria</source>
        <translation>
            <numerusform>%n Erfolgskriterium</numerusform>
            <numerusform>%n Erfolgskriterien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s)</source>
        <translation>
            <numerusform>%n Rolle</numerusform>
            <numerusform>%n Rollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duties</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drill(s)</source>
        <translation>
            <numerusform>%n Übung</numerusform>
            <numerusform>%n Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n Szenario</numerusform>
            <numerusform>%n Szenarien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s)</source>
        <translation>
            <numerusform>%n Ressource</numerusform>
            <numerusform>%n Ressourcen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s)</source>
        <translation>
            <numerusform>%n Nacharbeit</numerusform>
            <numerusform>%n Nacharbeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n situation(s)</source>
        <translation>
            <numerusform>%n Lage</numerusform>
            <numerusform>%n Lagen</numerusform>
        </translation>
    </message>
    <message>
        <source>command, only shown</source>
        <translation>Befehl, nur gezeigt</translation>
    </message>
    <message>
        <source>read</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändert</translation>
    </message>
    <message>
        <source>destroy</source>
        <translation>zerstört</translation>
    </message>
    <message>
        <source>step · %1</source>
        <translation>Schritt · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n steps · %1</source>
        <translation>
            <numerusform>%n Schritt · %1</numerusform>
            <numerusform>%n Schritte · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>message · %n field(s)</source>
        <translation>
            <numerusform>Nachricht · %n Feld</numerusform>
            <numerusform>Nachricht · %n Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checklist item(s)</source>
        <translation>
            <numerusform>%n Checklistenpunkt</numerusform>
            <numerusform>%n Checklistenpunkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned message(s)</source>
        <translation>
            <numerusform>%n geplante Nachricht</numerusform>
            <numerusform>%n geplante Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation point(s)</source>
        <translation>
            <numerusform>%n Bewertungskriterium</numerusform>
            <numerusform>%n Bewertungskriterien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::Call</name>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Call: John Smith</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ic::ChangesPage</name>
    <message>
        <source>Changes to the runbook</source>
        <translation>Änderungen des Handbuchs</translation>
    </message>
    <message>
        <source>The file has not changed since it was read.</source>
        <translation>Die Datei ist seit dem Einlesen unverändert.</translation>
    </message>
    <message>
        <source>Since it was read: %1.</source>
        <translation>Seit dem Einlesen: %1.</translation>
    </message>
    <message>
        <source>The first %1 changes are shown; the document has the others.</source>
        <translation>Die ersten %1 Änderungen werden gezeigt; die anderen stehen im Dokument.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <comment>changed, label, place, effect</comment>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>− was</source>
        <translation>− war</translation>
    </message>
    <message>
        <source>+ now</source>
        <translation>+ jetzt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Its text has changed.</source>
        <translation>Der Text hat sich geändert.</translation>
    </message>
    <message>
        <source>This section is new.</source>
        <translation>Dieser Abschnitt ist neu.</translation>
    </message>
    <message>
        <source>This section is gone.</source>
        <translation>Diesen Abschnitt gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>ic::ChangesText</name>
    <message numerus="yes">
        <source>%n command(s) changed</source>
        <translation>
            <numerusform>%n Befehl geändert</numerusform>
            <numerusform>%n Befehle geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) added</source>
        <translation>
            <numerusform>%n Befehl neu</numerusform>
            <numerusform>%n Befehle neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) removed</source>
        <translation>
            <numerusform>%n Befehl entfernt</numerusform>
            <numerusform>%n Befehle entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) changed</source>
        <translation>
            <numerusform>%n Abschnitt geändert</numerusform>
            <numerusform>%n Abschnitte geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) added</source>
        <translation>
            <numerusform>%n Abschnitt neu</numerusform>
            <numerusform>%n Abschnitte neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) removed</source>
        <translation>
            <numerusform>%n Abschnitt entfernt</numerusform>
            <numerusform>%n Abschnitte entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing that is shown or run</source>
        <translation>nichts, was gezeigt oder ausgeführt wird</translation>
    </message>
</context>
<context>
    <name>ic::CommandList</name>
    <message>
        <source>○ reads</source>
        <translation>○ liest</translation>
    </message>
    <message>
        <source>△ changes the system</source>
        <translation>△ ändert das System</translation>
    </message>
    <message>
        <source>◆ can destroy data</source>
        <translation>◆ kann Daten zerstören</translation>
    </message>
    <message>
        <source>%1, line %2 · </source>
        <translation>%1, Zeile %2 · </translation>
    </message>
    <message>
        <source>line %1 · </source>
        <translation>Zeile %1 · </translation>
    </message>
    <message>
        <source> · changed</source>
        <translation> · geändert</translation>
    </message>
    <message>
        <source> · runs in another way than before</source>
        <translation> · läuft anders als zuvor</translation>
    </message>
    <message>
        <source>− was: </source>
        <translation>− war: </translation>
    </message>
    <message>
        <source>+ now: </source>
        <translation>+ jetzt: </translation>
    </message>
</context>
<context>
    <name>ic::CommandSet</name>
    <message>
        <source>Declare…</source>
        <translation>Ausrufen…</translation>
    </message>
    <message>
        <source>Send update…</source>
        <translation>Meldung senden…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Übergeben…</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Abschließen…</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Open the incident again</source>
        <translation>Den Vorfall wieder öffnen</translation>
    </message>
    <message>
        <source>Close the resolved incident</source>
        <translation>Den abgeschlossenen Vorfall schließen</translation>
    </message>
    <message>
        <source>Past incidents</source>
        <translation>Frühere Vorfälle</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Open a runbook…</source>
        <translation>Handbuch öffnen…</translation>
    </message>
    <message>
        <source>Use the shipped runbook</source>
        <translation>Mitgeliefertes Handbuch verwenden</translation>
    </message>
    <message>
        <source>Problems in the runbook</source>
        <translation>Probleme des Handbuchs</translation>
    </message>
    <message>
        <source>Call somebody…</source>
        <translation>Jemanden anrufen…</translation>
    </message>
    <message>
        <source>Mend the drill range</source>
        <translation>Übungsgelände reparieren</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>Alles durchsuchen…</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Über dieses Programm</translation>
    </message>
    <message>
        <source>Theme: as the desktop</source>
        <translation>Aussehen: wie der Desktop</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Aussehen: dunkel</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Aussehen: hell</translation>
    </message>
    <message>
        <source>Open a folder of runbooks…</source>
        <translation>Ordner mit Handbüchern öffnen…</translation>
    </message>
    <message>
        <source>PIN for approving steps…</source>
        <translation>PIN zum Freigeben von Schritten…</translation>
    </message>
    <message>
        <source>Runbook as written</source>
        <translation>Handbuch im Wortlaut</translation>
    </message>
    <message>
        <source>Open the runbook in the editor</source>
        <translation>Handbuch im Editor öffnen</translation>
    </message>
    <message>
        <source>Check again what is ready</source>
        <translation>Bereitschaft erneut prüfen</translation>
    </message>
    <message>
        <source>Start the drill range again</source>
        <translation>Das Übungsgelände neu starten</translation>
    </message>
    <message>
        <source>preflight readiness programs scripts directory disk hosts credentials</source>
        <comment>words by which “Check again what is ready” is found</comment>
        <translation>Preflight Vorprüfung Bereitschaft Programme Skripte Verzeichnisse Platte Hosts Zugangsdaten</translation>
    </message>
</context>
<context>
    <name>ic::CommandText</name>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>ic::CommunicationsDue</name>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Communications due</source>
        <translation>Fällige Meldungen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>audience, channel</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Mark sent: %1</source>
        <translation>Als gesendet vermerken: %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>not due</source>
        <translation>nicht fällig</translation>
    </message>
    <message>
        <source>2 min</source>
        <translation>2 min</translation>
    </message>
</context>
<context>
    <name>ic::ConfirmRow</name>
    <message>
        <source>Run this in %1?</source>
        <translation>In %1 ausführen?</translation>
    </message>
    <message>
        <source>Type the environment&apos;s name to run it: %1</source>
        <translation>Zum Starten den Namen der Umgebung eingeben: %1</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt starten</translation>
    </message>
    <message>
        <source>Run now: %1</source>
        <translation>Jetzt starten: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>With what earlier steps exported: %1.</source>
        <translation>Mit den Exporten früherer Schritte: %1.</translation>
    </message>
    <message>
        <source>%1 In %2, as %3. Entered by %4.</source>
        <translation>%1 In %2, als %3. Eingegeben von %4.</translation>
    </message>
    <message>
        <source>From line %1 on: the lines before it are not run again. What they exported is there; other variables, functions and a change of directory are not.</source>
        <translation>Ab Zeile %1: Die Zeilen davor laufen nicht noch einmal. Was sie exportierten, ist da; andere Variablen, Funktionen und ein Verzeichniswechsel nicht.</translation>
    </message>
</context>
<context>
    <name>ic::DeclareScreen</name>
    <message>
        <source>No incident</source>
        <translation>Kein Vorfall</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>What comes first</source>
        <translation>Was zuerst kommt</translation>
    </message>
    <message>
        <source>Enter declares: the clock starts and the journal begins. Everything below can be changed later.</source>
        <translation>Enter ruft aus: Die Uhr startet, das Journal beginnt. Alles unten ist später änderbar.</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>1 – 9</source>
        <translation>1 – 9</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Declare incident</source>
        <translation>Vorfall ausrufen</translation>
    </message>
    <message>
        <source>Only read the procedure</source>
        <translation>Ablauf nur lesen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Severity %1</source>
        <translation>Schweregrad %1</translation>
    </message>
    <message>
        <source>This console is read-only, so nothing can be declared here. The procedure can be read.</source>
        <translation>Diese Konsole liest nur, hier lässt sich nichts ausrufen. Der Ablauf ist lesbar.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>key and playbook</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>◇ DRILL · %1</source>
        <translation>◇ ÜBUNG · %1</translation>
    </message>
    <message>
        <source>■ LIVE · %1</source>
        <translation>■ LIVE · %1</translation>
    </message>
    <message>
        <source>DRILL %1</source>
        <translation>ÜBUNG %1</translation>
    </message>
    <message>
        <source>LIVE %1</source>
        <translation>LIVE %1</translation>
    </message>
</context>
<context>
    <name>ic::DocumentPage</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>ic::DocumentRowWidget</name>
    <message>
        <source>%1, line %2</source>
        <comment>what was recognised</comment>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Show it in its playbook</source>
        <translation>Im Ablauf zeigen</translation>
    </message>
    <message>
        <source>Load from %1?</source>
        <translation>Von %1 laden?</translation>
    </message>
    <message>
        <source>Load pictures from %1</source>
        <translation>Bilder von %1 laden</translation>
    </message>
</context>
<context>
    <name>ic::DocumentText</name>
    <message>
        <source>▧ picture: %1 …</source>
        <translation>▧ Bild: %1 …</translation>
    </message>
    <message>
        <source>▧ picture on %1, not loaded: %2</source>
        <translation>▧ Bild auf %1, nicht geladen: %2</translation>
    </message>
    <message>
        <source>▧ picture outside the runbook&apos;s folder, not loaded: %1</source>
        <translation>▧ Bild außerhalb des Ordners des Handbuchs, nicht geladen: %1</translation>
    </message>
    <message>
        <source>▧ picture that can&apos;t be shown: %1</source>
        <translation>▧ Bild, das sich nicht zeigen lässt: %1</translation>
    </message>
</context>
<context>
    <name>ic::DrillRange</name>
    <message numerus="yes">
        <source>The drill range did not answer within %n second(s)</source>
        <translation>
            <numerusform>Das Übungsgelände antwortete nicht binnen %n Sekunde</numerusform>
            <numerusform>Das Übungsgelände antwortete nicht binnen %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Start it again; if that does not help, read the file</source>
        <translation>Neu starten; hilft das nicht, die Datei lesen</translation>
    </message>
    <message>
        <source>The drill range ended as soon as it was started</source>
        <translation>Das Übungsgelände endete gleich nach dem Start</translation>
    </message>
    <message>
        <source>The drill range ended as soon as it was started: %1</source>
        <translation>Das Übungsgelände endete gleich nach dem Start: %1</translation>
    </message>
    <message>
        <source>The drill range has ended without being asked to</source>
        <translation>Das Übungsgelände endete unaufgefordert</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>The drill range knows no fault “%1”</source>
        <translation>Das Übungsgelände kennt keine Störung „%1“</translation>
    </message>
    <message>
        <source>The drill range is not running</source>
        <translation>Das Übungsgelände läuft nicht</translation>
    </message>
    <message>
        <source>Start it first</source>
        <translation>Zuerst starten</translation>
    </message>
</context>
<context>
    <name>ic::DueList</name>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
</context>
<context>
    <name>ic::DueText</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Stakeholders</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>Rollback status update</source>
        <translation>Rollback-Stand</translation>
    </message>
    <message>
        <source>every 2 min</source>
        <translation>alle 2 min</translation>
    </message>
    <message>
        <source>DRILL · DRILL · DRILL</source>
        <translation>ÜBUNG · ÜBUNG · ÜBUNG</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>System: %1</source>
        <translation>System: %1</translation>
    </message>
    <message>
        <source>Started: %1, %2 ago</source>
        <translation>Beginn: %1, vor %2</translation>
    </message>
    <message>
        <source>Incident commander: %1</source>
        <translation>Einsatzleitung: %1</translation>
    </message>
    <message>
        <source>Rollback %1: step %2 of %3</source>
        <translation>Rollback %1: Schritt %2 von %3</translation>
    </message>
    <message>
        <source>Rollback %1: running</source>
        <translation>Rollback %1: läuft</translation>
    </message>
    <message>
        <source>Rollback %1: finished</source>
        <translation>Rollback %1: beendet</translation>
    </message>
    <message>
        <source>Rollback %1: did not succeed</source>
        <translation>Rollback %1: nicht gelungen</translation>
    </message>
</context>
<context>
    <name>ic::EffectMark</name>
    <message>
        <source>Effect: %1</source>
        <translation>Wirkung: %1</translation>
    </message>
    <message>
        <source>read</source>
        <translation>liest</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändert</translation>
    </message>
    <message>
        <source>destroy</source>
        <translation>zerstört</translation>
    </message>
    <message>
        <source>It only reads.</source>
        <translation>Liest nur.</translation>
    </message>
    <message>
        <source>It changes the system.</source>
        <translation>Ändert das System.</translation>
    </message>
    <message>
        <source>It can destroy data. There is no way back.</source>
        <translation>Kann Daten zerstören. Es gibt kein Zurück.</translation>
    </message>
    <message>
        <source>Judged by its commands.</source>
        <translation>Nach seinen Befehlen beurteilt.</translation>
    </message>
    <message>
        <source>The runbook says so.</source>
        <translation>Das Handbuch sagt es so.</translation>
    </message>
    <message>
        <source>site.yaml says so: %1</source>
        <translation>site.yaml sagt es so: %1</translation>
    </message>
</context>
<context>
    <name>ic::EndpointList</name>
    <message>
        <source>This environment names no endpoints.</source>
        <translation>Diese Umgebung nennt keine Endpunkte.</translation>
    </message>
    <message>
        <source>asking …</source>
        <translation>fragt …</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>503 · 7 min</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The other console watches the endpoints.</source>
        <translation>Die andere Konsole überwacht die Endpunkte.</translation>
    </message>
    <message>
        <source>The drill range isn&apos;t running.</source>
        <translation>Das Übungsgelände läuft nicht.</translation>
    </message>
</context>
<context>
    <name>ic::EndpointSummary</name>
    <message>
        <source>no endpoints are watched</source>
        <translation>keine Endpunkte überwacht</translation>
    </message>
    <message>
        <source>%1 of %2 endpoints failing: %3</source>
        <translation>%1 von %2 Endpunkten gestört: %3</translation>
    </message>
    <message numerus="yes">
        <source>asking %n endpoint(s) …</source>
        <translation>
            <numerusform>fragt %n Endpunkt ab …</numerusform>
            <numerusform>fragt %n Endpunkte ab …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n endpoint(s) answering</source>
        <translation>
            <numerusform>%n Endpunkt antwortet</numerusform>
            <numerusform>alle %n Endpunkte antworten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::Escalations</name>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>→ %1, %2</source>
        <comment>name, role</comment>
        <translation>→ %1, %2</translation>
    </message>
    <message>
        <source>Acknowledge: %1</source>
        <translation>Quittieren: %1</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>nicht quittiert</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
</context>
<context>
    <name>ic::FailureSteps</name>
    <message>
        <source>What to run when the rollback failed</source>
        <translation>Befehle nach gescheitertem Rollback</translation>
    </message>
</context>
<context>
    <name>ic::FaultMenu</name>
    <message>
        <source>Start a drill</source>
        <translation>Übung starten</translation>
    </message>
    <message>
        <source>The drill range is not running</source>
        <translation>Das Übungsgelände läuft nicht</translation>
    </message>
    <message>
        <source>The drill range is starting …</source>
        <translation>Das Übungsgelände startet …</translation>
    </message>
    <message>
        <source>The drill range could not start</source>
        <translation>Das Übungsgelände ließ sich nicht starten</translation>
    </message>
    <message>
        <source>Break the drill range: %1</source>
        <translation>Übungsgelände stören: %1</translation>
    </message>
    <message>
        <source>Drill range: %1.</source>
        <translation>Übungsgelände: %1.</translation>
    </message>
    <message>
        <source>The drill range is mended.</source>
        <translation>Das Übungsgelände ist repariert.</translation>
    </message>
    <message>
        <source>The drill range runs again, fresh.</source>
        <translation>Das Übungsgelände läuft wieder, ganz frisch.</translation>
    </message>
</context>
<context>
    <name>ic::FindIndex</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Past incident</source>
        <translation>Früherer Vorfall</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>number, day</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
</context>
<context>
    <name>ic::Finder</name>
    <message>
        <source>Nothing has all of these words.</source>
        <translation>Nichts hat alle diese Wörter.</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Situations, steps, people, messages, links, commands</source>
        <translation>Lagen, Schritte, Personen, Nachrichten, Links, Befehle</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Suchwörter</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Noch nichts da.</translation>
    </message>
</context>
<context>
    <name>ic::HandOverPanel</name>
    <message>
        <source>Hand over now</source>
        <translation>Jetzt übergeben</translation>
    </message>
    <message>
        <source>Confirm hand over</source>
        <translation>Übergabe bestätigen</translation>
    </message>
    <message>
        <source>Who commands from now on?</source>
        <translation>Wer leitet ab jetzt?</translation>
    </message>
    <message>
        <source>What they need to know; it stands on the timeline</source>
        <translation>Was die neue Leitung wissen muss; steht im Verlauf</translation>
    </message>
    <message>
        <source>New commander</source>
        <translation>Neue Leitung</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
</context>
<context>
    <name>ic::HeightGrip</name>
    <message>
        <source>Drag, or press Up and Down, to change the height</source>
        <translation>Ziehen, oder Auf und Ab drücken, um die Höhe zu ändern</translation>
    </message>
</context>
<context>
    <name>ic::HistoryPanel</name>
    <message>
        <source>Last incidents</source>
        <translation>Letzte Vorfälle</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>drill, took %1</source>
        <translation>Übung, Dauer %1</translation>
    </message>
    <message>
        <source>resolved in %1</source>
        <translation>abgeschlossen in %1</translation>
    </message>
    <message>
        <source>None on this machine yet.</source>
        <translation>Auf diesem Rechner noch keine.</translation>
    </message>
    <message>
        <source>Not known, since the journal can&apos;t be read.</source>
        <translation>Nicht bekannt, denn das Journal ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Earlier ones are in the journal that was set aside: %1</source>
        <translation>Frühere stehen im beiseitegelegten Journal: %1</translation>
    </message>
</context>
<context>
    <name>ic::IncidentBar</name>
    <message>
        <source>Elapsed</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Next update due</source>
        <translation>Nächste Meldung</translation>
    </message>
    <message>
        <source>Next escalation</source>
        <translation>Nächste Eskalation</translation>
    </message>
    <message>
        <source>Send update</source>
        <translation>Meldung senden</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Severity %1</source>
        <translation>Schweregrad %1</translation>
    </message>
    <message>
        <source>◇ DRILL</source>
        <translation>◇ ÜBUNG</translation>
    </message>
    <message>
        <source>■ LIVE</source>
        <translation>■ LIVE</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>incident number, environment</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Commander %1 · since %2</source>
        <translation>Leitung: %1 · seit %2</translation>
    </message>
    <message>
        <source>Resolved in</source>
        <translation>Abgeschlossen in</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>alle gesendet</translation>
    </message>
    <message>
        <source>none planned</source>
        <translation>keine geplant</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Leadership at 10 min</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>all acknowledged</source>
        <translation>alle quittiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>15 min, no progress</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>none in its file</source>
        <translation>keine in seiner Datei</translation>
    </message>
</context>
<context>
    <name>ic::InlineSentence</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>ic::MainWindow</name>
    <message>
        <source>Incident Commander</source>
        <translation>Incident Commander</translation>
    </message>
    <message>
        <source>Incident Commander %1. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Incident Commander %1. Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>%1 can be looked at when the open incident is resolved.</source>
        <translation>%1 ist einsehbar, wenn der offene Vorfall abgeschlossen ist.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Copied for pasting: %1</source>
        <translation>Zum Einfügen kopiert: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open a runbook</source>
        <translation>Handbuch öffnen</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown);;All files (*)</source>
        <translation>Markdown (*.md *.markdown);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>DRILL · %1 · %2</source>
        <translation>ÜBUNG · %1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title, number</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>Open a folder of runbooks</source>
        <translation>Ordner mit Handbüchern öffnen</translation>
    </message>
    <message>
        <source>Set it aside and begin a new journal</source>
        <translation>Beiseitelegen und ein neues Journal beginnen</translation>
    </message>
    <message>
        <source>The damaged journal is renamed, never deleted</source>
        <translation>Das beschädigte Journal wird umbenannt, nie gelöscht</translation>
    </message>
    <message>
        <source>A new journal has begun. The damaged one is kept, as it was, in %1.</source>
        <translation>Ein neues Journal hat begonnen. Das beschädigte liegt unverändert in %1.</translation>
    </message>
    <message>
        <source>%1 is open and keeps its runbook. Another one can be opened when the incident is resolved.</source>
        <translation>%1 ist offen und behält das Handbuch. Ein anderes lässt sich öffnen, wenn er abgeschlossen ist.</translation>
    </message>
</context>
<context>
    <name>ic::Monitor</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>ic::NextDrillPanel</name>
    <message>
        <source>Next drill</source>
        <translation>Nächste Übung</translation>
    </message>
    <message>
        <source>The runbook plans no drills.</source>
        <translation>Das Handbuch plant keine Übungen.</translation>
    </message>
    <message>
        <source>this week (week %1)</source>
        <translation>diese Woche (Woche %1)</translation>
    </message>
    <message>
        <source>in week %1 of the month</source>
        <translation>in Woche %1 des Monats</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>Starten: %1</translation>
    </message>
    <message>
        <source>There is no runbook yet to plan a drill.</source>
        <translation>Es gibt noch kein Handbuch, das eine Übung plant.</translation>
    </message>
</context>
<context>
    <name>ic::NodeTools</name>
    <message>
        <source>Install nodejs and npm; on Debian: sudo apt install nodejs npm</source>
        <translation>nodejs und npm installieren; auf Debian: sudo apt install nodejs npm</translation>
    </message>
    <message>
        <source>The drill range needs Node.js, and there is no program “node”</source>
        <translation>Das Übungsgelände braucht Node.js, und das Programm „node“ fehlt</translation>
    </message>
    <message>
        <source>A script of the drill range crashed</source>
        <translation>Ein Skript des Übungsgeländes stürzte ab</translation>
    </message>
    <message>
        <source>Start the drill range again</source>
        <translation>Das Übungsgelände neu starten</translation>
    </message>
    <message>
        <source>A script of the drill range ended with exit status %1</source>
        <translation>Ein Skript des Übungsgeländes endete mit Exit-Status %1</translation>
    </message>
    <message>
        <source>The drill range needs npm, and there is no program “npm”</source>
        <translation>Das Übungsgelände braucht npm, und das Programm „npm“ fehlt</translation>
    </message>
    <message>
        <source>Node.js does not work on this machine</source>
        <translation>Node.js funktioniert auf diesem Rechner nicht</translation>
    </message>
    <message>
        <source>Try “node --version” in a terminal, and install nodejs anew</source>
        <translation>„node --version“ in einem Terminal versuchen und nodejs neu installieren</translation>
    </message>
    <message>
        <source>Node.js is too old for the drill range: %1 is there, %2 is needed</source>
        <translation>Node.js ist zu alt für das Übungsgelände: %1 ist da, %2 wird gebraucht</translation>
    </message>
    <message>
        <source>Install a newer nodejs</source>
        <translation>Ein neueres nodejs installieren</translation>
    </message>
    <message>
        <source>A script of the drill range does not come to an end</source>
        <translation>Ein Skript des Übungsgeländes kommt zu keinem Ende</translation>
    </message>
</context>
<context>
    <name>ic::OnCallPanel</name>
    <message>
        <source>On call now</source>
        <translation>Jetzt in Bereitschaft</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message>
        <source>The runbook has no contact with a number or address.</source>
        <translation>Das Handbuch hat keinen Kontakt mit Nummer oder Adresse.</translation>
    </message>
</context>
<context>
    <name>ic::OpeningScreen</name>
    <message>
        <source>Opening journal and runbook</source>
        <translation>Journal und Handbuch werden geöffnet</translation>
    </message>
    <message>
        <source>Opening journal and runbook …</source>
        <translation>Journal und Handbuch werden geöffnet …</translation>
    </message>
</context>
<context>
    <name>ic::OutputFold</name>
    <message>
        <source>Hide output</source>
        <translation>Ausgabe verbergen</translation>
    </message>
    <message>
        <source>Show output</source>
        <translation>Ausgabe zeigen</translation>
    </message>
    <message>
        <source>Hide output: %1</source>
        <translation>Ausgabe verbergen: %1</translation>
    </message>
    <message>
        <source>Show output: %1</source>
        <translation>Ausgabe zeigen: %1</translation>
    </message>
</context>
<context>
    <name>ic::OutputSaveRow</name>
    <message>
        <source>With times</source>
        <translation>Mit Zeiten</translation>
    </message>
    <message>
        <source>File for the output of: %1</source>
        <translation>Datei für die Ausgabe von: %1</translation>
    </message>
    <message>
        <source>Save with times: %1</source>
        <translation>Mit Zeiten speichern: %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save output to the file: %1</source>
        <translation>Ausgabe in die Datei speichern: %1</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Don’t save output: %1</source>
        <translation>Ausgabe nicht speichern: %1</translation>
    </message>
</context>
<context>
    <name>ic::OutputSearchBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß/klein beachten</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>In der Ausgabe suchen</translation>
    </message>
    <message>
        <source>Find in output: %1</source>
        <translation>In Ausgabe suchen: %1</translation>
    </message>
    <message>
        <source>Match case in output: %1</source>
        <translation>Groß/klein beachten in Ausgabe: %1</translation>
    </message>
    <message>
        <source>Regular expression in output: %1</source>
        <translation>Regulärer Ausdruck in Ausgabe: %1</translation>
    </message>
    <message>
        <source>Hits in output: %1</source>
        <translation>Treffer in Ausgabe: %1</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous hit: %1</source>
        <translation>Voriger Treffer: %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next hit: %1</source>
        <translation>Nächster Treffer: %1</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Close search: %1</source>
        <translation>Suche schließen: %1</translation>
    </message>
    <message>
        <source>Shift+F3</source>
        <translation>Umschalt+F3</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>Kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>%1 so far, %2 % searched</source>
        <translation>bisher %1, %2 % durchsucht</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
</context>
<context>
    <name>ic::OutputText</name>
    <message>
        <source>Scroll sideways</source>
        <translation>Seitlich blättern</translation>
    </message>
    <message>
        <source>Scroll output</source>
        <translation>Ausgabe blättern</translation>
    </message>
    <message>
        <source>  … %1 line, copy takes it whole</source>
        <translation>  … Zeile mit %1, Kopieren nimmt sie ganz</translation>
    </message>
    <message>
        <source>%1, error output</source>
        <translation>%1, Fehlerausgabe</translation>
    </message>
</context>
<context>
    <name>ic::OutputView</name>
    <message>
        <source>Output: %1</source>
        <translation>Ausgabe: %1</translation>
    </message>
    <message>
        <source>About the output: %1</source>
        <translation>Zur Ausgabe: %1</translation>
    </message>
    <message>
        <source>Height of output: %1</source>
        <translation>Höhe der Ausgabe: %1</translation>
    </message>
    <message>
        <source>Lines of output: %1</source>
        <translation>Zeilen der Ausgabe: %1</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Follow output: %1</source>
        <translation>Ausgabe folgen: %1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Umbrechen</translation>
    </message>
    <message>
        <source>Wrap lines of output: %1</source>
        <translation>Zeilen der Ausgabe umbrechen: %1</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Times of output: %1</source>
        <translation>Zeiten der Ausgabe: %1</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the output of: %1</source>
        <translation>In der Ausgabe suchen von: %1</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copy all output: %1</source>
        <translation>Ganze Ausgabe kopieren: %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Save output: %1</source>
        <translation>Ausgabe speichern: %1</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message>
        <source>Open large</source>
        <translation>Groß öffnen</translation>
    </message>
    <message>
        <source>Open large: %1</source>
        <translation>Groß öffnen: %1</translation>
    </message>
    <message>
        <source>Back to the playbook</source>
        <translation>Zurück zum Ablauf</translation>
    </message>
    <message>
        <source>Close large output: %1</source>
        <translation>Große Ausgabe schließen: %1</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1 lines, reading on</source>
        <translation>%1 Zeilen, liest weiter</translation>
    </message>
    <message>
        <source>Copied 1 line.</source>
        <translation>1 Zeile kopiert.</translation>
    </message>
    <message>
        <source>Copied %1 lines.</source>
        <translation>%1 Zeilen kopiert.</translation>
    </message>
    <message>
        <source>Copied the first %1 lines: more is too much for a clipboard. Save the output to have it whole.</source>
        <translation>Die ersten %1 Zeilen kopiert: mehr ist zu viel für eine Zwischenablage. Die Ausgabe speichern, um sie ganz zu haben.</translation>
    </message>
    <message>
        <source>Saving to %1…</source>
        <translation>Speichert in %1…</translation>
    </message>
    <message>
        <source>Saved %1 lines to %2.</source>
        <translation>%1 Zeilen in %2 gespeichert.</translation>
    </message>
    <message>
        <source>There is no masked value in view.</source>
        <translation>Kein verdeckter Wert ist im Blick.</translation>
    </message>
    <message>
        <source>Hide value</source>
        <translation>Wert verbergen</translation>
    </message>
    <message>
        <source>Hide value: %1</source>
        <translation>Wert verbergen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Line %1 is shown unmasked on this screen for %n second(s). It is written down that it was.</source>
        <translation>
            <numerusform>Zeile %1 ist auf diesem Bildschirm %n Sekunde lang unverdeckt. Das wird festgehalten.</numerusform>
            <numerusform>Zeile %1 ist auf diesem Bildschirm %n Sekunden lang unverdeckt. Das wird festgehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reveal value</source>
        <translation>Wert zeigen</translation>
    </message>
    <message>
        <source>Reveal value: %1</source>
        <translation>Wert zeigen: %1</translation>
    </message>
    <message>
        <source>Line %1 is masked again.</source>
        <translation>Zeile %1 ist wieder verdeckt.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Strg+M</translation>
    </message>
</context>
<context>
    <name>ic::PauseRow</name>
    <message>
        <source>Paused: this step did not succeed</source>
        <translation>Angehalten: Dieser Schritt ist nicht gelungen</translation>
    </message>
    <message>
        <source>Paused: this step is not verified</source>
        <translation>Angehalten: Dieser Schritt ist nicht geprüft</translation>
    </message>
    <message>
        <source>Paused before this step</source>
        <translation>Vor diesem Schritt angehalten</translation>
    </message>
    <message>
        <source>The steps were left here</source>
        <translation>Die Schritte blieben hier stehen</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Überspringen…</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier beenden</translation>
    </message>
    <message>
        <source>Why is it skipped?</source>
        <translation>Warum wird er übersprungen?</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>Schritt überspringen</translation>
    </message>
    <message>
        <source>Skip now: %1</source>
        <translation>Jetzt überspringen: %1</translation>
    </message>
    <message>
        <source>Reason for skipping: %1</source>
        <translation>Grund des Überspringens: %1</translation>
    </message>
    <message>
        <source>Skip: %1</source>
        <translation>Überspringen: %1</translation>
    </message>
    <message>
        <source>Stop here: %1</source>
        <translation>Hier beenden: %1</translation>
    </message>
    <message>
        <source>Step %1 of %2 of “%3”.</source>
        <translation>Schritt %1 von %2 aus „%3“.</translation>
    </message>
    <message numerus="yes">
        <source>%1 After it: %n more.</source>
        <translation>
            <numerusform>%1 Danach noch %n.</numerusform>
            <numerusform>%1 Danach noch %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Retry: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Go on with: %1</source>
        <translation>Weiter mit: %1</translation>
    </message>
    <message>
        <source>Go on from line %1…</source>
        <translation>Weiter ab Zeile %1…</translation>
    </message>
    <message>
        <source>Go on from line %1: %2</source>
        <translation>Weiter ab Zeile %1: %2</translation>
    </message>
    <message>
        <source>Verified: this step is next</source>
        <translation>Geprüft: Dieser Schritt ist der nächste</translation>
    </message>
    <message numerus="yes">
        <source>%1 Still running: %n.</source>
        <translation>
            <numerusform>%1 Läuft noch: %n.</numerusform>
            <numerusform>%1 Laufen noch: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::PeopleList</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>no answer, backup %1</source>
        <translation>nicht erreicht, Vertretung %1</translation>
    </message>
    <message>
        <source>to be called now</source>
        <translation>jetzt anzurufen</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>jetzt: %1</translation>
    </message>
    <message>
        <source>not called yet</source>
        <translation>noch nicht angerufen</translation>
    </message>
    <message>
        <source>Call backup</source>
        <translation>Vertretung anrufen</translation>
    </message>
    <message>
        <source>Call backup: %1</source>
        <translation>Vertretung anrufen: %1</translation>
    </message>
    <message>
        <source>%1 · DRILL: nobody is called by itself</source>
        <translation>%1 · ÜBUNG: niemand wird von selbst angerufen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Answered: %1</source>
        <translation>Erreicht: %1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Nicht erreicht: %1</translation>
    </message>
</context>
<context>
    <name>ic::PhaseList</name>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Phases of the rollback</source>
        <translation>Phasen des Rollbacks</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>phase: its state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ic::PinFields</name>
    <message>
        <source>Present PIN</source>
        <translation>Jetzige PIN</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Neue PIN</translation>
    </message>
    <message>
        <source>New PIN again</source>
        <translation>Neue PIN noch einmal</translation>
    </message>
    <message>
        <source>The two new PINs are not the same</source>
        <translation>Die beiden neuen PINs sind nicht gleich</translation>
    </message>
    <message>
        <source>Enter both again</source>
        <translation>Beide neu eingeben</translation>
    </message>
</context>
<context>
    <name>ic::PinPanel</name>
    <message>
        <source>Set this PIN</source>
        <translation>Diese PIN setzen</translation>
    </message>
    <message>
        <source>Whose PIN</source>
        <translation>Wessen PIN</translation>
    </message>
    <message>
        <source>PIN for approving steps as a second person</source>
        <translation>PIN zum Freigeben von Schritten als zweite Person</translation>
    </message>
    <message>
        <source>It is kept in the system&apos;s keychain only, in a form from which it can&apos;t be read.</source>
        <translation>Sie liegt nur im Schlüsselbund des Systems, in einer Form, aus der sie nicht lesbar ist.</translation>
    </message>
    <message>
        <source>Nobody may approve yet. Add names to “people” in site.yaml.</source>
        <translation>Noch darf niemand freigeben. Namen in „people“ in site.yaml ergänzen.</translation>
    </message>
</context>
<context>
    <name>ic::PlaybookPage</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>ticked items of a checklist</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>section and its time window</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ic::PlaybookView</name>
    <message>
        <source>The runbook is being read.</source>
        <translation>Das Handbuch wird gelesen.</translation>
    </message>
    <message>
        <source>Choose at the left what is happening. Its procedure opens here.</source>
        <translation>Links wählen, was los ist. Der Ablauf öffnet sich hier.</translation>
    </message>
    <message>
        <source>The runbook has no section “%1”. Choose another at the left.</source>
        <translation>Das Handbuch hat keinen Abschnitt „%1“. Links einen anderen wählen.</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>“%1” leads to no section of the runbook. Choose a procedure at the left that helps, and mend the link when this is over.</source>
        <translation>„%1“ führt zu keinem Abschnitt des Handbuchs. Links einen Ablauf wählen, der hilft, und den Link berichtigen, wenn dies vorbei ist.</translation>
    </message>
</context>
<context>
    <name>ic::Preflight</name>
    <message>
        <source>The directory of “%1” does not answer: %2</source>
        <translation>Das Verzeichnis von „%1“ antwortet nicht: %2</translation>
    </message>
    <message>
        <source>Check the network and the server that it is mounted from</source>
        <translation>Das Netz prüfen, und den Server, von dem es eingehängt ist</translation>
    </message>
</context>
<context>
    <name>ic::PreflightNote</name>
    <message>
        <source>Not ready here</source>
        <translation>Hier nicht bereit</translation>
    </message>
    <message>
        <source>Declaring does not wait for these.</source>
        <translation>Das Ausrufen wartet nicht darauf.</translation>
    </message>
</context>
<context>
    <name>ic::Probe</name>
    <message>
        <source>redirects in a circle</source>
        <translation>leitet im Kreis um</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>no such host</source>
        <translation>Host unbekannt</translation>
    </message>
    <message>
        <source>closed without an answer</source>
        <translation>ohne Antwort geschlossen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>Zertifikat nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>no HTTP answer</source>
        <translation>keine HTTP-Antwort</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
</context>
<context>
    <name>ic::ProblemList</name>
    <message>
        <source>Problems in the runbook</source>
        <translation>Probleme des Handbuchs</translation>
    </message>
    <message>
        <source>✕ error</source>
        <translation>✕ Fehler</translation>
    </message>
    <message>
        <source>▲ warning</source>
        <translation>▲ Warnung</translation>
    </message>
    <message>
        <source>○ note</source>
        <translation>○ Hinweis</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity and line, sentence</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ic::ProgressSource</name>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der Frist</translation>
    </message>
    <message>
        <source>its answer is larger than 64 KiB</source>
        <translation>die Antwort ist größer als 64 KiB</translation>
    </message>
    <message>
        <source>it answered with %1</source>
        <translation>antwortete mit %1</translation>
    </message>
    <message>
        <source>it sends no events</source>
        <translation>sendet keine Ereignisse</translation>
    </message>
    <message>
        <source>its answer is no JSON object</source>
        <translation>die Antwort ist kein JSON-Objekt</translation>
    </message>
</context>
<context>
    <name>ic::ProgressWatch</name>
    <message>
        <source>Progress is not read from %1: it is no host of the drill environment %2</source>
        <translation>Fortschritt wird von %1 nicht gelesen: Das ist kein Host der Übungsumgebung %2</translation>
    </message>
    <message>
        <source>Progress can&apos;t be read from %1 at present: %2. The command itself goes on</source>
        <translation>Fortschritt ist von %1 derzeit nicht lesbar: %2. Der Befehl selbst läuft weiter</translation>
    </message>
    <message>
        <source>Progress comes from %1 again</source>
        <translation>Fortschritt kommt wieder von %1</translation>
    </message>
</context>
<context>
    <name>ic::Reachability</name>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>%1 port %2 takes no connection from here (%3), and “%4” needs it</source>
        <translation>%1 Port %2 nimmt von hier keine Verbindung an (%3), und „%4“ braucht das</translation>
    </message>
    <message>
        <source>Check the network, the VPN and the address</source>
        <translation>Netzwerk, VPN und Adresse prüfen</translation>
    </message>
</context>
<context>
    <name>ic::ReadOnly</name>
    <message>
        <source>Another console writes this journal; this one only reads along.</source>
        <translation>Eine andere Konsole schreibt dieses Journal; diese liest nur mit.</translation>
    </message>
</context>
<context>
    <name>ic::ReadinessPanel</name>
    <message>
        <source>Ready to respond</source>
        <translation>Einsatzbereit</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read the runbook</source>
        <translation>Das Handbuch lesen</translation>
    </message>
</context>
<context>
    <name>ic::ReadinessRows</name>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weiteren zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::ReadyHeader</name>
    <message>
        <source>%1 · %2 (DRILL)</source>
        <translation>%1 · %2 (ÜBUNG)</translation>
    </message>
    <message>
        <source>%1 · %2 (LIVE)</source>
        <translation>%1 · %2 (LIVE)</translation>
    </message>
</context>
<context>
    <name>ic::ReadyScreen</name>
    <message>
        <source>No incident</source>
        <translation>Kein Vorfall</translation>
    </message>
    <message>
        <source>Start a drill…</source>
        <translation>Übung starten…</translation>
    </message>
    <message>
        <source>Past incidents</source>
        <translation>Frühere Vorfälle</translation>
    </message>
    <message>
        <source>What is happening?</source>
        <translation>Was ist los?</translation>
    </message>
    <message>
        <source>Press a number. You can declare the incident on the next screen, or only read the procedure.</source>
        <translation>Eine Zahl drücken. Auf der nächsten Seite den Vorfall ausrufen, oder den Ablauf nur lesen.</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Anderes öffnen…</translation>
    </message>
    <message>
        <source>Use the shipped one</source>
        <translation>Mitgeliefertes verwenden</translation>
    </message>
    <message>
        <source>This runbook names no situations: a list whose items link to sections of the document makes them. Every section can be found with Ctrl+K.</source>
        <translation>Dieses Handbuch nennt keine Lagen: Eine Liste, deren Punkte auf Abschnitte des Dokuments verweisen, macht sie. Jeder Abschnitt ist mit Strg+K zu finden.</translation>
    </message>
</context>
<context>
    <name>ic::ResolvePanel</name>
    <message>
        <source>Resolve now</source>
        <translation>Jetzt abschließen</translation>
    </message>
    <message>
        <source>Confirm resolve</source>
        <translation>Abschluss bestätigen</translation>
    </message>
    <message>
        <source>One sentence: what was wrong, what mended it</source>
        <translation>Ein Satz: Was war die Ursache, was hat geholfen</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Is %1 over? The clock stops; the incident can be opened again.</source>
        <translation>Ist %1 vorbei? Die Uhr hält an; der Vorfall kann wieder geöffnet werden.</translation>
    </message>
    <message>
        <source>Still running: %1. Resolving does not stop it.</source>
        <translation>Läuft noch: %1. Das Abschließen stoppt es nicht.</translation>
    </message>
</context>
<context>
    <name>ic::RollbackPane</name>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Show step</source>
        <translation>Schritt zeigen</translation>
    </message>
    <message>
        <source>Rollback progress</source>
        <translation>Rollback-Fortschritt</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Send update #%1</source>
        <translation>Meldung #%1 senden</translation>
    </message>
    <message>
        <source>The runbook names no commands for this; call for help</source>
        <translation>Das Handbuch nennt dafür keine Befehle; Hilfe rufen</translation>
    </message>
    <message>
        <source>No output and no new phase for %1, longer than expected. It may hang: look at the system, or stop it.</source>
        <translation>Seit %1 weder Ausgabe noch neue Phase, länger als erwartet. Es hängt vielleicht: das System ansehen, oder stoppen.</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>fällig in %1</translation>
    </message>
    <message>
        <source>! overdue %1</source>
        <translation>! überfällig %1</translation>
    </message>
    <message>
        <source>A status update is due every two minutes: %1</source>
        <translation>Alle zwei Minuten ist eine Statusmeldung fällig: %1</translation>
    </message>
    <message>
        <source>No incident is declared. What you run in one is shown here, and the phases of a rollback.</source>
        <translation>Kein Vorfall ausgerufen. Was in einem läuft, steht hier, mit den Phasen eines Rollbacks.</translation>
    </message>
    <message>
        <source>Nothing has been run in this incident. What you run is shown here, and the phases of a rollback.</source>
        <translation>In diesem Vorfall lief noch nichts. Was läuft, steht hier, mit den Phasen eines Rollbacks.</translation>
    </message>
    <message>
        <source>Earlier rollback</source>
        <translation>Früherer Rollback</translation>
    </message>
    <message>
        <source>Later rollback</source>
        <translation>Späterer Rollback</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rollbacks of this incident</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>ic::RollbackText</name>
    <message>
        <source>Rollback %1</source>
        <translation>Rollback %1</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>longer than usual, which is %1</source>
        <translation>länger als üblich (%1)</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>usually %1 more</source>
        <translation>üblich noch %1</translation>
    </message>
    <message>
        <source>about %1 left at this pace</source>
        <translation>bei diesem Tempo noch etwa %1</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 von %2 · %3</translation>
    </message>
    <message>
        <source>%1 of %2 · elapsed %3 · %4</source>
        <translation>%1 von %2 · Dauer %3 · %4</translation>
    </message>
    <message>
        <source>%1 of %2 · elapsed %3</source>
        <translation>%1 von %2 · Dauer %3</translation>
    </message>
    <message>
        <source>elapsed %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>elapsed %1 · %2</source>
        <translation>Dauer %1 · %2</translation>
    </message>
    <message>
        <source>The rollback was stopped in phase %1 of %2, “%3”.</source>
        <translation>Der Rollback wurde in Phase %1 von %2 gestoppt, „%3“.</translation>
    </message>
    <message>
        <source>Nobody saw the end of the rollback. It was last seen in phase %1 of %2, “%3”.</source>
        <translation>Niemand sah das Ende des Rollbacks. Zuletzt war er in Phase %1 von %2, „%3“.</translation>
    </message>
    <message>
        <source>The rollback failed in phase %1 of %2, “%3”. %4</source>
        <translation>Der Rollback scheiterte in Phase %1 von %2, „%3“. %4</translation>
    </message>
    <message>
        <source>Phase %1</source>
        <translation>Phase %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Rollback update #%1
Rollback: %2
Progress: %3
Phase: %4
Elapsed: %5
Time left: %6</source>
        <translation>Rollback-Meldung #%1
Rollback: %2
Fortschritt: %3
Phase: %4
Dauer: %5
Restzeit: %6</translation>
    </message>
    <message>
        <source>The rollback failed. %1</source>
        <translation>Der Rollback scheiterte. %1</translation>
    </message>
    <message>
        <source>%1 in %2 of %3, “%4”</source>
        <comment>how it ended, phase, how many, its name</comment>
        <translation>%1 in %2 von %3, „%4“</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <comment>phase</comment>
        <translation>%1: gescheitert</translation>
    </message>
</context>
<context>
    <name>ic::RollbackUpdatePanel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>I sent it</source>
        <translation>Selbst gesendet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Text of the rollback update</source>
        <translation>Text der Rollback-Meldung</translation>
    </message>
    <message>
        <source>Copy the rollback update</source>
        <translation>Rollback-Meldung kopieren</translation>
    </message>
    <message>
        <source>Copy it, send it where your team expects it, then confirm.</source>
        <translation>Kopieren, dort senden, wo Ihr Team sie erwartet, dann bestätigen.</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ Kopiert</translation>
    </message>
    <message>
        <source>I sent update #%1</source>
        <translation>Meldung #%1 selbst gesendet</translation>
    </message>
    <message>
        <source>! Still open: %1</source>
        <translation>! Noch offen: %1</translation>
    </message>
</context>
<context>
    <name>ic::RunAll</name>
    <message>
        <source>Run both</source>
        <translation>Beide starten</translation>
    </message>
    <message>
        <source>Run all three</source>
        <translation>Alle drei starten</translation>
    </message>
    <message>
        <source>Run all four</source>
        <translation>Alle vier starten</translation>
    </message>
    <message>
        <source>Run all five</source>
        <translation>Alle fünf starten</translation>
    </message>
    <message>
        <source>Run all %1</source>
        <translation>Alle %1 starten</translation>
    </message>
    <message>
        <source>Run all: %1</source>
        <translation>Alle starten: %1</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Still running: %n</source>
        <translation>
            <numerusform>Läuft noch: %n</numerusform>
            <numerusform>Laufen noch: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · beside it: %n</source>
        <comment>step of steps, number of others</comment>
        <translation>
            <numerusform>%1 · daneben: %n</numerusform>
            <numerusform>%1 · daneben: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::RunTail</name>
    <message>
        <source>Last lines of output</source>
        <translation>Letzte Zeilen der Ausgabe</translation>
    </message>
</context>
<context>
    <name>ic::RunText</name>
    <message>
        <source>✓ done in %1</source>
        <translation>✓ fertig in %1</translation>
    </message>
    <message>
        <source>✗ exit status %1</source>
        <translation>✗ Exit-Status %1</translation>
    </message>
    <message>
        <source>✗ ended by signal %1</source>
        <translation>✗ beendet von Signal %1</translation>
    </message>
    <message>
        <source>✗ timed out</source>
        <translation>✗ Zeit abgelaufen</translation>
    </message>
    <message>
        <source>■ stopped</source>
        <translation>■ gestoppt</translation>
    </message>
    <message>
        <source>✗ did not start</source>
        <translation>✗ nicht gestartet</translation>
    </message>
    <message>
        <source>? unknown</source>
        <translation>? unbekannt</translation>
    </message>
    <message>
        <source>It failed with exit status %1 after %2.</source>
        <translation>Gescheitert mit Exit-Status %1 nach %2.</translation>
    </message>
    <message>
        <source>It was ended by signal %1 after %2.</source>
        <translation>Von Signal %1 beendet nach %2.</translation>
    </message>
    <message>
        <source>It took too long and was ended after %1.</source>
        <translation>Dauerte zu lange und wurde nach %1 beendet.</translation>
    </message>
    <message>
        <source>It was stopped by a person after %1; what it had already changed stays changed.</source>
        <translation>Von einer Person nach %1 gestoppt; was schon geändert war, bleibt geändert.</translation>
    </message>
    <message>
        <source>The command could not be started.</source>
        <translation>Der Befehl ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>Nobody saw how it ended: it may or may not have finished. Check the system before you run it again.</source>
        <translation>Niemand sah das Ende: vielleicht fertig, vielleicht nicht. Das System prüfen, bevor er noch einmal gestartet wird.</translation>
    </message>
    <message>
        <source>stopping %1</source>
        <translation>stoppt %1</translation>
    </message>
    <message>
        <source>running %1</source>
        <translation>läuft %1</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>üblich %1</translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2 Tage</translation>
    </message>
    <message>
        <source>%1–%2 h</source>
        <translation>%1–%2 h</translation>
    </message>
    <message>
        <source>%1–%2 min</source>
        <translation>%1–%2 min</translation>
    </message>
    <message>
        <source>%1–%2 s</source>
        <translation>%1–%2 s</translation>
    </message>
    <message>
        <source>DRILL · %1</source>
        <translation>ÜBUNG · %1</translation>
    </message>
    <message>
        <source>LIVE · %1</source>
        <translation>LIVE · %1</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>stoppt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>exported %1, … (%2 in all)</source>
        <translation>exportiert: %1, … (insgesamt %2)</translation>
    </message>
    <message>
        <source>exported %1</source>
        <translation>exportiert: %1</translation>
    </message>
</context>
<context>
    <name>ic::RunbookNotice</name>
    <message>
        <source>Show changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use the changed runbook</source>
        <translation>Das geänderte Handbuch verwenden</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss the runbook&apos;s changes</source>
        <translation>Änderungen des Handbuchs ausblenden</translation>
    </message>
    <message>
        <source>%1 has changed: %2. %3 goes on with it as it was.</source>
        <translation>%1 hat sich geändert: %2. %3 läuft mit dem bisherigen Stand weiter.</translation>
    </message>
    <message>
        <source>%1 has changed: %2.</source>
        <translation>%1 hat sich geändert: %2.</translation>
    </message>
</context>
<context>
    <name>ic::RunbookStatus</name>
    <message>
        <source>find anything</source>
        <translation>alles durchsuchen</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>no runbook</source>
        <translation>kein Handbuch</translation>
    </message>
    <message>
        <source>%1 · checked, no problems</source>
        <translation>%1 · geprüft, keine Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%1 · checked, %n problem(s)</source>
        <translation>
            <numerusform>%1 · geprüft, %n Problem</numerusform>
            <numerusform>%1 · geprüft, %n Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::RunbookView</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>Erkannt</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>✓ Checked, no problems.</source>
        <translation>✓ Geprüft, keine Probleme.</translation>
    </message>
    <message>
        <source>Show the incident&apos;s</source>
        <translation>Das des Vorfalls zeigen</translation>
    </message>
    <message>
        <source>Show the newer one</source>
        <translation>Das neuere zeigen</translation>
    </message>
    <message>
        <source>Save a copy and edit…</source>
        <translation>Kopie speichern und bearbeiten…</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Save a copy and edit</source>
        <translation>Kopie speichern und bearbeiten</translation>
    </message>
    <message>
        <source>%1, shipped with the program</source>
        <translation>%1, mit dem Programm geliefert</translation>
    </message>
    <message>
        <source>%1 · as the file is now; %2 does not use it</source>
        <translation>%1 · wie die Datei jetzt ist; %2 verwendet sie so nicht</translation>
    </message>
    <message>
        <source>%1 · as it was for %2; the file is newer</source>
        <translation>%1 · wie sie für %2 war; die Datei ist neuer</translation>
    </message>
    <message>
        <source>Next of %1</source>
        <translation>Nächstes von: %1</translation>
    </message>
    <message>
        <source>Nothing beyond text was recognised.</source>
        <translation>Außer Text wurde nichts erkannt.</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Das Dokument</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>folder, file in view</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Save a copy of the runbook</source>
        <translation>Kopie des Handbuchs speichern</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The copy could not be written: %1</source>
        <translation>Die Kopie ließ sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Einen anderen Ort wählen</translation>
    </message>
</context>
<context>
    <name>ic::SectionList</name>
    <message>
        <source>Filter (F)</source>
        <translation>Filtern (F)</translation>
    </message>
    <message>
        <source>Filter the sections</source>
        <translation>Abschnitte filtern</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
</context>
<context>
    <name>ic::SectionModel</name>
    <message>
        <source>%1, file %2</source>
        <comment>title, path</comment>
        <translation>%1, Datei %2</translation>
    </message>
</context>
<context>
    <name>ic::SituationText</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Maßnahme</numerusform>
            <numerusform>%n Maßnahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <comment>as in: 4 actions in the first 2 minutes</comment>
        <translation>
            <numerusform>%n Maßnahme</numerusform>
            <numerusform>%n Maßnahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in the first %n minute(s)</source>
        <translation>
            <numerusform>%1 binnen %n Minute</numerusform>
            <numerusform>%1 binnen %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the first %2</source>
        <translation>%1 binnen %2</translation>
    </message>
    <message>
        <source>The link of this situation leads nowhere in the runbook (line %1)</source>
        <translation>Der Link dieser Lage führt im Handbuch ins Leere (Zeile %1)</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n Befehl</numerusform>
            <numerusform>%n Befehle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::StartField</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Started now</source>
        <translation>Begann jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Started %n minute(s) ago</source>
        <translation>
            <numerusform>Begann vor %n Minute</numerusform>
            <numerusform>Begann vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>At …</source>
        <translation>Um …</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>Begann um</translation>
    </message>
    <message>
        <source>Time of the start</source>
        <translation>Uhrzeit des Beginns</translation>
    </message>
</context>
<context>
    <name>ic::StartOptions</name>
    <message>
        <source>Turns a team&apos;s Markdown emergency procedures into an incident console.</source>
        <translation>Macht aus den Notfallabläufen eines Teams in Markdown eine Konsole für Vorfälle.</translation>
    </message>
    <message>
        <source>Keep journal and recordings in DIR.</source>
        <translation>Journal und Aufzeichnungen in DIR ablegen.</translation>
    </message>
    <message>
        <source>Read the site configuration from FILE.</source>
        <translation>Die Einstellungen des Standorts aus FILE lesen.</translation>
    </message>
    <message>
        <source>Begin with the environment NAME.</source>
        <translation>Mit der Umgebung NAME beginnen.</translation>
    </message>
    <message>
        <source>Colours: dark, light or system.</source>
        <translation>Farben: dark, light oder system.</translation>
    </message>
    <message>
        <source>Break the drill range with FAULT once it is ready.</source>
        <translation>Das Übungsgelände mit FAULT stören, sobald es bereit ist.</translation>
    </message>
    <message>
        <source>End as soon as the window is painted and the console is open.</source>
        <translation>Enden, sobald das Fenster gezeichnet und die Konsole offen ist.</translation>
    </message>
    <message>
        <source>Markdown file to open.</source>
        <translation>Zu öffnende Markdown-Datei.</translation>
    </message>
    <message>
        <source>One runbook at a time, please.</source>
        <translation>Bitte nur ein Handbuch auf einmal.</translation>
    </message>
    <message>
        <source>Unknown theme %1. It is dark, light or system.</source>
        <translation>Unbekanntes Farbschema %1. Möglich sind dark, light oder system.</translation>
    </message>
</context>
<context>
    <name>ic::StatusDot</name>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>beachten</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
</context>
<context>
    <name>ic::StepControl</name>
    <message>
        <source>State of: %1</source>
        <translation>Zustand von: %1</translation>
    </message>
    <message>
        <source>Stop “%1”? It and everything that it started is ended; what it has already changed stays changed.</source>
        <translation>„%1“ stoppen? Es endet mit allem, was es gestartet hat; was schon geändert ist, bleibt geändert.</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Jetzt stoppen</translation>
    </message>
    <message>
        <source>Stop now: %1</source>
        <translation>Jetzt stoppen: %1</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>starting…</source>
        <translation>startet…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Stoppen: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Starten: %1</translation>
    </message>
    <message>
        <source>» skipped</source>
        <translation>» übersprungen</translation>
    </message>
    <message>
        <source>Skipped by %1: %2</source>
        <translation>Übersprungen von %1: %2</translation>
    </message>
    <message>
        <source>↶ undone</source>
        <translation>↶ rückgängig gemacht</translation>
    </message>
    <message>
        <source>%1, » skipped</source>
        <translation>%1, » übersprungen</translation>
    </message>
</context>
<context>
    <name>ic::StepRow</name>
    <message>
        <source>Not run from here: %1</source>
        <translation>Von hier nicht startbar: %1</translation>
    </message>
    <message>
        <source>“%1” is done, since its command succeeded.</source>
        <translation>„%1“ ist erledigt, denn der Befehl gelang.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Verify: %1</source>
        <translation>Prüfen: %1</translation>
    </message>
    <message>
        <source>Being verified: %1</source>
        <translation>Wird geprüft: %1</translation>
    </message>
    <message>
        <source>Not verified yet: %1</source>
        <translation>Noch nicht geprüft: %1</translation>
    </message>
    <message>
        <source>✓ Verified</source>
        <translation>✓ Geprüft</translation>
    </message>
    <message>
        <source>✓ Verified: %1</source>
        <translation>✓ Geprüft: %1</translation>
    </message>
    <message>
        <source>✗ Verification failed</source>
        <translation>✗ Prüfung gescheitert</translation>
    </message>
    <message>
        <source>✗ Verification failed: %1</source>
        <translation>✗ Prüfung gescheitert: %1</translation>
    </message>
    <message>
        <source>? The verification was inconclusive</source>
        <translation>? Die Prüfung kam zu keinem Ende</translation>
    </message>
    <message>
        <source>? The verification was inconclusive: %1</source>
        <translation>? Die Prüfung kam zu keinem Ende: %1</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig…</translation>
    </message>
    <message>
        <source>Undo here: %1</source>
        <translation>Hier rückgängig machen: %1</translation>
    </message>
    <message>
        <source>It can be undone: %1</source>
        <translation>Lässt sich rückgängig machen: %1</translation>
    </message>
    <message>
        <source>When all are run, the next step does not wait for it</source>
        <translation>Werden alle gestartet, wartet der nächste Schritt nicht darauf</translation>
    </message>
</context>
<context>
    <name>ic::TemplateCard</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>1 field</source>
        <translation>1 Feld</translation>
    </message>
    <message>
        <source>%1 fields</source>
        <translation>%1 Felder</translation>
    </message>
    <message>
        <source>✓ Copied</source>
        <translation>✓ Kopiert</translation>
    </message>
</context>
<context>
    <name>ic::TimelineModel</name>
    <message>
        <source>%1, by %2</source>
        <comment>wall time and person</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time and sentence</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ic::TimelinePane</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Strg N</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>No incident is declared. Its timeline begins with the declaration.</source>
        <translation>Kein Vorfall ausgerufen. Der Verlauf beginnt mit dem Ausrufen.</translation>
    </message>
    <message>
        <source>What happened? Enter adds it, Escape closes.</source>
        <translation>Was geschah? Enter fügt hinzu, Esc schließt.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>ic::TrustQuestion</name>
    <message>
        <source>Commands of the runbook</source>
        <translation>Befehle des Handbuchs</translation>
    </message>
    <message>
        <source>Confirm them now (T), else they are asked about when the first one is to run</source>
        <translation>Jetzt bestätigen (T), sonst wird gefragt, wenn der erste laufen soll</translation>
    </message>
    <message>
        <source>Are these the commands of your team?</source>
        <translation>Sind das die Befehle Ihres Teams?</translation>
    </message>
    <message>
        <source>Confirm these commands</source>
        <translation>Diese Befehle bestätigen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message numerus="yes">
        <source>These %n command(s) of “%1” are new or changed since the others were confirmed on this machine.</source>
        <translation>
            <numerusform>Dieser %n Befehl von „%1“ ist neu oder geändert, seit die anderen auf diesem Rechner bestätigt wurden.</numerusform>
            <numerusform>Diese %n Befehle von „%1“ sind neu oder geändert, seit die anderen auf diesem Rechner bestätigt wurden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody has confirmed these %n command(s) of “%1” on this machine yet. Once they are confirmed, this is asked again only for what changes.</source>
        <translation>
            <numerusform>Noch niemand hat diesen %n Befehl von „%1“ auf diesem Rechner bestätigt. Ist er bestätigt, wird nur für Änderungen wieder gefragt.</numerusform>
            <numerusform>Noch niemand hat diese %n Befehle von „%1“ auf diesem Rechner bestätigt. Sind sie bestätigt, wird nur für Änderungen wieder gefragt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ic::UndoList</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What can be undone</source>
        <translation>Was sich rückgängig machen lässt</translation>
    </message>
</context>
<context>
    <name>ic::UndoRow</name>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig…</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig machen: %1</translation>
    </message>
    <message>
        <source>“%1”, run at %2</source>
        <translation>„%1“, gestartet um %2</translation>
    </message>
    <message>
        <source>%1 undoes %2</source>
        <translation>%1 macht rückgängig: %2</translation>
    </message>
</context>
<context>
    <name>ic::UpdatePanel</name>
    <message>
        <source>I sent it</source>
        <translation>Selbst gesendet</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Every message of the schedule is sent. Add a note for what else you tell somebody.</source>
        <translation>Jede Meldung des Plans ist gesendet. Was Sie sonst mitteilen, als Notiz ergänzen.</translation>
    </message>
    <message>
        <source> by %1</source>
        <comment>channel</comment>
        <translation> per %1</translation>
    </message>
    <message>
        <source>%1%2: %3 (%4)</source>
        <translation>%1%2: %3 (%4)</translation>
    </message>
    <message>
        <source>%1 · DRILL: it stays in the drill</source>
        <translation>%1 · ÜBUNG: bleibt in der Übung</translation>
    </message>
</context>
<context>
    <name>ic::ValueForm</name>
    <message>
        <source>Value for %1</source>
        <translation>Wert für %1</translation>
    </message>
    <message>
        <source>“%1” sets it, and has not run yet.</source>
        <translation>„%1“ setzt es und lief noch nicht.</translation>
    </message>
    <message>
        <source>The command reads it, and nothing sets it.</source>
        <translation>Der Befehl liest es, und nichts setzt es.</translation>
    </message>
    <message>
        <source>Nothing sets it. Left empty, it stays unset.</source>
        <translation>Nichts setzt es. Leer gelassen, bleibt es ungesetzt.</translation>
    </message>
    <message>
        <source>It is kept out of the journal and the output.</source>
        <translation>Es bleibt aus Journal und Ausgabe heraus.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Are you sure? %1</source>
        <translation>Sicher? %1</translation>
    </message>
    <message>
        <source>“%1” gave it, but the console that held it was closed. Run that step again, or enter it.</source>
        <translation>„%1“ nahm es auf, aber nur eine inzwischen geschlossene Konsole hielt es. Den Schritt noch einmal starten, oder es eingeben.</translation>
    </message>
</context>
<context>
    <name>ic::WindowMenus</name>
    <message>
        <source>&amp;Incident</source>
        <translation>&amp;Vorfall</translation>
    </message>
    <message>
        <source>&amp;Runbook</source>
        <translation>Hand&amp;buch</translation>
    </message>
    <message>
        <source>&amp;Communications</source>
        <translation>&amp;Kommunikation</translation>
    </message>
    <message>
        <source>&amp;Drill</source>
        <translation>Übun&amp;g</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
</TS>
