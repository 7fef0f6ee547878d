#include "analyzers/passages.hpp"

#include <doctest/doctest.h>

#include <string>

using fsearch::Passage;
using fsearch::PassageKind;
using fsearch::Span;
using fsearch::split_passages;
using fsearch::split_sentences;

namespace {

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> found;
  for (const Span& span : split_sentences(text)) found.emplace_back(span.of(text));
  return found;
}

std::string paragraph(int words, const std::string& word) {
  std::string text;
  for (int i = 0; i < words; ++i) text += (i > 0 ? " " : "") + word;
  return text + ".\n";
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("split_sentences: ends at . ! ? … before a capital, and at line ends") {
  CHECK(sentences("Il vient. Elle part ! Vraiment ? Oui… Non\nFin") ==
        Strings{"Il vient.", "Elle part !", "Vraiment ?", "Oui…", "Non", "Fin"});
}

TEST_CASE("split_sentences: titles, acronyms and numbers do not end one") {
  CHECK(sentences("M. Dupont et Mme. Durand, de la S.N.C.F. française, ont payé 11.9 euros. Fin.").size() == 2);
  CHECK(sentences("Né en 50 av. J.-C. à Rome.").size() == 1);
}

TEST_CASE("split_sentences: a closing quotation mark stays with its sentence") {
  CHECK(sentences("« Il vient. » Elle part.") == Strings{"« Il vient. »", "Elle part."});
}

TEST_CASE("split_passages: whole sentences, in order, covering the text") {
  std::string text;
  for (int i = 0; i < 30; ++i) text += paragraph(25, "mot" + std::to_string(i));
  const auto passages = split_passages(text);
  REQUIRE(passages.size() > 5);
  std::uint32_t end = 0;
  for (const auto& [span, kind] : passages) {
    CHECK(span.begin >= end);
    CHECK(text.find_first_not_of(" \n", end) == span.begin);
    CHECK(text[span.end - 1] == '.');
    CHECK(kind == PassageKind::text);
    end = span.end;
  }
  CHECK(text.find_first_not_of(" \n", end) == std::string::npos);
}

TEST_CASE("split_passages: a sentence without end is cut at spaces") {
  const std::string text = paragraph(1000, "mot");
  const auto passages = split_passages(text);
  CHECK(passages.size() >= 8);
  for (const Passage& passage : passages) CHECK(text[passage.span.begin] == 'm');
}

TEST_CASE("split_passages: an aside is a passage of its own, with those of its kind beside it") {
  const std::string text = "Il pleut.\nLa crue\nLe pont\nPhoto Rémy\nIl neige.\nIl vente.";
  const auto line = [&](const std::string& words, PassageKind kind) {
    const auto begin = static_cast<std::uint32_t>(text.find(words));
    return Passage{{begin, begin + static_cast<std::uint32_t>(words.size())}, kind};
  };
  const std::vector<Passage> asides = {line("La crue", PassageKind::link), line("Le pont", PassageKind::link),
                                       line("Photo Rémy", PassageKind::credit)};
  CHECK(split_passages(text, asides) ==
        std::vector<Passage>{line("Il pleut.", PassageKind::text), line("La crue\nLe pont", PassageKind::link),
                             line("Photo Rémy", PassageKind::credit), line("Il neige.\nIl vente.", PassageKind::text)});
}

TEST_CASE("split_passages: nothing gives nothing") {
  CHECK(split_passages("").empty());
  CHECK(split_passages(" \n\u00A0\n").empty());
}
