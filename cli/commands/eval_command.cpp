/// fsearch eval: how good and how fast the answers are, over judged queries.
#include <CLI/CLI.hpp>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <memory>

#include "cli/commands/commands.hpp"
#include "cli/commands/entities_command.hpp"
#include "cli/console/output.hpp"
#include "cli/options/count_option.hpp"
#include "cli/options/database_option.hpp"
#include "cli/render/render_report.hpp"
#include "evaluation/judgements.hpp"
#include "evaluation/latency.hpp"
#include "evaluation/metrics.hpp"
#include "evaluation/plain_query.hpp"
#include "evaluation/topics.hpp"
#include "evaluation/trec_run.hpp"
#include "fsearch/error.hpp"
#include "fsearch/searcher.hpp"

namespace fsearch {
namespace {

struct EvalCommand {
  std::vector<std::string> databases;
  std::string queries;       ///< A file: see parse_topics().
  std::string judgements;    ///< A file: see parse_judgements().
  std::string labels;        ///< A file of labelled texts, to measure entities instead; else empty.
  std::size_t limit = 100;   ///< Articles ranked for the measures.
  std::size_t page = 10;     ///< Articles in the timed searches.
  std::size_t passages = 2;  ///< Passages of each of them.
  bool warm = true;          ///< Time each query only once all have run.
  bool vectors = true;       ///< Rank by learnt vectors too, where there are any.
  bool plain = false;        ///< Drop operators from the queries.
  std::string run;           ///< Where to write the TREC run; empty for nowhere.
  std::string features;      ///< Where to write the features of each ranked article; empty for nowhere.
  std::string format = "text";
};

/// Returns the topics that count: those with a relevant article. Throws Error where none has.
std::vector<Topic> judged_topics(const EvalCommand& command, const Judgements& judgements) {
  std::vector<Topic> topics = read_topics(command.queries);
  std::erase_if(topics, [&](const Topic& topic) { return !judgements.contains(topic.id); });
  if (topics.empty())
    throw Error(Error::Kind::usage, command.judgements,
                "judges none of the queries of " + command.queries + "; their first columns must share ids");
  if (command.plain)
    for (auto& topic : topics) topic.query = plain_query(topic.query);
  return topics;
}

std::vector<Hit> rank(Searcher& searcher, const Topic& topic, const EvalCommand& command) {
  SearchRequest request;
  request.query = topic.query;
  request.limit = command.limit;
  request.passages = 0;
  request.explain = !command.features.empty();
  request.vectors = command.vectors;
  return searcher.search(request).hits;
}

std::vector<RankedArticle> ranking_of(const std::vector<Hit>& hits) {
  std::vector<RankedArticle> ranking;
  ranking.reserve(hits.size());
  for (const Hit& hit : hits) ranking.push_back({hit.article.id, hit.score});
  return ranking;
}

/// Lines of topic, article and name=value for each feature, tabs between: what bench/learn_weights.py reads.
std::string feature_lines(const Topic& topic, const std::vector<Hit>& hits) {
  std::string lines;
  for (const Hit& hit : hits) {
    lines += topic.id + "\t" + hit.article.id;
    for (const auto& feature : hit.explanation.features)
      lines += "\t" + feature.name + "=" + std::to_string(feature.value);
    lines += "\n";
  }
  return lines;
}

std::vector<std::string> ids_of(const std::vector<RankedArticle>& ranking) {
  std::vector<std::string> ids;
  ids.reserve(ranking.size());
  for (const auto& article : ranking) ids.push_back(article.id);
  return ids;
}

/// Times the page a reader is shown: what a search costs, passages and highlights included.
double timed_search(Searcher& searcher, const Topic& topic, const EvalCommand& command) {
  SearchRequest request;
  request.query = topic.query;
  request.limit = command.page;
  request.passages = command.passages;
  request.vectors = command.vectors;
  const auto start = std::chrono::steady_clock::now();
  searcher.search(request);
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

std::vector<double> timed_searches(Searcher& searcher, const std::vector<Topic>& topics, const EvalCommand& command) {
  std::vector<double> milliseconds;
  milliseconds.reserve(topics.size());
  for (const auto& topic : topics) milliseconds.push_back(timed_search(searcher, topic, command));
  return milliseconds;
}

void write_lines(const std::string& path, const std::string& lines) {
  std::ofstream file(path, std::ios::binary);
  file << lines << std::flush;
  if (!file) throw Error(Error::Kind::not_writable, path, std::string("cannot write: ") + std::strerror(errno));
}

void add_timing_options(CLI::App& app, EvalCommand& command) {
  add_count_option(app, "--page", command.page, "Articles in each timed search");
  add_count_option(app, "--passages", command.passages, "Passages of each article in the timed searches");
  app.add_option("--warm", command.warm, "1: time the searches after one pass over all queries; 0: before any")
      ->type_name("0|1")
      ->capture_default_str();
}

void add_file_options(CLI::App& app, EvalCommand& command) {
  auto* queries = app.add_option("--queries", command.queries, "Queries, one ID<TAB>QUERY a line")->type_name("FILE");
  auto* judgements =
      app.add_option("--qrels", command.judgements, "Judgements, one QUERY 0 ARTICLE GRADE a line")->type_name("FILE");
  app.add_option("--ner", command.labels, "Instead, measure entities against labelled texts: fsearch entities --score")
      ->type_name("FILE")
      ->excludes(queries, judgements);
  app.add_option("--run", command.run, "Write the ranking there, in the TREC format")->type_name("FILE");
  app.add_option("--features", command.features,
                 "Write the features of each ranked article there, for learning weights")
      ->type_name("FILE");
}

/// Throws as CLI11 does: what is required depends on what is measured.
void require_files(const EvalCommand& command) {
  if (!command.labels.empty()) return;
  if (command.queries.empty()) throw CLI::RequiredError("--queries");
  if (command.judgements.empty()) throw CLI::RequiredError("--qrels");
}

int run_eval(const EvalCommand& command) {
  if (!command.labels.empty()) {
    EntitiesCommand entities;
    entities.labels = command.labels;
    return run_entities(entities);
  }
  const Judgements judgements = read_judgements(command.judgements);
  const std::vector<Topic> topics = judged_topics(command, judgements);
  Searcher searcher(databases_or_default(command.databases));
  std::vector<double> milliseconds;
  if (!command.warm) milliseconds = timed_searches(searcher, topics, command);
  std::string run;
  std::string features;
  std::vector<Metrics> measured;
  for (const auto& topic : topics) {
    const std::vector<Hit> hits = rank(searcher, topic, command);
    const auto ranking = ranking_of(hits);
    features += feature_lines(topic, hits);
    measured.push_back(measure(judgements.at(topic.id), ids_of(ranking)));
    run += trec_lines(topic.id, ranking);
  }
  if (command.warm) milliseconds = timed_searches(searcher, topics, command);
  if (!command.run.empty()) write_lines(command.run, run);
  if (!command.features.empty()) write_lines(command.features, features);
  const EvalReport report{topics.size(), mean(measured), latency_of(std::move(milliseconds))};
  write_output(command.format == "json" ? render_report_json(report) : render_report_text(report));
  return kFound;
}

}  // namespace

void setup_eval(CLI::App& app, Command& chosen) {
  auto command = std::make_shared<EvalCommand>();
  CLI::App* eval = app.add_subcommand("eval", "Measure the ranking and the latency over judged queries");
  add_database_option(*eval, command->databases);
  add_file_options(*eval, *command);
  eval->add_option("--limit", command->limit, "Articles ranked for each query")->type_name("N")->capture_default_str();
  eval->add_flag("--plain", command->plain, "Take queries as plain words: no operators, fields or phrases");
  eval->add_flag("!--no-vectors", command->vectors, "Rank without what fsearch train has learnt");
  add_timing_options(*eval, *command);
  eval->add_option("--format", command->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("FORMAT")
      ->capture_default_str();
  eval->footer(
      "Only queries that the judgements find an article for count; one without an answer scores 0.\n"
      "nDCG is graded: an article of grade g is worth 2^g - 1.\n");
  eval->callback([command, &chosen] {
    require_files(*command);
    chosen = [command] { return run_eval(*command); };
  });
}

}  // namespace fsearch
