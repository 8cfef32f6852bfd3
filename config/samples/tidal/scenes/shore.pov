#version 3.7;
// In use: the bottle on a sunlit boulder above the sea.
#include "bottle.inc"
Bounce(40, 1)
camera {
  location <-22,25,-100> look_at <1.5,12.2,0>
  right x*image_width/image_height angle 19.5
  #ifdef (Blur) focal_point <0,13,-3.7> aperture 3.2 blur_samples Blur confidence 0.95 variance 1/1500 #end
}
sky_sphere { pigment { gradient y color_map {
  [0.00 color srgb <0.86,0.93,0.94>] [0.09 color srgb <0.62,0.83,0.92>] [0.35 color srgb <0.25,0.58,0.82>] [1 color srgb <0.2,0.45,0.7>] } } 
  pigment { bozo turbulence 0.7 octaves 5 color_map { [0 rgbt 1] [0.55 rgbt 1] [0.8 rgbt <0.95,0.97,0.98,0.45>] [1 rgbt <1,1,1,0.2>] } scale <0.5,0.10,0.5> } }
// sun and open sky
light_source { <-2900,2500,-2000> color rgb <1.95,1.78,1.50>
  area_light x*90, y*90, LightGrid(4) jitter circular orient }
// sea
plane { y, -45
  texture {
    pigment { gradient z color_map { [0 color srgb <0.10,0.55,0.58>] [0.25 color srgb <0.05,0.42,0.52>] [1 color srgb <0.03,0.30,0.44>] } scale 60000 }
    normal { bumps 0.35 turbulence 0.4 scale <22,12,9> }
    finish { ambient 0 diffuse 0.6 specular 0.9 roughness 0.004 reflection { 0.05, 0.75 fresnel on } } }
  interior { ior 1.33 } }
// sea haze
fog { fog_type 2 distance 7000 fog_offset 100 fog_alt 120 color srgb <0.80,0.90,0.92> }
// far headland
#declare Head = function { pattern { granite scale 1.3 } }
height_field {
  function 300, 300 { max(0, (0.55+0.5*Head(x*0.6,y*0.6,3)) * sin(pi*x) * sin(pi*y)) }
  smooth translate <-0.5,0,-0.5> scale <3800,300,1200> translate <2300,-60,5200>
  texture { pigment { color srgb <0.42,0.55,0.60> } finish { ambient 0 diffuse 0.6 emission 0.12 } }
}
// boulder: a height field with a flat spot for the bottle
#declare N1 = function { pattern { bumps scale 0.16 } }
#declare N2 = function { pattern { granite scale 0.30 } }
#declare N3 = function { pattern { bumps scale 0.02 } }
#declare R2 = function(x,y) { sqrt(pow(x-0.5,2)+pow(y-0.5,2)) }
#declare Flat = function(x,y) { min(1, max(0, (R2(x,y)-0.045)/0.09)) }
height_field {
  function 700, 700 { max(0, min(1,
    0.80 - 0.9*pow(R2(x,y)*1.75,3.2) + Flat(x,y)*(0.22*(N1(x,y,0.3)-0.5) + 0.05*(N2(x,y,0.7)-0.5)) + 0.004*N3(x,y,0))) }
  smooth translate <-0.5,-0.803,-0.5> scale <110,34,110>
  texture {
    pigment { granite turbulence 0.3 color_map {
      [0.0 color srgb <0.64,0.58,0.52>] [0.35 color srgb <0.77,0.71,0.64>] [0.6 color srgb <0.82,0.77,0.70>] [1 color srgb <0.72,0.66,0.60>] } scale 1.6 }
    normal { granite 0.07 scale 3.5 }
    finish { ambient 0 diffuse 0.75 specular 0.04 roughness 0.1 }
  }
  texture {
    pigment { bozo turbulence 0.2 color_map { [0 srgbt <0.2,0.18,0.18,0.25>] [0.22 srgbt <0.2,0.18,0.18,0.7>] [0.26 rgbt 1] [0.8 rgbt 1] [0.83 srgbt <0.95,0.92,0.88,0.5>] [1 srgbt <0.95,0.92,0.88,0.3>] } scale 0.28 }
    normal { granite 0.07 scale 3.5 }
    finish { ambient 0 diffuse 0.75 }
  }
  rotate y*20
}
object { Bottle(Teal, Foam, Coral, Coral*0.82, Laser) rotate y*17 translate y*-0.06 }
Panel(<-110,50,-40>, <0,13,0>, 50, 90, 2.2)
object { Drops(420, 2.2, 17.6, 3) rotate y*-5 }
