#include "analyzers/words/french_stems.hpp"

#include "analyzers/words/embedded_data.hpp"
#include "text/data_rows.hpp"

namespace fsearch {

bool is_french_stem(std::string_view stem) { return has_line(data::french_stems, stem); }

}  // namespace fsearch
