#include "io/embedded/studio/sound/voice_words.hpp"

#include <map>

namespace adcraft::studio {

namespace {

struct row {
  int hundredths;
  const char* words;
};

// Measured: the words of 158 advertising sentences, and 1,300 common ones in
// "They say ... again.", spoken by cmu_us_slt_arctic_hts. Left out are words
// whose spelling predicts the time within 20 ms.
// clang-format off
constexpr row measured[] = {
  {5, "a"},
  {8, "an"},
  {9, "the"},
  {10, "it"},
  {11, "add of"},
  {13, "are at in"},
  {14, "app hour to"},
  {15, "as than you"},
  {16, "and be her is or"},
  {17, "eat his if our own what when with wood"},
  {18, "give good head new that up we"},
  {19, "above egg lead live look no nut on will word"},
  {20, "can eight have hill leave out oven ring their then there yet"},
  {21, "bite could for heat inch light read this was your"},
  {22, "all bed by from hope luck made meat meet mood more night oil one "
       "put right road room where write"},
  {23, "cut dirt foot grown hug left lose main miss these week young"},
  {24, "about again air ask beat bird boat book come dish fit high hours "
       "key learn news now other rent rose sheet should thing white"},
  {25, "bread don't gift heart hello how leaf less wait walk wall way "
       "weight why worry"},
  {26, "alive arm ball blend bright bring dear green guide hat lift not off "
       "roof see so tea thick wear well youth"},
  {27, "bad bar built clean click coat cook cup dream early fight meant "
       "over pick quick rest rough sing suit ten urban west words"},
  {28, "beer born breathe build chair cream fill friend fruit game huge "
       "knife life list nine treat trip two wooden"},
  {29, "aero bag begin board brew call calm choose dollar ever gone hand "
       "juice knows loved lunch meals mile much name nose old quote ride "
       "river scene sell sweet team through too tour toy very view wide "
       "works yoga"},
  {30, "able both breeze budget car cheese dinner dog enough fall far "
       "flight gifts guest heavy hold job jump limit melts must only pink "
       "please rain really rule say shirt soup take under wheel wine woman "
       "zone"},
  {31, "bold cheap deal drink full fuss group hard island leather lights "
       "living minute money month most proof ready says serve sleep tech "
       "warm wave wheels while"},
  {32, "alarm bath beach believe bubble called can't cups daily engine "
       "enjoy fresh land lion mail makes meal mirror mother moves peace "
       "piece pillow plate round shoes side wash yellow"},
  {33, "area bigger bowl fan fine five form large long looking neighbor "
       "noise once rise scent shade shape smell speed state still street "
       "switch teeth touch town tree wedding wise worries"},
  {34, "apart bank because being brain card chef color farm few grab grain "
       "higher horse kind least leaving next often order played press rooms "
       "shine sign small split talk tells time top weather weeks"},
  {35, "before brave cold cool drive dry effort euros feather feel find "
       "idea kitchen listen machine march million monday path roast running "
       "same save shop short silk sky soap south spend spring stone takes "
       "village wire"},
  {36, "after bags beauty carry coach couch count cover daughter follow "
       "found friends honest level mobile page pool price screen smoke "
       "solid sport teach test thank tonight zero"},
  {37, "apple brushed butter button cash course dollars minutes pure salad "
       "salt size sound source stairs summer tooth"},
  {38, "better coast crisp data deliver empty evening frame global goodbye "
       "ground lamp lives orange reason reduce song steps storm straight "
       "thirst train truth try twice working"},
  {39, "another around awesome body box building charge cost craft direct "
       "fire first fly item legend local maker model routine smile soft "
       "soil star true unique wild years"},
  {40, "brother cable clothes dreams eighty feeling floor happy improve "
       "lighting ninety past pepper priced proven repair spice steel stores "
       "stress tidal tool upgrade video"},
  {41, "across baker create diamond easily fast folds follows gentle later "
       "metal modern mountain ocean oslo parent quiet slowly steady stretch "
       "tastes tender tools towel wanted"},
  {42, "change child cleaner connect delivered fifty golden hungry inside "
       "stage stars style table taken value wednesday"},
  {43, "belong camera children city clearer cozy easier energy final flash "
       "freedom gorgeous interest journey photo pretty roasted sale school "
       "spirit thursday times trust warmth weekend"},
  {44, "amazing aroma challenge choosing cloth corner finally ideas kettle "
       "levels slash sofa tired"},
  {45, "always balance candle designed escape parents sharper sounded "
       "stunning support together total"},
  {46, "bottle coffee country cycle delivery different expert fitness forty "
       "future listens people piano pleasure runners single"},
  {47, "behind boils business charges driver famous filter flavor forest "
       "friendly history longer picture reviews safety silent system tested "
       "toddler tomorrow wires"},
  {48, "brightness comfort complete crafted detail fashion favorite flower "
       "friday limited party result sunday vacuum warranty windows"},
  {49, "available brighter guarantee holiday lifetime outdoor private "
       "simple someone something website wellness"},
  {50, "careful chocolate delicious electric laundry mindful package "
       "seconds strong"},
  {51, "faster focus latest premium solution studio vitamin wireless "
       "yourself"},
  {52, "birthday details difference everyone expect headphones itself "
       "photos planet savings shoulder"},
  {53, "apartment artist athletes doctors luxury natural patient person "
       "precious prepare serious simply speaker special trusted"},
  {54, "anything cancel certain discover engineer original secure service "
       "social started sunrise sunset universe"},
  {55, "anywhere collection crunchy curious experts flavors outside problem "
       "recipe seventy surprise"},
  {56, "company cordless everyday flowers included inspire promise success"},
  {57, "affordable breakfast effortless engineers practice purpose quietly "
       "thirteen"},
  {58, "naturally prices"},
  {59, "bicycle century created explore material organic popular product "
       "question traffic travel waterproof"},
  {60, "backpack creative ingredient laptop perfect softest surface "
       "vegetables"},
  {61, "considered disappear instantly possible powerful sunshine"},
  {62, "classic completely project reality software"},
  {63, "essential festival furniture language saturday shoulders traditions"},
  {64, "important plastic recipes vacation"},
  {65, "inspired remembers stronger"},
  {66, "flexible happiness ingredients materials process"},
  {67, "exactly recycled"},
  {68, "example generation personal replaces"},
  {69, "incredible"},
  {70, "aluminium exercise performance yesterday"},
  {71, "confidence technology"},
  {72, "exclusive"},
  {74, "impossible"},
  {76, "perfectly"},
  {77, "comfortable sustainable"},
  {80, "recyclable"},
  {81, "satisfied"},
  {82, "professional"},
  {91, "surprisingly"},
};
// clang-format on

std::map<std::string_view, int> by_word() {
  std::map<std::string_view, int> result;
  for (auto& row : measured)
    for (std::string_view rest = row.words; !rest.empty();) {
      auto end = rest.find(' ');
      result[rest.substr(0, end)] = row.hundredths;
      rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
    }
  return result;
}

} // namespace

double measured_seconds(std::string_view word) {
  static const auto known = by_word();
  auto i = known.find(word);
  return i == known.end() ? 0 : i->second / 100.0;
}

} // namespace adcraft::studio
