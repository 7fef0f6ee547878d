/// Page furniture: the lines that scraping leaves around an article ("fermer", "Partagez", "Lire aussi").
#pragma once
#include <string_view>

namespace fsearch {

/// Returns true where the line is furniture and nothing else: an entry of data/page_furniture.txt, or several
/// glued together, as "FacebookXWhatsAppCopier le lien". False for an empty line.
bool is_furniture(std::string_view line);

/// Returns `line` without a furniture word glued to its start ("PartagezLe groupe" is "Le groupe") or, after
/// the end of a sentence, to its end ("… a-t-il dit.fermer").
std::string_view without_glued_furniture(std::string_view line);

}  // namespace fsearch
