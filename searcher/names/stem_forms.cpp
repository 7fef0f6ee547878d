#include "searcher/names/stem_forms.hpp"

#include <algorithm>

#include "store/records/word_list.hpp"
#include "text/fold.hpp"

namespace fsearch {

std::set<std::string> forms_of_stem(const Word& word, IndexReader& reader) {
  const auto is_of_word = [&](const std::string& stem) {
    return !stem.empty() && (stem == word.stem || stem == word.twin);
  };
  std::set<std::string> forms;
  for (const std::string* stem : {&word.stem, &word.twin})
    for (std::size_t source = 0; !stem->empty() && source < reader.sources(); ++source)
      for (const NumberedWord& known : reader.words(source, word_bucket(*stem)))
        if (is_of_word(known.stem) || is_of_word(known.twin)) forms.insert(known.exact);
  return forms;
}

std::string_view without_ending(std::string_view form) {
  if (form.ends_with('s') || form.ends_with('x')) form.remove_suffix(1);
  if (form.ends_with('e')) form.remove_suffix(1);
  if (form.size() > 2 && form.back() == form[form.size() - 2]) form.remove_suffix(1);
  return form;
}

bool holds_inflection(const Word& word, IndexReader& reader) {
  const std::set<std::string> forms = forms_of_stem(word, reader);
  return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
    const std::string folded = fold_exact(form);
    return without_ending(folded) == without_ending(word.folded);
  });
}

}  // namespace fsearch
