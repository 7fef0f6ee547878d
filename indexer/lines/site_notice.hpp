/// What a site says in the midst of an article and is no part of it: notices to its readers, credits of
/// pictures.
#pragma once
#include <string_view>

namespace fsearch {

/// Returns true for a paragraph in which the site addresses its readers about itself, by
/// data/site_notices.txt: "Nous utilisons des cookies pour mesurer l’audience." False for any of over 600
/// bytes.
bool is_site_notice(std::string_view paragraph);

/// Returns true for a line that says whose a picture is and nothing else: "Photo Léa Rémy", "Léa Rémy / AFP",
/// "(© Léa Rémy)". The agencies are those of data/photo_agencies.txt.
bool is_photo_credit(std::string_view line);

/// Returns true for a line that says who made the article or a picture and nothing else: one or more of the names
/// in `author`; a paper with the agencies it took from, "Le Phare avec AFP et Reuters"; names in capitals with
/// whom they worked for, "LÉA RÉMY/LE PHARE", "LÉA RÉMY POUR LE PHARE", which may be a heading, too; "- / AFP"; an
/// account, "— Léa Rémy (@lea)".
bool is_signature(std::string_view line, std::string_view author);

}  // namespace fsearch
