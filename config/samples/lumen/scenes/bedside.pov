#version 3.7;
// In use: a bedside table in the evening, with two books, reading
// glasses, a stoneware cup and an indigo limewashed wall.
#include "lamp.inc"
Bounce(80, 1)
camera {
  location <-34,34,-128> look_at <-1,14.5,0>
  right x*image_width/image_height angle 31
}
// wall: limewash plaster
plane { -z, -30
  texture {
    pigment { bozo turbulence 0.8 octaves 5 color_map {
      [0 color srgb <0.33,0.33,0.49>] [1 color srgb <0.40,0.39,0.54>] } scale 22 }
    normal { bumps 0.12 turbulence 0.6 scale 2.5 }
    finish { ambient 0 diffuse 0.8 } } }
// table top and drawer front
union {
  RoundBox(<-38,-3.2,-21>, <38,0,26>, 0.7)
  Wood(OakLight, OakDark, 1)
}
box { <-35,-20,-18>, <35,-3.2,26> Wood(OakLight*0.9, OakDark*0.9, 0.6) }
// drawer: a gap and a brass knob
union {
  RoundBox(<-33,-17.5,-18.9>, <33,-4.4,-17>, 0.4)
  Wood(OakLight, OakDark, 0.7)
}
union { object { RoundDisc(1.1,0.5,0.2) } cylinder { 0, y*1.6, 0.5 } object { RoundDisc(1.5,0.9,0.4) translate y*1.5 }
  rotate -x*90 translate <0,-11,-18.9> Brass() }

// a cloth-bound book: two covers, a spine, a block of pages
#macro Book(W, D, H, Cover)
  union {
    union { RoundBox(<0,0,0>, <W,0.32,D>, 0.12) RoundBox(<0,H-0.32,0>, <W,H,D>, 0.12)
      RoundBox(<0,0,0>, <0.45,H,D>, 0.2)
      texture { pigment { color Cover } normal { bumps 0.25 scale 0.08 }
        finish { ambient 0 diffuse 0.75 specular 0.08 roughness 0.08 } } }
    box { <0.3,0.3,0.35>, <W-0.4,H-0.3,D-0.35>
      texture { pigment { gradient y color_map { [0 srgb <0.93,0.89,0.80>] [0.6 srgb <0.93,0.89,0.80>] [1 srgb <0.74,0.69,0.60>] } turbulence 0.02 scale 0.11 }
        finish { ambient 0 diffuse 0.8 } } }
  }
#end
object { Book(19, 13.5, 2.4, srgb <0.66,0.36,0.22>) rotate y*8 translate <-31,0,-15> }
object { Book(17.5, 12.5, 1.8, srgb <0.86,0.79,0.66>) rotate y*-6 translate <-30,2.4,-13> }
// reading glasses on top of the books
union {
  torus { 2.3, 0.13 rotate x*90 scale <1.08,0.9,1> translate <-2.8,2.1,0> }
  torus { 2.3, 0.13 rotate x*90 scale <1.08,0.9,1> translate <2.8,2.1,0> }
  torus { 0.6, 0.12 rotate x*90 scale <1,0.7,1> translate <0,2.5,0> clipped_by { plane { -y,-2.5 } } }
  sphere_sweep { cubic_spline 6, <-5.2,2.8,-2>,0.13 <-5.25,2.8,0.2>,0.13 <-5.2,2.75,6>,0.12 <-5.0,2.6,10>,0.13 <-4.9,0.6,13>,0.16 <-4.9,0,14>,0.16 }
  sphere_sweep { cubic_spline 6, <5.2,2.8,-2>,0.13 <5.25,2.8,0.2>,0.13 <5.2,2.75,6>,0.12 <5.0,2.6,10>,0.13 <4.9,0.6,13>,0.16 <4.9,0,14>,0.16 }
  texture { pigment { color srgb <0.10,0.07,0.05> } finish { ambient 0 diffuse 0.6 specular 0.5 roughness 0.01 reflection { 0, 0.4 fresnel on } } }
  interior { ior 1.5 }
  rotate y*14 translate <-21.5,4.25,-9.5>
}
// stoneware cup
union {
  lathe { bezier_spline 16,
    <0,0.3>,<1.5,0.0>,<2.8,0.0>,<3.3,0.3>, <3.3,0.3>,<4.1,1.2>,<4.2,4.5>,<4.1,8.2>,
    <4.1,8.2>,<4.05,8.45>,<3.85,8.45>,<3.8,8.2>, <3.8,8.2>,<3.9,4.5>,<3.7,1.5>,<0,0.9> }
  difference { torus { 2.3, 0.42 rotate x*90 scale <1,1.1,1.25> translate <4.2,4.5,0> } cylinder { y*0.5, y*9, 3.95 } rotate y*35 }
  texture { pigment { gradient y turbulence 0.04 color_map {
      [0.0 srgb <0.60,0.48,0.38>] [0.18 srgb <0.60,0.48,0.38>] [0.22 srgb <0.83,0.79,0.71>] [1 srgb <0.86,0.82,0.75>] } scale 9 }
    normal { bumps 0.06 scale 0.5 }
    finish { ambient 0 diffuse 0.75 specular 0.2 roughness 0.03 reflection { 0, 0.25 fresnel on } } }
  texture { pigment { bozo color_map { [0.0 srgbt <0.35,0.25,0.18,0.1>] [0.17 srgbt <0.35,0.25,0.18,0.5>] [0.2 srgbt <1,1,1,1>] [1 srgbt <1,1,1,1>] } scale 0.22 } finish { ambient 0 diffuse 0.7 } }
  interior { ior 1.5 }
  translate <23,0,-11>
}
cylinder { <23,7.0,-11>, <23,7.1,-11>, 3.9 pigment { color srgb <0.20,0.10,0.04> } finish { ambient 0 diffuse 0.5 reflection { 0.02, 0.6 fresnel on } } interior { ior 1.33 } }

object { Lamp(Indigo, WalnutLight, WalnutDark, 1.25, 20) rotate y*30 translate <3,0,6> }
light_source {
  <3,19.5,6> color GlowColour*6.5
  area_light x*9, y*9, 9, 9 adaptive 2 jitter circular orient
  fade_distance 19 fade_power 2
}
// what leaves the window: a little blue dusk from the left
SoftLight(<-190,90,-150>, 110, rgb <0.50,0.52,0.66>, 7)
Panel(<-120,75,-110>, <0,20,0>, 90, 120, <1.5,1.6,2.0>)
Panel(<70,40,-60>, <0,20,0>, 20, 70, <0.25,0.22,0.2>)
// cable over the back edge of the table
#declare Way = spline { natural_spline
  0, <7,0.9,12> 0.2, <11,0.40,15> 0.55, <21,0.36,13> 0.8, <28,0.36,20> 1, <30,0.36,29> }
TwistedCable(Way, 420, 26, 0.18, srgb <0.20,0.20,0.42>, srgb <0.28,0.28,0.50>)
