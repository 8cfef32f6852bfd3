#include "http/routes/picture_owner.hpp"

#include "http/documents/campaign.hpp"
#include "http/routes/help.hpp"

namespace adcraft::http {

namespace {

/// Browsers send several pictures side by side: each edit of the list is
/// tried anew when another one was faster.
constexpr int most_tries = 6;

answer page_answer(const call& c, int status, const picture_page& x) {
  auto items = pictures_document(x.pictures, tools_of(c));
  return json_answer(status, page_document(std::move(items)), x.version);
}

task<answer> change(call& c, int status, const picture_owner& who,
                    picture_edit edit) {
  auto version = wanted_version(c);
  if (!version)
    co_return edited_meanwhile();
  caf::error last;
  int64_t tried = 0;
  for (auto tries = 1;; ++tries) {
    auto reading = who.read(c);
    auto before = co_await reading;
    if (!before)
      co_return before.error();
    if (*version != 0 && before->version != *version)
      co_return edited_meanwhile();
    if (before->version == tried)
      co_return last; // it is not about the version
    tried = before->version;
    auto pictures = edit(before->pictures);
    if (!pictures)
      co_return pictures.error();
    auto writing = who.write(c, {before->version, std::move(*pictures)});
    auto after = co_await writing;
    if (after)
      co_return page_answer(c, status, *after);
    last = after.error();
    if (last != ec::conflict || tries == most_tries)
      co_return last;
  }
}

} // namespace

task<answer> list_pictures(call& c, const picture_owner& who) {
  auto reading = who.read(c);
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  co_return page_answer(c, 200, *x);
}

task<answer> add_pictures(call& c, const picture_owner& who) {
  // Nobody's file is looked at for an owner that is not theirs.
  auto reading = who.read(c);
  auto x = co_await reading;
  if (!x)
    co_return x.error();
  auto importing = import_files(c, picture_upload::picture);
  auto files = co_await importing;
  if (!files)
    co_return files.error();
  auto changing = change(
    c, 201, who, [added = *files, most = who.most](const picture_list& xs) {
      return with_pictures(xs, added, most);
    });
  co_return co_await changing;
}

task<answer> edit_picture(call& c, const picture_owner& who) {
  auto body = body_of(c);
  if (!body)
    co_return body.error();
  auto id = c.asked.param("image");
  auto changing
    = change(c, 200, who, [id, patch = body->root](const picture_list& xs) {
        return with_changed(xs, id, patch);
      });
  co_return co_await changing;
}

task<answer> remove_picture(call& c, const picture_owner& who) {
  auto id = c.asked.param("image");
  return change(c, 200, who, [id](const picture_list& xs) {
    return without_picture(xs, id);
  });
}

} // namespace adcraft::http
