#include "indexer/files/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <clocale>
#include <cstring>
#include <utility>

#include "fsearch/error.hpp"

namespace fsearch {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 18U;
// Text shrinks to a tenth, the most repetitive logs to a hundredth; a bomb to a thousandth and less.
constexpr std::uint64_t largest_growth = 300;
constexpr std::uint64_t growth_floor = std::uint64_t{1} << 24U;  // Bytes; what is smaller does no harm.
// The shortest articles that differ take some bytes each, however well they are packed. So many are read at once.
constexpr std::uint64_t entries_floor = 100'000;

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw Error(Error::Kind::unreadable, path, why);
}

// libarchive gives the names in an archive in the encoding of the locale, and none where they are not of it.
class Utf8Locale {
 public:
  Utf8Locale() : before_(uselocale(utf8())) {}
  ~Utf8Locale() { uselocale(before_); }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;

 private:
  static locale_t utf8() {
    static const locale_t made = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return made;
  }

  locale_t before_;
};

bool is_hidden(std::string_view name) {
  if (name.starts_with("__MACOSX/")) return true;
  const std::size_t slash = name.rfind('/');
  return name.substr(slash == std::string_view::npos ? 0 : slash + 1).starts_with('.');
}

}  // namespace

struct Archive::State : ByteStream {
  explicit State(std::string path_given) : path(std::move(path_given)), reader(archive_read_new(), &archive_read_free) {
    archive* const a = reader.get();
    archive_read_support_filter_gzip(a);
    archive_read_support_filter_zstd(a);
    archive_read_support_filter_bzip2(a);
    archive_read_support_filter_xz(a);
    archive_read_support_format_tar(a);
    archive_read_support_format_zip(a);
    archive_read_support_format_raw(a);
    archive_read_support_format_empty(a);
  }

  [[noreturn]] void give_up(const std::string& why) {
    broken = true;
    fail(path, why);
  }

  // What is unpacked at any depth counts for the file that all of it comes from.
  void count(std::uint64_t more) {
    outermost->expanded += more;
    if (outermost->expanded <= growth_floor || outermost->expanded / largest_growth <= outermost->consumed()) return;
    outermost->broken = true;
    give_up("expands more than 300-fold, as only a decompression bomb does; unpack it first if it is none");
  }

  // A wrong checksum or an unknown password costs one file of an archive; a damaged archive what is left of
  // it.
  [[noreturn]] void lose_entry(int code) {
    at_end = true;
    if (code <= ARCHIVE_FATAL || entry_name.empty()) give_up(unreadable("cannot be read to its end"));
    fail(path + "/" + entry_name, unreadable("cannot be read to its end"));
  }

  std::string reason() const {
    const char* said = archive_error_string(reader.get());
    return said == nullptr ? "damaged" : said;
  }

  // Returns what failed, why, and what to do about it.
  std::string unreadable(const std::string& what) const {
    const std::string why = reason();
    const bool locked = why.find("assphrase") != std::string::npos || why.find("ncrypt") != std::string::npos;
    return what + " (" + why + (locked ? "); unpack it with its password first" : "); download or copy it again");
  }

  // Of a file the system cannot open libarchive says only that it failed to open it; of one that it can, the
  // format's fault, with EILSEQ or no number of the system.
  std::string not_opened() const {
    const int number = archive_errno(reader.get());
    if (number <= 0 || number == EILSEQ) return unreadable("cannot be opened");
    return std::string("cannot be opened (") + std::strerror(number) + "); look at its permissions and its disk";
  }

  void check(int code) {
    if (code < ARCHIVE_WARN) give_up(unreadable("cannot be read to its end"));
  }

  std::size_t read(char* buffer, std::size_t size) override {
    if (at_end) return 0;
    const auto got = archive_read_data(reader.get(), buffer, size);
    if (got < 0) lose_entry(static_cast<int>(got));
    at_end = got == 0;
    count(static_cast<std::uint64_t>(got));
    return static_cast<std::size_t>(got);
  }
  std::uint64_t consumed() const override {
    return static_cast<std::uint64_t>(std::max<la_int64_t>(0, archive_filter_bytes(reader.get(), -1)));
  }

  std::string path;
  std::string bytes;  // Of an archive in memory.
  std::unique_ptr<archive, int (*)(archive*)> reader;
  std::string entry_name;
  State* outermost = this;
  std::uint64_t expanded = 0;  // Of the outermost: all that came out of it.
  std::uint64_t entries = 0;   // Articles and faults that were read out of it.
  bool at_end = false, started = false, finished = false, broken = false;
};

Archive::Archive(const std::string& path) : state_(std::make_unique<State>(path)) {
  const int code = path == "-" ? archive_read_open_fd(state_->reader.get(), STDIN_FILENO, block_size)
                               : archive_read_open_filename(state_->reader.get(), path.c_str(), block_size);
  if (code < ARCHIVE_WARN) state_->give_up(state_->not_opened());
}

Archive::Archive(std::string bytes, const std::string& path, Archive* outer) : state_(std::make_unique<State>(path)) {
  if (outer != nullptr) state_->outermost = outer->state_->outermost;
  state_->bytes = std::move(bytes);
  state_->check(archive_read_open_memory(state_->reader.get(), state_->bytes.data(), state_->bytes.size()));
}

Archive::~Archive() = default;

bool Archive::next() {
  const Utf8Locale locale;
  archive_entry* entry = nullptr;
  while (!state_->finished) {
    const int code = archive_read_next_header(state_->reader.get(), &entry);
    if (code == ARCHIVE_EOF) {
      // An empty file is one that holds nothing, not none.
      const bool empty =
          !std::exchange(state_->started, true) && archive_format(state_->reader.get()) == ARCHIVE_FORMAT_EMPTY;
      state_->at_end = state_->finished = true;
      return empty;
    }
    state_->check(code);
    state_->started = true;
    state_->at_end = false;
    const bool raw = archive_format(state_->reader.get()) == ARCHIVE_FORMAT_RAW;
    // Given in memory, it looked packed: read as if it were not, it would be opened again and again.
    if (raw && !state_->bytes.empty() && archive_filter_count(state_->reader.get()) <= 1)
      state_->give_up(
          "cannot be opened (it starts as a compressed file does, and is none, or is damaged); download or copy it "
          "again");
    const char* name = raw ? "" : archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    state_->entry_name = name == nullptr ? "unnamed" : name;
    if (raw || (archive_entry_filetype(entry) == AE_IFREG && !is_hidden(state_->entry_name))) return true;
  }
  return false;
}

const std::string& Archive::name() const { return state_->entry_name; }
ByteStream& Archive::content() { return *state_; }
void Archive::count_entry() {
  if (++state_->entries <= entries_floor || state_->entries <= state_->consumed()) return;
  state_->give_up("holds more articles than bytes, as only a decompression bomb does; unpack it first if it is none");
}

bool Archive::is_broken() const { return state_->broken || state_->outermost->broken; }
std::uint64_t Archive::consumed() const { return state_->consumed(); }

bool is_archive(std::string_view first_bytes) {
  constexpr std::array<std::string_view, 3> marks = {"\x1F\x8B", "\x28\xB5\x2F\xFD", "PK\x03\x04"};
  // "BZh" and a digit alone may start a text: the first block says "π".
  const bool bzip2 =
      first_bytes.starts_with("BZh") && first_bytes.size() > 4 &&
      (first_bytes.substr(4).starts_with("1AY&SY") || first_bytes.substr(4).starts_with("\x17\x72\x45\x38\x50\x90"));
  const bool tar = first_bytes.size() > 262 && first_bytes.substr(257, 5) == "ustar";
  return tar || bzip2 ||
         first_bytes.starts_with(std::string_view("\xFD"
                                                  "7zXZ\0",
                                                  6)) ||
         std::any_of(marks.begin(), marks.end(), [&](auto mark) { return first_bytes.starts_with(mark); });
}

}  // namespace fsearch
