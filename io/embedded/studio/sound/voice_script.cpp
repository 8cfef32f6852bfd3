#include "io/embedded/studio/sound/voice_script.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace adcraft::studio {

namespace {

// One line per token: its sentence, where its first word starts, where its
// last word ends. Punctuation hangs below a token as words without time.
constexpr auto head = R"((voice_cmu_us_slt_arctic_hts)
(define (heard number first last)
  (format t "heard %d %f %f\n" number
    (item.feat first "word_start") (item.feat last "word_end")))
(define (timed words)
  (let ((result nil))
    (mapcar (lambda (w)
        (if (> (item.feat w "word_end") 0) (set! result (cons w result))))
      words)
    (reverse result)))
(define (report u number)
  (let ((token (utt.relation.first u 'Token)))
    (while token
      (let ((words (timed (item.daughters token))))
        (if words (heard number (car words) (car (last words)))))
      (set! token (item.next token)))))
)";

bool allowed(char c) {
  return (c >= 'a' && c <= 'z') || c == '\'';
}

std::string sentence_text(const speech_sentence& x) {
  std::string result;
  for (auto& word : x.words) {
    for (auto& piece : word.spoken) {
      result += result.empty() ? "" : " ";
      std::copy_if(piece.begin(), piece.end(), std::back_inserter(result),
                   allowed);
    }
    result += word.comma ? "," : "";
  }
  auto end = x.end == '!' || x.end == '?' ? x.end : '.';
  return result + end;
}

/// The line that sets the pace of what follows; what was set last counts.
std::string rate_line(double rate) {
  char line[96];
  // In thousandths, so that no locale can put a comma here.
  auto thousandths
    = std::clamp(static_cast<int>(std::lround(rate * 1000)), 500, 2000);
  std::snprintf(line, sizeof(line), "%d.%03d", thousandths / 1000,
                thousandths % 1000);
  return "(set! hts_engine_params (append hts_engine_params (list (list \"-r\" "
         + std::string{line} + "))))\n";
}

} // namespace

std::string voice_script(const std::vector<speech_sentence>& xs, double rate,
                         double last) {
  auto result = head + rate_line(rate);
  for (size_t i = 0; i < xs.size(); ++i) {
    if (i + 1 == xs.size() && last != rate)
      result += rate_line(last);
    auto number = std::to_string(i);
    result += "(set! u (utt.synth (Utterance Text \"" + sentence_text(xs[i])
              + "\")))\n(utt.save.wave u \"" + number
              + ".wav\" 'riff)\n(report u " + number + ")\n";
  }
  return result;
}

std::vector<heard_piece> parse_heard(std::string_view line) {
  heard_piece x;
  auto text = std::string{line};
  if (std::sscanf(text.c_str(), "heard %zu %lf %lf", &x.sentence, &x.start,
                  &x.end)
      != 3)
    return {};
  return {x};
}

caf::expected<std::vector<heard_word>>
written_words(const speech_sentence& x, size_t number,
              const std::vector<heard_piece>& pieces) {
  std::vector<heard_word> result;
  auto mine = [&](auto& piece) { return piece.sentence == number; };
  auto next = std::find_if(pieces.begin(), pieces.end(), mine);
  for (auto& word : x.words) {
    auto left = static_cast<size_t>(std::distance(next, pieces.end()));
    auto count = word.spoken.size();
    if (count == 0 || count > left || !mine(next[count - 1]))
      return fail(ec::internal, "the voice left out words of \"" + word.written
                                  + "\": report the text of this scene");
    result.push_back({word.written, next->start, next[count - 1].end});
    next += static_cast<std::ptrdiff_t>(count);
  }
  if (next != pieces.end() && mine(*next))
    return fail(ec::internal, "the voice added words to \""
                                + x.words.back().written
                                + "\": report the text of this scene");
  return result;
}

} // namespace adcraft::studio
