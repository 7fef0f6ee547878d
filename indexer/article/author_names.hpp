/// Names of authors as archives write them, brought into the order in which they are read.
#pragma once
#include <string>
#include <string_view>

namespace fsearch {

/// Returns "Ana Dupré" for "Dupré, Ana"; anything without one comma as it is.
std::string name_in_order(std::string_view name);

/// Returns a list of names between ";" as one between ", ", each in order: "Ana Dupré, Luc Rémy" for "Dupré,
/// Ana; Rémy, Luc". A list without ";" is one name where names are `inverted`; else it is as it should be.
std::string authors_in_order(std::string_view names, bool inverted);

/// Adds a name to a list between ", ", once.
void add_author(std::string& authors, std::string_view name);

}  // namespace fsearch
