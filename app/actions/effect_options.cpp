// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/effect_options.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <map>

namespace ic {

namespace {

/// Options that start no program and write no file. "-abc" are three letters, "-no=" two letters that take a
/// value, "--name" and "--name=" likewise, "-#" a number, "*" any. Abbreviated names are unknown on purpose.
struct OptionTable {
    const char *program;
    const char *options;
    const char *before = nullptr; ///< those before a subcommand, or before the command that is started
    bool areWords = false; ///< "-name" is one option, not four letters
};

constexpr auto tables = std::to_array<OptionTable>({
    // Looking at the network.
    {"ping", "-46AabBdDLnOqrRUv -cIiMmpQsStTwWlh="},
    {"ping6", "-46AabBdDLnOqrRUv -cIiMmpQsStTwWlh="},
    {"ss",
     "-haltunpeiomrs46OHQxwzbdMSV0 -f= --all --listening --tcp --udp --numeric --processes --summary "
     "--extended --info --options --memory --resolve --no-header --oneline --unix --raw --ipv4 --ipv6 "
     "--family="},
    {"nc", "-46nuvz -wipsT="},
    {"ncat", "-46nuvz -wips= --wait="},
    {"arp", "-anev -i="},
    {"iptables", "-LSnvx -t= --list --list-rules --numeric --verbose --exact --line-numbers --table="},
    {"ip", "-46sdojpr --brief --json --pretty --oneline --stats --details --color",
     "-46sdojprc --brief --json --pretty --oneline --stats --details --color -46 -br -brief -c -color -j "
     "-json "
     "-p -pretty -o -oneline -s -stats -statistics -d -details -4 -6 -V",
     true},
    {"openssl",
     "-connect= -host= -port= -servername= -showcerts -starttls= -brief -tls1 -tls1_1 -tls1_2 -tls1_3 -alpn= "
     "-status -CAfile= -CApath= -verify= -verify_return_error -verify_hostname= -quiet -noout -text -subject "
     "-issuer -dates -enddate -startdate -fingerprint -serial -in= -inform= -checkend= -sha1 -sha256 -sha384 "
     "-sha512 -md5 -r -hex -ocsp_uri -email -purpose -ext= -nameopt= -hash -modulus -pubkey -nextupdate "
     "-lastupdate -v -a -s -d -no_ign_eof -cert= -untrusted= -dateopt= -crlf -servername_fatal -showcert",
     nullptr, true},
    {"http",
     "-hbvqIjfp= -hbvqIj --headers --body --verbose --check-status --timeout= --follow --verify= --json "
     "--pretty= --print= --ignore-stdin"},

    // Looking at the machine.
    {"less", "-NSRXFiIeEnMmqrsgGw"},
    {"more", "-dlfpcsu"},
    {"tree",
     "-adfilpsuhgDFqNQrtcUvAiSnCxJX -LPI= --dirsfirst --noreport --du --prune --si --inodes --device "
     "--filelimit= --gitignore"},
    {"rg",
     "-iSsvwxnNHIlLcouFPUaqhp0z -eABCgtTmMjfEr= --ignore-case --smart-case --hidden --no-ignore --no-heading "
     "--line-number --count --files --files-with-matches --files-without-match --glob= --type= --json "
     "--color= --only-matching --invert-match --word-regexp --fixed-strings --context= --after-context= "
     "--before-context= --max-count= --stats --heading --no-filename --multiline"},
    {"sort",
     "-bdfghiMnRrVCcmsuz -ktS= --reverse --numeric-sort --human-numeric-sort --unique --key= "
     "--field-separator= --ignore-case --version-sort --general-numeric-sort --stable --check --parallel= "
     "--month-sort --zero-terminated"},
    {"uniq", "-cdDiuz -fsw= --count --repeated --unique --ignore-case --skip-fields= --check-chars="},
    {"yq",
     "-rPCMNejcSy -opI= --output-format= --input-format= --raw-output --prettyPrint --colors --no-colors "
     "--no-doc --exit-status --indent= --arg= --unwrapScalar --null-input"},
    {"sed",
     "-nErsuz -l= --quiet --silent --regexp-extended --posix --debug --separate --unbuffered "
     "--null-data -e= --expression="},
    {"awk", "-Fv= --field-separator= --assign="},
    {"lsof", "-nPlRtUabVXHNMeC -ipucdgsTwrSF+= -iFstTw"},
    {"file", "-bikLrsz0NhpvEZ -mFP= --brief --mime --mime-type --mime-encoding --dereference"},
    {"sar", "-uqrbdBWSwAmvyRHhpzjCtF -nPsefi= -u -#"},
    {"date", "-uRI -dr= --utc --universal --date= --iso-8601 --rfc-3339= --rfc-email --reference="},
    {"hostname",
     "-fsiIdAyaV --fqdn --long --short --ip-address --all-ip-addresses --domain --all-fqdns --alias"},
    {"dmesg",
     "-HTtTkuxLWwSPJeriph -lfF= --human --ctime --level= --facility= --follow --color --nopager --since= "
     "--until= --decode --kernel --userspace --time-format= --json --follow-new --reltime"},
    {"journalctl",
     "-aefkqrxlmNWb -n -nutpgoSUcDiMFI= -# --since= --until= --unit= --user-unit= --identifier= --priority= "
     "--grep= "
     "--output= --lines= --follow --reverse --no-pager --no-hostname --boot --dmesg --all --full --utc "
     "--catalog --quiet --merge --list-boots --disk-usage --header --fields --verify --output-fields= "
     "--case-sensitive --directory= --file= --machine= --system --user --no-tail --no-full --pager-end "
     "--after-cursor= --cursor= --field= --truncate-newline"},
    {"find",
     "-H -L -P -O0 -O1 -O2 -O3 -name= -iname= -path= -ipath= -wholename= -regex= -iregex= -regextype= -type= "
     "-xtype= -size= -mtime= -mmin= -atime= -amin= -ctime= -cmin= -newer= -newermt= -anewer= -cnewer= "
     "-maxdepth= "
     "-mindepth= -print -print0 -printf= -ls -empty -user= -group= -uid= -gid= -perm= -not -o -a -or -and "
     "-prune -quit -true -false -xdev -mount -depth -follow -readable -writable -executable -links= -inum= "
     "-samefile= -nouser -nogroup -lname= -ilname= -fstype= -daystart -noleaf -used= -warn -nowarn",
     nullptr, true},
    {"tar",
     "-tvzjJaZpkR -fCTX= --list --verbose --gzip --bzip2 --xz --zstd --file= --directory= --exclude= "
     "--wildcards --full-time --strip-components= --numeric-owner --utc --force-local --lzma --lz4"},
    {"unzip", "-lvtZqq1hmzT"},
    {"fdisk", "-lux -obLS= --list --bytes --output="},
    {"rsync",
     "-navzrlptgoDHAXxhiucPqmRWSsLKOJEN -fTBM= --dry-run --delete --delete-after --delete-before "
     "--delete-during --delete-excluded --archive --verbose --exclude= --include= --exclude-from= "
     "--include-from= --stats --progress --itemize-changes --human-readable --list-only --compress "
     "--checksum --recursive --size-only --ignore-existing --update --no-owner --no-group --no-perms "
     "--filter= --out-format= --numeric-ids --bwlimit= --port= --partial --inplace --omit-dir-times"},
    {"apt", "-aqi --installed --upgradable --all-versions --names-only --full --manual-installed"},
    {"dpkg", "-lLsSp --list --listfiles --status --search --print-avail"},
    {"crontab", "-l -u="},
    {"hash", "-rlt"},
    {"time", "-pv", "-pvVqh -f= --portability --verbose --format="},

    // Services.
    {"systemctl",
     "-alqr -ntpPHMo= --no-pager --all --full --lines= --output= --type= --state= --property= --value "
     "--failed "
     "--user --system --plain --no-legend --quiet --host= --machine= --recursive --reverse --after --before "
     "--no-ask-password --legend= --show-types --with-dependencies",
     "-alqr -ntpPHMo= --no-pager --all --full --lines= --output= --type= --state= --property= --value "
     "--failed "
     "--user --system --plain --no-legend --quiet --host= --machine= --recursive --reverse --legend="},

    // Version control, containers, infrastructure.
    {"git",
     "-pnsubwiEFPvarqzhlt0RMU -SGLneU= -# --oneline --stat --graph --all --patch --name-only --name-status "
     "--since= --until= --after= --before= --author= --grep= --pretty --format= --decorate --short "
     "--porcelain "
     "--cached --staged --abbrev-ref --abbrev-commit --show-toplevel --verify --max-count= --merges "
     "--no-merges "
     "--follow --reverse --first-parent --date= --shortstat --numstat --summary --branch --show-stash "
     "--untracked-files --ignored --no-patch --word-diff --color --no-color --ignore-all-space --list "
     "--show-current --remotes --merged --no-merged --contains --sort= --tags --heads --always --dirty "
     "--exact-match "
     "--get --get-all --get-regexp --global --system --local --show-origin --count --left-right "
     "--cherry-pick --check "
     "--diff-filter= --no-ext-diff --no-textconv --exit-code --quiet --symbolic-full-name "
     "--is-inside-work-tree "
     "--unified= --compact-summary --others --modified --deleted --exclude-standard --committer= --no-walk "
     "--topo-order --no-renames --long --refs --get-url --symref --numbered --email --version",
     "-CP= -C= -P --no-pager --no-optional-locks --version --literal-pathspecs"},
    {"docker",
     "-aqfnstl -fn= -a --all --quiet --filter= --format= --no-trunc --last= --latest --size --tail= --since= "
     "--until= "
     "--follow --timestamps --details --no-stream --type= --verbose --digests --human --limit= --no-resolve",
     "-DHcl= -D --debug --host= --context= --log-level= --tls --tlsverify"},
    {"docker-compose",
     "-aqft -n= --all --quiet --services --format= --filter= --status= --tail= --since= --until= --follow "
     "--timestamps --no-color --no-log-prefix --volumes --profiles --images --hash= --no-interpolate --short "
     "--no-trunc --orphans",
     "-fp= --file= --project-name= --profile= --env-file= --project-directory= --ansi= --progress="},
    {"kubectl",
     "-Awfpiqh -nolLckfLv= -f --namespace= --context= --cluster= --output= --selector= --field-selector= "
     "--all-namespaces --watch --watch-only --follow --previous --tail= --since= --since-time= --timestamps "
     "--container= --all-containers --prefix --max-log-requests= --sort-by= --show-labels --label-columns= "
     "--no-headers --show-kind --ignore-not-found --recursive --filename= --kubeconfig= --user= --as= "
     "--as-group= --request-timeout= --chunk-size= --containers --use-protocol-buffers --client --short "
     "--revision= --timeout= --for= --all --types= --api-group= --namespaced --verbs= --list --quiet "
     "--minify --flatten --raw --show-events --limit-bytes= --subresource= --server-side --ignore-errors "
     "--api-version= --cached --output-watch-events --show-managed-fields --show-capacity "
     "--insecure-skip-tls-verify "
     "--server= --token= --v= --kustomize= --sum --pod-running-timeout= --template= --categories= --watch=",
     "-nslv= --namespace= --context= --kubeconfig= --cluster= --user= --as= --as-group= --server= --token= "
     "--request-timeout= --insecure-skip-tls-verify --selector= --v="},
    {"helm",
     "-Aaqdrlm -nofl= --namespace= --output= --all-namespaces --all --revision= --max= --filter= --set= "
     "--set-string= --values= --version= --show-only= --kube-context= --kubeconfig= --deployed --failed "
     "--pending "
     "--selector= --short --date --reverse --time-format= --versions --regexp --strict --include-crds "
     "--debug "
     "--api-versions= --kube-version= --show-resources --show-desc --color --context= --is-upgrade "
     "--no-hooks --devel --uninstalled --superseded --offset= --client --template=",
     "-n= --namespace= --kube-context= --kubeconfig= --debug"},
    {"terraform",
     "-no-color -input= -var= -var-file= -target= -json -refresh-only -detailed-exitcode -lock= "
     "-lock-timeout= "
     "-compact-warnings -raw -refresh= -parallelism= -destroy -check -diff -recursive -state= -type= -id= "
     "-module-depth= -replace=",
     "-chdir= -version -help", true},
    {"aws", "*",
     "--region= --profile= --output= --query= --no-cli-pager --no-paginate --endpoint-url= --debug "
     "--no-verify-ssl "
     "--color= --cli-read-timeout= --cli-connect-timeout= --no-sign-request --version"},

    // Databases.
    {"pg_dump",
     "-abcCOsvwWxB -SetTnNhpUdFjZE= --schema-only --data-only --clean --create --no-owner --no-acl "
     "--no-privileges --table= --exclude-table= --schema= --exclude-schema= --host= --port= "
     "--username= --dbname= --format= --verbose --inserts --column-inserts --if-exists --encoding= "
     "--compress= --no-password --blobs --large-objects --serializable-deferrable --snapshot= "
     "--exclude-table-data= --quote-all-identifiers --no-comments --no-tablespaces"},
    {"pg_dumpall",
     "-acgOrstvwWx -lhpUdSE= --globals-only --roles-only --schema-only --data-only --clean --no-owner "
     "--no-role-passwords --tablespaces-only --host= --port= --username= --if-exists --verbose"},
    {"pg_restore", "-lv -FnNtLPTI= --list --verbose --format= --schema= --table="},
    {"mysqldump",
     "-pABCdntvqRe -uhPS= --single-transaction --quick --routines --triggers --events --no-data "
     "--databases --all-databases --user= --host= --port= --socket= --password= --password "
     "--no-create-info --no-create-db --no-tablespaces --column-statistics= --set-gtid-purged= "
     "--hex-blob --skip-lock-tables --add-drop-table --compact --extended-insert --compress --where= "
     "--default-character-set= --ignore-table= --master-data --source-data --ssl-mode= --verbose "
     "--defaults-file= --defaults-extra-file= --opt --skip-opt --skip-comments --complete-insert"},
    {"mysqladmin",
     "-psvr -uhPSic= --user= --host= --port= --socket= --password --silent --verbose --relative --sleep= "
     "--count= --connect-timeout= --defaults-file= --defaults-extra-file= --ssl-mode= --protocol="},
    {"redis-cli", "",
     "-c -hpnasuri= --user= --pass= --askpass --no-auth-warning --raw --no-raw --csv --json --tls --cacert= "
     "--cert= --key= --insecure --sni= --stat --latency --latency-history --bigkeys --memkeys --hotkeys "
     "--scan "
     "--pattern= --count= --verbose -3 -2 -e"},
    {"rabbitmqctl",
     "-qs -npt= --node= --vhost= --timeout= --quiet --silent --formatter= --local --online --offline",
     "-qs -nt= --node= --timeout= --quiet --silent --formatter= --longnames"},
    {"psql",
     "-AtqwWxneEb1aSzX0l -chUpdFRvPT= --command= --host= --username= --port= --dbname= --no-psqlrc "
     "--no-align --tuples-only --quiet --expanded --csv --no-password --password --echo-errors "
     "--single-transaction --field-separator= --record-separator= --variable= --pset= --set= --list "
     "--echo-queries "
     "--echo-all --version --html"},
    {"mysql",
     "-pNBstvErbAfcHCnX -ehuPDS= --execute= --host= --user= --port= --database= --socket= --batch --silent "
     "--skip-column-names --table --vertical --raw --connect-timeout= --default-character-set= --ssl-mode= "
     "--protocol= --password --no-defaults --defaults-file= --defaults-extra-file= --defaults-group-suffix= "
     "--verbose --force --column-names --no-auto-rehash --disable-auto-rehash --ssl --ssl-ca= --version "
     "--html --xml"},
    {"sqlite3",
     "-readonly -header -noheader -column -csv -json -line -list -html -box -table -markdown -tabs -quote "
     "-batch "
     "-bail -echo -stats -separator= -nullvalue= -cmd= -version -safe",
     nullptr, true},

    // Over HTTP. What -o, -w and -X may be told is in the rules.
    {"curl",
     "-fsSLIikvgGN460jnRaqlZ# -HwomuAebxrXyYEzt= -o -# --fail --silent --show-error --location --head "
     "--include "
     "--insecure --verbose --compressed --get --header= --write-out= --output= --max-time= "
     "--connect-timeout= --user= "
     "--user-agent= --referer= --cookie= --proxy= --noproxy= --range= --request= --url= --retry= "
     "--retry-delay= "
     "--retry-max-time= --retry-connrefused --retry-all-errors --resolve= --connect-to= --cacert= --cert= "
     "--key= "
     "--interface= --http1.0 --http1.1 --http2 --http3 --ipv4 --ipv6 --max-redirs= --no-progress-meter "
     "--progress-bar --globoff --no-buffer --tlsv1.0 --tlsv1.1 --tlsv1.2 --tlsv1.3 --tls-max= "
     "--oauth2-bearer= "
     "--netrc --unix-socket= --anyauth --basic --digest --negotiate --fail-with-body --parallel "
     "--limit-rate= "
     "--haproxy-protocol --path-as-is --cert-status --keepalive-time= --raw --tcp-nodelay "
     "--location-trusted"},
    {"wget",
     "-qSvdc46nvH -OTtUw= --spider --quiet --server-response --verbose --no-verbose --timeout= --tries= "
     "--header= --no-check-certificate --output-document= --user-agent= --max-redirect= --no-cache "
     "--no-proxy --user= --password= --ca-certificate= --retry-connrefused --wait="},

    // What starts another program: options before it.
    {"sudo", "",
     "-nEHSkKbP -ughpCcTt= --user= --group= --non-interactive --preserve-env --set-home --stdin --host= "
     "--prompt="},
    {"doas", "", "-nL -u="},
    {"nohup", "", ""},
    {"nice", "", "-n= -# --adjustment="},
    {"ionice", "", "-t -cn= --class= --classdata= --ignore"},
    {"env", "", "-i0v -u= --ignore-environment --null --unset="},
    {"timeout", "", "-v -ks= --foreground --preserve-status --verbose --kill-after= --signal="},
    {"command", "", "-pvV"},
    {"builtin", "", ""},
    {"exec", "", "-cl -a="},
    {"stdbuf", "", "-ioe= --input= --output= --error="},
    {"watch", "",
     "-dtbegxcpCrw -nq= --differences --no-title --beep --errexit --chgexit --exec --color --precise "
     "--interval= --equexit="},
    {"setsid", "", "-cfw --ctty --fork --wait"},
    {"xargs", "",
     "-0rtxp -InLPsdE= -i --null --no-run-if-empty --max-args= --max-procs= --max-lines= --replace "
     "--replace= --delimiter= --verbose --exit"},
    {"ssh", "", "-46AaCgKknqTtvxXyYG -bBcilmpQJo="},
    {"chronic", "", "-ve"},
    {"unbuffer", "", "-p"},
    {"caffeinate", "", "-disu -tw="},
    {"busybox", "", ""},
    {"toybox", "", ""},
    {"coproc", "", ""},
});

struct Options {
    QSet<QString> flags;
    QSet<QString> valued;
    bool areAny = false;
    bool areWords = false;
};

Options optionsIn(const char *text, bool areWords)
{
    Options options;
    options.areWords = areWords;
    for (QString token : QString::fromLatin1(text ? text : "").split(u' ', Qt::SkipEmptyParts)) {
        options.areAny = options.areAny || token == u"*";
        const bool takesValue = token.endsWith(u'=');
        token.chop(takesValue ? 1 : 0);
        QSet<QString> &known = takesValue ? options.valued : options.flags;
        if (token.startsWith(u"--") || areWords) {
            known.insert(token.startsWith(u"--") && areWords ? token.mid(1) : token);
            continue;
        }
        for (qsizetype index = 1; index < token.size(); ++index)
            known.insert(QStringLiteral("-") + token.at(index));
    }
    return options;
}

/// A value that looks like an option may be one: then we have misunderstood the words.
bool isValue(const QString &word)
{
    return !word.startsWith(u'-') || word.size() == 1 || word.at(1).isDigit();
}

/// Moves on to the option's value where that is a word of its own.
bool isKnown(const Options &options, const QStringList &arguments, qsizetype &index)
{
    QString word = arguments.at(index);
    if (options.areAny)
        return true;
    const auto valueFollows = [&] {
        ++index;
        return index >= arguments.size() || isValue(arguments.at(index));
    };
    if (word.startsWith(u"--") || options.areWords) {
        if (options.areWords && word.startsWith(u"--"))
            word.remove(0, 1);
        const auto equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.left(equals);
        if (equals >= 0)
            return options.valued.contains(name) || options.flags.contains(name);
        if (options.flags.contains(name))
            return true;
        return options.valued.contains(name) && valueFollows();
    }
    for (qsizetype at = 1; at < word.size(); ++at) {
        const QString letter = QStringLiteral("-") + word.at(at);
        if (options.valued.contains(letter) && (at + 1 < word.size() || !options.flags.contains(letter)))
            return at + 1 < word.size() || valueFollows();
        const bool isNumber = word.at(at).isDigit() && options.flags.contains(QStringLiteral("-#"));
        if (!isNumber && !options.flags.contains(letter))
            return false;
    }
    return true;
}

bool isOption(const QString &word)
{
    return word.startsWith(u'-') && word.size() > 1;
}

} // namespace

OptionLook lookAtOptions(const QString &program, const QStringList &arguments)
{
    struct Known {
        Options before;
        Options after;
        bool hasBefore = false;
    };
    static const std::map<QString, Known> known = [] {
        std::map<QString, Known> all;
        for (const OptionTable &table : tables)
            all.insert({QString::fromLatin1(table.program),
                        {optionsIn(table.before, table.areWords), optionsIn(table.options, table.areWords),
                         table.before != nullptr}});
        return all;
    }();
    OptionLook look;
    const auto found = known.find(program);
    if (found == known.end())
        return look;
    look.hasTable = true;
    qsizetype index = 0;
    if (found->second.hasBefore) {
        for (; index < arguments.size() && isOption(arguments.at(index)); ++index) {
            if (arguments.at(index) == u"--") {
                ++index;
                break;
            }
            look.areHarmless = isKnown(found->second.before, arguments, index) && look.areHarmless;
        }
        look.first = std::min(index, arguments.size());
        look.areHarmlessBefore = look.areHarmless;
    }
    // What follows a command that is started is the command's own.
    if (found->second.hasBefore && found->second.after.flags.isEmpty()
        && found->second.after.valued.isEmpty())
        return look;
    for (; index < arguments.size(); ++index) {
        if (arguments.at(index) == u"--")
            break;
        if (isOption(arguments.at(index)))
            look.areHarmless = isKnown(found->second.after, arguments, index) && look.areHarmless;
    }
    return look;
}

} // namespace ic
