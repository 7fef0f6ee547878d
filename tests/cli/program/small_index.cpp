#include "small_index.hpp"

namespace fsearch::test {
namespace {

constexpr std::string_view kCorpus =
    R"({"id":"tech-1","title":"Microsoft perd l’exclusivité","text":"L’exclusivité d’Azure prend fin. Azure gardera une part des contrats.","date":"2025-03-15","source":"Le Monde","section":["Économie"],"author":"Jeanne Martin","url":"https://example.org/tech-1","paid":true})"
    "\n"
    R"({"id":"tech-2","title":"Un client de moins","text":"Un groupe nordique abandonne Azure pour un hébergeur breton.","date":"2024-11-02","source":"Libération"})"
    "\n"
    R"({"id":"cuisine-1","title":"La soupe au pistou","text":"Un doigt, l’index, suffit pour goûter. Le basilic vient à la fin."})"
    "\n"
    R"({"id":"terminal-1","title":"Piège \u001b]0;titre\u0007","text":"Ce perroquet \u001b[2J efface \u009b31m votre écran.","date":"2023-01-01"})"
    "\n";

}  // namespace

const Workspace& small_index() {
  static const Workspace workspace;
  static const bool made = (index_lines(workspace, kCorpus), true);
  static_cast<void>(made);
  return workspace;
}

}  // namespace fsearch::test
