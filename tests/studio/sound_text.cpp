#define CAF_SUITE studio_speech_text

#include "io/embedded/studio/sound/speech_text.hpp"

#include <caf/test/unit_test.hpp>
