#include "http/auth/authenticator.hpp"
#include "http/auth/encoding.hpp"

namespace adcraft::http {

namespace {

class reader : public authenticator {
public:
  reader(const reader_options& x, authenticator_ptr rest)
    : path_(x.path), credentials_(sha256("Bearer " + x.token)), alone_(x.alone),
      rest_(std::move(rest)) {
    // nop
  }

  std::optional<verdict> known(const request& asked) override {
    if (asked.path != path_)
      return rest_->known(asked);
    auto given = asked.header("Authorization");
    // How long comparing hashes takes says nothing of the token.
    if (given != nullptr && sha256(*given) == credentials_)
      return verdict{verdict::good, {"reader", {}, true}, 0, {}};
    if (alone_)
      return verdict{given == nullptr ? verdict::missing : verdict::refused,
                     {},
                     0,
                     "Send the bearer token that was set for this."};
    return rest_->known(asked);
  }

  task<verdict> identify(clerk_actor::pointer self,
                         const request& asked) override {
    return rest_->identify(self, asked);
  }

private:
  std::string path_;
  std::string credentials_;
  bool alone_;
  authenticator_ptr rest_;
};

} // namespace

authenticator_ptr reader_authenticator(const reader_options& x,
                                       authenticator_ptr rest) {
  return std::make_shared<reader>(x, std::move(rest));
}

} // namespace adcraft::http
