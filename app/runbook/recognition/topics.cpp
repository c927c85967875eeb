// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/recognition/topics.h"

#include "app/base/text_hash.h"
#include "app/runbook/recognition/word_match.h"

#include <algorithm>
#include <array>

namespace ic {

namespace {

// One list for each topic, in the order of their bits. A word in another language is one more word here.
const WordTable &topicWords()
{
    static const WordTable table{
        // Contacts
        "contact|who-to-notify|whom-to-call|whom-to-notify|a-quien-llamar|a-quien-avisar|wen-anrufen|qui-"
        "appeler|"
        "a-prevenir|кого-известить|кому-звонить|кого-уведомить|on-call|oncall|roster|who-to-call|phone|call-"
        "tree|people|contacto|guardia|telefono|kontakt|"
        "bereitschaft|"
        "ansprechpartner|rufbereitschaft|telefon|astreinte|coordonnees|annuaire|personnes|連絡先|連絡網|"
        "担当者|"
        "電話|"
        "contato|contatti|recapiti|reperibil|contactgegeven|meldekette|联系人|联系方式|通讯录|值班|비상연락|"
        "연락처|"
        "контакт|дежурн|телефон",
        // Escalation
        "escalat|escalad|escalam|escalon|escalacion|eskalat|eskalier|エスカレーション|эскалац",
        // Targets
        "target|slo|sla|objective|response-time|objetivo|zielzeit|ziele|reaktionszeit|objectif|delais|目標|"
        "целев|"
        "время-реакции",
        // Channels
        "channel|communication|canal|comunicacion|kanal|kanale|kommunikation|canaux|チャネル|チャンネル|"
        "連絡手段|канал|"
        "связь",
        // External
        "external|public|customer|extern|publico|cliente|offentlich|kunde|client|外部|顧客|внешн|клиент",
        // Drills
        "drill|exercise|game-day|gameday|simulacro|ejercicio|ubung|exercice|simulation|訓練|演習|учени|"
        "тренировк",
        // Scenarios
        "scenario|escenario|szenari|シナリオ|сценари",
        // Evaluation
        "evaluat|evaluacion|scoring|assessment|bewertung|auswertung|評価|оценк",
        // Criteria
        "success-criteria|exit-criteria|acceptance-criteria|definition-of-done|criterios-de-exito|"
        "erfolgskriterien|"
        "criteres-de-succes|criteres-de-reussite|成功基準|критерии-успеха",
        // Roles
        "role|response-team|team-structure|roles|rollen|equipo|einsatzteam|equipe|役割|体制|роли|роль|"
        "команда",
        // Duties
        "responsib|duties|responsabilidad|verantwort|aufgaben|pflichten|responsabilite|責任|責務|обязанност|"
        "ответственност",
        // Commander
        "commander|incident-lead|incident-manager|comandante|responsable-del-incidente|einsatzleit|"
        "commandant|"
        "指揮|"
        "руководител",
        // Resources
        "resource|additional-information|further-information|informacion-adicional|en-savoir-plus|"
        "quick-links|useful-links|links|reference|documentation|access|dashboards|tools|further-"
        "reading|see-also|"
        "recurso|enlaces|referencia|acceso|documentacion|ressource|liens|acces|verweise|zugang|zugriff|"
        "unterlagen|"
        "dokumentation|参考|リンク|資料|関連|ссылк|ресурс|доступ|документац",
        // Aftermath
        "post-emergency|post-incident|postincident|post-resolution|post-mortem|postmortem|follow-up|followup|"
        "after-action|"
        "after-the|aftermath|lessons-learned|nach-dem|nachbereitung|nachsorge|seguimiento|despues|posterior|"
        "post-incidente|suivi|apres|事後|振り返り|после|послеаварийн",
        // Situations
        "quick-reference|what-is-happening|what-s-happening|whats-happening|choose|jump-to|situation|"
        "decision|"
        "emergency-index|which-playbook|referencia-rapida|situacion|kurzreferenz|was-ist-los|lage|aide-"
        "memoire|"
        "reference-rapide|クイックリファレンス|状況|быстр|ситуаци",
        // Message
        "template|message|notification|announcement|status-update|statement|email|e-mail|slack-post|"
        "plantilla|"
        "mensaje|"
        "notificacion|comunicado|vorlage|nachricht|meldung|benachrichtigung|mitteilung|modele|annonce|"
        "communique|"
        "テンプレート|通知|メッセージ|шаблон|сообщени|уведомлени",
        // Schedule
        "schedule|cadence|communication-plan|meldeplan|informationsplan|cronograma|calendario|frecuencia|"
        "zeitplan|takt|calendrier|"
        "cadence|"
        "スケジュール|расписани|график",
        // Past
        "timeline|history|changelog|change-log|revision|past-|example|sample|log-of|previous|historial|"
        "ejemplo|"
        "verlauf|"
        "historie|beispiel|historique|exemple|履歴|経緯|例|истори|пример|хронологи",
        // Phase
        "diagnos|investigat|triage|mitigat|resolution|resolve|remediat|verif|validat|detect|recover|prevent|"
        "escalat|"
        "assess|contain|eradicat|preparation|prerequisite|precondition|pre-flight|preflight|pre-check|sanity-"
        "check|overview|summary|symptom|impact|background|cleanup|"
        "clean-up|"
        "rollback-plan|phase|step|stage|paso|fase|diagnostico|verificacion|mitigacion|resolucion|schritt|"
        "diagnose|"
        "behebung|prufung|etape|resolution|検証|診断|手順|ステップ|復旧|対応|шаг|этап|диагност|проверк|"
        "устранен|identificacion|contencion|erradicacion|identifizier|erkennung|eindammung|beseitigung|"
        "confinement|endiguement|eradication|remediation|identificacao|contencao|erradicacao|identificazione|"
        "contenimento|eradicazione|検知|封じ込め|根絶|обнаружени|локализац|сдерживан|ликвидац|расследован",
        // Contents
        "contents|table-of-contents|toc|index|indice|inhalt|sommaire|table-des-matieres|目次|содержание|"
        "оглавление",
        // Deadlines
        "deadline|time-limit|reporting-obligation|notification-requirement|regulatory-notification|frist|"
        "meldefrist|"
        "meldepflicht|plazo|echeance|delais-reglementaires|delais-legaux|delais-de-notification|prazo|"
        "scadenz|"
        "期限|срок|сроки",
    };
    return table;
}

/// "3-1-containment" without its number.
QString withoutNumber(const QString &key)
{
    qsizetype at = 0;
    while (at < key.size() && (key.at(at).isDigit() || key.at(at) == QLatin1Char('-')))
        ++at;
    return at == 0 || at == key.size() || key.at(at - 1) != QLatin1Char('-') ? key : key.sliced(at);
}

/// Alone a phase, while "Restoring a backup" is a procedure.
bool isPhaseByItself(const QString &key)
{
    static const std::array<QString, 7> all{
        QStringLiteral("recuperacion"),   lenientKey(QStringLiteral("Wiederherstellung")),
        QStringLiteral("retablissement"), lenientKey(QStringLiteral("Восстановление")),
        QStringLiteral("recuperacao"),    QStringLiteral("ripristino"),
        QStringLiteral("restoration")};
    return std::find(all.begin(), all.end(), key) != all.end();
}

QString firstWord(const QString &key)
{
    return key.section(QLatin1Char('-'), 0, 0);
}

/// They begin as a word for a phase does, and are things or something that happened: "Container is killed".
bool isOnlyLikeAPhase(const QString &key)
{
    static const TextSet words = textSetOf("container containers containerd containerized resolver resolvers "
                                           "validator validators verifier verifiers detected detector "
                                           "detectors preventer escalator escalators assessor assessors");
    return words.contains(firstWord(key));
}

} // namespace

bool isOrderOfAPhase(const QString &plainHeading)
{
    static const TextSet orders =
        textSetOf("recover recovering prevent preventing contain containing resolve "
                  "resolving");
    const QString key = withoutNumber(lenientKey(plainHeading));
    const QString rest = key.section(QLatin1Char('-'), 1);
    // "Contain and eradicate" names two phases.
    return !rest.isEmpty() && firstWord(rest) != QLatin1String("and") && orders.contains(firstWord(key));
}

Topics topicsOf(const QString &heading)
{
    return topicsOf(heading, plainHeading(heading));
}

Topics topicsOf(const QString &heading, const QString &plain)
{
    constexpr qsizetype readOfHeading = 200;
    const QString key = lenientKey(heading.left(readOfHeading));
    const QString plainKey = plain == heading ? key : lenientKey(plain.left(readOfHeading));
    constexpr auto phase = static_cast<quint32>(Topic::Phase);
    quint32 found = topicWords().listsIn(key) & ~phase;
    // "Verification" and "2. Verification" are phases; "Corruption detected" is not one for the word in it.
    const QString named = withoutNumber(plainKey);
    if (const quint32 begins = topicWords().listsAtStartOf(named) & phase; begins && !isOnlyLikeAPhase(named))
        found |= begins;
    if (isPhaseByItself(named))
        found |= phase;
    return Topics::fromInt(static_cast<Topics::Int>(found));
}

} // namespace ic
