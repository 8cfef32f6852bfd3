#version 3.7;
// The three colours side by side, on steps, in hard morning light.
#include "bottle.inc"
Bounce(70, 1)
camera {
  location <26,24,-150> look_at <0.4,14.2,0>
  right x*image_width/image_height angle 16.5
}
#macro Painted(C) texture { pigment { color C } normal { bumps 0.03 scale 0.25 } finish { ambient 0 diffuse 0.8 specular 0.04 roughness 0.1 } } #end
#declare Sea = srgb <0.62,0.83,0.82>;
union {
  plane { y, 0 }
  plane { -z, -34 }
  Painted(Sea)
}
light_source { <-150,190,-170> color rgb <1.15,1.08,0.98> area_light x*14, y*14, 6, 6 adaptive 1 jitter circular orient }
SoftLight(<120,90,-140>, 100, rgb <0.34,0.37,0.40>, 6)
Panel(<-90,40,-50>, <0,13,0>, 34, 150, 1.5)
Panel(<100,30,-20>, <0,13,0>, 24, 150, 1.3)
Panel(<0,140,0>, <0,20,1>, 120, 60, 0.8)
union { RoundBox(<-6.2,0,-6.5>, <6.2,4.5,7>, 0.15) Painted(srgb <0.93,0.90,0.85>) translate <0,0,5> }
union { object { RoundDisc(6, 1.8, 0.15) } Painted(srgb <0.95,0.62,0.54>) translate <11.2,0,-2> }
object { Bottle(Teal, Foam, Coral, Coral*0.82, Laser) rotate y*4 translate <0,4.5,4> }
object { Bottle(Coral, Foam, Ink, Ink*1.6, Laser) rotate y*-14 translate <-10.4,0,-2> }
object { Bottle(Foam, Ink, srgb <0.05,0.55,0.58>, srgb <0.04,0.45,0.48>, srgb <0.05,0.45,0.48>) rotate y*20 translate <11.2,1.8,-2> }
