#include "indexer/press/europresse_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/article/author_names.hpp"
#include "indexer/article/extra_fields.hpp"
#include "indexer/lines/byline.hpp"
#include "indexer/press/europresse_header.hpp"
#include "indexer/press/page_lines.hpp"
#include "text/data_rows.hpp"
#include "text/fold.hpp"
#include "text/text_lines.hpp"

namespace fsearch::data {
extern const std::string_view europresse_ends;
}

namespace fsearch::archives {
namespace {

using html::Tree;

// What an element is, in the order in which an article has them.
enum Role : std::size_t { publication, header, title, subtitle, author, text, number, roles };

constexpr std::array<std::pair<std::string_view, Role>, 9> role_classes = {{{"DocPublicationName", publication},
                                                                            {"DocHeader", header},
                                                                            {"titreArticleVisu", title},
                                                                            {"rdp__articletitle", title},
                                                                            {"rdp__subtitle", subtitle},
                                                                            {"docAuthors", author},
                                                                            {"sm-margin-bottomNews", author},
                                                                            {"DocText", text},
                                                                            {"docOcurrContainer", text}}};

constexpr std::size_t most_spans = 20;       // That make up one line of a head.
constexpr int title_levels = 6;              // Between a line and the element for titles that holds it.
constexpr std::size_t longest_author = 120;  // Bytes.

struct Document {
  std::size_t begin = 0, end = 0;  // Nodes.
  std::array<std::vector<std::size_t>, roles> parts;
};

struct Documents {
  std::vector<Document> all;
  std::vector<Role> role;  // Of each node, its own or that of the part that holds it.
};

Role role_of(const html::Node& node) {
  if (node.is_text()) return roles;
  if (node.attribute("id") == "PubliC_lblNodoc") return number;
  if (node.attribute("class").empty()) return roles;
  const auto found = std::find_if(role_classes.begin(), role_classes.end(),
                                  [&](const auto& row) { return has_class(node, row.first); });
  return found == role_classes.end() ? roles : found->second;
}

// Returns for each node the <article> that holds it, or 0.
std::vector<std::size_t> article_elements(const Tree& tree) {
  std::vector<std::size_t> holders(tree.size(), 0);
  for (std::size_t i = 1; i < tree.size(); ++i) holders[i] = tree[i].tag == "article" ? i : holders[tree[i].parent];
  return holders;
}

// Returns true where a part is not of the document any more: each has one head, above its text.
bool starts_anew(Role role, const Document& document) {
  const auto has = [&](Role part) { return !document.parts[part].empty(); };
  if (role == publication) return has(publication) || has(title) || has(text) || has(number);
  if (role == header) return has(title) || has(text) || has(number);
  return role < text && (has(text) || has(number));
}

Documents documents_of(const Tree& tree) {
  const auto holders = article_elements(tree);
  Documents documents{{}, std::vector<Role>(tree.size(), roles)};
  std::size_t holder = 0;
  for (std::size_t i = 1; i < tree.size(); ++i) {
    const Role role = role_of(tree[i]);
    if (role == roles) continue;
    auto& all = documents.all;
    if (all.empty() || holders[i] != holder || starts_anew(role, all.back())) {
      if (!all.empty()) all.back().end = i;
      all.push_back({i, tree.size(), {}});
    }
    all.back().parts[role].push_back(i);
    std::fill(documents.role.begin() + static_cast<std::ptrdiff_t>(i),
              documents.role.begin() + static_cast<std::ptrdiff_t>(tree[i].end), role);
    holder = holders[i];
    i = tree[i].end - 1;  // What a part holds is its own.
  }
  return documents;
}

std::string joined(const Tree& tree, const std::vector<std::size_t>& nodes) {
  std::string all;
  for (std::size_t i = 0; i < std::min(nodes.size(), most_spans); ++i)
    if (const auto part = html::text_of(tree, nodes[i]); !part.empty()) all += (all.empty() ? "" : " ") + part;
  return all;
}

std::vector<std::string> end_marks() {
  std::vector<std::string> marks;
  for_each_row(data::europresse_ends, [&](std::string_view row) { marks.push_back(fold(row)); });
  return marks;
}

bool is_end(std::string_view line) {
  static const auto marks = end_marks();
  const std::string start = fold(line.substr(0, 60));
  return std::any_of(marks.begin(), marks.end(), [&](const auto& mark) { return start.starts_with(mark); });
}

// Reads one article out of its part of the page.
class Reader {
 public:
  Reader(const Tree& tree, const Documents& documents, const Document& document)
      : tree_(tree), role_(documents.role), document_(document) {}

  Extraction read() {
    const auto& parts = document_.parts;
    extraction_.reader = "europresse";
    Article& article = extraction_.article;
    set_publication(article, joined(tree_, parts[publication]));
    set_header(article, joined(tree_, parts[header]));
    article.title = parts[title].empty() ? "" : html::text_of(tree_, parts[title].front());
    for (const std::size_t node : parts[subtitle]) take_paragraph(html::text_of(tree_, node));
    for (const std::size_t node : parts[author])
      for (const auto& line : lines_of(tree_, node, tree_[node].end)) take_author(line.text);
    read_lines();
    take_number(joined(tree_, parts[number]));
    if (article.date.empty()) article.date = day_in_number(article.id);
    add_extra(article, "number", article.id);
    return std::move(extraction_);
  }

 private:
  // Returns the node behind the last part of the head.
  std::size_t end_of_head() const {
    std::size_t end = document_.begin;
    for (const Role role : {publication, header, title, subtitle, author})
      for (const std::size_t node : document_.parts[role]) end = std::max(end, tree_[node].end);
    return end;
  }

  // Of newer pages, whose text is an element of its own, all else is beside it; of older ones all is text
  // that follows the head, up to the first line that is none.
  void read_lines() {
    const bool marked = !document_.parts[text].empty();
    const std::size_t head = end_of_head();
    for (auto& line : lines_of(tree_, document_.begin, document_.end)) {
      const bool known = role_[line.node] < text;
      if (!known && is_end(line.text)) ended_ = true;
      const bool in_text = marked ? role_[line.node] == text : line.node >= head;
      if (known) continue;
      if (in_text && !(ended_ && !marked))
        read_text_line(line.text, marked);
      else if (marked && !ended_ && line.node >= head && extraction_.article.text.size() == led_)
        take_head_line(line);
      else
        leave_out(line.text);
    }
  }

  void read_text_line(const std::string& line, bool marked) {
    const bool first = extraction_.article.text.size() == led_;
    if (!marked && first && extraction_.article.author.empty() && html::is_name(line))
      take_author(line);
    else
      extraction_.article.text += line + "\n";
  }

  // A line between title and text: who signs, else the standfirst.
  void take_head_line(const PageLine& line) {
    const bool may_sign = line.text.size() <= longest_author && !in_title_element(line.node);
    if (extraction_.article.author.empty() && may_sign)
      take_author(line.text);
    else
      take_paragraph(line.text);
  }

  bool in_title_element(std::size_t node) const {
    for (int level = 0; node != 0 && level < title_levels; node = tree_[node].parent, ++level)
      if (has_class(tree_[node], "titreArticle")) return true;
    return false;
  }

  void take_paragraph(const std::string& line) {
    if (line.empty()) return;
    extraction_.article.text += line + "\n";
    led_ = extraction_.article.text.size();
  }

  void take_author(std::string_view line) {
    while (!line.empty()) {
      const std::size_t end = std::min(line.find(';'), line.size());
      const std::string name(trimmed(line.substr(0, end)));
      const auto known = html::author_name(name);
      add_author(extraction_.article.author, known.empty() ? name : known);
      line.remove_prefix(std::min(end + 1, line.size()));
    }
  }

  // What stands around the text tells what the head may lack.
  void leave_out(const std::string& line) {
    Article& article = extraction_.article;
    if (article.source.empty() && is_end(line)) article.source = copyright_holder(line);
    if (const std::size_t at = line.find("news·"); at != std::string::npos) take_number(line.substr(at));
    extraction_.dropped.push_back({line, "outside the article"});
  }

  void take_number(std::string_view line) {
    if (extraction_.article.id.empty()) extraction_.article.id = line.substr(0, line.find(' '));
  }

  const Tree& tree_;
  const std::vector<Role>& role_;
  const Document& document_;
  Extraction extraction_;
  std::size_t led_ = 0;  // Bytes of text that the head gave.
  bool ended_ = false;
};

// An <article> that none of the documents is of has lost its marks.
void report_unmarked(const Tree& tree, const Documents& documents, const std::string& key,
                     std::vector<Problem>& problems) {
  auto document = documents.all.begin();
  for (std::size_t i = 1; i < tree.size(); ++i) {
    if (tree[i].tag != "article") continue;
    while (document != documents.all.end() && document->begin < i) ++document;
    const bool marked = document != documents.all.end() && document->begin < tree[i].end;
    if (!marked && !html::text_of(tree, i).empty())
      problems.push_back({key, tree[i].line, "an article without any of Europresse's marks", "", true});
  }
}

}  // namespace

bool may_be_europresse(std::string_view page) {
  return mentions(page, "docpublicationname") || mentions(page, "titrearticlevisu") || mentions(page, "docheader");
}

std::optional<std::vector<Extraction>> read_europresse(const Tree& page, const std::string& key,
                                                       std::vector<Problem>& problems) {
  const auto documents = documents_of(page);
  const auto is_told = [](const Document& document) {
    const auto& parts = document.parts;
    const bool where = !parts[publication].empty() || !parts[header].empty();
    return where && !(parts[title].empty() && parts[text].empty());
  };
  if (std::none_of(documents.all.begin(), documents.all.end(), is_told)) return std::nullopt;
  std::vector<Extraction> extractions;
  for (std::size_t number = 1; const auto& document : documents.all) {
    auto extraction = Reader(page, documents, document).read();
    Article& article = extraction.article;
    const std::string name = "article " + std::to_string(number);
    if (article.id.empty()) article.id = key + ":" + std::to_string(number);
    ++number;
    if (article.title.empty() && article.text.empty())
      problems.push_back({key, page[document.begin].line, name + ": neither title nor text", "", true});
    else
      extractions.push_back(std::move(extraction));
  }
  report_unmarked(page, documents, key, problems);
  return extractions;
}

}  // namespace fsearch::archives
