/// The date in the name of a file.
#pragma once
#include <string>
#include <string_view>

namespace fsearch::archives {

/// Returns the day that the name of a file gives: "2025-03-15" for "a/Le_Phare_20250315.pdf" and "2025-03-15
/// p. 4.pdf"; empty where it gives none. Folders tell nothing.
std::string date_in_name(std::string_view path);

}  // namespace fsearch::archives
