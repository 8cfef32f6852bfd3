#pragma once

/// What a model that writes is told of its work. It is the same for everybody:
/// what people say is never part of it.
namespace adcraft::hosted {

const char* storyline_guide();
const char* chat_guide();

} // namespace adcraft::hosted
