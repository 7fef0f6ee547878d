/// The lines above an article of Europresse: where it appeared, and when.
#pragma once
#include <string>
#include <string_view>

#include "fsearch/article.hpp"

namespace fsearch::archives {

/// Sets the source, without its number, and the issue: "Le Phare, no. 20412" is "Le Phare" and "20412".
void set_publication(Article& article, std::string_view line);

/// Sets section, date and page: "Société, samedi 8 avril 2023 412 mots, p. 7".
void set_header(Article& article, std::string_view line);

/// Returns the day in the number of a document: "2023-04-08" for "news·20230408·TCA·20412_7712"; empty where
/// it has none.
std::string day_in_number(std::string_view number);

/// Returns who holds the copyright: "Le Phare" for "© 2023 Le Phare. Tous droits réservés."; empty for any
/// other line.
std::string copyright_holder(std::string_view line);

}  // namespace fsearch::archives
