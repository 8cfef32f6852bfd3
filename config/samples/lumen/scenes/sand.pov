#version 3.7;
// Another angle and colour: the sand-coloured shade on an oak foot,
// seen from the side and lower down, on a plastered shelf in late sun.
#include "lamp.inc"
Bounce(70, 1)
camera {
  location <42,15,-120> look_at <1.5,16.3,0>
  right x*image_width/image_height angle 21.5
}
#declare Wall = srgb <0.60,0.59,0.71>;
plane { -z, -45
  texture { pigment { bozo turbulence 0.8 octaves 5 color_map { [0 color Wall*0.94] [1 color Wall] } scale 25 }
    normal { bumps 0.10 turbulence 0.6 scale 2 } finish { ambient 0 diffuse 0.8 } } }
union {
  RoundBox(<-200,-5,-24>, <200,0,46>, 1.2)
  texture { pigment { color srgb <0.90,0.86,0.79> }
    normal { bumps 0.05 scale 0.25 } finish { ambient 0 diffuse 0.8 } }
}
// late sun through a window: a slanting patch on the wall
light_source { <-260,230,-330> color rgb <1.30,1.06,0.76>
  area_light x*16, y*16, 9, 9 adaptive 2 jitter circular orient }
union { // window frame
  difference {
    box { <-400,-400,-0.5>, <400,400,0.5> }
    box { <-34,-40,-2>, <-2,44,2> }
    box { <2,-40,-2>, <34,44,2> }
  }
  pigment { color rgb 0.5 } finish { diffuse 0.3 ambient 0 }
  no_image no_reflection no_radiosity
  rotate y*38 translate <-122,118,-150>
}
SoftLight(<120,130,-170>, 120, rgb <0.42,0.42,0.46>, 6)
Panel(<-90,90,-90>, <0,20,0>, 60, 90, <1.2,1.1,0.95>)
Panel(<110,50,-40>, <0,20,0>, 26, 120, <0.9,0.9,0.95>)
object { Lamp(Sand, OakLight, OakDark, 1.1, -15) rotate y*-62 }
LampLight(0.55)
// a branch in a small vase
union {
  lathe { bezier_spline 8,
    <0,0>,<5.8,0>,<5.6,7>,<1.3,10.5>, <1.3,10.5>,<1.0,11.2>,<1.1,12.2>,<1.5,12.8> }
  texture { pigment { color srgb <0.24,0.24,0.40> } normal { bumps 0.12 scale 0.35 }
    finish { ambient 0 diffuse 0.75 specular 0.08 roughness 0.1 } }
  translate <-22,0,12>
}
#declare Sd = seed(21);
#macro Twig(P, D, L, R, Depth)
  #local I = 0; #local Q = P; #local Dir = D;
  #while (I < 6)
    #local Dir = vnormalize(Dir + 0.22*<rand(Sd)-0.5,rand(Sd)-0.35,rand(Sd)-0.5>);
    #local Nx = Q + Dir*L/6;
    #local Ra = R*(1-I/9);
    cone { Q, Ra, Nx, R*(1-(I+1)/9) } sphere { Nx, R*(1-(I+1)/9) }
    #if (Depth > 0 & I > 1)
      Twig(Nx, vnormalize(Dir + 1.4*<rand(Sd)-0.5,rand(Sd)*0.7,rand(Sd)-0.5>), L*0.42, Ra*0.6, Depth-1)
    #end
    #if (Depth = 0 & mod(I,2) = 1)
      sphere { 0, 0.62 scale <0.55,1.1,0.55> rotate <rand(Sd)*50-25,0,rand(Sd)*120-60> translate Nx+<0,0.35,0>
        texture { pigment { color srgb <0.93,0.88,0.80> } normal { bumps 0.3 scale 0.1 } finish { ambient 0 diffuse 0.8 } } }
    #end
    #local Q = Nx;
    #local I = I+1;
  #end
#end
union {
  Twig(<-22,9,12>, vnormalize(<-0.22,1,0.05>), 26, 0.24, 2)
  Twig(<-22,9,12>, vnormalize(<0.25,1,0.1>), 20, 0.2, 1)
  texture { pigment { color srgb <0.34,0.24,0.17> } normal { bumps 0.4 scale 0.2 } finish { ambient 0 diffuse 0.8 } }
}
