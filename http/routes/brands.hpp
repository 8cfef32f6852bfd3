#pragma once

#include "http/pipeline/call.hpp"

/// Brands and their pictures.
namespace adcraft::http {

task<answer> list_brands(call& c);
task<answer> create_brand(call& c);
task<answer> get_brand(call& c);
task<answer> edit_brand_words(call& c);
task<answer> remove_brand_of(call& c);

task<answer> list_brand_images(call& c);
task<answer> add_brand_images(call& c);
task<answer> edit_brand_image(call& c);
task<answer> remove_brand_image(call& c);
task<answer> put_logo(call& c);
task<answer> remove_logo(call& c);

task<answer> chat(call& c);

} // namespace adcraft::http
