#pragma once

#include "io/hosted/asked_job.hpp"

/// The orders of each kind of job; `asked_job.hpp` chooses among them.
namespace adcraft::hosted {

/// The storyline, written from what brand and brief say.
model_order storyline_order(const asked_job& x, const model_card& card);

/// The next reply of the guided brief.
model_order chat_order(const asked_job& x, const model_card& card);

/// The still of a scene, after the pictures of the product where the model
/// looks at any.
model_order picture_order(const asked_job& x, const model_card& card);

/// The clip of a scene, without sound, at least as long as it is played.
model_order clip_order(const asked_job& x, const model_card& card);

/// What is said in a scene.
model_order voice_order(const asked_job& x, const model_card& card);

/// The music of the whole film.
model_order music_order(const asked_job& x, const model_card& card);

/// Whole seconds that so many frames last, rounded up.
int whole_seconds(int frames, int fps);

} // namespace adcraft::hosted
