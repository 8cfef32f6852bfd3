#pragma once

/// Names as these tests mean them; nothing asks a name server. Any other name
/// is looked up as usual.
///
///   nowhere.test    does not exist
///   inside.test     10.0.0.7
///   here.test       127.0.0.1
///   silent.test     no answer until `answer_silent_names`
namespace adcraft::test {

void answer_silent_names();

} // namespace adcraft::test
