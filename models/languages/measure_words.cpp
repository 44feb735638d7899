// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/measure_words.h"

#include "models/text/case_folding.h"
#include "models/text/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace quoin {

namespace {

// clang-format off: one language a line, in the order of the template: English, Spanish, Portuguese, French, German,
// Dutch, Italian, Russian, Ukrainian, Chinese, Japanese, Korean, Vietnamese, Turkish, Indonesian. Entries are separated
// by "|".

struct Phrases {
    Comparison meaning;
    const char* words;
};

constexpr Phrases before[] = {
    {Comparison::Less,
     "<|less than|fewer than|lower than|smaller than|faster than|shorter than|under|below"
     "|menos de|menor a|menor que|inferior a|por debajo de"
     "|menos que|abaixo de"
     "|moins de|inférieur à|inférieure à|en dessous de|sous"
     "|unter|weniger als|kleiner als|geringer als|kürzer als|unterhalb von"
     "|minder dan|lager dan|kleiner dan|korter dan|onder"
     "|meno di|inferiore a|sotto"
     "|менее|меньше|ниже|менее чем|меньше чем"
     "|менше|нижче|менш ніж|менше ніж"
     "|小于|低于|少于|不到|小於|低於|少於"
     "|dưới|nhỏ hơn|ít hơn|thấp hơn"
     "|kurang dari|di bawah"},
    {Comparison::AtMost,
     "<=|≤|⩽|≦|at most|up to|within|max|maximum|no more than|not more than|no longer than|not exceed|not to exceed"
     "|como máximo|máximo|máximo de|hasta|no más de|a lo sumo|máx|dentro de"
     "|no máximo|até|não mais que|não mais de"
     "|au plus|au maximum|jusqu ' à|pas plus de|inférieur ou égal à"
     "|höchstens|maximal|bis zu|nicht mehr als|nicht länger als|innerhalb|innerhalb von|binnen"
     "|hoogstens|maximaal|ten hoogste|niet meer dan"
     "|al massimo|massimo|fino a|entro|non più di"
     "|не более|не больше|не выше|не дольше|не превышает|не более чем|максимум|до|макс"
     "|не більше|не вище|не довше|не перевищує|не більше ніж|щонайбільше"
     "|不超过|最多|至多|不大于|不高于|小于等于|不超過|最大|不大於|不高於"
     "|최대"
     "|tối đa|không quá|không vượt quá|trong vòng"
     "|en fazla|en çok|azami|maksimum"
     "|paling banyak|maksimal|hingga|tidak lebih dari|maks"},
    {Comparison::Greater,
     ">|more than|greater than|higher than|larger than|longer than|above|exceeds|exceed|exceeding|over"
     "|más de|mayor a|mayor que|superior a|por encima de|supera"
     "|mais de|mais que|maior que|acima de"
     "|plus de|supérieur à|supérieure à|au-dessus de"
     "|über|mehr als|größer als|höher als|länger als|oberhalb von|übersteigt"
     "|meer dan|groter dan|hoger dan|langer dan|boven"
     "|più di|superiore a|oltre"
     "|более|больше|выше|свыше|дольше|превышает|более чем|больше чем"
     "|більше|понад|вище|довше|перевищує|більше ніж"
     "|大于|高于|超过|多于|大於|高於|超過|多於"
     "|trên|lớn hơn|hơn|vượt quá|cao hơn"
     "|lebih dari|di atas"},
    {Comparison::AtLeast,
     ">=|≥|⩾|≧|at least|min|minimum|no less than|not less than|no fewer than"
     "|al menos|por lo menos|como mínimo|mínimo|mínimo de|no menos de|mín"
     "|pelo menos|ao menos|no mínimo"
     "|au moins|au minimum"
     "|mindestens|minimal|wenigstens|nicht weniger als|mind"
     "|minstens|minimaal|ten minste|tenminste|niet minder dan"
     "|almeno|minimo|non meno di"
     "|не менее|не меньше|не ниже|не менее чем|минимум|как минимум"
     "|не менше|не нижче|не менше ніж|щонайменше|мінімум"
     "|至少|不少于|不低于|不小于|大于等于|最少|最低|不少於|不低於|不小於"
     "|少なくとも|最小"
     "|최소"
     "|ít nhất|tối thiểu|không dưới"
     "|en az|asgari"
     "|setidaknya|paling sedikit|tidak kurang dari"},
    {Comparison::Equal, "="},
    {Comparison::About,
     "~|～|≈|about|around|approximately|approx|roughly|ca|circa"
     "|aproximadamente|alrededor de|unos|unas|aprox"
     "|cerca de"
     "|environ|autour de|env"
     "|etwa|ungefähr|rund"
     "|ongeveer"
     "|около|примерно|порядка"
     "|близько|приблизно"
     "|约|大约|約|大約"
     "|약"
     "|khoảng"
     "|yaklaşık"
     "|sekitar|kira-kira"},
};

constexpr Phrases behind[] = {
    {Comparison::Less, "未満|未满|미만|altında|' nin altında|' nın altında|' den az|' dan az"},
    {Comparison::AtMost,
     "or less|or fewer|or faster|max|maximum|o menos|como máximo|máximo|ou menos|no máximo"
     "|ou moins|maximum|au maximum|au plus|oder weniger|maximal|höchstens|of minder|maximaal|o meno|al massimo"
     "|或更少|以内|以下|之内|内|以內|之內|內|이하|이내|atau kurang|maksimal"},
    {Comparison::Greater, "を超える|超|초과|üzerinde|üstünde|' nin üzerinde|' den fazla|' dan fazla"},
    {Comparison::AtLeast,
     "or more|or higher|or better|min|minimum|o más|como mínimo|ou mais|no mínimo|ou plus"
     "|au minimum|au moins|oder mehr|of meer|o più|以上|이상|atau lebih|minimal"},
    {Comparison::About, "左右|程度|정도"},
};

constexpr std::pair<MeasureWord, const char*> kinds[] = {
    {MeasureWord::Time,
     "ns|us|µs|μs|ms|msec|millisecond|milliseconds|s|sec|secs|second|seconds|min|mins|m|minute|minutes|h|hr|hrs"
     "|hour|hours|d|day|days|week|weeks|month|months|year|years"
     "|milisegundo|milisegundos|segundo|segundos|minuto|minutos|hora|horas|día|días|semana|semanas|mes|meses|año|años"
     "|milissegundo|milissegundos|dia|dias|mês|ano|anos"
     "|milliseconde|millisecondes|seconde|secondes|heure|heures|jour|jours|semaine|semaines|mois|an|ans|année|années"
     "|millisekunde|millisekunden|sek|sekunde|sekunden|minuten|std|stunde|stunden|tag|tage|tagen|woche|wochen|monat|"
     "monate|monaten|jahr|jahre|jahren"
     "|milliseconden|seconden|minuut|uur|uren|dag|dagen|weken|maand|maanden|jaar"
     "|millisecondo|millisecondi|secondo|secondi|minuti|ora|ore|giorno|giorni|settimana|settimane|mese|mesi|anno|anni"
     "|мс|миллисекунда|миллисекунды|миллисекунд|с|сек|секунда|секунду|секунды|секунд|мин|минута|минуту|минуты|минут|ч|"
     "час|часа|часов|день|дня|дней|сутки|суток|неделя|неделю|недели|недель|месяц|месяца|месяцев|год|года|лет"
     "|мілісекунда|мілісекунди|мілісекунд|секунди|хв|хвилина|хвилину|хвилини|хвилин|год|година|годину|години|годин|дні|"
     "днів|доба|добу|тиждень|місяць|рік"
     "|毫秒|微秒|秒|秒钟|分|分钟|小时|天|日|周|个月|月|年|秒鐘|分鐘|小時"
     "|ミリ秒|マイクロ秒|秒間|分間|時間|日間|週間"
     "|밀리초|초|분|시간|일|주|개월|년"
     "|mili giây|giây|phút|giờ|ngày|tuần|tháng|năm"
     "|milisaniye|sn|saniye|dk|dakika|saat|gün|hafta|ay|yıl"
     "|milidetik|detik|menit|jam|hari|minggu|bulan|tahun"},
    {MeasureWord::Unit,
     "%|‰|percent|rps|qps|tps|rpm|b|kb|mb|gb|tb|kib|mib|gib|mbps|gbps|nines"
     "|por ciento|por cento|pour cent|prozent|procent|per "
     "cento|процент|процента|процентов|відсоток|відсотка|відсотків|persen"},
    {MeasureWord::Rate, "/|per|a|por|par|pro|je|al|в|за|на|每|毎|あたり|mỗi"},
    {MeasureWord::TimeRate,
     "saniyede|dakikada|saatte|günde|초당|분당|시간당|每秒|每分钟|每小时|每天|每分鐘|每小時|毎秒|毎分|毎時"},
    {MeasureWord::Multiplier,
     "million|billion|thousand|k|m|mio|bn|mil|millones|milhão|milhões|mille|millions|milliards"
     "|tausend|tsd|millionen|milliarden|mrd|duizend|miljoen|mila|milioni|тыс|тысяч|млн|млрд|тис|тисяч"
     "|千|万|百万|千万|亿|萬|億|천|만|억|nghìn|triệu|bin|milyon|ribu|juta"},
    {MeasureWord::Duration,
     "for|during|durante|por|pendant|durant|für|während|seit|gedurende|течение|протягом|持续|持續|trong|selama"},
    {MeasureWord::DurationEnd, "동안|boyunca|連続|間"},
    {MeasureWord::Average,
     "median|average|mean|mediana|promedio|media|média|médiane|moyenne|durchschnitt|mittel|mediaan|gemiddelde|gemiddeld"
     "|медиана|среднее|среднем|медіана|середнє|середньому|中位数|中位數|平均|中央値|평균|중앙값|trung "
     "bình|ortalama|medyan|rata-rata"},
    {MeasureWord::Connective,
     "for|at|in|on|with|and|or|to|of|by|from|per|under|during|is|are|when|as|while|but|the|over"
     "|para|en|con|y|o|a|de|por|es|son|el|la|los|las|em|com|e|ou|é|são"
     "|pour|avec|et|à|par|est|sont|le|les|des|du"
     "|für|bei|an|mit|und|oder|zu|von|pro|unter|ist|sind|als|aber|der|die|das|den|im|auf"
     "|voor|bij|op|met|of|te|van|zijn|het"
     "|per|di|da|con|è|sono|il"
     "|для|при|в|на|с|и|или|за|до|от|по|к"
     "|у|з|і|або|від"
     "|和|或|的|は|の|で|を|に|と"
     "|cho|khi|và|hoặc|için|ve|veya|untuk|dan|atau|dengan|pada"},
    {MeasureWord::ClauseEnd, ",|;|:|\n|.|and|。|、|und|и|та|і|和|及|и"},
    {MeasureWord::RangeStart,
     "between|from|entre|de|desde|du|zwischen|von|tussen|van|tra|fra|da|между|от|с|між|від|从|從|giữa|từ|antara|dari"},
    {MeasureWord::RangeTo, "-|–|—|‒|−|〜|to|through|a|à|até|hasta|bis|tot|до|по|至|到|から|에서|đến|ile|hingga|sampai"},
    {MeasureWord::RangeAnd, "and|y|e|et|und|en|и|і|та|和|と|và|ve|dan"},
    {MeasureWord::Abbreviated, "max|min|mind|ca|approx|máx|mín|aprox|env|макс|мин|мін|maks"},
};

// clang-format on

// As the tokens have it, see measure_tokens.cpp.
std::string foldedWord(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const Utf8Character character = utf8At(text, i);
        if (character.length == 1)
            result += text[i];
        else
            appendFolded(result, character, text.substr(i, character.length));
        i += character.length;
    }
    return result;
}

std::vector<std::string> entriesOf(std::string_view list)
{
    std::vector<std::string> entries;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find('|'), list.size());
        entries.push_back(foldedWord(list.substr(0, end)));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return entries;
}

template <std::size_t Size>
std::map<std::string, Comparison, std::less<>> comparisonsOf(const Phrases (&lists)[Size])
{
    std::map<std::string, Comparison, std::less<>> all;
    for (const Phrases& list : lists) {
        for (std::string& entry : entriesOf(list.words))
            all.emplace(std::move(entry), list.meaning);
    }
    return all;
}

std::optional<Comparison> found(const std::map<std::string, Comparison, std::less<>>& all, std::string_view words)
{
    const auto at = all.find(words);
    return at != all.end() ? std::optional(at->second) : std::nullopt;
}

using Words = std::set<std::pair<MeasureWord, std::string>>;

const Words& allWords()
{
    static const Words all = [] {
        Words words;
        for (const auto& [kind, list] : kinds) {
            for (std::string& entry : entriesOf(list))
                words.emplace(kind, std::move(entry));
        }
        return words;
    }();
    return all;
}

// Every entry in a script of the East, longest first.
const std::vector<std::string>& unspacedWords()
{
    static const std::vector<std::string> all = [] {
        std::vector<std::string> words;
        const auto take = [&words](const char* list) {
            for (std::string& entry : entriesOf(list)) {
                if (!entry.empty() && utf8At(entry, 0).codePoint >= 0x3040)
                    words.push_back(std::move(entry));
            }
        };
        for (const Phrases& list : before)
            take(list.words);
        for (const Phrases& list : behind)
            take(list.words);
        for (const auto& [kind, list] : kinds)
            take(list);
        std::sort(words.begin(), words.end(), [](const std::string& a, const std::string& b) {
            return a.size() != b.size() ? a.size() > b.size() : a < b;
        });
        words.erase(std::unique(words.begin(), words.end()), words.end());
        return words;
    }();
    return all;
}

} // namespace

std::optional<Comparison> comparisonBefore(std::string_view words)
{
    static const auto all = comparisonsOf(before);
    return found(all, words);
}

std::optional<Comparison> comparisonBehind(std::string_view words)
{
    static const auto all = comparisonsOf(behind);
    return found(all, words);
}

bool isMeasureWord(MeasureWord kind, std::string_view word)
{
    return allWords().contains({kind, std::string(word)});
}

std::size_t unspacedMeasureWordAt(std::string_view text)
{
    for (const std::string& word : unspacedWords()) {
        if (text.starts_with(word))
            return word.size();
    }
    return 0;
}

} // namespace quoin
