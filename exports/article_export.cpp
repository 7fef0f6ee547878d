#include "exports/article_export.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "exports/citation.hpp"
#include "indexer/article/article_json.hpp"
#include "indexer/article/article_table.hpp"
#include "text/text_lines.hpp"
#include "text/utf8.hpp"
#include "wording/csv.hpp"
#include "wording/hit_csv.hpp"
#include "wording/html.hpp"

namespace fsearch {
namespace {

class JsonLines final : public ArticleExport {
 public:
  /// With a reader, as `fsearch extract` names one: what it says is taken to the letter.
  std::string add(const Article& article) override {
    std::string json = article_json(article);
    json.pop_back();
    return json + (json.size() > 1 ? "," : "") + "\"reader\":\"export\"}\n";
  }
};

class Csv final : public ArticleExport {
 public:
  std::string head() override { return csv_row(article_columns()); }
  std::string add(const Article& article) override { return csv_row(article_cells(article)); }
};

class Ris final : public ArticleExport {
 public:
  std::string add(const Article& article) override { return ris(article); }
};

class BibTex final : public ArticleExport {
 public:
  std::string add(const Article& article) override { return bibtex(article); }
};

/// "Le Monde" as a value of a variable, which ends at a space and may hold no underscore but between words.
std::string variable(const std::string& text) {
  std::string value;
  for (const char c : text) {
    const bool apart = static_cast<unsigned char>(c) <= ' ' || c == '*' || c == '_';
    if (!apart)
      value += c;
    else if (!value.empty() && value.back() != '_')
      value += '_';
  }
  return value;
}

class Iramuteq final : public ArticleExport {
 public:
  std::string add(const Article& article) override {
    std::string text = "****";
    const auto star = [&](std::string_view name, const std::string& value) {
      if (!value.empty()) text += " *" + std::string(name) + "_" + variable(value);
    };
    star("source", article.source);
    star("date", article.date.substr(0, 10));
    star("am", article.date.size() >= 7 ? article.date.substr(0, 7) : "");
    star("annee", article.date.substr(0, 4));
    text += "\n";
    if (!article.title.empty()) text += line(article.title + ".");
    for (const std::string_view paragraph : split_lines(article.text))
      if (!paragraph.empty()) text += line(std::string(paragraph));
    return text + "\n";
  }

 private:
  /// A line of stars begins an article, one of a star and a hyphen a theme.
  static std::string line(std::string text) {
    std::replace(text.begin(), text.end(), '*', ' ');
    return on_one_line(std::move(text)) + "\n";
  }
};

class Tei final : public ArticleExport {
 public:
  std::string head() override {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">\n" +
           header("Articles de presse", {}) + "\n";
  }

  std::string add(const Article& article) override {
    std::string text = "<TEI>" + header(article.title, article) + "<text><body>";
    if (!article.title.empty()) text += "<head>" + escaped(article.title) + "</head>";
    for (const std::string_view paragraph : split_lines(article.text))
      if (!paragraph.empty()) text += "<p>" + escaped(paragraph) + "</p>";
    return text + "</body></text></TEI>\n";
  }

  std::string foot() override { return "</teiCorpus>\n"; }

 private:
  static std::string element(std::string_view name, const std::string& content) {
    return content.empty() ? "" : "<" + std::string(name) + ">" + escaped(content) + "</" + std::string(name) + ">";
  }

  static std::string header(const std::string& title, const Article& article) {
    const std::string published =
        element("publisher", article.source) +
        (article.date.empty() ? "" : "<date when=\"" + escaped(article.date.substr(0, 10)) + "\"/>") +
        element("idno", article.id);
    return "<teiHeader><fileDesc><titleStmt>" + (title.empty() ? "<title/>" : element("title", title)) +
           element("author", article.author) + "</titleStmt><publicationStmt>" +
           (published.empty() ? "<p/>" : published) + "</publicationStmt><sourceDesc>" +
           (article.url.empty() ? "<p/>" : "<p><ref target=\"" + escaped(article.url) + "\"/></p>") +
           "</sourceDesc></fileDesc></teiHeader>";
  }
};

class Text final : public ArticleExport {
 public:
  std::string add(const Article& article) override {
    std::string text = std::exchange(first_, false) ? "" : "\f\n";
    const auto line = [&](std::string_view name, const std::string& value) {
      if (!value.empty()) text += std::string(name) + ": " + on_one_line(value) + "\n";
    };
    line("Id", article.id);
    line("Titre", article.title);
    line("Date", article.date);
    line("Source", article.source);
    line("Rubrique", section_path(article));
    line("Auteur", article.author);
    line("URL", article.url);
    return text + "\n" + article.text + "\n";
  }

 private:
  bool first_ = true;
};

/// What another form writes, in well-formed UTF-8.
class WellFormed final : public ArticleExport {
 public:
  explicit WellFormed(std::unique_ptr<ArticleExport> form) : form_(std::move(form)) {}
  std::string head() override { return form_->head(); }
  std::string add(const Article& article) override { return repaired_utf8(form_->add(article)); }
  std::string foot() override { return form_->foot(); }

 private:
  std::unique_ptr<ArticleExport> form_;
};

std::unique_ptr<ArticleExport> form_named(std::string_view format) {
  if (format == "csv") return std::make_unique<Csv>();
  if (format == "ris") return std::make_unique<Ris>();
  if (format == "bibtex") return std::make_unique<BibTex>();
  if (format == "iramuteq") return std::make_unique<Iramuteq>();
  if (format == "tei") return std::make_unique<Tei>();
  if (format == "txt") return std::make_unique<Text>();
  return std::make_unique<JsonLines>();
}

}  // namespace

std::unique_ptr<ArticleExport> article_export(std::string_view format) {
  return std::make_unique<WellFormed>(form_named(format));
}

}  // namespace fsearch
